//! The interview, in the face that fits.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::case::KeepCase;
use super::face::Face;
use super::faces::{multiplexer, width};
use super::lost::Careful;
use super::today::now;
use super::{Alone, Exit, marks, place, stdin};
use crate::gone::is_gone;
use crate::plain::{self, Ending, Options, Start, Streams};
use crate::tui;
use crate::words::{self, cli as say};
use hip_triage_chart::report;
use hip_triage_chart::saved::{Keep, NoKeep, Opened, Restored, Store};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::Interview;
use hip_triage_core::language;
use hip_triage_core::questionnaire::{Audience, Questionnaire};

pub(super) fn interview(args: &Alone) -> anyhow::Result<Exit> {
    let (mut face, mut notices) = (args.faces.face(), Vec::new());
    loop {
        match hold(args, face, &mut notices)? {
            Held::Until(exit) => return Ok(exit),
            // Nothing is answered yet, so it all begins anew.
            Held::OtherLanguage(same_face) => {
                face = same_face;
                language::other().into_iter().for_each(language::speak);
            }
        }
    }
}

/// How an interview was held.
enum Held {
    /// Until the person left.
    Until(Exit),
    /// Until the person asked for the other language, in that face.
    OtherLanguage(Face),
}

/// Holds it in the language that is spoken. What is noticed when the answers are looked for is noticed once, and told each time.
fn hold(args: &Alone, face: Face, notices: &mut Vec<String>) -> anyhow::Result<Held> {
    let questionnaire = args.faces.questionnaire()?;
    let SavePlace { mut keep, kept, notices: told } = open(args, questionnaire);
    // Those that are still true are noticed again.
    notices.retain(|notice| !told.contains(notice));
    notices.extend(told);
    let notices = notices.clone();
    if let Some(file) = &args.save_case {
        keep = Box::new(KeepCase::new(keep, file)?);
    }
    let mut keep = Careful::new(keep, now().date());
    let mut fresh = Interview::new(questionnaire, Audience::Everyone);
    if let Some(kept) = &kept {
        kept.tell_last(&mut fresh);
    }
    let held = match face {
        Face::Plain => {
            in_lines(args.faces.lines(), Start::Welcome { fresh, kept: kept.map(Box::new), notices }, &mut keep)
        }
        Face::Full => on_screen(args, &tui::Start { fresh, kept, notices, intake: None }, &mut keep),
    };
    keep.rescue(questionnaire)?;
    held
}

/// Holds the interview on the full screen, and says in lines what has to be read afterwards.
fn on_screen(args: &Alone, start: &tui::Start<'_>, keep: &mut Careful) -> anyhow::Result<Held> {
    let left = tui::run(start.clone(), keep, &args.faces.theme(args.color), multiplexer())?;
    let place = keep.place().map(Path::to_owned).filter(|_| left.saved);
    let place = place.as_deref();
    let mut out = marks::stream(BufWriter::new(io::stdout().lock()));
    match (left.ending, left.interview) {
        (tui::Departure::OtherLanguage, _) => Ok(Held::OtherLanguage(Face::Full)),
        (tui::Departure::Plain, interview) => {
            drop(out);
            let tui::Start { fresh, kept, notices, .. } = start.clone();
            let kept = kept.filter(|_| !left.forgotten);
            let start = interview.map_or(Start::Welcome { fresh, kept: kept.map(Box::new), notices }, Start::Within);
            in_lines(args.faces.lines(), start, keep)
        }
        (tui::Departure::Finished, Some(interview)) => {
            farewell(&mut out, args, left.forgotten, place, true)?;
            if let Some(page) = keep.written() {
                writeln!(out, "{}", words::export::saved(words::saved::place(page)))?;
            }
            // Last, so that what to do is still on the screen of a low terminal.
            writeln!(out)?;
            report::write_text(&report::short(&interview, &Assessment::of(&interview)), width(), &mut out)?;
            out.flush()?;
            Ok(Held::Until(Exit::Done))
        }
        (ending, interview) => {
            if interview.is_some_and(|interview| !interview.answers().is_empty()) {
                let told = farewell(&mut out, args, left.forgotten, place, false);
                // After a signal the terminal may be gone, and nobody is there to be told.
                if ending != tui::Departure::Signalled {
                    told?;
                }
            }
            Ok(Held::Until(Exit::Left))
        }
    }
}

/// Where the answers are, after the full screen is gone.
fn farewell(
    out: &mut dyn Write,
    args: &Alone,
    forgotten: bool,
    place: Option<&Path>,
    finished: bool,
) -> io::Result<()> {
    writeln!(out)?;
    if forgotten {
        writeln!(out, "{}", words::tui::forgotten())?;
    } else {
        for line in say::farewell(place, finished, &args.faces.command(Face::Full), &args.faces.forget()) {
            writeln!(out, "{line}")?;
        }
    }
    out.flush()
}

/// Where answers go, and what was there.
struct SavePlace<'q> {
    keep: Box<dyn Keep>,
    kept: Option<Restored<'q>>,
    notices: Vec<String>,
}

fn open<'q>(args: &Alone, questionnaire: &'q Questionnaire) -> SavePlace<'q> {
    let nothing = |notices| SavePlace { keep: Box::new(NoKeep), kept: None, notices };
    if args.no_save {
        return nothing(Vec::new());
    }
    match place::state() {
        Some(root) => {
            let today = now().date();
            let Opened { store, kept, notices } = Store::open(&root, questionnaire, today);
            SavePlace { keep: Box::new(store), kept, notices }
        }
        None => nothing(vec![say::no_home().to_owned()]),
    }
}

/// Holds the interview line by line.
fn in_lines(options: Options, start: Start<'_>, keep: &mut dyn Keep) -> anyhow::Result<Held> {
    let ending = plain::run(
        start,
        keep,
        Streams {
            input: &mut stdin::stdin(),
            out: &mut marks::stream(BufWriter::new(io::stdout().lock())),
            err: &mut marks::stream(io::stderr().lock()),
        },
        options,
    );
    match ending {
        Ok(Ending::Finished) => Ok(Held::Until(Exit::Done)),
        Ok(Ending::Left) => Ok(Held::Until(Exit::Left)),
        Ok(Ending::OtherLanguage) => Ok(Held::OtherLanguage(Face::Plain)),
        // Nobody listens any more; what was answered is saved.
        Err(error) if is_gone(&error) => Ok(Held::Until(Exit::Left)),
        Err(error) => Err(error.into()),
    }
}
