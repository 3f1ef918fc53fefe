//! The safety block: what is raised, and then yes, no, not sure and not asked, each in its own words.

use super::values::dated;
use super::{changed, fact, some};
use crate::report::{Fact, Page, Subject, answer_in_words};
use crate::words::handover as said;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::explain::{Sign, doubtful_signs};
use hip_triage_core::interview::{Answer, Raised};
use hip_triage_core::questionnaire::{Question, QuestionId, Role, Urgency};

pub(super) fn safety(page: &mut Page, subject: &Subject<'_>, assessment: &Assessment<'_>) {
    let heard = Heard::of(subject);
    if heard.unfinished {
        page.lead(said::SAFETY_UNFINISHED);
    } else if assessment.red_flags().is_empty() {
        page.paragraphs(said::NO_FLAG);
    }
    flags(page, subject, assessment);
    let mut facts = heard.facts();
    facts.extend(changed(subject, true).into_iter().map(|change| fact(&said::changed(&change.label), change.value)));
    page.facts(facts);
}

/// The answers that red flags read, sorted by what they say.
#[derive(Default)]
struct Heard {
    yes: Vec<String>,
    no: Vec<String>,
    also: Vec<String>,
    unsure: Vec<String>,
    unasked: Vec<String>,
    /// Carried over from the visit before, and not asked again.
    again: Vec<String>,
    notes: Vec<Fact>,
    /// Whether a question about safety was not answered on this visit.
    unfinished: bool,
}

impl Heard {
    fn of(subject: &Subject<'_>) -> Self {
        let mut heard = Self::default();
        let path = subject.interview().path().answered;
        for (id, question) in subject.questionnaire().question_ids() {
            let of_head = matches!(question.role, Some(Role::Who | Role::Age | Role::Sex));
            if of_head || question.step().is_none() || !subject.could_ask(id) {
                continue;
            }
            if subject.questionnaire().is_safety(id) {
                heard.hear(subject, id, question);
            } else if subject.questionnaire().is_read_by_red_flags(id) {
                // Its answer stands with the rest of the history.
                let left_out = || subject.questionnaire().is_below(id) && !subject.interview().can_still_come(id);
                match subject.counted(id, &path) {
                    None if left_out() => {}
                    None => heard.unasked.push(question.ask.clone()),
                    Some(Answer::NotSure) => heard.unsure.push(question.ask.clone()),
                    Some(_) => {}
                }
            }
        }
        heard
    }

    /// Takes in a question about safety.
    fn hear(&mut self, subject: &Subject<'_>, id: QuestionId, question: &Question) {
        let signs = || question.free_choices();
        match subject.interview().answer_to(id) {
            // The way has led past it.
            None if !subject.interview().can_still_come(id) => {}
            None => {
                self.unfinished = true;
                self.unasked.push(question.ask.clone());
            }
            // It counts for red flags, and is no answer of this visit.
            Some(answer) if subject.carried_from(id).is_some() => {
                self.unfinished = true;
                self.again.push(dated(subject, id, format!("{} {}", question.ask, answer_in_words(question, answer))));
            }
            Some(Answer::NotSure) if signs().next().is_none() => self.unsure.push(question.ask.clone()),
            Some(Answer::NotSure) => {
                for (choice, text) in signs().filter(|(choice, _)| subject.interview().offers(id, *choice)) {
                    let asked = subject.interview().asked_of(id, choice);
                    self.unfinished |= !asked;
                    let heard = if asked { &mut self.unsure } else { &mut self.unasked };
                    heard.push(text.briefly().to_owned());
                }
            }
            Some(answer @ (Answer::Many(chosen) | Answer::Doubt { chosen, .. })) => {
                for (choice, text) in signs() {
                    if chosen.contains_key(&choice) {
                        self.yes.push(text.label.clone());
                    } else if answer.doubted().any(|doubted| doubted == choice) {
                        self.unsure.push(text.briefly().to_owned());
                    } else if subject.interview().asked_of(id, choice) {
                        self.no.push(text.briefly().to_owned());
                    } else if subject.interview().offers(id, choice) {
                        self.unfinished = true;
                        self.unasked.push(text.briefly().to_owned());
                    }
                }
            }
            // Whether a lone answer is a yes or a no, only its question tells.
            Some(answer) => self.also.push(format!("{} {}", question.ask, answer_in_words(question, answer))),
        }
        // The notes on health and medicines stand with these.
        if let Some(note) = subject.note(id).filter(|_| !matches!(question.role, Some(Role::Health | Role::Medicines)))
        {
            self.notes.push(fact(&question.ask, said::note_alone(&said::on_one_line(&note.text))));
        }
    }

    /// Yes, no, not sure and not asked, each in its own words.
    fn facts(self) -> Vec<Fact> {
        let mut facts = vec![fact(said::YES_TO, some(&self.yes)), fact(said::NO_TO, some(&self.no))];
        if !self.also.is_empty() {
            facts.push(fact(said::ALSO_ASKED, some(&self.also)));
        }
        facts.push(fact(said::NOT_SURE, some(&self.unsure)));
        facts.push(fact(said::NOT_ASKED, some(&self.unasked)));
        if !self.again.is_empty() {
            facts.push(fact(said::NOT_ASKED_AGAIN, some(&self.again)));
        }
        facts.extend(self.notes);
        facts
    }
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
