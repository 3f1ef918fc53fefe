//! The check of a response against its form, whoever made the two: what the free validators do not look at.

mod enabled;
mod expression;
mod fault;
mod form;
mod items;
mod limits;
mod moment;
mod options;
mod read;
mod reference;
mod scope;
mod value;

use form::Places;
use items::{Stage, Walk, rules};
use moment::Moment;
use scope::Scope;

pub use fault::{CheckedResponse, FhirFault, FormFault, NotChecked, Unjudged, Wrong};
pub use read::{AnyForm, AnyResponse};

/// Checks a response against its form. That something required is missing is a fault only once the response is finished.
#[must_use]
pub fn check(form: &AnyForm, response: &AnyResponse) -> CheckedResponse {
    let mut checked = CheckedResponse::default();
    if form.resource_type != "Questionnaire" {
        checked.wrong("", Wrong::Kind { what: "Questionnaire" });
    }
    if response.resource_type != "QuestionnaireResponse" {
        checked.wrong("", Wrong::Kind { what: "QuestionnaireResponse" });
    }
    if !checked.faults.is_empty() {
        return checked;
    }
    whose(form, response, &mut checked);
    let stage = stage(response, &mut checked);
    if let Some(authored) = response.authored.as_ref().filter(|day| Moment::of_date_time(day).is_none()) {
        checked.wrong("", Wrong::Authored { authored: authored.clone() });
    }
    let modifiers = form.modifier_extension.iter().chain(&response.modifier_extension);
    let modifiers = modifiers.map(|known| Unjudged::Modifier { url: known.url.clone() });
    for unjudged in rules(&form.extension).chain(modifiers) {
        checked.unjudged("", unjudged);
    }
    let places = Places::of(form, &mut checked);
    let scope = Scope::whole(&response.item);
    Walk { places, stage, rounds: Vec::new(), checked: &mut checked }.level(
        &form.item,
        &response.item,
        &scope,
        Some(true),
    );
    let mut seen = std::collections::HashSet::new();
    checked.unchecked.retain(|known| seen.insert(known.clone()));
    checked
}

/// Checks that the response answers this form: by its address, and by its version where both have one.
fn whose(form: &AnyForm, response: &AnyResponse, checked: &mut CheckedResponse) {
    let Some(named) = &response.questionnaire else {
        checked.unjudged("", Unjudged::NoForm);
        return;
    };
    let whole = named.split('#').next().unwrap_or_default();
    let (url, version) = whole.split_once('|').map_or((whole, None), |(url, version)| (url, Some(version)));
    let by_place = |id: &String| !id.is_empty() && url.ends_with(&format!("Questionnaire/{id}"));
    let same_form = match &form.url {
        _ if url.is_empty() => None,
        Some(own) if own == url => Some(true),
        _ if form.id.as_ref().is_some_and(by_place) => Some(true),
        None => None,
        Some(_) => Some(false),
    };
    let same_version = version.zip(form.version.as_deref()).map(|(then, now)| then == now);
    let now = [form.url.as_deref(), form.version.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("|");
    let then = named.clone();
    match (same_form, same_version) {
        (Some(true), Some(true)) => {}
        (Some(true), None) if version.is_none() && form.version.is_none() => {}
        (Some(false), _) | (_, Some(false)) => checked.wrong("", Wrong::Version { then, now }),
        _ => checked.unjudged("", Unjudged::Version { then, now }),
    }
}

/// How far the response has come. One that does not say so is held to be finished, so that nothing is hidden.
fn stage(response: &AnyResponse, checked: &mut CheckedResponse) -> Stage {
    match response.status.as_deref() {
        Some("completed" | "amended") => Stage::Finished,
        Some("in-progress") => Stage::InProgress,
        Some("stopped" | "entered-in-error") => Stage::LeftOff,
        Some(status) => {
            checked.wrong("", Wrong::Status { status: status.to_owned() });
            Stage::Finished
        }
        None => {
            checked.wrong("", Wrong::NoStatus);
            Stage::Finished
        }
    }
}
