//! A page as plain text.

use std::io::{self, Write};

use super::drawn::drawn_with_words;
use super::{Block, Page, Spacing, charted_in_lines, compared_in_lines};
use crate::words;

/// Writes a page as text for a file that somebody looks at: with the places of pain drawn.
///
/// # Errors
///
/// When the text cannot be written.
pub fn write_drawn_text(page: &Page, width: usize, out: &mut dyn Write) -> io::Result<()> {
    write_blocks(page, width, true, out)
}

/// Writes a page as text without any layout that has to be seen: headings on lines of their own,
/// lists with a dash, wrapped to `width` columns.
///
/// # Errors
///
/// When the text cannot be written.
pub fn write_text(page: &Page, width: usize, out: &mut dyn Write) -> io::Result<()> {
    write_blocks(page, width, false, out)
}

fn write_blocks(page: &Page, width: usize, with_drawings: bool, out: &mut dyn Write) -> io::Result<()> {
    if !page.title.is_empty() {
        writeln!(out, "{}", page.title)?;
    }
    let (mut after_heading, mut after_list) = (false, false);
    for block in page.blocks.iter().filter(|block| with_drawings || !matches!(block, Block::Figure(_))) {
        let blank = match page.spacing {
            // Without their drawings they are more of the list.
            Spacing::Wide => !(after_heading || after_list && matches!(block, Block::Postures(_))),
            Spacing::Airy => matches!(block, Block::Subheading(_)),
            Spacing::Close => false,
        };
        if blank {
            writeln!(out)?;
        }
        after_heading = matches!(block, Block::Heading(_) | Block::Subheading(_) | Block::Alarm(..));
        after_list = matches!(block, Block::List(_));
        match block {
            Block::Alarm(urgency, text) => {
                wrapped(out, &format!("{}. {text}", words::urgency(*urgency).to_uppercase()), width, "", "")?;
            }
            Block::Heading(text) => wrapped(out, &text.to_uppercase(), width, "", "")?,
            Block::Subheading(text) => wrapped(out, &format!("{text}:"), width, "", "")?,
            Block::Lead(text) | Block::Paragraph(text) => wrapped(out, text, width, "", "")?,
            Block::List(items) => {
                for item in items {
                    wrapped(out, item, width, "- ", "  ")?;
                }
            }
            Block::Postures(postures) => {
                for (_, words) in postures {
                    wrapped(out, words, width, "- ", "  ")?;
                }
            }
            Block::Facts(facts) => {
                for fact in facts {
                    wrapped(out, &words::handover::told(&fact.label, &fact.value), width, "", "  ")?;
                }
            }
            Block::Compared(rows) => {
                for line in compared_in_lines(rows, width) {
                    writeln!(out, "{line}")?;
                }
            }
            Block::Charted(rows) => {
                for line in charted_in_lines(rows, width) {
                    writeln!(out, "{line}")?;
                }
            }
            Block::Figure(places) => {
                if page.spacing != Spacing::Wide {
                    writeln!(out)?;
                }
                for line in drawn_with_words(places, width) {
                    writeln!(out, "{line}")?;
                }
            }
            Block::Lines(lines) => {
                for _ in 0..*lines {
                    writeln!(out, "{}", "_".repeat(width))?;
                }
            }
            Block::ToFill(labels) => {
                for label in labels {
                    let label = words::handover::labelled(label);
                    let room = width.saturating_sub(textwrap::core::display_width(&label) + 1);
                    writeln!(out, "{label} {}", "_".repeat(room))?;
                }
            }
        }
    }
    Ok(())
}

fn wrapped(out: &mut dyn Write, text: &str, width: usize, first: &str, rest: &str) -> io::Result<()> {
    let options = in_lines(width).initial_indent(first).subsequent_indent(rest);
    for line in textwrap::wrap(text, options) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// The lines of a text for somebody to read, of at most so many cells.
#[must_use]
pub fn in_lines(width: usize) -> textwrap::Options<'static> {
    textwrap::Options::new(width).word_splitter(textwrap::WordSplitter::Custom(hyphens))
}

/// Where a line may end within a word: behind a hyphen, but not within a date, a code or an X-ray.
fn hyphens(word: &str) -> Vec<usize> {
    let mut splits = Vec::new();
    for (at, _) in word.match_indices('-') {
        let before = word[..at].chars().rev().take_while(|letter| letter.is_alphanumeric()).count() > 1;
        let after = word[at + 1..].chars().next().is_some_and(char::is_alphabetic);
        splits.extend((before && after).then_some(at + 1));
    }
    splits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_behind_a_hyphen_of_words_and_within_no_date_code_or_x_ray() {
        let broken = |text| textwrap::wrap(text, in_lines(12));
        assert_eq!(broken("an old low-back pain"), ["an old low-", "back pain"]);
        assert_eq!(broken("I need an X-ray"), ["I need an", "X-ray"]);
        assert_eq!(broken("on 2026-11-02"), ["on", "2026-11-02"]);
    }
}
