//! A page as Markdown.

use std::io::{self, Write};

use super::compared::change;
use super::{Block, Page};
use crate::words::{self, charted as chart, handover as said};

/// Writes a page as Markdown that any reader of it shows alike. Nothing that a person wrote is
/// taken for markup.
///
/// # Errors
///
/// When the text cannot be written.
pub fn write_markdown(page: &Page, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}", escaped(&page.title))?;
    for block in &page.blocks {
        if !matches!(block, Block::Figure(_)) {
            writeln!(out)?;
        }
        match block {
            Block::Alarm(urgency, text) => {
                writeln!(out, "> **{}.** {}", words::urgency(*urgency).to_uppercase(), escaped(text))?;
            }
            Block::Heading(text) => writeln!(out, "## {}", escaped(text))?,
            Block::Subheading(text) => writeln!(out, "### {}", escaped(text))?,
            Block::Lead(text) => writeln!(out, "**{}**", escaped(text))?,
            Block::Paragraph(text) => writeln!(out, "{}", escaped(text))?,
            Block::List(items) => {
                for item in items {
                    writeln!(out, "- {}", escaped(item))?;
                }
            }
            Block::Postures(postures) => {
                for (_, words) in postures {
                    writeln!(out, "- {}", escaped(words))?;
                }
            }
            Block::Facts(facts) => {
                for fact in facts {
                    let label = escaped(&words::handover::labelled(&fact.label));
                    writeln!(out, "- **{label}** {}", escaped(&fact.value))?;
                }
            }
            Block::Compared(rows) => {
                writeln!(out, "| | {} | {} | {} |", said::column_then(), said::column_now(), said::column_change())?;
                writeln!(out, "| --- | --- | --- | --- |")?;
                for row in rows {
                    let changed = row.changed.as_ref().map(change).unwrap_or_default();
                    let cells = [&row.label, &row.then, &row.now, &changed].map(|cell| escaped(cell));
                    writeln!(out, "| {} |", cells.join(" | "))?;
                }
            }
            Block::Charted(rows) => {
                let heads = [chart::test(), chart::left(), chart::right(), chart::counts_and_notes()];
                writeln!(out, "| {} |\n| --- | --- | --- | --- |", heads.join(" | "))?;
                for row in rows {
                    let cells =
                        [&row.label, &row.left, &row.right, &row.with_note(&row.counts)].map(|cell| escaped(cell));
                    writeln!(out, "| {} |", cells.join(" | "))?;
                }
            }
            // What is drawn stands in words too.
            Block::Figure(_) => {}
            Block::Lines(lines) => {
                for _ in 0..*lines {
                    writeln!(out, "{BLANK}  ")?;
                }
            }
            Block::ToFill(labels) => {
                for label in labels {
                    writeln!(out, "- **{}** {BLANK}", escaped(&words::handover::labelled(label)))?;
                }
            }
        }
    }
    Ok(())
}

/// A line to write on.
const BLANK: &str = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";

/// A text on one line in which nothing is markup.
fn escaped(text: &str) -> String {
    let parts = said::directions(text).into_iter();
    let parts = parts.map(|(part, own)| if own { said::isolated(&part) } else { part });
    let mut escaped = String::with_capacity(text.len());
    for c in parts.collect::<String>().chars() {
        // Characters that begin something inside a line; those that do so only at its start are
        // harmless behind a mark, and a paragraph of ours begins with a letter.
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '$') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
