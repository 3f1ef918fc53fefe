//! The answers of a `QuestionnaireResponse`, by the names of the questionnaire.

use hip_triage_core::interview::{Activity, Side};
use hip_triage_core::questionnaire::{Kind, Question, QuestionId, Questionnaire as Tree};

use super::code::sides;
use super::model::{Coding, ItemAnswer, QuestionnaireResponse, ResponseItem};
use super::{
    ACTIVITY, ANSWERS, BESIDE_NOT_SURE, BESIDE_NOTE, BESIDE_SIDES, EXAMINATION, NOT_SURE, RESULT, SIDE, group, system,
    url,
};
use crate::named::{NamedAnswer, NamedChoice};

/// The content of a response.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Answered {
    /// Its own id, or else the code of the client; empty where it has neither.
    pub id: String,
    /// True if a PT took it down: it is of a client, or holds an examination.
    pub intake: bool,
    /// True if it was broken off, because care was needed first.
    pub stopped: bool,
    /// The answers, in the order in which they stand.
    pub answers: Vec<(QuestionId, NamedAnswer)>,
}

/// Why a response cannot be read. How it is said stands in [`words`](crate::words).
#[derive(Clone, Debug, Eq, PartialEq)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Misread {
    /// It is another resource.
    Kind { what: String },
    /// It answers another form.
    Form { url: String },
    /// The form has no such item.
    Unknown { link_id: String },
    /// The answer is of another type, or a code of another list.
    Answer { link_id: String },
}

/// Reads the answers of a response. The notes, what was found on each side, and the result in it are passed over.
///
/// # Errors
///
/// When it answers something else than this questionnaire asks.
pub fn answers(tree: &Tree, response: &QuestionnaireResponse) -> Result<Answered, Misread> {
    if response.resource_type != "QuestionnaireResponse" {
        return Err(Misread::Kind { what: response.resource_type.clone() });
    }
    let form = response.questionnaire.split(['|', '#']).next().unwrap_or_default();
    if !form.is_empty() && form != url(tree) {
        return Err(Misread::Form { url: form.to_owned() });
    }
    let client = response.subject.as_ref().and_then(|subject| subject.identifier.as_ref());
    let client = client.map(|identifier| identifier.value.clone());
    let mut gathered = Gathered { tree, intake: client.is_some(), items: Vec::new() };
    gathered.gather(&response.item)?;
    let id = if response.id.is_empty() { client.unwrap_or_default() } else { response.id.clone() };
    let answers = gathered.answers()?;
    Ok(Answered { id, intake: gathered.intake, stopped: response.status == "stopped", answers })
}

/// The items of each question that is answered: its own, and those of what is not sure.
struct Gathered<'r> {
    tree: &'r Tree,
    intake: bool,
    items: Vec<(QuestionId, Vec<&'r ResponseItem>, Vec<&'r ResponseItem>)>,
}

impl<'r> Gathered<'r> {
    /// Gathers items, wherever they stand: below a section, or below the answer to another question.
    fn gather(&mut self, items: &'r [ResponseItem]) -> Result<(), Misread> {
        items.iter().try_for_each(|item| self.gather_one(item))
    }

    fn gather_one(&mut self, item: &'r ResponseItem) -> Result<(), Misread> {
        let link_id = item.link_id.as_str();
        let is_section = || self.tree.sections().iter().any(|section| group(&section.name) == link_id);
        let is_passed_over = |end: &&str| self.is_beside(link_id, end);
        if RESULT.contains(&link_id) || is_passed_over(&BESIDE_NOTE) || BESIDE_SIDES.iter().any(is_passed_over) {
            return Ok(());
        }
        if let Some(question) = self.tree.find_question(link_id) {
            self.of(question).1.push(item);
            self.intake |= self.tree.question(question).examination().is_some();
            if !matches!(self.tree.question(question).kind, Kind::Activities) {
                self.gather_below(question, item)?;
            }
        } else if self.is_beside(link_id, BESIDE_NOT_SURE) {
            let question = link_id.strip_suffix(BESIDE_NOT_SURE).and_then(|name| self.tree.find_question(name));
            if let Some(question) = question {
                self.of(question).2.push(item);
            }
        } else if link_id == EXAMINATION || is_section() {
            self.gather(&item.item)?;
        } else {
            return Err(Misread::Unknown { link_id: link_id.to_owned() });
        }
        Ok(())
    }

    /// Gathers what stands below a question or its answers, but not the sides of its choices.
    fn gather_below(&mut self, question: QuestionId, item: &'r ResponseItem) -> Result<(), Misread> {
        self.gather(&item.item)?;
        let side = format!("{}{SIDE}", self.tree.question(question).name);
        let mut below = item.answer.iter().flat_map(|answer| &answer.item).filter(|below| below.link_id != side);
        below.try_for_each(|below| self.gather_one(below))
    }

    fn is_beside(&self, link_id: &str, end: &str) -> bool {
        link_id.strip_suffix(end).is_some_and(|name| self.tree.find_question(name).is_some())
    }

    fn of(&mut self, question: QuestionId) -> &mut (QuestionId, Vec<&'r ResponseItem>, Vec<&'r ResponseItem>) {
        let known = self.items.iter().position(|(known, ..)| *known == question);
        let place = known.unwrap_or_else(|| {
            self.items.push((question, Vec::new(), Vec::new()));
            self.items.len() - 1
        });
        &mut self.items[place]
    }

    fn answers(&self) -> Result<Vec<(QuestionId, NamedAnswer)>, Misread> {
        let mut answers = Vec::new();
        for (id, items, unsure) in &self.items {
            let question = Asked { tree: self.tree, question: self.tree.question(*id) };
            answers.extend(question.answer(items, unsure)?.map(|answer| (*id, answer)));
        }
        Ok(answers)
    }
}

/// A question, as the codes of its answers are read.
struct Asked<'r> {
    tree: &'r Tree,
    question: &'r Question,
}

impl Asked<'_> {
    /// The answer; none where nothing was answered.
    fn answer(&self, items: &[&ResponseItem], unsure: &[&ResponseItem]) -> Result<Option<NamedAnswer>, Misread> {
        let given: Vec<_> = items.iter().flat_map(|item| &item.answer).collect();
        let doubts: Vec<_> = unsure.iter().flat_map(|item| &item.answer).collect();
        let wrong = || Misread::Answer { link_id: self.question.name.clone() };
        let mut codes = Vec::new();
        for answer in given.iter().chain(&doubts) {
            if let Some(coding) = &answer.value_coding {
                codes.push(self.code(coding).ok_or_else(wrong)?);
            }
        }
        if matches!(self.question.kind, Kind::Activities) && given.is_empty() {
            return if items.is_empty() { Ok(None) } else { self.activities(items).map(Some) };
        }
        if given.is_empty() && doubts.is_empty() {
            return Ok(None);
        }
        let first = given.first();
        let (own, doubted) = codes.split_at(codes.len().min(given.len()));
        match &self.question.kind {
            Kind::Many { .. } if codes.len() == given.len() + doubts.len() => self.many(own, &given, doubted).map(Some),
            Kind::Many { .. } | Kind::Activities => Err(wrong()),
            _ if given.len() + doubts.len() > 1 => Err(wrong()),
            Kind::Text => {
                let words = first.and_then(|answer| answer.value_string.clone());
                words.map(NamedAnswer::Text).map(Some).ok_or_else(wrong)
            }
            _ if codes == [NOT_SURE] => Ok(Some(NamedAnswer::NotSure)),
            Kind::One { .. } => codes.first().map(|code| Some(NamedAnswer::One((*code).to_owned()))).ok_or_else(wrong),
            _ => {
                let number = first.and_then(|answer| answer.value_integer).ok_or_else(wrong)?;
                Ok(Some(NamedAnswer::of(self.question, &self.question.at(number))))
            }
        }
    }

    /// The choices that were made, and those that are doubted.
    fn many(&self, own: &[&str], given: &[&ItemAnswer], doubted: &[&str]) -> Result<NamedAnswer, Misread> {
        let mut chosen = Vec::new();
        for (code, answer) in own.iter().zip(given).filter(|(code, _)| **code != NOT_SURE) {
            chosen.push(NamedChoice { choice: (*code).to_owned(), side: self.side(&answer.item)?, unsure: false });
        }
        // A choice that was made contradicts *not sure* of all of it.
        if own.contains(&NOT_SURE) && !chosen.is_empty() {
            return Err(Misread::Answer { link_id: self.question.name.clone() });
        }
        for code in doubted.iter().filter(|code| **code != NOT_SURE) {
            chosen.push(NamedChoice { choice: (*code).to_owned(), side: None, unsure: true });
        }
        Ok(if chosen.is_empty() { NamedAnswer::NotSure } else { NamedAnswer::Many(chosen) })
    }

    /// The name that a code is of; none where it is a code of another list.
    fn code<'c>(&self, coding: &'c Coding) -> Option<&'c str> {
        let code = coding.code.as_str();
        let own = coding.system.is_empty() || coding.system == system(self.tree, &self.question.name);
        let shared = coding.system == ANSWERS && code == NOT_SURE;
        (own || shared).then_some(code)
    }

    fn side(&self, below: &[ResponseItem]) -> Result<Option<Side>, Misread> {
        let link_id = format!("{}{SIDE}", self.question.name);
        let mut given = below.iter().filter(|item| item.link_id == link_id).flat_map(|item| &item.answer);
        let Some(answer) = given.next() else { return Ok(None) };
        let is_given = |side: &Coding| answer.value_coding.as_ref().is_some_and(|given| given.code == side.code);
        let side = sides().into_iter().find(|(_, coding)| is_given(coding));
        side.map(|(side, _)| Some(side)).ok_or(Misread::Answer { link_id })
    }

    fn activities(&self, items: &[&ResponseItem]) -> Result<NamedAnswer, Misread> {
        let [name, ability] = ACTIVITY.map(|end| format!("{}{end}", self.question.name));
        let wrong = || Misread::Answer { link_id: self.question.name.clone() };
        let each = items.iter().map(|item| {
            let given = |link_id: &str| {
                let part = item.item.iter().find(|part| part.link_id == link_id);
                part.and_then(|part| part.answer.first())
            };
            let words = given(&name).and_then(|answer| answer.value_string.clone());
            let ability = given(&ability).and_then(|answer| answer.value_integer);
            let ability = ability.and_then(|ability| u8::try_from(ability).ok());
            words.zip(ability).map(|(name, ability)| Activity { name, ability }).ok_or_else(wrong)
        });
        each.collect::<Result<_, _>>().map(NamedAnswer::Activities)
    }
}
