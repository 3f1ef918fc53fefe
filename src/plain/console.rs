//! Lines in, lines out.

use std::io;

use crate::words;
use hip_triage_chart::report::{self, Page, in_lines};

use super::{Options, Streams};

/// The most bytes of a line that are read; the rest of it is dropped.
const LONGEST_LINE: usize = 32 << 10;

/// The three streams of the plain face.
pub(super) struct Console<'a> {
    streams: Streams<'a>,
    options: Options,
}

/// The person's reply to a prompt.
pub(super) enum Typed {
    /// Typed a line, perhaps an empty one.
    Line(String),
    /// Ended the input.
    End,
}

impl<'a> Console<'a> {
    pub(super) fn new(streams: Streams<'a>, options: Options) -> Self {
        Self { streams, options }
    }

    /// The command that brings the answers back.
    pub(super) fn again(&self) -> &str {
        &self.options.again
    }

    /// The command that deletes the answers.
    pub(super) fn forget(&self) -> &str {
        &self.options.forget
    }

    pub(super) fn brief(&self) -> bool {
        self.options.brief
    }

    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        match self.options.columns {
            Some(columns) => {
                textwrap::wrap(text, in_lines(columns)).iter().try_for_each(|line| writeln!(self.streams.out, "{line}"))
            }
            None => writeln!(self.streams.out, "{text}"),
        }
    }

    /// An empty line, which stands between questions only.
    pub(super) fn blank(&mut self) -> io::Result<()> {
        writeln!(self.streams.out)
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.streams.out.flush()
    }

    /// A text to be read at length, wrapped between words.
    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for line in textwrap::wrap(&text, in_lines(self.options.width)) {
            writeln!(self.streams.out, "{line}")?;
        }
        Ok(())
    }

    pub(super) fn page(&mut self, page: &Page) -> io::Result<()> {
        report::write_text(page, self.options.width, self.streams.out)
    }

    /// Says what is wrong. Nobody is stopped because that could not be said.
    pub(super) fn fault(&mut self, text: &str) {
        let _ = self.streams.out.flush();
        let lines = match self.options.columns {
            Some(columns) => textwrap::wrap(text, in_lines(columns)),
            None => vec![text.into()],
        };
        let mut written = lines.iter().map(|line| writeln!(self.streams.err, "{line}"));
        let _ = written.try_for_each(|line| line).and_then(|()| self.streams.err.flush());
    }

    /// Writes a prompt and waits for a line.
    pub(super) fn ask(&mut self, prompt: &str) -> io::Result<Typed> {
        write!(self.streams.out, "{prompt}")?;
        self.streams.out.flush()?;
        let Some(bytes) = self.read_line()? else {
            writeln!(self.streams.out)?;
            return Ok(Typed::End);
        };
        let typed = words::cleaned(&String::from_utf8_lossy(&bytes)).trim().to_owned();
        if self.options.echo {
            writeln!(self.streams.out, "{typed}")?;
        }
        Ok(Typed::Line(typed))
    }

    /// The next line without its end, cut if it is too long; none at the end of the input.
    fn read_line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        let mut any = false;
        loop {
            let part = match self.streams.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                part => part?,
            };
            if part.is_empty() {
                return Ok(any.then_some(line));
            }
            any = true;
            let end = part.iter().position(|byte| *byte == b'\n');
            let taken = &part[..end.unwrap_or(part.len())];
            line.extend_from_slice(&taken[..taken.len().min(LONGEST_LINE - line.len())]);
            let used = taken.len() + usize::from(end.is_some());
            self.streams.input.consume(used);
            if end.is_some() {
                return Ok(Some(line));
            }
        }
    }
}
