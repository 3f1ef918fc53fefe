//! The language: every thing that a questionnaire is made of, declared key by key.
//!
//! From each declaration follow what the JSON Schema says of the thing, what a file is read into, and what the program uses
//! (but for what it uses in another order, as questions). That the [`Shape`](super::table::Shape)s are those that are
//! accepted is shown by a test, which gives each key every kind of value.

mod advice;
mod base_rates;
mod below;
mod category;
mod choice;
mod finding;
mod flag;
mod next;
mod question;
mod source;
mod verdict;

use super::fault::{Fault, FaultKind, Faults, Owner, Span, Thing};
use super::form::{
    AtMostOne, Entries, Flag, Language, Line, One, OptionalDay, OwnId, QuestionName, Text, Version, Written, table,
};
use super::node::{Node, Pair, Value};
use super::reader::{Keys, Name, Reader};
use super::suggest::suggest;
use super::table::Table;
use crate::language::{Contracted, within};
use crate::words::phone;

pub use advice::{Advice, Outside};
pub use base_rates::Adjust;
pub(super) use base_rates::{BaseRateDraft, BaseRatesDraft};
pub use category::{Category, Pattern, PtLine, Tip};
pub use choice::Choice;
pub(super) use choice::ChoiceDraft;
pub use finding::Finding;
pub(super) use flag::RedFlagDraft;
pub use flag::{Raise, RedFlag};
pub use question::{Examination, Step};
pub(super) use question::{ExaminationDraft, QuestionDraft};
pub use source::{Emergency, EmergencySign, Reference, Section};
pub use verdict::{Fits, MixedRule, VerdictRules};

table! {
    /// A file of a questionnaire for hip-triage. A questionnaire is one file or a folder of them; each of these keys
    /// stands in exactly one of its files, so none of them is required here. `hip-triage check` tells what is missing.
    "questionnaire": Draft with Identity: "A questionnaire in its own words.", Thing::Questionnaire;
    /// The name by which saved records know the questionnaire. Small letters, digits and `_`.
    need id: OwnId => Identity,
    /// A semantic version, as in 1.0.0. Raise it with every change that is published.
    need version: Version => Identity,
    /// The day by which somebody has to look all of it over again, as in 2027-11-30. After it, the program says so wherever
    /// it asks or tells something. A draft needs none.
    may review_by: OptionalDay => Identity,
    /// It is still being written: `row` and `cite` may be left out, and the program says wherever it asks or tells something
    /// that it is a draft.
    may "draft" unfinished: Flag => Identity,
    /// The language of the texts, as a BCP 47 tag: en, es, pt-BR.
    need language: Language => Identity,
    /// The title of the questionnaire, at the top of the screen.
    need title: Line => Identity,
    /// Two to four short sentences on what it is and what it is not. Shown at the welcome.
    need about: Text => Identity,
    /// One or two sentences on what the result is not. Shown with the result and on paper.
    need disclaimer: Text => Identity,
    /// Starting means that one has understood this. Shown just above Start at the welcome.
    need consent: Text => Identity,
    /// How to get help at once.
    need emergency: One<Emergency> => Identity,
    /// The stages that the progress line shows, in order: an id and its title. Exactly one of them has
    /// `safety: true`, and it comes first.
    need sections: Entries<Section, 1>,
    /// The id of the first question.
    need start: QuestionName,
    /// The decision tree: the id of each question, and what it asks. Each leads to the next, and all end at `result`.
    need questions: Entries<QuestionDraft, 1>,
    /// Items a PT looks for in the room, in any order. Findings and red flags may name one like a question.
    may examination: Entries<ExaminationDraft>,
    /// The origins of pain between which the evidence decides.
    need categories: Entries<Category, 1>,
    /// Things outside the categories, told beside the verdict. They never compete with the categories: what `leads` stands first while
    /// the answers give none of them `strong` points.
    may outside: Entries<Outside>,
    /// The evidence: what answers mean, and how strongly they point to a category or away from it.
    need findings: Entries<Finding, 1>,
    /// Signs that need care before anything else. They stand above every score.
    need red_flags: Entries<RedFlag, 1>,
    /// Paragraphs of the result, each told where its condition holds.
    may advice: Entries<Advice>,
    /// How often pain comes from which category, by its place and by age: what is likely before anything else is said.
    may base_rates: AtMostOne<BaseRatesDraft>,
    /// How the points become a verdict.
    need verdict: One<VerdictRules>,
    /// The sources that `cite` names. Their ids are capitals, digits and `-`, as SURI10.
    need references: Entries<Reference, 1>,
}

/// The questionnaire. Each of these keys stands in exactly one of its files.
pub const QUESTIONNAIRE: &Table = Draft::TABLE;

impl Identity {
    /// How to get help at once, with the number in its place.
    #[must_use]
    pub fn emergency(&self) -> String {
        self.with_number(&self.emergency.help)
    }

    /// A text with the number to call where `{number}` stands, as its own language says it.
    #[must_use]
    pub fn with_number(&self, text: &str) -> String {
        let number = &self.emergency.number;
        match self.language.parse() {
            Ok(own) => within(own, || text.replace("{number}", &phone(number)).contracted()),
            Err(_) => text.replace("{number}", number),
        }
    }
}

impl Draft {
    /// Says of each list of entries whether all of it could be read.
    fn wholes(&mut self) -> [&mut bool; 9] {
        [
            &mut self.sections.whole,
            &mut self.questions.whole,
            &mut self.examination.whole,
            &mut self.categories.whole,
            &mut self.outside.whole,
            &mut self.findings.whole,
            &mut self.red_flags.whole,
            &mut self.advice.whole,
            &mut self.base_rates.whole,
        ]
    }

    /// True if every entry could be read, so that a translation can be held against them.
    pub(super) fn is_whole(&mut self) -> bool {
        self.wholes().iter().all(|whole| **whole)
    }

    /// The names of the questions, then of the items of the examination.
    pub(super) fn question_names(&self) -> impl Iterator<Item = &Name> {
        let items = self.examination.items.iter().map(|item| &item.name);
        self.questions.items.iter().map(|question| &question.name).chain(items)
    }
}

/// Reads a draft from the trees of all files. With a file missing from the trees, what may stand in it is not told missing.
pub(super) fn read(trees: &[Node<'_>], complete: bool, faults: &mut Faults) -> Draft {
    let start = trees.first().map_or(Span::new(0, 0..0, 1, 1), |tree| tree.first_key().unwrap_or(tree.span));
    let mut top = Top { pairs: Vec::new(), complete, misspelt: Vec::new(), astray: false };
    for tree in trees {
        top.add(tree, faults);
    }
    let draft = top.pairs.iter().any(|pair| pair.key == "draft" && pair.value.is_true());
    let mut reader = Reader { faults, draft };
    let keys = Keys::gathered(owner(), start, top.misspelt);
    let fields = reader.gathered(top.pairs, (keys, QUESTIONNAIRE), top.complete);
    let mut draft = Draft::of(&mut reader, Name { text: String::new(), span: start }, fields);
    if top.astray {
        draft.wholes().into_iter().for_each(|whole| *whole = false);
    }
    below::lead_through(&mut draft.questions.items, faults);
    draft
}

fn owner() -> Owner {
    Owner { thing: Thing::Questionnaire, name: None }
}

/// The keys of the top level, from all files.
struct Top<'n, 't> {
    pairs: Vec<&'n Pair<'t>>,
    complete: bool,
    /// The keys that were most likely meant by those that are unknown.
    misspelt: Vec<String>,
    /// True if what may be an entry of some list stands beside the lists.
    astray: bool,
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
                let suggestion = if faults.is_full() { None } else { suggest(key, QUESTIONNAIRE.names()) };
                self.misspelt.extend(suggestion.clone());
                self.astray |= matches!(pair.value.value, Value::Map(_));
                let (key, known) = (key.to_owned(), QUESTIONNAIRE.names().collect());
                faults.add(FaultKind::UnknownKey { key, of: owner(), suggestion, known }, pair.key_span);
            } else if let Some(first) = self.pairs.iter().find(|first| first.key == key) {
                let fault = Fault::new(FaultKind::DuplicateKey { key: key.to_owned() }, pair.key_span);
                faults.push(fault.with(first.key_span, "first written here"));
            } else {
                self.pairs.push(pair);
            }
        }
    }
}
