//! A file as a tree: every key and every value with its place.
//!
//! The tree is the bare syntax. It is read from the parser's events rather than through serde, for
//! four reasons: keys have a place as well as values, the spelling of a plain `1.0` or `007` is kept,
//! the depth and the size are bounded while reading, and what could hide or multiply content (anchors, aliases, tags,
//! directives, several documents) is refused where it stands.

use std::borrow::Cow;

// serde-saphyr, under the name of the archived parser whose place it takes; only the parser beneath it is used here.
use serde_yaml::granit_parser::{
    ErrorKind, Event, Marker, Parser, ScalarStyle, ScanError, Span as Range, StructureStyle, options,
};

use super::fault::{Fault, FaultKind, Faults, Span, YamlProblem};
use super::possible::is_unsafe_to_show;

/// How deep lists and mappings may stand in one another.
const DEPTH: usize = 32;
/// How many lists, mappings and texts a file may hold.
const NODES: usize = 5_000_000;
/// How many entries one list or mapping may have.
const ENTRIES: usize = 200_000;
/// How many control characters are told for one file.
const CONTROLS: usize = 100;

/// A value with its place.
#[derive(Debug)]
pub struct Node<'t> {
    /// Its place.
    pub span: Span,
    /// The value.
    pub value: Value<'t>,
}

/// The value at a node.
#[derive(Debug)]
pub enum Value<'t> {
    /// A text, and how it was written.
    Text(Cow<'t, str>, Style),
    /// A list.
    List(Vec<Node<'t>>),
    /// A mapping.
    Map(Vec<Pair<'t>>),
}

/// How a text is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Style {
    /// Without quotes: other programs may read it as a number, a truth value or nothing.
    Plain,
    /// In quotes.
    Quoted,
    /// After `|` or `>`, over several lines.
    Block,
}

/// A key and its value.
#[derive(Debug)]
pub struct Pair<'t> {
    pub key: Cow<'t, str>,
    pub key_span: Span,
    pub value: Node<'t>,
}

impl Pair<'_> {
    fn into_owned(self) -> Pair<'static> {
        Pair { key: Cow::Owned(self.key.into_owned()), key_span: self.key_span, value: self.value.into_owned() }
    }
}

impl Node<'_> {
    /// The place of the first key of a mapping.
    pub(crate) fn first_key(&self) -> Option<Span> {
        match &self.value {
            Value::Map(pairs) => pairs.first().map(|pair| pair.key_span),
            _ => None,
        }
    }

    /// Tells whether it has a key.
    pub(crate) fn has_key(&self, key: &str) -> bool {
        matches!(&self.value, Value::Map(pairs) if pairs.iter().any(|pair| pair.key == key))
    }

    /// Names what stands there, for a message.
    #[must_use]
    pub fn noun(&self) -> &'static str {
        match &self.value {
            Value::Text(text, Style::Plain) if is_nothing(text) => "nothing",
            Value::Text(text, Style::Plain) if is_number(text) => "a number",
            Value::Text(text, Style::Plain) if is_truth(text).is_some() => "true or false",
            Value::Text(..) => "a text",
            Value::List(_) => "a list",
            Value::Map(_) => "lines like `key: value`",
        }
    }

    /// Tells whether it says `true`.
    pub(crate) fn is_true(&self) -> bool {
        matches!(&self.value, Value::Text(text, Style::Plain) if is_truth(text) == Some(true))
    }

    /// The same, on its own.
    fn into_owned(self) -> Node<'static> {
        let value = match self.value {
            Value::Text(text, style) => Value::Text(Cow::Owned(text.into_owned()), style),
            Value::List(items) => Value::List(items.into_iter().map(Node::into_owned).collect()),
            Value::Map(pairs) => Value::Map(pairs.into_iter().map(Pair::into_owned).collect()),
        };
        Node { span: self.span, value }
    }

    /// Tells whether nothing was written there.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        matches!(&self.value, Value::Text(text, Style::Plain) if is_nothing(text))
    }
}

/// Tells whether a plain text stands for no value.
pub(crate) fn is_nothing(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// The truth value that a plain text is in YAML 1.2.
pub(crate) fn is_truth(text: &str) -> Option<bool> {
    match text {
        "true" | "True" | "TRUE" => Some(true),
        "false" | "False" | "FALSE" => Some(false),
        _ => None,
    }
}

/// Names a number that is no whole number in decimal digits, or none that can be held.
pub(crate) fn number_noun(text: &str) -> &'static str {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let based =
        |prefix: &str| digits.len() > 2 && digits.is_char_boundary(2) && digits[..2].eq_ignore_ascii_case(prefix);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        "a number that is too large"
    } else if based("0x") || based("0o") || based("0b") {
        "a number in other than decimal digits"
    } else if digits.contains(['e', 'E']) {
        "a number with an exponent"
    } else if digits.contains('_') {
        "a number with `_` between its digits"
    } else if digits.contains(',') {
        "a number with a comma"
    } else {
        "a fraction"
    }
}

/// Tells whether a plain text begins like a number and holds nothing else than one does, be it one in YAML 1.2 or not.
pub(crate) fn is_like_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let based = ["0x", "0o", "0b", "0X", "0O", "0B"].iter().find_map(|prefix| digits.strip_prefix(prefix));
    let like = |rest: &str| rest.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'_' | b','));
    is_number(text)
        || based
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'_'))
        || (digits.starts_with(|c: char| c.is_ascii_digit()) && like(digits))
}

/// Tells whether a plain text is a number in YAML 1.2.
pub(crate) fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let begins = digits.strip_prefix('.').unwrap_or(digits).starts_with(|c: char| c.is_ascii_digit());
    begins
        && (digits.parse::<f64>().is_ok()
            || digits.strip_prefix("0x").is_some_and(|hex| u64::from_str_radix(hex, 16).is_ok())
            || digits.strip_prefix("0o").is_some_and(|octal| u64::from_str_radix(octal, 8).is_ok()))
}

/// Tells whether a character has no place in a text that reaches a terminal: it could move the cursor,
/// or show words in another order than they are stored in.
#[must_use]
pub fn is_control(c: char) -> bool {
    (is_unsafe_to_show(c) && c != '\n') || matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2060}')
}

/// Tells whether a character looks like a space or a quotation mark of the syntax and is none.
pub(crate) fn is_look_alike(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{3000}' | '“' | '”' | '„' | '‘')
}

/// Reads the tree of a file; nothing where its syntax is at fault.
///
/// A syntax fault ends the reading of that file: nothing after it can be trusted.
pub fn read<'t>(source: u32, text: &'t str, faults: &mut Faults) -> Option<Node<'t>> {
    let controls = control_characters(source, text);
    let clean = controls.is_empty();
    faults.extend(controls);
    let parsed = match without_lone_returns(text) {
        None => parse(source, text, faults),
        Some(text) => parse(source, &text, faults).map(Node::into_owned),
    };
    match parsed {
        Ok(node) => Some(node),
        Err(fault) => {
            // What breaks the syntax is then most likely the control character.
            if clean {
                faults.push(look_alike(source, text, &fault).unwrap_or(fault));
            }
            None
        }
    }
}

/// The text with spaces for the carriage returns that belong to no end of a line; none where there are none. For YAML
/// each of them ends a line, for editors it does not, and the lines of what comes after would be told wrong.
fn without_lone_returns(text: &str) -> Option<String> {
    let lone = |(at, _): &(usize, &str)| !text[at + 1..].starts_with('\n');
    let mut whole = None;
    for (at, _) in text.match_indices('\r').filter(lone) {
        whole.get_or_insert_with(|| text.to_owned()).replace_range(at..=at, " ");
    }
    whole
}

/// Finds what looks like a space or a quotation mark in the line of a fault, or in the one before it, and is none.
fn look_alike(source: u32, text: &str, fault: &Fault) -> Option<Fault> {
    if !matches!(fault.kind(), FaultKind::Yaml(_)) {
        return None;
    }
    let number = fault.span().line();
    let first = number.saturating_sub(2);
    let mut start: usize = text.split_inclusive('\n').take(first).map(str::len).sum();
    for (at, line) in text.split_inclusive('\n').enumerate().skip(first).take(number - first) {
        if let Some((place, character)) = line.char_indices().find(|(_, c)| is_look_alike(*c)) {
            let range = start + place..start + place + character.len_utf8();
            let span = Span::new(source, range, at + 1, line[..place].chars().count() + 1);
            return Some(Fault::new(FaultKind::Yaml(YamlProblem::LooksLike(character)), span));
        }
        start += line.len();
    }
    None
}

/// Finds what follows a text on its line and was most likely meant to belong to it: a `#` with no space after it.
fn cut_by_comment(text: &str, span: Span) -> Option<FaultKind> {
    let rest = text.get(span.range().end..)?.trim_start_matches(' ').strip_prefix('#')?;
    let word: String = rest.chars().take_while(|c| !c.is_whitespace()).take(20).collect();
    word.starts_with(char::is_alphanumeric).then(|| FaultKind::CutByComment { rest: format!("#{word}") })
}

/// Finds the characters that no file may hold, at most one a line.
fn control_characters(source: u32, text: &str) -> Vec<Fault> {
    let mut found = Vec::new();
    // Most files have nothing else than what is printed: all of it is looked at, many bytes at a time.
    if text.bytes().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~' | b'\n' | b'\t')) {
        return found;
    }
    let mut start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.strip_suffix("\r\n").or(line.strip_suffix('\n')).unwrap_or(line);
        let skipped = if number == 0 { bare.len() - bare.trim_start_matches('\u{feff}').len() } else { 0 };
        let bad = |c: char| is_control(c) && c != '\t';
        let hit = if bare.is_ascii() {
            bare.bytes().position(|byte| bad(byte as char))
        } else {
            bare[skipped..].find(bad).map(|at| at + skipped)
        };
        if let Some((at, character)) = hit.and_then(|at| Some((at, bare[at..].chars().next()?))) {
            let span = Span::new(
                source,
                start + at..start + at + character.len_utf8(),
                number + 1,
                bare[..at].chars().count() + 1,
            );
            found.push(Fault::new(FaultKind::ControlCharacter { character }, span));
            if found.len() == CONTROLS {
                break;
            }
        }
        start += line.len();
    }
    found
}

/// A list or mapping that is not closed yet.
enum Open<'t> {
    List(Vec<Node<'t>>),
    Map(Vec<Pair<'t>>, Option<(Cow<'t, str>, Span)>),
}

fn parse<'t>(source: u32, text: &'t str, faults: &mut Faults) -> Result<Node<'t>, Fault> {
    let options = options! {
        disallow_directives: true,
        flow_nesting_limit: DEPTH,
        block_nesting_limit: DEPTH,
        emit_anchor_events: true,
    };
    let mut tree = TreeBuilder { source, text, open: Vec::new(), root: None, nodes: 0 };
    let mut documents = 0;
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, range) = event.map_err(|error| tree.syntax(&error))?;
        let span = place(source, range);
        if let Event::Scalar(_, _, _, Some(_))
        | Event::SequenceStart(_, _, Some(_))
        | Event::MappingStart(_, _, Some(_)) = &event
        {
            let span = range.tag_span().map_or(span, |tag| place(source, tag));
            return Err(Fault::new(FaultKind::Tag, span));
        }
        match event {
            Event::DocumentStart(..) => {
                documents += 1;
                if documents > 1 {
                    return Err(Fault::new(FaultKind::SeveralDocuments, span));
                }
            }
            Event::Scalar(scalar, style, ..) => {
                let style = match style {
                    ScalarStyle::Plain => Style::Plain,
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
                    _ => Style::Block,
                };
                if let Some(kind) = cut_by_comment(text, span).filter(|_| style == Style::Plain && !span.is_empty()) {
                    faults.add(kind, span);
                }
                tree.put(Node { span, value: Value::Text(scalar, style) })?;
            }
            Event::Anchor(..) | Event::Alias(_) => return Err(Fault::new(FaultKind::Anchor, span)),
            Event::SequenceStart(style, ..) => tree.enter(Open::List(Vec::new()), style, span)?,
            Event::MappingStart(style, ..) => tree.enter(Open::Map(Vec::new(), None), style, span)?,
            Event::SequenceEnd | Event::MappingEnd => tree.leave(span)?,
            _ => {}
        }
    }
    match tree.root {
        Some(root) if !root.is_nothing() => Ok(root),
        _ => Err(Fault::new(FaultKind::NothingWritten, Span::new(source, 0..0, 1, 1))),
    }
}

/// A tree that grows event by event.
struct TreeBuilder<'t> {
    source: u32,
    text: &'t str,
    /// The collection that is open, where it began, and whether it began with a bracket.
    open: Vec<(Open<'t>, Span, StructureStyle)>,
    root: Option<Node<'t>>,
    nodes: usize,
}

impl<'t> TreeBuilder<'t> {
    fn enter(&mut self, collection: Open<'t>, style: StructureStyle, span: Span) -> Result<(), Fault> {
        if self.open.len() >= DEPTH {
            return Err(Fault::new(FaultKind::TooDeep { limit: DEPTH }, span));
        }
        if let Some((Open::Map(_, None), ..)) = self.open.last() {
            return Err(Fault::new(FaultKind::Yaml(YamlProblem::KeyIsNoText), span));
        }
        self.open.push((collection, span, style));
        Ok(())
    }

    /// Words a fault of the syntax. Inside a bracket that was opened on a line before, that is to blame.
    fn syntax(&self, error: &ScanError) -> Fault {
        let fault = syntax(self.source, self.text, error);
        let open = self.open.iter().find(|(_, span, style)| {
            *style == StructureStyle::Flow
                && span.line() < fault.span().line()
                && matches!(fault.kind(), FaultKind::Yaml(_))
        });
        match open {
            Some((collection, span, _)) => {
                let bracket = if matches!(collection, Open::List(_)) { '[' } else { '{' };
                let kind = FaultKind::Yaml(YamlProblem::OpenBracket(bracket));
                Fault::new(kind, span.first(1)).with(fault.span(), "it could be read up to here")
            }
            None => fault,
        }
    }

    fn leave(&mut self, end: Span) -> Result<(), Fault> {
        // Nothing is added to it any more, and in a large file most of a tree would be room to grow.
        match self.open.pop() {
            Some((Open::List(mut items), span, _)) => {
                items.shrink_to_fit();
                self.put(Node { span: span.to(end), value: Value::List(items) })
            }
            Some((Open::Map(mut pairs, _), span, _)) => {
                pairs.shrink_to_fit();
                self.put(Node { span: span.to(end), value: Value::Map(pairs) })
            }
            None => Ok(()),
        }
    }

    fn put(&mut self, node: Node<'t>) -> Result<(), Fault> {
        self.nodes += 1;
        if self.nodes > NODES {
            return Err(Fault::new(FaultKind::TooMany { limit: NODES }, node.span));
        }
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some((Open::List(items), ..)) if items.len() >= ENTRIES => {
                return Err(Fault::new(FaultKind::TooMany { limit: ENTRIES }, node.span));
            }
            Some((Open::Map(pairs, _), ..)) if pairs.len() >= ENTRIES => {
                return Err(Fault::new(FaultKind::TooMany { limit: ENTRIES }, node.span));
            }
            Some((Open::List(items), ..)) => items.push(node),
            Some((Open::Map(pairs, key), ..)) => match (key.take(), node.value) {
                (Some((key, key_span)), value) => {
                    // A value that was left out stands, for a reader, where its key stands.
                    let left_out = node.span.is_empty() && matches!(value, Value::Text(_, Style::Plain));
                    let span = if left_out { key_span } else { node.span };
                    pairs.push(Pair { key, key_span, value: Node { span, value } });
                }
                (None, Value::Text(text, _)) => *key = Some((text, node.span)),
                (None, _) => return Err(Fault::new(FaultKind::Yaml(YamlProblem::KeyIsNoText), node.span)),
            },
        }
        Ok(())
    }
}

fn place(source: u32, range: Range) -> Span {
    let start = range.start.byte_offset().unwrap_or_default();
    let end = range.end.byte_offset().unwrap_or(start);
    Span::new(source, start..end, range.start.line(), range.start.col() + 1)
}

/// Words a fault of the syntax, and points at the line that is to blame.
fn syntax(source: u32, text: &str, error: &ScanError) -> Fault {
    if let Some(span) = leading_tab(source, text, error.marker()) {
        return Fault::new(FaultKind::Tab, span);
    }
    let kind = match error.kind() {
        ErrorKind::RecursionLimitExceeded => FaultKind::TooDeep { limit: DEPTH },
        ErrorKind::UnknownAnchor => FaultKind::Anchor,
        ErrorKind::DirectiveDisallowed => FaultKind::Yaml(YamlProblem::Directive),
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => FaultKind::Tab,
        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => {
            FaultKind::Yaml(YamlProblem::OpenQuote)
        }
        ErrorKind::UnknownQuotedScalarEscape => FaultKind::Yaml(YamlProblem::Escape),
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            FaultKind::Yaml(YamlProblem::AfterQuote)
        }
        ErrorKind::UnclosedFlowCollection { open } => FaultKind::Yaml(YamlProblem::OpenBracket(*open)),
        ErrorKind::UnexpectedEofFlowSequence | ErrorKind::ExpectedFlowSequenceSeparator => {
            FaultKind::Yaml(YamlProblem::OpenBracket('['))
        }
        ErrorKind::UnexpectedEofFlowMapping | ErrorKind::ExpectedFlowMappingSeparator => {
            FaultKind::Yaml(YamlProblem::OpenBracket('{'))
        }
        ErrorKind::MismatchedFlowCollectionEnd { .. } | ErrorKind::MisplacedFlowCollectionEnd => {
            FaultKind::Yaml(YamlProblem::StrayBracket)
        }
        ErrorKind::UnexpectedCharacter { character } => FaultKind::Yaml(YamlProblem::Character(*character)),
        ErrorKind::MappingValueNotAllowed | ErrorKind::MappingKeyNotAllowed => {
            FaultKind::Yaml(YamlProblem::ColonInText)
        }
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => FaultKind::Yaml(YamlProblem::NoColon),
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::ExpectedDocumentStart
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::InvalidBlockScalarIndent => FaultKind::Yaml(YamlProblem::Indentation),
        other => FaultKind::Yaml(YamlProblem::Other(other.to_string())),
    };
    let mark = error.marker();
    let at = mark.byte_offset().unwrap_or_default().min(text.len());
    let length = text[at..].chars().next().filter(|c| *c != '\n').map_or(0, char::len_utf8);
    Fault::new(kind, Span::new(source, at..at + length, mark.line(), mark.col() + 1))
}

/// Finds a tab in the indentation of the line of a mark, or of the line after it: the parser may
/// still be at the end of the line before when it meets the tab.
fn leading_tab(source: u32, text: &str, mark: &Marker) -> Option<Span> {
    let at = mark.byte_offset()?.min(text.len());
    let mut start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    for line in 0..2 {
        let rest = text.get(start..)?;
        let indent = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = rest[..indent].find('\t') {
            return Some(Span::new(source, start + tab..start + tab + 1, mark.line() + line, tab + 1));
        }
        start += rest.find('\n')? + 1;
    }
    None
}
