//! The words of the PT's page, for a colleague and not for a patient.

pub mod behaves;

pub use crate::say::handover::*;

use hip_triage_core::compare::{self, Direction, RatingChange};
use hip_triage_core::interview::{Allowed, Look, Looker};
use hip_triage_core::language::Contracted;
use hip_triage_core::questionnaire::{Role, Urgency};

use super::cleaned;
use crate::say::handover as say;

/// A value that stands from an earlier day.
#[must_use]
pub fn from(value: &str, day: &str) -> String {
    say::FromDay { value, day }.to_string()
}

/// A note that was written on an earlier day, whatever day its value is of.
#[must_use]
pub fn noted_on(note: &str, day: &str) -> String {
    say::NotedOn { note, day }.to_string()
}

/// The name of a client in a list of a visit.
#[must_use]
pub fn visit(client: &str, visit: u32) -> String {
    say::Visit { client, visit }.to_string()
}

/// The few signs that are not there and are named first; how many there are of all, where they stand at the end.
#[must_use]
pub fn first_denied(named: &[String], all: Option<usize>) -> String {
    let named = named.join("; ");
    match all {
        Some(all) => say::FirstDenied { named, all }.to_string(),
        None => named,
    }
}

/// Says by which answers a red flag is raised, the signs that it counts first.
#[must_use]
pub fn raised_by(counted: &[String], others: &[String]) -> String {
    match (counted, others) {
        ([], []) => String::new(),
        ([], all) | (all, []) => format!(" {}", say::raised_by(all.join("; "))),
        (counted, others) => {
            format!(" {}", say::RaisedByAndRead { signs: counted.join("; "), others: others.join("; ") })
        }
    }
}

/// Says that a red flag of the visit before is raised no more, and which answers are no longer so.
#[must_use]
pub fn raised_no_more(no_longer: &[String]) -> String {
    if no_longer.is_empty() { say::not_raised().to_owned() } else { say::not_raised_as(no_longer.join("; ")) }
}

/// Says of such a red flag that what else raised it is to be considered.
#[must_use]
pub fn rest_considered(not_raised: &str) -> String {
    say::rest_considered(not_raised)
}

/// Says what *not sure* leaves open: how soon to go through it, and the signs by what each would mean.
#[must_use]
pub fn doubts(soon: Urgency, signs: &[String], read: bool) -> String {
    let opening = match soon {
        Urgency::Emergency => say::doubts_emergency(),
        Urgency::SameDay => say::doubts_same_day(),
        Urgency::Soon => say::doubts_soon(),
        Urgency::Mention => say::doubts_mention(),
    };
    let signs = signs.iter().map(String::as_str);
    let told = std::iter::once(opening).chain(signs).chain(read.then(say::flag_read));
    told.collect::<Vec<_>>().join(" ")
}

/// Signs that nobody is sure of, by what they would mean.
#[must_use]
pub fn if_so(then: Urgency, signs: &[String]) -> String {
    let signs = signs.join("; ");
    match then {
        Urgency::Emergency => say::if_so_emergency(signs),
        Urgency::SameDay => say::if_so_same_day(signs),
        Urgency::Soon => say::if_so_soon(signs),
        Urgency::Mention => say::if_so_mention(signs),
    }
}

/// Quotes what the client is told to do; empty where that is nothing.
#[must_use]
pub fn for_client(action: &str) -> String {
    let action = action.trim();
    if action.is_empty() { String::new() } else { say::for_client(action) }
}

/// The same, of what a doctor has looked at.
#[must_use]
pub fn for_client_if_worse(action: &str) -> String {
    say::for_client_if_worse(action.trim())
}

/// How soon, for a colleague.
#[must_use]
pub fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Emergency => say::urgency_emergency(),
        Urgency::SameDay => say::urgency_same_day(),
        Urgency::Soon => say::urgency_soon(),
        Urgency::Mention => say::urgency_mention(),
    }
}

/// A part of the history: its heading, and the roles that it tells.
type Part = (fn() -> &'static str, &'static [Role]);

/// The parts of the history in their order.
pub const PARTS: [Part; 9] = [
    (say::part_main_problem, &[Role::OwnWords, Role::Goals]),
    (say::part_where, &[Role::PainSite, Role::HowFar, Role::LegSide, Role::WorstSite]),
    (say::part_how_bad, &[Role::PainNow, Role::PainWorst, Role::PainLeast]),
    (
        say::part_behaviour,
        &[
            Role::Quality,
            Role::BringsOn,
            Role::Eases,
            Role::Stiffness,
            Role::Night,
            Role::StartsAfter,
            Role::ClimbsTo,
            Role::SettlesIn,
        ],
    ),
    (say::part_since_when, &[Role::Onset, Role::Since, Role::Began, Role::Trend, Role::Compared]),
    (say::part_so_far, &[Role::Told, Role::Scans, Role::Treatment, Role::Operation]),
    (say::part_health, &[Role::Health, Role::Medicines]),
    (say::part_life, &[Role::Work, Role::Sport, Role::Sleep, Role::Worries]),
    (say::part_activities, &[Role::Activities, Role::Measure, Role::AnythingElse]),
];
/// The part that stands before the pattern.
pub const MAIN_PROBLEM: usize = 0;
/// The part that also tells the answers without a role.
pub const BEHAVIOUR: usize = 3;
/// The part that has the figure.
pub const WHERE: usize = 1;
/// The part after which stands what was different on the visit before.
pub const HOW_BAD: usize = 2;

/// The part about health and medicines.
pub const HEALTH: usize = 6;

/// Tells whether a part of the history tells an answer with this role.
#[must_use]
pub fn has_a_part(role: Role) -> bool {
    PARTS.iter().any(|(_, roles)| roles.contains(&role))
}

/// How soon a red flag called for a doctor, whether *not sure* alone left it open, and who has looked at it.
#[must_use]
pub fn flag_stood(soon: Urgency, certain: bool, looked_at: Option<Look>) -> String {
    let in_words = |soon| super::clause(urgency(soon));
    match looked_at {
        Some(Look { was, by: Looker::Doctor }) => say::flag_looked_at(in_words(was)),
        Some(Look { was, by: Looker::Therapist }) if was >= Urgency::SameDay => say::flag_decided_today(in_words(was)),
        Some(Look { was, by: Looker::Therapist }) => say::flag_decided(in_words(was)),
        None if certain => in_words(soon),
        None => say::flag_stood_open(in_words(soon)),
    }
}

/// A red flag and how soon it called for a doctor.
#[must_use]
pub fn flag_was(stood: &str, concern: &str) -> String {
    say::FlagWas { stood, concern }.to_string()
}

/// A red flag of the visit before that called for a doctor.
#[must_use]
pub fn visit_called_for(visit: u32, flag: &str) -> String {
    say::VisitCalledFor { visit, flag }.to_string()
}

/// A test that was done on the visit before, and what was found.
#[must_use]
pub fn found_then(test: &str, found: &str) -> String {
    say::FoundThen { test, found }.to_string()
}

/// Says which visit is meant by *then*, and how long ago it was.
#[must_use]
pub fn then_is(visit: u32, day: &str, days: i32) -> String {
    match days {
        1.. => say::ThenIsAgo { visit, day, days }.to_string(),
        0 => say::ThenIsSameDay { visit, day }.to_string(),
        ..0 => say::ThenIs { visit, day }.to_string(),
    }
}

/// What the doctor who looked allows, as it was told on a day.
#[must_use]
pub fn allowed(allowed: Allowed, day: &str) -> String {
    match allowed {
        Allowed::Anything => say::allowed_anything(day),
        Allowed::Some => say::allowed_some(day),
        Allowed::Nothing => say::allowed_nothing(day),
        Allowed::NotSaid => say::allowed_not_said(day),
    }
}

/// The name of what is counted, with its unit.
#[must_use]
pub fn counted_in(label: &str, unit: &str) -> String {
    say::CountedIn { label, unit }.to_string()
}

/// A difference, the share of what was bad then that is gone, and what it means.
#[must_use]
pub fn difference(difference: &str, share: Option<i32>, means: &str) -> String {
    match share {
        Some(share) => say::DifferenceShare { difference, share, means }.to_string(),
        None => say::Difference { difference, means }.to_string(),
    }
}

/// A number in tenths.
#[must_use]
pub fn tenths(number: compare::Tenths) -> String {
    let sign = if number.0 < 0 { "-" } else { "" };
    say::Tenths { sign, whole: number.0.abs() / 10, tenth: number.0.abs() % 10 }.to_string()
}

/// The same with its sign.
#[must_use]
pub fn signed_tenths(number: compare::Tenths) -> String {
    match number.0 {
        0 => super::evidence::signed(0),
        1.. => format!("+{}", tenths(number)),
        _ => tenths(number),
    }
}

/// What was answered for the first time: by name, where that is little.
#[must_use]
pub fn first_asked(names: &[String]) -> String {
    /// The most that are named.
    const MOST: usize = 3;
    if names.len() > MOST { say::first_asked(names.len()) } else { say::first_asked_named(names.join("; ")) }
}

/// The names of what went one way, and of everything else that is different.
#[derive(Debug, Default)]
pub struct Ways {
    /// Signs that are there now and were not.
    pub new: Vec<String>,
    /// Worse.
    pub worse: Vec<String>,
    /// Better.
    pub better: Vec<String>,
    /// A little better.
    pub little: Vec<String>,
    /// A little worse.
    pub little_worse: Vec<String>,
    /// Places and signs that have come, but those about safety.
    pub came: Vec<String>,
    /// As it was, as far as a rating tells.
    pub same: Vec<String>,
}

/// The leading line of then and now: what is new, worse, better, and as it was. How many these are is not told: a number
/// of things that are no peers reads as a score.
#[must_use]
pub fn worse_and_better(ways: &Ways) -> String {
    in_sentences([
        named(&ways.new).map(say::new_signs),
        named(&ways.worse).map(say::worse_in),
        named(&ways.little_worse).map(say::little_worse_in),
        named(&ways.better).map(say::better_in),
        named(&ways.little).map(say::little_better_in),
        named(&ways.came).map(say::came_in),
        named(&ways.same).map(say::same_in),
    ])
}

/// What has come that no row below says, for the client.
#[must_use]
pub fn came(ways: &Ways) -> String {
    in_sentences([named(&ways.came).map(say::came_in)])
}

/// Names on a line; none where there are none.
fn named(names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| names.join("; "))
}

fn in_sentences<const MANY: usize>(sentences: [Option<String>; MANY]) -> String {
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What was measured on the visit before and on this one, as the client is told it.
#[must_use]
pub fn measured_then_and_now(what: &str, then: &str, now: &str) -> String {
    say::MeasuredThenAndNow { what, then, now }.to_string()
}

/// The strongest of some reasons, and how many more there are.
#[must_use]
pub fn and_more(told: &str, more: usize) -> String {
    say::AndMore { told, more }.to_string()
}

/// A value that says which way it went.
#[must_use]
pub fn went(value: &str, way: &str) -> String {
    say::Went { value, way }.to_string()
}

/// Says which way a number of minutes went.
#[must_use]
pub fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Better => say::direction_better(),
        Direction::Same => say::direction_same(),
        Direction::Worse => say::direction_worse(),
    }
}

/// How much a change means.
#[must_use]
pub fn change(change: RatingChange) -> &'static str {
    match change {
        RatingChange::ClearlyBetter => say::change_clearly_better(),
        RatingChange::LittleBetter => say::change_little_better(),
        RatingChange::AboutTheSame => say::change_about_the_same(),
        RatingChange::LittleWorse => say::change_little_worse(),
        RatingChange::ClearlyWorse => say::change_clearly_worse(),
    }
}

/// A text of several lines on one, with a bar where a line ended.
#[must_use]
pub fn on_one_line(text: &str) -> String {
    let lines = text.lines().map(|line| cleaned(line).trim().to_owned()).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" / ")
}

/// The name of an answer.
#[must_use]
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Who => say::role_who(),
        Role::Age => say::role_age(),
        Role::Sex => say::role_sex(),
        Role::OwnWords => say::role_own_words(),
        Role::Goals => say::role_goals(),
        Role::PainSite => say::role_pain_site(),
        Role::WorstSite => say::role_worst_site(),
        Role::HowFar => say::role_how_far(),
        Role::LegSide => say::role_leg_side(),
        Role::Quality => say::role_quality(),
        Role::PainNow => say::role_pain_now(),
        Role::PainWorst => say::role_pain_worst(),
        Role::PainLeast => say::role_pain_least(),
        Role::BringsOn => say::role_brings_on(),
        Role::Eases => say::role_eases(),
        Role::Stiffness => say::role_stiffness(),
        Role::Night => say::role_night(),
        Role::Onset => say::role_onset(),
        Role::Began => say::role_began(),
        Role::Since => say::role_since(),
        Role::Trend => say::role_trend(),
        Role::Told => say::role_told(),
        Role::Treatment => say::role_treatment(),
        Role::Scans => say::role_scans(),
        Role::Operation => say::role_operation(),
        Role::Health => say::role_health(),
        Role::Medicines => say::role_medicines(),
        Role::OtherHealth => say::role_other_health(),
        Role::Work => say::role_work(),
        Role::Sport => say::role_sport(),
        Role::Sleep => say::role_sleep(),
        Role::Worries => say::role_worries(),
        Role::Activities => say::role_activities(),
        Role::StartsWith => say::role_starts_with(),
        Role::StartsAfter => say::role_starts_after(),
        Role::ClimbsTo => say::role_climbs_to(),
        Role::SettlesIn => say::role_settles_in(),
        Role::Measure => say::role_measure(),
        Role::Compared => say::role_compared(),
        Role::Seen => say::role_seen(),
        Role::Allowed => say::role_allowed(),
        Role::AnythingElse => say::role_anything_else(),
        Role::Safety => say::role_safety(),
    }
}

/// What belongs on each line of the plan, which is written by hand; first what was done where a doctor comes first.
#[must_use]
pub fn plan_lines(doctor_first: bool) -> Vec<&'static str> {
    doctor_first.then(say::doctor_told).into_iter().chain([say::plan()]).collect()
}

/// What belongs on each line under which everything is signed.
#[must_use]
pub fn signature_lines() -> Vec<&'static str> {
    vec![say::client_is(), say::pt_is(), say::signature(), say::date_and_time()]
}

/// The verdict when one origin leads clearly.
#[must_use]
pub fn fits(origin: &str, pattern: Option<&str>) -> String {
    match pattern {
        Some(pattern) => say::FitsLike { origin, pattern }.contracted(),
        None => say::fits(origin).contracted(),
    }
}

/// The verdict when one origin leads, but not by much.
#[must_use]
pub fn leans(origin: &str, pattern: Option<&str>) -> String {
    match pattern {
        Some(pattern) => say::LeansLike { origin, pattern }.contracted(),
        None => say::leans(origin).contracted(),
    }
}

/// The verdict between two origins.
#[must_use]
pub fn mixed(first: &str, second: &str) -> String {
    say::Mixed { first, second }.contracted()
}

/// A label as it stands before its value: a question ends as it ends.
#[must_use]
pub fn labelled(label: &str) -> String {
    if label.ends_with(['?', '!']) { label.to_owned() } else { say::labelled(label) }
}

/// A value behind its label, on one line.
#[must_use]
pub fn told(label: &str, value: &str) -> String {
    let label = labelled(label);
    say::Told { label, value }.to_string()
}

/// Somebody's own words in quotation marks; those inside become single ones. The marks have the direction of the words,
/// so that nothing stands between them in another order.
#[must_use]
pub fn quoted(text: &str) -> String {
    isolated(&format!("“{}”", text.replace('“', "‘").replace('”', "’")))
}

/// Begins a text of its own direction, that of its first letter.
const ISOLATE: char = '\u{2068}';
/// Ends it.
const ISOLATE_END: char = '\u{2069}';

/// Somebody's own words. Where some of them are written from right to left, they have a direction of their own and
/// reorder nothing around them.
#[must_use]
pub fn isolated(text: &str) -> String {
    let text = text.replace([ISOLATE, ISOLATE_END], "");
    if text.chars().any(is_right_to_left) { format!("{ISOLATE}{text}{ISOLATE_END}") } else { text }
}

/// The parts of a text in their order, each cleaned, and whether it has a direction of its own.
#[must_use]
pub fn directions(text: &str) -> Vec<(String, bool)> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((before, (own, after))) =
        rest.split_once(ISOLATE).and_then(|(before, rest)| Some((before, rest.split_once(ISOLATE_END)?)))
    {
        parts.extend([(cleaned(before), false), (cleaned(own), true)]);
        rest = after;
    }
    parts.push((cleaned(rest), false));
    parts
}

/// Tells whether a language is written from right to left.
#[must_use]
pub fn is_language_right_to_left(language: &str) -> bool {
    let main = language.split('-').next().unwrap_or_default();
    matches!(main, "ar" | "dv" | "fa" | "he" | "ku" | "ps" | "sd" | "ug" | "ur" | "yi")
}

/// Tells whether a letter is written from right to left: Hebrew, Arabic, and their kin.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// A note alone.
#[must_use]
pub fn note_alone(note: &str) -> String {
    say::note_alone(quoted(note))
}

/// A note behind a value.
#[must_use]
pub fn note(value: &str, note: &str) -> String {
    say::NoteBehind { value, note: note_alone(note) }.to_string()
}

/// An answer that was changed.
#[must_use]
pub fn was(now: &str, earlier: &[String]) -> String {
    say::Was { now, earlier: before(earlier) }.to_string()
}

/// What an answer was before it was changed.
#[must_use]
pub fn before(earlier: &[String]) -> String {
    let earlier = earlier.iter().cloned().reduce(|earlier, next| say::BeforeThat { earlier, next }.to_string());
    earlier.unwrap_or_default()
}

/// An earlier answer, and who gave it when.
#[must_use]
pub fn earlier(answer: &str, by_client: bool, when: &str) -> String {
    if by_client {
        say::EarlierByClient { answer, when }.to_string()
    } else {
        say::EarlierWithPt { answer, when }.to_string()
    }
}

/// The places of the figure.
#[must_use]
pub fn figure(places: &[String]) -> String {
    say::figure(places.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use hip_triage_core::language::{Language, within};

    #[test]
    fn sentences_are_put_together_as_the_language_does() {
        let signs = ["fiebre".to_owned(), "escalofríos".to_owned()];
        let earlier = ["4", "6", "7"].map(str::to_owned);
        assert_eq!(was("3", &earlier), "3 (before: 4; before that: 6; before that: 7)");
        assert_eq!(raised_by(&signs[..1], &signs[1..]), " Raised by: fiebre. Read with: escalofríos.");
        within(Language::Spanish, || {
            assert_eq!(was("3", &earlier), "3 (antes: 4; y antes: 6; y antes: 7)");
            assert_eq!(raised_by(&[], &signs), " Surge de: fiebre; escalofríos.");
            assert_eq!(
                doubts(Urgency::SameDay, &[if_so(Urgency::Emergency, &signs[..1])], true),
                "El mismo día. El cliente no lo sabe con certeza; repase esto. Emergencia si es así: fiebre. \
                 (lo leyó el fisioterapeuta, que siguió adelante)"
            );
            assert_eq!(
                fits("la cadera", Some("el desgaste")),
                "Las respuestas encajan mejor con la cadera; a lo que más se parece es al desgaste."
            );
            assert_eq!(difference("-3", Some(43), change(RatingChange::ClearlyBetter)), "-3 (43 %): claramente mejor");
            assert_eq!(
                worse_and_better(&Ways { better: signs.to_vec(), ..Ways::default() }),
                "Mejor: fiebre; escalofríos."
            );
        });
    }

    #[test]
    fn a_red_flag_that_is_open_says_so_in_every_language() {
        for language in Language::ALL {
            within(*language, || {
                for (_, soon) in Urgency::ALL {
                    let [certain, open] = [true, false].map(|certain| flag_stood(soon, certain, None));
                    assert!(open.starts_with(&certain) && open.len() > certain.len(), "{language:?}: {open}");
                }
            });
        }
    }
}
