//! The assessment: what the answers mean.
//!
//! Made from an [`Interview`] alone, so the same answers always mean the same. It prints nothing:
//! The chart's `report` puts it into words.

mod base_rate;
mod counting;
mod tally;
mod verdict;

use std::collections::HashSet;

use smallvec::SmallVec;

use crate::interview::{Allowed, Answer, Interview, Path, Raised, Walked};
use crate::questionnaire::{
    Advice, Atom, CategoryId, Condition, Finding, FindingId, Outside, Plan, Plans, Points, QuestionId, Questionnaire,
    Target, Tip, TipId, TipKind, Urgency, Waits, Withheld, Woken,
};

pub use base_rate::Prior;
use counting::Counting;
pub use tally::{Contribution, Score};
pub use verdict::{Named, Verdict};

/// The meaning of the answers, and the storage that finding it needed: another takes its place in it.
#[derive(Clone, Debug)]
pub struct Assessment<'q> {
    questionnaire: &'q Questionnaire,
    reading: Reading,
    awaited: Vec<Raised>,
    allowed: Option<Allowed>,
    /// How the findings stand that count or are replaced; the others stand as they are read.
    counting: Counting,
    prior: Option<Prior<'q>>,
    scores: Vec<Score>,
    verdict: Verdict,
    withheld: bool,
    outside: Vec<usize>,
    advice: Vec<usize>,
    room: tally::Room,
}

/// How a finding stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Standing {
    /// Its condition is true.
    Fired,
    /// Its gate holds and its condition is false.
    Otherwise,
    /// It fired or not, and another finding takes its place.
    Replaced,
    /// Its gate does not hold: it means nothing for this person.
    Gated,
    /// It is open because the person was not sure, or skipped.
    NotSure,
    /// It is open because it was not asked.
    NotAsked,
}

impl<'q> Assessment<'q> {
    /// Assesses the answers given so far.
    #[must_use]
    pub fn of(interview: &Interview<'q>) -> Self {
        let mut assessment = Self {
            questionnaire: interview.questionnaire(),
            reading: Reading { walked: Walked::nowhere(interview) },
            awaited: Vec::new(),
            allowed: None,
            counting: Counting::none(interview.questionnaire().findings().len()),
            prior: None,
            scores: Vec::new(),
            verdict: Verdict::NotClear,
            withheld: false,
            outside: Vec::new(),
            advice: Vec::new(),
            room: tally::Room::default(),
        };
        assessment.renew(interview);
        assessment
    }

    /// Assesses other answers to the same questions, in the storage of what was assessed before: whoever decides many
    /// interviews needs no other.
    pub fn renew(&mut self, interview: &Interview<'q>) {
        let questionnaire = self.questionnaire;
        let plans = questionnaire.plans();
        let woken = &interview.known().woken;
        self.reading.read(interview);
        self.reading.count(questionnaire, woken, &mut self.counting);
        let number = questionnaire.base_rates().and_then(|base_rates| self.reading.number(interview, base_rates.by));
        // A flag that is only left open withholds by its urgency alone: a person who is not sure of
        // their age still gets a verdict.
        let Walked { raised: red_flags, walk, .. } = &mut self.reading.walked;
        let seen = &mut walk.on_path;
        let certain = red_flags.iter().filter(|raised| raised.certain && raised.looked_at.is_none());
        let unnamed = certain.map(|raised| questionnaire.red_flag(raised.flag).withholds).max().unwrap_or_default();
        let urgent = red_flags.iter().any(|raised| raised.urgency >= Urgency::SameDay);
        self.withheld = urgent || unnamed == Withheld::Category;
        let is_true = |plan: Plan| plans.holds(plan, true, seen);
        self.prior = Prior::of(questionnaire, number, &is_true);
        let prior = self.prior.as_ref();
        tally::scores(questionnaire, &self.counting, prior, &is_true, &mut self.room, &mut self.scores);
        if unnamed == Withheld::Pattern {
            for score in &mut self.scores {
                score.pattern = None;
            }
        }
        for (number, atom) in plans.of_result() {
            match atom {
                Atom::Finding(any) => {
                    let fired = any.iter().any(|id| self.counting.get(*id) == Some(Standing::Fired));
                    seen.set(number, fired);
                }
                // What *not sure* leaves open says nothing of its own.
                Atom::RedFlag(any) => {
                    let raised = red_flags.iter().any(|raised| raised.certain && any.contains(&raised.flag));
                    seen.set(number, raised);
                }
                _ => {}
            }
        }
        let is_true = |plan: Plan| plans.holds(plan, true, seen);
        let leads = |position: &usize| questionnaire.outside()[*position].leads && is_true(plans.outside(*position));
        let leading = woken.of(Waits::Outside).iter().find(leads);
        self.verdict = verdict::reach(questionnaire, &self.scores, prior, leading, &is_true);
        let shown = if self.withheld { Named::new() } else { self.verdict.points_to() };
        for (number, atom) in plans.of_result() {
            match atom {
                Atom::Category(any) => seen.set(number, shown.iter().any(|named| any.contains(named))),
                Atom::Pattern(any) => {
                    let mut patterns = shown.iter().filter_map(|category| self.scores[category.index()].pattern);
                    seen.set(number, patterns.any(|pattern| any.contains(&pattern)));
                }
                _ => {}
            }
        }
        let holds = |plan: Plan| plans.holds(plan, true, seen);
        let leading = self.verdict.outside();
        // Where something outside leads, nothing says that no origin is clear.
        let beside = |position: &usize| {
            leading.is_none_or(|leading| {
                leading != *position && !questionnaire.outside()[*position].condition.reads_verdict()
            })
        };
        let outside =
            woken.of(Waits::Outside).iter().filter(|position| beside(position) && holds(plans.outside(*position)));
        self.outside.clear();
        self.outside.extend(leading.into_iter().chain(outside));
        interview.await_doctor(red_flags, &mut self.awaited);
        self.allowed = interview.allowed();
        let doctor_first = calls_for_a_doctor(red_flags) || !self.awaited.is_empty();
        let withholds_exercise = doctor_first || self.allowed.is_some_and(Allowed::excludes_some);
        let is_told = |position: &usize| {
            let advice = &questionnaire.advice()[*position];
            !(advice.waits_for_a_doctor() && withholds_exercise) && plans.advice(*position).is_none_or(holds)
        };
        self.advice.clear();
        self.advice.extend(woken.of(Waits::Advice).iter().filter(is_told));
    }

    /// The questionnaire that was asked.
    #[must_use]
    pub fn questionnaire(&self) -> &'q Questionnaire {
        self.questionnaire
    }

    /// The path that the answers lead.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.reading.walked.path
    }

    /// The red flags that are raised, the most urgent first.
    #[must_use]
    pub fn red_flags(&self) -> &[Raised] {
        &self.reading.walked.raised
    }

    /// The greatest urgency of any red flag.
    #[must_use]
    pub fn urgency(&self) -> Option<Urgency> {
        self.red_flags().first().map(|raised| raised.urgency)
    }

    /// The red flags that called for a doctor before and call for none by the answers of today, as long as nobody has said that
    /// a doctor has looked. An emergency that is over is one for today.
    #[must_use]
    pub fn awaited(&self) -> &[Raised] {
        &self.awaited
    }

    /// How soon that doctor is to be seen.
    #[must_use]
    pub fn awaited_urgency(&self) -> Option<Urgency> {
        self.awaited.iter().map(|raised| raised.urgency).max()
    }

    /// True if a doctor should be seen before any exercise.
    #[must_use]
    pub fn doctor_first(&self) -> bool {
        calls_for_a_doctor(self.red_flags()) || !self.awaited.is_empty()
    }

    /// What the doctor who looked has allowed; none where none has, or nobody was asked.
    #[must_use]
    pub fn allowed(&self) -> Option<Allowed> {
        self.allowed
    }

    /// True if no exercise is advised: a doctor comes first, or the one who looked has allowed none yet, or only some.
    #[must_use]
    pub fn withholds_exercise(&self) -> bool {
        self.doctor_first() || self.allowed.is_some_and(Allowed::excludes_some)
    }

    /// True if no origin is to be shown, because care comes first.
    #[must_use]
    pub fn is_withheld(&self) -> bool {
        self.withheld
    }

    /// How each finding stands.
    pub fn evidence(&self) -> impl Iterator<Item = (FindingId, &'q Finding, Standing)> {
        self.questionnaire.finding_ids().map(|(id, finding)| (id, finding, self.standing(id)))
    }

    /// How a finding stands.
    #[must_use]
    pub fn standing(&self, finding: FindingId) -> Standing {
        let counting = self.counting.get(finding);
        counting.unwrap_or_else(|| self.reading.standing(self.questionnaire, finding))
    }

    /// The findings that fire, and those whose gate holds and whose points for the opposite count.
    pub fn counting(&self) -> impl Iterator<Item = (FindingId, Standing)> {
        self.counting.iter()
    }

    /// The strength of evidence for an origin.
    #[must_use]
    pub fn score(&self, category: CategoryId) -> &Score {
        &self.scores[category.index()]
    }

    /// How common each origin is in that place and at that age; none where there is no base rate.
    #[must_use]
    pub fn prior(&self) -> Option<&Prior<'q>> {
        self.prior.as_ref()
    }

    /// The origins, the strongest first, equal ones in the order of the questionnaire.
    #[must_use]
    pub fn ranking(&self) -> Vec<CategoryId> {
        verdict::ranking(&self.scores).to_vec()
    }

    /// The origin that comes next after some, if it comes near the first: within the lead that is too small to call, or with a third
    /// of its points and more; or if two tests of the examination and more speak for it. Of what is further behind the rules say
    /// nothing, and whoever reads a name looks for what it names: the third and the tests are a judgement.
    #[must_use]
    pub fn next_after(&self, named: &[CategoryId]) -> Option<CategoryId> {
        let ranking = self.ranking();
        let total = |category: CategoryId| self.score(category).total;
        let first = total(*ranking.first()?);
        let next = ranking.into_iter().find(|category| !named.contains(category))?;
        let is_near = first - total(next) <= self.questionnaire.verdict_rules().close || total(next) * 3 >= first;
        (is_near || self.is_found_in_room(next)).then_some(next)
    }

    /// Tells whether two findings and more of the examination alone speak for an origin, together with twice the score that fits best.
    fn is_found_in_room(&self, category: CategoryId) -> bool {
        let is_item = |atom: &Atom| {
            let question = atom.question().map(|id| self.questionnaire.question(id));
            question.is_some_and(|question| question.examination().is_some())
        };
        let speaks = |part: &&Contribution| {
            let condition = &self.questionnaire.finding(part.finding).condition;
            part.points > 0 && condition.atoms().into_iter().all(is_item)
        };
        let found: Vec<_> = self.score(category).contributions.iter().filter(speaks).map(|part| part.points).collect();
        found.len() > 1 && found.into_iter().sum::<i32>() >= 2 * self.questionnaire.verdict_rules().fits.score
    }

    /// The verdict of the scores. Where [`is_withheld`](Self::is_withheld), it is not to be shown
    /// to a patient.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The things outside the origins that may be behind the pain; what the verdict names comes first.
    #[must_use]
    pub fn outside(&self) -> Vec<&'q Outside> {
        self.outside.iter().map(|position| &self.questionnaire.outside()[*position]).collect()
    }

    /// The same, but for what the verdict names.
    #[must_use]
    pub fn outside_beside(&self) -> Vec<&'q Outside> {
        self.outside().split_off(usize::from(self.verdict.outside().is_some()))
    }

    /// The same, by their positions.
    #[must_use]
    pub fn outside_told(&self) -> &[usize] {
        &self.outside
    }

    /// The paragraphs of advice that hold, without those that wait for a doctor.
    #[must_use]
    pub fn advice(&self) -> Vec<&'q Advice> {
        self.advice.iter().map(|position| &self.questionnaire.advice()[*position]).collect()
    }

    /// The same, by their positions.
    #[must_use]
    pub fn advice_told(&self) -> &[usize] {
        &self.advice
    }

    /// The tips of one kind for this person, each words once.
    #[must_use]
    pub fn tips(&self, interview: &Interview<'_>, kind: TipKind) -> Vec<&'q Tip> {
        // A pattern may tell first what its origin tells too.
        let mut told = HashSet::new();
        let tips = self.tips_told(interview).filter(|id| id.kind == kind).map(|id| self.questionnaire.tip(id));
        tips.filter(|tip| told.insert(tip.text.as_str())).collect()
    }

    /// The tips of the named origins, before those of each the ones of its pattern: those that do not wait for a doctor, and that
    /// are for everybody or for this person.
    pub fn tips_told(&self, interview: &Interview<'_>) -> impl Iterator<Item = TipId> {
        let of = self.verdict.names().into_iter().flat_map(|category| {
            let pattern = self.score(category).pattern.map(Target::Pattern);
            pattern.into_iter().chain([Target::Category(category)])
        });
        let waits = |tip: &Tip| tip.waits_for_a_doctor() && self.withholds_exercise();
        let is_for = |tip: &Tip| tip.condition.as_ref().is_none_or(|condition| interview.holds(condition));
        let told = of.flat_map(|of| self.questionnaire.tips_of(of)).filter(move |(_, tip)| !waits(tip) && is_for(tip));
        told.map(|(id, _)| id)
    }

    /// The contributions that pointed to an origin and raised its score, the strongest first.
    #[must_use]
    pub fn pointing_to(&self, category: CategoryId) -> Vec<Contribution> {
        self.contributions(category, 1)
    }

    /// The contributions that pointed away from an origin and lowered its score, the strongest first.
    #[must_use]
    pub fn pointing_away(&self, category: CategoryId) -> Vec<Contribution> {
        self.contributions(category, -1)
    }

    fn contributions(&self, category: CategoryId, sign: i32) -> Vec<Contribution> {
        let mut contributions: Vec<_> =
            self.score(category).contributions.iter().copied().filter(|part| part.points.signum() == sign).collect();
        contributions.sort_by_key(|part| -part.points.abs());
        contributions
    }

    /// The answers that moved the result most, in either direction: the findings whose absence
    /// would change the lead of the first origin over the second by most.
    #[must_use]
    pub fn movers(&self) -> Vec<Contribution> {
        let ranking = self.ranking();
        let Some(first) = ranking.first() else { return Vec::new() };
        let points = |category: Option<&CategoryId>, finding: FindingId| {
            let parts = category.map_or(&[][..], |category| &self.score(*category).contributions);
            parts.iter().filter(|part| part.finding == finding).map(|part| part.points).sum::<i32>()
        };
        let mut movers: Vec<_> = self
            .questionnaire
            .finding_ids()
            .map(|(finding, _)| Contribution {
                finding,
                points: points(Some(first), finding) - points(ranking.get(1), finding),
            })
            .filter(|mover| mover.points != 0)
            .collect();
        movers.sort_by_key(|mover| -mover.points.abs());
        movers
    }

    /// Why a finding counts as it does, in words that complete "because …".
    #[must_use]
    pub fn because(&self, finding: FindingId) -> &'q str {
        let text = self.questionnaire.finding(finding);
        match (self.standing(finding), &text.otherwise_because) {
            (Standing::Otherwise, Some(otherwise)) => otherwise,
            _ => &text.because,
        }
    }
}

fn calls_for_a_doctor(flags: &[Raised]) -> bool {
    flags.iter().any(|raised| raised.urgency.calls_for_a_doctor())
}

/// An interview as the findings read it: only what is on the path, and the examination; then with what follows from it.
#[derive(Clone, Debug)]
struct Reading {
    walked: Walked,
}

impl Reading {
    /// Reads an interview in place of another.
    fn read(&mut self, interview: &Interview<'_>) {
        interview.walk_into(&mut self.walked);
        for (question, answer) in interview.answers() {
            if interview.question(*question).examination().is_some() {
                self.walked.walk.look_at(interview, *question, answer);
            }
        }
    }

    /// The findings that count of those that are woken, and those that they replace.
    fn count(&self, questionnaire: &Questionnaire, woken: &Woken, counting: &mut Counting) {
        let plans = questionnaire.plans();
        let mut replacing = SmallVec::<[FindingId; 8]>::new();
        counting.clear();
        for position in woken.of(Waits::Findings).iter() {
            let id = FindingId::new(position);
            let plan = plans.finding(id);
            if plan.when.is_some_and(|gate| !self.holds(plans, gate, true)) {
                continue;
            }
            if self.holds(plans, plan.condition, true) {
                counting.set(id, Standing::Fired);
            } else if plan.has_otherwise && self.holds(plans, plan.condition, false) {
                counting.set(id, Standing::Otherwise);
            } else {
                continue;
            }
            replacing.extend((!questionnaire.finding(id).replaces.is_empty()).then_some(id));
        }
        for id in replacing {
            if counting.get(id) == Some(Standing::Fired) {
                for replaced in &questionnaire.finding(id).replaces {
                    counting.set(*replaced, Standing::Replaced);
                }
            }
        }
    }

    /// The number that is answered to a question, where that counts.
    fn number(&self, interview: &Interview<'_>, question: QuestionId) -> Option<i32> {
        let is_item = || interview.question(question).examination().is_some();
        match interview.answer_to(question)? {
            Answer::Number(number) if is_item() || self.walked.path.answered.contains(&question) => Some(*number),
            _ => None,
        }
    }

    /// Tells whether a condition is true, or false.
    fn holds(&self, plans: &Plans, plan: Plan, so: bool) -> bool {
        plans.holds(plan, so, &self.walked.walk.on_path)
    }

    fn standing(&self, questionnaire: &Questionnaire, id: FindingId) -> Standing {
        let plans = questionnaire.plans();
        let (finding, plan) = (questionnaire.finding(id), plans.finding(id));
        if let (Some(gate), Some(plan)) = (&finding.when, plan.when) {
            if self.holds(plans, plan, false) {
                return Standing::Gated;
            }
            if !self.holds(plans, plan, true) {
                return self.openness(gate);
            }
        }
        if self.holds(plans, plan.condition, true) {
            Standing::Fired
        } else if self.holds(plans, plan.condition, false) {
            Standing::Otherwise
        } else {
            self.openness(&finding.condition)
        }
    }

    /// Tells whether what leaves a condition open was asked at all.
    fn openness(&self, condition: &Condition) -> Standing {
        let mut unsure = false;
        condition.each_atom(&mut |atom| {
            unsure |= atom.question().is_some_and(|id| self.walked.walk.left_open.contains(&id));
        });
        if unsure { Standing::NotSure } else { Standing::NotAsked }
    }
}

impl Standing {
    /// The points of a finding that stands so.
    #[must_use]
    pub fn points_of(self, finding: &Finding) -> &[Points] {
        match self {
            Self::Fired => &finding.points,
            Self::Otherwise => &finding.otherwise,
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests;
