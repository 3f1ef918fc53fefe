//! Styles by role, and the marks beside the words.
//!
//! The text of a page is always in the terminal's own colours; weight and reverse video carry the
//! emphasis, and the one accent is only ever on marks. Of the sixteen colours green alone can be
//! seen well as a mark on black and on white. Every meaning is in words too, so that without
//! colour nothing is missing.

use std::borrow::Cow;

use ratatui::style::{Color, Modifier, Style};

use crate::words::typewriter;

/// How everything looks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Theme {
    /// Running text.
    pub text: Style,
    /// Headings, the question, the sentence that matters most.
    pub strong: Style,
    /// Marks: what is chosen, where the interview stands.
    pub accent: Style,
    /// The choice that Enter or Space acts on, beside the mark before it. Where it looks like every other, only the mark is written anew
    /// when it moves.
    pub highlighted: Style,
    /// The keys on the key line and before the choices.
    pub key: Style,
    /// How urgent something is.
    pub alarm: Style,
    /// The style of a sentence that something is not as it should be.
    pub notice: Style,
    /// Decoration that nobody needs.
    pub faint: Style,
    /// Says whether marks and figures may go beyond ASCII.
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
        highlighted: Style::new(),
        key: Style::new().add_modifier(Modifier::BOLD),
        alarm: Style::new().add_modifier(Modifier::BOLD).add_modifier(Modifier::REVERSED),
        notice: Style::new().add_modifier(Modifier::BOLD),
        faint: Style::new(),
        unicode: true,
    };

    const fn with_accent(accent: Color) -> Self {
        Self { accent: Self::PLAIN.accent.fg(accent), faint: Style::new().add_modifier(Modifier::DIM), ..Self::PLAIN }
    }

    /// The theme of that name; none where there is no such name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "default" => Self::COLOR,
            "mono" => Self::PLAIN,
            "high-contrast" => Self { highlighted: Self::PLAIN.alarm, key: Self::PLAIN.alarm, ..Self::PLAIN },
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
        if self.unicode || text.is_ascii() {
            Cow::Borrowed(text)
        } else {
            Cow::Owned(text.chars().map(plain).collect())
        }
    }
}

/// The plain form of a mark or of a line of a drawing, or the letter itself.
fn plain(mark: char) -> Cow<'static, str> {
    Cow::Borrowed(match mark {
        '─' | '╴' | '╶' => "-",
        '━' => "=",
        '│' | '╷' => "|",
        '╱' => "/",
        '╲' => "\\",
        '╭' | '╮' => ".",
        '╰' => "`",
        '╯' => "'",
        mark => return typewriter(mark).map_or_else(|| Cow::Owned(mark.to_string()), Cow::Borrowed),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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

    /// The contrast of two colours as WCAG 2.2 counts it.
    fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let light = |[red, green, blue]: [u8; 3]| 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        let (one, other) = (light(one) + 0.05, light(other) + 0.05);
        one.max(other) / one.min(other)
    }

    /// The colours of a terminal with 256 of them that a colour may be shown as.
    fn among_256([red, green, blue]: [u8; 3]) -> Vec<[u8; 3]> {
        let near = |part: u8| {
            let levels = [0, 95, 135, 175, 215, 255_u8];
            let least = levels.map(|level| level.abs_diff(part)).into_iter().min().unwrap();
            levels.into_iter().filter(move |level| level.abs_diff(part) == least)
        };
        near(red).flat_map(|r| near(green).flat_map(move |g| near(blue).map(move |b| [r, g, b]))).collect()
    }

    /// Every colour that a theme names by itself can be read on the ground it is for; the sixteen are the terminal's own.
    #[test]
    fn each_colour_stands_out_from_its_ground() {
        let (black, white) = ([0; 3], [255; 3]);
        assert!((contrast(black, white) - 21.0).abs() < 0.001);
        let mut seen = 0;
        for name in NAMES {
            let theme = Theme::named(name).unwrap();
            let grounds = match name {
                "dark-safe" => vec![black],
                "light-safe" => vec![white],
                _ => vec![black, white],
            };
            let Theme { text, strong, accent, highlighted, key, alarm, notice, faint, unicode: _ } = theme;
            for style in [text, strong, accent, highlighted, key, alarm, notice, faint] {
                let colors = [style.fg, style.bg].into_iter().flatten().filter_map(|color| match color {
                    Color::Rgb(red, green, blue) => Some([red, green, blue]),
                    // 16 to 255 are the same everywhere; a theme that takes one has to be counted here.
                    Color::Indexed(_) => panic!("{name}: {color:?}"),
                    _ => None,
                });
                for color in colors {
                    for shown in [vec![color], among_256(color)].concat() {
                        for ground in &grounds {
                            let found = contrast(shown, *ground);
                            assert!(found >= 4.5, "{name}: {shown:?} on {ground:?}: {found:.2}");
                            seen += 1;
                        }
                    }
                }
            }
        }
        assert!(seen >= 4, "{seen}");
    }
}
