//! What happens at the real terminal, as a sequence of events.

#[cfg(not(unix))]
mod elsewhere;
#[cfg(unix)]
mod unix;

#[cfg(not(unix))]
pub(super) use elsewhere::{Input, size};
#[cfg(unix)]
pub(super) use unix::{Input, size};
