//! The answers by which a red flag is raised, in words.

use super::{answer_in_words, name_of};
use crate::words::intake::{decide_in_days, decide_today};
use crate::words::{handover as said, third_person};
use hip_triage_core::interview::{Answer, Because, Chosen, Interview, Raised};
use hip_triage_core::questionnaire::{QuestionId, RedFlagId, Urgency};

/// An answer by which a red flag is raised.
pub(super) struct Told {
    pub(super) question: QuestionId,
    /// In words.
    pub(super) words: String,
    /// True if it is one of the signs that the red flag counts.
    pub(super) counted: bool,
}

/// All of them in a sentence or two, each as `shown`.
pub(super) fn sentence(told: Vec<Told>, shown: impl Fn(QuestionId, String) -> String) -> String {
    let (counted, others): (Vec<_>, Vec<_>) = told.into_iter().partition(|told| told.counted);
    let [counted, others] =
        [counted, others].map(|of| of.into_iter().map(|each| shown(each.question, each.words)).collect::<Vec<_>>());
    said::raised_by(&counted, &others)
}

/// The answers by which a red flag is raised, as a colleague says them: signs by their names, what is asked by itself with
/// its question.
pub(super) fn raised_by(interview: &Interview<'_>, flag: RedFlagId) -> Vec<Told> {
    told(interview, interview.raised_because(flag))
}

/// Why a red flag of an earlier visit is raised no more, in the same way: what raised it and is answered otherwise now. Nothing where
/// no answer tells it.
pub(super) fn no_longer(interview: &Interview<'_>, earlier: &Interview<'_>, flag: RedFlagId) -> Vec<String> {
    let gone = told(interview, interview.no_longer_raised_because(earlier, flag));
    gone.into_iter().map(|told| told.words).collect()
}

fn told(interview: &Interview<'_>, because: Vec<Because>) -> Vec<Told> {
    let of_them = |text: &str| third_person(text, &interview.questionnaire().identity().language);
    let told = because.into_iter().map(|Because { question: id, answer, counted }| {
        let question = interview.question(id);
        let each = |chosen: &Chosen| -> Vec<_> {
            chosen.keys().map(|choice| of_them(question.choice(*choice).briefly())).collect()
        };
        let named = |given: &str| said::told(&of_them(name_of(question)), given);
        let are_signs = |chosen: &Chosen| {
            interview.goes_item_by_item(id) && chosen.keys().all(|choice| !question.choice(*choice).exclusive)
        };
        let words = match &answer {
            Answer::Many(chosen) if are_signs(chosen) => each(chosen).join("; "),
            // What was chosen of any other list says nothing without its question.
            Answer::Many(chosen) if question.kind.is_many() => named(&each(chosen).join(", ")),
            Answer::One(choice) => named(&of_them(question.choice(*choice).briefly().trim_end_matches('.'))),
            answer => named(&of_them(said::on_one_line(&answer_in_words(question, answer)).trim_end_matches('.'))),
        };
        Told { question: id, words, counted }
    });
    told.collect()
}

/// A red flag that is raised, by which answers it is, or that *not sure* alone leaves it open.
#[must_use]
pub fn flag_in_words(interview: &Interview<'_>, raised: &Raised) -> String {
    let concern = &interview.questionnaire().red_flag(raised.flag).concern;
    let told = if raised.certain { raised_by(interview, raised.flag) } else { Vec::new() };
    let because = sentence(told, |_, words| words);
    let read = interview.acknowledged().contains_key(&raised.flag);
    let read = if read { format!(" {}", said::flag_read()) } else { String::new() };
    said::flag_was(
        &said::flag_stood(raised.urgency, raised.certain, raised.looked_at),
        &format!("{concern}{because}{read}"),
    )
}

/// What a PT decides who goes on without the doctor that the answers call for: about which signs, and what the reason has to say.
#[must_use]
pub fn how_to_decide(interview: &Interview<'_>) -> String {
    let questionnaire = interview.questionnaire();
    let flags = interview.to_decide();
    let briefly = |id: &RedFlagId| questionnaire.red_flag(*id).briefly().trim_end_matches('.');
    let signs: Vec<_> = flags.keys().map(briefly).collect();
    let signs = third_person(&signs.join("; "), &questionnaire.identity().language);
    if flags.values().any(|urgency| *urgency >= Urgency::SameDay) { decide_today(signs) } else { decide_in_days(signs) }
}
