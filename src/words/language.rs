//! The offer of the other language, in its own words.

use super::keys::Letter;
use super::typed::plain;
use crate::say::language as say;
use hip_triage_core::language::{Language, other, within};

/// The other language and its key, if there is one.
#[must_use]
pub fn offer() -> Option<String> {
    offered(|language, key| say::Offer { language, key }.to_string())
}

/// The same where a code is asked for, which a letter may be.
#[must_use]
pub fn offer_beside_code() -> Option<String> {
    offered(|language, key| say::OfferBesideCode { language, key }.to_string())
}

/// What is said in the other language, of its own name and its key.
fn offered(said: impl FnOnce(&'static str, char) -> String) -> Option<String> {
    other().map(|other| within(other, || said(other.own_name(), Letter::OtherLanguage.key())))
}

/// True if that was typed for it: its key behind the sign that no code has.
#[must_use]
pub fn is_asked_for_beside_code(typed: &str) -> bool {
    typed.trim().strip_prefix('/').is_some_and(is_asked_for)
}

/// The other language, as it calls itself; nothing where there is none.
#[must_use]
pub fn other_name() -> &'static str {
    other().map_or("", Language::own_name)
}

/// True if that was typed for it: its key, its name or its tag.
#[must_use]
pub fn is_asked_for(typed: &str) -> bool {
    other().is_some_and(|other| {
        let key = within(other, || Letter::OtherLanguage.key().to_string());
        [&*key, other.own_name(), other.tag()].iter().any(|name| plain(name) == plain(typed))
    })
}

/// A language that the program does not speak.
#[must_use]
pub fn not_spoken(tags: &[&str]) -> String {
    say::not_spoken(tags.join(", "))
}
