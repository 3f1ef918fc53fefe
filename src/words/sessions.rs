//! Sentences about the list of visits, and about replaying one.

pub use crate::say::sessions::*;

use super::cleaned;
use super::record::{state, urgency, verdict};
use super::typed::plain;
use crate::say::sessions as say;
use hip_triage_chart::record::{State, Summary};
use hip_triage_core::language::{Language, within};
use textwrap::core::display_width;

/// True if the whole word that deletes was typed, in any language.
#[must_use]
pub fn is_yes(typed: &str) -> bool {
    Language::ALL.iter().any(|language| plain(within(*language, say::yes)) == plain(typed))
}

/// A visit as a line of the list: client, visit, date, state, verdict.
#[must_use]
pub fn line(summary: &Summary) -> String {
    let client = summary.client.as_str();
    let when = format!("{} {}", summary.started.date(), summary.started.time());
    let urgent = summary.urgency.map(|known| format!("{}; ", urgency(known))).unwrap_or_default();
    let verdict = verdict(summary.verdict, &summary.origins);
    let state = padded(state(summary.state));
    format!("{client:<12} {:>3}  {when}  {state}  {urgent}{verdict}", summary.visit)
}

/// A state, or what stands over it, as wide as the widest of them in the language that is spoken.
fn padded(told: &str) -> String {
    let all = State::ALL.map(|(_, each)| state(each)).into_iter().chain([say::head_state()]);
    let wide = all.map(display_width).max().unwrap_or_default();
    format!("{told}{}", " ".repeat(wide.saturating_sub(display_width(told))))
}

/// Over the list.
#[must_use]
pub fn head() -> String {
    let [client, number, date, state, verdict] =
        [say::head_client(), say::head_number(), say::head_date(), say::head_state(), say::head_verdict()];
    format!("{client:<12} {number:>3}  {date:<16}  {}  {verdict}", padded(state))
}

/// There is no such visit.
#[must_use]
pub fn no_such_visit(client: &str, visit: Option<u32>) -> String {
    match visit {
        None => say::no_visit_of(client),
        Some(visit) => say::NoSuchVisit { client, visit }.to_string(),
    }
}

/// There is neither such a visit nor such a file.
#[must_use]
pub fn neither(client: &str, visit: Option<u32>) -> String {
    say::neither(no_such_visit(client, visit))
}

/// Asks whether to delete.
#[must_use]
pub fn delete_these(visits: &[String]) -> String {
    say::delete_these(visits.join(", "))
}

/// One visit in a sentence.
#[must_use]
pub fn named(client: &str, visit: u32) -> String {
    format!("{client}/{visit}")
}

/// The assessment is not the same.
#[must_use]
pub fn differs(parts: &[&str]) -> String {
    say::differs(parts.join(", "))
}

/// The questionnaire is another version.
#[must_use]
pub fn other_version(id: &str, then: &str, now: &str) -> String {
    let (id, then) = (cleaned(id), cleaned(then));
    if then == now {
        say::OtherContent { id, now }.to_string()
    } else {
        say::OtherVersion { id, then, now }.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_and_what_stands_over_them_are_as_wide_as_each_other_in_every_language() {
        for language in Language::ALL {
            within(*language, || {
                let over = display_width(&padded(say::head_state()));
                assert!(
                    State::ALL.iter().all(|(_, each)| display_width(&padded(state(*each))) == over),
                    "{language:?}"
                );
                assert!(over >= display_width(say::head_state()));
            });
        }
    }
}
