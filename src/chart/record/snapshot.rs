//! The assessment as the client was shown it, by names: what a replay compares byte for byte.

use serde::{Deserialize, Serialize};

use hip_triage_core::assessment::{Assessment, Standing, Verdict};
use hip_triage_core::interview::{End, Interview, Look, Looker, Raised};
use hip_triage_core::questionnaire::{Questionnaire, Urgency};

/// An assessment by names.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// The fit of the answers, and how clear it is.
    pub verdict: SnapshotVerdict,
    /// The origins that it names, the stronger first.
    pub origins: Vec<String>,
    /// True if no origin is shown, because care comes first.
    pub withheld: bool,
    /// The greatest urgency of any red flag.
    pub urgency: Option<Urgency>,
    /// Where the questions came to.
    pub end: SnapshotEnd,
    /// The questions on the path, in order.
    pub path: Vec<String>,
    /// The red flags that are raised.
    pub red_flags: Vec<SnapshotFlag>,
    /// The strength of evidence for each origin.
    pub scores: Vec<SnapshotScore>,
    /// The things outside the origins.
    pub outside: Vec<String>,
    /// The paragraphs of advice that hold.
    pub advice: Vec<String>,
    /// The row of the base rates, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_rate: Option<SnapshotBaseRate>,
    /// How each finding stands.
    pub findings: Vec<SnapshotFinding>,
}

/// The fit of the answers, and how clear it is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each says what it is")]
pub enum SnapshotVerdict {
    NotClear,
    MostOften,
    Mixed,
    Leans,
    Fits,
    Outside,
}

/// The row of the base rates: how common each origin is in that place and at that age.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SnapshotBaseRate {
    /// Its name.
    pub row: String,
    /// True if it alone speaks, because the answers say too little.
    pub alone: bool,
}

/// Where the questions came to.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each says what it is")]
pub enum SnapshotEnd {
    Asking,
    Stopped,
    Finished,
}

/// A red flag that is raised.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SnapshotFlag {
    /// Its name.
    pub red_flag: String,
    /// How urgent it is as things stand.
    pub urgency: Urgency,
    /// True if an answer says so; otherwise *not sure* leaves it open.
    pub certain: bool,
    /// How urgent it would be had nobody looked at it, where somebody has and the signs are those of then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looked_at: Option<Urgency>,
    /// Says whether that was a PT, who decided to go on without a doctor first.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub decided: bool,
}

/// The strength of evidence for an origin.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SnapshotScore {
    /// Its name.
    pub category: String,
    /// The base rate and the sum of the contributions.
    pub total: i32,
    /// The points of the base rate for the best pattern.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub base_rate: i32,
    /// The pattern that it looks most like.
    pub pattern: Option<String>,
    /// The points of each finding.
    pub contributions: Vec<SnapshotContribution>,
}

/// The points of a finding.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SnapshotContribution {
    /// Its name.
    pub finding: String,
    /// How much, within the caps.
    pub points: i32,
}

/// How a finding stands.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SnapshotFinding {
    /// Its name.
    pub finding: String,
    /// How it stands.
    pub standing: SnapshotStanding,
}

/// How a finding stands, as [`Standing`] means it.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each says what it is")]
pub enum SnapshotStanding {
    Fired,
    Otherwise,
    Replaced,
    Gated,
    NotSure,
    NotAsked,
}

impl Snapshot {
    /// The meaning of an interview as it stands.
    #[must_use]
    pub fn of(interview: &Interview<'_>) -> Self {
        let questionnaire = interview.questionnaire();
        let assessment = Assessment::of(interview);
        let category = |id| questionnaire.category(id).name.clone();
        let finding = |id| questionnaire.finding(id).name.clone();
        let path = assessment.path();
        let scores = questionnaire.category_ids().map(|(id, _)| {
            let score = assessment.score(id);
            let parts = score.contributions.iter();
            SnapshotScore {
                category: category(id),
                total: score.total,
                base_rate: score.base,
                pattern: score.pattern.map(|pattern| questionnaire.pattern(pattern).name.clone()),
                contributions: parts
                    .map(|part| SnapshotContribution { finding: finding(part.finding), points: part.points })
                    .collect(),
            }
        });
        let findings = assessment
            .evidence()
            .map(|(id, _, standing)| SnapshotFinding { finding: finding(id), standing: standing.into() });
        Self {
            verdict: assessment.verdict().into(),
            origins: assessment.verdict().names().into_iter().map(category).collect(),
            withheld: assessment.is_withheld(),
            urgency: assessment.urgency(),
            end: path.end.into(),
            path: path.answered.iter().map(|id| questionnaire.question(*id).name.clone()).collect(),
            red_flags: SnapshotFlag::all_of(questionnaire, assessment.red_flags()),
            scores: scores.collect(),
            outside: assessment.outside().iter().map(|outside| outside.name.clone()).collect(),
            advice: assessment.advice().iter().map(|advice| advice.name.clone()).collect(),
            base_rate: assessment.prior().map(|prior| SnapshotBaseRate {
                row: prior.row().name.clone(),
                alone: assessment.verdict().is_by_base_rate(),
            }),
            findings: findings.collect(),
        }
    }

    /// What the verdict names: origins, the stronger first, or what lies outside of them.
    #[must_use]
    pub fn named(&self) -> Vec<String> {
        match self.verdict {
            SnapshotVerdict::Outside => self.outside.first().cloned().into_iter().collect(),
            _ => self.origins.clone(),
        }
    }
}

impl SnapshotFlag {
    /// Red flags by their names.
    #[must_use]
    pub fn all_of(questionnaire: &Questionnaire, raised: &[Raised]) -> Vec<Self> {
        let named = raised.iter().map(|raised| Self {
            red_flag: questionnaire.red_flag(raised.flag).name.clone(),
            urgency: raised.urgency,
            certain: raised.certain,
            looked_at: raised.looked_at.map(|look| look.was),
            decided: raised.is_looked_at_by(Looker::Therapist),
        });
        named.collect()
    }

    /// The red flag, where the questionnaire has it still.
    #[must_use]
    pub fn raised(&self, questionnaire: &Questionnaire) -> Option<Raised> {
        let flag = questionnaire.find_red_flag(&self.red_flag)?;
        Some(Raised { flag, urgency: self.urgency, certain: self.certain, looked_at: self.look() })
    }

    /// Who has looked at it, and how urgent it would be without.
    #[must_use]
    pub fn look(&self) -> Option<Look> {
        let by = if self.decided { Looker::Therapist } else { Looker::Doctor };
        self.looked_at.map(|was| Look { was, by })
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_nothing(points: &i32) -> bool {
    *points == 0
}

impl From<Verdict> for SnapshotVerdict {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::NotClear => Self::NotClear,
            Verdict::MostOften(_) => Self::MostOften,
            Verdict::Mixed(..) | Verdict::AboutAsOften(..) => Self::Mixed,
            Verdict::Leans(..) => Self::Leans,
            Verdict::Fits(_) => Self::Fits,
            Verdict::Outside(..) => Self::Outside,
        }
    }
}

impl From<End> for SnapshotEnd {
    fn from(end: End) -> Self {
        match end {
            End::Ask(_) => Self::Asking,
            End::Stop(_) => Self::Stopped,
            End::Finished => Self::Finished,
        }
    }
}

impl From<Standing> for SnapshotStanding {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Fired => Self::Fired,
            Standing::Otherwise => Self::Otherwise,
            Standing::Replaced => Self::Replaced,
            Standing::Gated => Self::Gated,
            Standing::NotSure => Self::NotSure,
            Standing::NotAsked => Self::NotAsked,
        }
    }
}
