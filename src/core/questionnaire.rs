//! Questions, and the meaning of their answers.
//!
//! A [`Questionnaire`] has been read and checked: every id in it is an index that exists, every
//! path through its tree ends, and nothing after the check can meet a dangling name. It is made
//! only by reading YAML through [`read`](Questionnaire::read), or by unpacking one that was
//! checked when the program was built.
//!
//! Nothing here knows who answers, or how it is shown.

mod allow;
pub mod base_rates;
mod body;
mod check;
mod condition;
mod day;
mod decided;
mod fault;
mod flow;
mod form;
mod go;
mod id;
mod implies;
mod kind;
mod language;
mod later;
mod named;
mod node;
mod numbers;
mod places;
mod plans;
mod possible;
mod question;
mod read;
mod reader;
mod readers;
mod role;
mod rules;
mod safety;
mod suggest;
mod table;
mod texts;
mod time;
mod tip;
mod translation;
mod walk;

use serde::{Deserialize, Serialize};

pub use allow::apply_allowed;
use base_rates::BaseRates;
pub use body::{Measure, Position, Posture, Spot};
pub use condition::{Atom, Condition, NOT_SURE, PAINFUL, Truth};
pub use day::{Day, NoDay};
pub use fault::{Fault, FaultKind, Misplaced, Owner, Severity, Span, Thing, Threshold, Undecided, YamlProblem};
pub use form::is_language;
pub use go::{Branch, Go, Next};
pub use id::{CategoryId, ChoiceId, FindingId, PatternId, QuestionId, RedFlagId, SectionId};
pub use kind::{KindOf, Picture, SIGNS};
pub use language::{
    Advice, Category, Choice, Emergency, EmergencySign, Examination, Finding, Fits, Identity, MixedRule, Outside,
    Pattern, PtLine, Raise, RedFlag, Reference, Section, Step, Tip, VerdictRules,
};
use later::Later;
pub(crate) use numbers::Numbers;
pub use places::{Places, SourcePlace};
pub(crate) use plans::{FlagPlan, Part, Plan, Plans, Row, Seen, Truths};
use plans::{Rows, Things};
pub use possible::{
    ABILITY, Activity, Answer, AnswerError, Answers, Cell, Chance, Chosen, Defaults, LONGEST_TEXT, Possible, Rest,
    Side, Trigger, cut_to_fit, is_unsafe_to_show, shows_something,
};
pub(crate) use possible::{is_invisible, tidied};
pub use question::{Home, Kind, Question};
pub use read::{Checked, Source};
pub use readers::Needs;
use readers::Readers;
pub(crate) use readers::{Waiting, Waits, Woken};
pub use role::{Audience, Role};
pub use rules::{Cap, Points, Target, Under, Urgency, Withheld};
pub use suggest::{did_you_mean, suggest};
pub use texts::TextTree;
pub use tip::{TipId, TipKind};
pub use translation::{Review, Translated, Translation};
pub use walk::{Text, TextForm, TextPath, TextStep};

/// The reader of YAML with every fault at its place, for the other files that we read.
pub mod reading {
    pub use super::fault::Faults;
    pub use super::node::{Node, Style, Value, is_control, read};
    pub use super::reader::{Fields, Name, Reader};
    pub use super::table::{Shape, Table, may, need, words};
}

/// The tables of the language, for what is written from them.
pub mod tables {
    pub use super::form::{COUNT, RANGE};
    pub use super::language::QUESTIONNAIRE;
    pub use super::reader::{NO_FOLDERS, RESERVED};
    pub use super::rules::POINTS;
    pub use super::table::{ANSWERS, ASSESSMENT, BOUND, Belongs, RED_FLAG, Rule, Scope, Shape, Table};
    pub use super::translation::TRANSLATION;
}

/// A checked questionnaire.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Questionnaire {
    identity: Identity,
    sections: Vec<Section>,
    start: QuestionId,
    /// Each by itself: the first page shows none, and a question needs few others.
    questions: Vec<Later<Question>>,
    categories: Later<Vec<Category>>,
    outside: Later<Vec<Outside>>,
    findings: Later<Vec<Finding>>,
    red_flags: Later<Vec<RedFlag>>,
    advice: Later<Vec<Advice>>,
    base_rates: Later<Option<BaseRates>>,
    verdict: Later<VerdictRules>,
    references: Later<Vec<Reference>>,
    longest: Vec<[u32; 3]>,
    /// An estimate from its words, in a self-check and in an intake.
    minutes: [usize; 2],
    readers: Later<Readers>,
    nothing_woken: Woken,
    plans: Later<Plans>,
    things: Things,
    by_name: Vec<QuestionId>,
    fingerprint: String,
    #[serde(skip)]
    today: Option<Day>,
    /// The number that was set for an emergency: it is the same in every language.
    #[serde(skip)]
    emergency_number: Option<String>,
    /// The texts that it was translated from, where it was.
    translated: Option<Translated>,
    #[serde(skip)]
    rows: Rows,
}

impl Questionnaire {
    /// The text about itself, in its own words.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// Sets what stands for `{number}` in the line on emergencies.
    pub fn set_emergency_number(&mut self, number: &str) {
        number.clone_into(&mut self.identity.emergency.number);
        self.emergency_number = Some(number.to_owned());
    }

    /// Sets the day that it is: nothing here asks the clock.
    pub fn set_today(&mut self, today: Day) {
        self.today = Some(today);
    }

    /// The day that it is, where that was said.
    #[must_use]
    pub fn today(&self) -> Option<Day> {
        self.today
    }

    /// The day by which it was to be reviewed, where one is written and that day is past.
    #[must_use]
    pub fn overdue(&self) -> Option<Day> {
        self.identity.review_by.filter(|review_by| self.today > Some(*review_by))
    }

    /// A SHA-256 over the content of its files, in hexadecimal.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The stages, in order.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// A stage.
    #[must_use]
    pub fn section(&self, id: SectionId) -> &Section {
        &self.sections[id.index()]
    }

    /// The first question.
    #[must_use]
    pub fn start(&self) -> QuestionId {
        self.start
    }

    /// The questions of the tree and the items of the examination.
    #[must_use]
    pub fn questions(&self) -> impl ExactSizeIterator<Item = &Question> {
        self.questions.iter().map(|question| &**question)
    }

    /// The questions of the tree and the items of the examination, with their ids.
    pub fn question_ids(&self) -> impl Iterator<Item = (QuestionId, &Question)> {
        self.questions().enumerate().map(|(index, question)| (QuestionId::new(index), question))
    }

    /// A question or an item of the examination.
    #[must_use]
    #[inline]
    pub fn question(&self, id: QuestionId) -> &Question {
        &self.questions[id.index()]
    }

    /// The items of the examination, with their ids.
    pub fn item_ids(&self) -> impl Iterator<Item = (QuestionId, &Question)> {
        self.question_ids().filter(|(_, question)| question.examination().is_some())
    }

    /// The question or item of the examination of that name.
    #[must_use]
    pub fn find_question(&self, name: &str) -> Option<QuestionId> {
        let place = self.by_name.binary_search_by_key(&name, |id| &self.question(*id).name).ok()?;
        Some(self.by_name[place])
    }

    /// The question that has the role.
    #[must_use]
    pub fn with_role(&self, role: Role) -> Option<QuestionId> {
        self.questions().position(|question| question.role == Some(role)).map(QuestionId::new)
    }

    /// Tells whether a question stands below another, on its screen.
    #[must_use]
    pub fn is_below(&self, id: QuestionId) -> bool {
        self.question(id).step().is_some_and(|step| step.below.is_some())
    }

    /// Tells whether a question is about safety.
    #[must_use]
    #[inline]
    pub fn is_safety(&self, id: QuestionId) -> bool {
        self.question(id).step().is_some_and(|step| self.section(step.section).safety)
    }

    /// The origins, in order.
    #[must_use]
    pub fn categories(&self) -> &[Category] {
        &self.categories
    }

    /// The origins with their ids.
    pub fn category_ids(&self) -> impl Iterator<Item = (CategoryId, &Category)> {
        self.categories.iter().enumerate().map(|(index, category)| (CategoryId::new(index), category))
    }

    /// An origin.
    #[must_use]
    pub fn category(&self, id: CategoryId) -> &Category {
        &self.categories[id.index()]
    }

    /// A pattern of an origin.
    #[must_use]
    pub fn pattern(&self, id: PatternId) -> &Pattern {
        &self.category(id.category).patterns[id.index as usize]
    }

    /// The patterns of an origin with their ids.
    pub fn pattern_ids(&self, category: CategoryId) -> impl Iterator<Item = (PatternId, &Pattern)> {
        self.category(category)
            .patterns
            .iter()
            .zip(0..)
            .map(move |(pattern, index)| (PatternId { category, index }, pattern))
    }

    /// The patterns of an origin that somebody can have: those whose condition is true of them, and where there is none,
    /// those without a condition.
    pub(crate) fn possible_patterns(
        &self,
        category: CategoryId,
        is_true: impl Fn(Plan) -> bool,
    ) -> impl Iterator<Item = PatternId> {
        let plans = self.plans();
        let own = move |id: PatternId| plans.pattern(id).map(&is_true);
        let ids = move || self.pattern_ids(category).map(|(id, _)| id);
        let wanted = ids().any(|id| own(id) == Some(true)).then_some(true);
        ids().filter(move |id| own(*id) == wanted)
    }

    /// The notes on what lies outside the origins.
    #[must_use]
    pub fn outside(&self) -> &[Outside] {
        &self.outside
    }

    /// The findings, in order.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The findings with their ids.
    pub fn finding_ids(&self) -> impl Iterator<Item = (FindingId, &Finding)> {
        self.findings.iter().enumerate().map(|(index, finding)| (FindingId::new(index), finding))
    }

    /// A finding.
    #[must_use]
    #[inline]
    pub fn finding(&self, id: FindingId) -> &Finding {
        &self.findings[id.index()]
    }

    /// The red flags, in order.
    #[must_use]
    pub fn red_flags(&self) -> &[RedFlag] {
        &self.red_flags
    }

    /// The red flags with their ids.
    pub fn red_flag_ids(&self) -> impl Iterator<Item = (RedFlagId, &RedFlag)> {
        self.red_flags.iter().enumerate().map(|(index, flag)| (RedFlagId::new(index), flag))
    }

    /// A red flag.
    #[must_use]
    #[inline]
    pub fn red_flag(&self, id: RedFlagId) -> &RedFlag {
        &self.red_flags[id.index()]
    }

    /// The red flag of that name.
    #[must_use]
    pub fn find_red_flag(&self, name: &str) -> Option<RedFlagId> {
        self.red_flags.iter().position(|flag| flag.name == name).map(RedFlagId::new)
    }

    /// Tells whether a red flag reads the answer to a question.
    #[must_use]
    pub fn is_read_by_red_flags(&self, id: QuestionId) -> bool {
        !self.readers.alarms(id).is_empty()
    }

    /// The red flags that read the answer to a question.
    pub fn red_flags_reading(&self, id: QuestionId) -> impl Iterator<Item = RedFlagId> {
        self.readers.alarms(id).iter().copied()
    }

    /// The findings that wait for an answer to a question.
    pub fn findings_reading(&self, id: QuestionId) -> impl Iterator<Item = FindingId> {
        self.readers.findings.on(id).iter().map(|(_, position)| FindingId::new(*position as usize))
    }

    /// The red flags by the answers that they wait for.
    pub(crate) fn waiting_red_flags(&self) -> &Waiting {
        &self.readers.red_flags
    }

    /// All that may come true with nothing answered.
    pub(crate) fn nothing_woken(&self) -> &Woken {
        &self.nothing_woken
    }

    /// Adds all that may come true with an answer.
    pub(crate) fn wake(&self, question: QuestionId, answer: &Answer, woken: &mut Woken) {
        self.readers.wake(question, answer, woken);
    }

    /// What a part of the answer to a question brings with it.
    #[inline]
    pub(crate) fn row(&self, question: QuestionId, part: Part) -> &Row {
        self.rows.of(self, question, part)
    }

    /// Every condition as it is decided.
    #[inline]
    pub(crate) fn plans(&self) -> &Plans {
        &self.plans
    }

    /// How many things conditions look up.
    pub(crate) fn things(&self) -> Things {
        self.things
    }

    /// The answers that must be given for something to come true.
    #[must_use]
    pub fn needs(&self) -> Needs<'_> {
        Needs { findings: &self.findings, red_flags: &self.red_flags, longest: &self.longest }
    }

    /// The paragraphs of advice, in order.
    #[must_use]
    pub fn advice(&self) -> &[Advice] {
        &self.advice
    }

    /// How often pain comes from which origin, where that is written.
    #[must_use]
    pub fn base_rates(&self) -> Option<&BaseRates> {
        self.base_rates.as_ref()
    }

    /// The thresholds and caps of the verdict.
    #[must_use]
    #[inline]
    pub fn verdict_rules(&self) -> &VerdictRules {
        &self.verdict
    }

    /// The positions of the caps of the groups of a finding.
    #[inline]
    pub(crate) fn caps_of(&self, finding: FindingId) -> impl Iterator<Item = usize> {
        self.readers.caps[finding.index()].iter().map(|position| *position as usize)
    }

    /// Tells whether some choice of a question is offered to some only.
    #[inline]
    pub(crate) fn offers_to_some(&self, question: QuestionId) -> bool {
        self.readers.to_some[question.index()]
    }

    /// The sources.
    #[must_use]
    pub fn references(&self) -> &[Reference] {
        &self.references
    }

    /// The keys of cited references, as they stand in brackets.
    #[must_use]
    pub fn cited(&self, cite: &[u32]) -> String {
        let keys = cite.iter().map(|index| self.references[*index as usize].name.as_str());
        keys.collect::<Vec<_>>().join(", ")
    }

    /// The most steps that can follow from a place in the tree, that place included, whatever is asked of whom: whatever
    /// follows a question has fewer.
    #[must_use]
    pub fn depth(&self, go: Go) -> usize {
        match go {
            Go::To(question) => self.longest[question.index()][2] as usize,
            Go::Result => 0,
        }
    }

    /// The most questions that can follow from a place in the tree, that place included, whatever is answered. One below
    /// another stands on its screen, and does not count.
    #[must_use]
    pub fn longest_from(&self, go: Go, audience: Audience) -> usize {
        match go {
            Go::To(question) => self.longest[question.index()][audience as usize] as usize,
            Go::Result => 0,
        }
    }
}
