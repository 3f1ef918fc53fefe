//! No urgent red flag stays undecided because something was not asked or was left out; what is sound is not refused.
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

use std::fmt::Write;

use hip_triage_core::interview::{Answer, End, Interview};
use hip_triage_core::questionnaire::{
    Atom, Audience, Fault, FaultKind, Question, QuestionId, Questionnaire, RedFlag, Source, Truth, Undecided,
};

const HEAD: &str = "id: knee
version: 1.0.0
language: en
title: Knee check
about: A small questionnaire.
disclaimer: It is no diagnosis.
consent: By starting you agree.
emergency: {number: 911, help: \"Call {number} now.\"}
sections:
  safety: {title: Safety, safety: true}
  pain: Pain
start: signs
questions:
  signs:
    section: safety
    ask: Do you have any of these?
    why: They need help fast.
    answer: many
    choices: {fever: Fever, none_of_these: {label: None of these, exclusive: true}}
    next: began
";

const TAIL: &str = "categories:
  joint:
    name: the joint
    summary: It is the joint.
    means: It can get better.
    checks: [How far it bends]
    does: [Bending]
    helps: [Rest]
    avoid: [Jumping]
    ask: [How long?]
    recheck: Come back in six weeks.
    cite: [DOE20]
    patterns: {wear: {name: wear, looks: It creaks., cite: [DOE20]}}
findings:
  began: {if: {signs: fever}, points: {joint: 2}, because: it is so, cite: [DOE20], row: [H01]}
verdict: {enough: 2, close: 1, strong: 5, fits: {score: 4, lead: 2}}
references:
  DOE20: {authors: Doe J, year: 2020, title: Knees, where: J Knee 1}
";

fn question(name: &str, lines: &str) -> String {
    format!("  {name}:\n    section: pain\n    ask: How is it?\n    why: It matters.\n{lines}")
}

fn flag(rest: &str) -> String {
    format!(
        "red_flags:\n  lock: {{unsure: soon, concern: It is torn., do: Go today., cite: [DOE20], row: [R01], {rest}}}\n"
    )
}

/// The same with a flag that need not be decided.
fn read_mild(questions: &str, flag_lines: &str) -> Result<Questionnaire, Vec<Fault>> {
    read_with(questions, &flag(flag_lines).replace("unsure: soon, ", ""))
}

fn read(questions: &str, flag_lines: &str) -> Result<Questionnaire, Vec<Fault>> {
    read_with(questions, &flag(flag_lines))
}

fn read_with(questions: &str, flag: &str) -> Result<Questionnaire, Vec<Fault>> {
    let text = format!("{HEAD}{questions}{flag}{TAIL}");
    Questionnaire::read(&[Source { name: "knee.yaml".to_owned(), text }]).map(|checked| checked.questionnaire)
}

/// A question about how it began, one that follows up on it, and a last one.
fn told(began: &str, locks: &str, flag: &str) -> String {
    let questions = [
        question(
            "began",
            &format!("    answer: one\n    choices: {{twist: A twist, fall: A fall, other: Another way}}\n{began}"),
        ),
        question("locks", &format!("    answer: one\n    choices: {{locks_yes: \"Yes\", locks_no: \"No\"}}\n{locks}")),
        question(
            "bad",
            "    answer: scale\n    min: 0\n    max: 10\n    low: Not\n    high: Very\n    role: pain_now\n    next: result\n",
        ),
    ];
    match read(&questions.concat(), flag) {
        Ok(_) => "sound".to_owned(),
        Err(faults) => faults.iter().map(|fault| format!("{} {fault}", fault.code())).collect::<Vec<_>>().join("\n"),
    }
}

const BOTH: &str = "urgency: same_day, if: {began: twist, locks: locks_yes}";
const PLAIN: &str = "    next: bad\n";

#[test]
fn a_follow_up_is_decided_by_what_led_past_it() {
    for began in [
        "    next: [{if: {began: twist}, go: locks}, {go: bad}]\n",
        "    next: [{if: {began: [fall, other]}, go: bad}, {go: locks}]\n",
        "    next: [{if: {began: fall}, go: bad}, {if: {began: other}, go: bad}, {go: locks}]\n",
        "    next: [{if: {not: {began: twist}}, go: bad}, {go: locks}]\n",
        "    next: [{if: {any: [{began: twist}, {signs: fever}]}, go: locks}, {go: bad}]\n",
    ] {
        assert_eq!(told(began, PLAIN, BOTH), "sound", "{began}");
    }
}

#[test]
fn a_choice_with_a_way_of_its_own_says_what_was_chosen() {
    let twist =
        "    choices: {twist: {label: A twist, next: locks}, fall: A fall, other: Another way}\n    next: bad\n";
    let began = question("began", &format!("    answer: one\n{twist}"));
    let rest = question(
        "locks",
        "    answer: one\n    choices: {locks_yes: \"Yes\", locks_no: \"No\"}\n    next: bad\n",
    ) + &question(
        "bad",
        "    answer: scale\n    min: 0\n    max: 10\n    low: Not\n    high: Very\n    role: pain_now\n    next: result\n",
    );
    assert!(read(&format!("{began}{rest}"), BOTH).is_ok());
    let other = began.replace(
        "{twist: {label: A twist, next: locks}, fall: A fall",
        "{twist: {label: A twist, next: bad}, fall: {label: A fall, next: locks}",
    );
    assert!(read(&format!("{other}{rest}"), BOTH).is_err());
}

#[test]
fn places_together_are_told_apart_from_what_stands_alone() {
    let place = |branch: &str| {
        let choices = "{front: Front, back: Back, none_of_these: {label: None, exclusive: true}}";
        question("began", &format!("    answer: many\n    choices: {choices}\n    next: [{branch}, {{go: locks}}]\n"))
    };
    let rest = question(
        "locks",
        "    answer: one\n    choices: {locks_yes: \"Yes\", locks_no: \"No\"}\n    next: bad\n",
    ) + &question(
        "bad",
        "    answer: scale\n    min: 0\n    max: 10\n    low: Not\n    high: Very\n    role: pain_now\n    next: result\n",
    );
    // To the first condition the front alone is what none of these is; with the back it is not.
    let past = place("{if: {all: [{began: [none_of_these, front]}, {began: back}]}, go: bad}");
    let faults = read(&format!("{past}{rest}"), "urgency: same_day, if: {locks: locks_yes}").unwrap_err();
    assert!(
        matches!(faults[0].kind(), FaultKind::Undecided { answers, .. } if *answers == ["began: [front, back]"]),
        "{faults:?}"
    );
}

#[test]
fn places_that_stand_alone_and_numbers_say_what_was_not_answered() {
    let place =
        "    answer: many\n    choices: {front: Front, back: Back, none_of_these: {label: None, exclusive: true}}\n";
    let age = "    answer: number\n    min: 0\n    max: 120\n";
    let bad = question(
        "bad",
        "    answer: scale\n    min: 0\n    max: 10\n    low: Not\n    high: Very\n    role: pain_now\n    next: result\n",
    );
    let sound = |began: &str, flag: &str| {
        let text = format!("{}{bad}", question("began", began));
        read(&text, &format!("urgency: same_day, if: {flag}")).is_ok()
    };
    let past =
        |from: &str, condition: &str| format!("{from}    next: [{{if: {condition}, go: result}}, {{go: bad}}]\n");
    let none = past(place, "{began: none_of_these}");
    assert!(sound(&none, "{began: front, bad: {at_least: 8}}"));
    assert!(sound(&none, "{any: [{began: none_of_these}, {bad: {at_least: 8}}]}"));
    assert!(!sound(&past(place, "{began: back}"), "{began: front, bad: {at_least: 8}}"));
    let young = past(age, "{began: {below: 18}}");
    assert!(sound(&young, "{began: {at_least: 50}, bad: {at_least: 8}}"));
    assert!(!sound(&young, "{began: {above: 16}, bad: {at_least: 8}}"));
}

#[test]
fn a_gap_is_told_with_the_answers_that_lead_there() {
    let began = "    next: [{if: {began: twist}, go: bad}, {go: locks}]\n";
    insta::assert_snapshot!(told(began, PLAIN, BOTH), @"HT075 the red flag `lock` may never be decided: `locks` is not asked on signs → began → bad → result, with `began: twist`");
    let began = "    next: [{if: {signs: fever}, go: locks}, {go: bad}]\n";
    insta::assert_snapshot!(told(began, PLAIN, BOTH), @"HT075 the red flag `lock` may never be decided: `locks` is not asked on signs → began → bad → result, with `signs: none_of_these`, `began: twist`");
}

#[test]
fn what_may_be_left_out_decides_nothing() {
    insta::assert_snapshot!(told("    next: locks\n", "    optional: true\n    next: bad\n", BOTH), @"HT075 the red flag `lock` may never be decided: `locks` may be left out");
}

#[test]
fn what_raises_a_flag_is_decided_where_the_flag_holds() {
    let raise = "urgency: soon, if: {began: twist}, raise: [{if: {locks: locks_yes}, to: same_day}]";
    assert_eq!(told("    next: [{if: {began: twist}, go: locks}, {go: bad}]\n", PLAIN, raise), "sound");
    insta::assert_snapshot!(told("    next: [{if: {began: fall}, go: locks}, {go: bad}]\n", PLAIN, raise), @"HT075 the red flag `lock` may never be decided: `locks` is not asked on signs → began → bad → result, with `began: twist`");
}

/// A small questionnaire of questions with three choices each, with ways and a red flag drawn by chance.
fn drawn(rng: &mut fastrand::Rng) -> (String, String) {
    const NAMES: [&str; 6] = ["began", "b", "c", "d", "e", "bad"];
    let atom = |rng: &mut fastrand::Rng, before: usize| {
        let name = NAMES[rng.usize(..before)];
        let choices = ["x", "y", "z", "[x, y]", "[y, z]"][rng.usize(..5)];
        format!("{{{name}: {choices}}}")
    };
    let condition = |rng: &mut fastrand::Rng, before: usize| match rng.u8(..4) {
        0 => format!("{{all: [{}, {}]}}", atom(rng, before), atom(rng, before)),
        1 => format!("{{any: [{}, {}]}}", atom(rng, before), atom(rng, before)),
        _ => atom(rng, before),
    };
    let mut questions = String::new();
    for (at, name) in NAMES.iter().enumerate() {
        let later = |rng: &mut fastrand::Rng| NAMES.get(at + 1 + rng.usize(..2)).copied().unwrap_or("result");
        let mut lines = "    answer: one\n    choices: {x: X, y: Y, z: Z}\n".to_owned();
        if rng.u8(..6) == 0 {
            lines = lines.replace("y: Y", &format!("y: {{label: Y, next: {}}}", later(rng)));
        }
        if rng.u8(..12) == 0 {
            lines.push_str("    optional: true\n");
        }
        if rng.u8(..3) == 0 {
            writeln!(lines, "    next: {}", later(rng)).unwrap();
        } else {
            let not = rng.u8(..4) == 0;
            let branch = condition(rng, at + 1);
            let branch = if not { format!("{{not: {branch}}}") } else { branch };
            writeln!(lines, "    next: [{{if: {branch}, go: {}}}, {{go: {}}}]", later(rng), later(rng)).unwrap();
        }
        questions.push_str(&question(name, &lines));
    }
    let flag = match rng.u8(..3) {
        0 => format!("urgency: same_day, if: {{all: [{}, {}, {}]}}", atom(rng, 6), atom(rng, 6), atom(rng, 6)),
        1 => format!("urgency: soon, if: {}, raise: [{{if: {}, to: same_day}}]", condition(rng, 6), condition(rng, 6)),
        _ => format!("urgency: same_day, if: {{all: [{}, {}]}}", condition(rng, 6), condition(rng, 6)),
    };
    (questions, flag)
}

/// Every way to answer to the end.
fn each_run<'q>(interview: &Interview<'q>, unsure: bool, visit: &mut dyn FnMut(&Interview<'q>)) {
    let End::Ask(id) = interview.path().end else { return visit(interview) };
    let answers = |question: &Question| -> Vec<Answer> {
        let one = question.choice_ids().map(|(choice, _)| question.choosing(choice));
        let not_sure = (unsure || question.name == "signs").then_some(Answer::NotSure);
        one.chain(not_sure).chain(question.optional.then_some(Answer::Skipped)).collect()
    };
    for answer in answers(interview.question(id)) {
        let mut next = interview.clone();
        next.answer(id, answer).unwrap();
        each_run(&next, unsure, visit);
    }
}

/// Tells whether a red flag can be raised urgently, with every thing that is open taken so.
fn holds(interview: &Interview<'_>, flag: &RedFlag, open: Truth) -> Truth {
    let look_up = |atom: &Atom| match (interview.answer_to(question_of(atom)), atom) {
        (Some(Answer::One(choice)), Atom::Chosen(_, any)) => Truth::from(any.contains(choice)),
        _ => open,
    };
    flag.raise.iter().map(|raise| &raise.condition).chain([&flag.condition]).map(|c| c.truth(&look_up)).min().unwrap()
}

fn question_of(atom: &Atom) -> QuestionId {
    atom.question().unwrap()
}

#[test]
fn what_is_proved_is_so_and_what_is_refused_is_not() {
    let mut rng = fastrand::Rng::with_seed(7);
    let (mut sound, mut refused) = (0, 0);
    for _ in 0..300 {
        let (questions, flag) = drawn(&mut rng);
        let drawn = || format!("{questions}\n{flag}");
        let each = |questionnaire: &Questionnaire, unsure, visit: &mut dyn FnMut(&Interview<'_>, &RedFlag)| {
            let (_, flag) = questionnaire.red_flag_ids().next().unwrap();
            let begun = Interview::new(questionnaire, Audience::Everyone);
            each_run(&begun, unsure, &mut |interview| visit(interview, flag));
        };
        match read(&questions, &flag) {
            Ok(questionnaire) => {
                each(&questionnaire, true, &mut |interview, flag| {
                    // What could still be true is raised, surely or because of *not sure*.
                    let could = holds(interview, flag, Truth::True) == Truth::True && flag.raise.is_empty();
                    assert!(!could || !interview.raised().is_empty(), "{}", drawn());
                });
                each(&questionnaire, false, &mut |interview, flag| {
                    assert_ne!(holds(interview, flag, Truth::Unknown), Truth::Unknown, "{}", drawn());
                });
                sound += 1;
            }
            Err(faults) if faults.iter().all(|fault| fault.code() == "HT075") => {
                for fault in &faults {
                    let not_proved = matches!(fault.kind(), FaultKind::Undecided { why: Undecided::NotProved, .. });
                    assert!(!not_proved, "{fault}\n{}", drawn());
                }
                let mild = flag.replace("urgency: same_day", "urgency: soon").replace("to: same_day", "to: soon");
                let mild = mild.replace("urgency: soon, if: {", "urgency: mention, if: {");
                let questionnaire = read_mild(&questions, &mild).unwrap();
                let mut open = false;
                each(&questionnaire, false, &mut |interview, flag| {
                    open |= holds(interview, flag, Truth::Unknown) == Truth::Unknown;
                });
                assert!(open, "{}", drawn());
                refused += 1;
            }
            Err(_) => {}
        }
    }
    assert!(sound > 10 && refused > 10, "{sound} {refused}");
}
