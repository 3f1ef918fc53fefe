//! Events of the real terminal, as a sequence.

#[cfg(not(unix))]
mod elsewhere;
#[cfg(unix)]
mod unix;

#[cfg(not(unix))]
pub(crate) use elsewhere::Input;
#[cfg(unix)]
pub(crate) use unix::Input;
