//! The answers that an item can read from where it stands.

use std::collections::HashMap;

use super::form::Places;
use super::read::{Answer, ResponseItem, is_empty, values};
use super::value::Value;

/// The answers that an item can read from where it stands: those of its own round, then those around it.
pub(super) struct Scope<'s, 'r> {
    around: Option<&'s Scope<'s, 'r>>,
    /// The item that these stand below, with the answer that they stand below; none for the whole response.
    owner: Option<(&'s str, &'r [Answer], Option<&'r Answer>)>,
    by_id: HashMap<&'r str, Vec<&'r ResponseItem>>,
}

impl<'s, 'r> Scope<'s, 'r> {
    /// The whole response.
    pub(super) fn whole(items: &'r [ResponseItem]) -> Self {
        Self { around: None, owner: None, by_id: by_id(items) }
    }

    /// The scope below an item; if that is a question, then below one of its answers.
    pub(super) fn below(
        &'s self,
        link_id: &'s str,
        answers: (&'r [Answer], Option<&'r Answer>),
        items: &'r [ResponseItem],
    ) -> Self {
        Self { around: Some(self), owner: Some((link_id, answers.0, answers.1)), by_id: by_id(items) }
    }

    /// Every value of the answers to an item.
    pub(super) fn all_values<'v>(&'v self, link_id: &str) -> impl Iterator<Item = Value<'r>> + use<'v, 'r> {
        let items = self.by_id.get(link_id).map_or(&[][..], Vec::as_slice);
        items.iter().flat_map(|item| &item.answer).filter_map(value)
    }

    /// The whole response, from wherever one stands.
    pub(super) fn outermost(&self) -> &Self {
        // The lifetimes of the scopes around are at least as long, so the walk ends at one that can be lent.
        self.around.map_or(self, |around| around.outermost())
    }

    /// The answers to a question that can be meant from here: of the round of which both are, or of any round within it.
    pub(super) fn meant(&self, question: &str, places: &Places<'_>) -> Vec<Vec<Value<'r>>> {
        let read = |answers: &'r [Answer]| answers.iter().filter_map(value).collect::<Vec<_>>();
        match (self.owner, self.around) {
            (Some((owner, answers, own)), _) if owner == question => {
                own.map(|own| value(own).into_iter().collect()).into_iter().chain([read(answers)]).collect()
            }
            (Some((owner, ..)), Some(around)) if !places.is_below(question, owner) => around.meant(question, places),
            _ => match self.by_id.get(question) {
                Some(items) => items.iter().map(|item| read(&item.answer)).collect(),
                None => vec![Vec::new()],
            },
        }
    }
}

/// The value of an answer; none where it has none, or one that its type cannot have.
fn value(answer: &Answer) -> Option<Value<'_>> {
    match values(&answer.rest, "value").as_slice() {
        [(kind, value)] if !is_empty(value) => Value::read(kind, value),
        _ => None,
    }
}

fn by_id(items: &[ResponseItem]) -> HashMap<&str, Vec<&ResponseItem>> {
    let mut found = HashMap::new();
    gather(items, &mut found);
    found
}

fn gather<'r>(items: &'r [ResponseItem], found: &mut HashMap<&'r str, Vec<&'r ResponseItem>>) {
    for item in items {
        found.entry(&item.link_id).or_default().push(item);
        for answer in &item.answer {
            gather(&answer.item, found);
        }
        gather(&item.item, found);
    }
}
