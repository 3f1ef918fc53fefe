//! The safety block: what is raised, and then yes, no, not sure and not asked, each in its own words.

use super::{fact, some};
use crate::assessment::Assessment;
use crate::interview::Answer;
use crate::questionnaire::Role;
use crate::report::{Page, Subject, answer_in_words};
use crate::words::handover as said;

pub(super) fn safety(page: &mut Page, subject: &Subject<'_>, assessment: &Assessment<'_>) {
    flags(page, subject, assessment);
    let interview = subject.interview();
    let (mut yes, mut no, mut also) = (Vec::new(), Vec::new(), Vec::new());
    let (mut unsure, mut unasked) = (Vec::new(), Vec::new());
    let mut notes = Vec::new();
    for (id, question) in subject.questionnaire().question_ids() {
        if !subject.questionnaire().is_safety(id) || question.role == Some(Role::Age) || !subject.could_ask(id) {
            continue;
        }
        match interview.answer_to(id) {
            None => unasked.push(question.ask.clone()),
            Some(Answer::NotSure) => unsure.push(question.ask.clone()),
            Some(Answer::Many(chosen)) => {
                for (choice, text) in question.choice_ids().filter(|(_, choice)| !choice.exclusive) {
                    if chosen.contains_key(&choice) {
                        yes.push(text.label.clone());
                    } else {
                        no.push(text.briefly().to_owned());
                    }
                }
            }
            // Whether a lone answer is a yes or a no, only its question tells.
            Some(answer) => also.push(format!("{} {}", question.ask, answer_in_words(question, answer))),
        }
        // The notes on health and medicines stand with these.
        if let Some(note) = subject.note(id).filter(|_| !matches!(question.role, Some(Role::Health | Role::Medicines)))
        {
            notes.push(fact(&question.ask, said::note_alone(&said::on_one_line(&note.text))));
        }
    }
    let mut facts = vec![
        fact(said::YES_TO, some(&yes)),
        fact(said::NO_TO, some(&no)),
        fact(said::NOT_SURE, some(&unsure)),
        fact(said::NOT_ASKED, some(&unasked)),
    ];
    if !also.is_empty() {
        facts.insert(2, fact(said::ALSO_ASKED, some(&also)));
    }
    facts.extend(notes);
    page.facts(facts);
}

fn flags(page: &mut Page, subject: &Subject<'_>, assessment: &Assessment<'_>) {
    let questionnaire = subject.questionnaire();
    let raised = assessment.red_flags();
    if raised.is_empty() {
        page.paragraphs(said::NO_FLAG);
        return;
    }
    for raised in raised {
        let flag = questionnaire.red_flag(raised.flag);
        let mut told = format!("{}. {} {}", said::urgency(raised.urgency), flag.concern, flag.action);
        if !raised.certain {
            told = format!("{told} {}", said::FLAG_OPEN);
        }
        if subject.interview().acknowledged().contains_key(&raised.flag) {
            told = format!("{told} {}", said::FLAG_READ);
        }
        page.alarm(raised.urgency, &told);
    }
}
