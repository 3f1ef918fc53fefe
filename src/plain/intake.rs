//! The acts that only a PT has, line by line: the client's code, notes, the evidence.

use std::io;

use crate::words;
use crate::words::charted as chart;
use crate::words::intake as said;
use crate::words::intake::plain as say;
use crate::words::keys::Letter;
use crate::words::typed::is_help_beside_code;
use hip_triage_chart::record::ClientCode;
use hip_triage_chart::report::{
    answer_in_words, both_in_words, flag_in_words, found_before, how_to_chart, how_to_decide, name_of, not_counted,
};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::{Charted, chart_and_note};
use hip_triage_core::questionnaire::{LONGEST_TEXT, Question, QuestionId, cut_to_fit, shows_something};
use hip_triage_core::session::Act;

use super::console::{Console, Typed};
use super::entry::{self, TypedCommand};
use super::talk::{Reply, Talk};
use super::{Options, Streams};

/// The line of a PT who is asked for the client's code.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum CodeAsked {
    /// The code.
    Code(ClientCode),
    /// Nothing: the PT leaves.
    Left,
    /// To be asked in the other language.
    OtherLanguage,
}

/// Asks for the client's code.
///
/// # Errors
///
/// When a line cannot be read or written.
pub fn ask_client(streams: Streams<'_>, options: Options) -> io::Result<CodeAsked> {
    let mut console = Console::new(streams, options);
    if let Some(offer) = words::language::offer_beside_code() {
        console.line(&offer)?;
    }
    console.text(said::client_hint())?;
    loop {
        let Typed::Line(typed) = console.ask(say::code())? else { return Ok(CodeAsked::Left) };
        if entry::command(&typed) == Some(TypedCommand::Quit) {
            return Ok(CodeAsked::Left);
        }
        if words::language::is_asked_for_beside_code(&typed) {
            return Ok(CodeAsked::OtherLanguage);
        }
        if is_help_beside_code(&typed) {
            for line in words::plain::help_beside_code() {
                console.line(&line)?;
            }
            continue;
        }
        match typed.parse() {
            Ok(code) => return Ok(CodeAsked::Code(code)),
            Err(fault) => console.fault(&said::refused(fault)),
        }
    }
}

impl Talk<'_, '_> {
    /// Takes a note on a question.
    pub(super) fn take_note(&mut self, id: QuestionId) -> io::Result<Reply> {
        self.show_note(id)?;
        let name = name_of(self.session.interview().question(id));
        for line in say::note_how(name).lines() {
            self.console.line(line)?;
        }
        if self.session.interview().note_on(id).is_some() {
            self.console.line(say::note_replaces())?;
        }
        let Some(note) = self.read_note()? else {
            let noted = self.session.interview().note_on(id);
            let told = noted.map_or_else(|| say::no_note().to_owned(), |_| said::noted_on(name));
            self.console.line(&told)?;
            return Ok(Reply::Shown);
        };
        let noted = if shows_something(&note) { said::noted_on(name) } else { say::no_note().to_owned() };
        match self.session.act(Act::Note(note)) {
            Ok(effect) => {
                self.console.line(&noted)?;
                self.perform(effect)?;
                Ok(Reply::Shown)
            }
            Err(refusal) => self.refuse(&refusal),
        }
    }

    /// The words of a note, line by line; empty where the one that is there is to be taken away, none where nothing was typed.
    fn read_note(&mut self) -> io::Result<Option<String>> {
        let mut lines: Vec<String> = Vec::new();
        while let Typed::Line(line) = self.console.ask(say::note())? {
            if line.is_empty() {
                break;
            }
            lines.push(line);
        }
        let mut note = if lines == ["-"] { String::new() } else { lines.join("\n") };
        if let Some(fitting) = cut_to_fit(&note).map(str::len) {
            note.truncate(fitting);
            self.console.line(&words::cut(LONGEST_TEXT.into()))?;
        }
        Ok((!lines.is_empty()).then_some(note))
    }

    /// Takes the reason of a PT who goes on without the doctor that the answers call for.
    pub(super) fn decide(&mut self) -> io::Result<Reply> {
        self.console.line(&how_to_decide(self.session.interview()))?;
        self.console.line(say::how_to_write())?;
        let Some(reason) = self.read_note()? else { return Ok(Reply::Again) };
        match self.session.act(Act::Note(reason)) {
            Ok(effect) => {
                let is_decided = self.session.interview().decision().is_some();
                self.console.line(if is_decided { said::decided() } else { said::not_decided() })?;
                self.perform(effect)
            }
            Err(refusal) => self.refuse(&refusal),
        }
    }

    /// Charts both sides of an item as they were typed, or asks for them first.
    pub(super) fn chart(&mut self, id: QuestionId, typed: &str) -> io::Result<Reply> {
        let question = self.session.interview().question(id);
        let Some(item) = question.examination() else { return Ok(Reply::Again) };
        let mut line = typed.to_owned();
        if line.is_empty() {
            for how in how_to_chart(question) {
                self.console.line(&how)?;
            }
            let Typed::Line(asked) = self.console.ask(say::chart())? else { return self.act(Act::Leave) };
            match entry::command(&asked) {
                // A side with nothing behind it is no chart: by itself `b` is the way back.
                Some(TypedCommand::Back) => return Ok(Reply::Again),
                Some(TypedCommand::Quit) => return self.act(Act::Leave),
                _ => {}
            }
            line = asked;
        }
        if line.trim().is_empty() {
            return Ok(Reply::Again);
        }
        let (signs, note) = chart_and_note(&line);
        let charted = match Charted::typed(question, item, signs) {
            Ok(charted) => charted,
            Err(untyped) => return Ok(Reply::Wrong(chart::untyped(&untyped))),
        };
        let (is_charted, noted) = (!charted.is_empty(), note.map(|_| said::noted_on(name_of(question))));
        let effect = match self.session.act(Act::Chart { charted, note: note.map(str::to_owned) }) {
            Ok(effect) => effect,
            Err(refusal) => return self.refuse(&refusal),
        };
        let interview = self.session.interview();
        let outcome = interview.charted_outcome(id).filter(|_| is_charted);
        if is_charted {
            let told = interview.charted(id).map(|charted| both_in_words(question, charted));
            self.console.line(&format!("{} {}", chart::charted(), told.unwrap_or_default()))?;
            if Charted::is_side_unsaid(signs) {
                self.console.line(chart::taken_for_left())?;
            }
            self.console.line(&match outcome {
                Some(choice) => chart::on_side(chart::counts(), &question.choice(choice).label),
                None => not_counted(interview, id).to_owned(),
            })?;
        }
        if let Some(noted) = noted {
            self.console.line(&noted)?;
        }
        let reply = self.perform(effect)?;
        Ok(if outcome.is_some() { reply } else { Reply::Shown })
    }

    /// The note on a question, if there is one.
    pub(super) fn show_note(&mut self, id: QuestionId) -> io::Result<()> {
        let interview = self.session.interview();
        match interview.note_on(id).map(words::handover::on_one_line) {
            Some(note) => self.console.line(&said::note_beside(&format!("“{note}”"), interview.day_of_note(id))),
            None => Ok(()),
        }
    }

    /// Says what is to be read about a doctor before anything is examined.
    pub(super) fn tell_of_doctor(&mut self) -> io::Result<()> {
        let word = self.session.word_on_doctor();
        word.map_or(Ok(()), |word| self.console.line(&said::of_doctor(word, Letter::Note.key())))
    }

    /// Tells which part of the examination an item belongs to, and how far it has come.
    pub(super) fn show_item_head(&mut self, question: &Question) -> io::Result<()> {
        let Some(item) = question.examination().filter(|_| !self.console.brief()) else { return Ok(()) };
        let done = said::examined(self.session.items_done(), self.session.without_outcome().len());
        self.console.line(&format!("{}. {done}.", said::examination_of(&item.group)))
    }

    /// Says once which items were charted and count nothing yet, where the examination is left.
    pub(super) fn tell_without_outcome(&mut self) -> io::Result<()> {
        let items = self.session.without_outcome_untold();
        let interview = self.session.interview();
        let names: Vec<_> = items.iter().map(|item| interview.question(*item).briefly()).collect();
        let told = said::left_without_outcome(&names);
        told.map_or(Ok(()), |told| self.console.line(&told))
    }

    /// Tells what stands beside a question for a PT: how an item is done, what was answered before, the note.
    pub(super) fn show_beside(&mut self, id: QuestionId) -> io::Result<()> {
        let interview = self.session.interview();
        let question = interview.question(id);
        if let Some(item) = question.examination() {
            let cited = interview.questionnaire().cited(&item.cite);
            self.console.line(&said::labelled(said::how(), &item.how))?;
            self.console.line(&said::labelled(said::positive(), &item.positive))?;
            self.console.line(&said::accuracy_of(&item.accuracy, &cited))?;
            if let Some(charted) = interview.charted(id) {
                self.console.line(&both_in_words(question, charted))?;
            }
        }
        if let Some(theirs) = interview.theirs(id) {
            let told = said::their_answer(answer_in_words(question, theirs));
            self.console.line(&told)?;
        } else if let Some(earlier) = interview.earlier(id).filter(|_| question.examination().is_none()) {
            let told = said::last_time(answer_in_words(question, earlier));
            self.console.line(&told)?;
        }
        if let Some(found) = found_before(interview, id).filter(|_| question.examination().is_some()) {
            self.console.line(&said::last_time(found))?;
        }
        self.show_note(id)
    }

    /// Red flags, and the points of each origin unless care comes first.
    pub(super) fn tell_evidence(&mut self) -> io::Result<()> {
        let assessment = Assessment::of(self.session.interview());
        let questionnaire = self.session.interview().questionnaire();
        let flags = assessment.red_flags();
        if flags.is_empty() {
            self.console.line(&said::labelled(said::red_flags(), said::no_red_flags()))?;
        }
        for raised in flags {
            self.console.line(&words::capital(&flag_in_words(self.session.interview(), raised)))?;
        }
        let title = |category| questionnaire.category(category).title.as_str();
        if assessment.is_withheld() {
            return self.console.line(said::withheld());
        }
        self.console.line(&said::verdict(&assessment))?;
        for category in assessment.ranking() {
            let score = assessment.score(category);
            let pattern = score.pattern.map_or(said::no_pattern(), |pattern| &questionnaire.pattern(pattern).title);
            self.console.line(&format!("{} {} ({pattern})", said::points(score.total), title(category)))?;
        }
        Ok(())
    }
}
