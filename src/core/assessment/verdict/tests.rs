use crate::assessment::Score;
use crate::questionnaire::{Questionnaire, Source};

use super::{Verdict, reach};

/// The small questionnaire, in which a clear lead is further than one that is too close to call.
fn questionnaire() -> Questionnaire {
    let small = include_str!("../../../../tests/support/small.yaml");
    let fits = "  fits: {score: 4, lead: 2}\n";
    assert!(small.contains(fits));
    let text = small.replace(fits, "  fits: {score: 6, lead: 4}\n");
    Questionnaire::read(&[Source { name: "small.yaml".to_owned(), text }]).unwrap().questionnaire
}

#[test]
fn each_threshold_decides_at_its_number() {
    let questionnaire = questionnaire();
    let ids: Vec<_> = questionnaire.category_ids().map(|(id, _)| id).collect();
    let (joint, nerve, muscle) = (ids[0], ids[1], ids[2]);
    for (totals, verdict) in [
        // Enough is 2.
        ([1, -5, -5], Verdict::NotClear),
        ([2, -5, -5], Verdict::Leans(joint, None)),
        // Of two weak ones near each other the first is told first, unless they are even.
        ([3, 2, 0], Verdict::Leans(joint, Some(nerve))),
        ([0, 2, 3], Verdict::Leans(muscle, Some(nerve))),
        ([2, 2, 0], Verdict::Mixed(joint, nerve)),
        ([4, 2, 0], Verdict::Leans(joint, None)),
        // From 5 the second is strong, and gives way to a lead of 4 only.
        ([8, 5, 0], Verdict::Mixed(joint, nerve)),
        ([9, 5, 0], Verdict::Fits(joint)),
        ([10, 5, 0], Verdict::Fits(joint)),
        ([7, 4, 0], Verdict::Leans(joint, None)),
        // It fits from 6 with a lead of 4.
        ([5, 1, 0], Verdict::Leans(joint, None)),
        ([6, 2, 0], Verdict::Fits(joint)),
        ([6, 3, 0], Verdict::Leans(joint, None)),
        ([0, 0, 7], Verdict::Fits(muscle)),
    ] {
        let score =
            |(category, total): (_, i32)| Score { category, total, base: 0, pattern: None, contributions: Vec::new() };
        let scores: Vec<_> = ids.iter().copied().zip(totals).map(score).collect();
        assert_eq!(reach(&questionnaire, &scores, None, None, &|_| false), verdict, "{totals:?}");
    }
}

#[test]
fn what_lies_outside_and_leads_stands_first_while_no_origin_is_strong() {
    let questionnaire = questionnaire();
    let ids: Vec<_> = questionnaire.category_ids().map(|(id, _)| id).collect();
    let joint = ids[0];
    for (totals, verdict) in [
        ([1, -5, -5], Verdict::Outside(0, None)),
        ([2, -5, -5], Verdict::Outside(0, Some(joint))),
        ([4, 0, 0], Verdict::Outside(0, Some(joint))),
        // From 5 an origin is strong.
        ([9, 2, 0], Verdict::Fits(joint)),
    ] {
        let score =
            |(category, total): (_, i32)| Score { category, total, base: 0, pattern: None, contributions: Vec::new() };
        let scores: Vec<_> = ids.iter().copied().zip(totals).map(score).collect();
        assert_eq!(reach(&questionnaire, &scores, None, Some(0), &|_| false), verdict, "{totals:?}");
    }
}
