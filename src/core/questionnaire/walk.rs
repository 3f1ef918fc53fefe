//! A text that people read, the way to it, and the walk that passes each of them.

use std::fmt;

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
pub(super) type Visit<'v> = dyn FnMut(&[TextStep], TextForm, bool, &mut String) + 'v;

/// A walk through all texts.
pub(crate) struct Walk<'v> {
    path: Vec<TextStep>,
    alone: bool,
    seen: usize,
    visit: &'v mut Visit<'v>,
}

impl<'v> Walk<'v> {
    /// Sets out to each text.
    pub(super) fn to(visit: &'v mut Visit<'v>) -> Self {
        Self { path: Vec::new(), alone: false, seen: 0, visit }
    }

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

    fn step(&mut self, step: TextStep, alone: bool, inside: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.alone, alone);
        self.path.push(step);
        inside(self);
        self.path.pop();
        self.alone = before;
    }
}
