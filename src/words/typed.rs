//! The words that can be typed line by line, in every language.
//!
//! Somebody may know a word of another language, so words count in all of them. A single letter can mean one thing in one
//! language and something else in another, so it counts in the one that is spoken.

use super::keys::Letter;
use crate::say::typed as say;
use hip_triage_core::language::{Language, current, within};
use hip_triage_core::words::folded;

/// Something that a word means.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Typed {
    /// Go back.
    Back,
    /// Say it again.
    Repeat,
    /// Help.
    Help,
    /// Say why it is asked.
    Why,
    /// Leave it out.
    Skip,
    /// Leave.
    Quit,
    /// Take a note.
    Note,
    /// Tell the evidence.
    Evidence,
    /// To the examination.
    Examination,
    /// As it was answered on the last visit.
    AsLastTime,
    /// It is so.
    Yes,
    /// It is not.
    No,
    /// Nobody is sure of it.
    Unsure,
    /// Not to be sure, in place of a number.
    NotSure,
    /// *None of these*, whatever it is called on a list.
    None,
    /// The left side.
    Left,
    /// The right side.
    Right,
    /// Both sides.
    Both,
    /// A word between others that says nothing.
    Joining,
    /// Said of what needs care first: it has been read.
    HaveRead,
    /// Show all of it.
    Details,
    /// Show the page for a PT.
    ForPt,
    /// Write it to a file.
    Save,
    /// A PT knows what needs care first, and goes on.
    Acknowledge,
    /// A word which by itself stands for no choice.
    Little,
}

impl Typed {
    fn words(self) -> &'static str {
        match self {
            Self::Back => say::back(),
            Self::Repeat => say::repeat(),
            Self::Help => say::help(),
            Self::Why => say::why(),
            Self::Skip => say::skip(),
            Self::Quit => say::quit(),
            Self::Note => say::note(),
            Self::Evidence => say::evidence(),
            Self::Examination => say::examination(),
            Self::AsLastTime => say::as_last_time(),
            Self::Yes => say::yes(),
            Self::No => say::no(),
            Self::Unsure => say::unsure(),
            Self::NotSure => say::not_sure(),
            Self::None => say::none(),
            Self::Left => say::left(),
            Self::Right => say::right(),
            Self::Both => say::both(),
            Self::Joining => say::joining(),
            Self::HaveRead => say::have_read(),
            Self::Details => say::details(),
            Self::ForPt => say::for_pt(),
            Self::Save => say::save(),
            Self::Acknowledge => say::acknowledge(),
            Self::Little => say::little(),
        }
    }

    /// The keys that mean it on the full screen too.
    fn keys(self) -> &'static [Letter] {
        match self {
            Self::Back => &[Letter::Back],
            Self::Repeat => &[Letter::Review],
            Self::Help => &[Letter::Help, Letter::HelpToo],
            Self::Why => &[Letter::Why],
            Self::Skip | Self::Unsure => &[Letter::NotSure],
            Self::Quit => &[Letter::Leave],
            Self::Note => &[Letter::Note],
            Self::Evidence => &[Letter::Evidence],
            Self::Examination => &[Letter::Examination],
            Self::AsLastTime => &[Letter::AsLastTime],
            Self::Yes => &[Letter::Yes],
            Self::HaveRead => &[Letter::HaveRead],
            Self::Save => &[Letter::Save],
            Self::Acknowledge => &[Letter::Acknowledge],
            _ => &[],
        }
    }

    /// True if this is what was typed.
    #[must_use]
    pub fn is(self, typed: &str) -> bool {
        let typed = plain(typed);
        let is_letter = typed.chars().count() == 1;
        let known =
            |language: &Language| within(*language, || self.words().split(", ").any(|word| plain(word) == typed));
        let is_key = || self.keys().iter().any(|letter| typed == letter.key().to_string());
        known(&current()) || is_letter && is_key() || !is_letter && Language::ALL.iter().any(known)
    }
}

/// Tells whether a line asks for help where a client's code is asked for: by help itself, or by a whole word that is a
/// command elsewhere. Any other single letter may be a code.
#[must_use]
pub fn is_help_beside_code(typed: &str) -> bool {
    let is_word = plain(typed).chars().count() > 1;
    let commands = [Typed::Back, Typed::Repeat, Typed::Why, Typed::Skip, Typed::Quit];
    Typed::Help.is(typed) || is_word && commands.iter().any(|command| command.is(typed))
}

/// A word in small letters without their marks, as they are compared: *sí* and *SI* are one.
#[must_use]
pub fn plain(word: &str) -> String {
    folded(word.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_counts_in_every_language_and_a_letter_in_the_one_that_is_spoken() {
        for word in ["sí", "SI", "yes"] {
            assert!(Typed::Yes.is(word), "{word}");
            assert!(within(Language::Spanish, || Typed::Yes.is(word)), "{word}");
        }
        for (word, meant) in [("ninguna", Typed::None), ("no sé", Typed::Unsure), ("Atras", Typed::Back)] {
            assert!(meant.is(word), "{word}");
        }
        // In English it is *skip*, in Spanish *sí*.
        assert!(Typed::Skip.is("s") && !Typed::Yes.is("s"));
        assert!(within(Language::Spanish, || Typed::Yes.is("s") && !Typed::Skip.is("s") && !Typed::Unsure.is("s")));
    }

    #[test]
    fn no_word_means_two_things_where_it_is_typed() {
        let commands = [
            Typed::Back,
            Typed::Repeat,
            Typed::Help,
            Typed::Why,
            Typed::Skip,
            Typed::Quit,
            Typed::Note,
            Typed::Evidence,
            Typed::Examination,
            Typed::AsLastTime,
        ];
        for meanings in [
            &commands[..],
            &[Typed::Yes, Typed::No, Typed::Unsure],
            &[Typed::Left, Typed::Right, Typed::Both, Typed::Joining, Typed::Skip, Typed::Help, Typed::Quit],
        ] {
            for spoken in Language::ALL {
                let words = Language::ALL.iter().flat_map(|from| {
                    let said = within(*from, || meanings.iter().map(|meant| meant.words()).collect::<Vec<_>>());
                    said.into_iter().flat_map(|words| words.split(", "))
                });
                let keys = within(*spoken, || {
                    meanings.iter().flat_map(|meant| meant.keys()).map(|letter| letter.key()).collect::<Vec<_>>()
                });
                for word in words.map(str::to_owned).chain(keys.iter().map(ToString::to_string)) {
                    let word = &*word;
                    let meant: Vec<_> = within(*spoken, || meanings.iter().filter(|meant| meant.is(word)).collect());
                    assert!(meant.len() <= 1, "{spoken:?}: {word} means {meant:?}");
                }
            }
        }
    }
}
