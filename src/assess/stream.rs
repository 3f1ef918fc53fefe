//! Threads that assess chunks, and hand them on in the order in which these came.

use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::inputs::{Chunk, Inputs, Unreadable};
use super::{Assessor, Count, Desk};
use hip_triage_core::language;

/// Why it stopped before the end.
#[derive(Debug)]
pub enum Halt {
    /// An input cannot be read.
    Read(Unreadable),
    /// The result cannot be written.
    Write(io::Error),
}

/// The input: the next chunk, and its number.
struct Source {
    inputs: Inputs,
    taken: u64,
    halt: Option<Unreadable>,
    ended: bool,
}

/// The output: the number of the chunk that is next.
struct Sink<'w> {
    out: &'w mut (dyn Write + Send),
    turn: u64,
    halt: Option<io::Error>,
    count: Count,
    read: u64,
}

/// Assesses everything on so many threads. Each takes a chunk, assesses it alone, and waits for its turn to write it, so that
/// there are never more chunks at hand than threads. `watch` hears how far it is, in interviews and in bytes.
///
/// # Errors
///
/// When an input cannot be read or the result cannot be written; what came before is written.
pub fn run(
    assessor: &Assessor<'_>,
    inputs: Inputs,
    out: &mut (dyn Write + Send),
    threads: NonZeroUsize,
    watch: &(dyn Fn(Count, u64) + Sync),
) -> Result<Count, Halt> {
    let source = Mutex::new(Source { inputs, taken: 0, halt: None, ended: false });
    let sink = Mutex::new(Sink { out, turn: 0, halt: None, count: Count::default(), read: 0 });
    let turned = Condvar::new();
    let spoken = language::current();
    thread::scope(|scope| {
        for _ in 0..threads.get() {
            scope.spawn(|| language::within(spoken, || work(assessor, &source, &sink, &turned, watch)));
        }
    });
    let (source, sink) = (open(source), open(sink));
    match (sink.halt, source.halt) {
        (Some(error), _) => Err(Halt::Write(error)),
        (None, Some(unreadable)) => Err(Halt::Read(unreadable)),
        (None, None) => Ok(sink.count),
    }
}

fn work(
    assessor: &Assessor<'_>,
    source: &Mutex<Source>,
    sink: &Mutex<Sink<'_>>,
    turned: &Condvar,
    watch: &(dyn Fn(Count, u64) + Sync),
) {
    let (mut chunk, mut desk, mut out) = (Chunk::default(), Desk::of(assessor), Vec::new());
    loop {
        // The source is free for others as soon as the chunk is taken.
        let taken = lock(source).next(&mut chunk);
        let Some(number) = taken else { return };
        out.clear();
        let count = assessor.assess(&chunk, &mut desk, &mut out);
        let waiting = turned.wait_while(lock(sink), |sink| sink.turn != number);
        let mut sink = waiting.unwrap_or_else(PoisonError::into_inner);
        sink.turn += 1;
        turned.notify_all();
        sink.put(&out, count, chunk.read);
        let (halted, count, read) = (sink.halt.is_some(), sink.count, sink.read);
        drop(sink);
        if halted {
            lock(source).ended = true;
            return;
        }
        watch(count, read);
    }
}

impl Source {
    fn next(&mut self, chunk: &mut Chunk) -> Option<u64> {
        if self.ended {
            return None;
        }
        match self.inputs.next(chunk) {
            Ok(true) => {
                self.taken += 1;
                return Some(self.taken - 1);
            }
            Ok(false) => {}
            Err(unreadable) => self.halt = Some(unreadable),
        }
        self.ended = true;
        None
    }
}

impl Sink<'_> {
    /// Writes what a thread has made, unless writing failed before.
    fn put(&mut self, bytes: &[u8], count: Count, read: u64) {
        if self.halt.is_some() {
            return;
        }
        match self.out.write_all(bytes).and_then(|()| self.out.flush()) {
            Ok(()) => {
                self.count.lines += count.lines;
                self.count.errors += count.errors;
                self.read += read;
            }
            Err(error) => self.halt = Some(error),
        }
    }
}

/// The value in a mutex. A thread that panics inside leaves nothing half done that another would trust.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn open<T>(mutex: Mutex<T>) -> T {
    mutex.into_inner().unwrap_or_else(PoisonError::into_inner)
}
