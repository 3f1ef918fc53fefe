//! The short result: one screen first, whatever was answered, and never a red flag less.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

#[path = "support/cases.rs"]
mod cases;
#[path = "support/everything.rs"]
mod everything;

use cases::{cases, short as told};
use everything::everything;
use hip_triage::builtin;
use hip_triage_author::evaluate::answered;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::{Interview, Raised};
use hip_triage_core::questionnaire::{Atom, Condition, Questionnaire, Urgency};
use hip_triage_core::short::Short;
use hip_triage_core::words::short as words;

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Checks that every red flag that is raised is told: by its act, its brief words, or a question that leaves it open.
fn every_flag_is_told(questionnaire: &Questionnaire, interview: &Interview<'_>, text: &str) -> Result<(), String> {
    let text = on_one_line(text);
    let assessment = Assessment::of(interview);
    let mut in_full = "";
    for raised in assessment.red_flags() {
        let flag = questionnaire.red_flag(raised.flag);
        let mut told = text.contains(flag.briefly()) || flag.briefly() == in_full;
        if raised.certain && text.contains(&on_one_line(flag.act_at(raised.urgency))) {
            (told, in_full) = (true, flag.briefly());
        }
        if !raised.certain {
            let conditions = flag.raise.iter().map(|raise| &raise.condition).chain([&flag.condition]);
            for question in conditions.flat_map(Condition::atoms).filter_map(Atom::question) {
                told |= text.contains(&interview.question(question).ask)
                    || text.contains("You were not sure about")
                    || text.contains("you were not sure about");
            }
        }
        if !told {
            return Err(flag.name.clone());
        }
    }
    Ok(())
}

#[test]
fn every_case_fits_its_limit_and_tells_every_flag() {
    let questionnaire = builtin::questionnaire();
    for case in cases() {
        let interview = answered(&questionnaire, &case).unwrap();
        let text = told(&interview);
        let told = every_flag_is_told(&questionnaire, &interview, &text);
        assert_eq!(told, Ok(()), "{}\n{text}", case.id);
        let short = Short::of(&interview, &Assessment::of(&interview));
        let lines = text.lines().count();
        assert!(lines <= short.limit() || nothing_more_may_go(&text), "{}: {lines}\n{text}", case.id);
    }
}

/// Of a red flag with many branches a PT reads which of them it was.
#[test]
fn every_red_flag_that_is_certain_names_the_answers_that_raised_it() {
    let questionnaire = builtin::questionnaire();
    for case in cases() {
        let interview = answered(&questionnaire, &case).unwrap();
        for raised in interview.raised().into_iter().filter(|raised| raised.certain) {
            let name = &questionnaire.red_flag(raised.flag).name;
            assert!(!interview.raised_because(raised.flag).is_empty(), "{}: {name}", case.id);
        }
    }
}

/// True if no more is left than what to do, red flags, why, and what would make one go sooner.
fn nothing_more_may_go(text: &str) -> bool {
    ![words::helps(), words::why(), words::would_tell()].iter().any(|heading| text.contains(heading))
}

/// How many cases take more lines than their limit, as they have more red flags than have room. What stands here was
/// measured; it may fall.
#[test]
fn next_to_no_case_is_longer_than_its_limit() {
    let questionnaire = builtin::questionnaire();
    let cases = cases();
    let long = cases.iter().filter(|case| {
        let interview = answered(&questionnaire, case).unwrap();
        let short = Short::of(&interview, &Assessment::of(&interview));
        told(&interview).lines().count() > short.limit()
    });
    let long: Vec<_> = long.map(|case| case.id.as_str()).collect();
    assert!(long.len() <= 1, "{} of {}: {long:?}", long.len(), cases.len());
}

/// Whoever has to act at once is told whom to call, what to say, and by which answer.
#[test]
fn an_emergency_says_whom_to_call_and_what_to_say_and_repeats_the_answer() {
    let questionnaire = builtin::questionnaire();
    let mut seen = 0;
    for case in cases() {
        let interview = answered(&questionnaire, &case).unwrap();
        let assessment = Assessment::of(&interview);
        let Some(worst) = assessment.red_flags().first().filter(|worst| worst.urgency == Urgency::Emergency) else {
            continue;
        };
        let text = told(&interview);
        assert!(text.starts_with("GET HELP NOW. Call your local emergency number"), "{}\n{text}", case.id);
        assert!(text.contains("Say: \""), "{}\n{text}", case.id);
        // What a PT found in the room, nobody told.
        let by_hand = questionnaire.red_flag(worst.flag).name.starts_with("exam_");
        assert!(on_one_line(&text).contains("You said: ") || by_hand, "{}\n{text}", case.id);
        seen += 1;
    }
    assert!(seen > 40, "{seen}");
}

/// Every red flag that can be an emergency has a sentence to say on the phone, in words that go on after *Call … now*.
#[test]
fn every_emergency_has_a_sentence_for_the_phone() {
    let questionnaire = builtin::questionnaire();
    for flag in questionnaire.red_flags() {
        let raised = flag.raise.iter().any(|raise| raise.to == Urgency::Emergency);
        if flag.urgency == Urgency::Emergency || raised {
            let act = flag.act.emergency.as_deref().unwrap_or_default();
            assert!(act.contains("Say: \"") && !act.contains("emergency help"), "{}: {act}", flag.name);
        }
    }
}

/// The act of a red flag that was raised is said for how urgent it then is: never *within days* beside *today*.
#[test]
fn what_was_raised_says_how_soon_it_is_now() {
    let questionnaire = builtin::questionnaire();
    for flag in questionnaire.red_flags() {
        for raise in &flag.raise {
            assert_ne!(flag.act_at(raise.to), flag.action, "{} at {}", flag.name, raise.to);
        }
        let today = flag.act.same_day.as_deref().unwrap_or("today");
        assert!(today.contains("today"), "{}: {today}", flag.name);
        let soon = flag.act.soon.as_deref().unwrap_or("within days");
        assert!(soon.contains("within days"), "{}: {soon}", flag.name);
    }
}

#[test]
fn with_every_sign_at_once_what_to_do_stands_first_and_no_flag_is_dropped() {
    let questionnaire = builtin::questionnaire();
    let interview = everything(&questionnaire);
    assert!(interview.raised().len() > 60, "{}", interview.raised().len());
    let text = told(&interview);
    assert_eq!(every_flag_is_told(&questionnaire, &interview, &text), Ok(()), "{text}");
    assert!(text.starts_with("GET HELP NOW. Call "), "{text}");
}

/// The sign of the lower back that the pain reaches the foot is the person's own, and no base rate.
#[test]
fn what_reached_the_foot_is_named_among_the_reasons() {
    let questionnaire = builtin::questionnaire();
    let named = cases().into_iter().any(|case| {
        let text = on_one_line(&told(&answered(&questionnaire, &case).unwrap()));
        text.contains("a sore nerve from the lowest part of the back") && text.contains("It goes as far as the foot.")
    });
    assert!(named);
}

#[test]
fn of_what_is_open_from_before_the_most_urgent_says_why_to_go() {
    let questionnaire = builtin::questionnaire();
    let calm = |interview: &Interview<'_>| Assessment::of(interview).red_flags().is_empty();
    let mut interview =
        cases().iter().map(|case| answered(&questionnaire, case).unwrap()).find(|interview| calm(interview)).unwrap();
    let open = |name: &str, urgency| {
        let flag = questionnaire.find_red_flag(name).unwrap();
        Raised { flag, urgency, certain: true, looked_at: None }
    };
    let (older, newer) = (open("two_bone_signs", Urgency::Soon), open("saddle_numbness", Urgency::Emergency));
    interview.set_called_before(vec![older, newer]);
    let assessment = Assessment::of(&interview);
    let short = Short::of(&interview, &assessment);
    assert_eq!(short.why, Some(questionnaire.red_flag(newer.flag).concern.as_str()));
    assert_eq!(assessment.awaited()[0].flag, newer.flag);
}

/// However long the rest is, nobody loses what to do and when to go sooner; one reason stays as long as
/// there is self-help that can go, or what it means.
#[test]
fn what_goes_where_there_is_no_room_is_never_the_act_a_flag_or_when_to_go_sooner() {
    let questionnaire = builtin::questionnaire();
    let mut cut_to_one = 0;
    for case in cases() {
        let interview = answered(&questionnaire, &case).unwrap();
        let whole = Short::of(&interview, &Assessment::of(&interview));
        let mut cut = whole.clone();
        while cut.leave_out_least() {
            let kept = |short: &Short<'_>| {
                let flags = (&short.also, &short.mention, &short.ask_about, short.unsure);
                format!("{:?}", (short.now, flags, &short.sooner, &short.cautions))
            };
            assert_eq!(kept(&cut), kept(&whole), "{}", case.id);
            let can_go = !cut.helps.is_empty() || cut.avoid.is_some() || cut.meaning.is_some();
            assert!(!can_go || whole.reasons.is_empty() || !cut.reasons.is_empty(), "{}: {cut:?}", case.id);
            cut_to_one += usize::from(can_go && cut.reasons.len() == 1);
        }
    }
    assert!(cut_to_one > 100, "{cut_to_one}");
}
