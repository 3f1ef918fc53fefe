//! The short result: what a person in pain reads first, on one screen.
//!
//! Its content is decided here, once for every face, and so is what goes first where it is too long: reasons and
//! self-help. The step to take, every red flag, and what would make one go sooner never go.

mod cause;

use std::iter;

use crate::assessment::{Assessment, Standing, Verdict};
use crate::compare::{Retested, retested};
use crate::explain::{common, is_no_doubt, pointed_outside, reasons, unsure_of};
use crate::interview::{Allowed, Answer, Interview, Looker, Raised};
use crate::questionnaire::{
    Audience, Category, CategoryId, Outside, Pattern, QuestionId, RedFlag, TipKind, Under, Urgency,
};
use crate::words::{capital, short as words};

pub use cause::{Told, told};

/// The most reasons of a person's own.
const MOST_REASONS: usize = 3;
/// The most acts that help until then.
const MOST_HELPS: usize = 3;
/// The most questions that would tell more.
const MOST_OPEN: usize = 3;
/// A tip of at most so many letters stands on a line, and comes before longer ones.
const ON_A_LINE: usize = 70;

/// The step to take now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Now<'q> {
    /// The care that the worst red flag asks for.
    Care(Urgency, &'q RedFlag),
    /// To have it looked at that soon, as only *not sure* leaves red flags open.
    Unsure(Urgency),
    /// To have looked at what called for a doctor before, if nobody has: as urgent as it was then, or less.
    Awaited(Urgency),
    /// To see a PT in the next weeks.
    Therapist,
    /// To go on with the PT who took the answers down.
    GoOn,
}

/// The short result.
#[derive(Clone, Debug, PartialEq)]
pub struct Short<'q> {
    /// The step to take.
    pub now: Now<'q>,
    /// The answer that the worst red flag is about, as the person gave it.
    pub told: Option<Told<'q>>,
    /// The concern of the worst red flag: what it can mean.
    pub why: Option<&'q str>,
    /// Every other red flag that is certain and has a line: how soon, and what it is about.
    pub also: Vec<(Urgency, &'q str)>,
    /// Things to mention to whoever looks at it: beside what cannot wait for another day, all that can.
    pub mention: Vec<&'q str>,
    /// Of the questions that leave red flags open, as the person was not sure, those to look at again.
    pub look_again: Vec<&'q str>,
    /// How many such questions there are.
    pub unsure: usize,
    /// The subjects of red flags that are left open as *not sure* led past their questions.
    pub ask_about: Vec<&'q str>,
    /// Where it most likely comes from, in one sentence or two; none where care comes first.
    pub origin: Option<String>,
    /// The meaning of that, in plain words.
    pub meaning: Option<String>,
    /// The things outside the origins.
    pub outside: Vec<String>,
    /// The person's own reasons.
    pub reasons: Vec<String>,
    /// The reason that speaks against it most.
    pub against: Option<String>,
    /// The signs to notice that would tell more, or the questions of which the person was not sure.
    pub would_tell: Vec<&'q str>,
    /// Says whether these are questions: nobody can notice one.
    pub asks_again: bool,
    /// Things that help until then.
    pub helps: Vec<String>,
    /// The thing to avoid until then.
    pub avoid: Option<&'q str>,
    /// With what to get help sooner.
    pub sooner: Vec<String>,
    /// Words that calm, and that nothing hangs on.
    pub aside: Option<&'static str>,
    /// The cautions about the questions.
    pub cautions: Vec<String>,
}

impl<'q> Short<'q> {
    /// The short result of an interview, whole.
    #[must_use]
    pub fn of(interview: &Interview<'q>, assessment: &Assessment<'q>) -> Self {
        let mut short = Self::of_flags(interview, assessment);
        let urgent = assessment.urgency() >= Some(Urgency::SameDay);
        if assessment.is_withheld() {
            short.aside = Some(if short.urgency() == Some(Urgency::Emergency) {
                words::not_certain()
            } else {
                words::withheld()
            });
        } else {
            // Like with like, as the whole result judges it: a sign that is gone is no doubt.
            short.tell_origin(&retested(interview));
        }
        if !urgent {
            short.cautions = crate::words::cautions(interview.questionnaire(), Audience::Everyone);
            if !assessment.is_withheld() {
                short.tell_help(interview, assessment);
            }
            let beside = assessment.outside_beside().into_iter().filter(|told| !told.condition.reads_verdict());
            short.outside.extend(beside.map(first_of));
            if short.outside.is_empty() && short.would_tell.is_empty() && short.look_again.is_empty() {
                short.tell_open(interview, assessment);
            }
        }
        short.sooner = sooner(interview, short.urgency());
        short
    }

    /// How urgent what is to be done is; none where nothing is.
    #[must_use]
    pub fn urgency(&self) -> Option<Urgency> {
        match self.now {
            Now::Care(urgency, _) | Now::Unsure(urgency) => Some(urgency),
            Now::Awaited(_) => Some(Urgency::Soon),
            Now::Therapist | Now::GoOn => None,
        }
    }

    /// The most lines of 72 columns that it may take, title included: with the keys under it 8 at an emergency, 12 where
    /// somebody is to be seen today, and else 24, which an ordinary window has; there how soon takes a row of its own.
    #[must_use]
    pub fn limit(&self) -> usize {
        match self.urgency() {
            Some(Urgency::Emergency) => 7,
            Some(Urgency::SameDay) => 11,
            Some(_) => 21,
            None => 22,
        }
    }

    /// Leaves out what is needed least, while all that a glance should find is still there; false where no such thing is
    /// left.
    pub fn leave_out_extra(&mut self) -> bool {
        self.aside.take().is_some()
            // An emergency is told by the answer that it comes from, and the rest by what it can mean.
            || self.urgency() != Some(Urgency::Emergency) && self.told.take().is_some()
            || shorten(&mut self.look_again, 2)
            || shorten(&mut self.reasons, 2)
            || shorten(&mut self.would_tell, 2)
            || shorten(&mut self.helps, 2)
            || self.reasons.len() > 1 && self.against.take().is_some()
    }

    /// Leaves out what is needed least; false where nothing is left that may go.
    pub fn leave_out_least(&mut self) -> bool {
        self.leave_out_extra()
            || self.against.take().is_some()
            || shorten(&mut self.look_again, 1)
            || shorten(&mut self.would_tell, 1)
            || shorten(&mut self.reasons, 1)
            || shorten(&mut self.helps, 1)
            || shorten(&mut self.would_tell, 0)
            || self.avoid.take().is_some()
            || self.meaning.take().is_some()
            || shorten(&mut self.outside, 1)
            || shorten(&mut self.helps, 0)
            || shorten(&mut self.reasons, 0)
            || shorten(&mut self.outside, 0)
            || self.why.take().is_some()
    }

    /// The result so far: the step to take, and every red flag.
    fn of_flags(interview: &Interview<'q>, assessment: &Assessment<'q>) -> Self {
        let questionnaire = interview.questionnaire();
        let flag = |raised: &Raised| questionnaire.red_flag(raised.flag);
        let flags = assessment.red_flags();
        let open = assessment.awaited_urgency();
        let leads = |worst: &&Raised| worst.urgency > Urgency::Mention && Some(worst.urgency) >= open;
        let worst = flags.first().filter(leads);
        let now = match worst {
            Some(worst) if worst.certain => Now::Care(worst.urgency, flag(worst)),
            Some(worst) => Now::Unsure(worst.urgency),
            None if interview.audience() == Audience::Clinician => open.map_or(Now::GoOn, Now::Awaited),
            None => open.map_or(Now::Therapist, Now::Awaited),
        };
        let is_awaited = matches!(now, Now::Awaited(_));
        let (mut also, mut mention) = (Vec::new(), Vec::new());
        let (mut look_again, mut ask_about) = (Vec::new(), Vec::new());
        // What is told in full needs no line beside it.
        let in_full = worst.filter(|worst| worst.certain).map(|worst| flag(worst).briefly());
        let cannot_wait = worst.filter(|worst| worst.certain && worst.urgency >= Urgency::SameDay);
        for raised in flags {
            let briefly = flag(raised).briefly();
            if !raised.certain {
                let unsure = unsure_of(interview, raised.flag);
                if unsure.is_empty() {
                    add(&mut ask_about, briefly);
                }
                for question in unsure {
                    add(&mut look_again, question);
                }
            } else if in_full == Some(briefly) {
                // Nothing is left to say of it.
            } else if raised.is_looked_at_by(Looker::Therapist) {
                // Whoever is to be told of it has decided about it.
            } else if raised.urgency < cannot_wait.map_or(Urgency::Soon, |worst| worst.urgency) {
                add(&mut mention, briefly);
            } else {
                add(&mut also, (raised.urgency, briefly));
            }
        }
        // Whoever would be told has asked for it.
        if matches!(now, Now::GoOn) {
            mention.clear();
        }
        let mut awaited = assessment.awaited().iter();
        let why = if is_awaited { awaited.next().map(|raised| flag(raised).concern.as_str()) } else { None };
        awaited.for_each(|raised| add(&mut also, (raised.urgency, flag(raised).briefly())));
        let unsure = look_again.len();
        look_again.truncate(if cannot_wait.is_some() { 0 } else { MOST_OPEN });
        let certain = worst.filter(|worst| worst.certain);
        Self {
            now,
            told: certain.and_then(|worst| told(interview, worst)),
            why: certain.map(|worst| flag(worst).concern.as_str()).or(why),
            also,
            mention,
            look_again: look_again.into_iter().map(|question| interview.question(question).ask.as_str()).collect(),
            unsure,
            ask_about,
            origin: None,
            meaning: None,
            outside: Vec::new(),
            reasons: Vec::new(),
            against: None,
            would_tell: Vec::new(),
            asks_again: false,
            helps: Vec::new(),
            avoid: None,
            sooner: Vec::new(),
            aside: None,
            cautions: Vec::new(),
        }
    }

    /// Where it most likely comes from, and why.
    fn tell_origin(&mut self, retested: &Retested<'q>) {
        let interview = &retested.like_with_like;
        let assessment = &Assessment::of(interview);
        let title = |category: CategoryId| assessment.questionnaire().category(category).title.as_str();
        let own = |category, sign| {
            let reasons = reasons(assessment, category, sign).into_iter().filter(|reason| !reason.is_base_rate);
            let weighs = reasons.filter(move |reason| sign > 0 || !is_no_doubt(interview, assessment, reason));
            weighs
                .map(|reason| retested.reason_in_words(&reason.because, reason.finding, None))
                .map(|because| format!("{}.", capital(&because)))
        };
        match assessment.verdict() {
            Verdict::NotClear => {
                self.origin = Some(words::cannot_tell().to_owned());
                self.tell_open(interview, assessment);
            }
            Verdict::MostOften(_) | Verdict::AboutAsOften(..) => {
                self.origin = common(assessment).map(|common| words::too_few_but(&common));
                let tell = assessment.prior().map_or(&[][..], |prior| &prior.row().tell);
                self.would_tell = tell.iter().take(MOST_OPEN).map(String::as_str).collect();
            }
            Verdict::Mixed(first, second) => {
                self.origin = Some(words::mixed(title(first), title(second)));
                let (mut one, mut other) = (own(first, 1), own(second, 1));
                let turns = iter::from_fn(|| Some([one.next(), other.next()])).take(MOST_REASONS).flatten().flatten();
                for reason in turns {
                    add(&mut self.reasons, reason);
                }
                self.reasons.truncate(MOST_REASONS);
            }
            verdict @ (Verdict::Leans(category, _) | Verdict::Fits(category)) => {
                let pattern = assessment.score(category).pattern.map(|id| assessment.questionnaire().pattern(id));
                let like = pattern.map(|pattern| pattern.title.as_str());
                let clearly = matches!(verdict, Verdict::Fits(_));
                let fits = words::fits(clearly, title(category), like);
                self.origin = Some(match verdict {
                    Verdict::Leans(_, Some(second)) => format!("{fits} {}", words::nearly(title(second))),
                    _ => fits,
                });
                self.reasons = own(category, 1).take(MOST_REASONS).collect();
                self.against = own(category, -1).next();
                self.meaning = (!assessment.doctor_first())
                    .then(|| meaning(assessment.questionnaire().category(category), pattern).to_owned());
            }
            Verdict::Outside(position, beside) => {
                let outside = &assessment.questionnaire().outside()[position];
                let fits = words::fits(true, &outside.title, None);
                self.origin = Some(match beside {
                    Some(beside) => format!("{fits} {}", words::partly_too(title(beside))),
                    None => fits,
                });
                let pointed = pointed_outside(assessment, outside).into_iter().take(MOST_REASONS);
                self.reasons = pointed.map(|because| format!("{}.", capital(&because))).collect();
                self.meaning = outside.text.split_once(". ").map(|(_, rest)| rest.trim().to_owned());
            }
        }
    }

    /// Tells which questions would tell more, of those of which the person was not sure.
    fn tell_open(&mut self, interview: &Interview<'q>, assessment: &Assessment<'q>) {
        (self.would_tell, self.asks_again) = (open_questions(interview, assessment), true);
    }

    /// Tells what helps until then, and what to avoid.
    fn tell_help(&mut self, interview: &Interview<'q>, assessment: &Assessment<'q>) {
        let [helps, avoid] = [TipKind::Helps, TipKind::Avoid].map(|kind| assessment.tips(interview, kind));
        let mut helps: Vec<_> = helps.into_iter().map(|tip| tip.text.as_str()).collect();
        if helps.is_empty() {
            let advice = assessment.advice().into_iter().filter(|advice| advice.under == Under::Meanwhile);
            helps = advice.filter(|advice| advice.exercise).map(|advice| advice.text.as_str()).collect();
        }
        helps.sort_by_key(|text| text.chars().count() > ON_A_LINE);
        let tips = helps.into_iter().take(MOST_HELPS - 1).map(str::to_owned);
        // On a later visit the page of the one before tells it, and what was agreed with the PT comes before it.
        if !interview.is_follow_up() {
            self.helps = tips.chain([words::pain_relief().to_owned()]).collect();
            self.avoid = avoid.first().map(|tip| tip.text.as_str());
        }
        if assessment.doctor_first() {
            self.avoid = Some(words::exercises());
        } else if assessment.allowed() == Some(Allowed::Nothing) {
            self.avoid = Some(words::exercises_not_allowed());
        }
    }
}

/// With what to get help sooner than that.
fn sooner(interview: &Interview<'_>, urgency: Option<Urgency>) -> Vec<String> {
    let identity = interview.questionnaire().identity();
    let emergency = &identity.emergency;
    match urgency {
        Some(Urgency::Emergency) => Vec::new(),
        Some(Urgency::SameDay) => vec![words::much_worse(&emergency.number)],
        _ if emergency.sooner.is_empty() && emergency.today.is_empty() => vec![words::warning_sign(&emergency.number)],
        _ => {
            let call = interview.possible_signs(&emergency.sooner).map(|group| identity.with_number(group));
            call.chain(interview.possible_signs(&emergency.today).map(words::doctor_today)).collect()
        }
    }
}

/// The meaning of an origin, in the one sentence that matters most: what can be done about it stands last.
fn meaning<'q>(category: &'q Category, pattern: Option<&'q Pattern>) -> &'q str {
    pattern.map_or(category.summary.as_str(), |pattern| last_sentence(&pattern.looks))
}

fn first_of(outside: &Outside) -> String {
    let end = outside.text.find(". ").map_or(outside.text.len(), |end| end + 1);
    outside.text[..end].trim().to_owned()
}

fn last_sentence(text: &str) -> &str {
    let text = text.trim();
    let starts = text.match_indices(['.', '!', '?']).map(|(end, _)| end + 1);
    let mut starts = starts.filter(|start| text[*start..].starts_with([' ', '\n']));
    starts.next_back().map_or(text, |start| text[start..].trim())
}

/// The questions that the person was not sure about and whose answers would move the result most.
fn open_questions<'q>(interview: &Interview<'q>, assessment: &Assessment<'q>) -> Vec<&'q str> {
    let mut open: Vec<(i32, QuestionId)> = Vec::new();
    for (_, finding, standing) in assessment.evidence() {
        if standing != Standing::NotSure {
            continue;
        }
        let points = finding.points.iter().map(|points| points.points.abs()).max().unwrap_or_default();
        finding.condition.each_atom(&mut |atom| open.extend(atom.question().map(|question| (points, question))));
    }
    open.retain(|(_, question)| interview.answer_to(*question) == Some(&Answer::NotSure));
    open.sort_by_key(|(points, question)| (-points, *question));
    let mut asked = Vec::new();
    for (_, question) in open {
        add(&mut asked, interview.question(question).ask.as_str());
    }
    asked.truncate(MOST_OPEN);
    asked
}

/// Adds what is not there yet.
fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// Cuts a list by one down to so many; false where it has no more.
fn shorten<T>(list: &mut Vec<T>, to: usize) -> bool {
    let longer = list.len() > to;
    if longer {
        list.pop();
    }
    longer
}
