//! The full screen: the same interview, one page at a time.
//!
//! An event becomes an `Action` or nothing, the action changes the `App`, the loop does what that
//! asks for and draws. The loop takes any terminal and
//! any sequence of events; only [`run`] knows the real ones.

mod app;
pub mod keys;
mod map;
mod measure;
mod picture;
mod put;
mod screens;
mod sheet;

use std::io;

use anyhow::Context;
use crossterm::event::KeyEvent;
use ratatui::backend::Backend;
use ratatui::layout::{Position, Rect};
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::gone;
use crate::terminal::{self, Event, Multiplexer, Source, Theme, Turn};
use crate::words;
use app::{Action, App, Task};
use hip_triage_chart::record::ClientCode;
use hip_triage_chart::saved::{Beginning, Keep, Restored};
use hip_triage_core::interview::Interview;

/// The beginning of the full screen.
#[derive(Clone, Debug)]
pub struct Start<'q> {
    /// An interview with nothing answered.
    pub fresh: Interview<'q>,
    /// The one that was kept, if there is one.
    pub kept: Option<Restored<'q>>,
    /// News for the person: that a damaged file was set aside.
    pub notices: Vec<String>,
    /// In a PT's intake the beginnings, best first; empty where the client's code is to be asked
    /// for. None in a self-check.
    pub intake: Option<Vec<Beginning<'q>>>,
}

/// How the person left.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Departure {
    /// With a client's code, whose visits are to be looked up.
    Client,
    /// With a result, or at a stop.
    Finished,
    /// Before the end.
    Left,
    /// To be asked in the other language.
    OtherLanguage,
    /// To go on with plain questions.
    Plain,
    /// By a signal, or because the terminal is gone.
    Signalled,
}

/// The interview that the person left behind.
#[derive(Clone, Debug)]
pub struct Left<'q> {
    /// How.
    pub ending: Departure,
    /// The interview as it stands; none when it was never begun.
    pub interview: Option<Interview<'q>>,
    /// Says whether what was kept has been deleted.
    pub forgotten: bool,
    /// Says whether everything answered could be kept.
    pub saved: bool,
    /// The client's code, where it was asked for.
    pub client: Option<ClientCode>,
}

/// Shows the interview on the terminal until the person leaves, and keeps it after each answer.
///
/// # Errors
///
/// When the terminal cannot be used.
pub fn run<'q>(
    start: Start<'q>,
    keep: &mut dyn Keep,
    theme: &Theme,
    multiplexer: Multiplexer,
) -> anyhow::Result<Left<'q>> {
    let place = keep.place().map(words::saved::place);
    let size = terminal::size();
    let mut app = App::new(start, place, size).behind(multiplexer);
    let mut events = terminal::Input::new(multiplexer).context("the signals cannot be listened to")?;
    let mut screen = terminal::Screen::default();
    let taken = terminal::take(&mut screen).context("the terminal cannot be used")?;
    let viewport = Viewport::Fixed(Rect::from((Position::ORIGIN, size)));
    let mut terminal = Terminal::with_options(screen, TerminalOptions { viewport })?;
    let ending = match drive_and_keep(&mut terminal, &mut app, &mut events, keep, theme) {
        Err(error) if is_gone(&error) => Departure::Signalled,
        ending => ending?,
    };
    drop(taken);
    Ok(app.into_left(ending))
}

/// The loop; what is still being written, or could not be kept before, is kept at its end.
fn drive_and_keep(
    terminal: &mut Terminal<impl Backend<Error: Send + Sync + 'static>>,
    app: &mut App<'_>,
    events: &mut dyn Source,
    keep: &mut dyn Keep,
    theme: &Theme,
) -> anyhow::Result<Departure> {
    let ending = drive(terminal, app, events, keep, theme);
    let written = [app.keep_note(None), app.keep_words(), app.keep_chart()];
    if written.contains(&Task::Save) || !app.is_saved() {
        save(app, keep);
    }
    ending
}

/// The loop itself.
fn drive(
    terminal: &mut Terminal<impl Backend<Error: Send + Sync + 'static>>,
    app: &mut App<'_>,
    events: &mut dyn Source,
    keep: &mut dyn Keep,
    theme: &Theme,
) -> anyhow::Result<Departure> {
    // While letters stream in, only the last of them is worth a page.
    let mut streams = false;
    loop {
        if app.lacks_visit()
            && let Some(visit) = keep.visit(app.interview())
        {
            app.tell_of(visit);
        }
        if !(streams && events.more()) {
            show(terminal, app, events, theme)?;
        }
        let event = events.next()?;
        if event == Event::Leave {
            return Ok(Departure::Signalled);
        }
        streams = matches!(event, Event::Key(_) | Event::Hasty(_) | Event::Stray(_));
        let action = take(event, terminal, app, events, theme)?;
        streams &= matches!(action, None | Some(Action::Type(_)));
        let task = action.map_or(Task::None, |action| app.update(action));
        if let Some(ending) = perform(task, terminal, app, events, keep)? {
            return Ok(ending);
        }
    }
}

/// Draws the page, unless something has happened meanwhile.
fn show(
    terminal: &mut Terminal<impl Backend<Error: Send + Sync + 'static>>,
    app: &mut App<'_>,
    events: &mut dyn Source,
    theme: &Theme,
) -> anyhow::Result<()> {
    let mut laid = screens::lay_out(app, theme);
    if app.makes_room(&laid.extent()) {
        laid = screens::lay_out(app, theme);
    }
    app.fit(&laid.extent());
    if !events.more() {
        terminal.draw(|frame| {
            let cursor = laid.paint(app.scroll(), frame.buffer_mut());
            frame.set_cursor_position(cursor);
        })?;
    }
    Ok(())
}

/// The action that an event asks for; what asks for none is seen to at once.
fn take(
    event: Event,
    terminal: &mut Terminal<impl Backend<Error: Send + Sync + 'static>>,
    app: &mut App<'_>,
    events: &mut dyn Source,
    theme: &Theme,
) -> anyhow::Result<Option<Action>> {
    Ok(match event {
        Event::Key(key) => {
            panic_if_asked(key);
            meant(app, key)
        }
        Event::Hasty(key) => meant(app, key).filter(|action| !app.is_final(*action)),
        // It may be written, where that is seen and can be erased; it chooses, ends and deletes nothing.
        Event::Stray(key) => keys::action(app.screen(), key).filter(|action| matches!(action, Action::Type(_))),
        Event::Click(at) => screens::lay_out(app, theme).target(app.scroll(), at),
        Event::Wheel(Turn::Up) => Some(Action::Up),
        Event::Wheel(Turn::Down) => Some(Action::Down),
        Event::Paste(text) => {
            app.paste(&text);
            None
        }
        Event::Clipboard(takes) => {
            app.clipboard_answered(takes);
            None
        }
        Event::Resize(size) => {
            app.resize(size);
            terminal.resize(Rect::from((Position::ORIGIN, size)))?;
            None
        }
        Event::Stop => Some(Action::Pause),
        Event::Continued => {
            app.resize(events.resume()?);
            Some(Action::Redraw)
        }
        Event::Leave => None,
    })
}

/// Does what follows from an action; tells how it ends, if it does.
fn perform(
    task: Task,
    terminal: &mut Terminal<impl Backend<Error: Send + Sync + 'static>>,
    app: &mut App<'_>,
    events: &mut dyn Source,
    keep: &mut dyn Keep,
) -> anyhow::Result<Option<Departure>> {
    match task {
        Task::None => {}
        Task::Save => save(app, keep),
        Task::Begin(beginning) => keep.begin(beginning, app.interview()),
        Task::Forget => match keep.forget() {
            Ok(()) => app.forgot(),
            Err(error) => app.could_not_forget(&words::saved::reason(&error)),
        },
        Task::Copy => events.copy(&app.copied_text())?,
        Task::Write(kind) => {
            let written = app.file(kind).and_then(|(name, bytes)| keep.write_page(&name, kind.ending(), &bytes));
            app.written(written.as_deref());
        }
        Task::Pause => events.pause()?,
        Task::Redraw => terminal.resize(Rect::from((Position::ORIGIN, app.size())))?,
        Task::Leave(ending) => return Ok(Some(ending)),
    }
    Ok(None)
}

/// Keeps the answers, or tells that they could not be kept.
fn save(app: &mut App<'_>, keep: &mut dyn Keep) {
    let saved = keep.save(app.interview());
    app.saved(saved.err().map(|error| not_saved(app, &error)));
}

/// That an answer could not be kept, to whom it concerns.
fn not_saved(app: &App<'_>, error: &io::Error) -> String {
    if app.is_intake() { words::intake::not_saved(words::saved::reason(error)) } else { words::saved::not_saved(error) }
}

/// Tells whether an error says that there is no terminal any more.
fn is_gone(error: &anyhow::Error) -> bool {
    /// `EIO` of what was open, `ENXIO` and `ENOTTY` of what is opened and asked anew, as after a stop. They have no kind of
    /// their own.
    const OF_A_TERMINAL: [i32; 3] = [5, 6, 25];
    let error = error.downcast_ref::<io::Error>();
    let of_a_terminal =
        |error: &io::Error| cfg!(unix) && error.raw_os_error().is_some_and(|code| OF_A_TERMINAL.contains(&code));
    error.is_some_and(|error| gone::is_gone(error) || of_a_terminal(error))
}

/// The action of a key; on a list a letter that has none is answered, so that nobody waits for what it would do, and in a
/// number it stands. At home a letter of a PT's desk is answered on a list, too.
fn meant(app: &App<'_>, key: KeyEvent) -> Option<Action> {
    let unknown = || app.unknown(keys::letter(key)?);
    match keys::action(app.screen(), key) {
        Some(action) if action.is_of_a_desk() && !app.is_intake() => {
            unknown().filter(|said| matches!(said, Action::Unknown(_)))
        }
        action => action.or_else(unknown),
    }
}

/// Lets a test see what a panic leaves behind: F1 panics in a debug build that is asked to.
#[cfg_attr(debug_assertions, expect(clippy::disallowed_methods, reason = "a test has no other way to ask"))]
fn panic_if_asked(key: KeyEvent) {
    #[cfg(debug_assertions)]
    assert!(
        key.code != crossterm::event::KeyCode::F(1) || std::env::var_os("HIP_TRIAGE_TEST_PANIC").is_none(),
        "a panic for a test"
    );
    let _ = key;
}

#[cfg(test)]
mod tests;
