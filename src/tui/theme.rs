//! Styles by role, and the marks beside the words.
//!
//! The text of a page is always in the terminal's own colours; weight and reverse video carry the
//! emphasis, and the one accent is only ever on marks. Of the sixteen colours green alone can be
//! seen well as a mark on black and on white. Every meaning is in words too, so that without
//! colour nothing is missing.

use std::borrow::Cow;

use ratatui::style::{Color, Modifier, Style};

/// How everything looks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Theme {
    /// Running text.
    pub text: Style,
    /// Headings, the question, the sentence that matters most.
    pub strong: Style,
    /// Marks: what is chosen, where the interview stands.
    pub accent: Style,
    /// The choice that Enter or Space acts on.
    pub highlighted: Style,
    /// The keys on the key line and before the choices.
    pub key: Style,
    /// How urgent something is.
    pub alarm: Style,
    /// What says that something is not as it should be.
    pub notice: Style,
    /// Decoration that nobody needs.
    pub faint: Style,
    /// Whether marks and figures may go beyond ASCII.
    pub unicode: bool,
}

/// The themes, as they are named on the command line.
pub const NAMES: [&str; 5] = ["default", "mono", "high-contrast", "dark-safe", "light-safe"];

impl Theme {
    /// The sixteen colours that the terminal itself defines.
    pub const COLOR: Self = Self::with_accent(Color::Green);
    /// No colour at all.
    pub const PLAIN: Self = Self {
        text: Style::new(),
        strong: Style::new().add_modifier(Modifier::BOLD),
        accent: Style::new().add_modifier(Modifier::BOLD),
        highlighted: Style::new().add_modifier(Modifier::BOLD),
        key: Style::new().add_modifier(Modifier::BOLD),
        alarm: Style::new().add_modifier(Modifier::BOLD).add_modifier(Modifier::REVERSED),
        notice: Style::new().add_modifier(Modifier::BOLD),
        faint: Style::new(),
        unicode: true,
    };

    const fn with_accent(accent: Color) -> Self {
        Self {
            accent: Self::PLAIN.accent.fg(accent),
            faint: Style::new().add_modifier(Modifier::DIM),
            ..Self::PLAIN
        }
    }

    /// The theme of that name; none where there is no such name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "default" => Self::COLOR,
            "mono" => Self::PLAIN,
            "high-contrast" => {
                Self { highlighted: Self::PLAIN.alarm, key: Self::PLAIN.alarm, ..Self::PLAIN }
            }
            // Okabe and Ito: bluish green, 6.1:1 on black; blue, 5.2:1 on white.
            "dark-safe" => Self::with_accent(Color::Rgb(0x00, 0x9e, 0x73)),
            "light-safe" => Self::with_accent(Color::Rgb(0x00, 0x72, 0xb2)),
            _ => return None,
        })
    }

    /// The same theme, with ASCII only where the terminal can show no more.
    #[must_use]
    pub fn unicode(self, unicode: bool) -> Self {
        Self { unicode, ..self }
    }

    /// The same theme, without colour unless it is wanted.
    #[must_use]
    pub fn coloured(self, coloured: bool) -> Self {
        if coloured { self } else { Self { accent: Self::PLAIN.accent, faint: Self::PLAIN.faint, ..self } }
    }

    /// A text as the terminal can show it. Letters stay; marks get their plain form.
    #[must_use]
    pub fn shown<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.unicode || text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.chars().map(plain).collect()) }
    }
}

/// The plain form of a mark, or the letter itself.
fn plain(mark: char) -> Cow<'static, str> {
    Cow::Borrowed(match mark {
        '“' | '”' | '„' | '«' | '»' => "\"",
        '‘' | '’' | '‚' | '′' => "'",
        '–' | '—' | '─' | '‐' | '‑' | '−' => "-",
        '━' => "=",
        '…' => "...",
        '•' | '·' => "*",
        '×' => "x",
        '÷' => "/",
        '±' => "+/-",
        '½' => "1/2",
        '°' => " degrees",
        '≥' => ">=",
        '≤' => "<=",
        '→' => "->",
        '←' => "<-",
        '│' | '╷' => "|",
        '╴' | '╶' => "-",
        '╱' => "/",
        '╲' => "\\",
        '╭' | '╮' => ".",
        '╰' => "`",
        '╯' => "'",
        '\u{a0}' | '\u{202f}' | '\u{2009}' => " ",
        letter => return Cow::Owned(letter.to_string()),
    })
}

/// What was said on the command line about colour.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum ColourWish {
    Always,
    Never,
    #[default]
    Auto,
}

/// Whether to use colour: what the command line says, then `NO_COLOR`, `CLICOLOR_FORCE`,
/// `CLICOLOR`, and last what the terminal is. `variable` looks up the environment.
pub fn is_coloured(wish: ColourWish, variable: impl Fn(&str) -> Option<String>, terminal: bool) -> bool {
    let is_on = |name: &str| variable(name).is_some_and(|value| !value.is_empty() && value != "0");
    match wish {
        ColourWish::Always => true,
        ColourWish::Never => false,
        ColourWish::Auto if variable("NO_COLOR").is_some_and(|value| !value.is_empty()) => false,
        ColourWish::Auto if is_on("CLICOLOR_FORCE") => true,
        ColourWish::Auto if variable("CLICOLOR").as_deref() == Some("0") => false,
        ColourWish::Auto => terminal && variable("TERM").is_none_or(|term| term != "dumb"),
    }
}

/// Whether the locale says that the terminal shows more than ASCII.
pub fn is_unicode(variable: impl Fn(&str) -> Option<String>) -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(variable).find(|locale| !locale.is_empty());
    locale.is_some_and(|locale| {
        let locale = locale.to_ascii_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coloured(wish: ColourWish, environment: &[(&str, &str)], terminal: bool) -> bool {
        let look_up = |name: &str| environment.iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_string());
        is_coloured(wish, look_up, terminal)
    }

    #[test]
    fn colour_is_decided_in_the_promised_order() {
        use ColourWish::{Always, Auto, Never};
        let all = [("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1"), ("CLICOLOR", "0"), ("TERM", "dumb")];
        assert!(coloured(Always, &all, false));
        assert!(!coloured(Never, &all[1..], true));
        assert!(!coloured(Auto, &all, true));
        assert!(coloured(Auto, &all[1..], false));
        assert!(!coloured(Auto, &all[2..], true));
        assert!(!coloured(Auto, &all[3..], true));
        assert!(coloured(Auto, &[], true));
        assert!(!coloured(Auto, &[], false));
        assert!(coloured(Auto, &[("NO_COLOR", ""), ("CLICOLOR_FORCE", "0"), ("CLICOLOR", "1")], true));
    }

    #[test]
    fn the_locale_says_whether_marks_go_beyond_ascii() {
        let unicode = |environment: &[(&str, &str)]| {
            is_unicode(|name| environment.iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_string()))
        };
        assert!(unicode(&[("LANG", "es_ES.UTF-8")]));
        assert!(!unicode(&[("LC_ALL", "C"), ("LANG", "es_ES.UTF-8")]));
        assert!(unicode(&[("LC_ALL", ""), ("LANG", "C.utf8")]));
        assert!(!unicode(&[]));
    }

    #[test]
    fn marks_get_a_plain_form_and_letters_stay() {
        assert_eq!(Theme::PLAIN.unicode(false).shown("“No” … – niño"), "\"No\" ... - niño");
        assert_eq!(Theme::PLAIN.shown("“No”"), "“No”");
    }

    #[test]
    fn every_theme_is_found_by_its_name() {
        assert!(NAMES.iter().all(|name| Theme::named(name).is_some()));
        assert_eq!(Theme::named("pink"), None);
    }
}
