//! The escapes that this program writes, taken apart for a console that reads none.

/// One thing that a console is told: a text, or what an escape asks for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Told<'b> {
    Text(&'b str),
    /// Column and row, from 0.
    MoveTo(u16, u16),
    /// One column on.
    Forward,
    Style(Vec<u8>),
    Cursor(bool),
    /// The screen of the program's own, or the one before.
    OwnScreen(bool),
    Clear,
}

/// Takes apart what is written. What a console without escapes has nothing for is left out.
pub(super) fn told(bytes: &[u8]) -> Vec<Told<'_>> {
    let text = str::from_utf8(bytes).unwrap_or_default();
    let mut pieces = text.split('\x1b');
    let mut all: Vec<_> = pieces.next().filter(|text| !text.is_empty()).map(Told::Text).into_iter().collect();
    for piece in pieces {
        let Some(sequence) = piece.strip_prefix('[') else { continue };
        let Some(end) = sequence.find(|c: char| c.is_ascii_alphabetic()) else { continue };
        let (parameters, rest) = sequence.split_at(end);
        let (last, after) = rest.split_at(1);
        all.extend(meant(parameters, last));
        if !after.is_empty() {
            all.push(Told::Text(after));
        }
    }
    all
}

fn meant(parameters: &str, last: &str) -> Option<Told<'static>> {
    Some(match (parameters, last) {
        (_, "H") => {
            let (row, column) = parameters.split_once(';')?;
            Told::MoveTo(column.parse::<u16>().ok()?.checked_sub(1)?, row.parse::<u16>().ok()?.checked_sub(1)?)
        }
        ("", "C") => Told::Forward,
        (_, "m") => Told::Style(parameters.split(';').filter_map(|number| number.parse::<u8>().ok()).collect()),
        (_, "J") => Told::Clear,
        ("?25", on) => Told::Cursor(on == "h"),
        ("?1049", on) => Told::OwnScreen(on == "h"),
        _ => return None,
    })
}

/// The attribute of a console for a style; `plain` is the one that it had.
pub(super) fn attribute(style: &[u8], plain: u16) -> u16 {
    let (mut letters, mut ground) = (plain & 0x0f, plain >> 4 & 0x0f);
    let (mut bold, mut reversed) = (0, false);
    let mut numbers = style.iter().copied();
    while let Some(number) = numbers.next() {
        match number {
            0 => (letters, ground, bold, reversed) = (plain & 0x0f, plain >> 4 & 0x0f, 0, false),
            1 => bold = BRIGHT,
            7 => reversed = true,
            30..=37 => letters = basic(number - 30),
            40..=47 => ground = basic(number - 40),
            90..=97 => letters = basic(number - 90) | BRIGHT,
            100..=107 => ground = basic(number - 100) | BRIGHT,
            38 | 48 => {
                let color = match (numbers.next(), [numbers.next(), numbers.next(), numbers.next()]) {
                    (Some(2), [Some(red), Some(green), Some(blue)]) => near(red, green, blue),
                    _ => continue,
                };
                if number == 38 { letters = color } else { ground = color }
            }
            _ => {}
        }
    }
    letters |= bold;
    if reversed { letters << 4 | ground } else { ground << 4 | letters }
}

/// The brighter half of a console's sixteen colours.
const BRIGHT: u16 = 0x08;

/// One of the eight; consoles count blue, green, red, and escapes the other way.
fn basic(number: u8) -> u16 {
    u16::from((number & 1) << 2 | number & 2 | number >> 2 & 1)
}

/// The nearest of the eight.
fn near(red: u8, green: u8, blue: u8) -> u16 {
    let bit = |part: u8| u16::from(part >= 128);
    bit(red) << 2 | bit(green) << 1 | bit(blue)
}

#[cfg(test)]
mod tests {
    use ratatui::backend::Backend;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::{Color, Modifier, Style};

    use super::*;
    use crate::terminal::screen::{Screen, enter};

    #[test]
    fn a_frame_is_told_in_order_and_nothing_of_it_is_an_escape() {
        let empty = Buffer::empty(Rect::new(0, 0, 20, 2));
        let mut full = empty.clone();
        full.set_string(3, 1, "Größe", Style::new().fg(Color::Green).add_modifier(Modifier::BOLD));
        full.set_string(8, 1, "x", Style::new());
        full.set_string(10, 1, "y", Style::new());
        let mut screen = Screen::default();
        enter(&mut screen.bytes).unwrap();
        screen.clear().unwrap();
        screen.hide_cursor().unwrap();
        screen.draw(empty.diff(&full).into_iter()).unwrap();
        let wanted = [
            Told::OwnScreen(true),
            Told::Clear,
            Told::Cursor(false),
            Told::MoveTo(3, 1),
            Told::Style(vec![0, 1, 32]),
            Told::Text("Größe"),
            Told::Style(vec![0]),
            Told::Text("x"),
            Told::Forward,
            Told::Text("y"),
        ];
        assert_eq!(told(&screen.bytes), wanted);
    }

    #[test]
    fn a_style_becomes_one_of_the_sixteen_colours() {
        const PLAIN: u16 = 0x07;
        let cases: &[(&[u8], u16)] = &[
            (&[0], 0x07),
            (&[0, 1], 0x0f),
            (&[0, 1, 7], 0xf0),
            (&[0, 31], 0x04),
            (&[0, 1, 32], 0x0a),
            (&[0, 34], 0x01),
            (&[0, 44, 93], 0x1e),
            (&[0, 38, 2, 0x00, 0x9e, 0x73], 0x02),
            (&[0, 38, 2, 0x00, 0x72, 0xb2, 1], 0x09),
        ];
        for (style, attribute) in cases {
            assert_eq!(super::attribute(style, PLAIN), *attribute, "{style:?}");
        }
    }
}
