//! The screen that is shown, and what can be done there.

use hip_triage_chart::report::{answer_in_words, chosen_in_words};
use hip_triage_core::interview::{Answer, Charted};
use hip_triage_core::language;
use hip_triage_core::questionnaire::{Go, Kind, Question, QuestionId};

use super::{Action, AnswerDraft, App, Overlay, SMALLEST, Screen};
use crate::rows::RowKey;
use crate::tui::measure::is_low;
use crate::words::tui as said;
use crate::words::{intake, keys};
use hip_triage_core::session::{Act, Place, Reviewed};

impl<'q> App<'q> {
    pub(in crate::tui) fn is_too_small(&self) -> bool {
        self.size.width < SMALLEST.width || self.size.height < SMALLEST.height
    }

    /// The screen that is shown.
    pub(in crate::tui) fn screen(&self) -> Screen {
        if self.is_too_small() {
            return Screen::TooSmall;
        }
        match self.overlay {
            Some(Overlay::Note) => Screen::Note,
            Some(Overlay::Chart) => Screen::Chart,
            Some(Overlay::Find) => Screen::Find,
            Some(Overlay::Evidence) => Screen::Evidence,
            Some(Overlay::Save) => Screen::Save,
            Some(Overlay::Why) => Screen::Why,
            Some(Overlay::Help) => Screen::Help,
            Some(Overlay::Leave) => Screen::Leave,
            Some(Overlay::Forget { .. }) => Screen::Forget,
            None => self.under(),
        }
    }

    /// The screen under whatever lies over it.
    pub(in crate::tui) fn under(&self) -> Screen {
        match self.session.place() {
            Place::Welcome if self.asks_code() => Screen::Client,
            Place::Welcome => Screen::Welcome,
            Place::Items => Screen::Items,
            Place::Review => Screen::Review,
            Place::Stop => Screen::Stop,
            Place::Result => Screen::Result,
            place => match (&self.draft, place.question().map(|id| &self.interview().question(id).kind)) {
                (AnswerDraft::Text { on_row: true, .. } | AnswerDraft::Activities { on_row: true, .. }, _) => {
                    Screen::TextRow
                }
                (AnswerDraft::Activities { .. }, _) => Screen::Activities,
                (AnswerDraft::Text { .. }, _) => Screen::Text,
                (AnswerDraft::Scale { .. }, _) => Screen::Scale,
                (AnswerDraft::Number { .. }, _) => Screen::Number,
                (_, Some(Kind::One { .. })) if self.is_on_map() => Screen::OneOnMap,
                (_, Some(Kind::One { .. })) => Screen::One,
                _ if self.is_on_map() => Screen::ManyOnMap,
                _ => Screen::Many,
            },
        }
    }

    /// The question that is asked, or looked at again.
    pub(in crate::tui) fn question(&self) -> Option<QuestionId> {
        self.session.question()
    }

    /// Every answer to be looked over.
    pub(in crate::tui) fn reviewed(&self) -> Vec<Reviewed> {
        self.session.reviewed()
    }

    /// Tells whether an answer does not go with the others now.
    pub(in crate::tui) fn is_off_path(&self, id: QuestionId) -> bool {
        self.session.is_off_path(id)
    }

    /// The question that is open, as it is asked.
    pub(in crate::tui) fn open_question(&self) -> Option<&'q Question> {
        self.question().map(|id| self.interview().question(id))
    }

    /// Tells whether the number of a row is an answer of a PT's question at once.
    pub(in crate::tui) fn answers_by_number(&self) -> bool {
        let is_one = self.open_question().is_some_and(|question| matches!(question.kind, Kind::One { .. }));
        self.is_intake() && is_one
    }

    /// How many rows can be chosen by their key.
    pub(in crate::tui) fn choices(&self) -> usize {
        match self.session.place() {
            _ if self.overlay == Some(Overlay::Save) => self.rows(),
            Place::Welcome => self.rows(),
            Place::Review => self.reviewed().last().map_or(0, |last| last.number),
            Place::Items => self.rows().saturating_sub(1),
            _ => self.open_question().map_or(0, |question| self.draft.numbered(question)),
        }
    }

    /// The row whose key has that place among the keys of choices; or what is said where no row has it.
    pub(super) fn row_of(&self, place: usize) -> Result<usize, Option<String>> {
        match self.open_question() {
            Some(question) if self.overlay.is_none() && !self.is_too_small() => self
                .draft
                .row_of(question, RowKey::Number(place))
                .ok_or_else(|| keys::of_choice(place).map(|key| said::no_such_row(key, question.none().is_some()))),
            // A number stays that of its answer, wherever that stands.
            None if self.overlay.is_none() && self.session.place() == Place::Review => {
                self.reviewed().iter().position(|reviewed| reviewed.number == place + 1).ok_or(None)
            }
            _ => Ok(place),
        }
    }

    /// Says under an answer of the last time that it is asked anew, and how it can be given as it was.
    pub(in crate::tui) fn asked_anew(&self, id: QuestionId) -> Option<String> {
        let interview = self.interview();
        let told = if interview.as_last_time(id).is_some() {
            intake::ask_anew_or_same(self.key_as_last_time())
        } else {
            intake::ask_anew().to_owned()
        };
        interview.is_said_anew(id).then_some(told)
    }

    /// The key that puts in what was answered or noted the last time: where letters are written, they are none.
    pub(in crate::tui) fn key_as_last_time(&self) -> String {
        match (self.overlay, self.under()) {
            (Some(Overlay::Note), _) | (_, Screen::Text | Screen::Activities) => {
                format!("{}T", said::named_key::ctrl())
            }
            _ => keys::Letter::AsLastTime.key().to_string(),
        }
    }

    /// Tells whether an action would do something here, so that its key is worth showing.
    pub(in crate::tui) fn offers(&self, action: Action) -> bool {
        match action {
            Action::Note => self.session.offers(&Act::Note(String::new())),
            Action::Why => !self.is_examining(),
            Action::Evidence | Action::TurnPage => self.is_intake(),
            Action::Details => self.shows_client_page() && !(self.is_intake() && self.session.place() == Place::Stop),
            Action::ForPt => !self.is_intake(),
            Action::Items => self.session.offers(&Act::Items),
            Action::Chart => self.session.offers(&Act::Chart { charted: Charted::default(), note: None }),
            Action::Acknowledge => self.session.offers(&Act::Acknowledge),
            Action::Forget => {
                let anything = self.session.kept().is_some() || self.session.has_answers();
                !self.is_intake() && self.keeping.can_forget() && anything
            }
            Action::Review => self.session.offers(&Act::Review),
            Action::Back => self.session.offers(&Act::Back),
            Action::Less | Action::More if self.under() == Screen::Many => {
                self.open_question().is_some_and(|question| question.kind.has_sides())
            }
            // Elsewhere the page itself offers it.
            Action::OtherLanguage => language::other().is_some() && (self.is_intake() || is_low(self.size)),
            Action::Map => self.offers_map(),
            Action::AsLastTime if self.overlay == Some(Overlay::Note) => self.earlier_note().is_some(),
            Action::AsLastTime => self.question().is_some_and(|id| self.interview().as_last_time(id).is_some()),
            Action::NoneOfThese => self.open_question().is_some_and(|question| question.none().is_some()),
            _ => true,
        }
    }

    /// The questions on whose screen a short one stands, each with what was answered to it.
    pub(in crate::tui) fn told_above(&self, id: QuestionId) -> Vec<String> {
        let interview = self.interview();
        let on_screen = interview.on_screen_above(self.path(), id);
        let told = on_screen.into_iter().filter_map(|above| {
            let question = interview.question(above);
            let answer = match interview.answer_to(above)? {
                // Of many, those that were chosen are enough here.
                Answer::Many(chosen) | Answer::Doubt { chosen, .. } => chosen_in_words(question, chosen).join("; "),
                answer => answer_in_words(question, answer),
            };
            Some(said::answered_above(interview.wording(above), &answer))
        });
        told.collect()
    }

    /// How many rows the welcome or the review has.
    pub(super) fn rows(&self) -> usize {
        match self.session.place() {
            _ if self.overlay == Some(Overlay::Save) => self.formats().len(),
            Place::Welcome => self.session.beginnings().len(),
            Place::Items => 1 + self.session.items_done().1,
            Place::Review => 1 + self.reviewed().len(),
            _ => 0,
        }
    }

    /// The most questions that a new interview can have.
    pub(in crate::tui) fn longest(&self) -> usize {
        let questionnaire = self.interview().questionnaire();
        questionnaire.longest_from(Go::To(questionnaire.start()), self.interview().audience())
    }

    /// The minutes that the longest way through takes.
    pub(in crate::tui) fn minutes(&self) -> usize {
        self.interview().questionnaire().minutes(self.interview().audience())
    }
}
