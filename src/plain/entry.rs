//! Lines that a person typed, understood.

use std::collections::BTreeMap;

use crate::rows::{self, RowKey};
use crate::words;
use crate::words::keys::Letter;
use crate::words::plain as say;
use crate::words::typed::{Typed, plain};
use hip_triage_core::interview::{Activity, Answer, Charted, Chosen, Interview, Side};
use hip_triage_core::questionnaire::{ChoiceId, Kind, Question, QuestionId, Truth};

/// A question with the choices that are offered, each by its number in the list.
#[derive(Debug)]
pub(super) struct Asked<'q> {
    pub(super) question: &'q Question,
    offered: Vec<ChoiceId>,
}

impl<'q> Asked<'q> {
    pub(super) fn of(interview: &Interview<'q>, id: QuestionId) -> Self {
        let offered = interview.offered(id).map(|(choice, _)| choice).collect();
        Self { question: interview.question(id), offered }
    }

    /// The numbers and letters of its list.
    pub(super) fn keys(&self) -> say::ListKeys {
        say::ListKeys { numbers: rows::numbered(self.question, &self.offered), none: self.none().is_some() }
    }

    /// *None of these*, if it is offered.
    fn none(&self) -> Option<ChoiceId> {
        self.question.none().filter(|none| self.offered.contains(none))
    }

    /// The key for a choice.
    pub(super) fn key(&self, choice: ChoiceId) -> String {
        let row = self.offered.iter().position(|offered| *offered == choice).unwrap_or(choice.index());
        self.key_of(row)
    }

    /// The key for a row; the one after the last choice is *not sure*.
    fn key_of(&self, row: usize) -> String {
        match rows::key_of(self.question, &self.offered, row) {
            RowKey::Number(place) => (place + 1).to_string(),
            RowKey::None => Letter::None.key().to_string(),
            RowKey::NotSure => Letter::NotSure.key().to_string(),
        }
    }

    /// Its rows, each with what is typed for it, *not sure* after the choices; none where there are no choices.
    pub(super) fn rows(&self) -> impl Iterator<Item = (String, &'q str)> {
        let at_item = self.question.examination().is_some();
        let not_sure = if at_item {
            words::intake::plain::leave_undone()
        } else if self.question.optional {
            words::tui::leave_out()
        } else {
            words::not_sure()
        };
        let not_sure = (!self.offered.is_empty()).then_some(not_sure);
        self.labels().chain(not_sure).enumerate().map(|(row, label)| (self.key_of(row), label))
    }

    /// The signs of a list, without what stands alone.
    pub(super) fn signs(&self) -> impl Iterator<Item = (ChoiceId, &'q str)> {
        let choice = |id: &ChoiceId| (*id, self.question.choice(*id));
        let free = self.offered.iter().map(choice).filter(|(_, choice)| !choice.exclusive);
        free.map(|(id, choice)| (id, &*choice.label))
    }

    /// Their labels, in order.
    pub(super) fn labels(&self) -> impl Iterator<Item = &'q str> {
        self.offered.iter().map(|choice| &*self.question.choice(*choice).label)
    }
}

/// A line that was typed at a question.
#[derive(Debug, Eq, PartialEq)]
pub(super) enum TypedLine<'t> {
    Nothing,
    TypedCommand(TypedCommand),
    Words(&'t str),
}

/// A command that can be typed everywhere.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum TypedCommand {
    Back,
    Repeat,
    Help,
    Why,
    Skip,
    Quit,
    /// A PT's only: take a note.
    Note,
    /// A PT's only: tell the evidence.
    Evidence,
    /// A PT's only: to the examination, or out of it.
    Items,
    /// A PT's only: as it was answered on the last visit.
    AsLastTime,
}

/// Tells commands from answers. Single letters are commands everywhere; whole words only where
/// they cannot be an answer.
pub(super) fn entry<'t>(typed: &'t str, asked: &Asked<'_>, intake: bool) -> TypedLine<'t> {
    if typed.is_empty() {
        return TypedLine::Nothing;
    }
    let letter = typed.chars().count() == 1;
    let free = asked.question.kind.is_words();
    let for_intake = intake_command(typed).filter(|_| intake);
    match for_intake.or_else(|| command(typed)) {
        Some(command) if letter || !(free || picked(asked, typed).is_ok()) => TypedLine::TypedCommand(command),
        _ => TypedLine::Words(typed),
    }
}

/// The place in a list, from 0, whose number a line is.
pub(super) fn place(typed: &str) -> Option<usize> {
    typed.trim_end_matches('.').parse::<usize>().ok()?.checked_sub(1)
}

/// The command that a line is, where nothing else is expected.
pub(super) fn command(typed: &str) -> Option<TypedCommand> {
    meant(
        typed,
        &[
            (Typed::Back, TypedCommand::Back),
            (Typed::Repeat, TypedCommand::Repeat),
            (Typed::Help, TypedCommand::Help),
            (Typed::Why, TypedCommand::Why),
            (Typed::Skip, TypedCommand::Skip),
            (Typed::Quit, TypedCommand::Quit),
        ],
    )
}

/// The meaning of what was typed, of several.
fn meant<T: Copy>(typed: &str, meanings: &[(Typed, T)]) -> Option<T> {
    meanings.iter().find(|(word, _)| word.is(typed)).map(|(_, meant)| *meant)
}

/// The chart that a line holds, at an item of the examination; empty where it only asks to chart.
pub(super) fn chart(typed: &str) -> Option<&str> {
    let first = typed.split_whitespace().next()?.to_lowercase();
    let word = first.trim_end_matches(':');
    let letters = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
    let (side, behind) = word.split_at(letters);
    if !Charted::begins_side(side) {
        return None;
    }
    // The grade may stand right behind its side: l4- r5.
    if behind.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(typed);
    }
    let is_alone = typed.split_whitespace().nth(1).is_none();
    match side {
        _ if !behind.is_empty() => None,
        "l" | "left" if is_alone => Some(""),
        _ => Some(typed).filter(|_| !is_alone),
    }
}

/// Tells whether a line asks for the list of the examination, where a PT asks.
pub(super) fn is_examination(typed: &str) -> bool {
    intake_command(typed) == Some(TypedCommand::Items)
}

/// The command that a line is for a PT.
fn intake_command(typed: &str) -> Option<TypedCommand> {
    meant(
        typed,
        &[
            (Typed::Note, TypedCommand::Note),
            (Typed::Evidence, TypedCommand::Evidence),
            (Typed::Examination, TypedCommand::Items),
            (Typed::AsLastTime, TypedCommand::AsLastTime),
        ],
    )
}

/// The answer that a line is. Whether it fits is for the interview to say.
pub(super) fn answer(asked: &Asked<'_>, typed: &str) -> Result<Answer, String> {
    match &asked.question.kind {
        Kind::One { .. } => one(asked, typed),
        Kind::Many { .. } => many(asked, typed),
        Kind::Text => Ok(Answer::Text(typed.to_owned())),
        Kind::Activities => activities(typed),
        _ => on_line(asked.question, typed),
    }
}

/// A choice, or *not sure*.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Picked {
    Choice(ChoiceId),
    NotSure,
}

/// The one choice that a number, a label or the first words of a label stand for.
fn picked(asked: &Asked<'_>, typed: &str) -> Result<Picked, String> {
    let none = || say::not_a_choice(typed);
    let mut offered: Vec<_> =
        asked.offered.iter().zip(asked.labels()).map(|(id, label)| (Picked::Choice(*id), normal(label))).collect();
    offered.push((Picked::NotSure, normal(words::not_sure())));
    let digits = typed.trim_end_matches(['.', ')']);
    if is_number(digits) {
        let key = digits.parse::<usize>().map(|number| number.checked_sub(1).map_or(RowKey::None, RowKey::Number));
        let row = key.ok().and_then(|key| rows::row_of(asked.question, &asked.offered, key));
        return row.and_then(|row| offered.get(row)).map(|(picked, _)| *picked).ok_or_else(none);
    }
    let typed_normal = normal(typed);
    if typed_normal.is_empty() {
        return Err(none());
    }
    if let Some((exact, _)) = offered.iter().find(|(_, label)| *label == typed_normal) {
        return Ok(*exact);
    }
    if Typed::None.is(&typed_normal)
        && let Some(none) = asked.none()
    {
        return Ok(Picked::Choice(none));
    }
    // A number in words, or a word that begins half of all labels, says nothing of what is meant.
    if typed_normal.split(' ').all(is_little) {
        return Err(none());
    }
    let begins = |label: &str| {
        let rest = label.strip_prefix(&*typed_normal);
        rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || matches!(next, '\'' | '-')))
    };
    let fitting: Vec<_> = offered.iter().filter(|(_, label)| begins(label)).collect();
    // Of several, the one of which it is the whole beginning: "no" of "No, it is less", beside "Not sure".
    let whole = |label: &str| label.strip_prefix(&*typed_normal).is_some_and(|rest| rest.starts_with(','));
    let mut begun = fitting.iter().filter(|(_, label)| whole(label));
    match (&*fitting, begun.next(), begun.next()) {
        ([], ..) => Err(none()),
        ([(picked, _)], ..) | (_, Some((picked, _)), None) => Ok(*picked),
        _ => Err(say::ambiguous(typed)),
    }
}

/// Tells whether a word by itself stands for no label: a letter, an article, a number.
fn is_little(word: &str) -> bool {
    word.chars().count() == 1 || Typed::Little.is(word)
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
}

/// A label or an entry as they are compared: small letters without marks, single blanks, plain quotes.
fn normal(text: &str) -> String {
    let plain = text.chars().map(|c| match c {
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        c => c,
    });
    let plain = self::plain(&plain.collect::<String>());
    plain.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches('.').to_owned()
}

fn one(asked: &Asked<'_>, typed: &str) -> Result<Answer, String> {
    let words: Vec<_> = typed.split([' ', ',', ';']).filter(|word| !word.is_empty()).collect();
    if words.len() > 1 && words.iter().all(|word| is_number(word)) {
        return Err(say::only_one().to_owned());
    }
    Ok(match picked(asked, typed)? {
        Picked::Choice(id) => Answer::One(id),
        Picked::NotSure => Answer::NotSure,
    })
}

fn many(asked: &Asked<'_>, typed: &str) -> Result<Answer, String> {
    let mut chosen: Vec<(Picked, Option<Side>)> = Vec::new();
    let parts: Vec<&str> = typed.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let mut rest = parts.as_slice();
    while let Some((part, after)) = rest.split_first() {
        if let Some(tokens) = tokens(part) {
            number_tokens(asked, &tokens, &mut chosen)?;
            rest = after;
            continue;
        }
        // A label may have commas in it: as many parts as make up one go together.
        let fitting = |end: &usize| labelled(asked, &rest[..*end].join(", ")).is_ok();
        let end = (1..=rest.len()).rev().find(fitting).unwrap_or(1);
        chosen.push(labelled(asked, &rest[..end].join(", "))?);
        rest = &rest[end..];
    }
    if chosen.is_empty() {
        return Err(say::not_a_choice(typed));
    }
    let unsure = chosen.iter().filter(|(picked, _)| *picked == Picked::NotSure).count();
    if unsure == chosen.len() {
        return Ok(Answer::NotSure);
    }
    let mut answer = Chosen::new();
    for (picked, side) in chosen {
        let Picked::Choice(id) = picked else { return Err(say::stands_alone(words::not_sure())) };
        let known = answer.get(&id).copied().flatten();
        answer.insert(id, together(known, side));
    }
    Ok(Answer::Many(answer))
}

/// A label, perhaps with a side behind it.
fn labelled(asked: &Asked<'_>, typed: &str) -> Result<(Picked, Option<Side>), String> {
    picked(asked, typed).map(|picked| (picked, None)).or_else(|fault| {
        let (label, last) = typed.rsplit_once(' ').ok_or_else(|| fault.clone())?;
        let side = side(last).ok_or(fault)?;
        Ok((picked(asked, label.trim_end())?, Some(side)))
    })
}

/// A number, or a side.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Token<'t> {
    Number(&'t str),
    Side(Side, &'t str),
}

/// The numbers and sides of a part; none when there is anything else in it.
fn tokens(part: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    for word in part.split_whitespace() {
        let digits = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
        let (number, behind) = word.split_at(digits);
        let behind = behind.trim_start_matches(['.', ')']);
        if !number.is_empty() {
            tokens.push(Token::Number(number));
        }
        match side(behind) {
            Some(side) => tokens.push(Token::Side(side, behind)),
            None if behind.is_empty() && !number.is_empty() => {}
            None if number.is_empty() && is_joining(word) => {}
            None => return None,
        }
    }
    (!tokens.is_empty()).then_some(tokens)
}

fn number_tokens(
    asked: &Asked<'_>,
    tokens: &[Token<'_>],
    chosen: &mut Vec<(Picked, Option<Side>)>,
) -> Result<(), String> {
    for token in tokens {
        match token {
            Token::Number(number) => chosen.push((picked(asked, number)?, None)),
            Token::Side(side, typed) => {
                let (_, last) = chosen.last_mut().ok_or_else(|| say::side_alone(typed))?;
                *last = together(*last, Some(*side));
            }
        }
    }
    Ok(())
}

/// The answer about one sign: yes, no, or not sure.
pub(super) fn yes_or_no(typed: &str) -> Option<Truth> {
    meant(&normal(typed), &[(Typed::Yes, Truth::True), (Typed::No, Truth::False), (Typed::Unsure, Truth::Unknown)])
}

/// The sides of places that were chosen without: one side for all of them, or one for each.
pub(super) fn sides(asked: &Asked<'_>, typed: &str, places: &[ChoiceId]) -> Result<Vec<(ChoiceId, Side)>, String> {
    let all: Option<Vec<_>> =
        typed.split([' ', ',', ';']).filter(|word| !word.is_empty() && !is_joining(word)).map(side).collect();
    if let Some(side) = all.unwrap_or_default().into_iter().map(Some).reduce(together).flatten() {
        return Ok(places.iter().map(|place| (*place, side)).collect());
    }
    let fault = || say::not_a_side(typed);
    let mut given: BTreeMap<ChoiceId, Side> = BTreeMap::new();
    let mut place = None;
    for part in typed.split([',', ';']).filter(|part| !part.trim().is_empty()) {
        for token in tokens(part).ok_or_else(fault)? {
            match token {
                Token::Number(number) => {
                    place = Some(*places.iter().find(|place| asked.key(**place) == number).ok_or_else(fault)?);
                }
                Token::Side(side, _) => {
                    let place = place.ok_or_else(fault)?;
                    let side = together(given.get(&place).copied(), Some(side)).unwrap_or(side);
                    given.insert(place, side);
                }
            }
        }
    }
    if given.is_empty() { Err(fault()) } else { Ok(given.into_iter().collect()) }
}

fn side(word: &str) -> Option<Side> {
    meant(word, &[(Typed::Left, Side::Left), (Typed::Right, Side::Right), (Typed::Both, Side::Both)])
}

fn is_joining(word: &str) -> bool {
    Typed::Joining.is(word)
}

/// Left and right are both.
fn together(first: Option<Side>, second: Option<Side>) -> Option<Side> {
    match (first, second) {
        (Some(first), Some(second)) if first != second => Some(Side::Both),
        (first, second) => second.or(first),
    }
}

/// The answer that is typed on a line: a number, perhaps with its unit, or *not sure*.
fn on_line(question: &Question, typed: &str) -> Result<Answer, String> {
    let lower = normal(typed);
    if lower == normal(words::not_sure()) || Typed::NotSure.is(&lower) {
        return Ok(Answer::NotSure);
    }
    let bare = question.kind.unit().and_then(|unit| lower.strip_suffix(&unit.to_lowercase())).unwrap_or(&lower).trim();
    match question.parsed(bare) {
        Some(answer) if question.has_in_range(&answer) => Ok(answer),
        None if !is_number(bare.strip_prefix('-').unwrap_or(bare)) => Err(say::not_a_number(typed)),
        _ => Err(say::not_from_to(bare, question)),
    }
}

fn activities(typed: &str) -> Result<Answer, String> {
    let activity = |part: &str| {
        let fault = || say::activity_without_number(part.trim());
        let (name, ability) = part.trim().rsplit_once(' ').ok_or_else(fault)?;
        let ability = ability.parse().ok().filter(|ability| *ability <= 10).ok_or_else(fault)?;
        Ok(Activity { name: name.trim().to_owned(), ability })
    };
    let parts = apart(typed).into_iter().filter(|part| !part.trim().is_empty());
    parts.map(activity).collect::<Result<Vec<_>, _>>().map(Answer::Activities)
}

/// The activities of a line: each ends with a semicolon, or with a comma behind its number. A comma may be within a name.
fn apart(typed: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = typed;
    let ends = |at: usize, sign: &str, part: &str| {
        sign == ";" || part[..at].split_whitespace().next_back().is_some_and(is_number)
    };
    while let Some((at, sign)) = rest.match_indices([';', ',']).find(|(at, sign)| ends(*at, sign, rest)) {
        parts.push(&rest[..at]);
        rest = &rest[at + sign.len()..];
    }
    parts.push(rest);
    parts
}
