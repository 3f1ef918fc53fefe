//! A questionnaire as it is written: every part in its shape, names still names.
//!
//! Reading tells every fault of shape: unknown, missing and doubled keys, wrong types, ids that are none.
//! Whether the names exist is not known here.

pub(super) mod base_rates;
pub(super) mod condition;
pub(super) mod evidence;
pub(crate) mod fields;
pub(super) mod question;
pub(super) mod verdict;

use std::collections::{HashMap, HashSet};

use super::Identity;
use super::fault::{Fault, FaultKind, Faults, Owner, Span, Thing};
use super::language::{EMERGENCY, QUESTIONNAIRE, REFERENCE, SECTION, YEARS};
use super::node::{Node, Pair, Style, Value, is_number};
use super::suggest::suggest;
use base_rates::BaseRatesDraft;
use evidence::{AdviceDraft, CategoryDraft, FindingDraft, OutsideDraft, RedFlagDraft};
use fields::{Name, Reader};
use question::QuestionDraft;
use verdict::VerdictDraft;

/// A questionnaire as it is written.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) identity: Identity,
    pub(super) sections: Part<SectionDraft>,
    pub(super) start: Option<Name>,
    pub(super) questions: Part<QuestionDraft>,
    pub(super) examination: Part<QuestionDraft>,
    pub(super) categories: Part<CategoryDraft>,
    pub(super) outside: Part<OutsideDraft>,
    pub(super) findings: Part<FindingDraft>,
    pub(super) red_flags: Part<RedFlagDraft>,
    pub(super) advice: Part<AdviceDraft>,
    pub(super) base_rates: Option<BaseRatesDraft>,
    /// Whether all of them could be read, or there are none.
    pub(super) base_rates_whole: bool,
    pub(super) verdict: Option<VerdictDraft>,
    pub(super) references: Part<ReferenceDraft>,
}

/// The entries under one key of the top level.
#[derive(Debug)]
pub(super) struct Part<T> {
    pub(super) items: Vec<T>,
    /// Whether every entry could be read. Where not, a name that is not found may still be meant rightly.
    pub(super) whole: bool,
    pub(super) span: Span,
}

#[derive(Debug)]
pub(super) struct SectionDraft {
    pub(super) name: Name,
    pub(super) title: String,
    pub(super) safety: bool,
}

#[derive(Debug)]
pub(super) struct ReferenceDraft {
    pub(super) name: Name,
    pub(super) authors: String,
    pub(super) year: Option<String>,
    pub(super) title: String,
    pub(super) place: String,
}

/// Reads a draft from the trees of all files. With a file missing from the trees, what may stand in it is not told missing.
pub(super) fn read(trees: &[Node<'_>], complete: bool, faults: &mut Faults) -> Draft {
    let mut top = Top {
        pairs: HashMap::new(),
        start: trees.first().map_or(Span::new(0, 0..0, 1, 1), beginning),
        complete,
        misspelt: HashSet::new(),
    };
    for tree in trees {
        top.add(tree, faults);
    }
    let mut reader = Reader { faults };
    let identity = reader.identity(&top);
    let base_rates = reader.at(&top, "base_rates", Reader::base_rates);
    Draft {
        identity,
        sections: reader.part(&top, "sections", Thing::Section, |reader, name, node| reader.section(name, node)),
        start: reader.top(&top, "start").and_then(|node| reader.name(node)),
        questions: reader.part(&top, "questions", Thing::Question, Reader::question),
        examination: reader.part(&top, "examination", Thing::Examination, Reader::examination),
        categories: reader.part(&top, "categories", Thing::Category, Reader::category),
        outside: reader.part(&top, "outside", Thing::Outside, Reader::outside),
        findings: reader.part(&top, "findings", Thing::Finding, Reader::finding),
        red_flags: reader.part(&top, "red_flags", Thing::RedFlag, Reader::red_flag),
        advice: reader.part(&top, "advice", Thing::Advice, Reader::advice),
        base_rates_whole: base_rates.is_some() || (top.complete && !top.pairs.contains_key("base_rates")),
        base_rates,
        verdict: reader.at(&top, "verdict", Reader::verdict),
        references: reader
            .part(&top, "references", Thing::Reference, |reader, name, node| reader.reference(name, node)),
    }
}

fn beginning(tree: &Node<'_>) -> Span {
    tree.first_key().unwrap_or(tree.span)
}

/// The keys of the top level, from all files.
struct Top<'n, 't> {
    pairs: HashMap<&'n str, &'n Pair<'t>>,
    start: Span,
    complete: bool,
    /// The keys that were most likely meant by those that are unknown.
    misspelt: HashSet<String>,
}

impl<'n, 't> Top<'n, 't> {
    fn add(&mut self, tree: &'n Node<'t>, faults: &mut Faults) {
        let Value::Map(pairs) = &tree.value else {
            let span = tree.span.first(0);
            faults.add(FaultKind::WrongType { wanted: "keys like `id:` and `questions:`", found: tree.noun() }, span);
            self.complete = false;
            return;
        };
        for pair in pairs {
            let key = &*pair.key;
            if QUESTIONNAIRE.key(key).is_none() {
                let of = Owner { thing: Thing::Questionnaire, name: None };
                let suggestion = if faults.is_full() { None } else { suggest(key, QUESTIONNAIRE.names()) };
                self.misspelt.extend(suggestion.clone());
                let kind = FaultKind::UnknownKey {
                    key: key.to_owned(),
                    of,
                    suggestion,
                    known: QUESTIONNAIRE.names().collect(),
                };
                faults.add(kind, pair.key_span);
            } else if let Some(first) = self.pairs.get(key) {
                let fault = Fault::new(FaultKind::DuplicateKey { key: key.to_owned() }, pair.key_span);
                faults.push(fault.with(first.key_span, "first written here"));
            } else {
                self.pairs.insert(key, pair);
            }
        }
    }
}

impl Reader<'_> {
    fn top<'n, 't>(&mut self, top: &Top<'n, 't>, key: &'static str) -> Option<&'n Node<'t>> {
        let found = top.pairs.get(key).map(|pair| &pair.value);
        if found.is_none() && is_required(key) && top.complete && !top.misspelt.contains(key) {
            let of = Owner { thing: Thing::Questionnaire, name: None };
            self.faults.add(FaultKind::MissingKey { key, of, because: None }, top.start);
        }
        found
    }

    /// What stands at a key of the top level, read as one thing.
    fn at<'t, T>(
        &mut self,
        top: &Top<'_, 't>,
        key: &'static str,
        read: impl Fn(&mut Self, &Node<'t>, Span) -> Option<T>,
    ) -> Option<T> {
        let node = self.top(top, key)?;
        read(self, node, top.pairs.get(key).map_or(node.span, |pair| pair.key_span))
    }

    fn part<'n, 't, T>(
        &mut self,
        top: &Top<'n, 't>,
        key: &'static str,
        thing: Thing,
        read: impl Fn(&mut Self, Name, &'n Node<'t>) -> Option<T>,
    ) -> Part<T> {
        let span = top.pairs.get(key).map_or(top.start, |pair| pair.key_span);
        let required = is_required(key);
        let Some(node) = self.top(top, key) else {
            return Part { items: Vec::new(), whole: !required && top.complete && !top.misspelt.contains(key), span };
        };
        let Some(entries) = self.entries(node, thing) else {
            return Part { items: Vec::new(), whole: false, span };
        };
        if entries.is_empty() && required {
            self.faults.add(FaultKind::TooFew { what: "entries under this key", least: 1 }, span);
        }
        let mut seen = HashSet::with_capacity(entries.len());
        let mut part = Part { items: Vec::with_capacity(entries.len()), whole: true, span };
        for (name, node) in entries {
            // A second entry of the same name is read for its faults, and counts no further.
            let first = seen.insert(name.text.clone());
            match read(self, name, node) {
                Some(item) if first => part.items.push(item),
                Some(_) => {}
                None => part.whole = false,
            }
        }
        part
    }

    fn top_line(&mut self, top: &Top<'_, '_>, key: &'static str) -> String {
        self.top(top, key).map_or_else(String::new, |node| self.line(node))
    }

    fn top_text(&mut self, top: &Top<'_, '_>, key: &'static str) -> String {
        self.top(top, key).map_or_else(String::new, |node| self.text(node))
    }

    fn identity(&mut self, top: &Top<'_, '_>) -> Identity {
        let id = self.top(top, "id").and_then(|node| self.name(node));
        if let Some(id) = &id {
            self.id(&id.text, id.span, Thing::Questionnaire);
        }
        let version = self.top(top, "version").and_then(|node| self.name(node));
        if let Some(version) = version.as_ref().filter(|version| !is_version(&version.text)) {
            self.faults.add(FaultKind::BadVersion { text: version.text.clone() }, version.span);
        }
        let language = self.top(top, "language").and_then(|node| self.name(node));
        if let Some(language) = language.as_ref().filter(|language| !is_language(&language.text)) {
            self.faults.add(FaultKind::BadLanguage { text: language.text.clone() }, language.span);
        }
        let text = |name: Option<Name>| name.map(|name| name.text).unwrap_or_default();
        let title = self.top_line(top, "title");
        let about = self.top_text(top, "about");
        let disclaimer = self.top_text(top, "disclaimer");
        let consent = self.top_text(top, "consent");
        let (emergency_number, emergency_help, emergency_signs) = self.emergency(top);
        Identity {
            id: text(id),
            version: text(version),
            language: text(language),
            title,
            about,
            disclaimer,
            consent,
            emergency_number,
            emergency_help,
            emergency_signs,
        }
    }

    fn emergency(&mut self, top: &Top<'_, '_>) -> (String, String, Vec<String>) {
        let place = top.pairs.get("emergency").map(|pair| pair.key_span);
        let node = self.top(top, "emergency");
        let fields =
            node.zip(place).and_then(|(node, place)| self.fields(node, place, (Thing::Emergency, None), &EMERGENCY));
        let Some(fields) = fields else { return Default::default() };
        let number = match fields.get("number") {
            // A bare 911 is as good as one in quotes: nobody would mean a quantity.
            Some(Node { value: Value::Text(digits, _), .. }) if digits.parse::<u32>().is_ok() => digits.to_string(),
            _ => self.need_line(&fields, "number"),
        };
        let help = self.need_line(&fields, "help");
        if let Some(node) = fields.get("help").filter(|_| !help.is_empty() && !help.contains("{number}")) {
            self.faults.add(FaultKind::NoPlaceForNumber, node.span);
        }
        let signs = fields.get("signs").map_or_else(Vec::new, |node| self.text_list(node));
        (number, help, signs)
    }

    fn section(&mut self, name: Name, node: &Node<'_>) -> Option<SectionDraft> {
        if !matches!(node.value, Value::Map(_)) {
            return Some(SectionDraft { title: self.line(node), name, safety: false });
        }
        let fields = self.fields(node, name.span, (Thing::Section, Some(&name)), &SECTION)?;
        let (title, safety) = (self.need_line(&fields, "title"), self.flag(&fields, "safety"));
        Some(SectionDraft { name, title, safety })
    }

    fn reference(&mut self, name: Name, node: &Node<'_>) -> Option<ReferenceDraft> {
        let fields = self.fields(node, name.span, (Thing::Reference, Some(&name)), &REFERENCE)?;
        let year = fields.get("year").map(|node| match &node.value {
            Value::Text(year, Style::Plain) if is_number(year) => {
                self.number(node, YEARS[0], YEARS[1]);
                year.to_string()
            }
            _ => self.line(node),
        });
        Some(ReferenceDraft {
            authors: self.need_line(&fields, "authors"),
            year,
            title: self.need_line(&fields, "title"),
            place: self.need_line(&fields, "where"),
            name,
        })
    }
}

/// Whether a questionnaire must have a key of the top level.
fn is_required(key: &str) -> bool {
    QUESTIONNAIRE.key(key).is_some_and(|key| key.required)
}

/// Whether a text is `major.minor.patch`, with a suffix after `-` if need be.
fn is_version(text: &str) -> bool {
    let (numbers, suffix) = text.split_once('-').unwrap_or((text, "x"));
    let number = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()) && (part == "0" || !part.starts_with('0'))
    };
    numbers.split('.').count() == 3
        && numbers.split('.').all(number)
        && suffix
            .split('.')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
}

/// Whether a text has the shape of a BCP 47 tag.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    parts.next().is_some_and(|first| (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase()))
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}
