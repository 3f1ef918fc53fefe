//! A visit or a self-check as JSON for other programs. Every field is documented in FORMATS.md.

use serde::Serialize;

use super::handover::reexamined::{Found, found_then};
use super::{Subject, answer_in_words, found_in_words};
use crate::named::{self, Asked, NamedAnswer, Offered};
use crate::record::{ClientCode, Earlier, GivenBy, Moment, NamedDecision, NamedFound, Snapshot, SnapshotFlag, State};
use crate::words;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::compare::{self, Direction, RatingChange, Values};
use hip_triage_core::explain::best_items;
use hip_triage_core::questionnaire::{Question, QuestionId, Role};

/// The version of the format.
pub(super) const FORMAT: u32 = 1;
/// The kind of file.
pub(super) const KIND: &str = "report";
/// The most examination items that are named.
const MOST_ITEMS: usize = 3;

/// The fields of the export.
#[derive(Clone, Debug, Serialize)]
pub struct Export<'s> {
    format: u32,
    kind: &'static str,
    program: &'static str,
    questionnaire: &'s Asked,
    client: Option<&'s ClientCode>,
    visit: Option<u32>,
    day: &'s str,
    started: Option<&'s Moment>,
    ended: Option<&'s Moment>,
    state: State,
    notices: &'s [String],
    answers: Vec<ReportAnswer<'s>>,
    no_longer_fit: Vec<Lost<'s>>,
    not_asked: Vec<Unasked<'s>>,
    called_before: Vec<SnapshotFlag>,
    decision: Option<&'s NamedDecision>,
    assessment: Snapshot,
    told_then: Option<&'s Snapshot>,
    examination: Vec<Examined<'s>>,
    then_and_now: Option<Comparison<'s>>,
    would_separate: Vec<Unasked<'s>>,
}

#[derive(Clone, Debug, Serialize)]
struct ReportAnswer<'s> {
    question: &'s str,
    ask: &'s str,
    section: Option<&'s str>,
    role: Option<&'static str>,
    counts: bool,
    answer: NamedAnswer,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(skip_serializing_if = "Offered::is_unsaid")]
    offered: Offered,
    in_words: String,
    note: Option<String>,
    by: GivenBy,
    given_at: Option<&'s Moment>,
    reviewed_at: Option<&'s Moment>,
    history: &'s [Earlier],
}

#[derive(Clone, Debug, Serialize)]
struct Comparison<'s> {
    visit: u32,
    started: &'s Moment,
    red_flags: Vec<&'s SnapshotFlag>,
    rows: Vec<ReportRow<'s>>,
    examination: Vec<FoundThen<'s>>,
}

#[derive(Clone, Debug, Serialize)]
struct FoundThen<'s> {
    question: &'s str,
    ask: &'s str,
    then_in_words: String,
    now_in_words: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct ReportRow<'s> {
    question: &'s str,
    ask: &'s str,
    role: Option<&'static str>,
    activity: Option<String>,
    then: Option<NamedAnswer>,
    now: Option<NamedAnswer>,
    difference: Option<i32>,
    percent: Option<i32>,
    change: Option<Change>,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
enum Change {
    Rating(RatingChange),
    Way(Direction),
}

#[derive(Clone, Debug, Serialize)]
struct Examined<'s> {
    question: &'s str,
    ask: &'s str,
    position: &'static str,
    left: Side,
    right: Side,
}

#[derive(Clone, Debug, Serialize)]
struct Side {
    #[serde(flatten)]
    found: NamedFound,
    in_words: String,
}

#[derive(Clone, Debug, Serialize)]
struct Lost<'s> {
    question: &'s str,
    answer: &'s NamedAnswer,
    note: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Unasked<'s> {
    question: &'s str,
    ask: &'s str,
    role: Option<&'static str>,
    note: Option<String>,
}

/// Everything of a visit or a self-check, by names and in words. Every field is documented in
/// `FORMATS.md`.
#[must_use]
pub fn json<'s>(subject: &'s Subject<'s>) -> Export<'s> {
    let interview = subject.interview();
    let questionnaire = subject.questionnaire();
    let path = interview.path().answered;
    let record = subject.record();
    let unasked = |id: QuestionId| {
        let question = questionnaire.question(id);
        Unasked {
            question: &question.name,
            ask: &question.ask,
            role: role(question),
            note: note(subject, &question.name),
        }
    };
    let answers = interview.answers().iter().map(|(id, answer)| {
        let question = questionnaire.question(*id);
        let entry = subject.entry(*id);
        ReportAnswer {
            question: &question.name,
            ask: &question.ask,
            section: question.step().map(|step| questionnaire.section(step.section).name.as_str()),
            role: role(question),
            counts: subject.counted(*id, &path).is_some(),
            answer: NamedAnswer::of(question, answer),
            language: named::said_in(interview, *id),
            offered: Offered::of(interview, *id),
            in_words: words::cleaned(&answer_in_words(question, answer)),
            note: note(subject, &question.name),
            by: entry.map_or(GivenBy::Patient, |entry| entry.by),
            given_at: entry.map(|entry| &entry.given_at),
            reviewed_at: entry.and_then(|entry| entry.reviewed_at.as_ref()),
            history: entry.map_or(&[], |entry| &entry.history),
        }
    });
    let open = questionnaire.question_ids().filter(|(id, _)| interview.answer_to(*id).is_none());
    let lost = subject.lost().iter();
    let assessment = Assessment::of(interview);
    let items = best_items(interview, &assessment, MOST_ITEMS);
    Export {
        format: FORMAT,
        kind: KIND,
        program: env!("CARGO_PKG_VERSION"),
        questionnaire: subject.asked(),
        client: record.map(|record| &record.client),
        visit: record.map(|record| record.visit),
        day: subject.day(),
        started: record.map(|record| &record.started),
        ended: record.and_then(|record| record.ended.as_ref()),
        state: subject.state(),
        notices: subject.notices(),
        answers: answers.collect(),
        no_longer_fit: lost.map(|(name, answer)| Lost { question: name, answer, note: note(subject, name) }).collect(),
        not_asked: open.map(|(id, _)| unasked(id)).collect(),
        called_before: SnapshotFlag::all_of(questionnaire, &interview.known_before()),
        decision: record.and_then(|record| record.decision.as_ref()),
        assessment: Snapshot::of(interview),
        told_then: record.and_then(|record| record.snapshot.as_ref()),
        examination: examination(subject),
        then_and_now: comparison(subject),
        would_separate: if assessment.is_withheld() { Vec::new() } else { items.into_iter().map(unasked).collect() },
    }
}

/// The items of the examination as charted on each side, in the order of the questionnaire.
fn examination<'s>(subject: &'s Subject<'s>) -> Vec<Examined<'s>> {
    let interview = subject.interview();
    let examined = interview.all_charted().map(|(id, charted)| {
        let question = interview.question(id);
        let position = question.examination().map(|item| item.position).unwrap_or_default();
        let side = |found| Side { found: NamedFound::of(question, found), in_words: found_in_words(question, found) };
        Examined {
            question: &question.name,
            ask: &question.ask,
            position: position.id(),
            left: side(&charted.left),
            right: side(&charted.right),
        }
    });
    examined.collect()
}

/// Compares what was asked anew with what was answered on the visit before.
fn comparison<'s>(subject: &'s Subject<'s>) -> Option<Comparison<'s>> {
    let (before, interview) = (subject.before()?, subject.interview());
    let rows = compare::then_and_now(interview).into_iter().filter(|row| subject.carried_from(row.question).is_none());
    let rows = rows.map(|row| {
        let question = interview.question(row.question);
        let given = |answer| NamedAnswer::of(question, &answer);
        let (percent, change) = match row.values {
            Values::Rated { change, share, .. } => (share, Some(Change::Rating(change))),
            Values::Counted { direction, .. } | Values::Graded { direction, .. } => {
                (None, Some(Change::Way(direction)))
            }
            Values::Answers { .. } => (None, None),
        };
        let (then, now, difference) = match row.values {
            Values::Rated { then, now, .. } | Values::Counted { then, now, .. } => {
                (Some(NamedAnswer::Number(then)), Some(NamedAnswer::Number(now)), Some(now - then))
            }
            Values::Graded { then, now, .. } => (Some(given(then)), Some(given(now)), None),
            Values::Answers { then, now } => (then.map(given), now.map(given), None),
        };
        ReportRow {
            question: &question.name,
            ask: &question.ask,
            role: role(question),
            activity: row.activity,
            then,
            now,
            difference,
            percent,
            change,
        }
    });
    let examination = found_then(subject).into_iter().map(|Found { item, then, now, .. }| {
        let question = interview.question(item);
        FoundThen { question: &question.name, ask: &question.ask, then_in_words: then, now_in_words: now }
    });
    Some(Comparison {
        visit: before.visit,
        started: &before.started,
        red_flags: before.snapshot.iter().flat_map(|told| &told.red_flags).collect(),
        rows: rows.collect(),
        examination: examination.collect(),
    })
}

fn role(question: &Question) -> Option<&'static str> {
    question.role.map(Role::id)
}

fn note(subject: &Subject<'_>, question: &str) -> Option<String> {
    let note = subject.record()?.notes.iter().find(|note| note.question == question)?;
    Some(note.text.clone())
}
