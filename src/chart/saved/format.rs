//! The contents of the file.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::named::{self, Acknowledged, Asked, NamedAnswer, Offered};
use crate::record::SnapshotFlag;
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::json::visible_bytes;
use hip_triage_core::questionnaire::Audience;

/// The version of the format that this program writes; it reads this one and those before it.
const FORMAT: u32 = 1;

/// An interview as it stands in a file: everything by name, so that it outlives a change of the
/// questionnaire.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SavedInterview {
    format: u32,
    program: String,
    pub(super) questionnaire: Asked,
    pub(super) audience: SavedAudience,
    pub(super) saved_on: String,
    pub(super) answers: Vec<SavedAnswer>,
    /// Safety questions whose answers are from an earlier day and still have to be given anew.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) to_confirm: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) acknowledged: Vec<Acknowledged>,
    /// The red flags that called for a doctor on an earlier day, and were open when this self-check began.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) called_before: Vec<SnapshotFlag>,
    /// Answers that fitted an earlier version of the questionnaire.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) set_aside: Vec<SavedAnswer>,
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
    pub(super) answer: NamedAnswer,
    /// The language of own words, by its tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) language: Option<String>,
    #[serde(default, skip_serializing_if = "Offered::is_unsaid")]
    pub(super) offered: Offered,
}

/// Why a file is no saved interview.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum UnreadableSave {
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
        let name = |id| questionnaire.question(id).name.clone();
        let answer = |(id, answer): (&_, &Answer)| SavedAnswer {
            question: name(*id),
            answer: NamedAnswer::of(questionnaire.question(*id), answer),
            language: named::said_in(interview, *id),
            offered: Offered::of(interview, *id),
        };
        let to_confirm = interview.answers().keys().filter(|id| interview.needs_confirming(**id));
        Self {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            questionnaire: Asked::of(questionnaire),
            audience: match interview.audience() {
                Audience::Everyone => SavedAudience::Everyone,
                Audience::Clinician => SavedAudience::Clinician,
            },
            saved_on: today.to_string(),
            answers: interview.answers().iter().map(answer).collect(),
            to_confirm: to_confirm.map(|id| name(*id)).collect(),
            acknowledged: Acknowledged::all_of(interview),
            called_before: SnapshotFlag::all_of(questionnaire, &interview.known_before()),
            set_aside: Vec::new(),
        }
    }

    /// The day on which it was saved.
    #[must_use]
    pub fn day(&self) -> &str {
        &self.saved_on
    }

    /// The questionnaire that was asked.
    #[must_use]
    pub fn asked(&self) -> &Asked {
        &self.questionnaire
    }

    /// The text of the file.
    ///
    /// # Errors
    ///
    /// Never, as far as is known: every part of it can be written as JSON.
    pub fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        let mut json = visible_bytes(serde_json::to_vec_pretty(self)?);
        json.push(b'\n');
        Ok(json)
    }

    /// Reads the text of a file.
    ///
    /// # Errors
    ///
    /// When it is no saved interview of this or an earlier format.
    pub fn from_json(json: &[u8]) -> Result<Self, UnreadableSave> {
        #[derive(Deserialize)]
        struct Header {
            format: u32,
        }
        let header: Header = serde_json::from_slice(json).map_err(|_| UnreadableSave::Damaged)?;
        if header.format > FORMAT {
            return Err(UnreadableSave::Newer);
        }
        serde_json::from_slice(json).map_err(|_| UnreadableSave::Damaged)
    }
}
