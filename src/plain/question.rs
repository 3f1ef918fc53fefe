//! One question: shown, answered, read back.

use std::io;

use crate::words;
use crate::words::plain as say;
use hip_triage_chart::report::{answer_in_words, chosen_in_words};
use hip_triage_core::compare;
use hip_triage_core::interview::{Answer, AnswerError};
use hip_triage_core::questionnaire::{ChoiceId, Kind, Question, QuestionId};

use super::entry::{self, Command, Entry};
use super::{Talk, Typed};

/// After this many wrong entries the whole question is shown again.
const MOST_WRONG: usize = 3;

/// What came of a question.
pub(super) enum Step {
    /// It was answered.
    Answered,
    /// Its answer stays as it was.
    Kept,
    /// The person wants the question before it.
    Back,
    /// The person wants to leave.
    Leave,
    /// The PT wants to go to the examination, or is through with it.
    Tests,
    /// There is no more input.
    EndOfInput,
}

/// What came of one entry.
pub(super) enum Outcome {
    /// The question is done with.
    Done(Step),
    /// The person asked for something that was given.
    Told,
    /// The person wants to hear the question again.
    Again,
    /// It was wrong.
    Wrong(String),
}

/// What came of asking for sides.
enum Sided {
    Answer(Answer),
    Again,
    Leave,
    EndOfInput,
}

impl Talk<'_, '_> {
    /// Asks a question until it is answered or left.
    pub(super) fn ask(&mut self, id: QuestionId) -> io::Result<Step> {
        self.show(id)?;
        let mut wrong = 0;
        loop {
            let Typed::Line(typed) = self.console.ask(say::PROMPT)? else { return Ok(Step::EndOfInput) };
            let outcome = match entry::entry(&typed, self.interview.question(id), self.is_intake()) {
                Entry::Nothing => self.keep_present(id)?,
                Entry::Command(command) => self.obey(id, command)?,
                Entry::Words(words) => self.answer(id, words)?,
            };
            match outcome {
                Outcome::Done(step) => return Ok(step),
                Outcome::Told => {}
                Outcome::Again => self.show(id)?,
                Outcome::Wrong(fault) => {
                    self.console.fault(&fault);
                    wrong += 1;
                    if wrong == MOST_WRONG {
                        wrong = 0;
                        self.show(id)?;
                    }
                }
            }
        }
    }

    /// Enter keeps the answer that is there.
    fn keep_present(&mut self, id: QuestionId) -> io::Result<Outcome> {
        let question = self.interview.question(id);
        let Some(present) = self.interview.answer_to(id).cloned() else {
            return Ok(Outcome::Wrong(say::wrong(say::NOTHING_TYPED, &say::allowed(question))));
        };
        if !self.interview.needs_confirming(id) {
            self.console.line(&say::kept_as(&answer_in_words(question, &present)))?;
            return Ok(Outcome::Done(Step::Kept));
        }
        // An answer from another day is given anew.
        Ok(match self.give(id, present)? {
            Ok(()) => Outcome::Done(Step::Answered),
            Err(error) => Outcome::Wrong(words::answer_error(&error)),
        })
    }

    fn obey(&mut self, id: QuestionId, command: Command) -> io::Result<Outcome> {
        let question = self.interview.question(id);
        match command {
            Command::Back if self.is_first(id) => self.console.line(say::FIRST)?,
            Command::Back => return Ok(Outcome::Done(Step::Back)),
            Command::Quit => return Ok(Outcome::Done(Step::Leave)),
            Command::Repeat => return Ok(Outcome::Again),
            Command::Help => {
                for line in say::help(question, self.keep.place().is_some()) {
                    self.console.line(&line)?;
                }
            }
            Command::Why => {
                self.console.line(&say::why(question.step().map_or("", |step| &step.why)))?;
            }
            Command::Note => return self.take_note(id),
            Command::Evidence => self.tell_evidence()?,
            Command::Tests => return self.examine(id),
            Command::Skip if question.examination().is_some() => return self.leave_undone(id),
            Command::Skip => {
                let safety = self.interview.questionnaire().is_safety(id);
                let unsure = question.can_be_unsure() && !question.optional && !safety;
                let answer = if unsure { Answer::NotSure } else { Answer::Skipped };
                return Ok(match self.give(id, answer)? {
                    Ok(()) => Outcome::Done(Step::Answered),
                    Err(error) => Outcome::Wrong(words::answer_error(&error)),
                });
            }
        }
        Ok(Outcome::Told)
    }

    fn answer(&mut self, id: QuestionId, typed: &str) -> io::Result<Outcome> {
        let question = self.interview.question(id);
        let wrong = |fault: &str| Outcome::Wrong(say::wrong(fault, &say::allowed(question)));
        let answer = match entry::answer(question, typed) {
            Ok(answer) => answer,
            Err(fault) => return Ok(wrong(&fault)),
        };
        Ok(match self.with_sides(question, answer)? {
            Sided::Answer(answer) => match self.give(id, answer)? {
                Ok(()) => Outcome::Done(Step::Answered),
                Err(error) => wrong(&words::answer_error(&error)),
            },
            Sided::Again => Outcome::Again,
            Sided::Leave => Outcome::Done(Step::Leave),
            Sided::EndOfInput => Outcome::Done(Step::EndOfInput),
        })
    }

    /// Gives an answer, reads it back and keeps it.
    fn give(&mut self, id: QuestionId, answer: Answer) -> io::Result<Result<(), AnswerError>> {
        if let Err(error) = self.interview.answer(id, answer) {
            return Ok(Err(error));
        }
        let question = self.interview.question(id);
        if let Some(answer) = self.interview.answer_to(id) {
            self.console.line(&read_back(question, answer))?;
        }
        if let Some(slip) = compare::slip(&self.interview, id) {
            self.console.line(&words::slip(slip))?;
        }
        self.save();
        Ok(Ok(()))
    }

    fn is_first(&self, id: QuestionId) -> bool {
        self.interview.path().position(id) == Some(0)
    }

    /// Shows the whole question.
    fn show(&mut self, id: QuestionId) -> io::Result<()> {
        let question = self.interview.question(id);
        let brief = self.console.brief();
        self.console.blank()?;
        if !brief && let Some(step) = question.step() {
            let section = &self.interview.questionnaire().section(step.section).title;
            let total = self.interview.progress().total();
            self.console.line(&match self.interview.path().position(id) {
                Some(position) => say::position(position + 1, total.max(position + 1), section),
                None => say::section(section),
            })?;
        }
        if question.examination().is_some() {
            self.show_item_head(question)?;
        }
        self.console.line(self.interview.wording(id))?;
        // About safety the hint is part of the question: since when, and how many.
        let safety = self.interview.questionnaire().is_safety(id);
        if let Some(hint) = question.hint.as_ref().filter(|_| safety || !brief) {
            self.console.line(hint)?;
        }
        if let Kind::Scale { min, max, low, high } = &question.kind {
            self.console.line(&say::scale(*min, low, *max, high))?;
        }
        let labels = question.choices().iter().map(|choice| choice.label.as_str());
        let not_sure = (!question.choices().is_empty()).then_some(words::NOT_SURE);
        for (number, label) in (1..).zip(labels.chain(not_sure)) {
            self.console.line(&format!("{number}. {label}"))?;
        }
        self.show_beside(id)?;
        if let Some(present) = self.interview.answer_to(id) {
            let present = answer_in_words(question, present);
            let confirm = self.interview.needs_confirming(id);
            self.console.line(&if confirm { say::last_time(&present) } else { say::so_far(&present) })?;
        }
        if !brief {
            if question.examination().is_some() {
                self.console.line(crate::words::intake::plain::ITEM)?;
            } else {
                self.console.line(&say::instruction(question, self.is_first(id)))?;
            }
        }
        Ok(())
    }

    /// Asks for the sides that were not typed with the places.
    fn with_sides(&mut self, question: &Question, answer: Answer) -> io::Result<Sided> {
        let Answer::Many(mut chosen) = answer else { return Ok(Sided::Answer(answer)) };
        let has_sides = matches!(question.kind, Kind::Many { sides: true, .. });
        // An exclusive choice has no side, and among others it is refused.
        let exclusive = chosen.keys().any(|id| question.choice(*id).exclusive);
        let places: Vec<_> = chosen.iter().filter(|(_, side)| side.is_none()).map(|(id, _)| *id).collect();
        if !has_sides || exclusive || places.is_empty() {
            return Ok(Sided::Answer(Answer::Many(chosen)));
        }
        let named: Vec<_> = places.iter().map(|id| (id.index() + 1, question.choice(*id).label.as_str())).collect();
        let mut wrong = MOST_WRONG;
        loop {
            if wrong == MOST_WRONG {
                wrong = 0;
                for line in say::which_side(&named) {
                    self.console.line(&line)?;
                }
            }
            let Typed::Line(typed) = self.console.ask(say::SIDE_PROMPT)? else { return Ok(Sided::EndOfInput) };
            match entry::command(&typed) {
                Some(Command::Back) => return Ok(Sided::Again),
                Some(Command::Quit) => return Ok(Sided::Leave),
                Some(Command::Skip) => return Ok(Sided::Answer(Answer::Many(chosen))),
                Some(_) => {
                    wrong = MOST_WRONG;
                    continue;
                }
                None => {}
            }
            match entry::sides(&typed, &places) {
                Ok(sides) => {
                    chosen.extend(sides.into_iter().map(|(id, side)| (id, Some(side))));
                    if chosen.values().all(Option::is_some) {
                        return Ok(Sided::Answer(Answer::Many(chosen)));
                    }
                    self.console.fault(say::SIDES_MISSING);
                }
                Err(fault) => self.console.fault(&fault),
            }
            wrong += 1;
        }
    }
}

/// An answer as it is read back: choices with their numbers.
fn read_back(question: &Question, answer: &Answer) -> String {
    let number = |id: &ChoiceId| id.index() + 1;
    match answer {
        Answer::One(choice) => say::chose(&[(number(choice), question.choice(*choice).label.clone())]),
        Answer::Many(chosen) => {
            let labels = chosen_in_words(question, chosen);
            say::chose(&chosen.keys().map(number).zip(labels).collect::<Vec<_>>())
        }
        Answer::NotSure if !question.choices().is_empty() => {
            say::chose(&[(question.choices().len() + 1, words::NOT_SURE.to_owned())])
        }
        Answer::Skipped => say::LEFT_OUT.to_owned(),
        Answer::Text(text) => say::wrote(text),
        other => say::answered(&answer_in_words(question, other)),
    }
}
