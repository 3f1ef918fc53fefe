//! Conditions laid out flat: a row of numbers, each part followed by what stands in it.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Seen;
use crate::questionnaire::{Atom, Condition, Truth};

/// Conditions, one behind another.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Code(Vec<u32>);

// Four bytes for each number: all of them are read at once, when the first answer waits for them.
impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<_>>())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let packed = <&[u8]>::deserialize(deserializer)?;
        Ok(Self(packed.as_chunks().0.iter().map(|number| u32::from_le_bytes(*number)).collect()))
    }
}

/// Where a condition begins.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub(crate) struct Plan(u32);

/// The kinds of parts, in the lowest bits of the number with which one begins. Above them stands which thing is looked up, or
/// else how many numbers follow that belong to it.
const IS: u32 = 0;
const ALL: u32 = 1;
const ANY: u32 = 2;
const NOT: u32 = 3;
/// Its bounds come first.
const COUNT: u32 = 4;
const KINDS: u32 = 3;

/// What kind of part begins with a number, and what stands above that.
fn split(begin: u32) -> (u32, usize) {
    (begin & ((1 << KINDS) - 1), (begin >> KINDS) as usize)
}

impl Code {
    /// Puts a condition behind the others.
    pub(super) fn lay_out(&mut self, condition: &Condition, number: &impl Fn(&Atom) -> u32) -> Plan {
        let begin = self.len();
        match condition {
            Condition::Is(atom) => self.0.push(number(atom) << KINDS | IS),
            Condition::All(parts) => {
                let mut all = Vec::new();
                flatten(parts, &mut all);
                // Most are not true, which the least likely part tells first.
                all.sort_by_cached_key(|part| likely(part));
                self.group(ALL, &[], all, number);
            }
            Condition::Any(parts) => self.group(ANY, &[], parts, number),
            Condition::Not(part) => self.group(NOT, &[], [&**part], number),
            Condition::Count { at_least, at_most, of } => self.group(COUNT, &[*at_least, *at_most], of, number),
        }
        Plan(begin)
    }

    fn group<'c>(
        &mut self,
        kind: u32,
        first: &[u32],
        parts: impl IntoIterator<Item = &'c Condition>,
        number: &impl Fn(&Atom) -> u32,
    ) {
        let begin = self.len();
        self.0.push(kind);
        self.0.extend(first);
        for part in parts {
            self.lay_out(part, number);
        }
        let size = self.len() - begin - 1;
        self.0[begin as usize] |= size << KINDS;
    }

    #[allow(clippy::cast_possible_truncation, reason = "a questionnaire of 64 MiB has fewer than 2^29 conditions")]
    fn len(&self) -> u32 {
        self.0.len() as u32
    }

    /// Tells whether a condition is true, or false where `so` is false: what cannot change that is not looked up.
    #[inline]
    pub(super) fn holds(&self, plan: Plan, so: bool, seen: &Seen) -> bool {
        let behind = plan.0 as usize + 1;
        is_so(self.0[behind - 1], &self.0[behind..], so, seen).0
    }
}

/// Adds these parts, and in place of those that are all of some parts themselves their parts.
fn flatten<'c>(parts: &'c [Condition], all: &mut Vec<&'c Condition>) {
    for part in parts {
        match part {
            Condition::All(parts) => flatten(parts, all),
            other => all.push(other),
        }
    }
}

/// How likely a condition is true, by how many choices make it so.
fn likely(condition: &Condition) -> usize {
    match condition {
        Condition::Is(Atom::Chosen(_, any) | Atom::BothSides(_, any)) => any.len(),
        Condition::All(parts) => parts.iter().map(likely).min().unwrap_or(usize::MAX),
        Condition::Any(parts) => parts.iter().map(likely).fold(0, usize::saturating_add),
        Condition::Is(_) | Condition::Not(_) | Condition::Count { .. } => usize::MAX,
    }
}

/// Tells whether what begins with a number, and goes on with those behind it, is so; gives what comes after it too.
#[inline]
fn is_so<'c>(begin: u32, behind: &'c [u32], so: bool, seen: &Seen) -> (bool, &'c [u32]) {
    match split(begin) {
        (IS, thing) => (seen.stands(thing, so), behind),
        (kind, size) => {
            let (within, after) = behind.split_at(size);
            (group_is_so(kind, within, so, seen), after)
        }
    }
}

// By itself, so that looking up one thing takes no call.
#[inline(never)]
fn group_is_so(kind: u32, within: &[u32], so: bool, seen: &Seen) -> bool {
    match (kind, so) {
        (NOT, _) => each_is(true, within, !so, seen),
        (COUNT, _) => counted(within, seen) == Truth::from(so),
        (ALL, true) | (ANY, false) => each_is(true, within, so, seen),
        _ => !each_is(false, within, so, seen),
    }
}

/// Tells whether each part is so, or none of them is.
fn each_is(wanted: bool, mut parts: &[u32], so: bool, seen: &Seen) -> bool {
    while let [begin, behind @ ..] = parts {
        let (is_so, after) = is_so(*begin, behind, so, seen);
        if is_so != wanted {
            return false;
        }
        parts = after;
    }
    true
}

/// How it stands that as many parts hold as the bounds before them say.
fn counted(within: &[u32], seen: &Seen) -> Truth {
    let (at_least, at_most) = (within[0], within[1]);
    let (mut parts, mut yes, mut open) = (&within[2..], 0, 0);
    while let [begin, behind @ ..] = parts {
        let (is_true, after) = is_so(*begin, behind, true, seen);
        if is_true {
            yes += 1;
        } else if !is_so(*begin, behind, false, seen).0 {
            open += 1;
        }
        parts = after;
    }
    if yes > at_most || yes + open < at_least {
        Truth::False
    } else if yes >= at_least && yes + open <= at_most {
        Truth::True
    } else {
        Truth::Unknown
    }
}
