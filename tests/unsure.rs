//! *Not sure* about safety is never a *no*, and is heard before the rest is asked.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use hip_triage::builtin;
use hip_triage_core::interview::{End, Interview};
use hip_triage_core::questionnaire::{Audience, Defaults, Urgency};
use support::{INTAKE, answer, quiet};

/// Doubts one sign of the first list, and is not sure of what is asked about it; gives where that ends, if it does before
/// anything but safety is asked. The pain is as old as is said.
fn doubting(sign: &str, when: &str, how_long: &str) -> Option<End> {
    let questionnaire = builtin::questionnaire();
    let defaults = Defaults::of(&questionnaire);
    let mut interview = Interview::new(&questionnaire, Audience::Everyone);
    while let Some(id) = interview.path().waiting() {
        let name = questionnaire.question(id).name.as_str();
        if !questionnaire.is_safety(id) {
            return None;
        }
        match INTAKE.iter().find(|(known, _)| *known == name) {
            _ if name == "right_now" => answer(&mut interview, name, &format!("{sign}?")),
            _ if name == "saddle_check" => answer(&mut interview, name, "?"),
            _ if name == "right_now_when" => answer(&mut interview, name, when),
            _ if name == "how_long" => answer(&mut interview, name, how_long),
            _ if name == "weak_how" => panic!("{sign}: the legs are not weak"),
            Some((_, given)) => answer(&mut interview, name, given),
            None => interview.answer(id, quiet(&questionnaire, &defaults, id)).unwrap(),
        }
    }
    Some(interview.path().end)
}

#[test]
fn who_doubts_a_sign_that_may_be_new_is_stopped_before_the_rest_is_asked() {
    for sign in ["saddle", "bladder", "bowel", "both_legs"] {
        assert_eq!(doubting(sign, "recent", "months"), Some(End::Stop(Urgency::SameDay)), "{sign}");
    }
    for sign in ["saddle", "bladder", "bowel"] {
        assert_eq!(doubting(sign, "?", "months"), Some(End::Stop(Urgency::SameDay)), "{sign}");
    }
    for sign in ["saddle", "bladder", "bowel"] {
        assert_eq!(doubting(sign, "recent", "years"), Some(End::Stop(Urgency::SameDay)), "{sign}");
    }
}

#[test]
fn two_sore_hips_of_which_neither_weakness_nor_date_is_sure_stop_nothing() {
    assert_eq!(doubting("both_legs", "?", "months"), None);
}

#[test]
fn two_hips_that_have_been_stiff_for_years_feel_weak_too() {
    assert_eq!(doubting("both_legs", "recent", "years"), None);
}

#[test]
fn who_doubts_a_sign_that_is_old_goes_on() {
    for sign in ["saddle", "bladder", "bowel"] {
        assert_eq!(doubting(sign, "older", "years"), None, "{sign}");
    }
}

#[test]
fn a_child_who_is_not_sure_is_told_of_no_sign_that_was_never_asked() {
    let questionnaire = builtin::questionnaire();
    let of_known_age = [("who", "self"), ("sex", "male"), ("age", "11"), ("child", "?")];
    let of_unknown_age = [("who", "other"), ("sex", "male"), ("age", "?"), ("adult", "minor"), ("child", "limp")];
    for answers in [&of_known_age[..], &of_unknown_age] {
        let mut interview = Interview::new(&questionnaire, Audience::Everyone);
        for (name, given) in answers {
            answer(&mut interview, name, given);
        }
        let raised = interview.raised().into_iter().map(|raised| questionnaire.red_flag(raised.flag).name.as_str());
        assert_eq!(raised.collect::<Vec<_>>(), ["under_18"]);
    }
}
