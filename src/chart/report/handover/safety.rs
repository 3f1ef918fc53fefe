//! The safety block: what is raised, and then yes, no, not sure and not asked, each in its own words.

use super::values::dated;
use super::{changed, fact, some};
use crate::report::{Page, Subject, answer_in_words};
use crate::words::handover as said;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::explain::{Sign, doubtful_signs};
use hip_triage_core::interview::{Answer, Raised};
use hip_triage_core::questionnaire::{Role, Urgency};

pub(super) fn safety(page: &mut Page, subject: &Subject<'_>, assessment: &Assessment<'_>) {
    let interview = subject.interview();
    let path = interview.path().answered;
    let (mut yes, mut no, mut also) = (Vec::new(), Vec::new(), Vec::new());
    let (mut unsure, mut unasked) = (Vec::new(), Vec::new());
    let (mut notes, mut again) = (Vec::new(), Vec::new());
    let mut finished = true;
    for (id, question) in subject.questionnaire().question_ids() {
        if question.role == Some(Role::Age) || question.step().is_none() || !subject.could_ask(id) {
            continue;
        }
        if !subject.questionnaire().is_safety(id) {
            // Red flags read it too; its answer stands with the rest of the history.
            if subject.questionnaire().is_read_by_red_flags(id) {
                match subject.counted(id, &path) {
                    None => unasked.push(question.ask.clone()),
                    Some(Answer::NotSure) => unsure.push(question.ask.clone()),
                    Some(_) => {}
                }
            }
            continue;
        }
        let signs = || question.free_choices();
        match interview.answer_to(id) {
            None => {
                finished = false;
                unasked.push(question.ask.clone());
            }
            // It counts for red flags, and is no answer of this visit.
            Some(answer) if subject.carried_from(id).is_some() => {
                finished = false;
                again.push(dated(subject, id, format!("{} {}", question.ask, answer_in_words(question, answer))));
            }
            Some(Answer::NotSure) if signs().next().is_none() => unsure.push(question.ask.clone()),
            Some(Answer::NotSure) => unsure.extend(signs().map(|(_, text)| text.briefly().to_owned())),
            Some(Answer::Many(chosen)) => {
                for (choice, text) in signs() {
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
    if !finished {
        page.lead(said::SAFETY_UNFINISHED);
    } else if assessment.red_flags().is_empty() {
        page.paragraphs(said::NO_FLAG);
    }
    flags(page, subject, assessment);
    let mut facts = vec![
        fact(said::YES_TO, some(&yes)),
        fact(said::NO_TO, some(&no)),
        fact(said::NOT_SURE, some(&unsure)),
        fact(said::NOT_ASKED, some(&unasked)),
    ];
    if !again.is_empty() {
        facts.push(fact(said::NOT_ASKED_AGAIN, some(&again)));
    }
    if !also.is_empty() {
        facts.insert(2, fact(said::ALSO_ASKED, some(&also)));
    }
    facts.extend(notes);
    facts.extend(changed(subject, true).into_iter().map(|change| fact(&said::changed(&change.label), change.value)));
    page.facts(facts);
}

/// Each red flag that is certain, and then what *not sure* leaves open, by what it would mean.
fn flags(page: &mut Page, subject: &Subject<'_>, assessment: &Assessment<'_>) {
    let interview = subject.interview();
    let questionnaire = subject.questionnaire();
    let (certain, doubtful): (Vec<&Raised>, Vec<&Raised>) =
        assessment.red_flags().iter().partition(|raised| raised.certain);
    let gone_past = |raised: &Raised| interview.acknowledged().contains_key(&raised.flag);
    for raised in certain {
        let flag = questionnaire.red_flag(raised.flag);
        let mut told = format!("{}. {} {}", said::urgency(raised.urgency), flag.concern, flag.action);
        if gone_past(raised) {
            told = format!("{told} {}", said::FLAG_READ);
        }
        page.alarm(raised.urgency, &told);
    }
    let Some(urgency) = doubtful.iter().map(|raised| raised.urgency).max() else { return };
    let read = doubtful.iter().filter(|raised| raised.urgency == urgency).all(|raised| gone_past(raised));
    let signs = doubtful_signs(interview);
    let brief = |sign: &Sign| interview.question(sign.question).choice(sign.choice).briefly().to_owned();
    let such = Urgency::ALL.into_iter().rev().filter_map(|(_, urgency)| {
        let such: Vec<_> = signs.iter().filter(|sign| sign.urgency == urgency).map(brief).collect();
        (!such.is_empty()).then(|| said::if_so(urgency, &such))
    });
    page.alarm(urgency, &said::doubts(urgency, &such.collect::<Vec<_>>(), read));
}
