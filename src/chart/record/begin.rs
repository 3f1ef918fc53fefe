//! How a visit begins: anew, with the answers of a self-check, after an earlier visit, or where it
//! was left.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{ClientCode, GivenBy, Moment, Notice, Record, RecordEntry};
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::{QuestionId, Questionnaire, Role};

/// A visit, and its interview as it begins.
#[derive(Clone, Debug)]
pub struct Begun<'q> {
    /// The record that is kept.
    pub record: Record,
    /// The questions that are asked.
    pub interview: Interview<'q>,
    /// News for the PT: the questionnaire has changed.
    pub notices: Vec<Notice>,
}

impl Record {
    /// Begins a visit with nothing answered.
    #[must_use]
    pub fn begin(client: ClientCode, visit: u32, questionnaire: &Questionnaire, started: Moment) -> Begun<'_> {
        let record = Self::new(client, visit, questionnaire, started);
        Begun { interview: record.fresh(questionnaire), record, notices: Vec::new() }
    }

    /// Begins a visit with the answers that the client gave alone; each is marked as theirs.
    #[must_use]
    pub fn take_over<'q>(client: ClientCode, visit: u32, self_check: &Interview<'q>, started: &Moment) -> Begun<'q> {
        let mut interview = Interview::take_over(self_check);
        let mut record = Self::new(client, visit, interview.questionnaire(), started.clone());
        if visit == 1 {
            interview.set_first_visit();
        }
        record.take_down(&interview, interview.notes(), started, GivenBy::Patient);
        Begun { record, interview, notices: Vec::new() }
    }

    /// Begins the visit after an earlier one, which stays as it is: what is not asked again is
    /// carried over with the time at which it was given.
    #[must_use]
    pub fn follow_up<'q>(&self, visit: u32, questionnaire: &'q Questionnaire, started: Moment) -> Begun<'q> {
        let (earlier, notices) = self.interview(questionnaire);
        let mut interview = Interview::follow_up(&earlier);
        interview.set_called_before(self.open_looks(&earlier));
        let mut record = Self::new(self.client.clone(), visit, questionnaire, started);
        let carried = |entry: &&RecordEntry| {
            let question = questionnaire.find_question(&entry.question);
            question.is_some_and(|question| interview.answer_to(question).is_some())
        };
        let anew = |entry: &RecordEntry| RecordEntry { reviewed_at: None, history: Vec::new(), ..entry.clone() };
        record.entries = self.entries.iter().filter(carried).map(anew).collect();
        record.decision.clone_from(&self.decision);
        record.carry_notes_of(self, &mut interview);
        self.tell_notes(&mut interview);
        Begun { record, interview, notices }
    }

    /// Carries over the notes of the visit before with the time at which they were written, until another one takes their
    /// place. Those on what was found in the room, and on what a doctor has seen, belong to that visit.
    pub fn carry_notes_of(&mut self, before: &Self, interview: &mut Interview<'_>) {
        let questionnaire = interview.questionnaire();
        for note in &before.notes {
            let asked = questionnaire.find_question(&note.question);
            let is_of_that_visit = asked.map(|id| questionnaire.question(id)).is_some_and(|question| {
                question.examination().is_some() || matches!(question.role, Some(Role::Seen | Role::Allowed))
            });
            let is_noted = asked.is_some_and(|id| interview.note_on(id).is_some());
            if !is_of_that_visit && !is_noted {
                self.notes.push(note.clone());
                // What is too long was refused when it was written.
                let _ = asked.map(|id| interview.note_of_day(id, &note.text, note.at.date().to_string()));
            }
        }
    }

    /// Goes on with a visit where it was left. What was carried over from the earlier visit and not
    /// given anew is still to be asked, and so is what was answered about safety on another day.
    #[must_use]
    pub fn resume<'q>(self, questionnaire: &'q Questionnaire, earlier: Option<&Self>, today: Date) -> Begun<'q> {
        let (mut interview, notices) = self.interview(questionnaire);
        for note in &self.notes {
            let Some(question) = questionnaire.find_question(&note.question) else { continue };
            // What is too long was refused when it was written.
            let _ = match self.noted_before(note) {
                Some(day) => interview.note_of_day(question, &note.text, day.to_string()),
                None => interview.note(question, &note.text),
            };
        }
        if let Some(earlier) = earlier {
            earlier.stand_before(&mut interview);
        }
        interview.set_theirs(self.theirs(questionnaire));
        for entry in &self.entries {
            let Some(question) = questionnaire.find_question(&entry.question) else { continue };
            let before = earlier.and_then(|earlier| earlier.entry(&entry.question));
            let carried = before.is_some_and(|before| before.given_at == entry.given_at);
            let last = entry.reviewed_at.as_ref().unwrap_or(&entry.given_at);
            let safety = questionnaire.is_safety(question);
            let open = entry.reviewed_at.is_none() && (carried || (safety && entry.by == GivenBy::Patient));
            let stands = carried && interview.stays_known(question);
            if !stands && (open || (safety && last.date() != today)) {
                interview.confirm_again(question);
            }
        }
        interview.confirm_unasked();
        Begun { record: self, interview, notices }
    }

    /// Takes down the interview of a PT as it stands. An answer from before that was asked anew and
    /// is the same is marked as looked at; `open` are the questions that were still to be asked anew.
    pub fn keep(&mut self, interview: &Interview<'_>, open: &mut BTreeSet<QuestionId>, at: &Moment) {
        let questionnaire = interview.questionnaire();
        let now: BTreeSet<_> =
            interview.answers().keys().copied().filter(|question| interview.needs_confirming(*question)).collect();
        for question in open.difference(&now) {
            let question = questionnaire.question(*question);
            if let Some(entry) = self.entries.iter_mut().find(|entry| entry.question == question.name) {
                entry.reviewed_at = Some(at.clone());
            }
        }
        *open = now;
        // What was found in the room can be taken back; what was answered cannot.
        self.entries.retain(|entry| {
            let question = questionnaire.find_question(&entry.question);
            let item = question.filter(|question| questionnaire.question(*question).examination().is_some());
            item.is_none_or(|item| interview.answer_to(item).is_some())
        });
        self.take_down(interview, interview.notes(), at, GivenBy::Clinician);
    }

    /// The client's own answer, whatever became of it since.
    fn theirs(&self, questionnaire: &Questionnaire) -> hip_triage_core::interview::Answered {
        let theirs = |entry: &RecordEntry| {
            let first =
                entry.history.iter().find(|earlier| earlier.by == GivenBy::Patient).map(|earlier| &earlier.answer);
            let given = first.or((entry.by == GivenBy::Patient).then_some(&entry.answer))?;
            let question = questionnaire.find_question(&entry.question)?;
            Some((question, given.to(questionnaire.question(question))?))
        };
        self.entries.iter().filter_map(theirs).collect()
    }
}

#[cfg(test)]
mod tests;
