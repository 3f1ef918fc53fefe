//! The account of one interview: a line of JSON.

use hip_triage_chart::export::WIDTH;
use hip_triage_chart::record::{SnapshotStanding, SnapshotVerdict};
use hip_triage_chart::report;
use hip_triage_core::assessment::{Assessment, Named, Score};
use hip_triage_core::interview::{End, Interview};
use hip_triage_core::json;
use hip_triage_core::questionnaire::{PatternId, Questionnaire, Urgency};
use serde::Serialize;
use serde_json::value::RawValue;

use super::{Assessor, Desk};

/// An assessment. The fields are documented in FORMATS.md.
#[derive(Debug, Serialize)]
pub(super) struct Told<'a> {
    id: Option<&'a RawValue>,
    state: State,
    waiting_for: Option<&'a str>,
    urgency: Option<Urgency>,
    red_flags: Vec<Alarm<'a>>,
    withheld: bool,
    verdict: Option<SnapshotVerdict>,
    origins: Vec<&'a str>,
    pattern: Option<String>,
    base_rate: Option<BaseRate<'a>>,
    scores: Vec<OriginScore<'a>>,
    outside: Vec<&'a str>,
    advice: Vec<&'a str>,
    path_length: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<Evidence<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Words>,
    questionnaire: Asked<'a>,
}

/// An interview that could not be assessed, and why.
#[derive(Debug, Serialize)]
pub(super) struct Misfit<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) file: Option<&'a str>,
    pub(super) line: u64,
    pub(super) id: Option<&'a RawValue>,
    pub(super) error: String,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum State {
    Waiting,
    Stopped,
    Finished,
}

#[derive(Debug, Serialize)]
struct Alarm<'a> {
    red_flag: &'a str,
    urgency: Urgency,
    certain: bool,
}

#[derive(Debug, Serialize)]
struct BaseRate<'a> {
    row: &'a str,
    alone: bool,
}

#[derive(Debug, Serialize)]
struct OriginScore<'a> {
    category: &'a str,
    total: i32,
    base_rate: i32,
    pattern: Option<&'a str>,
}

/// The words for the person; nothing while a question waits.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Words {
    NotYet,
    Page(String),
}

/// The evidence in full.
#[derive(Debug, Serialize)]
struct Evidence<'a> {
    path: Vec<&'a str>,
    findings: Vec<Finding<'a>>,
    contributions: Vec<Contribution<'a>>,
}

#[derive(Debug, Serialize)]
struct Finding<'a> {
    finding: &'a str,
    standing: SnapshotStanding,
}

#[derive(Debug, Serialize)]
struct Contribution<'a> {
    category: &'a str,
    finding: &'a str,
    points: i32,
}

#[derive(Debug, Serialize)]
struct Asked<'a> {
    id: &'a str,
    version: &'a str,
    fingerprint: &'a str,
}

impl<'a> Told<'a> {
    pub(super) fn of(desk: &Desk<'a>, id: Option<&'a RawValue>, assessor: &Assessor<'a>) -> Self {
        let questionnaire = assessor.questionnaire;
        let Desk { interview, assessment } = desk;
        let path = assessment.path();
        let question = |id| questionnaire.question(id).name.as_str();
        let flag = |raised: &hip_triage_core::interview::Raised| Alarm {
            red_flag: &questionnaire.red_flag(raised.flag).name,
            urgency: raised.urgency,
            certain: raised.certain,
        };
        let withheld = assessment.is_withheld();
        // While a question waits nobody would be told a result: safety may not be known yet.
        let ended = path.waiting().is_none();
        let verdict = (ended && !withheld).then(|| assessment.verdict());
        let named = verdict.map_or_else(Named::new, |verdict| verdict.names());
        let pattern = named.first().and_then(|category| assessment.score(*category).pattern);
        Self {
            id,
            state: path.end.into(),
            waiting_for: path.waiting().map(question),
            urgency: assessment.urgency(),
            red_flags: assessment.red_flags().iter().map(flag).collect(),
            withheld,
            verdict: verdict.map(SnapshotVerdict::from),
            origins: named.iter().map(|category| questionnaire.category(*category).name.as_str()).collect(),
            pattern: pattern.map(|pattern| pattern_name(questionnaire, pattern)),
            base_rate: assessment
                .prior()
                .map(|prior| BaseRate { row: &prior.row().name, alone: assessment.verdict().is_by_base_rate() }),
            scores: scores(questionnaire, assessment)
                .map(|(category, score)| origin(questionnaire, category, score))
                .collect(),
            outside: assessment.outside().into_iter().filter(|_| ended).map(|outside| outside.name.as_str()).collect(),
            advice: assessment.advice().into_iter().filter(|_| ended).map(|advice| advice.name.as_str()).collect(),
            path_length: path.answered.len(),
            evidence: assessor.evidence.then(|| Evidence {
                path: path.answered.iter().map(|id| question(*id)).collect(),
                findings: findings(assessment),
                contributions: contributions(questionnaire, assessment),
            }),
            text: assessor.texts.then(|| if ended { Words::Page(text(interview)) } else { Words::NotYet }),
            questionnaire: Asked {
                id: &questionnaire.identity().id,
                version: &questionnaire.identity().version,
                fingerprint: questionnaire.fingerprint(),
            },
        }
    }
}

impl From<End> for State {
    fn from(end: End) -> Self {
        match end {
            End::Ask(_) => Self::Waiting,
            End::Stop(_) => Self::Stopped,
            End::Finished => Self::Finished,
        }
    }
}

/// The name of a pattern, as a labelled case has it.
fn pattern_name(questionnaire: &Questionnaire, pattern: PatternId) -> String {
    format!("{}.{}", questionnaire.category(pattern.category).name, questionnaire.pattern(pattern).name)
}

/// The origins by name, each with its score.
fn scores<'a, 's>(
    questionnaire: &'a Questionnaire,
    assessment: &'s Assessment<'a>,
) -> impl Iterator<Item = (&'a str, &'s Score)> {
    questionnaire.category_ids().map(|(id, category)| (category.name.as_str(), assessment.score(id)))
}

fn origin<'a>(questionnaire: &'a Questionnaire, category: &'a str, score: &Score) -> OriginScore<'a> {
    let pattern = score.pattern.map(|pattern| questionnaire.pattern(pattern).name.as_str());
    OriginScore { category, total: score.total, base_rate: score.base, pattern }
}

fn findings<'a>(assessment: &Assessment<'a>) -> Vec<Finding<'a>> {
    let told = assessment.evidence();
    told.map(|(_, finding, standing)| Finding { finding: &finding.name, standing: standing.into() }).collect()
}

fn contributions<'a>(questionnaire: &'a Questionnaire, assessment: &Assessment<'a>) -> Vec<Contribution<'a>> {
    let each = scores(questionnaire, assessment).flat_map(|(category, score)| {
        score.contributions.iter().map(move |part| Contribution {
            category,
            finding: &questionnaire.finding(part.finding).name,
            points: part.points,
        })
    });
    each.collect()
}

/// The words for the person, as on the page that they take along.
fn text(interview: &Interview<'_>) -> String {
    let mut text = Vec::new();
    // A list of bytes takes everything.
    let _ = report::write_text(&report::patient(interview), WIDTH, &mut text);
    String::from_utf8_lossy(&text).into_owned()
}

/// Writes a line, in which nothing stands that a terminal would act on.
pub(super) fn write(told: &impl Serialize, out: &mut Vec<u8>) {
    let begin = out.len();
    // Every part can be written as JSON.
    if serde_json::to_writer(&mut *out, told).is_err() {
        out.truncate(begin);
    }
    json::make_visible(out, begin);
    out.push(b'\n');
}
