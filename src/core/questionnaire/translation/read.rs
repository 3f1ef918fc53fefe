//! A file of texts in another language, read beside the questionnaire that it translates.

use std::collections::{HashMap, HashSet};

use super::compare;
use super::review::{Marks, REVIEW};
use super::{Questionnaire, Translation};
use crate::questionnaire::fault::{FaultKind, Faults, Owner, Span, Thing};
use crate::questionnaire::form::{Because, Brief, Form, Language, LineOrNumber, Site};
use crate::questionnaire::node::{Node, Pair, Value};
use crate::questionnaire::reader::{Name, Reader};
use crate::questionnaire::suggest::suggest;
use crate::questionnaire::table::{Shape, Table, may, need};
use crate::questionnaire::texts::TextTree;
use crate::questionnaire::walk::{Text, TextForm};

/// The key by which a file is known as a translation; the id of a questionnaire stands there.
pub(in crate::questionnaire) const MARK: &str = "translates";

/// A file of texts in another language, without the texts: those stand at the keys and ids of the questionnaire.
pub const TRANSLATION: &Table = &Table {
    name: "translation",
    about: "The words of a questionnaire in another language: every text of it, at the same keys and ids, and nothing else.",
    keys: &[
        need(MARK, Shape::Id, "The id of the questionnaire whose texts these are."),
        need("language", Shape::Language, "The language of these texts, as a BCP 47 tag: es, pt-BR."),
        may(
            "review",
            REVIEW,
            "How these texts were looked over. Every text about safety needs a mark, here or at `reviews`.",
        ),
        may(
            "reviews",
            Shape::ByPath(&REVIEW),
            "The same for single texts, or for all below a key, as in {red_flags.saddle: back_translated}.",
        ),
    ],
    rules: &[],
};

/// Reads what stands in a file of texts, and tells every fault in it; none where there are any.
pub(in crate::questionnaire) fn read(
    tree: &Node<'_>,
    questionnaire: &Questionnaire,
    faults: &mut Faults,
) -> Option<(Translation, Name)> {
    let Value::Map(pairs) = &tree.value else { return None };
    let start = tree.first_key().unwrap_or(tree.span);
    let mut reader = Reader { faults, draft: false };
    let at = |key: &str| pairs.iter().find(|pair| pair.key == key);
    let language = language(&mut reader, at("language"), start);
    if let Some(name) = at(MARK).and_then(|pair| reader.name(&pair.value))
        && name.text != questionnaire.identity.id
    {
        let suggestion = Some(questionnaire.identity.id.clone());
        let kind = FaultKind::Unknown { thing: Thing::Questionnaire, name: name.text, suggestion };
        reader.faults.add(kind, name.span);
        return None;
    }
    let marks = Marks::read(&mut reader, at("review").map(|pair| &pair.value), at("reviews").map(|pair| &pair.value));
    let source = questionnaire.texts();
    let mut found = vec![None; source.len()];
    let mut matching = Matching { reader: &mut reader, found: &mut found, source: &source };
    if let TextTree::Keys { entries, .. } = TextTree::of(&source) {
        matching.keys(&entries, pairs, start, "");
    }
    let texts: Vec<(Text, Option<Span>)> = source
        .iter()
        .zip(&found)
        .map(|(text, found)| match found {
            Some((words, span)) => (Text { words: words.clone(), ..text.clone() }, Some(*span)),
            None => (text.clone(), None),
        })
        .collect();
    compare::compare(&mut reader, &source, &texts);
    let review = marks.least(&mut reader, questionnaire, &texts);
    let words = found.into_iter().map(|found| found.map(|(words, _)| words)).collect::<Option<_>>()?;
    let language = language?;
    let translation =
        Translation { of: questionnaire.fingerprint.clone(), language: language.text.clone(), review, words };
    Some((translation, language))
}

fn language(reader: &mut Reader<'_>, pair: Option<&Pair<'_>>, start: Span) -> Option<Name> {
    let Some(pair) = pair else {
        let of = Owner { thing: Thing::Translation, name: None };
        reader.faults.add(FaultKind::MissingKey { key: "language", of, because: None }, start);
        return None;
    };
    let text = Language::read(reader, &pair.value, Site { key: pair.key_span, thing: start });
    (!text.is_empty()).then_some(Name { text, span: pair.value.span })
}

/// Texts that stand in a file, set beside those of the questionnaire.
struct Matching<'m, 'f> {
    reader: &'m mut Reader<'f>,
    source: &'m [Text],
    /// For each text of the questionnaire what stands for it, and where.
    found: &'m mut [Option<(String, Span)>],
}

impl Matching<'_, '_> {
    fn tree(&mut self, tree: &TextTree, node: &Node<'_>, place: Span, path: &str) {
        match (tree, &node.value) {
            (TextTree::Text(text), _) => self.text(*text, node),
            (TextTree::Keys { entries, .. }, Value::Map(pairs)) => {
                self.keys(entries, pairs, place, path);
            }
            (TextTree::Keys { alone: Some(alone), entries }, Value::Text(..)) if !node.is_nothing() => {
                for (key, tree) in entries {
                    match tree {
                        TextTree::Text(text) if key == alone => self.text(*text, node),
                        tree => self.missing(tree, &below(path, key), place),
                    }
                }
            }
            (TextTree::Keys { alone: Some(_), entries }, _) if entries.len() == 1 => self.reader.wrong("a text", node),
            (TextTree::Keys { .. }, _) => self.reader.wrong("lines like `key: value`", node),
            (TextTree::Items(items), Value::List(list)) => {
                for (position, item) in list.iter().enumerate() {
                    let place = item.first_key().unwrap_or(item.span);
                    match items.get(position) {
                        Some(tree) => self.tree(tree, item, place, &format!("{path}[{}]", position + 1)),
                        None => self.left_over(format!("{path}[{}]", position + 1), None, place),
                    }
                }
                for (position, tree) in items.iter().enumerate().skip(list.len()) {
                    self.missing(tree, &format!("{path}[{}]", position + 1), place);
                }
            }
            (TextTree::Items(_), _) => self.reader.wrong("a list", node),
        }
    }

    fn keys(&mut self, entries: &[(String, TextTree)], pairs: &[Pair<'_>], place: Span, path: &str) {
        self.reader.no_duplicates(pairs);
        let known: HashMap<&str, &TextTree> = entries.iter().map(|(key, tree)| (&**key, tree)).collect();
        let written: HashSet<&str> = pairs.iter().map(|pair| &*pair.key).collect();
        let mut told: HashSet<&str> = HashSet::new();
        for pair in pairs {
            let key = &*pair.key;
            if let Some(tree) = known.get(key) {
                if told.insert(key) {
                    self.tree(tree, &pair.value, pair.key_span, &below(path, key));
                }
            } else if !path.is_empty() || TRANSLATION.key(key).is_none() {
                let missing = entries.iter().map(|(key, _)| &**key).filter(|key| !written.contains(key));
                let meant = if self.reader.faults.is_full() { None } else { suggest(key, missing) };
                told.extend(entries.iter().map(|(key, _)| &**key).filter(|key| meant.as_deref() == Some(*key)));
                self.left_over(below(path, key), meant.map(|meant| below(path, &meant)), pair.key_span);
            }
        }
        for (key, tree) in entries.iter().filter(|(key, _)| !told.contains(&**key)) {
            self.missing(tree, &below(path, key), place);
        }
    }

    fn text(&mut self, text: usize, node: &Node<'_>) {
        let site = Site { key: node.span, thing: node.span };
        let words = match self.source[text].form {
            TextForm::Text => self.reader.text(node),
            TextForm::Line | TextForm::Help => self.reader.line(node),
            TextForm::Brief => Brief::read(self.reader, node, site),
            TextForm::Because => Because::read(self.reader, node, site),
            TextForm::LineOrNumber => LineOrNumber::read(self.reader, node, site),
        };
        self.found[text] = Some((words, node.span));
    }

    fn missing(&mut self, tree: &TextTree, path: &str, place: Span) {
        let texts = tree.texts();
        let (count, words) =
            (texts.len(), texts.first().map_or_else(String::new, |text| self.source[*text].words.clone()));
        self.reader.faults.add(FaultKind::Untranslated { path: path.to_owned(), count, words }, place);
    }

    fn left_over(&mut self, path: String, suggestion: Option<String>, place: Span) {
        self.reader.faults.add(FaultKind::LeftOver { path, suggestion }, place);
    }
}

/// The path of a key below another.
fn below(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
