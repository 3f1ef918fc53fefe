//! Base rates: the row that a person falls in, what it says alone, and what it never does.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use hip_triage::builtin;
use hip_triage::load::load;
use hip_triage_author::evaluate::{self, Judged, Judgement, judge};
use hip_triage_chart::report::{evidence, result, write_text};
use hip_triage_core::assessment::{Assessment, Verdict};
use hip_triage_core::interview::{Answer, End, Interview};
use hip_triage_core::questionnaire::{Audience, Questionnaire, Source};
use support::{answer, small_changed, small_with_base_rates};

/// A self-check with these answers, none of the safety signs, and *not sure* of all else.
fn told<'q>(questionnaire: &'q Questionnaire, answers: &[(&str, &str)]) -> Interview<'q> {
    answered(questionnaire, answers, false)
}

/// The same, with all else *none of these* where that can be said, if so wished.
fn answered<'q>(questionnaire: &'q Questionnaire, answers: &[(&str, &str)], none_of_these: bool) -> Interview<'q> {
    let mut interview = Interview::new(questionnaire, Audience::Everyone);
    while let End::Ask(id) = interview.path().end {
        let question = questionnaire.question(id);
        if let Some((name, given)) = answers.iter().find(|(name, _)| *name == question.name) {
            answer(&mut interview, name, given);
            continue;
        }
        let none = question.choice_ids().find(|(_, choice)| choice.exclusive).map(|(none, _)| none);
        let rest = match none.filter(|_| none_of_these || questionnaire.is_safety(id)) {
            Some(none) => Answer::Many([(none, None)].into()),
            None if question.can_be_unsure() => Answer::NotSure,
            None => Answer::Skipped,
        };
        interview.answer(id, rest).unwrap();
    }
    interview
}

fn row(interview: &Interview<'_>) -> Option<String> {
    Assessment::of(interview).prior().map(|prior| prior.row().name.clone())
}

/// The base rate of each origin, without the steps of its patterns being known.
fn bases(interview: &Interview<'_>) -> Vec<i32> {
    let assessment = Assessment::of(interview);
    let categories = interview.questionnaire().category_ids();
    categories.map(|(id, _)| assessment.score(id).base).collect()
}

fn verdict(interview: &Interview<'_>) -> Verdict {
    Assessment::of(interview).verdict()
}

#[test]
fn the_first_row_that_holds_is_taken_and_the_last_is_for_everybody_else() {
    let small = small_with_base_rates();
    for (places, expected) in
        [("groin", "groin"), ("groin outer_hip", "groin"), ("outer_hip", "outer_hip"), ("?", "somewhere")]
    {
        assert_eq!(row(&told(&small, &[("age", "40"), ("pain_site", places)])).as_deref(), Some(expected), "{places}");
    }
}

#[test]
fn the_band_goes_by_age_and_an_untold_age_takes_the_mean() {
    let small = small_with_base_rates();
    let at = |age| bases(&told(&small, &[("age", age), ("pain_site", "groin")]));
    // 50, 5, 40 and 78, 12, 5; of the joint the better pattern, of which one costs 1 and the other 0 or 8.
    assert_eq!(at("18"), [2, -8, 1]);
    assert_eq!(at("59"), [2, -8, 1]);
    assert_eq!(at("60"), [3, -4, -8]);
    // 64, 8.5 and 22.5 of 95: 3.1, -5.7 and -1.5.
    assert_eq!(at("?"), [2, -6, -1]);
}

#[test]
fn below_the_first_band_there_is_none() {
    let small = small_with_base_rates();
    assert_eq!(row(&told(&small, &[("age", "17"), ("pain_site", "outer_hip")])), None);
}

#[test]
fn points_on_top_count_for_those_whom_they_are_about() {
    let small = small_with_base_rates();
    let with = |lost| bases(&told(&small, &[("age", "40"), ("weight_loss", lost), ("pain_site", "groin")]));
    assert_eq!(with("kept"), [2, -8, 1]);
    assert_eq!(with("lost"), [2, -6, 1]);
}

#[test]
fn with_too_few_answers_only_place_and_age_speak() {
    // With these thresholds no place alone is enough.
    let small = small_changed(|text| {
        let edits = [("enough: 2", "enough: 4"), ("close: 1", "close: 3"), ("lead: 2", "lead: 5")];
        let text = edits.into_iter().fold(text, |text, (old, new)| text.replace(old, new));
        text + include_str!("support/base_rates.yaml")
    });
    let ids: Vec<_> = small.category_ids().map(|(id, _)| id).collect();
    let at = |age, place| verdict(&told(&small, &[("age", age), ("pain_site", place)]));
    assert_eq!(at("40", "outer_hip"), Verdict::MostOften(ids[2]));
    assert_eq!(at("40", "groin"), Verdict::AboutAsOften(ids[0], ids[2]));
    assert_eq!(at("60", "groin"), Verdict::MostOften(ids[0]));
    assert_eq!(at("40", "?"), Verdict::NotClear);
    // Most pain there comes from elsewhere.
    assert_eq!(at("40", "below_knee"), Verdict::NotClear);
}

#[test]
fn what_the_answers_say_stands_beside_what_is_common() {
    let small = small_with_base_rates();
    let interview =
        told(&small, &[("age", "70"), ("pain_site", "outer_hip groin"), ("stiffness", "20"), ("sitting", "worse")]);
    let mut page = Vec::new();
    write_text(&evidence(&interview), 90, &mut page).unwrap();
    insta::assert_snapshot!(String::from_utf8(page).unwrap());
}

/// The first line that a person is told of where the pain may come from.
fn lead(interview: &Interview<'_>) -> String {
    let mut page = Vec::new();
    write_text(&result(interview, &Assessment::of(interview)), 300, &mut page).unwrap();
    let page = String::from_utf8(page).unwrap();
    let heading = "WHERE YOUR PAIN MAY COME FROM";
    page[page.find(heading).unwrap()..].lines().map(str::trim).find(|line| line.contains('.')).unwrap().to_owned()
}

#[test]
fn somebody_who_tells_only_place_and_age_is_told_what_is_common_there() {
    let hip = builtin::questionnaire();
    let mut told_all = Vec::new();
    for (age, place, how_far, sex) in [
        ("25", "groin", "?", "?"),
        ("56", "groin", "?", "?"),
        ("70", "groin", "?", "?"),
        ("58", "outer_hip", "?", "female"),
        ("72", "outer_hip", "?", "male"),
        ("40", "buttock", "?", "?"),
        ("72", "buttock", "?", "?"),
        ("35", "none_of_these", "foot", "?"),
        ("35", "none_of_these", "unsure_far", "?"),
        ("60", "front_thigh", "?", "?"),
        ("30", "somewhere", "?", "?"),
        ("60", "none_of_these", "knee_only", "?"),
    ] {
        let answers = [("age", age), ("pain_site", place), ("how_far", how_far), ("sex", sex)];
        let lead = lead(&told(&hip, &answers));
        told_all.push(format!("{age}, {place}, down the leg {how_far}, sex {sex}: {lead}"));
    }
    insta::assert_snapshot!(told_all.join("\n"));
}

#[test]
fn boxes_that_stay_unticked_make_nothing_common_that_is_not() {
    let hip = builtin::questionnaire();
    let lead = |age, place| lead(&answered(&hip, &[("age", age), ("pain_site", place)], true));
    // 55 of 100 against 13: what speaks against a narrow spine does not make a muscle about as common.
    let buttock = lead("72", "buttock");
    assert!(buttock.contains("at your age often comes from your back"), "{buttock}");
    // 47 against 32, and a little that speaks against the tendon: no mixed answers, as there are none.
    let outer_hip = lead("72", "outer_hip");
    assert!(outer_hip.contains("comes about as often from"), "{outer_hip}");
}

#[test]
fn of_two_that_are_about_as_common_the_one_against_which_less_speaks_is_told_first() {
    let hip = builtin::questionnaire();
    let ids: Vec<_> = hip.category_ids().map(|(id, _)| id).collect();
    let thigh = [("age", "64"), ("pain_site", "front_thigh outer_thigh")];
    let no_wear = [("imaged", "nothing")];
    assert_eq!(verdict(&told(&hip, &thigh)), Verdict::AboutAsOften(ids[0], ids[1]));
    assert_eq!(verdict(&told(&hip, &[&thigh[..], &no_wear[..]].concat())), Verdict::AboutAsOften(ids[1], ids[0]));
}

#[test]
fn everybody_falls_in_the_row_of_their_place() {
    let hip = builtin::questionnaire();
    for (places, how_far, worst, expected) in [
        ("groin", "stays", "", "groin"),
        ("groin", "knee", "leg", "groin"),
        ("groin outer_hip", "thigh", "outer_hip", "outer_hip"),
        ("groin outer_hip", "stays", "?", "several_groin"),
        ("groin outer_hip", "stays", "same", "several_groin"),
        ("groin", "foot", "groin", "groin_and_leg"),
        ("groin", "unsure_far", "groin", "groin_and_leg_perhaps"),
        ("buttock", "below_knee", "buttock", "down_the_leg"),
        ("buttock", "unsure_far", "buttock", "behind_and_leg_perhaps"),
        ("none_of_these", "unsure_far", "", "leg_perhaps"),
        ("outer_hip outer_thigh", "stays", "?", "outer_hip"),
        ("outer_hip buttock", "stays", "?", "outer_and_buttock"),
        ("low_back buttock", "stays", "?", "behind"),
        ("low_back buttock", "stays", "low_back", "low_back"),
        ("low_back somewhere", "stays", "?", "back_and_somewhere"),
        ("low_back somewhere", "stays", "low_back", "low_back"),
        ("low_back somewhere", "stays", "somewhere", "somewhere_worst"),
        ("low_back somewhere", "unsure_far", "somewhere", "somewhere_and_leg_perhaps"),
        ("low_back somewhere", "unsure_far", "?", "behind_and_leg_perhaps"),
        ("front_thigh inner_thigh", "stays", "?", "thigh"),
        ("none_of_these", "knee_only", "", "knee_only"),
        ("somewhere", "stays", "", "somewhere"),
        ("?", "?", "", "cannot_say"),
        ("none_of_these", "stays", "", "cannot_say"),
    ] {
        let answers = [("age", "50"), ("pain_site", places), ("how_far", how_far), ("worst_site", worst)];
        let interview = told(&hip, &answers);
        assert_eq!(row(&interview).as_deref(), Some(expected), "{places}, {how_far}, worst {worst}");
    }
    for (part, expected) in [("sit_bone", "sit_bone"), ("sacrum", "dimple"), ("deep", "buttock_alone")] {
        let interview = told(&hip, &[("age", "50"), ("pain_site", "buttock"), ("buttock_where", part)]);
        assert_eq!(row(&interview).as_deref(), Some(expected), "{part}");
    }
    for (part, expected) in [("top", "below_sit_bone"), ("down", "back_thigh"), ("all_along", "back_thigh")] {
        let interview = told(&hip, &[("age", "50"), ("pain_site", "back_thigh"), ("back_thigh_where", part)]);
        assert_eq!(row(&interview).as_deref(), Some(expected), "{part}");
    }
}

#[test]
fn around_birth_the_joints_of_the_pelvis_are_told_and_no_origin() {
    let hip = builtin::questionnaire();
    let she = [("age", "31"), ("sex", "female"), ("health", "pregnant"), ("pregnant_when", "early")];
    let buttock = told(&hip, &[&she[..], &[("pain_site", "buttock")]].concat());
    assert_eq!(row(&buttock).as_deref(), Some("around_birth"));
    let Verdict::Outside(first, None) = verdict(&buttock) else { panic!("{:?}", verdict(&buttock)) };
    assert_eq!(hip.outside()[first].name, "pelvic_girdle");
    let groin = told(&hip, &[&she[..], &[("pain_site", "groin")]].concat());
    assert_eq!(row(&groin).as_deref(), Some("groin"));
}

#[test]
fn a_base_rate_is_never_told_where_care_comes_first() {
    let hip = builtin::questionnaire();
    let interview = told(&hip, &[("age", "70"), ("walking", "cannot"), ("fall", "days"), ("pain_site", "groin")]);
    assert!(Assessment::of(&interview).is_withheld());
    let mut pages = Vec::new();
    write_text(&result(&interview, &Assessment::of(&interview)), 90, &mut pages).unwrap();
    write_text(&evidence(&interview), 90, &mut pages).unwrap();
    let pages = String::from_utf8(pages).unwrap();
    assert!(!pages.contains("at your age") && !pages.contains("often"), "{pages}");
}

#[test]
fn the_rows_of_the_table_are_what_the_review_says() {
    let sources = load(std::path::Path::new("questions/hip")).unwrap();
    let hip = Questionnaire::read(&sources).unwrap().questionnaire;
    let table = hip.base_rates().unwrap();
    assert_eq!(table.bands, [18, 45, 60, 70]);
    assert_eq!(table.rows.len(), 30);
    let groin = table.rows.iter().find(|row| row.name == "groin").unwrap();
    assert_eq!(groin.shares, [[50, 65, 78, 78], [5, 8, 9, 12], [40, 22, 8, 5]]);
}

/// A person who tells only where it hurts, through the evaluation.
fn judged(age: i32, place: &str, expect: &str) -> Judged {
    let text = format!(
        "- {{id: a, story: b, answers: {{age: {age}, pain_site: [{place}]}}, rest: not_sure, expect: {expect}, urgency: none}}"
    );
    let text = text.replace(
        "pain_site",
        "right_now: [none_of_these], leg_belly: [none_of_these], unwell: [none_of_these], \
         course: [none_of_these], medicines: [none_of_these], health: [none_of_these], walking: well, start: other, \
         fall: none, how_long: year, trend: up_down, pain_site",
    );
    let cases = evaluate::read(&[Source { name: "cases.yaml".to_owned(), text }]).unwrap();
    judge(&builtin::questionnaire(), &cases[0].0).unwrap()
}

#[test]
fn an_evaluation_tells_apart_what_only_place_and_age_say() {
    let groin = judged(70, "groin", "joint");
    assert_eq!((groin.got.to_string().as_str(), groin.most_often, groin.first_or_second), ("joint", true, Some(true)));
    // About as often from two counts as the likelier.
    let buttock = judged(40, "buttock", "spinal_nerve");
    assert_eq!((buttock.got.to_string().as_str(), buttock.most_often), ("muscular", true));
    assert_eq!((buttock.first_or_second, buttock.judgement), (Some(true), Some(Judgement::Wrong)));
    let groin = judged(70, "groin", "not_clear");
    assert_eq!((groin.first_or_second, groin.judgement), (None, Some(Judgement::Wrong)));
}
