//! The page of the PT, in the order in which a PT reads it.
//!
//! It reads roles and never ids. *No*, *not asked* and *not sure* never look the same, and every
//! answer and every note stands somewhere on it.

mod before;
mod behaves;
mod examined;
mod flags;
mod history;
pub(super) mod reexamined;
mod safety;
mod values;

use super::{Fact, Page, Subject, common, evidence, for_pt, name_of};
use crate::named::NamedAnswer;
use crate::record::{Earlier, GivenBy, Moment, RecordEntry, State};
use crate::report::page::Block;
use crate::words::{self, handover as said};
use for_pt::{MOST_REASONS, Reasons};
use hip_triage_core::assessment::{Assessment, Standing, Verdict};
use hip_triage_core::compare::{Retested, retested};
use hip_triage_core::explain::is_settled;
use hip_triage_core::interview::{Answer, End};
use hip_triage_core::questionnaire::{Atom, CategoryId, QuestionId, Role, Urgency};

/// The most findings that are told to be open.
const MOST_OPEN: usize = 5;
/// The most examination items that are named.
const MOST_ITEMS: usize = 3;
/// The lines left for the PT's findings.
const LINES: usize = 3;

/// The page a PT wants to read before, and write on after, the examination.
#[must_use]
pub fn handover(subject: &Subject<'_>) -> Page {
    let assessment = Assessment::of(subject.interview());
    let retested = retested(subject.interview());
    let mut page = Page::new(said::title());
    let path = subject.interview().path().answered;
    page.facts(about(subject, &path));
    // Nothing stands above what cannot wait.
    let cannot_wait = assessment.urgency() >= Some(Urgency::SameDay);
    let tell_notices = |page: &mut Page| subject.notices().iter().for_each(|notice| page.paragraphs(notice));
    if !cannot_wait {
        tell_notices(&mut page);
    }
    page.heading(said::safety());
    let denied = safety::safety(&mut page, subject, &assessment);
    if cannot_wait {
        tell_notices(&mut page);
    }
    let unheard = history::main_problem(&mut page, subject, &path);
    if assessment.is_withheld() {
        page.heading(said::pattern());
        page.lead(said::withheld());
    } else {
        pattern(&mut page, subject, &retested, assessment.doctor_first());
    }
    // On the first sheet of paper, with what the plan is made of.
    to_fill(&mut page, &said::plan_lines(assessment.doctor_first()));
    denied.folded(&mut page);
    history::history(&mut page, subject, &path, &retested, unheard);
    examination(&mut page, subject);
    changes(&mut page, subject);
    not_counted(&mut page, subject, &path);
    denied.in_full(&mut page);
    // Nothing that is signed stands behind it.
    page.heading(said::signature());
    to_fill(&mut page, &said::signature_lines());
    let is_charted = |id| subject.interview().answer_to(id).is_some();
    let was_examined = subject.questionnaire().item_ids().any(|(id, _)| is_charted(id));
    page.paragraphs(if was_examined { said::reported_and_charted() } else { said::self_reported() });
    page
}

/// Adds lines to write on.
fn to_fill(page: &mut Page, lines: &[&str]) {
    page.blocks.push(Block::ToFill(lines.iter().map(|line| (*line).to_owned()).collect()));
}

fn fact(label: &str, value: impl Into<String>) -> Fact {
    Fact { label: label.to_owned(), value: value.into() }
}

fn about(subject: &Subject<'_>, path: &[QuestionId]) -> Vec<Fact> {
    let record = subject.record();
    let client =
        record.map_or_else(|| said::no_code().to_owned(), |record| said::visit(record.client.as_str(), record.visit));
    let by = if subject.is_by_client() {
        said::by_client()
    } else if subject.is_by_both() {
        said::by_both()
    } else {
        said::by_pt()
    };
    let carried = subject.questionnaire().question_ids().any(|(id, _)| subject.carried_from(id).is_some());
    let date = record
        .map_or_else(|| subject.day().to_owned(), |record| format!("{} {}", subject.day(), record.started.time()));
    let asked = subject.asked();
    let mut facts = vec![fact(said::client(), client), fact(said::date(), words::cleaned(&date))];
    let own = [Role::Who, Role::Age, Role::Sex].into_iter();
    let own = own.filter_map(|role| Some((role, subject.questionnaire().with_role(role)?)));
    let usual = |id| {
        let answer = subject.interview().answer_to(id);
        answer.is_some_and(|answer| subject.questionnaire().question(id).goes_without_saying(answer))
    };
    let own = own.filter(|(_, id)| !usual(*id) || subject.note(*id).is_some());
    facts.extend(own.map(|(role, id)| fact(said::role(role), values::value(subject, id, path))));
    facts.extend([fact(said::answered(), by)]);
    facts.extend(carried.then(|| fact(said::from_before(), said::from_before_stand())));
    facts.extend([
        fact(said::questions(), words::cleaned(&format!("{} {}", asked.id, asked.version))),
        fact(said::state(), state(subject)),
    ]);
    facts
}

/// How far the visit is: where it is only not ended yet, nothing that was to be asked is missing.
fn state(subject: &Subject<'_>) -> &'static str {
    let path = subject.interview().path();
    let is_open = |id: &QuestionId| subject.is_to_be_asked_again(*id);
    let is_answered = path.end == End::Finished && !path.answered.iter().any(is_open);
    match subject.state() {
        State::InProgress if is_answered => said::state_not_ended(),
        state => words::record::state(state),
    }
}

/// The origin, what speaks for and against it, and what would tell it from the next: like with like, where there was a visit
/// before.
fn pattern(page: &mut Page, subject: &Subject<'_>, retested: &Retested<'_>, doctor_first: bool) {
    page.heading(said::pattern());
    let assessment = &Assessment::of(&retested.like_with_like);
    let questionnaire = subject.questionnaire();
    let title = |category: CategoryId| questionnaire.category(category).title.as_str();
    let like = |category: CategoryId| {
        assessment.score(category).pattern.map(|pattern| questionnaire.pattern(pattern).title.as_str())
    };
    page.lead(match assessment.verdict() {
        Verdict::NotClear => said::not_clear().to_owned(),
        Verdict::MostOften(_) | Verdict::AboutAsOften(..) => subject.of_them(&common::for_therapist(assessment)),
        Verdict::Mixed(first, second) => said::mixed(title(first), title(second)),
        Verdict::Leans(category, _) => said::leans(title(category), like(category)),
        Verdict::Fits(category) => said::fits(title(category), like(category)),
        Verdict::Outside(position, _) => said::fits(&questionnaire.outside()[position].title, None),
    });
    if doctor_first {
        page.paragraphs(said::pattern_after_doctor());
    }
    let ranking = assessment.ranking();
    let mut facts: Vec<_> =
        for_pt::painful_side(subject).map(|side| fact(said::side_that_hurts(), side)).into_iter().collect();
    let named = assessment.verdict().names();
    for category in if named.is_empty() { ranking.iter().copied().take(1).collect() } else { named.clone() } {
        let [speak_for, against] = if named.len() == 1 {
            [said::speaks_for().to_owned(), said::speaks_against().to_owned()]
        } else {
            [words::evidence::fits(title(category)), words::evidence::does_not_fit(title(category))]
        };
        let reasons = Reasons::of(retested, assessment, category);
        facts.push(fact(&speak_for, strongest(&reasons.speak_for)));
        let counted =
            if reasons.against.is_empty() { said::nothing_counts().to_owned() } else { strongest(&reasons.against) };
        facts.push(fact(&against, counted));
        if !reasons.says_little.is_empty() {
            let one = named.len() == 1;
            let label = if one { said::says_little().to_owned() } else { said::says_little_of(title(category)) };
            facts.push(fact(&label, strongest(&reasons.says_little)));
        }
    }
    facts.extend(since_before(subject, retested));
    if let Some(next) = assessment.next_after(&named).filter(|next| assessment.score(*next).total > 0) {
        facts.push(fact(said::runner_up(), title(next).to_owned()));
    }
    let open = open_questions(subject, assessment);
    if !open.is_empty() {
        facts.push(fact(said::open(), some(&open)));
    }
    // Once the client was examined, it is no single answer that tells.
    if subject.interview().path().end == End::Finished && !retested.like_with_like.is_examined() {
        let changes = evidence::changes(&retested.like_with_like, assessment);
        if !changes.is_empty() {
            facts.push(fact(said::would_change(), subject.of_them(&some(&changes))));
        }
    }
    let beside: Vec<_> = assessment.outside_beside().iter().map(|outside| outside.title.as_str()).collect();
    if !beside.is_empty() {
        facts.push(fact(said::outside(), beside.join("; ")));
    }
    if !is_settled(&retested.like_with_like, assessment, &retested.uncounted) {
        let tests = for_pt::best_tests(retested, assessment, MOST_ITEMS);
        let tests: Vec<_> = tests.into_iter().map(|test| questionnaire.question(test).briefly().to_owned()).collect();
        let would_separate = if doctor_first { said::separate_after_doctor() } else { said::separate() };
        if !tests.is_empty() {
            facts.push(fact(would_separate, tests.join("; ")));
        }
    }
    page.facts(facts);
}

/// The names of the questions of which the client was not sure, and that a finding reads which is open for that.
fn open_questions(subject: &Subject<'_>, assessment: &Assessment<'_>) -> Vec<String> {
    let mut questions: Vec<QuestionId> = Vec::new();
    let is_open = |id: &QuestionId| subject.interview().answer_to(*id).is_some_and(Answer::is_unsure);
    for (_, finding, _) in assessment.evidence().filter(|(.., standing)| *standing == Standing::NotSure) {
        for id in finding.condition.atoms().into_iter().filter_map(Atom::question).filter(is_open) {
            if !questions.contains(&id) {
                questions.push(id);
            }
        }
    }
    let name = |id| words::clause(&subject.of_them(name_of(subject.questionnaire().question(id))));
    questions.into_iter().take(MOST_OPEN).map(name).collect()
}

/// The signs that are gone since the visit before, which is no evidence against anything, and what stands from then.
fn since_before(subject: &Subject<'_>, retested: &Retested<'_>) -> Vec<Fact> {
    let Some(visit) = subject.before().map(|before| before.visit) else { return Vec::new() };
    let gone = retested.tests_gone().filter_map(|item| for_pt::item_with_side(subject.interview(), item));
    let gone: Vec<_> = gone.collect();
    let gone = (!gone.is_empty()).then(|| fact(&said::gone_since(visit), some(&gone)));
    let some_stand = !retested.not_repeated.is_empty();
    let stands = some_stand.then(|| fact(&said::not_repeated_tests(visit), said::the_others().to_owned()));
    gone.into_iter().chain(stands).collect()
}

/// The strongest reasons, on one line.
fn strongest(reasons: &[String]) -> String {
    match reasons.len().checked_sub(MOST_REASONS) {
        Some(more) if more > 1 => said::and_more(&reasons[..MOST_REASONS].join("; "), more),
        _ => some(reasons),
    }
}

/// A list on one line; in words where there is nothing in it.
fn some(list: &[String]) -> String {
    if list.is_empty() { said::none().to_owned() } else { list.join("; ") }
}

/// Everything found in the room, and lines for the rest.
fn examination(page: &mut Page, subject: &Subject<'_>) {
    page.heading(said::examination());
    let found = examined::examined(page, subject);
    if !found {
        page.facts(vec![fact(said::findings(), said::not_examined())]);
    }
    page.blocks.push(Block::Lines(LINES));
}

/// The answers that were changed, each with what it was before.
fn changes(page: &mut Page, subject: &Subject<'_>) {
    let facts = changed(subject, false);
    if !facts.is_empty() {
        page.heading(said::changed_answers());
        page.facts(facts);
    }
}

/// The answers about safety, or the others, that were changed.
fn changed(subject: &Subject<'_>, safety: bool) -> Vec<Fact> {
    let questionnaire = subject.questionnaire();
    let about_safety = |entry: &&RecordEntry| {
        questionnaire.find_question(&entry.question).is_some_and(|id| questionnaire.is_safety(id))
    };
    let entries = subject.record().into_iter().flat_map(|record| &record.entries);
    let mut facts = Vec::new();
    for entry in entries.filter(|entry| about_safety(entry) == safety) {
        let before = subject.before().and_then(|before| before.entry(&entry.question));
        // What was answered on the visit before stands under then and now.
        let own = |earlier: &Earlier| before.is_none_or(|before| before.given_at != earlier.given_at);
        // What the same person put right at once was a slip of the finger; what is not about safety, in the same sitting too.
        let next = entry.history.iter().skip(1).map(|next| (&next.given_at, next.by));
        let next = next.chain([(&entry.given_at, entry.by)]);
        let slip = |earlier: &Earlier, (at, by): (&Moment, GivenBy)| {
            let at_once = at.is_same_minute(&earlier.given_at);
            by == earlier.by && (at_once || (!safety && subject.is_one_sitting(&earlier.given_at, at)))
        };
        let kept = entry.history.iter().zip(next).filter(|(earlier, next)| own(earlier) && !slip(earlier, *next));
        let mut kept: Vec<_> = kept.map(|(earlier, _)| earlier).collect();
        kept.reverse();
        // With a slip between them, what is the same was never another answer.
        kept.dedup_by(|earlier, later| earlier.answer == later.answer);
        let is_other = |earlier: &&Earlier| earlier.answer != entry.answer;
        let Some(changed) = kept.iter().position(is_other) else { continue };
        // What it was before and is again need not be told.
        kept.truncate(kept.iter().rposition(is_other).map_or(0, |last| last + 1));
        let earlier = kept.into_iter().skip(changed).map(|earlier| {
            let when = format!("{} {}", earlier.given_at.date(), earlier.given_at.time());
            let answer = given_in_words(subject, &entry.question, &earlier.answer);
            said::earlier(&answer, earlier.by == GivenBy::Patient, &when)
        });
        let now = given_in_words(subject, &entry.question, &entry.answer);
        let asked = questionnaire.find_question(&entry.question);
        let asked = asked
            .map_or_else(|| words::cleaned(&entry.question), |id| subject.of_them(name_of(questionnaire.question(id))));
        let earlier: Vec<_> = earlier.collect();
        // What it is now stands at its place; of safety both are read together.
        facts.push(fact(&asked, if safety { said::was(&now, &earlier) } else { said::before(&earlier) }));
    }
    facts
}

/// The answers that stand off the path, and those that do not fit the questionnaire any more.
fn not_counted(page: &mut Page, subject: &Subject<'_>, path: &[QuestionId]) {
    let interview = subject.interview();
    let mut facts = Vec::new();
    for (id, answer) in interview.answers() {
        let question = interview.question(*id);
        // Safety counts wherever it stands, and is told there; but for a short question whose sign is not there any more.
        // What was answered on an earlier visit, and is no question of this one, stands on the page of that visit.
        let of_this_visit = subject.carried_from(*id).is_none();
        let is_short = subject.questionnaire().is_below(*id) && matches!(answer, Answer::One(_));
        let is_safety = subject.questionnaire().is_safety(*id) && !is_short;
        let counts = path.contains(id) || question.examination().is_some() || is_safety;
        if !counts && of_this_visit {
            let value = values::in_their_language(subject, *id, values::in_words(subject, question, answer));
            let value = values::dated(subject, *id, value);
            facts.push(fact(&subject.of_them(name_of(question)), values::with_note(subject, *id, &value)));
        }
    }
    for (name, given) in subject.lost() {
        let id = subject.questionnaire().find_question(name);
        // What its chart says in its place is told with the chart.
        if id.is_some_and(|id| interview.charted(id).is_some()) {
            continue;
        }
        let label = id
            .map_or_else(|| words::cleaned(name), |id| subject.of_them(name_of(subject.questionnaire().question(id))));
        facts.push(fact(&label, given_in_words(subject, name, given)));
    }
    for note in subject.record().into_iter().flat_map(|record| &record.notes) {
        if subject.questionnaire().find_question(&note.question).is_none() {
            facts.push(fact(&words::cleaned(&note.question), said::note_alone(&said::on_one_line(&note.text))));
        }
    }
    if !facts.is_empty() {
        page.heading(said::not_counted());
        page.facts(facts);
    }
}

/// An answer from a file in words, as far as the questionnaire still knows them.
fn given_in_words(subject: &Subject<'_>, question: &str, given: &NamedAnswer) -> String {
    let question = subject.questionnaire().find_question(question).map(|id| subject.questionnaire().question(id));
    if let Some((question, answer)) = question.and_then(|question| Some((question, given.to(question)?))) {
        return words::cleaned(&values::in_words(subject, question, &answer));
    }
    words::cleaned(&given.in_words())
}
