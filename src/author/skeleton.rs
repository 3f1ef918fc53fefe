//! The beginning of a translation: every text of a questionnaire in its own language, to be replaced.

use std::fmt::Write;

use crate::new::MODELINE;
use hip_triage_core::questionnaire::{Questionnaire, Text, TextTree};

/// A file for the words of a questionnaire in another language, with the words of its own in their places.
#[must_use]
pub fn skeleton(questionnaire: &Questionnaire, language: &str) -> String {
    let identity = questionnaire.identity();
    let (id, own) = (&identity.id, &identity.language);
    let mut text =
        format!("{MODELINE}{}translates: {id}\nlanguage: {language}\nreview: machine\n", header(own, language));
    let texts = questionnaire.texts();
    if let TextTree::Keys { entries, .. } = TextTree::of(&texts) {
        for (key, tree) in &entries {
            text.push('\n');
            entry(key, tree, 0, &texts, &mut text);
        }
    }
    text
}

fn header(own: &str, language: &str) -> String {
    format!(
        "# The words of this questionnaire in another language ({language}). Write each text anew in the place of the one in {own}.\n\
         # Keys, ids and what stands in braces, as {{number}}, stay as they are; lists keep their order and their length.\n\
         # `review` says how these words were looked over: `machine`, `back_translated`, or `{{reviewed_by: a name}}`.\n\
         # `hip-triage check` tells what is missing, left over, too long, or hard to read.\n\n"
    )
}

/// A key and what stands there.
fn entry(key: &str, tree: &TextTree, depth: usize, texts: &[Text], out: &mut String) {
    let indent = "  ".repeat(depth);
    let _ = write!(out, "{indent}{key}:");
    value(tree.shortest(), depth + 1, texts, out);
}

fn value(tree: &TextTree, depth: usize, texts: &[Text], out: &mut String) {
    match tree {
        TextTree::Text(text) => scalar(&texts[*text].words, depth, out),
        TextTree::Keys { entries, .. } => {
            out.push('\n');
            for (key, tree) in entries {
                entry(key, tree, depth, texts, out);
            }
        }
        TextTree::Items(items) => {
            out.push('\n');
            for item in items {
                let _ = write!(out, "{}-", "  ".repeat(depth));
                match item.shortest() {
                    TextTree::Text(text) => scalar(&texts[*text].words, depth + 1, out),
                    tree => {
                        let mut inner = String::new();
                        value(tree, depth + 1, texts, &mut inner);
                        // The first key stands beside the dash.
                        let _ = write!(out, " {}", inner.trim_start());
                    }
                }
            }
        }
    }
}

/// A text in quotes, or of several lines as a block.
fn scalar(words: &str, depth: usize, out: &mut String) {
    if words.contains('\n') {
        out.push_str(" |\n");
        let indent = "  ".repeat(depth);
        for line in words.lines() {
            let _ = writeln!(out, "{}", format!("{indent}{line}").trim_end());
        }
    } else {
        let _ = writeln!(out, " \"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""));
    }
}
