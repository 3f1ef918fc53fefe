//! A whole visit and the one after it, and their pages.

use std::fs;
use std::path::Path;

use super::{Desk, INTAKE, answer, moment, walk};
use hip_triage::builtin;
use hip_triage_chart::record::{GivenBy, Moment, Notes, Record, State};
use hip_triage_chart::report::{self, Page};
use hip_triage_chart::visits::Visits;
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Audience, Questionnaire};

/// A whole visit: taken over from a self-check, changed, noted, examined.
pub fn visit(questionnaire: &Questionnaire) -> Record {
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    walk(&mut interview, INTAKE);
    let mut record = Record::new("J-1970".parse().unwrap(), 1, questionnaire, moment("09:00"));
    record.take_down(&interview, &Notes::new(), &moment("08:15"), GivenBy::Patient);
    answer(&mut interview, "eases", "sit rest moving");
    answer(&mut interview, "internal_rotation", "?");
    let notes = [("tasks", "Left sock only since\nsummer"), ("medicines", "apixaban"), ("age", "turns 62 in May")];
    let notes = notes.map(|(name, text)| (questionnaire.find_question(name).unwrap(), text.to_owned()));
    record.take_down(&interview, &Notes::from(notes), &moment("09:12"), GivenBy::Clinician);
    record.end(State::Completed, &moment("09:20"));
    record
}

/// The visit after that, on which some things are better, some worse and some different.
pub fn later_visit(questionnaire: &Questionnaire, first: &Record) -> Record {
    let begun = first.follow_up(2, questionnaire, later("09:00"));
    let (mut record, mut interview) = (begun.record, begun.interview);
    let mut open = interview.answers().keys().copied().filter(|id| interview.needs_confirming(*id)).collect();
    for (name, given) in [
        ("pain_now", "5"),
        ("pain_worst", "4"),
        ("pain_least", "1"),
        ("activities", "put on socks=6; Climb the stairs at work=5; Swim=8"),
        ("eases", "sit"),
        ("starts_after", "3"),
        ("night", "I sleep through."),
        ("compared", "better"),
    ] {
        answer(&mut interview, name, given);
    }
    while let Some(waiting) = interview.path().waiting() {
        let left = if questionnaire.is_safety(waiting) { Answer::NotSure } else { Answer::Skipped };
        let same = interview.answer_to(waiting).cloned().unwrap_or(left);
        interview.answer(waiting, same).unwrap();
    }
    record.keep(&interview, &mut open, &later("09:20"));
    record.end(State::Completed, &later("09:30"));
    record
}

/// A moment of the day of the later visit.
pub fn later(time: &str) -> Moment {
    Moment::try_from(format!("2026-12-21T{time}:00-05:00")).unwrap()
}

pub fn text(page: &Page) -> String {
    let mut text = Vec::new();
    report::write_text(page, 78, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where `.ci/pages` finds them.
pub fn pages() -> std::path::PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A visit in a file on somebody's desk.
pub fn desk() -> (Desk, String) {
    let desk = Desk::new();
    let visits = Visits::under(&desk.home.path().join("state/hip-triage"));
    let record = visit(&builtin::questionnaire());
    visits.hold(&record.client).unwrap().save(&record).unwrap();
    let file = visits.path(&record.client, 1).display().to_string();
    (desk, file)
}
