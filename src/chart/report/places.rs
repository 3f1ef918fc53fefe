//! The places of pain that can be drawn.

use super::PainPlace;
use super::body::{Half, View, spot_place};
use hip_triage_core::interview::{Answer, Interview, Side};
use hip_triage_core::questionnaire::{Choice, Kind, Question, QuestionId, Role, Spot};

/// Every place of pain on the body map, where the answers that count name any: as finely as was asked, and how far down.
pub(super) fn places(interview: &Interview<'_>) -> Vec<PainPlace> {
    let by_role = |role| interview.questionnaire().with_role(role);
    let worst = by_role(Role::WorstSite).and_then(|id| chosen(interview, id)?.1.spot);
    let mut places = named(interview, worst);
    refine(interview, &mut places);
    let far = by_role(Role::HowFar).and_then(|id| chosen(interview, id)).map(|(_, choice)| choice);
    let side = by_role(Role::LegSide).and_then(|id| chosen(interview, id)).and_then(|(_, choice)| side(choice));
    let far = far.and_then(|choice| {
        let reached = Some(drawings_of(&places));
        Some(PainPlace { spot: choice.spot?, side, name: choice.briefly().to_owned(), worst: false, reached })
    });
    // How far down a thigh that hurts is said already.
    let is_new = |far: &PainPlace| {
        !places.iter().any(|known| known.spot == far.spot || (is_thigh(known.spot) && is_thigh(far.spot)))
    };
    places.extend(far.filter(is_new));
    places
}

/// The drawings on which pain that goes down from these places is marked. It is said how far it goes, and not whether in front:
/// where it hurts in front alone it does not go down behind.
fn drawings_of(places: &[PainPlace]) -> &'static [View] {
    let thighs: Vec<_> = places.iter().filter(|place| is_thigh(place.spot)).collect();
    let nearest = if thighs.is_empty() { places.iter().collect() } else { thighs };
    let mut views = nearest.into_iter().map(|place| spot_place(place.spot, Half::Left).view);
    match views.next() {
        Some(view) if views.all(|other| other == view) => view.alone(),
        _ => &View::BOTH,
    }
}

/// The places that were chosen among those where it hurts.
fn named(interview: &Interview<'_>, worst: Option<Spot>) -> Vec<PainPlace> {
    let Some(id) = interview.questionnaire().with_role(Role::PainSite).filter(|id| interview.is_on_path(*id)) else {
        return Vec::new();
    };
    let question = interview.question(id);
    let (Kind::Many { picture: Some(_), .. }, Some(Answer::Many(chosen))) = (&question.kind, interview.answer_to(id))
    else {
        return Vec::new();
    };
    let drawn = chosen.iter().filter_map(|(choice, side)| {
        let choice = question.choice(*choice);
        let spot = choice.spot?;
        Some(PainPlace {
            spot,
            side: *side,
            name: choice.briefly().to_owned(),
            worst: worst == Some(spot),
            reached: None,
        })
    });
    drawn.collect()
}

/// Puts the finer place of a question with the same picture for the place that it asks about.
fn refine(interview: &Interview<'_>, places: &mut [PainPlace]) {
    let questionnaire = interview.questionnaire();
    let coarse = [Role::PainSite, Role::WorstSite, Role::HowFar].map(|role| questionnaire.with_role(role));
    for (id, _) in questionnaire.question_ids().filter(|(id, _)| !coarse.contains(&Some(*id))) {
        let Some((question, choice)) = chosen(interview, id) else { continue };
        let (Kind::One { picture: Some(_), choices }, Some(spot)) = (&question.kind, choice.spot) else { continue };
        let asked = |place: &&mut PainPlace| choices.iter().any(|choice| choice.spot == Some(place.spot));
        if let Some(place) = places.iter_mut().find(asked).filter(|place| place.spot != spot) {
            (place.spot, place.name) = (spot, choice.briefly().to_owned());
        }
    }
}

/// The one choice made in a question that counts.
fn chosen<'i>(interview: &'i Interview<'_>, id: QuestionId) -> Option<(&'i Question, &'i Choice)> {
    let question = interview.question(id);
    match interview.answer_to(id).filter(|_| interview.is_on_path(id))? {
        Answer::One(choice) => Some((question, question.choice(*choice))),
        _ => None,
    }
}

fn side(leg: &Choice) -> Option<Side> {
    match leg.name.as_str() {
        "left" => Some(Side::Left),
        "right" => Some(Side::Right),
        "both" => Some(Side::Both),
        _ => None,
    }
}

fn is_thigh(spot: Spot) -> bool {
    matches!(spot, Spot::FrontThigh | Spot::InnerThigh | Spot::OuterThigh | Spot::BackThigh)
}
