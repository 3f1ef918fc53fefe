//! What needs care first.

use crate::assessment::Assessment;
use crate::interview::Raised;
use crate::questionnaire::Urgency;
use crate::words;

use super::Page;

/// The page that stands before everything else when an emergency or same-day red flag is raised.
#[must_use]
pub fn stop(assessment: &Assessment<'_>) -> Page {
    let mut page = Page::new(words::result::CARE_FIRST);
    care_first(&mut page, assessment);
    page.paragraphs(words::result::STOPPED);
    page.paragraphs(words::result::CORRECT_IT);
    page
}

/// Adds every red flag, the most urgent first, each urgency with its sentence and what to do.
pub(super) fn care_first(page: &mut Page, assessment: &Assessment<'_>) {
    let questionnaire = assessment.questionnaire();
    for (_, urgency) in Urgency::ALL.into_iter().rev() {
        let raised: Vec<_> = assessment.red_flags().iter().filter(|raised| raised.urgency == urgency).collect();
        if raised.is_empty() {
            continue;
        }
        page.alarm(urgency, words::urgency_sentence(urgency));
        if urgency == Urgency::Emergency {
            page.lead(questionnaire.identity().emergency());
        }
        let mut actions: Vec<String> = Vec::new();
        let mut concerns: Vec<String> = Vec::new();
        for raised in raised {
            let flag = questionnaire.red_flag(raised.flag);
            // What to do about a certain sign would contradict the urgency of an uncertain one.
            let action = if raised.certain { flag.action.clone() } else { words::if_it_is_so(&flag.action) };
            add_once(&mut actions, &action);
            add_once(&mut concerns, &concern(&flag.concern, *raised));
        }
        page.list(words::result::DO, actions);
        page.list(words::result::WHY_CARE, concerns);
    }
}

fn concern(concern: &str, raised: Raised) -> String {
    if raised.certain { concern.to_owned() } else { format!("{concern} {}", words::FLAG_UNSURE) }
}

fn add_once(list: &mut Vec<String>, text: &str) {
    if !list.iter().any(|known| known == text) {
        list.push(text.to_owned());
    }
}
