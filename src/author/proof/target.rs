//! Everything in a questionnaire that must be able to come true.

use std::fmt;

use hip_triage_core::named;
use hip_triage_core::questionnaire::{
    Audience, CategoryId, FindingId, PatternId, Places, QuestionId, Questionnaire, RedFlagId, SourcePlace,
    Target as Of, TipId,
};

/// Something that must be able to come true.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Target {
    /// A question is asked.
    Question(QuestionId),
    /// A branch of a question is taken; the last one, without a condition, stands after the others.
    Branch(QuestionId, usize),
    /// Somebody falls in a row of the base rates.
    BaseRate(usize),
    /// A finding fires.
    Finding(FindingId),
    /// The gate of a finding holds and its condition is false, so that its `otherwise` counts.
    Otherwise(FindingId),
    /// A red flag is raised by what was answered.
    RedFlag(RedFlagId),
    /// A red flag is raised because something was answered with *not sure*.
    Unsure(RedFlagId),
    /// A red flag is raised, and made more urgent by one of its `raise` entries.
    Raise(RedFlagId, usize),
    /// Something outside the origins is told.
    Outside(usize),
    /// A paragraph of advice is told.
    Advice(usize),
    /// A pattern is the best one of an origin that the verdict names.
    Pattern(PatternId),
    /// The verdict names an origin.
    Category(CategoryId),
    /// A tip that is for some only is told.
    Tip(TipId),
    /// The verdict is of a kind.
    Verdict(Outcome),
}

named! {
    /// The kinds of verdict.
    #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
    #[allow(missing_docs, reason = "each says what it is")]
    pub enum Outcome {
        NotClear: "not_clear",
        MostOften: "most_often",
        Mixed: "mixed",
        Leans: "leans",
        Fits: "fits",
    }
}

/// The kinds of target, as they are counted: what they are called, and one of them.
pub const KINDS: [&str; 11] = [
    "questions",
    "branches",
    "base rates",
    "findings",
    "red flags",
    "outside",
    "advice",
    "patterns",
    "categories",
    "tips",
    "verdicts",
];

impl Target {
    /// Everything that must be able to come true, in the order of the questionnaire.
    #[must_use]
    pub fn all(questionnaire: &Questionnaire) -> Vec<Self> {
        let mut all = Vec::new();
        for (id, question) in questionnaire.question_ids() {
            let Some(step) = question.step() else { continue };
            // What came of the last time, nobody is asked who was never here.
            all.extend(question.is_asked_at_first(Audience::Clinician).then_some(Self::Question(id)));
            if !step.next.branches.is_empty() {
                all.extend((0..=step.next.branches.len()).map(|branch| Self::Branch(id, branch)));
            }
        }
        all.extend((0..questionnaire.base_rates().map_or(0, |table| table.rows.len())).map(Self::BaseRate));
        for (id, finding) in questionnaire.finding_ids() {
            all.push(Self::Finding(id));
            all.extend((!finding.otherwise.is_empty()).then_some(Self::Otherwise(id)));
        }
        for (id, flag) in questionnaire.red_flag_ids() {
            all.push(Self::RedFlag(id));
            all.extend(flag.unsure.map(|_| Self::Unsure(id)));
            all.extend((0..flag.raise.len()).map(|raise| Self::Raise(id, raise)));
        }
        all.extend((0..questionnaire.outside().len()).map(Self::Outside));
        all.extend((0..questionnaire.advice().len()).map(Self::Advice));
        for (id, _) in questionnaire.category_ids() {
            all.push(Self::Category(id));
            all.extend(questionnaire.pattern_ids(id).map(|(pattern, _)| Self::Pattern(pattern)));
        }
        all.extend(questionnaire.tips().filter(|(_, tip)| tip.condition.is_some()).map(|(id, _)| Self::Tip(id)));
        let one = questionnaire.categories().len() < 2;
        let can = |outcome| match outcome {
            Outcome::Mixed => !one,
            Outcome::MostOften => questionnaire.base_rates().is_some_and(|table| table.rows.len() > 1),
            _ => true,
        };
        let outcomes = Outcome::ALL.into_iter().filter(|(_, outcome)| can(*outcome));
        all.extend(outcomes.map(|(_, outcome)| Self::Verdict(outcome)));
        all
    }

    /// Its kind, as a position in [`KINDS`].
    #[must_use]
    pub fn kind(self) -> usize {
        match self {
            Self::Question(_) => 0,
            Self::Branch(..) => 1,
            Self::BaseRate(_) => 2,
            Self::Finding(_) | Self::Otherwise(_) => 3,
            Self::RedFlag(_) | Self::Unsure(_) | Self::Raise(..) => 4,
            Self::Outside(_) => 5,
            Self::Advice(_) => 6,
            Self::Pattern(_) => 7,
            Self::Category(_) => 8,
            Self::Tip(_) => 9,
            Self::Verdict(_) => 10,
        }
    }

    /// True if it is a thing itself that comes true, not something that happens because of it.
    #[must_use]
    pub fn is_plain(self) -> bool {
        !matches!(self, Self::Branch(..) | Self::Otherwise(_) | Self::Unsure(_) | Self::Raise(..))
    }

    /// By what it is called on the command line, as `finding:groin_main`.
    #[must_use]
    pub fn id(self, questionnaire: &Questionnaire) -> String {
        match self {
            Self::Question(id) => format!("question:{}", questionnaire.question(id).name),
            Self::Branch(id, branch) => format!("branch:{}.{}", questionnaire.question(id).name, branch + 1),
            Self::BaseRate(row) => format!("base_rate:{}", row_name(questionnaire, row)),
            Self::Finding(id) => format!("finding:{}", questionnaire.finding(id).name),
            Self::Otherwise(id) => format!("otherwise:{}", questionnaire.finding(id).name),
            Self::RedFlag(id) => format!("red_flag:{}", questionnaire.red_flag(id).name),
            Self::Unsure(id) => format!("unsure:{}", questionnaire.red_flag(id).name),
            Self::Raise(id, raise) => format!("raise:{}.{}", questionnaire.red_flag(id).name, raise + 1),
            Self::Outside(index) => format!("outside:{}", questionnaire.outside()[index].name),
            Self::Advice(index) => format!("advice:{}", questionnaire.advice()[index].name),
            Self::Pattern(id) => format!("pattern:{}", name_of(questionnaire, Of::Pattern(id))),
            Self::Category(id) => format!("category:{}", questionnaire.category(id).name),
            Self::Tip(id) => format!("tip:{}.{}.{}", name_of(questionnaire, id.of), id.kind.id(), id.position + 1),
            Self::Verdict(outcome) => format!("verdict:{outcome}"),
        }
    }

    /// A clause that says what comes true.
    #[must_use]
    pub fn clause(self, questionnaire: &Questionnaire) -> String {
        match self {
            Self::Question(id) => format!("the question `{}` is asked", questionnaire.question(id).name),
            Self::Branch(id, branch) => {
                format!("branch {} of the question `{}` is taken", branch + 1, questionnaire.question(id).name)
            }
            Self::BaseRate(row) => {
                format!("somebody falls in the row `{}` of the base rates", row_name(questionnaire, row))
            }
            Self::Finding(id) => format!("the finding `{}` fires", questionnaire.finding(id).name),
            Self::Otherwise(id) => {
                format!("the `otherwise` of the finding `{}` counts", questionnaire.finding(id).name)
            }
            Self::RedFlag(id) => format!("the red flag `{}` is raised", questionnaire.red_flag(id).name),
            Self::Unsure(id) => {
                format!("the red flag `{}` is raised by *not sure* alone", questionnaire.red_flag(id).name)
            }
            Self::Raise(id, raise) => {
                format!("entry {} of `raise` applies to the red flag `{}`", raise + 1, questionnaire.red_flag(id).name)
            }
            Self::Outside(index) => format!("`{}` of `outside` is told", questionnaire.outside()[index].name),
            Self::Advice(index) => format!("the advice `{}` is told", questionnaire.advice()[index].name),
            Self::Pattern(id) => {
                format!("the pattern `{}` is the best one", name_of(questionnaire, Of::Pattern(id)))
            }
            Self::Category(id) => format!("the verdict names `{}`", questionnaire.category(id).name),
            Self::Tip(id) => {
                format!("tip {} of `{}` of `{}` is told", id.position + 1, id.kind.id(), name_of(questionnaire, id.of))
            }
            Self::Verdict(outcome) => format!("the verdict is `{outcome}`"),
        }
    }

    /// Where it is written.
    #[must_use]
    pub(super) fn place<'p>(self, questionnaire: &Questionnaire, places: &'p Places<'_>) -> Option<SourcePlace<'p>> {
        let inside = |place: Option<SourcePlace<'p>>, key: &str| place.map(|place| place.key(key).unwrap_or(place));
        match self {
            Self::Question(id) => places.entry("questions", &questionnaire.question(id).name),
            Self::Branch(id, branch) => {
                let question = places.entry("questions", &questionnaire.question(id).name);
                question.and_then(|place| place.key("next")?.item(branch)).or(question)
            }
            Self::BaseRate(row) => {
                let rows = places.top("base_rates").and_then(|place| place.key("rows"));
                rows.and_then(|rows| rows.key(row_name(questionnaire, row)))
            }
            Self::Finding(id) => inside(places.entry("findings", &questionnaire.finding(id).name), "if"),
            Self::Otherwise(id) => inside(places.entry("findings", &questionnaire.finding(id).name), "otherwise"),
            Self::RedFlag(id) => inside(places.entry("red_flags", &questionnaire.red_flag(id).name), "if"),
            Self::Unsure(id) => inside(places.entry("red_flags", &questionnaire.red_flag(id).name), "unsure"),
            Self::Raise(id, raise) => {
                let flag = places.entry("red_flags", &questionnaire.red_flag(id).name);
                flag.and_then(|place| place.key("raise")?.item(raise)).or(flag)
            }
            Self::Outside(index) => inside(places.entry("outside", &questionnaire.outside()[index].name), "if"),
            Self::Advice(index) => inside(places.entry("advice", &questionnaire.advice()[index].name), "if"),
            Self::Pattern(id) => place_of(questionnaire, places, Of::Pattern(id)),
            Self::Category(id) => place_of(questionnaire, places, Of::Category(id)),
            Self::Tip(id) => {
                let of = place_of(questionnaire, places, id.of);
                let tip = of.and_then(|place| place.key(id.kind.id())?.item(id.position));
                inside(tip.or(of), "if")
            }
            Self::Verdict(_) => places.top("verdict"),
        }
    }
}

/// What an origin is called, or a pattern with its origin.
fn name_of(questionnaire: &Questionnaire, of: Of) -> String {
    match of {
        Of::Category(id) => questionnaire.category(id).name.clone(),
        Of::Pattern(id) => format!("{}.{}", questionnaire.category(id.category).name, questionnaire.pattern(id).name),
    }
}

/// Where an origin or a pattern is written.
fn place_of<'p>(questionnaire: &Questionnaire, places: &'p Places<'_>, of: Of) -> Option<SourcePlace<'p>> {
    let category = |id| places.entry("categories", &questionnaire.category(id).name);
    match of {
        Of::Category(id) => category(id),
        Of::Pattern(id) => category(id.category)?.key("patterns")?.key(&questionnaire.pattern(id).name),
    }
}

/// The name of a row of the base rates.
fn row_name(questionnaire: &Questionnaire, row: usize) -> &str {
    questionnaire.base_rates().and_then(|table| table.rows.get(row)).map_or("", |row| &row.name)
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::ALL[*self as usize].0)
    }
}
