//! The words of a PT for both sides, in the signs of a chart: `l 15 p + r 35 -`, `r 4- p l 5`.

use super::reading::MINUS;
use super::{Charted, Excluded, Found, NEGATIVE, Outcome, POSITIVE, Reading};
use crate::interview::Side;
use crate::questionnaire::{ChoiceId, Examination, Measure, Question};
use crate::say::words;
use crate::words::unmarked;

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
    /// Degrees to which nobody's joint goes there.
    OutOfRange {
        /// The number.
        number: u8,
        /// The least and the most that is possible.
        range: [u8; 2],
    },
    /// Fewer grades on a side than there are parts, and no name of a part with them.
    WhichPart {
        /// The first grade.
        grade: Reading,
        /// The parts, as they are called.
        parts: Vec<String>,
    },
    /// A number with a sign, or with a fraction, that no such measure has.
    NoReading {
        /// The words that were typed.
        text: String,
        /// The measure that the item has.
        measure: Measure,
    },
    /// `4/5`, which is the grade 4 of 5, or 4 on the left and 5 on the right.
    OfOrSides(String),
    /// The second outcome of a side, or pain and none.
    Twice(String),
    /// An outcome that what was measured excludes.
    Excluded(Excluded),
    /// `+` or `-`, where the item has no such outcome.
    NoSuchSign(char),
    /// The number of an outcome that the item does not have.
    NoOutcome(u32),
}

/// The side that what follows is about.
#[derive(Clone, Copy, PartialEq)]
enum About {
    /// The left, as nothing else was said yet.
    Unsaid,
    Left,
    Right,
    Both,
}

impl About {
    fn sides(self) -> &'static [Side] {
        match self {
            Self::Unsaid | Self::Left => &[Side::Left],
            Self::Right => &[Side::Right],
            Self::Both => &[Side::Left, Side::Right],
        }
    }
}

impl Charted {
    /// Reads what was typed of an item.
    ///
    /// `l`, `r` and `b`, and the same in the language that is spoken, begin the left, the right and both sides, and `/` goes on to the right; before any of them it is about
    /// the left. Numbers are what was measured, in the order of the parts, a `.` for one that is passed over, or behind the name of
    /// their part, as in `ankle 1+`. A sign at the
    /// number belongs to it: `4-` and `4+` are grades of strength, `2+` one of a reflex. `p` and `np` say whether it hurt; `+`,
    /// `-`, `nd`, `=2` and the words of an outcome what came out; the language that is spoken has its own beside them. Without that, a grade of strength says whether it is weak, and an angle what the questionnaire makes of it.
    ///
    /// # Errors
    ///
    /// When a part of it means nothing of this item, or cannot be.
    pub fn typed(question: &Question, item: &Examination, typed: &str) -> Result<Self, Untyped> {
        let mut charted = Self::default();
        let mut about = About::Unsaid;
        let mut named = Vec::new();
        let mut rest = typed.trim_start();
        while !rest.is_empty() {
            if let Some((place, length)) = part_measured(item, rest) {
                for found in charted.found(about) {
                    found.go_to(place, &rest[..length])?;
                }
                named.extend(about.sides());
                rest = rest[length..].trim_start_matches(|c: char| c.is_whitespace() || c == ':');
                continue;
            }
            let (token, after) = rest.split_at(length(question, rest));
            let mut next = after;
            let token_in_small = token.to_lowercase();
            if Self::begins_side(&token_in_small) {
                // Of an abbreviation.
                next = after.strip_prefix('.').unwrap_or(after);
            }
            about = match token_in_small.as_str() {
                left if is_one_of(left, "l, left", words::chart_left()) => About::Left,
                right if is_one_of(right, "r, right", words::chart_right()) => About::Right,
                "/" if about != About::Right => About::Right,
                both if is_one_of(both, "b, both", words::chart_both()) => About::Both,
                _ => {
                    let of = whole_grade(item, token, after);
                    if of > 0 && about == About::Unsaid {
                        return Err(Untyped::OfOrSides(rest[..token.len() + of].to_owned()));
                    }
                    for found in charted.found(about) {
                        found.take(question, item, token)?;
                    }
                    next = &after[of..];
                    about
                }
            };
            rest = next.trim_start_matches(|c: char| c.is_whitespace() || ",;:°".contains(c));
        }
        charted.names_each_part(item, &named)?;
        let charted = charted.told_by_measure(question, item);
        charted.contradiction(question).map_or(Ok(charted), |excluded| Err(Untyped::Excluded(excluded)))
    }

    /// Tells whether a word, in small letters, begins what is charted of a side or of both.
    #[must_use]
    pub fn begins_side(word: &str) -> bool {
        let sides =
            [("l, left", words::chart_left()), ("r, right", words::chart_right()), ("b, both", words::chart_both())];
        sides.iter().any(|(signs, spoken)| is_one_of(word, signs, spoken))
    }

    /// Tells whether the first that was typed says no side, so that it was taken for the left.
    #[must_use]
    pub fn is_side_unsaid(typed: &str) -> bool {
        let typed = typed.trim_start();
        let word: String = typed.chars().take_while(|letter| letter.is_alphabetic()).collect();
        !typed.is_empty() && !typed.starts_with('/') && !Self::begins_side(&word.to_lowercase())
    }

    /// A grade alone could be of any part, on a side where none was named.
    fn names_each_part(&self, item: &Examination, named: &[Side]) -> Result<(), Untyped> {
        let is_graded = item.measure.is_some_and(Measure::is_graded);
        let is_short = |found: &Found| !found.values.is_empty() && found.values.len() < item.parts.len();
        let unnamed = self.sides().into_iter().filter(|(side, _)| is_graded && !named.contains(side));
        let short = unnamed.map(|(_, found)| found).find(|found| is_short(found));
        match short.and_then(|found| found.values.iter().flatten().next()) {
            Some(grade) => Err(Untyped::WhichPart { grade: *grade, parts: item.parts.clone() }),
            None => Ok(()),
        }
    }

    fn found(&mut self, about: About) -> Vec<&mut Found> {
        let sides = [(Side::Left, &mut self.left), (Side::Right, &mut self.right)];
        sides.into_iter().filter(|(side, _)| about.sides().contains(side)).map(|(_, found)| found).collect()
    }
}

/// Tells whether a word is one of some, in a chart's own signs or in the language that is spoken.
pub(super) fn is_one_of(word: &str, signs: &str, spoken: &str) -> bool {
    signs.split(", ").chain(spoken.split(", ")).any(|known| known == word)
}

/// The length of the mark with which a line begins: a number with the signs at it, an outcome in words or by its number, a
/// word, or a sign.
fn length(question: &Question, line: &str) -> usize {
    let run = |from: usize, belongs: &dyn Fn(char) -> bool| {
        line[from..].find(|c: char| !belongs(c)).map_or(line.len(), |end| from + end)
    };
    let is_sign = |c: char| c == '+' || MINUS.contains(&c);
    let in_number = |c: char| c.is_ascii_digit() || is_sign(c);
    let first = line.chars().next().unwrap_or_default();
    let signs = run(0, &is_sign);
    if first == '=' {
        run(1, &|c| c.is_ascii_digit())
    } else if first.is_ascii_digit() || (signs > 0 && line[signs..].starts_with(|c: char| c.is_ascii_digit())) {
        let end = run(0, &in_number);
        let fraction = line[end..].strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if fraction { run(end + 1, &in_number) } else { end }
    } else if signs > 0 {
        signs
    } else if first.is_alphabetic() {
        in_words(question, line).map_or_else(|| run(0, &char::is_alphabetic), |(_, length)| length)
    } else {
        first.len_utf8()
    }
}

/// The part whose name a line begins with, where a number follows, and how long the name is: some of its words in a row, which no
/// other part has.
fn part_measured(item: &Examination, line: &str) -> Option<(usize, usize)> {
    let named = |words: &str| begins_with(line, words).filter(|length| is_number_next(&line[*length..]));
    let longest = |part: &str| {
        let words: Vec<_> = part.split_whitespace().collect();
        let runs = (0..words.len()).flat_map(|from| (from + 1..=words.len()).map(move |to| (from, to)));
        runs.filter_map(|(from, to)| named(&words[from..to].join(" "))).max()
    };
    let parts: Vec<_> = item.parts.iter().map(|part| longest(part)).collect();
    let length = parts.iter().flatten().max()?;
    let mut places = (0..parts.len()).filter(|place| parts[*place].as_ref() == Some(length));
    let place = places.next()?;
    places.next().is_none().then_some((place, *length))
}

fn is_number_next(line: &str) -> bool {
    line.trim_start_matches(|c: char| c.is_whitespace() || c == ':').starts_with(|c: char| c.is_ascii_digit())
}

/// How long some words are in the line that they begin, in either case and with their marks or without.
fn begins_with(line: &str, words: &str) -> Option<usize> {
    let mut rest = line.chars();
    let same = words.chars().all(|c| rest.next().is_some_and(|other| is_same_letter(c, other)));
    let rest = rest.as_str();
    (same && !rest.starts_with(char::is_alphanumeric)).then(|| line.len() - rest.len())
}

/// The outcome whose words a line begins with, and how long they are.
fn in_words(question: &Question, line: &str) -> Option<(ChoiceId, usize)> {
    let named = question.choice_ids().flat_map(|(id, choice)| [(id, &choice.label), (id, &choice.name)]);
    named.filter_map(|(id, words)| Some((id, begins_with(line, words)?))).max_by_key(|(_, length)| *length)
}

/// Tells whether two letters are the same, in either case and with their marks or without.
fn is_same_letter(one: char, other: char) -> bool {
    one.to_lowercase().map(unmarked).eq(other.to_lowercase().map(unmarked))
}

/// How long what follows a grade is, where it says of how many the grade is: `/5`.
fn whole_grade(item: &Examination, grade: &str, after: &str) -> usize {
    let graded = item.measure.filter(|measure| measure.is_graded() && grade.starts_with(|c: char| c.is_ascii_digit()));
    let of = graded.map(|measure| format!("/{}", measure.most())).filter(|of| after.starts_with(of.as_str()));
    of.filter(|of| !after[of.len()..].starts_with(|c: char| c.is_ascii_digit() || c == '+' || MINUS.contains(&c)))
        .map_or(0, |of| of.len())
}

impl Found {
    fn take(&mut self, question: &Question, item: &Examination, mark: &str) -> Result<(), Untyped> {
        let named = |name: &str, sign| question.find_choice(name).map(Outcome::Choice).ok_or(Untyped::NoSuchSign(sign));
        let lower = mark.to_lowercase();
        if mark.starts_with(char::is_alphabetic)
            && let Some((choice, _)) = in_words(question, mark).filter(|(_, length)| *length == mark.len())
        {
            return self.came_out(Outcome::Choice(choice), mark);
        }
        match lower.as_str() {
            hurts if is_one_of(hurts, "p, pain", words::chart_pain()) => self.hurt(true, mark),
            no if is_one_of(no, "np", words::chart_no_pain()) => self.hurt(false, mark),
            not if is_one_of(not, "nd", words::chart_not_done()) => self.came_out(Outcome::NotDone, mark),
            "+" => self.came_out(named(POSITIVE, '+')?, mark),
            "-" | "−" | "–" => self.came_out(named(NEGATIVE, '-')?, mark),
            "s" | "sec" if item.measure == Some(Measure::Seconds) && !self.values.is_empty() => Ok(()),
            "." if self.values.len() < item.measured() => {
                self.values.push(None);
                Ok(())
            }
            mark => {
                // Where nothing is measured, a number is that of an outcome.
                let bare = Some(mark).filter(|mark| item.measure.is_none() && mark.chars().all(|c| c.is_ascii_digit()));
                if let Some(number) = mark.strip_prefix('=').or(bare) {
                    return self.came_out(Outcome::Choice(outcome(question, number)?), mark);
                }
                self.values.push(Some(measured(item, self.values.len(), mark)?));
                Ok(())
            }
        }
    }

    /// Goes on with the part at that place; those before it are passed over.
    fn go_to(&mut self, place: usize, name: &str) -> Result<(), Untyped> {
        if self.values.len() > place {
            return Err(Untyped::Twice(name.to_owned()));
        }
        self.values.resize(place, None);
        Ok(())
    }

    fn came_out(&mut self, outcome: Outcome, mark: &str) -> Result<(), Untyped> {
        let other = self.outcome.replace(outcome).is_some_and(|before| before != outcome);
        if other { Err(Untyped::Twice(mark.to_owned())) } else { Ok(()) }
    }

    fn hurt(&mut self, hurts: bool, mark: &str) -> Result<(), Untyped> {
        let other = self.pain.replace(hurts).is_some_and(|before| before != hurts);
        if other { Err(Untyped::Twice(mark.to_owned())) } else { Ok(()) }
    }
}

/// The outcome of that number, as it is listed.
fn outcome(question: &Question, number: &str) -> Result<ChoiceId, Untyped> {
    let number: u32 = number.parse().unwrap_or(u32::MAX);
    let place = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    place.and_then(|place| question.choice_at(place)).ok_or(Untyped::NoOutcome(number))
}

/// Reads what was measured, as the part at that place.
fn measured(item: &Examination, place: usize, mark: &str) -> Result<Reading, Untyped> {
    let is_number = |c: char| c.is_ascii_digit() || c == '+' || MINUS.contains(&c);
    if !mark.starts_with(is_number) {
        return Err(Untyped::Word(mark.to_owned()));
    }
    let digits: String = mark.chars().filter(char::is_ascii_digit).collect();
    let number: u32 = digits.parse().unwrap_or(u32::MAX);
    let Some(measure) = item.measure.filter(|_| place < item.measured()) else {
        return Err(if digits.is_empty() { Untyped::Word(mark.to_owned()) } else { Untyped::NoMeasure(number) });
    };
    if digits == mark {
        let reading = u8::try_from(number).ok().map(Reading::from).filter(|reading| reading.is_of(measure));
        return within(item, reading.ok_or(Untyped::TooMuch { number, most: measure.most() })?);
    }
    // A reflex is written with a plus that adds nothing to it.
    let bare = mark.strip_suffix('+').filter(|bare| measure == Measure::Reflex && *bare != "0").unwrap_or(mark);
    let reading = bare.parse().ok().filter(|reading: &Reading| reading.is_of(measure));
    reading.ok_or_else(|| Untyped::NoReading { text: mark.to_owned(), measure })
}

/// A reading that the joint can reach.
fn within(item: &Examination, reading: Reading) -> Result<Reading, Untyped> {
    match item.range {
        Some(range) if !(range[0]..=range[1]).contains(&reading.number) => {
            Err(Untyped::OutOfRange { number: reading.number, range })
        }
        _ => Ok(reading),
    }
}
