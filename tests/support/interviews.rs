//! Interviews by chance, as lines for `assess`.
#![allow(dead_code, reason = "each that uses it uses a part of it")]
#![allow(unreachable_pub, reason = "each test file is a crate of its own")]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

use std::fmt::Write;

use hip_triage_author::evaluate::{CaseAnswer, DOUBT};
use hip_triage_core::interview::{End, Interview, Side};
use hip_triage_core::questionnaire::{Audience, Chance, Possible, Questionnaire};
use serde_json::{Map, Value, json};

/// Chance that is the same each time.
pub struct Dice(pub fastrand::Rng);

impl Chance for Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0.usize(..bound)
    }
}

/// Interviews of a questionnaire, one after another.
pub struct Interviews<'q> {
    questionnaire: &'q Questionnaire,
    possible: Possible<'q>,
    dice: Dice,
}

impl<'q> Interviews<'q> {
    pub fn of(questionnaire: &'q Questionnaire, seed: u64) -> Self {
        let dice = Dice(fastrand::Rng::with_seed(seed));
        Self { questionnaire, possible: Possible::of(questionnaire), dice }
    }

    /// Somebody who answers by chance: a few leave before the end, and a part is asked by a PT.
    pub fn next(&mut self) -> Interview<'q> {
        let audience = if self.dice.below(4) == 0 { Audience::Clinician } else { Audience::Everyone };
        self.held(audience, self.dice.0.clone().usize(..8) == 0)
    }

    /// An interview that goes on until it ends, or until somebody leaves.
    pub fn held(&mut self, audience: Audience, leaves: bool) -> Interview<'q> {
        let mut interview = Interview::new(self.questionnaire, audience);
        let mut left = if leaves { self.dice.below(20) } else { usize::MAX };
        if audience == Audience::Clinician {
            for (id, _) in self.questionnaire.item_ids() {
                if self.dice.coin() {
                    interview.answer(id, self.possible.random(id, &mut self.dice)).unwrap();
                }
            }
        }
        loop {
            let end = interview.answer_each(&mut |interview, id| {
                let Some(less) = left.checked_sub(1) else { return false };
                left = less;
                interview.answer(id, self.possible.random(id, &mut self.dice)).is_ok()
            });
            match end {
                End::Stop(_) if audience == Audience::Clinician => interview.go_on(),
                _ => return interview,
            }
        }
    }

    /// A number below a bound.
    pub fn below(&mut self, bound: usize) -> usize {
        self.dice.below(bound)
    }
}

/// An interview as a line of JSON.
pub fn line(interview: &Interview<'_>, id: usize) -> String {
    let answers: Map<_, _> = answers(interview).map(|(name, answer)| (name, value(&answer))).collect();
    let mut line = json!({"id": id, "answers": answers});
    if interview.audience() == Audience::Clinician {
        line["intake"] = true.into();
    }
    line.to_string()
}

/// The same as a row of a table with these columns.
pub fn row(interview: &Interview<'_>, id: usize, columns: &[&str]) -> Vec<String> {
    let answers: Vec<_> = answers(interview).collect();
    let cell = |column: &&str| match *column {
        "id" => id.to_string(),
        "intake" => (interview.audience() == Audience::Clinician).to_string(),
        name => answers.iter().find(|(known, _)| known == name).map(|(_, answer)| in_cell(answer)).unwrap_or_default(),
    };
    columns.iter().map(cell).collect()
}

fn answers(interview: &Interview<'_>) -> impl Iterator<Item = (String, CaseAnswer)> {
    interview.answers().iter().map(|(id, answer)| {
        let question = interview.question(*id);
        (question.name.clone(), CaseAnswer::of(question, answer))
    })
}

fn word(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Left) => "left",
        Some(Side::Right) => "right",
        Some(Side::Both) => "both",
        None => "unsaid",
    }
}

/// The mark on each choice of many.
fn marks(chosen: &[(String, Option<Side>)]) -> Vec<(&str, &'static str)> {
    let mark = |(name, side): &'_ (String, Option<Side>)| match name.strip_suffix(DOUBT) {
        Some(_) => "not_sure",
        None => word(*side),
    };
    chosen.iter().map(|each| (each.0.strip_suffix(DOUBT).unwrap_or(&each.0), mark(each))).collect()
}

/// An answer of a case as JSON.
pub fn value(answer: &CaseAnswer) -> Value {
    match answer {
        CaseAnswer::NotSure => "not_sure".into(),
        CaseAnswer::Skipped => "skipped".into(),
        CaseAnswer::Text(text) => text.as_str().into(),
        CaseAnswer::Number(number) => (*number).into(),
        CaseAnswer::Many(chosen) if marks(chosen).iter().all(|(_, mark)| *mark == "unsaid") => {
            chosen.iter().map(|(name, _)| name.as_str()).collect()
        }
        CaseAnswer::Many(chosen) => marks(chosen)
            .into_iter()
            .map(|(name, mark)| (name.to_owned(), Value::from(mark)))
            .collect::<Map<_, _>>()
            .into(),
    }
}

fn in_cell(answer: &CaseAnswer) -> String {
    match answer {
        CaseAnswer::Many(chosen) => {
            let each = marks(chosen).into_iter().map(|(name, mark)| format!("{name}:{mark}"));
            each.collect::<Vec<_>>().join("; ")
        }
        CaseAnswer::Number(number) => number.to_string(),
        other => value(other).as_str().unwrap_or_default().to_owned(),
    }
}

/// Ways in which a line can be broken.
pub const BROKEN: [&str; 8] = [
    "",
    "{",
    "{\"id\": 1, \"answers\": {\"age\": 61}",
    "{\"id\": \"x\", \"answers\": {\"no_such_question\": 1}}",
    "{\"id\": \"x\", \"answers\": {\"age\": 1000}}",
    "{\"id\": \"x\", \"answers\": {\"age\": \"old\"}}",
    "{\"id\": {}, \"answers\": {}}",
    "[1, 2]",
];

/// Interviews by chance, one in a hundred broken; the numbers of the broken lines.
pub fn with_broken(questionnaire: &Questionnaire, many: usize) -> (String, Vec<u64>) {
    let mut by_chance = Interviews::of(questionnaire, 4);
    let (mut text, mut broken) = (String::new(), Vec::new());
    for number in 1..=many {
        if by_chance.below(100) == 0 {
            // An empty line is none.
            let kind = 1 + by_chance.below(BROKEN.len() - 1);
            broken.push(number as u64);
            writeln!(text, "{}", BROKEN[kind]).unwrap();
        } else {
            writeln!(text, "{}", line(&by_chance.next(), number)).unwrap();
        }
    }
    (text, broken)
}
