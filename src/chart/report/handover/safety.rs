//! The safety block: what is raised, and then yes, no, not sure and not asked, each in its own words.
//!
//! Of the signs that are not there, the few that the questionnaire marks stand with the rest; all of them, if they are many,
//! at the end of the page: what was said yes to, the main problem and the pattern must not wait behind sixty of them.

use super::values::{self, dated};
use super::{before, changed, fact, some};
use crate::record::State;
use crate::report::losses;
use crate::report::names::name_under_heading;
use crate::report::raised::{raised_by, sentence};
use crate::report::spoken;
use crate::report::stop::is_told_by_more_urgent;
use crate::report::{Fact, Page, Subject, name_of};
use crate::words::{capital, handover as said, intake};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::compare::{new_signs, retested};
use hip_triage_core::explain::{Sign, doubtful_signs, is_idle_doubt};
use hip_triage_core::interview::{Answer, Look, Looker, Raised};
use hip_triage_core::questionnaire::{Atom, Choice, Question, QuestionId, Role, Urgency};

/// Adds what is there and what is open, and gives what was said no to.
pub(super) fn safety(page: &mut Page, subject: &Subject<'_>, assessment: &Assessment<'_>) -> Denied {
    let mut heard = Heard::of(subject);
    let denied = Denied { marked: heard.marked.told(), signs: std::mem::take(&mut heard.no) };
    let cannot_wait = assessment.urgency() >= Some(Urgency::SameDay);
    if cannot_wait {
        flags(page, subject, assessment);
    }
    before::allowed(page, subject, assessment);
    before::to_be_seen(page, subject);
    // It stands with the red flag that it is about, where that is raised by the answers of today.
    let is_raised = assessment.red_flags().iter().any(|raised| raised.is_looked_at_by(Looker::Therapist));
    if !is_raised && !assessment.doctor_first() && subject.interview().decision().is_some() {
        page.paragraphs(&why_no_doctor(subject).unwrap_or_default());
    }
    if heard.unfinished {
        page.lead(said::safety_unfinished());
    } else if flags_told(subject, assessment).next().is_none() {
        let has_looked = !subject.interview().called_before().is_empty() && subject.interview().doctor_has_looked();
        page.paragraphs(if has_looked { said::no_flag_since() } else { said::no_flag() });
    }
    if !cannot_wait {
        flags(page, subject, assessment);
    }
    if assessment.doctor_first() && !cannot_wait {
        page.paragraphs(intake::doctor_before());
    }
    let mut facts: Vec<_> = found_in_room(subject, cannot_wait).into_iter().collect();
    facts.extend(heard.facts(subject, &denied));
    facts.extend(beside(subject));
    facts.extend(other_health(subject));
    facts.extend(changed(subject, true).into_iter().map(|change| fact(&said::changed(&change.label), change.value)));
    page.facts(facts);
    denied
}

/// The signs that were asked about and are not there.
pub(super) struct Denied {
    /// The few that are marked in the questionnaire, by their names.
    marked: Vec<String>,
    signs: Vec<String>,
}

impl Denied {
    /// More signs than these are folded.
    const MOST_ON_A_LINE: usize = 3;

    fn is_folded(&self) -> bool {
        self.signs.len() > Self::MOST_ON_A_LINE
    }

    /// The marked ones; none where nothing is marked, or what is marked is there or open.
    fn first(&self) -> Option<Fact> {
        let all = self.is_folded().then_some(self.signs.len());
        (!self.marked.is_empty()).then(|| fact(said::no_to(), said::first_denied(&self.marked, all)))
    }

    /// Adds them on one line, where none stand with the rest.
    pub(super) fn folded(&self, page: &mut Page) {
        if !self.marked.is_empty() && self.is_folded() {
            return;
        }
        page.heading(said::denied());
        let told = if self.is_folded() { said::all_denied(self.signs.len()) } else { some(&self.signs) };
        page.facts(vec![fact(said::no_to(), told)]);
    }

    /// Adds each of them, where one line was too short.
    pub(super) fn in_full(&self, page: &mut Page) {
        if self.is_folded() {
            page.heading(said::denied_in_full());
            // No row of a table, which would not be broken over two columns or sheets.
            page.paragraphs(&format!("{} {}", said::labelled(said::no_to()), some(&self.signs)));
        }
    }
}

/// The names of the signs that are marked to be told where they are not there.
#[derive(Default)]
struct Marked {
    denied: Vec<String>,
    /// Those of signs that are there, in doubt, or not asked.
    open: Vec<String>,
}

impl Marked {
    fn deny(&mut self, sign: &Choice) {
        self.denied.extend(sign.absent.clone().filter(|name| !self.denied.contains(name)));
    }

    fn leave_open(&mut self, sign: &Choice) {
        self.open.extend(sign.absent.clone());
    }

    /// The names under which nothing is there or open.
    fn told(&self) -> Vec<String> {
        self.denied.iter().filter(|name| !self.open.contains(name)).cloned().collect()
    }
}

/// The answers that red flags read, sorted by what they say.
#[derive(Default)]
struct Heard {
    /// There now, and asked about and not there on the visit before.
    new: Vec<String>,
    yes: Vec<String>,
    no: Vec<String>,
    marked: Marked,
    also: Vec<String>,
    unsure: Vec<String>,
    unasked: Vec<String>,
    /// Carried over from the visit before, and not asked again.
    again: Vec<String>,
    /// Carried over in the same way, and no question of this visit: the path leads past it.
    no_more: Vec<String>,
    notes: Vec<Fact>,
    /// True if a question about safety was not answered on this visit.
    unfinished: bool,
}

impl Heard {
    fn of(subject: &Subject<'_>) -> Self {
        let mut heard = Self::default();
        // Where the questions stopped, the rest of the history was not asked as a whole, and is told so.
        let stopped = subject.state() == State::Stopped;
        let path = subject.interview().path().answered;
        for (id, question) in subject.questionnaire().question_ids() {
            // Who it is stands at the head, and whether a doctor has looked beside what called for one.
            let is_elsewhere =
                matches!(question.role, Some(Role::Who | Role::Age | Role::Sex | Role::Seen | Role::Allowed));
            if is_elsewhere || question.step().is_none() || !subject.could_ask(id) {
                continue;
            }
            if subject.questionnaire().is_safety(id) {
                heard.hear(subject, id, question, &path);
            } else if subject.questionnaire().is_read_by_red_flags(id) {
                // Its answer stands with the rest of the history.
                let left_out = || subject.questionnaire().is_below(id) && !subject.interview().can_still_come(id);
                match subject.counted(id, &path) {
                    None if stopped || left_out() => {}
                    None => heard.unasked.push(subject.of_them(name_of(question))),
                    Some(Answer::NotSure) => heard.unsure.push(subject.of_them(name_of(question))),
                    Some(_) => {}
                }
            }
        }
        heard
    }

    /// Takes in a question about safety.
    fn hear(&mut self, subject: &Subject<'_>, id: QuestionId, question: &Question, path: &[QuestionId]) {
        let signs = || question.free_choices();
        let asked_of_them = || subject.of_them(name_of(question));
        let told = |answer| said::told(&asked_of_them(), &values::in_words(subject, question, answer));
        // What was noted on the visit before is no note on what is said today, and stands on that visit's page.
        let noted_today = subject.note(id).filter(|note| subject.noted_before(note).is_none());
        let denies = matches!(subject.interview().answer_to(id), Some(Answer::Many(_) | Answer::Doubt { .. }));
        let open = subject.interview().answer_to(id).is_some() || subject.interview().can_still_come(id);
        if open && (!denies || subject.carried_from(id).is_some()) {
            signs().for_each(|(_, sign)| self.marked.leave_open(sign));
        }
        match subject.interview().answer_to(id) {
            // The way has led past it.
            None if !subject.interview().can_still_come(id) => {}
            None => {
                self.unfinished = true;
                // A short question is none without the one above it.
                let above = question.step().and_then(|step| step.below);
                if above.is_none_or(|above| subject.interview().answer_to(above).is_some()) {
                    self.unasked.push(asked_of_them());
                }
            }
            // It counts for red flags, and is no answer of this visit.
            Some(answer) if subject.carried_from(id).is_some() => {
                let open = path.contains(&id) || subject.interview().can_still_come(id);
                self.unfinished |= open;
                let value = dated(subject, id, told(answer));
                if open { &mut self.again } else { &mut self.no_more }.push(value);
            }
            Some(Answer::NotSure) if !subject.interview().goes_item_by_item(id) => self.unsure.push(asked_of_them()),
            Some(Answer::NotSure) => {
                for (choice, text) in signs().filter(|(choice, _)| subject.interview().offers(id, *choice)) {
                    let asked = subject.interview().asked_of(id, choice);
                    self.unfinished |= !asked;
                    let heard = if asked { &mut self.unsure } else { &mut self.unasked };
                    heard.push(subject.of_them(text.briefly()));
                }
            }
            Some(answer @ (Answer::Many(chosen) | Answer::Doubt { chosen, .. })) => {
                let new = new_signs(subject.interview(), id);
                for (choice, text) in signs() {
                    let doubted = answer.doubted().any(|doubted| doubted == choice);
                    let there = chosen.contains_key(&choice);
                    if !there && !doubted && subject.interview().asked_of(id, choice) {
                        self.no.push(subject.of_them(text.briefly()));
                        self.marked.deny(text);
                    } else if there || doubted || subject.interview().offers(id, choice) {
                        self.marked.leave_open(text);
                        self.unfinished |= !there && !doubted;
                        let heard = match (there, doubted) {
                            (true, _) if new.contains(&choice) => &mut self.new,
                            (true, _) => &mut self.yes,
                            (false, true) => &mut self.unsure,
                            (false, false) => &mut self.unasked,
                        };
                        heard.push(subject.of_them(if there { &text.label } else { text.briefly() }));
                    }
                }
            }
            // It is told with the rest of the history.
            Some(_) if question.role.is_some_and(said::has_a_part) => {}
            // A short question whose sign is not there any more stands with what does not count.
            Some(_) if subject.questionnaire().is_below(id) && !path.contains(&id) => {}
            // It stands with what was noted on it.
            Some(_) if noted_today.is_some() => {}
            // Whether a lone answer is a yes or a no, only its question tells.
            Some(answer) => {
                self.also.push(told(answer));
            }
        }
        // A note stands with what it is about: with health and medicines, or in the part of the history that tells the answer.
        let is_elsewhere = |role| matches!(role, Role::Health | Role::Medicines) || said::has_a_part(role);
        if let Some(note) = noted_today.filter(|_| !question.role.is_some_and(is_elsewhere)) {
            let brief = |choice| subject.of_them(question.choice(choice).briefly());
            let in_brief = |answer: &Answer| match answer.chosen() {
                Some(chosen) => chosen.keys().map(|choice| brief(*choice)).collect::<Vec<_>>().join("; "),
                None => values::in_words(subject, question, answer),
            };
            // A note alone would be cut off from its answer; behind a *no* it would read as a yes.
            let answer = subject.interview().answer_to(id);
            let told = |text: &str| match answer {
                Some(answer) if values::denies_all(question, Some(answer)) => said::note(said::none(), text),
                Some(answer) => said::note(&in_brief(answer), text),
                None => said::note_alone(text),
            };
            self.notes.push(fact(&asked_of_them(), values::noted(subject, note, told)));
        }
    }

    /// Yes, not sure and not asked, each in its own words.
    fn facts(self, subject: &Subject<'_>, denied: &Denied) -> Vec<Fact> {
        let before = subject.before().map(|before| before.visit).filter(|_| !self.new.is_empty());
        let mut facts: Vec<_> =
            before.map(|visit| fact(&said::new_since(visit), some(&self.new))).into_iter().collect();
        facts.push(fact(if before.is_some() { said::also_yes_to() } else { said::yes_to() }, some(&self.yes)));
        facts.extend(denied.first());
        if !self.also.is_empty() {
            facts.push(fact(said::also_asked(), some(&self.also)));
        }
        facts.push(fact(said::not_sure(), some(&self.unsure)));
        facts.push(fact(said::not_asked(), some(&self.unasked)));
        if !self.again.is_empty() {
            facts.push(fact(said::not_asked_again(), some(&self.again)));
        }
        if !self.no_more.is_empty() {
            facts.push(fact(said::asked_no_more(), some(&self.no_more)));
        }
        facts.extend(self.notes);
        facts
    }
}

/// A loss that was found in the examination: nobody who reads here that no red flag is raised overlooks it, nor what follows from it.
/// Beside what cannot wait the client is told no act that is less soon.
fn found_in_room(subject: &Subject<'_>, cannot_wait: bool) -> Option<Fact> {
    let retested = retested(subject.interview());
    let mut told = losses::lost(&retested);
    if told.is_empty() {
        return None;
    }
    told.push(said::see(said::examination()));
    let told = told.join("; ");
    let acts = if cannot_wait { Vec::new() } else { losses::acts_on_loss(&retested.like_with_like) };
    let told = if acts.is_empty() { told } else { format!("{told}. {}", said::for_client(&acts.join(" "))) };
    let before = subject.before().filter(|_| losses::are_of_before(&retested));
    let label = before.map_or_else(|| said::found_in_room().to_owned(), |before| said::found_on_visit(before.visit));
    Some(fact(&label, told))
}

/// What is told on one line for whoever prescribes, where it is there together.
fn beside(subject: &Subject<'_>) -> Option<Fact> {
    let interview = subject.interview();
    let mut told = Vec::new();
    for id in interview.path().answered {
        let question = interview.question(id);
        let Some(chosen) = interview.answer_to(id).and_then(Answer::chosen) else { continue };
        for id in chosen.keys() {
            let Some(other) = question.choice(*id).beside.as_ref() else { continue };
            if !interview.holds(other) {
                continue;
            }
            told.extend(other.atoms().into_iter().flat_map(|atom| in_atom(subject, atom)));
            told.push(format!(
                "{} {}",
                said::labelled(&subject.of_them(name_of(question))),
                subject.of_them(&values::chosen_in_words(subject, question, *id, None))
            ));
        }
    }
    (!told.is_empty()).then(|| fact(said::for_prescriber(), told.join("; ")))
}

/// The choices that a part of a condition names and that were made.
fn in_atom(subject: &Subject<'_>, atom: &Atom) -> Vec<String> {
    let Atom::Chosen(id, named) = atom else { return Vec::new() };
    let question = subject.interview().question(*id);
    let chosen = subject.interview().answer_to(*id).and_then(Answer::chosen);
    let made = named.iter().filter(|choice| chosen.is_some_and(|chosen| chosen.contains_key(choice)));
    made.map(|choice| subject.of_them(&values::chosen_in_words(subject, question, *choice, None))).collect()
}

/// Medicines and allergies in own words stand beside the red flags that they bear on.
fn other_health(subject: &Subject<'_>) -> Option<Fact> {
    let id = subject.questionnaire().with_role(Role::OtherHealth)?;
    let question = subject.interview().question(id);
    let path = subject.interview().path().answered;
    Some(fact(&subject.of_them(name_under_heading(question)), values::value(subject, id, &path)))
}

/// The red flags that are told: not what a *not sure* that says nothing leaves open.
fn flags_told<'a>(subject: &'a Subject<'_>, assessment: &'a Assessment<'_>) -> impl Iterator<Item = &'a Raised> {
    let interview = subject.interview();
    assessment.red_flags().iter().filter(move |raised| !is_idle_doubt(interview, **raised))
}

/// Each red flag that is certain, and then what *not sure* leaves open, by what it would mean.
fn flags(page: &mut Page, subject: &Subject<'_>, assessment: &Assessment<'_>) {
    let interview = subject.interview();
    let questionnaire = subject.questionnaire();
    let (certain, doubtful): (Vec<&Raised>, Vec<&Raised>) =
        flags_told(subject, assessment).partition(|raised| raised.certain);
    // What is only to be considered is told by what is more urgent, where the same answers raise both.
    let is_idle = |raised: &Raised| {
        raised.urgency == Urgency::Mention
            && raised.looked_at.is_none()
            && is_told_by_more_urgent(interview, *raised, &certain)
    };
    let certain: Vec<_> = certain.iter().copied().filter(|raised| !is_idle(raised)).collect();
    let gone_past = |raised: &Raised| interview.acknowledged().contains_key(&raised.flag);
    let cannot_wait = certain.iter().map(|raised| raised.urgency).max().filter(|worst| *worst >= Urgency::SameDay);
    let (mut known, mut acts): (Vec<(QuestionId, String)>, Vec<String>) = Default::default();
    let mut reason = why_no_doctor(subject);
    for raised in certain {
        let flag = questionnaire.red_flag(raised.flag);
        let concern = subject.of_them(&flag.concern);
        let mut because = raised_by(interview, raised.flag);
        let answers: Vec<_> = because.iter().map(|told| (told.question, told.words.clone())).collect();
        // What was read above need not be read twice, and is said to stand there; the signs are named with each.
        if answers.iter().all(|answer| known.contains(answer)) && because.iter().any(|told| told.counted) {
            because.retain(|told| told.counted);
        }
        let others = if because.len() < answers.len() { said::others_above() } else { "" };
        known.extend(answers);
        let because = sentence(because, |id, told| dated(subject, id, told));
        // A PT who asks in the room need not be told what the client is told to say to a PT.
        let in_room = raised.urgency == Urgency::Mention && subject.record().is_some() && !subject.is_by_client();
        let looked_at = raised.looked_at.filter(|_| cannot_wait.is_none());
        // Beside what cannot wait the client is told of the rest what it may come from, and no act.
        let has_no_act = in_room || cannot_wait.is_some_and(|worst| raised.urgency < worst);
        let action = match looked_at {
            Some(Look { by: Looker::Therapist, .. }) => said::if_worse_told().to_owned(),
            Some(look) => said::for_client_if_worse(flag.action_at(look.was)),
            None if has_no_act => String::new(),
            None => said::for_client(flag.action_at(raised.urgency)),
        };
        let stood = capital(&said::flag_stood(raised.urgency, raised.certain, raised.looked_at));
        let action =
            if !action.is_empty() && acts.contains(&action) { said::for_client_as_above().to_owned() } else { action };
        acts.push(action.clone());
        let is_decided = raised.is_looked_at_by(Looker::Therapist);
        let reason = if is_decided { reason.take().map(|reason| format!(" {}", ended(reason))) } else { None };
        let reason = reason.unwrap_or_default();
        let mut told = [format!("{stood}.{reason} {concern}{because}"), others.to_owned(), action]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        if gone_past(raised) {
            told = format!("{told} {}", said::flag_read());
        }
        // What is only to be considered is no alarm, and calls for nobody.
        if is_decided || raised.urgency == Urgency::Mention {
            page.paragraphs(&told);
        } else {
            page.alarm(raised.urgency, &told);
        }
    }
    let Some(urgency) = doubtful.iter().map(|raised| raised.urgency).max() else { return };
    let read = doubtful.iter().filter(|raised| raised.urgency == urgency).all(|raised| gone_past(raised));
    let mut signs = doubtful_signs(interview);
    signs.retain(|sign| doubtful.iter().any(|raised| sign.raises.contains(&raised.flag)));
    let brief = |sign: &Sign| subject.of_them(interview.question(sign.question).choice(sign.choice).briefly());
    let such = Urgency::ALL.into_iter().rev().filter_map(|(_, urgency)| {
        let such: Vec<_> = signs.iter().filter(|sign| sign.urgency == urgency).map(brief).collect();
        (!such.is_empty()).then(|| said::if_so(urgency, &such))
    });
    let told = said::doubts(urgency, &such.collect::<Vec<_>>(), read);
    if urgency == Urgency::Mention {
        page.paragraphs(&told);
    } else {
        page.alarm(urgency, &told);
    }
}

/// A sentence that ends with words in quotes, with a full stop where they have none.
fn ended(mut quoted: String) -> String {
    let stop = |sign: char| matches!(sign, '.' | '!' | '?' | '…');
    if !quoted.trim_end_matches(|sign: char| !sign.is_alphanumeric() && !stop(sign)).ends_with(stop) {
        quoted.push('.');
    }
    quoted
}

/// Why the PT goes on without a doctor first, with the day where that was decided on an earlier visit.
fn why_no_doctor(subject: &Subject<'_>) -> Option<String> {
    let decision = subject.interview().decision()?;
    let made = subject.record().and_then(|record| record.decision.as_ref()).filter(|_| decision.is_earlier);
    let label = made
        .map_or_else(|| said::why_no_doctor().to_owned(), |made| said::why_no_doctor_then(made.at.date().to_string()));
    let reason = said::quoted(&said::on_one_line(&decision.reason));
    let spoken = subject.record().and_then(|record| record.decision.as_ref()).and_then(spoken::of_decision);
    Some(format!("{} {}", said::labelled(&label), spoken::marked(reason, spoken)))
}
