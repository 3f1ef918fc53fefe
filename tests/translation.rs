//! A questionnaire in other words: the same questions, points and answers, with every text in another language.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "support/made_language.rs"]
mod made_language;
mod support;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use hip_triage::builtin;
use hip_triage_author::diff::{stale, write_stale};
use hip_triage_author::proof::together;
use hip_triage_author::skeleton::skeleton;
use hip_triage_author::translated::translated;
use hip_triage_core::assessment::Assessment;
use hip_triage_core::excerpt::{self, Color};
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::{Audience, Checked, Fault, Questionnaire, Review, Source, Text};
use made_language::{is_short, made_translation};
use serde_json::Value;
use support::{Desk, INTAKE, small, walk};

const SMALL: &str = include_str!("support/small.yaml");
const SPANISH: &str = include_str!("support/small.es.yaml");

fn source(name: &str, text: &str) -> Source {
    Source { name: name.to_owned(), text: text.to_owned() }
}

fn beside(text: &str) -> Vec<Source> {
    vec![source("small.yaml", SMALL), source("es.yaml", text)]
}

fn checked(text: &str) -> Checked {
    Questionnaire::read(&beside(text)).unwrap()
}

/// The Spanish words with something else in them.
fn changed(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(SPANISH.to_owned(), |text, (old, new)| {
        assert_eq!(text.matches(old).count(), 1, "{old}");
        text.replacen(old, new, 1)
    })
}

/// Everything that is told of a translation.
fn faults(sources: &[Source]) -> Vec<Fault> {
    match Questionnaire::read(sources) {
        Ok(checked) => {
            let (_, hard) = translated(&checked, sources);
            together(checked.warnings, hard, sources)
        }
        Err(faults) => faults,
    }
}

fn words(texts: &[Text]) -> Vec<&str> {
    texts.iter().map(|text| &*text.words).collect()
}

#[test]
fn every_text_is_in_the_other_language_and_nothing_else_changes() {
    let checked = checked(SPANISH);
    assert_eq!(checked.warnings, []);
    let spanish = checked.in_language("es").unwrap();
    let (own, other) = (checked.questionnaire.texts(), spanish.texts());
    let same: Vec<_> = own.iter().zip(&other).filter(|(own, other)| own.words == other.words).collect();
    assert_eq!(same, [], "every text of it is another one in Spanish");
    assert_eq!((spanish.identity().language.as_str(), spanish.fingerprint()), ("es", small().fingerprint()));
    assert_eq!(checked.questionnaire.fingerprint(), small().fingerprint(), "a translation does not count");
    assert_eq!(spanish.identity().emergency(), "Llame a su número local de emergencias ahora.");
    // All that differs are the texts: points, branches and ids are the same.
    let mut differ = Vec::new();
    let value = |questionnaire: &Questionnaire| {
        let mut value = serde_json::to_value(questionnaire).unwrap();
        // How long it takes follows from the texts, and what it is a translation of is no part of it.
        for own in ["minutes", "translated"] {
            value[own].take();
        }
        value
    };
    differences(&value(&checked.questionnaire), &value(&spanish), &mut differ);
    let mut texts: Vec<_> =
        own.iter().zip(&other).map(|(own, other)| (own.words.clone(), other.words.clone())).collect();
    texts.push(("en".to_owned(), "es".to_owned()));
    differ.sort();
    texts.sort();
    assert_eq!(differ, texts);
}

/// The texts that differ between two values that are otherwise the same.
fn differences(one: &Value, other: &Value, found: &mut Vec<(String, String)>) {
    match (one, other) {
        (Value::String(one), Value::String(other)) => {
            found.extend((one != other).then(|| (one.clone(), other.clone())));
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            one.iter().zip(other).for_each(|(one, other)| differences(one, other, found));
        }
        (Value::Object(one), Value::Object(other)) if one.len() == other.len() => {
            one.values().zip(other.values()).for_each(|(one, other)| differences(one, other, found));
        }
        (one, other) => assert_eq!(one, other),
    }
}

#[test]
fn answers_in_one_language_count_in_the_other() {
    let told = |questionnaire: &Questionnaire| {
        let mut interview = Interview::new(questionnaire, Audience::Clinician);
        walk(&mut interview, INTAKE);
        let assessment = Assessment::of(&interview);
        let scores: Vec<_> = questionnaire.category_ids().map(|(id, _)| assessment.score(id).clone()).collect();
        let told = (assessment.red_flags(), assessment.verdict(), assessment.outside_told(), assessment.advice_told());
        format!("{:?} {told:?} {scores:?}", interview.path())
    };
    assert_eq!(told(&builtin::questionnaire()), told(&builtin::in_language("es").unwrap()));
}

#[test]
fn a_number_that_was_set_stays() {
    let mut checked = checked(SPANISH);
    checked.questionnaire.set_emergency_number("999");
    assert_eq!(checked.in_language("es").unwrap().identity().emergency(), "Llame al 999 ahora.");
}

#[test]
fn a_translation_fits_no_other_questionnaire() {
    let translation = &checked(SPANISH).translations[0];
    let other = support::small_changed(|text| text.replacen("enough: 2", "enough: 3", 1));
    assert_eq!(other.in_language(translation), None);
    assert_eq!(checked(SPANISH).in_language("fr"), None);
    assert!(checked(SPANISH).in_language("en").unwrap().translated().is_none());
}

#[test]
fn who_reviewed_it_is_known() {
    let review = |edits: &[(&str, &str)]| {
        let spanish = checked(&changed(edits)).in_language("es").unwrap();
        (spanish.translated().unwrap().review, spanish.is_unreviewed_translation())
    };
    assert_eq!(review(&[]), (Review::Machine, true));
    assert_eq!(review(&[("review: machine", "review: back_translated")]), (Review::BackTranslated, true));
    let person = "{reviewed_by: \"Ana Ruiz, fisioterapeuta\"}";
    assert_eq!(review(&[("review: machine", &format!("review: {person}"))]), (Review::Reviewed, false));
    // The least of all counts, and a text that is not about safety does not.
    let but = |path: &str| format!("review: {person}\nreviews: {{{path}: machine}}");
    assert_eq!(review(&[("review: machine", &but("red_flags.saddle.do"))]), (Review::Machine, true));
    assert_eq!(review(&[("review: machine", &but("questions.right_now"))]), (Review::Machine, true));
    assert_eq!(review(&[("review: machine", &but("questions.own_words"))]), (Review::Reviewed, false));
    let nearest =
        format!("review: machine\nreviews: {{red_flags: {person}, questions: {person}, emergency: {person}}}");
    assert_eq!(review(&[("review: machine", &nearest)]), (Review::Reviewed, false));
}

/// One mistake each: a name for it, and what it is.
const MISTAKES: &[(&str, &[(&str, &str)])] = &[
    ("a text is missing", &[("    why: Eso puede necesitar un médico.\n", "")]),
    (
        "an entry is missing",
        &[(
            "  leg_feel:\n    ask: \"¿Cómo siente la pierna?\"\n    why: Los nervios pueden cambiar lo que siente la piel.\n    choices:\n      numb: Dormida o con hormigueo\n      normal: Como siempre\n",
            "",
        )],
    ),
    (
        "a text of the top level is missing",
        &[("disclaimer: Esto es para aprender. Vea a alguien que pueda examinarle.\n", "")],
    ),
    ("an item is missing", &[("      - Ande en bicicleta con poca carga.\n", "")]),
    (
        "an item is left over",
        &[(
            "      - Ande en bicicleta con poca carga.\n",
            "      - Ande en bicicleta con poca carga.\n      - Nade.\n",
        )],
    ),
    ("a key holds no text", &[("    unit: años\n", "    unit: años\n    min: 0\n")]),
    ("an id is misspelt", &[("  weight_loss:\n", "  wieght_loss:\n")]),
    ("a part holds no text", &[("title:", "start: age\ntitle:")]),
    ("a text is empty", &[("Seguridad", "\"\"")]),
    ("a line is broken", &[("location: Lugar", "location: \"Lugar\\nde dolor\"")]),
    ("a list is a text", &[("    checks:\n      - Cuánto gira la cadera\n", "    checks: Cuánto gira la cadera\n")]),
    ("a text is a list", &[("movement: Movimiento", "movement: [Movimiento]")]),
    ("the number has no place", &[("Llame a {number} ahora.", "Llame a emergencias ahora.")]),
    ("something else has a place", &[("Vea a un médico en unos días.", "Vea a un médico en {days} días.")]),
    (
        "a choice is long",
        &[(
            "fever: \"Fiebre, o se siente muy mal\"",
            "fever: \"Fiebre de más de treinta y ocho grados en los últimos siete días, o escalofríos que le hacen temblar tanto que no puede estarse quieto, o sudores de noche que mojan las sábanas\"",
        )],
    ),
    ("two choices say the same", &[("same: Me duele igual", "same: Me duele más")]),
    ("a text was forgotten", &[("Dígaselo a su médico.", "Tell your doctor.")]),
    (
        "a sentence is hard",
        &[(
            "Sus respuestas se quedan en esta computadora. Si empieza, está de acuerdo con eso.",
            "Inmediatamente después de haber comenzado, confirmará automáticamente su consentimiento irrevocable respecto al tratamiento confidencial de informaciones personales.",
        )],
    ),
    (
        "nothing was looked over",
        &[("review: machine\n", "reviews: {emergency: machine, red_flags.saddle: machine, questions: machine}\n")],
    ),
    ("a mark is unknown", &[("review: machine", "review: human")]),
    ("a mark has no name", &[("review: machine", "review: {reviewed: Ana}")]),
    ("a mark is of nothing", &[("review: machine", "review: machine\nreviews: {red_flags.sadle: back_translated}")]),
    ("there is no language", &[("language: es\n", "")]),
    ("it is no language", &[("language: es", "language: Spanish")]),
    ("it is the language of the questionnaire", &[("language: es", "language: en")]),
    ("it is of another questionnaire", &[("translates: small", "translates: smal")]),
    (
        "a key is there twice",
        &[(
            "    ask: \"¿Cuántos años tiene?\"\n",
            "    ask: \"¿Cuántos años tiene?\"\n    ask: \"¿Qué edad tiene?\"\n",
        )],
    ),
    ("the reason begins with a capital", &[("because: siente la pierna dormida", "because: Siente la pierna dormida")]),
];

#[test]
fn every_mistake_in_a_translation_is_told_at_its_place() {
    let mut told = String::new();
    for (mistake, edits) in MISTAKES {
        let sources = beside(&changed(edits));
        let faults = faults(&sources);
        assert!(!faults.is_empty(), "{mistake}");
        let report = excerpt::report(&faults, &sources, Color::Never);
        writeln!(told, "──── {mistake}\n{report}\n").unwrap();
    }
    insta::assert_snapshot!(told);
}

#[test]
fn each_language_has_one_file() {
    let sources = [source("small.yaml", SMALL), source("a.yaml", SPANISH), source("b.yaml", SPANISH)];
    let told: Vec<_> = faults(&sources).iter().map(|fault| excerpt::line(fault, &sources)).collect();
    assert_eq!(told, ["b.yaml:4:11: error[HT116]: a second file translates it to `es`"]);
}

#[test]
fn a_translation_alone_is_told_so() {
    let sources = [source("es.yaml", SPANISH)];
    let told: Vec<_> = faults(&sources).iter().map(|fault| excerpt::line(fault, &sources)).collect();
    let why = "this translates a questionnaire, and the questionnaire is not here";
    assert_eq!(told, [format!("es.yaml:3:1: error[HT117]: {why}")]);
}

#[test]
fn a_translation_full_of_mistakes_is_refused_soon() {
    // Without looking through all others for each of them, or the test does not end.
    let many = |line: fn(usize) -> String| (0..100_000).map(line).collect::<String>();
    let strange = SPANISH.to_owned() + &many(|at| format!("strange{at}: x\n"));
    let marked =
        changed(&[("review: machine", &format!("reviews:\n{}", many(|at| format!("  red_flags.x{at}: machine\n"))))]);
    for text in [strange, marked] {
        assert!(faults(&beside(&text)).len() > 1_000);
    }
}

#[test]
fn the_walk_meets_every_text_of_a_file_and_no_other() {
    // What is written as a text in the file and is no text that people read: ids, words of the language, and sources.
    let known = ["id", "version", "language", "start", "references"];
    let never = [
        "section",
        "answer",
        "role",
        "next",
        "picture",
        "row",
        "if",
        "when",
        "points",
        "otherwise",
        "group",
        "replaces",
        "cite",
        "urgency",
        "unsure",
        "raise",
        "category",
        "spot",
        "below",
        "audience",
        "verdict",
        "under",
        "draw",
        "worsens",
        "after",
        "beside",
        "judged_up_to",
        "position",
        "measure",
        "by",
        "grade",
        "go",
        "sides",
        "optional",
        "exclusive",
        "says_better",
        "aid",
        "ask_again",
        "min",
        "max",
        "exercise",
        "range",
        "positive_up_to",
        "loss",
        "for_pain",
    ];
    for (name, text) in [("small", SMALL.to_owned()), ("follow", read("tests/support/follow.yaml"))]
        .into_iter()
        .chain([("base rates", SMALL.to_owned() + &read("tests/support/base_rates.yaml"))])
    {
        let questionnaire = Questionnaire::read(&[source("a.yaml", &text)]).unwrap().questionnaire;
        let met: BTreeSet<String> = questionnaire.texts().into_iter().map(|text| text.words).collect();
        let mut there = BTreeSet::new();
        let Value::Object(top) = serde_yaml::from_str(&text).unwrap() else { panic!("{name}") };
        for (key, value) in top {
            if !known.contains(&&*key) {
                collect(&key, &value, &never, key == "examination", &mut there);
            }
        }
        let missed: Vec<_> = there.difference(&met).collect();
        let others: Vec<_> = met.difference(&there).collect();
        assert!(missed.is_empty() && others.is_empty(), "{name}: missed {missed:?}, and met {others:?}");
    }
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The texts of a value, but for those at some keys.
fn collect(key: &str, value: &Value, never: &[&str], examination: bool, found: &mut BTreeSet<String>) {
    // The section of an item of the examination is a title.
    if never.contains(&key) && !(examination && key == "section") {
        return;
    }
    match value {
        Value::String(text) => {
            found.insert(text.trim().to_owned());
        }
        Value::Array(items) => items.iter().for_each(|item| collect("", item, never, examination, found)),
        Value::Object(map) => {
            for (key, value) in map {
                collect(key, value, never, examination, found);
            }
        }
        _ => {}
    }
}

#[test]
fn a_translation_begins_with_every_text() {
    let questionnaire = small();
    let begun = skeleton(&questionnaire, "es");
    insta::assert_snapshot!(begun);
    let read = checked(&begun);
    assert_eq!(words(&read.in_language("es").unwrap().texts()), words(&questionnaire.texts()));
    assert!(read.warnings.iter().all(|fault| fault.code() == "HT115") && read.warnings.len() > 50);
}

#[test]
fn a_language_that_is_none_is_whole_and_fits() {
    let small = checked(&made_translation(&small(), "es"));
    assert_eq!(small.warnings, []);
    // Of the built-in questionnaire too: what is longer by 40 % fits its screens, and every text of it can be translated.
    let mut sources: Vec<_> = builtin::sources();
    sources.retain(|source| !source.text.contains("\ntranslates: "));
    sources.push(source("es.yaml", &made_translation(&builtin::questionnaire(), "es")));
    let hip = Questionnaire::read(&sources).unwrap_or_else(|faults| {
        panic!("{}", excerpt::report(&faults, &sources, Color::Never));
    });
    let told: Vec<_> = hip.warnings.iter().map(|fault| excerpt::line(fault, &sources)).collect();
    assert_eq!(told, Vec::<String>::new());
    let made = hip.in_language("es").unwrap();
    let own = builtin::questionnaire().texts();
    for (own, made) in own.iter().zip(made.texts()) {
        let path = own.path.to_string();
        let longer = made.words.chars().count() * 10 >= own.words.chars().count() * 14
            || path.rsplit('.').next().is_some_and(is_short);
        assert!(own.words.contains('\n') || longer, "{}: {}", own.path, made.words);
    }
}

#[test]
fn the_translations_that_are_built_in_have_no_fault_and_claim_no_person() {
    let sources = builtin::sources();
    let told: Vec<_> = faults(&sources).iter().map(|fault| excerpt::line(fault, &sources)).collect();
    assert_eq!(told, Vec::<String>::new());
    let languages: Vec<_> = builtin::languages().collect();
    assert_eq!(languages, ["en", "es"]);
    let spanish = builtin::in_language("es").unwrap();
    assert!(spanish.is_unreviewed_translation(), "nobody has reviewed it yet");
    assert!(!builtin::questionnaire().is_unreviewed_translation());
}

#[test]
fn what_changed_since_it_was_translated_is_named() {
    let old = checked(SPANISH);
    let change = |own: &[(&str, &str)], spanish: &[(&str, &str)]| {
        let text = own.iter().fold(SMALL.to_owned(), |text, (old, new)| text.replacen(old, new, 1));
        let new = Questionnaire::read(&[source("small.yaml", &text), source("es.yaml", &changed(spanish))]).unwrap();
        let mut told = Vec::new();
        write_stale(&stale(&old, &new), &mut told).unwrap();
        String::from_utf8(told).unwrap()
    };
    assert_eq!(change(&[], &[]), "");
    assert_eq!(change(&[("enough: 2", "enough: 1")], &[]), "");
    let doctor = ("do: See a doctor today.", "do: See a doctor within two days.");
    insta::assert_snapshot!(change(&[doctor, ("I need a new hip", "I will need a new hip")], &[]), @r"

    Changed since it was translated
      es: questions.told.choices.replacement.label
          That I need a new hip → That I will need a new hip; still translated as: Que necesito una
              cadera nueva
      es: red_flags.fever.do
          See a doctor today. → See a doctor within two days.; still translated as: Vea a un médico
              hoy mismo.
    ");
    // Whoever looked at it and changed it too is not told.
    assert_eq!(change(&[doctor], &[("Vea a un médico hoy mismo.", "Vea a un médico en dos días.")]), "");
}

#[test]
fn the_commands_know_translations() {
    let desk = Desk::new();
    let folder = desk.home.path().join("knee");
    let typed = folder.display().to_string();
    assert!(desk.run(&["new", &typed], "").ends_with("--- exit status: 0\n"));
    let mut told = desk.run(&["new", "--language", "es", &typed], "");
    let file = folder.join("es.yaml");
    assert!(file.exists());
    told += &desk.run(&["new", "--language", "es", &typed], "");
    told += &desk.run(&["new", "--language", "Spanish", &typed], "");
    fs::write(
        &file,
        made_translation(
            &Questionnaire::read(&hip_triage::load::load(&folder).unwrap()[1..]).unwrap().questionnaire,
            "es",
        ),
    )
    .unwrap();
    told += &desk.run(&["check", &typed], "");
    insta::assert_snapshot!(told.replace(&desk.home.path().display().to_string(), "HOME"));
    let json = desk.run(&["check", "--format", "json", &typed], "");
    assert!(json.contains(r#""review": "machine""#) && json.contains(r#""measure": "INFLESZ""#), "{json}");
    let copy = desk.home.path().join("my_hip").display().to_string();
    assert!(desk.run(&["new", "--from", "hip", &copy], "").ends_with("--- exit status: 0\n"));
    let told = desk.run(&["check", "--format", "short", &copy], "");
    assert_eq!(told, "--- stderr\n--- exit status: 0\n", "a copy keeps the translations");
    let told = desk.run(&["diff", &copy, &copy, "--sample", "0"], "");
    assert!(!told.contains("translated"), "{told}");
}
