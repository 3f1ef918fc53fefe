//! Events of a console of Windows: keys, the mouse, a resize, Ctrl-Break, the window closed, a log-off.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::io;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::task::Poll;
use std::thread;
use std::time::Duration;

use crossterm::event;
use ratatui::layout::Size;
use tokio::runtime;
use tokio::signal::windows;

use super::records::{Records, letter};
use crate::terminal::clipboard::Multiplexer;
use crate::terminal::event::{Event, Source};
use crate::terminal::screen::{self, size};

/// How soon one letter of a pasted text follows the other.
const ONE_GO: Duration = Duration::from_millis(5);
/// As much is looked at in one go, for a mouse may move without end.
const MOST: usize = 1 << 16;
/// Said of a program that was asked to leave.
const LEFT: i32 = 130;

/// The console and what ends it, as one sequence of events.
#[derive(Debug)]
pub(crate) struct Input {
    records: Records,
    events: VecDeque<Event>,
    /// Asks for what comes next. Nothing is read before, so that the plain questions lose no key.
    ask: Sender<()>,
    told: Receiver<Told>,
    is_asked: bool,
}

/// A message of the console, or of Windows.
#[derive(Debug)]
enum Told {
    Records(io::Result<Vec<event::Event>>),
    Leave,
}

impl Input {
    /// Begins to listen to the console and to Windows.
    pub(crate) fn new(_: Multiplexer) -> io::Result<Self> {
        let (ask, asked) = mpsc::channel();
        let (tell, told) = mpsc::channel();
        listen(tell.clone())?;
        thread::spawn(move || while asked.recv().is_ok() && tell.send(Told::Records(records())).is_ok() {});
        Ok(Self { records: Records::default(), events: VecDeque::new(), ask, told, is_asked: false })
    }
}

/// Waits for what the console tells in one go.
fn records() -> io::Result<Vec<event::Event>> {
    let mut records = vec![event::read()?];
    while records.len() < MOST && event::poll(patience(records.last()))? {
        records.push(event::read()?);
    }
    Ok(records)
}

/// Only a letter may be the beginning of more.
fn patience(last: Option<&event::Event>) -> Duration {
    match last {
        Some(event::Event::Key(key)) if letter(*key).is_some() => ONE_GO,
        _ => Duration::ZERO,
    }
}

/// Says whether Windows has asked the program to leave.
static ASKED_TO_LEAVE: AtomicBool = AtomicBool::new(false);

/// Tells whether Windows has asked the program to leave, by a key or because the window or the whole session ends.
pub(crate) fn is_asked_to_leave() -> bool {
    ASKED_TO_LEAVE.load(Ordering::SeqCst)
}

/// Who is told to leave; nobody while no full screen is open.
static LISTENER: Mutex<Option<Sender<Told>>> = Mutex::new(None);

fn listener() -> MutexGuard<'static, Option<Sender<Told>>> {
    LISTENER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Tells somebody from now on. Until the program has ended by itself, a window that is closed waits for it.
fn listen(tell: Sender<Told>) -> io::Result<()> {
    static LISTENS: OnceLock<()> = OnceLock::new();
    *listener() = Some(tell);
    if LISTENS.get().is_some() {
        return Ok(());
    }
    let (mut key, mut other_key) = (windows::ctrl_c()?, windows::ctrl_break()?);
    let (mut closed, mut log_off, mut shutdown) =
        (windows::ctrl_close()?, windows::ctrl_logoff()?, windows::ctrl_shutdown()?);
    let runtime = runtime::Builder::new_current_thread().build()?;
    LISTENS.get_or_init(|| ());
    thread::spawn(move || {
        loop {
            runtime.block_on(poll_fn(|context| {
                let asked = [
                    key.poll_recv(context),
                    other_key.poll_recv(context),
                    closed.poll_recv(context),
                    log_off.poll_recv(context),
                    shutdown.poll_recv(context),
                ];
                if asked.iter().any(Poll::is_ready) { Poll::Ready(()) } else { Poll::Pending }
            }));
            ASKED_TO_LEAVE.store(true, Ordering::SeqCst);
            let told = listener().as_ref().is_some_and(|tell| tell.send(Told::Leave).is_ok());
            // In the plain questions everything is saved, and Ctrl-C ends them.
            if !told {
                process::exit(LEFT);
            }
        }
    });
    Ok(())
}

impl Drop for Input {
    fn drop(&mut self) {
        *listener() = None;
    }
}

impl Source for Input {
    fn next(&mut self) -> io::Result<Event> {
        loop {
            if let Some(event) = self.events.pop_front() {
                return Ok(event);
            }
            if !self.is_asked {
                self.is_asked = self.ask.send(()).is_ok();
            }
            match self.told.recv() {
                Ok(Told::Records(Ok(told))) => {
                    self.is_asked = false;
                    self.events.extend(self.records.events(told, size));
                }
                // Without a console nothing more can come.
                Ok(Told::Leave | Told::Records(Err(_))) | Err(_) => return Ok(Event::Leave),
            }
        }
    }

    fn more(&self) -> bool {
        !self.events.is_empty() || event::poll(Duration::ZERO).unwrap_or(false)
    }

    fn pause(&mut self) -> io::Result<()> {
        // No program of Windows is stopped and goes on.
        Ok(())
    }

    fn copy(&mut self, text: &str) -> io::Result<()> {
        self.events.push_back(Event::Clipboard(clipboard_win::set_clipboard_string(text).is_ok()));
        Ok(())
    }

    fn resume(&mut self) -> io::Result<Size> {
        screen::take_again()?;
        Ok(size())
    }
}
