//! The pages that an interview comes to, each written once for the answers as they stand.

use std::cell::OnceCell;

use hip_triage_chart::record::Visit;
use hip_triage_chart::report::{self, Page, Subject};
use hip_triage_core::interview::Interview;

/// The pages that were asked for since an answer was last given.
#[derive(Clone, Debug, Default)]
pub(super) struct Pages<'q> {
    result: OnceCell<Page>,
    evidence: OnceCell<Page>,
    handover: Option<Handover<'q>>,
}

/// The visit as it stands, and its page.
#[derive(Clone, Debug)]
struct Handover<'q> {
    subject: Subject<'q>,
    page: Page,
}

impl<'q> Pages<'q> {
    /// The result as the person is told it. Finding out what would change it takes a while, so that is done once.
    pub(super) fn result(&self, interview: &Interview<'q>) -> &Page {
        self.result.get_or_init(|| report::patient(interview))
    }

    /// The evidence in full.
    pub(super) fn evidence(&self, interview: &Interview<'q>) -> &Page {
        self.evidence.get_or_init(|| report::evidence(interview))
    }

    /// The PT's page, once the visit is known as the answers stand now.
    pub(super) fn handover(&self) -> Option<&Page> {
        self.handover.as_ref().map(|handover| &handover.page)
    }

    /// The visit as the answers stand now, once it is known.
    pub(super) fn subject(&self) -> Option<&Subject<'q>> {
        self.handover.as_ref().map(|handover| &handover.subject)
    }

    /// Learns which visit it is, as the answers stand now.
    pub(super) fn tell_of(&mut self, visit: Visit, interview: &Interview<'q>) {
        let subject = Subject::of_visit(visit, interview.questionnaire());
        self.handover = Some(Handover { page: report::handover(&subject), subject });
    }
}
