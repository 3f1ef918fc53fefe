//! Answers that would change the verdict, in words.

use crate::words::result as words;
use hip_triage_core::assessment::{Assessment, Verdict};
use hip_triage_core::explain::{Change, Difference, Steadiness, steadiness};
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::CategoryId;

use super::{Page, answer_in_words};

/// The most changes that are told.
const MOST_CHANGES: usize = 2;

/// Adds the answers that would lead to another verdict, where the person was not sure. Nobody is told how else to answer
/// what they were sure of.
pub(super) fn what_would_change_it(page: &mut Page, interview: &Interview<'_>, assessment: &Assessment<'_>) {
    let unsure = |change: &Change| interview.answer_to(change.question) == Some(&Answer::NotSure);
    let is_told = |change: &Change| unsure(change) && in_words(interview, change).is_some();
    let changes = smallest_changes(interview, assessment, is_told);
    page.list(words::would_change(), changes.iter().filter_map(|change| in_words(interview, change)).collect());
}

/// The smallest changes of one answer that lead to another verdict, one for each.
pub(super) fn smallest_changes(
    interview: &Interview<'_>,
    assessment: &Assessment<'_>,
    is_told: impl Fn(&Change) -> bool,
) -> Vec<Change> {
    let Steadiness { changes, .. } = steadiness(interview, assessment);
    let mut told: Vec<Change> = Vec::new();
    for change in changes.into_iter().filter(is_told) {
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

/// A change of one answer in words; none where the answers would then point nowhere.
fn in_words(interview: &Interview<'_>, change: &Change) -> Option<String> {
    let Difference::Instead(answer) = &change.difference else { return None };
    let question = interview.question(change.question);
    let then = outcome(interview, change.verdict)?;
    Some(words::if_instead(&answer_in_words(question, answer), &question.ask, &then))
}

fn outcome(interview: &Interview<'_>, verdict: Verdict) -> Option<String> {
    let title = |category| interview.questionnaire().category(category).title.as_str();
    match verdict {
        Verdict::NotClear | Verdict::MostOften(_) | Verdict::AboutAsOften(..) => None,
        Verdict::Mixed(first, second) => Some(words::would_be_mixed(title(first), title(second))),
        Verdict::Leans(category, _) => Some(words::would_lean(title(category))),
        Verdict::Fits(category) => Some(words::would_fit(title(category))),
        Verdict::Outside(position, _) => Some(words::would_fit(&interview.questionnaire().outside()[position].title)),
    }
}
