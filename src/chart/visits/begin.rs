//! The ways in which a visit can begin: anew, with the answers of a self-check, after an earlier visit, or where it was
//! left.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::Visits;
use crate::disk;
use crate::named::Asked;
use crate::record::{Before, Begun, ClientCode, Moment, Record, State, Visit};
use crate::report::{Exported, NotExported, answer_in_words};
use crate::saved::{Beginning, Looked, look};
use crate::words::{self, intake as said};
use hip_triage_core::interview::{Answer, Interview};
use hip_triage_core::questionnaire::{Questionnaire, Role};

/// The beginnings, with the record that each writes.
#[derive(Clone, Debug, Default)]
pub struct Beginnings<'q> {
    /// The beginnings that the PT chooses from, best first.
    pub offered: Vec<Beginning<'q>>,
    /// The visit that each begins.
    pub visits: Vec<Visit>,
    /// News for the PT.
    pub notices: Vec<String>,
    /// Says whether the news is that what one expects here is not on offer: then nothing begins before it was read.
    pub read_first: bool,
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
    /// The program, as it is typed.
    pub program: &'a str,
    /// The options that a printed command needs to begin in the same way, each with a blank before it.
    pub options: &'a str,
}

/// Why no visit can begin.
#[derive(Debug)]
pub enum NotBegun {
    /// The records cannot be looked through.
    Records(io::Error),
    /// The client has as many visits as can be kept.
    NoNumberLeft,
    /// The self-check cannot be taken over: this is why, in a sentence.
    SelfCheck(String),
}

impl From<io::Error> for NotBegun {
    fn from(error: io::Error) -> Self {
        Self::Records(error)
    }
}

/// Finds what can be begun with this client, best first; there is always one.
///
/// # Errors
///
/// When the records cannot be looked through, or the self-check that is to be taken over cannot be.
pub fn beginnings<'q>(
    visits: &Visits,
    arrival: Arrival<'_>,
    questionnaire: &'q Questionnaire,
) -> Result<Beginnings<'q>, NotBegun> {
    let number = visits.next_visit(arrival.client)?.ok_or(NotBegun::NoNumberLeft)?;
    let mut found = Beginnings::default();
    if number == 1 {
        let alike = visits.alike(arrival.client)?;
        found.notices.extend(alike.iter().map(|known| {
            let Arrival { client, program, options, .. } = arrival;
            said::Alike { client: client.as_str(), known: known.as_str(), program, options }.to_string()
        }));
    }
    let latest = found.latest(visits, arrival.client, questionnaire)?;
    found.read_first = !found.notices.is_empty();
    let before = visits.before(arrival.client, number, &questionnaire.identity().id);
    let next = Next { number, latest, before, arrival, questionnaire };
    if let Some(latest) = &next.latest
        && next.started().is_before(latest.last_moment())
    {
        let [now, then] = [next.today(), latest.last_moment().date()].map(words::saved::date);
        found.notices.push(said::ClockIsBehind { now, visit: latest.visit, then }.to_string());
    }
    if let Some(file) = arrival.from {
        found.offer_file(&next, file)?;
    }
    if let Some(latest) = &next.latest {
        found.offer_after(&next, latest, visits);
    }
    if arrival.from.is_none() || number > 1 {
        let client = arrival.client.as_str();
        let label = if number == 1 { said::new_visit(client) } else { said::whole_again(number) };
        found.offer(label, next.anew(), next.before());
    }
    if arrival.from.is_none() {
        found.offer_saved(&next);
    }
    Ok(found)
}

impl<'q> Beginnings<'q> {
    /// The latest visit that answers these questions, if there is one. What lies after it is told and left as it is.
    fn latest(
        &mut self,
        visits: &Visits,
        client: &ClientCode,
        questionnaire: &Questionnaire,
    ) -> io::Result<Option<Record>> {
        let ours = &questionnaire.identity().id;
        let mut others = BTreeMap::<String, Vec<u32>>::new();
        let mut found = None;
        for number in visits.numbers(client)?.into_iter().rev() {
            match visits.load(client, number) {
                Ok(record) if record.questionnaire.id == *ours => {
                    found = Some(record);
                    break;
                }
                Ok(record) => others.entry(record.questionnaire.id).or_default().insert(0, number),
                Err(error) => {
                    let place = words::saved::place(&visits.path(client, number));
                    self.notices.push(said::Unreadable { place, reason: error }.to_string());
                }
            }
        }
        self.notices.extend(others.iter().map(|(theirs, numbers)| said::other_visits(numbers, theirs, ours)));
        Ok(found)
    }

    fn offer(&mut self, label: String, begun: Begun<'q>, before: Before) {
        self.notices.extend(begun.notices.iter().map(ToString::to_string));
        self.notices.dedup();
        self.offered.push(Beginning { label, interview: begun.interview });
        self.visits.push(Visit { record: begun.record, before });
    }

    /// Offers to take over the self-check in a file.
    fn offer_file(&mut self, next: &Next<'_, 'q>, file: &Path) -> Result<(), NotBegun> {
        let alone = alone(file, next.questionnaire, next.today()).map_err(NotBegun::SelfCheck)?;
        self.tell_of(&alone, next);
        let Alone { interview: self_check, day, .. } = alone;
        let whose = whose(&self_check, &day);
        let label = said::take_over(&whose, self_check.answers().len(), &words::saved::place(file));
        self.notices.push(said::named(&whose));
        self.offer(label, next.take_over(&self_check), next.before());
        Ok(())
    }

    /// Offers to go on with the latest visit, if it is unfinished or of today, and to follow it up.
    fn offer_after(&mut self, next: &Next<'_, 'q>, latest: &Record, visits: &Visits) {
        let unfinished = latest.state == State::InProgress;
        let day = words::saved::date(latest.started.date());
        if unfinished || latest.started.date() == next.today() {
            let before = visits.before(next.arrival.client, latest.visit, &latest.questionnaire.id);
            let label = said::go_on(latest.visit, &day, latest.entries.len(), unfinished);
            let begun = latest.clone().resume(next.questionnaire, before.record(), next.today());
            self.offer(label, begun, before);
        }
        let begun = latest.follow_up(next.number, next.questionnaire, next.started());
        self.offer(said::FollowUp { visit: next.number, day }.to_string(), begun, next.before());
    }

    /// Offers to take over the self-check that is saved on this computer, if there is one.
    fn offer_saved(&mut self, next: &Next<'_, 'q>) {
        let Ok(looked) = look(next.arrival.root, next.questionnaire, next.today()) else { return };
        if !looked.interview.answers().is_empty() {
            let alone = Alone::from(looked);
            self.tell_of(&alone, next);
            let Alone { interview: self_check, day, .. } = alone;
            let whose = whose(&self_check, &day);
            let label = said::take_over(&whose, self_check.answers().len(), said::this_computer());
            self.offer(label, next.take_over(&self_check), next.before());
        }
    }

    /// Tells what is odd about a self-check that can be taken over.
    fn tell_of(&mut self, alone: &Alone<'_>, next: &Next<'_, '_>) {
        if !alone.asked.is(next.questionnaire) {
            let now = &next.questionnaire.identity().version;
            self.notices.push(said::self_check_changed(&alone.asked.version, now));
        }
        if !alone.lost.is_empty() {
            self.notices.push(words::saved::no_longer_fit(&alone.lost));
        }
        if let Some(day) = alone.day.parse::<Date>().ok().filter(|day| *day > next.today()) {
            self.notices.push(words::saved::saved_ahead(day));
        }
    }
}

/// The visit that begins, and the one before it.
struct Next<'a, 'q> {
    number: u32,
    latest: Option<Record>,
    before: Before,
    arrival: Arrival<'a>,
    questionnaire: &'q Questionnaire,
}

impl<'q> Next<'_, 'q> {
    fn today(&self) -> Date {
        self.arrival.now.date()
    }

    fn started(&self) -> Moment {
        Moment::from(self.arrival.now)
    }

    fn before(&self) -> Before {
        self.before.clone()
    }

    fn anew(&self) -> Begun<'q> {
        let client = self.arrival.client.clone();
        self.compared(Record::begin(client, self.number, self.questionnaire, self.started()))
    }

    fn take_over(&self, self_check: &Interview<'q>) -> Begun<'q> {
        let client = self.arrival.client.clone();
        let mut begun = Record::take_over(client, self.number, self_check, &self.started());
        if let Some(latest) = &self.latest {
            begun.record.carry_notes_of(latest, &mut begun.interview);
        }
        self.compared(begun)
    }

    /// Puts the answers of the visit before beside those of this one.
    fn compared(&self, mut begun: Begun<'q>) -> Begun<'q> {
        if let Some(latest) = &self.latest {
            latest.stand_before(&mut begun.interview);
        }
        begun
    }
}

/// The self-check of a client.
struct Alone<'q> {
    interview: Interview<'q>,
    /// The questionnaire that was asked.
    asked: Asked,
    /// The day on which it was saved.
    day: String,
    /// The answers of it that fit no more.
    lost: Vec<String>,
}

impl<'q> From<Looked<'q>> for Alone<'q> {
    fn from(Looked { interview, asked, day, lost }: Looked<'q>) -> Self {
        Self { interview, asked, day, lost }
    }
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

/// The self-check of a client, from what was saved or reported of it.
fn alone<'q>(file: &Path, questionnaire: &'q Questionnaire, today: Date) -> Result<Alone<'q>, String> {
    let reason = |error: io::Error| words::saved::reason_unread(&error);
    let exported = if file.is_dir() {
        Err(NotExported::Other)
    } else {
        let text = disk::read_named(file).map_err(reason)?;
        match Exported::from_page(&text) {
            Err(NotExported::Other) => Exported::from_json(&text),
            page => page,
        }
    };
    let alone = match exported {
        Ok(exported) if exported.asked().id != questionnaire.identity().id => {
            return Err(said::other_questions(&exported.asked().id, &questionnaire.identity().id));
        }
        Ok(exported) => {
            let (interview, lost) = exported.interview(questionnaire);
            Alone { interview, asked: exported.asked().clone(), day: exported.day().to_owned(), lost }
        }
        Err(NotExported::Other) => Alone::from(look(file, questionnaire, today).map_err(reason)?),
        Err(other) => return Err(other.to_string()),
    };
    if alone.interview.answers().is_empty() { Err(said::nothing_fits().to_owned()) } else { Ok(alone) }
}
