//! The words of a PT's intake. They speak to the PT.

pub mod plain;

pub use crate::say::intake::*;

use hip_triage_core::assessment::{Assessment, Verdict};
use hip_triage_core::language::Contracted;
use hip_triage_core::questionnaire::{CategoryId, Urgency};
use hip_triage_core::session::WordOnDoctor;

use super::cleaned;
use crate::say::intake as say;

/// A label with what stands behind it.
#[must_use]
pub fn labelled(label: &str, text: &str) -> String {
    say::Labelled { label, text }.to_string()
}

/// Says that a doctor comes first, and how a PT who may judge otherwise says why; or that it was decided to go on without one.
#[must_use]
pub fn of_doctor(word: WordOnDoctor, key: char) -> String {
    match word {
        WordOnDoctor::ComesFirst { to_decide: None } => say::doctor_before().to_owned(),
        WordOnDoctor::ComesFirst { to_decide: Some(urgency) } => {
            let key = key.to_string();
            let how =
                if urgency < Urgency::SameDay { say::decide_at_result(key) } else { say::decide_today_at_result(key) };
            format!("{} {how}", say::doctor_before())
        }
        WordOnDoctor::DecidedBefore => say::decided_before(key.to_string()),
    }
}

/// How far the examination has come: the items that are done of all, and those that are charted and count nothing yet.
#[must_use]
pub fn examined((done, all): (usize, usize), without_outcome: usize) -> String {
    let told = say::ItemsDone { done, all }.to_string();
    match without_outcome {
        0 => told,
        items => say::WithoutOutcome { told, items }.to_string(),
    }
}

/// Said when the examination is left with items that are charted and count nothing yet; none where there are none.
#[must_use]
pub fn left_without_outcome(items: &[&str]) -> Option<String> {
    let names = items.iter().map(|item| cleaned(item)).collect::<Vec<_>>().join("; ");
    (!items.is_empty()).then(|| say::LeftWithoutOutcome { items: items.len(), names }.to_string())
}

/// A note that stands beside its question, with the day on which it was written where that is an earlier one.
#[must_use]
pub fn note_beside(note: &str, day: Option<&str>) -> String {
    labelled(&day.map_or_else(|| say::noted().to_owned(), say::noted_from), note)
}

/// How much an item tells, with its sources, where it has any.
#[must_use]
pub fn accuracy_of(accuracy: &str, cited: &str) -> String {
    let told = labelled(say::accuracy(), accuracy);
    if cited.is_empty() { told } else { format!("{told} [{cited}]") }
}

/// The verdict in a line.
#[must_use]
pub fn verdict(assessment: &Assessment<'_>) -> String {
    let questionnaire = assessment.questionnaire();
    let title = |category: CategoryId| questionnaire.category(category).title.as_str();
    match assessment.verdict() {
        Verdict::NotClear => say::not_clear().to_owned(),
        Verdict::MostOften(category) => say::most_often(title(category)),
        Verdict::AboutAsOften(first, second) => {
            say::AboutAsOften { first: title(first), second: title(second) }.to_string()
        }
        Verdict::Mixed(first, second) => say::Mixed { first: title(first), second: title(second) }.to_string(),
        Verdict::Leans(category, _) => say::leans(title(category)).contracted(),
        Verdict::Fits(category) => say::fits(title(category)),
        Verdict::Outside(position, _) => say::fits(&questionnaire.outside()[position].title),
    }
}

/// A number of points with its sign.
#[must_use]
pub fn points(points: i32) -> String {
    super::evidence::signed(points)
}

/// The way that goes on with a visit.
#[must_use]
pub fn go_on(visit: u32, day: &str, answers: usize, unfinished: bool) -> String {
    let answers = say::answers(answers);
    if unfinished {
        say::GoOnUnfinished { visit, day, answers }.to_string()
    } else {
        say::GoOnFinished { visit, day, answers }.to_string()
    }
}

/// The way that takes over a self-check.
#[must_use]
pub fn take_over(whose: &str, answers: usize, place: &str) -> String {
    say::TakeOver { whose, answers: say::answers(answers), place }.to_string()
}

/// By what a self-check is told from another client's: the age that was answered, and the day on which it was saved.
#[must_use]
pub fn whose(age: Option<&str>, day: &str) -> String {
    let day = cleaned(day);
    match age {
        Some(age) => say::Whose { age, day }.to_string(),
        None => say::whose_unknown(day),
    }
}

/// It answers other questions.
#[must_use]
pub fn other_questions(theirs: &str, ours: &str) -> String {
    say::OtherQuestions { theirs: cleaned(theirs), ours: cleaned(ours) }.to_string()
}

/// Visits that are later than the one that goes on answer other questions.
#[must_use]
pub fn other_visits(visits: &[u32], theirs: &str, ours: &str) -> String {
    let numbers = visits.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    say::OtherVisits { visits: visits.len(), numbers, theirs: cleaned(theirs), ours }.to_string()
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
