//! Several things in one sentence.

use crate::say::words as say;

/// All of them, as *a, b and c*.
#[must_use]
pub fn all_of<S: AsRef<str>>(things: &[S]) -> String {
    let (rest, last) = parted(things);
    match (rest, I.begins(&last)) {
        (Rest::None, _) => last,
        (Rest::One(first), false) => say::ListTwo { first, second: last }.to_string(),
        (Rest::One(first), true) => say::ListTwoBeforeI { first, second: last }.to_string(),
        (Rest::More(rest), false) => say::ListLast { rest, last }.to_string(),
        (Rest::More(rest), true) => say::ListLastBeforeI { rest, last }.to_string(),
    }
}

/// One of them, as *a, b or c*.
#[must_use]
pub fn one_of<S: AsRef<str>>(things: &[S]) -> String {
    let (rest, last) = parted(things);
    match (rest, O.begins(&last)) {
        (Rest::None, _) => last,
        (Rest::One(first), false) => say::ListEither { first, second: last }.to_string(),
        (Rest::One(first), true) => say::ListEitherBeforeO { first, second: last }.to_string(),
        (Rest::More(rest), false) => say::ListOrLast { rest, last }.to_string(),
        (Rest::More(rest), true) => say::ListOrLastBeforeO { rest, last }.to_string(),
    }
}

/// The kind of what stands before the last thing.
enum Rest {
    None,
    One(String),
    More(String),
}

/// Everything before the last thing, and that.
fn parted<S: AsRef<str>>(things: &[S]) -> (Rest, String) {
    let Some((last, rest)) = things.split_last() else { return (Rest::None, String::new()) };
    let rest = match rest {
        [] => Rest::None,
        [first] => Rest::One(first.as_ref().to_owned()),
        [first, others @ ..] => Rest::More(
            others
                .iter()
                .fold(first.as_ref().to_owned(), |rest, next| say::ListMore { rest, next: next.as_ref() }.to_string()),
        ),
    };
    (rest, last.as_ref().to_owned())
}

/// The sounds before which the word that joins two things is another one, where a language has such.
struct Sound {
    /// The beginnings of words that have it.
    begins: fn() -> &'static str,
    /// Among them those that have another one.
    but: fn() -> &'static str,
}

const I: Sound = Sound { begins: say::sound_of_i, but: say::no_sound_of_i };
const O: Sound = Sound { begins: say::sound_of_o, but: say::no_sound_of_o };

impl Sound {
    /// True if a word begins with it, as far as its letters tell.
    fn begins(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        let is_one_of = |begins: &str| begins.split(", ").any(|begin| !begin.is_empty() && word.starts_with(begin));
        is_one_of((self.begins)()) && !is_one_of((self.but)())
    }
}
