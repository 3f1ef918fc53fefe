//! Every name that is defined, and what it stands for.

use hashbrown::HashMap;

use super::super::fault::{FaultKind, Faults, Thing};
use super::super::form::EntriesDraft;
use super::super::language::Draft;
use super::super::reader::Name;
use super::super::suggest::suggest;
use super::super::{CategoryId, PatternId, Target};

/// How many misspelt names get a suggestion: each looks through all names.
const SUGGESTIONS: usize = 200;

/// The names of one kind of thing.
#[derive(Debug)]
pub(super) struct Table {
    thing: Thing,
    index: HashMap<String, usize>,
    /// True if all of them could be read; where not, a name that is missing may well be defined.
    whole: bool,
}

impl Table {
    fn new<'d>(thing: Thing, whole: bool, names: impl Iterator<Item = &'d Name>) -> Self {
        let mut index = HashMap::new();
        for (position, name) in names.enumerate() {
            index.entry(name.text.clone()).or_insert(position);
        }
        Self { thing, index, whole }
    }

    /// The name most likely meant: the same in other letters, a pattern without its category, or one spelt alike.
    fn meant_by(&self, written: &str) -> Option<String> {
        let same = |name: &&String| {
            let bare = name.rsplit('.').next().filter(|_| self.thing == Thing::Pattern);
            name.eq_ignore_ascii_case(written) || bare == Some(written)
        };
        let names = || self.index.keys();
        names().filter(same).min().cloned().or_else(|| suggest(written, names().map(String::as_str)))
    }

    fn of<T>(thing: Thing, part: &EntriesDraft<T>, name: impl Fn(&T) -> &Name) -> Self {
        Self::new(thing, part.whole, part.items.iter().map(name))
    }
}

/// Every name that is defined.
#[derive(Debug)]
pub(super) struct Names {
    sections: Table,
    /// The questions, then the items of the examination.
    questions: Table,
    categories: Table,
    patterns: Table,
    findings: Table,
    red_flags: Table,
    references: Table,
    pattern_ids: Vec<PatternId>,
    suggested: usize,
}

impl Names {
    pub(super) fn of(draft: &Draft) -> Self {
        let questions = draft.question_names();
        let mut full = Vec::new();
        let mut pattern_ids = Vec::new();
        for (index, category) in draft.categories.items.iter().enumerate() {
            for (pattern, position) in category.patterns.items.iter().zip(0..) {
                let text = format!("{}.{}", category.name.text, pattern.name.text);
                full.push(Name { text, span: pattern.name.span });
                pattern_ids.push(PatternId { category: CategoryId::new(index), index: position });
            }
        }
        let whole = draft.categories.whole && draft.categories.items.iter().all(|category| category.patterns.whole);
        Self {
            sections: Table::of(Thing::Section, &draft.sections, |section| &section.name),
            questions: Table::new(Thing::Question, draft.questions.whole && draft.examination.whole, questions),
            categories: Table::of(Thing::Category, &draft.categories, |category| &category.name),
            patterns: Table::new(Thing::Pattern, whole, full.iter()),
            findings: Table::of(Thing::Finding, &draft.findings, |finding| &finding.name),
            red_flags: Table::of(Thing::RedFlag, &draft.red_flags, |flag| &flag.name),
            references: Table::of(Thing::Reference, &draft.references, |reference| &reference.name),
            pattern_ids,
            suggested: 0,
        }
    }

    /// The names of a kind of thing.
    fn of_kind(&self, thing: Thing) -> &Table {
        match thing {
            Thing::Section => &self.sections,
            Thing::Category => &self.categories,
            Thing::Pattern => &self.patterns,
            Thing::Finding => &self.findings,
            Thing::RedFlag => &self.red_flags,
            Thing::Reference => &self.references,
            _ => &self.questions,
        }
    }

    /// Finds what a name stands for. One that stands for nothing is told.
    pub(super) fn find(&mut self, thing: Thing, name: &Name, faults: &mut Faults) -> Option<usize> {
        let known = self.of_kind(thing);
        if let Some(index) = known.index.get(&name.text) {
            return Some(*index);
        }
        if known.whole {
            let (thing, mut suggestion) = (known.thing, None);
            if self.suggested < SUGGESTIONS {
                self.suggested += 1;
                suggestion = self.of_kind(thing).meant_by(&name.text);
            }
            faults.add(FaultKind::Unknown { thing, name: name.text.clone(), suggestion }, name.span);
        }
        None
    }

    /// True if all categories could be read.
    pub(super) fn knows_categories(&self) -> bool {
        self.categories.whole
    }

    pub(super) fn has_question(&self, name: &str) -> bool {
        self.questions.index.contains_key(name)
    }

    pub(super) fn pattern(&mut self, name: &Name, faults: &mut Faults) -> Option<PatternId> {
        self.find(Thing::Pattern, name, faults).map(|index| self.pattern_ids[index])
    }

    /// A category, or a pattern of one after a dot.
    pub(super) fn target(&mut self, name: &Name, faults: &mut Faults) -> Option<Target> {
        if name.text.contains('.') {
            return self.pattern(name, faults).map(Target::Pattern);
        }
        if !self.categories.index.contains_key(&name.text) && self.categories.whole {
            let bare = |full: &&String| full.rsplit('.').next() == Some(&*name.text);
            if let Some(full) = self.patterns.index.keys().filter(bare).min() {
                let (thing, suggestion) = (Thing::Category, Some(full.clone()));
                faults.add(FaultKind::Unknown { thing, name: name.text.clone(), suggestion }, name.span);
                return None;
            }
        }
        let category = self.find(Thing::Category, name, faults)?;
        Some(Target::Category(CategoryId::new(category)))
    }
}
