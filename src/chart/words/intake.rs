//! The words of a PT's intake. They speak to the PT.

pub mod plain;

pub use crate::say::intake::fixed::*;

use hip_triage_core::assessment::Verdict;
use hip_triage_core::language::Contracted;

use super::cleaned;
use crate::say::intake as say;

/// Why a code is refused.
#[must_use]
pub fn refused(fault: &crate::record::NoClientCode) -> String {
    say::Refused { fault }.to_string()
}

/// Said once a note is kept, with what it is on.
#[must_use]
pub fn noted_on(name: &str) -> String {
    say::NotedOn { name }.to_string()
}

/// Says what the client answered alone.
#[must_use]
pub fn their_answer(answer: &str) -> String {
    say::TheirAnswer { answer }.to_string()
}

/// Says what was answered last time.
#[must_use]
pub fn last_time(answer: &str) -> String {
    say::LastTime { answer }.to_string()
}

/// How far the examination has come.
#[must_use]
pub fn items_done(done: usize, all: usize) -> String {
    say::ItemsDone { done, all }.to_string()
}

/// A group of the examination, as a stage.
#[must_use]
pub fn examination_of(group: &str) -> String {
    say::ExaminationOf { group }.to_string()
}

/// A label with what stands behind it.
#[must_use]
pub fn labelled(label: &str, text: &str) -> String {
    say::Labelled { label, text }.to_string()
}

/// The verdict in a line; `title` gives the name of an origin.
#[must_use]
pub fn verdict<'t>(verdict: Verdict, title: impl Fn(hip_triage_core::questionnaire::CategoryId) -> &'t str) -> String {
    match verdict {
        Verdict::NotClear => say::not_clear().to_owned(),
        Verdict::MostOften(category) => say::MostOften { origin: title(category) }.to_string(),
        Verdict::AboutAsOften(first, second) => {
            say::AboutAsOften { first: title(first), second: title(second) }.to_string()
        }
        Verdict::Mixed(first, second) => say::Mixed { first: title(first), second: title(second) }.to_string(),
        Verdict::Leans(category, _) => say::Leans { origin: title(category) }.contracted(),
        Verdict::Fits(category) => say::Fits { origin: title(category) }.to_string(),
    }
}

/// A number of points with its sign.
#[must_use]
pub fn points(points: i32) -> String {
    super::evidence::signed(points)
}

/// A code that is new, and differs from a known one in capital letters only.
#[must_use]
pub fn alike(client: &str, known: &str, options: &str) -> String {
    say::Alike { client, known, options }.to_string()
}

/// The way that begins a first visit.
#[must_use]
pub fn new_visit(client: &str) -> String {
    say::NewVisit { client }.to_string()
}

/// The way that goes on with a visit.
#[must_use]
pub fn go_on(visit: u32, day: &str, answers: usize, unfinished: bool) -> String {
    let answers = say::Answers { answers };
    if unfinished {
        say::GoOnUnfinished { visit, day, answers }.to_string()
    } else {
        say::GoOnFinished { visit, day, answers }.to_string()
    }
}

/// The way that begins a later visit.
#[must_use]
pub fn follow_up(visit: u32, day: &str) -> String {
    say::FollowUp { visit, day }.to_string()
}

/// The way that begins anew although there was a visit.
#[must_use]
pub fn whole_again(visit: u32) -> String {
    say::WholeAgain { visit }.to_string()
}

/// The way that takes over a self-check.
#[must_use]
pub fn take_over(whose: &str, answers: usize, place: &str) -> String {
    say::TakeOver { whose, answers: say::Answers { answers }, place }.to_string()
}

/// By what a self-check is told from another client's: the age that was answered, and the day on which it was saved.
#[must_use]
pub fn whose(age: Option<&str>, day: &str) -> String {
    let day = cleaned(day);
    match age {
        Some(age) => say::Whose { age, day }.to_string(),
        None => say::WhoseUnknown { day }.to_string(),
    }
}

/// Whose self-check was named.
#[must_use]
pub fn named(whose: &str) -> String {
    say::Named { whose }.to_string()
}

/// It answers other questions.
#[must_use]
pub fn other_questions(theirs: &str, ours: &str) -> String {
    say::OtherQuestions { theirs: cleaned(theirs), ours: cleaned(ours) }.to_string()
}

/// A self-check cannot be taken over.
#[must_use]
pub fn cannot_take_over(place: &str, reason: &str) -> String {
    say::CannotTakeOver { place, reason }.to_string()
}

/// A visit that is later than the one that goes on cannot be read.
#[must_use]
pub fn unreadable(place: &str, reason: &str) -> String {
    say::Unreadable { place, reason }.to_string()
}

/// Visits that are later than the one that goes on answer other questions.
#[must_use]
pub fn other_visits(visits: &[u32], theirs: &str, ours: &str) -> String {
    let numbers = visits.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    say::OtherVisits { visits: visits.len(), numbers, theirs: cleaned(theirs), ours }.to_string()
}

/// The clock says less than it said when a visit was taken down.
#[must_use]
pub fn clock_is_behind(now: &str, visit: u32, then: &str) -> String {
    say::ClockIsBehind { now, visit, then }.to_string()
}

/// The questionnaire is not the one that the client answered.
#[must_use]
pub fn self_check_changed(then: &str, now: &str) -> String {
    let then = cleaned(then);
    if then == now {
        say::self_check_changed().to_owned()
    } else {
        say::SelfCheckChangedVersion { then, now }.to_string()
    }
}

/// Another program has the client's records.
#[must_use]
pub fn open_elsewhere(client: &str) -> String {
    say::OpenElsewhere { client }.to_string()
}

/// The records cannot be kept.
#[must_use]
pub fn cannot_keep(client: &str, reason: &str) -> String {
    say::CannotKeep { client, reason }.to_string()
}

/// A save went wrong, and will be tried again.
#[must_use]
pub fn not_saved(reason: &str) -> String {
    say::NotSaved { reason }.to_string()
}

/// The last try went wrong too.
#[must_use]
pub fn lost(place: &str, reason: &str) -> String {
    say::Lost { place, reason }.to_string()
}

/// Where the visit is.
#[must_use]
pub fn kept_at(place: &str) -> String {
    say::KeptAt { place }.to_string()
}

/// How to go on; `options` are those by which the same is asked in the same way.
#[must_use]
pub fn again(client: &str, options: &str) -> String {
    say::Again { client, options }.to_string()
}

/// How to get its page again; `options` are those by which it is read as it was asked.
#[must_use]
pub fn page_again(visit: &str, options: &str) -> String {
    say::PageAgain { visit, options }.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use hip_triage_core::language::{Language, within};

    #[test]
    fn visits_and_answers_are_counted_as_the_language_does_it() {
        assert_eq!(go_on(2, "May 1, 2026", 1, true), "Go on with visit 2 of May 1, 2026 (not finished, 1 answer)");
        assert!(other_visits(&[2], "back", "hip").starts_with("Visit 2 answers the questions “back”"));
        assert!(other_visits(&[2, 3], "back", "hip").starts_with("Visits 2, 3 answer the questions “back”"));
        within(Language::Spanish, || {
            assert_eq!(
                go_on(2, "1 de mayo de 2026", 9, false),
                "Seguir con la visita 2 del 1 de mayo de 2026 (terminada, 9 respuestas)"
            );
            assert!(
                other_visits(&[2, 3], "espalda", "cadera").starts_with("Las visitas 2, 3 responden a las preguntas")
            );
        });
    }
}
