//! How common each origin is in that place and at that age, in words.

use crate::words::{base_rate as words, evidence as said};
use hip_triage_core::assessment::{Assessment, Contribution, Prior, Verdict};
use hip_triage_core::questionnaire::CategoryId;

/// From this share on, in percent, pain in a place *most often* comes from an origin.
const MOST: f64 = 60.0;
/// From this share on, in percent, the next origin is told beside one from which it most often comes.
const TOO: f64 = 15.0;

/// Pain in that place at that age, as a clause.
pub(super) fn pain(prior: &Prior<'_>) -> String {
    words::pain(&prior.row().place, prior.knows_band())
}

/// Words that begin a sentence.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}

/// The verdict for a PT, where only place and age speak: what the client is told.
pub(super) fn for_therapist(assessment: &Assessment<'_>) -> String {
    said::by_base_rate(&capital(&common(assessment).unwrap_or_default()))
}

/// What is most common there: one sentence or two, which go on after some words; none where the answers speak.
pub(super) fn common(assessment: &Assessment<'_>) -> Option<String> {
    let prior = assessment.prior()?;
    let pain = pain(prior);
    let name = |category| called(assessment, prior, category);
    match assessment.verdict() {
        Verdict::AboutAsOften(first, second) => Some(words::about_as_often(&pain, name(first), name(second))),
        Verdict::MostOften(first) => {
            let most = prior.share(first) >= MOST;
            let told = if most { words::most_often(&pain, name(first)) } else { words::often(&pain, name(first)) };
            let others = assessment.ranking().into_iter().filter(|other| *other != first);
            let next = others.max_by(|a, b| prior.share(*a).total_cmp(&prior.share(*b)));
            let next = next.filter(|next| !most || prior.share(*next) >= TOO);
            let next = next.map(|next| words::other_too(&capital(name(next))));
            Some([Some(told), next].into_iter().flatten().collect::<Vec<_>>().join(" "))
        }
        _ => None,
    }
}

/// What an origin is called here.
fn called<'q>(assessment: &Assessment<'q>, prior: &Prior<'q>, category: CategoryId) -> &'q str {
    prior.name_of(category).unwrap_or(&assessment.questionnaire().category(category).title)
}

/// Something that counts for an origin, or against it.
pub(super) struct Reason {
    /// Why, as a clause.
    pub(super) because: String,
    /// How much, in decibans.
    pub(super) points: i32,
}

/// What counts for an origin, or with a sign below 0 against it: findings, and how common it is there. The strongest come
/// first.
pub(super) fn reasons(assessment: &Assessment<'_>, category: CategoryId, sign: i32) -> Vec<Reason> {
    let parts = if sign > 0 { assessment.pointing_to(category) } else { assessment.pointing_away(category) };
    let of = |part: &Contribution| Reason { because: assessment.because(part.finding).to_owned(), points: part.points };
    let points = assessment.score(category).base;
    let base = assessment.prior().filter(|_| points.signum() == sign);
    let base = base.map(|prior| Reason { because: pain(prior), points });
    let mut reasons: Vec<_> = parts.iter().map(of).chain(base).collect();
    reasons.sort_by_key(|reason| -reason.points.abs());
    reasons
}
