//! From a draft to a questionnaire, or every fault: names become ids, and what is proved is told.

mod base_rates;
mod condition;
mod hidden;
mod names;
mod uses;

use super::fault::{Fault, FaultKind, Faults, Span, Thing};
use super::flow::{self, Tree, Way};
use super::form::{At, CapDraft, ConditionDraft, Declared, EntriesDraft, Known, Meant, PointsDraft, Rows};
use super::language::{ChoiceDraft, Draft, ExaminationDraft, QuestionDraft};
use super::later::Later;
use super::plans::{self, Plans};
use super::reader::Name;
use super::readers::{Needs, Readers};
use super::rules::POINTS;
use super::{
    Cap, Choice, Condition, Examination, Go, Home, Identity, Kind, KindOf, Measure, Outside, Points, Question,
    QuestionId, Questionnaire, Role, SectionId, Step, Target, decided, safety,
};
use names::Names;
use uses::Uses;

/// Everything known while names become ids.
struct Checker<'f> {
    faults: &'f mut Faults,
    names: Names,
    /// The answers admitted by each question that could be read so far.
    admits: Vec<Option<Admits>>,
    uses: Uses,
    /// Every way on from the question that is being checked.
    ways: Vec<Way>,
    /// True if every `next` is known, so that what can be reached is.
    whole: bool,
    /// True if every question is known to stand in a section.
    sections: bool,
    /// True in a condition that reads what was charted too.
    reads_charts: bool,
    /// The position of the first item of the examination among the questions.
    first_item: usize,
}

/// Everything that can be asked, each with its ways on and its place.
struct Asked {
    questions: Vec<Question>,
    ways: Vec<Vec<Way>>,
    places: Vec<Span>,
}

/// The answers that a question admits, as far as a condition can ask for them.
enum Admits {
    /// Each choice, and whether it is exclusive.
    Choices {
        choices: Vec<(String, bool)>,
        sides: bool,
        /// The least and the most degrees, where they are charted.
        degrees: Option<(i32, i32)>,
    },
    Numbers {
        min: i32,
        max: i32,
    },
    Words,
}

impl Admits {
    fn of(kind: &KindOf<ChoiceDraft>) -> Self {
        match kind.range() {
            Some((min, max)) => Self::Numbers { min, max },
            None if kind.is_words() => Self::Words,
            None => Self::Choices {
                choices: kind.choices().iter().map(|choice| (choice.name.text.clone(), choice.exclusive)).collect(),
                sides: kind.has_sides(),
                degrees: None,
            },
        }
    }

    /// The same of an item of the examination, of which degrees may be charted.
    fn of_item(item: &ExaminationDraft) -> Option<Self> {
        let mut admits = Self::of(item.kind.as_ref()?);
        let measures = item.measure.as_ref().is_some_and(|measure| measure.value == Measure::Degrees);
        if let Self::Choices { degrees, .. } = &mut admits {
            let range = item.range.unwrap_or([0, Measure::Degrees.most()]).map(i32::from);
            *degrees = (measures && item.parts.is_empty()).then_some((range[0], range[1]));
        }
        Some(admits)
    }
}

/// Turns a draft into a questionnaire and tells every fault that this brings to light. After a fault the
/// questionnaire is of no use.
pub(super) fn check(draft: Draft, fingerprint: String, faults: &mut Faults) -> Option<Questionnaire> {
    let names = Names::of(&draft);
    let uses = Uses::of(&draft);
    let of_questions = draft.questions.items.iter().map(|question| question.kind.as_ref().map(Admits::of));
    let admits = of_questions.chain(draft.examination.items.iter().map(Admits::of_item)).collect();
    let first_item = draft.questions.items.len();
    let (whole, sections) = (draft.questions.whole, draft.sections.whole);
    let mut checker =
        Checker { faults, names, admits, uses, ways: Vec::new(), whole, sections, reads_charts: false, first_item };
    checker.check(draft, fingerprint)
}

/// The questions in the order of their names.
fn by_name(questions: &[Question]) -> Vec<QuestionId> {
    let mut by_name: Vec<_> = (0..questions.len()).map(QuestionId::new).collect();
    by_name.sort_by_key(|id| &questions[id.index()].name);
    by_name
}

impl Checker<'_> {
    fn check(&mut self, mut draft: Draft, fingerprint: String) -> Option<Questionnaire> {
        let identity = Identity::take(&mut draft, self);
        // While it is written, a source may wait for the entry that rests on it.
        self.uses.citers_whole &= !identity.unfinished;
        let safety_places: Vec<_> = draft.questions.items.iter().map(safety::Places::of).collect();
        let section_places: Vec<_> = draft.sections.items.iter().map(|section| section.name.span).collect();
        let sections_place = draft.sections.span;
        let sections = self.all(draft.sections);
        let start = draft.start.as_ref().and_then(|name| self.start(name));
        self.one_role_each(&draft.questions.items);
        self.one_name_each(&draft.questions.items, &draft.examination.items);
        let Asked { questions, ways, places } = self.asked(draft.questions.items, draft.examination.items);
        let flag_places: Vec<_> = draft.red_flags.items.iter().map(decided::FlagPlaces::of).collect();
        let categories = self.all(draft.categories);
        let findings = self.all(draft.findings);
        let red_flags = self.all(draft.red_flags);
        let outside_places: Vec<_> = draft.outside.items.iter().map(|outside| outside.name.span).collect();
        let outside = self.all(draft.outside);
        self.lead_before_verdict(&outside, &outside_places);
        let advice = self.all(draft.advice);
        let base_rates = draft.base_rates.items.into_iter().next();
        let base_rates = base_rates.map(|base_rates| self.base_rates(base_rates, &categories));
        let verdict = draft.verdict.map(|verdict| Declared::mean(verdict, self));
        let references = self.all(draft.references);
        flow::replaces(&findings, &self.uses.finding_places, self.faults);
        self.uses.tell(&findings, &categories, verdict.as_ref(), self.faults);
        let tree = Tree::new(&questions, &ways, &places, start, self.whole);
        let longest = tree.check(self.faults);
        safety::sections(&sections, &section_places, sections_place, self.sections, self.faults);
        safety::questions(&tree, &sections, &safety_places, self.sections, self.faults);
        // What is known to be at fault stands for nothing: about that, nothing can be proved.
        if !self.faults.any_error() {
            decided::decided(&tree, &sections, &red_flags, &flag_places, self.faults);
            hidden::hidden(&questions, &red_flags, &flag_places, self.faults);
        }
        let (longest, verdict) = (longest?, verdict?);
        let needs = Needs { findings: &findings, red_flags: &red_flags, longest: &longest };
        let readers = Readers::of(&questions, &needs, &outside, &advice, &verdict.caps);
        let mut questionnaire = Questionnaire {
            identity,
            sections,
            start: start?,
            longest,
            nothing_woken: readers.woken_by_nothing(),
            readers: readers.into(),
            plans: Plans::default().into(),
            things: plans::Things::default(),
            by_name: by_name(&questions),
            questions: questions.into_iter().map(Later::from).collect(),
            minutes: [0; 2],
            categories: categories.into(),
            outside: outside.into(),
            findings: findings.into(),
            red_flags: red_flags.into(),
            advice: advice.into(),
            base_rates: base_rates.into(),
            verdict: verdict.into(),
            references: references.into(),
            fingerprint,
            today: None,
            emergency_number: None,
            translated: None,
            rows: plans::Rows::default(),
        };
        let plans = Plans::of(&questionnaire);
        questionnaire.things = plans.things();
        questionnaire.plans = plans.into();
        questionnaire.minutes = questionnaire.estimated_minutes();
        Some(questionnaire)
    }

    /// The questions of the tree and the items of the examination.
    fn asked(&mut self, tree: Vec<QuestionDraft>, items: Vec<ExaminationDraft>) -> Asked {
        let places = tree.iter().map(|question| question.name.span);
        let places = places.chain(items.iter().map(|item| item.name.span)).collect();
        let mut asked = Asked { questions: Vec::new(), ways: Vec::new(), places };
        let mut add = |checker: &mut Self, question| {
            asked.questions.push(question);
            asked.ways.push(std::mem::take(&mut checker.ways));
        };
        for draft in tree {
            let question = self.question(draft);
            add(self, question);
        }
        for draft in items {
            let item = self.item(draft);
            add(self, item);
        }
        asked
    }

    /// Every entry of a part, its names found.
    fn all<T: Declared>(&mut self, part: EntriesDraft<T::Draft>) -> Vec<T> {
        part.items.into_iter().map(|draft| T::mean(draft, self)).collect()
    }

    /// The question with which it starts.
    fn start(&mut self, name: &Name) -> Option<QuestionId> {
        match self.lead(name)? {
            Go::To(start) => Some(start),
            Go::Result => {
                let kind = FaultKind::Unknown { thing: Thing::Question, name: name.text.clone(), suggestion: None };
                self.faults.add(kind, name.span);
                None
            }
        }
    }

    /// Where a name leads.
    fn lead(&mut self, name: &Name) -> Option<Go> {
        if name.text == "result" {
            return Some(Go::Result);
        }
        if matches!(&*name.text, "end" | "done" | "finish" | "stop") && !self.names.has_question(&name.text) {
            let (thing, suggestion) = (Thing::Question, Some("result".to_owned()));
            self.faults.add(FaultKind::Unknown { thing, name: name.text.clone(), suggestion }, name.span);
            self.whole = false;
            return None;
        }
        let found = self.names.find(Thing::Question, name, self.faults);
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

    /// Tells what lies outside, stands in place of the verdict, and asks for it.
    fn lead_before_verdict(&mut self, outside: &[Outside], places: &[Span]) {
        let leads_too_early = |outside: &Outside| outside.leads && outside.condition.reads_verdict();
        for (_, place) in outside.iter().zip(places).filter(|(outside, _)| leads_too_early(outside)) {
            self.faults.add(FaultKind::LeadsByVerdict, *place);
        }
    }

    /// Tells a role that two questions have. Only safety may have several.
    fn one_role_each(&mut self, questions: &[QuestionDraft]) {
        let mut seen = std::collections::HashMap::<Role, Span>::new();
        for At { value: role, span } in questions.iter().filter_map(|question| question.role) {
            if role == Role::Safety {
                continue;
            }
            if let Some(first) = seen.insert(role, span) {
                let fault = Fault::new(FaultKind::Twice { thing: Thing::Role, name: role.id().to_owned() }, span);
                self.faults.push(fault.with(first, "first given here"));
            }
        }
    }

    /// Tells a short name that two questions have, in the tree or in the examination.
    fn one_name_each(&mut self, questions: &[QuestionDraft], items: &[ExaminationDraft]) {
        let questions = questions.iter().map(|question| (&question.brief, &question.keys));
        let items = items.iter().map(|item| (&item.brief, &item.keys));
        let mut seen = std::collections::HashMap::<String, Span>::new();
        for (name, keys) in questions.chain(items) {
            let Some(name) = name.as_ref().filter(|name| !name.is_empty()) else { continue };
            let span = keys.place("brief");
            if let Some(first) = seen.insert(name.to_lowercase(), span) {
                let fault = Fault::new(FaultKind::SameWords { thing: Thing::Question, words: name.clone() }, span);
                self.faults.push(fault.with(first, "the first one"));
            }
        }
    }

    /// A question of the tree.
    fn question(&mut self, mut draft: QuestionDraft) -> Question {
        self.whole &= draft.kind.is_some();
        Question {
            kind: self.kind(draft.kind.take()),
            home: Home::Tree(Step::take(&mut draft, self)),
            name: draft.name.text,
            ask: draft.ask,
            brief: draft.brief,
            say: draft.say,
            hint: draft.hint,
            optional: draft.optional,
            role: draft.role.map(|role| role.value),
            rows: Rows::mean(draft.rows, self),
        }
    }

    /// An item of the examination.
    fn item(&mut self, mut draft: ExaminationDraft) -> Question {
        for name in &draft.after {
            let own = draft.name.text == name.text;
            if own
                || self.names.find(Thing::Question, name, &mut Faults::default()).is_some_and(|at| at < self.uses.tree)
            {
                let kind = FaultKind::Unknown { thing: Thing::Examination, name: name.text.clone(), suggestion: None };
                self.faults.add(kind, name.span);
            }
        }
        Question {
            kind: self.kind(draft.kind.take()),
            home: Home::Examination(Examination::take(&mut draft, self)),
            name: draft.name.text,
            ask: draft.ask,
            brief: draft.brief,
            say: draft.say,
            hint: draft.hint,
            optional: true,
            role: None,
            rows: Rows::mean(draft.rows, self),
        }
    }

    fn kind(&mut self, draft: Option<KindOf<ChoiceDraft>>) -> Kind {
        draft.map_or(Kind::Text, |kind| kind.map(|choice| Choice::mean(choice, self)))
    }

    /// Tells points that are each within the bounds, and together are not.
    fn add_up(&mut self, points: &[Points], draft: &[(Name, Option<i32>)]) {
        for (own, (name, _)) in points.iter().zip(draft) {
            let Target::Pattern(pattern) = own.target else { continue };
            let sum =
                points.iter().filter(|points| points.target.counts_for(pattern)).map(|points| points.points).sum();
            if !(-POINTS..=POINTS).contains(&sum) {
                self.faults.add(FaultKind::PointsAddUp { pattern: name.text.clone(), sum }, name.span);
            }
        }
    }
}

impl Known for Checker<'_> {
    fn find(&mut self, thing: Thing, name: &Name) -> Option<usize> {
        self.names.find(thing, name, self.faults)
    }

    fn cite(&mut self, names: &[Name]) -> Vec<u32> {
        let mut cited = Vec::with_capacity(names.len());
        for name in names {
            let found = self.find(Thing::Reference, name);
            self.uses.citers_whole &= found.is_some();
            if let Some(index) = found {
                self.uses.references[index] = true;
                cited.extend(u32::try_from(index));
            }
        }
        cited
    }

    fn condition(&mut self, draft: &ConditionDraft) -> Condition {
        self.settle(draft)
    }

    fn charted(&mut self, draft: &ConditionDraft) -> Condition {
        self.reads_charts = true;
        let condition = self.settle(draft);
        self.reads_charts = false;
        condition
    }

    fn points(&mut self, draft: &PointsDraft) -> Vec<Points> {
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

    fn group(&mut self, name: &Name) {
        self.uses.group(name);
    }

    fn cap(&mut self, draft: CapDraft) -> Cap {
        self.uses.cap(&draft, self.faults);
        let bound = |(name, low, high): &_| Some((self.names.target(name, self.faults)?, *low, *high));
        let mut bounds: Vec<_> = draft.bounds.iter().filter_map(bound).collect();
        bounds.sort_by_key(|(target, ..)| matches!(target, Target::Category(_)));
        Cap { group: draft.group.text, bounds }
    }

    fn go(&mut self, name: &Name) -> Option<Go> {
        let go = self.lead(name);
        self.ways.extend(go.map(|go| Way { go, span: name.span, branch: None, instead: false }));
        go
    }
    fn section(&mut self, name: Option<&Name>) -> SectionId {
        let section = name.and_then(|name| self.find(Thing::Section, name));
        self.sections &= section.is_some();
        self.uses.questions_whole &= section.is_some();
        if let Some(section) = section {
            self.uses.sections[section] = true;
        }
        SectionId::new(section.unwrap_or_default())
    }

    fn way(&mut self, name: Option<&Name>, place: Span, branch: Option<(Span, bool)>) -> Go {
        let go = name.and_then(|name| self.lead(name));
        self.whole &= go.is_some();
        let go = go.unwrap_or(Go::Result);
        let instead = branch.is_some_and(|(_, instead)| instead);
        let (span, branch) = (name.map_or(place, |name| name.span), branch.map(|(place, _)| place));
        self.ways.push(Way { go, span, branch, instead });
        go
    }

    fn nowhere(&mut self) {
        self.whole = false;
    }
}
