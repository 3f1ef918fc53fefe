//! A page as one HTML file: no script, nothing from outside, to be read, heard and printed.

use std::cmp::Reverse;
use std::ops::Range;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::compared::change;
use super::enclosed::enclosed;
use super::figure::figure;
use super::posture::drawing;
use super::spoken;
use super::{Block, Compared, Page, Subject};
use crate::words::{self, charted as chart, handover as said};
use hip_triage_core::language::Language;

/// How it looks. The print style aims at one sheet, A4 or Letter.
const STYLE: &str = include_str!("html.css");

/// The page as a file, with the self-check that it tells of inside, for a PT's intake. Whatever a person wrote is text in it and nothing else.
#[must_use]
pub fn html(page: &Page, language: &str, subject: Option<&Subject<'_>>) -> String {
    let (before, parts) = parts(page);
    let markup = html! {
        (DOCTYPE)
        html lang=(language) dir=[said::is_language_right_to_left(language).then_some("rtl")] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                title { (words::cleaned(&page.title)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    header {
                        h1 { (shown(&page.title)) }
                        @for block in before { (self::block(block)) }
                    }
                    div class="parts" {
                        @for (number, part) in parts.iter().enumerate() {
                            section class=[alarming(part.blocks).then_some("alarming")] aria-labelledby=(format!("part-{number}")) {
                                h2 id=(format!("part-{number}")) { (shown(part.heading)) }
                                @for block in part.blocks { (self::block(block)) }
                            }
                        }
                    }
                    (enclosed(subject))
                }
            }
        }
    };
    subject.map_or_else(|| markup.0.clone(), |subject| with_languages(&markup.0, subject))
}

/// The page with the language of each own word that is in another one, for whoever hears it read. On the page such words
/// stand with the name of their language behind them, so nothing else is taken for them. Only text that is shown is looked
/// through: no mark of the page, and nothing of the answers inside it.
fn with_languages(markup: &str, subject: &Subject<'_>) -> String {
    let others = spoken::others(subject).into_iter();
    let mut others: Vec<_> =
        others.map(|(words, spoken)| (html! { (words::cleaned(&words)) }.into_string(), spoken)).collect();
    others.sort_by_key(|(words, _)| Reverse(words.len()));
    let mut page = String::with_capacity(markup.len());
    for (number, piece) in markup.split('<').enumerate() {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        page += if number > 0 { "<" } else { "" };
        page += tag;
        page += if piece.len() > tag.len() { ">" } else { "" };
        page += &if tag.contains(" hidden") { text.to_owned() } else { with_tags(text, &others) };
    }
    page
}

/// A text with a tag round each of these words, the longest first, where the name of their language stands in it.
fn with_tags(text: &str, others: &[(String, Language)]) -> String {
    let mut tagged: Vec<(Range<usize>, Language)> = Vec::new();
    for (words, spoken) in others.iter().filter(|(_, spoken)| text.contains(&format!("({})", spoken.own_name()))) {
        let found = text.match_indices(words.as_str()).map(|(at, words)| at..at + words.len());
        let is_free =
            |place: &Range<usize>| tagged.iter().all(|(taken, _)| place.end <= taken.start || taken.end <= place.start);
        tagged.extend(found.filter(|place| !place.is_empty()).find(is_free).map(|place| (place, *spoken)));
    }
    tagged.sort_by_key(|(place, _)| place.start);
    let (mut told, mut end) = (String::new(), 0);
    for (place, spoken) in tagged {
        told += &text[end..place.start];
        told.extend(["<span lang=\"", spoken.tag(), "\">", &text[place.clone()], "</span>"]);
        end = place.end;
    }
    told + &text[end..]
}

/// The blocks under one heading.
struct PagePart<'p> {
    heading: &'p str,
    blocks: &'p [Block],
}

/// Splits a page into the blocks before the first heading, and the parts after it.
fn parts(page: &Page) -> (&[Block], Vec<PagePart<'_>>) {
    let heading = |block: &Block| matches!(block, Block::Heading(_));
    let first = page.blocks.iter().position(heading).unwrap_or(page.blocks.len());
    let (before, mut rest) = page.blocks.split_at(first);
    let mut parts = Vec::new();
    while let [Block::Heading(text), after @ ..] = rest {
        let end = after.iter().position(heading).unwrap_or(after.len());
        let (blocks, next) = after.split_at(end);
        parts.push(PagePart { heading: text, blocks });
        rest = next;
    }
    (before, parts)
}

fn alarming(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| matches!(block, Block::Alarm(..)))
}

fn block(block: &Block) -> Markup {
    html! {
        @match block {
            Block::Alarm(urgency, text) => p class=(format!("alarm {urgency}")) {
                strong { (words::urgency(*urgency)) "." } " " (shown(text))
            },
            Block::Heading(text) => h2 { (shown(text)) },
            Block::Subheading(text) => h3 { (shown(text)) },
            Block::Lead(text) => p class="lead" { (shown(text)) },
            Block::Paragraph(text) => p { (shown(text)) },
            Block::List(items) => ul {
                @for item in items { li { (shown(item)) } }
            },
            Block::Postures(postures) => ul class="postures" {
                @for (posture, words) in postures {
                    li { (drawing(*posture)) span { (shown(words)) } }
                }
            },
            Block::Facts(facts) => table {
                tbody {
                    @for fact in facts {
                        tr { th scope="row" { (shown(&fact.label)) } td { (shown(&fact.value)) } }
                    }
                }
            },
            Block::Compared(rows) => {
                // Apart, so that long answers leave the numbers their narrow columns.
                @for rated in [true, false] {
                    (compared(&rows.iter().filter(|row| row.changed.is_some() == rated).collect::<Vec<_>>(), rated))
                }
            },
            Block::Charted(rows) => table class="compared charted" {
                thead {
                    tr {
                        @for head in [chart::test(), chart::left(), chart::right(), chart::counts_and_notes()] { th scope="col" { (head) } }
                    }
                }
                tbody {
                    @for row in rows {
                        tr {
                            th scope="row" { (shown(&row.label)) }
                            td { (shown(&row.left)) }
                            td { (shown(&row.right)) }
                            td { (shown(&row.with_note(&row.counts))) }
                        }
                    }
                }
            },
            Block::Figure(places) => (figure(places)),
            Block::Lines(lines) => div class="lines" aria-hidden="true" {
                @for _ in 0..*lines { div {} }
            },
            Block::ToFill(labels) => div class="lines to-fill" {
                @for label in labels { div { (shown(&said::labelled(label))) } }
            },
        }
    }
}

/// The table of answers then and now: ratings with their change, or whatever else without.
fn compared(rows: &[&Compared], rated: bool) -> Markup {
    html! {
        @if !rows.is_empty() {
            table class=(if rated { "compared rated" } else { "compared" }) {
                thead {
                    tr {
                        th scope="col" { (said::column_what()) }
                        th scope="col" { (said::column_then()) }
                        th scope="col" { (said::column_now()) }
                        @if rated { th scope="col" { (said::column_change()) } }
                    }
                }
                tbody {
                    @for row in rows {
                        tr {
                            th scope="row" { (shown(&row.label)) }
                            td { (shown(&row.then)) }
                            td { (shown(&row.now)) }
                            @if let Some(changed) = &row.changed { td { (change(changed)) } }
                        }
                    }
                }
            }
        }
    }
}

/// A text without what would steer or reorder what stands around it; maud escapes the rest. What has a direction of its
/// own keeps it, and reorders nothing.
fn shown(text: &str) -> Markup {
    html! {
        @for (part, own) in said::directions(text) {
            @if own { bdi { (part) } } @else { (part) }
        }
    }
}
