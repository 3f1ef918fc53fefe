//! Real patients from published reports, answered by two simulated readers who knew neither the rules nor the diagnosis.
//!
//! The measure of the rules on people whom nobody here made up. What stands here is what was measured; both files have to
//! reach it. It may rise.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

use std::path::Path;

use hip_triage::builtin;
use hip_triage::load::load;
use hip_triage_author::evaluate::{self, Case, Expected, Judged, judge};
use hip_triage_core::questionnaire::Urgency;

/// The outcome for the patients of one reader: the ids of their cases.
#[derive(Debug, Default, Eq, PartialEq)]
struct Score {
    urgent: Vec<String>,
    missed: Vec<String>,
    too_low: Vec<String>,
    calm: Vec<String>,
    false_alarms: Vec<String>,
    right: Vec<String>,
    not_clear: Vec<String>,
}

impl Score {
    fn add(&mut self, case: &Case, judged: &Judged) {
        let id = || case.id.clone();
        let accepted = |got: &Expected| case.expect.as_ref() == Some(got) || case.acceptable.contains(got);
        if case.expect.is_none() {
            self.urgent.push(id());
            let missed = judged.urgency_got < Some(Urgency::Soon) && !accepted(&judged.got);
            self.missed.extend(missed.then(id));
            self.too_low.extend((!missed && judged.urgency_got < case.urgency).then(id));
            return;
        }
        self.calm.push(id());
        let may_be_urgent = case.acceptable.contains(&Expected::Withheld) || case.urgency >= Some(Urgency::SameDay);
        let alarm = judged.urgency_got >= Some(Urgency::SameDay)
            || (judged.urgency_got == Some(Urgency::Soon) && case.urgency < Some(Urgency::Soon));
        self.false_alarms.extend((alarm && !may_be_urgent).then(id));
        let excused = judged.got == Expected::Withheld && may_be_urgent;
        self.right.extend((accepted(&judged.got) || excused).then(id));
        self.not_clear.extend((judged.got == Expected::NotClear).then(id));
    }
}

fn score(file: &str) -> Score {
    let sources = load(&Path::new("tests/cases/published").join(file)).unwrap();
    let questionnaire = builtin::questionnaire();
    let mut score = Score::default();
    for (case, _) in evaluate::read(&sources).unwrap() {
        score.add(&case, &judge(&questionnaire, &case).unwrap());
    }
    score
}

#[test]
fn no_urgent_patient_is_missed_and_no_calm_one_frightened() {
    for file in ["first_reader.yaml", "second_reader.yaml"] {
        let score = score(file);
        assert_eq!((score.urgent.len(), score.calm.len()), (15, 17), "{file}");
        assert_eq!(score.missed, [""; 0], "{file}");
        assert_eq!(score.too_low, [""; 0], "{file}");
        assert_eq!(score.false_alarms, [""; 0], "{file}");
        assert_eq!(score.not_clear, [""; 0], "{file}");
    }
}

/// Some come about as often from two sources, and the likelier counts.
#[test]
fn as_many_are_right_as_were_measured() {
    for file in ["first_reader.yaml", "second_reader.yaml"] {
        let score = score(file);
        assert!(score.right.len() >= 15, "{file}: {:?}", score.right);
    }
}

/// Further patients, read once: what came out when the rules had been mended for the kinds of fault that they showed.
#[test]
fn what_further_patients_showed_stays_mended() {
    let score = score("further_reader.yaml");
    assert_eq!((score.urgent.len(), score.calm.len()), (1137, 1807));
    // A tumour of the sacrum told as a back that aches in bed, of which nobody knows since when, nor if it wakes. And, as they were read:
    // a growth at the spine told as a hernia that pained on; one of the pelvis told as a slipped vertebra.
    // By the strict labels: a hip with dead bone told as a pulled muscle; a tumour of the hip at 25 that aches all the time; an operation
    // that left a sciatica as it was; an athlete's groin that aches at rest, of whom nobody knows whether she runs; two
    // hips of which one was operated on for a crack, told as *something else*; a runner's crack in the pelvis told as a pulled hamstring;
    // an infected disc at 77 told as an old sciatica, twice; a cyclist's narrowed artery told as a thigh that hurts in sport; a dancer's
    // cracked ilium told as a pulled buttock that gets better; a cracked pubic bone told as a groin of two months at 47; a tumour told as
    // a stiff hip of years that perhaps swells; an inflamed bowel told as a groin that care did not help; a cyst of the pelvis told as
    // an old back; a growth told as a thigh of a year; a sciatica that comes with the month; a spine and hips inflamed for 21 years.
    assert_eq!(
        score.missed,
        [
            "p825", "p1178", "p1213", "p1902", "p1951", "p2004", "p2313", "p2581", "p2597", "p2628", "p2708", "p2737",
            "p2744", "p2814", "p2833", "p2877", "p2911", "p2935", "p2995", "p2999",
        ]
    );
    // A numb patch of the thigh that grew from week to week, by one of two readers; signs that somebody was not sure of as a
    // whole list; a groin and a limp after a tackle; an attack of the back with a few steps left; both legs perhaps numb; a knock
    // of days ago; a stick at 70 with a leg like struck by lightning; a limp after a slip that nobody dated; legs that get
    // weaker, nobody knows since when; an odd feeling around the bottom since an operation; a tugging belly; numb buttocks and
    // both thighs; a runner who keeps falling; a back at 68 that hurts like never before; a poor balance that may be old;
    // twice pain down both legs that grows; a runner's sore point that care did not help. As they
    // were read, with nothing mended: two crutches since a fall of two months ago; a goalkeeper under 18; a runner whom care did not help; a numb leg that grows from day to day; a sit bone that
    // hurts at rest and from week to week; a numb patch late in pregnancy; two footballers at high school; a runner whose buttock
    // hurt all at once; three days on a hip after a race; a sacrum that all pictures left unexplained; trouble with the water
    // that nobody named; a thigh torn for the third time, swollen and bruised; a fall of five years ago; both thighs of a dancer;
    // a knock of two weeks ago; a hip of a year that lets nobody sleep lying down; a buttock on the way to the station at 54; a worn hip at 41 whose leg seems shorter;
    // two under 18 who fell or limp; water that is slow to come for years; a runner's groin that hurts at each step; a groin
    // that grows for a month and hurts at rest; a very bad back late in pregnancy; a hip on
    // skis and snowshoes that made each step a torture; two under 18 of whom a leg lags or a hip popped; a front of the pelvis that
    // became very bad within days, late in pregnancy; a numb thigh in pregnancy that grows and hurts at rest; four under 18 whose
    // label is *within days*; seven more under
    // 18; a knee that hurts at night at 86; a runner's numb patch that stops as soon as he does; a bad back that may be like none before;
    // five more under 18; a leg that has been the weaker one for eight years, and three more under 18; four
    // more under 18; a tailbone that popped out again and a thigh that bled after a slip, each with hardly a step left; and four who are to be seen
    // within days since a hip that lasts and was never looked at, or new pain of weeks from 65, is: a label says *mention* of them.
    // By the strict labels: a worn hip at 28 whose leg is weak; a torn thigh that spread to the lower belly; a buttock perhaps numb on
    // the seat; a runner who hitches at each step; a leg that feels heavy; a dancer's hip that hurts all the time; two runners' buttocks;
    // a boy who could not use his leg, and one with a lump; the buttock of a man who jogged for a week; a jogger's groin that catches at
    // each step; a knock of days ago that got very bad; a buttock bruised from a bicycle under a blood thinner; and a very bad low back in
    // pregnancy that may be like none before; and one more under 18.
    let alarms = [
        "p161", "p214", "p298", "p306", "p310", "p419", "p531", "p539", "p555", "p568", "p587", "p596", "p635", "p686",
        "p691", "p693", "p707", "p744", "p774", "p808", "p859", "p907", "p917", "p938", "p939", "p953", "p988", "p997",
        "p1018", "p1025", "p1031", "p1039", "p1041", "p1045", "p1058", "p1062", "p1063", "p1085", "p1103", "p1127",
        "p1166", "p1186", "p1245", "p1270", "p1285", "p1289", "p1340", "p1344", "p1396", "p1407", "p1422", "p1429",
        "p1435", "p1468", "p1482", "p1514", "p1524", "p1534", "p1541", "p1559", "p1583", "p1586", "p1594", "p1596",
        "p1608", "p1610", "p1611", "p1648", "p1668", "p1671", "p1679", "p1687", "p1743", "p1747", "p1759", "p1794",
        "p1810", "p1829", "p1833", "p1838", "p1841", "p1858", "p2019", "p2042", "p2053", "p2056", "p2070", "p2080",
        "p2083", "p2085", "p2092", "p2156", "p2258", "p2271", "p2636", "p2700", "p2724", "p2857", "p2860", "p2862",
        "p2870", "p2878", "p2883", "p2894", "p2949", "p2950", "p2956", "p2969", "p2982", "p2986", "p3003",
    ];
    assert_eq!(score.false_alarms, alarms);
    assert!(score.too_low.len() <= 99, "{:?}", score.too_low);
    assert!(score.right.len() >= 1563, "{}: {:?}", score.right.len(), score.right);
}
