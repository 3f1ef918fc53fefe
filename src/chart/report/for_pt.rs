//! A reason as a PT reads it: what was found in the room by the names of the items, and what was only left unmarked as that.

use super::Subject;
use super::charted::{grades_that_tell, is_positive, weak_parts};
use crate::words::{self, charted as chart, evidence, third_person};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::compare::Retested;
use hip_triage_core::explain::{
    Reason, best_items, is_only_unmarked, is_sign_gone, is_sign_only_absent, loads, reasons,
};
use hip_triage_core::interview::{Allowed, Answer, Charted, Interview, Side};
use hip_triage_core::questionnaire::{Atom, CategoryId, ChoiceId, FindingId, Question, QuestionId};

/// A reason in a clause, of the client, and whether it stands from the visit before.
pub(super) fn because(retested: &Retested<'_>, reason: &Reason) -> String {
    let interview = &retested.like_with_like;
    if let Some(items) = reason.finding.and_then(|finding| items_alone(interview, finding)) {
        return items.into_iter().filter_map(|item| found_in_room(retested, item)).collect::<Vec<_>>().join(" + ");
    }
    let told = of_client(interview, &reason.because);
    let told = if reason.is_base_rate { evidence::base_rate(&told) } else { told };
    let is_from_before = reason.finding.is_some_and(|finding| retested.is_from_before(finding));
    if is_from_before { words::handover::not_repeated(&told) } else { told }
}

/// The tests that would best separate the two leading origins. One that was just done, and whose sign is not there, is none;
/// nor is one that loads the leg where a doctor allows only some exercise.
pub(super) fn best_tests(retested: &Retested<'_>, assessment: &Assessment<'_>, most: usize) -> Vec<QuestionId> {
    let mut tests = best_items(&retested.like_with_like, assessment, most + retested.uncounted.len());
    let is_limited = assessment.allowed().is_some_and(Allowed::excludes_some);
    tests.retain(|test| !retested.uncounted.contains(test));
    tests.retain(|test| !(is_limited && loads(&retested.like_with_like, *test)));
    tests.truncate(most);
    tests
}

/// A text of the questionnaire as a colleague says it of the client.
pub(super) fn of_client(interview: &Interview<'_>, text: &str) -> String {
    third_person(text, &interview.questionnaire().identity().language)
}

/// The reasons for an origin and against it, the strongest first, as a PT reads them.
pub(super) struct Reasons {
    pub(super) speak_for: Vec<String>,
    /// Because of what was said or found.
    pub(super) against: Vec<String>,
    /// Only because nothing was marked, or a sign that says little was not there.
    pub(super) says_little: Vec<String>,
}

impl Reasons {
    pub(super) fn of(retested: &Retested<'_>, assessment: &Assessment<'_>, category: CategoryId) -> Self {
        let interview = &retested.like_with_like;
        let says_little =
            |reason: &Reason| is_only_unmarked(interview, reason) || is_sign_only_absent(assessment, reason);
        let such = |sign, little| {
            let is_gone = |reason: &Reason| sign < 0 && is_sign_gone(interview, assessment, reason);
            let reasons = reasons(assessment, category, sign).into_iter().filter(|reason| !is_gone(reason));
            let mut such: Vec<_> = reasons.filter(|reason| says_little(reason) == little).collect();
            // Of two that count as much, what a PT has found stands before what stands among the answers as well.
            such.sort_by_key(|reason| (-reason.points.abs(), !is_found(interview, reason)));
            name_a_test(&mut such, MOST_REASONS, interview);
            such.iter().map(|reason| evidence::reason(&because(retested, reason), reason.points)).collect()
        };
        Self { speak_for: such(1, false), against: such(-1, false), says_little: such(-1, true) }
    }
}

/// The most reasons that are told on one line.
pub(super) const MOST_REASONS: usize = 5;

/// Has one that was found in the room stand among so many that are told, where all of them would be the client's words.
pub(super) fn name_a_test(reasons: &mut Vec<Reason>, most: usize, interview: &Interview<'_>) {
    if let Some(first) = reasons.iter().position(|reason| is_found(interview, reason)).filter(|first| *first >= most) {
        let found = reasons.remove(first);
        reasons.insert(most - 1, found);
    }
}

fn is_found(interview: &Interview<'_>, reason: &Reason) -> bool {
    reason.finding.is_some_and(|id| items_alone(interview, id).is_some())
}

/// The items that a finding reads and that have an outcome; none where it reads anything else.
fn items_alone(interview: &Interview<'_>, finding: FindingId) -> Option<Vec<QuestionId>> {
    let condition = &interview.questionnaire().finding(finding).condition;
    let mut items: Vec<QuestionId> = Vec::new();
    for question in condition.atoms().into_iter().map(Atom::question) {
        let item = question.filter(|id| interview.question(*id).examination().is_some())?;
        if !items.contains(&item) {
            items.push(item);
        }
    }
    items.retain(|item| matches!(interview.answer_to(*item), Some(Answer::One(_))));
    (!items.is_empty()).then_some(items)
}

/// What was found with an item, on this visit or, not repeated, on the one before.
pub(super) fn found_in_room(retested: &Retested<'_>, item: QuestionId) -> Option<String> {
    let told = item_with_side(&retested.like_with_like, item)?;
    Some(if retested.not_repeated.contains(&item) { words::handover::not_repeated(&told) } else { told })
}

/// An item, its outcome, and the side on which it was found.
pub(super) fn item_with_side(interview: &Interview<'_>, item: QuestionId) -> Option<String> {
    let question = interview.question(item);
    let Some(Answer::One(outcome)) = interview.answer_to(item) else { return None };
    let side = side_that_counts(interview, item);
    let outcome = side
        .zip(interview.charted(item))
        .and_then(|(side, charted)| graded(question, charted, side, *outcome))
        .unwrap_or_else(|| words::clause(&question.choice(*outcome).label));
    let name = question.briefly().trim_end_matches('?');
    Some(words::handover::told(name, &chart::counted(&outcome, side)))
}

/// An outcome with the grades that were charted of it; the grades alone where they say it.
fn graded(question: &Question, charted: &Charted, side: Side, outcome: ChoiceId) -> Option<String> {
    let (_, found) = charted.sides().into_iter().find(|(of, _)| *of == side)?;
    if let Some(grades) = grades_that_tell(question, found, outcome) {
        return Some(grades.join(", "));
    }
    let weak = weak_parts(question, found).join(", ");
    let label = words::clause(&question.choice(outcome).label);
    (!weak.is_empty() && is_positive(question, &Answer::One(outcome))).then(|| format!("{label}, {weak}"))
}

/// The side whose outcome counts, where an item was charted.
pub(super) fn side_that_counts(interview: &Interview<'_>, item: QuestionId) -> Option<Side> {
    side_of_outcome(interview, item, interview.answer_to(item), interview.charted(item))
}

/// The same of an outcome and what was charted with it, of this visit or of the one before.
pub(super) fn side_of_outcome(
    interview: &Interview<'_>,
    item: QuestionId,
    outcome: Option<&Answer>,
    charted: Option<&Charted>,
) -> Option<Side> {
    let Some(answer @ Answer::One(outcome)) = outcome else { return None };
    // Where the leg that is moved is the other one, the outcome says which leg hurts.
    let is_crossed = interview.question(item).examination().is_some_and(|item| item.crossed);
    let charted = charted.filter(|_| !is_crossed)?;
    let painful = interview.painful_side().filter(|side| *side != Side::Both);
    // What is the same on both sides is of neither, and what is as it should be is told of no sound side.
    let of_one = is_positive(interview.question(item), answer);
    let side = charted.side_of(*outcome, painful);
    side.filter(|side| of_one || painful.is_none_or(|painful| painful == *side)).or(painful.filter(|_| of_one))
}

/// The side on which the hip hurts, in words.
pub(super) fn painful_side(subject: &Subject<'_>) -> Option<&'static str> {
    subject.interview().painful_side().map(words::side)
}

/// The name of an item of the examination as the client is told it.
pub(super) fn name_for_client<'q>(interview: &Interview<'q>, item: QuestionId) -> &'q str {
    let question = interview.questionnaire().question(item);
    let own = question.examination().and_then(|item| item.for_client.as_deref());
    own.unwrap_or_else(|| question.briefly().trim_end_matches('?'))
}
