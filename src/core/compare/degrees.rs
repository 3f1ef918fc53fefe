//! Degrees of two visits: how far a joint goes, of which more is better.

use super::Direction;
use crate::interview::{CLEARLY, Found, Interview};
use crate::questionnaire::{Examination, Measure, QuestionId};

/// Which way the degrees of a side went, where they clearly differ; none where an item measures none, or several in a row.
fn turned(item: &Examination, then: &Found, now: &Found) -> Option<Direction> {
    if item.measure != Some(Measure::Degrees) || !item.parts.is_empty() {
        return None;
    }
    let degrees = |found: &Found| found.values.first().copied().flatten().map(|value| value.number);
    let (then, now) = (degrees(then)?, degrees(now)?);
    let further = if now > then { Direction::Better } else { Direction::Worse };
    (now.abs_diff(then) >= CLEARLY).then_some(further)
}

/// The same of the side that hurts; of both, where both do or nobody said which: none where one went better and the other worse.
pub(super) fn turned_where_it_hurts(interview: &Interview<'_>, id: QuestionId) -> Option<Direction> {
    let item = interview.question(id).examination()?;
    let (then, now) = interview.charted_before(id).zip(interview.charted(id))?;
    let sides = then.sides().into_iter().zip(now.sides()).filter(|((side, _), _)| interview.hurts_on(id, *side));
    let mut ways = sides.filter_map(|((_, then), (_, now))| turned(item, then, now));
    let way = ways.next()?;
    ways.all(|other| other == way).then_some(way)
}
