//! From a draft to a questionnaire, or every fault: names become ids, and what is proved is told.

mod base_rates;
mod condition;
mod names;
mod uses;

use super::draft::evidence::{CategoryDraft, FindingDraft, RedFlagDraft};
use super::draft::fields::Name;
use super::draft::question::{HomeDraft, NextDraft, QuestionDraft};
use super::draft::verdict::VerdictDraft;
use super::draft::{Draft, ReferenceDraft};
use super::fault::{Fault, FaultKind, Faults, Span, Thing};
use super::flow::{self, Tree, Way};
use super::language::MOST_POINTS;
use super::readers::{Needs, Readers};
use super::{
    Advice, Branch, Cap, Category, CategoryId, Examination, Finding, FindingId, Go, Home, Kind, MixedRule, Next,
    Outside, Pattern, Points, Question, QuestionId, Questionnaire, Raise, RedFlag, Reference, Role, Section, SectionId,
    Step, Target, Urgency, VerdictRules, Withheld, decided, safety,
};
use names::Names;
use uses::Uses;

/// What is known while names become ids.
struct Checker<'f> {
    faults: &'f mut Faults,
    names: Names,
    /// What an answer looks like, of each question that could be read so far.
    kinds: Vec<Option<Kind>>,
    uses: Uses,
    /// Whether every `next` is known, so that what can be reached is.
    whole: bool,
    /// Whether every question is known to stand in a section.
    sections: bool,
}

/// Turns a draft into a questionnaire and tells every fault that this brings to light. After a fault the
/// questionnaire is of no use.
pub(super) fn check(draft: Draft, fingerprint: String, faults: &mut Faults) -> Option<Questionnaire> {
    let names = Names::of(&draft);
    let uses = Uses::of(&draft);
    let kinds = draft.questions.items.iter().chain(&draft.examination.items).map(|q| q.kind.clone()).collect();
    let (whole, sections) = (draft.questions.whole, draft.sections.whole);
    let mut checker = Checker { faults, names, kinds, uses, whole, sections };
    checker.check(draft, fingerprint)
}

/// The questions in the order of their names.
fn by_name(questions: &[Question]) -> Vec<QuestionId> {
    let mut by_name: Vec<_> = (0..questions.len()).map(QuestionId::new).collect();
    by_name.sort_by_key(|id| &questions[id.index()].name);
    by_name
}

fn reference(draft: ReferenceDraft) -> Reference {
    Reference {
        name: draft.name.text,
        authors: draft.authors,
        year: draft.year,
        title: draft.title,
        place: draft.place,
    }
}

impl Checker<'_> {
    fn check(&mut self, draft: Draft, fingerprint: String) -> Option<Questionnaire> {
        let safety_places: Vec<_> = draft.questions.items.iter().map(|question| question.places).collect();
        let section_places: Vec<_> = draft.sections.items.iter().map(|section| section.name.span).collect();
        let sections_place = draft.sections.span;
        let sections: Vec<_> = draft
            .sections
            .items
            .into_iter()
            .map(|section| Section { name: section.name.text, title: section.title, safety: section.safety })
            .collect();
        let start = draft.start.as_ref().and_then(|name| self.go(name));
        if let (Some(Go::Result), Some(name)) = (start, &draft.start) {
            let kind = FaultKind::Unknown { thing: Thing::Question, name: name.text.clone(), suggestion: None };
            self.faults.add(kind, name.span);
        }
        let start = match start {
            Some(Go::To(start)) => Some(start),
            _ => None,
        };
        self.one_role_each(&draft.questions.items);
        let mut questions = Vec::new();
        let mut ways = Vec::new();
        let mut places = Vec::new();
        for question in draft.questions.items.into_iter().chain(draft.examination.items) {
            places.push(question.name.span);
            let (question, leads) = self.question(question);
            questions.push(question);
            ways.push(leads);
        }
        let flag_places: Vec<_> = draft.red_flags.items.iter().map(|flag| flag.places.clone()).collect();
        let categories: Vec<_> = draft.categories.items.into_iter().map(|category| self.category(category)).collect();
        let findings: Vec<_> = draft.findings.items.into_iter().map(|finding| self.finding(finding)).collect();
        let red_flags: Vec<_> = draft.red_flags.items.into_iter().map(|flag| self.red_flag(flag)).collect();
        let outside: Vec<_> = draft
            .outside
            .items
            .into_iter()
            .map(|outside| Outside {
                condition: self.condition(&outside.condition),
                cite: self.cite(&outside.cite),
                name: outside.name.text,
                title: outside.title,
                text: outside.text,
                rows: outside.rows,
            })
            .collect();
        let advice: Vec<_> = draft
            .advice
            .items
            .into_iter()
            .map(|advice| Advice {
                condition: advice.condition.as_ref().map(|condition| self.condition(condition)),
                cite: self.cite(&advice.cite),
                name: advice.name.text,
                text: advice.text,
                exercise: advice.exercise,
                under: advice.under,
                rows: advice.rows,
            })
            .collect();
        let base_rates = draft.base_rates.map(|base_rates| self.base_rates(base_rates, &categories));
        let verdict = draft.verdict.map(|verdict| self.verdict(verdict));
        let references = draft.references.items.into_iter().map(reference).collect();
        flow::replaces(&findings, &self.uses.finding_places, self.faults);
        self.uses.tell(&findings, &categories, verdict.as_ref(), self.faults);
        let tree = Tree::new(&questions, &ways, &places, start, self.whole);
        let longest = tree.check(self.faults);
        safety::sections(&sections, &section_places, sections_place, self.sections, self.faults);
        safety::questions(&tree, &sections, &safety_places, self.sections, self.faults);
        decided::decided(&tree, &sections, &red_flags, &flag_places, self.faults);
        let longest = longest?;
        let needs = Needs { findings: &findings, red_flags: &red_flags, longest: &longest };
        let readers = Readers::of(&needs, &outside, &advice);
        Some(Questionnaire {
            identity: draft.identity,
            sections,
            start: start?,
            longest,
            readers,
            by_name: by_name(&questions),
            questions,
            categories,
            outside,
            findings,
            red_flags,
            advice,
            base_rates,
            verdict: verdict?,
            references,
            fingerprint,
        })
    }

    /// Where a name leads.
    fn go(&mut self, name: &Name) -> Option<Go> {
        if name.text == "result" {
            return Some(Go::Result);
        }
        if matches!(&*name.text, "end" | "done" | "finish" | "stop") && !self.names.has_question(&name.text) {
            let (thing, suggestion) = (Thing::Question, Some("result".to_owned()));
            self.faults.add(FaultKind::Unknown { thing, name: name.text.clone(), suggestion }, name.span);
            self.whole = false;
            return None;
        }
        let found = self.names.find(|names| &names.questions, name, self.faults);
        let tree = found.filter(|index| *index < self.uses.tree);
        if found.is_some() && tree.is_none() {
            let kind = FaultKind::Unknown { thing: Thing::Question, name: name.text.clone(), suggestion: None };
            self.faults.push(
                Fault::new(kind, name.span).with(self.uses.question_places[found?], "this belongs to the examination"),
            );
        }
        self.whole &= tree.is_some();
        tree.map(|index| Go::To(QuestionId::new(index)))
    }

    fn cite(&mut self, names: &[Name]) -> Vec<u32> {
        let mut cited = Vec::with_capacity(names.len());
        for name in names {
            let found = self.names.find(|names| &names.references, name, self.faults);
            self.uses.citers_whole &= found.is_some();
            if let Some(index) = found {
                self.uses.references[index] = true;
                cited.extend(u32::try_from(index));
            }
        }
        cited
    }

    /// Tells a role that two questions have. Only safety may have several.
    fn one_role_each(&mut self, questions: &[QuestionDraft]) {
        let mut seen = std::collections::HashMap::<Role, Span>::new();
        for (role, name) in questions.iter().filter_map(|question| question.role.as_ref()) {
            if *role == Role::Safety {
                continue;
            }
            if let Some(first) = seen.insert(*role, name.span) {
                let fault = Fault::new(FaultKind::Twice { thing: Thing::Role, name: name.text.clone() }, name.span);
                self.faults.push(fault.with(first, "first given here"));
            }
        }
    }

    /// A question, and every way on from it with its place.
    fn question(&mut self, draft: QuestionDraft) -> (Question, Vec<Way>) {
        let mut ways = Vec::new();
        let mut kind = draft.kind;
        self.whole &= kind.is_some() || matches!(draft.home, HomeDraft::Examination { .. });
        if let Some(Kind::One { choices, .. }) = &mut kind {
            for (choice, (_, next)) in choices.iter_mut().zip(&draft.choices) {
                let Some(name) = next else { continue };
                choice.next = self.go(name);
                ways.extend(choice.next.map(|go| Way { go, span: name.span, branch: None }));
            }
        }
        let home = match draft.home {
            HomeDraft::Tree { section, why, audience, ask_again, next } => {
                let section =
                    section.as_ref().and_then(|name| self.names.find(|names| &names.sections, name, self.faults));
                self.sections &= section.is_some();
                self.uses.questions_whole &= section.is_some();
                if let Some(section) = section {
                    self.uses.sections[section] = true;
                }
                let section = SectionId::new(section.unwrap_or_default());
                self.whole &= next.is_some();
                let next = next
                    .map_or(Next { branches: Vec::new(), otherwise: Go::Result }, |next| self.next(&next, &mut ways));
                Home::Tree(Step { section, why, audience, ask_again, next })
            }
            HomeDraft::Examination { group, how, positive, accuracy, cite } => {
                Home::Examination(Examination { group, how, positive, accuracy, cite: self.cite(&cite) })
            }
        };
        let question = Question {
            name: draft.name.text,
            ask: draft.ask,
            say: draft.say,
            hint: draft.hint,
            kind: kind.unwrap_or(Kind::Text),
            optional: draft.optional,
            role: draft.role.map(|(role, _)| role),
            rows: draft.rows,
            home,
        };
        (question, ways)
    }

    fn next(&mut self, draft: &NextDraft, ways: &mut Vec<Way>) -> Next {
        let mut branches = Vec::with_capacity(draft.branches.len());
        for branch in &draft.branches {
            let go = branch.go.as_ref().and_then(|name| self.go(name));
            let condition = self.condition(&branch.condition);
            let place = branch.go.as_ref().map_or(branch.span, |name| name.span);
            self.whole &= go.is_some();
            ways.push(Way { go: go.unwrap_or(Go::Result), span: place, branch: Some(branch.span) });
            branches.push(Branch { condition, go: go.unwrap_or(Go::Result) });
        }
        let otherwise = draft.otherwise.as_ref().and_then(|name| self.go(name));
        self.whole &= otherwise.is_some();
        let span = draft.otherwise.as_ref().map_or(draft.span, |name| name.span);
        ways.push(Way { go: otherwise.unwrap_or(Go::Result), span, branch: None });
        Next { branches, otherwise: otherwise.unwrap_or(Go::Result) }
    }

    fn category(&mut self, draft: CategoryDraft) -> Category {
        let patterns = draft
            .patterns
            .into_iter()
            .map(|pattern| Pattern {
                cite: self.cite(&pattern.cite),
                name: pattern.name.text,
                title: pattern.title,
                looks: pattern.looks,
                helps: pattern.helps,
                avoid: pattern.avoid,
            })
            .collect();
        Category {
            cite: self.cite(&draft.cite),
            name: draft.name.text,
            title: draft.title,
            summary: draft.summary,
            means: draft.means,
            checks: draft.checks,
            does: draft.does,
            helps: draft.helps,
            avoid: draft.avoid,
            ask: draft.ask,
            recheck: draft.recheck,
            patterns,
        }
    }

    fn finding(&mut self, draft: FindingDraft) -> Finding {
        let replaces = draft.replaces.iter();
        let replaces: Vec<_> = replaces
            .filter_map(|name| self.names.find(|names| &names.findings, name, self.faults))
            .map(FindingId::new)
            .collect();
        for group in &draft.groups {
            self.uses.group(group);
        }
        Finding {
            when: draft.when.as_ref().map(|when| self.condition(when)),
            condition: self.condition(&draft.condition),
            points: self.points(&draft.points),
            otherwise: self.points(&draft.otherwise),
            cite: self.cite(&draft.cite),
            name: draft.name.text,
            because: draft.because,
            otherwise_because: draft.otherwise_because,
            groups: draft.groups.into_iter().map(|group| group.text).collect(),
            replaces,
            rows: draft.rows,
        }
    }

    fn points(&mut self, draft: &[(Name, Option<i32>)]) -> Vec<Points> {
        let mut points = Vec::with_capacity(draft.len());
        for (name, number) in draft {
            let target = self.names.target(name, self.faults);
            self.uses.points_known &= target.is_some() && number.is_some();
            points.extend(target.zip(*number).map(|(target, points)| Points { target, points }));
        }
        if points.len() == draft.len() {
            self.add_up(&points, draft);
        }
        points
    }

    /// Tells points that are each within the bounds, and together are not.
    fn add_up(&mut self, points: &[Points], draft: &[(Name, Option<i32>)]) {
        for (own, (name, _)) in points.iter().zip(draft) {
            let Target::Pattern(pattern) = own.target else { continue };
            let sum =
                points.iter().filter(|points| points.target.counts_for(pattern)).map(|points| points.points).sum();
            if !(-MOST_POINTS..=MOST_POINTS).contains(&sum) {
                self.faults.add(FaultKind::PointsAddUp { pattern: name.text.clone(), sum }, name.span);
            }
        }
    }

    fn red_flag(&mut self, draft: RedFlagDraft) -> RedFlag {
        let urgency = draft.urgency.unwrap_or(Urgency::Mention);
        RedFlag {
            condition: self.condition(&draft.condition),
            raise: draft
                .raise
                .iter()
                .map(|(condition, to)| Raise { condition: self.condition(condition), to: to.unwrap_or(urgency) })
                .collect(),
            cite: self.cite(&draft.cite),
            name: draft.name.text,
            urgency,
            unsure: draft.unsure,
            withholds: if urgency >= Urgency::SameDay { Withheld::Category } else { draft.withholds },
            concern: draft.concern,
            action: draft.action,
            rows: draft.rows,
        }
    }

    fn verdict(&mut self, draft: VerdictDraft) -> VerdictRules {
        let mut mixed = Vec::new();
        for (condition, between) in &draft.mixed {
            let condition = self.condition(condition);
            let between: Vec<_> = between
                .iter()
                .filter_map(|name| self.names.find(|names| &names.categories, name, self.faults))
                .map(CategoryId::new)
                .collect();
            if let [one, other] = between[..] {
                mixed.push(MixedRule { condition, between: [one, other] });
            }
        }
        let mut caps = Vec::new();
        for cap in draft.caps {
            self.uses.cap(&cap, self.faults);
            let mut bounds: Vec<_> = cap
                .bounds
                .iter()
                .filter_map(|(name, low, high)| Some((self.names.target(name, self.faults)?, *low, *high)))
                .collect();
            bounds.sort_by_key(|(target, ..)| matches!(target, Target::Category(_)));
            caps.push(Cap { group: cap.group.text, bounds });
        }
        let (fits_score, fits_lead) = draft.fits;
        VerdictRules {
            enough: draft.enough,
            close: draft.close,
            strong: draft.strong,
            mixed,
            fits_score,
            fits_lead,
            caps,
        }
    }
}
