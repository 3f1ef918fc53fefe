//! The names in files: answers, which questionnaire was answered, which red flags were gone past.
//!
//! Names outlive a change of the questionnaire; positions do not.

use serde::{Deserialize, Serialize};

use crate::words::{handover, report};
use hip_triage_core::interview::{Activity, Answer, Interview, Side};
use hip_triage_core::questionnaire::{Question, QuestionId, Questionnaire, Urgency};

/// The questionnaire that was answered.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The fingerprint of its content.
    pub fingerprint: String,
}

/// An answer by the names of what was chosen.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum NamedAnswer {
    /// *Not sure*.
    NotSure,
    /// Left out.
    Skipped,
    /// One choice.
    One(String),
    /// Every choice that applies.
    Many(Vec<NamedChoice>),
    /// A whole number, or a step on a scale.
    Number(i32),
    /// The person's own words.
    Text(String),
    /// Activities in the person's own words.
    Activities(Vec<Activity>),
}

/// A choice among many.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NamedChoice {
    /// Its name.
    pub choice: String,
    /// On which side, where one was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// Says whether the person is not sure of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unsure: bool,
}

/// The choices that a question had when it was answered, by name, offered to that person or not. So what was added to the list since is known
/// to be unasked, and is no *no*.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Offered(Option<Vec<String>>);

/// A red flag that was read and gone past.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Acknowledged {
    /// Its name.
    pub red_flag: String,
    /// How urgent it was then.
    pub urgency: Urgency,
}

impl Asked {
    /// The questionnaire as files name it.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire) -> Self {
        let identity = questionnaire.identity();
        Self {
            id: identity.id.clone(),
            version: identity.version.clone(),
            fingerprint: questionnaire.fingerprint().to_owned(),
        }
    }

    /// Tells whether it is this very questionnaire, unchanged.
    #[must_use]
    pub fn is(&self, questionnaire: &Questionnaire) -> bool {
        self.fingerprint == questionnaire.fingerprint()
    }
}

impl NamedAnswer {
    /// The answer by names.
    #[must_use]
    pub fn of(question: &Question, answer: &Answer) -> Self {
        let name = |choice| question.choice(choice).name.clone();
        match answer {
            Answer::NotSure => Self::NotSure,
            Answer::Skipped => Self::Skipped,
            Answer::One(choice) => Self::One(name(*choice)),
            Answer::Many(chosen) | Answer::Doubt { chosen, .. } => {
                let named = |choice, side, unsure| NamedChoice { choice: name(choice), side, unsure };
                let given = chosen.iter().map(|(choice, side)| named(*choice, *side, false));
                Self::Many(given.chain(answer.doubted().map(|choice| named(choice, None, true))).collect())
            }
            Answer::Number(number) => Self::Number(*number),
            Answer::Text(text) => Self::Text(text.clone()),
            Answer::Activities(activities) => Self::Activities(activities.clone()),
        }
    }

    /// The answer to a question as it is now; none where something chosen is not on offer any more.
    #[must_use]
    pub fn to(&self, question: &Question) -> Option<Answer> {
        Some(match self {
            Self::NotSure => Answer::NotSure,
            Self::Skipped => Answer::Skipped,
            Self::One(name) => Answer::One(question.find_choice(name)?),
            Self::Many(chosen) => {
                let found = chosen.iter().map(|given| Some((question.find_choice(&given.choice)?, given)));
                let found = found.collect::<Option<Vec<_>>>()?;
                let (unsure, sure): (Vec<_>, Vec<_>) = found.into_iter().partition(|(_, given)| given.unsure);
                let chosen = sure.into_iter().map(|(choice, given)| (choice, given.side)).collect();
                if unsure.is_empty() {
                    Answer::Many(chosen)
                } else {
                    Answer::Doubt { chosen, unsure: unsure.into_iter().map(|(choice, _)| choice).collect() }
                }
            }
            Self::Number(number) => Answer::Number(*number),
            Self::Text(text) => Answer::Text(text.clone()),
            Self::Activities(activities) => Answer::Activities(activities.clone()),
        })
    }

    /// The answer as it stands in the file, where no question is known that it belongs to.
    pub(crate) fn in_words(&self) -> String {
        match self {
            Self::NotSure => handover::value_not_sure().to_owned(),
            Self::Skipped => handover::value_skipped().to_owned(),
            Self::One(choice) => choice.clone(),
            Self::Many(chosen) => chosen.iter().map(|given| given.choice.as_str()).collect::<Vec<_>>().join("; "),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
            Self::Activities(activities) => {
                let each = activities.iter().map(|activity| report::activity(&activity.name, activity.ability));
                each.collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// Gives it as the answer to the question of that name, own words in the language of that tag; tells which question it
    /// is, where it fitted.
    pub fn give(&self, name: &str, language: Option<&str>, interview: &mut Interview<'_>) -> Option<QuestionId> {
        let questionnaire = interview.questionnaire();
        let id = questionnaire.find_question(name)?;
        let answer = self.to(questionnaire.question(id))?;
        interview.answer(id, answer).ok()?;
        interview.was_said_in(id, language.and_then(|tag| tag.parse().ok()));
        Some(id)
    }
}

/// The language of own words, by its tag.
#[must_use]
pub fn said_in(interview: &Interview<'_>, question: QuestionId) -> Option<String> {
    interview.said_in(question).map(|language| language.tag().to_owned())
}

impl Offered {
    /// The choices from which a question was answered; unsaid where it has none.
    #[must_use]
    pub fn of(interview: &Interview<'_>, question: QuestionId) -> Self {
        let choices = interview.question(question).choice_ids();
        let asked = choices.filter(|(choice, _)| interview.was_listed(question, *choice));
        let names: Vec<_> = asked.map(|(_, choice)| choice.name.clone()).collect();
        Self((!interview.question(question).choices().is_empty()).then_some(names))
    }

    /// Tells whether the file does not say it.
    #[must_use]
    pub fn is_unsaid(&self) -> bool {
        self.0.is_none()
    }

    /// Tells the interview about which choices nobody was asked. Where a file of an earlier program does not say it, what
    /// red flags read counts as unasked, unless the questionnaire is `unchanged` since.
    pub fn tell(&self, question: QuestionId, interview: &mut Interview<'_>, unchanged: bool) {
        let questionnaire = interview.questionnaire();
        let asked = questionnaire.question(question);
        match &self.0 {
            Some(names) => interview.only_asked_of(question, |choice| names.contains(&asked.choice(choice).name)),
            None if unchanged || !questionnaire.is_read_by_red_flags(question) => {}
            // *Not sure* of a list is not sure of what is on it now: less would be a *no*.
            None if interview.answer_to(question) == Some(&Answer::NotSure) => {}
            None => interview.only_asked_of(question, |_| false),
        }
    }
}

impl Acknowledged {
    /// Every red flag that was gone past in an interview.
    #[must_use]
    pub fn all_of(interview: &Interview<'_>) -> Vec<Self> {
        let questionnaire = interview.questionnaire();
        let named = interview
            .acknowledged()
            .iter()
            .map(|(flag, urgency)| Self { red_flag: questionnaire.red_flag(*flag).name.clone(), urgency: *urgency });
        named.collect()
    }

    /// Marks it as gone past, where the questionnaire still has it.
    pub fn restore(&self, interview: &mut Interview<'_>) {
        if let Some(id) = interview.questionnaire().find_red_flag(&self.red_flag) {
            interview.restore_acknowledged(id, self.urgency);
        }
    }
}
