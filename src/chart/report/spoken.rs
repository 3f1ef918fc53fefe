//! Own words in another language than that of the page.

use std::collections::BTreeSet;

use super::Subject;
use crate::record::{NamedDecision, Note};
use crate::words::handover::on_one_line;
use crate::words::report as said;
use hip_triage_core::interview::Answer;
use hip_triage_core::language::{self, Language};

/// Words that were said, with its language where the page is in another one.
pub(super) fn marked(said: String, spoken: Option<Language>) -> String {
    match spoken.filter(|spoken| *spoken != language::current()) {
        Some(spoken) => said::in_language(&said, spoken.own_name()),
        None => said,
    }
}

/// The language of a note.
pub(crate) fn of_note(note: &Note) -> Option<Language> {
    note.language.as_ref().and_then(|tag| tag.parse().ok())
}

/// The language of the reason of a PT who goes on without a doctor first.
pub(super) fn of_decision(decision: &NamedDecision) -> Option<Language> {
    decision.language.as_ref().and_then(|tag| tag.parse().ok())
}

/// Everything that a subject says in other languages than that which is spoken: each text as it stands on one line of a page.
pub(super) fn others(subject: &Subject<'_>) -> BTreeSet<(String, Language)> {
    let interview = subject.interview();
    let mut others = BTreeSet::new();
    for (id, answer) in interview.answers() {
        let Some(spoken) = interview.said_in(*id) else { continue };
        match answer {
            Answer::Text(text) => {
                others.insert((on_one_line(text), spoken));
                others.insert((text.clone(), spoken));
            }
            Answer::Activities(activities) => {
                others.extend(activities.iter().map(|activity| (on_one_line(&activity.name), spoken)));
            }
            _ => {}
        }
    }
    let notes = subject.record().into_iter().flat_map(|record| &record.notes);
    others.extend(notes.filter_map(|note| Some((on_one_line(&note.text), of_note(note)?))));
    let decision = subject.record().and_then(|record| record.decision.as_ref());
    others.extend(decision.and_then(|decision| Some((on_one_line(&decision.reason), of_decision(decision)?))));
    others.retain(|(_, spoken)| *spoken != language::current());
    others
}
