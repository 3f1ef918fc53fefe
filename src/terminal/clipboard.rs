//! A text for the clipboard, through the terminal.
//!
//! OSC 52 writes the clipboard and is never acknowledged, so the terminal is also asked whether it
//! takes it: XTGETTCAP for `Ms`, and DA1, in whose answer `52` stands for the clipboard. Every
//! terminal answers DA1, and answers in order, so its answer ends the waiting and no timer is needed.

#![cfg_attr(windows, allow(dead_code, reason = "Windows has a clipboard that programs write themselves"))]

/// The most letters of base64 that terminals take in one piece.
const MOST: usize = 74_994;
/// The most letters that screen passes on in one piece.
const PIECE: usize = 240;
/// Asks whether the terminal can write the clipboard (`Ms`, in hexadecimal).
const ASK_MS: &str = "\x1bP+q4d73\x1b\\";
/// Asks what the terminal is.
const ASK_DA1: &str = "\x1b[c";

/// The program that passes this one's output on to the terminal.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Multiplexer {
    /// Nothing that is known of.
    #[default]
    None,
    /// tmux.
    Tmux,
    /// GNU screen.
    Screen,
    /// One of the two, or one in the other.
    Either,
}

impl Multiplexer {
    /// Reads it from the variables that both set; `var` gives those that are set.
    pub fn of(var: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| var(name).is_some_and(|value| !value.is_empty());
        let term = var("TERM").unwrap_or_default();
        match (set("TMUX"), set("STY")) {
            (true, false) => Self::Tmux,
            (false, true) => Self::Screen,
            (true, true) => Self::Either,
            // From another computer only the name of the terminal tells.
            (false, false) if term.starts_with("screen") || term.starts_with("tmux") => Self::Either,
            (false, false) => Self::None,
        }
    }
}

/// Tells whether a text is short enough.
pub(crate) fn fits(text: &str) -> bool {
    text.len().div_ceil(3) * 4 <= MOST
}

/// Writes a text to the clipboard, and asks whether that is possible.
pub(crate) fn sequence(text: &str, multiplexer: Multiplexer) -> String {
    let write = format!("\x1b]52;c;{}\x07", base64(text.as_bytes()));
    match multiplexer {
        Multiplexer::None => format!("{write}{ASK_MS}{ASK_DA1}"),
        // tmux takes it itself, or passes it on; which of the two, its user has chosen.
        Multiplexer::Tmux => format!("{write}\x1bPtmux;{}\x1b\\{ASK_DA1}", write.replace('\x1b', "\x1b\x1b")),
        // screen passes on what is wrapped, a piece at a time. What asks for `Ms` it would pass on bare.
        Multiplexer::Screen => {
            let pieces = write.as_bytes().chunks(PIECE).map(String::from_utf8_lossy);
            pieces.map(|piece| format!("\x1bP{piece}\x1b\\")).chain([ASK_DA1.to_owned()]).collect()
        }
        Multiplexer::Either => format!("{write}{ASK_DA1}"),
    }
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut encoded = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for part in bytes.chunks(3) {
        let three = [part[0], part.get(1).copied().unwrap_or(0), part.get(2).copied().unwrap_or(0)];
        let bits = three.into_iter().fold(0, |bits, byte| bits << 8 | usize::from(byte));
        for place in 0..4 {
            let letter = char::from(LETTERS[bits >> (18 - 6 * place) & 63]);
            encoded.push(if place <= part.len() { letter } else { '=' });
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_as_everybody_writes_it() {
        for (text, encoded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
            ("Señora’s 90°\n", "U2XDsW9yYeKAmXMgOTDCsAo="),
        ] {
            assert_eq!(base64(text.as_bytes()), encoded);
        }
    }

    #[test]
    fn each_multiplexer_gets_what_it_passes_on() {
        assert_eq!(sequence("foo", Multiplexer::None), "\x1b]52;c;Zm9v\x07\x1bP+q4d73\x1b\\\x1b[c");
        assert_eq!(
            sequence("foo", Multiplexer::Tmux),
            "\x1b]52;c;Zm9v\x07\x1bPtmux;\x1b\x1b]52;c;Zm9v\x07\x1b\\\x1b[c"
        );
        assert_eq!(sequence("foo", Multiplexer::Screen), "\x1bP\x1b]52;c;Zm9v\x07\x1b\\\x1b[c");
        assert_eq!(sequence("foo", Multiplexer::Either), "\x1b]52;c;Zm9v\x07\x1b[c");
        // What screen passes on, put together again, is the whole.
        let long = "x".repeat(2000);
        let wrapped = sequence(&long, Multiplexer::Screen);
        let pieces: Vec<_> = wrapped.strip_suffix("\x1b[c").unwrap().split("\x1bP").skip(1).collect();
        assert!(pieces.len() > 10 && pieces.iter().all(|piece| piece.len() <= PIECE + 2));
        let whole: String = pieces.iter().map(|piece| piece.strip_suffix("\x1b\\").unwrap()).collect();
        assert_eq!(whole, format!("\x1b]52;c;{}\x07", base64(long.as_bytes())));
    }

    #[test]
    fn the_longest_text_is_as_long_as_terminals_take() {
        let longest = MOST / 4 * 3;
        assert!(fits(&"x".repeat(longest)) && !fits(&"x".repeat(longest + 1)));
        assert!(base64("x".repeat(longest).as_bytes()).len() <= MOST);
    }

    #[test]
    fn a_multiplexer_is_known_by_its_variables() {
        let cases: &[(&[(&str, &str)], Multiplexer)] = &[
            (&[("TERM", "xterm-256color")], Multiplexer::None),
            (&[("TERM", "xterm"), ("TMUX", ""), ("STY", "")], Multiplexer::None),
            (&[("TERM", "screen-256color"), ("TMUX", "/tmp/tmux-0/default,1,0")], Multiplexer::Tmux),
            (&[("TERM", "screen"), ("STY", "1.pts-0.here")], Multiplexer::Screen),
            (&[("TERM", "screen"), ("STY", "1.pts-0.here"), ("TMUX", "/tmp/tmux")], Multiplexer::Either),
            (&[("TERM", "tmux-256color")], Multiplexer::Either),
        ];
        for (set, multiplexer) in cases {
            let var = |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
            assert_eq!(Multiplexer::of(var), *multiplexer, "{set:?}");
        }
    }
}
