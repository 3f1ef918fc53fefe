//! What would change the verdict, in words.

use crate::words::result as words;
use hip_triage_core::assessment::{Assessment, Verdict};
use hip_triage_core::explain::{Change, Difference, Steadiness, steadiness};
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::CategoryId;

use super::{Page, answer_in_words};

/// The most changes that are told.
const MOST_CHANGES: usize = 2;

/// Adds how steady the verdict is, and the smallest changes of one answer that would lead to
/// another.
pub(super) fn what_would_change_it(page: &mut Page, interview: &Interview<'_>, assessment: &Assessment<'_>) {
    let changes = smallest_changes(interview, assessment);
    if changes.is_empty() {
        page.paragraphs(words::STEADY);
    }
    page.list(words::WOULD_CHANGE, changes.iter().map(|change| in_words(interview, change)).collect());
}

/// The smallest changes of one answer that lead to another verdict, one for each.
pub(super) fn smallest_changes(interview: &Interview<'_>, assessment: &Assessment<'_>) -> Vec<Change> {
    let Steadiness { changes, .. } = steadiness(interview, assessment);
    let mut told: Vec<Change> = Vec::new();
    for change in changes {
        if told.len() < MOST_CHANGES && told.iter().all(|known| known.verdict.names() != change.verdict.names()) {
            told.push(change);
        }
    }
    told
}

/// The two leading origins, which a test in the room should tell apart.
pub(super) fn between(assessment: &Assessment<'_>) -> Option<(CategoryId, CategoryId)> {
    match assessment.ranking()[..] {
        [first, second, ..] => Some((first, second)),
        _ => None,
    }
}

fn in_words(interview: &Interview<'_>, change: &Change) -> String {
    let question = interview.question(change.question);
    let label = |choice| question.choice(choice).label.as_str();
    let then = outcome(interview, change.verdict);
    match &change.difference {
        Difference::Added(choice) => words::if_also(label(*choice), &question.ask, &then),
        Difference::Removed(choice) => words::if_not(label(*choice), &question.ask, &then),
        Difference::Instead(answer) => words::if_instead(&answer_in_words(question, answer), &question.ask, &then),
        Difference::NotSure => words::if_not_sure(&question.ask, &then),
    }
}

fn outcome(interview: &Interview<'_>, verdict: Verdict) -> String {
    let title = |category| interview.questionnaire().category(category).title.as_str();
    match verdict {
        Verdict::NotClear => words::WOULD_NOT_BE_CLEAR.to_owned(),
        Verdict::Mixed(first, second) => words::would_be_mixed(title(first), title(second)),
        Verdict::Leans(category) => words::would_lean(title(category)),
        Verdict::Fits(category) => words::would_fit(title(category)),
    }
}
