//! `hip-triage doctor`: how the program stands on this computer, and what to do about each trouble.
//!
//! Its words are for a report of a fault, so they name no client, no answer and no folder of somebody's own.

use std::env;
use std::io::{self, Write};
use std::path::Path;

use etcetera::home_dir;

use super::face::{Around, Face};
use super::faces::is_terminal;
use super::habits::{self, Everywhere, Flags, Habits};
use super::today::today;
use super::{ColorChoice, Exit, faces, marks, place};
use crate::builtin;
use crate::terminal::Multiplexer;
use crate::words::{self, doctor as say};
use hip_triage_chart::saved::look;
use hip_triage_chart::visits::Visits;
use hip_triage_core::questionnaire::Questionnaire;

/// How well something stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum State {
    Good,
    Look,
    Bad,
}

/// One thing that was looked at.
struct Found {
    subject: &'static str,
    state: State,
    told: String,
    to_do: Option<&'static str>,
}

fn good(subject: &'static str, told: impl Into<String>) -> Found {
    Found { subject, state: State::Good, told: told.into(), to_do: None }
}

fn look_at(subject: &'static str, told: impl Into<String>, to_do: &'static str) -> Found {
    Found { subject, state: State::Look, told: told.into(), to_do: Some(to_do) }
}

fn bad(subject: &'static str, told: impl Into<String>, to_do: &'static str) -> Found {
    Found { subject, state: State::Bad, told: told.into(), to_do: Some(to_do) }
}

pub(super) fn doctor(everywhere: Everywhere<'_>) -> anyhow::Result<Exit> {
    let questionnaire = today(builtin::questionnaire());
    let wanted = habits::settle(everywhere);
    let habits_found = match &wanted {
        Err(failure) => bad(say::habits(), without_home(&failure.message), words::habits::fault_hint()),
        Ok(_) if habits::file().is_some_and(|file| file.exists()) => good(say::habits(), say::habits_read()),
        Ok(_) => good(say::habits(), say::no_habits()),
    };
    let habits = wanted.or_else(|_| Habits::of(&Flags::default(), Everywhere::default())).unwrap_or_default();
    let mut found = vec![terminal(), asked(&habits), letters(), colors(), clipboard(), habits_found];
    found.extend(records(&questionnaire));
    let overdue = questionnaire.overdue().is_some();
    let content = say::content(overdue);
    found.push(if overdue {
        look_at(say::the_content(), content, say::overdue_to_do())
    } else {
        good(say::the_content(), content)
    });
    let mut out = marks::stdout();
    write(&found, &questionnaire, &mut out)?;
    out.flush()?;
    Ok(if found.iter().any(|found| found.state == State::Bad) { Exit::Fault } else { Exit::Done })
}

fn write(found: &[Found], questionnaire: &Questionnaire, out: &mut dyn Write) -> io::Result<()> {
    let identity = questionnaire.identity();
    let content = format!("{} {}", identity.id, identity.version);
    writeln!(
        out,
        "{}\n",
        say::Head {
            program: env!("CARGO_PKG_VERSION"),
            questionnaire: content,
            system: env::consts::OS,
            machine: env::consts::ARCH
        }
    )?;
    for Found { subject, state, told, to_do } in found {
        let state = match state {
            State::Good => say::good(),
            State::Look => say::look(),
            State::Bad => say::bad(),
        };
        writeln!(out, "{}", say::line(state, subject, &words::cleaned(told)))?;
        if let Some(to_do) = to_do {
            writeln!(out, "{}", say::to_do(to_do))?;
        }
    }
    let is_well = found.iter().all(|found| found.state == State::Good);
    writeln!(out, "\n{}", if is_well { say::all_well() } else { say::something_to_do() })
}

fn terminal() -> Found {
    if !is_terminal() {
        return good(say::the_terminal(), say::no_terminal());
    }
    let name = env::var("TERM").unwrap_or_default();
    match crossterm::terminal::size() {
        Ok((columns, rows)) => good(say::the_terminal(), say::terminal(&name, columns, rows)),
        Err(_) => good(say::the_terminal(), say::no_size()),
    }
}

fn asked(habits: &Habits) -> Found {
    let terminal = is_terminal();
    let around = Around {
        plain: habits.plain(),
        full: false,
        accessible: env::var_os("ACCESSIBLE"),
        term: env::var_os("TERM"),
        terminal,
    };
    match around.face() {
        Face::Full => good(say::face(), say::full()),
        Face::Plain if terminal => look_at(say::face(), say::plain(), say::plain_to_do()),
        Face::Plain => good(say::face(), say::plain()),
    }
}

fn letters() -> Found {
    if marks::is_utf8() {
        good(say::text(), say::utf8())
    } else {
        look_at(say::text(), say::not_utf8(), say::not_utf8_to_do())
    }
}

fn colors() -> Found {
    good(say::colors(), if ColorChoice::Auto.wanted(is_terminal()) { say::color() } else { say::no_color() })
}

fn clipboard() -> Found {
    match faces::multiplexer() {
        Multiplexer::None => good(say::clipboard(), words::system::HERE.copies()),
        _ => look_at(say::clipboard(), say::copies_through(), say::copies_to_do()),
    }
}

/// The folder of what is saved, and what is in it.
fn records(questionnaire: &Questionnaire) -> Vec<Found> {
    let Some(root) = place::state() else {
        return vec![bad(say::the_folder(), say::no_home(), words::system::HERE.set_home_or_folder())];
    };
    vec![folder(&root), self_check(&root, questionnaire), visits(&root)]
}

fn folder(root: &Path) -> Found {
    let place = told_place(root);
    // A folder that is yet to be made is made in the first one above it that is there.
    let there = root.ancestors().find(|folder| folder.exists()).unwrap_or(root);
    let is_there = there == root;
    match tempfile::tempfile_in(there) {
        Ok(_) if is_there && is_open(root) => {
            look_at(say::the_folder(), say::folder_is_open(place), say::open_folder_to_do())
        }
        Ok(_) => good(say::the_folder(), say::folder(&place, is_there)),
        Err(error) => {
            let reason = words::saved::reason(&error);
            bad(
                say::the_folder(),
                say::NoFolder { place, reason: without_home(&reason) }.to_string(),
                say::no_folder_to_do(),
            )
        }
    }
}

/// Tells whether others can look into a folder.
#[cfg(unix)]
fn is_open(folder: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    folder.metadata().is_ok_and(|known| known.permissions().mode() & 0o077 != 0)
}

/// Who can look into a folder is up to the folder of the profile.
#[cfg(not(unix))]
fn is_open(_: &Path) -> bool {
    false
}

fn self_check(root: &Path, questionnaire: &Questionnaire) -> Found {
    match look(root, questionnaire, super::today::now().date()) {
        Ok(_) => good(say::self_check(), say::saved()),
        Err(error) if habits::is_missing(&error) => good(say::self_check(), say::nothing_saved()),
        Err(error) => bad(say::self_check(), words::saved::reason_unread(&error), say::damaged_to_do()),
    }
}

fn visits(root: &Path) -> Found {
    let (mut kept, mut damaged) = (0, 0);
    match Visits::under(root).list(None) {
        Ok(listed) => listed.for_each(|listed| if listed.read.is_ok() { kept += 1 } else { damaged += 1 }),
        Err(error) => return bad(say::the_visits(), words::saved::reason_unread(&error), say::visits_to_do()),
    }
    let told = say::visits(kept, damaged);
    if damaged == 0 { good(say::the_visits(), told) } else { bad(say::the_visits(), told, say::visits_to_do()) }
}

/// A folder as anybody may read it.
fn told_place(folder: &Path) -> String {
    let below_home = home_dir().ok().and_then(|home| folder.strip_prefix(home).ok().map(Path::to_owned));
    let usual = place::usual().is_some_and(|usual| usual == folder);
    match below_home {
        Some(rest) if usual => words::saved::place(&Path::new("~").join(rest)),
        Some(_) => words::saved::place(Path::new("~/…/hip-triage")),
        None => say::elsewhere().to_owned(),
    }
}

/// A sentence without the name of whoever's home it is.
fn without_home(text: &str) -> String {
    match home_dir().ok().and_then(|home| home.to_str().map(str::to_owned)).filter(|home| home.len() > 1) {
        Some(home) => text.replace(&home, "~"),
        None => text.to_owned(),
    }
}
