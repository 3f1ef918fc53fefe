//! The labelled people, and what is shown of their results first.

use std::path::Path;

use hip_triage::load::load;
use hip_triage_author::evaluate::{Case, read};
use hip_triage_chart::report;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::Interview;

/// All people with a label but those from published reports.
pub(crate) fn cases() -> Vec<Case> {
    let read = |folder: &str| read(&load(Path::new(folder)).unwrap()).unwrap();
    ["tests/rules", "tests/cases"].into_iter().flat_map(read).map(|(case, _)| case).collect()
}

/// The short result as text.
pub(crate) fn short(interview: &Interview<'_>) -> String {
    let mut text = Vec::new();
    report::write_text(&report::short(interview, &Assessment::of(interview)), 72, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}
