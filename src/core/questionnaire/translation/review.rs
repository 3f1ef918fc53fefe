//! How the words of a translation were looked over.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::questionnaire::fault::{FaultKind, Span, Thing};
use crate::questionnaire::node::{Node, Value};
use crate::questionnaire::reader::Reader;
use crate::questionnaire::suggest::suggest;
use crate::questionnaire::table::{Shape, Table, need, words};
use crate::questionnaire::walk::{Text, TextPath, TextStep};
use crate::questionnaire::{Questionnaire, Role};

/// How the words of a translation were looked over; each is more than the one before it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub enum Review {
    /// A machine wrote them.
    Machine,
    /// Somebody who had not seen the source wrote them back in its language, and somebody else compared the two.
    BackTranslated,
    /// A professional who speaks the language has reviewed them.
    Reviewed,
}

impl Review {
    /// The words that need nothing beside them.
    const WORDS: &'static [(&'static str, Self)] =
        &[("machine", Self::Machine), ("back_translated", Self::BackTranslated)];
    /// The key beside which stands who reviewed it.
    const BY: &'static str = "reviewed_by";

    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, review)| *review == self).map_or(Self::BY, |(word, _)| word)
    }

    /// Reads `machine`, `back_translated`, or `{reviewed_by: a name}`.
    fn read(reader: &mut Reader<'_>, node: &Node<'_>) -> Option<Self> {
        let Value::Map(pairs) = &node.value else {
            let name = reader.name(node)?;
            let found = Self::WORDS.iter().find(|(word, _)| *word == name.text).map(|(_, review)| *review);
            if found.is_none() {
                let allowed = vec!["machine", "back_translated", "{reviewed_by: a name}"];
                let suggestion = suggest(&name.text, words(Self::WORDS));
                let what = "a way in which words were looked over";
                reader.faults.add(FaultKind::NotOneOf { text: name.text, what, allowed, suggestion }, name.span);
            }
            return found;
        };
        match &pairs[..] {
            [pair] if pair.key == Self::BY => {
                let name = reader.line(&pair.value);
                (!name.is_empty()).then_some(Self::Reviewed)
            }
            _ => {
                reader.wrong("`{reviewed_by: a name}`", node);
                None
            }
        }
    }
}

/// The shapes that it has in a file.
pub(super) const REVIEW: Shape = Shape::Either(
    &Shape::OneOf(|| words(Review::WORDS)),
    &Shape::Keys(&Table {
        name: "reviewed",
        about: "A professional who speaks the language has reviewed it.",
        keys: &[need(Review::BY, Shape::Line, "The name of who reviewed it, and the profession.")],
        rules: &[],
    }),
);

/// The marks of a file: one for all of it, and those of single texts and of all below a key.
#[derive(Debug, Default)]
pub(super) struct Marks {
    all: Option<Review>,
    /// By the way to what they are about, each with its place.
    some: BTreeMap<String, (Span, Option<Review>)>,
    /// False if one could not be read: nothing is told of texts without a mark then.
    whole: bool,
}

impl Marks {
    /// Reads the marks that stand at `review` and at `reviews`.
    pub(super) fn read(reader: &mut Reader<'_>, all: Option<&Node<'_>>, some: Option<&Node<'_>>) -> Self {
        let mut marks = Self { whole: true, ..Self::default() };
        if let Some(node) = all {
            marks.all = Review::read(reader, node);
            marks.whole &= marks.all.is_some();
        }
        match some.map(|node| (node, &node.value)) {
            Some((_, Value::Map(pairs))) => {
                reader.no_duplicates(pairs);
                for pair in pairs {
                    let review = Review::read(reader, &pair.value);
                    marks.whole &= review.is_some();
                    marks.some.insert(pair.key.to_string(), (pair.key_span, review));
                }
            }
            Some((node, _)) => {
                reader.wrong("lines like `red_flags.saddle: back_translated`", node);
                marks.whole = false;
            }
            None => {}
        }
        marks
    }

    /// The mark of a text: that of the key nearest to it.
    fn of(&self, path: &TextPath) -> Option<Review> {
        let nearest = ways_to(path).into_iter().rev().find_map(|way| self.some.get(&way));
        nearest.map_or(self.all, |(_, review)| *review)
    }

    /// The least of all marks of texts on safety. Tells that some have none, and marks of what there is not.
    pub(super) fn least(
        &self,
        reader: &mut Reader<'_>,
        questionnaire: &Questionnaire,
        texts: &[(Text, Option<Span>)],
    ) -> Review {
        let known: BTreeSet<_> = texts.iter().flat_map(|(text, _)| ways_to(&text.path)).collect();
        for (name, (span, _)) in self.some.iter().filter(|(name, _)| !known.contains(*name)) {
            let names = known.iter().map(String::as_str);
            let suggestion = if reader.faults.is_full() { None } else { suggest(name, names) };
            reader.faults.add(FaultKind::Unknown { thing: Thing::Text, name: name.clone(), suggestion }, *span);
        }
        let mut least = Review::Reviewed;
        let mut without = Vec::new();
        for (text, place) in texts.iter().filter(|(text, _)| is_on_safety(questionnaire, &text.path)) {
            match (self.of(&text.path), place) {
                (Some(review), _) => least = least.min(review),
                (None, Some(place)) => without.push((text.path.to_string(), *place)),
                (None, None) => {}
            }
        }
        // One mark at the top is enough for all of them, so they are told together.
        if let Some((path, place)) = without.first().filter(|_| self.whole) {
            reader.faults.add(FaultKind::NoReview { path: path.clone(), count: without.len() }, *place);
        }
        least
    }
}

/// The way to a text, and to everything that it is in.
fn ways_to(path: &TextPath) -> Vec<String> {
    (1..=path.0.len()).map(|steps| TextPath(path.0[..steps].to_vec()).to_string()).collect()
}

/// Tells whether somebody may come to harm by a text that says something else: red flags with what to do, the help in an
/// emergency, and the questions that are about safety or that a red flag reads.
fn is_on_safety(questionnaire: &Questionnaire, path: &TextPath) -> bool {
    match &path.0[..] {
        [TextStep::Key(key), ..] if key == "red_flags" || key == "emergency" => true,
        [TextStep::Key(_), TextStep::Key(name), ..] => questionnaire.find_question(name).is_some_and(|id| {
            let own = path.0[0] == TextStep::Key("questions".to_owned());
            let about = questionnaire.is_safety(id) || questionnaire.question(id).role == Some(Role::Safety);
            own && (about || questionnaire.is_read_by_red_flags(id))
        }),
        _ => false,
    }
}
