//! The examination of two visits, like with like: what was not tested again says nothing of a change, and a sign that is gone is
//! better, and no evidence against what it once spoke for.

use super::Direction;
use super::degrees::turned_where_it_hurts;
use crate::assessment::Assessment;
use crate::interview::{Answer, CLEARLY, Charted, Found, Interview, Reading, THIRDS};
use crate::questionnaire::{Atom, Examination, FindingId, Measure, QuestionId, Questionnaire};
use crate::words::result as words;

/// The examination of a visit beside that of the visit before.
#[derive(Clone, Debug)]
pub struct Retested<'q> {
    /// The interview with the outcomes of the visit before where nothing was tested again, and without the signs that are gone:
    /// what the origins are judged by. No red flag reads what is added.
    pub like_with_like: Interview<'q>,
    /// The items whose outcome stands from the visit before.
    pub not_repeated: Vec<QuestionId>,
    /// The items whose outcome spoke for an origin then, and speaks for none now.
    pub gone: Vec<QuestionId>,
    /// The items whose outcome speaks for an origin now, and spoke for none then.
    pub come: Vec<QuestionId>,
    /// The items whose outcome changed in the same way, by no more than what two testers differ by: neither better nor worse, and
    /// no evidence against what it once spoke for.
    pub within_error: Vec<QuestionId>,
    /// The items that were tested on this visit and of which nothing is counted: neither for an origin nor against it.
    pub uncounted: Vec<QuestionId>,
    /// The items whose outcome spoke for an origin then, and still does, and of which nothing else that was charted is other.
    pub still: Vec<QuestionId>,
    /// The items of which the joint goes clearly further where it hurts.
    pub further: Vec<QuestionId>,
    /// Those of which it goes clearly less far.
    pub less_far: Vec<QuestionId>,
}

/// Compares the examination with that of the visit before; on a first visit there is nothing to compare.
#[must_use]
pub fn retested<'q>(interview: &Interview<'q>) -> Retested<'q> {
    let mut retested = Retested::first_visit(interview);
    if !interview.is_follow_up() {
        return retested;
    }
    let history = without_examination(interview);
    let found = interview.items_found();
    let mut changed = Vec::new();
    for (item, question) in interview.questionnaire().item_ids() {
        let (charted_then, charted) = (interview.charted_before(item), interview.charted(item));
        let sure = |answer: &&Answer| !answer.is_unsure();
        let then = interview.earlier(item).filter(sure);
        let speaks = |outcome| speaks_for_an_origin(&history, item, outcome);
        match (then, interview.answer_to(item).filter(sure)) {
            (Some(then), Some(now)) if then == now => {
                let both = charted_then.zip(charted);
                let is_like = both.is_none_or(|(then, now)| then.is_like(now, question));
                retested.still.extend((is_like && speaks(now)).then_some(item));
            }
            (Some(then), Some(now)) => {
                changed.push(item);
                match (speaks(then), speaks(now), is_within_error(interview, item)) {
                    // Neither better nor worse, and no evidence against what it spoke for then.
                    (true, false, _) if ended_too_soon(interview, item, [charted, charted_then]) => {
                        retested.uncounted.push(item);
                    }
                    (false, true, _) if ended_too_soon(interview, item, [charted_then, charted]) => {}
                    (true, false, true) => {
                        retested.within_error.push(item);
                        retested.uncounted.push(item);
                    }
                    (true, false, false) => {
                        retested.gone.push(item);
                        retested.uncounted.push(item);
                    }
                    // A loss that may be new is told rather than missed.
                    (false, true, true) if !is_loss(interview, item) => retested.within_error.push(item),
                    (false, true, _) => retested.come.push(item),
                    _ => {}
                }
            }
            (Some(_), None) if !found.contains(&item) => retested.not_repeated.push(item),
            // What it is now is open.
            (Some(_), None) => changed.push(item),
            _ => {}
        }
    }
    let parts_changed = |item: &QuestionId| {
        let parts = interview.question(*item).examination().map_or(&[][..], |item| &item.after);
        parts.iter().any(|part| changed.contains(part))
    };
    let questionnaire = interview.questionnaire();
    let Retested { like_with_like, not_repeated, uncounted, .. } = &mut retested;
    // What is counted from others stands only as long as they do.
    not_repeated.retain(|item| !parts_changed(item) && questionnaire.red_flags_reading(*item).next().is_none());
    not_repeated.retain(|item| carry_over(like_with_like, interview, *item));
    for item in uncounted {
        like_with_like.leave_undone(*item);
    }
    retested
}

/// Tells whether a test of seconds `ended` on one visit without pain before it `hurt` there on the other: nobody knows whether it would
/// have. The sound side says nothing.
fn ended_too_soon(interview: &Interview<'_>, id: QuestionId, [ended, hurt]: [Option<&Charted>; 2]) -> bool {
    let is_timed = interview.question(id).examination().is_some_and(|item| item.measure == Some(Measure::Seconds));
    let Some((ended, hurt)) = ended.zip(hurt).filter(|_| is_timed) else { return false };
    let went = |found: &Found| found.values.first().copied().flatten();
    // The last that was timed is when it hurt, or else how long it went.
    let hurt_after = |found: &Found| found.values.iter().flatten().next_back().copied();
    let sides = ended.sides().into_iter().zip(hurt.sides()).filter(|((side, _), _)| interview.hurts_on(id, *side));
    sides.into_iter().any(|((_, ended), (_, hurt))| {
        let is_short = went(ended).zip(hurt_after(hurt)).is_some_and(|(went, after)| went.number < after.number);
        is_short && ended.pain != Some(true) && hurt.pain != Some(false)
    })
}

fn is_loss(interview: &Interview<'_>, item: QuestionId) -> bool {
    interview.question(item).examination().is_some_and(|item| item.loss)
}

/// Tells whether an item was measured on both visits, and nothing of it differs by more than what two testers differ by: a grade
/// of strength or of a reflex, or less than [`CLEARLY`], also across a limit of the item. That is a judgement: no source
/// of these questions has a figure. Whether it hurt is no matter of how it was measured.
fn is_within_error(interview: &Interview<'_>, id: QuestionId) -> bool {
    let both = interview.charted_before(id).zip(interview.charted(id));
    let (Some(item), Some((then, now))) = (interview.question(id).examination(), both) else { return false };
    let sides = [(&then.left, &now.left), (&then.right, &now.right)];
    if sides.iter().any(|(then, now)| then.pain.zip(now.pain).is_some_and(|(then, now)| then != now)) {
        return false;
    }
    let parts = sides.into_iter().flat_map(|(then, now)| then.values.iter().zip(&now.values));
    let measured: Vec<_> = parts.filter_map(|(then, now)| then.zip(*now)).collect();
    !measured.is_empty() && measured.into_iter().all(|(then, now)| is_little(item, then, now))
}

/// Tells whether what was measured on two visits differs by no more than what two testers differ by.
#[must_use]
pub fn is_little(item: &Examination, then: Reading, now: Reading) -> bool {
    match item.measure {
        Some(Measure::Strength | Measure::Reflex) => then.thirds().abs_diff(now.thirds()) <= THIRDS,
        Some(Measure::Degrees) => then.number.abs_diff(now.number) < CLEARLY,
        Some(Measure::Seconds) | None => false,
    }
}

/// Tells whether what was measured on two visits differs by a grade of strength or of a reflex, or more.
#[must_use]
pub fn is_whole_grade(item: &Examination, then: Reading, now: Reading) -> bool {
    matches!(item.measure, Some(Measure::Strength | Measure::Reflex)) && then.thirds().abs_diff(now.thirds()) >= THIRDS
}

impl<'q> Retested<'q> {
    /// Nothing compared yet but how far the joint goes, where that was measured before.
    fn first_visit(interview: &Interview<'q>) -> Self {
        let [further, less_far] = [Direction::Better, Direction::Worse].map(|way| {
            let items = interview.questionnaire().item_ids().map(|(item, _)| item);
            items.filter(|item| turned_where_it_hurts(interview, *item) == Some(way)).collect()
        });
        Self {
            like_with_like: interview.clone(),
            not_repeated: Vec::new(),
            gone: Vec::new(),
            come: Vec::new(),
            within_error: Vec::new(),
            uncounted: Vec::new(),
            still: Vec::new(),
            further,
            less_far,
        }
    }

    /// The tests whose sign is gone. What is put together from others is a class, and no outcome that gets better.
    pub fn tests_gone(&self) -> impl Iterator<Item = QuestionId> {
        self.tests(&self.gone)
    }

    /// The tests of which a sign has come.
    pub fn tests_come(&self) -> impl Iterator<Item = QuestionId> {
        self.tests(&self.come)
    }

    fn tests(&self, items: &[QuestionId]) -> impl Iterator<Item = QuestionId> {
        let is_test =
            |item: &QuestionId| self.like_with_like.question(*item).examination().is_some_and(Examination::is_test);
        items.iter().copied().filter(is_test)
    }

    /// Tells whether the outcome of an item, as far as it is known, speaks for an origin.
    #[must_use]
    pub fn speaks(&self, item: QuestionId) -> bool {
        speaks(&Assessment::of(&self.like_with_like), self.like_with_like.questionnaire(), item)
    }

    /// Tells whether a finding reads an item whose outcome stands from the visit before.
    #[must_use]
    pub fn is_from_before(&self, finding: FindingId) -> bool {
        let condition = &self.like_with_like.questionnaire().finding(finding).condition;
        condition.atoms().into_iter().any(|atom| atom.question().is_some_and(|item| self.not_repeated.contains(&item)))
    }

    /// Tells whether a part of such a finding was tested again, and still holds.
    #[must_use]
    pub fn is_in_part_from_before(&self, finding: FindingId) -> bool {
        let interview = &self.like_with_like;
        let atoms = interview.questionnaire().finding(finding).condition.atoms();
        let is_of_today = |item: QuestionId| {
            let is_item = interview.question(item).examination().is_some();
            is_item && interview.answer_to(item).is_some() && !self.not_repeated.contains(&item)
        };
        self.is_from_before(finding) && atoms.into_iter().filter_map(Atom::question).any(is_of_today)
    }

    /// A reason in the client's words: one that was found on the visit before says so, with the `day` of that visit where it is
    /// named, as nobody found it today.
    #[must_use]
    pub fn reason_in_words(&self, because: &str, finding: Option<FindingId>, day: Option<&str>) -> String {
        match finding.filter(|finding| self.is_from_before(*finding)) {
            None => because.to_owned(),
            Some(finding) if self.is_in_part_from_before(finding) => words::found_in_part_before(because),
            Some(_) => words::found_before(because, day),
        }
    }
}

/// The interview before anything was examined.
fn without_examination<'q>(interview: &Interview<'q>) -> Interview<'q> {
    let mut history = interview.clone();
    for item in interview.items_found() {
        history.leave_undone(item);
    }
    history
}

/// Tells whether an outcome alone, beside what was told, counts for any origin.
fn speaks_for_an_origin(history: &Interview<'_>, item: QuestionId, outcome: &Answer) -> bool {
    let mut alone = history.clone();
    if alone.answer(item, outcome.clone()).is_err() {
        return false;
    }
    let (questionnaire, assessment) = (alone.questionnaire(), Assessment::of(&alone));
    speaks(&assessment, questionnaire, item)
}

fn speaks(assessment: &Assessment<'_>, questionnaire: &Questionnaire, item: QuestionId) -> bool {
    questionnaire.findings_reading(item).any(|id| {
        let points = assessment.standing(id).points_of(questionnaire.finding(id));
        points.iter().any(|points| points.points > 0)
    })
}

/// Takes over what was found with an item on the visit before; false where it does not fit any more.
fn carry_over(like: &mut Interview<'_>, interview: &Interview<'_>, item: QuestionId) -> bool {
    if let Some(charted) = interview.charted_before(item) {
        like.chart(item, charted.clone());
    }
    interview.earlier(item).is_some_and(|then| like.answer(item, then.clone()).is_ok())
}
