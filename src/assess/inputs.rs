//! The lines of all inputs, in chunks, in a bounded memory.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use csv::{ByteRecord, ReaderBuilder, Terminator};

/// The most bytes that one interview may have.
pub const LONGEST: usize = 1 << 20;
/// About how many bytes are handed out at once.
const CHUNK: usize = 1 << 16;
/// How many rows are handed out at once.
const ROWS: usize = 64;
/// Put in a quote behind the last row: only where one is still open it becomes a part of that row.
const END: &[u8] = b"\0end";
/// The mark that some programs put at the start of a text.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// How interviews are written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Format {
    /// One on each line, as JSON.
    Json,
    /// One in each row of a table, whose first row names the columns.
    Csv,
}

/// Something to read from.
pub enum Input {
    /// A stream that is open.
    Stream(Format, Box<dyn Read + Send>),
    /// A file that is opened when it is its turn.
    File(Format, PathBuf),
}

/// An input that cannot be read on.
#[derive(Debug)]
pub struct Unreadable {
    /// The file; none of a stream.
    pub file: Option<PathBuf>,
    /// Why.
    pub error: io::Error,
}

/// Everything that is to be read, in order.
pub struct Inputs {
    left: VecDeque<Input>,
    open: Option<Open>,
    /// Says whether a line has to name its file.
    several: bool,
}

struct Open {
    file: Option<PathBuf>,
    label: Option<Arc<str>>,
    lines: Lines,
}

enum Lines {
    Json { reader: BufReader<Box<dyn Read + Send>>, line: u64 },
    Csv { reader: csv::Reader<Bounded>, columns: Option<Arc<ByteRecord>>, before: u64 },
}

/// Some interviews that were read at once.
#[derive(Debug, Default)]
pub struct Chunk {
    file: Option<Arc<str>>,
    columns: Arc<ByteRecord>,
    bytes: Vec<u8>,
    pieces: Vec<(u64, Piece)>,
    /// How many bytes were read for it.
    pub read: u64,
}

#[derive(Debug)]
enum Piece {
    Line(Range<usize>),
    Row(ByteRecord),
    TooLong { lines: u64 },
}

/// One interview as it was read.
#[derive(Debug)]
pub enum Text<'c> {
    /// A line.
    Line(&'c [u8]),
    /// The heads of the columns, and the cells of a row.
    Row(&'c ByteRecord, &'c ByteRecord),
    /// More than one interview may have; of a row, how many lines of it stand behind the first.
    TooLong {
        /// So many.
        lines: u64,
    },
}

impl Chunk {
    /// The file that it is from, where that is not plain.
    #[must_use]
    pub fn file(&self) -> Option<&str> {
        self.file.as_deref()
    }

    /// The interviews, each with the number of its line.
    pub fn texts(&self) -> impl Iterator<Item = (u64, Text<'_>)> {
        self.pieces.iter().map(|(line, piece)| {
            let text = match piece {
                Piece::Line(range) => Text::Line(&self.bytes[range.clone()]),
                Piece::Row(cells) => Text::Row(&self.columns, cells),
                Piece::TooLong { lines } => Text::TooLong { lines: *lines },
            };
            (*line, text)
        })
    }

    fn clear(&mut self) {
        (self.file, self.read) = (None, 0);
        self.bytes.clear();
        self.pieces.clear();
    }
}

impl Inputs {
    /// Reads these, one after another.
    #[must_use]
    pub fn new(inputs: Vec<Input>) -> Self {
        Self { several: inputs.len() > 1, left: inputs.into(), open: None }
    }

    /// Takes the next interviews: as many as are there already, and at least one; false where there is none any more.
    ///
    /// # Errors
    ///
    /// When an input cannot be read.
    pub fn next(&mut self, chunk: &mut Chunk) -> Result<bool, Unreadable> {
        chunk.clear();
        loop {
            if self.open.is_none() {
                let Some(input) = self.left.pop_front() else { return Ok(false) };
                self.open = Some(Open::new(input, self.several)?);
            }
            let Some(open) = &mut self.open else { return Ok(false) };
            chunk.file.clone_from(&open.label);
            let more = open.lines.take(chunk);
            let more = more.map_err(|error| Unreadable { file: open.file.clone(), error })?;
            if !more {
                self.open = None;
            }
            if !chunk.pieces.is_empty() {
                return Ok(true);
            }
        }
    }
}

impl Open {
    fn new(input: Input, several: bool) -> Result<Self, Unreadable> {
        let (file, format, stream): (_, _, Box<dyn Read + Send>) = match input {
            Input::Stream(format, stream) => (None, format, stream),
            Input::File(format, path) => match File::open(&path) {
                Ok(opened) => (Some(path), format, Box::new(opened)),
                Err(error) => return Err(Unreadable { file: Some(path), error }),
            },
        };
        let label = file.as_ref().filter(|_| several).map(|path| path.display().to_string().into());
        let lines = match format {
            Format::Json => Lines::Json { reader: BufReader::with_capacity(CHUNK, stream), line: 0 },
            Format::Csv => Lines::Csv {
                reader: table(Bounded::new(BufReader::with_capacity(CHUNK, stream))),
                columns: None,
                before: 0,
            },
        };
        Ok(Self { file, label, lines })
    }
}

fn table(rows: Bounded) -> csv::Reader<Bounded> {
    // A row with too few cells is at fault by itself, and no reason to stop. A carriage return is a blank like others, which
    // whoever reads a cell takes off: so the number of a line is known.
    let end = Terminator::Any(b'\n');
    ReaderBuilder::new().has_headers(false).flexible(true).terminator(end).from_reader(rows)
}

impl Lines {
    /// Takes some interviews; false at the end.
    fn take(&mut self, chunk: &mut Chunk) -> io::Result<bool> {
        match self {
            Self::Json { reader, line } => loop {
                if !one_line(reader, line, chunk)? {
                    return Ok(false);
                }
                // What has not come yet is not waited for, as long as there is something to do.
                if chunk.bytes.len() >= CHUNK || !reader.buffer().contains(&b'\n') {
                    return Ok(true);
                }
            },
            Self::Csv { reader, columns, before } => loop {
                let begin = reader.get_ref().read;
                let mut cells = ByteRecord::new();
                reader.get_mut().left = LONGEST;
                if !reader.read_byte_record(&mut cells)? {
                    return Ok(false);
                }
                chunk.read += reader.get_ref().read - begin;
                let end = reader.position().line();
                let within = cells.iter().flatten().filter(|byte| **byte == b'\n').count() as u64;
                let is_cut = reader.get_ref().is_cut;
                if is_cut || is_open(&cells) {
                    // A quote that is not closed takes in what is behind it: go on behind the end of this line.
                    chunk.pieces.push((*before + end - within, Piece::TooLong { lines: within }));
                    if !is_cut {
                        return Ok(false);
                    }
                    *before += end;
                    let rows = std::mem::take(reader.get_mut());
                    *reader = table(rows.after_line()?);
                    return Ok(true);
                }
                let line = *before + (end - 1).saturating_sub(within);
                match columns {
                    _ if is_nothing(&cells) => {}
                    None => *columns = Some(Arc::new(cells)),
                    Some(columns) => {
                        chunk.columns = Arc::clone(columns);
                        chunk.pieces.push((line, Piece::Row(cells)));
                    }
                }
                // What has not come yet is not waited for.
                if chunk.pieces.len() >= ROWS || reader.position().byte() == reader.get_ref().read {
                    return Ok(true);
                }
            },
        }
    }
}

/// True if a row is blank, or is what stands behind the last one.
fn is_nothing(cells: &ByteRecord) -> bool {
    cells.len() == 1 && (cells[0].trim_ascii().is_empty() || &cells[0] == END)
}

/// True if the last row ends within a quote.
fn is_open(cells: &ByteRecord) -> bool {
    let last = cells.iter().next_back().and_then(|cell| cell.strip_suffix(END));
    last.is_some_and(|cell| cell.ends_with(b"\n"))
}

/// Takes one line; false at the end. Of one that is too long only the fact is kept.
fn one_line(reader: &mut BufReader<Box<dyn Read + Send>>, line: &mut u64, chunk: &mut Chunk) -> io::Result<bool> {
    let begin = chunk.bytes.len();
    let mut too_long = false;
    let ended = loop {
        let found = match reader.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            found => found?,
        };
        if found.is_empty() {
            break false;
        }
        let end = found.iter().position(|byte| *byte == b'\n');
        let part = &found[..end.unwrap_or(found.len())];
        too_long |= chunk.bytes.len() - begin + part.len() > LONGEST;
        if too_long {
            chunk.bytes.truncate(begin);
        } else {
            chunk.bytes.extend_from_slice(part);
        }
        let used = end.map_or(found.len(), |end| end + 1);
        chunk.read += used as u64;
        reader.consume(used);
        if end.is_some() {
            break true;
        }
    };
    *line += 1;
    let text = &chunk.bytes[begin..];
    let marked = *line == 1 && text.starts_with(BYTE_ORDER_MARK);
    let begin = if marked { begin + BYTE_ORDER_MARK.len() } else { begin };
    if too_long {
        chunk.pieces.push((*line, Piece::TooLong { lines: 0 }));
    } else if !chunk.bytes[begin..].trim_ascii().is_empty() {
        chunk.pieces.push((*line, Piece::Line(begin..chunk.bytes.len())));
    }
    Ok(ended)
}

/// A stream that ends where one row has become too long.
struct Bounded {
    stream: BufReader<Box<dyn Read + Send>>,
    /// How many bytes may still be read for the row.
    left: usize,
    /// Says whether more were wanted.
    is_cut: bool,
    /// How many bytes were read.
    read: u64,
    has_ended: bool,
}

impl Bounded {
    fn new(stream: BufReader<Box<dyn Read + Send>>) -> Self {
        Self { stream, left: LONGEST, is_cut: false, read: 0, has_ended: false }
    }

    /// The same, behind the end of the line.
    fn after_line(mut self) -> io::Result<Self> {
        self.stream.skip_until(b'\n')?;
        Ok(Self::new(self.stream))
    }
}

impl Default for Bounded {
    fn default() -> Self {
        Self::new(BufReader::new(Box::new(io::empty())))
    }
}

impl Read for Bounded {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.is_cut = self.left == 0;
        let most = into.len().min(self.left);
        let mut read = self.stream.read(&mut into[..most])?;
        self.left -= read;
        self.read += read as u64;
        if read == 0 && !self.is_cut && !self.has_ended {
            self.has_ended = true;
            read = (&mut *into).write([b"\n\"", END].concat().as_slice())?;
        }
        Ok(read)
    }
}
