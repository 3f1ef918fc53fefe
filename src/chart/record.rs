//! One visit of a client: what was answered, by whom and when, the notes, and what was told.
//!
//! A [`Record`] holds names and never positions. Its interview is answered again through
//! [`Interview::answer`], so a file can reach no state that a person could not. Nothing here asks
//! the clock or touches a file: [`visits`](crate::visits) keeps records on disk.

mod before;
mod begin;
mod charted;
mod client;
mod decision;
mod format;
mod moment;
mod snapshot;
mod touched;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::named::{self, Acknowledged, Asked, NamedAnswer, Offered};
use hip_triage_core::interview::{Answer, Interview, Raised};
use hip_triage_core::language;
use hip_triage_core::named;
use hip_triage_core::questionnaire::{Audience, QuestionId, Questionnaire};

pub use before::{Before, Visit};
pub use begin::Begun;
use charted::Fitted;
pub use charted::{ByMeasure, ChartedItem, NamedFound};
pub use client::{ClientCode, NoClientCode};
pub use decision::NamedDecision;
pub use format::{Summary, Unreadable};
pub use moment::{Moment, NoMoment};
pub use snapshot::{
    Snapshot, SnapshotContribution, SnapshotEnd, SnapshotFinding, SnapshotFlag, SnapshotScore, SnapshotStanding,
    SnapshotVerdict,
};
pub use touched::{Otherwise, Touched};

/// The notes of an interview, on a question each: what was said or found.
pub type Notes = BTreeMap<QuestionId, String>;

/// One visit.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Whose visit it was.
    pub client: ClientCode,
    /// The number of the visit of that client, from 1.
    pub visit: u32,
    /// When it began.
    pub started: Moment,
    /// When it ended.
    pub ended: Option<Moment>,
    /// The version of the program that wrote it.
    pub program: String,
    /// The questionnaire that was asked.
    pub questionnaire: Asked,
    /// How far it is.
    pub state: State,
    /// Every answer that now stands, in the order of the questionnaire.
    pub entries: Vec<RecordEntry>,
    /// The notes, in the order of the questionnaire.
    pub notes: Vec<Note>,
    /// The items of the examination as charted on each side, in the order of the questionnaire.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub charted: Vec<ChartedItem>,
    /// The red flags that were read and gone past.
    pub acknowledged: Vec<Acknowledged>,
    /// The decision of the PT to go on without the doctor that the answers call for, where one was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<NamedDecision>,
    /// The red flags that called for a doctor before this visit, and were open when it began.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub called_before: Vec<SnapshotFlag>,
    /// The answers of the visit before to what those red flags read, so that the record alone shows whether a sign is new.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signs_before: Vec<SignBefore>,
    /// The assessment as it was shown, in the file under `told`; none before the first answer.
    #[serde(rename = "told")]
    pub snapshot: Option<Snapshot>,
}

/// What was taken down in a visit, by which one that has come to its end is known to be changed.
#[derive(PartialEq)]
struct Said {
    answers: Vec<(String, NamedAnswer)>,
    notes: Vec<Note>,
    charted: Vec<ChartedItem>,
    decision: Option<NamedDecision>,
}

named! {
    /// How far a visit is.
    #[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
    #[serde(rename_all = "snake_case")]
    pub enum State {
        /// It goes on.
        InProgress: "in_progress",
        /// It came to its end.
        Completed: "completed",
        /// It ended before: care was needed first, or the PT broke off.
        Stopped: "stopped",
        /// It was changed after its end.
        Amended: "amended",
    }
}

/// Who gave an answer.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GivenBy {
    /// The client, in a self-check that was taken over.
    Patient,
    /// The PT took it down.
    Clinician,
}

/// An answer that stands.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RecordEntry {
    /// The name of the question.
    pub question: String,
    /// The answer.
    pub answer: NamedAnswer,
    /// The language of own words, by its tag; none for what was chosen, and where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The choices it was chosen from.
    #[serde(default, skip_serializing_if = "Offered::is_unsaid")]
    pub offered: Offered,
    /// When it was given.
    pub given_at: Moment,
    /// Who gave it.
    pub by: GivenBy,
    /// When the PT looked at an answer from before, or of the client, and let it stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed_at: Option<Moment>,
    /// The answers before it, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<Earlier>,
}

/// An answer of the visit before.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SignBefore {
    /// The name of the question.
    pub question: String,
    /// The answer.
    pub answer: NamedAnswer,
}

/// An answer that was changed.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Earlier {
    /// The answer.
    pub answer: NamedAnswer,
    /// The language of own words, by its tag; none for what was chosen, and where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// When it was given.
    pub given_at: Moment,
    /// Who gave it.
    pub by: GivenBy,
}

/// A note on a question.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The name of the question.
    pub question: String,
    /// The words.
    pub text: String,
    /// Their language, by its tag; none where it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// When they were written.
    pub at: Moment,
}

/// A notice for the reader of a record. How it is said stands in [`words`](crate::words).
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Notice {
    /// The questionnaire has changed since, and something of this visit with it.
    Changed {
        /// The version that was answered.
        then: String,
        /// The version as it is now.
        now: String,
        /// What that means for this visit.
        touched: Touched,
    },
    /// The questions whose answers no longer fit and do not count.
    NoLongerFit(Vec<String>),
    /// The items of whose outcomes one could not stand beside what was measured, which decides.
    ByMeasure(Vec<ByMeasure>),
}

impl Record {
    /// Begins a visit with nothing answered.
    #[must_use]
    pub fn new(client: ClientCode, visit: u32, questionnaire: &Questionnaire, started: Moment) -> Self {
        Self {
            client,
            visit,
            started,
            ended: None,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            questionnaire: Asked::of(questionnaire),
            state: State::InProgress,
            entries: Vec::new(),
            notes: Vec::new(),
            charted: Vec::new(),
            acknowledged: Vec::new(),
            decision: None,
            called_before: Vec::new(),
            signs_before: Vec::new(),
            snapshot: None,
        }
    }

    /// Takes down the interview and its notes as they stand. An answer that is the same keeps its
    /// time and its giver; one that is different keeps the earlier one in its history. Answers that
    /// the interview does not have, because they fitted an earlier questionnaire, stay.
    ///
    /// A visit that had come to its end and is now different is amended.
    pub fn take_down(&mut self, interview: &Interview<'_>, notes: &Notes, at: &Moment, by: GivenBy) {
        let questionnaire = interview.questionnaire();
        let before = (self.state == State::Completed).then(|| self.said());
        for (id, answer) in interview.answers() {
            let question = questionnaire.question(*id);
            let entry = self.enter(&question.name, NamedAnswer::of(question, answer), at, by);
            entry.offered = Offered::of(interview, *id);
            entry.language = named::said_in(interview, *id);
        }
        let place = |name: &str| questionnaire.find_question(name).map_or(usize::MAX, QuestionId::index);
        self.entries.sort_by_key(|entry| place(&entry.question));
        self.note_down(questionnaire, notes, at);
        self.charted = ChartedItem::all_of(interview, &self.charted, at);
        self.acknowledged = Acknowledged::all_of(interview);
        self.decision = NamedDecision::of(interview, self.decision.as_ref(), at);
        self.called_before = SnapshotFlag::all_of(questionnaire, &interview.known_before());
        let sign = |(id, answer): (QuestionId, Answer)| {
            let question = questionnaire.question(id);
            SignBefore { question: question.name.clone(), answer: NamedAnswer::of(question, &answer) }
        };
        self.signs_before = interview.signs_before().into_iter().map(sign).collect();
        self.questionnaire = Asked::of(questionnaire);
        self.snapshot = Some(Snapshot::of(interview));
        if before.is_some_and(|before| before != self.said()) {
            self.state = State::Amended;
        }
    }

    /// What was taken down.
    fn said(&self) -> Said {
        let answers = self.entries.iter().map(|entry| (entry.question.clone(), entry.answer.clone()));
        Said {
            answers: answers.collect(),
            notes: self.notes.clone(),
            charted: self.charted.clone(),
            decision: self.decision.clone(),
        }
    }

    fn enter(&mut self, question: &str, answer: NamedAnswer, at: &Moment, by: GivenBy) -> &mut RecordEntry {
        let known = self.entries.iter().position(|entry| entry.question == question);
        let index = known.unwrap_or_else(|| {
            self.entries.push(RecordEntry {
                question: question.to_owned(),
                answer: answer.clone(),
                language: None,
                offered: Offered::default(),
                given_at: at.clone(),
                by,
                reviewed_at: None,
                history: Vec::new(),
            });
            self.entries.len() - 1
        });
        let entry = &mut self.entries[index];
        if entry.answer == answer {
            return entry;
        }
        entry.history.push(Earlier {
            answer: std::mem::replace(&mut entry.answer, answer),
            language: entry.language.take(),
            given_at: std::mem::replace(&mut entry.given_at, at.clone()),
            by: std::mem::replace(&mut entry.by, by),
        });
        entry.reviewed_at = None;
        entry
    }

    fn note_down(&mut self, questionnaire: &Questionnaire, notes: &Notes, at: &Moment) {
        let known = std::mem::take(&mut self.notes);
        for (id, text) in notes {
            let name = &questionnaire.question(*id).name;
            let same = known.iter().find(|note| note.question == *name && note.text == *text);
            let language = || Some(language::current().tag().to_owned());
            let new = || Note { question: name.clone(), text: text.clone(), language: language(), at: at.clone() };
            self.notes.push(same.cloned().unwrap_or_else(new));
        }
        // Notes on questions that are gone stay.
        self.notes.extend(known.into_iter().filter(|note| questionnaire.find_question(&note.question).is_none()));
    }

    /// Marks an answer of the client as looked at by the PT, who let it stand.
    pub fn review(&mut self, question: &str, at: &Moment) {
        let entry = self.entries.iter_mut().find(|entry| entry.question == question && entry.by == GivenBy::Patient);
        if let Some(entry) = entry {
            entry.reviewed_at = Some(at.clone());
        }
    }

    /// Ends the visit: completed, or stopped before its end.
    pub fn end(&mut self, state: State, at: &Moment) {
        self.state = state;
        self.ended = Some(at.clone());
    }

    /// The last moment that the record tells of.
    #[must_use]
    pub fn last_moment(&self) -> &Moment {
        let entries =
            self.entries.iter().flat_map(|entry| [Some(&entry.given_at), entry.reviewed_at.as_ref()]).flatten();
        let others = self.ended.iter().chain(self.notes.iter().map(|note| &note.at));
        let others = others.chain(self.charted.iter().map(|charted| &charted.at));
        entries
            .chain(others)
            .max_by_key(|moment| moment.instant())
            .filter(|last| self.started.is_before(last))
            .unwrap_or(&self.started)
    }

    /// The entry of a question, where it was answered.
    #[must_use]
    pub fn entry(&self, question: &str) -> Option<&RecordEntry> {
        self.entries.iter().find(|entry| entry.question == question)
    }

    /// The day on which a note was written that stands from an earlier visit.
    #[must_use]
    pub fn noted_before(&self, note: &Note) -> Option<Date> {
        note.at.is_before(&self.started).then(|| note.at.date())
    }

    /// The interview, answered again, with what the reader should know: the questionnaire has
    /// changed, or answers no longer fit and do not count.
    #[must_use]
    pub fn interview<'q>(&self, questionnaire: &'q Questionnaire) -> (Interview<'q>, Vec<Notice>) {
        let mut interview = self.fresh(questionnaire);
        let mut notices = Vec::new();
        let unchanged = self.questionnaire.is(questionnaire);
        let (mut given, mut lost) = (Vec::new(), Vec::new());
        for entry in &self.entries {
            if let Some(id) = entry.answer.give(&entry.question, entry.language.as_deref(), &mut interview) {
                given.push((id, &entry.offered));
            } else {
                let asked = questionnaire.find_question(&entry.question);
                lost.push(asked.map_or(&entry.question, |id| &questionnaire.question(id).ask).clone());
            }
        }
        for (id, offered) in given {
            offered.tell(id, &mut interview, unchanged);
        }
        if !lost.is_empty() {
            notices.push(Notice::NoLongerFit(lost));
        }
        // What no longer fits stays in the record.
        let by_measure = self.charted.iter().filter_map(|charted| match charted.give(&mut interview) {
            Fitted::ByMeasure(decided) => Some(decided),
            Fitted::Not | Fitted::AsCharted => None,
        });
        let mut by_measure: Vec<_> = by_measure.collect();
        by_measure.extend(ByMeasure::of_others(&mut interview));
        if !by_measure.is_empty() {
            notices.push(Notice::ByMeasure(by_measure));
        }
        for flag in &self.acknowledged {
            flag.restore(&mut interview);
        }
        if let Some(decision) = &self.decision {
            decision.restore(&mut interview, &self.started);
        }
        interview.set_called_before(raised_in(&self.called_before, questionnaire));
        let sign = |sign: &SignBefore| {
            let id = questionnaire.find_question(&sign.question)?;
            Some((id, sign.answer.to(questionnaire.question(id))?))
        };
        interview.set_signs_before(self.signs_before.iter().filter_map(sign).collect());
        if !unchanged {
            let touched = Touched::of(self, &interview);
            let (then, now) = (self.questionnaire.version.clone(), questionnaire.identity().version.clone());
            notices.splice(0..0, (!touched.is_nothing()).then_some(Notice::Changed { then, now, touched }));
        }
        (interview, notices)
    }

    /// Puts this visit beside the interview of the one after it: what was answered, and what called for a doctor and is open.
    pub fn stand_before(&self, later: &mut Interview<'_>) {
        let (interview, _) = self.interview(later.questionnaire());
        later.compare_with(&interview);
        later.add_called_before(self.open_looks(&interview));
        self.tell_notes(later);
    }

    /// Tells the interview of the visit after this one what was noted on this one.
    fn tell_notes(&self, later: &mut Interview<'_>) {
        for note in &self.notes {
            if let Some(question) = later.questionnaire().find_question(&note.question) {
                later.set_note_before(question, &note.text);
            }
        }
    }

    /// What is open when this visit is over: what was before and still is, and the red flags as they were told.
    fn open_looks(&self, interview: &Interview<'_>) -> Vec<Raised> {
        let told = self.snapshot.iter().flat_map(|told| raised_in(&told.red_flags, interview.questionnaire()));
        interview.open_looks_after(told.collect())
    }

    /// The interview of this visit with nothing answered.
    fn fresh<'q>(&self, questionnaire: &'q Questionnaire) -> Interview<'q> {
        let mut interview = Interview::new(questionnaire, Audience::Clinician);
        if self.visit == 1 {
            interview.set_first_visit();
        }
        interview
    }

    /// The notes, by the questions of the questionnaire as it is now.
    #[must_use]
    pub fn notes(&self, questionnaire: &Questionnaire) -> Notes {
        let found = self
            .notes
            .iter()
            .filter_map(|note| Some((questionnaire.find_question(&note.question)?, note.text.clone())));
        found.collect()
    }
}

/// Red flags of a file, as far as the questionnaire has them still.
pub(crate) fn raised_in(flags: &[SnapshotFlag], questionnaire: &Questionnaire) -> Vec<Raised> {
    flags.iter().filter_map(|flag| flag.raised(questionnaire)).collect()
}
