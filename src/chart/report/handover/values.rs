//! An answer as the PT's page gives it: since when it stands, and what was noted on it.

use jiff::civil::Date;

use crate::record::Note;
use crate::report::answers::activities_in_words;
use crate::report::spoken;
use crate::report::{Subject, answer_in_words};
use crate::words::handover::{self as said, on_one_line};
use crate::words::{self, report as shared};
use hip_triage_core::interview::Answer;
use hip_triage_core::questionnaire::{ChoiceId, Question, QuestionId, Role, Side};

/// An answer for the PT's page, with its note: what was not asked, left out or not sure, says so.
pub(super) fn value(subject: &Subject<'_>, id: QuestionId, path: &[QuestionId]) -> String {
    let question = subject.interview().question(id);
    let safety = subject.questionnaire().is_safety(id);
    let answer = if safety { subject.interview().answer_to(id) } else { subject.counted(id, path) };
    let value = match answer {
        None => said::value_not_asked().to_owned(),
        Some(answer) => dated(subject, id, in_their_language(subject, id, in_words(subject, question, answer))),
    };
    with_note(subject, id, &value)
}

/// An answer on one line.
pub(super) fn in_words(subject: &Subject<'_>, question: &Question, answer: &Answer) -> String {
    match answer {
        Answer::NotSure => said::value_not_sure().to_owned(),
        Answer::Skipped => said::value_skipped().to_owned(),
        Answer::Text(text) => said::quoted(&on_one_line(text)),
        Answer::Activities(activities) => activities_in_words(activities),
        // What stands alone means little without the list before it, and a PT's name for what covers several things says so.
        Answer::Many(chosen) | Answer::Doubt { chosen, .. } => {
            let mut all: Vec<_> =
                chosen.iter().map(|(choice, side)| chosen_in_words(subject, question, *choice, *side)).collect();
            let doubted = answer.doubted().map(|choice| chosen_in_words(subject, question, choice, None));
            all.extend(doubted.map(|choice| words::not_sure_of(&choice)));
            subject.of_them(&all.join("; "))
        }
        // What is a yes or a both only behind its question has a name of its own.
        Answer::One(choice) if question.examination().is_none() && question.choice(*choice).brief.is_some() => {
            subject.of_them(question.choice(*choice).briefly())
        }
        answer => subject.of_them(&on_one_line(&answer_in_words(question, answer))),
    }
}

/// What was chosen of a list, by a PT's name for it. Of a list about safety a sign is told in full.
pub(super) fn chosen_in_words(
    subject: &Subject<'_>,
    question: &Question,
    choice: ChoiceId,
    side: Option<Side>,
) -> String {
    let choice = question.choice(choice);
    let is_safety =
        subject.questionnaire().find_question(&question.name).is_some_and(|id| subject.questionnaire().is_safety(id));
    let name = if is_safety && !choice.exclusive { &*choice.label } else { choice.briefly() };
    side.map_or_else(|| name.to_owned(), |side| shared::place(name, words::side(side), None))
}

/// Own words, which are never translated, with their language where the page is in another one.
pub(super) fn in_their_language(subject: &Subject<'_>, id: QuestionId, value: String) -> String {
    spoken::marked(value, subject.interview().said_in(id))
}

/// A value with the date from which it stands, where it was not given on this visit. What does not change needs none.
pub(super) fn dated(subject: &Subject<'_>, id: QuestionId, value: String) -> String {
    let changes = subject.questionnaire().question(id).role != Some(Role::Sex);
    match subject.carried_from(id).filter(|_| changes) {
        Some(day) => from(subject, &value, day),
        None => value,
    }
}

/// A value with the note on its question, where there is one: what was noted of an answer of an earlier visit says nothing of
/// another one, and stands on the page of that visit.
pub(super) fn with_note(subject: &Subject<'_>, id: QuestionId, value: &str) -> String {
    note_of_it(subject, id)
        .map_or_else(|| value.to_owned(), |note| noted(subject, note, |text| said::note(value, text)))
}

/// The note on what is answered now, by itself; empty where there is none.
pub(super) fn note_now(subject: &Subject<'_>, id: QuestionId) -> String {
    note_of_it(subject, id).map_or_else(String::new, |note| noted(subject, note, said::note_alone))
}

/// The note on a question, unless it is of an answer that has changed since.
pub(super) fn note_of_it<'s>(subject: &'s Subject<'_>, id: QuestionId) -> Option<&'s Note> {
    let is_of_it = |note: &&Note| subject.noted_before(note).is_none() || !subject.is_answered_otherwise(id);
    subject.note(id).filter(is_of_it)
}

/// A note in words, with the day on which it was written where that is an earlier visit.
pub(super) fn noted(subject: &Subject<'_>, note: &Note, told: impl FnOnce(&str) -> String) -> String {
    let told = spoken::marked(told(&on_one_line(&note.text)), spoken::of_note(note));
    match subject.noted_before(note).map(|day| day.to_string()) {
        Some(day) if day == subject.day() => said::noted_same_day(told),
        Some(day) => said::noted_on(&told, &day),
        None => told,
    }
}

/// A value that stands from an earlier visit: with its day, unless that is the day of this one, which tells nothing.
fn from(subject: &Subject<'_>, value: &str, day: Date) -> String {
    let day = day.to_string();
    if day == subject.day() { said::from_same_day(value) } else { said::from(value, &day) }
}

/// Tells whether a list was answered with what stands alone in it.
pub(super) fn denies_all(question: &Question, answer: Option<&Answer>) -> bool {
    matches!(answer, Some(Answer::Many(chosen)) if chosen.keys().all(|choice| question.choice(*choice).exclusive))
}
