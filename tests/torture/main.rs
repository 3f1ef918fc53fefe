//! Harm that hands, disks and other programs can do to the program, by chance; more than anybody would try by hand.
//!
//! How much is tried, and from which seed, says `tests/support/torture.rs`. The full screen is tortured beside it, in
//! `src/tui/tests/torture.rs`.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]
#![allow(clippy::print_stdout, reason = "whoever asks for much wants to know what became of it")]

#[path = "../support/torture.rs"]
mod bench;
mod cases;
mod exports;
#[path = "../support/interviews.rs"]
mod interviews;
#[cfg(unix)]
mod kills;
mod lines;
#[path = "../support/mutate.rs"]
mod mutate;
#[cfg(unix)]
#[path = "../support/pty.rs"]
mod pty;
mod records;
#[cfg(unix)]
mod signals;
#[path = "../support/mod.rs"]
mod support;
