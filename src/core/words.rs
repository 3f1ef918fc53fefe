//! The sentences about answers, urgencies and results.

pub mod base_rate;
mod folded;
mod list;
pub mod result;
pub mod short;

pub use crate::language::capital;
pub use crate::say::words::{draft, not_sure, skipped};
pub use folded::{folded, unmarked};
pub use list::{all_of, one_of};

use crate::compare::Slip;
use crate::interview::{AnswerError, Interview, Side, is_unsafe_to_show};
use crate::questionnaire::{Audience, Day, QuestionId, Questionnaire, Role, Urgency};
use crate::say::words;

/// One of many of which the person is not sure.
#[must_use]
pub fn not_sure_of(what: &str) -> String {
    words::not_sure_of(what)
}

/// A sentence as the rest of another; a name such as X-ray keeps its capital.
#[must_use]
pub fn clause(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            format!("{}{}", first.to_lowercase(), letters.as_str())
        }
        _ => sentence.to_owned(),
    }
}

/// The number or the words to call in an emergency, as it stands behind *call*: in words as it is, and digits as the language has them.
#[must_use]
pub fn phone(number: &str) -> String {
    let is_digits = number.starts_with(|first: char| first.is_ascii_digit() || first == '+');
    if is_digits { words::phone(number) } else { number.to_owned() }
}

/// A text on one line, without anything that a terminal would act on: for paths, names from files,
/// and what a person typed.
#[must_use]
pub fn cleaned(text: &str) -> String {
    let spaced = text.chars().map(|c| if matches!(c, '\n' | '\t') { ' ' } else { c });
    spaced.filter(|c| !is_unsafe_to_show(*c)).collect()
}

/// A day in words, by its year, month and day.
#[must_use]
pub fn day(year: i16, month: i8, day: i8) -> String {
    let month = match month {
        1 => words::january(),
        2 => words::february(),
        3 => words::march(),
        4 => words::april(),
        5 => words::may(),
        6 => words::june(),
        7 => words::july(),
        8 => words::august(),
        9 => words::september(),
        10 => words::october(),
        11 => words::november(),
        12 => words::december(),
        _ => "",
    };
    words::Day { day, month, year }.to_string()
}

/// The day by which the questions were to be reviewed is past; for whoever answers, or for a PT.
#[must_use]
pub fn overdue(review_by: Day, reader: Audience) -> String {
    let day = day(review_by.year(), review_by.month(), review_by.of_month());
    match reader {
        Audience::Everyone => words::overdue(day),
        Audience::Clinician => words::overdue_clinician(day),
    }
}

/// The cautions about the questions, before and behind them: they are a draft, or a translation that no professional has reviewed,
/// or were to be looked over by now.
#[must_use]
pub fn cautions(questionnaire: &Questionnaire, reader: Audience) -> Vec<String> {
    let draft = questionnaire.identity().unfinished.then(|| draft().to_owned());
    let translation = questionnaire.is_unreviewed_translation().then(|| words::translation_not_reviewed().to_owned());
    let overdue = questionnaire.overdue().map(|review_by| overdue(review_by, reader));
    draft.into_iter().chain(translation).chain(overdue).collect()
}

/// How long it takes to answer so many questions at most.
#[must_use]
pub fn minutes(minutes: usize) -> String {
    words::minutes(minutes)
}

/// The end of a self-check that is kept, where that needs care, and its day.
#[must_use]
pub fn ended_at(urgency: Urgency, day: Option<&str>) -> Option<String> {
    Some(match (urgency, day) {
        (Urgency::Emergency, None) => words::ended_at_emergency().to_owned(),
        (Urgency::Emergency, Some(day)) => words::ended_on_at_emergency(day),
        (Urgency::SameDay, None) => words::ended_at_same_day().to_owned(),
        (Urgency::SameDay, Some(day)) => words::ended_on_at_same_day(day),
        (Urgency::Soon | Urgency::Mention, _) => return None,
    })
}

/// The place of a question in its section.
#[must_use]
pub fn in_section(section: &str, number: usize, total: usize) -> String {
    words::InSection { section, number, total }.to_string()
}

/// About how much is done, of so many questions at most: never all, as it stands where a question is open.
#[must_use]
pub fn share_done(answered: usize, total: usize) -> String {
    let percent = (100 * answered).checked_div(total).unwrap_or_default().min(99);
    words::share_done(percent)
}

/// The typewriter's form of a mark; none for letters, which are text and stay.
#[must_use]
pub fn typewriter(mark: char) -> Option<&'static str> {
    Some(match mark {
        '“' | '”' | '„' | '«' | '»' => "\"",
        '‘' | '’' | '‚' | '′' => "'",
        '–' | '‐' | '‑' | '−' => "-",
        '—' => "--",
        '…' => "...",
        '•' | '·' => "*",
        '×' => "x",
        '÷' => "/",
        '±' => "+/-",
        '≥' => ">=",
        '≤' => "<=",
        '→' => "->",
        '←' => "<-",
        '°' => " degrees",
        '½' => "1/2",
        '\u{a0}' | '\u{202f}' | '\u{2009}' => " ",
        _ => return None,
    })
}

/// A number with its unit, which a questionnaire names in the plural.
#[must_use]
pub fn counted(number: i32, unit: &str) -> String {
    let ending = words::plural_of_units();
    let one = unit.strip_suffix(ending).filter(|_| number == 1 && !ending.is_empty());
    words::Counted { number, unit: one.unwrap_or(unit) }.to_string()
}

/// How soon to seek help, as a heading.
#[must_use]
pub fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Emergency => words::urgency_emergency(),
        Urgency::SameDay => words::urgency_same_day(),
        Urgency::Soon => words::urgency_soon(),
        Urgency::Mention => words::urgency_mention(),
    }
}

/// How soon to seek help, as a sentence.
#[must_use]
pub fn urgency_sentence(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Emergency => words::urgency_sentence_emergency(),
        Urgency::SameDay => words::urgency_sentence_same_day(),
        Urgency::Soon => words::urgency_sentence_soon(),
        Urgency::Mention => words::urgency_sentence_mention(),
    }
}

/// How soon to have it looked at when only *not sure* leaves red flags open.
#[must_use]
pub fn doubt_sentence(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Emergency => words::doubt_sentence_emergency(),
        Urgency::SameDay => words::doubt_sentence_same_day(),
        Urgency::Soon => words::doubt_sentence_soon(),
        Urgency::Mention => words::doubt_sentence_mention(),
    }
}

/// Opens the list of signs that nobody is sure of, by what each would mean.
#[must_use]
pub fn if_so(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Emergency => words::if_so_emergency(),
        Urgency::SameDay => words::if_so_same_day(),
        Urgency::Soon => words::if_so_soon(),
        Urgency::Mention => words::if_so_mention(),
    }
}

/// A side of the body, as it stands in brackets behind a place.
#[must_use]
pub fn side(side: Side) -> &'static str {
    match side {
        Side::Left => words::side_left(),
        Side::Right => words::side_right(),
        Side::Both => words::side_both(),
    }
}

/// Two ratings that hardly go together.
#[must_use]
pub fn slip(slip: Slip) -> String {
    let Slip { role, rating, worst } = slip;
    match role {
        Role::PainLeast => words::SlipLeast { rating, worst }.to_string(),
        _ => words::SlipNow { rating, worst }.to_string(),
    }
}

/// An answer about safety from another day: shown, and not taken for today's.
#[must_use]
pub fn said_before(answer: &str) -> String {
    let stop = if answer.ends_with(['.', '?', '!']) { "" } else { "." };
    words::said_before(format!("{answer}{stop}"))
}

/// What the question is about whether a doctor has looked; none at any other question. A PT can note what came of it.
#[must_use]
pub fn called_for(interview: &Interview<'_>, question: QuestionId) -> Option<String> {
    let asks = interview.question(question).role == Some(Role::Seen);
    let questionnaire = interview.questionnaire();
    let mut signs: Vec<&str> = Vec::new();
    for raised in interview.called_before().iter().filter(|_| asks) {
        let sign = questionnaire.red_flag(raised.flag).briefly().trim_end_matches('.');
        if !signs.contains(&sign) {
            signs.push(sign);
        }
    }
    let told = match interview.audience() {
        Audience::Everyone => words::called_for,
        Audience::Clinician => words::called_for_note,
    };
    (!signs.is_empty()).then(|| told(signs.join("; ")))
}

/// Says that what came after the most letters of a text is left out.
#[must_use]
pub fn cut(most: usize) -> String {
    words::cut(most)
}

/// Why an answer was refused, and what is allowed.
#[must_use]
pub fn answer_error(error: &AnswerError) -> String {
    match error {
        AnswerError::WrongKind => words::refused_wrong_kind().to_owned(),
        AnswerError::UnknownChoice { choices } => words::refused_unknown_choice(choices),
        AnswerError::Nothing => words::refused_nothing().to_owned(),
        AnswerError::NoChoice => words::refused_no_choice().to_owned(),
        AnswerError::NoWords => words::refused_no_words().to_owned(),
        AnswerError::TooShort => words::refused_too_short().to_owned(),
        AnswerError::Exclusive { label } => words::refused_exclusive(label),
        AnswerError::OutOfRange { min, max } => words::RefusedOutOfRange { min, max }.to_string(),
        AnswerError::NoSides => words::refused_no_sides().to_owned(),
        AnswerError::CannotSkip { safety: true } => words::refused_cannot_skip_safety().to_owned(),
        AnswerError::CannotSkip { safety: false } => words::refused_cannot_skip().to_owned(),
        AnswerError::CannotBeUnsure => words::refused_cannot_be_unsure().to_owned(),
        AnswerError::TooLong { most } => words::refused_too_long(most),
        AnswerError::TooManyActivities { most } => words::refused_too_many_activities(most),
    }
}

impl std::fmt::Display for AnswerError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&answer_error(self))
    }
}

impl std::error::Error for AnswerError {}
