//! The sentences about answers, urgencies and results.

pub mod base_rate;
pub mod short;

use crate::compare::Slip;
use crate::interview::{AnswerError, Side, is_unsafe_to_show};
use crate::questionnaire::{Audience, Day, Questionnaire, Role, Urgency};

/// The answer of a person who does not know.
pub const NOT_SURE: &str = "Not sure";
/// One of many of which the person is not sure.
#[must_use]
pub fn not_sure_of(what: &str) -> String {
    format!("{what} (not sure)")
}

/// Words that begin a sentence.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
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

/// An answer that was left out.
pub const SKIPPED: &str = "Left out";

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
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = usize::try_from(month - 1).ok().and_then(|month| MONTHS.get(month)).copied();
    format!("{} {day}, {year}", month.unwrap_or_default())
}

/// The day by which the questions were to be reviewed is past; for whoever answers, or for a PT.
#[must_use]
pub fn overdue(review_by: Day, reader: Audience) -> String {
    let day = day(review_by.year(), review_by.month(), review_by.of_month());
    let then = match reader {
        Audience::Everyone => "since: ask your PT or doctor.",
        Audience::Clinician => "since.",
    };
    format!("The questions were to be looked over by {day}. What is known about such pain may have changed {then}")
}

/// The questions are still being written.
pub const DRAFT: &str = "These questions are a draft. Nobody should act on what they lead to.";

/// The cautions about the questions, before and behind them: they are a draft, or were to be looked over by now.
#[must_use]
pub fn cautions(questionnaire: &Questionnaire, reader: Audience) -> Vec<String> {
    let draft = questionnaire.identity().unfinished.then(|| DRAFT.to_owned());
    draft.into_iter().chain(questionnaire.overdue().map(|review_by| overdue(review_by, reader))).collect()
}

/// How long it takes to answer so many questions at most.
#[must_use]
pub fn minutes(minutes: usize) -> String {
    format!("about {minutes} minute{}", if minutes == 1 { "" } else { "s" })
}

/// The end of a self-check that is kept, where that needs care, and its day.
#[must_use]
pub fn ended_at(urgency: Urgency, day: Option<&str>) -> Option<String> {
    let on = day.map(|day| format!(" on {day}")).unwrap_or_default();
    Some(match urgency {
        Urgency::Emergency => format!("It ended{on} at an emergency."),
        Urgency::SameDay => format!("It ended{on} at a sign to see a doctor about the same day."),
        Urgency::Soon | Urgency::Mention => return None,
    })
}

/// The place of a question in its section.
#[must_use]
pub fn in_section(section: &str, number: usize, total: usize) -> String {
    format!("{section} {number} of {total}")
}

/// About how much is done, of so many questions at most: never all, as it stands where a question is open.
#[must_use]
pub fn share_done(answered: usize, total: usize) -> String {
    format!("about {}% done", (100 * answered).checked_div(total).unwrap_or_default().min(99))
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
    let one = unit.strip_suffix('s').filter(|_| number == 1);
    format!("{number} {}", one.unwrap_or(unit))
}

/// How soon to seek help, as a heading.
#[must_use]
pub fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Emergency => "Get help now",
        Urgency::SameDay => "See someone today",
        Urgency::Soon => "See someone within days",
        Urgency::Mention => "Mention it",
    }
}

/// How soon to seek help, as a sentence.
#[must_use]
pub fn urgency_sentence(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Emergency => "Some of your answers can be signs of an emergency.",
        Urgency::SameDay => "Some of your answers need a doctor today.",
        Urgency::Soon => "See a doctor within days. Do not start exercises before that.",
        Urgency::Mention => "Tell your physical therapist this before any exercise.",
    }
}

/// How soon to have it looked at when only *not sure* leaves red flags open.
#[must_use]
pub fn doubt_sentence(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Emergency => "You were not sure about some signs that can be an emergency.",
        Urgency::SameDay => "You were not sure about some signs. It is best to go through them with a doctor today.",
        Urgency::Soon => "You were not sure about some signs. Go through them with a doctor within days.",
        Urgency::Mention => "You were not sure about some signs. Go through them with your physical therapist.",
    }
}

/// Opens the list of signs that nobody is sure of, by what each would mean.
#[must_use]
pub fn if_so(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Emergency => "Get emergency help now if you find that one of these is true",
        Urgency::SameDay => "See a doctor today if you find that one of these is true",
        Urgency::Soon => "See a doctor within days if you find that one of these is true",
        Urgency::Mention => "Tell your physical therapist if you find that one of these is true",
    }
}

/// A side of the body, as it stands in brackets behind a place.
#[must_use]
pub fn side(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
        Side::Both => "both sides",
    }
}

/// Two ratings that hardly go together.
#[must_use]
pub fn slip(slip: Slip) -> String {
    let Slip { role, rating, worst } = slip;
    let what = if role == Role::PainLeast { "least pain" } else { "pain now" };
    format!("The {what} ({rating}) is higher than the worst ({worst}). If that is a slip, go back and change it.")
}

/// An answer about safety from another day: shown, and not taken for today's.
#[must_use]
pub fn said_before(answer: &str) -> String {
    let stop = if answer.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("Last time you answered: {answer}{stop} Say again what is true today.")
}

/// Says that what came after the most letters of a text is left out.
#[must_use]
pub fn cut(most: usize) -> String {
    format!("No more than {most} letters fit here. What came after them is left out.")
}

/// Why an answer was refused, and what is allowed.
#[must_use]
pub fn answer_error(error: &AnswerError) -> String {
    match error {
        AnswerError::WrongKind => "That kind of answer does not fit this question.".to_owned(),
        AnswerError::UnknownChoice { choices } => {
            format!("There is no such choice. Choose a number from 1 to {choices}.")
        }
        AnswerError::Nothing => "Nothing is chosen yet. Choose at least one.".to_owned(),
        AnswerError::NoChoice => "Nothing is chosen yet. Choose one.".to_owned(),
        AnswerError::NoWords => "Nothing is written yet. Write a few words.".to_owned(),
        AnswerError::Exclusive { label } => format!("“{label}” stands alone. It cannot go with other choices."),
        AnswerError::OutOfRange { min, max } => format!("Give a whole number from {min} to {max}."),
        AnswerError::NoSides => "This choice has no side.".to_owned(),
        AnswerError::CannotSkip { safety: true } => {
            "This question is about your safety, so it cannot be skipped. You can answer “Not sure”.".to_owned()
        }
        AnswerError::CannotSkip { safety: false } => {
            "This question cannot be left out. You can answer “Not sure”.".to_owned()
        }
        AnswerError::CannotBeUnsure => "Write a few words, or leave it out.".to_owned(),
        AnswerError::TooLong { most } => format!("That is too long to keep. Use at most {most} letters."),
        AnswerError::TooManyActivities { most } => format!("Name at most {most} activities."),
    }
}

impl std::fmt::Display for AnswerError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&answer_error(self))
    }
}

impl std::error::Error for AnswerError {}

/// The words of the result and of a stop.
pub mod result {
    /// The heading of the result.
    pub const TITLE: &str = "Your result";
    /// The heading of a stop.
    pub const CARE_FIRST: &str = "What needs care first";
    /// Its heading where nothing is urgent.
    pub const KNOW_FIRST: &str = "What your PT needs to know first";
    /// Said at a stop about the questions that were not asked.
    pub const STOPPED: &str = "We stop the questions here. This matters more than where the pain comes from.";
    /// Said at a stop about correcting an answer.
    pub const CORRECT_IT: &str = "If you chose something by mistake, go back and change it.";
    /// Said at a stop that only *not sure* brought about.
    pub const LOOK_AGAIN: &str = "You can go back and look at the questions again, or ask somebody to look with you. \
         Answer what you are sure of now. If you are still not sure, that is fine: then ask a doctor.";
    /// Over what stops when something else was read before.
    pub const NEW: &str = "New";
    /// Over what was read and gone past.
    pub const READ_BEFORE: &str = "Read before";
    /// Over what is raised and stops nothing.
    pub const ALSO_RAISED: &str = "Also raised";
    /// Said when an origin is withheld.
    pub const WITHHELD: &str = "We do not name a likely source of your pain now. Get this checked first. A physical therapist can help after that.";
    /// The heading of the verdict.
    pub const WHERE_FROM: &str = "Where your pain may come from";
    /// Opens the list of what pointed to an origin.
    pub const POINTED_THERE: &str = "What pointed there most";
    /// Opens the list of what pointed away.
    pub const POINTED_AWAY: &str = "What does not fit";
    /// Stands where nothing pointed away.
    pub const NOTHING_AWAY: &str = "None of your answers points away from it.";
    /// The heading over what was left open.
    pub const NOT_KNOWN: &str = "What we do not know";
    /// The heading over what it means.
    pub const MEANING: &str = "What it means";
    /// The heading over what else it may be.
    pub const OUTSIDE: &str = "What else it may be";
    /// The heading over the physical therapist.
    pub const SEE_PT: &str = "See a physical therapist (PT)";
    /// Opens that part.
    pub const SEE_PT_TEXT: &str =
        "Only a person who examines you can tell where the pain comes from. Take this page with you.";
    /// Opens that part when a doctor comes first.
    pub const SEE_PT_LATER: &str =
        "See a doctor first. After that, a physical therapist can examine you. Take this page with you.";
    /// Opens the list of what to tell.
    pub const TELL: &str = "What to tell your PT";
    /// Opens the list of what to ask.
    pub const ASK: &str = "What to ask your PT";
    /// Opens the list of what a PT checks.
    pub const CHECKS: &str = "What your PT may check";
    /// Opens the list of what a PT does.
    pub const DOES: &str = "What your PT may do";
    /// Opens the list of what to do about a red flag.
    pub const DO: &str = "What to do";
    /// Opens the list of what a red flag can mean.
    pub const WHY_CARE: &str = "Why";
    /// Lists the answers that it comes from.
    pub const YOU_TOLD: &str = "What you told us";
    /// Opens the list of red flags that can wait for a day, each with what it can mean and what to do.
    pub const WHY_AND_DO: &str = "Why, and what to do";
    /// Opens the list of what is less urgent than the rest.
    pub const SAY_TOO: &str = "Tell them this too";
    /// The heading over the warning signs.
    pub const WARNINGS: &str = "When to get help at once";
    /// Opens the list of questions that *not sure* leaves open together.
    pub const LOOK_AGAIN_AT: &str = "Look at these questions again";
    /// Opens the list of what helps.
    pub const TRY: &str = "What can help";
    /// The heading over self-care.
    pub const HELPS: &str = "What helps meanwhile";
    /// Opens the list of what to avoid.
    pub const AVOID: &str = "Avoid";
    /// The heading over the limits.
    pub const IS_NOT: &str = "What this is not";
    /// Said when exercise waits.
    pub const EXERCISE_WAITS: &str = "Wait with exercises until a doctor has seen you.";

    /// Opens the list of warning signs; `number` completes "call …".
    #[must_use]
    pub fn if_one_starts(number: &str) -> String {
        format!("If one of these starts, do not wait. Call {number}")
    }

    /// The verdict when one origin leads clearly.
    #[must_use]
    pub fn fits(origin: &str) -> String {
        format!("Your answers fit best with pain from {origin}.")
    }

    /// The verdict when one origin leads, but not by much.
    #[must_use]
    pub fn leans(origin: &str) -> String {
        format!("Your answers fit partly with pain from {origin}. They do not point there clearly.")
    }

    /// The verdict between two origins.
    #[must_use]
    pub fn mixed(first: &str, second: &str) -> String {
        format!("Your answers are mixed. They fit with pain from {first} and with pain from {second}.")
    }

    /// Said with a mixed verdict.
    pub const MIXED_MEANS: &str =
        "The two can copy each other, and they can occur together. A PT can check both in one visit.";

    /// The verdict when nothing has enough evidence.
    pub const NOT_CLEAR: &str = "Your answers do not point clearly to one source.";

    /// The best pattern.
    #[must_use]
    pub fn looks_like(pattern: &str) -> String {
        format!("This looks most like {pattern}.")
    }

    /// The runner-up.
    #[must_use]
    pub fn also_possible(origin: &str) -> String {
        format!("Next after that comes pain from {origin}.")
    }

    /// Opens a list of reasons for one of two origins.
    #[must_use]
    pub fn pointed_to(origin: &str) -> String {
        format!("What pointed to {origin}")
    }

    /// Opens the list of the smallest changes that would.
    pub const WOULD_CHANGE: &str = "What would change our mind";

    /// A red flag on a line: how soon, and what it can mean.
    #[must_use]
    pub fn flag(urgency: super::Urgency, concern: &str) -> String {
        format!("{}: {concern}", super::urgency(urgency))
    }

    /// The end of a sentence about a change.
    #[must_use]
    pub fn would_be_mixed(first: &str, second: &str) -> String {
        format!("your answers would fit with pain from {first} and with pain from {second}")
    }

    /// The end of a sentence about a change.
    #[must_use]
    pub fn would_lean(origin: &str) -> String {
        format!("your answers would fit partly with pain from {origin}")
    }

    /// The end of a sentence about a change.
    #[must_use]
    pub fn would_fit(origin: &str) -> String {
        format!("your answers would fit best with pain from {origin}")
    }

    /// An answer in place of *not sure*.
    #[must_use]
    pub fn if_instead(answer: &str, question: &str, then: &str) -> String {
        format!("{question} If your answer were “{answer}”, {then}.")
    }

    /// A count of the questions that were not sure.
    #[must_use]
    pub fn open(unsure: usize) -> String {
        match unsure {
            1 => "You were not sure about one question that bears on this".to_owned(),
            _ => format!("You were not sure about {unsure} questions that bear on this"),
        }
    }
}
