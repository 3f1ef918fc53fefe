//! One of a fixed set of words.

use std::marker::PhantomData;

use super::{At, Form, Known, Meant, Site};
use crate::questionnaire::base_rates::Grade;
use crate::questionnaire::node::Node;
use crate::questionnaire::reader::Reader;
use crate::questionnaire::rules::{Under, Urgency, Withheld};
use crate::questionnaire::table::{Shape, words};
use crate::questionnaire::{Audience, Measure, Picture, Position, Posture, Role, Spot};

/// A fixed set of words, each of which stands for something.
pub(crate) trait Words: Copy + 'static {
    /// The name of the thing, as a fault tells it.
    const WHAT: &'static str;
    /// Every word with what it stands for.
    const WORDS: &'static [(&'static str, Self)];
}

/// One of a fixed set of words; the default where there is none.
pub(crate) struct Word<T>(PhantomData<T>);

/// One of a fixed set of words, or nothing.
pub(crate) struct OptionalWord<T>(PhantomData<T>);

impl<T: Words> Form for Word<T> {
    type Draft = Option<At<T>>;
    const SHAPE: &'static Shape = &Shape::OneOf(|| words(T::WORDS));
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> Self::Draft {
        reader.one_of(node, T::WHAT, T::WORDS).map(|value| At { value, span: node.span })
    }
}

impl<T: Words + Default> Meant for Word<T> {
    type Value = T;
    fn mean(draft: Self::Draft, _: &mut dyn Known) -> T {
        draft.map(|word| word.value).unwrap_or_default()
    }
}

impl<T: Words> Form for OptionalWord<T> {
    type Draft = Option<At<T>>;
    const SHAPE: &'static Shape = Word::<T>::SHAPE;
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, site: Site) -> Self::Draft {
        Word::<T>::read(reader, node, site)
    }
}

impl<T: Words> Meant for OptionalWord<T> {
    type Value = Option<T>;
    fn mean(draft: Self::Draft, _: &mut dyn Known) -> Option<T> {
        draft.map(|word| word.value)
    }
}

macro_rules! words {
    ($($type:ty: $what:literal, $words:expr;)+) => {$(
        impl Words for $type {
            const WHAT: &'static str = $what;
            const WORDS: &'static [(&'static str, Self)] = $words;
        }
    )+};
}

words! {
    Grade: "a grade", &Self::ALL;
    Urgency: "an urgency", &Self::ALL;
    Withheld: "what can be done with the category", &Self::ALL;
    Under: "a part of the result", &Self::ALL;
    Role: "a role", &Self::ALL;
    Position: "a position", &Self::ALL;
    Posture: "a posture that can be drawn", &Self::ALL;
    Measure: "something that is measured", &Self::ALL;
    Spot: "a place on the body map", &Self::ALL;
    Audience: "an audience", &Self::ALL;
    Picture: "a picture", &[("body_map", Self::BodyMap)];
}
