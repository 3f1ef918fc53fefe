//! Every text of a questionnaire that people read, and the way to it: one walk for all who need it.
//!
//! The way to a text is that of the files: the keys of the language and the ids of things. Each form says what is a text
//! (`Form::TEXTS`), and each thing that is declared shows its own (`Declared::texts`); the few that the program uses in
//! another order than they are written in show theirs here.

mod tree;

use super::base_rates::{BaseRate, BaseRates};
use super::form::Declared;
use super::kind::KindOf;
use super::later::Later;
use super::walk::{Text, TextForm, TextPath, Visit, Walk};
use super::{Category, Home, Question, Questionnaire};
pub use tree::TextTree;

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
        let mut walk = Walk::to(visit);
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
