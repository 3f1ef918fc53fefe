//! The letters and signs that mean something, each one thing: one table for this language, for both faces.
//!
//! A key that changes its meaning from one question to the next answers something else by habit.

/// *None of these*, on every list that has it. In a field for a number it is a digit.
pub const NONE: char = '0';
/// *Not sure*; where a question may be left out, it does that.
pub const NOT_SURE: char = 's';
/// Back to the question before.
pub const BACK: char = 'b';
/// Why this is asked.
pub const WHY: char = 'w';
/// How to answer.
pub const HELP: char = 'h';
/// The same, as many programs have it.
pub const HELP_TOO: char = '?';
/// Leave.
pub const LEAVE: char = 'q';
/// A note, in an intake.
pub const NOTE: char = 'n';
/// The evidence, in an intake.
pub const EVIDENCE: char = 'e';
/// The examination, in an intake.
pub const EXAMINATION: char = 'x';
/// Left and right of an item of the examination.
pub const CHART: char = 'l';
/// Find an item of the examination.
pub const FIND: char = '/';
/// The drawn body, and back to the list.
pub const MAP: char = 'm';
/// All answers on the full screen; line by line, the same page once more.
pub const REVIEW: char = 'r';
/// Said by somebody who has read what needs care first.
pub const HAVE_READ: char = 'y';

/// The keys of choices: digits, then the letters that mean nothing else where a question is open.
pub const CHOICES: &str = "123456789acfgiotuvz";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_means_two_things_and_none_of_them_is_a_choice() {
        let commands = [
            NONE,
            NOT_SURE,
            BACK,
            WHY,
            HELP,
            HELP_TOO,
            LEAVE,
            NOTE,
            EVIDENCE,
            EXAMINATION,
            CHART,
            FIND,
            MAP,
            REVIEW,
            HAVE_READ,
        ];
        let all: Vec<char> = commands.into_iter().chain(CHOICES.chars()).collect();
        for (place, key) in all.iter().enumerate() {
            assert!(!all[..place].contains(key), "{key} means two things");
            assert!(!key.is_ascii_uppercase(), "{key}: letters count in either case");
        }
    }
}
