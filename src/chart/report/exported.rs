//! A report in JSON, read back: what a client answered alone, to be taken over.

use serde::Deserialize;

use super::json::{FORMAT, KIND};
use crate::named::{Asked, NamedAnswer, Offered};
use crate::record::{SnapshotFlag, raised_in};
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::{Audience, Questionnaire};

/// A self-check from its report in JSON.
#[derive(Clone, Debug, Deserialize)]
pub struct Exported {
    questionnaire: Asked,
    day: String,
    answers: Vec<ExportedAnswer>,
    #[serde(default)]
    called_before: Vec<SnapshotFlag>,
}

#[derive(Clone, Debug, Deserialize)]
struct ExportedAnswer {
    question: String,
    answer: NamedAnswer,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    offered: Offered,
}

/// Why a text is no report of a self-check. How it is said stands in [`words`](crate::words).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NotExported {
    /// It is no report in JSON at all.
    Other,
    /// A newer program wrote it.
    Newer,
    /// It tells of a visit, in which a PT took down the answers.
    Visit,
    /// It is a FHIR resource.
    Fhir,
    /// It is a page without a self-check in it.
    Empty,
    /// It is a page in which the self-check was cut off or changed.
    Changed,
}

impl Exported {
    /// Reads the text of a file. What is not known in it is passed over.
    ///
    /// # Errors
    ///
    /// When it is no report of a self-check in this or an earlier format.
    pub fn from_json(json: &[u8]) -> Result<Self, NotExported> {
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Head {
            format: Option<u32>,
            kind: Option<String>,
            visit: Option<u32>,
            resource_type: Option<String>,
        }
        let head: Head = serde_json::from_slice(json).map_err(|_| NotExported::Other)?;
        match head {
            Head { resource_type: Some(_), .. } => Err(NotExported::Fhir),
            Head { kind: Some(kind), format: Some(format), visit, .. } if kind == KIND => match visit {
                _ if format > FORMAT => Err(NotExported::Newer),
                Some(_) => Err(NotExported::Visit),
                None => serde_json::from_slice(json).map_err(|_| NotExported::Other),
            },
            _ => Err(NotExported::Other),
        }
    }

    /// The questionnaire that was asked.
    #[must_use]
    pub fn asked(&self) -> &Asked {
        &self.questionnaire
    }

    /// The day on which it was saved.
    #[must_use]
    pub fn day(&self) -> &str {
        &self.day
    }

    /// The self-check, answered again, and the names of the questions whose answers do not fit any
    /// more.
    #[must_use]
    pub fn interview<'q>(&self, questionnaire: &'q Questionnaire) -> (Interview<'q>, Vec<String>) {
        let mut interview = Interview::new(questionnaire, Audience::Everyone);
        let (mut given, mut lost) = (Vec::new(), Vec::new());
        for ExportedAnswer { question, answer, language, offered } in &self.answers {
            if let Some(id) = answer.give(question, language.as_deref(), &mut interview) {
                given.push((id, offered));
            } else {
                let asked = questionnaire.find_question(question).map(|id| questionnaire.question(id).ask.clone());
                lost.push(asked.unwrap_or_else(|| question.clone()));
            }
        }
        for (id, offered) in given {
            offered.tell(id, &mut interview, self.questionnaire.is(questionnaire));
        }
        interview.set_called_before(raised_in(&self.called_before, questionnaire));
        (interview, lost)
    }
}
