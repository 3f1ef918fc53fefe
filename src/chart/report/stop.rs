//! The page of what needs care first.

use crate::words;
use crate::words::{handover, result as said, short};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::explain::{Sign, doubtful_signs, is_idle_doubt, unsure_of, warning_signs};
use hip_triage_core::interview::{Allowed, Because, Interview, Looker, Raised};
use hip_triage_core::questionnaire::{Audience, RedFlag, Role, Urgency};
use hip_triage_core::short::{Told, told};

use super::{Block, Page};

/// The page that stands before everything else when an emergency or same-day red flag is raised. Where a PT has gone
/// past a stop before, what stops now stands first, and the rest below it.
#[must_use]
pub fn stop(interview: &Interview<'_>, assessment: &Assessment<'_>) -> Page {
    let mut page = Page::new(said::care_first());
    let read = |raised: &Raised| interview.acknowledged().contains_key(&raised.flag);
    let stopping: Vec<_> = interview.stopping().collect();
    let again = !stopping.is_empty() && assessment.red_flags().iter().any(read);
    let told = if again { &stopping } else { assessment.red_flags() };
    if again {
        page.heading(said::new());
    }
    tell(&mut page, interview, told);
    page.paragraphs(said::stopped());
    let certain = told.iter().any(|raised| raised.certain && raised.urgency >= Urgency::SameDay);
    page.paragraphs(if certain { said::correct_it() } else { said::look_again() });
    if again {
        let (before, also): (Vec<&Raised>, Vec<&Raised>) =
            assessment.red_flags().iter().filter(|raised| !stopping.contains(raised)).partition(|raised| read(raised));
        for (heading, flags) in [(said::read_before(), before), (said::also_raised(), also)] {
            let line =
                |raised: &&Raised| said::flag(raised.urgency, &interview.questionnaire().red_flag(raised.flag).concern);
            if !flags.is_empty() {
                page.heading(heading);
                page.blocks.push(Block::List(flags.iter().map(line).collect()));
            }
        }
    }
    page
}

/// Adds every red flag, and what called for a doctor before and is still open: what is more urgent first.
pub(super) fn care_first(page: &mut Page, interview: &Interview<'_>, assessment: &Assessment<'_>) {
    // Where a doctor comes first again, what another one allowed before is none of it.
    if !assessment.doctor_first() {
        page.blocks.extend(allowed(interview, assessment).map(Block::Lead));
    }
    let open_leads = assessment.awaited_urgency() > assessment.urgency();
    if open_leads {
        still_open(page, interview, assessment);
    }
    tell(page, interview, assessment.red_flags());
    if !open_leads {
        still_open(page, interview, assessment);
    }
    if !assessment.doctor_first() && interview.decision().is_some() {
        page.paragraphs(said::decided());
        let decided = assessment.red_flags().iter().filter(|raised| raised.is_looked_at_by(Looker::Therapist));
        let concerns = decided.map(|raised| interview.questionnaire().red_flag(raised.flag).concern.as_str());
        page.list(said::decided_about(), once(concerns));
    }
}

/// What the doctor who looked allows, and the note that says which.
fn allowed(interview: &Interview<'_>, assessment: &Assessment<'_>) -> Option<String> {
    let note = interview.questionnaire().with_role(Role::Allowed).and_then(|id| interview.note_on(id));
    Some(match (assessment.allowed()?, note) {
        (Allowed::Anything, _) => said::allowed_anything().to_owned(),
        (Allowed::Some, Some(which)) => {
            said::allowed_some_of(handover::quoted(handover::on_one_line(which).trim_end_matches('.')))
        }
        (Allowed::Some, None) => said::allowed_some().to_owned(),
        (Allowed::Nothing, _) => said::allowed_nothing().to_owned(),
        (Allowed::NotSaid, _) => said::allowed_not_said().to_owned(),
    })
}

/// What to do about what called for a doctor before.
pub(super) fn awaited(urgency: Urgency) -> &'static str {
    if urgency >= Urgency::SameDay { said::awaited_today() } else { said::awaited_in_days() }
}

/// Adds what called for a doctor before, and does not by the answers of today: nobody has said that one has looked.
fn still_open(page: &mut Page, interview: &Interview<'_>, assessment: &Assessment<'_>) {
    let is_told = assessment.red_flags().iter().any(|raised| raised.is_looked_at_by(Looker::Doctor));
    if !interview.called_before().is_empty() && interview.doctor_has_looked() && !is_told {
        page.paragraphs(said::doctor_has_looked());
    }
    let Some(urgency) = assessment.awaited_urgency() else { return };
    page.alarm(urgency, awaited(urgency));
    let flag = |raised: &Raised| interview.questionnaire().red_flag(raised.flag);
    // What was to be done about a sign that is gone is for that day, unless it can be done on any.
    let (any_day, that_day): (Vec<_>, Vec<_>) =
        assessment.awaited().iter().partition(|raised| raised.urgency == Urgency::Soon);
    let mut told: Vec<_> = that_day.into_iter().map(|raised| flag(raised).concern.clone()).collect();
    told.extend(concerns_and_acts(any_day.into_iter().map(|raised| (flag(raised), raised.urgency))));
    page.list(said::awaited_why(), told);
}

/// Adds red flags: what is certain, each urgency with what to do, and what *not sure* leaves open. The most urgent
/// comes first.
fn tell<'r>(page: &mut Page, interview: &Interview<'_>, flags: impl IntoIterator<Item = &'r Raised>) {
    let told = flags.into_iter().filter(|raised| !is_idle_doubt(interview, **raised));
    let (certain, doubtful): (Vec<_>, Vec<_>) = told.partition(|raised| raised.certain);
    if most_urgent(&doubtful) > most_urgent(&certain) {
        doubts(page, interview, &doubtful, true);
        raised(page, interview, &certain);
    } else {
        raised(page, interview, &certain);
        doubts(page, interview, &doubtful, false);
    }
}

fn most_urgent(flags: &[&Raised]) -> Option<Urgency> {
    flags.iter().map(|raised| raised.urgency).max()
}

/// Lists what is certain. Beside what cannot wait for another day, what can is told without its own *when*, which would
/// contradict it.
fn raised(page: &mut Page, interview: &Interview<'_>, certain: &[&Raised]) {
    let questionnaire = interview.questionnaire();
    let cannot_wait = most_urgent(certain).filter(|urgency| *urgency >= Urgency::SameDay);
    let is_apart = |raised: &Raised| raised.looked_at.is_some() && cannot_wait.is_none();
    let all = certain;
    let (looked_at, certain): (Vec<&Raised>, Vec<&Raised>) = certain.iter().partition(|raised| is_apart(raised));
    let mut also = Vec::new();
    for (_, urgency) in Urgency::ALL.into_iter().rev() {
        if urgency == Urgency::Mention {
            looked_into(page, interview, &looked_at);
        }
        let such = certain.iter().filter(|raised| raised.urgency == urgency);
        let flags: Vec<_> = such.clone().map(|raised| questionnaire.red_flag(raised.flag)).collect();
        let concerns = once(flags.iter().map(|flag| flag.concern.as_str()));
        if cannot_wait.is_some_and(|worst| urgency < worst) {
            also.extend(concerns);
        } else if !flags.is_empty() && urgency == Urgency::Mention && interview.audience() == Audience::Clinician {
            let new = such.clone().filter(|raised| is_news(interview, ***raised, all));
            let told = concerns_and_acts(new.map(|raised| (questionnaire.red_flag(raised.flag), urgency)));
            if !told.is_empty() {
                page.paragraphs(said::pt_knows());
                page.blocks.push(Block::List(told));
            }
        } else if !flags.is_empty() {
            page.alarm(urgency, words::urgency_sentence(urgency));
            if urgency == Urgency::Emergency {
                page.lead(questionnaire.identity().emergency());
            }
            if urgency >= Urgency::SameDay {
                page.list(said::what_to_do(), once(flags.iter().map(|flag| flag.action_at(urgency))));
                page.list(said::why_care(), concerns);
                // A PT has just heard it.
                if interview.audience() == Audience::Everyone {
                    let told: Vec<_> = such.filter_map(|raised| told(interview, raised)).map(in_full).collect();
                    page.list(said::you_told(), once(told.iter().map(String::as_str)));
                }
            } else {
                // What is not urgent is several things to do, each for a reason of its own.
                page.list(said::why_and_do(), concerns_and_acts(flags.iter().map(|flag| (*flag, urgency))));
            }
        }
    }
    page.list(said::say_too(), also);
}

/// Tells whether what is only to be considered is worth telling the client of a PT, who has it on the sheet: an illness or a
/// medicine, which everybody who treats the client has to know; not where what is
/// more urgent is raised by the same answers, nor where it was part of what a doctor has looked at.
fn is_news(interview: &Interview<'_>, raised: Raised, all: &[&Raised]) -> bool {
    // What the PT has decided about is told without what to do, which the client still has to know of a medicine.
    let all: Vec<_> = all.iter().copied().filter(|raised| !raised.is_looked_at_by(Looker::Therapist)).collect();
    interview.is_of_what_lasts(raised.flag)
        && !interview.is_known_since_look(raised.flag)
        && !is_told_by_more_urgent(interview, raised, &all)
}

/// Tells whether what raises a red flag raises others that are more urgent, too.
pub(super) fn is_told_by_more_urgent(interview: &Interview<'_>, raised: Raised, all: &[&Raised]) -> bool {
    let more_urgent = all.iter().filter(|other| other.if_not_looked_at() > raised.urgency);
    let told: Vec<_> = more_urgent.flat_map(|other| interview.raised_because(other.flag)).collect();
    let is_told = |because: &Because| told.iter().any(|other| other.covers(because));
    let because = interview.raised_because(raised.flag);
    !because.is_empty() && because.iter().all(is_told)
}

/// Lists what a doctor has looked at and is as it was then: what that doctor said goes before what is said here. What the PT has
/// decided about is none of it.
fn looked_into(page: &mut Page, interview: &Interview<'_>, looked_at: &[&Raised]) {
    let by_doctor: Vec<_> = looked_at.iter().filter(|raised| raised.is_looked_at_by(Looker::Doctor)).collect();
    if !by_doctor.is_empty() {
        page.paragraphs(said::looked_at());
        let flag = |raised: &Raised| interview.questionnaire().red_flag(raised.flag);
        let told = by_doctor.iter().map(|raised| (flag(raised), raised.if_not_looked_at()));
        page.list(said::looked_at_if_worse(), concerns_and_acts(told));
    }
}

/// Each act with everything that calls for it at that urgency.
fn concerns_and_acts<'f>(flags: impl Iterator<Item = (&'f RedFlag, Urgency)>) -> Vec<String> {
    let mut each: Vec<(&str, Vec<&str>)> = Vec::new();
    for (flag, urgency) in flags {
        let act = flag.action_at(urgency);
        match each.iter_mut().find(|(known, _)| *known == act) {
            Some((_, concerns)) => concerns.push(&flag.concern),
            None => each.push((act, vec![&flag.concern])),
        }
    }
    each.into_iter().map(|(act, concerns)| format!("{} {act}", once(concerns.into_iter()).join(" "))).collect()
}

/// An answer behind its question, where it does not stand for itself.
fn in_full(told: Told<'_>) -> String {
    told.asked.map_or_else(|| told.answer.to_owned(), |asked| format!("{asked} {}", told.answer))
}

/// Lists what *not sure* leaves open: one sentence on how soon to ask, and the signs to look for, by what each would
/// mean.
fn doubts(page: &mut Page, interview: &Interview<'_>, doubtful: &[&Raised], first: bool) {
    let Some(urgency) = most_urgent(doubtful) else { return };
    if first {
        page.alarm(urgency, words::doubt_sentence(urgency));
    } else {
        page.lead(words::doubt_sentence(urgency));
    }
    let mut signs = doubtful_signs(interview);
    signs.retain(|sign| doubtful.iter().any(|raised| sign.raises.contains(&raised.flag)));
    for (_, urgency) in Urgency::ALL.into_iter().rev() {
        let such = signs.iter().filter(|sign| sign.urgency == urgency);
        page.list(words::if_so(urgency), such.map(|sign| in_words(interview, sign)).collect());
    }
    // What no single choice tells, as an age, or two signs that nobody is sure of: never an order for what nobody said.
    let untold = doubtful.iter().filter(|raised| signs.iter().all(|sign| !sign.raises.contains(&raised.flag)));
    let again = untold.flat_map(|raised| unsure_of(interview, raised.flag));
    page.list(said::look_again_at(), once(again.map(|question| interview.question(question).ask.as_str())));
}

/// A sign as a patient reads it. Only in the lists about safety a choice stands for itself.
fn in_words(interview: &Interview<'_>, sign: &Sign) -> String {
    let question = interview.question(sign.question);
    let label = &question.choice(sign.choice).label;
    if interview.goes_item_by_item(sign.question) { label.clone() } else { format!("{} {label}", question.ask) }
}

/// Adds the signs with which to get help at once, whatever the result says.
pub(super) fn warnings(page: &mut Page, interview: &Interview<'_>) {
    let identity = interview.questionnaire().identity();
    let alone = warning_signs(interview.questionnaire());
    // What was denied, or cannot be, is no sign to look out for.
    let together = interview.possible_signs(&identity.emergency.signs).map(str::to_owned);
    let alone = alone.iter().filter(|sign| interview.offers(sign.question, sign.choice));
    let signs: Vec<_> = together.chain(alone.map(|sign| in_words(interview, sign))).collect();
    if signs.is_empty() {
        return;
    }
    page.heading(said::warnings());
    page.list(&said::if_one_starts(&identity.emergency.number), signs);
}

/// Adds with what to see a doctor today, beside what calls for help at once.
pub(super) fn sooner(page: &mut Page, interview: &Interview<'_>) {
    let today = &interview.questionnaire().identity().emergency.today;
    page.list(short::today_if(), interview.possible_signs(today).map(str::to_owned).collect());
}

/// The same text is told once.
fn once<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    for text in texts {
        if !list.iter().any(|known| known == text) {
            list.push(text.to_owned());
        }
    }
    list
}

#[cfg(test)]
mod tests;
