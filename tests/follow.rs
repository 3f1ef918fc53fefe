//! Short questions below others, choices for some, questions in place of others, and not being sure: what each of them
//! may and may not do.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it in helpers")]

mod support;

use hip_triage_author::diff::changes;
use hip_triage_author::evaluate::{self, CaseAnswer};
use hip_triage_author::graph::{Graph, Outline, write_dot, write_mermaid, write_outline};
use hip_triage_author::proof;
use hip_triage_author::proof::paths::paths;
use hip_triage_author::proof::target::Target;
use hip_triage_chart::fhir;
use hip_triage_chart::record::{GivenBy, Notes, Record, State};
use hip_triage_chart::report::{Subject, answer_in_words, handover, write_markdown};
use hip_triage_chart::saved::{Keep, Store};
use hip_triage_core::assessment::Assessment;
use hip_triage_core::explain::doubtful_signs;
use hip_triage_core::interview::{Answer, End, Interview};
use hip_triage_core::questionnaire::{Audience, FaultKind, QuestionId, Questionnaire, Source, Urgency};
use jiff::civil::date;
use proptest::prelude::*;
use support::{answer, follow, follow_changed, moment, walk};

fn id(questionnaire: &Questionnaire, name: &str) -> QuestionId {
    questionnaire.find_question(name).unwrap()
}

fn answered<'q>(questionnaire: &'q Questionnaire, answers: &[(&str, &str)]) -> Interview<'q> {
    let mut interview = Interview::new(questionnaire, Audience::Everyone);
    for (name, given) in answers {
        answer(&mut interview, name, given);
    }
    interview
}

/// Somebody with these answers to the questions as they come.
fn asked<'q>(questionnaire: &'q Questionnaire, answers: &[(&str, &str)]) -> Interview<'q> {
    let mut interview = Interview::new(questionnaire, Audience::Everyone);
    walk(&mut interview, answers);
    interview
}

fn waiting(interview: &Interview<'_>) -> String {
    interview.path().waiting().map_or_else(String::new, |id| interview.question(id).name.clone())
}

fn path<'q>(interview: &Interview<'q>) -> Vec<&'q str> {
    interview.path().answered.iter().map(|id| &*interview.question(*id).name).collect()
}

fn raised(interview: &Interview<'_>, flag: &str) -> Option<(Urgency, bool)> {
    let raised = interview.raised();
    let found = raised.iter().find(|raised| interview.questionnaire().red_flag(raised.flag).name == flag);
    found.map(|raised| (raised.urgency, raised.certain))
}

/// The codes that are told of the questionnaire with a change to it.
fn told(old: &str, new: &str) -> Vec<&'static str> {
    let text = include_str!("support/follow.yaml");
    assert_eq!(text.matches(old).count(), 1, "{old}");
    let sources = [Source { name: "follow.yaml".to_owned(), text: text.replace(old, new) }];
    match Questionnaire::read(&sources) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(hip_triage_core::questionnaire::Fault::code).collect(),
    }
}

const ADULT: [(&str, &str); 3] = [("age", "50"), ("sex", "female"), ("right_now", "none_of_these")];

// Short questions.

#[test]
fn a_short_question_is_asked_where_its_condition_is_true_and_nowhere_else() {
    let questionnaire = follow();
    for (given, next) in [("leg", "how_far"), ("groin leg", "how_far"), ("groin", "since"), ("?", "since")] {
        let mut interview = answered(&questionnaire, &ADULT);
        answer(&mut interview, "place", given);
        assert_eq!(waiting(&interview), next, "{given}");
    }
    // A doubted sign is not yet true.
    let fever = |given| waiting(&answered(&questionnaire, &[ADULT[0], ADULT[1], ("right_now", given)]));
    assert_eq!([fever("fever"), fever("fever?"), fever("none_of_these")], ["how_high", "place", "place"]);
    // The first leads through all that stand below it, and on.
    let interview = asked(&questionnaire, &[ADULT[0], ADULT[1], ("place", "leg"), ("trend", "worse")]);
    assert_eq!(path(&interview), ["age", "sex", "right_now", "place", "how_far", "since", "trend", "own_words"]);
}

#[test]
fn short_questions_with_the_same_condition_are_asked_one_after_the_other() {
    let fever_since = "  fever_since:\n    below: right_now\n    if: {right_now: fever}\n    ask: Since when?\n    \
        why: It matters.\n    answer: one\n    choices: {days: Days, weeks: Weeks}\n  place:\n";
    let questionnaire = follow_changed(|text| text.replace("  place:\n", fever_since));
    let led = |given| path(&asked(&questionnaire, &[ADULT[0], ADULT[1], ("right_now", given), ("place", "groin")]));
    assert_eq!(led("fever")[2..6], ["right_now", "how_high", "fever_since", "place"]);
    assert_eq!(led("none_of_these")[2..4], ["right_now", "place"]);
}

#[test]
fn a_short_question_does_not_count_and_has_the_number_of_the_one_above() {
    let questionnaire = follow();
    assert_eq!(
        questionnaire.longest_from(hip_triage_core::questionnaire::Go::To(questionnaire.start()), Audience::Everyone),
        7
    );
    let mut interview = answered(&questionnaire, &ADULT);
    answer(&mut interview, "place", "leg");
    let before = interview.progress();
    let number = |interview: &Interview<'_>, name| {
        interview.number_in_section(&interview.path(), id(&questionnaire, name), |_| true)
    };
    assert_eq!((number(&interview, "place"), number(&interview, "how_far")), (Some(1), Some(1)));
    answer(&mut interview, "how_far", "foot");
    assert_eq!(interview.progress(), before, "nothing is counted for it");
    assert_eq!(number(&interview, "since"), Some(1));
    let above = |name| interview.on_screen_above(&interview.path(), id(&questionnaire, name));
    assert_eq!(above("since"), [id(&questionnaire, "place"), id(&questionnaire, "how_far")]);
    assert_eq!(above("place"), []);
    answer(&mut interview, "since", "weeks");
    assert_eq!(number(&interview, "trend"), Some(2));
    assert_eq!(number(&interview, "diary"), None, "it is not on the path");
    // The proof counts the same.
    let paths = paths(&questionnaire, Audience::Everyone);
    assert!((paths.longest, paths.median.unwrap()) <= (7, 7), "{paths:?}");
    // So does whoever evaluates cases.
    let case = "- id: leg\n  story: It goes down the leg.\n  answers: {age: 50, place: [leg]}\n  expect: not_clear\n  urgency: none\n";
    let cases = evaluate::read(&[Source { name: "cases.yaml".to_owned(), text: case.to_owned() }]).unwrap();
    assert_eq!(evaluate::judge(&questionnaire, &cases[0].0).unwrap().questions, 7);
}

#[test]
fn a_short_question_can_still_come_until_its_screen_is_left() {
    let questionnaire = follow();
    let interview = answered(&questionnaire, &ADULT);
    let how_far = id(&questionnaire, "how_far");
    assert!(interview.can_still_come(how_far));
    assert!(!interview.can_still_come(id(&questionnaire, "how_high")));
    let left = asked(&questionnaire, &[ADULT[0], ("place", "groin")]);
    assert!(!left.can_still_come(how_far));
}

#[test]
fn the_same_answer_again_asks_no_short_question_anew() {
    let questionnaire = follow();
    let mut interview = asked(&questionnaire, &[ADULT[0], ADULT[1], ("place", "leg"), ("how_far", "foot")]);
    let before = (interview.path(), Assessment::of(&interview).verdict());
    answer(&mut interview, "place", "leg");
    assert_eq!((interview.path(), Assessment::of(&interview).verdict()), before);
    // Another answer leaves it aside, and back again it counts as it was.
    answer(&mut interview, "place", "groin");
    assert!(!path(&interview).contains(&"how_far"));
    assert_eq!(interview.set_aside().len(), 1);
    answer(&mut interview, "place", "leg");
    assert_eq!((interview.path(), Assessment::of(&interview).verdict()), before);
}

#[test]
fn the_safety_proof_sees_what_a_short_question_leaves_open() {
    // That it is asked of some only is settled where the flag reads the answer that leads to it.
    assert_eq!(told("{right_now: fever, how_high: high}", "{how_high: high}"), ["HT075"]);
    // A condition that reads what comes later would never be true.
    assert_eq!(told("    if: {place: leg}\n    ask", "    if: {trend: worse}\n    ask"), ["HT065"]);
}

// Choices for some.

#[test]
fn a_choice_is_hidden_only_where_an_answer_proves_it_false() {
    let questionnaire = follow();
    let right_now = id(&questionnaire, "right_now");
    let offers = |sex: Option<&str>| {
        let mut interview = answered(&questionnaire, &[("age", "50")]);
        if let Some(sex) = sex {
            answer(&mut interview, "sex", sex);
        }
        interview.offered(right_now).any(|(_, choice)| choice.name == "bleeding")
    };
    assert_eq!([Some("female"), Some("male"), Some("?"), None].map(offers), [true, false, true, true]);
}

#[test]
fn what_was_not_offered_is_neither_a_no_nor_in_doubt() {
    let questionnaire = follow();
    let fired = |age: &str| {
        let interview = asked(&questionnaire, &[("age", age), ("place", "groin"), ("since", "months")]);
        let fired = |finding: &&str| {
            Assessment::of(&interview).evidence().any(|(_, known, standing)| {
                known.name == **finding && standing == hip_triage_core::assessment::Standing::Fired
            })
        };
        ["groin_pain", "not_for_years"].iter().filter(|finding| fired(finding)).count()
    };
    assert_eq!((fired("50"), fired("18")), (2, 1), "whom years were not offered has not said that it is newer");
    // Not sure of the list is not sure of what stands on it.
    let unsure = |sex| {
        let interview = answered(&questionnaire, &[("age", "50"), ("sex", sex), ("right_now", "?")]);
        let named = doubtful_signs(&interview)
            .iter()
            .any(|sign| questionnaire.question(sign.question).choice(sign.choice).name == "bleeding");
        (raised(&interview, "bleeding"), named)
    };
    assert_eq!(unsure("female"), (Some((Urgency::Soon, false)), true));
    assert_eq!(unsure("male"), (None, false));
}

#[test]
fn what_was_answered_before_it_was_hidden_still_raises_its_flag() {
    let questionnaire = follow();
    let mut interview = answered(&questionnaire, &[("age", "50"), ("sex", "female"), ("right_now", "bleeding")]);
    answer(&mut interview, "sex", "male");
    assert_eq!(raised(&interview, "bleeding"), Some((Urgency::SameDay, true)));
    let right_now = id(&questionnaire, "right_now");
    assert!(interview.offered(right_now).any(|(_, choice)| choice.name == "bleeding"), "and it can be taken back");
}

#[test]
fn age_and_sex_alone_may_hide_what_a_red_flag_reads() {
    assert_eq!(told("if: {sex: female}", "if: {age: {below: 60}}"), [] as [&str; 0]);
    assert_eq!(told("if: {sex: female}", "if: {all: [{sex: female}, {right_now: fever}]}"), ["HT076"]);
    let (role, other) = ("    role: sex\n", "    role: safety\n");
    assert_eq!(told(role, other), ["HT076"]);
    // What only findings read may be hidden by anything.
    assert_eq!(told("if: {age: {at_least: 20}}", "if: {place: groin}"), [] as [&str; 0]);
}

// Questions in place of others.

#[test]
fn what_stands_for_others_leaves_no_red_flag_open() {
    let questionnaire = follow();
    let interview = asked(&questionnaire, &[("age", "12"), ("child_signs", "none_of_these")]);
    assert_eq!(path(&interview), ["age", "sex", "child_signs", "place", "since", "trend", "diary", "own_words"]);
    assert_eq!(interview.raised(), []);
    assert!(matches!(interview.path().end, End::Finished));
    // Whoever is not sure of the age is asked the signs of grown-ups.
    let unsure = answered(&questionnaire, &[("age", "?"), ("sex", "?")]);
    assert_eq!(waiting(&unsure), "right_now");
    // Without the word it is a safety question that some are not asked.
    let without = told("go: child_signs, instead: true}", "go: child_signs}");
    assert!(without.contains(&"HT073"), "{without:?}");
}

// Conditions on not being sure.

#[test]
fn not_sure_leads_its_own_way_and_has_a_witness() {
    let questionnaire = follow();
    let led = |given| path(&asked(&questionnaire, &[ADULT[0], ("trend", given)])).contains(&"diary");
    assert_eq!([led("?"), led("better"), led("worse")], [true, false, false]);
    for target in Target::all(&questionnaire) {
        assert!(proof::witness(&questionnaire, target).is_some(), "{}", target.id(&questionnaire));
    }
    // Among choices it is one of them, and `not` of it is everything else.
    let led = |condition: &'static str, given: &str| {
        let questionnaire = follow_changed(|text| text.replace("{trend: not_sure}, go", &format!("{condition}, go")));
        path(&asked(&questionnaire, &[ADULT[0], ("trend", given)])).contains(&"diary")
    };
    let either = "{trend: [worse, not_sure]}";
    assert_eq!([led(either, "?"), led(either, "worse"), led(either, "better")], [true, true, false]);
    let surely = "{not: {trend: not_sure}}";
    assert_eq!([led(surely, "?"), led(surely, "worse")], [false, true]);
    // Of a list about safety it is said of the whole.
    let whole = follow_changed(|text| text.replace("{trend: not_sure}, go", "{right_now: not_sure}, go"));
    let led = |given| {
        let mut interview = Interview::new(&whole, Audience::Clinician);
        walk(&mut interview, &[ADULT[0], ("right_now", given)]);
        interview.go_on();
        walk(&mut interview, &[]);
        path(&interview).contains(&"diary")
    };
    assert_eq!([led("?"), led("fever?")], [true, false]);
}

// Not sure of some.

#[test]
fn a_doubted_sign_raises_a_tier_less_and_a_chosen_one_all_of_it() {
    let questionnaire = follow();
    let raised = |given, flag| raised(&answered(&questionnaire, &[ADULT[0], ADULT[1], ("right_now", given)]), flag);
    assert_eq!(raised("saddle?", "cauda"), Some((Urgency::SameDay, false)));
    assert_eq!(raised("saddle", "cauda"), Some((Urgency::Emergency, true)));
    assert_eq!(raised("saddle bladder?", "cauda"), Some((Urgency::Emergency, true)));
    assert_eq!(raised("fever?", "cauda"), None, "the others are no");
    // Of two signs that count together, one is doubted.
    assert_eq!(raised("saddle bladder?", "both_signs"), Some((Urgency::Soon, false)));
    assert_eq!(raised("bladder?", "both_signs"), None);
    assert_eq!(raised("?", "both_signs"), Some((Urgency::Soon, false)));
    // A raise of which one is not sure counts a tier less.
    let urgency = |given| {
        let answers = [ADULT[0], ADULT[1], ("right_now", given), ("how_high", "high")];
        self::raised(&answered(&questionnaire, &answers), "infection")
    };
    assert_eq!(urgency("fever"), Some((Urgency::SameDay, true)));
    assert_eq!(urgency("fever saddle"), Some((Urgency::Emergency, true)));
    assert_eq!(urgency("fever? saddle"), Some((Urgency::Soon, false)));
}

#[test]
fn what_is_sure_of_all_or_of_nothing_is_no_doubt() {
    let questionnaire = follow();
    let right_now = id(&questionnaire, "right_now");
    let given = |given| answered(&questionnaire, &[("right_now", given)]).answer_to(right_now).unwrap().clone();
    assert_eq!(given("saddle? bladder? fever? bleeding?"), Answer::NotSure);
    assert_eq!(given("saddle? saddle"), given("saddle"));
    let mut interview = Interview::new(&questionnaire, Audience::Everyone);
    let none = questionnaire.question(right_now).lone_choices().next().unwrap().0;
    let alone = Answer::Doubt { chosen: [].into(), unsure: [none].into() };
    assert!(interview.answer(right_now, alone).is_err(), "nobody doubts none of these");
    assert!(interview.answer(right_now, Answer::Doubt { chosen: [].into(), unsure: [].into() }).is_err());
}

/// Somebody who doubts a sign and has another.
fn doubting(questionnaire: &Questionnaire) -> Interview<'_> {
    let answers = [ADULT[0], ADULT[1], ("right_now", "fever bleeding?"), ("how_high", "low"), ("place", "leg")];
    asked(questionnaire, &answers)
}

fn record(interview: &Interview<'_>) -> Record {
    let mut record = Record::new("J-1970".parse().unwrap(), 1, interview.questionnaire(), moment("09:00"));
    record.take_down(interview, &Notes::new(), &moment("09:10"), GivenBy::Clinician);
    record.end(State::Completed, &moment("09:20"));
    record
}

#[test]
fn a_doubt_is_kept_and_told_everywhere() {
    let questionnaire = follow();
    let interview = doubting(&questionnaire);
    let right_now = id(&questionnaire, "right_now");
    let question = questionnaire.question(right_now);
    let doubt = interview.answer_to(right_now).unwrap();
    assert!(matches!(doubt, Answer::Doubt { .. }));
    // In the saved file of a self-check.
    let root = tempfile::tempdir().unwrap();
    let day = date(2026, 11, 23);
    Store::open(root.path(), &questionnaire, day).store.save(&interview).unwrap();
    let kept = Store::open(root.path(), &questionnaire, day).kept.unwrap();
    assert_eq!(kept.interview.answers(), interview.answers());
    // In the record of a visit.
    let record = record(&interview);
    let json = record.to_json().unwrap();
    assert!(
        String::from_utf8_lossy(&json).replace([' ', '\n'], "").contains("{\"choice\":\"bleeding\",\"unsure\":true}")
    );
    let back = Record::from_json(&json).unwrap();
    assert_eq!(back.interview(&questionnaire).0.answers(), interview.answers());
    // In a labelled case.
    let written = evaluate::given_as_yaml(&CaseAnswer::of(question, doubt));
    assert_eq!(written, "{fever: unsaid, bleeding: not_sure}");
    let case = format!(
        "- id: doubt\n  story: Not sure.\n  answers: {{right_now: {written}}}\n  expect: not_clear\n  urgency: soon\n"
    );
    let read = evaluate::read(&[Source { name: "cases.yaml".to_owned(), text: case }]).unwrap();
    assert_eq!(read[0].0.answers[0].1.to(question).as_ref(), Some(doubt));
    // In words, and on the page for the PT.
    assert_eq!(answer_in_words(question, doubt), "Fever; Bleeding while pregnant (not sure)");
    let mut page = Vec::new();
    write_markdown(&handover(&Subject::of_visit(record.into(), &questionnaire)), &mut page).unwrap();
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains("**Not sure:** Bleeding while pregnant"), "{page}");
}

#[test]
fn a_response_with_a_doubt_fits_our_form() {
    let questionnaire = follow();
    let form = fhir::questionnaire(&questionnaire);
    let check = |interview: &Interview<'_>| {
        let response = fhir::response(&Subject::of_visit(record(interview).into(), &questionnaire));
        let [form, filled] = [serde_json::to_value(&form).unwrap(), serde_json::to_value(&response).unwrap()];
        let checked = fhir::check(&serde_json::from_value(form).unwrap(), &serde_json::from_value(filled).unwrap());
        assert_eq!(checked.unchecked, [], "each condition is one that our own check can read");
        (checked.faults.iter().map(ToString::to_string).collect::<Vec<_>>(), serde_json::to_string(&response).unwrap())
    };
    for given in ["fever bleeding?", "saddle?", "?", "none_of_these"] {
        let mut interview = Interview::new(&questionnaire, Audience::Clinician);
        for _ in questionnaire.questions() {
            interview.go_on();
            walk(&mut interview, &[ADULT[0], ADULT[1], ("right_now", given), ("how_high", "low")]);
        }
        let (faults, response) = check(&interview);
        assert_eq!(faults, [] as [String; 0], "{given}");
        assert_eq!(response.contains("\"right_now.not_sure\""), given.len() > 1 && given.contains('?'), "{given}");
    }
    let text = serde_json::to_value(&form).unwrap().to_string();
    assert!(text.contains("\"linkId\":\"right_now.not_sure\"") && text.contains("\"linkId\":\"child_signs.not_sure\""));
    assert!(!text.contains("\"linkId\":\"place.not_sure\""), "it is no list about safety");
}

// For those who write questionnaires.

#[test]
fn drawings_show_what_is_below_what_is_hidden_and_what_is_instead() {
    let questionnaire = follow();
    let graph = Graph::of(&questionnaire);
    let drawn = |write: &dyn Fn(&mut Vec<u8>)| {
        let mut text = Vec::new();
        write(&mut text);
        String::from_utf8(text).unwrap()
    };
    insta::assert_snapshot!(
        "outline",
        drawn(&|out| write_outline(&graph, Outline { choices: true, width: 100 }, out).unwrap())
    );
    for text in [drawn(&|out| write_mermaid(&graph, out).unwrap()), drawn(&|out| write_dot(&graph, out).unwrap())] {
        assert!(text.contains("(on the screen of place)") && text.contains("not sure"), "{text}");
    }
    // The doubted sign of a marked path.
    let marked = Graph::of(&questionnaire).with_path(&doubting(&questionnaire));
    let text = drawn(&|out| write_outline(&marked, Outline { choices: false, width: 100 }, out).unwrap());
    assert!(text.contains("= fever, bleeding?"), "{text}");
}

#[test]
fn the_comparison_tells_each() {
    let old = follow();
    for (from, to, key) in [
        (", if: {sex: female}", "", "if"),
        ("    below: place\n    ask: For", "    below: place\n    if: {place: groin}\n    ask: For", "next"),
        ("{trend: not_sure}, go", "{trend: better}, go", "next"),
    ] {
        let new = follow_changed(|text| {
            assert_eq!(text.matches(from).count(), 1, "{from}");
            text.replace(from, to)
        });
        let told = format!("{:?}", changes(&old, &new));
        assert!(told.contains(&format!("{key:?}")), "{from}: {told}");
    }
}

#[test]
fn a_question_is_below_one_that_stands_right_above_it() {
    let told = |old: &str, new: &str| {
        let text = include_str!("support/follow.yaml").replace(old, new);
        let faults = Questionnaire::read(&[Source { name: "follow.yaml".to_owned(), text }]).unwrap_err();
        faults.iter().any(|fault| matches!(fault.kind(), FaultKind::NotRightBelow { .. }))
    };
    assert!(told("    below: right_now\n", "    below: age\n"));
    assert!(told("    below: place\n    ask: For", "    below: how_far\n    ask: For"), "nor one that is below itself");
    assert!(told("    section: safety\n    ask: How old", "    below: sex\n    ask: How old"), "nor the first of all");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever signs there are, are not, or are in doubt.
    #[test]
    fn a_doubt_lies_between_a_no_and_a_yes(signs in prop::collection::vec(0..3_u8, 4), which in 0..4_usize) {
        let questionnaire = follow();
        let right_now = id(&questionnaire, "right_now");
        let question = questionnaire.question(right_now);
        let with = |said: u8| {
            let mut signs = signs.clone();
            signs[which] = said;
            let said = |wanted| question.free_choices().zip(&signs).filter(move |(_, said)| **said == wanted);
            let chosen = said(1).map(|((sign, _), _)| (sign, None)).collect();
            let unsure = said(2).map(|((sign, _), _)| sign).collect();
            let mut interview = answered(&questionnaire, &ADULT[..2]);
            // No to every sign is none of these.
            if interview.answer(right_now, Answer::Doubt { chosen, unsure }).is_err() {
                interview.answer(right_now, question.quiet()).unwrap();
            }
            interview.raised()
        };
        let (no, doubt, yes) = (with(0), with(2), with(1));
        for flag in questionnaire.red_flag_ids().map(|(id, _)| id) {
            let told = |raised: &[hip_triage_core::interview::Raised]| {
                raised.iter().find(|raised| raised.flag == flag).map(|raised| (raised.urgency, raised.certain))
            };
            prop_assert!(told(&no) <= told(&doubt) && told(&doubt) <= told(&yes));
            let red_flag = questionnaire.red_flag(flag);
            if told(&doubt).is_some_and(|(_, certain)| !certain) {
                prop_assert!(told(&doubt).map(|(urgency, _)| urgency) <= red_flag.unsure);
            }
        }
    }
}
