//! The examination: both sides of an item charted, an item found by part of its name or by its number.

use tui_input::Input;

use super::field::{Fits, edited, pasted};
use super::{Action, AnswerDraft, App, Overlay, Task};
use crate::words::charted as said;
use crate::words::intake;
use hip_triage_chart::report::{name_of, not_counted};
use hip_triage_core::interview::{Charted, Untyped, chart_and_note};
use hip_triage_core::questionnaire::{Question, QuestionId};
use hip_triage_core::session::{Act, Place};

/// Part of a name is never longer.
const MOST_SIGNS: usize = 80;
/// A chart of both sides with a note is never longer.
const MOST_CHARTED: usize = 400;

/// The fields of an examination, as they are typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Examining {
    /// Both sides of the open item, in the signs of a chart.
    chart: Option<Input>,
    /// Part of the name of an item.
    find: Input,
    /// The highlighted item among those that were found.
    found: usize,
    /// The digits of the number of an item.
    digits: String,
    /// The item of which the number of an outcome was pressed, while Enter has not taken it.
    pointed: Option<QuestionId>,
}

impl App<'_> {
    /// Opens the chart of the item that is open.
    pub(super) fn write_chart(&mut self) -> Task {
        if !self.offers(Action::Chart) {
            return Task::None;
        }
        self.examining.chart = Some(Input::default());
        self.call_up(Overlay::Chart)
    }

    /// Tells whether a digit at the item that is open may be the first one of a number: until something is charted.
    pub(super) fn may_be_number(&self) -> bool {
        self.number_points() && self.overlay.is_none()
    }

    /// Tells whether the number of an outcome of the item under whatever lies over it only points at it.
    pub(in crate::tui) fn number_points(&self) -> bool {
        let uncharted = self.question().is_some_and(|id| self.interview().charted(id).is_none());
        self.is_examining() && uncharted
    }

    /// Says once which items were charted and count nothing yet, where the examination is left.
    pub(super) fn tell_without_outcome(&mut self) {
        let items = self.session.without_outcome_untold();
        let names: Vec<_> = items.iter().map(|item| self.interview().question(*item).briefly()).collect();
        if let Some(told) = intake::left_without_outcome(&names) {
            let before = self.message.take().map(|before| format!("{before} "));
            (self.message, self.went_well) = (Some(before.unwrap_or_default() + &told), false);
        }
    }

    /// Highlights an outcome, which Enter takes: two digits of a number must not answer two items, of which the first is
    /// off the screen by then.
    pub(super) fn point_at_outcome(&mut self, row: usize) -> Task {
        if row <= self.draft.offered() {
            self.draft.move_to(row);
            self.draft.look_at_row();
            self.examining.pointed = self.question();
            let measure = self.open_question().and_then(Question::examination).and_then(|item| item.measure);
            self.message = Some(measure.map_or_else(
                || said::enter_takes_outcome().to_owned(),
                |measure| said::enter_takes_it(said::example(measure)),
            ));
        }
        Task::None
    }

    /// Says so once where the person goes away from an item before Enter has taken the outcome whose number was pressed: it is
    /// neither lost without a word, nor charted by a key that was meant for the item before.
    pub(super) fn holds_back(&mut self, action: Action) -> bool {
        let Some(item) = self.examining.pointed.filter(|_| self.overlay.is_none()) else { return false };
        let is_there = self.session.place() == Place::Examining(item);
        let goes_away = matches!(action, Action::Items | Action::Find | Action::Back);
        // What is said beside an outcome, as a note, leaves it as it is, and to leave is asked first.
        let is_beside = matches!(
            action,
            Action::Note
                | Action::Help
                | Action::Evidence
                | Action::Leave
                | Action::Pause
                | Action::Redraw
                | Action::Unknown(_)
        );
        if goes_away || !is_there || !is_beside {
            self.examining.pointed = None;
        }
        if goes_away && is_there {
            self.message = Some(said::not_taken_yet().to_owned());
        }
        goes_away && is_there
    }

    /// The field of the chart; none where it is not open.
    pub(in crate::tui) fn chart(&self) -> Option<&Input> {
        self.examining.chart.as_ref()
    }

    /// The chart as it is typed so far, and the note at its end; none where nothing is typed, or no item is open.
    pub(in crate::tui) fn charted_so_far(&self) -> Option<(Result<Charted, Untyped>, Option<&str>)> {
        let typed = self.chart()?.value();
        let question = self.open_question().filter(|_| !typed.trim().is_empty())?;
        let (typed, note) = chart_and_note(typed);
        Some((Charted::typed(question, question.examination()?, typed), note))
    }

    pub(super) fn update_chart(&mut self, action: Action) -> Task {
        let Some(field) = &mut self.examining.chart else { return Task::None };
        match action {
            Action::Confirm => return self.keep_chart(),
            Action::Close => self.close_chart(None),
            Action::Leave => {
                // What reads as a chart is kept, as a note is.
                let kept = self.keep_chart();
                self.close_chart(Some(Overlay::Leave));
                return kept;
            }
            action => {
                let fits = edited(field, action, MOST_CHARTED);
                self.tell_fit(fits);
            }
        }
        Task::None
    }

    fn close_chart(&mut self, then: Option<Overlay>) {
        self.examining.chart = None;
        self.overlay = then;
        self.scroll_over = 0;
    }

    /// Keeps what was charted, and says where it does not tell which outcome counts.
    pub(in crate::tui) fn keep_chart(&mut self) -> Task {
        let (charted, note) = match self.charted_so_far() {
            None => {
                self.close_chart(None);
                return Task::None;
            }
            Some((Err(untyped), _)) => {
                self.message = Some(said::untyped(&untyped));
                return Task::None;
            }
            Some((Ok(charted), note)) => (charted, note.map(str::to_owned)),
        };
        let item = self.question();
        let (before, is_charted) = (self.standings(), !charted.is_empty());
        let noted = note.as_ref().and(self.open_question()).map(|question| intake::noted_on(name_of(question)));
        let Some(effect) = self.try_act(Act::Chart { charted, note }) else { return Task::None };
        self.note_changes(&before);
        self.close_chart(None);
        let stays = item.filter(|_| self.question() == item);
        let open = stays.filter(|item| is_charted && self.interview().charted_outcome(*item).is_none());
        if let Some(item) = open {
            self.say_too(not_counted(self.interview(), item));
        } else if is_charted {
            self.draft = super::AnswerDraft::None;
        }
        if let Some(noted) = noted {
            self.say_too(&noted);
        }
        effect
    }

    /// Opens the field for part of a name.
    pub(super) fn find_item(&mut self) -> Task {
        if self.session.place() != Place::Items {
            return Task::None;
        }
        (self.examining.find, self.examining.found) = (Input::default(), 0);
        self.call_up(Overlay::Find)
    }

    /// The field for part of a name.
    pub(in crate::tui) fn find(&self) -> &Input {
        &self.examining.find
    }

    /// The items that were found, and the highlighted one among them.
    pub(in crate::tui) fn items_found(&self) -> (Vec<QuestionId>, usize) {
        let found = self.session.items_named(self.examining.find.value());
        let row = self.examining.found.min(found.len().saturating_sub(1));
        (found, row)
    }

    pub(super) fn update_find(&mut self, action: Action) -> Task {
        match action {
            Action::Up | Action::Down => {
                let last = self.items_found().0.len().saturating_sub(1);
                self.examining.found = super::moving::moved(self.items_found().1, last, 1, action);
            }
            Action::Pick(row) => return self.open_found(row),
            Action::Confirm => return self.open_found(self.items_found().1),
            Action::Close => self.overlay = None,
            Action::Leave => return self.leave(),
            action => {
                if matches!(action, Action::Type(_) | Action::Erase) {
                    self.examining.found = 0;
                }
                let fits = edited(&mut self.examining.find, action, MOST_SIGNS);
                self.tell_fit(fits);
            }
        }
        Task::None
    }

    fn open_found(&mut self, row: usize) -> Task {
        let (found, _) = self.items_found();
        if let Some(item) = found.get(row) {
            self.overlay = None;
            self.act(Act::Open(*item))
        } else {
            self.message = Some(said::no_such_item().to_owned());
            Task::None
        }
    }

    /// Takes a digit of the number of an item: it is opened once no longer number could be meant.
    pub(super) fn digit_of_item(&mut self, digit: char, listed: &[QuestionId]) -> Task {
        let number = |digits: &str| digits.parse::<usize>().ok().filter(|number| (1..=listed.len()).contains(number));
        self.examining.digits.push(digit);
        if number(&self.examining.digits).is_none() {
            self.examining.digits = digit.to_string();
        }
        let Some(known) = number(&self.examining.digits) else {
            self.examining.digits.clear();
            return Task::None;
        };
        self.row = known;
        if known * 10 <= listed.len() {
            return Task::None;
        }
        self.examining.digits.clear();
        let done = self.act(Act::Open(listed[known - 1]));
        // The Enter that a shorter number waits for is none of the item that is open by now; a choice takes none at once anyhow.
        self.went_on = !matches!(self.draft, AnswerDraft::Choices { .. });
        done
    }

    /// Forgets the digits that were typed.
    pub(super) fn forget_digits(&mut self) {
        self.examining.digits.clear();
    }

    /// Takes a text that was pasted into the field that is open.
    pub(super) fn paste_at_examination(&mut self, text: &str) -> Fits {
        let (field, most) = match &mut self.examining.chart {
            Some(chart) => (chart, MOST_CHARTED),
            None => (&mut self.examining.find, MOST_SIGNS),
        };
        pasted(field, &super::field::one_line(text), most)
    }
}
