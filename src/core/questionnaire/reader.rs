//! The pieces from which every reader is built: a text, a number, a list, the keys of a mapping.
//!
//! Each of them tells what is wrong, gives something harmless in its place and lets the reading go on.
//! A harmless stand-in never gets into use: after a fault there is no questionnaire.

use hashbrown::HashMap;

use super::fault::{Fault, FaultKind, Faults, Misplaced, Owner, Span, Thing, YamlProblem};
use super::node::{
    Node, Pair, Style, Value, is_control, is_like_number, is_look_alike, is_nothing, is_number, is_truth, number_noun,
};
use super::rules::POINTS;
use super::suggest::suggest;
use super::table::{Belongs, Rule, Shape, Table};

/// A name and its place.
#[derive(Clone, Debug)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Its place.
    pub span: Span,
}

/// Where the keys of a thing are written.
#[derive(Debug)]
pub(crate) struct Keys {
    owner: Owner,
    place: Span,
    /// The keys that were most likely meant by those that are unknown.
    misspelt: Vec<String>,
    written: Vec<(&'static str, Span)>,
}

impl Keys {
    /// Those of a whole that is written in several files.
    pub(crate) fn gathered(owner: Owner, place: Span, misspelt: Vec<String>) -> Self {
        Self { owner, place, misspelt, written: Vec::new() }
    }

    /// Those of a thing that has none.
    pub(crate) fn none(thing: Thing, name: &Name) -> Self {
        let owner = Owner { thing, name: Some(name.text.clone()) };
        Self { owner, place: name.span, misspelt: Vec::new(), written: Vec::new() }
    }

    /// The place of a key, if it is written.
    pub(crate) fn get(&self, key: &str) -> Option<Span> {
        self.written.iter().find(|(written, _)| *written == key).map(|(_, span)| *span)
    }

    /// The place of a key, or of the thing.
    pub(crate) fn place(&self, key: &str) -> Span {
        self.get(key).unwrap_or(self.place)
    }

    /// The place of the thing.
    pub(crate) fn thing(&self) -> Span {
        self.place
    }
}

/// The keys of a mapping that stands for one thing, with what stands at each.
pub struct Fields<'n, 't> {
    pairs: Vec<&'n Pair<'t>>,
    table: &'static Table,
    pub(crate) keys: Keys,
    /// Says whether nothing that may be here is in a file that cannot be read.
    complete: bool,
}

impl<'n, 't> Fields<'n, 't> {
    /// The place at which a key that is missing is told.
    pub(crate) fn place(&self) -> Span {
        self.keys.place
    }

    /// Reads what stands at a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&'n Node<'t>> {
        self.pair(key).map(|pair| &pair.value)
    }

    /// A key with what stands at it. What is not in the table of the thing is never read.
    pub(crate) fn pair(&self, key: &str) -> Option<&'n Pair<'t>> {
        self.table.key(key)?;
        self.pairs.iter().find(|pair| pair.key == key).copied()
    }

    /// Tells whether a key was rightly left out: it is neither needed, nor misspelt, nor perhaps in a file that cannot
    /// be read.
    pub(crate) fn rightly_lacks(&self, key: &str) -> bool {
        let may = self.table.key(key).is_some_and(|key| !key.required);
        may && self.complete && !self.keys.misspelt.iter().any(|meant| meant == key)
    }

    /// The word that stands at a key.
    fn word(&self, key: &str) -> Option<&str> {
        match &self.get(key)?.value {
            Value::Text(word, _) => Some(word),
            _ => None,
        }
    }
}

/// Reads, and keeps every fault.
pub struct Reader<'f> {
    /// The faults so far.
    pub faults: &'f mut Faults,
    /// Says whether it is still being written, so that its sources can wait.
    pub draft: bool,
}

/// The next entry, indented as if it were a key of the one before it: its keys are those of an entry, and stand below it or, where it
/// alone was indented, repeat those above it.
fn indented_entry<'n, 't>(pairs: &'n [Pair<'t>], table: &Table) -> Option<&'n Pair<'t>> {
    let at = pairs.iter().position(|pair| table.key(&pair.key).is_none())?;
    let (above, [entry, below @ ..]) = pairs.split_at(at) else { return None };
    let repeats = |pair: &Pair<'_>| above.iter().any(|first| first.key == pair.key);
    let is_entry = match &entry.value.value {
        Value::Map(keys) => keys.len() > 1 && keys.iter().all(|pair| table.key(&pair.key).is_some()),
        _ => entry.value.is_nothing() && below.first().is_some_and(repeats),
    };
    is_entry.then_some(entry)
}

/// The keys that say what an entry rests on, and the list of the sources.
const SOURCES: [&str; 3] = ["row", "cite", "references"];

impl Reader<'_> {
    pub(crate) fn wrong(&mut self, wanted: &'static str, node: &Node<'_>) {
        self.faults.add(FaultKind::WrongType { wanted, found: node.noun() }, node.span);
    }

    /// The keys of a thing, of which none is unknown, none written twice and none missing that must be there. None where the keys of the
    /// next entry stand among them, as its line is indented too far: that alone is told.
    pub fn fields<'n, 't>(
        &mut self,
        node: &'n Node<'t>,
        place: Span,
        (thing, name): (Thing, Option<&Name>),
        table: &'static Table,
    ) -> Option<Fields<'n, 't>> {
        let Value::Map(pairs) = &node.value else {
            self.wrong("lines like `key: value`", node);
            return None;
        };
        let owner = Owner { thing, name: name.map(|name| name.text.clone()) };
        if let Some(entry) = name.and_then(|_| indented_entry(pairs, table)) {
            let kind = FaultKind::IndentedEntry { key: entry.key.to_string(), of: owner };
            self.faults.add(kind, entry.key_span);
            return None;
        }
        self.no_duplicates(pairs);
        let mut misspelt = Vec::new();
        let mut written = Vec::with_capacity(pairs.len());
        for pair in pairs {
            if let Some(key) = table.key(&pair.key) {
                written.push((key.name, pair.key_span));
            } else {
                let key = pair.key.to_string();
                let left_out = pair.value.is_nothing() && pair.value.span == pair.key_span;
                let kind = if left_out && key.split(':').next().is_some_and(|start| table.key(start).is_some()) {
                    FaultKind::Yaml(YamlProblem::NoSpace)
                } else if let Some(character) = key.chars().find(|c| is_look_alike(*c)) {
                    FaultKind::Yaml(YamlProblem::LooksLike(character))
                } else if left_out && key.contains(' ') {
                    FaultKind::SplitText { rest: key }
                } else {
                    let meant = MEANT.iter().find(|(word, meant)| *word == key && table.key(meant).is_some());
                    let suggestion = match meant {
                        Some((_, meant)) => Some((*meant).to_owned()),
                        None if self.faults.is_full() => None,
                        None => suggest(&key, table.names()),
                    };
                    misspelt.extend(suggestion.clone());
                    let known = table.names().collect();
                    FaultKind::UnknownKey { key, of: owner.clone(), suggestion, known }
                };
                self.faults.add(kind, pair.key_span);
            }
        }
        let keys = Keys { owner, place, misspelt, written };
        let mut fields = Fields { pairs: pairs.iter().collect(), table, keys, complete: true };
        self.needed(&fields);
        table.rules.iter().for_each(|rule| self.rule(rule, &mut fields));
        Some(fields)
    }

    /// The keys of a whole that is written in several files, as they were gathered from there.
    pub(crate) fn gathered<'n, 't>(
        &mut self,
        pairs: Vec<&'n Pair<'t>>,
        (keys, table): (Keys, &'static Table),
        complete: bool,
    ) -> Fields<'n, 't> {
        let fields = Fields { pairs, table, keys, complete };
        if complete {
            self.needed(&fields);
        }
        fields
    }

    /// Tells the keys that must be there and are not.
    fn needed(&mut self, fields: &Fields<'_, '_>) {
        for key in fields.table.keys.iter().filter(|key| key.required && fields.get(key.name).is_none()) {
            self.missing(&fields.keys, key.name, None);
        }
    }

    /// Tells what is against a rule. A key that does not belong there is not read.
    fn rule(&mut self, rule: &Rule, fields: &mut Fields<'_, '_>) {
        let keys = &fields.keys;
        match rule {
            Rule::OneOf(several) => {
                // Where nothing is needed, keys that nobody knows are told alone.
                let told = !fields.pairs.is_empty() && fields.table.keys.iter().all(|key| !key.required);
                if !told && several.iter().all(|key| keys.get(key).is_none()) {
                    self.missing(keys, several[0], None);
                }
            }
            Rule::Both { first, second, because, alone } => match (keys.get(first), keys.get(second)) {
                (None, Some(_)) => self.forbid(keys, second, *alone),
                (Some(_), None) => self.missing(keys, second, Some(because)),
                _ => {}
            },
            Rule::With { key, with, alone } => {
                if keys.get(with).is_none() {
                    self.forbid(keys, key, *alone);
                }
            }
            Rule::Needs { key, words, needed, because } => {
                let calls = fields.word(key).is_some_and(|word| words.contains(&word));
                if because.is_some() && calls && keys.get(needed).is_none() {
                    self.missing(keys, needed, *because);
                }
            }
            Rule::Belong { to, keys: belong, .. } => {
                let allowed = match fields.table.key(to).map(|key| key.shape) {
                    Some(Shape::OneOf(words)) => words(),
                    _ => Vec::new(),
                };
                let word = fields.word(to).filter(|word| allowed.contains(word));
                let mut strange = Vec::new();
                for Belongs { key, to, names, required } in *belong {
                    if word.is_some_and(|word| to.contains(&word)) {
                        if *required && keys.get(key).is_none() {
                            self.missing(keys, key, None);
                        }
                        continue;
                    }
                    if word.is_some() {
                        self.forbid(keys, key, Misplaced::OnlyWith(names));
                    }
                    strange.push(*key);
                }
                fields.pairs.retain(|pair| !strange.contains(&&*pair.key));
            }
        }
    }

    pub(crate) fn no_duplicates(&mut self, pairs: &[Pair<'_>]) {
        let mut seen: HashMap<&str, Span> = HashMap::with_capacity(pairs.len());
        for pair in pairs {
            if let Some(first) = seen.insert(&pair.key, pair.key_span) {
                seen.insert(&pair.key, first);
                let fault = Fault::new(FaultKind::DuplicateKey { key: pair.key.to_string() }, pair.key_span);
                self.faults.push(fault.with(first, "first written here"));
            }
        }
    }

    /// Reads what stands at a key that must be there; that it is missing was told by [`fields`](Self::fields).
    #[allow(clippy::unused_self, reason = "it reads like the others, and what it tells may change")]
    pub fn need<'n, 't>(&mut self, fields: &Fields<'n, 't>, key: &'static str) -> Option<&'n Node<'t>> {
        debug_assert!(fields.table.key(key).is_some_and(|key| key.required), "`{key}` is needed in the table too");
        fields.get(key)
    }

    /// Tells a key that is missing, but where it is there misspelt.
    pub(crate) fn missing(&mut self, keys: &Keys, key: &'static str, because: Option<&'static str>) {
        let can_wait = self.draft && SOURCES.contains(&key);
        if !can_wait && !keys.misspelt.iter().any(|meant| meant == key) {
            self.faults.add(FaultKind::MissingKey { key, of: keys.owner.clone(), because }, keys.place);
        }
    }

    /// Tells a key that cannot stand there.
    pub(crate) fn forbid(&mut self, keys: &Keys, key: &str, why: Misplaced) {
        if let Some(place) = keys.get(key) {
            self.faults.add(FaultKind::Misplaced { key: key.to_owned(), why }, place);
        }
    }

    /// The entries of a mapping from ids to things, in order.
    pub fn entries<'n, 't>(&mut self, node: &'n Node<'t>, thing: Thing) -> Option<Vec<(Name, &'n Node<'t>)>> {
        let Value::Map(pairs) = &node.value else {
            self.wrong("lines like `key: value`", node);
            return None;
        };
        self.no_duplicates(pairs);
        for pair in pairs {
            self.id(&pair.key, pair.key_span, thing);
        }
        Some(pairs.iter().map(|pair| (Name { text: pair.key.to_string(), span: pair.key_span }, &pair.value)).collect())
    }

    /// Tells an id that cannot be one.
    pub(crate) fn id(&mut self, text: &str, span: Span, thing: Thing) {
        let first = if thing == Thing::Reference { 'A'..='Z' } else { 'a'..='z' };
        let other = |c: char| first.contains(&c) || c.is_ascii_digit();
        let joint = if thing == Thing::Reference { '-' } else { '_' };
        if !text.starts_with(|c| first.contains(&c)) || !text.chars().all(|c| other(c) || c == joint) {
            let name = text.to_owned();
            self.faults.add(FaultKind::BadId { name, thing, suggestion: tamed(text, thing) }, span);
        } else if RESERVED.contains(&text) || (thing == Thing::Questionnaire && NO_FOLDERS.contains(&text)) {
            self.faults.add(FaultKind::ReservedId { name: text.to_owned() }, span);
        }
    }

    /// Tells things that nobody can tell apart, as they have the same words.
    pub(crate) fn same_words<'w>(&mut self, thing: Thing, all: impl Iterator<Item = (&'w str, Span)>) {
        let mut seen: HashMap<String, Span> = HashMap::new();
        for (words, span) in all.filter(|(words, _)| !words.is_empty()) {
            if let Some(first) = seen.get(&words.to_lowercase()) {
                let fault = Fault::new(FaultKind::SameWords { thing, words: words.to_owned() }, span);
                self.faults.push(fault.with(*first, "the first one"));
            } else {
                seen.insert(words.to_lowercase(), span);
            }
        }
    }

    /// A text that may go on over several lines, without what surrounds it.
    pub fn text(&mut self, node: &Node<'_>) -> String {
        let Value::Text(text, style) = &node.value else {
            self.wrong("a text", node);
            return String::new();
        };
        if *style == Style::Plain {
            if is_nothing(text) {
                self.wrong("a text", node);
                return String::new();
            }
            if is_number(text) || is_truth(text).is_some() {
                self.faults.add(FaultKind::Unquoted { text: text.to_string() }, node.span);
                return String::new();
            }
        }
        let text = text.trim();
        if text.len() > LONG {
            self.faults.add(FaultKind::TooLong { most: LONG }, node.span);
            return String::new();
        }
        if text.is_empty() {
            self.faults.add(FaultKind::EmptyText, node.span);
        }
        if let Some(character) = text.chars().find(|c| is_control(*c)) {
            self.faults.add(FaultKind::ControlInText { character }, node.span);
        }
        text.to_owned()
    }

    /// A text on one line.
    pub(crate) fn line(&mut self, node: &Node<'_>) -> String {
        let text = self.text(node);
        if text.contains('\n') {
            self.faults.add(FaultKind::LineBreak, node.span);
        }
        text
    }

    /// A text that must be there.
    pub fn need_text(&mut self, fields: &Fields<'_, '_>, key: &'static str) -> String {
        self.need(fields, key).map_or_else(String::new, |node| self.text(node))
    }

    /// A text on one line that must be there.
    pub fn need_line(&mut self, fields: &Fields<'_, '_>, key: &'static str) -> String {
        self.need(fields, key).map_or_else(String::new, |node| self.line(node))
    }

    /// A text that may be left out.
    pub fn maybe_text(&mut self, fields: &Fields<'_, '_>, key: &str) -> Option<String> {
        fields.get(key).map(|node| self.text(node))
    }

    /// A truth value; false where there is none.
    pub fn flag(&mut self, fields: &Fields<'_, '_>, key: &str) -> bool {
        fields.get(key).is_some_and(|node| self.truth(node))
    }

    pub(crate) fn truth(&mut self, node: &Node<'_>) -> bool {
        if let Value::Text(text, Style::Plain) = &node.value
            && let Some(truth) = is_truth(text)
        {
            return truth;
        }
        self.wrong("true or false", node);
        false
    }

    /// A whole number between two.
    pub(crate) fn number(&mut self, node: &Node<'_>, low: i32, high: i32) -> Option<i32> {
        let Value::Text(text, Style::Plain) = &node.value else {
            self.wrong("a whole number", node);
            return None;
        };
        let Ok(number) = text.strip_prefix('+').unwrap_or(text).parse::<i64>() else {
            let points = (low, high) == (-POINTS, POINTS);
            let wanted = if points { "a whole number from -8 to 8" } else { "a whole number" };
            let found = if is_like_number(text) { number_noun(text) } else { node.noun() };
            self.faults.add(FaultKind::WrongType { wanted, found }, node.span);
            return None;
        };
        let within = i32::try_from(number).ok().filter(|number| (low..=high).contains(number));
        if within.is_none() {
            self.faults.add(FaultKind::OutOfRange { number, low, high, zero: true }, node.span);
        }
        within
    }

    /// The items of a list; at least one.
    pub fn list<'n, 't>(&mut self, node: &'n Node<'t>, what: &'static str) -> &'n [Node<'t>] {
        let Value::List(items) = &node.value else {
            self.wrong("a list", node);
            return &[];
        };
        if items.is_empty() {
            self.faults.add(FaultKind::TooFew { what, least: 1 }, node.span);
        }
        items
    }

    /// A name, taken as it is written.
    pub fn name(&mut self, node: &Node<'_>) -> Option<Name> {
        match &node.value {
            Value::Text(text, _) if !node.is_nothing() => Some(Name { text: text.to_string(), span: node.span }),
            _ => {
                self.wrong("a name", node);
                None
            }
        }
    }

    /// A name or a list of names, none twice.
    pub(crate) fn names(&mut self, node: &Node<'_>, thing: Thing) -> Vec<Name> {
        let names: Vec<Name> = match &node.value {
            Value::List(items) => {
                if items.is_empty() {
                    self.faults.add(FaultKind::TooFew { what: "names in this list", least: 1 }, node.span);
                }
                items.iter().filter_map(|item| self.name(item)).collect()
            }
            _ => self.name(node).into_iter().collect(),
        };
        self.none_twice(&names, thing);
        names
    }

    fn none_twice(&mut self, names: &[Name], thing: Thing) {
        let mut seen: HashMap<&str, Span> = HashMap::with_capacity(names.len());
        for name in names {
            if let Some(first) = seen.get(&*name.text) {
                let fault = Fault::new(FaultKind::Twice { thing, name: name.text.clone() }, name.span);
                self.faults.push(fault.with(*first, "first named here"));
            } else {
                seen.insert(&name.text, name.span);
            }
        }
    }

    /// Names that may be left out.
    pub fn maybe_names(&mut self, fields: &Fields<'_, '_>, key: &str, thing: Thing) -> Vec<Name> {
        fields.get(key).map_or_else(Vec::new, |node| self.names(node, thing))
    }

    /// One of a fixed set of words.
    pub fn one_of<T: Copy>(&mut self, node: &Node<'_>, what: &'static str, all: &[(&'static str, T)]) -> Option<T> {
        let name = self.name(node)?;
        let found = all.iter().find(|(word, _)| *word == name.text).map(|(_, value)| *value);
        if found.is_none() {
            let allowed: Vec<_> = all.iter().map(|(word, _)| *word).collect();
            let suggestion = suggest(&name.text, allowed.iter().copied());
            self.faults.add(FaultKind::NotOneOf { text: name.text, what, allowed, suggestion }, name.span);
        }
        found
    }
}

/// Names that other languages have for a key.
const MEANT: [(&str, &str); 4] = [("goto", "go"), ("then", "go"), ("to", "go"), ("condition", "if")];

/// How many bytes a text may have.
const LONG: usize = 20_000;

/// Words that no id may be: each stands for something else where ids stand.
pub const RESERVED: [&str; 9] = ["result", "all", "any", "not", "count", "finding", "red_flag", "category", "pattern"];

/// Names that the id of a questionnaire may not be: it names the folder of what is saved, and some systems keep these
/// for devices, or we for another folder.
pub const NO_FOLDERS: [&str; 25] = [
    "visits", "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// An id made from what somebody wrote instead of one.
fn tamed(text: &str, thing: Thing) -> Option<String> {
    let joint = if thing == Thing::Reference { '-' } else { '_' };
    let letters: String = text
        .chars()
        .take(60)
        .map(|c| if c.is_ascii_alphanumeric() { c } else { joint })
        .map(|c| if thing == Thing::Reference { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() })
        .collect();
    let id = letters.trim_matches(|c: char| c == joint || c.is_ascii_digit());
    (!id.is_empty() && !RESERVED.contains(&id)).then(|| id.to_owned())
}
