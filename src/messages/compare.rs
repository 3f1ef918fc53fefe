//! The files of a language beside those of the one it is translated from.

use crate::{Fault, Files, Message};

/// The files of a wing in a language.
#[derive(Debug, Clone)]
pub struct Side<'a> {
    /// Their folder.
    pub place: String,
    /// The files.
    pub files: &'a Files,
}

/// Names what is missing, left over, empty, or asks for other arguments in a translation.
pub fn compare(from: &Side<'_>, to: &Side<'_>, faults: &mut Vec<Fault>) {
    for (name, messages) in from.files {
        let file = format!("{}/{name}.ftl", to.place);
        let Some(translated) = to.files.get(name) else {
            let what = format!("this file is missing. {}/{name}.ftl has what it is to say.", from.place);
            faults.push(Fault { file, line: None, what });
            continue;
        };
        for (id, message) in messages {
            let (line, what) = match translated.get(id) {
                None => (None, format!("`{id}` is missing. {}/{name}.ftl:{} has it.", from.place, message.line)),
                Some(other) => match differs(message, other) {
                    Some(what) => (Some(other.line), format!("`{id}` {what}")),
                    None => continue,
                },
            };
            faults.push(Fault { file: file.clone(), line, what });
        }
        for (id, message) in translated.iter().filter(|(id, _)| !messages.contains_key(*id)) {
            let what = format!("`{id}` is left over: {}/{name}.ftl has no such message.", from.place);
            faults.push(Fault { file: file.clone(), line: Some(message.line), what });
        }
    }
    for name in to.files.keys().filter(|name| !from.files.contains_key(*name)) {
        let what = format!("this file is left over: {} has no such file.", from.place);
        faults.push(Fault { file: format!("{}/{name}.ftl", to.place), line: None, what });
    }
}

fn differs(from: &Message, to: &Message) -> Option<String> {
    let (from_names, to_names) = (from.arguments(), to.arguments());
    let lacks = from_names.keys().find(|name| !to_names.contains_key(*name));
    if let Some(name) = lacks {
        return Some(format!("leaves out `{{ ${name} }}`, which has to be said."));
    }
    let unknown = to_names.keys().find(|name| !from_names.contains_key(*name));
    if let Some(name) = unknown {
        return Some(format!("asks for `{{ ${name} }}`, which it is not given."));
    }
    let is_empty = |message: &Message| message.constant().is_some_and(|text| text.trim().is_empty());
    (is_empty(to) && !is_empty(from)).then(|| "says nothing.".to_owned())
}
