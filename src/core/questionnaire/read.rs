//! From files to a checked questionnaire.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::fault::{Fault, FaultKind, Faults};
use super::node::{self, Node};
use super::reader::Name;
use super::translation::{self, Translation};
use super::{Places, Questionnaire, check, language};

/// A file that was read: its name as it is shown, and what it says.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Source {
    /// Its path.
    pub name: String,
    /// Its content.
    pub text: String,
}

impl Source {
    /// The name without the folder.
    #[must_use]
    pub fn base_name(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().unwrap_or(&self.name)
    }
}

/// A questionnaire that can be used, and what is probably not meant in it.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The questionnaire, which can be used.
    pub questionnaire: Questionnaire,
    /// Its words in other languages.
    pub translations: Vec<Translation>,
    /// The warnings, in the order of the sources.
    pub warnings: Vec<Fault>,
}

impl Questionnaire {
    /// Reads a questionnaire from all of its files and checks it.
    ///
    /// # Errors
    ///
    /// Every fault and every warning that can be found in one run, ordered by their place. A fault that only follows
    /// from another is left out.
    pub fn read(sources: &[Source]) -> Result<Checked, Vec<Fault>> {
        Self::read_and(sources, drop).0
    }

    /// The same, with the places of what is written, for whoever proves more about it.
    ///
    /// # Errors
    ///
    /// As [`read`](Self::read).
    pub fn read_in_place(sources: &[Source]) -> Result<(Checked, Places<'_>), Vec<Fault>> {
        let (checked, places) = Self::read_and(sources, |trees| Places::in_trees(sources, trees));
        Ok((checked?, places))
    }

    /// The questionnaire, and what `keep` makes of the trees of its sources as soon as nothing else needs them.
    fn read_and<'s, K>(
        sources: &'s [Source],
        keep: impl FnOnce(Vec<Node<'s>>) -> K,
    ) -> (Result<Checked, Vec<Fault>>, K) {
        let mut faults = Faults::default();
        let mut trees = Vec::with_capacity(sources.len());
        for (source, index) in sources.iter().zip(0..) {
            trees.extend(node::read(index, &source.text, &mut faults));
        }
        let complete = trees.len() == sources.len();
        let (others, trees): (Vec<_>, Vec<_>) = trees.into_iter().partition(|tree| tree.has_key(translation::MARK));
        if let (Some(translation), true, []) = (others.first(), complete, &trees[..]) {
            faults.add(FaultKind::TranslationAlone, translation.first_key().unwrap_or(translation.span));
            return (Err(faults.into_sorted()), keep(trees));
        }
        let draft = (complete || !trees.is_empty()).then(|| language::read(&trees, complete, &mut faults));
        let kept = keep(trees);
        let mut whole = false;
        let questionnaire = draft.and_then(|mut draft| {
            whole = draft.is_whole();
            let own =
                sources.iter().zip(0..).filter(|(_, index)| !others.iter().any(|tree| tree.span.source() == *index));
            let fingerprint = fingerprint(&draft.id, own.map(|(source, _)| source));
            if complete { check::check(draft, fingerprint, &mut faults) } else { None }
        });
        // What could not be read has texts too, so that nothing is known to be left over.
        let original = questionnaire.as_ref().filter(|_| whole);
        let translations = original.map(|it| translations(&others, it, &mut faults)).unwrap_or_default();
        let checked = match questionnaire {
            Some(questionnaire) if !faults.any_error() => {
                Ok(Checked { questionnaire, translations, warnings: faults.into_sorted() })
            }
            _ => Err(faults.into_sorted()),
        };
        (checked, kept)
    }
}

impl Checked {
    /// The questionnaire in a language: as it was written, or translated. None where there is no such translation.
    #[must_use]
    pub fn in_language(&self, language: &str) -> Option<Questionnaire> {
        if self.questionnaire.identity().language == language {
            return Some(self.questionnaire.clone());
        }
        let translation = self.translations.iter().find(|translation| translation.language() == language)?;
        self.questionnaire.in_language(translation)
    }
}

/// Reads the translations of a questionnaire, of which each has a language of its own.
fn translations(trees: &[Node<'_>], questionnaire: &Questionnaire, faults: &mut Faults) -> Vec<Translation> {
    let mut languages: Vec<Name> = Vec::new();
    let mut translations = Vec::new();
    for tree in trees {
        let Some((translation, name)) = translation::read(tree, questionnaire, faults) else { continue };
        let own = questionnaire.identity().language == name.text;
        if let Some(first) = languages.iter().find(|first| first.text == name.text) {
            let fault = Fault::new(FaultKind::LanguageTwice { language: name.text.clone(), own: false }, name.span);
            faults.push(fault.with(first.span, "first translated here"));
        } else if own {
            faults.push(Fault::new(FaultKind::LanguageTwice { language: name.text.clone(), own: true }, name.span));
        }
        languages.push(name);
        translations.push(translation);
    }
    translations
}

/// A hash over the id, the base names in their order, and the contents. A translation changes nothing of what is asked and
/// of what it means, and does not count.
fn fingerprint<'s>(id: &str, sources: impl Iterator<Item = &'s Source>) -> String {
    let mut sorted: Vec<&Source> = sources.collect();
    sorted.sort_by_key(|source| source.base_name());
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    };
    add(id);
    for source in sorted {
        add(source.base_name());
        add(&source.text);
    }
    hash.finalize().iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::{Checked, Source};
    use crate::questionnaire::{
        Atom, Audience, ChoiceId, Condition, Fault, FindingId, Go, Kind, Questionnaire, Target, Urgency, Withheld,
    };

    const SMALL: &str = include_str!("../../../tests/support/small.yaml");

    fn source(name: &str, text: impl Into<String>) -> Source {
        Source { name: name.to_owned(), text: text.into() }
    }

    fn small() -> Checked {
        Questionnaire::read(&[source("small.yaml", SMALL)]).expect("the small questionnaire has no fault")
    }

    /// The faults of the small questionnaire with something else in it: line, column and words of each.
    fn broken(edits: &[(&str, &str)]) -> String {
        let mut text = SMALL.to_owned();
        for (old, new) in edits {
            assert!(text.contains(old), "{old}");
            text = text.replacen(old, new, 1);
        }
        let faults = Questionnaire::read(&[source("small.yaml", text)]).expect_err("it is broken");
        let line = |fault: &Fault| format!("{}:{} {fault}", fault.span().line(), fault.span().column());
        faults.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn every_feature_is_read() {
        let Checked { questionnaire: small, warnings, .. } = small();
        assert_eq!(warnings, []);
        assert_eq!(small.questions().len(), 14);
        let site = small.question(small.find_question("pain_site").unwrap());
        assert!(matches!(site.kind, Kind::Many { sides: true, picture: Some(_), .. }));
        let told = small.question(small.find_question("told").unwrap());
        assert_eq!(told.step().unwrap().audience, Audience::Clinician);
        let saddle = small.red_flag(small.find_red_flag("saddle").unwrap());
        assert_eq!(
            (saddle.urgency, saddle.unsure, saddle.withholds),
            (Urgency::Emergency, Some(Urgency::SameDay), Withheld::Category)
        );
        assert_eq!(small.finding(FindingId::new(2)).replaces, [FindingId::new(0)]);
        let tendon = &small.verdict_rules().caps[1];
        assert!(matches!(tendon.bounds[..], [(Target::Pattern(_), -9, 5)]));
        assert_eq!(small.identity().emergency(), "Call your local emergency number now.");
    }

    #[test]
    fn a_condition_keeps_its_form() {
        let small = small().questionnaire;
        let (age, site) = (small.find_question("age").unwrap(), small.find_question("pain_site").unwrap());
        let step = small.question(site).step().unwrap();
        let under_18 = Condition::Is(Atom::Between(age, 0, 17));
        let places = Condition::Is(Atom::Chosen(site, vec![ChoiceId::new(0), ChoiceId::new(2)]));
        assert_eq!(step.next.branches[1].condition, Condition::All(vec![under_18, places]));
        let stiff = &small.finding(FindingId::new(1)).condition;
        let stiffness = small.find_question("stiffness").unwrap();
        assert_eq!(*stiff, Condition::Is(Atom::Between(stiffness, 1, 30)));
        let eased = &small.finding(FindingId::new(3)).condition;
        let both = Condition::Is(Atom::BothSides(site, vec![ChoiceId::new(2), ChoiceId::new(3)]));
        assert!(matches!(eased, Condition::Any(parts) if parts[1] == both));
        let numb = &small.finding(FindingId::new(4)).condition;
        assert!(matches!(numb, Condition::Count { at_least: 2, at_most: u32::MAX, of } if of.len() == 3));
    }

    #[test]
    fn the_longest_path_counts_what_is_asked() {
        let small = small().questionnaire;
        let from = |name: &str, audience| small.longest_from(Go::To(small.find_question(name).unwrap()), audience);
        // age, right_now, weight_loss, pain_site, leg_feel, pain_now, sitting, stiffness, own_words …
        assert_eq!(from("age", Audience::Everyone), 9);
        // … and two that only a PT asks.
        assert_eq!(from("age", Audience::Clinician), 11);
        assert_eq!(from("pain_now", Audience::Everyone), 4);
        assert_eq!(from("can_no_longer", Audience::Everyone), 0);
        assert_eq!(from("told", Audience::Clinician), 1);
        assert_eq!(small.longest_from(Go::Result, Audience::Clinician), 0);
        assert_eq!(from("internal_rotation", Audience::Clinician), 0);
    }

    #[test]
    fn the_files_make_no_difference_but_to_the_fingerprint() {
        let whole = small().questionnaire;
        let (first, second) = SMALL.split_at(SMALL.find("\ncategories:").unwrap());
        let parts = [source("b/one.yaml", first), source("b/two.yaml", second)];
        let parted = Questionnaire::read(&parts).unwrap().questionnaire;
        assert!(whole.questions().eq(parted.questions()));
        assert_ne!(whole.fingerprint(), parted.fingerprint());
        let moved = [source("c\\two.yaml", second), source("one.yaml", first)];
        let moved = Questionnaire::read(&moved).unwrap().questionnaire;
        assert_eq!(moved.fingerprint(), parted.fingerprint());
        assert_eq!(moved.fingerprint().len(), 64);
    }

    #[test]
    fn the_ends_of_lines_make_no_difference() {
        let windows = format!("\u{feff}{}", SMALL.replace('\n', "\r\n"));
        let read = Questionnaire::read(&[source("small.yaml", windows)]).unwrap().questionnaire;
        assert_eq!(read.identity(), small().questionnaire.identity());
        assert!(read.questions().eq(small().questionnaire.questions()));
    }

    #[test]
    fn ten_mistakes_are_told_in_one_run() {
        let faults = broken(&[
            ("version: 1.0.0", "version: one"),
            ("start: age", "start: aeg"),
            ("    ask: How old are you?\n", ""),
            ("answer: scale", "answer: slider"),
            ("{pain_site: below_knee}, go: leg_feel}", "{pain_site: knee}, go: leg_fel}"),
            ("points: {joint: 2}", "points: {joint: 2, bone: 1}"),
            ("urgency: emergency", "urgency: now"),
            ("{category: [joint, spinal_nerve]}", "{category: [joints, spinal_nerve]}"),
            ("unit: minutes", "unit: 5"),
            ("cite: [SURI10]\n    row: [R30]", "cite: [SURI11]\n    row: [R30]"),
        ]);
        insta::assert_snapshot!(faults, @r"
        4:10 `one` is not a version
        23:8 there is no question `aeg`; did you mean `age`?
        26:3 the question `age` has no `ask`
        89:26 the question `pain_site` has no choice `knee`
        89:37 there is no question `leg_fel`; did you mean `leg_feel`?
        106:13 `slider` is not a kind of answer
        132:11 `5` is a number or a truth value here, and a text is wanted
        249:56 there is no category `joints`; did you mean `joint`?
        258:24 there is no category `bone`
        312:14 `now` is not an urgency
        340:12 there is no reference `SURI11`; did you mean `SURI10`?
        ");
    }

    #[test]
    fn the_day_of_the_review_is_past_from_the_day_after_on() {
        let text = SMALL.replacen("version: 1.0.0", "version: 1.0.0\nreview_by: 2028-02-29", 1);
        let mut reviewed = Questionnaire::read(&[source("small.yaml", text)]).unwrap().questionnaire;
        let day = |text: &str| text.parse().unwrap();
        assert_eq!((reviewed.identity().review_by, reviewed.overdue()), (Some(day("2028-02-29")), None));
        for (today, past) in [("2027-12-31", false), ("2028-02-29", false), ("2028-03-01", true), ("2030-01-01", true)]
        {
            reviewed.set_today(day(today));
            assert_eq!(reviewed.overdue().is_some(), past, "{today}");
        }
        let mut draft = small().questionnaire;
        draft.set_today(day("9999-12-31"));
        assert_eq!(draft.overdue(), None, "a draft needs no review");
        let faults = broken(&[("version: 1.0.0", "version: 1.0.0\nreview_by: 2027-02-29")]);
        insta::assert_snapshot!(faults, @"5:12 `2027-02-29` is not a day of the calendar");
    }

    #[test]
    fn a_fault_that_follows_from_another_is_not_told() {
        // With `questions` unreadable, nothing that reads a question is told.
        let faults = broken(&[("questions:\n", "qestions:\n")]);
        insta::assert_snapshot!(faults, @"25:1 the questionnaire cannot have a key `qestions`; did you mean `questions`?");
        // With a syntax fault in one file, what stands in it is not missed.
        let faults = Questionnaire::read(&[source("a.yaml", "id: [x\ntitle: y\n"), source("b.yaml", "start: age\n")]);
        assert_eq!(faults.unwrap_err().iter().map(Fault::code).collect::<Vec<_>>(), ["HT001"]);
    }
}
