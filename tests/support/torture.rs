//! Trials by chance: how many there are, and a seed for each, by which it comes again.
//!
//! `HIP_TRIAGE_TORTURE` multiplies how many there are; `HIP_TRIAGE_SEED` is the seed of the first, and a failure tells
//! the seed with which it comes first.
#![allow(unreachable_pub, reason = "each test file is a crate of its own")]
#![allow(clippy::disallowed_methods, reason = "who runs the test says how many")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a failure has to tell its seed")]

use std::env;

/// Tells the seed of what brought a test down.
struct Trial<'s>(u64, &'s dyn Fn(u64) -> String);

impl Drop for Trial<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("it comes first with HIP_TRIAGE_SEED={}\n{}", self.0, self.1(self.0));
        }
    }
}

/// Tries as often as is usual, or so many times more, each time from another seed; a failure shows what was tried.
pub fn trials_of(usual: u64, show: impl Fn(u64) -> String, mut attempt: impl FnMut(u64)) {
    let count = usual * number("HIP_TRIAGE_TORTURE").unwrap_or(1).max(1);
    let first = number("HIP_TRIAGE_SEED").unwrap_or(1);
    println!("{count} trials from HIP_TRIAGE_SEED={first}");
    for seed in first..first.saturating_add(count) {
        let trial = Trial(seed, &show);
        attempt(seed);
        drop(trial);
    }
}

/// The same, where there is nothing to be shown.
#[allow(dead_code, reason = "each test file uses a part of it")]
pub fn trials(usual: u64, attempt: impl FnMut(u64)) {
    trials_of(usual, |_| String::new(), attempt);
}

fn number(name: &str) -> Option<u64> {
    env::var(name).ok().map(|number| number.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}
