//! A fault beside the lines of YAML that it is about.
//!
//! Whatever comes from a file, a path or an id is cleaned of control characters here, for this text reaches a terminal.

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::questionnaire::{Fault, Severity, Source, Span, is_unsafe_to_show};

/// How much of a line is shown at most, in characters before and after the place.
const AROUND: usize = 90;
/// How long a sentence may get, however long the names in it are.
const SENTENCE: usize = 400;

/// Says whether an excerpt is coloured.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Color {
    /// Plain text.
    #[default]
    Never,
    /// With ANSI colours.
    Always,
}

/// One line for a fault: `file:line:column: error[HT011]: what is wrong`.
#[must_use]
pub fn line(fault: &Fault, sources: &[Source]) -> String {
    let severity = word(fault.severity());
    format!("{}: {severity}[{}]: {}", place(fault.span(), sources), fault.code(), clean(&fault.to_string(), SENTENCE))
}

/// A fault with its lines, a caret and a hint.
#[must_use]
pub fn excerpt(fault: &Fault, sources: &[Source], color: Color) -> String {
    let mut text = line(fault, sources);
    text.push('\n');
    let level = match fault.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_level(level);
    let mut shown = false;
    let mut also = fault.also();
    if let Some(window) = sources.get(fault.span().source()).map(|source| Window::of(&source.text, fault.span()))
        && !sources[fault.span().source()].text.is_empty()
    {
        let mut snippet = Snippet::source(window.text.clone())
            .line_start(fault.span().line())
            .fold(false)
            .annotation(AnnotationKind::Primary.span(window.span.clone()));
        if let Some(beside) = also.and_then(|(span, label)| Some((window.beside(fault.span(), span)?, label))) {
            snippet = snippet.annotation(AnnotationKind::Context.span(beside.0).label(beside.1));
            also = None;
        }
        group = group.element(snippet);
        shown = true;
    }
    if let Some((span, label)) = also
        && let Some(source) = sources.get(span.source())
    {
        let window = Window::of(&source.text, span);
        let annotation = AnnotationKind::Context.span(window.span).label(label);
        let snippet = Snippet::source(window.text).line_start(span.line()).fold(false).annotation(annotation);
        group = group.element(snippet.path(clean(&source.name, SENTENCE)));
    }
    if shown {
        let renderer = match color {
            Color::Never => Renderer::plain(),
            Color::Always => Renderer::styled(),
        };
        text.push_str(&renderer.render(&[group]));
        text.push('\n');
    }
    if let Some(hint) = fault.hint() {
        let _ = writeln!(text, "hint: {}", clean(&hint, SENTENCE * 2));
    }
    text
}

/// Every fault with its lines, and a last line that counts them.
#[must_use]
pub fn report(faults: &[Fault], sources: &[Source], color: Color) -> String {
    let mut text = String::new();
    for fault in faults {
        text.push_str(&excerpt(fault, sources, color));
        text.push('\n');
    }
    let _ = writeln!(text, "{}", summary(faults));
    text
}

/// How many faults and warnings there are, in words.
#[must_use]
pub fn summary(faults: &[Fault]) -> String {
    let errors = faults.iter().filter(|fault| fault.severity() == Severity::Error).count();
    let warnings = faults.len() - errors;
    let count = |number: usize, one: &str| match number {
        1 => format!("1 {one}"),
        number => format!("{number} {one}s"),
    };
    match (errors, warnings) {
        (0, 0) => "no faults".to_owned(),
        (errors, 0) => count(errors, "error"),
        (0, warnings) => count(warnings, "warning"),
        (errors, warnings) => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
    }
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn place(span: Span, sources: &[Source]) -> String {
    let name = sources.get(span.source()).map_or("questionnaire", |source| &source.name);
    format!("{}:{}:{}", clean(name, SENTENCE), span.line(), span.column())
}

/// Replaces what could move the cursor or change the order of the letters, and cuts what is too long.
#[must_use]
pub fn clean(text: &str, most: usize) -> String {
    let mut cleaned: String = text
        .chars()
        .take(most)
        .map(|c| match c {
            '\n' => ' ',
            '\t' => '→',
            c if is_unsafe_to_show(c) => '\u{fffd}',
            c => c,
        })
        .collect();
    if text.chars().nth(most).is_some() {
        cleaned.push('…');
    }
    cleaned
}

/// The line of a place, or as much of it as can be shown.
struct Window {
    text: String,
    span: Range<usize>,
    /// Says whether the text is the line as it is.
    whole: bool,
}

impl Window {
    fn of(source: &str, span: Span) -> Self {
        let range = span.range();
        let start = range.start.min(source.len());
        let line_start = source[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = source[start..].find('\n').map_or(source.len(), |newline| start + newline);
        let before = &source[line_start..start];
        let marked = &source[start..range.end.clamp(start, line_end.max(start))];
        let after = &source[(start + marked.len()).min(line_end)..line_end];
        let mut text = cut_front(before.trim_start_matches('\u{feff}'));
        let begin = text.len();
        text.push_str(&clean(marked.trim_end_matches(['\r', '\n', ' ']), AROUND));
        let end = text.len();
        text.push_str(&clean(after.trim_end_matches('\r'), AROUND));
        if text.len() == begin {
            // A caret needs something to stand under.
            text.push(' ');
        }
        let whole = text == source[line_start..line_end];
        // What is marked is at least a letter, and a letter whole.
        let letter = text[begin..].chars().next().map_or(0, char::len_utf8);
        Self { whole, span: begin..end.max(begin + letter), text }
    }
}

impl Window {
    /// Where another place of the same source is in this window, if it is on its line.
    fn beside(&self, own: Span, other: Span) -> Option<Range<usize>> {
        if !self.whole || own.source() != other.source() || own.line() != other.line() {
            return None;
        }
        let start = other.range().start + self.span.start - own.range().start;
        let end = (start + other.range().len()).min(self.text.len());
        (start < end).then_some(start..end)
    }
}

/// The end of a text, cleaned.
fn cut_front(text: &str) -> String {
    match text.char_indices().nth_back(AROUND) {
        Some((at, _)) => format!("…{}", clean(&text[at..], AROUND + 1)),
        None => clean(text, AROUND),
    }
}
