//! Sentences of the plain face around the questions.

use super::system;
use hip_triage_core::questionnaire::{Kind, Question};

/// Stands before the place where the person types.
pub const PROMPT: &str = "Your answer: ";
/// Stands before the place where the person types sides.
pub const SIDE_PROMPT: &str = "Which side: ";

/// How long it takes. `most` is the number of questions on the longest way.
#[must_use]
pub fn how_long(most: usize, minutes: usize) -> String {
    format!("It takes {}. There are at most {most} questions.", super::minutes(minutes))
}

/// The line on emergencies, at the very start; `help` is how to get help at once.
#[must_use]
pub fn emergency(help: &str) -> String {
    format!("If this may be an emergency, stop here. {help}")
}

/// Where the answers are, at the start, line by line.
#[must_use]
pub fn saved_in(place: &str, forget: &str) -> [String; 2] {
    let kept_for = system::HERE.kept_for;
    [format!("Your answers are saved in {place}"), format!("{kept_for} To delete it, run: {forget}")]
}

/// Where the answers are, when they are nowhere.
pub const NOT_SAVED: &str = "Your answers are not saved. They are gone when this program ends.";

/// How to answer, at the start.
pub const HOW_TO: &str = "You get one question at a time. Type the number of your answer and press Enter. \
     At any time, type h for help, b to go back, or q to stop.";

/// How to begin.
pub const START: &str = "Press Enter to start, or type q to leave.";
/// Says what is allowed there.
pub const START_ALLOWED: &str = "press Enter to start, or type q to leave";

/// The answers that are kept, and how many questions they leave, if any.
#[must_use]
pub fn kept(answers: usize, to_go: Option<usize>) -> String {
    let answers = match answers {
        1 => "1 answer".to_owned(),
        more => format!("{more} answers"),
    };
    match to_go {
        Some(1) => format!("You have {answers} saved from last time, with about 1 question to go."),
        Some(to_go) => format!("You have {answers} saved from last time, with about {to_go} questions to go."),
        None => format!("You have {answers} saved from last time."),
    }
}
/// The choices about them.
pub const KEPT_CHOICES: [&str; 2] =
    ["Go on with these answers", "Start a new check. The old answers are kept in a second file."];
/// How to choose between them.
pub const KEPT_HOW_TO: &str = "Type 1 or 2, then Enter. Type q to leave.";
/// Says what is allowed there.
pub const KEPT_ALLOWED: &str = "type 1 or 2, or q to leave";

/// Says which question it is, and how far all of it has come; the place alone where that is enough.
#[must_use]
pub fn position(section: &str, (number, of): (usize, usize), done: Option<(usize, usize)>) -> String {
    let place = super::in_section(section, number, of);
    match done {
        Some((answered, total)) => format!("{place}, {}.", super::share_done(answered, total)),
        None => format!("{place}."),
    }
}

/// Says which part a question belongs to that is not asked at the moment.
#[must_use]
pub fn section(section: &str) -> String {
    format!("{section}.")
}

/// Says what the ends of a scale mean.
#[must_use]
pub fn scale(min: i32, low: &str, max: i32, high: &str) -> String {
    format!("{} {}", ended(&format!("{min} means: {low}")), ended(&format!("{max} means: {high}")))
}

/// How to answer a question.
#[must_use]
pub fn how_to(question: &Question) -> String {
    match &question.kind {
        Kind::One { .. } => "Type the number of your answer, then Enter.".to_owned(),
        Kind::Many { sides: false, .. } => "Type the numbers of all that fit, as in 1 3, then Enter.".to_owned(),
        Kind::Many { sides: true, .. } => {
            "Type the number of each place with its side, as in 1 left, 3 both, then Enter.".to_owned()
        }
        Kind::Number { min, max, unit: Some(unit) } => {
            format!("Type a whole number of {unit} from {min} to {max}, or the words not sure, then Enter.")
        }
        Kind::Number { min, max, .. } | Kind::Scale { min, max, .. } => {
            format!("Type a whole number from {min} to {max}, or the words not sure, then Enter.")
        }
        Kind::Text => "Type your words on one line, then Enter.".to_owned(),
        Kind::Activities => "Type up to three things, each with a number from 0 (cannot) to 10 (as before), \
             as in stairs 4; sitting 7, then Enter."
            .to_owned(),
    }
}

/// Said before each sign of a list is asked by itself.
pub const ITEM_BY_ITEM: &str = "Not sure: then let us go through them one by one.";
/// Asks for one sign.
#[must_use]
pub fn one_sign(number: usize, many: usize, label: &str) -> String {
    format!("{number} of {many}: {label}? 1 yes, 2 no, s not sure.")
}
/// Stands where the answer to one sign is typed.
pub const SIGN_PROMPT: &str = "Yes, no or not sure: ";
/// Asks whether words were understood.
pub const IS_THAT_SO: &str = "Is that right? 1 yes, 2 no: ";
/// Said when neither was typed there.
pub const TYPE_YES_OR_NO: &str = "Please type 1 for yes, or 2 for no.";

/// Said when neither yes nor no was typed.
pub const YES_OR_NO: &str = "Please type 1 for yes, 2 for no, or s for not sure.";

/// The words for *None of these*, whatever it is called on a list, in small letters.
pub const NONE: &[&str] = &["none", "none of these", "none of them"];

/// The numbers and letters of a list.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ListKeys {
    /// How many rows have a number.
    pub numbers: usize,
    /// True if there is *None of these*.
    pub none: bool,
}

/// Lists what can be typed, as it stands in a sentence on a wrong entry.
#[must_use]
pub fn allowed(question: &Question, keys: ListKeys) -> String {
    let none = if keys.none { " 0 for none," } else { "" };
    let numbers = |some: &str| match keys.numbers {
        1 => "1".to_owned(),
        last => format!("{some} from 1 to {last}"),
    };
    match &question.kind {
        Kind::One { .. } if question.examination().is_some() => {
            format!("type {}, s to leave it undone, or the first words of a choice", numbers("a number"))
        }
        Kind::One { .. } => {
            format!("type {},{none} s for not sure, or the first words of a choice", numbers("a number"))
        }
        Kind::Many { .. } => format!(
            "type {},{none} s for not sure, or the first words of choices with commas between them",
            numbers("one or more numbers")
        ),
        Kind::Number { min, max, unit: Some(unit) } => {
            format!("type a whole number of {unit} from {min} to {max}, or the words not sure")
        }
        Kind::Number { min, max, .. } | Kind::Scale { min, max, .. } => {
            format!("type a whole number from {min} to {max}, or the words not sure")
        }
        Kind::Text if question.optional => "type a few words, or s to leave it out".to_owned(),
        Kind::Text => "type a few words".to_owned(),
        Kind::Activities => "type things with a number from 0 to 10 behind each, as in stairs 4; sitting 7".to_owned(),
    }
}

/// The line below a question: how to answer, and the letters that help most. On the first
/// question there is nothing to go back to.
#[must_use]
pub fn instruction(question: &Question, first: bool) -> String {
    let leave_out = if question.optional { " Type s to leave it out." } else { "" };
    let keys = if first { "h for help." } else { "h for help, b to go back." };
    format!("{}{leave_out} {keys}", how_to(question))
}

/// The answer that a question has already.
#[must_use]
pub fn so_far(answer: &str) -> String {
    format!("{} {KEEP_IT}", ended(&format!("Your answer so far: {answer}")))
}

/// The answer from another day, which has to be given anew.
#[must_use]
pub fn last_time(answer: &str) -> String {
    format!("{} {STILL_TRUE}", ended(&format!("Last time you answered: {answer}")))
}

/// How the answer from another day that was just told is given anew.
pub const STILL_TRUE: &str = "If this is all still true today, press Enter.";
/// How the answer that was just told is kept.
pub const KEEP_IT: &str = "Press Enter to keep it.";

/// An answer that was kept as it is.
#[must_use]
pub fn kept_as(answer: &str) -> String {
    ended(&format!("You keep: {answer}"))
}

/// Says what was chosen, each with its number.
#[must_use]
pub fn chose(chosen: &[(String, String)]) -> String {
    let each = chosen.iter().map(|(number, label)| format!("{number}, {}", label.trim_end_matches('.')));
    ended(&format!("You chose: {}", each.collect::<Vec<_>>().join("; ")))
}

/// Says what was answered.
#[must_use]
pub fn answered(answer: &str) -> String {
    ended(&format!("You answered: {answer}"))
}

/// Says what was written.
#[must_use]
pub fn wrote(text: &str) -> String {
    format!("You wrote: “{text}”")
}

/// Said when a question is left out.
pub const LEFT_OUT: &str = "You left this out.";

/// Asks for sides, line by line.
#[must_use]
pub fn which_side(places: &[(String, &str)]) -> Vec<String> {
    let mut lines = vec!["Which side does it hurt?".to_owned()];
    lines.extend(places.iter().map(|(number, label)| format!("{number}. {label}")));
    lines.push(if places.len() == 1 {
        "Type left, right or both, then Enter. Type s if you are not sure.".to_owned()
    } else {
        "Type left, right or both for all of them, or a side for each, as in: 1 left, 3 both. Type s if you are not sure."
            .to_owned()
    });
    lines
}

/// Said when only some of the places have got a side.
pub const SIDES_MISSING: &str = "One of the places has no side yet. Please type a side for each of them.";

/// Why we ask.
#[must_use]
pub fn why(why: &str) -> String {
    format!("Why we ask: {why}")
}

/// The help on a question: what can be typed.
#[must_use]
pub fn help(question: &Question, saves: bool, at_item: bool) -> Vec<String> {
    let mut lines = Vec::new();
    lines.extend(question.hint.as_ref().map(|hint| format!("About this question: {hint}")));
    lines.push(format!("To answer: {}", how_to(question)));
    if !question.choices().is_empty() {
        lines.push("In place of a number you can type the first words of a choice.".to_owned());
    }
    lines.push("You can also type one of these letters, then Enter:".to_owned());
    // Why it is asked, not being sure and none of these mean nothing in an examination, or something else.
    let here = |line: &&str| !(at_item && ["w:", "s:", "0:"].iter().any(|key| line.starts_with(key)));
    lines.extend(letters(saves).filter(here).map(str::to_owned));
    lines
}

/// The letters that mean the same everywhere.
fn letters(saves: bool) -> impl Iterator<Item = &'static str> {
    [
        "b: go back to the question before this one",
        "r: hear this question again",
        "w: why we ask this",
        "s: not sure; or leave it out, where a question says that you can",
        "0: none of these, on a list that has it",
        "h: this help",
        if saves { "q: save and quit" } else { "q: quit" },
    ]
    .into_iter()
}

/// The help where Enter goes on.
#[must_use]
pub fn help_list(saves: bool) -> Vec<String> {
    let quit = if saves { "q: save and quit" } else { "q: quit" };
    ["Type one of these letters, then Enter:", "r: hear this again", "b: go back", quit].map(str::to_owned).to_vec()
}

/// Ends the help with what else can be typed on that page.
#[must_use]
pub fn also_here(allowed: &str) -> String {
    format!("Here you can also {allowed}.")
}

/// Said when there is nothing to go back to.
pub const FIRST: &str = "This is the first question. There is nothing before it.";

/// Enter alone does not take an old answer about safety for today's.
pub const SAY_ANEW: &str = "About safety an answer from before is not taken over.";
/// Nothing was typed.
pub const NOTHING_TYPED: &str = "Nothing was typed.";

/// Says that what was typed is no choice.
#[must_use]
pub fn not_a_choice(typed: &str) -> String {
    format!("“{}” is not one of the choices.", short(typed))
}

/// Says that what was typed could be more than one choice.
#[must_use]
pub fn ambiguous(typed: &str) -> String {
    format!("“{}” fits more than one choice.", short(typed))
}

/// More than one was chosen where one is allowed.
pub const ONLY_ONE: &str = "Only one choice fits here.";

/// *Not sure* was chosen with something else.
#[must_use]
pub fn stands_alone(label: &str) -> String {
    format!("“{label}” stands alone. It cannot go with other choices.")
}

/// A side stands without a place.
#[must_use]
pub fn side_alone(typed: &str) -> String {
    format!("“{}” is a side. Type the number of the place before it.", short(typed))
}

/// Says that what was typed is no side.
#[must_use]
pub fn not_a_side(typed: &str) -> String {
    format!("“{}” is not a side. Type left, right or both, or s if you are not sure.", short(typed))
}

/// Says that what was typed is no whole number.
#[must_use]
pub fn not_a_number(typed: &str) -> String {
    format!("“{}” is not a whole number.", short(typed))
}

/// Says which activity has no number that counts.
#[must_use]
pub fn activity_without_number(typed: &str) -> String {
    format!("“{}” has no number from 0 to 10 at its end.", short(typed))
}

/// The number is too small or too large.
#[must_use]
pub fn not_from_to(typed: &str, min: i32, max: i32) -> String {
    format!("{} is not from {min} to {max}.", short(typed))
}

/// A wrong entry: what was wrong and what is allowed.
#[must_use]
pub fn wrong(what: &str, allowed: &str) -> String {
    format!("{what} Please {allowed}.")
}

/// How the list of answers begins.
pub const YOUR_ANSWERS: &str = "Your answers";
/// Stands before answers that are off the path.
pub const OFF_PATH: &str =
    "You gave these answers too. They do not go with the others now, so they count for your safety only:";
/// An answer in the list.
#[must_use]
pub fn listed(number: usize, asked: &str, answer: &str) -> String {
    format!("{number}. {asked} {answer}")
}
/// Lists what can be typed below the list, before the result.
pub const REVIEW: &str = "Type the number of an answer to change it, or press Enter for your result.";
/// Lists what can be typed below the list, when the questions have stopped.
pub const REVIEW_STOPPED: &str =
    "Type the number of an answer to change it, or press Enter to go back to the page before.";
/// Says what is allowed there.
#[must_use]
pub fn review_allowed(last: usize) -> String {
    format!("type a number from 1 to {last}, or press Enter")
}
/// Lists what can be typed below the page of a stop.
pub const STOPPED: &str =
    "Type y, then Enter, when you have read this. Type d for all of it, or b to see your answers and change one.";
/// Says what is allowed there.
pub const STOPPED_ALLOWED: &str = "type y when you have read it, d for all of it, or b to see your answers";
/// Said before the questions when the welcome was shown elsewhere.
pub const PLAIN_NOW: &str = "Here are the questions in plain text. Type h for help at any time.";

/// A sentence with its full stop.
fn ended(sentence: &str) -> String {
    if sentence.ends_with(['.', '!', '?']) { sentence.to_owned() } else { format!("{sentence}.") }
}

/// As much of an entry as is worth repeating.
fn short(typed: &str) -> String {
    const MOST: usize = 40;
    match typed.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", typed[..end].trim_end()),
        None => typed.to_owned(),
    }
}
