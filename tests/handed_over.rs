//! What a PT reads and charts: whose note it is, which side counts, what is named first and by which name.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use hip_triage::builtin;
use hip_triage::plain::Start;
use hip_triage_chart::named::NamedAnswer;
use hip_triage_chart::record::Visit;
use hip_triage_chart::report::{self, Page, Subject, name_of};
use hip_triage_core::interview::{Answer, Charted, Interview};
use hip_triage_core::questionnaire::{Audience, Questionnaire};
use support::visit::{flat, later_visit, text, visit};
use support::{INTAKE, Nothing, answer, talk, walk};

fn intake<'q>(questionnaire: &'q Questionnaire, otherwise: &[(&'static str, &'static str)]) -> Interview<'q> {
    let mut interview = Interview::new(questionnaire, Audience::Clinician);
    let known = |name: &str| otherwise.iter().any(|(other, _)| *other == name);
    let answers: Vec<_> = INTAKE.iter().filter(|(name, _)| !known(name)).chain(otherwise).copied().collect();
    walk(&mut interview, &answers);
    interview
}

fn page(interview: &Interview<'_>) -> String {
    flat(&text(&report::handover(&Subject::answered_now(interview))))
}

fn chart(interview: &mut Interview<'_>, item: &str, typed: &str) -> Option<String> {
    let id = interview.questionnaire().find_question(item).unwrap();
    let question = interview.question(id);
    let charted = Charted::typed(question, question.examination().unwrap(), typed).unwrap();
    assert!(interview.chart(id, charted));
    let outcome = interview.charted_outcome(id)?;
    interview.answer(id, Answer::One(outcome)).unwrap();
    Some(question.choice(outcome).name.clone())
}

#[test]
fn a_note_at_the_end_of_a_chart_is_on_the_item_that_is_charted() {
    let questionnaire = builtin::questionnaire();
    let interview = intake(&questionnaire, &[]);
    let typed = "x\nx\npassive hip flexion\nl 100 r 120 n guarded, r knee bent\nn\non the next\n\nq\n";
    let (shown, _) = talk(Start::Within(interview.clone()), &mut Nothing, true, typed);
    let (_, told) = shown.split_once("Charted. left 100°").unwrap_or_else(|| panic!("{shown}"));
    assert!(told.contains("counts as 115° or less\nNoted on: Passive hip flexion\n"), "{told}");
    // A note that is taken by itself says which item it is on, before and after.
    let (_, next) = told.split_once("\nA note on: ").unwrap();
    let name = next.lines().next().unwrap();
    assert_ne!(name, "Passive hip flexion");
    assert!(next.contains(&format!("Noted on: {name}\n")), "{next}");
    // Words alone chart nothing, and are added to those that are there.
    let typed = "x\nx\npassive hip flexion\nl n first\nl n second\nx\nq\n";
    let (shown, _) = talk(Start::Within(interview), &mut Nothing, true, typed);
    assert_eq!(shown.matches("Noted on: Passive hip flexion").count(), 2, "{shown}");
    assert!(!shown.contains("Charted."), "{shown}");
}

#[test]
fn what_is_found_on_the_sound_side_alone_is_no_finding() {
    let questionnaire = builtin::questionnaire();
    let sides = [
        // The buttock hurts on both sides, and the left groin hurts most.
        &[][..],
        &[("pain_site", "groin/left low_back/both"), ("buttock_where", "-"), ("worst_site", "low_back")],
        &[("pain_site", "groin/left"), ("buttock_where", "-"), ("worst_site", "-")],
    ];
    for otherwise in sides {
        let mut interview = intake(&questionnaire, otherwise);
        assert_eq!(chart(&mut interview, "flexion", "r 100"), None, "{otherwise:?}");
        let told = page(&interview);
        assert!(told.contains("right 100°, 115° or less"), "it is told: {told}");
        assert!(told.contains("counts as nothing: not the side that hurts most"), "{told}");
        assert_eq!(chart(&mut interview, "flexion", "l 120 r 100").as_deref(), Some("negative"), "{otherwise:?}");
        assert_eq!(chart(&mut interview, "flexion", "l 110 r 120").as_deref(), Some("positive"), "{otherwise:?}");
    }
    let shown =
        talk(Start::Within(intake(&questionnaire, &[])), &mut Nothing, true, "x\nx\npassive hip flexion\nr 100\nq\n");
    assert!(shown.0.contains("That is not the side that hurts most, so it counts nothing."), "{}", shown.0);
}

#[test]
fn a_note_stands_once_with_the_answer_that_it_is_about() {
    let questionnaire = builtin::questionnaire();
    let mut record = visit(&questionnaire);
    let like = record.notes.first().unwrap().clone();
    let notes = [("trend", "since the end of March"), ("right_now", "asked twice"), ("health", "thyroid")];
    record.notes.clear();
    for (question, text) in notes {
        let mut note = like.clone();
        (note.question, note.text) = (question.to_owned(), text.to_owned());
        record.notes.push(note);
    }
    let subject = Subject::of_visit(Visit { record, before: None.into() }, &questionnaire);
    let told = flat(&text(&report::handover(&subject)));
    for (question, note) in notes {
        assert_eq!(told.matches(note).count(), 1, "{question}: {told}");
    }
}

#[test]
fn the_few_signs_that_matter_most_are_denied_on_the_line_of_safety() {
    let questionnaire = builtin::questionnaire();
    let line = |otherwise: &[(&'static str, &'static str)]| {
        let told = page(&intake(&questionnaire, otherwise));
        let (_, safety) = told.split_once("SAFETY").unwrap();
        let (safety, _) = safety.split_once("MAIN PROBLEM").unwrap();
        let (_, no) = safety.split_once("No to: ").unwrap_or_else(|| panic!("{safety}"));
        assert!(no.contains("at the end of this page)"), "{no}");
        no.split(" (all").next().unwrap().to_owned()
    };
    // A blood thinner is taken.
    let all = "saddle numbness; bladder or bowel change; swollen leg; fever; weight loss; night pain when not lying on it; \
        long use of steroids; \
        cancer, now or ever";
    assert_eq!(line(&[]), all);
    // One sign of several under one name is enough to leave it out, and so is a doubt.
    assert_eq!(line(&[("unwell", "chills")]), all.replace("fever; ", ""));
    assert_eq!(line(&[("course", "?")]), all.replace("night pain when not lying on it; ", ""));
    let told = page(&intake(&questionnaire, &[]));
    let (_, end) = told.split_once("THE CLIENT SAID NO TO, IN FULL").unwrap();
    for sign in ["new urinary leaks", "hard to pass urine", "aneurysm"] {
        assert!(end.contains(sign), "{sign}: {end}");
    }
}

#[test]
fn none_of_a_list_says_of_what_and_a_pt_asks_for_the_rest() {
    let questionnaire = builtin::questionnaire();
    let told = page(&intake(&questionnaire, &[("other_health", "Asthma; ramipril; penicillin")]));
    assert!(!told.contains("Health: none"), "it stands with what was said no to: {told}");
    assert!(told.contains("Other health, medicines, allergies: “Asthma; ramipril; penicillin” MAIN PROBLEM"), "{told}");
    // A self-check does not ask it, and its page says so.
    let mut alone = Interview::new(&questionnaire, Audience::Everyone);
    walk(&mut alone, INTAKE);
    let told = page(&alone);
    assert!(told.contains("Other health, medicines, allergies: not asked MAIN PROBLEM"), "{told}");
    assert!(alone.path().answered.iter().all(|id| questionnaire.question(*id).name != "other_health"));
}

#[test]
fn every_row_has_a_short_name_in_every_format() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[("back_leg", "cough_leg"), ("tasks", "socks bend")]);
    chart(&mut interview, "myotome", "l 5 4 5 r 5 5 5");
    let page = report::handover(&Subject::answered_now(&interview));
    let mut markdown = Vec::new();
    report::write_markdown(&page, &mut markdown).unwrap();
    let texts = [text(&page), String::from_utf8(markdown).unwrap(), report::html(&page, "en", None)];
    for told in texts {
        for name in ["Back and leg", "Hard or painful", "Pain on bending", "Myotomes", "Walking now"] {
            assert!(told.contains(name), "{name}: {told}");
        }
        for asked in ["Which of these", "Where does it pull", "How do they walk", "Strength by nerve root"] {
            assert!(!told.contains(asked), "{asked}: {told}");
        }
    }
    let names: Vec<_> = questionnaire.question_ids().map(|(_, of)| name_of(of)).collect();
    for name in &names {
        assert!(name.chars().count() <= 40 && !name.ends_with('?'), "{name}");
        assert_eq!(names.iter().filter(|other| other == &name).count(), 1, "{name}");
    }
}

#[test]
fn then_and_now_begins_with_what_is_worse() {
    let questionnaire = builtin::questionnaire();
    let first = visit(&questionnaire);
    let mut second = later_visit(&questionnaire, &first);
    let sleep = second.entries.iter_mut().find(|entry| entry.question == "sleep").unwrap();
    sleep.answer = NamedAnswer::One("every_night".to_owned());
    let pages = |page: Page| flat(&text(&page));
    let subject = Subject::of_visit(Visit { record: second, before: Some(first).into() }, &questionnaire);
    let told = pages(report::handover(&subject));
    let (_, told) = told.split_once("THEN AND NOW").unwrap();
    let lead = told.find("Worse: pain now; walk until it starts; broken sleep. Better: ");
    let rows = told.find("Pain now").unwrap();
    assert!(lead.is_some_and(|lead| lead < rows), "{told}");
    assert!(told.contains("now Every night (worse)"), "{told}");
    // A client reads in each row which way it went, and what is worse above everything else.
    let home = pages(report::patient(subject.interview()));
    let (worse, told) = home.split_once("THEN AND NOW").unwrap();
    assert!(worse.contains("WORSE THAN LAST TIME") && told.contains("now Every night (worse)"), "{home}");
    assert!(!told.contains("Worse: ") && !told.contains("Better: "), "{told}");
}

#[test]
fn a_pt_asks_for_the_complaint_and_the_aim_first_after_safety() {
    let questionnaire = builtin::questionnaire();
    let asked = |audience| {
        let mut interview = Interview::new(&questionnaire, audience);
        walk(&mut interview, INTAKE);
        let path = interview.path().answered;
        let history = path.into_iter().filter(|id| !questionnaire.is_safety(*id));
        let names = history.map(|id| questionnaire.question(id).name.clone()).take(5);
        names.collect::<Vec<_>>()
    };
    assert_eq!(asked(Audience::Clinician), ["told", "own_words", "imaged", "scans", "goals"]);
    assert_eq!(asked(Audience::Everyone), ["told", "own_words", "imaged", "pain_site", "buttock_where"]);
}

#[test]
fn seconds_are_charted_on_each_side() {
    let questionnaire = builtin::questionnaire();
    let mut interview = intake(&questionnaire, &[]);
    assert_eq!(chart(&mut interview, "single_leg_stance", "l 12s p + r 30 np -").as_deref(), Some("positive"));
    answer(&mut interview, "five_chair_stands", "14");
    let told = page(&interview);
    assert!(told.contains("left stands for 12 s, painful, outer-hip pain"), "{told}");
    assert!(told.contains("right stands for 30 s, no pain, no outer-hip pain"), "{told}");
    assert!(told.contains("Five chair stands, arms crossed: 14 seconds"), "{told}");
}
