//! Where everything is written, for what is told after the check.
//!
//! A [`Questionnaire`](super::Questionnaire) holds no places: running an interview needs none. What proves more about it
//! finds them here, by the keys that lead there.

use hashbrown::HashMap;

use super::fault::Faults;
use super::node::{self, Node, Pair, Value};
use super::translation::MARK;
use super::{Source, Span};

/// Where the entries of a questionnaire are written.
pub struct Places<'s> {
    sources: &'s [Source],
    trees: Vec<Node<'s>>,
    /// The tree and the pair of each key of the top level.
    top: HashMap<String, (usize, usize)>,
    /// The position of each entry under such a key.
    entries: HashMap<(&'static str, String), usize>,
}

/// The keys whose entries are found by id.
const PARTS: [&str; 8] =
    ["questions", "examination", "categories", "outside", "findings", "red_flags", "advice", "sections"];

/// A key or an item of a list, and what stands there.
#[derive(Clone, Copy, Debug)]
pub struct SourcePlace<'p> {
    span: Span,
    node: &'p Node<'p>,
    source: &'p Source,
}

impl<'s> Places<'s> {
    /// Reads the sources for their places. Where their syntax is at fault, nothing is found.
    #[must_use]
    pub fn of(sources: &'s [Source]) -> Self {
        Self::among(sources, |tree| !tree.has_key(MARK))
    }

    /// The same in the file that translates it to a language.
    #[must_use]
    pub fn of_translation(sources: &'s [Source], language: &str) -> Self {
        let is = |pair: &Pair<'_>| matches!(&pair.value.value, Value::Text(text, _) if text == language);
        let translates = |tree: &Node<'_>| pairs(tree).iter().any(|pair| pair.key == "language" && is(pair));
        Self::among(sources, |tree| tree.has_key(MARK) && translates(tree))
    }

    /// The same of some of the files.
    fn among(sources: &'s [Source], these: impl Fn(&Node<'_>) -> bool) -> Self {
        let mut faults = Faults::default();
        let trees: Vec<_> = sources
            .iter()
            .zip(0..)
            .filter_map(|(source, index)| node::read(index, &source.text, &mut faults))
            .filter(these)
            .collect();
        Self::in_trees(sources, trees)
    }

    pub(super) fn in_trees(sources: &'s [Source], trees: Vec<Node<'s>>) -> Self {
        let mut top = HashMap::new();
        let mut entries = HashMap::new();
        for (tree, root) in trees.iter().enumerate() {
            for (position, pair) in pairs(root).iter().enumerate() {
                top.entry(pair.key.to_string()).or_insert((tree, position));
                let Some(part) = PARTS.iter().find(|part| **part == pair.key) else { continue };
                for (position, entry) in pairs(&pair.value).iter().enumerate() {
                    entries.entry((*part, entry.key.to_string())).or_insert(position);
                }
            }
        }
        Self { sources, trees, top, entries }
    }

    /// A key of the top level.
    #[must_use]
    pub fn top(&self, key: &str) -> Option<SourcePlace<'_>> {
        let (tree, position) = self.top.get(key)?;
        let pair = pairs(&self.trees[*tree]).get(*position)?;
        Some(SourcePlace::of(pair, &self.sources[pair.key_span.source()]))
    }

    /// An entry by its id, under a key of the top level.
    #[must_use]
    pub fn entry(&self, part: &'static str, id: &str) -> Option<SourcePlace<'_>> {
        let position = self.entries.get(&(part, id.to_owned()))?;
        let part = self.top(part)?;
        pairs(part.node).get(*position).map(|pair| SourcePlace::of(pair, part.source))
    }

    /// The first place of all.
    #[must_use]
    pub fn start(&self) -> Span {
        self.top("id").or_else(|| self.top(MARK)).map_or(Span::new(0, 0..0, 1, 1), |place| place.span)
    }
}

fn pairs<'p, 't>(node: &'p Node<'t>) -> &'p [Pair<'t>] {
    match &node.value {
        Value::Map(pairs) => pairs,
        _ => &[],
    }
}

impl<'p> SourcePlace<'p> {
    fn of(pair: &'p Pair<'p>, source: &'p Source) -> Self {
        Self { span: pair.key_span, node: &pair.value, source }
    }

    /// Where its key is, or what it is where it has none.
    #[must_use]
    pub fn span(self) -> Span {
        self.span
    }

    /// A key inside.
    #[must_use]
    pub fn key(self, key: &str) -> Option<Self> {
        pairs(self.node).iter().find(|pair| pair.key == key).map(|pair| Self::of(pair, self.source))
    }

    /// An item of a list inside.
    #[must_use]
    pub fn item(self, position: usize) -> Option<Self> {
        match &self.node.value {
            Value::List(items) => {
                let node = items.get(position)?;
                Some(Self { span: node.first_key().unwrap_or(node.span), node, ..self })
            }
            _ => None,
        }
    }

    /// The place of the first words of a text that stands here, as far as they can be found: what is in quotes or goes
    /// on over several lines is not written as it reads.
    #[must_use]
    pub fn words(self, text: &str) -> Span {
        let range = self.node.span.range();
        let written = self.source.text.get(range.clone()).unwrap_or_default();
        let mut wanted = text;
        loop {
            if let Some(at) = written.find(wanted) {
                let begin = range.start + at;
                let before = &written[..at];
                let line = self.node.span.line() + before.matches('\n').count();
                let start = self.source.text[..begin].rfind('\n').map_or(0, |newline| newline + 1);
                let column = self.source.text[start..begin].trim_start_matches('\u{feff}').chars().count() + 1;
                return Span::new(
                    u32::try_from(self.node.span.source()).unwrap_or_default(),
                    begin..begin + wanted.len(),
                    line,
                    column,
                );
            }
            match wanted.rfind(char::is_whitespace) {
                Some(last) => wanted = wanted[..last].trim_end(),
                None => return self.node.span,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Places, Source};

    #[test]
    fn everything_is_found_by_the_keys_that_lead_there() {
        let text = include_str!("../../../tests/support/small.yaml");
        let sources = [Source { name: "small.yaml".to_owned(), text: text.to_owned() }];
        let places = Places::of(&sources);
        let at =
            |place: Option<super::SourcePlace<'_>>| place.map(|place| (place.span().line(), place.span().column()));
        let site = places.entry("questions", "pain_site");
        assert_eq!(at(site), Some((71, 3)));
        let branch = site.and_then(|site| site.key("next")?.item(1));
        assert_eq!(at(branch), Some((91, 10)));
        assert_eq!(at(places.entry("questions", "none")), None);
        assert_eq!(
            at(places.top("verdict").and_then(|verdict| verdict.key("mixed")?.item(0)?.key("if"))),
            Some((364, 8))
        );
        let about = places.top("about").map(|about| about.words("It is not a diagnosis."));
        assert_eq!(about.map(|span| (span.line(), span.column(), span.range().len())), Some((9, 3, 22)));
    }
}
