//! Tells whether nobody listens any more.

use std::io;

/// Tells whether an error says that whoever read has left.
pub(crate) fn is_gone(error: &io::Error) -> bool {
    /// The error of Windows for a pipe that tools from Unix have made there, once its reader has left.
    const NOT_CONNECTED: i32 = 233;
    error.kind() == io::ErrorKind::BrokenPipe || cfg!(windows) && error.raw_os_error() == Some(NOT_CONNECTED)
}
