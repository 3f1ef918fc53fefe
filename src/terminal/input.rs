//! What happens at the real terminal, as a sequence of events.

#[cfg(not(unix))]
mod elsewhere;
#[cfg(unix)]
mod unix;

#[cfg(not(unix))]
pub(crate) use elsewhere::Input;
#[cfg(unix)]
pub(crate) use unix::Input;
