//! A complete interview from demands, through the real engine, and what comes true in it.

use std::collections::BTreeMap;

use hip_triage_core::assessment::{Assessment, Standing, Verdict};
use hip_triage_core::interview::{Activity, Answer, By, End, Interview};
use hip_triage_core::questionnaire::{
    Atom, Audience, Condition, Kind, Question, QuestionId, Questionnaire, Truth, Urgency,
};

use super::store::Store;
use super::target::{Outcome, Target};

/// What is answered to a question of which nothing is demanded.
#[derive(Debug)]
pub(super) struct Defaults {
    answers: Vec<Answer>,
    /// The numbers that tell answers apart, of each question with numbers.
    pub(super) starts: Vec<Vec<i32>>,
}

impl Defaults {
    /// Quiet answers: nothing applies, and no red flag is raised.
    pub(super) fn of(questionnaire: &Questionnaire) -> Self {
        let count = questionnaire.questions().len();
        let (mut flagged, mut starts) = (vec![Vec::new(); count], vec![Vec::new(); count]);
        let flags = questionnaire.red_flags().iter();
        let urgent = flags
            .flat_map(|flag| flag.raise.iter().map(|raise| (&raise.condition, false)).chain([(&flag.condition, true)]));
        for (condition, raises) in urgent {
            condition.each_atom(&mut |atom| {
                if let Some(question) = atom.question() {
                    // What raises a flag by itself weighs more than what does so only with others.
                    let alone = raises && condition.truth(&|other| (other == atom).into()) == Truth::True;
                    flagged[question.index()].push((atom, alone));
                }
            });
        }
        each_condition(questionnaire, &mut |condition| {
            condition.each_atom(&mut |atom| {
                if let Atom::Between(question, low, high) = atom {
                    starts[question.index()].extend([*low, high.saturating_add(1)]);
                }
            });
        });
        if let Some(table) = questionnaire.base_rates() {
            starts[table.by.index()].extend(&table.bands);
        }
        for (starts, question) in starts.iter_mut().zip(questionnaire.questions()) {
            if let Kind::Number { min, max, .. } | Kind::Scale { min, max, .. } = &question.kind {
                starts.push(*min);
                starts.retain(|start| (*min..=*max).contains(start));
                starts.sort_unstable();
                starts.dedup();
            }
        }
        let all = questionnaire.question_ids();
        let answers = all.map(|(id, question)| quiet(question, &flagged[id.index()], &starts[id.index()])).collect();
        Self { answers, starts }
    }

    pub(super) fn answer(&self, question: QuestionId) -> &Answer {
        &self.answers[question.index()]
    }

    /// What is answered to a question of which nothing is demanded.
    pub(super) fn rest(&self, questionnaire: &Questionnaire, id: QuestionId, rest: Rest) -> &Answer {
        let unsure = questionnaire.question(id).can_be_unsure() && !questionnaire.is_safety(id);
        if unsure && rest == Rest::NotSure { &Answer::NotSure } else { self.answer(id) }
    }
}

/// How the questions are answered of which nothing is demanded.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Rest {
    /// Nothing in particular: none of these, a number in the middle.
    Quiet,
    /// *Not sure*, but about safety: then nothing speaks for or against.
    NotSure,
}

/// An answer that says nothing in particular.
fn quiet(question: &Question, flagged: &[(&Atom, bool)], starts: &[i32]) -> Answer {
    let raises = |answer: &Answer| {
        let held = flagged.iter().filter(|(atom, _)| answer.truth_of(atom, Truth::True) == Truth::True);
        held.fold((0, 0), |(alone, all), (_, by_itself)| (alone + usize::from(*by_itself), all + 1))
    };
    let choices = || question.choice_ids().filter(|(_, choice)| choice.next.is_none());
    let candidates: Vec<Answer> = match &question.kind {
        Kind::Many { .. } => {
            let alone = question.choice_ids().filter(|(_, choice)| choice.exclusive);
            // The last one is most often *None of these*.
            let mut alone: Vec<_> = alone.map(|(choice, _)| Answer::Many(BTreeMap::from([(choice, None)]))).collect();
            alone.reverse();
            alone
        }
        // *Not sure* says least, but about safety it is never a no.
        Kind::One { .. } if flagged.is_empty() => vec![Answer::NotSure],
        Kind::One { .. } => choices().map(|(choice, _)| Answer::One(choice)).collect(),
        Kind::Number { min, max, .. } | Kind::Scale { min, max, .. } => {
            let middle = min + (max - min) / 2;
            [middle].into_iter().chain(starts.iter().copied()).map(Answer::Number).collect()
        }
        Kind::Activities if !question.optional => {
            return Answer::Activities(vec![Activity { name: "…".to_owned(), ability: 5 }]);
        }
        Kind::Text | Kind::Activities => return Answer::Skipped,
    };
    candidates.into_iter().min_by_key(raises).unwrap_or(Answer::NotSure)
}

/// Calls `visit` with every condition of branches, findings and advice.
pub(super) fn each_condition<'q>(questionnaire: &'q Questionnaire, visit: &mut dyn FnMut(&'q Condition)) {
    for step in questionnaire.questions().iter().filter_map(Question::step) {
        step.next.branches.iter().for_each(|branch| visit(&branch.condition));
    }
    for finding in questionnaire.findings() {
        finding.when.iter().for_each(&mut *visit);
        visit(&finding.condition);
    }
    for row in questionnaire.base_rates().iter().flat_map(|table| &table.rows) {
        row.condition.iter().chain(row.adjust.iter().map(|adjust| &adjust.condition)).for_each(&mut *visit);
    }
    for flag in questionnaire.red_flags() {
        visit(&flag.condition);
        flag.raise.iter().for_each(|raise| visit(&raise.condition));
    }
    questionnaire.outside().iter().for_each(|outside| visit(&outside.condition));
    questionnaire.advice().iter().filter_map(|advice| advice.condition.as_ref()).for_each(&mut *visit);
    questionnaire.verdict_rules().mixed.iter().for_each(|rule| visit(&rule.condition));
}

/// Answers each question that comes as demanded, or else as given by `other`; none where an answer does not fit.
///
/// In a self-check the answers end where a red flag stops it. A PT goes on past each stop.
pub(super) fn run<'q>(
    store: &Store<'q>,
    audience: Audience,
    other: &dyn Fn(QuestionId) -> Answer,
) -> Option<Interview<'q>> {
    let mut interview = Interview::new(store.questionnaire(), audience);
    let mut answer = |interview: &mut Interview<'q>, id| {
        let answer = store.answer(id).unwrap_or_else(|| other(id));
        interview.answer(id, answer).is_ok()
    };
    let mut end = interview.answer_each(&mut answer);
    if audience == Audience::Clinician {
        for item in store.questions() {
            if interview.question(item).examination().is_some() && store.answer(item).is_some() {
                answer(&mut interview, item).then_some(())?;
            }
        }
        while matches!(end, End::Stop(_)) {
            interview.go_on();
            end = interview.answer_each(&mut answer);
        }
    }
    (!matches!(end, End::Ask(_))).then_some(interview)
}

/// What comes true in an interview.
pub(super) fn comes_true(interview: &Interview<'_>, visit: &mut dyn FnMut(Target)) {
    let questionnaire = interview.questionnaire();
    let finished = interview.path().end == End::Finished;
    for passed in interview.trail() {
        if passed.asked {
            visit(Target::Question(passed.question));
        }
        let branches = questionnaire.question(passed.question).step().map_or(0, |step| step.next.branches.len());
        match passed.by {
            By::Branch(branch) => visit(Target::Branch(passed.question, branch)),
            By::Otherwise if branches > 0 => visit(Target::Branch(passed.question, branches)),
            _ => {}
        }
    }
    let holds = |condition: &Condition| {
        condition.truth(&|atom| interview.look_up(atom, |_| true, Truth::Unknown)) == Truth::True
    };
    for raised in interview.raised() {
        let flag = questionnaire.red_flag(raised.flag);
        visit(if raised.certain { Target::RedFlag(raised.flag) } else { Target::Unsure(raised.flag) });
        for (index, raise) in flag.raise.iter().enumerate().filter(|_| raised.certain) {
            if holds(&raise.condition) && raised.urgency >= raise.to {
                visit(Target::Raise(raised.flag, index));
            }
        }
    }
    if !finished {
        return;
    }
    let assessment = Assessment::of(interview);
    assessment.prior().into_iter().for_each(|prior| visit(Target::BaseRate(prior.position())));
    for (id, standing) in assessment.counting() {
        match standing {
            Standing::Fired => visit(Target::Finding(id)),
            Standing::Otherwise => visit(Target::Otherwise(id)),
            _ => {}
        }
    }
    assessment.outside_told().iter().for_each(|position| visit(Target::Outside(*position)));
    assessment.advice_told().iter().for_each(|position| visit(Target::Advice(*position)));
    // What is withheld from a patient, a patient does not come to see.
    if assessment.is_withheld() || assessment.urgency() >= Some(Urgency::SameDay) {
        return;
    }
    let verdict = assessment.verdict();
    visit(Target::Verdict(match verdict {
        Verdict::NotClear => Outcome::NotClear,
        Verdict::MostOften(_) | Verdict::AboutAsOften(..) => Outcome::MostOften,
        Verdict::Mixed(..) => Outcome::Mixed,
        Verdict::Leans(_) => Outcome::Leans,
        Verdict::Fits(_) => Outcome::Fits,
    }));
    for category in verdict.points_to() {
        visit(Target::Category(category));
        assessment.score(category).pattern.into_iter().for_each(|pattern| visit(Target::Pattern(pattern)));
    }
}
