//! The words of the full screen.

pub use crate::say::tui::{
    ability, body_back, body_front, chosen, delete_now, enlarge, enter_again, first_question, forget, forget_means,
    forget_row, forgotten, from_before, go_on, help, how, item_by_item, keep, keys, leave, leave_failed,
    leave_failed_means, leave_means, leave_now, leave_out, leave_unsaved, look_first, more_above, more_below,
    more_both, not_chosen, nothing_kept, old_stays, out_of_field, result, review, review_hint, review_stage,
    screen_reader, see_result, see_stop, set_aside, side_is_open_on_map, side_not_said, sides_hint, start, start_new,
    stay, stop_read, too_small, type_here, which_side, why,
};
pub use crate::say::{how, key, named_key};

use crate::say::tui as say;

/// More lies there, and that key shows it.
#[must_use]
pub fn more_by_space(more: &str) -> String {
    say::MoreBySpace { more }.to_string()
}

/// A question above on the same screen, with its answer.
#[must_use]
pub fn answered_above(question: &str, answer: &str) -> String {
    const MOST: usize = 140;
    let answer = answer.trim();
    if answer.chars().count() <= MOST {
        return say::AnsweredAbove { question, answer }.to_string();
    }
    let short: String = answer.chars().take(MOST).collect();
    let end = short.rfind(' ').unwrap_or(short.len());
    say::AnsweredAbove { question, answer: format!("{}…", &short[..end]) }.to_string()
}

/// A place on the body map, its side where it has one, and how it stands.
#[must_use]
pub fn place(name: &str, side: Option<&str>, stands: &str) -> String {
    let name = super::capital(name);
    match side {
        Some(side) => say::PlaceSide { name, side, stands }.to_string(),
        None => say::Place { name, stands }.to_string(),
    }
}

/// Beside the body map: what is chosen.
#[must_use]
pub fn chosen_on_map(chosen: &[String]) -> String {
    match chosen {
        [] => say::nothing_chosen_on_map().to_owned(),
        chosen => say::ChosenOnMap { chosen: chosen.join("; ") }.to_string(),
    }
}

/// Said when Enter comes while a side is still to be said.
#[must_use]
pub fn side_is_open(key: char) -> String {
    say::SideIsOpen { key }.to_string()
}

/// Said when Enter comes on a row that has that key and is not chosen, with nothing chosen or with `any`thing.
#[must_use]
pub fn row_is_not_chosen((key, any): (char, bool)) -> String {
    if any { say::RowIsNotChosenBesides { key }.to_string() } else { say::RowIsNotChosen { key }.to_string() }
}

/// Said when Enter comes on a place of the body map that is not chosen, with nothing chosen or with `any`thing.
#[must_use]
pub fn place_not_chosen(any: bool) -> &'static str {
    if any { say::place_not_chosen_besides() } else { say::place_not_chosen() }
}

/// Said when a side is given to a row that is not chosen.
#[must_use]
pub fn choose_first(key: char) -> String {
    say::ChooseFirst { key }.to_string()
}

/// Said when a key is pressed that no row has.
#[must_use]
pub fn no_such_row(key: char, none: bool) -> String {
    if none { say::NoSuchRowNone { key }.to_string() } else { say::NoSuchRow { key }.to_string() }
}

/// Said when a choice that stands alone takes the place of others.
#[must_use]
pub fn replaced(choices: usize) -> String {
    say::Replaced { choices }.to_string()
}

/// How long it takes.
#[must_use]
pub fn how_long(questions: usize, minutes: usize) -> String {
    say::HowLong { questions, minutes: super::minutes(minutes) }.to_string()
}

/// The row that goes on with what is kept.
#[must_use]
pub fn go_on_unfinished(answers: usize) -> String {
    say::GoOnUnfinished { answers }.to_string()
}

/// The row that goes on with what is kept from another day.
#[must_use]
pub fn go_on_again(answers: usize) -> String {
    say::GoOnAgain { answers }.to_string()
}

/// The row that shows what is kept and finished.
#[must_use]
pub fn go_on_finished(answers: usize) -> String {
    say::GoOnFinished { answers }.to_string()
}

/// Where it is kept.
#[must_use]
pub fn kept_at(place: &str) -> String {
    say::KeptAt { place }.to_string()
}

/// About how far all of it has come.
#[must_use]
pub fn how_far(answered: usize, total: usize) -> String {
    if answered >= total { say::all_answered().to_owned() } else { super::share_done(answered, total) }
}

/// The page of a text that is read.
#[must_use]
pub fn page_of(page: usize, pages: usize) -> String {
    say::PageOf { page, pages }.to_string()
}

/// It could not be deleted.
#[must_use]
pub fn not_deleted(reason: &str) -> String {
    say::NotDeleted { reason }.to_string()
}

/// One end of a scale.
#[must_use]
pub fn scale_end(step: i32, means: &str) -> String {
    say::ScaleEnd { step, means }.to_string()
}

/// Says what can be given as a number.
#[must_use]
pub fn number_range(min: &str, max: &str) -> String {
    say::NumberRange { min, max }.to_string()
}

/// A key that does nothing on this page.
#[must_use]
pub fn does_nothing(letter: char) -> String {
    say::DoesNothing { letter: super::cleaned(&letter.to_string()) }.to_string()
}
