//! Then and now: what changed between two visits, and how much a change means.
//!
//! Two numbers are two numbers: both are shown with their difference and one of a few phrases,
//! never a trend. A rating from 0 to 10 has a rule for how much its change means; of what is counted
//! in minutes nobody has measured that, so only its direction is told.

mod degrees;
mod mean;
mod retested;

use std::cmp::Ordering;

use serde::Serialize;

use crate::interview::{Activity, Answer, Interview, Looker, Raised};
use crate::questionnaire::{ChoiceId, Go, Kind, Question, QuestionId, Role};

pub use mean::{Mean, Tenths, mean_of_activities};
pub use retested::{Retested, is_little, is_whole_grade, retested};

/// How a number changed between two visits, of pain as said here; of an activity, and of their mean, [`ability`] says what is clear.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RatingChange {
    /// Down by 2 or more, and by 30 % or more.
    ClearlyBetter,
    /// Down, by less: such a step can be chance.
    LittleBetter,
    /// As it was.
    AboutTheSame,
    /// Up, by less than what is clearly worse.
    LittleWorse,
    /// Up by 2 or more.
    ClearlyWorse,
}

/// The way that a number of minutes went between two visits, whatever the distance.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Direction {
    Better,
    Same,
    Worse,
}

/// Something that was asked on both visits.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Row {
    /// The question; none in an activity's case beyond its name.
    pub question: QuestionId,
    /// The name of the activity, in the client's words.
    pub activity: Option<String>,
    /// Then and now.
    pub values: Values,
}

/// Then and now.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Values {
    /// Ratings with a rule for how much their change means.
    Rated {
        /// The earlier rating.
        then: i32,
        /// The rating of this visit.
        now: i32,
        /// The meaning of the change.
        change: RatingChange,
        /// The share of what was bad then that is gone, in hundredths; none where none is.
        share: Option<i32>,
    },
    /// Minutes, of which more or fewer are better.
    Counted {
        /// The earlier number.
        then: i32,
        /// The number of this visit.
        now: i32,
        /// The way that it went.
        direction: Direction,
    },
    /// Choices that go from the best to the worst, or of which each makes it worse, and differ.
    Graded {
        /// The earlier answer.
        then: Answer,
        /// The answer of this visit.
        now: Answer,
        /// The way that it went.
        direction: Direction,
    },
    /// Answers that differ.
    Answers {
        /// The earlier answer; none for an activity that was not named then.
        then: Option<Answer>,
        /// The answer of this visit; none for an activity that is named no more.
        now: Option<Answer>,
    },
}

/// How a rating of pain from 0 to 10 changed, where less is better.
#[must_use]
pub fn pain(then: i32, now: i32) -> RatingChange {
    /// A difference that matters, in points.
    const POINTS: i32 = 2;
    /// A difference that matters, in hundredths of the first rating.
    const PERCENT: i32 = 30;
    let down = then - now;
    let is_enough = down >= POINTS && down * 100 >= PERCENT * then;
    RatingChange::of(down, is_enough, -down >= POINTS)
}

impl RatingChange {
    /// A change by so much for the better, and whether it is clear for the better or the worse.
    fn of(better_by: i32, is_clearly_better: bool, is_clearly_worse: bool) -> Self {
        match better_by.cmp(&0) {
            Ordering::Greater if is_clearly_better => Self::ClearlyBetter,
            Ordering::Greater => Self::LittleBetter,
            Ordering::Equal => Self::AboutTheSame,
            Ordering::Less if is_clearly_worse => Self::ClearlyWorse,
            Ordering::Less => Self::LittleWorse,
        }
    }
}

/// The share of a rating that is gone, rounded to whole hundredths: how far it went down of what it was. None where it did
/// not.
#[must_use]
pub fn share_gone(then: i32, now: i32) -> Option<i32> {
    (now < then).then(|| ((then - now) * 200 + then) / (then * 2))
}

/// How an activity changed, from 0 (cannot) to 10 (as good as before). Of a single one less than three points can be chance
/// (Stratford 1995, the patient-specific scale: 3 points of one item, 2 of their mean).
#[must_use]
pub fn ability(then: i32, now: i32) -> RatingChange {
    /// A difference that is more than chance, in points.
    const POINTS: i32 = 3;
    let up = now - then;
    RatingChange::of(up, up >= POINTS, -up >= POINTS)
}

/// As good as before.
const FULL: i32 = 10;

/// A rating of pain on two visits.
fn rated_pain(then: i32, now: i32) -> Values {
    Values::Rated { then, now, change: pain(then, now), share: share_gone(then, now) }
}

/// An activity on two visits.
fn rated_ability(then: i32, now: i32) -> Values {
    Values::Rated { then, now, change: ability(then, now), share: share_gone(FULL - then, FULL - now) }
}

/// Minutes on two visits.
fn counted(then: i32, now: i32, more_is_better: bool) -> Values {
    let direction = match now.cmp(&then) {
        Ordering::Equal => Direction::Same,
        Ordering::Greater if more_is_better => Direction::Better,
        Ordering::Less if !more_is_better => Direction::Better,
        _ => Direction::Worse,
    };
    Values::Counted { then, now, direction }
}

/// Compares what was asked anew on this visit with what was answered on the one before: every rating of
/// pain and every activity, then whatever else was answered differently. Empty on a first visit.
#[must_use]
pub fn then_and_now(interview: &Interview<'_>) -> Vec<Row> {
    let mut rated = Vec::new();
    let mut others = Vec::new();
    if !interview.is_follow_up() {
        return rated;
    }
    for question in interview.path().answered {
        let Some(now) = interview.answer_to(question) else { continue };
        let then = interview.earlier(question);
        let row = |activity, values| Row { question, activity, values };
        if !is_of_the_same(interview, question) {
            continue;
        }
        if let (Some(Answer::Number(then)), Answer::Number(now), Some(more)) =
            (then, now, more_is_better(interview, question))
        {
            rated.push(row(None, counted(*then, *now, more)));
            continue;
        }
        match (then, now) {
            (Some(Answer::Number(then)), Answer::Number(now)) if is_pain(interview, question) => {
                rated.push(row(None, rated_pain(*then, *now)));
            }
            (Some(Answer::Activities(then)), Answer::Activities(now)) => {
                let alone = |activity: &Activity| Some(Answer::Activities(vec![activity.clone()]));
                for activity in now {
                    let name = Some(activity.name.clone());
                    let Some(then) = same_activity(then, activity) else {
                        others.push(row(name, Values::Answers { then: None, now: alone(activity) }));
                        continue;
                    };
                    let (then, now) = (i32::from(then.ability), i32::from(activity.ability));
                    rated.push(row(name, rated_ability(then, now)));
                }
                for activity in then.iter().filter(|then| same_activity(now, then).is_none()) {
                    let name = Some(activity.name.clone());
                    others.push(row(name, Values::Answers { then: alone(activity), now: None }));
                }
            }
            (Some(then), now)
                if then != now
                    && let Some(direction) = way(interview, question, then, now) =>
            {
                others.push(row(None, Values::Graded { then: then.clone(), now: now.clone(), direction }));
            }
            // Whether somebody sleeps is asked of each visit, and news if nothing has changed.
            (Some(then @ Answer::One(_)), now)
                if then == now && interview.question(question).role == Some(Role::Sleep) =>
            {
                let (then, now) = (then.clone(), now.clone());
                others.push(row(None, Values::Graded { then, now, direction: Direction::Same }));
            }
            (Some(then), now) if then != now && !compares(interview, question) => {
                others.push(row(None, Values::Answers { then: Some(then.clone()), now: Some(now.clone()) }));
            }
            _ => {}
        }
    }
    // In the order of a PT's page: how bad it is, then what can be done.
    rated.sort_by_key(|row| row.activity.is_some());
    rated.extend(others);
    rated
}

/// The questions that were answered on this visit and not on the one before; none on a first visit.
#[must_use]
pub fn first_asked(interview: &Interview<'_>) -> Vec<QuestionId> {
    let is_first = |id: &QuestionId| {
        let is_open = matches!(interview.answer_to(*id), None | Some(Answer::Skipped | Answer::NotSure));
        interview.earlier(*id).is_none() && !is_open
    };
    let answered = if interview.is_follow_up() { interview.path().answered } else { Vec::new() };
    answered.into_iter().filter(|id| is_first(id) && !compares(interview, *id)).collect()
}

/// The red flags of which nobody knows how they stood on an earlier visit: they would have been raised there, or more urgent, had
/// what nobody came to ask or to test been answered as it is now. A question that was led past was as good as answered.
#[must_use]
pub fn unknown_then(then: &Interview<'_>, now: &Interview<'_>) -> Vec<Raised> {
    let was_open = |id: QuestionId| {
        let is_item = then.question(id).examination().is_some();
        then.answer_to(id).is_none() && (is_item || then.can_still_come(id))
    };
    let mut filled = then.clone();
    for (id, answer) in now.answers().iter().filter(|(id, _)| was_open(**id)) {
        // What does not fit any more is left as it was.
        let _ = filled.answer(*id, answer.clone());
    }
    let told = then.raised();
    let is_known = |raised: &Raised| {
        let how_bad = |raised: &Raised| (raised.urgency, raised.certain);
        told.iter().any(|told| told.flag == raised.flag && how_bad(told) >= how_bad(raised))
    };
    filled.raised().into_iter().filter(|raised| !is_known(raised)).collect()
}

/// Two ratings of which the first cannot well be higher than the second, and is: a slip, or worth a question.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Slip {
    /// The higher of two: the least pain, or the pain now.
    pub role: Role,
    /// How high.
    pub rating: i32,
    /// The worst pain.
    pub worst: i32,
}

/// The doubt that the answer to a question raises.
#[must_use]
pub fn slip(interview: &Interview<'_>, question: QuestionId) -> Option<Slip> {
    let own = interview.question(question).role?;
    let rating = |role| {
        let id = interview.questionnaire().with_role(role)?;
        match interview.answer_to(id).filter(|_| is_pain(interview, id) && !interview.needs_confirming(id))? {
            Answer::Number(rating) => Some(*rating),
            _ => None,
        }
    };
    let worst = rating(Role::PainWorst)?;
    let roles = [Role::PainLeast, Role::PainNow].into_iter().filter(|role| own == Role::PainWorst || own == *role);
    roles.filter_map(|role| Some(Slip { role, rating: rating(role)?, worst })).find(|slip| slip.rating > worst)
}

/// Tells whether a question is a rating of pain from 0 to 10.
fn is_pain(interview: &Interview<'_>, question: QuestionId) -> bool {
    let question = interview.question(question);
    let rates = matches!(question.role, Some(Role::PainNow | Role::PainWorst | Role::PainLeast | Role::ClimbsTo));
    rates && matches!(question.kind, Kind::Scale { min: 0, max: 10, .. })
}

/// Tells whether a question is of the same on both visits: minutes of sitting are none of walking, nor is how pain behaves that one or
/// the other rouses; and how long one has walked like this is of the gait that was told.
fn is_of_the_same(interview: &Interview<'_>, question: QuestionId) -> bool {
    let asked = interview.question(question);
    let with = interview.questionnaire().with_role(Role::StartsWith);
    let with = with.filter(|_| matches!(asked.role, Some(Role::StartsAfter | Role::ClimbsTo | Role::SettlesIn)));
    with.or_else(|| asked_of(interview, question)).is_none_or(|of| interview.earlier(of) == interview.answer_to(of))
}

/// The question with one choice of which a short one asks more, where it is asked of some of these choices alone.
fn asked_of(interview: &Interview<'_>, question: QuestionId) -> Option<QuestionId> {
    let above = interview.question(question).step()?.below?;
    let branches = interview.questionnaire().questions().filter_map(Question::step);
    let leads_here = branches.flat_map(|step| &step.next.branches).filter(|branch| branch.go == Go::To(question));
    let reads = leads_here.flat_map(|branch| branch.condition.atoms()).any(|atom| atom.question() == Some(above));
    (reads && matches!(interview.question(above).kind, Kind::One { .. })).then_some(above)
}

/// Tells whether more of what a question counts is better, or less; none where nothing is known of that.
fn more_is_better(interview: &Interview<'_>, question: QuestionId) -> Option<bool> {
    match interview.question(question).role? {
        Role::StartsAfter => Some(true),
        Role::SettlesIn => Some(false),
        _ => None,
    }
}

/// The way that a choice, or a list of them, went; none where nothing is known of that.
fn way(interview: &Interview<'_>, question: QuestionId, then: &Answer, now: &Answer) -> Option<Direction> {
    let worsening = worsening(interview, question);
    let is_course = interview.question(question).role == Some(Role::Trend);
    if let (Answer::One(then), Answer::One(now)) = (then, now) {
        let place = |choice| worsening.iter().position(|known| *known == choice);
        let is_worse = place(*now)? > place(*then)?;
        let is_newly_aided = interview.question(question).choice(*now).aid;
        return match is_worse {
            // A stick that somebody was given, and walks better with.
            true if is_newly_aided && is_said_to_be_better(interview) => None,
            true => Some(Direction::Worse),
            // Pain that grows no more is better only where somebody says so.
            false if is_course && !interview.question(question).choice(*now).says_better => None,
            false => Some(Direction::Better),
        };
    }
    let (then, now) = (then.chosen()?, now.chosen()?);
    let is_new = |choice: &ChoiceId| now.contains_key(choice) && !then.contains_key(choice);
    let is_gone = |choice: &ChoiceId| then.contains_key(choice) && !now.contains_key(choice);
    let safety = interview.questionnaire().is_safety(question);
    let lasts = matches!(interview.question(question).role, Some(Role::Health | Role::Medicines));
    // What is still there is not made good by what has gone.
    let still = worsening.iter().any(|choice| now.contains_key(choice));
    match (worsening.iter().any(is_new), worsening.iter().any(is_gone)) {
        (true, gone) if safety || !gone => Some(Direction::Worse),
        // A medicine or an illness that is told no more is no pain that is better.
        (false, true) if !still && !lasts => Some(Direction::Better),
        _ => None,
    }
}

/// Tells whether the person says that it is better: compared with last time or, where nobody asked that, all in all.
fn is_said_to_be_better(interview: &Interview<'_>) -> bool {
    let said = |role| {
        let id = interview.questionnaire().with_role(role).filter(|id| !interview.needs_confirming(*id))?;
        match interview.answer_to(id)? {
            Answer::One(choice) => Some(interview.question(id).choice(*choice).says_better),
            _ => None,
        }
    };
    said(Role::Compared).or_else(|| said(Role::Trend)) == Some(true)
}

/// What went worse since the last visit, or the last self-check, and is a reason to be seen sooner: a sign about safety that
/// has come, worse walking, worse sleep. What a PT has decided about is none.
#[must_use]
pub fn worse_for_care(interview: &Interview<'_>) -> Vec<QuestionId> {
    let bears =
        |id: &QuestionId| interview.questionnaire().is_safety(*id) || interview.question(*id).role == Some(Role::Sleep);
    let is_worse = |id: &QuestionId| {
        let then = interview.earlier(*id).or_else(|| interview.answered_last(*id));
        let both = then.zip(interview.answer_to(*id)).filter(|(then, now)| then != now);
        both.and_then(|(then, now)| way(interview, *id, then, now)) == Some(Direction::Worse)
    };
    let raised = interview.raised();
    let is_decided = |id: &QuestionId| {
        let reads =
            |raised: &&Raised| interview.raised_because(raised.flag).iter().any(|because| because.question == *id);
        let calls = raised.iter().filter(|raised| raised.if_not_looked_at().calls_for_a_doctor()).filter(reads);
        let calls: Vec<_> = calls.collect();
        !calls.is_empty() && calls.iter().all(|raised| raised.is_looked_at_by(Looker::Therapist))
    };
    let worse = interview.path().answered.into_iter().filter(bears).filter(is_worse);
    worse.filter(|id| !is_decided(id)).collect()
}

/// The choices of a question that go from the best to the worst, or of which each makes it worse.
#[must_use]
pub fn worsening(interview: &Interview<'_>, id: QuestionId) -> Vec<ChoiceId> {
    let question = interview.question(id);
    let named = question.step().map_or(&[][..], |step| &step.worsens);
    let named: Vec<_> = named.iter().filter_map(|name| question.find_choice(name)).collect();
    match question.kind {
        _ if !named.is_empty() => named,
        Kind::One { .. } if question.role == Some(Role::Sleep) => question.choice_ids().map(|(id, _)| id).collect(),
        Kind::Many { .. } if interview.questionnaire().is_safety(id) => {
            question.free_choices().map(|(id, _)| id).collect()
        }
        _ => Vec::new(),
    }
}

/// The signs of a question about safety that are there now, and were not on the visit before, where they were asked about.
#[must_use]
pub fn new_signs(interview: &Interview<'_>, question: QuestionId) -> Vec<ChoiceId> {
    let there = |answer: Option<&Answer>| answer.and_then(Answer::chosen).cloned();
    if !interview.is_follow_up() || !interview.questionnaire().is_safety(question) {
        return Vec::new();
    }
    let (Some(then), Some(now)) = (there(interview.earlier(question)), there(interview.answer_to(question))) else {
        return Vec::new();
    };
    let free = interview.question(question).free_choices().map(|(id, _)| id);
    free.filter(|choice| now.contains_key(choice) && !then.contains_key(choice)).collect()
}

/// The places and the signs of a list, but those about safety, that are there now, and were not on the visit before.
#[must_use]
pub fn signs_that_came(interview: &Interview<'_>, question: QuestionId) -> Vec<ChoiceId> {
    let both = interview.earlier(question).and_then(Answer::chosen);
    let both = both.zip(interview.answer_to(question).and_then(Answer::chosen));
    let Some((then, now)) = both.filter(|_| !interview.questionnaire().is_safety(question)) else { return Vec::new() };
    let is_new = |choice: &ChoiceId| now.contains_key(choice) && !then.contains_key(choice);
    worsening(interview, question).into_iter().filter(is_new).collect()
}

/// Tells whether a question asks for the comparison itself, for what came of the last time, or for what else there is to say on that
/// day: it has no *then*.
fn compares(interview: &Interview<'_>, question: QuestionId) -> bool {
    let role = interview.question(question).role;
    matches!(role, Some(Role::Compared | Role::Seen | Role::Allowed | Role::AnythingElse))
}

/// The same activity among those of another visit, however it was capitalised and whatever stood between its words.
fn same_activity<'a>(others: &'a [Activity], activity: &Activity) -> Option<&'a Activity> {
    let words = |name: &str| -> Vec<String> {
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let exactly = |other: &&Activity| other.name.to_lowercase() == activity.name.to_lowercase();
    let own = words(&activity.name);
    others.iter().find(exactly).or_else(|| others.iter().find(|other| !own.is_empty() && words(&other.name) == own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_clear_when_points_and_share_agree() {
        use RatingChange::{AboutTheSame, ClearlyBetter, ClearlyWorse, LittleBetter, LittleWorse};
        for (then, now, change) in [
            (6, 4, ClearlyBetter),
            (10, 7, ClearlyBetter),
            (8, 6, LittleBetter),
            (10, 8, LittleBetter),
            (3, 2, LittleBetter),
            (1, 0, LittleBetter),
            (5, 4, LittleBetter),
            (4, 4, AboutTheSame),
            (0, 0, AboutTheSame),
            (4, 5, LittleWorse),
            (0, 1, LittleWorse),
            (4, 6, ClearlyWorse),
            (0, 2, ClearlyWorse),
        ] {
            assert_eq!(pain(then, now), change, "{then} then, {now} now");
        }
    }

    #[test]
    fn minutes_tell_their_direction_and_a_share_what_is_gone() {
        let direction = |then, now, more| match counted(then, now, more) {
            Values::Counted { direction, .. } => direction,
            other => panic!("{other:?}"),
        };
        // Walking that hurts after 3 minutes instead of 15 is worse, and pain that settles in 3 is better.
        assert_eq!(direction(15, 3, true), Direction::Worse);
        assert_eq!(direction(15, 3, false), Direction::Better);
        assert_eq!([direction(3, 15, true), direction(3, 15, false)], [Direction::Better, Direction::Worse]);
        assert_eq!([direction(0, 0, true), direction(9, 9, false)], [Direction::Same; 2]);
        assert_eq!(
            [share_gone(7, 5), share_gone(6, 5), share_gone(9, 8), share_gone(4, 2), share_gone(8, 7)],
            [Some(29), Some(17), Some(11), Some(50), Some(13)],
            "rounded, and not cut"
        );
        assert_eq!([share_gone(0, 0), share_gone(5, 7), share_gone(3, 0)], [None, None, Some(100)]);
    }

    #[test]
    fn an_activity_is_better_when_more_is_possible() {
        assert_eq!(ability(3, 6), RatingChange::ClearlyBetter);
        assert_eq!(ability(8, 10), RatingChange::LittleBetter);
        assert_eq!(ability(5, 3), RatingChange::LittleWorse);
        assert_eq!(ability(5, 2), RatingChange::ClearlyWorse);
        assert_eq!(ability(5, 5), RatingChange::AboutTheSame);
    }

    /// Whatever the two numbers, better and worse are never said of the wrong direction.
    #[test]
    fn better_is_down_and_worse_is_up() {
        for then in 0..=10 {
            for now in 0..=10 {
                match pain(then, now) {
                    RatingChange::ClearlyBetter | RatingChange::LittleBetter => assert!(now < then),
                    RatingChange::ClearlyWorse | RatingChange::LittleWorse => assert!(now > then),
                    RatingChange::AboutTheSame => assert_eq!(then, now),
                }
            }
        }
    }
}
