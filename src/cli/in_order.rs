//! What is made on many threads, in the order in which it is asked for.

use std::num::NonZeroUsize;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, Scope};

use hip_triage_core::language;

/// How many may be made ahead of the one that is next, for each thread.
const AHEAD: usize = 4;

/// Makes something of each of many. Each thread has its turn after the one before it, so that what it makes has too.
pub(super) struct InOrder<I, T, R> {
    items: I,
    lanes: Vec<(Sender<T>, Receiver<R>)>,
    given: usize,
    taken: usize,
}

impl<I: Iterator<Item = T>, T: Send, R: Send> InOrder<I, T, R> {
    /// The threads end with what is returned here.
    pub(super) fn of<'s>(items: I, make: &'s (impl Fn(T) -> R + Sync), scope: &'s Scope<'s, '_>) -> Self
    where
        T: 's,
        R: 's,
    {
        let spoken = language::current();
        let lane = |_| {
            let (give, given) = mpsc::channel();
            let (tell, told) = mpsc::channel();
            let work = move || given.into_iter().map(make).map_while(|made| tell.send(made).ok()).for_each(drop);
            scope.spawn(move || language::within(spoken, work));
            (give, told)
        };
        let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get);
        Self { items, lanes: (0..threads).map(lane).collect(), given: 0, taken: 0 }
    }
}

impl<I: Iterator<Item = T>, T, R> Iterator for InOrder<I, T, R> {
    type Item = R;

    fn next(&mut self) -> Option<R> {
        let lanes = self.lanes.len();
        while self.given - self.taken < AHEAD * lanes
            && let Some(item) = self.items.next()
        {
            self.lanes[self.given % lanes].0.send(item).ok()?;
            self.given += 1;
        }
        if self.taken == self.given {
            return None;
        }
        let made = self.lanes[self.taken % lanes].1.recv().ok()?;
        self.taken += 1;
        Some(made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_made_once_and_in_order_however_long_it_takes() {
        let late = |number: u64| {
            thread::sleep(std::time::Duration::from_micros(number % 7 * 100));
            number
        };
        thread::scope(|scope| {
            assert!(InOrder::of(0..300, &late, scope).eq(0..300));
            assert!(InOrder::of(0..300, &late, scope).take(5).eq(0..5), "and nobody waits for the rest");
            assert_eq!(InOrder::of(0..0, &late, scope).next(), None);
        });
    }
}
