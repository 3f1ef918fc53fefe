//! One question: shown, answered, read back.

use std::collections::BTreeSet;
use std::io;

use crate::words;
use crate::words::charted;
use crate::words::intake::plain as intake;
use crate::words::keys::Letter;
use crate::words::plain as say;
use hip_triage_chart::report::{answer_in_words, chosen_in_words};
use hip_triage_core::compare;
use hip_triage_core::interview::{Activity, Answer, Chosen, Interview};
use hip_triage_core::questionnaire::{ChoiceId, Kind, LONGEST_TEXT, QuestionId, Truth, Urgency, cut_to_fit};
use hip_triage_core::session::Act;

use super::console::Typed;
use super::entry::{self, Asked, TypedCommand, TypedLine};
use super::talk::{MOST_WRONG, Reply, Talk};

/// The result of asking for sides.
enum Sided {
    Answer(Answer),
    Not(Reply),
}

impl<'q> Talk<'_, 'q> {
    /// Does what a line says that was typed at a question.
    pub(super) fn reply(&mut self, id: QuestionId, typed: &str) -> io::Result<Reply> {
        if let Some(charted) = entry::chart(typed).filter(|_| self.session.can_be_charted(id)) {
            return self.chart(id, charted);
        }
        match entry::entry(typed, &self.asked(id), self.is_intake()) {
            TypedLine::Nothing => self.keep_present(id),
            TypedLine::TypedCommand(command) => self.obey(id, command),
            TypedLine::Words(words) => self.answer(id, words),
        }
    }

    /// Enter keeps the answer that is there, or gives one from another day anew.
    fn keep_present(&mut self, id: QuestionId) -> io::Result<Reply> {
        let interview = self.session.interview();
        let question = interview.question(id);
        let Some(present) = interview.answer_to(id).cloned() else {
            return Ok(Reply::Wrong(say::wrong(say::nothing_typed(), &say::allowed(question, self.asked(id).keys()))));
        };
        if interview.is_said_anew(id) {
            let same = interview.as_last_time(id).is_some();
            let why = if same { intake::say_or_same() } else { say::say_anew() };
            return Ok(Reply::Wrong(say::wrong(why, &say::allowed(question, self.asked(id).keys()))));
        }
        if interview.needs_confirming(id) {
            return self.give(id, present);
        }
        self.console.line(&say::kept_as(&answer_in_words(question, &present)))?;
        self.act(Act::Answer(present))
    }

    fn obey(&mut self, id: QuestionId, command: TypedCommand) -> io::Result<Reply> {
        let question = self.session.interview().question(id);
        match command {
            TypedCommand::Back => return self.act(Act::Back),
            TypedCommand::Quit => return self.act(Act::Leave),
            TypedCommand::Repeat => return Ok(Reply::Again),
            TypedCommand::Help => {
                let at_item = self.session.is_examining();
                for line in say::help(question, self.keep.place().is_some(), at_item) {
                    self.console.line(&line)?;
                }
                let for_pt = match (self.is_intake(), at_item) {
                    (false, _) => Vec::new(),
                    (true, true) => intake::help_at_item(),
                    (true, false) => intake::help(),
                };
                for line in for_pt {
                    self.console.line(line)?;
                }
                if self.session.interview().as_last_time(id).is_some() {
                    self.console.line(intake::help_as_last_time())?;
                }
            }
            TypedCommand::Why if question.examination().is_some() => self.show_beside(id)?,
            TypedCommand::Why => {
                self.console.line(&say::why(question.step().map_or("", |step| &step.why)))?;
            }
            TypedCommand::AsLastTime => {
                if let Some(answer) = self.session.interview().as_last_time(id).cloned() {
                    return self.give(id, answer);
                }
                let key = Letter::AsLastTime.key().to_string();
                let allowed = say::allowed(question, self.asked(id).keys());
                return Ok(Reply::Wrong(say::wrong(&say::not_a_choice(&key), &allowed)));
            }
            TypedCommand::Note => return self.take_note(id),
            TypedCommand::Evidence => self.tell_evidence()?,
            // At an item it ends the examination.
            TypedCommand::Items => {
                return self.act(if self.session.is_examining() { Act::Review } else { Act::Items });
            }
            TypedCommand::Skip => {
                let unsure = question.can_be_unsure() && !question.optional;
                return self.tell(id, if unsure { Answer::NotSure } else { Answer::Skipped }, false);
            }
        }
        Ok(Reply::Shown)
    }

    fn answer(&mut self, id: QuestionId, typed: &str) -> io::Result<Reply> {
        let asked = self.asked(id);
        let typed = match cut_to_fit(typed).filter(|_| matches!(asked.question.kind, Kind::Text)) {
            Some(fitting) => {
                self.console.line(&words::cut(LONGEST_TEXT.into()))?;
                fitting
            }
            None => typed,
        };
        let wrong = |fault: &str| Reply::Wrong(say::wrong(fault, &say::allowed(asked.question, asked.keys())));
        // A whole label, as in *yes*, was not guessed.
        let whole = |label: &str| label.eq_ignore_ascii_case(typed);
        let guessed = typed.contains(char::is_alphabetic) && !asked.labels().any(whole);
        if let Some(rated) = self.rated_again(id, typed) {
            return self.tell(id, rated, false);
        }
        let measure = asked.question.examination().and_then(|item| item.measure);
        let is_number = typed.starts_with(|c: char| c.is_ascii_digit());
        match entry::answer(&asked, typed) {
            Ok(answer) => self.tell(id, answer, guessed),
            Err(fault) => match self.item_named(typed) {
                Some(item) => self.act(Act::Open(item)),
                None => match measure.filter(|_| is_number).map(charted::example) {
                    Some(example) => Ok(wrong(&format!("{fault} {}", intake::numbers_are_charted(example)))),
                    None => Ok(wrong(&fault)),
                },
            },
        }
    }

    /// The one item of the examination that part of a name means, typed at another one.
    fn item_named(&self, typed: &str) -> Option<QuestionId> {
        let is_name = self.session.is_examining() && typed.starts_with(char::is_alphabetic);
        match self.session.items_named(typed)[..] {
            [item] if is_name => Some(item),
            _ => None,
        }
    }

    /// The activities of the visit before with new numbers, where these alone were typed, one for each.
    fn rated_again(&self, id: QuestionId, typed: &str) -> Option<Answer> {
        let Answer::Activities(before) = self.session.interview().earlier(id)? else { return None };
        let numbers = typed.split([' ', ',', ';']).filter(|number| !number.is_empty());
        let numbers: Vec<u8> = numbers.map(|number| number.parse::<u8>().ok()).collect::<Option<_>>()?;
        let rated = before.iter().zip(&numbers);
        let rated = rated.map(|(activity, ability)| Activity { name: activity.name.clone(), ability: *ability });
        (numbers.len() == before.len() && numbers.iter().all(|ability| *ability <= 10))
            .then(|| Answer::Activities(rated.collect()))
    }

    /// Gives an answer as it was typed, once what it leaves open is asked: each sign by itself, or the sides; and whether it is
    /// right, where it was `guessed` from words.
    fn tell(&mut self, id: QuestionId, answer: Answer, guessed: bool) -> io::Result<Reply> {
        let asked = self.asked(id);
        let item_by_item = answer == Answer::NotSure && self.session.interview().goes_item_by_item(id);
        let guessed = guessed && answer != Answer::NotSure;
        let told = if item_by_item { self.item_by_item(&asked)? } else { self.with_sides(&asked, answer)? };
        match told {
            // Words that were heard or guessed wrong must not make an emergency, nor hide one.
            Sided::Answer(answer) if guessed && self.is_grave(id, &answer) => self.confirm(id, answer),
            Sided::Answer(answer) => Ok(match self.give(id, answer)? {
                Reply::Wrong(fault) => Reply::Wrong(say::wrong(&fault, &say::allowed(asked.question, asked.keys()))),
                outcome => outcome,
            }),
            Sided::Not(outcome) => Ok(outcome),
        }
    }

    /// Tells whether an answer to a question about safety names a sign, or changes what is urgent.
    fn is_grave(&self, id: QuestionId, answer: &Answer) -> bool {
        let interview = self.session.interview();
        let question = interview.question(id);
        let names_a_sign =
            answer.chosen().is_some_and(|chosen| chosen.keys().any(|id| !question.choice(*id).exclusive));
        let changes_what_is_urgent = || {
            let urgent = |interview: &Interview<'_>| {
                let mut urgent = interview.raised();
                urgent.retain(|raised| raised.urgency >= Urgency::SameDay);
                urgent
            };
            let mut with = interview.clone();
            with.answer(id, answer.clone()).is_ok() && urgent(&with) != urgent(interview)
        };
        interview.questionnaire().is_safety(id) && (names_a_sign || changes_what_is_urgent())
    }

    /// Reads back what words were taken for, and asks whether that is so.
    fn confirm(&mut self, id: QuestionId, answer: Answer) -> io::Result<Reply> {
        self.console.line(&read_back(&self.asked(id), &answer))?;
        for _ in 0..MOST_WRONG {
            let Typed::Line(typed) = self.console.ask(say::is_that_so())? else { return self.act(Act::Leave) };
            match (entry::yes_or_no(&typed), entry::command(&typed)) {
                (Some(Truth::True), _) => return self.act(Act::Answer(answer)),
                (None, Some(TypedCommand::Quit)) => return self.act(Act::Leave),
                (Some(_), _) | (None, Some(_)) => return Ok(Reply::Again),
                (None, None) => self.console.fault(say::type_yes_or_no()),
            }
        }
        Ok(Reply::Again)
    }

    /// Gives an answer, reads it back and keeps it.
    fn give(&mut self, id: QuestionId, answer: Answer) -> io::Result<Reply> {
        let undone = self.session.leaves_undone(&answer);
        let effect = match self.session.act(Act::Answer(answer)) {
            Ok(effect) => effect,
            Err(refusal) => return self.refuse(&refusal),
        };
        let interview = self.session.interview();
        if undone {
            self.console.line(intake::left_undone())?;
        } else if let Some(answer) = interview.answer_to(id) {
            self.console.line(&read_back(&Asked::of(interview, id), answer))?;
        }
        if let Some(slip) = compare::slip(interview, id) {
            self.console.line(&words::slip(slip))?;
        }
        self.perform(effect)
    }

    /// Shows the whole question.
    pub(super) fn show(&mut self, id: QuestionId) -> io::Result<()> {
        let interview = self.session.interview();
        let question = interview.question(id);
        let brief = self.console.brief();
        self.console.blank()?;
        if let Some(step) = question.step() {
            let section = &interview.questionnaire().section(step.section).title;
            let progress = self.session.progress();
            let done = (!brief).then_some((progress.answered, progress.total()));
            self.console.line(&match self.session.number_in_section(id) {
                Some(place) => say::position(section, place, done),
                None => say::section(section),
            })?;
        }
        if question.examination().is_some() {
            self.show_item_head(question)?;
            self.tell_of_doctor()?;
        }
        self.console.line(self.session.interview().wording(id))?;
        if let Some(about) = words::called_for(self.session.interview(), id) {
            self.console.line(&about)?;
        }
        // About safety the hint is part of the question: since when, and how many.
        let safety = self.session.interview().questionnaire().is_safety(id);
        if let Some(hint) = question.hint.as_ref().filter(|_| safety || !brief) {
            self.console.line(hint)?;
        }
        if let Some([least, most]) = question.kind.ends() {
            self.console.line(&say::scale(least, most))?;
        }
        let asked = self.asked(id);
        for (key, label) in asked.rows() {
            self.console.line(&format!("{key}. {label}"))?;
        }
        self.show_beside(id)?;
        let interview = self.session.interview();
        if let Some(present) = interview.answer_to(id) {
            let shown = interview.theirs(id).or(interview.earlier(id));
            // What was told beside it is not told once more.
            let same = shown == Some(present);
            let present = answer_in_words(question, present);
            let shown = shown.is_some();
            let told = match (interview.is_said_anew(id), interview.needs_confirming(id)) {
                (true, _) if shown && interview.as_last_time(id).is_some() => {
                    words::intake::ask_anew_or_same(Letter::AsLastTime.key())
                }
                (true, _) if shown => words::intake::ask_anew().to_owned(),
                (true, _) => words::said_before(&present),
                (false, true) if same => say::still_true().to_owned(),
                (false, true) => say::last_time(&present),
                (false, false) if same => say::keep_it().to_owned(),
                (false, false) => say::so_far(&present),
            };
            self.console.line(&told)?;
        }
        if let Some(Answer::Activities(before)) = self.session.interview().earlier(id) {
            let names: Vec<_> = before.iter().map(|activity| words::cleaned(&activity.name)).collect();
            if !names.is_empty() {
                self.console.line(&intake::rate_again(&names))?;
            }
        }
        if !brief {
            if question.examination().is_some() {
                self.console.line(intake::item())?;
            } else {
                self.console.line(&say::instruction(question, !self.session.offers(&Act::Back)))?;
            }
        }
        Ok(())
    }

    /// The question with the choices that are offered.
    fn asked(&self, id: QuestionId) -> Asked<'q> {
        Asked::of(self.session.interview(), id)
    }

    /// Asks for each sign of a list by itself, of which the person is not sure as a whole.
    fn item_by_item(&mut self, asked: &Asked<'_>) -> io::Result<Sided> {
        self.console.line(say::item_by_item())?;
        let (mut chosen, mut unsure) = (Chosen::new(), BTreeSet::new());
        let signs: Vec<_> = asked.signs().collect();
        let many = signs.len();
        for (number, (id, label)) in (1..).zip(signs) {
            let mut wrong = MOST_WRONG;
            loop {
                if wrong == MOST_WRONG {
                    wrong = 0;
                    self.console.line(&say::OneSign { number, many, label }.to_string())?;
                }
                let Typed::Line(typed) = self.console.ask(say::sign_prompt())? else {
                    return self.act(Act::Leave).map(Sided::Not);
                };
                match (entry::yes_or_no(&typed), entry::command(&typed)) {
                    (Some(Truth::True), _) => chosen.insert(id, None),
                    (Some(Truth::Unknown), _) => drop(unsure.insert(id)),
                    (Some(Truth::False), _) => {}
                    (None, Some(TypedCommand::Back)) => return Ok(Sided::Not(Reply::Again)),
                    (None, Some(TypedCommand::Quit)) => return self.act(Act::Leave).map(Sided::Not),
                    (None, Some(_)) => {
                        wrong = MOST_WRONG;
                        continue;
                    }
                    (None, None) => {
                        self.console.fault(say::yes_or_no());
                        wrong += 1;
                        continue;
                    }
                }
                break;
            }
        }
        Ok(Sided::Answer(match (chosen.is_empty(), unsure.len()) {
            (true, 0) => asked.question.quiet(),
            (true, unsure) if unsure == many => Answer::NotSure,
            _ => Answer::Doubt { chosen, unsure },
        }))
    }

    /// Asks for the sides that were not typed with the places.
    fn with_sides(&mut self, asked: &Asked<'_>, answer: Answer) -> io::Result<Sided> {
        let question = asked.question;
        let Answer::Many(mut chosen) = answer else { return Ok(Sided::Answer(answer)) };
        let has_sides = question.kind.has_sides();
        // An exclusive choice has no side, and among others it is refused.
        let exclusive = chosen.keys().any(|id| question.choice(*id).exclusive);
        let places: Vec<_> = chosen.iter().filter(|(_, side)| side.is_none()).map(|(id, _)| *id).collect();
        if !has_sides || exclusive || places.is_empty() {
            return Ok(Sided::Answer(Answer::Many(chosen)));
        }
        let named: Vec<_> = places.iter().map(|id| (asked.key(*id), question.choice(*id).label.as_str())).collect();
        let mut wrong = MOST_WRONG;
        loop {
            if wrong == MOST_WRONG {
                wrong = 0;
                for line in say::which_side(&named) {
                    self.console.line(&line)?;
                }
            }
            let Typed::Line(typed) = self.console.ask(say::side_prompt())? else {
                return self.act(Act::Leave).map(Sided::Not);
            };
            match entry::command(&typed) {
                Some(TypedCommand::Back) => return Ok(Sided::Not(Reply::Again)),
                Some(TypedCommand::Quit) => return self.act(Act::Leave).map(Sided::Not),
                Some(TypedCommand::Skip) => return Ok(Sided::Answer(Answer::Many(chosen))),
                Some(_) => {
                    wrong = MOST_WRONG;
                    continue;
                }
                None => {}
            }
            match entry::sides(asked, &typed, &places) {
                Ok(sides) => {
                    chosen.extend(sides.into_iter().map(|(id, side)| (id, Some(side))));
                    if chosen.values().all(Option::is_some) {
                        return Ok(Sided::Answer(Answer::Many(chosen)));
                    }
                    self.console.fault(say::sides_missing());
                }
                Err(fault) => self.console.fault(&fault),
            }
            wrong += 1;
        }
    }
}

/// An answer as it is read back: choices with their numbers.
fn read_back(asked: &Asked<'_>, answer: &Answer) -> String {
    let question = asked.question;
    let key = |id: &ChoiceId| asked.key(*id);
    match answer {
        Answer::One(choice) => say::chose(&[(key(choice), question.choice(*choice).label.clone())]),
        Answer::Many(chosen) => {
            let labels = chosen_in_words(question, chosen);
            say::chose(&chosen.keys().map(key).zip(labels).collect::<Vec<_>>())
        }
        Answer::NotSure if !question.choices().is_empty() => {
            say::chose(&[(Letter::NotSure.key().to_string(), words::not_sure().to_owned())])
        }
        Answer::Skipped => say::left_out().to_owned(),
        Answer::Text(text) => say::wrote(text),
        other => say::answered(&answer_in_words(question, other)),
    }
}
