//! How a client is called: by a code, never by a name that has to be kept secret.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A client's code: 1 to 32 letters (A–Z), digits, `_` and `-`, the first a letter or a digit.
///
/// So it is no path, no option, no escape, and safe as the name of a folder on any system.
#[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct ClientCode(String);

/// Why a text is no client code. How it is said stands in [`words`](crate::words).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NoClientCode {
    /// It is empty.
    Empty,
    /// It is longer than 32 letters.
    TooLong,
    /// Something else than letters, digits, `_` and `-` is in it, or it begins with one of the last two.
    Letters,
    /// Some systems keep the name for a device, as `CON`.
    Reserved,
}

/// Names that some systems keep for devices, whatever their case; a digit follows the last two.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
const NUMBERED_DEVICES: [&str; 2] = ["com", "lpt"];

impl ClientCode {
    /// The most letters of a code.
    pub const LONGEST: usize = 32;

    /// The code as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ClientCode {
    type Err = NoClientCode;

    fn from_str(text: &str) -> Result<Self, NoClientCode> {
        if text.is_empty() {
            return Err(NoClientCode::Empty);
        }
        if text.chars().count() > Self::LONGEST {
            return Err(NoClientCode::TooLong);
        }
        let fits = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        if !fits || text.starts_with(['_', '-']) {
            return Err(NoClientCode::Letters);
        }
        let lower = text.to_ascii_lowercase();
        let numbered = |device: &&str| {
            let number = lower.strip_prefix(*device).unwrap_or_default();
            number.len() == 1 && number.starts_with(|c: char| c.is_ascii_digit())
        };
        if DEVICES.contains(&lower.as_str()) || NUMBERED_DEVICES.iter().any(numbered) {
            return Err(NoClientCode::Reserved);
        }
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<String> for ClientCode {
    type Error = NoClientCode;

    fn try_from(text: String) -> Result<Self, NoClientCode> {
        text.parse()
    }
}

impl From<ClientCode> for String {
    fn from(code: ClientCode) -> Self {
        code.0
    }
}

impl fmt::Display for ClientCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{ClientCode, NoClientCode};

    #[test]
    fn a_code_is_never_a_path_an_option_or_an_escape() {
        use NoClientCode::{Empty, Letters, Reserved, TooLong};
        let long = "a".repeat(33);
        let cases = [
            ("", Empty),
            (long.as_str(), TooLong),
            (".", Letters),
            ("..", Letters),
            ("a/b", Letters),
            ("a\\b", Letters),
            ("/etc", Letters),
            ("C:", Letters),
            ("-x", Letters),
            ("_x", Letters),
            ("a b", Letters),
            ("a\n", Letters),
            ("\u{1b}[31m", Letters),
            ("a\0", Letters),
            ("José", Letters),
            ("\u{202e}a", Letters),
            ("CON", Reserved),
            ("nul", Reserved),
            ("lpt1", Reserved),
            ("COM0", Reserved),
        ];
        for (text, fault) in cases {
            assert_eq!(text.parse::<ClientCode>(), Err(fault), "{text:?}");
        }
        for text in ["a", "0", "J-1970_b", "com10", "console", "a".repeat(32).as_str()] {
            assert_eq!(text.parse::<ClientCode>().unwrap().as_str(), text);
        }
    }
}
