//! What stands in the file.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::interview::{Activity, Answer, Interview, Side};
use crate::questionnaire::{Audience, Question, Urgency};

/// The version of the format that this program writes; it reads this one and those before it.
const FORMAT: u32 = 1;

/// An interview as it stands in a file: everything by name, so that it outlives a change of the
/// questionnaire.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SavedInterview {
    format: u32,
    program: String,
    pub(super) questionnaire: SavedQuestionnaire,
    pub(super) audience: SavedAudience,
    pub(super) saved_on: String,
    pub(super) answers: Vec<SavedAnswer>,
    /// Safety questions whose answers are from an earlier day and still have to be given anew.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) to_confirm: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) acknowledged: Vec<SavedAcknowledgement>,
    /// Answers that fitted an earlier version of the questionnaire.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) set_aside: Vec<SavedAnswer>,
}

/// Which questionnaire was answered.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SavedQuestionnaire {
    pub(super) id: String,
    pub(super) version: String,
    pub(super) fingerprint: String,
}

/// Whose interview it was.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum SavedAudience {
    Everyone,
    Clinician,
}

impl From<SavedAudience> for Audience {
    fn from(saved: SavedAudience) -> Self {
        match saved {
            SavedAudience::Everyone => Self::Everyone,
            SavedAudience::Clinician => Self::Clinician,
        }
    }
}

/// An answer with its question.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SavedAnswer {
    pub(super) question: String,
    pub(super) answer: Given,
}

/// An answer by the names of what was chosen.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Given {
    NotSure,
    Skipped,
    One(String),
    Many(Vec<SavedChoice>),
    Number(i32),
    Text(String),
    Activities(Vec<Activity>),
}

/// A choice among many.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SavedChoice {
    pub(super) choice: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) side: Option<Side>,
}

/// A red flag that was read and gone past.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SavedAcknowledgement {
    pub(super) red_flag: String,
    pub(super) urgency: Urgency,
}

/// Why a file is no saved interview.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Unreadable {
    /// It was cut off, or written by something else.
    Damaged,
    /// A newer program wrote it.
    Newer,
}

impl SavedInterview {
    /// Takes down the interview as it stands on the given day.
    #[must_use]
    pub fn of(interview: &Interview<'_>, today: Date) -> Self {
        let questionnaire = interview.questionnaire();
        let identity = questionnaire.identity();
        let name = |id| questionnaire.question(id).name.clone();
        let answer = |(id, answer): (&_, &Answer)| SavedAnswer {
            question: name(*id),
            answer: Given::of(questionnaire.question(*id), answer),
        };
        let acknowledged = interview.acknowledged().iter().map(|(flag, urgency)| SavedAcknowledgement {
            red_flag: questionnaire.red_flag(*flag).name.clone(),
            urgency: *urgency,
        });
        let to_confirm = interview.answers().keys().filter(|id| interview.needs_confirming(**id));
        Self {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            questionnaire: SavedQuestionnaire {
                id: identity.id.clone(),
                version: identity.version.clone(),
                fingerprint: questionnaire.fingerprint().to_owned(),
            },
            audience: match interview.audience() {
                Audience::Everyone => SavedAudience::Everyone,
                Audience::Clinician => SavedAudience::Clinician,
            },
            saved_on: today.to_string(),
            answers: interview.answers().iter().map(answer).collect(),
            to_confirm: to_confirm.map(|id| name(*id)).collect(),
            acknowledged: acknowledged.collect(),
            set_aside: Vec::new(),
        }
    }

    /// The text of the file.
    ///
    /// # Errors
    ///
    /// Never, as far as is known: every part of it can be written as JSON.
    pub fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        let mut json = serde_json::to_vec_pretty(self)?;
        json.push(b'\n');
        Ok(json)
    }

    /// Reads the text of a file.
    ///
    /// # Errors
    ///
    /// When it is no saved interview of this or an earlier format.
    pub fn from_json(json: &[u8]) -> Result<Self, Unreadable> {
        #[derive(Deserialize)]
        struct Header {
            format: u32,
        }
        let header: Header = serde_json::from_slice(json).map_err(|_| Unreadable::Damaged)?;
        if header.format > FORMAT {
            return Err(Unreadable::Newer);
        }
        serde_json::from_slice(json).map_err(|_| Unreadable::Damaged)
    }
}

impl Given {
    fn of(question: &Question, answer: &Answer) -> Self {
        let name = |choice| question.choice(choice).name.clone();
        match answer {
            Answer::NotSure => Self::NotSure,
            Answer::Skipped => Self::Skipped,
            Answer::One(choice) => Self::One(name(*choice)),
            Answer::Many(chosen) => {
                let saved = chosen.iter().map(|(choice, side)| SavedChoice { choice: name(*choice), side: *side });
                Self::Many(saved.collect())
            }
            Answer::Number(number) => Self::Number(*number),
            Answer::Text(text) => Self::Text(text.clone()),
            Answer::Activities(activities) => Self::Activities(activities.clone()),
        }
    }

    /// The answer to a question as it is now; none where something chosen is not on offer any more.
    pub(super) fn to(&self, question: &Question) -> Option<Answer> {
        Some(match self {
            Self::NotSure => Answer::NotSure,
            Self::Skipped => Answer::Skipped,
            Self::One(name) => Answer::One(question.find_choice(name)?),
            Self::Many(chosen) => {
                let found = chosen.iter().map(|saved| Some((question.find_choice(&saved.choice)?, saved.side)));
                Answer::Many(found.collect::<Option<_>>()?)
            }
            Self::Number(number) => Answer::Number(*number),
            Self::Text(text) => Answer::Text(text.clone()),
            Self::Activities(activities) => Answer::Activities(activities.clone()),
        })
    }
}
