//! The plain face, as a person reads it.

#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

mod support;

use hip_triage::builtin;
use hip_triage::plain::{Ending, Start};
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::Audience;
use proptest::prelude::*;
use support::{Desk, Nothing, follow, fresh, small, talk, talk_with};

/// A talk on the small questionnaire, from the first question on.
fn small_talk(typed: &str) -> String {
    small_talk_to(typed).0
}

fn small_talk_to(typed: &str) -> (String, Ending) {
    let questionnaire = small();
    let start = Start::Within(Interview::new(&questionnaire, Audience::Everyone));
    talk(start, &mut Nothing, false, typed)
}

/// A talk on the questionnaire with short questions, from the first question on.
fn follow_talk(typed: &str) -> (String, Ending) {
    let questionnaire = follow();
    let start = Start::Within(Interview::new(&questionnaire, Audience::Everyone));
    talk(start, &mut Nothing, false, typed)
}

/// The screen from the last time that a line begins so.
fn from<'t>(shown: &'t str, line: &str) -> &'t str {
    let at = shown.rfind(&format!("\n{line}")).unwrap_or_else(|| panic!("{line:?} is not in {shown}"));
    &shown[at + 1..]
}

#[test]
fn a_whole_interview() {
    let questionnaire = small();
    let typed = "\n54\nNone of these\n2\n1 left, 3 both\n3\n1\n20 minutes\nIt hurts on stairs.\n\n";
    let (shown, ending) = talk(fresh(&questionnaire), &mut Nothing, false, typed);
    assert_eq!(ending, Ending::Finished);
    insta::assert_snapshot!(shown);
}

#[test]
fn past_the_day_of_the_review_the_welcome_and_the_result_say_so_and_before_it_nothing_does() {
    let desk = Desk::new();
    let small = std::fs::read_to_string("tests/support/small.yaml").unwrap();
    let path = desk.home.path().join("small.yaml").display().to_string();
    let run = |review: &str, arguments: &[&str], typed: &str| {
        std::fs::write(&path, small.replace("version: 1.0.0\n", &format!("version: 1.0.0\n{review}"))).unwrap();
        desk.run(&[arguments, &["--plain", "--questions", &path]].concat(), typed)
    };
    let said = "The questions were to be looked over by January 31, 2001.";
    let flat = |told: &str| told.split_whitespace().collect::<Vec<_>>().join(" ");
    let typed = "\n54\nNone of these\n2\n1 left, 3 both\n3\n1\n20 minutes\ns\n\n\n";
    let past = flat(&run("review_by: 2001-01-31\n", &["--no-save"], typed));
    let (welcome, result) = past.split_once("Press Enter to start").unwrap();
    assert!(welcome.contains(said) && welcome.contains("since: ask your PT or doctor."), "{welcome}");
    assert_eq!(result.matches(said).count(), 1, "{result}");
    let intake = flat(&run("review_by: 2001-01-31\n", &["intake", "--client", "J-1"], "q\n"));
    assert!(intake.contains(said) && !intake.contains("ask your PT"), "{intake}");
    let none = run("", &["--no-save"], typed);
    assert_eq!(run("review_by: 9999-12-31\n", &["--no-save"], typed), none);
}

#[test]
fn the_page_is_saved_to_a_file() {
    let desk = Desk::new().at_home();
    let questions = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/small.yaml");
    let questions = questions.to_str().unwrap();
    let typed = "\n54\n0\n2\n1 left\n3\n1\n20\ns\n\nperhaps\ns\n9\n1\nsave\n2\ns\n\n\n";
    let told = desk.run(&["--plain", "--questions", questions], typed);
    insta::assert_snapshot!(from(&told, "More? Type y").replace(questions, "[QUESTIONS]"));
    let file = |name: &str| std::fs::read_to_string(desk.home.path().join(name)).unwrap();
    assert!(file("hip-pain-result.txt").starts_with("Your result\n"));
    assert!(file("hip-pain-result.html").starts_with("<!DOCTYPE html>"));
}

#[test]
fn a_pt_saves_the_page_and_reads_the_evidence_in_full() {
    let desk = Desk::new().at_home();
    let questions = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/small.yaml");
    let begin = ["intake", "--plain", "--client", "J-1970", "--questions", questions.to_str().unwrap()];
    let typed = "61\n0\n2\n1 left\n7\n1\n20\nSocks\nstairs 3\n2\nx\n\ne\ns\n4\n\n";
    let told = desk.run(&begin, typed);
    let (page, after) = told.split_once("or press Enter to leave.\n").unwrap();
    assert!(page.contains("Client: J-1970, visit 1") && !page.contains("The evidence in full\n"), "{told}");
    assert!(after.contains("The evidence in full\n") && after.contains("WHAT WOULD CHANGE IT\n"), "{told}");
    assert!(after.contains("Saved in [HOME]/hip-pain-summary-J-1970-visit-1.json"), "{told}");
    assert!(after.contains("The visit is saved in") && told.contains("exit status: 0"), "{told}");
}

#[test]
fn brief_is_the_question_and_the_numbers() {
    let questionnaire = small();
    let typed = "\n54\n0\n2\n1 left, 3 both\n3\n1\n20\ns\n\n";
    let (shown, _) = talk(fresh(&questionnaire), &mut Nothing, true, typed);
    insta::assert_snapshot!(shown.split("\nWhat to do now\n").next().unwrap());
}

#[test]
fn wrong_entries_say_what_was_wrong_and_what_is_allowed() {
    let shown = small_talk("old\n\n200\n54\n5 6\n0 1\n4\nnone of these, saddle\nN\nnone\n1 2\nperhaps\n3\nleft\n");
    insta::assert_snapshot!(shown);
}

#[test]
fn back_why_help_repeat_and_skip() {
    let shown = small_talk("b\nw\nh\n54\nb\n\ns\nb\nb\n55\nnot sure\nr\ns\ns\ns\nr\n2\n");
    insta::assert_snapshot!(shown);
}

#[test]
fn sides_are_asked_where_they_were_not_typed() {
    let ask = |typed: &str| small_talk(&format!("54\n0\n2\n{typed}\n"));
    let chosen = |typed: &str| {
        let shown = ask(typed);
        let line = shown.lines().rfind(|line| line.starts_with("You chose: ")).unwrap_or_default();
        line.to_owned()
    };
    insta::assert_snapshot!(from(&ask("1 3\nup\n1 left\n1 left, 3 right"), "Location 1"));
    for (typed, read_back) in [
        ("1 left, 3 both", "You chose: 1, Groin (left); 3, Deep in the buttock (both sides)."),
        ("1 left 3 both", "You chose: 1, Groin (left); 3, Deep in the buttock (both sides)."),
        ("3 right;1 left", "You chose: 1, Groin (left); 3, Deep in the buttock (right)."),
        ("1 left and right", "You chose: 1, Groin (both sides)."),
        ("1 left, 1 right", "You chose: 1, Groin (both sides)."),
        ("1l 3r", "You chose: 1, Groin (left); 3, Deep in the buttock (right)."),
        ("groin left, deep in the BUTTOCK both", "You chose: 1, Groin (left); 3, Deep in the buttock (both sides)."),
        ("1 3\nboth sides", "You chose: 1, Groin (both sides); 3, Deep in the buttock (both sides)."),
        ("1,3\nleft and right", "You chose: 1, Groin (both sides); 3, Deep in the buttock (both sides)."),
        ("the bony point right", "You chose: 2, The bony point on the outside (right)."),
        ("deep left", "You chose: 3, Deep in the buttock (left)."),
        ("1\nright", "You chose: 1, Groin (right)."),
        ("1 left, 3\nr\nboth", "You chose: 1, Groin (left); 3, Deep in the buttock (both sides)."),
        ("1\ns", "You chose: 1, Groin."),
        ("1\nb\n2 right", "You chose: 2, The bony point on the outside (right)."),
        ("0", "You chose: 0, None of these."),
        ("none", "You chose: 0, None of these."),
        ("s", "You chose: s, Not sure."),
    ] {
        assert_eq!(chosen(typed), read_back, "{typed}");
    }
}

#[test]
fn a_number_in_words_chooses_no_sign_of_the_real_questionnaire() {
    let questionnaire = builtin::questionnaire();
    for word in ["one", "six", "a", "the", "i", "two", "ten", "my", "one two"] {
        let (shown, _) = talk(fresh(&questionnaire), &mut Nothing, false, &format!("\n1\n2\n44\n{word}\n"));
        assert!(shown.contains("Do you have any of these now?"), "{shown}");
        // Who has it, and the sex.
        assert_eq!(shown.matches("You chose").count(), 2, "{word}: {shown}");
    }
}

#[test]
fn a_sign_in_words_is_read_back_and_counts_once_it_is_confirmed() {
    let questionnaire = builtin::questionnaire();
    let shown = |typed: &str| talk(fresh(&questionnaire), &mut Nothing, true, &format!("\n1\n2\n44\n{typed}")).0;
    let further = "does it feel numb or odd?";
    assert!(shown("numb or odd feeling\n1\n").contains(further));
    assert!(shown("numb or odd feeling\nyes\n").contains(further));
    for refused in ["2", "no", "b"] {
        let shown = shown(&format!("numb or odd feeling\n{refused}\n"));
        assert!(!shown.contains(further), "{shown}");
        assert_eq!(shown.matches("Do you have any of these now?").count(), 2, "{shown}");
    }
    // A number was not misheard, and none of these is no sign.
    for sure in ["1\n", "none of these\n"] {
        assert!(!shown(sure).contains("Is that right?"), "{sure}");
    }
}

#[test]
fn entries_that_are_refused() {
    let fault = |typed: &str| {
        let shown = small_talk(&format!("54\n0\n2\n{typed}\n"));
        shown.lines().find_map(|line| line.strip_prefix("[fault] ")).unwrap_or_default().to_owned()
    };
    for (typed, told) in [
        ("7", "“7” is not one of the choices."),
        ("5", "“5” is not one of the choices."),
        ("6", "“6” is not one of the choices."),
        ("99999999999999999999999", "“99999999999999999999999” is not one of the choices."),
        ("1-3", "“1-3” is not one of the choices."),
        ("1, not sure", "“Not sure” stands alone. It cannot go with other choices."),
        ("1 0", "“None of these” stands alone. It cannot go with other choices."),
        ("0 left", "This choice has no side."),
        ("both", "“both” is a side. Type the number of the place before it."),
        ("\u{1b}[D", "“[D” is not one of the choices."),
        (",", "“,” is not one of the choices."),
        ("one", "“one” is not one of the choices."),
        ("the", "“the” is not one of the choices."),
        ("g", "“g” is not one of the choices."),
        ("gro", "“gro” is not one of the choices."),
        ("the bon", "“the bon” is not one of the choices."),
        ("", "Nothing was typed."),
        ("s", "You chose"),
    ] {
        let fault = fault(typed);
        if told == "You chose" {
            assert_eq!(fault, "", "{typed}");
        } else {
            assert!(fault.starts_with(told), "{typed:?}: {fault}");
        }
    }
}

#[test]
fn an_answer_can_be_changed_before_the_result() {
    let (shown, ending) = small_talk_to("54\n0\n2\n2 left\n3\n1\n20\ns\n9\nx\n4\n4 left\n1\n5\n6\nb\n\n");
    assert_eq!(ending, Ending::Finished);
    // The new place leads over another question; the pain scale is off the path, and no red flag reads it. The others keep their
    // numbers, and that of the scale is nobody's.
    insta::assert_snapshot!(from(&shown, "Your answers\n1. How old are you? 54 years\n2. Do you have any of these right now? None of these\n3. Have you lost weight without trying? No\n4. Where do you feel the pain? The bony").split("\nWhat to do now\n").next().unwrap());
}

#[test]
fn an_emergency_is_told_alone_and_first() {
    let (shown, ending) = small_talk_to("54\n1\n\ny\n");
    assert_eq!(ending, Ending::Finished);
    insta::assert_snapshot!(from(&shown, "You chose"));
}

#[test]
fn a_same_day_stop_comes_after_the_safety_questions_and_can_be_corrected() {
    let (shown, ending) = small_talk_to("54\n3\n2\nb\nr\n2\nnone\n0\n2\n1\n0\ns\n\n");
    assert_eq!(ending, Ending::Finished);
    insta::assert_snapshot!(from(&shown, "SEE SOMEONE TODAY").split("\nWhat to do now\n").next().unwrap());
}

#[test]
fn all_of_a_result_and_of_a_stop_can_be_had() {
    let (shown, _) = small_talk_to("54\n0\n2\n0\n2\n1\n0\ns\n\ny\np\n\n");
    let (short, all) = shown.split_once("\nMore? Type y").unwrap();
    assert!(short.contains("\nWhat to do now\n") && !short.contains("WHAT THIS IS NOT"), "{shown}");
    assert!(all.contains("\nYour result\n") && all.contains("WHAT THIS IS NOT"), "{shown}");
    assert!(all.contains("\nHip pain: summary for the PT\n"), "{shown}");
    let (shown, _) = small_talk_to("54\n1\nd\ny\n\n");
    assert!(shown.contains("\nWhat needs care first\n") && shown.contains("\nWhat you told us:\n"), "{shown}");
}

#[test]
fn the_examination_can_be_gone_through_in_any_order() {
    let questionnaire = small();
    let start = Start::Within(Interview::new(&questionnaire, Audience::Clinician));
    let history = "61\n0\n2\n1 left\n7\n1\n20\nSocks\nstairs 3\n2\n";
    // An item is left undone, gone back to, and not sure; then the list, from the questions, and an item of it.
    let (shown, ending) =
        talk(start, &mut Nothing, true, &format!("{history}s\nb\nnot sure\nx\nb\nx\nx\n1\n1\nx\nx\n1\nb\nq\n"));
    assert_eq!(ending, Ending::Left, "without its result a visit goes on later");
    insta::assert_snapshot!(from(&shown, "You chose: 2, Nothing."));
}

/// True if a result was told; at a stop it is what the stop said, once more, or the less urgent one that is left of it.
fn is_told(shown: &str) -> bool {
    let stops = ["\nGET HELP NOW. ", "\nSEE SOMEONE TODAY. "].map(|label| shown.matches(label).count());
    shown.contains("\nWhat to do now\n")
        || shown.contains("\nSEE SOMEONE WITHIN DAYS. ")
        || stops.iter().sum::<usize>() > 1
}

#[test]
fn both_sides_are_charted_line_by_line_and_an_item_is_found_by_part_of_its_name() {
    let questionnaire = small();
    let start = Start::Within(Interview::new(&questionnaire, Audience::Clinician));
    let history = "61\n0\n2\n1 left\n7\n1\n20\nSocks\nstairs 3\n2\n";
    // Asked for, with a sign that means nothing first; then in one line, which does not say which outcome counts.
    let typed =
        format!("{history}l\nl 200\nl 40 . p + r 20 -\nx\nb\nx\nx\nrotation\npassive\nl 35\n2\nx\nx\ndegrees\nq\n");
    let (shown, ending) = talk(start, &mut Nothing, true, &typed);
    assert_eq!(ending, Ending::Left);
    insta::assert_snapshot!(from(&shown, "You chose: 2, Nothing."));
}

#[test]
fn the_end_of_the_input_at_a_stop_or_after_the_last_question_gives_the_result() {
    let end = "54\n0\n2\n0\n2\n1\n0\ns\n";
    for typed in ["54\n1\n", "54\n1\nq\n", end, &format!("{end}4\n"), &format!("{end}q\n")] {
        let (shown, ending) = small_talk_to(typed);
        assert_eq!(ending, Ending::Finished, "{typed:?}");
        assert!(is_told(&shown), "{shown}");
    }
    for typed in ["", "54", "54\nq\n", "54\n0\n2\n0\n2\n1\n0\n"] {
        let (shown, ending) = small_talk_to(typed);
        assert_eq!(ending, Ending::Left, "{typed:?}");
        assert!(!is_told(&shown), "{shown}");
    }
}

#[test]
fn a_line_without_an_end_and_one_without_text() {
    let questionnaire = small();
    let mut typed = b"54\n0\n2\n0\n2\n1\n0\n".to_vec();
    typed.extend([0xff, 0xfe, b'\t', 0x07]);
    typed.extend(vec![b'a'; 100_000]);
    let start = Start::Within(Interview::new(&questionnaire, Audience::Everyone));
    let (shown, ending) = talk_with(start, &mut Nothing, false, |_| Box::new(std::io::Cursor::new(typed)));
    assert_eq!(ending, Ending::Finished, "what fits is an answer");
    assert!(shown.contains("No more than 4000 letters fit here. What came after them is left out."), "{shown}");
    assert!(shown.contains(&"a".repeat(3998)) && !shown.contains("too long to keep"), "what fits is kept: {shown}");
}

#[test]
fn what_shows_as_nothing_is_no_answer() {
    for nothing in ["\u{200b}", "\u{3164} \u{2800}", "\u{ad}\u{fe0f}", "\u{e0020}"] {
        let shown = small_talk(&format!("54\n0\n2\n0\n2\n1\n0\n{nothing}\nq\n"));
        assert!(shown.contains("Nothing is written yet.") && !shown.contains("You wrote"), "{nothing:?}: {shown}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_it_goes_on(lines in proptest::collection::vec(0..LINES.len(), 0..120), brief: bool, real: bool) {
        let questionnaire = if real { builtin::questionnaire() } else { small() };
        let typed = lines.into_iter().flat_map(|line| [LINES[line], "\n"]).collect::<String>();
        let (shown, ending) = talk(fresh(&questionnaire), &mut Nothing, brief, &typed);
        // Who goes back from the result may leave before it is told again.
        let (finished, told) = (ending == Ending::Finished, is_told(&shown));
        prop_assert!(finished == told || (told && typed.contains("b\n")), "{finished} {told}");
        // Every prompt stands on a line of its own.
        prop_assert!(shown.lines().all(|line| !line.contains("Your answer: ") || line.starts_with("Your answer: ")));
    }
}

const LINES: &[&str] = &[
    "",
    "",
    "1",
    "2",
    "3",
    "4",
    "5",
    "9",
    "54",
    "0",
    "none",
    "None of these",
    "not sure",
    "not sure",
    "no",
    "s",
    "s",
    "b",
    "b",
    "r",
    "h",
    "w",
    "q",
    "left",
    "both",
    "1 left",
    "1,2,3",
    "1 left, 2 right",
    "the",
    "words “here”",
    "\u{1b}[A",
    "ñ",
    "-1",
];

#[test]
fn leaving_and_going_on_loses_nothing() {
    let desk = Desk::new();
    let small = ["--plain", "--questions", "tests/support/small.yaml"];
    let first = desk.run(&small, "\n54\n0\n");
    insta::assert_snapshot!(from(&first, "You chose"));
    let second = desk.run(&small, "1\n2\n1 left\n");
    insta::assert_snapshot!(second);
    let third = desk.run(&small, "1\n2\n1\n0\ns\n\n");
    assert!(third.contains("\n4. Where do you feel the pain? Groin (left)\n"), "{third}");
    assert!(third.ends_with("--- stderr\n--- exit status: 0\n"), "{third}");
    let fourth = desk.run(&small, "1\nb\n");
    insta::assert_snapshot!(fourth.split("\nWhat to do now\n").next().unwrap());
    assert!(fourth.contains("\n4. Where do you feel the pain? Groin (left)\n"), "b shows the answers again: {fourth}");
}

#[test]
fn a_kept_check_that_ended_at_an_emergency_says_so_with_its_day() {
    let desk = Desk::new();
    let small = ["--plain", "--questions", "tests/support/small.yaml"];
    desk.run(&small, "\n54\n1\ny\n");
    let again = desk.run(&small, "q\n");
    assert!(again.contains(" It ended on ") && again.contains(" at an emergency."), "{again}");
    // On another day the safety questions come again, and it still says so.
    let file = desk.folder("small").join("interview.json");
    let kept = std::fs::read_to_string(&file).unwrap();
    let at = kept.find("\"saved_on\": \"").unwrap() + 13;
    let earlier = format!("{}2020-02-03{}", &kept[..at], &kept[at + 10..]);
    std::fs::write(&file, earlier).unwrap();
    let again = desk.run(&small, "q\n");
    assert!(again.contains("It ended on February 3, 2020 at an emergency."), "{again}");
    // One that stopped nowhere says nothing of the kind.
    desk.run(&small, "2\n54\n0\n");
    assert!(!desk.run(&small, "q\n").contains("It ended"));
}

#[test]
fn none_is_understood_on_every_list_that_has_it_whatever_it_is_called() {
    let questionnaire = support::small_changed(|text| text.replace("label: None of these", "label: Nothing so far"));
    for typed in ["0", "none", "None of these", "nothing so far", "Nothing"] {
        let start = Start::Within(Interview::new(&questionnaire, Audience::Everyone));
        let (shown, _) = talk(start, &mut Nothing, true, &format!("54\n{typed}\n"));
        assert!(shown.contains("You chose: 0, Nothing so far."), "{typed}: {shown}");
    }
}

#[test]
fn an_activity_without_a_number_is_named() {
    let questionnaire = small();
    let fault = |typed: &str| {
        let start = Start::Within(Interview::new(&questionnaire, Audience::Clinician));
        let (shown, _) = talk(start, &mut Nothing, true, &format!("61\n0\n2\n1 left\n7\n1\n20\nSocks\n{typed}\nq\n"));
        shown.lines().find_map(|line| line.strip_prefix("[fault] ")).unwrap_or_default().to_owned()
    };
    for (typed, named) in
        [("stairs 4; socks", "“socks”"), ("stairs 12; socks 3", "“stairs 12”"), ("stairs", "“stairs”")]
    {
        assert!(fault(typed).starts_with(&format!("{named} has no number from 0 to 10")), "{}", fault(typed));
    }
    assert_eq!(fault("stairs 4; putting on socks 10"), "");
}

#[test]
fn a_comma_behind_a_number_parts_two_activities_and_one_within_a_name_does_not() {
    let questionnaire = small();
    let start = Start::Within(Interview::new(&questionnaire, Audience::Clinician));
    let typed = "sock and shoe, right 6 , walking with the dog 4";
    let (shown, _) = talk(start, &mut Nothing, true, &format!("61\n0\n2\n1 left\n7\n1\n20\nSocks\n{typed}\nq\n"));
    assert!(shown.contains("sock and shoe, right (6 of 10)"), "{shown}");
    assert!(shown.contains("walking with the dog (4 of 10)"), "{shown}");
}

#[test]
fn a_least_pain_above_the_worst_is_noticed_once() {
    let questionnaire = hip_triage::builtin::questionnaire();
    let told = |typed: &str| {
        let interview = support::until(&questionnaire, Audience::Clinician, "pain_now");
        talk(Start::Within(interview), &mut Nothing, true, typed).0
    };
    let shown = told("3\n5\n8\nq\n");
    let notice = "The least pain (8) is higher than the worst (5). If that is a slip, go back and change it.";
    assert_eq!(shown.matches(notice).count(), 1, "{shown}");
    let shown = told("7\n5\n5\nq\n");
    assert_eq!(shown.matches("The pain now (7) is higher than the worst (5).").count(), 1, "{shown}");
    assert!(!told("3\n5\n1\nq\n").contains("is higher than"));
}

#[test]
fn a_short_question_has_the_number_of_the_one_above() {
    let (shown, _) = follow_talk("50\n2\n0\n3\n2\n1\n1\n");
    let numbers: Vec<_> = shown.lines().filter_map(|line| line.strip_suffix("% done.")?.split_once(',')).collect();
    let numbers: Vec<_> = numbers.into_iter().map(|(place, _)| place).collect();
    let [.., place, how_far, since, trend, _] = numbers[..] else { panic!("{shown}") };
    assert_eq!((how_far, since), (place, place));
    assert!(place.starts_with("Pain 1 of ") && trend.starts_with("Pain 2 of "), "{shown}");
    assert!(shown.contains("How far down?\n1. To the knee\n2. To the foot\n"), "{shown}");
}

#[test]
fn the_numbers_are_those_of_what_is_offered() {
    let (shown, _) = follow_talk("50\n2\n");
    assert!(shown.contains("3. Fever\n0. None of these\ns. Not sure\n"), "{shown}");
    let (shown, _) = follow_talk("50\n1\n");
    assert!(shown.contains("4. Bleeding while pregnant\n0. None of these\ns. Not sure\n"), "{shown}");
    let (shown, _) = follow_talk("50\n2\n6\n");
    assert!(shown.contains("from 1 to 3"), "{shown}");
}

#[test]
fn signs_are_gone_through_item_by_item() {
    // A wrong line, help, then yes, no and not sure.
    let (shown, _) = follow_talk("50\n2\ns\nperhaps\nh\nn\n2\ns\n");
    insta::assert_snapshot!(from(&shown, "Not sure: then"));
}

#[test]
fn back_among_the_signs_asks_for_the_list_anew_and_keeps_nothing() {
    let (shown, _) = follow_talk("50\n2\ns\n1\n1\nb\n0\n");
    let after = from(&shown, "Do you have any of these right now?");
    assert!(after.contains("1. Numb between the legs") && after.contains("0, None of these"), "{after}");
    assert!(after.contains("Where does it hurt?") && !after.contains("EMERGENCY"), "{after}");
}

#[test]
fn quit_among_the_signs_leaves_with_what_was_answered_before() {
    for end in ["q\n", ""] {
        let (shown, ending) = follow_talk(&format!("50\n2\ns\n1\n{end}"));
        assert_ne!(ending, Ending::Finished, "{shown}");
        assert!(!shown.contains("Where does it hurt?"), "{shown}");
    }
}

#[test]
fn no_to_every_sign_is_none_of_these_and_not_sure_of_each_is_not_sure() {
    let last = |typed| {
        let (shown, _) = follow_talk(typed);
        shown.lines().rfind(|line| line.starts_with("You chose")).unwrap_or_default().to_owned()
    };
    assert_eq!(last("50\n2\nnot sure\nn\nn\nn\n"), "You chose: 0, None of these.");
    assert_eq!(last("50\n1\ns\ns\n3\ns\nnot sure\n"), "You chose: s, Not sure.");
}

#[test]
fn an_empty_line_is_no_side_and_is_not_quoted() {
    let told = small_talk("54\nNone of these\n2\n1\n\nq\n");
    assert!(told.contains("Nothing was typed. Type left, right or both, or s if you are not sure."), "{told}");
    assert!(!told.contains("“”"), "{told}");
}
