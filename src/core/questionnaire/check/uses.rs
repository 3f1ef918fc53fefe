//! Things defined and never used.

use std::collections::{HashMap, HashSet};

use super::super::fault::{FaultKind, Faults, Span, Thing};
use super::super::form::CapDraft;
use super::super::language::Draft;
use super::super::reader::Name;
use super::super::rules::POINTS;
use super::super::suggest::suggest;
use super::super::{Cap, Category, CategoryId, Finding, PatternId, Target, VerdictRules};

/// The things used so far, and where to point when something is not.
#[allow(clippy::struct_excessive_bools, reason = "each says of one kind of thing whether all of it is known")]
pub(super) struct Uses {
    /// How many of the questions stand in the tree; the others are items of the examination.
    pub(super) tree: usize,
    pub(super) sections: Vec<bool>,
    /// The questions that a condition reads or a report uses.
    pub(super) questions: Vec<bool>,
    pub(super) references: Vec<bool>,
    /// True if everything that points were given to is known.
    pub(super) points_known: bool,
    pub(super) question_places: Vec<Span>,
    pub(super) finding_places: Vec<Span>,
    names: Vec<(Thing, Vec<Name>)>,
    category_places: Vec<(Span, Vec<Span>)>,
    /// The groups, each with its first finding and how many there are.
    groups: HashMap<String, (Span, usize)>,
    caps: HashMap<String, Span>,
    /// True if everything that could read a question could be read itself.
    pub(super) readers_whole: bool,
    pub(super) citers_whole: bool,
    pub(super) questions_whole: bool,
    findings_whole: bool,
}

impl Uses {
    pub(super) fn of(draft: &Draft) -> Self {
        let roles = draft.questions.items.iter().map(|question| question.role.is_some());
        let names = |thing, names: Vec<&Name>| (thing, names.into_iter().cloned().collect());
        let readers_whole = draft.questions.whole
            && draft.findings.whole
            && draft.red_flags.whole
            && draft.advice.whole
            && draft.outside.whole
            && draft.base_rates.whole
            && draft.base_rates.items.iter().all(|table| table.rows.whole)
            && draft.verdict.is_some();
        Self {
            tree: draft.questions.items.len(),
            sections: vec![false; draft.sections.items.len()],
            questions: roles.chain(draft.examination.items.iter().map(|_| false)).collect(),
            references: vec![false; draft.references.items.len()],
            points_known: true,
            question_places: draft.question_names().map(|name| name.span).collect(),
            finding_places: draft.findings.items.iter().map(|finding| finding.name.span).collect(),
            names: vec![
                names(Thing::Section, draft.sections.items.iter().map(|section| &section.name).collect()),
                names(Thing::Question, draft.questions.items.iter().map(|question| &question.name).collect()),
                names(Thing::Reference, draft.references.items.iter().map(|reference| &reference.name).collect()),
            ],
            category_places: draft
                .categories
                .items
                .iter()
                .map(|category| (category.name.span, category.patterns.items.iter().map(|p| p.name.span).collect()))
                .collect(),
            groups: HashMap::new(),
            caps: HashMap::new(),
            citers_whole: readers_whole && draft.categories.whole && draft.examination.whole,
            readers_whole,
            questions_whole: draft.questions.whole,
            findings_whole: draft.findings.whole,
        }
    }

    pub(super) fn group(&mut self, name: &Name) {
        self.groups.entry(name.text.clone()).or_insert((name.span, 0)).1 += 1;
    }

    /// Takes note of a cap, and tells bounds that limit nothing: further out than all points of the group together.
    pub(super) fn cap(&mut self, cap: &CapDraft, faults: &mut Faults) {
        self.caps.entry(cap.group.text.clone()).or_insert(cap.group.span);
        let Some((_, findings)) = self.groups.get(&cap.group.text).filter(|_| self.findings_whole) else { return };
        // Within three findings a bound may be written as no bound.
        let most = i32::try_from((*findings).max(3)).unwrap_or(i32::MAX).saturating_mul(POINTS);
        for (name, low, high) in &cap.bounds {
            if *high > most && *low < -most {
                let kind = FaultKind::CapLimitsNothing { group: cap.group.text.clone(), findings: *findings };
                faults.add(kind, name.span);
            }
        }
    }

    /// Tells what is never used. Where something that might use it could not be read, nothing is told.
    pub(super) fn tell(
        &self,
        findings: &[Finding],
        categories: &[Category],
        verdict: Option<&VerdictRules>,
        faults: &mut Faults,
    ) {
        for (thing, names) in &self.names {
            let (used, known) = match thing {
                Thing::Section => (&self.sections, self.questions_whole),
                Thing::Question => (&self.questions, self.readers_whole),
                _ => (&self.references, self.citers_whole),
            };
            if !known {
                continue;
            }
            for (name, _) in names.iter().zip(used).filter(|(_, used)| !**used) {
                let (thing, text) = (*thing, name.text.clone());
                let kind = match thing {
                    Thing::Question => FaultKind::UnreadQuestion { name: text },
                    _ => FaultKind::Unused { thing, name: text },
                };
                faults.add(kind, name.span);
            }
        }
        if let Some(verdict) = verdict.filter(|_| self.findings_whole) {
            for (name, span) in self.caps.iter().filter(|(name, _)| !self.groups.contains_key(*name)) {
                let suggestion = suggest(name, self.groups.keys().map(String::as_str));
                faults.add(FaultKind::UnknownGroup { name: name.clone(), suggestion }, *span);
            }
            for (name, (span, _)) in self.groups.iter().filter(|(name, _)| !self.caps.contains_key(*name)) {
                faults.add(FaultKind::GroupWithoutCap { name: name.clone(), target: None }, *span);
            }
            if self.points_known {
                self.without_bounds(findings, categories, verdict, faults);
            }
        }
        if self.findings_whole && self.points_known {
            self.without_points(findings, categories, faults);
        }
    }

    /// Tells what a group gives points to and its cap does not limit; once for each.
    fn without_bounds(
        &self,
        findings: &[Finding],
        categories: &[Category],
        verdict: &VerdictRules,
        faults: &mut Faults,
    ) {
        let caps: HashMap<&str, &Cap> = verdict.caps.iter().map(|cap| (&*cap.group, cap)).collect();
        let mut told = HashSet::new();
        for (finding, span) in findings.iter().zip(&self.finding_places) {
            let caps: Vec<&Cap> = finding.groups.iter().filter_map(|group| caps.get(&**group).copied()).collect();
            let Some(first) = caps.first() else { continue };
            for points in finding.points.iter().chain(&finding.otherwise) {
                let (category, only) = match points.target {
                    Target::Category(category) => (category, None),
                    Target::Pattern(pattern) => (pattern.category, Some(pattern)),
                };
                let patterns = (0..).take(categories[category.index()].patterns.len());
                let mut patterns = patterns.map(|index| PatternId { category, index });
                let limited = |pattern| caps.iter().any(|cap| cap.bounds_for(pattern).is_some());
                if patterns.all(|pattern| only.is_some_and(|only| only != pattern) || limited(pattern)) {
                    continue;
                }
                let names = &categories[category.index()];
                let target = match only {
                    Some(pattern) => format!("{}.{}", names.name, names.patterns[pattern.index as usize].name),
                    None => names.name.clone(),
                };
                if told.insert((first.group.clone(), target.clone())) {
                    let kind = FaultKind::GroupWithoutCap { name: first.group.clone(), target: Some(target) };
                    faults.add(kind, *span);
                }
            }
        }
    }

    /// Tells the categories and patterns that no finding speaks for.
    fn without_points(&self, findings: &[Finding], categories: &[Category], faults: &mut Faults) {
        let mut own: Vec<_> = categories.iter().map(|category| (false, vec![false; category.patterns.len()])).collect();
        let points = findings.iter().flat_map(|finding| finding.points.iter().chain(&finding.otherwise));
        for points in points.filter(|points| points.points > 0) {
            match points.target {
                Target::Category(category) => own[category.index()].0 = true,
                Target::Pattern(pattern) => own[pattern.category.index()].1[pattern.index as usize] = true,
            }
        }
        for (index, (category, (shared, patterns))) in categories.iter().zip(&own).enumerate() {
            let (place, places) = &self.category_places[CategoryId::new(index).index()];
            if !shared && patterns.iter().all(|given| !given) {
                let name = category.name.clone();
                faults.add(FaultKind::NoPointsFor { thing: Thing::Category, name }, *place);
                continue;
            }
            for ((pattern, given), place) in category.patterns.iter().zip(patterns).zip(places) {
                if !given && category.patterns.len() > 1 {
                    let name = format!("{}.{}", category.name, pattern.name);
                    faults.add(FaultKind::NoPointsFor { thing: Thing::Pattern, name }, *place);
                }
            }
        }
    }
}
