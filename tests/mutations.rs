//! The built-in questionnaire, broken in one way after another: each is told within the broken entry, or within the one
//! that no longer finds it, or the table says why it is no fault.
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

use std::ops::Range;
use std::path::Path;

use hip_triage::load::load;
use hip_triage_author::proof::{Proof, together};
use hip_triage_author::review::cautions;
use hip_triage_core::excerpt;
use hip_triage_core::questionnaire::{Fault, Places, Questionnaire, Source};

/// A change to an entry.
#[derive(Clone, Copy)]
enum Change {
    /// Some words of it become others.
    Put(&'static str, &'static str),
    /// The lines that hold these words go.
    Drop(&'static str),
    /// A line of two steps' indentation more is added at its end.
    Add(&'static str),
    /// It goes.
    Delete,
    /// It stands there twice.
    Double,
}
use Change::{Add, Delete, Double, Drop, Put};

/// The expected fault.
#[derive(Clone, Copy)]
enum Told {
    /// This code, within the broken entry.
    Here(&'static str),
    /// This code, within another entry.
    At(&'static str, (&'static str, &'static str)),
    /// Nothing, and why.
    Fine(&'static str),
}
use Told::{At, Fine, Here};

/// The part and the id of an entry, or a key of the top level alone.
type Entry = (&'static str, &'static str);

const MUTATIONS: &[(&str, Entry, &[Change], Told)] = &[
    // Names that no longer stand for anything.
    (
        "drop a choice that a finding reads",
        ("questions", "pain_site"),
        &[Drop("      back_thigh: ")],
        At("HT041", ("base_rates", "")),
    ),
    (
        "drop a choice that a red flag reads",
        ("questions", "right_now"),
        &[Drop("      saddle: ")],
        At("HT041", ("red_flags", "saddle_numbness")),
    ),
    (
        "change the id of a choice",
        ("questions", "feel"),
        &[Put("      pinching:", "      pinchy:")],
        At("HT041", ("findings", "front_pinch")),
    ),
    ("delete a question", ("questions", "treatment"), &[Delete], At("HT040", ("questions", "activities"))),
    (
        "delete a question that findings read",
        ("questions", "worst_site"),
        &[Delete],
        At("HT040", ("findings", "groin_marked_too")),
    ),
    ("delete a finding that the verdict names", ("findings", "stairs_hurt"), &[Delete], At("HT040", ("verdict", ""))),
    (
        "delete a finding that another replaces",
        ("findings", "numb_or_tingling"),
        &[Delete],
        At("HT040", ("findings", "skin_patch")),
    ),
    (
        "delete a red flag that `outside` names",
        ("red_flags", "leg_artery"),
        &[Delete],
        At("HT040", ("outside", "arterial")),
    ),
    ("delete an item of the examination", ("examination", "slump"), &[Delete], At("HT040", ("findings", "exam_slump"))),
    ("delete a reference", ("references", "KHAN04"), &[Delete], At("HT040", ("findings", "groin_marked_too"))),
    ("misspell the first question", ("start", ""), &[Put("who", "hwo")], Here("HT040")),
    ("misspell `next`", ("questions", "right_now"), &[Put("next: walking", "next: walkng")], Here("HT040")),
    ("misspell `go`", ("questions", "doctor_allowed"), &[Put("go: child", "go: chidl")], Here("HT040")),
    ("misspell a section", ("questions", "age"), &[Put("section: safety", "section: safty")], Here("HT040")),
    ("misspell a question in `if`", ("findings", "front_pinch"), &[Put("feel:", "fell:")], Here("HT040")),
    ("misspell a question in `when`", ("findings", "both_sides_over_50"), &[Put("{age:", "{aeg:")], Here("HT040")),
    ("misspell a choice in `if`", ("findings", "knee_with_hip"), &[Put("knee_only", "kne_only")], Here("HT041")),
    ("misspell a choice in a branch", ("questions", "leg_side"), &[Put("knee_only", "nkee_only")], Here("HT041")),
    (
        "misspell a choice in the `if` of a choice",
        ("questions", "worst_site"),
        &[Put("if: {pain_site: groin}}", "if: {pain_site: groyn}}")],
        Here("HT041"),
    ),
    (
        "put a question below one on another screen",
        ("questions", "sit_gone"),
        &[Put("below: eases", "below: brings_on")],
        Here("HT066"),
    ),
    (
        "misspell a choice in a red flag",
        ("red_flags", "cold_leg"),
        &[Put("leg_belly: cold", "leg_belly: colt")],
        Here("HT041"),
    ),
    ("misspell a category of points", ("findings", "getting_up_hurts"), &[Put("joint: 2", "joints: 2")], Here("HT040")),
    (
        "misspell a pattern of points",
        ("findings", "sitting_buttock"),
        &[Put("muscular.piriformis", "muscular.periformis")],
        Here("HT040"),
    ),
    ("misspell a citation", ("findings", "getting_up_hurts"), &[Put("AAFP14", "AAFP41")], Here("HT040")),
    (
        "misspell what is replaced",
        ("findings", "skin_patch"),
        &[Put("[numb_or_tingling,", "[numb_or_tinglin,")],
        Here("HT040"),
    ),
    (
        "misspell a finding in `outside`",
        ("outside", "skin_nerve"),
        &[Put("finding: skin_patch", "finding: skin_pach")],
        Here("HT040"),
    ),
    (
        "misspell a pattern in advice",
        ("advice", "groin_from_the_back"),
        &[Put("upper_lumbar", "uper_lumbar")],
        Here("HT040"),
    ),
    (
        "misspell a category in advice",
        ("advice", "hip_and_back"),
        &[Put("category: joint", "category: joit")],
        Here("HT040"),
    ),
    (
        "misspell a finding in the verdict",
        ("verdict", ""),
        &[Put("finding: stairs_hurt", "finding: stair_hurt")],
        Here("HT040"),
    ),
    ("misspell a role", ("questions", "feel"), &[Put("role: quality", "role: qualty")], Here("HT022")),
    ("misspell a kind of answer", ("questions", "feel"), &[Put("answer: many", "answer: mnay")], Here("HT022")),
    (
        "misspell an urgency",
        ("red_flags", "cold_leg"),
        &[Put("urgency: emergency", "urgency: emergancy")],
        Here("HT022"),
    ),
    ("misspell a key", ("questions", "tasks"), &[Put("    hint:", "    hnit:")], Here("HT011")),
    // What is missing.
    ("drop why a question is asked", ("questions", "feel"), &[Drop("    why:")], Here("HT012")),
    ("drop a citation", ("findings", "getting_up_hurts"), &[Drop("    cite:")], Here("HT012")),
    ("drop a reason", ("findings", "getting_up_hurts"), &[Drop("    because:")], Here("HT012")),
    ("drop the reason of `otherwise`", ("findings", "exam_slump"), &[Drop("    otherwise_because:")], Here("HT012")),
    ("drop `unsure`", ("red_flags", "cold_leg"), &[Drop("    unsure:")], Here("HT012")),
    ("drop what to do", ("red_flags", "cold_leg"), &[Drop("    do:")], Here("HT012")),
    (
        "drop `exclusive` from a safety question",
        ("questions", "right_now"),
        &[Put(", exclusive: true", "")],
        Here("HT074"),
    ),
    ("drop `exclusive` from another question", ("questions", "tasks"), &[Put(", exclusive: true", "")], Here("HT074")),
    (
        "drop the cap of a group",
        ("verdict", ""),
        &[Drop("    tasks: ")],
        At("HT050", ("findings", "dressing_that_leg")),
    ),
    (
        "drop the bound of an origin from a cap",
        ("verdict", ""),
        &[Put("tasks: {joint: [-8, 10], muscular: [-8, 10]}", "tasks: {joint: [-8, 10]}")],
        At("HT050", ("findings", "shoes_blocked")),
    ),
    (
        "write a cap that limits nothing",
        ("verdict", ""),
        &[Put("tasks: {joint: [-8, 10],", "tasks: {joint: [-900, 400],")],
        Here("HT050"),
    ),
    (
        "give points to an origin and to its pattern",
        ("findings", "getting_up_hurts"),
        &[Put("joint: 2", "joint: 5, joint.osteoarthritis: 5")],
        Here("HT059"),
    ),
    ("empty a text", ("categories", "joint"), &[Put("name: the hip joint", "name: \"\"")], Here("HT016")),
    // What stands there twice.
    ("double a question", ("questions", "feel"), &[Double], Here("HT013")),
    ("double a finding", ("findings", "getting_up_hurts"), &[Double], Here("HT013")),
    ("give a role twice", ("questions", "tasks"), &[Add("role: quality")], Here("HT030")),
    (
        "cite the same twice",
        ("findings", "getting_up_hurts"),
        &[Put("[AAFP14, HIPSPINE]", "[AAFP14, AAFP14]")],
        Here("HT030"),
    ),
    // The way through the questions.
    (
        "bypass a safety question",
        ("questions", "unwell"),
        &[Put("next: course", "next: medicines")],
        At("HT061", ("questions", "course")),
    ),
    (
        "let a safety answer decide what comes next",
        ("questions", "right_now"),
        &[Put("next: walking", "next: [{if: {right_now: bladder}, go: start}, {go: walking}]")],
        Here("HT073"),
    ),
    ("make a loop", ("questions", "feel"), &[Put("next: pain_now", "next: pain_site")], Here("HT060")),
    ("let a question lead to itself", ("questions", "feel"), &[Put("next: pain_now", "next: feel")], Here("HT060")),
    (
        "lead past a question",
        ("questions", "tasks"),
        &[Put("next: back_leg", "next: story")],
        At("HT061", ("questions", "back_leg")),
    ),
    (
        "read a later question in a branch",
        ("questions", "click_hurts"),
        &[Put("if: {feel: click}", "if: {any: [{story: family}, {feel: click}]}")],
        Fine("the other part of its `any` can still hold"),
    ),
    (
        "read only a later question in a branch",
        ("questions", "feel"),
        &[Put("next: pain_now", "next: [{if: {story: family}, go: brings_on}, {go: pain_now}]")],
        Here("HT065"),
    ),
    (
        "cover a branch",
        ("questions", "feel"),
        &[Put(
            "next: pain_now",
            "next: [{if: {feel: [numb, click]}, go: brings_on}, {if: {feel: click}, go: pain_now}, {go: pain_now}]",
        )],
        Here("HT062"),
    ),
    (
        "invert the branch of age",
        ("questions", "doctor_allowed"),
        &[Put("{below: 18}", "{at_least: 18}")],
        At("HT075", ("red_flags", "under_18")),
    ),
    (
        "put a short question below another than the one before it",
        ("questions", "right_now_when"),
        &[Put("below: right_now", "below: age")],
        Here("HT066"),
    ),
    ("let a short question lead on by itself", ("questions", "right_now_when"), &[Add("next: result")], Here("HT025")),
    (
        "let another sign hide one that a red flag reads",
        ("questions", "child"),
        &[Put("if: {not: {sex: female}}", "if: {child: fever}")],
        At("HT076", ("red_flags", "under_18")),
    ),
    ("ask a safety question of PTs only", ("questions", "unwell"), &[Add("audience: clinician")], Here("HT025")),
    ("let a safety question be skipped", ("questions", "unwell"), &[Add("optional: true")], Here("HT025")),
    // Urgency.
    (
        "make *not sure* more urgent than a yes",
        ("red_flags", "leg_getting_weaker"),
        &[Put("unsure: soon", "unsure: emergency")],
        Here("HT032"),
    ),
    ("raise to less", ("red_flags", "leg_clot"), &[Put("to: emergency", "to: soon")], Here("HT033")),
    (
        "negate a red flag",
        ("red_flags", "cold_leg"),
        &[Put("if: {leg_belly: cold}", "if: {not: {leg_belly: cold}}")],
        Here("HT031"),
    ),
    (
        "let what follows from the verdict stand in its place",
        ("outside", "unclear"),
        &[Add("leads: true")],
        Here("HT077"),
    ),
    (
        "let an urgent red flag read what some are not asked",
        ("red_flags", "cold_leg"),
        &[Put("if: {leg_belly: cold}", "if: {leg_belly: cold, sit_where: groin}")],
        Here("HT075"),
    ),
    (
        "let what an urgent red flag reads be left out",
        ("questions", "brings_on"),
        &[Add("optional: true")],
        At("HT075", ("red_flags", "stress_fracture")),
    ),
    (
        "make a red flag less urgent",
        ("red_flags", "pregnant_fall"),
        &[Put("urgency: same_day", "urgency: soon")],
        Fine("which urgency is right is medicine; the labelled cases tell"),
    ),
    // Evidence and numbers.
    ("give nine points", ("findings", "getting_up_hurts"), &[Put("joint: 2", "joint: 9")], Here("HT023")),
    ("give no points", ("findings", "getting_up_hurts"), &[Put("joint: 2", "joint: 0")], Here("HT023")),
    (
        "turn a band round",
        ("findings", "both_sides_over_50"),
        &[Put("{at_least: 50}", "{at_least: 60, below: 50}")],
        Here("HT046"),
    ),
    (
        "let two bands overlap",
        ("findings", "both_sides_over_50"),
        &[Put("at_least: 50", "at_least: 49")],
        Here("HT057"),
    ),
    (
        "leave a gap between two bands",
        ("findings", "both_sides_over_50"),
        &[Put("at_least: 50", "at_least: 51")],
        Here("HT058"),
    ),
    // Base rates.
    (
        "misspell a category of shares",
        ("base_rates", ""),
        &[Put("        muscular: [6, 4, 3, 2]", "        musclar: [6, 4, 3, 2]")],
        Here("HT040"),
    ),
    (
        "misspell a choice in a row",
        ("base_rates", ""),
        &[Put("{how_far: [below_knee, foot]}", "{how_far: [below_knee, fot]}")],
        Here("HT041"),
    ),
    ("drop a share", ("base_rates", ""), &[Put("[8, 8, 12, 12]", "[8, 8, 12]")], Here("HT100")),
    ("drop the shares of a category", ("base_rates", ""), &[Drop("        joint: [8, 8, 12, 12]")], Here("HT103")),
    ("turn the bands round", ("base_rates", ""), &[Put("[18, 45, 60, 70]", "[18, 60, 45, 70]")], Here("HT101")),
    ("begin a band too late", ("base_rates", ""), &[Put("[18, 45, 60, 70]", "[18, 45, 60, 170]")], Here("HT101")),
    ("share out more than all", ("base_rates", ""), &[Put("[50, 65, 78, 78]", "[50, 65, 98, 78]")], Here("HT102")),
    ("drop a band", ("base_rates", ""), &[Put("[18, 45, 60, 70]", "[18, 45, 60]")], Here("HT100")),
    ("drop the `if` of a row", ("base_rates", ""), &[Drop("      if: {how_far: knee_only}")], Here("HT104")),
    (
        "drop the place of a row",
        ("base_rates", ""),
        &[Drop("      place: that goes below the knee, or tingles there,")],
        Here("HT012"),
    ),
    ("misspell a grade", ("base_rates", ""), &[Put("grade: C", "grade: D")], Here("HT022")),
    (
        "let a row take in all of a later one",
        ("base_rates", ""),
        &[Put("          - {pain_site: groin}\n          - any:", "          - any:")],
        Here("HT054"),
    ),
    ("take a step for a choice", ("base_rates", ""), &[Put("lower_lumbar: -7", "lower_lumbar: -70")], Here("HT023")),
    ("go by a question without a number", ("base_rates", ""), &[Put("by: age", "by: feel")], Here("HT043")),
    ("name a band of age a fraction", ("base_rates", ""), &[Put("[18, 45,", "[18, 45.5,")], Here("HT014")),
    ("turn the bounds of a number round", ("questions", "age"), &[Put("min: 0", "min: 130")], Here("HT024")),
    (
        "want more points than there are",
        ("verdict", ""),
        &[Put("fits: {score: 5,", "fits: {score: 500,")],
        Here("HT054"),
    ),
    ("want `strong` below `enough`", ("verdict", ""), &[Put("strong: 13", "strong: 2")], Here("HT034")),
    // The review.
    ("let the day of the review go by", ("review_by", ""), &[Put("2027-11-30", "2026-11-29")], Here("HT106")),
    ("set a day of the review that there is not", ("review_by", ""), &[Put("2027-11-30", "2027-11-31")], Here("HT107")),
    // Conditions.
    (
        "contradict oneself",
        ("findings", "short_stiffness"),
        &[Put("if: {stiffness: up_to_30}", "if: {all: [{stiffness: none}, {stiffness: up_to_30}]}")],
        Here("HT054"),
    ),
    (
        "let a condition always hold",
        ("findings", "short_stiffness"),
        &[Put("stiffness: up_to_30", "stiffness: [none, up_to_30, up_to_60, over_60, unsure_how_long]")],
        Here("HT055"),
    ),
    (
        "invert a condition",
        ("findings", "stairs_hurt"),
        &[Put("if: {brings_on: stairs}", "if: {not: {brings_on: stairs}}")],
        Fine("it can still hold and not hold; the labelled cases tell"),
    ),
    (
        "invert a gate",
        ("findings", "both_sides_over_50"),
        &[Put("{at_least: 50}", "{below: 50}")],
        Fine("it can still hold and not hold; the labelled cases tell"),
    ),
    (
        "make all of any",
        ("findings", "shooting_or_burning"),
        &[Put("if: {feel: [burning, electric]}", "if: {feel: burning, pain_site: back_thigh}")],
        Fine("it is narrower, and can still hold; the labelled cases tell"),
    ),
    ("count one too many", ("verdict", ""), &[Put("at_least: 2", "at_least: 7")], Here("HT053")),
    // Words.
    (
        "write it for experts",
        ("questions", "feel"),
        &[Put(
            "What does it feel like?",
            "Which symptomatological characteristics predominantly differentiate musculoskeletal abnormalities experientially, considering multidimensional phenomenological terminology and individualized interpretational variability?",
        )],
        Here("HT080"),
    ),
    (
        "leave a label without quotes",
        ("questions", "worst_site"),
        &[Put("{label: The buttock,", "{label: 12,")],
        Here("HT015"),
    ),
    (
        "leave out a closing bracket",
        ("findings", "getting_up_hurts"),
        &[Put("[H36, review F15]", "[H36, review F15")],
        Here("HT001"),
    ),
];

fn whole() -> Vec<Source> {
    let mut sources = load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("questions/hip")).unwrap();
    // What is broken is the questionnaire, and not its words in another language.
    sources.retain(|source| source.base_name() != "es.yaml");
    sources
}

/// Where an entry is: the source, and its lines from 0.
fn find(sources: &[Source], (part, id): Entry) -> Option<(usize, Range<usize>)> {
    let sibling = |line: &str, indent: usize| {
        let text = line.trim_start();
        !text.is_empty() && !text.starts_with('#') && line.len() - text.len() <= indent
    };
    let end = |lines: &[&str], begin: usize, indent: usize| {
        let next = lines[begin + 1..].iter().position(|line| sibling(line, indent));
        next.map_or(lines.len(), |next| begin + 1 + next)
    };
    sources.iter().enumerate().find_map(|(index, source)| {
        let lines: Vec<_> = source.text.lines().collect();
        let begin = lines.iter().position(|line| line.starts_with(&format!("{part}:")))?;
        let all = begin..end(&lines, begin, 0);
        if id.is_empty() {
            return Some((index, all));
        }
        let begin = all.clone().find(|line| lines[*line].starts_with(&format!("  {id}:")))?;
        Some((index, begin..end(&lines, begin, 2)))
    })
}

/// The questionnaire with changes to one entry, and where the broken part of it is.
fn broken(name: &str, entry: Entry, changes: &[Change]) -> (Vec<Source>, usize, Range<usize>) {
    let mut sources = whole();
    let (index, range) = find(&sources, entry).unwrap_or_else(|| panic!("{name}: there is no {entry:?}"));
    let lines: Vec<String> = sources[index].text.lines().map(str::to_owned).collect();
    let mut own = lines[range.clone()].join("\n");
    let mut broken = None;
    for change in changes {
        match change {
            Put(old, new) => {
                assert!(own.contains(old), "{name}: {old:?} is not in {entry:?}");
                own = own.replacen(old, new, 1);
            }
            Drop(words) => {
                assert!(own.contains(words), "{name}: {words:?} is not in {entry:?}");
                own = own.lines().filter(|line| !line.contains(words)).collect::<Vec<_>>().join("\n");
            }
            Add(line) => {
                let at = own.find('\n').unwrap_or(own.len());
                own.insert_str(at, &format!("\n    {line}"));
            }
            Delete => own.clear(),
            Double => {
                let count = own.lines().count();
                broken = Some(range.start + count..range.start + 2 * count);
                own = format!("{own}\n{own}");
            }
        }
    }
    let after = range.start..range.start + own.lines().count();
    let text = [&lines[..range.start].join("\n"), &own, &lines[range.end..].join("\n")];
    sources[index].text = text.map(String::as_str).join("\n") + "\n";
    (sources, index, broken.unwrap_or(after))
}

fn check(sources: &[Source]) -> Vec<Fault> {
    match Questionnaire::read(sources) {
        Err(faults) => faults,
        Ok(mut checked) => {
            checked.questionnaire.set_today("2026-11-30".parse().unwrap());
            let mut proved = Proof::of(&checked.questionnaire, sources).faults;
            proved.extend(cautions(&checked.questionnaire, &Places::of(sources)));
            together(checked.warnings, proved, sources)
        }
    }
}

#[test]
fn every_way_to_break_it_is_told_in_its_place() {
    let mut wrong = Vec::new();
    for (name, entry, changes, told) in MUTATIONS {
        let (sources, index, own) = broken(name, *entry, changes);
        let faults = check(&sources);
        let lines =
            || faults.iter().take(8).map(|fault| excerpt::line(fault, &sources)).collect::<Vec<_>>().join("\n  ");
        let within = |code: &str, index: usize, range: &Range<usize>| {
            faults.iter().any(|fault| {
                let span = fault.span();
                fault.code() == code && span.source() == index && range.contains(&(span.line() - 1))
            })
        };
        let right = match told {
            Here(code) => within(code, index, &own),
            At(code, other) => find(&sources, *other).is_some_and(|(index, range)| within(code, index, &range)),
            Fine(why) => !why.is_empty() && faults.is_empty(),
        };
        if !right {
            wrong.push(format!("{name}:\n  {}", lines()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn there_are_enough_ways() {
    let told = MUTATIONS.iter().filter(|(.., told)| !matches!(told, Fine(_))).count();
    assert!(told >= 40, "{told}");
}

#[test]
fn whole_it_has_no_fault() {
    let sources = whole();
    let lines: Vec<_> = check(&sources).iter().map(|fault| excerpt::line(fault, &sources)).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}
