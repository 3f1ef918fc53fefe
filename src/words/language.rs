//! The offer of the other language, in its own words.

use super::keys::Letter;
use super::typed::plain;
use crate::say::language as say;
use hip_triage_core::language::{current, within};

/// The other language and its key.
#[must_use]
pub fn offer() -> String {
    let other = current().other();
    within(other, || say::Offer { language: other.own_name(), key: Letter::OtherLanguage.key() }.to_string())
}

/// The same where a code is asked for, which a letter may be.
#[must_use]
pub fn offer_beside_code() -> String {
    let other = current().other();
    within(other, || say::OfferBesideCode { language: other.own_name(), key: Letter::OtherLanguage.key() }.to_string())
}

/// True if that was typed for it: its key behind the sign that no code has.
#[must_use]
pub fn is_asked_for_beside_code(typed: &str) -> bool {
    typed.trim().strip_prefix('/').is_some_and(is_asked_for)
}

/// The other language, as it calls itself.
#[must_use]
pub fn other() -> &'static str {
    current().other().own_name()
}

/// True if that was typed for it: its key, its name or its tag.
#[must_use]
pub fn is_asked_for(typed: &str) -> bool {
    let other = current().other();
    let key = within(other, || Letter::OtherLanguage.key().to_string());
    [&*key, other.own_name(), other.tag()].iter().any(|name| plain(name) == plain(typed))
}

/// A language that the program does not speak.
#[must_use]
pub fn not_spoken(tags: &[&str]) -> String {
    say::not_spoken(tags.join(", "))
}
