//! A PT's decision to go on without the doctor that the answers call for: with a reason, and within its limits.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use std::collections::BTreeSet;

use hip_triage::builtin;
use hip_triage::plain::Start;
use hip_triage_chart::record::{GivenBy, Moment, NamedDecision, Record};
use hip_triage_chart::report::{self, how_to_decide};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::interview::{AnswerError, Interview, Looker};
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Audience, LONGEST_TEXT, Questionnaire, Urgency};
use hip_triage_core::session::{Act, Effect, Place, Refusal, Session};
use support::pt::{
    after, either, examined_later, first, home, home_after, in_each_language, intake, later, page, under,
};
use support::visit::{flat, text};
use support::{Nothing, answer, talk};

const SIGNS: [(&str, &str); 3] = [("course", "rest night_wake"), ("imaged", "never"), ("told", "none_of_these")];
const REASON: &str = "Seen at the clinic in May, X-ray normal; pain since a fall on Sunday only";

/// A visit by whose answers a doctor is to be seen within days.
fn called(questionnaire: &Questionnaire) -> Interview<'_> {
    let interview = intake(questionnaire, &SIGNS);
    assert_eq!(Assessment::of(&interview).urgency(), Some(Urgency::Soon));
    interview
}

/// The same, where the PT goes on without.
fn decided(questionnaire: &Questionnaire) -> Record {
    let mut interview = called(questionnaire);
    interview.decide(REASON).unwrap();
    first(questionnaire, &interview)
}

#[test]
fn the_order_goes_and_the_red_flag_stays_with_the_reason() {
    in_each_language(|language, questionnaire| {
        let told = |record: Record| {
            let safety = either(language, "SAFETY", "SEGURIDAD");
            [under(&page(questionnaire, record.clone()), safety), home(record, questionnaire)]
        };
        let [safety, at_home] = told(first(questionnaire, &called(questionnaire)));
        let first_of_all = either(language, "A doctor comes first.", "Primero, que lo vea un médico.");
        let order = either(
            language,
            "See a doctor within days. Do no exercises",
            "Vea a un médico en los próximos días. No haga ejercicios",
        );
        assert!(safety.contains(first_of_all) && at_home.contains(order), "{safety}\n{at_home}");

        let [safety, at_home] = told(decided(questionnaire));
        let stands = either(
            language,
            "PT’s decision: to go on, for the reason given (the answers",
            "Decisión del fisioterapeuta: seguir, por el motivo que da (las",
        );
        assert!(safety.contains(stands), "{safety}");
        let reason = either(language, "PT’s reason: “Seen at", "Motivo del fisioterapeuta: “Seen at");
        assert!(safety.contains(reason) && !safety.contains(first_of_all), "{safety}");
        let looked = either(
            language,
            "Your PT knows what your answers could mean",
            "Su fisioterapeuta sabe lo que sus respuestas podrían significar",
        );
        assert!(at_home.contains(looked) && !at_home.contains("Seen at the clinic"), "{at_home}");
        let waits = either(language, "Wait with exercises", "Espere");
        assert!(!at_home.contains(order) && !at_home.contains(waits), "{at_home}");
        // One time, whatever it would be by each of the signs.
        let (_, after) = at_home.split_once(looked).unwrap();
        let (told, _) =
            after.split_once(either(language, "see a doctor the same day.", "al médico el mismo día.")).unwrap();
        assert!(told.len() < 200, "{told}");
    });
}

#[test]
fn the_red_flag_is_still_raised_and_the_origin_told_as_before() {
    let questionnaire = builtin::questionnaire();
    let mut interview = called(&questionnaire);
    let before = Assessment::of(&interview);
    interview.decide(REASON).unwrap();
    let now = Assessment::of(&interview);
    let flags = |assessment: &Assessment<'_>| {
        let mut flags: Vec<_> = assessment.red_flags().iter().map(|raised| raised.flag).collect();
        flags.sort_unstable();
        flags
    };
    assert_eq!(flags(&before), flags(&now));
    assert!(before.doctor_first() && !now.doctor_first());
    assert_eq!((before.verdict(), before.is_withheld()), (now.verdict(), now.is_withheld()));
    let decided = now.red_flags().iter().filter(|raised| raised.is_looked_at_by(Looker::Therapist));
    assert!(decided.clone().count() > 0 && decided.clone().all(|raised| raised.if_not_looked_at() == Urgency::Soon));

    // Without words it is taken back, and a reason too long for a record changes nothing.
    let long = "a".repeat(usize::from(LONGEST_TEXT) + 1);
    assert_eq!(interview.decide(&long), Err(AnswerError::TooLong { most: LONGEST_TEXT.into() }));
    assert_eq!(interview.decision().unwrap().reason, REASON);
    interview.decide(" \n").unwrap();
    assert!(interview.decision().is_none() && Assessment::of(&interview).doctor_first());
}

#[test]
fn no_emergency_nothing_in_doubt_and_no_child_is_decided_away() {
    let questionnaire = builtin::questionnaire();
    for (why, answers, urgency) in [
        ("an emergency", &[("leg_belly", "cold")][..], Some(Urgency::Emergency)),
        ("in doubt", &[("leg_belly", "?")], Some(Urgency::SameDay)),
        ("to be considered", &[("medicines", "none_of_these"), ("health", "weak_immune")], Some(Urgency::Mention)),
    ] {
        let mut interview = intake(&questionnaire, answers);
        assert_eq!(Assessment::of(&interview).urgency(), urgency, "{why}");
        interview.decide(REASON).unwrap();
        assert!(interview.to_decide().is_empty() && interview.decision().is_none(), "{why}");
    }
    let mut child = Interview::new(&questionnaire, Audience::Clinician);
    for (name, given) in [("who", "self"), ("sex", "male"), ("age", "15"), ("child", "long")] {
        answer(&mut child, name, given);
    }
    assert_eq!(Assessment::of(&child).urgency(), Some(Urgency::Soon));
    assert!(child.to_decide().is_empty(), "a growing hip is seen by a doctor");
    let mut alone = Interview::new(&questionnaire, Audience::Everyone);
    for (name, given) in called(&questionnaire).answers() {
        alone.answer(*name, given.clone()).unwrap();
    }
    alone.decide(REASON).unwrap();
    assert!(alone.decision().is_none() && Assessment::of(&alone).doctor_first(), "nobody decides for themself");
}

#[test]
fn what_is_to_be_seen_today_needs_a_doctors_look_that_the_reason_names() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(
        &questionnaire,
        &[
            ("health", "cancer"),
            ("cancer_now", "past"),
            ("course", "night_wake"),
            ("imaged", "never"),
            ("how_long", "months"),
        ],
    );
    let before = Assessment::of(&interview);
    assert_eq!((before.urgency(), before.is_withheld()), (Some(Urgency::SameDay), true));
    let how = how_to_decide(&interview);
    assert!(how.contains("to be seen today: ") && how.contains("Go on only if a doctor has looked at it"), "{how}");
    interview.decide(REASON).unwrap();
    let now = Assessment::of(&interview);
    assert!(!now.doctor_first() && !now.is_withheld(), "the origin is told again");
    assert!(interview.stopping().next().is_none(), "and nothing stops the visit any more");
}

#[test]
fn what_gets_urgent_afterwards_is_told_as_urgent() {
    let questionnaire = builtin::questionnaire();
    let mut interview = called(&questionnaire);
    interview.decide(REASON).unwrap();
    // The same flag, a tier above that at which it was decided.
    for (question, given) in [("unwell", "fever"), ("trend", "weeks"), ("walking", "cannot"), ("walking_since", "new")]
    {
        answer(&mut interview, question, given);
    }
    assert_eq!(Assessment::of(&interview).urgency(), Some(Urgency::SameDay));
    answer(&mut interview, "right_now", "saddle");
    answer(&mut interview, "saddle_check", "changed");
    answer(&mut interview, "right_now_when", "recent");
    assert_eq!(Assessment::of(&interview).urgency(), Some(Urgency::Emergency));
    assert!(interview.to_decide().is_empty());
}

#[test]
fn on_the_next_visit_it_stands_with_its_day_while_nothing_is_new() {
    let questionnaire = builtin::questionnaire();
    let earlier = decided(&questionnaire);
    let same = later(&questionnaire, &earlier, &[]);
    assert_eq!(same.decision, earlier.decision, "with the time at which it was made");
    let safety = under(&page(&questionnaire, after(same.clone(), earlier.clone())), "SAFETY");
    assert!(
        safety.starts_with("PT’s decision: to go on, for the reason given (the answers alone say: doctor within days"),
        "{safety}"
    );
    assert_eq!(safety.matches("PT’s reason, of 2026-11-23: “Seen at the clinic").count(), 1, "{safety}");
    assert!(!safety.contains("A doctor comes first") && !safety.contains("Seen? When"), "{safety}");
    let at_home = home_after(same, earlier.clone(), &questionnaire);
    assert!(
        at_home.contains("Your PT knows what your answers could mean") && !at_home.contains("Do no exercises"),
        "{at_home}"
    );

    let of_visit = |record| under(&page(&questionnaire, after(record, earlier.clone())), "SAFETY");
    let why = "PT’s reason, of 2026-11-23: “Seen at the clinic";
    // Where the sign is gone, the reason still stands, with what it may have said of today.
    let safety = of_visit(later(&questionnaire, &earlier, &[("course", "none_of_these")]));
    assert!(safety.contains(why), "{safety}");

    let safety = of_visit(later(&questionnaire, &earlier, &[("trend", "weeks")]));
    assert!(safety.contains("A doctor comes first"), "it grows now: {safety}");
    // Beside another that calls for a doctor, an old reason for having none would mislead.
    let safety = of_visit(later(&questionnaire, &earlier, &[("course", "none_of_these"), ("unwell", "fever")]));
    assert!(!safety.contains(why), "{safety}");
}

#[test]
fn the_pt_of_the_next_visit_can_decide_anew_or_take_it_back() {
    let questionnaire = builtin::questionnaire();
    let earlier = decided(&questionnaire);
    let mut second = later(&questionnaire, &earlier, &[]);
    let mut interview = second.interview(&questionnaire).0;
    earlier.stand_before(&mut interview);
    assert!(interview.decision().unwrap().is_earlier && !interview.to_decide().is_empty());
    interview.decide(REASON).unwrap();
    assert!(interview.decision().unwrap().is_earlier, "the same words say nothing new");
    let mut anew = interview.clone();
    anew.decide("Still so").unwrap();
    assert!(!anew.decision().unwrap().is_earlier && !Assessment::of(&anew).doctor_first());
    interview.decide("").unwrap();
    assert!(interview.decision().is_none() && Assessment::of(&interview).doctor_first(), "a doctor comes first again");
    second.take_down(&interview, interview.notes(), &support::moment("12:00"), GivenBy::Clinician);
    assert_eq!(second.decision, None);
    let third = second.follow_up(3, &questionnaire, support::moment("13:00")).interview;
    assert!(!third.called_before().is_empty() && third.decision().is_none());
}

#[test]
fn what_nobody_has_looked_at_since_the_visit_before_is_decided_too() {
    let questionnaire = builtin::questionnaire();
    let earlier = first(&questionnaire, &called(&questionnaire));
    let gone = [("doctor_seen", "no"), ("course", "none_of_these")];
    let open = examined_later(&questionnaire, &earlier, &gone, &[]);
    let mut interview = open.interview(&questionnaire).0;
    earlier.stand_before(&mut interview);
    assert!(Assessment::of(&interview).doctor_first());
    interview.decide(REASON).unwrap();
    let assessment = Assessment::of(&interview);
    assert!(!assessment.doctor_first() && assessment.awaited().is_empty());
    let mut second = open;
    second.decision =
        NamedDecision::of(&interview, None, &Moment::try_from("2026-12-21T10:15:00-05:00".to_owned()).unwrap());
    let third = second.follow_up(3, &questionnaire, support::moment("12:00")).interview;
    assert!(third.called_before().is_empty(), "nobody asks of a doctor any more");
}

#[test]
fn a_record_keeps_it_with_its_time() {
    let questionnaire = builtin::questionnaire();
    let mut record = decided(&questionnaire);
    let json = record.to_json().unwrap();
    let read = Record::from_json(&json).unwrap();
    assert_eq!(read, record);
    let (interview, _) = read.interview(&questionnaire);
    assert_eq!(interview.decision().unwrap().reason, REASON);
    let made = record.decision.clone().unwrap();
    assert!(
        made.red_flags.iter().all(|flag| questionnaire.find_red_flag(&flag.red_flag).is_some())
            && !made.red_flags.is_empty()
    );
    record.take_down(&interview, interview.notes(), &support::moment("11:00"), GivenBy::Clinician);
    assert_eq!(record.decision, Some(made), "saved again, it keeps the time at which it was made");
}

#[test]
fn it_is_offered_at_the_result_alone() {
    let questionnaire = builtin::questionnaire();
    let mut session = Session::within(called(&questionnaire));
    let reason = || Act::Note(REASON.to_owned());
    session.act(Act::Review).unwrap();
    assert!(!session.offers(&reason()) && session.act(reason()).is_err());
    session.act(Act::Proceed).unwrap();
    assert_eq!((session.place(), session.act(reason())), (Place::Result, Ok(Effect::Save)));
    assert_eq!(session.act(reason()), Ok(Effect::None), "the same again is no change");
    assert!(session.offers(&reason()), "it can be changed, or taken back");
    // A key that was meant for something else is no reason, and changes nothing.
    let before = session.interview().decision().cloned();
    assert_eq!(session.act(Act::Note(" x.".to_owned())), Err(Refusal::Unfit(AnswerError::TooShort)));
    assert_eq!(session.interview().decision().cloned(), before);
    assert_eq!(session.act(Act::Note(String::new())), Ok(Effect::Save));
    let mut calm = Session::within(intake(&questionnaire, &[]));
    calm.act(Act::Review).unwrap();
    calm.act(Act::Proceed).unwrap();
    assert!(calm.place() == Place::Result && !calm.offers(&reason()));
}

#[test]
fn line_by_line_it_is_typed_after_the_page() {
    let questionnaire = builtin::questionnaire();
    let (told, _) =
        talk(Start::Within(called(&questionnaire)), &mut Nothing, true, "x\nx\n\n\nn\nSeen in May\n\nn\n-\n\nq\n");
    let told = flat(&told);
    assert!(
        told.contains("Type n if a doctor has looked at it, or to go on without one first, with your reason."),
        "{told}"
    );
    assert!(told.contains("By the answers alone a doctor comes first: "), "{told}");
    assert!(told.contains("Recorded. The red flag stays on your page, with your reason."), "{told}");
    assert!(told.contains("A doctor comes first again."), "{told}");
    let (told, _) = talk(Start::Within(intake(&questionnaire, &[])), &mut Nothing, true, "x\nx\n\n\nn\nq\n");
    assert!(flat(&told).contains("“n” is not one of the choices"), "{told}");
    within(Language::Spanish, || {
        let spanish = builtin::in_language("es").unwrap();
        let (told, _) = talk(Start::Within(called(&spanish)), &mut Nothing, true, "x\nx\n\n\nn\nVisto en mayo\n\nq\n");
        assert!(flat(&told).contains("Registrado. La señal de alarma sigue en su página"), "{told}");
    });
}

#[test]
fn at_the_next_examination_the_pt_is_told_that_it_was_decided() {
    let questionnaire = builtin::questionnaire();
    let earlier = decided(&questionnaire);
    let mut interview = later(&questionnaire, &earlier, &[]).interview(&questionnaire).0;
    earlier.stand_before(&mut interview);
    let (told, _) = talk(Start::Within(interview), &mut Nothing, true, "x\nx\nq\n");
    let before =
        "On an earlier visit it was decided to go on without a doctor first. That stands; at the result n decides anew";
    assert!(flat(&told).contains(before), "{told}");
    // Where the sign is gone there is nothing to decide.
    let mut gone = later(&questionnaire, &earlier, &[("course", "none_of_these")]).interview(&questionnaire).0;
    earlier.stand_before(&mut gone);
    let (told, _) = talk(Start::Within(gone), &mut Nothing, true, "x\nx\nq\n");
    assert!(!flat(&told).contains("decides anew"), "{told}");
    let (told, _) = talk(Start::Within(called(&questionnaire)), &mut Nothing, true, "x\nx\nq\n");
    assert!(flat(&told).contains("If you judge otherwise, say why at the result (n)."), "{told}");
    // What is to be seen today is no question of judging otherwise.
    let today = [
        ("health", "cancer"),
        ("cancer_now", "past"),
        ("course", "night_wake"),
        ("imaged", "never"),
        ("how_long", "months"),
    ];
    let (told, _) = talk(Start::Within(intake(&questionnaire, &today)), &mut Nothing, true, "a\nx\nq\n");
    assert!(flat(&told).contains("If a doctor has looked at it already, say so at the result (n)."), "{told}");
}

#[test]
fn the_client_is_not_sent_to_the_pt_with_what_the_pt_has_decided() {
    let questionnaire = builtin::questionnaire();
    let short = |interview: &Interview<'_>| flat(&text(&report::short(interview, &Assessment::of(interview))));
    let mut interview = called(&questionnaire);
    let told = short(&interview);
    assert!(told.contains("Pain at rest that is also there at night"), "{told}");
    interview.decide(REASON).unwrap();
    let told = short(&interview);
    assert!(!told.contains("Pain at rest") && !told.contains("Tell your PT"), "{told}");
}

#[test]
fn the_reason_bears_its_language_on_a_page_in_another_one() {
    let (english, spanish) = (builtin::questionnaire(), builtin::in_language("es").unwrap());
    let record = within(Language::Spanish, || decided(&spanish));
    let safety = under(&page(&english, record.clone()), "SAFETY");
    assert!(safety.contains(&format!("“{REASON}” (Español)")), "{safety}");
    let safety = within(Language::Spanish, || under(&page(&spanish, record), "SEGURIDAD"));
    assert!(safety.contains(REASON) && !safety.contains("Español"), "{safety}");
}

/// A fall under a blood thinner at which a doctor has looked: what it could mean, and what to watch for, is still the client's to know.
#[test]
fn what_to_watch_for_stays_where_a_doctor_has_looked() {
    let questionnaire = builtin::questionnaire();
    let before = first(&questionnaire, &intake(&questionnaire, &[]));
    let at = |time: &str| Moment::try_from(format!("2026-12-21T{time}:00-05:00")).unwrap();
    let mut record = later(&questionnaire, &before, &[("fall", "days"), ("fall_better", "better")]);
    let (mut interview, _) = record.interview(&questionnaire);
    assert_eq!(Assessment::of(&interview).urgency(), Some(Urgency::SameDay));
    interview.decide("Dr Hale, three days after the fall: no bruise, full weight on the leg").unwrap();
    record.keep(&interview, &mut BTreeSet::new(), &at("10:25"));
    let visit = after(record.clone(), before.clone());
    let safety = under(&page(&questionnaire, visit), "SAFETY");
    assert!(
        safety.starts_with("PT’s decision: to go on, as a doctor has looked at it (the answers alone say: same day"),
        "{safety}"
    );
    let home = home_after(record, before, &questionnaire);
    assert!(home.contains("What they could mean: ") && home.contains("can mean a bleed."), "{home}");
    assert!(home.contains("See a doctor today for a new big bruise"), "{home}");
}
