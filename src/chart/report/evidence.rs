//! The evidence in full: every reason, what is open, what would change the verdict, and the tests in
//! the room with their figures and sources.

use super::change::{between, smallest_changes};
use super::common;
use super::for_pt::{self, Reasons, of_client};
use super::raised::flag_in_words;
use super::{Page, answer_in_words, name_of};
use crate::words::{evidence as said, handover};
use hip_triage_core::assessment::{Assessment, Standing, Verdict};
use hip_triage_core::compare::{Retested, retested};
use hip_triage_core::explain::{Change, Difference};
use hip_triage_core::interview::{End, Interview};
use hip_triage_core::questionnaire::{Atom, Audience, CategoryId, Question, QuestionId, Questionnaire};

/// The most examination items that are named.
const MOST_ITEMS: usize = 5;

/// The evidence behind the verdict, in full, for a PT: on a later visit with the tests that were not repeated.
#[must_use]
pub fn evidence(interview: &Interview<'_>) -> Page {
    let retested = retested(interview);
    let interview = &retested.like_with_like;
    let assessment = Assessment::of(interview);
    let mut page = Page::new(said::title());
    let questionnaire = interview.questionnaire();
    if !assessment.red_flags().is_empty() {
        page.heading(said::red_flags());
        let flags = assessment
            .red_flags()
            .iter()
            .map(|raised| common::capital(&of_client(interview, &flag_in_words(interview, raised))));
        page.blocks.push(super::Block::List(flags.collect()));
    }
    if assessment.is_withheld() {
        // Neither an origin nor a point; what nobody knows names none.
        page.lead(said::withheld());
        not_known(&mut page, interview, &assessment);
        return page;
    }
    page.heading(said::origins());
    let title = |category: CategoryId| questionnaire.category(category).title.as_str();
    page.lead(of_client(interview, &verdict(&assessment)));
    let scores = assessment.ranking().into_iter().map(|category| {
        let score = assessment.score(category);
        let pattern =
            score.pattern.filter(|_| score.total > 0).map(|pattern| questionnaire.pattern(pattern).title.as_str());
        said::score(title(category), score.total, pattern)
    });
    page.blocks.push(super::Block::List(scores.collect()));
    for category in assessment.ranking() {
        let reasons = Reasons::of(&retested, &assessment, category);
        page.list(&said::fits(title(category)), reasons.speak_for);
        page.list(&said::does_not_fit(title(category)), reasons.against);
        page.list(&handover::says_little_of(title(category)), reasons.says_little);
    }
    not_known(&mut page, interview, &assessment);
    // Before the end every answer that is still to come would change something.
    if interview.path().end == End::Finished {
        page.heading(said::would_change());
        let changes = changes(interview, &assessment);
        if changes.is_empty() {
            page.paragraphs(said::steady());
        } else {
            page.blocks.push(super::Block::List(changes));
        }
    }
    tests(&mut page, &retested, &assessment);
    page
}

/// Adds what is open.
fn not_known(page: &mut Page, interview: &Interview<'_>, assessment: &Assessment<'_>) {
    page.heading(said::open());
    let open = open(interview, assessment);
    if open.is_empty() {
        page.paragraphs(said::nothing_open());
    } else {
        page.blocks.push(super::Block::List(open));
    }
}

/// A verdict in a sentence.
fn verdict(assessment: &Assessment<'_>) -> String {
    let title = |category: CategoryId| assessment.questionnaire().category(category).title.as_str();
    match assessment.verdict() {
        Verdict::MostOften(_) | Verdict::AboutAsOften(..) => common::for_therapist(assessment),
        Verdict::NotClear => said::not_clear().to_owned(),
        Verdict::Mixed(first, second) => said::mixed(title(first), title(second)),
        Verdict::Leans(category, _) => said::leans(title(category)),
        Verdict::Fits(category) => said::best(title(category)),
        Verdict::Outside(position, _) => said::best(&assessment.questionnaire().outside()[position].title),
    }
}

/// The findings of the history that nobody knows: not sure, or not asked.
fn open(interview: &Interview<'_>, assessment: &Assessment<'_>) -> Vec<String> {
    let questionnaire = interview.questionnaire();
    // What the way has led past was settled by the answer before it, and what is not offered is no question.
    let is_open = |question: QuestionId| {
        let only_pt = questionnaire.question(question).step().is_some_and(|step| step.audience == Audience::Clinician);
        let left_to_pt = only_pt && interview.audience() == Audience::Everyone;
        interview.answer_to(question).is_none() && (left_to_pt || interview.can_still_come(question))
    };
    let open = assessment.evidence().filter_map(|(_, finding, standing)| {
        let why = match standing {
            Standing::NotSure => said::not_sure(),
            Standing::NotAsked => {
                let mut read = finding.condition.atoms().into_iter().filter_map(Atom::question);
                read.any(is_open).then(said::not_asked)?
            }
            _ => return None,
        };
        // What only the examination can tell stands under the tests.
        let mut asked = finding.condition.atoms().into_iter().filter_map(Atom::question);
        let asked = asked.any(|question| questionnaire.question(question).step().is_some());
        asked.then(|| said::open_because(&of_client(interview, &finding.because), why))
    });
    open.collect()
}

/// The smallest changes of one answer that would lead to another verdict; none where it is steady.
pub(super) fn changes(interview: &Interview<'_>, assessment: &Assessment<'_>) -> Vec<String> {
    smallest_changes(interview, assessment, |_| true).iter().map(|change| in_words(interview, change)).collect()
}

fn in_words(interview: &Interview<'_>, change: &Change) -> String {
    let question = interview.question(change.question);
    let label = |choice| question.choice(choice).briefly();
    let difference = match &change.difference {
        Difference::Added(choice) => said::with(label(*choice)),
        Difference::Removed(choice) => said::without(label(*choice)),
        Difference::Instead(answer) => said::instead(answer_in_words(question, answer)),
        Difference::NotSure => said::instead(said::not_sure()),
    };
    let title = |category| interview.questionnaire().category(category).title.as_str();
    let verdict = match change.verdict {
        Verdict::NotClear => said::then_not_clear().to_owned(),
        Verdict::MostOften(category) | Verdict::AboutAsOften(category, _) => said::then_base_rate(title(category)),
        Verdict::Mixed(first, second) => said::then_mixed(title(first), title(second)),
        Verdict::Leans(category, _) => said::then_leans(title(category)),
        Verdict::Fits(category) => said::then_best(title(category)),
        Verdict::Outside(position, _) => said::then_best(&interview.questionnaire().outside()[position].title),
    };
    let asked = of_client(interview, name_of(question));
    said::change(&handover::labelled(&asked), &of_client(interview, &difference), &verdict)
}

/// The tests that would best separate the two leading origins, with how far each can be trusted.
fn tests(page: &mut Page, retested: &Retested<'_>, assessment: &Assessment<'_>) {
    let Some((first, second)) = between(assessment) else { return };
    let questionnaire = assessment.questionnaire();
    let tests = for_pt::best_tests(retested, assessment, MOST_ITEMS);
    if tests.is_empty() {
        return;
    }
    let title = |category| questionnaire.category(category).title.as_str();
    page.heading(said::tests());
    page.paragraphs(&said::between(title(first), title(second)));
    let tests = tests.into_iter().map(|item| test(questionnaire, questionnaire.question(item)));
    page.blocks.push(super::Block::List(tests.collect()));
}

fn test(questionnaire: &Questionnaire, question: &Question) -> String {
    question.examination().map_or_else(
        || question.briefly().to_owned(),
        |item| said::test(question.briefly(), &item.positive, &item.accuracy, &questionnaire.cited(&item.cite)),
    )
}
