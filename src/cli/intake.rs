//! `hip-triage intake`: a PT's visit with a client, in the face that fits.

use std::collections::BTreeSet;
use std::io::{self, BufRead, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::face::Face;
use super::faces::{Faces, between, width};
use super::{ColorChoice, Exit, Fault, marks, place};
use crate::plain::{self, Options, Streams};
use crate::tui;
use crate::words::{self, cli as say, intake as said};
use hip_triage_chart::disk;
use hip_triage_chart::record::{Before, Begun, ClientCode, Moment, Record, State, Visit};
use hip_triage_chart::report::{self, Exported, NotExported, Subject};
use hip_triage_chart::saved::{self, Keep, NoKeep, Way};
use hip_triage_chart::visits::{Held, Visits};
use hip_triage_core::interview::{Answer, End, Interview};
use hip_triage_core::questionnaire::{Audience, QuestionId, Questionnaire, Role};

/// Which client, and what to begin with.
#[derive(Args, Debug)]
pub(super) struct Intake {
    /// The client's code: letters, digits, - and _ (asked for when it is not given)
    #[arg(long, value_name = "CODE")]
    client: Option<ClientCode>,

    /// Take over a self-check: the client's interview.json, or its report in JSON
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,

    #[command(flatten)]
    faces: Faces,
}

pub(super) fn intake(args: &Intake, color: ColorChoice) -> anyhow::Result<Exit> {
    let questionnaire = args.faces.questionnaire()?;
    let root = place::state()
        .ok_or_else(|| Fault { message: say::NO_HOME.to_owned(), hint: Some(say::NO_HOME_HINT.to_owned()) })?;
    let face = args.faces.face();
    let Some(client) = client(args, face, &questionnaire, color)? else { return Ok(Exit::Left) };
    let visits = Visits::under(&root);
    let held = visits.hold(&client).map_err(|error| cannot_hold(&client, &error))?;
    let Ways { offered: ways, visits, notices } = ways(args, &root, &visits, &client, &questionnaire)?;
    let mut desk = Desk { root, held, visits, way: 0, open: BTreeSet::new(), path: None, failing: false };
    desk.begin(0, &ways[0].interview);
    let fresh = Interview::new(&questionnaire, Audience::Clinician);
    let (finished, interview) = match face {
        Face::Full => {
            let start = tui::Start { fresh, kept: None, notices: notices.clone(), intake: Some(ways.clone()) };
            let left = tui::run(start, &mut desk, &args.faces.theme(color), between())?;
            match (left.ending, left.interview) {
                (tui::Ending::Plain, interview) => in_lines(args, interview, ways, &notices, &mut desk)?,
                (ending, interview) => (ending == tui::Ending::Finished, interview),
            }
        }
        Face::Plain => in_lines(args, None, ways, &notices, &mut desk)?,
    };
    let begun = |interview: &Interview<'_>| !interview.answers().is_empty() || !interview.notes().is_empty();
    let Some(interview) = interview.filter(begun) else { return Ok(Exit::Left) };
    let saved = if finished { desk.end(&interview) } else { desk.save(&interview) };
    // Line by line the page of a finished visit was told already.
    let page = if face == Face::Full { finished || saved.is_err() } else { !finished && saved.is_err() };
    farewell(&interview, page, &desk, saved)?;
    Ok(if finished { Exit::Done } else { Exit::Left })
}

/// The client's code: from the command line, or asked for.
fn client(
    args: &Intake,
    face: Face,
    questionnaire: &Questionnaire,
    color: ColorChoice,
) -> anyhow::Result<Option<ClientCode>> {
    if args.client.is_some() {
        return Ok(args.client.clone());
    }
    if face == Face::Plain {
        let (mut lines, options) = Lines::new(args);
        return Ok(plain::ask_client(lines.streams(), options)?);
    }
    let fresh = Interview::new(questionnaire, Audience::Clinician);
    let start = tui::Start { fresh, kept: None, notices: Vec::new(), intake: Some(Vec::new()) };
    Ok(tui::run(start, &mut NoKeep, &args.faces.theme(color), between())?.client)
}

/// The ways to begin, with the record that each writes.
struct Ways<'q> {
    offered: Vec<Way<'q>>,
    visits: Vec<Visit>,
    notices: Vec<String>,
}

impl<'q> Ways<'q> {
    fn offer(&mut self, label: String, begun: Begun<'q>, before: Before) {
        self.notices.extend(begun.notices.iter().map(ToString::to_string));
        self.notices.dedup();
        self.offered.push(Way { label, interview: begun.interview });
        self.visits.push(Visit { record: begun.record, before });
    }
}

/// What can be begun with this client, best first.
fn ways<'q>(
    args: &Intake,
    root: &Path,
    visits: &Visits,
    client: &ClientCode,
    questionnaire: &'q Questionnaire,
) -> anyhow::Result<Ways<'q>> {
    let now = ZonedDateTime::now();
    let (today, started) = (now.date(), Moment::from(&now));
    let next = visits.next_visit(client)?;
    let mut found = Ways { offered: Vec::new(), visits: Vec::new(), notices: Vec::new() };
    if next == 1 {
        let alike = visits.alike(client)?;
        found.notices.extend(alike.iter().map(|known| said::alike(client.as_str(), known.as_str())));
    }
    let latest = match visits.latest(client) {
        Ok(latest) => latest,
        Err(error) => {
            found
                .notices
                .push(said::unreadable(&words::saved::place(&visits.path(client, next - 1)), &error.to_string()));
            None
        }
    };
    let after_latest = || Before::from(latest.clone());
    let taken_over = |self_check: &Interview<'q>| {
        let mut begun = Record::take_over(client.clone(), next, self_check, &started);
        if let Some(latest) = &latest {
            begun.interview.compare_with(&latest.interview(questionnaire).0);
        }
        begun
    };
    if let Some(file) = &args.from {
        let Alone { interview: self_check, day, lost } = alone(file, questionnaire, today).map_err(|reason| Fault {
            message: said::cannot_take_over(&words::saved::place(file), &reason),
            hint: Some(said::TAKE_OVER_HINT.to_owned()),
        })?;
        if !lost.is_empty() {
            found.notices.push(words::saved::no_longer_fit(&lost));
        }
        let whose = whose(&self_check, &day);
        let label = said::take_over(&whose, self_check.answers().len(), &words::saved::place(file));
        found.notices.push(said::named(&whose));
        found.offer(label, taken_over(&self_check), after_latest());
    }
    if let Some(latest) = &latest {
        let unfinished = latest.state == State::InProgress;
        let day = words::saved::date(latest.started.date());
        if unfinished || latest.started.date() == today {
            let before = latest.visit.checked_sub(1).and_then(|visit| visits.load(client, visit).ok());
            let label = said::go_on(latest.visit, &day, latest.entries.len(), unfinished);
            let begun = latest.clone().resume(questionnaire, before.as_ref(), today);
            found.offer(label, begun, Before::from(before));
        }
        let begun = latest.follow_up(next, questionnaire, started.clone());
        found.offer(said::follow_up(next, &day), begun, after_latest());
    }
    let mut anew = Record::begin(client.clone(), next, questionnaire, started.clone());
    if let Some(latest) = &latest {
        anew.interview.compare_with(&latest.interview(questionnaire).0);
    }
    let anew_label = if next == 1 { said::new_visit(client.as_str()) } else { said::whole_again(next) };
    let self_check = saved::look(root, questionnaire, today).ok().filter(|_| args.from.is_none());
    let self_check = self_check.filter(|(restored, _)| !restored.interview.answers().is_empty());
    if args.from.is_none() || next > 1 {
        found.offer(anew_label, anew, after_latest());
    }
    if let Some((self_check, day)) = self_check {
        let whose = whose(&self_check.interview, &day);
        let label = said::take_over(&whose, self_check.interview.answers().len(), said::THIS_COMPUTER);
        found.offer(label, taken_over(&self_check.interview), after_latest());
    }
    Ok(found)
}

/// What a client answered alone.
struct Alone<'q> {
    interview: Interview<'q>,
    /// The day on which it was saved.
    day: String,
    /// What of it fits no more.
    lost: Vec<String>,
}

/// By what a PT sees whether it is this client's.
fn whose(self_check: &Interview<'_>, day: &str) -> String {
    let age = self_check.questionnaire().with_role(Role::Age);
    let age = age.and_then(|id| match self_check.answer_to(id)? {
        answer @ Answer::Number(_) => Some(report::answer_in_words(self_check.question(id), answer)),
        _ => None,
    });
    said::whose(age.as_deref(), day)
}

/// What a client answered alone, from what was saved or reported of it.
fn alone<'q>(file: &Path, questionnaire: &'q Questionnaire, today: Date) -> Result<Alone<'q>, String> {
    let reason = |error: io::Error| words::saved::reason(&error);
    let exported = if file.is_dir() {
        Err(NotExported::Other)
    } else {
        Exported::from_json(&disk::read_some(file).map_err(reason)?)
    };
    let alone = match exported {
        Ok(exported) if exported.asked().id != questionnaire.identity().id => {
            return Err(said::other_questions(&exported.asked().id, &questionnaire.identity().id));
        }
        Ok(exported) => {
            let (interview, lost) = exported.interview(questionnaire);
            Alone { interview, day: exported.day().to_owned(), lost }
        }
        Err(NotExported::Other) => {
            let (restored, day) = saved::look(file, questionnaire, today).map_err(reason)?;
            Alone { interview: restored.interview, day, lost: Vec::new() }
        }
        Err(other) => return Err(other.to_string()),
    };
    if alone.interview.answers().is_empty() { Err(said::NOTHING_FITS.to_owned()) } else { Ok(alone) }
}

/// Keeps a visit in its record.
struct Desk {
    root: PathBuf,
    held: Held,
    visits: Vec<Visit>,
    way: usize,
    /// The questions that are still to be asked anew.
    open: BTreeSet<QuestionId>,
    path: Option<PathBuf>,
    failing: bool,
}

impl Desk {
    fn put(&mut self, interview: &Interview<'_>, state: Option<State>) -> io::Result<()> {
        let at = Moment::from(&ZonedDateTime::now());
        let Some(Visit { record, .. }) = self.visits.get_mut(self.way) else { return Ok(()) };
        record.keep(interview, &mut self.open, &at);
        if let Some(state) = state.filter(|_| record.state == State::InProgress) {
            record.end(state, &at);
        }
        let saved = self.held.save(record);
        self.failing = saved.is_err();
        saved
    }

    /// The visit is at its end.
    fn end(&mut self, interview: &Interview<'_>) -> io::Result<()> {
        self.put(interview, Some(ended(interview)))
    }
}

impl Keep for Desk {
    fn save(&mut self, interview: &Interview<'_>) -> io::Result<()> {
        self.put(interview, None)
    }

    fn begin(&mut self, way: usize, interview: &Interview<'_>) {
        self.way = way;
        self.path = self.visits.get(way).map(|visit| self.held.path(visit.record.visit));
        self.open = interview.answers().keys().copied().filter(|id| interview.needs_confirming(*id)).collect();
    }

    fn visit(&self, interview: &Interview<'_>) -> Option<Visit> {
        let at = Moment::from(&ZonedDateTime::now());
        let mut visit = self.visits.get(self.way)?.clone();
        visit.record.keep(interview, &mut self.open.clone(), &at);
        if visit.record.state == State::InProgress {
            visit.record.end(ended(interview), &at);
        }
        Some(visit)
    }

    fn write_page(&mut self, name: &str, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        saved::write_page(Some(&self.root), name, ending, bytes)
    }

    fn forget(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn place(&self) -> Option<&Path> {
        self.path.as_deref().filter(|_| !self.failing)
    }
}

/// How a visit ends that ends as the interview stands.
fn ended(interview: &Interview<'_>) -> State {
    if matches!(interview.path().end, End::Stop(_)) { State::Stopped } else { State::Completed }
}

fn cannot_hold(client: &ClientCode, error: &io::Error) -> Fault {
    if error.kind() == io::ErrorKind::WouldBlock {
        let hint = Some(said::OPEN_ELSEWHERE_HINT.to_owned());
        return Fault { message: said::open_elsewhere(client.as_str()), hint };
    }
    Fault { message: said::cannot_keep(client.as_str(), &words::saved::reason(error)), hint: None }
}

/// Holds the visit line by line: whether it came to its end, and how the interview stands.
fn in_lines<'q>(
    args: &Intake,
    begun: Option<Interview<'q>>,
    ways: Vec<Way<'q>>,
    notices: &[String],
    desk: &mut Desk,
) -> io::Result<(bool, Option<Interview<'q>>)> {
    let (mut lines, options) = Lines::new(args);
    plain::intake(begun, ways, notices, desk, lines.streams(), options)
}

/// What the plain face reads and writes.
struct Lines {
    input: Box<dyn BufRead>,
    out: Box<dyn Write>,
    err: Box<dyn Write>,
}

impl Lines {
    fn new(args: &Intake) -> (Self, Options) {
        let lines = Self {
            input: Box::new(io::stdin().lock()),
            out: Box::new(marks::stream(BufWriter::new(io::stdout().lock()))),
            err: Box::new(marks::stream(io::stderr().lock())),
        };
        (lines, args.faces.lines())
    }

    fn streams(&mut self) -> Streams<'_> {
        Streams { input: &mut self.input, out: &mut self.out, err: &mut self.err }
    }
}

/// The page, where it is gone with the screen or is all that is left, and where the visit is kept.
fn farewell(interview: &Interview<'_>, page: bool, desk: &Desk, saved: io::Result<()>) -> anyhow::Result<()> {
    let mut out = marks::stream(BufWriter::new(io::stdout().lock()));
    if saved.is_err() && page {
        writeln!(out, "{}\n", said::UNSAVED_PAGE)?;
    }
    if let Some(visit) = desk.visit(interview).filter(|_| page) {
        let subject = Subject::of_visit(visit, interview.questionnaire());
        report::write_text(&report::handover(&subject), width(), &mut out)?;
    }
    let place = desk.path.as_deref().map(words::saved::place).unwrap_or_default();
    if let Err(error) = saved {
        out.flush()?;
        let message = said::lost(&place, &words::saved::reason(&error));
        return Err(Fault { message, hint: Some(said::LOST_HINT.to_owned()) }.into());
    }
    writeln!(out, "\n{}", said::kept_at(&place))?;
    writeln!(out, "{}", said::again(desk.held.client().as_str()))?;
    writeln!(out, "{}", said::page_again(desk.held.client().as_str()))?;
    Ok(out.flush()?)
}
