//! Events of the real terminal, as a sequence.

#[cfg(any(windows, test))]
mod records;
#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
pub(crate) use unix::Input;
#[cfg(windows)]
pub(crate) use windows::{Input, is_asked_to_leave};
