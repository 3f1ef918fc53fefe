//! Events of the real terminal: keys, the mouse, a resize, a signal, its disappearance.
//!
//! One call waits for all of it, so nothing wakes up while nobody does anything, and a key costs
//! no hop between threads.

use std::collections::VecDeque;
use std::io::{self, Read};
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use ratatui::layout::Size;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;
use signal_hook::consts::{SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGWINCH, SIGXFSZ};

use crate::terminal::clipboard::{self, Multiplexer};
use crate::terminal::decode::Decoder;
use crate::terminal::event::{Event, Source};
use crate::terminal::screen::{self, size};

/// How long the rest of a key may take on a slow line, and the rest of a paste or an answer.
const KEY_MILLISECONDS: i64 = 30;
const LONG_MILLISECONDS: i64 = 1000;

/// The terminal and the signals, as one sequence of events.
#[derive(Debug)]
pub(crate) struct Input {
    multiplexer: Multiplexer,
    decoder: Decoder,
    events: VecDeque<Event>,
    signals: &'static Signals,
}

/// What the signals have asked for. A handler belongs to the process and can never be taken out
/// again, so there is one, however often the terminal is taken.
#[derive(Debug)]
struct Signals {
    wake: UnixStream,
    leave: Arc<AtomicBool>,
    resized: Arc<AtomicBool>,
    continued: Arc<AtomicBool>,
    /// Up while nobody listens.
    over: Arc<AtomicBool>,
}

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
        // A file that may not grow is told where it is written, and ends nothing.
        signal_hook::flag::register(SIGXFSZ, Arc::default())?;
        let flag = |signals: &[i32]| {
            let flag = Arc::new(AtomicBool::new(false));
            for signal in signals {
                // In this order: the flag is up by the time we are woken.
                signal_hook::flag::register(*signal, Arc::clone(&flag))?;
                signal_hook::low_level::pipe::register(*signal, waker.try_clone()?)?;
            }
            io::Result::Ok(flag)
        };
        Ok(Self { leave: flag(&LEAVE)?, resized: flag(&[SIGWINCH])?, continued: flag(&[SIGCONT])?, over, wake })
    }

    /// The request of a signal since the last look.
    fn asked(&self) -> Option<Event> {
        if self.leave.load(Ordering::SeqCst) {
            Some(Event::Leave)
        } else if self.continued.swap(false, Ordering::SeqCst) {
            Some(Event::Continued)
        } else if self.resized.swap(false, Ordering::SeqCst) {
            Some(Event::Resize(size()))
        } else {
            None
        }
    }
}

impl Input {
    /// Begins to listen to the terminal and the signals.
    pub(crate) fn new(multiplexer: Multiplexer) -> io::Result<Self> {
        let signals = Signals::listened_to()?;
        Ok(Self { multiplexer, decoder: Decoder::default(), events: VecDeque::new(), signals })
    }

    /// Waits until something happens, and takes it in.
    fn wait(&mut self) -> io::Result<()> {
        let patience = match (self.decoder.is_waiting(), self.decoder.is_long()) {
            (true, true) => Some(LONG_MILLISECONDS),
            (true, false) => Some(KEY_MILLISECONDS),
            (false, _) => None,
        };
        let patience = patience.map(|most| Timespec { tv_sec: most / 1000, tv_nsec: (most % 1000 * 1_000_000) as _ });
        let (terminal, wake) = (stdin(), &self.signals.wake);
        let mut ready = [PollFd::new(&terminal, PollFlags::IN), PollFd::new(wake, PollFlags::IN)];
        match poll(&mut ready, patience.as_ref()) {
            Ok(0) => self.decoder.give_up(&mut self.events),
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
            Ok(length @ 1..) => self.decoder.feed(&bytes[..length], &mut self.events),
            Err(Errno::INTR | Errno::AGAIN) => {}
            Ok(0) | Err(_) => self.events.push_back(Event::Leave),
        }
    }
}

impl Drop for Input {
    fn drop(&mut self) {
        self.signals.over.store(true, Ordering::SeqCst);
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
        // The whole job, so that `cargo run` stops with us. Where nobody could continue it, the
        // kernel passes over the signal, and we go on at once.
        let _ = rustix::process::kill_current_process_group(rustix::process::Signal::TSTP);
        self.events.push_back(Event::Continued);
        Ok(())
    }

    fn copy(&mut self, text: &str) -> io::Result<()> {
        screen::send(clipboard::sequence(text, self.multiplexer).as_bytes())
    }

    fn resume(&mut self) -> io::Result<Size> {
        screen::take_again()?;
        Ok(size())
    }
}
