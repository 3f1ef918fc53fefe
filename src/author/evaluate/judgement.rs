//! One case through the engine.

use std::collections::HashMap;
use std::fmt;

use hip_triage_core::assessment::{Assessment, Contribution};
use hip_triage_core::interview::{AnswerError, End, Interview};
use hip_triage_core::questionnaire::{Audience, Kind, Question, Questionnaire, Urgency, did_you_mean, suggest};

use super::{Case, CaseAnswer, Expected};

/// How a case came out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Judged {
    /// The case's id.
    pub id: String,
    /// The verdict that is right; none where only the urgency is judged.
    pub expected: Option<Expected>,
    /// The verdict that came out.
    pub got: Expected,
    /// True if only place and age spoke.
    pub most_often: bool,
    /// True if the origin that is right came first or second; none where none is expected.
    pub first_or_second: Option<bool>,
    /// How the two compare; none where only the urgency is judged.
    pub judgement: Option<Judgement>,
    /// True if the best pattern is the right one; none where none is expected.
    pub pattern_right: Option<bool>,
    /// How urgent it is.
    pub urgency_expected: Option<Urgency>,
    /// How urgent it came out.
    pub urgency_got: Option<Urgency>,
    /// The red flags that had to be raised and were not.
    pub flags_missed: Vec<String>,
    /// The things outside the origins that had to be told and were not.
    pub outside_missed: Vec<String>,
    /// How many questions were asked.
    pub questions: usize,
    /// The strongest movers of the verdict, by id, with their points.
    pub movers: Vec<(String, i32)>,
    /// The red flags that were raised.
    pub raised: Vec<String>,
    /// The questions of a case that came to its end that were not asked, so that their answers count for nothing.
    pub unasked: Vec<String>,
}

/// How a verdict compares with the one that is right.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Judgement {
    /// The same.
    Right,
    /// One that a fair clinician would accept.
    Acceptable,
    /// Mixed, with the right origin as one of the two.
    Mixed,
    /// Not clear.
    NotClear,
    /// Anything else.
    Wrong,
}

impl Judgement {
    /// Every judgement, the best first.
    pub const ALL: [Self; 5] = [Self::Right, Self::Acceptable, Self::Mixed, Self::NotClear, Self::Wrong];
}

/// Why a case cannot be run.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Problem {
    /// It answers a question that the questionnaire has not.
    #[error("there is no question `{0}`")]
    NoQuestion(String),
    /// It names a choice that the question has not; `meant` is one that is written much like it.
    #[error("`{question}` has no choice `{choice}`{}", did_you_mean(.meant.as_ref()))]
    NoChoice {
        /// The question.
        question: String,
        /// What is no choice of it.
        choice: String,
        /// The choice that may be meant.
        meant: Option<String>,
    },
    /// It gives an answer of another kind than the question takes.
    #[error("the answer to `{0}` should be {1}")]
    OtherKind(String, &'static str),
    /// It gives an answer that the question refuses.
    #[error("the answer to `{0}` does not fit: {1}")]
    Refused(String, AnswerError),
    /// It answers, in a self-check, what only a PT asks.
    #[error("only a PT answers `{0}`, so the case needs `intake: true`")]
    OnlyInIntake(String),
    /// It expects an origin, a pattern, a red flag or an outside text that is not there.
    #[error("there is no {0} `{1}`")]
    NoSuch(&'static str, String),
}

impl Problem {
    /// Why a question can make nothing of what a case gives.
    fn of_no_answer(question: &Question, given: &CaseAnswer) -> Self {
        let name = || question.name.clone();
        let unknown = given.choices().find(|choice| question.find_choice(choice).is_none());
        match (&question.kind, unknown) {
            (Kind::One { .. } | Kind::Many { .. }, Some(choice)) => Self::NoChoice {
                question: name(),
                choice: choice.to_owned(),
                meant: suggest(choice, question.choices().iter().map(|choice| choice.name.as_str())),
            },
            (Kind::One { .. }, None) => Self::OtherKind(name(), "one choice"),
            (Kind::Many { .. }, None) => Self::OtherKind(name(), "a list of choices, as [this, that]"),
            (Kind::Text, _) => Self::OtherKind(name(), "words"),
            _ => Self::OtherKind(name(), "a number, without quotes"),
        }
    }
}

/// Answers the questions as the patient of a case would.
///
/// # Errors
///
/// When the case does not fit the questionnaire.
pub fn answered<'q>(questionnaire: &'q Questionnaire, case: &Case) -> Result<Interview<'q>, Problem> {
    check_names(questionnaire, case)?;
    let mut interview = Interview::new(questionnaire, case.audience);
    let refused = |question: &Question, error| Problem::Refused(question.name.clone(), error);
    let given: HashMap<&str, &CaseAnswer> = case.answers.iter().rev().map(|(name, given)| (&**name, given)).collect();
    for (id, question) in questionnaire.item_ids() {
        if let Some(answer) = given.get(&*question.name).and_then(|given| given.to(question)) {
            interview.answer(id, answer).map_err(|error| refused(question, error))?;
        }
    }
    let mut problem = None;
    let mut answer_one = |interview: &mut Interview<'q>, id| {
        let question = questionnaire.question(id);
        let answer =
            given.get(&*question.name).map_or_else(|| Some(question.rest(case.rest)), |given| given.to(question));
        let answered = match answer {
            None => Err(Problem::of_no_answer(question, given[&*question.name])),
            Some(answer) => {
                interview.answer(id, answer).map_err(|error| Problem::Refused(question.name.clone(), error))
            }
        };
        problem = answered.err();
        problem.is_none()
    };
    while let End::Stop(_) = interview.answer_each(&mut answer_one) {
        if case.audience == Audience::Everyone {
            break;
        }
        interview.go_on();
    }
    problem.map_or(Ok(interview), Err)
}

/// Checks that a questionnaire can make something of one answer of a case.
///
/// # Errors
///
/// When it has no such question, or the question no such answer.
pub fn check_answer(
    questionnaire: &Questionnaire,
    audience: Audience,
    (name, given): &(String, CaseAnswer),
) -> Result<(), Problem> {
    let id = questionnaire.find_question(name).ok_or_else(|| Problem::NoQuestion(name.clone()))?;
    let question = questionnaire.question(id);
    let answer = given.to(question).ok_or_else(|| Problem::of_no_answer(question, given))?;
    if audience == Audience::Everyone && question.step().is_none_or(|step| step.audience == Audience::Clinician) {
        return Err(Problem::OnlyInIntake(name.clone()));
    }
    let mut alone = Interview::new(questionnaire, audience);
    alone.answer(id, answer).map_err(|error| Problem::Refused(name.clone(), error))
}

/// Runs a case through the interview and judges what comes out.
///
/// # Errors
///
/// When the case does not fit the questionnaire.
pub fn judge(questionnaire: &Questionnaire, case: &Case) -> Result<Judged, Problem> {
    let interview = answered(questionnaire, case)?;
    let assessment = Assessment::of(&interview);
    let got = Expected::of(&assessment);
    let told: Vec<_> = assessment.outside().iter().map(|outside| outside.name.as_str()).collect();
    let raised: Vec<_> =
        assessment.red_flags().iter().map(|raised| questionnaire.red_flag(raised.flag).name.clone()).collect();
    let mut patterns = assessment.verdict().names().into_iter().filter_map(|id| assessment.score(id).pattern);
    let stopped = matches!(interview.path().end, End::Stop(_));
    Ok(Judged {
        id: case.id.clone(),
        expected: case.expect.clone(),
        most_often: assessment.verdict().is_by_base_rate() && !assessment.is_withheld(),
        first_or_second: case.expect.as_ref().and_then(|expected| first_or_second(expected, &assessment)),
        judgement: case.expect.as_ref().map(|expected| compare(case, expected, &got, &assessment)),
        got,
        pattern_right: case.pattern.as_ref().map(|wanted| {
            patterns.any(|id| {
                format!("{}.{}", questionnaire.category(id.category).name, questionnaire.pattern(id).name) == *wanted
            })
        }),
        urgency_expected: case.urgency,
        urgency_got: assessment.urgency(),
        flags_missed: case.flags.iter().filter(|flag| !raised.contains(flag)).cloned().collect(),
        outside_missed: case.outside.iter().filter(|name| !told.contains(&name.as_str())).cloned().collect(),
        questions: interview.progress().answered,
        movers: movers(&assessment),
        raised,
        unasked: case
            .answers
            .iter()
            .map(|(name, _)| name)
            // Whom a red flag stopped was not asked the rest.
            .filter(|name| !stopped && !was_given(&interview, name))
            .cloned()
            .collect(),
    })
}

/// The strongest movers of the verdict: findings and the base rate.
fn movers(assessment: &Assessment<'_>) -> Vec<(String, i32)> {
    let questionnaire = assessment.questionnaire();
    let name = |mover: Contribution| (questionnaire.finding(mover.finding).name.clone(), mover.points);
    let mut movers: Vec<_> = assessment.movers().into_iter().map(name).collect();
    if let ([first, second, ..], Some(prior)) = (&assessment.ranking()[..], assessment.prior()) {
        let points = assessment.score(*first).base - assessment.score(*second).base;
        movers.extend((points != 0).then(|| (format!("base_rate:{}", prior.row().name), points)));
    }
    movers.sort_by_key(|(_, points)| -points.abs());
    movers
}

/// True if an origin that is expected is one of the two that lead; none where no origin is.
fn first_or_second(expected: &Expected, assessment: &Assessment<'_>) -> Option<bool> {
    let Expected::Category(name) = expected else { return None };
    let mut leading = assessment.ranking().into_iter().take(2);
    let named = leading.any(|id| assessment.questionnaire().category(id).name == *name);
    Some(named && !assessment.is_withheld())
}

fn was_given(interview: &Interview<'_>, name: &str) -> bool {
    interview.questionnaire().find_question(name).is_some_and(|id| interview.answer_to(id).is_some())
}

fn check_names(questionnaire: &Questionnaire, case: &Case) -> Result<(), Problem> {
    let no = |what, name: &str| Err(Problem::NoSuch(what, name.to_owned()));
    for answer in &case.answers {
        check_answer(questionnaire, case.audience, answer)?;
    }
    let category = |name: &str| questionnaire.categories().iter().find(|category| category.name == name);
    for expected in case.expect.iter().chain(&case.acceptable) {
        if let Expected::Category(name) = expected
            && category(name).is_none()
        {
            return no("origin", name);
        }
    }
    if let Some(name) = &case.pattern {
        let found = name
            .split_once('.')
            .and_then(|(origin, pattern)| category(origin)?.patterns.iter().find(|known| known.name == pattern));
        if found.is_none() {
            return no("pattern", name);
        }
    }
    if let Some(name) = case.flags.iter().find(|name| questionnaire.find_red_flag(name).is_none()) {
        return no("red flag", name);
    }
    let outside = |name: &&String| !questionnaire.outside().iter().any(|known| known.name == **name);
    case.outside.iter().find(outside).map_or(Ok(()), |name| no("outside text", name))
}

fn compare(case: &Case, expected: &Expected, got: &Expected, assessment: &Assessment<'_>) -> Judgement {
    let is = |wanted: &Expected| match wanted {
        Expected::Outside => !assessment.outside().is_empty() && !assessment.is_withheld(),
        _ => wanted == got,
    };
    let names_it = |category: &String| {
        assessment.verdict().names().iter().any(|id| assessment.questionnaire().category(*id).name == *category)
    };
    if is(expected) {
        Judgement::Right
    } else if case.acceptable.iter().any(is) {
        Judgement::Acceptable
    } else if *got == Expected::NotClear {
        Judgement::NotClear
    } else if *got == Expected::Mixed && matches!(expected, Expected::Category(category) if names_it(category)) {
        Judgement::Mixed
    } else {
        Judgement::Wrong
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Category(name) => name,
            Self::Mixed => "mixed",
            Self::NotClear => "not_clear",
            Self::Outside => "outside",
            Self::Withheld => "withheld",
        })
    }
}

impl fmt::Display for Judgement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Right => "right",
            Self::Acceptable => "acceptable",
            Self::Mixed => "mixed",
            Self::NotClear => "not clear",
            Self::Wrong => "wrong",
        })
    }
}
