//! One interview as a line gives it, in the terms of a labelled case.

use std::borrow::Cow;

use hip_triage_author::evaluate::{CaseAnswer, DOUBT};
use hip_triage_chart::fhir::Misread;
use hip_triage_chart::named::NamedAnswer;
use hip_triage_core::interview::{Answer, AnswerError, Interview};
use hip_triage_core::questionnaire::{Audience, Kind, NOT_SURE, Question, Questionnaire, Rest, suggest};
use serde_json::value::RawValue;

/// How an answer says that the question was left out.
pub(super) const SKIPPED: &str = "skipped";

/// An interview by names, as far as they can be as they stand in the line.
#[derive(Clone, Debug, Default)]
pub struct Given<'l> {
    /// Its name, as it was written.
    pub id: Option<Box<RawValue>>,
    /// Whose interview it is, where it says so.
    pub audience: Option<Audience>,
    /// The answers to questions left open, where it says so.
    pub rest: Option<Rest>,
    /// True if it is written down that it was stopped.
    pub stopped: bool,
    /// The answers, each with the name of its question.
    pub answers: Vec<(Cow<'l, str>, Reply)>,
}

/// An answer by names.
#[derive(Clone, Debug)]
pub enum Reply {
    /// In the terms of a case.
    Case(CaseAnswer),
    /// With the kind of answer named, as in a record.
    Named(NamedAnswer),
    /// Something that answers no question.
    Odd,
}

/// Why an interview cannot be assessed. How it is said stands in [`words`](crate::words).
#[derive(Clone, Debug, Eq, PartialEq)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Unfit {
    TooLong { lines: u64 },
    NotText,
    NotJson { reason: String, column: usize },
    NoId,
    NotFlag { column: String, found: String },
    Cells { found: usize, wanted: usize },
    Fhir(Misread),
    NoQuestion { name: String, meant: Option<String> },
    NoChoice { question: String, choice: String, meant: Option<String> },
    Twice { question: String },
    OnlyInIntake { question: String },
    Refused { question: String, error: AnswerError },
    OurFault,
}

/// An interview that could not be read, and its name where that could.
#[derive(Debug)]
pub struct Unread {
    pub(super) id: Option<Box<RawValue>>,
    pub(super) why: Unfit,
}

impl From<Unfit> for Unread {
    fn from(why: Unfit) -> Self {
        Self { id: None, why }
    }
}

/// Gives an answer to the question of that name.
pub(super) fn answer(interview: &mut Interview<'_>, name: &str, reply: &Reply) -> Result<(), Unfit> {
    let questionnaire = interview.questionnaire();
    let Some(id) = questionnaire.find_question(name) else { return Err(no_question(questionnaire, name)) };
    let question = questionnaire.question(id);
    if interview.answer_to(id).is_some() {
        return Err(Unfit::Twice { question: name.to_owned() });
    }
    let only_pt = question.step().is_none_or(|step| step.audience == Audience::Clinician);
    if only_pt && interview.audience() == Audience::Everyone {
        return Err(Unfit::OnlyInIntake { question: name.to_owned() });
    }
    let answer = reply.to(question).ok_or_else(|| reply.misfit(question))?;
    interview.answer(id, answer).map_err(|error| Unfit::Refused { question: name.to_owned(), error })
}

fn no_question(questionnaire: &Questionnaire, name: &str) -> Unfit {
    let names = questionnaire.questions().map(|question| question.name.as_str());
    Unfit::NoQuestion { name: name.to_owned(), meant: suggest(name, names) }
}

impl Reply {
    /// The answer to a question, where it is one.
    fn to(&self, question: &Question) -> Option<Answer> {
        match self {
            Self::Named(named) => named.to(question),
            Self::Case(case) => plainly(case, question).to(question),
            Self::Odd => None,
        }
    }

    /// Why it is none.
    fn misfit(&self, question: &Question) -> Unfit {
        let named: Vec<&str> = match (self, &question.kind) {
            (Self::Case(CaseAnswer::Text(choice)) | Self::Named(NamedAnswer::One(choice)), Kind::One { .. }) => {
                vec![choice]
            }
            (Self::Case(CaseAnswer::Many(chosen)), Kind::Many { .. }) => {
                chosen.iter().map(|(name, _)| name.strip_suffix(DOUBT).unwrap_or(name)).collect()
            }
            (Self::Named(NamedAnswer::Many(chosen)), Kind::Many { .. }) => {
                chosen.iter().map(|chosen| chosen.choice.as_str()).collect()
            }
            _ => Vec::new(),
        };
        match named.into_iter().find(|name| question.find_choice(name).is_none()) {
            Some(choice) => Unfit::NoChoice {
                question: question.name.clone(),
                choice: choice.to_owned(),
                meant: suggest(choice, question.choices().iter().map(|choice| choice.name.as_str())),
            },
            None => Unfit::Refused { question: question.name.clone(), error: AnswerError::WrongKind },
        }
    }
}

/// An answer in which the bare words *not sure* and *left out* are what they say, as in a case.
fn plainly<'c>(case: &'c CaseAnswer, question: &Question) -> Cow<'c, CaseAnswer> {
    match case {
        CaseAnswer::Text(word) if word == SKIPPED => Cow::Owned(CaseAnswer::Skipped),
        CaseAnswer::Text(word) if word == NOT_SURE && question.can_be_unsure() => Cow::Owned(CaseAnswer::NotSure),
        _ => Cow::Borrowed(case),
    }
}
