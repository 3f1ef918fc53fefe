//! FHIR R4: the tree as a `Questionnaire`, a visit as a `QuestionnaireResponse`, and a check of one
//! against the other, and the answers of a response.
//!
//! Verdict and urgency are read-only items of the response. No `Condition` is ever made of them.

mod answers;
mod check;
mod code;
mod condition;
mod model;
mod questionnaire;
mod response;
mod translation;

use hip_triage_core::questionnaire::Questionnaire as Tree;

pub use answers::{Answered, Misread, answers};
pub use check::{AnyForm, AnyResponse, CheckedResponse, FhirFault, FormFault, NotChecked, Unjudged, Wrong, check};
pub use model::{Questionnaire, QuestionnaireResponse};
pub use questionnaire::questionnaire;
pub use response::response;
pub use translation::with_translations;

/// Says of how many a value is a step: the greatest step of evidence that an answer counts for.
const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
/// Says that a choice stands alone.
const EXCLUSIVE: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";
const MIN: &str = "http://hl7.org/fhir/StructureDefinition/minValue";
const MAX: &str = "http://hl7.org/fhir/StructureDefinition/maxValue";
/// A short name of an item.
const SHORT_TEXT: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-shortText";
const EXPRESSION: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";
/// The codes that every question shares.
const ANSWERS: &str = "urn:hip-triage:answers";
/// The code of *not sure*.
const NOT_SURE: &str = "not-sure";
/// The group of the examination, and that of the result.
const EXAMINATION: &str = "examination";
const RESULT: [&str; 4] = ["result", "result.verdict", "result.origin", "result.urgency"];
/// Ends the linkId of what stands beside a question.
const BESIDE_NOT_SURE: &str = ".not_sure";
const BESIDE_NOTE: &str = ".note";
/// Ends the items of what was found on each side with an item of the examination, the left first.
const BESIDE_SIDES: [&str; 2] = [".left", ".right"];
const SIDE: &str = ".side";
const ACTIVITY: [&str; 2] = [".name", ".ability"];

/// The canonical URL of a questionnaire.
fn url(tree: &Tree) -> String {
    format!("urn:hip-triage:questionnaire:{}", tree.identity().id)
}

/// Its version with the beginning of the fingerprint, so that a change of the content shows.
fn version(tree: &Tree) -> String {
    let print = tree.fingerprint();
    format!("{}+{}", tree.identity().version, print.get(..12).unwrap_or(print))
}

/// The system of the codes of one question, or of one set of codes.
fn system(tree: &Tree, name: &str) -> String {
    format!("{}:{name}", url(tree))
}

/// The linkId of a section.
fn group(name: &str) -> String {
    format!("section.{name}")
}
