//! `hip-triage check`: every fault of a questionnaire at its place.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use super::color::ColorChoice;
use super::{Exit, marks, place};
use crate::questionnaire::{Audience, Go, Questionnaire};
use crate::words::{self, cli as say};
use crate::{builtin, excerpt};

pub(super) fn check(path: Option<&Path>, color: ColorChoice) -> anyhow::Result<Exit> {
    let stdout = io::stdout();
    let color = place::excerpt_color(color.wanted(stdout.is_terminal()));
    let mut out = marks::stream(BufWriter::new(stdout.lock()));
    let exit = match path {
        None => {
            // The build has checked it.
            write!(out, "{}", summary(say::BUILT_IN, &builtin::questionnaire()))?;
            Exit::Done
        }
        Some(path) => {
            let place::Reading { sources, checked } = place::read(path)?;
            match checked {
                Ok(checked) => {
                    if !checked.warnings.is_empty() {
                        writeln!(out, "{}", excerpt::report(&checked.warnings, &sources, color))?;
                    }
                    write!(out, "{}", summary(&words::saved::place(path), &checked.questionnaire))?;
                    Exit::Done
                }
                Err(faults) => {
                    write!(out, "{}", excerpt::report(&faults, &sources, color))?;
                    Exit::Fault
                }
            }
        }
    };
    out.flush()?;
    Ok(exit)
}

/// What is in a questionnaire that can be used.
fn summary(place: &str, questionnaire: &Questionnaire) -> String {
    let identity = questionnaire.identity();
    let start = Go::To(questionnaire.start());
    let tree = questionnaire.questions().iter().filter(|question| question.step().is_some()).count();
    let safety = questionnaire.question_ids().filter(|(id, _)| questionnaire.is_safety(*id)).count();
    say::sound(&say::Sound {
        place,
        id: &identity.id,
        version: &identity.version,
        questions: tree,
        safety,
        longest: questionnaire.longest_from(start, Audience::Everyone),
        longest_intake: questionnaire.longest_from(start, Audience::Clinician),
        examination: questionnaire.questions().len() - tree,
        findings: questionnaire.findings().len(),
        red_flags: questionnaire.red_flags().len(),
    })
}
