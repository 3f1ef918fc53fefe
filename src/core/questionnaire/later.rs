//! A part that is unpacked when it is first read: nobody who sees the first page waits for what only an answer wakes.

use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A part of a questionnaire, packed by itself until it is read: it stays where the program has it, as nobody waits for a
/// copy either.
#[derive(Clone, Debug)]
pub(super) struct Later<T> {
    packed: &'static [u8],
    part: OnceLock<T>,
}

impl<T> From<T> for Later<T> {
    fn from(part: T) -> Self {
        Self { packed: &[], part: part.into() }
    }
}

impl<T: Default> Default for Later<T> {
    fn default() -> Self {
        T::default().into()
    }
}

impl<T: Deserialize<'static>> Deref for Later<T> {
    type Target = T;

    #[allow(
        clippy::expect_used,
        reason = "packed in the same build from the same type; a test unpacks what is built in"
    )]
    #[inline]
    fn deref(&self) -> &T {
        let unpack = || postcard::from_bytes(self.packed).expect("a part packed by a build is unpacked by it");
        self.part.get_or_init(unpack)
    }
}

impl<T: Deserialize<'static>> DerefMut for Later<T> {
    #[allow(clippy::expect_used, reason = "it was unpacked the line before")]
    fn deref_mut(&mut self) -> &mut T {
        let _: &T = self;
        self.part.get_mut().expect("what was read is unpacked")
    }
}

impl<T: Deserialize<'static> + PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Deserialize<'static> + Serialize> Serialize for Later<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // What people read, they read whole.
        if serializer.is_human_readable() {
            return (**self).serialize(serializer);
        }
        let packed = postcard::to_allocvec(&**self).map_err(serde::ser::Error::custom)?;
        serializer.serialize_bytes(&packed)
    }
}

impl<'de: 'static, T: Deserialize<'de>> Deserialize<'de> for Later<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return T::deserialize(deserializer).map(Self::from);
        }
        Ok(Self { packed: <&[u8]>::deserialize(deserializer)?, part: OnceLock::new() })
    }
}

#[cfg(test)]
mod tests {
    use crate::interview::Interview;
    use crate::questionnaire::{Audience, Questionnaire, Source};

    #[test]
    fn the_first_question_waits_for_nothing_that_only_answers_wake() {
        let text = include_str!("../../../tests/support/small.yaml").to_owned();
        let read = Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire;
        let unpacked: Questionnaire = postcard::from_bytes(postcard::to_allocvec(&read).unwrap().leak()).unwrap();
        assert!(Interview::new(&unpacked, Audience::Everyone).path().waiting().is_some());
        assert!(unpacked.red_flags.part.get().is_none() && unpacked.findings.part.get().is_none());
        assert!(unpacked.plans.part.get().is_none());
        assert_eq!(unpacked.questions.iter().filter(|question| question.part.get().is_some()).count(), 1);
        let copy = unpacked.clone();
        assert_eq!(unpacked.red_flags(), read.red_flags());
        assert_eq!(copy, read);
    }
}
