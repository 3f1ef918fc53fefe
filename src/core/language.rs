//! The language that the program speaks.
//!
//! It is told once, where a thread begins, as `gettext` knows it: every text is then in it. A page in another one is made
//! [`within`] that.

use std::cell::{Cell, RefCell};
use std::fmt::Display;
use std::str::FromStr;

pub use intl_pluralrules::PluralCategory as Form;
use intl_pluralrules::{PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::ALL[0]) };
    static OFFERED: RefCell<Vec<Language>> = RefCell::new(Language::ALL.to_vec());
}

/// The language that this thread speaks.
#[must_use]
pub fn current() -> Language {
    SPOKEN.get()
}

/// Speaks a language from now on, in this thread.
pub fn speak(language: Language) {
    SPOKEN.set(language);
}

/// Offers these languages alone from now on, in this thread: those in which the questions are written. What is spoken stays.
pub fn offer(languages: impl IntoIterator<Item = Language>) {
    OFFERED.set(languages.into_iter().collect());
}

/// The language that is offered beside the one that is spoken: the next of them, if there is another.
#[must_use]
pub fn other() -> Option<Language> {
    OFFERED.with_borrow(|offered| {
        let here = offered.iter().position(|each| *each == current());
        let next = offered.iter().cycle().nth(here.map_or(0, |here| here + 1));
        next.copied().filter(|next| *next != current())
    })
}

/// Speaks a language for as long as something is done.
pub fn within<T>(language: Language, act: impl FnOnce() -> T) -> T {
    let _restored = Restored(current());
    speak(language);
    act()
}

/// Speaks again what was spoken before, even if what was done in between panics.
struct Restored(Language);

impl Drop for Restored {
    fn drop(&mut self) {
        speak(self.0);
    }
}

impl Language {
    /// The language of a locale, as the environment names it: `es_MX.UTF-8`, or several, the one that is liked best first.
    /// None for `C` and for languages that the program does not speak.
    #[must_use]
    pub fn of_locale(locale: &str) -> Option<Self> {
        locale.split(':').find_map(|locale| {
            let language = locale.split(['.', '@']).next().unwrap_or_default();
            language.parse().ok()
        })
    }
}

/// No tag of a language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotSpoken;

impl FromStr for Language {
    type Err = NotSpoken;

    /// A BCP 47 tag, of which the language alone decides: `es`, `es-MX` and `es_MX` are one.
    fn from_str(tag: &str) -> Result<Self, NotSpoken> {
        let language = tag.trim().split(['-', '_']).next().unwrap_or_default();
        let spoken = Self::ALL.iter().find(|each| each.tag().eq_ignore_ascii_case(language));
        spoken.copied().ok_or(NotSpoken)
    }
}

/// A whole number that asks for a form of the words beside it.
pub trait Number: Display {
    /// The number.
    fn value(&self) -> i64;
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Number for $number {
            fn value(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        }
    )*};
}

numbers!(u8, i16, u16, i32, u32, i64, u64, usize);

impl<N: Number> Number for &N {
    fn value(&self) -> i64 {
        (*self).value()
    }
}

/// The form of the words beside a number: in English, *one* for 1 and *other* for the rest.
#[must_use]
pub fn form(number: i64) -> Form {
    let rules = |tag: &str| PluralRules::create(tag.parse::<LanguageIdentifier>().ok()?, PluralRuleType::CARDINAL).ok();
    let form = rules(current().tag()).and_then(|rules| rules.select(number).ok());
    form.unwrap_or(Form::OTHER)
}

/// A message in whose text a preposition may meet an article.
pub trait Contracted: Display {
    /// The message, with the two made one where the language does that: in Spanish, *de el músculo* is *del músculo*.
    fn contracted(&self) -> String {
        let said = self.to_string();
        let pairs = crate::say::words::contractions().split(", ").filter_map(|pair| pair.split_once(" → "));
        pairs.fold(said, |said, (two, one)| {
            let begins = said.strip_prefix(&capital(two)).filter(|rest| rest.starts_with(' '));
            let said = begins.map(|rest| format!("{}{rest}", capital(one))).unwrap_or(said);
            said.replace(&format!(" {two} "), &format!(" {one} "))
        })
    }
}

impl<M: Display> Contracted for M {}

/// Words that begin a sentence.
#[must_use]
pub fn capital(words: &str) -> String {
    let marks = words.len() - words.trim_start_matches(['¿', '¡']).len();
    let (marks, words) = words.split_at(marks);
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{marks}{first}{}", letters.as_str())
}

#[cfg(test)]
mod tests;
