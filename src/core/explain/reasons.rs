//! The reasons for an origin and against it, and how common each is in that place and at that age, in words.

use crate::assessment::{Assessment, Contribution, Prior, Standing, Verdict};
use crate::interview::Interview;
use crate::questionnaire::{Atom, CategoryId, Condition, FindingId, Outside};
use crate::words::{base_rate as words, capital};

/// From this share on, in percent, pain in a place *most often* comes from an origin.
const MOST: f64 = 60.0;
/// From this share on, in percent, the next origin is told beside one from which it most often comes.
const TOO: f64 = 15.0;

/// Something that counts for an origin, or against it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reason {
    /// Why, as a clause.
    pub because: String,
    /// How much, in decibans.
    pub points: i32,
    /// Says whether it is how common that is, and no answer of the person's own.
    pub is_base_rate: bool,
    /// The finding that it is, where it is one.
    pub finding: Option<FindingId>,
}

/// The reasons for an origin, or with a sign below 0 against it: findings, and how common it is there. The strongest
/// come first.
#[must_use]
pub fn reasons(assessment: &Assessment<'_>, category: CategoryId, sign: i32) -> Vec<Reason> {
    let parts = if sign > 0 { assessment.pointing_to(category) } else { assessment.pointing_away(category) };
    let of = |part: &Contribution| {
        let because = assessment.because(part.finding).to_owned();
        Reason { because, points: part.points, is_base_rate: false, finding: Some(part.finding) }
    };
    let score = assessment.score(category);
    let told = assessment.prior().zip(score.pattern).map(|(prior, pattern)| prior.told_on_top(pattern));
    let told: Vec<_> = told.unwrap_or_default();
    let points = score.base - told.iter().map(|(_, points)| points).sum::<i32>();
    let told = told.into_iter().filter(|(_, points)| points.signum() == sign);
    let told = told.map(|(because, points)| Reason {
        because: because.to_owned(),
        points,
        is_base_rate: false,
        finding: None,
    });
    let base = assessment.prior().filter(|_| points.signum() == sign);
    let base = base.map(|prior| Reason { because: pain(prior), points, is_base_rate: true, finding: None });
    let mut reasons: Vec<_> = parts.iter().map(of).chain(told).chain(base).collect();
    reasons.sort_by_key(|reason| -reason.points.abs());
    reasons
}

/// Why something outside the origins is told, as clauses: the findings that its condition asks for and that fire.
#[must_use]
pub fn pointed_outside(assessment: &Assessment<'_>, outside: &Outside) -> Vec<String> {
    let read = outside.condition.atoms().into_iter().filter_map(|atom| match atom {
        Atom::Finding(any) => Some(any),
        _ => None,
    });
    let fired = read.flatten().filter(|id| assessment.standing(**id) == Standing::Fired);
    fired.map(|id| assessment.because(*id).to_owned()).collect()
}

/// The most common origins there: one sentence or two, which go on after some words; none where the answers speak.
#[must_use]
pub fn common(assessment: &Assessment<'_>) -> Option<String> {
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
            let next = next.map(|next| words::other_too(capital(name(next))));
            Some([Some(told), next].into_iter().flatten().collect::<Vec<_>>().join(" "))
        }
        _ => None,
    }
}

/// Pain in that place at that age, as a clause.
fn pain(prior: &Prior<'_>) -> String {
    words::pain(&prior.row().place, prior.knows_band())
}

/// The name of an origin here.
fn called<'q>(assessment: &Assessment<'q>, prior: &Prior<'q>, category: CategoryId) -> &'q str {
    prior.name_of(category).unwrap_or(&assessment.questionnaire().category(category).title)
}

/// Tells whether a reason against an origin is none that a person should read as a doubt: a test whose sign is only not there says next
/// to nothing; nor does what was only not marked, once a PT has examined, or a sign of the visit before that is gone.
#[must_use]
pub fn is_no_doubt(interview: &Interview<'_>, assessment: &Assessment<'_>, reason: &Reason) -> bool {
    is_sign_only_absent(assessment, reason)
        || (interview.is_examined() && is_only_unmarked(interview, reason))
        || is_sign_gone(interview, assessment, reason)
}

/// Tells whether a reason is only that a sign of the visit before is not told any more: who gets better tells fewer signs, which says
/// nothing against what was found then.
#[must_use]
pub fn is_sign_gone(interview: &Interview<'_>, assessment: &Assessment<'_>, reason: &Reason) -> bool {
    let Some((before, finding)) = interview.visit_before().zip(reason.finding) else { return false };
    let is_gone = assessment.standing(finding) == Standing::Otherwise || is_only_unmarked(interview, reason);
    let what = interview.questionnaire().finding(finding);
    let is_item = |atom: &Atom| atom.question().is_some_and(|id| interview.question(id).examination().is_some());
    let (then, now) = (Assessment::of(&before).standing(finding), assessment.standing(finding));
    is_gone && !what.condition.atoms().into_iter().any(is_item) && then.points_of(what) != now.points_of(what)
}

/// Tells whether a reason against an origin is only that the sign of a test is not there, of a test that says little by that.
#[must_use]
pub fn is_sign_only_absent(assessment: &Assessment<'_>, reason: &Reason) -> bool {
    /// From so many decibans on a sign that is not there speaks against an origin.
    const WEAK: i32 = -5;
    let is_absent = |finding| assessment.standing(finding) == Standing::Otherwise;
    (WEAK + 1..0).contains(&reason.points) && reason.finding.is_some_and(is_absent)
}

/// Tells whether a reason is only that nothing was marked, which is no denial.
#[must_use]
pub fn is_only_unmarked(interview: &Interview<'_>, reason: &Reason) -> bool {
    let of_list =
        |atom: &Atom| matches!(atom, Atom::Chosen(question, _) if interview.question(*question).kind.is_many());
    reason.finding.is_some_and(|finding| {
        let condition = &interview.questionnaire().finding(finding).condition;
        matches!(condition, Condition::Not(_)) && condition.atoms().into_iter().any(of_list)
    })
}
