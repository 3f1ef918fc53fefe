//! `# allow HT080: reason`: a warning that was looked at, beside its line or above it.
//!
//! Only warnings can be allowed. A comment that gives no reason, names no code that there is, or allows nothing is told
//! itself, so that none is left behind when what it was for is gone.

use super::fault::{Fault, FaultKind, Faults, Severity, Span};
use super::node::{self, Node, Style, Value};
use super::{Source, suggest};

/// A comment that allows a warning.
struct Allow {
    code: AllowedCode,
    span: Span,
    /// The line on which it holds.
    line: usize,
}

/// The code that a comment names.
enum AllowedCode {
    Known(&'static str),
    Unknown(String),
    WithoutReason(String),
}

/// Takes out the warnings that a comment allows, and tells the comments that allow nothing.
#[must_use]
pub fn apply_allowed(faults: Vec<Fault>, sources: &[Source]) -> Vec<Fault> {
    let allowed: Vec<Allow> =
        sources.iter().zip(0..).flat_map(|(source, index)| comments(index, &source.text)).collect();
    if allowed.is_empty() {
        return faults;
    }
    let mut used = vec![false; allowed.len()];
    let mut left = Faults::default();
    for fault in faults {
        let allow = allowed.iter().position(|allow| {
            fault.severity() == Severity::Warning
                && matches!(allow.code, AllowedCode::Known(code) if code == fault.code())
                && allow.span.source() == fault.span().source()
                && allow.line == fault.span().line()
        });
        match allow {
            Some(index) => used[index] = true,
            None => left.push(fault),
        }
    }
    for (allow, used) in allowed.into_iter().zip(used) {
        let kind = match allow.code {
            AllowedCode::Known(_) if used => continue,
            AllowedCode::Known(code) => FaultKind::AllowsNothing { code },
            AllowedCode::WithoutReason(code) => FaultKind::AllowWithoutReason { code },
            AllowedCode::Unknown(code) => {
                let suggestion = suggest::suggest(&code, FaultKind::CODES.iter().copied());
                FaultKind::AllowUnknown { code, suggestion }
            }
        };
        left.add(kind, allow.span);
    }
    left.into_sorted()
}

/// Every comment of a source that allows something.
fn comments(source: u32, text: &str) -> Vec<Allow> {
    if !text.lines().any(|line| line.contains('#') && line.to_ascii_lowercase().contains("allow")) {
        return Vec::new();
    }
    let mut texts = Vec::new();
    if let Some(tree) = node::read(source, text, &mut Faults::default()) {
        collect(&tree, &mut texts);
    }
    texts.sort_unstable();
    let lines: Vec<(usize, &str)> = text
        .split_inclusive('\n')
        .scan(0, |start, line| {
            let begin = *start;
            *start += line.len();
            Some((begin, line.trim_end()))
        })
        .collect();
    let mut found = Vec::new();
    for (number, (start, line)) in lines.iter().enumerate() {
        let Some(at) = comment(*start, line, &texts) else { continue };
        let Some((word, rest)) = line[at + 1..].trim_start().split_once(char::is_whitespace) else { continue };
        // In another spelling it is one only with a code behind it, or any comment could be.
        let other = word.eq_ignore_ascii_case("allow") && rest.trim_start().to_ascii_uppercase().starts_with("HT");
        if word != "allow" && !other {
            continue;
        }
        let (codes, reason) = rest.split_once(':').unwrap_or((rest, ""));
        // Above its line: what it is about is the next line that is not a comment.
        let alone = line[..at].trim().is_empty();
        let about = if alone {
            (number + 1..lines.len()).find(|next| {
                let line = lines[*next].1.trim_start();
                !line.is_empty() && !line.starts_with('#')
            })
        } else {
            Some(number)
        };
        let column = line[..at].chars().count() + 1;
        let span = Span::new(source, start + at..start + line.len(), number + 1, column);
        for code in codes.split(',').map(|code| code.trim().to_ascii_uppercase()) {
            let code = match FaultKind::CODES.iter().find(|known| **known == code) {
                Some(_) if reason.trim().is_empty() => AllowedCode::WithoutReason(code),
                Some(known) => AllowedCode::Known(known),
                None => AllowedCode::Unknown(code),
            };
            found.push(Allow { code, span, line: about.unwrap_or(number) + 1 });
        }
    }
    found
}

/// The ranges of the texts in which a `#` begins no comment.
fn collect(node: &Node<'_>, texts: &mut Vec<(usize, usize)>) {
    match &node.value {
        Value::Text(text, style) => {
            if *style != Style::Plain || text.contains('#') {
                texts.push((node.span.range().start, node.span.range().end));
            }
        }
        Value::List(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Map(pairs) => pairs.iter().for_each(|pair| collect(&pair.value, texts)),
    }
}

/// Where the comment of a line begins, if it has one.
fn comment(start: usize, line: &str, texts: &[(usize, usize)]) -> Option<usize> {
    line.match_indices('#').map(|(at, _)| at).find(|at| {
        let blank = *at == 0 || line[..*at].ends_with([' ', '\t', '\u{feff}']);
        let place = start + at;
        let before = texts.partition_point(|(begin, _)| *begin <= place);
        let inside = before > 0 && texts[before - 1].1 > place;
        blank && !inside
    })
}

#[cfg(test)]
mod tests {
    use super::comments;

    /// The lines of the comments, and the lines that they are about.
    fn found(text: &str) -> Vec<(usize, usize)> {
        comments(0, text).iter().map(|allow| (allow.span.line(), allow.line)).collect()
    }

    #[test]
    fn beside_a_line_or_above_it() {
        assert_eq!(found("a: b # allow HT049: so\n# allow HT050: so\n# and more\n\nc: d\n"), [(1, 1), (2, 5)]);
        assert_eq!(found("# allow HT049, HT050: so\nc: d\n"), [(1, 2), (1, 2)]);
        assert_eq!(found("a: b # allowed\n#allow HT049: so\nc: d\n"), [(2, 3)]);
    }

    #[test]
    fn a_text_is_no_comment() {
        assert_eq!(found("a: \"x # allow HT049: so\"\nb: 'y # allow HT049: so'\nc: |\n  # allow HT049: so\n"), []);
        assert_eq!(found("a: x# allow HT049: so\n"), []);
        assert_eq!(found("a: \"x # y\" # allow HT049: so\n"), [(1, 1)]);
    }
}
