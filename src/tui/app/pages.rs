//! The pages that an interview comes to, each written once for the answers as they stand.

use std::cell::OnceCell;

use hip_triage_chart::record::Visit;
use hip_triage_chart::report::{self, Page, Subject};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::Interview;

/// How much of the result is shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::tui) enum View {
    /// The short result, which a person reads first.
    Short,
    /// All of it.
    Details,
    /// The page that the PT reads of it.
    ForPt,
}

/// The pages that were asked for since an answer was last given.
#[derive(Clone, Debug, Default)]
pub(super) struct Pages<'q> {
    short: OnceCell<Page>,
    result: OnceCell<Page>,
    for_pt: OnceCell<Page>,
    stop: OnceCell<Page>,
    self_check: OnceCell<Subject<'q>>,
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
    pub(super) fn of(&self, view: View, interview: &Interview<'q>) -> &Page {
        match view {
            View::Short => self.short.get_or_init(|| report::short(interview, &Assessment::of(interview))),
            View::Details => self.result.get_or_init(|| report::take_home(self.subject(interview))),
            View::ForPt => self.for_pt.get_or_init(|| report::handover(&Subject::answered_now(interview))),
        }
    }

    /// The page on what needs care first.
    pub(super) fn stop(&self, view: View, interview: &Interview<'q>) -> &Page {
        match view {
            View::Short => self.of(view, interview),
            View::Details | View::ForPt => self.stop.get_or_init(|| report::stop_of(self.subject(interview))),
        }
    }

    /// The evidence in full.
    pub(super) fn evidence(&self, interview: &Interview<'q>) -> &Page {
        self.evidence.get_or_init(|| report::evidence(interview))
    }

    /// The PT's page, once the visit is known as the answers stand now.
    pub(super) fn handover(&self) -> Option<&Page> {
        self.handover.as_ref().map(|handover| &handover.page)
    }

    /// The visit as the answers stand now, once it is known, or the self-check.
    pub(super) fn subject(&self, interview: &Interview<'q>) -> &Subject<'q> {
        let visit = self.handover.as_ref().map(|handover| &handover.subject);
        visit.unwrap_or_else(|| self.self_check.get_or_init(|| Subject::answered_now(interview)))
    }

    /// Learns which visit it is, as the answers stand now.
    pub(super) fn tell_of(&mut self, visit: Visit, interview: &Interview<'q>) {
        let subject = Subject::of_visit(visit, interview.questionnaire());
        // Which visit it is stands over the page of the client, too.
        (self.result, self.stop) = (OnceCell::new(), OnceCell::new());
        self.handover = Some(Handover { page: report::handover(&subject), subject });
    }
}
