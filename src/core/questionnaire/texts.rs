//! Every text of a questionnaire that people read, and the way to it: one walk for all who need it.
//!
//! The way to a text is that of the files: the keys of the language and the ids of things. Each form says what is a text
//! (`Form::TEXTS`), and each thing that is declared shows its own (`Declared::texts`); the few that the program uses in
//! another order than they are written in show theirs here.

mod tree;

use std::fmt;

use super::base_rates::{BaseRate, BaseRates};
use super::form::Declared;
use super::kind::KindOf;
use super::later::Later;
use super::{Category, Home, Question, Questionnaire};
pub use tree::TextTree;

/// A step on the way to a text.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum TextStep {
    /// A key, or an id.
    Key(String),
    /// A position in a list, from 0, among those that hold a text.
    Item(usize),
}

/// The way to a text, as in `questions.age.ask`.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct TextPath(pub Vec<TextStep>);

impl fmt::Display for TextPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.0.iter().enumerate() {
            match step {
                TextStep::Key(key) if at == 0 => f.write_str(key)?,
                TextStep::Key(key) => write!(f, ".{key}")?,
                TextStep::Item(position) => write!(f, "[{}]", position + 1)?,
            }
        }
        Ok(())
    }
}

/// The form that a text has to have.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum TextForm {
    /// It may go on over several lines.
    Text,
    /// It stands on one line.
    Line,
    /// It stands on one line, and is a few words long.
    Brief,
    /// It completes “because …”.
    Because,
    /// A number has its place in it.
    Help,
    /// It may be a number that stands for itself.
    LineOrNumber,
}

/// A text of a questionnaire.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Text {
    /// The way to it.
    pub path: TextPath,
    /// The form that it has to have.
    pub form: TextForm,
    /// Says whether the thing that it belongs to may be written as this text alone.
    pub alone: bool,
    /// The words.
    pub words: String,
}

/// Something that is done with each text: where it stands, what it is like, and the text.
type Visit<'v> = dyn FnMut(&[TextStep], TextForm, bool, &mut String) + 'v;

/// A walk through all texts.
pub(crate) struct Walk<'v> {
    path: Vec<TextStep>,
    alone: bool,
    seen: usize,
    visit: &'v mut Visit<'v>,
}

impl Walk<'_> {
    /// Shows a text.
    pub(crate) fn text(&mut self, form: TextForm, text: &mut String) {
        self.seen += 1;
        (self.visit)(&self.path, form, self.alone, text);
    }

    /// Goes to what stands at a key.
    pub(crate) fn key(&mut self, key: &str, inside: impl FnOnce(&mut Self)) {
        self.key_of(None, key, inside);
    }

    /// Goes to what stands at a key of a thing for which the text at one of its keys may stand alone.
    pub(crate) fn key_of(&mut self, alone: Option<&str>, key: &str, inside: impl FnOnce(&mut Self)) {
        self.step(TextStep::Key(key.to_owned()), alone == Some(key), inside);
    }

    /// Goes to each of a list. What holds no text has no position.
    pub(crate) fn items<T>(&mut self, items: &mut [T], mut inside: impl FnMut(&mut T, &mut Self)) {
        let mut position = 0;
        for item in items {
            let before = self.seen;
            self.step(TextStep::Item(position), false, |walk| inside(item, walk));
            position += usize::from(self.seen > before);
        }
    }

    /// Goes to each of things that have ids.
    pub(crate) fn entries<T: Declared>(&mut self, things: &mut [T]) {
        for thing in things {
            let name = thing.name().unwrap_or_default().to_owned();
            self.key(&name, |walk| thing.texts(walk));
        }
    }

    fn step(&mut self, step: TextStep, alone: bool, inside: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.alone, alone);
        self.path.push(step);
        inside(self);
        self.path.pop();
        self.alone = before;
    }
}

impl Questionnaire {
    /// Every text that people read, in the order of the language and, within that, of the files.
    #[must_use]
    pub fn texts(&self) -> Vec<Text> {
        let mut texts = Vec::new();
        self.clone().each_text(&mut |path, form, alone, words| {
            texts.push(Text { path: TextPath(path.to_vec()), form, alone, words: words.clone() });
        });
        texts
    }

    /// Shows every text that people read.
    pub(super) fn each_text(&mut self, visit: &mut Visit<'_>) {
        let mut walk = Walk { path: Vec::new(), alone: false, seen: 0, visit };
        self.identity.texts(&mut walk);
        walk.key("sections", |walk| walk.entries(&mut self.sections));
        for key in ["questions", "examination"] {
            walk.key(key, |walk| {
                let here = |question: &&mut Later<Question>| question.examination().is_some() == (key == "examination");
                for question in self.questions.iter_mut().filter(here) {
                    let name = question.name.clone();
                    walk.key(&name, |walk| question.texts(walk));
                }
            });
        }
        walk.key("categories", |walk| walk.entries(&mut self.categories));
        walk.key("outside", |walk| walk.entries(&mut self.outside));
        walk.key("findings", |walk| walk.entries(&mut self.findings));
        walk.key("red_flags", |walk| walk.entries(&mut self.red_flags));
        walk.key("advice", |walk| walk.entries(&mut self.advice));
        if let Some(table) = &mut *self.base_rates {
            walk.key("base_rates", |walk| table.texts(&self.categories, walk));
        }
    }
}

impl Question {
    fn texts(&mut self, walk: &mut Walk<'_>) {
        walk.key("ask", |walk| walk.text(TextForm::Text, &mut self.ask));
        for (key, text) in [("say", &mut self.say), ("hint", &mut self.hint)] {
            if let Some(text) = text {
                walk.key(key, |walk| walk.text(TextForm::Text, text));
            }
        }
        if let Some(brief) = &mut self.brief {
            walk.key("brief", |walk| walk.text(TextForm::Brief, brief));
        }
        match &mut self.home {
            Home::Tree(step) => step.texts(walk),
            Home::Examination(item) => item.texts(walk),
        }
        let mut line = |key, text: &mut String| walk.key(key, |walk| walk.text(TextForm::Line, text));
        self.kind.lines().into_iter().for_each(|(key, text)| line(key, text));
        if let KindOf::One { choices, .. } | KindOf::Many { choices, .. } = &mut self.kind {
            walk.key("choices", |walk| walk.entries(choices));
        }
    }
}

impl BaseRates {
    fn texts(&mut self, categories: &[Category], walk: &mut Walk<'_>) {
        names(&mut self.names, categories, walk);
        walk.key("rows", |walk| {
            for row in &mut self.rows {
                let name = row.name.clone();
                walk.key(&name, |walk| row.texts(categories, walk));
            }
        });
    }
}

impl BaseRate {
    fn texts(&mut self, categories: &[Category], walk: &mut Walk<'_>) {
        walk.key("place", |walk| walk.text(TextForm::Line, &mut self.place));
        walk.key("adjust", |walk| walk.items(&mut self.adjust, Declared::texts));
        names(&mut self.names, categories, walk);
        walk.key("tell", |walk| walk.items(&mut self.tell, |text, walk| walk.text(TextForm::Line, text)));
    }
}

/// The names of origins where only base rates speak.
fn names(names: &mut [(super::CategoryId, String)], categories: &[Category], walk: &mut Walk<'_>) {
    walk.key("names", |walk| {
        for (category, text) in names {
            walk.key(&categories[category.index()].name, |walk| walk.text(TextForm::Line, text));
        }
    });
}
