//! Events of the real terminal: keys, the mouse, a resize, a signal, its disappearance.
//!
//! One call waits for all of it, so nothing wakes up while nobody does anything, and a key costs
//! no hop between threads.

use std::collections::VecDeque;
use std::io::{self, Read};
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;

use ratatui::layout::Size;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;
use signal_hook::consts::{SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGUSR1, SIGUSR2, SIGWINCH};

use crate::terminal::clipboard::{self, Multiplexer};
use crate::terminal::decode::Decoder;
use crate::terminal::event::{Event, Source};
use crate::terminal::screen::{self, size};

/// How long the rest of a key may take on a slow line, and the rest of a paste or an answer. Nobody notices that Escape
/// takes so long.
const KEY_MILLISECONDS: i64 = 100;
const LONG_MILLISECONDS: i64 = 1000;
/// How soon what follows an Escape may still belong to it. Nobody presses another key that soon.
const BURST_MILLISECONDS: i64 = 100;

/// The terminal and the signals, as one sequence of events.
#[derive(Debug)]
pub(crate) struct Input {
    multiplexer: Multiplexer,
    decoder: Decoder,
    events: VecDeque<Event>,
    signals: &'static Signals,
    /// Says whether the terminal was asked something, so that an Escape is rather its answer than a key.
    asked: bool,
    /// Says whether the terminal is gone.
    gone: bool,
}

/// The requests of the signals. A handler belongs to the process and can never be taken out
/// again, so there is one, however often the terminal is taken.
#[derive(Debug)]
struct Signals {
    wake: UnixStream,
    leave: Arc<AtomicBool>,
    resized: Arc<AtomicBool>,
    continued: Arc<AtomicBool>,
    stopped: Arc<AtomicBool>,
    /// Up while nobody listens.
    over: Arc<AtomicBool>,
    /// The keys typed ahead of whoever listened last, which are for the next.
    ahead: Mutex<Ahead>,
}

/// The keys that nobody has taken yet.
type Ahead = (Decoder, VecDeque<Event>);

/// The signals that ask us to leave, or would end us where we stand.
const LEAVE: [i32; 7] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM];

impl Signals {
    /// The signals of the process, to which somebody listens from now on.
    fn listened_to() -> io::Result<&'static Self> {
        static SIGNALS: OnceLock<Signals> = OnceLock::new();
        let signals = if let Some(signals) = SIGNALS.get() {
            signals
        } else {
            let registered = Self::registered()?;
            SIGNALS.get_or_init(|| registered)
        };
        signals.over.store(false, Ordering::SeqCst);
        Ok(signals)
    }

    fn registered() -> io::Result<Self> {
        let (wake, waker) = UnixStream::pair()?;
        wake.set_nonblocking(true)?;
        // While nobody listens the handler does what the system would do: in the plain questions
        // that may follow, Ctrl-C has to work.
        let over = Arc::new(AtomicBool::new(false));
        for signal in LEAVE {
            signal_hook::flag::register_conditional_default(signal, Arc::clone(&over))?;
        }
        let flag = |signals: &[i32]| {
            let flag = Arc::new(AtomicBool::new(false));
            for signal in signals {
                // In this order: the flag is up by the time we are woken.
                signal_hook::flag::register(*signal, Arc::clone(&flag))?;
                signal_hook::low_level::pipe::register(*signal, waker.try_clone()?)?;
            }
            io::Result::Ok(flag)
        };
        let [resized, continued, stopped] = [flag(&[SIGWINCH])?, flag(&[SIGCONT])?, flag(&[SIGTSTP])?];
        stop_where_nobody_listens(Arc::clone(&over))?;
        Ok(Self { leave: flag(&LEAVE)?, resized, continued, stopped, over, wake, ahead: Mutex::default() })
    }

    /// The request of a signal since the last look.
    fn asked(&self) -> Option<Event> {
        if self.leave.load(Ordering::SeqCst) {
            Some(Event::Leave)
        } else if self.stopped.swap(false, Ordering::SeqCst) {
            Some(Event::Stop)
        } else if self.continued.swap(false, Ordering::SeqCst) {
            Some(Event::Continued)
        } else if self.resized.swap(false, Ordering::SeqCst) {
            Some(Event::Resize(size()))
        } else {
            None
        }
    }
}

/// Stops the job. Where nobody could continue it, the kernel passes over the signal, and we go on at once. It is not the
/// signal that asks us to stop: to that one we listen, and the kernel would not pass over it.
fn stop() {
    // The whole job, so that `cargo run` stops with us.
    let _ = rustix::process::kill_current_process_group(rustix::process::Signal::TTOU);
}

/// Does what the system would do with the signal that asks us to stop, in the plain questions that may follow.
fn stop_where_nobody_listens(over: Arc<AtomicBool>) -> io::Result<()> {
    let (mut wake, waker) = UnixStream::pair()?;
    signal_hook::low_level::pipe::register(SIGTSTP, waker)?;
    thread::Builder::new().name("stop".to_owned()).spawn(move || {
        while matches!(wake.read(&mut [0; 64]), Ok(1..)) {
            if over.load(Ordering::SeqCst) {
                stop();
            }
        }
    })?;
    Ok(())
}

impl Input {
    /// Begins to listen to the terminal and the signals.
    pub(crate) fn new(multiplexer: Multiplexer) -> io::Result<Self> {
        let signals = Signals::listened_to()?;
        let (decoder, events) = std::mem::take(&mut *signals.ahead.lock().unwrap_or_else(PoisonError::into_inner));
        Ok(Self { multiplexer, decoder, events, signals, asked: false, gone: false })
    }

    /// Waits until something happens, and takes it in.
    fn wait(&mut self) -> io::Result<()> {
        let (waiting, long) = (self.decoder.is_waiting(), self.decoder.is_long() || self.asked);
        let patience = match (waiting, long, self.decoder.is_unclear()) {
            (true, true, _) => Some(LONG_MILLISECONDS),
            (true, false, _) => Some(KEY_MILLISECONDS),
            (false, _, true) => Some(BURST_MILLISECONDS),
            (false, _, false) => None,
        };
        let patience = patience.map(|most| Timespec { tv_sec: most / 1000, tv_nsec: (most % 1000 * 1_000_000) as _ });
        let (terminal, wake) = (stdin(), &self.signals.wake);
        let mut ready = [PollFd::new(&terminal, PollFlags::IN), PollFd::new(wake, PollFlags::IN)];
        match poll(&mut ready, patience.as_ref()) {
            Ok(0) => {
                self.asked &= !waiting;
                self.decoder.give_up(&mut self.events);
            }
            Ok(_) => {
                let (terminal, woken) = (ready[0].revents(), ready[1].revents());
                if !woken.is_empty() {
                    while matches!((&self.signals.wake).read(&mut [0; 64]), Ok(1..)) {}
                }
                if !terminal.is_empty() {
                    self.read();
                }
            }
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// Reads what there is. The end of the input and an error mean that the terminal is gone.
    fn read(&mut self) {
        let mut bytes = [0; 4096];
        match rustix::io::read(stdin(), &mut bytes) {
            Ok(length @ 1..) => {
                self.decoder.feed(&bytes[..length], &mut self.events);
                self.asked &= !self.events.iter().any(|event| matches!(event, Event::Clipboard(_)));
            }
            Err(Errno::INTR | Errno::AGAIN) => {}
            Ok(0) | Err(_) => {
                self.gone = true;
                self.events.push_back(Event::Leave);
            }
        }
    }
}

impl Drop for Input {
    fn drop(&mut self) {
        // The signal that tells of it may still be on its way, and must not end us in the midst of leaving.
        self.signals.over.store(!self.gone, Ordering::SeqCst);
        let ahead = (std::mem::take(&mut self.decoder), std::mem::take(&mut self.events));
        *self.signals.ahead.lock().unwrap_or_else(PoisonError::into_inner) = ahead;
    }
}

impl Source for Input {
    fn next(&mut self) -> io::Result<Event> {
        loop {
            if let Some(event) = self.signals.asked().or_else(|| self.events.pop_front()) {
                return Ok(event);
            }
            self.wait()?;
        }
    }

    fn more(&self) -> bool {
        !self.events.is_empty()
    }

    fn pause(&mut self) -> io::Result<()> {
        screen::give_back();
        stop();
        self.events.push_back(Event::Continued);
        Ok(())
    }

    fn copy(&mut self, text: &str) -> io::Result<()> {
        self.asked = true;
        screen::send(clipboard::sequence(text, self.multiplexer).as_bytes())
    }

    fn resume(&mut self) -> io::Result<Size> {
        screen::take_again()?;
        Ok(size())
    }
}
