//! Sentences about the code of a fault.

use std::fmt::Write;

use crate::codes::{Code, Example};

/// How wide a paragraph is.
const WIDTH: usize = 80;

/// How to see more of one code.
pub const MORE: &str = "To see one with its examples, run: hip-triage explain HT014";
/// How to see all codes.
pub const ALL: &str = "run hip-triage explain for all codes";

/// A code in a line.
#[must_use]
pub fn title(code: &Code) -> String {
    format!("{}  {}", code.code, code.title)
}

/// A code, what it means, and its examples.
#[must_use]
pub fn explained(code: &Code) -> String {
    let mut text = format!("{}: {}\n\n{}\n", code.code, code.title, textwrap::fill(code.meaning, WIDTH));
    if let Some(Example { bad, good, .. }) = code.example {
        for (head, lines) in [("Not so:", bad), ("But so:", good)] {
            let _ = write!(text, "\n{head}\n\n");
            for line in lines.lines() {
                let _ = writeln!(text, "  | {}", line.replace('\t', "→"));
            }
        }
    }
    text
}

/// There is no such code.
#[must_use]
pub fn unknown(name: &str) -> String {
    format!("there is no code {name}")
}

/// The code that was probably meant.
#[must_use]
pub fn nearest(code: &Code) -> String {
    format!("did you mean {}: {}?", code.code, code.title)
}
