//! The texts of a questionnaire as they stand in a file: under keys, and in lists.

use crate::questionnaire::walk::{Text, TextStep};

/// Texts by the way to them.
#[derive(Clone, Debug, PartialEq)]
pub enum TextTree {
    /// The position of a text among those that it was made of.
    Text(usize),
    /// Parts at keys, in order.
    Keys {
        /// The key whose text may stand for all of it, where that is the only one written.
        alone: Option<String>,
        /// The keys.
        entries: Vec<(String, TextTree)>,
    },
    /// Parts of a list.
    Items(Vec<TextTree>),
}

impl TextTree {
    /// Puts texts under the keys that lead to them.
    #[must_use]
    pub fn of(texts: &[Text]) -> Self {
        let all: Vec<_> = texts.iter().enumerate().map(|(at, text)| (&text.path.0[..], at, text.alone)).collect();
        Self::under(&all)
    }

    /// The texts with the rest of the way to each.
    fn under(texts: &[(&[TextStep], usize, bool)]) -> Self {
        let mut parts: Vec<(&TextStep, Vec<_>)> = Vec::new();
        for (path, text, alone) in texts {
            let Some((step, rest)) = path.split_first() else { return Self::Text(*text) };
            match parts.last_mut().filter(|(last, _)| *last == step) {
                Some((_, part)) => part.push((rest, *text, *alone)),
                None => parts.push((step, vec![(rest, *text, *alone)])),
            }
        }
        let mut alone = None;
        let mut entries = Vec::new();
        let mut items = Vec::new();
        for (step, part) in &parts {
            match step {
                TextStep::Key(key) => {
                    if let [([], _, true)] = &part[..] {
                        alone = Some(key.clone());
                    }
                    entries.push((key.clone(), Self::under(part)));
                }
                TextStep::Item(_) => items.push(Self::under(part)),
            }
        }
        if entries.is_empty() && !items.is_empty() { Self::Items(items) } else { Self::Keys { alone, entries } }
    }

    /// The same without the key of a text that may stand alone.
    #[must_use]
    pub fn shortest(&self) -> &Self {
        match self {
            Self::Keys { alone: Some(_), entries } if entries.len() == 1 => &entries[0].1,
            _ => self,
        }
    }

    /// Every text in it, in order.
    #[must_use]
    pub fn texts(&self) -> Vec<usize> {
        match self {
            Self::Text(text) => vec![*text],
            Self::Keys { entries, .. } => entries.iter().flat_map(|(_, tree)| tree.texts()).collect(),
            Self::Items(items) => items.iter().flat_map(Self::texts).collect(),
        }
    }
}
