//! The places of pain that can be drawn.

use super::PainPlace;
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Kind, Role};

/// Every place of pain on the body map, where the answers that count name any.
pub(super) fn places(interview: &Interview<'_>) -> Vec<PainPlace> {
    let by_role = |role| {
        let id = interview.questionnaire().with_role(role)?;
        Some((interview.question(id), interview.answer_to(id).filter(|_| interview.is_on_path(id))?))
    };
    let worst = by_role(Role::WorstSite).and_then(|(question, answer)| match answer {
        Answer::One(choice) => question.choice(*choice).spot,
        _ => None,
    });
    let Some((question, Answer::Many(chosen))) = by_role(Role::PainSite) else { return Vec::new() };
    if !matches!(question.kind, Kind::Many { picture: Some(_), .. }) {
        return Vec::new();
    }
    let drawn = chosen.iter().filter_map(|(choice, side)| {
        let choice = question.choice(*choice);
        let spot = choice.spot?;
        Some(PainPlace { spot, side: *side, name: choice.briefly().to_owned(), worst: worst == Some(spot) })
    });
    drawn.collect()
}
