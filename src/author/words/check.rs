//! Sentences after a questionnaire was checked.

use std::fmt::Write;

use crate::proof::Proof;
use crate::proof::paths::Paths;
use crate::proof::target::{KINDS, Target};
use crate::proof::words::Readability;
use crate::translated::TranslatedWords;
use hip_triage_core::questionnaire::{Audience, Go, Questionnaire, RedFlag, Review, Urgency};
use hip_triage_core::readability::Measure;
use hip_triage_core::{excerpt, words};

/// How much is shown of a sentence that is hard to read.
const SENTENCE: usize = 160;

/// Says what is in a questionnaire that can be used, and what was proved of it.
#[must_use]
pub fn sound(
    place: &str,
    questionnaire: &Questionnaire,
    proof: &Proof,
    translations: &[TranslatedWords],
    allowed: usize,
) -> String {
    let identity = questionnaire.identity();
    let start = Go::To(questionnaire.start());
    let tree = questionnaire.questions().filter(|question| question.step().is_some()).count();
    let safety = questionnaire.question_ids().filter(|(id, _)| questionnaire.is_safety(*id)).count();
    let longest = |audience| questionnaire.longest_from(start, audience);
    let minutes = |audience| words::minutes(questionnaire.minutes(audience));
    let mut text = format!("{place}: {} {} can be used.\n\n", identity.id, identity.version);
    let mut line = |head: &str, words: &str| {
        let _ = writeln!(text, "{head:<11}{words}");
    };
    line(
        "questions",
        &format!(
            "{tree}, {safety} of them about safety; at most {} in a self-check ({}), {} in an intake ({})",
            longest(Audience::Everyone),
            minutes(Audience::Everyone),
            longest(Audience::Clinician),
            minutes(Audience::Clinician)
        ),
    );
    line(
        "evidence",
        &format!(
            "{}, {}, {}",
            counted(questionnaire.findings().len(), "finding"),
            counted(questionnaire.red_flags().len(), "red flag"),
            counted(questionnaire.questions().len() - tree, "item of the examination")
        ),
    );
    for (head, paths) in ["self-check", "intake"].iter().zip(&proof.paths) {
        line(head, &lengths(paths));
    }
    let urgent = |flag: &&RedFlag| {
        flag.urgency >= Urgency::SameDay || flag.raise.iter().any(|raise| raise.to >= Urgency::SameDay)
    };
    let urgent = questionnaire.red_flags().iter().filter(urgent).count();
    line("safety", &format!("on every path to a result each of {} is decided", counted(urgent, "urgent red flag")));
    let (shown, all) = proof.shown.iter().fold((0, 0), |sum, kind| (sum.0 + kind.0, sum.1 + kind.1));
    line("can happen", &format!("{shown} of {all}, each shown by answers that were replayed: {}", kinds(proof)));
    if let Some(reading) = &proof.reading {
        self::reading("reading", reading, &mut line);
    }
    for words in translations {
        line(&words.language, &translation(words));
        if let Some(reading) = &words.reading {
            self::reading("", reading, &mut line);
        }
    }
    if let Some(day) = identity.review_by {
        line("review", &format!("to be looked over by {}", words::day(day.year(), day.month(), day.of_month())));
    }
    if allowed > 0 {
        line("allowed", &format!("{} by a comment that says why", counted(allowed, "warning")));
    }
    text
}

/// How hard the words are to read, and the hardest of them.
fn reading(head: &str, reading: &Readability, line: &mut impl FnMut(&str, &str)) {
    let measure = reading.measure;
    let (overall, limit) = (level(measure, reading.overall()), limit(measure, measure.limit_overall()));
    let mut told = format!("{overall} overall ({limit})");
    if let Some((hardest, grade)) = reading.hardest_question().and_then(|entry| Some((entry, entry.grade()?))) {
        let name = hardest.owner.name.as_deref().unwrap_or_default();
        let limit = self::limit(measure, measure.limit());
        let _ = write!(told, "; the hardest question is `{name}` with {grade:.1} ({limit})");
    }
    line(head, &told);
    for (head, (grade, sentence, _)) in ["hardest", "", ""].iter().zip(reading.hardest_sentences()) {
        let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
        line(head, &format!("{}: “{}”", level(measure, *grade), excerpt::clean(&sentence, SENTENCE)));
    }
}

/// A number of a measure.
fn level(measure: Measure, number: f64) -> String {
    match measure {
        Measure::FleschKincaid => format!("grade {number:.1}"),
        Measure::Inflesz => format!("INFLESZ {number:.1}"),
    }
}

/// The limit, in words.
fn limit(measure: Measure, limit: f64) -> String {
    match measure {
        Measure::FleschKincaid => format!("at most {limit:.0}"),
        Measure::Inflesz => format!("at least {limit:.0}"),
    }
}

/// How many texts are translated, and how they were looked over.
fn translation(words: &TranslatedWords) -> String {
    let review = match words.review {
        Review::Machine => "by a machine, reviewed by nobody",
        Review::BackTranslated => "compared with a translation back, reviewed by no professional",
        Review::Reviewed => "each that is about safety reviewed by a professional",
    };
    format!("{} translated; {review}", counted(words.texts, "text"))
}

/// How many there are of each kind that came true.
fn kinds(proof: &Proof) -> String {
    let named = KINDS.iter().zip(&proof.shown).filter(|(_, (_, all))| *all > 0);
    let words = named.map(
        |(kind, (shown, all))| if shown == all { format!("{all} {kind}") } else { format!("{shown} of {all} {kind}") },
    );
    words.collect::<Vec<_>>().join(", ")
}

/// How many paths there are, and how long.
fn lengths(paths: &Paths) -> String {
    let count = match paths.count {
        Some(1) => "1 path".to_owned(),
        Some(count) if count < 1_000_000 => format!("{count} paths"),
        _ => format!("about 10^{:.0} paths", paths.magnitude),
    };
    let median = paths.median.map_or_else(String::new, |median| format!(", half of them at most {median}"));
    format!("{count} by the order of their questions; the longest has {}{median}", counted(paths.longest, "question"))
}

fn counted(number: usize, one: &str) -> String {
    match (number, one.split_once(' ')) {
        (1, _) => format!("1 {one}"),
        (number, Some(("item", rest))) => format!("{number} items {rest}"),
        (number, _) => format!("{number} {one}s"),
    }
}

/// The faults keep a questionnaire from being used.
#[must_use]
pub fn unusable(place: &str) -> String {
    format!("{place} cannot be used.")
}

/// A questionnaire has faults, though it can be used.
#[must_use]
pub fn at_fault(place: &str) -> String {
    format!("{place} has faults. They do not keep it from being asked, but something in it does not do what it says.")
}

/// Opens a witness.
#[must_use]
pub fn witness(clause: &str, audience: Audience, stopped: bool) -> String {
    let who = match (audience, stopped) {
        (Audience::Everyone, false) => "a self-check with these answers",
        (Audience::Everyone, true) => "a self-check that stops after these answers",
        (Audience::Clinician, _) => "an intake with these answers, the PT going on past every stop",
    };
    format!("# So it happens that {clause}: {who}.")
}

/// The story of a witness, as a case has one.
#[must_use]
pub fn story(clause: &str) -> String {
    format!("Answers with which {clause}.")
}

/// Where a witness comes from.
pub const SOURCE: &str = "found by hip-triage check --witness";

/// There is nothing of that name to be shown.
#[must_use]
pub fn no_target(id: &str) -> String {
    format!("nothing in the questionnaire is called {id}")
}

/// There are several things of that name.
#[must_use]
pub fn several_targets(id: &str) -> String {
    format!("several things in the questionnaire are called {id}")
}

/// Says what could be meant.
#[must_use]
pub fn targets(ids: &[String]) -> String {
    format!("name one of {}", ids.join(", "))
}

/// There is no witness.
#[must_use]
pub fn no_witness(target: Target, questionnaire: &Questionnaire) -> String {
    format!("no answers were found with which {}", target.clause(questionnaire))
}

/// The hint about it; `path` is the questionnaire as it is typed, where it is not the built-in one.
#[must_use]
pub fn no_witness_hint(path: Option<&str>) -> String {
    let path = path.map(|path| format!(" {path}")).unwrap_or_default();
    format!("run: hip-triage check{path}; it says whether that can never be")
}
