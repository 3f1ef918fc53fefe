//! The ways in which a visit can begin: anew, with the answers of a self-check, after an earlier visit, or where it was left.

use std::io;
use std::path::Path;

use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::Visits;
use crate::disk;
use crate::record::{Before, Begun, ClientCode, Moment, Record, State, Visit};
use crate::report::{Exported, NotExported, answer_in_words};
use crate::saved::{Way, look};
use crate::words::{self, intake as said};
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Questionnaire, Role};

/// The ways to begin, with the record that each writes.
#[derive(Clone, Debug, Default)]
pub struct Ways<'q> {
    /// What the PT chooses from, best first.
    pub offered: Vec<Way<'q>>,
    /// The visit that each begins.
    pub visits: Vec<Visit>,
    /// What the PT should know.
    pub notices: Vec<String>,
}

/// Whose visit begins, when, and with what.
#[derive(Clone, Copy, Debug)]
pub struct Arrival<'a> {
    /// The client.
    pub client: &'a ClientCode,
    /// The folder of what is saved, where a self-check may be.
    pub root: &'a Path,
    /// The file of a self-check that is to be taken over.
    pub from: Option<&'a Path>,
    /// When.
    pub now: &'a ZonedDateTime,
}

/// Why no visit can begin.
#[derive(Debug)]
pub enum NotBegun {
    /// The records cannot be looked through.
    Records(io::Error),
    /// The self-check cannot be taken over: this is why, in a sentence.
    SelfCheck(String),
}

impl From<io::Error> for NotBegun {
    fn from(error: io::Error) -> Self {
        Self::Records(error)
    }
}

impl<'q> Ways<'q> {
    fn offer(&mut self, label: String, begun: Begun<'q>, before: Before) {
        self.notices.extend(begun.notices.iter().map(ToString::to_string));
        self.notices.dedup();
        self.offered.push(Way { label, interview: begun.interview });
        self.visits.push(Visit { record: begun.record, before });
    }
}

/// Finds what can be begun with this client, best first; there is always a way.
///
/// # Errors
///
/// When the records cannot be looked through, or the self-check that is to be taken over cannot be.
pub fn ways<'q>(
    visits: &Visits,
    Arrival { client, root, from, now }: Arrival<'_>,
    questionnaire: &'q Questionnaire,
) -> Result<Ways<'q>, NotBegun> {
    let (today, started) = (now.date(), Moment::from(now));
    let next = visits.next_visit(client)?;
    let mut found = Ways::default();
    if next == 1 {
        let alike = visits.alike(client)?;
        found.notices.extend(alike.iter().map(|known| said::alike(client.as_str(), known.as_str())));
    }
    let latest = match visits.latest(client) {
        Ok(latest) => latest,
        Err(error) => {
            found
                .notices
                .push(said::unreadable(&words::saved::place(&visits.path(client, next - 1)), &error.to_string()));
            None
        }
    };
    let after_latest = || Before::from(latest.clone());
    let taken_over = |self_check: &Interview<'q>| {
        let mut begun = Record::take_over(client.clone(), next, self_check, &started);
        if let Some(latest) = &latest {
            begun.interview.compare_with(&latest.interview(questionnaire).0);
        }
        begun
    };
    if let Some(file) = from {
        let Alone { interview: self_check, day, lost } =
            alone(file, questionnaire, today).map_err(NotBegun::SelfCheck)?;
        if !lost.is_empty() {
            found.notices.push(words::saved::no_longer_fit(&lost));
        }
        let whose = whose(&self_check, &day);
        let label = said::take_over(&whose, self_check.answers().len(), &words::saved::place(file));
        found.notices.push(said::named(&whose));
        found.offer(label, taken_over(&self_check), after_latest());
    }
    if let Some(latest) = &latest {
        let unfinished = latest.state == State::InProgress;
        let day = words::saved::date(latest.started.date());
        if unfinished || latest.started.date() == today {
            let before = latest.visit.checked_sub(1).and_then(|visit| visits.load(client, visit).ok());
            let label = said::go_on(latest.visit, &day, latest.entries.len(), unfinished);
            let begun = latest.clone().resume(questionnaire, before.as_ref(), today);
            found.offer(label, begun, Before::from(before));
        }
        let begun = latest.follow_up(next, questionnaire, started.clone());
        found.offer(said::follow_up(next, &day), begun, after_latest());
    }
    let mut anew = Record::begin(client.clone(), next, questionnaire, started.clone());
    if let Some(latest) = &latest {
        anew.interview.compare_with(&latest.interview(questionnaire).0);
    }
    let anew_label = if next == 1 { said::new_visit(client.as_str()) } else { said::whole_again(next) };
    let self_check = look(root, questionnaire, today).ok().filter(|_| from.is_none());
    let self_check = self_check.filter(|(restored, _)| !restored.interview.answers().is_empty());
    if from.is_none() || next > 1 {
        found.offer(anew_label, anew, after_latest());
    }
    if let Some((self_check, day)) = self_check {
        let whose = whose(&self_check.interview, &day);
        let label = said::take_over(&whose, self_check.interview.answers().len(), said::THIS_COMPUTER);
        found.offer(label, taken_over(&self_check.interview), after_latest());
    }
    Ok(found)
}

/// What a client answered alone.
struct Alone<'q> {
    interview: Interview<'q>,
    /// The day on which it was saved.
    day: String,
    /// What of it fits no more.
    lost: Vec<String>,
}

/// By what a PT sees whether it is this client's.
fn whose(self_check: &Interview<'_>, day: &str) -> String {
    let age = self_check.questionnaire().with_role(Role::Age);
    let age = age.and_then(|id| match self_check.answer_to(id)? {
        answer @ Answer::Number(_) => Some(answer_in_words(self_check.question(id), answer)),
        _ => None,
    });
    said::whose(age.as_deref(), day)
}

/// What a client answered alone, from what was saved or reported of it.
fn alone<'q>(file: &Path, questionnaire: &'q Questionnaire, today: Date) -> Result<Alone<'q>, String> {
    let reason = |error: io::Error| words::saved::reason(&error);
    let exported = if file.is_dir() {
        Err(NotExported::Other)
    } else {
        Exported::from_json(&disk::read_some(file).map_err(reason)?)
    };
    let alone = match exported {
        Ok(exported) if exported.asked().id != questionnaire.identity().id => {
            return Err(said::other_questions(&exported.asked().id, &questionnaire.identity().id));
        }
        Ok(exported) => {
            let (interview, lost) = exported.interview(questionnaire);
            Alone { interview, day: exported.day().to_owned(), lost }
        }
        Err(NotExported::Other) => {
            let (restored, day) = look(file, questionnaire, today).map_err(reason)?;
            Alone { interview: restored.interview, day, lost: Vec::new() }
        }
        Err(other) => return Err(other.to_string()),
    };
    if alone.interview.answers().is_empty() { Err(said::NOTHING_FITS.to_owned()) } else { Ok(alone) }
}
