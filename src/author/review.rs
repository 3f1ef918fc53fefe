//! Reasons not to use a questionnaire as it is: the day of its review is past, or it is still a draft.

use hip_triage_core::questionnaire::{Fault, FaultKind, Places, Questionnaire};

/// The warnings that the day of the review is past, and that it is a draft, each at its place; nothing where that is not so,
/// or where nobody set the day that it is.
#[must_use]
pub fn cautions(questionnaire: &Questionnaire, places: &Places<'_>) -> Vec<Fault> {
    let at = |key: &str, words: &str| places.top(key).map_or(places.start(), |place| place.words(words));
    let overdue = questionnaire
        .overdue()
        .map(|review_by| Fault::new(FaultKind::Overdue { review_by }, at("review_by", &review_by.to_string())));
    let draft = questionnaire
        .identity()
        .unfinished
        .then(|| Fault::new(FaultKind::StillADraft { without: without_source(questionnaire) }, at("draft", "true")));
    overdue.into_iter().chain(draft).collect()
}

/// How many entries of those that need a source do not say theirs.
fn without_source(questionnaire: &Questionnaire) -> usize {
    let categories = questionnaire.categories().iter();
    let cited = categories.flat_map(|category| {
        let patterns = category.patterns.iter().map(|pattern| pattern.cite.is_empty());
        patterns.chain([category.cite.is_empty()])
    });
    let findings = questionnaire.findings().iter().map(|finding| finding.cite.is_empty() || finding.rows.is_empty());
    let flags = questionnaire.red_flags().iter().map(|flag| flag.cite.is_empty() || flag.rows.is_empty());
    let rows = questionnaire.base_rates().into_iter().flat_map(|table| &table.rows);
    let rows = rows.map(|row| row.cite.is_empty() || row.rows.is_empty());
    cited.chain(findings).chain(flags).chain(rows).filter(|without| *without).count()
}
