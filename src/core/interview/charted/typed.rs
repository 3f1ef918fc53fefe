//! What a PT types for both sides, in the signs of a chart: `l 15 p + r 35 -`.

use crate::questionnaire::{Examination, Question};

use super::{Charted, Found, NEGATIVE, Outcome, POSITIVE};

/// Why what was typed is none. How it is said stands in [`words`](crate::words).
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Untyped {
    /// A word that means nothing here.
    Word(String),
    /// A number, where the item measures nothing, or less.
    NoMeasure(u32),
    /// More than can be measured.
    TooMuch {
        /// The number.
        number: u32,
        /// The most.
        most: u8,
    },
    /// `+` or `-`, where the item has no such outcome.
    NoSuchSign(char),
    /// The number of an outcome that the item does not have.
    NoOutcome(u32),
}

/// The side that what follows is about.
#[derive(Clone, Copy)]
enum About {
    Left,
    Right,
    Both,
}

impl Charted {
    /// Reads what was typed of an item.
    ///
    /// `l`, `r` and `b` begin the left, the right and both sides, and `/` goes on to the right; before any of them it is about
    /// the left. Numbers are what was measured, in the order of the parts, a `.` for one that is passed over. `p` and `np` say
    /// whether it hurt; `+`, `-`, `nd` and `=2` what came out.
    ///
    /// # Errors
    ///
    /// When a part of it means nothing of this item.
    pub fn typed(question: &Question, item: &Examination, typed: &str) -> Result<Self, Untyped> {
        let mut charted = Self::default();
        let mut about = About::Left;
        let mut rest = typed.trim_start();
        while let Some(first) = rest.chars().next() {
            let (token, after) = rest.split_at(length(first, rest));
            about = match token.to_lowercase().as_str() {
                "l" | "left" => About::Left,
                "r" | "right" | "/" => About::Right,
                "b" | "both" => About::Both,
                mark => {
                    for found in charted.found(about) {
                        found.take(question, item, mark)?;
                    }
                    about
                }
            };
            rest = after.trim_start_matches(|c: char| c.is_whitespace() || c == ',' || c == ';' || c == '°');
        }
        Ok(charted)
    }

    fn found(&mut self, about: About) -> Vec<&mut Found> {
        match about {
            About::Left => vec![&mut self.left],
            About::Right => vec![&mut self.right],
            About::Both => vec![&mut self.left, &mut self.right],
        }
    }
}

/// The length of the mark with which a line begins: a number, a word, an outcome by its number, or a sign.
fn length(first: char, line: &str) -> usize {
    let run = |from: usize, belongs: fn(char) -> bool| {
        line[from..].find(|c: char| !belongs(c)).map_or(line.len(), |end| from + end)
    };
    match first {
        '=' => run(1, |c| c.is_ascii_digit()),
        c if c.is_ascii_digit() => run(0, |c| c.is_ascii_digit()),
        c if c.is_alphabetic() => run(0, char::is_alphabetic),
        c => c.len_utf8(),
    }
}

impl Found {
    fn take(&mut self, question: &Question, item: &Examination, mark: &str) -> Result<(), Untyped> {
        let named = |name: &str, sign| {
            let choice = question.find_choice(name).ok_or(Untyped::NoSuchSign(sign))?;
            Ok(Some(Outcome::Choice(choice)))
        };
        match mark {
            "p" | "pain" => self.pain = Some(true),
            "np" => self.pain = Some(false),
            "nd" => self.outcome = Some(Outcome::NotDone),
            "+" => self.outcome = named(POSITIVE, '+')?,
            "-" | "−" | "–" => self.outcome = named(NEGATIVE, '-')?,
            "." => self.values.push(None),
            mark => match mark.strip_prefix('=') {
                Some(number) => self.outcome = Some(Outcome::Choice(outcome(question, number)?)),
                None => self.values.push(Some(measured(item, self.values.len(), mark)?)),
            },
        }
        if self.values.len() > item.measured() {
            return Err(Untyped::Word(mark.to_owned()));
        }
        Ok(())
    }
}

/// The outcome of that number, as it is listed.
fn outcome(question: &Question, number: &str) -> Result<crate::questionnaire::ChoiceId, Untyped> {
    let number: u32 = number.parse().unwrap_or(u32::MAX);
    let place = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    place.and_then(|place| question.choice_at(place)).ok_or(Untyped::NoOutcome(number))
}

/// What was measured, as the part at that place.
fn measured(item: &Examination, place: usize, mark: &str) -> Result<u8, Untyped> {
    if !mark.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(Untyped::Word(mark.to_owned()));
    }
    let number: u32 = mark.parse().unwrap_or(u32::MAX);
    let measure = item.measure.filter(|_| place < item.measured()).ok_or(Untyped::NoMeasure(number))?;
    let most = measure.most();
    u8::try_from(number).ok().filter(|value| *value <= most).ok_or(Untyped::TooMuch { number, most })
}
