//! The standard input, whatever whoever started the program has made of it.

use std::io::{self, BufRead, Read, StdinLock};

/// The standard input, which waits for what is typed even where another program has told it not to.
pub(super) fn stdin() -> Waiting {
    Waiting(io::stdin().lock())
}

/// Waits where there is nothing to read yet.
pub(super) struct Waiting(StdinLock<'static>);

impl Read for Waiting {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(bytes)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Waiting {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        loop {
            match self.0.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => wait()?,
                Err(error) => return Err(error),
                // To ask once more after the end would read on behind it.
                Ok([]) => return Ok(&[]),
                Ok(_) => break,
            }
        }
        self.0.fill_buf()
    }

    fn consume(&mut self, read: usize) {
        self.0.consume(read);
    }
}

#[cfg(unix)]
fn wait() -> io::Result<()> {
    use rustix::event::{PollFd, PollFlags, poll};
    let stdin = rustix::stdio::stdin();
    match poll(&mut [PollFd::new(&stdin, PollFlags::IN)], None) {
        Ok(_) | Err(rustix::io::Errno::INTR) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as where the system waits")]
fn wait() -> io::Result<()> {
    std::thread::sleep(std::time::Duration::from_millis(20));
    Ok(())
}
