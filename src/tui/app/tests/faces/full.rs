//! The full screen, driven by keys.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Book, Deed};
use crate::tui::app::{AnswerDraft, App, Screen, Task};
use crate::tui::tests::{SMALL, keys as keys_of};
use crate::tui::{Departure, keys as table};
use crate::words::keys::of_choice;
use hip_triage_chart::saved::Keep;
use hip_triage_core::interview::{Activity, Answer, Chosen, Side};
use hip_triage_core::questionnaire::{ChoiceId, Kind, QuestionId};

/// The full screen, with what it keeps.
pub(super) struct Full {
    pub(super) app: App<'static>,
    pub(super) book: Book,
    pub(super) left: Option<Departure>,
}

impl Full {
    fn press(&mut self, key: KeyEvent) {
        let action = table::action(self.app.screen(), key);
        match action.map_or(Task::None, |action| self.app.update(action)) {
            Task::Save => self.book.save(self.app.interview()).unwrap(),
            Task::Begin(beginning) => self.book.begin(beginning, self.app.interview()),
            Task::Leave(ending) => self.left = Some(ending),
            _ => {}
        }
    }

    fn keys(&mut self, keys: &str) {
        for key in keys_of(keys) {
            self.press(key);
        }
    }

    fn choice(&mut self, index: usize) {
        self.keys(&of_choice(index).unwrap().to_string());
    }

    /// Presses the key of a row of the open list.
    fn row(&mut self, row: usize) {
        let question = SMALL.question(self.app.question().unwrap());
        self.keys(&self.app.draft().key_of(question, row).unwrap().to_string());
    }

    /// Presses keys one by one as long as the question is open.
    fn keys_at(&mut self, id: QuestionId, keys: &str) {
        for key in keys_of(keys) {
            if self.app.question() == Some(id) {
                self.press(key);
            }
        }
    }

    /// Out of a field, to where letters are commands; or into it.
    fn go_to_row(&mut self, row: bool) {
        for _ in 0..8 {
            match (self.app.screen(), row) {
                (Screen::Text | Screen::Activities, true) => self.keys("\t"),
                (Screen::TextRow, false) => self.keys("↑"),
                _ => {}
            }
        }
    }

    fn answer(&mut self, id: QuestionId, answer: &Answer) {
        let question = SMALL.question(id);
        let last = question.choices().len();
        match answer {
            Answer::One(choice) => {
                let asks_first = self.app.may_be_number();
                self.row(choice.index());
                if asks_first {
                    self.keys_at(id, "\n");
                }
            }
            Answer::NotSure | Answer::Doubt { .. } if self.app.interview().goes_item_by_item(id) => {
                self.leave_item_by_item(last);
                self.row(last);
                let none = Chosen::new();
                self.mark_item_by_item(id, answer.chosen().unwrap_or(&none), &answer.doubted().collect::<Vec<_>>());
                self.keys_at(id, "\n");
            }
            Answer::Doubt { .. } => unreachable!("only lists about safety go item by item"),
            Answer::NotSure if matches!(question.kind, Kind::Many { .. }) => {
                if !matches!(self.app.draft(), AnswerDraft::Choices { not_sure: true, .. }) {
                    self.row(last);
                }
                self.keys_at(id, "\n");
            }
            Answer::NotSure => self.keys("s"),
            Answer::Skipped => {
                self.go_to_row(true);
                self.keys("s");
            }
            Answer::Many(chosen) => {
                self.leave_item_by_item(last);
                self.mark(id, chosen);
                // The second leaves sides open, where they are.
                self.keys_at(id, "\n\n");
            }
            Answer::Number(number) => self.keys_at(id, &format!("{number}\n")),
            Answer::Text(words) => {
                self.go_to_row(false);
                self.press(KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL));
                self.keys(&format!("{words}\n"));
            }
            Answer::Activities(activities) => {
                self.go_to_row(false);
                self.keys("↑↑↑↑↑");
                self.press(KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL));
                let Activity { name, ability } = &activities[0];
                self.keys(&format!("{name}\n{ability}\n\n"));
            }
        }
    }

    /// Leaves the list of which each sign is told apart, with nothing marked.
    fn leave_item_by_item(&mut self, last: usize) {
        if self.app.draft().goes_item_by_item() {
            self.row(last);
        }
    }

    /// Presses each sign until it is marked as it is wanted; with nothing wanted, each is not sure.
    fn mark_item_by_item(&mut self, id: QuestionId, wanted: &Chosen, unsure: &[ChoiceId]) {
        let all = wanted.is_empty() && unsure.is_empty();
        for (choice, _) in SMALL.question(id).free_choices() {
            for _ in 0..3 {
                let AnswerDraft::Choices { chosen, doubted: Some(doubted), .. } = self.app.draft() else { return };
                let stands = (chosen.contains_key(&choice), doubted.contains(&choice));
                if stands != (wanted.contains_key(&choice), all || unsure.contains(&choice)) {
                    self.row(choice.index());
                }
            }
        }
    }

    /// Presses each choice of many until it stands as it is wanted.
    fn mark(&mut self, id: QuestionId, wanted: &Chosen) {
        let question = SMALL.question(id);
        let AnswerDraft::Choices { chosen, .. } = self.app.draft().clone() else { return };
        let alone = |chosen: &Chosen| chosen.keys().any(|choice| question.choice(*choice).exclusive);
        if alone(wanted) && chosen == *wanted {
            return;
        }
        let has_sides = matches!(question.kind, Kind::Many { sides: true, .. });
        let now = if alone(&chosen) || alone(wanted) { Chosen::new() } else { chosen };
        // What has another side is let go of, and chosen anew; with a side still open somewhere, all of it.
        let open = has_sides && now != *wanted && now.values().any(Option::is_none);
        let undone = |(choice, side): (&ChoiceId, &Option<Side>)| open || wanted.get(choice) != Some(side);
        let undone: Vec<_> = now.iter().filter(|each| undone(*each)).map(|(choice, _)| *choice).collect();
        let done = |choice: &ChoiceId| now.contains_key(choice) && !undone.contains(choice);
        // Places of which no side is known come first: a side that was said would stand for them.
        let mut chosen: Vec<_> = wanted.iter().filter(|(choice, _)| !done(choice)).collect();
        chosen.sort_by_key(|(_, side)| side.is_some());
        for choice in &undone {
            while matches!(self.app.draft(), AnswerDraft::Choices { chosen, .. } if chosen.contains_key(choice)) {
                self.row(choice.index());
            }
        }
        for (choice, side) in chosen {
            self.row(choice.index());
            let AnswerDraft::Choices { chosen: now, .. } = self.app.draft() else { return };
            let sides = match (side, now.get(choice).copied().flatten()) {
                (side, now) if *side == now => "",
                (Some(Side::Left), _) | (Some(Side::Both), Some(Side::Left)) => "←",
                (Some(Side::Right), _) | (Some(Side::Both), Some(Side::Right)) => "→",
                _ => "←←",
            };
            self.keys_at(id, sides);
        }
    }

    pub(super) fn does(&mut self, deed: &Deed) {
        let question = self.app.question();
        match (deed, question) {
            (Deed::Begin(beginning), _) => self.choice(*beginning),
            (Deed::Answer(answer), Some(id)) => {
                self.answer(id, answer);
                // The Enter that the key line promised does no harm.
                if self.app.went_on {
                    self.keys("\n");
                }
            }
            (Deed::Same, Some(_)) => {
                // The Enter behind the number of an item is none of its field.
                if self.app.went_on {
                    self.keys("\n");
                }
                self.go_to_row(false);
                self.keys("\n");
            }
            (Deed::Note, Some(_)) => {
                self.go_to_row(true);
                self.keys("nClicks⎋");
            }
            (Deed::Back, Some(_)) => {
                self.go_to_row(true);
                self.keys("b");
            }
            (Deed::Back, None) => self.keys("b"),
            (Deed::Open(index), _) => self.choice(*index),
            (Deed::Review, _) => self.keys("r"),
            (Deed::Items, _) => self.keys("x"),
            (Deed::Proceed, _) if self.app.screen() == Screen::Stop => self.keys("y"),
            (Deed::Proceed, _) => self.keys("n"),
            (Deed::Acknowledge, _) => self.keys("a"),
            (Deed::Leave, _) => {
                for _ in 0..2 {
                    if self.left.is_none() {
                        self.keys("©");
                    }
                }
            }
            (Deed::Answer(_) | Deed::Same | Deed::Note, None) => {}
        }
    }
}
