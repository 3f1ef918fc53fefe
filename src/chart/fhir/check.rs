//! The check of a response against its form: what the free validators do not look at.

mod enabled;

use std::collections::HashMap;

use super::model::{Item, ItemAnswer, Questionnaire, QuestionnaireResponse, ResponseItem};
use super::{MAX, MIN};
use enabled::AnswersById;

/// A fault of a response. How it is said stands in [`words`](crate::words).
#[derive(Clone, Debug, Eq, PartialEq)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum FhirFault {
    /// A file holds another resource.
    Kind { what: &'static str },
    /// It answers another form, or another version of it.
    Version { then: String, now: String },
    /// The form has no such item there.
    Unknown { link_id: String },
    /// The answer is of another type.
    Type { link_id: String, wanted: String },
    /// The choice is not on offer.
    Option { link_id: String, code: String },
    /// An item that the other answers disable is answered.
    Disabled { link_id: String },
    /// A required item is not answered.
    Missing { link_id: String },
    /// There are several answers to an item that does not repeat.
    Several { link_id: String },
    /// A number is not between the least and the most.
    Range { link_id: String, number: i32 },
}

/// The findings of a check.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct CheckedResponse {
    /// The faults, in the order of the form.
    pub faults: Vec<FhirFault>,
    /// The items whose condition could not be read, and so was not checked.
    pub unread: Vec<String>,
}

/// Checks a response against its form. That something required is missing is a fault only once the
/// response is finished.
#[must_use]
pub fn check(form: &Questionnaire, response: &QuestionnaireResponse) -> CheckedResponse {
    let mut checked = CheckedResponse::default();
    if form.resource_type != "Questionnaire" {
        checked.faults.push(FhirFault::Kind { what: "Questionnaire" });
    }
    if response.resource_type != "QuestionnaireResponse" {
        checked.faults.push(FhirFault::Kind { what: "QuestionnaireResponse" });
    }
    if !checked.faults.is_empty() {
        return checked;
    }
    let now = format!("{}|{}", form.url, form.version);
    if response.questionnaire != now {
        checked.faults.push(FhirFault::Version { then: response.questionnaire.clone(), now });
    }
    let finished = matches!(response.status.as_str(), "completed" | "amended");
    ResponseCheck { given: AnswersById::of(&response.item), finished, checked: &mut checked }
        .level(&form.item, &response.item);
    checked
}

struct ResponseCheck<'r, 'c> {
    given: AnswersById<'r>,
    finished: bool,
    checked: &'c mut CheckedResponse,
}

impl ResponseCheck<'_, '_> {
    /// Checks the items that stand beside each other.
    fn level(&mut self, form: &[Item], answered: &[ResponseItem]) {
        let mut by_id: HashMap<&str, Vec<&ResponseItem>> = HashMap::new();
        for item in answered {
            by_id.entry(&item.link_id).or_default().push(item);
        }
        for item in answered {
            if !form.iter().any(|known| known.link_id == item.link_id) {
                self.checked.faults.push(FhirFault::Unknown { link_id: item.link_id.clone() });
            }
        }
        for item in form {
            let found = by_id.remove(item.link_id.as_str()).unwrap_or_default();
            self.item(item, &found);
        }
    }

    fn item(&mut self, item: &Item, found: &[&ResponseItem]) {
        let link_id = || item.link_id.clone();
        let enabled = self.given.enables(item);
        if enabled.is_none() {
            self.checked.unread.push(link_id());
        }
        let answered = found.iter().any(|found| !found.answer.is_empty() || !found.item.is_empty());
        if answered && enabled == Some(false) {
            self.checked.faults.push(FhirFault::Disabled { link_id: link_id() });
        }
        if !answered && enabled == Some(true) && item.required == Some(true) && self.finished {
            self.checked.faults.push(FhirFault::Missing { link_id: link_id() });
        }
        let answers = found.iter().map(|found| found.answer.len()).max().unwrap_or_default();
        if (found.len() > 1 || answers > 1) && item.repeats != Some(true) {
            self.checked.faults.push(FhirFault::Several { link_id: link_id() });
        }
        for answer in found.iter().flat_map(|found| &found.answer) {
            self.answer(item, answer);
        }
        if item.kind == "group" {
            if found.is_empty() && enabled == Some(true) && item.repeats != Some(true) {
                self.level(&item.item, &[]);
            }
            for found in found {
                self.level(&item.item, &found.item);
            }
        }
    }

    fn answer(&mut self, item: &Item, answer: &ItemAnswer) {
        let link_id = || item.link_id.clone();
        let fits = match item.kind.as_str() {
            "choice" => answer.value_coding.is_some(),
            "integer" => answer.value_integer.is_some(),
            "text" | "string" => answer.value_string.is_some(),
            "boolean" => answer.value_boolean.is_some(),
            "decimal" => answer.value_decimal.is_some(),
            "date" => answer.value_date.is_some(),
            _ => false,
        };
        if !fits {
            self.checked.faults.push(FhirFault::Type { link_id: link_id(), wanted: item.kind.clone() });
        }
        if let Some(coding) = answer.value_coding.as_ref().filter(|_| fits && !item.answer_option.is_empty()) {
            let offered = item.answer_option.iter().filter_map(|option| option.value_coding.as_ref());
            if !offered.into_iter().any(|known| (&known.system, &known.code) == (&coding.system, &coding.code)) {
                self.checked.faults.push(FhirFault::Option { link_id: link_id(), code: coding.code.clone() });
            }
        }
        if let Some(number) = answer.value_integer {
            let bound =
                |url| item.extension.iter().find(|known| known.url == url).and_then(|known| known.value_integer);
            if bound(MIN).is_some_and(|min| number < min) || bound(MAX).is_some_and(|max| number > max) {
                self.checked.faults.push(FhirFault::Range { link_id: link_id(), number });
            }
        }
        self.level(&item.item, &answer.item);
    }
}
