//! JSON in which everything can be seen: what is invisible, would steer a terminal or would reorder the text around it
//! is written as an escape. It says the same.

use std::fmt::Write;

use crate::questionnaire::is_invisible;

/// JSON with escapes for what cannot be seen in it. Outside of texts JSON has nothing of the kind.
#[must_use]
pub fn visible(json: &str) -> String {
    let mut visible = String::with_capacity(json.len());
    for c in json.chars() {
        if is_hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(visible, "\\u{unit:04x}");
            }
        } else {
            visible.push(c);
        }
    }
    visible
}

/// The same for JSON that was written as bytes, which is always text.
#[must_use]
pub fn visible_bytes(mut json: Vec<u8>) -> Vec<u8> {
    make_visible(&mut json, 0);
    json
}

/// The same from a place on.
pub fn make_visible(written: &mut Vec<u8>, begin: usize) {
    let json = &written[begin..];
    // Nearly all that is written is plain, and told at once to be so: all of it is looked at, many bytes at a time.
    if json.iter().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~' | b'\n')) {
        return;
    }
    if let Some(text) = std::str::from_utf8(json).ok().filter(|text| text.chars().any(is_hidden)) {
        let visible = visible(text);
        written.truncate(begin);
        written.extend(visible.into_bytes());
    }
}

/// Tells whether a character is a control character but the end of a line, is shown as nothing at all, or is one of the
/// format characters of Unicode.
fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\n')
        || is_invisible(c)
        || matches!(c, '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{70f}' | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}')
}

#[cfg(test)]
mod tests {
    use super::{make_visible, visible, visible_bytes};

    #[test]
    fn what_cannot_be_seen_is_escaped_and_nothing_else() {
        let json = "{\n  \"a\": \"é 界 🦴 \u{7f}\u{9d}\u{202e}\u{200b}\u{2066}\u{feff}\u{ad}\u{e0041}\"\n}";
        let written = r#""é 界 🦴 \u007f\u009d\u202e\u200b\u2066\ufeff\u00ad\udb40\udc41""#;
        let shown = format!("{{\n  \"a\": {written}\n}}");
        assert_eq!(visible(json), shown);
        assert_eq!(visible_bytes(json.into()), shown.as_bytes());
        for plain in ["{\n}", "\"é\""] {
            assert_eq!(visible_bytes(plain.into()), plain.as_bytes());
        }
        assert_eq!(visible_bytes(b"\"\x7f\"".into()), b"\"\\u007f\"");
        // What was written before stays.
        let mut written = ["\u{7f}", json].concat().into_bytes();
        make_visible(&mut written, 1);
        assert_eq!(written, ["\u{7f}", &shown].concat().into_bytes());
    }
}
