//! Harmful input is refused with one clear error, fast, in little memory, and without a panic.

use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, io::Write};

use hip_triage::load::{LoadError, load};
use hip_triage_core::excerpt;
use hip_triage_core::questionnaire::{Fault, Questionnaire, Source};

/// The faults of a text; reading it must not take long.
fn read(text: String) -> (Vec<Fault>, Vec<Source>) {
    let sources = vec![Source { name: "hostile.yaml".to_owned(), text }];
    let start = Instant::now();
    let faults = Questionnaire::read(&sources).expect_err("a hostile file is refused");
    for fault in faults.iter().take(100) {
        let _ = excerpt::excerpt(fault, &sources, excerpt::Color::Always);
    }
    // A second in a release build; tests are not optimized, and run beside one another.
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    (faults, sources)
}

/// The one error that a text gets, on one line.
fn one(text: impl Into<String>) -> String {
    let (faults, sources) = read(text.into());
    let lines: Vec<_> = faults.iter().map(|fault| excerpt::line(fault, &sources)).collect();
    assert_eq!(lines.len(), 1, "{lines:#?}");
    lines.concat()
}

#[test]
fn a_nest_of_aliases() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..20 {
        let before = format!("*a{}", level - 1);
        bomb.push_str(
            &["a", &level.to_string(), ": &a", &level.to_string(), " [", &[&*before; 10].join(", "), "]\n"].concat(),
        );
    }
    insta::assert_snapshot!(one(bomb), @"hostile.yaml:1:5: error[HT004]: anchors (`&`) and aliases (`*`) are not used here");
}

#[test]
fn an_alias_that_holds_itself() {
    insta::assert_snapshot!(one("a: &a [*a]\n"), @"hostile.yaml:1:4: error[HT004]: anchors (`&`) and aliases (`*`) are not used here");
    insta::assert_snapshot!(one("a: *b\n"), @"hostile.yaml:1:4: error[HT004]: anchors (`&`) and aliases (`*`) are not used here");
}

#[test]
fn a_hundred_thousand_levels() {
    insta::assert_snapshot!(one("[".repeat(100_000)), @"hostile.yaml:1:33: error[HT006]: lists and mappings stand more than 32 deep in one another");
    insta::assert_snapshot!(one("{a: ".repeat(100_000)), @"hostile.yaml:1:129: error[HT006]: lists and mappings stand more than 32 deep in one another");
    insta::assert_snapshot!(one("- ".repeat(100_000)), @"hostile.yaml:1:65: error[HT006]: lists and mappings stand more than 32 deep in one another");
    let mut deep = String::new();
    for level in 0..2_000 {
        deep.push_str(&" ".repeat(level));
        deep.push_str("a:\n");
    }
    insta::assert_snapshot!(one(deep), @"hostile.yaml:33:33: error[HT006]: lists and mappings stand more than 32 deep in one another");
}

#[test]
fn a_gigabyte() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("long.yaml");
    fs::File::create(&path).unwrap().set_len(1 << 30).unwrap();
    let start = Instant::now();
    assert!(matches!(load(&path), Err(LoadError::TooLarge { .. })));
    assert!(start.elapsed() < Duration::from_secs(1));
}

#[test]
fn what_is_not_a_file_with_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("latin.yaml");
    fs::File::create(&path).unwrap().write_all(b"title: H\xfcfte\n").unwrap();
    assert!(matches!(load(&path), Err(LoadError::NotUtf8 { line: 1, column: 9, byte: 8, .. })));
    if cfg!(unix) {
        assert!(matches!(load(Path::new("/dev/zero")), Err(LoadError::NotAFile { .. })));
    }
}

#[test]
fn nothing_but_zeros() {
    let (faults, _) = read("\0".repeat(1 << 20));
    assert_eq!(faults.iter().map(Fault::code).collect::<Vec<_>>(), ["HT003"]);
}

#[test]
fn control_characters() {
    insta::assert_snapshot!(one("title: \u{1b}[2Jgone\n"), @"hostile.yaml:1:8: error[HT003]: there is an invisible control character (U+001B)");
    insta::assert_snapshot!(one("title: \u{9b}2Jgone\n"), @"hostile.yaml:1:8: error[HT003]: there is an invisible control character (U+009B)");
}

#[test]
fn no_control_character_gets_out() {
    let nasty = "id: hip\ntitle: \"\\e[31mred\"\nquestions: {\"\\e[31m\\u202e\": {ask: 1}}\nwhat\u{202e}ever: x\n";
    let (faults, mut sources) = read(nasty.to_owned());
    "bad\u{1b}[2J\u{202e}.yaml".clone_into(&mut sources[0].name);
    let report = excerpt::report(&faults, &sources, excerpt::Color::Never);
    assert!(
        report.chars().all(|c| c == '\n' || !(c.is_control() || matches!(c, '\u{202a}'..='\u{202e}'))),
        "{report:?}"
    );
    assert!(report.contains("HT003") && report.contains("HT018"), "{report}");
}

#[test]
fn nothing_is_written() {
    insta::assert_snapshot!(one(""), @"hostile.yaml:1:1: error[HT009]: there is nothing in this file");
    insta::assert_snapshot!(one("# one\n\n# two\n"), @"hostile.yaml:1:1: error[HT009]: there is nothing in this file");
    insta::assert_snapshot!(one("---\n...\n"), @"hostile.yaml:1:1: error[HT009]: there is nothing in this file");
}

#[test]
fn other_shapes() {
    insta::assert_snapshot!(one("- a\n- b\n"), @"hostile.yaml:1:1: error[HT014]: keys like `id:` and `questions:` should stand here, not a list");
    insta::assert_snapshot!(one("hello\n"), @"hostile.yaml:1:1: error[HT014]: keys like `id:` and `questions:` should stand here, not a text");
    insta::assert_snapshot!(one("id: a\n---\nid: b\n"), @"hostile.yaml:2:1: error[HT008]: a second document begins here (`---`)");
    insta::assert_snapshot!(one("%YAML 1.2\n---\nid: b\n"), @"hostile.yaml:1:1: error[HT001]: a line cannot begin with `%`");
    insta::assert_snapshot!(one("questions:\n\tage: {}\n"), @"hostile.yaml:2:1: error[HT002]: there is a tab where only spaces can stand");
    insta::assert_snapshot!(one("? [a, b]\n: c\n"), @"hostile.yaml:1:3: error[HT001]: a key must be a word, not a list or a mapping");
    insta::assert_snapshot!(one("a: {<<: &x {b: c}}\n"), @"hostile.yaml:1:9: error[HT004]: anchors (`&`) and aliases (`*`) are not used here");
}

#[test]
fn a_text_without_end() {
    let small = include_str!("support/small.yaml");
    let long = small.replace("How old are you?", &"very ".repeat(1 << 20));
    let report = one(long);
    assert_eq!(report, "hostile.yaml:28:10: error[HT038]: this text is longer than 20000 letters");
}

#[test]
fn millions_of_entries() {
    let (faults, _) = read(format!("id: [{}]\n", "x,".repeat(300_000)));
    assert_eq!(faults.iter().map(Fault::code).collect::<Vec<_>>(), ["HT007"]);
}

#[test]
fn ten_thousand_mistakes() {
    let keys: String = (0..30_000).map(|number| ["key", &number.to_string(), ": x\n"].concat()).collect();
    let (faults, _) = read(keys);
    assert_eq!(faults.len(), 10_001);
    assert_eq!(faults.last().map(Fault::code), Some("HT010"));
}

#[test]
fn whatever_is_cut_off_is_refused_without_a_panic() {
    let whole = include_str!("support/small.yaml");
    for length in (0..whole.len()).step_by(41).filter(|length| whole.is_char_boundary(*length)) {
        let sources = [Source { name: "cut.yaml".to_owned(), text: whole[..length].to_owned() }];
        let faults = Questionnaire::read(&sources).expect_err("a part of it is no questionnaire");
        let _ = excerpt::report(&faults, &sources, excerpt::Color::Never);
    }
}

#[test]
fn whatever_is_left_out_or_doubled_causes_no_panic() {
    let lines: Vec<_> = include_str!("support/small.yaml").lines().collect();
    for at in 0..lines.len() {
        for middle in [&[][..], &[lines[at], lines[at]]] {
            let text = [&lines[..at], middle, &lines[at + 1..]].concat().join("\n");
            let sources = [Source { name: "edited.yaml".to_owned(), text }];
            if let Err(faults) = Questionnaire::read(&sources) {
                assert!(!faults.is_empty());
                let _ = excerpt::report(&faults, &sources, excerpt::Color::Never);
            }
        }
    }
}

#[test]
fn a_number_that_is_no_whole_one_is_called_what_it_is() {
    let small = include_str!("support/small.yaml");
    let told = |number: &str| one(small.replacen("max: 120", &format!("max: {number}"), 1));
    let wanted = |found: &str| format!("error[HT014]: a whole number should stand here, not {found}");
    for (number, found) in [
        ("99999999999999999999", "a number that is too large"),
        ("-99999999999999999999", "a number that is too large"),
        ("0x78", "a number in other than decimal digits"),
        ("0o170", "a number in other than decimal digits"),
        ("0b1111000", "a number in other than decimal digits"),
        ("1.2e2", "a number with an exponent"),
        ("1_200", "a number with `_` between its digits"),
        ("1,200", "a number with a comma"),
        ("119.5", "a fraction"),
        ("many", "a text"),
    ] {
        let told = told(number);
        assert!(told.ends_with(&wanted(found)), "{told}");
    }
}

#[test]
fn a_carriage_return_alone_shifts_no_line() {
    let text = "# one\rtwo\rthree\nid: hip\nnonsense: 1\r\ntitle: \"a\rb\"\nother: 1\n";
    let (faults, sources) = read(text.to_owned());
    let at = |code: &str| {
        let of = faults.iter().filter(|fault| fault.code() == code);
        of.map(|fault| (fault.span().line(), fault.span().column())).collect::<Vec<_>>()
    };
    assert_eq!(at("HT003"), [(1, 6), (4, 10)]);
    assert_eq!(at("HT011"), [(3, 1), (5, 1)]);
    let told = excerpt::report(&faults, &sources, excerpt::Color::Never);
    assert!(told.contains("5 | other: 1"), "{told}");
}

#[test]
fn a_questionnaire_is_not_called_like_a_device_or_a_folder_of_ours() {
    let small = std::fs::read_to_string("tests/support/small.yaml").unwrap();
    for id in ["con", "nul", "com0", "lpt9", "visits"] {
        let line = one(small.replacen("id: small\n", &format!("id: {id}\n"), 1));
        assert!(line.contains("error[HT019]"), "{line}");
    }
    // It is the folder of what is saved that has the name; of a question nothing is called so.
    let asked = small.replace("sitting", "con");
    assert!(asked != small && Questionnaire::read(&[Source { name: "con.yaml".to_owned(), text: asked }]).is_ok());
}
