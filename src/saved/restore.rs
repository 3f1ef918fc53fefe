//! A saved interview is answered again.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Restored;
use super::format::{SavedAnswer, SavedInterview};
use crate::interview::Interview;
use crate::questionnaire::Questionnaire;
use crate::words::saved as words;

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
        let changed = self.questionnaire.fingerprint != questionnaire.fingerprint();
        if changed {
            notices.push(words::changed(&self.questionnaire.version, &identity.version));
        }

        let answered: BTreeSet<_> = self.answers.iter().map(|saved| saved.question.clone()).collect();
        let (mut aside, mut lost) = (Vec::new(), Vec::new());
        for saved in self.answers {
            if !give(&mut interview, &saved) {
                let asked = questionnaire.find_question(&saved.question);
                lost.push(asked.map_or(saved.question.clone(), |id| questionnaire.question(id).ask.clone()));
                aside.push(saved);
            }
        }
        for saved in self.set_aside {
            if answered.contains(&saved.question) || !give(&mut interview, &saved) {
                aside.push(saved);
            }
        }
        if !lost.is_empty() {
            notices.push(words::no_longer_fit(&lost));
        }

        for flag in self.acknowledged {
            if let Some(id) = questionnaire.find_red_flag(&flag.red_flag) {
                interview.restore_acknowledged(id, flag.urgency);
            }
        }
        let saved_on = self.saved_on.parse::<Date>().ok();
        let any_safety = interview.answers().keys().any(|id| questionnaire.is_safety(*id));
        if saved_on != Some(today) || changed {
            interview.confirm_safety_again();
            if any_safety {
                notices.push(match saved_on {
                    Some(day) if day != today => words::another_day(day),
                    Some(_) => words::SAFETY_AGAIN.to_owned(),
                    None => words::NO_DAY.to_owned(),
                });
            }
        } else {
            for name in &self.to_confirm {
                if let Some(id) = questionnaire.find_question(name) {
                    interview.confirm_again(id);
                }
            }
        }
        (Restored { interview, notices }, aside)
    }
}

impl SavedInterview {
    /// The interview as it was left, whatever day it is: nothing is asked anew. Answers that do not
    /// fit the questionnaire are left out.
    #[must_use]
    pub fn as_it_was<'q>(&self, questionnaire: &'q Questionnaire) -> Interview<'q> {
        let mut interview = Interview::new(questionnaire, self.audience.into());
        for saved in &self.answers {
            give(&mut interview, saved);
        }
        for flag in &self.acknowledged {
            if let Some(id) = questionnaire.find_red_flag(&flag.red_flag) {
                interview.restore_acknowledged(id, flag.urgency);
            }
        }
        for name in &self.to_confirm {
            if let Some(id) = questionnaire.find_question(name) {
                interview.confirm_again(id);
            }
        }
        interview
    }
}

/// Gives a saved answer; tells whether it fitted.
fn give(interview: &mut Interview<'_>, saved: &SavedAnswer) -> bool {
    let questionnaire = interview.questionnaire();
    let Some(id) = questionnaire.find_question(&saved.question) else { return false };
    let Some(answer) = saved.answer.to(questionnaire.question(id)) else { return false };
    interview.answer(id, answer).is_ok()
}
