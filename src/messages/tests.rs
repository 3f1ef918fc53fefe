use std::collections::BTreeMap;

use super::*;

fn files(place: &str, texts: &[(&str, &str)], faults: &mut Vec<Fault>) -> Files {
    let texts: Vec<_> = texts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    read::files(place, &texts, faults)
}

fn faults(first: &[(&str, &str)], second: &[(&str, &str)]) -> Vec<String> {
    let mut faults = Vec::new();
    let (first, second) = (files("en", first, &mut faults), files("es", second, &mut faults));
    let side = |place: &str, files| compare::Side { place: place.to_owned(), files };
    let (from, to) = (side("en", &first), side("es", &second));
    compare::compare(&from, &to, &mut faults);
    faults.sort();
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn what_a_translation_lacks_has_left_over_or_asks_for_is_named_with_its_place() {
    let first = [("a", "one = One\ntwo = Two { $things }\nfour = Four { $a }"), ("b", "x = X")];
    let second = [("a", "two = Dos\nthree = Tres\nfour = { $a } { $b }"), ("c", "x = X")];
    assert_eq!(
        faults(&first, &second),
        [
            "es/a.ftl: `one` is missing. en/a.ftl:1 has it.",
            "es/a.ftl:1: `two` leaves out `{ $things }`, which has to be said.",
            "es/a.ftl:2: `three` is left over: en/a.ftl has no such message.",
            "es/a.ftl:3: `four` asks for `{ $b }`, which it is not given.",
            "es/b.ftl: this file is missing. en/b.ftl has what it is to say.",
            "es/c.ftl: this file is left over: en has no such file.",
        ]
    );
}

#[test]
fn what_is_no_fluent_or_is_not_used_here_is_named_with_its_place() {
    let text = "a = { $n ->\n   *[warm] x\n    [cold] y\n}\nb = { NUMBER($n) }\nc = { later }\nd = D\nd = E\nlater = L\nf\ng =\n";
    assert_eq!(
        faults(&[("a", text)], &[("a", text)]).into_iter().filter(|fault| fault.starts_with("en")).collect::<Vec<_>>(),
        [
            "en/a.ftl:1: `a`: `[cold]` is no form of a number. Those are zero, one, two, few, many, other. What is not about a number is a message each.",
            "en/a.ftl:5: `b`: functions, attributes, and terms with arguments are not used here.",
            "en/a.ftl:6: `c`: `later` has to stand before it in the same file.",
            "en/a.ftl:7: `d` stands here twice. Take one away.",
            "en/a.ftl:10: this is not Fluent: Expected a token starting with \"=\"",
            "en/a.ftl:11: this is not Fluent: Expected a message field for \"g\"",
        ]
    );
}

#[test]
fn the_arguments_of_a_message_are_those_of_all_its_forms() {
    let text = "a = { $n ->\n    [0] none\n    [one] one { $thing }\n   *[other] { $n } { $thing }s\n} at { $place }";
    let mut faults = Vec::new();
    let files = files("en", &[("a", text)], &mut faults);
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(files["a"]["a"].arguments(), BTreeMap::from([("n", true), ("place", false), ("thing", false)]));
}
