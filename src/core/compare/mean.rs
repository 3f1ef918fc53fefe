//! The mean of the activities that were rated on both visits.

use super::{RatingChange, same_activity};
use crate::interview::{Activity, Answer, Interview};
use crate::questionnaire::QuestionId;

/// A number in tenths.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Tenths(pub i32);

/// The mean of the activities that were rated on both visits.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Mean {
    /// The question that asks for activities.
    pub question: QuestionId,
    /// How many activities it is the mean of.
    pub of: usize,
    /// The earlier mean.
    pub then: Tenths,
    /// The mean of this visit.
    pub now: Tenths,
    /// Now less then, of the ratings themselves: between two means that were rounded it would be rounded twice.
    pub difference: Tenths,
    /// The meaning of the change.
    pub change: RatingChange,
}

/// The mean of the activities that were named on both visits; none where fewer than two were, or where it moved by less than a point,
/// of which each of them tells more.
#[must_use]
pub fn mean_of_activities(interview: &Interview<'_>) -> Option<Mean> {
    let rated = |question: &QuestionId| match (interview.earlier(*question), interview.answer_to(*question)) {
        (Some(Answer::Activities(then)), Some(Answer::Activities(now))) => Some((*question, then, now)),
        _ => None,
    };
    let (question, then, now) = interview.path().answered.iter().find_map(rated)?;
    let both = |now: &Activity| Some((i32::from(same_activity(then, now)?.ability), i32::from(now.ability)));
    let both: Vec<_> = now.iter().filter_map(both).collect();
    let of = i32::try_from(both.len()).ok().filter(|of| *of > 1)?;
    let (then, now) = both.iter().fold((0, 0), |(then, now), each| (then + each.0, now + each.1));
    if (now - then).abs() < of {
        return None;
    }
    let mean = |sum| mean(sum, of);
    let (difference, change) = (mean(now - then), change(then, now, of));
    Some(Mean { question, of: both.len(), then: mean(then), now: mean(now), difference, change })
}

/// The mean of so many numbers by their sum, rounded to the nearest tenth, and away from zero half way between two.
fn mean(sum: i32, of: i32) -> Tenths {
    Tenths(sum.signum() * (sum.abs() * 20 + of) / (of * 2))
}

/// How the mean of so many activities changed, by their sums. Of the mean less than two points can be chance (Stratford 1995, the
/// patient-specific scale).
fn change(then: i32, now: i32, of: i32) -> RatingChange {
    /// A difference of the mean that is more than chance, in points.
    const POINTS: i32 = 2;
    let (up, clear) = (now - then, POINTS * of);
    RatingChange::of(up, up >= clear, -up >= clear)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_rounded_once_whichever_way_it_goes() {
        for (sum, of, tenths) in [(5, 3, 17), (-5, 3, -17), (3, 2, 15), (-1, 3, -3), (0, 2, 0)] {
            assert_eq!(mean(sum, of), Tenths(tenths), "{sum} of {of}");
        }
    }

    #[test]
    fn two_points_of_the_mean_count_and_less_can_be_chance() {
        assert_eq!(change(12, 18, 3), RatingChange::ClearlyBetter, "three activities, two points each");
        assert_eq!(change(12, 17, 3), RatingChange::LittleBetter);
        assert_eq!(change(9, 5, 2), RatingChange::ClearlyWorse);
        assert_eq!(change(9, 6, 2), RatingChange::LittleWorse);
        assert_eq!(change(9, 9, 2), RatingChange::AboutTheSame);
    }
}
