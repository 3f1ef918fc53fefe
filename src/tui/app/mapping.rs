//! Answering on a drawn body: the same answer as in the list, place by place.

use ratatui::layout::Size;

use hip_triage_chart::report::{Half, answer_in_words, spot_place};
use hip_triage_core::interview::Side;
use hip_triage_core::questionnaire::{Question, QuestionId};

use super::draft::Armed;
use super::{Action, AnswerDraft, App, Task};
use crate::terminal::wrap;
use crate::tui::map::{Figure, Mark, Toward, next};
use crate::tui::measure::{BESIDE, MARGIN, PANEL, ROOMY, is_low, margin, width};
use crate::words::tui as said;
use crate::words::{self, intake};

/// Where somebody stands on the drawn body.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct MapState {
    /// It is answered on the body where there is room for one, and not in the list.
    wanted: bool,
    /// The half on which the highlighted place is.
    half: Half,
    /// The largest body that there is room for, as the page stands.
    room: Option<(Figure, MapPlace)>,
}

/// How a place on the body stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::tui) enum MarkState {
    Free,
    Chosen,
    /// It was chosen in the list, and its side is still to be said.
    SideOpen,
}

/// Where there is room for the body.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum MapPlace {
    Beside,
    /// In the place of the list.
    Alone,
}

impl App<'_> {
    /// The body that is seen.
    pub(in crate::tui) fn figure(&self) -> Option<Figure> {
        let (figure, place) = self.map.room?;
        (place == MapPlace::Beside || self.map.wanted).then_some(figure)
    }

    /// Tells whether the body stands in the place of the list.
    pub(in crate::tui) fn map_stands_alone(&self) -> bool {
        self.map.wanted && matches!(self.map.room, Some((_, MapPlace::Alone)))
    }

    /// Tells whether the keys move over the body.
    pub(in crate::tui) fn is_on_map(&self) -> bool {
        self.map.wanted && self.offers_map()
    }

    /// Tells whether there is a body that can be answered on.
    pub(super) fn offers_map(&self) -> bool {
        self.map.room.is_some()
    }

    /// The places of the choices that are offered, on both halves.
    pub(in crate::tui) fn marks(&self) -> Vec<Mark> {
        let (Some(question), AnswerDraft::Choices { offered, .. }) = (self.open_question(), &self.draft) else {
            return Vec::new();
        };
        let spots = offered.iter().enumerate().filter_map(|(row, id)| Some((row, question.choice(*id).spot?)));
        spots.flat_map(|(row, spot)| Half::BOTH.map(|half| Mark { row, half, place: spot_place(spot, half) })).collect()
    }

    /// The highlighted place, if the keys move over the body and it has one.
    pub(in crate::tui) fn highlighted_mark(&self) -> Option<Mark> {
        let AnswerDraft::Choices { row, .. } = self.draft else { return None };
        let here = |mark: &Mark| mark.row == row && mark.half == self.map.half;
        self.marks().into_iter().find(here).filter(|_| self.is_on_map())
    }

    /// A place, its side where sides are asked, and how it stands.
    pub(in crate::tui) fn mark_in_words(&self, mark: Mark) -> String {
        let Some(question) = self.open_question() else { return String::new() };
        self.in_words(question, mark, self.draft.state_at(question, mark))
    }

    fn in_words(&self, question: &Question, mark: Mark, state: MarkState) -> String {
        let side = self.draft.is_sided(question, mark.row).then(|| words::side(mark.half.side()));
        let AnswerDraft::Choices { offered, .. } = &self.draft else { return String::new() };
        let name = offered.get(mark.row).map_or("", |id| question.choice(*id).briefly());
        match state {
            MarkState::Free => said::place(name, side, said::not_chosen()),
            MarkState::Chosen => said::place(name, side, said::chosen()),
            MarkState::SideOpen => said::place(name, side, said::side_not_said()),
        }
    }

    /// Looks how much room there is for a body.
    pub(super) fn measure_map(&mut self) {
        self.map.room = self.room_for_map();
    }

    /// The largest body that there is room for: beside the list, or else in its place.
    fn room_for_map(&self) -> Option<(Figure, MapPlace)> {
        let id = self.question()?;
        let question = self.interview().question(id);
        // Each sign of such a list has to be read before it is said away.
        if question.kind.picture().is_none()
            || question.examination().is_some()
            || self.interview().goes_item_by_item(id)
            || self.is_too_small()
        {
            return None;
        }
        let marks = self.marks();
        // No place is told at greater length than so.
        let longest = |row| if self.draft.is_sided(question, row) { MarkState::SideOpen } else { MarkState::Free };
        let told = marks.iter().filter(|mark| mark.half == Half::Right);
        let told: Vec<_> = told.map(|mark| self.in_words(question, *mark, longest(mark.row))).collect();
        let words = |wide| told.iter().map(|told| rows(told, wide)).max().unwrap_or(1);
        [MapPlace::Beside, MapPlace::Alone]
            .into_iter()
            .find_map(|place| Some((Figure::fitted(&marks, self.room(id, question, place), words)?, place)))
    }

    /// The cells that are left to a body, with what is said over the choices, at the foot of the page, and beside them.
    fn room(&self, id: QuestionId, question: &Question, place: MapPlace) -> Size {
        /// The columns of the rows that stand beside it and have no place on it.
        const ROWS: u16 = 18;
        let (size, wide) = (self.size, width(self.size));
        let still = self.told_above(id).iter().map(|told| rows(told, wide)).sum::<u16>()
            + rows(self.interview().wording(id), wide)
            + question.hint.as_deref().map_or(0, |hint| rows(hint, wide))
            + if question.kind.has_sides() && place == MapPlace::Beside { rows(said::sides_hint(), wide) } else { 0 }
            + if self.interview().needs_confirming(id) { 2 } else { 0 }
            + self.told_to_pt(id, question).iter().map(|told| rows(told, wide)).sum::<u16>();
        let low = is_low(size) || (place == MapPlace::Alone && size.height < ROOMY);
        // The head, the key line, a word at the foot, and the blank rows between them.
        let (margins, others, blank) = if low { (0, 4, 0) } else { (2 * margin(size), 8, 1) };
        let said = self.fault().into_iter().chain(self.message()).map(|said| rows(said, wide) + blank).sum::<u16>();
        let height = size.height.saturating_sub(margins + others + still + said.max(2));
        let beside = match place {
            MapPlace::Alone => return Size::new(wide.saturating_sub(ROWS + BESIDE), height),
            MapPlace::Beside if self.is_intake() && size.width >= wide + BESIDE + PANEL + MARGIN => {
                wide + BESIDE + PANEL
            }
            MapPlace::Beside => wide,
        };
        Size::new(size.width.saturating_sub(beside + BESIDE + MARGIN), height)
    }

    /// The lines over the choices for a PT: the answer of the client or of the last time, and a note.
    fn told_to_pt(&self, id: QuestionId, question: &Question) -> Vec<String> {
        if !self.is_intake() {
            return Vec::new();
        }
        let interview = self.interview();
        let theirs = interview.theirs(id).map(|theirs| intake::their_answer(answer_in_words(question, theirs)));
        let earlier = || interview.earlier(id).map(|earlier| intake::last_time(answer_in_words(question, earlier)));
        let before = theirs.or_else(earlier);
        let anew = before.as_ref().and_then(|_| self.asked_anew(id));
        let note = interview.note_on(id).map(|note| intake::note_beside(note, interview.day_of_note(id)));
        [before, anew, note].into_iter().flatten().collect()
    }

    /// Does what is done on the body in another way than in the list; none where it is the same.
    pub(super) fn update_on_map(&mut self, id: QuestionId, question: &Question, action: Action) -> Option<Task> {
        match action {
            Action::Map => {
                if self.offers_map() {
                    self.map.wanted = !self.map.wanted;
                    self.look_at_side();
                }
            }
            Action::Mark(mark) if self.marks().contains(&mark) => {
                self.map.half = mark.half;
                if !self.draft.is_sided(question, mark.row) {
                    return Some(self.update_choices(id, question, Action::Pick(mark.row)));
                }
                self.toggle_mark(question, mark);
            }
            Action::Mark(_) => {}
            _ if !self.is_on_map() => return None,
            // On a row that has no place on it they say its side, as in the list.
            Action::Less | Action::More if self.highlighted_mark().is_none() && self.is_on_sided_row(question) => {
                return None;
            }
            Action::Up | Action::Down | Action::Less | Action::More => self.move_on_map(action),
            Action::Toggle => {
                let mark = self.highlighted_mark().filter(|mark| self.draft.is_sided(question, mark.row))?;
                self.toggle_mark(question, mark);
            }
            Action::Confirm if question.kind.is_many() => {
                self.message = match self.highlighted_mark() {
                    Some(mark) => {
                        self.draft.unchosen_mark(question, mark).map(|any| said::place_not_chosen(any).to_owned())
                    }
                    None => self.draft.unchosen_row(question).map(said::row_is_not_chosen),
                };
                self.message = self.message.take().or_else(|| self.open_side_on_map(question));
                if self.message.is_none() {
                    return Some(self.update_any(id, question, action));
                }
            }
            _ => return None,
        }
        Some(Task::None)
    }

    /// Tells whether the highlighted row is a chosen place with a side.
    fn is_on_sided_row(&self, question: &Question) -> bool {
        let AnswerDraft::Choices { offered, row, chosen, .. } = &self.draft else { return false };
        let is_chosen = offered.get(*row).is_some_and(|id| chosen.contains_key(id));
        is_chosen && self.draft.is_sided(question, *row)
    }

    /// Says once that a side is open, and goes to its row where it has no place on the body.
    fn open_side_on_map(&mut self, question: &Question) -> Option<String> {
        let key = self.draft.open_side(question)?;
        if self.marks().iter().any(|mark| self.draft.state_at(question, *mark) == MarkState::SideOpen) {
            return Some(said::side_is_open_on_map().to_owned());
        }
        let row = (0..self.draft.offered()).find(|row| self.draft.key_of(question, *row) == Some(key))?;
        self.draft.move_to(row);
        Some(said::side_is_open(key))
    }

    /// Goes to the next place in a direction; from a row that has none, to a place that is chosen, or the first.
    fn move_on_map(&mut self, action: Action) {
        let toward = match action {
            Action::Up => Toward::Up,
            Action::Down => Toward::Down,
            Action::Less => Toward::Left,
            _ => Toward::Right,
        };
        let marks = self.marks();
        let to = if let Some(from) = self.highlighted_mark() {
            next(&marks, from, toward)
        } else {
            let question = self.open_question();
            let state = |mark: &Mark| question.map(|question| self.draft.state_at(question, *mark));
            let chosen = marks.iter().find(|mark| state(mark) == Some(MarkState::Chosen));
            chosen.or(marks.first()).copied()
        };
        if let Some(to) = to {
            self.map.half = to.half;
            self.draft.go_to_mark(to);
        }
    }

    fn toggle_mark(&mut self, question: &Question, mark: Mark) {
        self.draft.toggle_mark(question, mark);
        let replaced = self.draft.replaced();
        self.message = (replaced > 0).then(|| said::replaced(replaced));
    }

    /// Looks at the half on which the highlighted choice is chosen.
    pub(super) fn look_at_side(&mut self) {
        let AnswerDraft::Choices { offered, row, chosen, .. } = &self.draft else { return };
        match offered.get(*row).and_then(|id| chosen.get(id)).copied().flatten() {
            Some(Side::Left) => self.map.half = Half::Left,
            Some(Side::Right) => self.map.half = Half::Right,
            Some(Side::Both) | None => {}
        }
    }
}

impl AnswerDraft {
    /// Tells whether the row of a choice has a side.
    pub(super) fn is_sided(&self, question: &Question, row: usize) -> bool {
        let Self::Choices { offered, .. } = self else { return false };
        question.kind.has_sides() && offered.get(row).is_some_and(|id| !question.choice(*id).exclusive)
    }

    /// How a place on the body stands.
    pub(in crate::tui) fn state_at(&self, question: &Question, mark: Mark) -> MarkState {
        let Self::Choices { offered, chosen, .. } = self else { return MarkState::Free };
        match offered.get(mark.row).and_then(|id| chosen.get(id)) {
            Some(_) if !self.is_sided(question, mark.row) => MarkState::Chosen,
            Some(None) => MarkState::SideOpen,
            Some(Some(side)) if *side == Side::Both || *side == mark.half.side() => MarkState::Chosen,
            Some(Some(_)) | None => MarkState::Free,
        }
    }

    /// Takes a place that has a side, or lets go of it; its other side stays as it is.
    fn toggle_mark(&mut self, question: &Question, mark: Mark) {
        let Self::Choices { offered, chosen, .. } = self else { return };
        let Some(id) = offered.get(mark.row).copied() else { return };
        let (here, there) = (mark.half.side(), mark.half.other().side());
        let after = match chosen.get(&id).copied() {
            None | Some(None) => Some(here),
            Some(Some(Side::Both)) => Some(there),
            Some(Some(side)) if side == here => None,
            Some(Some(_)) => Some(Side::Both),
        };
        if after.is_none() || !chosen.contains_key(&id) {
            self.toggle(question, mark.row, false);
        }
        self.go_to_mark(mark);
        if let Self::Choices { chosen, side, side_came, moved, side_asked, .. } = self {
            (*moved, *side_asked) = (false, false);
            side_came.remove(&id);
            if let Some(after) = after {
                chosen.insert(id, Some(after));
                *side = Some(after);
            }
        }
    }

    /// Moves the highlight to a place.
    fn go_to_mark(&mut self, mark: Mark) {
        if let Self::Choices { row, untouched, moved, .. } = self {
            (*row, *untouched, *moved) = (mark.row, false, true);
        }
    }

    /// Where somebody who presses Enter may think that the highlighted place is chosen and it is not: whether anything else is.
    fn unchosen_mark(&mut self, question: &Question, mark: Mark) -> Option<bool> {
        let is_chosen = self.state_at(question, mark) != MarkState::Free;
        let Self::Choices { chosen, not_sure, moved, armed, .. } = self else { return None };
        let any = !chosen.is_empty() || *not_sure;
        let misled = !is_chosen && (std::mem::take(moved) || !any);
        if misled {
            *armed = Some(Armed::Unchosen);
        }
        misled.then_some(any)
    }
}

/// How many rows a text takes.
fn rows(text: &str, width: u16) -> u16 {
    u16::try_from(wrap::words(text, width).len()).unwrap_or(u16::MAX).max(1)
}
