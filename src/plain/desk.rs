//! What only a PT does, line by line: the client's code, notes, the evidence, the examination.

use std::io;

use crate::words;
use crate::words::intake as said;
use crate::words::intake::plain as say;
use hip_triage_chart::record::ClientCode;
use hip_triage_chart::report::answer_in_words;
use hip_triage_chart::saved::{Keep, Way};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::explain::next_test;
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::{Audience, Question, QuestionId};

use super::entry::{self, Command};
use super::question::{Outcome, Step};
use super::{Console, Ending, Options, Streams, Talk, Typed};

/// Asks for the client's code; none when the PT leaves.
///
/// # Errors
///
/// When a line cannot be read or written.
pub fn ask_client(streams: Streams<'_>, options: Options) -> io::Result<Option<ClientCode>> {
    let mut console = Console::new(streams, options);
    console.text(said::CLIENT_HINT)?;
    loop {
        let Typed::Line(typed) = console.ask(say::CODE)? else { return Ok(None) };
        if entry::command(&typed) == Some(Command::Quit) {
            return Ok(None);
        }
        match typed.parse() {
            Ok(code) => return Ok(Some(code)),
            Err(fault) => console.fault(&said::refused(&fault)),
        }
    }
}

/// Holds a PT's intake: one that began in another face, or one of the ways to begin. Tells whether it
/// came to its end, and how it stands.
///
/// # Errors
///
/// When a line cannot be read or written. A save that goes wrong is told, and is no error.
pub fn intake<'a, 'q>(
    begun: Option<Interview<'q>>,
    ways: Vec<Way<'q>>,
    notices: &[String],
    keep: &'a mut dyn Keep,
    streams: Streams<'a>,
    options: Options,
) -> io::Result<(bool, Option<Interview<'q>>)> {
    let mut console = Console::new(streams, options);
    let interview = match begun {
        Some(interview) => Some(interview),
        None => begin(&mut console, ways, notices, keep)?,
    };
    let Some(interview) = interview else { return Ok((false, None)) };
    if !console.brief() {
        console.text(say::COMMANDS)?;
    }
    let mut talk = Talk::new(console, interview, keep);
    let ending = talk.run()?;
    talk.console.flush()?;
    Ok((ending == Ending::Finished, Some(talk.interview)))
}

/// Chooses a way to begin; the only one is taken.
fn begin<'q>(
    console: &mut Console<'_>,
    mut ways: Vec<Way<'q>>,
    notices: &[String],
    keep: &mut dyn Keep,
) -> io::Result<Option<Interview<'q>>> {
    for notice in notices {
        console.fault(notice);
    }
    let mut way = 0;
    if ways.len() > 1 {
        console.line(said::BEGIN)?;
        for (number, way) in (1..).zip(&ways) {
            console.line(&format!("{number}. {}", way.label))?;
        }
        console.line(say::CHOOSE)?;
        loop {
            let Typed::Line(typed) = console.ask(words::plain::PROMPT)? else { return Ok(None) };
            if entry::command(&typed) == Some(Command::Quit) {
                return Ok(None);
            }
            let number = typed.trim_end_matches('.').parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            if let Some(chosen) = number.filter(|number| *number < ways.len()) {
                way = chosen;
                break;
            }
            console.fault(say::CHOOSE);
        }
    }
    if way >= ways.len() {
        return Ok(None);
    }
    let interview = ways.swap_remove(way).interview;
    keep.begin(way, &interview);
    Ok(Some(interview))
}

impl Talk<'_, '_> {
    /// Whether a PT asks.
    pub(super) fn is_intake(&self) -> bool {
        self.interview.audience() == Audience::Clinician
    }

    /// The question itself where it stands on the path; the end of the path for an item.
    pub(super) fn on_path(&self, question: QuestionId) -> Option<QuestionId> {
        Some(question).filter(|question| self.interview.question(*question).step().is_some())
    }

    /// The undone item that is worth most now, until the examination is through.
    pub(super) fn next_test(&self) -> Option<QuestionId> {
        let examining = self.is_intake() && !self.examined;
        if examining { next_test(&self.interview, &self.passed) } else { None }
    }

    /// To the examination, once the history is through; or out of it.
    pub(super) fn examine(&mut self, id: QuestionId) -> io::Result<Outcome> {
        let inside = self.interview.question(id).examination().is_some();
        if !inside && self.interview.path().waiting().is_some() {
            self.console.line(said::HISTORY_FIRST)?;
            return Ok(Outcome::Told);
        }
        self.examined = inside;
        Ok(Outcome::Done(Step::Tests))
    }

    /// Leaves an item undone, and goes on.
    pub(super) fn leave_undone(&mut self, item: QuestionId) -> io::Result<Outcome> {
        let done = self.interview.answer_to(item).is_some();
        self.interview.leave_undone(item);
        self.passed.insert(item);
        self.console.line(say::LEFT_UNDONE)?;
        if done {
            self.save();
        }
        Ok(Outcome::Done(Step::Answered))
    }

    /// Goes past a stop.
    pub(super) fn go_on(&mut self) -> io::Result<()> {
        self.interview.go_on();
        self.console.line(said::GONE_PAST)?;
        self.save();
        Ok(())
    }

    /// Takes a note on a question.
    pub(super) fn take_note(&mut self, id: QuestionId) -> io::Result<Outcome> {
        self.show_note(id)?;
        self.console.line(say::NOTE_HOW)?;
        let mut lines: Vec<String> = Vec::new();
        while let Typed::Line(line) = self.console.ask(say::NOTE)? {
            if line.is_empty() {
                break;
            }
            lines.push(line);
        }
        if lines.is_empty() {
            self.console.line(self.interview.note_on(id).map_or(say::NO_NOTE, |_| say::NOTED))?;
            return Ok(Outcome::Told);
        }
        let note = if lines == ["-"] { String::new() } else { lines.join("\n") };
        if let Err(error) = self.interview.note(id, &note) {
            return Ok(Outcome::Wrong(words::answer_error(&error)));
        }
        self.console.line(if note.is_empty() { say::NO_NOTE } else { say::NOTED })?;
        self.save();
        Ok(Outcome::Told)
    }

    /// The note on a question, if there is one.
    pub(super) fn show_note(&mut self, id: QuestionId) -> io::Result<()> {
        match self.interview.note_on(id).map(words::cleaned) {
            Some(note) => self.console.line(&said::labelled(said::NOTED, &format!("“{note}”"))),
            None => Ok(()),
        }
    }

    /// Which part of the examination an item belongs to, and how far it has come.
    pub(super) fn show_item_head(&mut self, question: &Question) -> io::Result<()> {
        let Some(item) = question.examination().filter(|_| !self.console.brief()) else { return Ok(()) };
        let all = self.interview.questionnaire().item_ids().count();
        let done = said::items_done(self.interview.items_done().count(), all);
        self.console.line(&format!("{}. {done}.", said::examination(&item.group)))
    }

    /// What stands beside a question for a PT: how an item is done, what was answered before, the note.
    pub(super) fn show_beside(&mut self, id: QuestionId) -> io::Result<()> {
        let question = self.interview.question(id);
        if let Some(item) = question.examination() {
            let cited = self.interview.questionnaire().cited(&item.cite);
            self.console.line(&said::labelled(said::HOW, &item.how))?;
            self.console.line(&said::labelled(said::POSITIVE, &item.positive))?;
            self.console.line(&format!("{} [{cited}]", said::labelled(said::ACCURACY, &item.accuracy)))?;
        }
        if let Some(theirs) = self.interview.theirs(id) {
            let told = said::their_answer(&answer_in_words(question, theirs));
            self.console.line(&told)?;
        } else if let Some(earlier) = self.interview.earlier(id) {
            let told = said::last_time(&answer_in_words(question, earlier));
            self.console.line(&told)?;
        }
        self.show_note(id)
    }

    /// Red flags, and the points of each origin unless care comes first.
    pub(super) fn tell_evidence(&mut self) -> io::Result<()> {
        let assessment = Assessment::of(&self.interview);
        let questionnaire = self.interview.questionnaire();
        let flags = assessment.red_flags();
        if flags.is_empty() {
            self.console.line(&said::labelled(said::RED_FLAGS, said::NO_RED_FLAGS))?;
        }
        for raised in flags {
            let concern = &questionnaire.red_flag(raised.flag).concern;
            let open = if raised.certain { String::new() } else { format!(" ({})", said::OPEN) };
            self.console.line(&format!("{}: {concern}{open}", words::urgency(raised.urgency)))?;
        }
        let title = |category| questionnaire.category(category).title.as_str();
        if assessment.is_withheld() {
            return self.console.line(said::WITHHELD);
        }
        self.console.line(&said::verdict(assessment.verdict(), title))?;
        for category in assessment.ranking() {
            let score = assessment.score(category);
            let pattern = score.pattern.map_or(said::NO_PATTERN, |pattern| &questionnaire.pattern(pattern).title);
            self.console.line(&format!("{} {} ({pattern})", said::points(score.total), title(category)))?;
        }
        Ok(())
    }
}
