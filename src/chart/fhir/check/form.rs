//! The form by the linkIds of its items, and whether it is one that can be answered.

use std::collections::HashMap;

use super::fault::{CheckedResponse, FormFault, Wrong};
use super::read::{AnyForm, EnableWhen, Extension, FormItem, values};
use super::value::Value;

/// The types of items in R4, with those of their answers.
const TYPES: [(&str, &[&str]); 16] = [
    ("group", &[]),
    ("display", &[]),
    ("boolean", &["Boolean"]),
    ("decimal", &["Decimal"]),
    ("integer", &["Integer"]),
    ("date", &["Date"]),
    ("dateTime", &["DateTime"]),
    ("time", &["Time"]),
    ("string", &["String"]),
    ("text", &["String"]),
    ("url", &["Uri"]),
    ("choice", &["Coding"]),
    ("open-choice", &["Coding", "String"]),
    ("attachment", &["Attachment"]),
    ("reference", &["Reference"]),
    ("quantity", &["Quantity"]),
];
const OPERATORS: [&str; 7] = ["exists", "=", "!=", ">", "<", ">=", "<="];

/// Where each item stands: the linkId of the item that it stands below.
pub(super) struct Places<'f>(HashMap<&'f str, Option<&'f str>>);

impl<'f> Places<'f> {
    /// Reads a form, and says what is wrong with it.
    pub(super) fn of(form: &'f AnyForm, checked: &mut CheckedResponse) -> Self {
        let mut places = Self(HashMap::new());
        places.gather(&form.item, None, checked);
        places.check(&form.item, checked);
        places
    }

    fn gather(&mut self, items: &'f [FormItem], above: Option<&'f str>, checked: &mut CheckedResponse) {
        for item in items {
            if item.link_id.is_empty() {
                checked.wrong("", Wrong::Form(FormFault::NoLinkId));
            } else if self.0.insert(&item.link_id, above).is_some() {
                checked.wrong(&item.link_id, Wrong::Form(FormFault::Twice));
            }
            self.gather(&item.item, Some(&item.link_id), checked);
        }
    }

    fn check(&self, items: &[FormItem], checked: &mut CheckedResponse) {
        for item in items {
            let mut wrong = |fault| checked.wrong(&item.link_id, Wrong::Form(fault));
            if item.answer_types().is_none() {
                wrong(FormFault::Type { kind: item.kind.clone() });
            }
            if let Some(behavior) =
                item.enable_behavior.as_ref().filter(|known| !matches!(known.as_str(), "all" | "any"))
            {
                wrong(FormFault::Behavior { behavior: behavior.clone() });
            }
            for when in &item.enable_when {
                if let Some(fault) = self.fault_of(when) {
                    wrong(fault);
                }
            }
            self.check(&item.item, checked);
        }
    }

    fn fault_of(&self, when: &EnableWhen) -> Option<FormFault> {
        if !self.has(&when.question) {
            Some(FormFault::Question { question: when.question.clone() })
        } else if !OPERATORS.contains(&when.operator.as_str()) {
            Some(FormFault::Operator { operator: when.operator.clone() })
        } else if when.wanted().is_none() {
            Some(FormFault::Compared { question: when.question.clone() })
        } else {
            None
        }
    }

    /// Says whether there is such an item.
    pub(super) fn has(&self, link_id: &str) -> bool {
        self.0.contains_key(link_id)
    }

    /// Says whether an item stands somewhere below another.
    pub(super) fn is_below(&self, link_id: &str, other: &str) -> bool {
        let above = |link_id: &&str| self.0.get(link_id).copied().flatten();
        // Where two items have one linkId the way up can be a circle.
        std::iter::successors(above(&link_id), above).take(self.0.len()).any(|above| above == other)
    }
}

impl EnableWhen {
    /// The value with which it compares.
    pub(super) fn wanted(&self) -> Option<Value<'_>> {
        match values(&self.rest, "answer").as_slice() {
            [(kind, value)] => Value::read(kind, value).filter(|_| self.operator != "exists" || *kind == "Boolean"),
            _ => None,
        }
    }
}

impl FormItem {
    /// The types that an answer to it can have; none where R4 has no such item.
    pub(super) fn answer_types(&self) -> Option<Vec<&str>> {
        let (_, types) = TYPES.iter().find(|(kind, _)| *kind == self.kind)?;
        let of_choices = self.answer_option.iter().flat_map(|option| values(&option.rest, "value"));
        let of_choices = of_choices.map(|(kind, _)| kind).filter(|_| self.is_choice());
        Some(types.iter().copied().chain(of_choices).collect())
    }

    pub(super) fn is_choice(&self) -> bool {
        matches!(self.kind.as_str(), "choice" | "open-choice")
    }

    pub(super) fn is_group(&self) -> bool {
        self.kind == "group"
    }

    /// Says whether it can be answered whatever the other answers are: it is a question without a condition, or has one below.
    pub(super) fn is_always_asked(&self) -> bool {
        let free = self.enable_when.is_empty() && !self.extension.iter().any(Extension::is_condition);
        free && match self.kind.as_str() {
            "display" => false,
            "group" => self.item.iter().any(FormItem::is_always_asked),
            _ => true,
        }
    }
}
