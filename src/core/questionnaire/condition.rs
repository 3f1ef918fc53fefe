//! `if`, wherever it stands: in branches, findings, red flags and advice.

use serde::{Deserialize, Serialize};

use super::id::{CategoryId, ChoiceId, FindingId, PatternId, QuestionId, RedFlagId};

/// True, false, or unknown because it was not asked or the person was not sure.
///
/// The order is that of strong Kleene logic: `all` is the least of its parts, `any` the greatest.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Truth {
    False,
    Unknown,
    True,
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }
}

/// How a condition names the answer of somebody who is not sure.
pub const NOT_SURE: &str = "not_sure";
/// How it names that an item of the examination was painful.
pub const PAINFUL: &str = "painful";

/// The condition that must hold.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub enum Condition {
    /// One thing that can be looked up.
    Is(Atom),
    /// Every part.
    All(Vec<Condition>),
    /// At least one part.
    Any(Vec<Condition>),
    /// Not the part.
    Not(Box<Condition>),
    /// A number of parts between the two bounds, both included.
    Count {
        /// The fewest parts that must hold.
        at_least: u32,
        /// The most parts that may hold.
        at_most: u32,
        /// The parts.
        of: Vec<Condition>,
    },
}

/// One thing that a condition looks up.
#[derive(Clone, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub enum Atom {
    /// One of these choices was chosen.
    Chosen(QuestionId, Vec<ChoiceId>),
    /// One of these places was chosen on both sides.
    BothSides(QuestionId, Vec<ChoiceId>),
    /// The number lies between the two, both included; of an item of the examination, its degrees where it hurts.
    Between(QuestionId, i32, i32),
    /// The person is not sure of the whole answer, or doubts one of these choices.
    Unsure(QuestionId, Vec<ChoiceId>),
    /// One of these findings fired.
    Finding(Vec<FindingId>),
    /// One of these red flags is raised.
    RedFlag(Vec<RedFlagId>),
    /// The verdict names one of these origins.
    Category(Vec<CategoryId>),
    /// The verdict shows one of these patterns.
    Pattern(Vec<PatternId>),
    /// An item of the examination was painful where it hurts.
    Painful(QuestionId),
}

impl Atom {
    /// The question whose answer it reads, if it reads one.
    #[must_use]
    pub fn question(&self) -> Option<QuestionId> {
        match self {
            Self::Chosen(question, _)
            | Self::BothSides(question, _)
            | Self::Between(question, ..)
            | Self::Unsure(question, _)
            | Self::Painful(question) => Some(*question),
            _ => None,
        }
    }
}

/// The greatest truth of several; what stands behind one that is true is not looked up.
fn any(each: impl Iterator<Item = Truth>) -> Truth {
    let mut most = Truth::False;
    for truth in each {
        most = most.max(truth);
        if most == Truth::True {
            break;
        }
    }
    most
}

impl Condition {
    /// Tells whether it holds, given how each thing in it stands.
    #[must_use]
    pub fn truth<L: Fn(&Atom) -> Truth + ?Sized>(&self, look_up: &L) -> Truth {
        match self {
            Self::Is(atom) => look_up(atom),
            Self::All(parts) => !any(parts.iter().map(|part| !part.truth(look_up))),
            Self::Any(parts) => any(parts.iter().map(|part| part.truth(look_up))),
            Self::Not(part) => !part.truth(look_up),
            Self::Count { at_least, at_most, of } => {
                let (mut yes, mut open) = (0, 0);
                for part in of {
                    match part.truth(look_up) {
                        Truth::True => yes += 1,
                        Truth::Unknown => open += 1,
                        Truth::False => {}
                    }
                }
                if yes > *at_most || yes + open < *at_least {
                    Truth::False
                } else if yes >= *at_least && yes + open <= *at_most {
                    Truth::True
                } else {
                    Truth::Unknown
                }
            }
        }
    }

    /// Calls `visit` with each thing that makes it true, where it is, and whether that is one that is counted.
    pub fn each_true_atom<'c, L: Fn(&Atom) -> Truth + ?Sized>(
        &'c self,
        look_up: &L,
        counted: bool,
        visit: &mut dyn FnMut(&'c Atom, bool),
    ) {
        if self.truth(look_up) != Truth::True {
            return;
        }
        match self {
            Self::Is(atom) => visit(atom, counted),
            Self::All(parts) | Self::Any(parts) => {
                for part in parts {
                    part.each_true_atom(look_up, counted, visit);
                }
            }
            Self::Count { of, .. } => {
                for part in of {
                    part.each_true_atom(look_up, true, visit);
                }
            }
            Self::Not(_) => {}
        }
    }

    /// Calls `visit` with everything that it looks up.
    pub fn each_atom<'c>(&'c self, visit: &mut dyn FnMut(&'c Atom)) {
        match self {
            Self::Is(atom) => visit(atom),
            Self::All(parts) | Self::Any(parts) | Self::Count { of: parts, .. } => {
                for part in parts {
                    part.each_atom(visit);
                }
            }
            Self::Not(part) => part.each_atom(visit),
        }
    }

    /// Tells whether it asks which origin the verdict names.
    #[must_use]
    pub fn reads_verdict(&self) -> bool {
        let mut reads = false;
        self.each_atom(&mut |atom| reads |= matches!(atom, Atom::Category(_) | Atom::Pattern(_)));
        reads
    }

    /// Everything that it looks up.
    #[must_use]
    pub fn atoms(&self) -> Vec<&Atom> {
        let mut atoms = Vec::new();
        self.each_atom(&mut |atom| atoms.push(atom));
        atoms
    }
}

#[cfg(test)]
mod tests;
