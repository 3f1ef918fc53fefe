//! The answer that is being given, before it is confirmed.

mod number;

use std::collections::BTreeSet;

use tui_input::{Input, InputRequest};

use hip_triage_core::interview::{Answer, AnswerError, Chosen, Interview, Side};
use hip_triage_core::questionnaire::{ChoiceId, Kind, Question, QuestionId, shows_something};

use super::Action;
use super::activities::Activities;
use super::field::{Fits, MOST_LETTERS, one_line, pasted, typed};
use crate::rows::{self, RowKey};
use crate::words::keys;

/// A longer scale is typed like a number.
const LONGEST_SCALE: i32 = 11;

/// The answer that is being given.
#[derive(Clone, Debug)]
pub(in crate::tui) enum AnswerDraft {
    /// No question is open.
    None,
    /// Of one or many choices; the row after the last is *Not sure*.
    Choices {
        question: QuestionId,
        /// The choices that are offered, in the order of the rows.
        offered: Vec<ChoiceId>,
        row: usize,
        chosen: Chosen,
        not_sure: bool,
        /// The signs of which one is not sure, on a list about safety through which one goes item by item.
        doubted: Option<BTreeSet<ChoiceId>>,
        /// Nobody has moved or chosen yet: the highlight stands where it was put.
        untouched: bool,
        /// The highlight was moved since something was chosen, and what was not chosen there was not spoken of.
        moved: bool,
        /// The side that was said last, which stands for the places that are chosen after it.
        side: Option<Side>,
        /// The places to which a side came so: the key of that side says it, and is not yet the same key again.
        side_came: BTreeSet<ChoiceId>,
        /// It was said that a side is open.
        side_asked: bool,
        /// What Enter goes past when it is pressed once more, and only if it is the next key.
        armed: Option<Armed>,
        /// The choices that had to go for one that stands alone; it comes back when that is undone.
        replaced: Chosen,
    },
    /// A number as it is typed: with every sign, so that digits never close up around one that cannot belong.
    Number {
        question: QuestionId,
        digits: String,
        /// Not touched since it was shown: a digit begins anew.
        untouched: bool,
        on_not_sure: bool,
    },
    /// A step of a scale.
    Scale { question: QuestionId, value: Option<i32>, typed: String, on_not_sure: bool },
    /// Words.
    Text { question: QuestionId, field: Input, on_row: bool, warned: bool },
    /// Activities with their numbers.
    Activities { question: QuestionId, written: Box<Activities>, on_row: bool, warned: bool },
}

/// What was held back with the word that Enter once more does it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::tui) enum Armed {
    /// A row at which nobody had looked.
    Row,
    /// A row that was moved to and is not chosen.
    Unchosen,
    /// A side that is still to be said.
    Side,
}

impl AnswerDraft {
    pub(super) fn question(&self) -> Option<QuestionId> {
        match self {
            Self::None => None,
            Self::Choices { question, .. }
            | Self::Number { question, .. }
            | Self::Scale { question, .. }
            | Self::Text { question, .. }
            | Self::Activities { question, .. } => Some(*question),
        }
    }

    /// Begins with the answer that a question has, unless it is open already.
    pub(super) fn fit_to(&mut self, interview: &Interview<'_>, question: Option<QuestionId>) {
        if self.question() != question {
            *self = question.map_or(Self::None, |id| Self::of(interview, id));
        }
    }

    /// Begins with the answer of the last time; none where it cannot be given once more as it was.
    pub(super) fn as_last_time(interview: &Interview<'_>, id: QuestionId) -> Option<Self> {
        let answer = interview.as_last_time(id)?;
        let mut draft = Self::with(interview, id, Some(answer));
        if let Self::Activities { written, .. } = &mut draft {
            **written = Activities::as_last_time(answer);
        }
        Some(draft)
    }

    fn of(interview: &Interview<'_>, id: QuestionId) -> Self {
        let answer = interview.answer_to(id).filter(|_| !interview.is_said_anew(id));
        let mut draft = Self::with(interview, id, answer);
        // The same activities are rated anew.
        if let (Self::Activities { written, .. }, Some(answer)) = (&mut draft, interview.as_last_time(id)) {
            **written = Activities::of(Some(answer));
            written.rate_anew();
        }
        draft
    }

    fn with(interview: &Interview<'_>, id: QuestionId, answer: Option<&Answer>) -> Self {
        let question = interview.question(id);
        let not_sure = answer == Some(&Answer::NotSure);
        match &question.kind {
            Kind::One { .. } | Kind::Many { .. } => {
                let chosen = match answer {
                    Some(Answer::One(choice)) => [(*choice, None)].into(),
                    other => other.and_then(Answer::chosen).cloned().unwrap_or_default(),
                };
                let offered: Vec<_> = interview.offered(id).map(|(choice, _)| choice).collect();
                let item_by_item = interview.goes_item_by_item(id) && answer.is_some_and(Answer::is_unsure);
                let doubted = item_by_item.then(|| {
                    let all = || free(question, &offered).collect();
                    if not_sure { all() } else { answer.into_iter().flat_map(Answer::doubted).collect() }
                });
                let not_sure = not_sure || doubted.is_some();
                let first = offered.iter().position(|choice| chosen.contains_key(choice));
                let row = first.unwrap_or(if not_sure { offered.len() } else { 0 });
                let (untouched, replaced) = (first.is_none() && !not_sure, Chosen::new());
                let side = chosen.values().flatten().next().copied();
                // What was answered without a side was asked for it.
                let (moved, side_asked) = (false, answer.is_some());
                let (side_came, armed) = (BTreeSet::new(), None);
                Self::Choices {
                    question: id,
                    offered,
                    row,
                    chosen,
                    not_sure,
                    doubted,
                    untouched,
                    moved,
                    side,
                    side_came,
                    side_asked,
                    armed,
                    replaced,
                }
            }
            Kind::Scale { min, max, .. } if max - min < LONGEST_SCALE => Self::Scale {
                question: id,
                value: answer.and_then(Answer::number),
                typed: String::new(),
                on_not_sure: not_sure,
            },
            Kind::Activities => Self::Activities {
                question: id,
                written: Box::new(Activities::of(answer)),
                on_row: false,
                warned: false,
            },
            Kind::Text => {
                let words = match answer {
                    Some(Answer::Text(words)) => one_line(words),
                    _ => String::new(),
                };
                Self::Text { question: id, field: Input::new(words), on_row: false, warned: false }
            }
            _ => {
                let digits = answer.and_then(|answer| question.typed(answer)).unwrap_or_default();
                Self::Number { question: id, digits, untouched: true, on_not_sure: not_sure }
            }
        }
    }

    /// Moves the highlight to a row.
    pub(super) fn move_to(&mut self, to: usize) {
        if let Self::Choices { row, .. } = self {
            *row = to;
        }
    }

    /// Moves the highlight to a row to be read, at which nobody has looked yet.
    pub(super) fn point_at(&mut self, to: usize) {
        if let Self::Choices { row, untouched, .. } = self {
            (*row, *untouched) = (to, true);
        }
    }

    /// Moves the highlight among the choices.
    pub(super) fn move_row(&mut self, last: usize, page: usize, action: Action) {
        match self {
            Self::Choices { row, untouched, moved, .. } => {
                *row = super::moving::moved(*row, last, page, action);
                (*untouched, *moved) = (false, true);
            }
            Self::Number { on_not_sure, .. } | Self::Scale { on_not_sure, .. } => {
                *on_not_sure = matches!(action, Action::Down | Action::PageDown | Action::Last)
                    || (*on_not_sure && !matches!(action, Action::Up | Action::PageUp | Action::First));
            }
            Self::Text { .. } | Self::Activities { .. } | Self::None => {}
        }
    }

    /// Takes a choice of many, or lets go of it. On a list about safety that goes `item_by_item`, *not sure* lets one say it of
    /// each sign.
    pub(super) fn toggle(&mut self, question: &Question, index: usize, item_by_item: bool) {
        let Self::Choices { offered, row, doubted, untouched, moved, side_asked, .. } = self else { return };
        *row = index;
        (*untouched, *moved, *side_asked) = (false, false, false);
        match (offered.get(index).copied(), doubted) {
            (sign, Some(_)) => self.toggle_sign(question, sign),
            (Some(choice), None) => self.toggle_choice(question, choice),
            (None, None) => self.toggle_not_sure(question, item_by_item),
        }
    }

    /// Goes on with a sign of which each is told apart: there, not there, not sure. What stands alone ends that.
    fn toggle_sign(&mut self, question: &Question, pressed: Option<ChoiceId>) {
        let Self::Choices { chosen, not_sure, doubted, .. } = self else { return };
        let sign = pressed.filter(|id| !question.choice(*id).exclusive);
        let (Some(id), Some(signs)) = (sign, doubted.as_mut()) else {
            (*doubted, *not_sure) = (None, false);
            *chosen = pressed.into_iter().map(|id| (id, None)).collect();
            return;
        };
        if signs.remove(&id) {
            chosen.insert(id, None);
        } else if chosen.remove(&id).is_none() {
            signs.insert(id);
        }
    }

    fn toggle_not_sure(&mut self, question: &Question, item_by_item: bool) {
        let Self::Choices { offered, row, chosen, not_sure, doubted, replaced, .. } = self else { return };
        let before = std::mem::take(replaced);
        *not_sure = !*not_sure;
        if *not_sure && item_by_item {
            chosen.retain(|choice| !question.choice(*choice).exclusive);
            *row = 0;
            *doubted = Some(free(question, offered).filter(|choice| !chosen.contains_key(choice)).collect());
        } else if *not_sure {
            let gone = std::mem::take(chosen);
            *replaced = if stand_alone(question, &gone) { before } else { gone };
        } else {
            *chosen = before;
        }
    }

    /// Takes a choice, or lets go of it. Where sides are asked, a place takes the side that was said before; while none was, the
    /// next press says both sides.
    fn toggle_choice(&mut self, question: &Question, id: ChoiceId) {
        let Self::Choices { chosen, not_sure, side, side_came, replaced, .. } = self else { return };
        let before = std::mem::take(replaced);
        let alone = question.choice(id).exclusive;
        let sided = question.kind.has_sides() && !alone;
        side_came.remove(&id);
        if sided && chosen.get(&id) == Some(&None) {
            return self.say_side(question, Side::Both);
        }
        let was_unsure = std::mem::take(not_sure);
        if chosen.remove(&id).is_some() {
            if alone {
                *chosen = before;
            }
            // Who begins anew says the side anew.
            if chosen.is_empty() {
                *side = None;
            }
            return;
        }
        if alone {
            let gone = std::mem::take(chosen);
            *replaced = if was_unsure || stand_alone(question, &gone) { before } else { gone };
        } else {
            chosen.retain(|other| !question.choice(*other).exclusive);
        }
        let came = side.filter(|_| sided);
        side_came.extend(came.map(|_| id));
        chosen.insert(id, came);
    }

    /// Gives the highlighted place a side; the side that was said of it already makes it both, and one that came by itself does
    /// not.
    pub(super) fn give_side(&mut self, question: &Question, given: Side) {
        let Self::Choices { offered, row, chosen, side_came, .. } = self else { return };
        let place = offered.get(*row).copied().filter(|id| !question.choice(*id).exclusive);
        let Some((place, side)) = place.and_then(|place| Some((place, *chosen.get(&place)?))) else { return };
        let came = side_came.remove(&place);
        self.say_side(question, if side == Some(given) && !came { Side::Both } else { given });
    }

    /// Says the side of the highlighted place, and of every place that has none yet.
    fn say_side(&mut self, question: &Question, said: Side) {
        let Self::Choices { offered, row, chosen, side, side_came, moved, .. } = self else { return };
        (*side, *moved) = (Some(said), false);
        for (id, side) in chosen.iter_mut().filter(|(id, _)| !question.choice(**id).exclusive) {
            let is_here = offered.get(*row) == Some(id);
            if side.is_none() && !is_here {
                side_came.insert(*id);
            }
            if side.is_none() || is_here {
                *side = Some(said);
            }
        }
    }

    /// The key of a place whose side is still to be said, the first time that somebody goes on without it.
    pub(super) fn open_side(&mut self, question: &Question) -> Option<char> {
        let Self::Choices { offered, chosen, side_asked, armed, .. } = self else { return None };
        let is_open = |id: &&ChoiceId| chosen.get(id) == Some(&None) && !question.choice(**id).exclusive;
        let place = offered.iter().find(is_open).filter(|_| question.kind.has_sides() && !*side_asked)?;
        (*side_asked, *armed) = (true, Some(Armed::Side));
        let row = offered.iter().position(|id| id == place)?;
        self.key_of(question, row)
    }

    /// The key of the highlighted row, where it is not chosen and somebody who presses Enter may think that it is; and
    /// whether anything else is chosen.
    pub(super) fn unchosen_row(&mut self, question: &Question) -> Option<(char, bool)> {
        let Self::Choices { offered, row, chosen, not_sure, doubted: None, moved, armed, .. } = self else {
            return None;
        };
        let (any, is_chosen) = match offered.get(*row) {
            Some(id) => (!chosen.is_empty() || *not_sure, chosen.contains_key(id)),
            None => (!chosen.is_empty(), *not_sure),
        };
        let misled = !is_chosen && (std::mem::take(moved) || !any);
        if misled {
            *armed = Some(Armed::Unchosen);
        }
        self.highlighted_key(question).filter(|_| misled).map(|key| (key, any))
    }

    /// The key of a row.
    pub(in crate::tui) fn key_of(&self, question: &Question, row: usize) -> Option<char> {
        let Self::Choices { offered, .. } = self else { return None };
        keys::of_row(rows::key_of(question, offered, row))
    }

    /// The key of the highlighted row.
    pub(super) fn highlighted_key(&self, question: &Question) -> Option<char> {
        if let Self::Choices { row, .. } = self { self.key_of(question, *row) } else { None }
    }

    /// The highlighted row, where it is a place with sides that is not chosen yet.
    pub(super) fn free_place(&self, question: &Question) -> Option<usize> {
        let Self::Choices { offered, row, chosen, .. } = self else { return None };
        let is_free = offered.get(*row).is_some_and(|id| !chosen.contains_key(id));
        Some(*row).filter(|row| is_free && self.is_sided(question, *row))
    }

    /// The row that has a key.
    pub(super) fn row_of(&self, question: &Question, key: RowKey) -> Option<usize> {
        let Self::Choices { offered, .. } = self else { return None };
        rows::row_of(question, offered, key)
    }

    /// How many rows have a number.
    pub(super) fn numbered(&self, question: &Question) -> usize {
        if let Self::Choices { offered, .. } = self { rows::numbered(question, offered) } else { 0 }
    }

    /// How many choices are offered.
    pub(in crate::tui) fn offered(&self) -> usize {
        if let Self::Choices { offered, .. } = self { offered.len() } else { 0 }
    }

    /// Tells whether one goes through a list about safety item by item.
    pub(in crate::tui) fn goes_item_by_item(&self) -> bool {
        matches!(self, Self::Choices { doubted: Some(_), .. })
    }

    /// How many choices had to go for the one that stands alone.
    pub(super) fn replaced(&self) -> usize {
        if let Self::Choices { replaced, .. } = self { replaced.len() } else { 0 }
    }

    /// Takes the highlighted row as seen; false where it was before.
    pub(super) fn look_at_row(&mut self) -> bool {
        if let Self::Choices { untouched, .. } = self { std::mem::take(untouched) } else { false }
    }

    /// The same for Enter, which takes the row if it is pressed once more and nothing else comes between.
    pub(super) fn holds_back(&mut self) -> bool {
        let held = self.look_at_row();
        if let Self::Choices { armed, .. } = self {
            *armed = held.then_some(Armed::Row);
        }
        held
    }

    /// Another key was pressed than Enter once more: that is said anew before Enter goes past anything.
    pub(in crate::tui) fn disarm(&mut self) {
        if let Self::Text { warned, .. } | Self::Activities { warned, .. } = self {
            *warned = false;
        }
        let Self::Choices { untouched, moved, side_asked, armed, .. } = self else { return };
        match armed.take() {
            Some(Armed::Row) => *untouched = true,
            Some(Armed::Unchosen) => *moved = true,
            Some(Armed::Side) => *side_asked = false,
            None => {}
        }
    }

    /// Something else is looked at: whoever comes back looks at it anew, before Enter takes what was highlighted.
    pub(super) fn put_away(&mut self) {
        self.disarm();
        self.look_again();
        self.forget_typed();
        // What is typed next time belongs into the field.
        self.leave_field(false);
        if let Self::Number { digits, on_not_sure, .. } = self {
            *on_not_sure &= digits.is_empty();
        }
    }

    /// Has the highlighted row looked at anew, where nothing is chosen: after a key that is no row's, another slip is near.
    pub(super) fn look_again(&mut self) {
        if let Self::Choices { untouched, chosen, not_sure: false, .. } = self {
            *untouched = chosen.is_empty();
        }
    }

    /// Tells whether all that is chosen is what stands alone.
    pub(super) fn stands_alone(&self, question: &Question) -> bool {
        match self {
            Self::Choices { not_sure: true, doubted, .. } => doubted.is_none(),
            Self::Choices { chosen, .. } => stand_alone(question, chosen),
            _ => false,
        }
    }

    /// Tells whether the row is chosen and stands alone.
    pub(super) fn stands_alone_at(&self, question: &Question, index: usize) -> bool {
        let Self::Choices { offered, chosen, not_sure, doubted, .. } = self else { return false };
        match offered.get(index) {
            Some(id) => question.choice(*id).exclusive && chosen.contains_key(id),
            None => *not_sure && doubted.is_none(),
        }
    }

    /// Takes away what was written last.
    pub(super) fn erase(&mut self) {
        match self {
            Self::Number { digits, untouched, .. } => {
                *untouched = false;
                digits.pop();
            }
            Self::Text { field, .. } => {
                field.handle(InputRequest::DeletePrevChar);
            }
            _ => {}
        }
    }

    /// Edits words.
    pub(super) fn edit(&mut self, request: InputRequest) {
        if let Self::Text { field, .. } = self {
            field.handle(request);
        }
    }

    /// Types a letter of words.
    pub(super) fn type_letter(&mut self, letter: char) -> Fits {
        match self {
            Self::Text { field, .. } => typed(field, letter, MOST_LETTERS),
            _ => Fits::Whole,
        }
    }

    /// Holds Enter back on the row under a field, once, where somebody who wrote may think that it leaves the words out.
    pub(super) fn holds_words(&mut self, question: &Question) -> bool {
        let is_written = self.answer(question) != Ok(Answer::Skipped);
        match self {
            Self::Text { on_row: true, warned, .. } | Self::Activities { on_row: true, warned, .. } => {
                is_written && !std::mem::replace(warned, true)
            }
            _ => false,
        }
    }

    /// Moves between the field and the row under it.
    pub(super) fn leave_field(&mut self, leave: bool) {
        if let Self::Text { on_row, .. } | Self::Activities { on_row, .. } = self {
            *on_row = leave;
        }
    }

    /// Takes in a text that was pasted; what is not on a keyboard is left behind.
    pub(super) fn paste(&mut self, question: Option<&Question>, text: &str) -> Fits {
        match self {
            Self::Text { field, on_row, .. } => {
                *on_row = false;
                return pasted(field, &one_line(text), MOST_LETTERS);
            }
            Self::Activities { written, on_row, .. } => {
                *on_row = false;
                if let Some(name) = written.name() {
                    return pasted(name, &one_line(text), MOST_LETTERS);
                }
                return if written.rate(text.trim()) { Fits::Whole } else { Fits::NoNumber };
            }
            Self::Number { digits, untouched, on_not_sure, .. } => {
                if question.is_some_and(|question| question.parsed(text.trim()).is_none()) {
                    return Fits::NoNumber;
                }
                (*untouched, *on_not_sure) = (false, false);
                text.trim().clone_into(digits);
            }
            Self::Scale { value, typed, on_not_sure, .. } => {
                let (min, max) = question.map(range).unwrap_or_default();
                let Some(step) = text.trim().parse().ok().filter(|step| (min..=max).contains(step)) else {
                    return Fits::NoNumber;
                };
                typed.clear();
                (*value, *on_not_sure) = (Some(step), false);
            }
            _ => {}
        }
        Fits::Whole
    }

    /// The answer as it would be confirmed now.
    pub(super) fn answer(&self, question: &Question) -> Result<Answer, AnswerError> {
        match self {
            Self::None => Err(AnswerError::nothing_to(question)),
            Self::Choices { offered, row, chosen, not_sure, doubted, .. } => match &question.kind {
                Kind::One { .. } => Ok(offered.get(*row).map_or(Answer::NotSure, |id| Answer::One(*id))),
                _ => Ok(match doubted {
                    Some(unsure) => item_by_item(question, offered, chosen, unsure),
                    None if *not_sure => Answer::NotSure,
                    None => Answer::Many(chosen.clone()),
                }),
            },
            Self::Number { on_not_sure: true, .. } | Self::Scale { on_not_sure: true, .. } => Ok(Answer::NotSure),
            Self::Number { digits, .. } => {
                question.parsed(digits.trim()).ok_or_else(|| AnswerError::nothing_to(question))
            }
            Self::Scale { value, .. } => {
                value.map(|value| question.at(value)).ok_or_else(|| AnswerError::nothing_to(question))
            }
            Self::Activities { written, .. } => written.answer(),
            // On the row below as well: what was typed is only left out by the row's own key.
            Self::Text { field, .. } => {
                let nothing = !shows_something(field.value());
                Ok(if nothing { Answer::Skipped } else { Answer::Text(field.value().to_owned()) })
            }
        }
    }
}

/// Tells whether what is chosen is what stands alone.
fn stand_alone(question: &Question, chosen: &Chosen) -> bool {
    chosen.keys().any(|choice| question.choice(*choice).exclusive)
}

/// The signs of a list, without what stands alone.
fn free<'a>(question: &'a Question, offered: &'a [ChoiceId]) -> impl Iterator<Item = ChoiceId> + 'a {
    offered.iter().copied().filter(|choice| !question.choice(*choice).exclusive)
}

/// The answer to a list of which each sign was told apart.
fn item_by_item(question: &Question, offered: &[ChoiceId], chosen: &Chosen, unsure: &BTreeSet<ChoiceId>) -> Answer {
    if unsure.is_empty() && chosen.is_empty() {
        return question.quiet();
    }
    if free(question, offered).all(|choice| unsure.contains(&choice)) {
        return Answer::NotSure;
    }
    Answer::Doubt { chosen: chosen.clone(), unsure: unsure.clone() }
}

/// The numbers that a question accepts.
pub(super) fn range(question: &Question) -> (i32, i32) {
    question.range().unwrap_or_default()
}
