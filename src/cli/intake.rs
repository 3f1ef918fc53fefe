//! `hip-triage intake`: a PT's visit with a client, in the face that fits.

use std::io::{self, BufRead, BufWriter, Write};
use std::path::PathBuf;

use clap::Args;

use super::face::Face;
use super::faces::{Faces, multiplexer, width};
use super::report::unread;
use super::today::now;
use super::{ColorChoice, Exit, Failure, help, marks, place, stdin};
use crate::plain::{self, CodeAsked, Ending, Options, Streams};
use crate::tui;
use crate::words::command::{CommandOptions, program};
use crate::words::{self, intake as said};
use hip_triage_chart::record::{ClientCode, Moment};
use hip_triage_chart::report::{self, Subject};
use hip_triage_chart::saved::{Beginning, Keep, NoKeep};
use hip_triage_chart::visits::{Arrival, Beginnings, Intake, NotBegun, Visits, beginnings};
use hip_triage_core::interview::Interview;
use hip_triage_core::language;
use hip_triage_core::questionnaire::{Audience, Questionnaire};

/// The client, and what to begin with.
#[derive(Args, Debug)]
pub(super) struct IntakeArgs {
    #[arg(value_name = "CODE", conflicts_with = "client", help = help::said::intake_client())]
    code: Option<ClientCode>,

    #[arg(long, value_name = "CODE", help = help::said::intake_client_too())]
    client: Option<ClientCode>,

    #[arg(long, value_name = "FILE", help = help::said::intake_from())]
    from: Option<PathBuf>,

    #[command(flatten)]
    pub(super) faces: Faces,
}

pub(super) fn intake(args: &IntakeArgs, color: ColorChoice) -> anyhow::Result<Exit> {
    let (mut client, mut face) = (args.code.clone().or_else(|| args.client.clone()), args.faces.face());
    loop {
        match hold(args, color, &mut client, &mut face)? {
            Some(exit) => return Ok(exit),
            // Nothing has begun yet, so it all begins anew.
            None => language::other().into_iter().for_each(language::speak),
        }
    }
}

/// Holds the visit in the language that is spoken; none where the PT asked for the other one. The client and the face stay.
fn hold(
    args: &IntakeArgs,
    color: ColorChoice,
    known: &mut Option<ClientCode>,
    face: &mut Face,
) -> anyhow::Result<Option<Exit>> {
    let questionnaire = args.faces.questionnaire()?;
    let root = place::known_state()?;
    let client = match known {
        Some(client) => client.clone(),
        None => match ask_client(args, *face, questionnaire, color)? {
            CodeAsked::Code(client) => known.insert(client).clone(),
            CodeAsked::Left => return Ok(Some(Exit::Left)),
            CodeAsked::OtherLanguage => return Ok(None),
        },
    };
    let visits = Visits::under(&root);
    let held = visits.hold(&client).map_err(|error| cannot_hold(&client, &error))?;
    let options = again(args);
    let arrival = Arrival {
        client: &client,
        root: &root,
        from: args.from.as_deref(),
        now: &now(),
        program: program(),
        options: options.as_str(),
    };
    let found = beginnings(&visits, arrival, questionnaire).map_err(|error| cannot_begin(args, error))?;
    let Beginnings { offered: beginnings, visits, mut notices, read_first } = found;
    notices.extend(words::cautions(questionnaire, Audience::Clinician));
    let mut intake = Intake::new(root, held, visits, || Moment::from(&now()));
    intake.begin(0, &beginnings[0].interview);
    let fresh = Interview::new(questionnaire, Audience::Clinician);
    let was_full = *face == Face::Full;
    let (ending, interview) = match *face {
        Face::Full => {
            let start = tui::Start { fresh, kept: None, notices: notices.clone(), intake: Some(beginnings.clone()) };
            let left = tui::run(start, &mut intake, &args.faces.theme(color), multiplexer())?;
            match (left.ending, left.interview) {
                (tui::Departure::OtherLanguage, _) => return Ok(None),
                (tui::Departure::Plain, interview) => {
                    *face = Face::Plain;
                    in_lines(args, interview, beginnings, (&notices, read_first), &mut intake)?
                }
                (tui::Departure::Finished, interview) => (Ending::Finished, interview),
                (_, interview) => (Ending::Left, interview),
            }
        }
        Face::Plain => in_lines(args, None, beginnings, (&notices, read_first), &mut intake)?,
    };
    if ending == Ending::OtherLanguage {
        return Ok(None);
    }
    let finished = ending == Ending::Finished;
    let begun = |interview: &Interview<'_>| !interview.answers().is_empty() || !interview.notes().is_empty();
    let Some(interview) = interview.filter(begun) else { return Ok(Some(Exit::Left)) };
    let saved = if finished { intake.end(&interview) } else { intake.save(&interview) };
    // Line by line the page of a finished visit was told already.
    let page = if was_full { finished || saved.is_err() } else { !finished && saved.is_err() };
    farewell(args, &interview, page, &intake, saved)?;
    Ok(Some(if finished { Exit::Done } else { Exit::Left }))
}

/// Asks for the client's code.
fn ask_client(
    args: &IntakeArgs,
    face: Face,
    questionnaire: &Questionnaire,
    color: ColorChoice,
) -> anyhow::Result<CodeAsked> {
    if face == Face::Plain {
        let (mut lines, options) = Lines::new(args);
        return Ok(plain::ask_client(lines.streams(), options)?);
    }
    let fresh = Interview::new(questionnaire, Audience::Clinician);
    let start = tui::Start { fresh, kept: None, notices: Vec::new(), intake: Some(Vec::new()) };
    let left = tui::run(start, &mut NoKeep, &args.faces.theme(color), multiplexer())?;
    Ok(match (left.ending, left.client) {
        (tui::Departure::OtherLanguage, _) => CodeAsked::OtherLanguage,
        (_, client) => client.map_or(CodeAsked::Left, CodeAsked::Code),
    })
}

fn cannot_begin(args: &IntakeArgs, error: NotBegun) -> anyhow::Error {
    match error {
        NotBegun::NoNumberLeft => Failure::of(words::record::no_number_left()).into(),
        NotBegun::Records(error) => {
            let folder = place::state().map(|root| Visits::under(&root).folder().to_owned()).unwrap_or_default();
            unread(&folder, &error).into()
        }
        NotBegun::SelfCheck(reason) => {
            let file = args.from.as_deref().map(words::saved::place).unwrap_or_default();
            let message = said::CannotTakeOver { place: file, reason }.to_string();
            Failure::of(message).hint(said::take_over_hint()).into()
        }
    }
}

fn cannot_hold(client: &ClientCode, error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::WouldBlock {
        return Failure::of(said::open_elsewhere(client.as_str())).hint(said::open_elsewhere_hint());
    }
    Failure::of(said::CannotKeep { client: client.as_str(), reason: words::saved::reason(error) })
}

/// Holds the visit line by line: how it ended, and how the interview stands.
fn in_lines<'q>(
    args: &IntakeArgs,
    begun: Option<Interview<'q>>,
    beginnings: Vec<Beginning<'q>>,
    (notices, read_first): (&[String], bool),
    intake: &mut Intake,
) -> io::Result<(Ending, Option<Interview<'q>>)> {
    let (mut lines, options) = Lines::new(args);
    plain::intake(begun, beginnings, notices, read_first, intake, lines.streams(), options)
}

/// The streams that the plain face reads and writes.
struct Lines {
    input: Box<dyn BufRead>,
    out: Box<dyn Write>,
    err: Box<dyn Write>,
}

impl Lines {
    fn new(args: &IntakeArgs) -> (Self, Options) {
        let lines = Self {
            input: Box::new(stdin::stdin()),
            out: Box::new(marks::stream(BufWriter::new(io::stdout().lock()))),
            err: Box::new(marks::stream(io::stderr().lock())),
        };
        (lines, args.faces.lines())
    }

    fn streams(&mut self) -> Streams<'_> {
        Streams { input: &mut self.input, out: &mut self.out, err: &mut self.err }
    }
}

/// The options by which the next intake asks the same questions in the same face.
fn again(args: &IntakeArgs) -> CommandOptions {
    args.faces.options_of_questions().and(&args.faces.options_of_face(args.faces.face()))
}

/// The page, where it is gone with the screen or is all that is left, and where the visit is kept.
fn farewell(
    args: &IntakeArgs,
    interview: &Interview<'_>,
    page: bool,
    intake: &Intake,
    saved: io::Result<()>,
) -> anyhow::Result<()> {
    let mut out = marks::stream(BufWriter::new(io::stdout().lock()));
    if saved.is_err() && page {
        writeln!(out, "{}\n", said::unsaved_page())?;
    }
    let visit = intake.visit(interview);
    // A client's last visit is named by the client alone.
    let last = place::state().and_then(|root| Visits::under(&root).last(intake.client()).ok().flatten());
    let number = visit.as_ref().map(|visit| visit.record.visit).filter(|number| Some(*number) != last);
    let named = number.map_or_else(
        || intake.client().as_str().to_owned(),
        |number| words::sessions::named(intake.client().as_str(), number),
    );
    if let Some(visit) = visit.filter(|_| page) {
        let subject = Subject::of_visit(visit, interview.questionnaire());
        report::write_text(&report::handover(&subject), width(), &mut out)?;
    }
    let place = intake.path().map(words::saved::place).unwrap_or_default();
    if let Err(error) = saved {
        out.flush()?;
        let reason = words::saved::reason(&error);
        return Err(Failure::of(said::Lost { place, reason }).hint(said::lost_hint()).into());
    }
    writeln!(out, "\n{}", said::kept_at(&place))?;
    let client = intake.client().as_str();
    let by = CommandOptions::default().questions(args.faces.questions.as_deref()).and(&args.faces.option_of_place());
    writeln!(out, "{}", said::Again { program: program(), client, options: again(args).as_str() })?;
    writeln!(out, "{}", said::PageAgain { program: program(), visit: named, options: by.as_str() })?;
    Ok(out.flush()?)
}
