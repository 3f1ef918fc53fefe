//! Every ending, to be read: what a person is told at each, and what the dossier asks to be there.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

#[path = "support/cases.rs"]
mod cases;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cases::{cases, short};
use hip_triage::builtin;
use hip_triage::load::load;
use hip_triage_author::evaluate::{Case, CaseAnswer, Expected, answered, judge};
use hip_triage_chart::report;
use hip_triage_core::assessment::{Assessment, Standing, Verdict};
use hip_triage_core::interview::Interview;
use hip_triage_core::language::{Language, within};
use hip_triage_core::questionnaire::{Questionnaire, Urgency};

fn result(interview: &Interview<'_>) -> String {
    let mut text = Vec::new();
    report::write_text(&report::result(interview, &Assessment::of(interview)), 72, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

/// The ending of a case, in a word: its urgency where care comes first, else its verdict and pattern,
/// with what lies outside.
fn ending(questionnaire: &Questionnaire, case: &Case) -> String {
    let judged = judge(questionnaire, case).unwrap();
    if judged.got == Expected::Withheld {
        return judged.urgency_got.map_or_else(|| "withheld".to_owned(), |urgency| urgency.to_string());
    }
    if judged.most_often && judged.urgency_got.is_none() {
        let verdict = Assessment::of(&answered(questionnaire, case).unwrap()).verdict();
        let often = if matches!(verdict, Verdict::AboutAsOften(..)) { "about as often" } else { "most often" };
        return format!("{often} {}", judged.got);
    }
    if case.expect.as_ref() != Some(&judged.got) {
        return "other".to_owned();
    }
    match (&judged.got, &case.pattern, judged.urgency_got) {
        (_, _, Some(urgency)) => format!("{} with {urgency}", judged.got),
        (Expected::Category(_), Some(pattern), None) if judged.pattern_right == Some(true) => pattern.clone(),
        (got, ..) => got.to_string(),
    }
}

#[test]
fn each_ending_reads_well() {
    let questionnaire = builtin::questionnaire();
    let others = Language::ALL.iter().filter(|language| **language != Language::English);
    let others: Vec<_> = others.map(|language| (*language, builtin::in_language(language.tag()).unwrap())).collect();
    let mut endings: BTreeMap<String, Case> = BTreeMap::new();
    for case in cases() {
        endings.entry(ending(&questionnaire, &case)).or_insert(case);
    }
    endings.remove("other");
    // An artificial hip is always mentioned, so its pattern never ends alone.
    for case in cases() {
        let judged = judge(&questionnaire, &case).unwrap();
        if let (Some(pattern), Some(true), Some(Urgency::Mention)) =
            (&case.pattern, judged.pattern_right, judged.urgency_got)
        {
            endings.entry(pattern.clone()).or_insert(case);
        }
    }
    for (ending, case) in &endings {
        let interview = answered(&questionnaire, case).unwrap();
        let name = ending.replace([' ', '.'], "_");
        insta::with_settings!({ description => format!("{}: {}", case.id, case.story), omit_expression => true }, {
            insta::assert_snapshot!(name.as_str(), result(&interview));
            insta::assert_snapshot!(format!("short_{name}"), short(&interview));
            for (language, questionnaire) in &others {
                let told = within(*language, || {
                    let interview = answered(questionnaire, case).unwrap();
                    format!("{}\n{}", short(&interview), result(&interview))
                });
                // Beside the English, to be compared.
                let told = format!("{}\n=== {}\n{told}", short(&interview), language.tag());
                insta::assert_snapshot!(format!("{}_{name}", language.tag()), told);
            }
        });
    }
    let patterns: Vec<_> = questionnaire
        .category_ids()
        .flat_map(|(id, category)| {
            questionnaire.pattern_ids(id).map(move |(_, pattern)| format!("{}.{}", category.name, pattern.name))
        })
        .collect();
    let wanted =
        ["emergency", "same_day", "soon", "mixed", "not_clear", "outside", "most often joint", "about as often joint"]
            .map(str::to_owned);
    for ending in patterns.iter().chain(&wanted) {
        assert!(endings.contains_key(ending), "no case ends at {ending}");
    }
}

#[test]
fn each_finding_red_flag_outside_text_and_advice_comes_up_in_some_case() {
    let questionnaire = builtin::questionnaire();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let cases = cases();
    for case in &cases {
        let interview = answered(&questionnaire, case).unwrap();
        let assessment = Assessment::of(&interview);
        for (_, finding, standing) in assessment.evidence() {
            if standing == Standing::Fired || (finding.points.is_empty() && standing == Standing::Otherwise) {
                seen.insert(&finding.name);
            }
        }
        seen.extend(assessment.red_flags().iter().map(|raised| questionnaire.red_flag(raised.flag).name.as_str()));
        seen.extend(assessment.outside().iter().map(|outside| outside.name.as_str()));
        seen.extend(assessment.advice().iter().map(|advice| advice.name.as_str()));
    }
    let in_the_room = |name: &str| {
        let reads = |condition: &hip_triage_core::questionnaire::Condition| {
            let mut reads = false;
            condition.each_atom(&mut |atom| {
                reads |= atom.question().is_some_and(|id| questionnaire.question(id).examination().is_some());
            });
            reads
        };
        questionnaire.findings().iter().any(|finding| finding.name == name && reads(&finding.condition))
            || questionnaire.red_flags().iter().any(|flag| flag.name == name && reads(&flag.condition))
    };
    let all = questionnaire.findings().iter().map(|finding| &finding.name);
    let all = all.chain(questionnaire.red_flags().iter().map(|flag| &flag.name));
    let all = all.chain(questionnaire.outside().iter().map(|outside| &outside.name));
    let all = all.chain(questionnaire.advice().iter().map(|advice| &advice.name));
    let silent: Vec<_> = all.filter(|name| !seen.contains(name.as_str()) && !in_the_room(name)).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn every_row_of_the_dossier_has_a_home() {
    let questionnaire = builtin::questionnaire();
    let mut homes: BTreeSet<&str> = BTreeSet::new();
    homes.extend(questionnaire.questions().flat_map(|question| &question.rows).map(String::as_str));
    homes.extend(questionnaire.findings().iter().flat_map(|finding| &finding.rows).map(String::as_str));
    homes.extend(questionnaire.red_flags().iter().flat_map(|flag| &flag.rows).map(String::as_str));
    homes.extend(questionnaire.outside().iter().flat_map(|outside| &outside.rows).map(String::as_str));
    // What is left out stands, with the reason, in a comment at the top of the file that it would be in.
    let left_out: String = load(Path::new("questions/hip"))
        .unwrap()
        .iter()
        .flat_map(|source| source.text.lines().filter(|line| line.starts_with('#')).map(|line| format!("{line}\n")))
        .collect();
    let rows = [('H', 65), ('E', 40), ('R', 37)];
    let rows = rows.iter().flat_map(|(letter, last)| (1..=*last).map(move |number| format!("{letter}{number:02}")));
    let homeless: Vec<_> = rows
        .filter(|row| {
            !homes.iter().any(|home| home.trim_end_matches(char::is_lowercase) == row) && !left_out.contains(row)
        })
        .collect();
    assert!(homeless.is_empty(), "{homeless:?}");
}

fn case(id: &str) -> Case {
    cases().into_iter().find(|case| case.id == id).unwrap()
}

fn told(id: &str) -> String {
    let questionnaire = builtin::questionnaire();
    result(&answered(&questionnaire, &case(id)).unwrap()).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Rules review, S29.
#[test]
fn no_worn_joint_is_named_beside_a_risk_of_bone_death_under_60() {
    let told = told("oa-copy-from-lost-blood-supply");
    assert!(told.contains("from the hip joint") && told.contains("the bone needs a scan"), "{told}");
    assert!(!told.contains("worn joint"), "{told}");
}

/// Rules review, U: nobody is told to do something about a sign that they never said they had.
#[test]
fn not_sure_gives_no_order_for_what_nobody_said() {
    let questionnaire = builtin::questionnaire();
    let mut unsure = case("u3-unsure-of-health-alone");
    for (question, answer) in &mut unsure.answers {
        if question != "age" {
            *answer = CaseAnswer::NotSure;
        }
    }
    for question in ["right_now", "walking", "unwell", "course", "leg_belly", "medicines"] {
        unsure.answers.push((question.to_owned(), CaseAnswer::NotSure));
    }
    let interview = answered(&questionnaire, &unsure).unwrap();
    let told = result(&interview).split_whitespace().collect::<Vec<_>>().join(" ");
    for raised in Assessment::of(&interview).red_flags() {
        let flag = questionnaire.red_flag(raised.flag);
        assert!(raised.certain || !told.contains(&flag.action), "{}: {told}", flag.name);
    }
    // One urgency for all of it, and each sign under what it would mean.
    let urgencies = ["GET HELP NOW", "SEE SOMEONE TODAY", "SEE SOMEONE SOON", "MENTION IT"];
    assert_eq!(urgencies.iter().filter(|urgency| told.contains(**urgency)).count(), 1, "{told}");
    assert!(told.contains("if you find that one of these is true"), "{told}");
}

/// Figures about tests in the room are the PT's; what to avoid reads as a list of what to avoid; the number is told *if*.
#[test]
fn the_patients_page_has_no_ratios_and_says_when_to_call() {
    let questionnaire = builtin::questionnaire();
    let calm = cases().into_iter().filter(|case| case.urgency < Some(hip_triage_core::questionnaire::Urgency::SameDay));
    for case in calm.step_by(5) {
        let told = result(&answered(&questionnaire, &case).unwrap());
        assert!(!told.contains("LR+") && !told.contains("LR−") && !told.contains("Sensitivity"), "{}", case.id);
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(!told.contains("Avoid: - Do not"), "{}", case.id);
        assert!(!told.contains(&questionnaire.identity().emergency()), "{}: {told}", case.id);
        for sign in ["I fell, and now I cannot stand", "One leg is newly swollen, and I have chest pain"] {
            assert!(told.contains(&format!("do not wait. Call {}", questionnaire.identity().emergency.number)));
            assert!(told.contains(sign), "{}", case.id);
        }
    }
}
