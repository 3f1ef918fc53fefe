//! The walk through the form with the items of the response beside it.

use std::collections::HashMap;

use serde_json::Value as Json;

use super::enabled::all;
use super::fault::{CheckedResponse, Unjudged, Wrong};
use super::form::Places;
use super::limits::{findings, told};
use super::options::{is_offered, named_by, set, together};
use super::read::{Answer, Extension, FormItem, ResponseItem, is_empty, named, values};
use super::scope::Scope;
use super::value::Value;

/// The extensions that say in an expression what an answer must be.
const RULES: [&str; 8] = [
    "questionnaire-constraint",
    "targetConstraint",
    "sdc-questionnaire-calculatedExpression",
    "sdc-questionnaire-answerExpression",
    "sdc-questionnaire-answerOptionsToggleExpression",
    "sdc-questionnaire-subQuestionnaire",
    "questionnaire-referenceFilter",
    "questionnaire-referenceProfile",
];

/// How far a response has come.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Stage {
    /// Everything required has to be there.
    Finished,
    /// Much may be missing, and what is there may change.
    InProgress,
    /// Everything missing stays so.
    LeftOff,
}

/// A walk through a form.
pub(super) struct Walk<'f, 'c> {
    pub(super) places: Places<'f>,
    pub(super) stage: Stage,
    /// The rounds in which one stands.
    pub(super) rounds: Vec<(String, usize)>,
    pub(super) checked: &'c mut CheckedResponse,
}

/// The rules of a form or an item that are not judged.
pub(super) fn rules(extensions: &[Extension]) -> impl Iterator<Item = Unjudged> {
    let rule = |name: &&str| named(extensions, name).next().is_some();
    RULES.into_iter().filter(rule).map(|name| Unjudged::Rule { name: name.to_owned() })
}

impl Walk<'_, '_> {
    /// Checks the items that stand beside each other, in `scope`. `asked` says whether what they stand below is enabled.
    pub(super) fn level(
        &mut self,
        form: &[FormItem],
        answered: &[ResponseItem],
        scope: &Scope<'_, '_>,
        asked: Option<bool>,
    ) {
        let mut by_id: HashMap<&str, Vec<&ResponseItem>> = HashMap::new();
        for item in answered {
            by_id.entry(&item.link_id).or_default().push(item);
        }
        for item in form {
            let found = by_id.remove(item.link_id.as_str()).unwrap_or_default();
            self.item(item, &found, scope, asked);
        }
        for item in answered {
            if by_id.remove(item.link_id.as_str()).is_some() {
                self.wrong(&item.link_id, Wrong::Unknown);
            }
        }
    }

    fn item(&mut self, item: &FormItem, found: &[&ResponseItem], scope: &Scope<'_, '_>, asked: Option<bool>) {
        let link_id = item.link_id.as_str();
        let own = scope.enables(item, &self.places);
        if own.is_none() {
            self.unjudged(link_id, Unjudged::Condition);
        }
        let enabled = all([asked, own]);
        let is_answered = found.iter().any(|found| found.is_answered());
        self.not_read(item, found, is_answered);
        if item.is_group() {
            self.group(item, found, scope, enabled);
        } else {
            let is_disabled = is_answered && enabled == Some(false);
            if is_disabled {
                self.wrong(link_id, Wrong::Disabled);
            }
            // What stands below has been told with it.
            self.question(item, found, scope, if is_disabled { None } else { enabled });
        }
    }

    /// Tells what of an item is not read.
    fn not_read(&mut self, item: &FormItem, found: &[&ResponseItem], is_answered: bool) {
        let in_form = rules(&item.extension).filter(|_| is_answered || item.is_group());
        let modifiers = found.iter().flat_map(|found| {
            found.modifier_extension.iter().chain(found.answer.iter().flat_map(|answer| &answer.modifier_extension))
        });
        let modifiers = modifiers.chain(&item.modifier_extension);
        let modifiers = modifiers.map(|known| Unjudged::Modifier { url: known.url.clone() });
        for unjudged in in_form.chain(modifiers).collect::<Vec<_>>() {
            self.unjudged(&item.link_id, unjudged);
        }
    }

    fn group(&mut self, item: &FormItem, found: &[&ResponseItem], scope: &Scope<'_, '_>, enabled: Option<bool>) {
        let link_id = item.link_id.as_str();
        if found.len() > 1 && !item.repeats {
            self.several(link_id);
        }
        if found.iter().any(|found| !found.answer.is_empty()) {
            self.wrong(link_id, Wrong::Unanswerable { kind: item.kind.clone() });
        }
        let has_content = found.iter().any(|found| found.is_answered() || only_words(item));
        if item.required && !has_content && enabled == Some(true) && self.stage == Stage::Finished {
            if item.is_always_asked() {
                self.wrong(link_id, Wrong::Missing);
            } else {
                self.unjudged(link_id, Unjudged::Required);
            }
        }
        self.occurs(item, found.len(), enabled);
        if found.is_empty() && enabled == Some(true) && !item.repeats {
            self.level(&item.item, &[], &scope.below(link_id, (&[], None), &[]), enabled);
        }
        for (round, found_here) in found.iter().enumerate() {
            self.in_round(link_id, round, found.len(), |walk| {
                let within = scope.below(link_id, (&[], None), &found_here.item);
                walk.level(&item.item, &found_here.item, &within, enabled);
            });
        }
    }

    fn question(&mut self, item: &FormItem, found: &[&ResponseItem], scope: &Scope<'_, '_>, enabled: Option<bool>) {
        let link_id = item.link_id.as_str();
        let answers: Vec<_> = found.iter().flat_map(|found| &found.answer).collect();
        let given = answers.iter().filter(|answer| answer.is_given()).count();
        let is_missing = given == 0 && item.required && enabled == Some(true) && self.stage == Stage::Finished;
        let is_display = item.kind == "display";
        if is_missing && !is_display {
            self.wrong(link_id, Wrong::Missing);
        }
        if found.len() > 1 && item.repeats && !is_display {
            self.wrong(link_id, Wrong::Split);
        } else if (found.len() > 1 || answers.len() > 1) && !item.repeats {
            self.several(link_id);
        }
        if !is_missing {
            self.occurs(item, given, enabled);
        }
        for below in found.iter().flat_map(|found| &found.item) {
            let is_known = item.item.iter().any(|known| known.link_id == below.link_id);
            self.wrong(&below.link_id, if is_known { Wrong::Beside } else { Wrong::Unknown });
        }
        self.answers(item, &answers, is_missing);
        for found in found {
            for (round, answer) in found.answer.iter().enumerate() {
                self.in_round(link_id, round, found.answer.len(), |walk| {
                    let within = scope.below(link_id, (&found.answer, Some(answer)), &answer.item);
                    walk.level(&item.item, &answer.item, &within, enabled);
                });
            }
        }
    }

    /// Checks the values of the answers to a question.
    fn answers(&mut self, item: &FormItem, answers: &[&Answer], is_missing: bool) {
        let link_id = item.link_id.as_str();
        let Some(types) = item.answer_types() else { return };
        if types.is_empty() {
            if !answers.is_empty() {
                self.wrong(link_id, Wrong::Unanswerable { kind: item.kind.clone() });
            }
            return;
        }
        let mut all = Vec::new();
        for answer in answers {
            let (kind, json) = match values(&answer.rest, "value").as_slice() {
                [(_, json)] if is_empty(json) && is_missing => continue,
                [(_, json)] if is_empty(json) => {
                    self.wrong(link_id, Wrong::Empty);
                    continue;
                }
                [one] => *one,
                [] if answer.is_given() || is_missing => continue,
                [] => {
                    self.wrong(link_id, Wrong::Empty);
                    continue;
                }
                _ => {
                    self.wrong(link_id, Wrong::Values);
                    continue;
                }
            };
            if !types.contains(&kind) {
                self.wrong(link_id, Wrong::Type { wanted: item.kind.clone() });
            } else if let Some(value) = Value::read(kind, json) {
                self.value(item, &value, json);
                all.push((value, json));
            } else {
                self.wrong(link_id, Wrong::Value { value: told(json), kind: kind.to_owned() });
            }
        }
        for wrong in together(item, &all) {
            self.wrong(link_id, wrong);
        }
    }

    fn value(&mut self, item: &FormItem, value: &Value<'_>, json: &Json) {
        let link_id = item.link_id.as_str();
        if !is_offered(item, value) {
            self.wrong(link_id, Wrong::Option { code: named_by(value, json) });
        }
        for finding in findings(item, value, json).into_iter().chain(set(item, value).map(Ok)) {
            match finding {
                Ok(unjudged) => self.unjudged(link_id, unjudged),
                Err(wrong) => self.wrong(link_id, wrong),
            }
        }
    }

    /// Tells of several answers where there can be one: while it is being answered, one of them may still go.
    fn several(&mut self, link_id: &str) {
        if self.stage == Stage::InProgress {
            self.unjudged(link_id, Unjudged::Several);
        } else {
            self.wrong(link_id, Wrong::Several);
        }
    }

    fn occurs(&mut self, item: &FormItem, given: usize, enabled: Option<bool>) {
        let number = |name: &str| {
            named(&item.extension, name)
                .find_map(|known| usize::try_from(known.rest.get("valueInteger")?.as_u64()?).ok())
        };
        if let Some(most) = number("questionnaire-maxOccurs").filter(|most| given > *most) {
            self.wrong(&item.link_id, Wrong::Many { given, most });
        }
        let is_due = enabled == Some(true) && self.stage == Stage::Finished;
        if let Some(least) = number("questionnaire-minOccurs").filter(|least| is_due && given < *least) {
            self.wrong(&item.link_id, Wrong::Few { given, least });
        }
    }

    /// Does something in one round of several.
    fn in_round(&mut self, link_id: &str, round: usize, rounds: usize, act: impl FnOnce(&mut Self)) {
        if rounds > 1 {
            self.rounds.push((link_id.to_owned(), round + 1));
        }
        act(self);
        if rounds > 1 {
            self.rounds.pop();
        }
    }

    fn place(&self, link_id: &str) -> String {
        crate::words::fhir::place(link_id, &self.rounds)
    }

    fn wrong(&mut self, link_id: &str, what: Wrong) {
        self.checked.wrong(&self.place(link_id), what);
    }

    fn unjudged(&mut self, link_id: &str, what: Unjudged) {
        self.checked.unjudged(&self.place(link_id), what);
    }
}

/// Says whether a group asks nothing.
fn only_words(item: &FormItem) -> bool {
    item.item.iter().all(|item| item.kind == "display" || (item.is_group() && only_words(item)))
}
