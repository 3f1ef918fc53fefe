//! Several things in one sentence.

use crate::say::words as say;

/// All of them, as *a, b and c*.
#[must_use]
pub fn all_of<S: AsRef<str>>(things: &[S]) -> String {
    let (rest, last) = parted(things);
    match (rest, sounds_like(&last, 'i')) {
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
    match (rest, sounds_like(&last, 'o')) {
        (Rest::None, _) => last,
        (Rest::One(first), false) => say::ListEither { first, second: last }.to_string(),
        (Rest::One(first), true) => say::ListEitherBeforeO { first, second: last }.to_string(),
        (Rest::More(rest), false) => say::ListOrLast { rest, last }.to_string(),
        (Rest::More(rest), true) => say::ListOrLastBeforeO { rest, last }.to_string(),
    }
}

/// What stands before the last thing.
enum Rest {
    None,
    One(String),
    More(String),
}

/// What stands before the last thing, and that.
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

/// True if a word begins with the sound of that vowel, as far as its letters tell; *hi* before a vowel is no *i*.
fn sounds_like(word: &str, vowel: char) -> bool {
    let word = word.to_lowercase();
    let spoken = word.strip_prefix('h').unwrap_or(&word);
    let mut letters = spoken.chars();
    let plain = |letter: char| match letter {
        'í' => 'i',
        'ó' => 'o',
        letter => letter,
    };
    let first = letters.next().map(plain) == Some(vowel);
    let glides = vowel == 'i' && letters.next().is_some_and(|next| "aeouáéóú".contains(next));
    first && !glides
}
