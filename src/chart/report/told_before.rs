//! What the client's page of the visit before has told, and a later one need not tell again.

use super::page::{Block, in_paragraphs};
use super::result;
use hip_triage_core::assessment::{Assessment, Verdict};
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::CategoryId;

/// Everything that the page of the visit before has told; nothing on a first visit.
#[derive(Default)]
pub(super) struct ToldBefore {
    told: Vec<String>,
    /// True if a doctor came first then.
    pub(super) waited: bool,
    /// The origin that led clearly then.
    fitted: Option<CategoryId>,
}

impl ToldBefore {
    pub(super) fn of(interview: &Interview<'_>) -> Self {
        let Some(before) = interview.visit_before() else { return Self::default() };
        let assessment = Assessment::of(&before);
        let told = result::result(&before, &assessment).blocks.into_iter().flat_map(|block| match block {
            Block::Paragraph(text) => vec![text],
            Block::List(items) => items,
            Block::Postures(lines) => lines.into_iter().map(|(_, text)| text).collect(),
            _ => Vec::new(),
        });
        let fitted = match assessment.verdict() {
            Verdict::Fits(category) if !assessment.is_withheld() => Some(category),
            _ => None,
        };
        Self { told: told.collect(), waited: assessment.doctor_first(), fitted }
    }

    /// Tells whether an origin led clearly then.
    pub(super) fn fitted(&self, category: CategoryId) -> bool {
        self.fitted == Some(category)
    }

    /// Tells whether a text, or a paragraph of it, was not told then.
    pub(super) fn is_new(&self, text: &str) -> bool {
        in_paragraphs(text).any(|paragraph| !self.told.iter().any(|told| told.contains(&paragraph)))
    }

    /// Tells whether anything of what is told in general was told then.
    pub(super) fn leaves_out(&self, assessment: &Assessment<'_>) -> bool {
        let named = assessment.verdict().names().into_iter().map(|id| assessment.questionnaire().category(id));
        let means = named.map(|category| category.means.as_str());
        let advice = assessment.advice().into_iter().map(|advice| advice.text.as_str());
        means.chain(advice).any(|text| !self.is_new(text))
    }
}
