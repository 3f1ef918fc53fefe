//! A labelled case.

use std::collections::BTreeSet;

use hip_triage_core::assessment::{Assessment, Verdict};
use hip_triage_core::interview::{Answer, Chosen, Interview, Side};
use hip_triage_core::questionnaire::{Audience, Kind, NOT_SURE, Question, Rest, Urgency};

/// The mark behind a choice that the person is not sure of, as cases write it.
pub const DOUBT: &str = "?";

/// A patient as a story, with the answers they give and what the medicine says of them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Case {
    /// Its id.
    pub id: String,
    /// Who it is, as a clinician would tell it.
    pub story: String,
    /// Where it comes from.
    pub source: String,
    /// The answers, by the ids of the questionnaire.
    pub answers: Vec<(String, CaseAnswer)>,
    /// The answers to questions that are not listed.
    pub rest: Rest,
    /// Who asks: in an intake the examination counts too.
    pub audience: Audience,
    /// The verdict that is right; none where only the urgency is judged.
    pub expect: Option<Expected>,
    /// The pattern that is right, as `category.pattern`.
    pub pattern: Option<String>,
    /// The verdicts that a fair clinician would accept.
    pub acceptable: Vec<Expected>,
    /// How urgent it is; none where nothing needs care first.
    pub urgency: Option<Urgency>,
    /// The red flags that must be raised.
    pub flags: Vec<String>,
    /// The things outside the origins that must be told.
    pub outside: Vec<String>,
}

/// An answer by names.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum CaseAnswer {
    /// *Not sure*.
    NotSure,
    /// Left out.
    Skipped,
    /// A choice, or words.
    Text(String),
    /// Several choices, each with its side where one is said. Behind a choice that the person is not sure of stands a `?`.
    Many(Vec<(String, Option<Side>)>),
    /// A number.
    Number(i32),
}

/// A verdict by name.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Expected {
    /// One origin, clearly or not.
    Category(String),
    /// Two at once.
    Mixed,
    /// None.
    NotClear,
    /// Something outside the origins is told.
    Outside,
    /// No origin is shown, because care comes first.
    Withheld,
}

impl Expected {
    /// The verdict as a person is shown it.
    pub(super) fn of(assessment: &Assessment<'_>) -> Self {
        if assessment.is_withheld() {
            return Self::Withheld;
        }
        match assessment.verdict() {
            Verdict::NotClear => Self::NotClear,
            Verdict::Mixed(..) => Self::Mixed,
            Verdict::Outside(..) => Self::Outside,
            // Two rivals of which nothing speaks for either are not two sources at once: the likelier counts, as of a clinician.
            Verdict::MostOften(category)
            | Verdict::AboutAsOften(category, _)
            | Verdict::Leans(category, _)
            | Verdict::Fits(category) => Self::Category(assessment.questionnaire().category(category).name.clone()),
        }
    }
}

impl CaseAnswer {
    /// The answer to a question, where the names are its own.
    #[must_use]
    pub fn to(&self, question: &Question) -> Option<Answer> {
        match (self, &question.kind) {
            (Self::NotSure, _) => Some(Answer::NotSure),
            // A case does not name them: no condition reads them.
            (Self::Skipped, Kind::Activities) => Some(question.quiet()),
            (Self::Skipped, _) => Some(Answer::Skipped),
            (Self::Number(number), _) => Some(question.at(*number)),
            (Self::Text(words), Kind::Text) => Some(Answer::Text(words.clone())),
            (Self::Text(word), _) if word == NOT_SURE && question.can_be_unsure() => Some(Answer::NotSure),
            (Self::Text(choice), Kind::One { .. }) => question.find_choice(choice).map(Answer::One),
            (Self::Many(given), Kind::Many { .. }) => {
                let (mut chosen, mut unsure) = (Chosen::new(), BTreeSet::new());
                for (name, side) in given {
                    match name.strip_suffix(DOUBT) {
                        Some(name) => drop(unsure.insert(question.find_choice(name)?)),
                        None => chosen.insert(question.find_choice(name)?, *side),
                    }
                }
                Some(if unsure.is_empty() { Answer::Many(chosen) } else { Answer::Doubt { chosen, unsure } })
            }
            // A number stands as a number.
            (Self::Text(typed), _) => question.parsed(typed).filter(|_| typed.parse::<i32>().is_err()),
            _ => None,
        }
    }

    /// The choices that it names.
    pub(super) fn choices(&self) -> impl Iterator<Item = &str> {
        let (one, many) = match self {
            Self::Text(choice) => (Some(choice.as_str()), &[][..]),
            Self::Many(given) => (None, &given[..]),
            _ => (None, &[][..]),
        };
        one.into_iter().chain(many.iter().map(|(name, _)| name.strip_suffix(DOUBT).unwrap_or(name)))
    }

    /// The answer by names, as a case holds it.
    #[must_use]
    pub fn of(question: &Question, answer: &Answer) -> Self {
        let name = |choice| question.choice(choice).name.clone();
        match answer {
            Answer::NotSure => Self::NotSure,
            Answer::One(choice) => Self::Text(name(*choice)),
            Answer::Many(chosen) | Answer::Doubt { chosen, .. } => {
                let sure = chosen.iter().map(|(choice, side)| (name(*choice), *side));
                Self::Many(sure.chain(answer.doubted().map(|choice| (name(choice) + DOUBT, None))).collect())
            }
            Answer::Number(number) => Self::Number(*number),
            Answer::Text(words) => Self::Text(words.clone()),
            other => question.typed(other).map_or(Self::Skipped, Self::Text),
        }
    }
}

impl Case {
    /// A finished interview as a case, to turn a real run into a test.
    #[must_use]
    pub fn of(interview: &Interview<'_>, id: &str) -> Self {
        let answers = interview.path().answered.into_iter().chain(interview.items_done()).filter_map(|id| {
            let question = interview.question(id);
            interview.answer_to(id).map(|answer| (question.name.clone(), CaseAnswer::of(question, answer)))
        });
        let assessment = Assessment::of(interview);
        Self {
            id: id.to_owned(),
            story: String::new(),
            source: String::new(),
            answers: answers.collect(),
            rest: Rest::default(),
            audience: interview.audience(),
            expect: Some(Expected::of(&assessment)),
            pattern: None,
            acceptable: Vec::new(),
            urgency: assessment.urgency(),
            flags: Vec::new(),
            outside: Vec::new(),
        }
    }
}
