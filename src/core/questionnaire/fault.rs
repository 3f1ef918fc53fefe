//! Faults of a questionnaire, as data: which mistake, where, and how to mend it.
//!
//! Every mistake has a variant of [`FaultKind`], a code that never changes (`HT011`), one sentence and one hint.
//! How a fault is shown beside its lines is left to others.

mod hint;
mod kind;
mod thing;
mod why;
mod wording;

use std::collections::HashSet;
use std::ops::Range;

pub use kind::FaultKind;
pub use thing::{Owner, Thing};
pub use why::{Misplaced, Threshold, Undecided, YamlProblem};

/// How many faults are kept: a file made to hold millions shall not fill the memory.
const MOST: usize = 10_000;

/// A place in one of the sources.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub struct Span {
    source: u32,
    start: u32,
    end: u32,
    line: u32,
    column: u32,
}

impl Span {
    #[allow(clippy::cast_possible_truncation, reason = "sources are no longer than 64 MiB")]
    pub(crate) fn new(source: u32, range: Range<usize>, line: usize, column: usize) -> Self {
        Self { source, start: range.start as u32, end: range.end as u32, line: line as u32, column: column as u32 }
    }

    /// The index of the source among those that were read.
    #[must_use]
    pub fn source(self) -> usize {
        self.source as usize
    }

    /// The bytes of the source.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The line, from 1.
    #[must_use]
    pub fn line(self) -> usize {
        self.line as usize
    }

    /// The column in characters, from 1.
    #[must_use]
    pub fn column(self) -> usize {
        self.column as usize
    }

    pub(super) fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// From the start of this one to the end of a later one.
    pub(super) fn to(self, end: Self) -> Self {
        Self { end: end.end.max(self.end), ..self }
    }

    /// The same, without what follows the first `length` bytes.
    pub(super) fn first(self, length: usize) -> Self {
        Self::new(self.source, self.range().start..self.range().start + length, self.line(), self.column())
    }
}

/// Tells whether a questionnaire can be used in spite of a fault.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Severity {
    /// It can be used, but is probably not what was meant.
    Warning,
    /// It is refused.
    Error,
}

/// A mistake and its place.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fault {
    kind: Box<FaultKind>,
    span: Span,
    also: Option<(Span, &'static str)>,
    strict: bool,
}

impl Fault {
    /// A fault at a place.
    #[must_use]
    pub fn new(kind: FaultKind, span: Span) -> Self {
        Self { kind: Box::new(kind), span, also: None, strict: false }
    }

    /// Adds another place that belongs to it, and what that is.
    #[must_use]
    pub fn with(mut self, span: Span, label: &'static str) -> Self {
        self.also = Some((span, label));
        self
    }

    /// The kind of mistake.
    #[must_use]
    pub fn kind(&self) -> &FaultKind {
        &self.kind
    }

    /// Where it is.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// Another place that belongs to it, and what that is.
    #[must_use]
    pub fn also(&self) -> Option<(Span, &'static str)> {
        self.also
    }

    /// The code under which it is documented. It never changes.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// Tells whether the questionnaire can be used in spite of it.
    #[must_use]
    pub fn severity(&self) -> Severity {
        if self.strict { Severity::Error } else { self.kind.severity() }
    }

    /// The same, no warning any more but an error.
    #[must_use]
    pub fn strictly(mut self) -> Self {
        self.strict = true;
        self
    }

    /// How to mend it, in a sentence.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        self.kind.hint()
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.kind.fmt(f)
    }
}

impl std::error::Error for Fault {}

/// The faults found so far.
#[derive(Debug, Default)]
pub struct Faults {
    faults: Vec<Fault>,
    more: usize,
}

impl Faults {
    /// Keeps a fault.
    pub fn push(&mut self, fault: Fault) {
        if self.faults.len() < MOST {
            self.faults.push(fault);
        } else {
            self.more += 1;
        }
    }

    pub(crate) fn add(&mut self, kind: FaultKind, span: Span) {
        self.push(Fault::new(kind, span));
    }

    pub(crate) fn extend(&mut self, faults: impl IntoIterator<Item = Fault>) {
        for fault in faults {
            self.push(fault);
        }
    }

    /// True if so many were found that no more are kept.
    pub(super) fn is_full(&self) -> bool {
        self.more > 0
    }

    /// True if there is any that keeps the questionnaire from being used.
    #[must_use]
    pub fn any_error(&self) -> bool {
        self.more > 0 || self.faults.iter().any(|fault| fault.severity() == Severity::Error)
    }

    /// Every fault, ordered by place.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Fault> {
        self.faults.sort_by_key(|fault| (fault.span.source, fault.span.start, fault.code()));
        self.faults.dedup();
        // A character that is there is not told again of the text that it stands in.
        let there = self.faults.iter().filter(|fault| matches!(*fault.kind, FaultKind::ControlCharacter { .. }));
        let there: HashSet<_> = there.map(|fault| (fault.span.source, fault.span.line)).collect();
        let told = |fault: &Fault| there.contains(&(fault.span.source, fault.span.line));
        self.faults.retain(|fault| !matches!(*fault.kind, FaultKind::ControlInText { .. }) || !told(fault));
        if let (1.., Some(last)) = (self.more, self.faults.last()) {
            let rest = Fault::new(FaultKind::More { count: self.more }, last.span);
            self.faults.push(rest);
        }
        self.faults
    }
}
