//! The words of a PT's intake. They speak to the PT.

use hip_triage_core::assessment::Verdict;

/// Over the field for the code.
pub const CLIENT: &str = "Which client?";
/// Says what a code is.
pub const CLIENT_HINT: &str =
    "Type a code of letters, digits, - or _. No name is needed. An earlier visit is found by the same code.";
/// Why a code is refused.
#[must_use]
pub fn refused(fault: &crate::record::NoClientCode) -> String {
    format!("That is no client code: {fault}.")
}

/// In an empty field for a code.
pub const CLIENT_HERE: &str = "Client code, then Enter";
/// Over the ways to begin.
pub const BEGIN: &str = "How to begin";
/// Over a note that is being written.
pub const NOTE: &str = "Note";
/// Said once a note is kept, with what it is on.
#[must_use]
pub fn noted_on(name: &str) -> String {
    format!("Noted on: {name}")
}
/// In an empty note.
pub const NOTE_HERE: &str = "Write or paste what was said or found.";
/// Before a note that stands beside an answer.
pub const NOTED: &str = "Note";
/// Over the panel.
pub const EVIDENCE: &str = "Evidence so far";
/// Over the red flags in the panel.
pub const RED_FLAGS: &str = "Red flags";
/// Where none is raised.
pub const NO_RED_FLAGS: &str = "none raised";
/// Over the origins in the panel.
pub const ORIGINS: &str = "Points for each origin";
/// Where an origin has no best pattern.
pub const NO_PATTERN: &str = "no pattern leads";
/// Over what the last answers changed.
pub const CHANGED: &str = "Changed last";
/// Where nothing was changed yet.
pub const NOTHING_CHANGED: &str = "nothing yet";
/// Behind a finding that holds no longer.
pub const NO_LONGER: &str = "counts no longer";
/// Said once a stop was gone past.
pub const GONE_PAST: &str = "Recorded. The flag stays raised, and no origin is named.";
/// Behind a red flag that was gone past.
pub const KNOWN: &str = "gone past by you";
/// Behind a red flag that an answer of not sure leaves open.
pub const OPEN: &str = "left open by “not sure”";
/// The row that goes past a stop.
pub const ACKNOWLEDGE: &str = "I know this and go on. It is recorded.";
/// The row that ends at a stop.
pub const END_HERE: &str = "End here, with the result";
/// Said when the examination is asked for too early.
pub const HISTORY_FIRST: &str = "The examination comes after the questions.";
/// The heading over the items.
pub const EXAMINATION: &str = "Examination";
/// How they are ordered.
pub const EXAMINATION_HINT: &str =
    "By position. Marked are the undone items that would separate the two leading origins best.";
/// The row that ends the examination.
pub const TO_REVIEW: &str = "To all answers and the result";
/// An item that was not done.
pub const UNDONE: &str = "not done";
/// The row that leaves an item undone.
pub const LEAVE_UNDONE: &str = "Leave undone";
/// Before how it is done.
pub const HOW: &str = "How";
/// Before what counts as positive.
pub const POSITIVE: &str = "Positive";
/// Before its accuracy.
pub const ACCURACY: &str = "Accuracy";
/// Over all answers.
pub const REVIEW: &str = "All answers";
/// Behind an answer that the client gave alone.
pub const THEIRS: &str = "the client's own answer";
/// Behind an answer of an earlier visit that was not asked again.
pub const CARRIED_OVER: &str = "from the last visit";
/// Beside an answer about safety from another day, or of the client alone.
pub const ASK_ANEW: &str = "Ask it anew: nothing of it is taken over.";
/// The rows of an activity.
pub const ACTIVITY_HERE: &str = "What is hard? Enter alone goes on.";

/// Says what the client answered alone.
#[must_use]
pub fn their_answer(answer: &str) -> String {
    format!("The client's own answer: {answer}")
}

/// Says what was answered last time.
#[must_use]
pub fn last_time(answer: &str) -> String {
    format!("Last visit: {answer}")
}

/// How far the examination has come.
#[must_use]
pub fn items_done(done: usize, all: usize) -> String {
    format!("{done} of {all} done")
}

/// A group of the examination, as a stage.
#[must_use]
pub fn examination(group: &str) -> String {
    format!("{EXAMINATION}: {group}")
}

/// A label with what stands behind it.
#[must_use]
pub fn labelled(label: &str, text: &str) -> String {
    format!("{label}: {text}")
}

/// The verdict in a line; `title` gives the name of an origin.
#[must_use]
pub fn verdict<'t>(verdict: Verdict, title: impl Fn(hip_triage_core::questionnaire::CategoryId) -> &'t str) -> String {
    match verdict {
        Verdict::NotClear => "Not clear so far".to_owned(),
        Verdict::MostOften(category) => format!("Base rate only: most often {}", title(category)),
        Verdict::AboutAsOften(first, second) => {
            format!("Base rate only: {} or {}", title(first), title(second))
        }
        Verdict::Mixed(first, second) => format!("Mixed: {} and {}", title(first), title(second)),
        Verdict::Leans(category) => format!("Leans to {}", title(category)),
        Verdict::Fits(category) => format!("Fits {}", title(category)),
    }
}

/// Said where care comes first.
pub const WITHHELD: &str = "No origin is named: care comes first.";

/// A number of points with its sign.
#[must_use]
pub fn points(points: i32) -> String {
    super::evidence::signed(points)
}

/// A code that is new, and differs from a known one in capital letters only.
#[must_use]
pub fn alike(client: &str, known: &str, options: &str) -> String {
    format!(
        "There are visits of {known}, and none of {client}. If that is the same client, leave with q \
         and run: hip-triage intake --client {known}{options}"
    )
}

/// The way that begins a first visit.
#[must_use]
pub fn new_visit(client: &str) -> String {
    format!("Begin the first visit of {client}")
}

/// The way that goes on with a visit.
#[must_use]
pub fn go_on(visit: u32, day: &str, answers: usize, unfinished: bool) -> String {
    let state = if unfinished { "not finished" } else { "finished" };
    format!("Go on with visit {visit} of {day} ({state}, {})", counted(answers))
}

/// The way that begins a later visit.
#[must_use]
pub fn follow_up(visit: u32, day: &str) -> String {
    format!("Begin visit {visit}: ask again what may have changed since {day}")
}

/// The way that begins anew although there was a visit.
#[must_use]
pub fn whole_again(visit: u32) -> String {
    format!("Begin visit {visit} and ask everything anew")
}

/// The way that takes over a self-check.
#[must_use]
pub fn take_over(whose: &str, answers: usize, place: &str) -> String {
    format!("Take over the client's self-check ({whose}; {}, from {place})", counted(answers))
}

/// By what a self-check is told from another client's: the age that was answered, and the day on which it was saved.
#[must_use]
pub fn whose(age: Option<&str>, day: &str) -> String {
    format!("{}, saved on {}", age.unwrap_or("age not known"), super::cleaned(day))
}

/// Whose self-check was named.
#[must_use]
pub fn named(whose: &str) -> String {
    format!("This self-check: {whose}. Is it this client's?")
}

/// So many answers.
fn counted(answers: usize) -> String {
    if answers == 1 { "1 answer".to_owned() } else { format!("{answers} answers") }
}

/// Stands for the place of the self-check that is saved here.
pub const THIS_COMPUTER: &str = "this computer";
/// The hint about a self-check that cannot be taken over.
pub const TAKE_OVER_HINT: &str =
    "name the client's interview.json, or what \"hip-triage report interview.json --format json\" wrote";
/// None of what a client answered can be used.
pub const NOTHING_FITS: &str = "none of its answers fits these questions";

/// It answers other questions.
#[must_use]
pub fn other_questions(theirs: &str, ours: &str) -> String {
    format!("it answers the questions “{}”, and these are “{}”", super::cleaned(theirs), super::cleaned(ours))
}

/// The hint while another program writes.
pub const OPEN_ELSEWHERE_HINT: &str = "close the other one, then try again";
/// Over the page of a visit that could not be saved.
pub const UNSAVED_PAGE: &str = "This visit is not saved. Everything that was answered and noted:";
/// The hint about a visit that could not be kept.
pub const LOST_HINT: &str = "make room or give the right to write there; the answers above are all that is left of it";

/// A self-check cannot be taken over.
#[must_use]
pub fn cannot_take_over(place: &str, reason: &str) -> String {
    format!("the self-check in {place} cannot be taken over: {reason}")
}

/// A visit that is later than the one that goes on cannot be read.
#[must_use]
pub fn unreadable(place: &str, reason: &str) -> String {
    format!("The visit in {place} cannot be read: {reason}. It is left as it is.")
}

/// Visits that are later than the one that goes on answer other questions.
#[must_use]
pub fn other_visits(visits: &[u32], theirs: &str, ours: &str) -> String {
    let numbers = visits.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let (which, answer) = if visits.len() == 1 { ("Visit", "answers") } else { ("Visits", "answer") };
    let theirs = super::cleaned(theirs);
    format!(
        "{which} {numbers} {answer} the questions “{theirs}”, and these are “{ours}”. So they are left as they are. \
         To go on with them, leave with q and name their questions with --questions."
    )
}

/// The clock says less than it said when a visit was taken down.
#[must_use]
pub fn clock_is_behind(now: &str, visit: u32, then: &str) -> String {
    format!(
        "The clock of this computer says {now}. Visit {visit} was taken down on {then}, which is later. \
         If the clock is wrong, leave with q and set it first."
    )
}

/// The questionnaire is not the one that the client answered.
#[must_use]
pub fn self_check_changed(then: &str, now: &str) -> String {
    let then = super::cleaned(then);
    let versions =
        if then == now { ", under the same version".to_owned() } else { format!(" (from version {then} to {now})") };
    format!("The questions have changed since this self-check{versions}. What still fits is taken over.")
}

/// Another program has the client's records.
#[must_use]
pub fn open_elsewhere(client: &str) -> String {
    format!("another hip-triage has the records of {client} open")
}

/// The records cannot be kept.
#[must_use]
pub fn cannot_keep(client: &str, reason: &str) -> String {
    format!("the records of {client} cannot be kept: {reason}")
}

/// A save went wrong, and will be tried again.
#[must_use]
pub fn not_saved(reason: &str) -> String {
    format!("Not saved: {reason}. It is tried again with each answer and when you leave.")
}

/// The last try went wrong too.
#[must_use]
pub fn lost(place: &str, reason: &str) -> String {
    format!("the visit could not be saved in {place}: {reason}")
}

/// Where the visit is.
#[must_use]
pub fn kept_at(place: &str) -> String {
    format!("The visit is saved in {place}")
}

/// How to go on; `options` are those by which the same is asked in the same way.
#[must_use]
pub fn again(client: &str, options: &str) -> String {
    format!("To go on, or for the next visit, run: hip-triage intake --client {client}{options}")
}

/// How to get its page again; `options` are those by which it is read as it was asked.
#[must_use]
pub fn page_again(visit: &str, options: &str) -> String {
    format!("For its page again, run: hip-triage report {visit}{options}")
}

/// Sentences of the plain face.
pub mod plain {
    /// Stands before the place where a code is typed.
    pub const CODE: &str = "Client code: ";
    /// How to choose a way to begin.
    pub const CHOOSE: &str = "Type the number, then Enter. Type q to leave.";
    /// How a note is written.
    #[must_use]
    pub fn note_how(name: &str) -> String {
        format!("A note on: {name}\nType it line by line. An empty line ends it. A single - takes it away.")
    }
    /// Stands before a line of a note.
    pub const NOTE: &str = "Note: ";
    /// Said when there is no note.
    pub const NO_NOTE: &str = "No note.";
    /// Says what else can be typed at a question.
    pub const COMMANDS: &str = "n takes a note. e tells the evidence so far. After the questions x lists the examination; at one of its items x \
         ends it and shows all answers. h is help.";
    /// How the examination is reached from the list of answers.
    pub const TO_ITEMS: &str = "Type x for the list of the examination, also for what was left undone.";
    /// Adds the examination to what can be typed.
    #[must_use]
    pub fn or_examination(allowed: &str) -> String {
        format!("{allowed}, or x for the examination")
    }
    /// The same in a help.
    pub const HELP_ITEMS: &str = "x: the list of the examination";
    /// The letters that a PT has at a question.
    pub const HELP: &[&str] = &[
        "n: take a note on this question",
        "e: the evidence so far",
        "x: the list of the examination, after the questions",
    ];
    /// The letters that a PT has at an item of the examination.
    pub const HELP_AT_ITEM: &[&str] = &[
        "l: chart left and right, also in one line as in l 15 p + r 35 - n guarded, where n begins a note on this item",
        "s: leave it undone",
        "n: take a note on this item",
        "e: the evidence so far",
        "x: end the examination, and show all answers; from there x lists its items again",
    ];
    /// Asks for new numbers of what was named on the visit before.
    #[must_use]
    pub fn rate_again(names: &[String]) -> String {
        let (many, example) = match names.len() {
            1 => ("its number alone", "6"),
            2 => ("the two numbers alone, in this order", "4 6"),
            _ => ("the three numbers alone, in this order", "4 6 3"),
        };
        format!("To rate the same again ({}) type {many}, as in {example}.", names.join("; "))
    }
    /// The row of an item by which nothing is found.
    pub const LEAVE_UNDONE: &str = "Leave it undone";
    /// How a number is charted, where one was typed that is no outcome.
    pub const NUMBERS_ARE_CHARTED: &str = "What you measured is typed behind l or r, as in l 15 r 35.";
    /// How to answer an item of the examination.
    pub const ITEM: &str =
        "Type the outcome, s to leave it undone, l to chart left and right, or x to end the examination.";
    /// Lists what can be typed below the items of the examination.
    pub const ITEMS: &str =
        "Type the number of an item to do it, or part of its name. Press Enter for all answers and the result.";
    /// Lists what can be typed there.
    #[must_use]
    pub fn items_allowed(items: usize) -> String {
        format!("type a number from 1 to {items}, part of a name, or press Enter")
    }
    /// Stands before both sides.
    pub const CHART: &str = "Left and right: ";
    /// Says what can be done at a stop.
    pub const STOPPED: &str = "Type y for the result. Type a if you know this and go on: it is recorded. Type b to see or change the answers.";
    /// Lists what can be typed at a stop.
    pub const STOPPED_ALLOWED: &str = "type y, a or b";
    /// Said when an item is left undone.
    pub const LEFT_UNDONE: &str = "Left undone.";
}
