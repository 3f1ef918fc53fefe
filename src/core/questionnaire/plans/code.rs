//! Conditions laid out flat: one test behind another, each with the test to go on with where it comes out so, and where not.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Seen;
use crate::questionnaire::{Atom, Condition};

/// Conditions, one behind another. They are read where they are packed: nobody waits for a copy.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Code(Cow<'static, [Test]>);

/// A test, as it is packed: what has to stand how, and where to go on if it does, and if it does not.
///
/// What has to is the number of a thing, or where a count stands; the lowest bit says whether it has to be true or false, and
/// the one above that it is a count. Of that there are how many parts have to hold, how many there are, and where each begins.
type Test = [[u8; 4]; 3];

const SO: u32 = 1;
const COUNT: u32 = 2;
const BITS: u32 = 2;

/// Where no test follows: the condition is so, or is not.
const HOLDS: u32 = u32::MAX;
const FAILS: u32 = u32::MAX - 1;

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0.as_flattened().as_flattened())
    }
}

impl<'de: 'static> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let packed = <&[u8]>::deserialize(deserializer)?;
        Ok(Self(packed.as_chunks().0.as_chunks().0.into()))
    }
}

/// Where a condition begins.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub(crate) struct Plan(u32);

impl Code {
    /// Puts a condition behind the others.
    pub(super) fn lay_out(&mut self, condition: &Condition, number: &impl Fn(&Atom) -> u32) -> Plan {
        Plan(self.lay(condition, true, [HOLDS, FAILS], number))
    }

    /// Lays out that a condition is true, or false where `so` is false, from the last test to the first: it goes on with one
    /// test where it is, and with another where it is not. Gives where to begin.
    fn lay(
        &mut self,
        condition: &Condition,
        so: bool,
        [mut yes, mut no]: [u32; 2],
        number: &impl Fn(&Atom) -> u32,
    ) -> u32 {
        match (condition, so) {
            (Condition::Is(atom), _) => self.test(number(atom) << BITS | u32::from(so), [yes, no]),
            (Condition::Not(part), _) => self.lay(part, !so, [yes, no], number),
            (Condition::All(parts), true) => {
                let mut all = Vec::new();
                flatten(parts, &mut all);
                // Most are not true, which the least likely part tells first.
                all.sort_by_cached_key(|part| likely(part));
                all.iter().rev().for_each(|part| yes = self.lay(part, so, [yes, no], number));
                yes
            }
            (Condition::Any(parts), false) => {
                parts.iter().rev().for_each(|part| yes = self.lay(part, so, [yes, no], number));
                yes
            }
            (Condition::All(parts), false) | (Condition::Any(parts), true) => {
                parts.iter().rev().for_each(|part| no = self.lay(part, so, [yes, no], number));
                no
            }
            (Condition::Count { at_least, at_most, of }, _) => {
                let begins: Vec<_> = of.iter().map(|part| self.lay_out(part, number).0).collect();
                // Not more than so many is not at least one more.
                let bounds = [(*at_least, so), (at_most.saturating_add(1), !so)];
                let bounds = bounds.map(|(many, so)| self.count(many, &begins) << BITS | COUNT | u32::from(so));
                for bound in bounds {
                    let begin = self.test(bound, [yes, no]);
                    *(if so { &mut yes } else { &mut no }) = begin;
                }
                if so { yes } else { no }
            }
        }
    }

    /// Puts a test behind the others; gives where it stands.
    fn test(&mut self, what: u32, [yes, no]: [u32; 2]) -> u32 {
        self.put(&[what, yes, no])
    }

    /// Puts a count behind the others; gives where it stands.
    fn count(&mut self, many: u32, begins: &[u32]) -> u32 {
        let mut count = vec![many, place(begins.len())];
        count.extend(begins);
        count.resize(count.len().next_multiple_of(3), FAILS);
        self.put(&count)
    }

    fn put(&mut self, numbers: &[u32]) -> u32 {
        let place = place(self.0.len());
        let tests = numbers.as_chunks().0.iter();
        self.0.to_mut().extend(tests.map(|test: &[u32; 3]| test.map(u32::to_le_bytes)));
        place
    }

    /// Tells whether a condition is true, or false where `so` is false: what cannot change that is not looked up. The tests
    /// by which it is true are those by which it is false, with everything the other way round.
    #[inline]
    pub(super) fn holds(&self, plan: Plan, so: bool, seen: &Seen) -> bool {
        let mut at = plan.0;
        while let Some([what, yes, no]) = self.0.get(at as usize) {
            let stands = self.stands(u32::from_le_bytes(*what), so, seen);
            at = u32::from_le_bytes(if stands == so { *yes } else { *no });
        }
        at == if so { HOLDS } else { FAILS }
    }

    /// Tells whether what a test looks up stands as it has to, or the other way round.
    #[inline]
    fn stands(&self, what: u32, so: bool, seen: &Seen) -> bool {
        let (place, wanted) = ((what >> BITS) as usize, (what & SO != 0) == so);
        if what & COUNT == 0 { seen.stands(place, wanted) } else { self.count_is(place, wanted, seen) }
    }

    /// Tells whether of a count at least so many parts are true, or too many are false for that.
    fn count_is(&self, place: usize, so: bool, seen: &Seen) -> bool {
        let mut numbers = self.0[place..].as_flattened().iter().map(|number| u32::from_le_bytes(*number));
        let (many, parts) = (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default());
        let enough = if so { many } else { (parts + 1).saturating_sub(many) } as usize;
        let mut held = numbers.take(parts as usize).filter(|begin| self.holds(Plan(*begin), so, seen));
        enough == 0 || held.nth(enough - 1).is_some()
    }
}

#[allow(clippy::cast_possible_truncation, reason = "a questionnaire of 64 MiB has fewer than 2^30 conditions")]
fn place(place: usize) -> u32 {
    place as u32
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
