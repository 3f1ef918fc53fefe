//! The result in full, for the PT who took the answers down.

use crate::assessment::{Assessment, Contribution, Standing};
use crate::compare::{Values, then_and_now};
use crate::interview::Interview;
use crate::questionnaire::CategoryId;
use crate::words::cleaned;
use crate::words::{intake as said, result as words};

use super::change::{what_would_change_it, what_would_settle_it};
use super::stop::care_first;
use super::{Page, answer_in_words};

/// What a PT is told: care first, then and now, which origin and every reason for and against it,
/// what is not known, what comes next, what would change it, what was found, and the client's words.
#[must_use]
pub fn for_therapist(interview: &Interview<'_>, assessment: &Assessment<'_>) -> Page {
    let mut page = Page::new(said::TITLE);
    if !assessment.red_flags().is_empty() {
        page.heading(words::CARE_FIRST);
        care_first(&mut page, interview, assessment);
    }
    comparison(&mut page, interview);
    page.heading(said::WHICH_ORIGIN);
    if assessment.is_withheld() {
        page.lead(said::WITHHELD);
    } else {
        origin(&mut page, interview, assessment);
    }
    page.heading(said::FOUND);
    examination(&mut page, interview);
    if !assessment.is_withheld() {
        what_would_change_it(&mut page, interview, assessment);
        what_would_settle_it(&mut page, interview, assessment);
    }
    notes(&mut page, interview);
    page.heading(words::IS_NOT);
    page.paragraphs(&interview.questionnaire().identity().disclaimer);
    page
}

/// What changed since the visit before.
fn comparison(page: &mut Page, interview: &Interview<'_>) {
    let rows = then_and_now(interview);
    let in_words = |row: &crate::compare::Row| {
        let question = interview.question(row.question);
        match (&row.values, &row.activity) {
            (Values::Rated { then, now, change }, Some(activity)) => {
                said::rated(&format!("{activity}:"), *then, *now, said::change(*change))
            }
            (Values::Rated { then, now, change }, None) => {
                said::rated(&question.ask, *then, *now, said::change(*change))
            }
            (Values::Answers { then, now }, _) => {
                let then = then.as_ref().map(|then| answer_in_words(question, then));
                let then = then.as_deref().unwrap_or(said::NOT_ASKED_THEN);
                said::then_and_now(&question.ask, then, &answer_in_words(question, now))
            }
        }
    };
    if interview.is_follow_up() {
        page.heading(said::THEN_AND_NOW);
        page.list(said::CHANGES, rows.iter().map(in_words).collect());
        if rows.is_empty() {
            page.paragraphs(said::NOTHING_DIFFERENT);
        }
    }
}

/// The verdict with all that speaks for and against each origin that it names.
fn origin(page: &mut Page, interview: &Interview<'_>, assessment: &Assessment<'_>) {
    let questionnaire = interview.questionnaire();
    let title = |category: CategoryId| questionnaire.category(category).title.as_str();
    let ranking = assessment.ranking();
    let named = assessment.verdict().names();
    let at = |index: usize| named.get(index).map_or("", |category| title(*category));
    page.lead(said::told(assessment.verdict(), at(0), at(1)));
    let scores = ranking.iter().map(|category| {
        let score = assessment.score(*category);
        let pattern = score.pattern.map_or(said::NO_PATTERN, |pattern| &questionnaire.pattern(pattern).title);
        format!("{}: {} ({pattern})", title(*category), said::points(score.total))
    });
    page.list(said::ORIGINS, scores.collect());
    let shown = if named.is_empty() { ranking.iter().take(1).copied().collect() } else { named.clone() };
    for category in shown {
        page.list(&said::of(said::FITS, title(category)), reasons(assessment, &assessment.pointing_to(category)));
        page.list(
            &said::of(said::DOES_NOT_FIT, title(category)),
            reasons(assessment, &assessment.pointing_away(category)),
        );
    }
    if let Some(next) = ranking.iter().find(|category| !named.contains(category)) {
        page.list(&said::of(said::RUNNER_UP, title(*next)), reasons(assessment, &assessment.pointing_to(*next)));
    }
    let open = assessment.evidence().filter_map(|(_, finding, standing)| {
        let why = match standing {
            Standing::NotSure => said::NOT_SURE,
            Standing::NotAsked => said::NOT_ASKED,
            _ => return None,
        };
        // What only the examination can tell stands under the examination.
        let asked = finding
            .condition
            .atoms()
            .iter()
            .filter_map(|atom| atom.question())
            .any(|question| questionnaire.question(question).step().is_some());
        asked.then(|| format!("{} ({why})", finding.because))
    });
    let open: Vec<_> = open.collect();
    page.list(said::NOT_KNOWN, if open.is_empty() { vec![said::NOTHING_OPEN.to_owned()] } else { open });
}

fn reasons(assessment: &Assessment<'_>, contributions: &[Contribution]) -> Vec<String> {
    let each = contributions.iter();
    each.map(|part| format!("{} ({})", assessment.because(part.finding), said::points(part.points))).collect()
}

/// The outcomes in the room.
fn examination(page: &mut Page, interview: &Interview<'_>) {
    let items = interview.questionnaire().question_ids().filter(|(_, question)| question.examination().is_some());
    let done = items.filter_map(|(id, question)| {
        let answer = answer_in_words(question, interview.answer_to(id)?);
        Some(said::labelled(&question.ask, &answer))
    });
    let done: Vec<_> = done.collect();
    if done.is_empty() {
        page.paragraphs(said::NOTHING_FOUND);
    } else {
        page.list(said::OUTCOMES, done);
    }
}

/// What the client said, in their own words.
fn notes(page: &mut Page, interview: &Interview<'_>) {
    let each = interview.notes().iter();
    let each = each.map(|(id, words)| format!("{} “{}”", interview.question(*id).ask, cleaned(words)));
    page.list(said::NOTES, each.collect());
}
