//! The words of the full screen.

/// Says what each key does, as the key line and the help say it.
#[allow(missing_docs, reason = "each is what is shown")]
pub mod key {
    pub const CHOOSE: &str = "choose";
    pub const MARK: &str = "choose or undo";
    pub const NONE: &str = "none of these";
    pub const MAP: &str = "map";
    pub const LIST: &str = "list";
    pub const MOVE: &str = "move";
    pub const TO_THE_LEFT: &str = "marks left";
    pub const TO_THE_RIGHT: &str = "marks right";
    pub const NUMBER: &str = "type a number";
    pub const WRITE: &str = "write";
    pub const GO_ON: &str = "go on";
    pub const CHOOSE_THIS: &str = "choose this";
    pub const NEXT: &str = "next";
    pub const DONE: &str = "done";
    pub const UP: &str = "up";
    pub const DOWN: &str = "down";
    pub const PAGE_UP: &str = "page up";
    pub const PAGE_DOWN: &str = "page down";
    pub const FIRST: &str = "to the top";
    pub const LAST: &str = "to the end";
    pub const LESS: &str = "less";
    pub const MORE: &str = "more";
    pub const ERASE_WORD: &str = "erase a word";
    pub const ERASE_LINE: &str = "erase everything";
    pub const DELETE: &str = "erase the next letter";
    pub const LEFT: &str = "move left";
    pub const RIGHT: &str = "move right";
    pub const OTHER_KEYS: &str = "other keys";
    pub const INTO_FIELD: &str = "back to writing";
    pub const BACK: &str = "back";
    pub const WHY: &str = "why";
    pub const HELP: &str = "help";
    pub const NOT_SURE: &str = "not sure";
    pub const LEAVE_OUT: &str = "leave out";
    pub const REVIEW: &str = "all answers";
    pub const CHANGE: &str = "change";
    pub const LEAVE: &str = "leave";
    pub const FORGET: &str = "delete what is saved";
    pub const PLAIN: &str = "plain questions";
    pub const CLOSE: &str = "close";
    pub const READ: &str = "I have read this";
    pub const STAY: &str = "stay";
    pub const LEAVE_NOW: &str = "leave now";
    pub const DELETE_NOW: &str = "yes, delete";
    pub const KEEP: &str = "no, keep it";
    pub const OPEN_ITEM: &str = "open";
    pub const NEW_LINE: &str = "new line";
    pub const KEEP_NOTE: &str = "done, keep the note";
    pub const ACKNOWLEDGE: &str = "I know this; go on";
    pub const COPY: &str = "copy";
    pub const SAVE: &str = "write to a file";
    pub const DETAILS: &str = "details";
    pub const FOR_PT: &str = "page for your PT";
    pub const SHORT: &str = "the short result";
    pub const MY_ANSWERS: &str = "my answers";
    pub const SAVE_SO: &str = "save";
    pub const TURN_PAGE: &str = "the client's page";
    pub const TURN_BACK: &str = "your own page";
    pub const ERASE: &str = "erase";
    pub const NOTE: &str = "note";
    pub const EVIDENCE: &str = "evidence";
    pub const EXAMINATION: &str = "examination";
    pub const CHART: &str = "left and right";
    pub const FIND: &str = "find by name";
    pub const KEEP_CHART: &str = "keep";
    pub const LEAVE_UNDONE: &str = "leave undone";
    pub const PAUSE: &str = "pause the program (type fg to return)";
    pub const REDRAW: &str = "draw the screen again";
}

/// The names of the keys that are no letters.
#[allow(missing_docs, reason = "each is what is shown")]
pub mod named_key {
    pub const ENTER: &str = "Enter";
    pub const ESC: &str = "Esc";
    pub const SPACE: &str = "Space";
    pub const TAB: &str = "Tab";
    pub const BACK_TAB: &str = "Shift-Tab";
    pub const BACKSPACE: &str = "Backspace";
    pub const DELETE: &str = "Delete";
    pub const UP: &str = "Up";
    pub const DOWN: &str = "Down";
    pub const LEFT: &str = "Left";
    pub const RIGHT: &str = "Right";
    pub const PAGE_UP: &str = "PageUp";
    pub const PAGE_DOWN: &str = "PageDown";
    pub const HOME: &str = "Home";
    pub const END: &str = "End";
    pub const CTRL: &str = "Ctrl-";
    pub const DIGITS: &str = "0-9";
    pub const CHOICES: &str = "number or letter";
    pub const LETTERS: &str = "letters";
}

/// How to answer each kind of question, for the help.
#[allow(missing_docs, reason = "each is for the question that it names")]
pub mod how {
    pub const ONE: &str = "Press the number of the one that fits best. It is chosen at once, and the next question comes. Or move with the arrow keys and press Enter.";
    pub const MANY: &str = "Press the number of each one that fits, or move with the arrow keys and press Space. Do it again to undo. You can choose more than one. When you are done, press Enter.";
    pub const MAP: &str = "Move over the figure with the arrow keys and choose with Space; do it again to undo. A place has a left and a right, and both can be chosen. The line under the figure says where you are. The keys of the list work too, and m brings back the list.";
    pub const TO_MAP: &str = "Press m to answer on a drawn body. It is the same answer as in the list.";
    pub const NUMBER: &str = "Type a number, then press Enter.";
    pub const SCALE: &str = "Type a number, or move with the Left and Right keys. Then press Enter.";
    pub const TEXT: &str = "Write a few words, then press Enter. If nothing is written, Enter leaves the question out. Press Tab to use the other keys.";
    pub const ACTIVITIES: &str = "Write what is hard, press Enter, then give it a number from 0 to 10. Press Enter again for the next one. Enter in an empty line ends it.";
    pub const ITEMS: &str = "The items stand by the position in which they are done; those that would change most are marked. Type the number of one, press / to find it by part of its name, or move with the arrow keys and press Enter. At an item, l charts left and right.";
    pub const CLIENT: &str = "Type a code for the client: letters, digits, - and _. A name is not needed.";
    pub const UNSURE: &str = "If you do not know, press s for “Not sure”. That is a good answer too.";
    pub const NONE: &str = "0 is “None of these” on every list.";
    pub const SIDES: &str = "Left or Right says on which side a place hurts, its key again says both sides. The places after it take the same side.";
    pub const OPTIONAL: &str = "You can leave this question out.";
    pub const REVIEW: &str = "Choose an answer by its number or letter to change it.";
    pub const READ: &str = "Read with the Up and Down keys, or page by page with Space.";
    pub const START: &str = "Press the number of a line, or move with the arrow keys and press Enter.";
    pub const MISTAKE: &str = "If you made a mistake, go back and change it. Nothing is lost.";
    pub const MOUSE: &str = "You can also use the mouse: click a line or a place on the figure, or turn the wheel.";
}

/// Said on the first page, first of all.
pub const SCREEN_READER: &str = "Using a screen reader? Press P for plain questions.";
/// The row that begins.
pub const START: &str = "Start";
/// The row that begins while something older is kept.
pub const START_NEW: &str = "Start a new check.";
/// Said there of what is older.
pub const OLD_STAYS: &str = "The old answers are kept in a second file.";
/// The row that leads on to the questions.
pub const GO_ON: &str = "Go on with the questions";
/// The row that leads to the result.
pub const SEE_RESULT: &str = "See your result";
/// The row that leads to what needs care.
pub const SEE_STOP: &str = "See what needs care first";
/// Nothing is kept.
pub const NOTHING_KEPT: &str = "Your answers are not saved. When you leave, they are gone.";
/// The heading over all answers.
pub const REVIEW: &str = "Your answers";
/// How the answers are changed.
pub const REVIEW_HINT: &str = "Is everything right? You can change any answer.";
/// Said with an answer that is not asked any more but counts for safety.
pub const SET_ASIDE: &str = "not asked any more, but it still counts for your safety";
/// The heading over the reason of a question.
pub const WHY: &str = "Why we ask this";
/// The heading of the help.
pub const HELP: &str = "Help";
/// The heading over how to answer.
pub const HOW: &str = "How to answer";
/// The heading over the keys.
pub const KEYS: &str = "Keys";
/// The heading when leaving.
pub const LEAVE: &str = "Leave and save?";
/// The heading when leaving and nothing is kept.
pub const LEAVE_UNSAVED: &str = "Leave?";
/// The heading when leaving and something could not be saved.
pub const LEAVE_FAILED: &str = "Leave? Not everything is saved";
/// Says what leaving means then.
pub const LEAVE_FAILED_MEANS: &str = "What was answered or changed since the last save is lost when you leave, unless it can be saved. It is tried once more when you leave. If that fails too, all answers are printed, so that you can copy them.";
/// Says what leaving means.
pub const LEAVE_MEANS: &str = "You can go on later where you are now.";
/// The row that leaves.
pub const LEAVE_NOW: &str = "Leave now";
/// The row that stays.
pub const STAY: &str = "Stay here";
/// The row that leads to deleting.
pub const FORGET_ROW: &str = "Delete what is saved";
/// The heading over deleting.
pub const FORGET: &str = "Delete what is saved?";
/// Says what deleting does.
pub const FORGET_MEANS: &str = "This deletes every saved answer on this computer. It cannot be undone.";
/// The row that deletes.
pub const DELETE_NOW: &str = "Yes, delete it";
/// The row that keeps.
pub const KEEP: &str = "No, keep it";
/// Said once it is deleted.
pub const FORGOTTEN: &str = "What was saved is deleted.";
/// The row under a stop.
pub const STOP_READ: &str = "I have read this";
/// The stage of a result.
pub const RESULT: &str = "Result";
/// The stage of a review.
pub const REVIEW_STAGE: &str = "Review";
/// More of a list or a text lies under the window.
pub const MORE_BELOW: &str = "more below";
/// More lies over it.
pub const MORE_ABOVE: &str = "more above";
/// More lies on both sides.
pub const MORE_BOTH: &str = "more above and below";
/// More lies there, and that key shows it.
#[must_use]
pub fn more_by_space(more: &str) -> String {
    format!("{more}: Space")
}

/// The window is too small.
pub const TOO_SMALL: &str = "Window too small";
/// The hint about it.
pub const ENLARGE: &str = "Make it 40 by 12 or larger. Nothing is lost. q leaves.";
/// Said where *not sure* is told of each sign.
pub const ITEM_BY_ITEM: &str =
    "Go through them one by one: [?] is not sure, [x] is yes, [ ] is no. Press a key to change one.";
/// A question above on the same screen, with its answer.
#[must_use]
pub fn answered_above(question: &str, answer: &str) -> String {
    const MOST: usize = 140;
    let answer = answer.trim();
    if answer.chars().count() <= MOST {
        return format!("{question} {answer}");
    }
    let short: String = answer.chars().take(MOST).collect();
    let end = short.rfind(' ').unwrap_or(short.len());
    format!("{question} {}…", &short[..end])
}

/// Said over the answer of another day.
pub const FROM_BEFORE: &str = "This is your answer from last time. Check it, then press Enter.";
/// Beside a place whose side is still to be said.
pub const WHICH_SIDE: &str = "which side?";
/// How to say a side.
pub const SIDES_HINT: &str = "Left or Right says the side, the same key again both sides.";
/// How a place on the body map stands, after its name.
pub const CHOSEN: &str = "chosen";
/// Another way.
pub const NOT_CHOSEN: &str = "not chosen";
/// The third.
pub const SIDE_NOT_SAID: &str = "chosen, which side?";
/// A place on the body map, its side where it has one, and how it stands.
#[must_use]
pub fn place(name: &str, side: Option<&str>, stands: &str) -> String {
    let mut letters = name.chars();
    let name: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let side = side.map_or_else(String::new, |side| format!(", {side}"));
    format!("{name}{side}: {stands}")
}

/// Beside the body map: what is chosen.
#[must_use]
pub fn chosen_on_map(chosen: &[String]) -> String {
    format!("Chosen: {}", if chosen.is_empty() { "nothing yet".to_owned() } else { chosen.join("; ") })
}

/// The title of a view of the body map.
pub const BODY_FRONT: &str = "front";
/// The title of the other.
pub const BODY_BACK: &str = "back";
/// Said at the first question.
pub const FIRST_QUESTION: &str = "This is the first question.";
/// In an empty field.
pub const TYPE_HERE: &str = "Type here, then press Enter. Enter alone leaves it out.";
/// Said when Enter comes while a side is still to be said.
#[must_use]
pub fn side_is_open(key: char) -> String {
    format!("Which side? Press Left or Right, or {key} for both sides. Enter once more leaves it open.")
}

/// Said when Enter comes on the body map while a side is still to be said.
pub const SIDE_IS_OPEN_ON_MAP: &str =
    "Which side? A place with [?] was chosen without one: choose its side, or press Enter once more.";

/// Said when Enter comes on a row that has that key and is not chosen, with nothing chosen or with `any`thing.
#[must_use]
pub fn row_is_not_chosen((key, any): (char, bool)) -> String {
    if any {
        format!("Space or {key} chooses this row. Enter once more goes on without it.")
    } else {
        format!("Nothing is chosen yet. Space or {key} chooses this row.")
    }
}

/// Said when Enter comes on a place of the body map that is not chosen, with nothing chosen or with `any`thing.
#[must_use]
pub fn place_not_chosen(any: bool) -> String {
    if any {
        "Space chooses this place. Enter once more goes on without it.".to_owned()
    } else {
        "Nothing is chosen yet. Space chooses this place.".to_owned()
    }
}

/// Said when a side is given to a row that is not chosen.
#[must_use]
pub fn choose_first(key: char) -> String {
    format!("Space or {key} chooses this row. Then say its side.")
}

/// Said when a list about safety is to be accepted of which not every choice was on the screen.
pub const LOOK_FIRST: &str = "Not all of the list was on the screen. Read the rest, then answer.";

/// Beside an activity whose number is missing.
pub const ABILITY: &str = "Give it a number from 0 (cannot) to 10 (as before).";

/// Said when a key is pressed that no row has.
#[must_use]
pub fn no_such_row(key: char, none: bool) -> String {
    let none = if none { " 0 is none of these." } else { "" };
    format!("No row has the key {key}.{none}")
}

/// Said when Enter would take a choice that nobody has looked at.
pub const ENTER_AGAIN: &str = "Press Enter once more to choose this, or the number of your answer.";

/// Said when a choice that stands alone takes the place of others.
#[must_use]
pub fn replaced(choices: usize) -> String {
    let what = if choices == 1 { "1 choice".to_owned() } else { format!("{choices} choices") };
    format!("This takes the place of {what}. Undo it, and they come back.")
}

/// The row that leaves a question out.
pub const LEAVE_OUT: &str = "Leave this out";
/// The keys of that row while words are written.
pub const OUT_OF_FIELD: &str = "Tab s";

/// How long it takes.
#[must_use]
pub fn how_long(questions: usize, minutes: usize) -> String {
    let plural = if questions == 1 { "" } else { "s" };
    format!("At most {questions} question{plural}, {}. You can stop at any time.", super::minutes(minutes))
}

/// The row that goes on with what is kept.
#[must_use]
pub fn go_on_unfinished(answers: usize) -> String {
    let plural = if answers == 1 { "" } else { "s" };
    format!("Go on where you stopped (not finished, {answers} answer{plural} saved)")
}

/// The row that goes on with what is kept from another day.
#[must_use]
pub fn go_on_again(answers: usize) -> String {
    let plural = if answers == 1 { "" } else { "s" };
    format!("Go on with your last check: safety once more, then the rest ({answers} answer{plural} saved)")
}

/// The row that shows what is kept and finished.
#[must_use]
pub fn go_on_finished(answers: usize) -> String {
    let plural = if answers == 1 { "" } else { "s" };
    format!("See your last result (finished, {answers} answer{plural} saved)")
}

/// Where it is kept.
#[must_use]
pub fn kept_at(place: &str) -> String {
    format!("Nothing leaves this computer. Your answers are saved in {place}")
}

/// About how far all of it has come.
#[must_use]
pub fn how_far(answered: usize, total: usize) -> String {
    if answered >= total { "all answered".to_owned() } else { super::share_done(answered, total) }
}

/// The page of a text that is read.
#[must_use]
pub fn page_of(page: usize, pages: usize) -> String {
    format!("page {page} of {pages}")
}

/// It could not be deleted.
#[must_use]
pub fn not_deleted(reason: &str) -> String {
    format!("It could not be deleted ({reason}).")
}

/// One end of a scale.
#[must_use]
pub fn scale_end(step: i32, means: &str) -> String {
    format!("{step} = {means}")
}

/// Says what can be given as a number.
#[must_use]
pub fn number_range(min: i32, max: i32) -> String {
    format!("A whole number from {min} to {max}.")
}
