//! The subject of a report: a visit, or a self-check.

use jiff::civil::Date;

use crate::named::{Asked, NamedAnswer};
use crate::record::{Before, GivenBy, Moment, Note, Record, RecordEntry, State, Visit};
use crate::words;
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Audience, QuestionId, Questionnaire, Role};

/// An interview, and what is known around it.
#[derive(Clone, Debug)]
pub struct Subject<'q> {
    interview: Interview<'q>,
    record: Option<Record>,
    before: Before,
    day: String,
    asked: Asked,
    notices: Vec<String>,
    lost: Vec<(String, NamedAnswer)>,
}

/// A self-check as it was saved.
#[derive(Clone, Debug)]
pub struct SelfCheck<'q> {
    /// The interview, answered again.
    pub interview: Interview<'q>,
    /// The day on which it was saved.
    pub day: String,
    /// The questionnaire that was asked.
    pub asked: Asked,
    /// The notices for the reader.
    pub notices: Vec<String>,
    /// The answers that do not fit the questionnaire as it is now.
    pub lost: Vec<(String, NamedAnswer)>,
}

impl<'q> Subject<'q> {
    /// A visit, by the questionnaire as it is now.
    #[must_use]
    pub fn of_visit(Visit { record, before }: Visit, questionnaire: &'q Questionnaire) -> Self {
        let (mut interview, notices) = record.interview(questionnaire);
        let mut notices: Vec<_> = notices.iter().map(ToString::to_string).collect();
        match &before {
            Before::Nothing => {}
            Before::Known(before) => {
                before.stand_before(&mut interview);
                if record.state != State::InProgress && record.called_before.is_empty() {
                    interview.leave_look_unasked();
                }
            }
            Before::Missing(why) => notices.push(why.clone()),
        }
        notices.extend(clock_went_back(&record, before.record()));
        notices.extend(words::cautions(questionnaire, Audience::Clinician));
        let fits = |entry: &&RecordEntry| {
            let id = questionnaire.find_question(&entry.question);
            id.is_some_and(|id| interview.answer_to(id).is_some())
        };
        let lost = record.entries.iter().filter(|entry| !fits(entry));
        Self {
            lost: lost.map(|entry| (entry.question.clone(), entry.answer.clone())).collect(),
            interview,
            day: record.started.date().to_string(),
            asked: record.questionnaire.clone(),
            notices,
            before,
            record: Some(record),
        }
    }

    /// A self-check as it stands today.
    #[must_use]
    pub fn answered_now(interview: &Interview<'q>) -> Self {
        let day = interview.questionnaire().today().map(|today| today.to_string()).unwrap_or_default();
        let asked = Asked::of(interview.questionnaire());
        let (notices, lost) = (Vec::new(), Vec::new());
        Self::of_self_check(SelfCheck { interview: interview.clone(), day, asked, notices, lost })
    }

    /// A self-check.
    #[must_use]
    pub fn of_self_check(saved: SelfCheck<'q>) -> Self {
        let SelfCheck { interview, day, asked, mut notices, lost } = saved;
        notices.extend(words::cautions(interview.questionnaire(), Audience::Clinician));
        Self { interview, record: None, before: Before::Nothing, day, asked, notices, lost }
    }

    /// The interview.
    #[must_use]
    pub fn interview(&self) -> &Interview<'q> {
        &self.interview
    }

    /// The questionnaire by which it is told.
    #[must_use]
    pub fn questionnaire(&self) -> &'q Questionnaire {
        self.interview.questionnaire()
    }

    /// The record of the visit; none for a self-check.
    #[must_use]
    pub fn record(&self) -> Option<&Record> {
        self.record.as_ref()
    }

    /// The record of the visit before, where there was one and it is known.
    #[must_use]
    pub fn before(&self) -> Option<&Record> {
        self.before.record()
    }

    /// The day, as `2026-11-23`.
    #[must_use]
    pub fn day(&self) -> &str {
        &self.day
    }

    /// The questionnaire as it was asked then.
    #[must_use]
    pub fn asked(&self) -> &Asked {
        &self.asked
    }

    /// The notices that the reader should know first.
    #[must_use]
    pub fn notices(&self) -> &[String] {
        &self.notices
    }

    /// The answers that do not fit the questionnaire as it is now, by names.
    #[must_use]
    pub fn lost(&self) -> &[(String, NamedAnswer)] {
        &self.lost
    }

    /// How far it is. A self-check is completed once its questions have come to an end.
    #[must_use]
    pub fn state(&self) -> State {
        match &self.record {
            Some(record) => record.state,
            None => match self.interview.path().end {
                hip_triage_core::interview::End::Ask(_) => State::InProgress,
                hip_triage_core::interview::End::Stop(_) => State::Stopped,
                hip_triage_core::interview::End::Finished => State::Completed,
            },
        }
    }

    /// The entry of a question in the record.
    #[must_use]
    pub fn entry(&self, question: QuestionId) -> Option<&RecordEntry> {
        self.record.as_ref()?.entry(&self.interview.question(question).name)
    }

    /// The day on which an answer was given that stands from an earlier visit, and was not asked again on this one.
    #[must_use]
    pub fn carried_from(&self, question: QuestionId) -> Option<Date> {
        let (record, entry) = (self.record.as_ref()?, self.entry(question)?);
        let before = || self.before()?.entry(&entry.question);
        let carried = entry.given_at.date() < record.started.date()
            || before().is_some_and(|before| before.given_at == entry.given_at);
        // What was given anew has been looked at, or keeps in its history what it was. A score is of the day on which it was
        // measured, whoever lets it stand.
        let is_score = self.interview.question(question).role == Some(Role::Measure)
            && self.interview.answer_to(question) != Some(&Answer::Skipped);
        let stands = entry.reviewed_at.is_none() || is_score;
        (carried && stands && entry.history.is_empty()).then(|| entry.given_at.date())
    }

    /// Tells whether an answer stands from an earlier visit, and this one has yet to ask again.
    #[must_use]
    pub fn is_to_be_asked_again(&self, question: QuestionId) -> bool {
        let is_unseen = self.entry(question).is_some_and(|entry| entry.reviewed_at.is_none());
        self.interview.is_asked_again(question) && is_unseen && self.carried_from(question).is_some()
    }

    /// Tells whether a question is answered otherwise than on the visit before.
    #[must_use]
    pub fn is_answered_otherwise(&self, question: QuestionId) -> bool {
        let then = self.before().and_then(|before| before.entry(&self.interview.question(question).name));
        then.zip(self.entry(question)).is_some_and(|(then, now)| then.answer != now.answer)
    }

    /// The note on a question.
    #[must_use]
    pub fn note(&self, question: QuestionId) -> Option<&Note> {
        let name = &self.interview.question(question).name;
        self.record.as_ref()?.notes.iter().find(|note| note.question == *name)
    }

    /// The note on the question with a role.
    #[must_use]
    pub fn note_of(&self, role: Role) -> Option<&Note> {
        self.questionnaire().with_role(role).and_then(|id| self.note(id))
    }

    /// Tells whether two moments are of one sitting of this visit: of one day, after it began, and not after it was ended once.
    #[must_use]
    pub fn is_one_sitting(&self, earlier: &Moment, later: &Moment) -> bool {
        self.record.as_ref().is_some_and(|record| {
            let was_reopened = record.state == State::Amended;
            !was_reopened && !earlier.is_before(&record.started) && earlier.date() == later.date()
        })
    }

    /// Tells whether the visit before was on the same day.
    #[must_use]
    pub fn is_on_day_of_before(&self) -> bool {
        self.record().zip(self.before()).is_some_and(|(record, before)| record.started.date() == before.started.date())
    }

    /// The day on which a note was written that stands from an earlier visit.
    #[must_use]
    pub fn noted_before(&self, note: &Note) -> Option<Date> {
        self.record.as_ref()?.noted_before(note)
    }

    /// A text of the questionnaire as a colleague says it of the client.
    #[must_use]
    pub fn of_them(&self, text: &str) -> String {
        words::third_person(text, &self.questionnaire().identity().language)
    }

    /// Tells whether the client alone gave every answer.
    #[must_use]
    pub fn is_by_client(&self) -> bool {
        self.record.as_ref().is_none_or(|record| record.entries.iter().all(|entry| entry.by == GivenBy::Patient))
    }

    /// Tells whether the client gave some of the answers alone, and the PT took down others.
    #[must_use]
    pub fn is_by_both(&self) -> bool {
        !self.is_by_client()
            && self
                .record
                .as_ref()
                .is_some_and(|record| record.entries.iter().any(|entry| entry.by == GivenBy::Patient))
    }

    /// The answer to a question that counts: on the path, or of the examination.
    #[must_use]
    pub fn counted(&self, question: QuestionId, path: &[QuestionId]) -> Option<&Answer> {
        let examined = self.interview.question(question).examination().is_some();
        self.interview.answer_to(question).filter(|_| examined || path.contains(&question))
    }

    /// Tells whether this interview could ask a question at all: a self-check passes over a PT's.
    #[must_use]
    pub fn could_ask(&self, question: QuestionId) -> bool {
        let clinician = |step: &hip_triage_core::questionnaire::Step| step.audience == Audience::Clinician;
        self.interview.audience() == Audience::Clinician
            || !self.interview.question(question).step().is_some_and(clinician)
    }
}

/// The notice that a visit lies before the one that came before it, or ended before it began.
fn clock_went_back(record: &Record, before: Option<&Record>) -> Option<String> {
    let day = |moment: &Moment| format!("{} {}", moment.date(), moment.time());
    if let Some(before) = before.filter(|before| record.started.is_before(&before.started)) {
        return Some(words::record::before_the_last(&day(&record.started), before.visit, &day(&before.started)));
    }
    let ended = record.ended.as_ref().filter(|ended| ended.is_before(&record.started))?;
    Some(words::record::ended_before(&day(&record.started), &day(ended)))
}
