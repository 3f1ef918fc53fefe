//! A woman whose groin hurts, on two visits at a PT, and their pages.

use hip_triage::builtin;
use hip_triage_chart::record::{GivenBy, Moment, Notes, Record, State, Visit};
use hip_triage_chart::report::{self, Subject};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::{Answer, Charted, Interview};
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Audience, Questionnaire, Urgency};
use hip_triage_core::session::{Act, Session};

use super::visit::{flat, text};
use super::{INTAKE, answer, moment, walk};

/// A woman of 63 whose right groin hurts.
const WOMAN: &[(&str, &str)] = &[
    ("sex", "female"),
    ("age", "63"),
    ("pain_site", "groin/right front_thigh/right"),
    ("leg_side", "right"),
    ("depth", "deep"),
    ("eases", "rest tablets"),
    ("tablets_how", "partly"),
    ("other_health", "Apixaban 5 mg. Allergic to penicillin."),
    ("trend", "months"),
];

/// Her answers, some of them otherwise.
pub fn intake<'q>(questionnaire: &'q Questionnaire, otherwise: &[(&'static str, &'static str)]) -> Interview<'q> {
    asked(questionnaire, Audience::Clinician, otherwise)
}

/// Her answers in a self-check.
pub fn at_home(questionnaire: &Questionnaire) -> Interview<'_> {
    asked(questionnaire, Audience::Everyone, &[])
}

fn asked<'q>(
    questionnaire: &'q Questionnaire,
    audience: Audience,
    otherwise: &[(&'static str, &'static str)],
) -> Interview<'q> {
    let known = |name: &str| WOMAN.iter().chain(otherwise).any(|(other, _)| *other == name);
    let of_her = WOMAN.iter().filter(|(name, _)| otherwise.iter().all(|(other, _)| other != name));
    let rest = INTAKE.iter().filter(|(name, _)| !known(name));
    let answers: Vec<_> = rest.chain(of_her).chain(otherwise).copied().collect();
    let mut interview = Interview::new(questionnaire, audience);
    walk(&mut interview, &answers);
    interview.go_on();
    walk(&mut interview, &answers);
    interview
}

/// Charts items of the examination, as typed.
pub fn chart(interview: &mut Interview<'_>, items: &[(&str, &str)]) {
    for (item, typed) in items {
        let id = interview.questionnaire().find_question(item).unwrap();
        let question = interview.question(id);
        let charted = Charted::typed(question, question.examination().unwrap(), typed).unwrap();
        assert!(interview.chart(id, charted), "{item}");
        if let Some(outcome) = interview.charted_outcome(id) {
            interview.answer(id, Answer::One(outcome)).unwrap();
        }
    }
}

/// The record of her first visit.
pub fn first(questionnaire: &Questionnaire, interview: &Interview<'_>) -> Record {
    let mut record = Record::new("T-1".parse().unwrap(), 1, questionnaire, moment("09:00"));
    record.take_down(interview, &Notes::new(), &moment("09:01"), GivenBy::Clinician);
    record.end(State::Completed, &moment("09:20"));
    record
}

/// The visit after, with some answers that are not the same.
pub fn later(questionnaire: &Questionnaire, first: &Record, otherwise: &[(&str, &str)]) -> Record {
    examined_later(questionnaire, first, otherwise, &[])
}

/// The same, with items of the examination as they are typed.
pub fn examined_later(
    questionnaire: &Questionnaire,
    first: &Record,
    otherwise: &[(&str, &str)],
    items: &[(&str, &str)],
) -> Record {
    let at = |time: &str| Moment::try_from(format!("2026-12-21T{time}:00-05:00")).unwrap();
    let begun = first.follow_up(2, questionnaire, at("10:00"));
    let (mut second, mut interview) = (begun.record, begun.interview);
    let mut open = interview.answers().keys().copied().filter(|id| interview.needs_confirming(*id)).collect();
    for (name, given) in otherwise {
        answer(&mut interview, name, given);
    }
    interview.go_on();
    while let Some(waiting) = interview.path().waiting() {
        let is_optional = questionnaire.question(waiting).optional;
        let left = if is_optional { Answer::Skipped } else { Answer::NotSure };
        let same = interview.answer_to(waiting).cloned().unwrap_or(left);
        interview.answer(waiting, same).unwrap();
        interview.go_on();
    }
    chart(&mut interview, items);
    second.keep(&interview, &mut open, &at("10:10"));
    second.end(State::Completed, &at("10:20"));
    second
}

/// The visit of a record, beside that before.
pub fn after(record: Record, before: Record) -> Visit {
    Visit { record, before: Some(before).into() }
}

/// The PT's page of a visit.
pub fn page(questionnaire: &Questionnaire, visit: impl Into<Visit>) -> String {
    text(&report::handover(&Subject::of_visit(visit.into(), questionnaire)))
}

/// The text under a heading.
pub fn under(text: &str, heading: &str) -> String {
    let (_, after) = text.split_once(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("no {heading} in {text}"));
    let heading = |line: &str| line.chars().any(char::is_uppercase) && !line.chars().any(char::is_lowercase);
    flat(&after.lines().take_while(|line| !heading(line)).collect::<Vec<_>>().join("\n"))
}

/// Begins an intake that stops at an emergency.
pub fn walk_to_stop(interview: &mut Interview<'_>) {
    for (name, given) in [
        ("who", "self"),
        ("sex", "female"),
        ("age", "62"),
        ("right_now", "saddle"),
        ("saddle_check", "changed"),
        ("right_now_when", "recent"),
    ] {
        answer(interview, name, given);
    }
    assert!(interview.path().waiting().is_none());
}

/// Charts an item at the desk, from its list.
pub fn chart_at(session: &mut Session<'_>, item: &str, typed: &str) {
    chart_at_with(session, item, typed, None);
}

/// The same, with a note.
pub fn chart_at_with(session: &mut Session<'_>, item: &str, typed: &str, note: Option<&str>) {
    let questionnaire = session.interview().questionnaire();
    let id = questionnaire.find_question(item).unwrap();
    let question = questionnaire.question(id);
    let charted = Charted::typed(question, question.examination().unwrap(), typed).unwrap();
    session.act(Act::Items).unwrap();
    session.act(Act::Open(id)).unwrap();
    session.act(Act::Chart { charted, note: note.map(str::to_owned) }).unwrap();
}

/// Does the same in each language, with its questionnaire.
pub fn in_each_language(told: impl Fn(Language, &Questionnaire)) {
    for (tag, language) in [("en", Language::English), ("es", Language::Spanish)] {
        let questionnaire = builtin::in_language(tag).unwrap();
        within(language, || told(language, &questionnaire));
    }
}

/// A text in the language that is spoken.
pub fn either<'t>(language: Language, english: &'t str, spanish: &'t str) -> &'t str {
    if language == Language::English { english } else { spanish }
}

/// A visit that was stopped once these were answered.
pub fn stopped(questionnaire: &Questionnaire, answers: &[(&str, &str)], at: Urgency) -> Record {
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    for (name, given) in [("who", "self"), ("sex", "female"), ("age", "63")].iter().chain(answers) {
        answer(&mut interview, name, given);
    }
    assert_eq!(Assessment::of(&interview).urgency(), Some(at));
    let mut record = first(questionnaire, &interview);
    record.end(State::Stopped, &moment("09:20"));
    record
}

pub const EMERGENCY: &[(&str, &str)] =
    &[("right_now", "saddle"), ("saddle_check", "changed"), ("right_now_when", "recent")];

/// What the client takes home of a visit and the one before it.
pub fn home_after(second: Record, first: Record, questionnaire: &Questionnaire) -> String {
    flat(&text(&report::take_home(&Subject::of_visit(after(second, first), questionnaire))))
}

pub fn home(record: Record, questionnaire: &Questionnaire) -> String {
    flat(&text(&report::take_home(&Subject::of_visit(record.into(), questionnaire))))
}

/// What settles the origin of a worn hip: every sign of the joint, and none of the others.
pub const WORN: &[(&str, &str)] = &[
    ("internal_rotation", "l 35 r 10 p +"),
    ("adduction", "l 25 - r 10 +"),
    ("abduction_adduction_pain", "l - r +"),
    ("flexion", "l 120 r 95"),
    ("abductor_weakness", "l 5 r 4"),
    ("fadir", "l - r +"),
];
