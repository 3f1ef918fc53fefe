//! The one steering of every face: where a person stands in an interview, and what each act leads to.
//!
//! ```text
//! key or line ─face→ Act ─Session→ Effect (to be done) and Place (to be shown) ─face→ screen or lines
//! ```
//!
//! A face turns what was pressed or typed into an [`Act`], does the [`Effect`], and shows the [`Place`]. It never
//! decides what comes next. What is its own alone (a highlight, a draft that is not confirmed, help laid over a page)
//! stays there.
//!
//! A later visit is no place of its own: it is one of the beginnings, and its questions that are asked anew are those
//! that [need confirming](Interview::needs_confirming).

mod carried;
mod examination;
mod offers;
mod steering;

pub use examination::WordOnDoctor;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::interview::{Answer, AnswerError, Charted, Excluded, Interview, Path, Progress};
use crate::questionnaire::{Audience, ChoiceId, QuestionId, SectionId};

/// An interview, and where the person stands in it.
#[derive(Clone, Debug)]
pub struct Session<'q> {
    interview: Interview<'q>,
    /// Walked once for each change and not once for each look.
    path: Path,
    /// Worked out when it is first looked at, which nobody does on the first page.
    progress: OnceLock<Progress>,
    /// The most questions of the section that was looked at first.
    in_section: OnceLock<(SectionId, usize)>,
    place: Place,
    /// The beginnings, until one is chosen.
    beginnings: Vec<Interview<'q>>,
    /// The answers from before that nobody was shown since, as far as the answers tell it: after an interruption one that is the
    /// same as before counts as not shown. Back leads past them, and the review to them: whoever corrects what was just answered must
    /// not overwrite one.
    carried: BTreeSet<QuestionId>,
    /// The answers as the review has numbered them, so that a number stays that of one answer whatever is changed.
    numbered: Vec<QuestionId>,
    /// The question over which the review was called up.
    under_review: Option<QuestionId>,
    /// The items of the examination that were shown, in order.
    trail: Vec<QuestionId>,
    /// Those that were left undone, not to be offered again.
    undone: BTreeSet<QuestionId>,
    /// The outcomes that the last act took back, as they do not go with what was found or answered.
    taken_back: Vec<(QuestionId, ChoiceId)>,
    /// The items of which it was told that they are charted without an outcome.
    told_without_outcome: Vec<QuestionId>,
    /// Says whether a PT has seen the result: whoever goes back to a list from there has not broken off.
    has_seen_result: bool,
}

/// Where the person stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Place {
    /// Before the interview: a beginning is to be chosen.
    Welcome,
    /// At the question that waits.
    Asking(QuestionId),
    /// At an answered question on the path, from which it goes on to the next.
    LookingBack(QuestionId),
    /// At an answered question that was chosen from the review, and leads back there.
    Correcting(QuestionId),
    /// At an item of the examination.
    Examining(QuestionId),
    /// At the list of every item of the examination.
    Items,
    /// At what needs care before anything else.
    Stop,
    /// At the list of every answer.
    Review,
    /// At the page that the answers lead to.
    Result,
}

/// An answer to be looked over.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Reviewed {
    /// Its number, from 1.
    pub number: usize,
    /// The question.
    pub question: QuestionId,
}

/// An act of a person.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Act {
    /// Takes the beginning at that position, from 0.
    Begin(usize),
    /// Answers the open question. An item of the examination that is not sure or left out is left undone.
    Answer(Answer),
    /// Takes a note on the open question; at the result of a visit the reason of a PT who goes on without the doctor that the
    /// answers call for.
    Note(String),
    /// Charts what was found on each side with the open item of the examination. Where that tells which outcome counts, the
    /// item is answered with it.
    Chart {
        /// Both sides; nothing where there is only a note.
        charted: Charted,
        /// A note on the item, which is added to the one that is there.
        note: Option<String>,
    },
    /// Goes back to where they came from.
    Back,
    /// Goes to a question that the list shows which is open: an answer to change, or an item to examine.
    Open(QuestionId),
    /// Looks over every answer.
    Review,
    /// Looks over every item of the examination.
    Items,
    /// Goes on from a page: from a stop to its result, from the items to the review, from there to what follows.
    Proceed,
    /// Goes past a stop that is known, as only a PT may.
    Acknowledge,
    /// Leaves.
    Leave,
}

/// The task of the face after an act.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Effect {
    /// Nothing but to show the place.
    None,
    /// The interview is to be kept.
    Save,
    /// The interview has begun with the beginning at that position.
    Begin(usize),
    /// The person is to be let go.
    Leave(Ending),
}

/// How an interview is left.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Ending {
    /// At its end: there is a result to be told.
    Finished,
    /// Before it.
    Left,
}

/// Why an act did nothing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Refusal {
    /// The answer or the note does not fit.
    Unfit(AnswerError),
    /// There is nothing before the first question.
    First,
    /// The examination comes after the questions.
    HistoryFirst,
    /// What was measured excludes the outcome.
    Excluded(Excluded),
    /// It means nothing here.
    NotHere,
}

impl From<AnswerError> for Refusal {
    fn from(error: AnswerError) -> Self {
        Self::Unfit(error)
    }
}

impl Place {
    /// The question that is open.
    #[must_use]
    pub fn question(self) -> Option<QuestionId> {
        match self {
            Self::Asking(id) | Self::LookingBack(id) | Self::Correcting(id) | Self::Examining(id) => Some(id),
            Self::Welcome | Self::Items | Self::Stop | Self::Review | Self::Result => None,
        }
    }
}

impl<'q> Session<'q> {
    /// Stands at the welcome of a self-check: what was kept can be gone on with, and a fresh interview be begun.
    #[must_use]
    pub fn self_check(fresh: Interview<'q>, kept: Option<Interview<'q>>) -> Self {
        let beginnings = kept.into_iter().chain([fresh.clone()]).collect();
        Self::at(Place::Welcome, fresh, beginnings)
    }

    /// Stands before a PT's intake, with its beginnings. The only one is taken, unless something has to be read first.
    #[must_use]
    pub fn intake(fresh: Interview<'q>, mut beginnings: Vec<Interview<'q>>, read_first: bool) -> Self {
        match beginnings.pop() {
            Some(only) if beginnings.is_empty() && !read_first => Self::within(only),
            last => {
                beginnings.extend(last);
                Self::at(Place::Welcome, fresh, beginnings)
            }
        }
    }

    /// Stands where the answers of an interview lead.
    #[must_use]
    pub fn within(interview: Interview<'q>) -> Self {
        let mut session = Self::at(Place::Review, interview, Vec::new());
        session.go_to_end();
        session
    }

    fn at(place: Place, interview: Interview<'q>, beginnings: Vec<Interview<'q>>) -> Self {
        let (path, progress, in_section) = (interview.path(), OnceLock::new(), OnceLock::new());
        let carried = carried::unseen(&interview);
        let (numbered, trail, taken_back, told_without_outcome) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (under_review, undone) = (None, BTreeSet::new());
        Self {
            interview,
            path,
            progress,
            in_section,
            place,
            beginnings,
            carried,
            numbered,
            under_review,
            trail,
            undone,
            taken_back,
            told_without_outcome,
            has_seen_result: false,
        }
    }

    /// Where the person stands.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// The question that is open.
    #[must_use]
    pub fn question(&self) -> Option<QuestionId> {
        self.place.question()
    }

    /// The outcomes that the last act took back, as they do not go with what was found or answered.
    #[must_use]
    pub fn taken_back(&self) -> &[(QuestionId, ChoiceId)] {
        &self.taken_back
    }

    /// The interview as it stands.
    #[must_use]
    pub fn interview(&self) -> &Interview<'q> {
        &self.interview
    }

    /// The interview, as it is left.
    #[must_use]
    pub fn into_interview(self) -> Interview<'q> {
        self.interview
    }

    /// The way that the answers lead.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How far the interview has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        *self.progress.get_or_init(|| self.interview.progress())
    }

    /// Where a question on the path stands in its section: its number from 1, and how many the section has at most. What stands
    /// from before and is not shown is passed over in silence, and so is its number.
    #[must_use]
    pub fn number_in_section(&self, question: QuestionId) -> Option<(usize, usize)> {
        let shown = |id: QuestionId| id == question || !self.carried.contains(&id);
        let number = self.interview.number_in_section(&self.path, question, shown)?;
        let section = self.interview.question(question).step()?.section;
        let most = || self.interview.most_in_section(section, shown);
        let (of, total) = *self.in_section.get_or_init(|| (section, most()));
        let total = if of == section { total } else { most() };
        Some((number, total.max(number)))
    }

    /// The beginnings, until one is chosen.
    #[must_use]
    pub fn beginnings(&self) -> &[Interview<'q>] {
        &self.beginnings
    }

    /// The self-check that was kept, until it is gone on with or another is begun.
    #[must_use]
    pub fn kept(&self) -> Option<&Interview<'q>> {
        match self.beginnings() {
            [kept, _] if !self.is_intake() => Some(kept),
            _ => None,
        }
    }

    /// Learns that what was kept is deleted.
    pub fn forgot(&mut self) {
        if self.kept().is_some() {
            self.beginnings.remove(0);
        }
    }

    /// Tells whether a PT asks.
    #[must_use]
    pub fn is_intake(&self) -> bool {
        self.interview.audience() == Audience::Clinician
    }

    /// How the interview is left if it is left now. A PT ends a visit by its result, also from a list behind it; whatever is left
    /// before it goes on later.
    #[must_use]
    pub fn ending(&self) -> Ending {
        let at_end = self.has_seen_result || matches!(self.place, Place::Stop | Place::Result);
        let goes_on = self.place == Place::Welcome || self.path.waiting().is_some();
        if goes_on || (self.is_intake() && !at_end) { Ending::Left } else { Ending::Finished }
    }

    /// Every answer to be looked over, by its number: those on the path, those off it that a raised red flag still reads, and the
    /// outcomes of the examination. One that was listed before keeps its number, and that of one that is gone is no other's:
    /// whoever changes one answer after another types numbers that they have read before.
    #[must_use]
    pub fn reviewed(&self) -> Vec<Reviewed> {
        let listed = self.listed();
        let numbered = (1..).zip(&self.numbered).map(|(number, question)| Reviewed { number, question: *question });
        numbered.filter(|reviewed| listed.contains(&reviewed.question)).collect()
    }

    /// Tells whether an answer does not go with the others now, so that no question leads to it.
    #[must_use]
    pub fn is_off_path(&self, question: QuestionId) -> bool {
        self.path.position(question).is_none() && !self.is_item(question)
    }

    /// Gives a number to every answer that is to be looked over and has none.
    fn number(&mut self) {
        let new: Vec<_> = self.listed().into_iter().filter(|id| !self.numbered.contains(id)).collect();
        self.numbered.extend(new);
    }

    /// Every answer to be looked over, in the order in which it was asked.
    fn listed(&self) -> Vec<QuestionId> {
        let questionnaire = self.interview.questionnaire();
        let raised = self.interview.raised();
        let is_read = |question: QuestionId| {
            raised.iter().any(|raised| {
                let flag = questionnaire.red_flag(raised.flag);
                let conditions = flag.raise.iter().map(|raise| &raise.condition).chain([&flag.condition]);
                conditions.flat_map(|condition| condition.atoms()).any(|atom| atom.question() == Some(question))
            })
        };
        let mut questions = self.path.answered.clone();
        questions.extend(self.interview.set_aside().into_iter().map(|(id, _)| id).filter(|id| is_read(*id)));
        if self.is_intake() {
            questions.extend(self.interview.items_done());
        }
        questions
    }

    /// Tells whether anything was answered.
    #[must_use]
    pub fn has_answers(&self) -> bool {
        !self.interview.answers().is_empty()
    }
}
