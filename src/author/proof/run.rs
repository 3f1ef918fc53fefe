//! A complete interview from demands, through the real engine, and what comes true in it.

use hip_triage_core::assessment::{Assessment, Standing, Verdict};
use hip_triage_core::interview::{Answer, By, End, Interview};
use hip_triage_core::questionnaire::{Audience, QuestionId, Questionnaire, Urgency};

use super::store::Store;
use super::target::{Outcome, Target};

/// An interview and what it means, in whose storage each run takes the place of the one before: making them anew would take
/// as long as the questionnaire is.
#[derive(Debug)]
pub(super) struct Desk<'q> {
    pub(super) interview: Interview<'q>,
    assessment: Assessment<'q>,
}

impl<'q> Desk<'q> {
    pub(super) fn new(questionnaire: &'q Questionnaire) -> Self {
        let interview = Interview::new(questionnaire, Audience::Everyone);
        Self { assessment: Assessment::of(&interview), interview }
    }

    /// Answers each question that comes as demanded, or else as given by `other`; false where an answer does not fit.
    ///
    /// In a self-check the answers end where a red flag stops it. A PT goes on past each stop.
    pub(super) fn run(&mut self, store: &Store<'q>, audience: Audience, other: &dyn Fn(QuestionId) -> Answer) -> bool {
        let interview = &mut self.interview;
        interview.start_over(audience);
        let mut answer = |interview: &mut Interview<'q>, id| {
            let answer = store.answer(id).unwrap_or_else(|| other(id));
            interview.answer(id, answer).is_ok()
        };
        let mut end = interview.answer_each(&mut answer);
        if audience == Audience::Clinician {
            for item in store.questions() {
                let charted = interview.question(item).examination().is_some() && store.answer(item).is_some();
                if charted && !answer(interview, item) {
                    return false;
                }
            }
            while matches!(end, End::Stop(_)) {
                interview.go_on();
                end = interview.answer_each(&mut answer);
            }
        }
        !matches!(end, End::Ask(_))
    }

    /// Visits what comes true in the interview.
    pub(super) fn comes_true(&mut self, visit: &mut dyn FnMut(Target)) {
        if of_answers(&self.interview, visit) {
            self.assessment.renew(&self.interview);
            of_assessment(&self.interview, &self.assessment, visit);
        }
    }
}

/// Visits what comes true in an interview.
pub(super) fn comes_true(interview: &Interview<'_>, visit: &mut dyn FnMut(Target)) {
    if of_answers(interview, visit) {
        of_assessment(interview, &Assessment::of(interview), visit);
    }
}

/// Visits what comes true by the answers alone; tells whether the interview came to its end, so that they mean something.
fn of_answers(interview: &Interview<'_>, visit: &mut dyn FnMut(Target)) -> bool {
    let questionnaire = interview.questionnaire();
    for passed in interview.trail() {
        if passed.asked {
            visit(Target::Question(passed.question));
        }
        let branches = questionnaire.question(passed.question).step().map_or(0, |step| step.next.branches.len());
        match passed.by {
            By::Branch(branch) => visit(Target::Branch(passed.question, branch)),
            By::Otherwise if branches > 0 => visit(Target::Branch(passed.question, branches)),
            _ => {}
        }
    }
    for raised in interview.raised() {
        let flag = questionnaire.red_flag(raised.flag);
        visit(if raised.certain { Target::RedFlag(raised.flag) } else { Target::Unsure(raised.flag) });
        for (index, raise) in flag.raise.iter().enumerate().filter(|_| raised.certain) {
            if interview.holds(&raise.condition) && raised.urgency >= raise.to {
                visit(Target::Raise(raised.flag, index));
            }
        }
    }
    interview.path().end == End::Finished
}

/// Visits what comes true by what the answers mean.
fn of_assessment(interview: &Interview<'_>, assessment: &Assessment<'_>, visit: &mut dyn FnMut(Target)) {
    let questionnaire = assessment.questionnaire();
    assessment.prior().into_iter().for_each(|prior| visit(Target::BaseRate(prior.position())));
    for (id, standing) in assessment.counting() {
        match standing {
            Standing::Fired => visit(Target::Finding(id)),
            Standing::Otherwise => visit(Target::Otherwise(id)),
            _ => {}
        }
    }
    assessment.outside_told().iter().for_each(|position| visit(Target::Outside(*position)));
    assessment.advice_told().iter().for_each(|position| visit(Target::Advice(*position)));
    // What is withheld from a patient, a patient does not come to see.
    if assessment.is_withheld() || assessment.urgency() >= Some(Urgency::SameDay) {
        return;
    }
    let verdict = assessment.verdict();
    for id in assessment.tips_told(interview).filter(|id| questionnaire.tip(*id).condition.is_some()) {
        visit(Target::Tip(id));
    }
    let outcome = match verdict {
        Verdict::NotClear => Some(Outcome::NotClear),
        Verdict::MostOften(_) | Verdict::AboutAsOften(..) => Some(Outcome::MostOften),
        Verdict::Mixed(..) => Some(Outcome::Mixed),
        Verdict::Leans(..) => Some(Outcome::Leans),
        Verdict::Fits(_) => Some(Outcome::Fits),
        // It is visited as what is told.
        Verdict::Outside(..) => None,
    };
    if let Some(outcome) = outcome {
        visit(Target::Verdict(outcome));
    }
    for category in verdict.points_to() {
        visit(Target::Category(category));
        assessment.score(category).pattern.into_iter().for_each(|pattern| visit(Target::Pattern(pattern)));
    }
}
