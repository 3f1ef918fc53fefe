//! The loop and the screens, on a terminal that is only a buffer.

mod follow;
mod intake;
mod languages;
mod laws;
mod loops;
mod map;
mod pages;
mod paper;
mod short;
mod torture;

use std::collections::{BTreeSet, VecDeque};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;
use ratatui::{TerminalOptions, Viewport};
use unicode_width::UnicodeWidthStr;

use super::app::App;
use super::{Departure, Start, drive};
use crate::load::load;
use crate::terminal::{Event, Source, Theme};
use hip_triage_chart::record::{Moment, Record, State, Visit};
use hip_triage_chart::saved::{Beginning, Keep};
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::{Audience, Questionnaire};

/// The questionnaire of the tests.
pub(super) static SMALL: LazyLock<Questionnaire> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/small.yaml");
    Questionnaire::read(&load(&file).unwrap()).unwrap().questionnaire
});

/// The questionnaire with short questions below others and choices for some.
static FOLLOW: LazyLock<Questionnaire> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/follow.yaml");
    Questionnaire::read(&load(&file).unwrap()).unwrap().questionnaire
});

/// An app at its first page.
pub(super) fn app(width: u16, height: u16) -> App<'static> {
    app_of(&SMALL, width, height)
}

/// An app of another questionnaire.
fn app_of(questionnaire: &Questionnaire, width: u16, height: u16) -> App<'_> {
    let fresh = Interview::new(questionnaire, Audience::Everyone);
    let start = Start { fresh, kept: None, notices: Vec::new(), intake: None };
    App::new(start, Some("/home/ada/.local/state/hip-triage".to_owned()), Size::new(width, height))
}

/// An intake at its first question.
pub(super) fn intake(width: u16, height: u16) -> App<'static> {
    begun(vec![Beginning { label: "Begin the first visit of J-1".to_owned(), interview: fresh() }], width, height)
}

/// An intake before it has begun, with these beginnings.
pub(super) fn begun(beginnings: Vec<Beginning<'static>>, width: u16, height: u16) -> App<'static> {
    let start = Start { fresh: fresh(), kept: None, notices: Vec::new(), intake: Some(beginnings) };
    App::new(start, Some("/home/ada/visits/J-1/1.json".to_owned()), Size::new(width, height))
}

/// A PT's interview with nothing answered.
pub(super) fn fresh() -> Interview<'static> {
    Interview::new(&SMALL, Audience::Clinician)
}

/// Keys in short: letters stand for themselves.
pub(super) fn keys(keys: &str) -> Vec<KeyEvent> {
    let key = |letter| match letter {
        '\n' => KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE),
        '\t' => KeyEvent::new(KeyCode::Tab, KeyModifiers::NONE),
        '⎋' => KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE),
        '←' => KeyEvent::new(KeyCode::Left, KeyModifiers::NONE),
        '→' => KeyEvent::new(KeyCode::Right, KeyModifiers::NONE),
        '↑' => KeyEvent::new(KeyCode::Up, KeyModifiers::NONE),
        '↓' => KeyEvent::new(KeyCode::Down, KeyModifiers::NONE),
        '⇟' => KeyEvent::new(KeyCode::PageDown, KeyModifiers::NONE),
        'ⓝ' => KeyEvent::new(KeyCode::Char('n'), KeyModifiers::CONTROL),
        'ⓣ' => KeyEvent::new(KeyCode::Char('t'), KeyModifiers::CONTROL),
        '⌫' => KeyEvent::new(KeyCode::Backspace, KeyModifiers::NONE),
        '©' => KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL),
        'ⓩ' => KeyEvent::new(KeyCode::Char('z'), KeyModifiers::CONTROL),
        letter => KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE),
    };
    keys.chars().map(key).collect()
}

/// Events from a list, which ends as if the terminal were gone.
struct Script {
    events: VecDeque<Event>,
    /// Says whether they were all there from the beginning.
    ahead: bool,
    pauses: usize,
    /// The copied text, and the terminal's answer to it.
    copied: Vec<String>,
    clipboard: Option<bool>,
}

impl Script {
    fn new(events: impl IntoIterator<Item = Event>, ahead: bool) -> Self {
        Self { events: events.into_iter().collect(), ahead, pauses: 0, copied: Vec::new(), clipboard: None }
    }

    fn keys(pressed: &str, ahead: bool) -> Self {
        Self::new(keys(pressed).into_iter().map(Event::Key), ahead)
    }
}

impl Source for Script {
    fn next(&mut self) -> io::Result<Event> {
        Ok(self.events.pop_front().unwrap_or(Event::Leave))
    }

    fn more(&self) -> bool {
        self.ahead && !self.events.is_empty()
    }

    fn pause(&mut self) -> io::Result<()> {
        self.pauses += 1;
        self.events.push_front(Event::Continued);
        Ok(())
    }

    fn copy(&mut self, text: &str) -> io::Result<()> {
        self.copied.push(text.to_owned());
        self.events.extend(self.clipboard.map(Event::Clipboard));
        Ok(())
    }

    fn resume(&mut self) -> io::Result<Size> {
        Ok(Size::new(80, 24))
    }
}

/// Keeps nothing, and counts.
#[derive(Default)]
struct Memory {
    saved: usize,
    forgotten: usize,
    full: bool,
    before: Option<Record>,
    /// The files that were written.
    written: Vec<(String, Vec<u8>)>,
}

impl Keep for Memory {
    fn save(&mut self, _: &Interview<'_>) -> io::Result<()> {
        self.saved += 1;
        if self.full { Err(io::Error::other("the disk is full")) } else { Ok(()) }
    }

    fn visit(&self, interview: &Interview<'_>) -> Option<Visit> {
        let at = Moment::try_from("2026-11-23T09:00:00-05:00".to_owned()).unwrap();
        let code = "J-1".parse().unwrap();
        let mut record = Record::new(code, 1, interview.questionnaire(), at.clone());
        record.keep(interview, &mut BTreeSet::new(), &at);
        record.end(State::Completed, &at);
        let before = self.before.clone().filter(|_| interview.is_follow_up());
        record.visit += u32::from(before.is_some());
        Some(Visit { record, before: before.into() }).filter(|_| interview.audience() == Audience::Clinician)
    }

    fn write_page(&mut self, name: &str, ending: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        if self.full {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.written.push((format!("{name}{ending}"), bytes.to_owned()));
        Ok(Path::new("/home/ada").join(format!("{name}{ending}")))
    }

    fn forget(&mut self) -> io::Result<()> {
        self.forgotten += 1;
        if self.full { Err(io::Error::other("the disk is full")) } else { Ok(()) }
    }

    fn place(&self) -> Option<&Path> {
        None
    }
}

/// A window of that size, which may be enlarged.
fn terminal(width: u16, height: u16) -> Terminal<TestBackend> {
    let viewport = Viewport::Fixed(ratatui::layout::Rect::new(0, 0, width, height));
    Terminal::with_options(TestBackend::new(width.max(140), height.max(50)), TerminalOptions { viewport }).unwrap()
}

/// Drives an app to the end of the script, and returns what the terminal shows.
fn play(
    app: &mut App<'_>,
    script: &mut Script,
    keep: &mut Memory,
    theme: &Theme,
) -> (Departure, Terminal<TestBackend>) {
    let mut terminal = terminal(app.size().width, app.size().height);
    let ending = drive(&mut terminal, app, script, keep, theme).unwrap();
    (ending, terminal)
}

/// The screen of a terminal, without the blanks at the ends of lines.
fn shown(terminal: &Terminal<TestBackend>) -> String {
    let buffer = terminal.backend().buffer();
    let rows = buffer.content().chunks(usize::from(buffer.area.width));
    let rows = rows.map(|row| {
        let (mut line, mut hidden) = (String::new(), 0);
        for symbol in row.iter().map(ratatui::buffer::Cell::symbol) {
            // Behind a wide letter there is nothing, whatever stood in that cell before.
            if hidden == 0 {
                line += symbol;
                hidden = symbol.width();
            }
            hidden = hidden.saturating_sub(1);
        }
        line.trim_end().to_owned()
    });
    rows.collect::<Vec<_>>().join("\n").trim_end().to_owned()
}
