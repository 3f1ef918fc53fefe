//! A saved interview is answered again.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Restored;
use super::format::{SavedAnswer, SavedInterview};
use crate::named::NamedAnswer;
use crate::record::raised_in;
use crate::words::saved as words;
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::Questionnaire;

impl SavedInterview {
    /// Gives each answer again through [`Interview::answer`]. An answer that no longer fits counts
    /// nothing and is handed back, to be saved again under `set_aside`; one set aside earlier
    /// comes back if it fits now and its question has no other answer.
    ///
    /// On another day, and when the questionnaire has changed, the safety questions are to be
    /// answered anew.
    pub(super) fn restore(self, questionnaire: &Questionnaire, today: Date) -> (Restored<'_>, Vec<SavedAnswer>) {
        let identity = questionnaire.identity();
        let mut interview = Interview::new(questionnaire, self.audience.into());
        let mut notices = Vec::new();
        let mut given = Vec::new();
        let changed = !self.questionnaire.is(questionnaire);
        if changed {
            notices.push(words::changed(&self.questionnaire.version, &identity.version));
        }

        let answered: BTreeSet<_> = self.answers.iter().map(|saved| saved.question.clone()).collect();
        let (mut aside, mut lost) = (Vec::new(), Vec::new());
        for saved in self.answers {
            if let Some(id) = saved.answer.give(&saved.question, saved.language.as_deref(), &mut interview) {
                given.push((id, saved.offered));
            } else {
                let asked = questionnaire.find_question(&saved.question);
                lost.push(asked.map_or(saved.question.clone(), |id| questionnaire.question(id).ask.clone()));
                aside.push(saved);
            }
        }
        for saved in self.set_aside {
            let fits = || saved.answer.give(&saved.question, saved.language.as_deref(), &mut interview);
            match (!answered.contains(&saved.question)).then(fits).flatten() {
                Some(id) => given.push((id, saved.offered)),
                None => aside.push(saved),
            }
        }
        for (id, offered) in given {
            offered.tell(id, &mut interview, !changed);
        }
        if !lost.is_empty() {
            notices.push(words::no_longer_fit(&lost));
        }

        for flag in self.acknowledged {
            flag.restore(&mut interview);
        }
        let saved_on = self.saved_on.parse::<Date>().ok();
        interview.set_called_before(raised_in(&self.called_before, questionnaire));
        let any_safety = interview.answers().keys().any(|id| questionnaire.is_safety(*id));
        if saved_on != Some(today) {
            let open = interview.open_looks();
            interview.forget_seen();
            interview.set_called_before(open);
        }
        if saved_on != Some(today) || changed {
            interview.confirm_safety_again();
            if any_safety {
                notices.push(match saved_on {
                    Some(day) if day > today => words::saved_ahead(day),
                    Some(day) if day < today => words::another_day(day),
                    Some(_) => words::safety_again().to_owned(),
                    None => words::no_day().to_owned(),
                });
            }
        } else {
            for name in &self.to_confirm {
                if let Some(id) = questionnaire.find_question(name) {
                    interview.confirm_again(id);
                }
            }
        }
        interview.confirm_unasked();
        let is_from_before = saved_on.is_some_and(|day| day < today);
        (Restored { interview, notices, lost, saved_on: saved_on.map(in_words), is_from_before }, aside)
    }

    /// Says to a later self-check what was answered in this one, where it was saved on an earlier day.
    pub(super) fn tell_last(&self, later: &mut Interview<'_>, saved: Option<Date>) {
        let day = self.saved_on.parse::<Date>().ok();
        if let Some(day) = day.filter(|day| saved.is_some_and(|saved| *day < saved)) {
            let (last, ..) = self.answered(later.questionnaire());
            later.set_last_check(in_words(day), &last);
        }
    }

    /// The day on which it was saved.
    pub(super) fn saved_day(&self) -> Option<Date> {
        self.saved_on.parse().ok()
    }

    /// The interview as it was left, whatever day it is: nothing is asked anew. Answers that do not
    /// fit the questionnaire are left out.
    #[must_use]
    pub fn as_it_was<'q>(&self, questionnaire: &'q Questionnaire) -> Interview<'q> {
        let (mut interview, ..) = self.answered(questionnaire);
        for name in &self.to_confirm {
            if let Some(id) = questionnaire.find_question(name) {
                interview.confirm_again(id);
            }
        }
        interview
    }

    /// The interview as it was saved, for a report: nothing has to be confirmed. With it what the
    /// reader should know, and the answers that do not fit the questionnaire as it is now.
    #[must_use]
    pub fn answered<'q>(
        &self,
        questionnaire: &'q Questionnaire,
    ) -> (Interview<'q>, Vec<String>, Vec<(String, NamedAnswer)>) {
        let mut interview = Interview::new(questionnaire, self.audience.into());
        let mut notices = Vec::new();
        let unchanged = self.questionnaire.is(questionnaire);
        if !unchanged {
            notices.push(words::changed(&self.questionnaire.version, &questionnaire.identity().version));
        }
        let (mut given, mut lost) = (Vec::new(), Vec::new());
        for saved in &self.answers {
            match saved.answer.give(&saved.question, saved.language.as_deref(), &mut interview) {
                Some(id) => given.push((id, &saved.offered)),
                None => lost.push((saved.question.clone(), saved.answer.clone())),
            }
        }
        for (id, offered) in given {
            offered.tell(id, &mut interview, unchanged);
        }
        for flag in &self.acknowledged {
            flag.restore(&mut interview);
        }
        interview.set_called_before(raised_in(&self.called_before, questionnaire));
        (interview, notices, lost)
    }
}

/// A day in words.
fn in_words(day: Date) -> String {
    hip_triage_core::words::day(day.year(), day.month(), day.day())
}
