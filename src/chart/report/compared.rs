//! Answers of the visit before, beside what is answered now.
//!
//! Two values are two values: both stand there with their difference and one of a few phrases, never
//! a trend. The phrases are explained under them, for a PT with their source.

use super::answers::activities_in_words;
use super::for_pt::of_client;
use super::names::name_of_both;
use super::page::{Block, Changed, ChartedRow, Compared, Meaning};
use super::{Page, answer_in_words, name_of, spoken};
use crate::words::evidence::signed;
use crate::words::{self, charted as chart, handover as said, report as shared};
use hip_triage_core::compare::{
    Direction, Mean, RatingChange, Retested, Row, Values, first_asked, mean_of_activities, new_signs, signs_that_came,
    then_and_now, worsening,
};
use hip_triage_core::interview::{Answer, Chosen, Interview};
use hip_triage_core::questionnaire::{ChoiceId, Examination, Measure, Question, QuestionId, Role};

/// The rows that are shown.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Shown {
    /// Ratings only.
    Ratings,
    /// Ratings, and whatever else was answered differently.
    All,
}

/// The red flags of both visits.
#[derive(Default)]
pub(super) struct Flags {
    /// A row each.
    pub rows: Vec<Compared>,
    /// One is raised that was not then: it is new, and nothing that was there has got worse.
    pub any_new: bool,
}

/// Adds what is different from the visit before under a heading of its own; nothing on a first
/// visit. `then` says which visit that was, and `asked` what was asked again. The examination stands under it.
pub(super) fn compared(
    page: &mut Page,
    interview: &Interview<'_>,
    retested: &Retested<'_>,
    then: &str,
    shown: Shown,
    asked: &dyn Fn(QuestionId) -> bool,
    flags: Flags,
) {
    let rows = rows(interview, shown, asked);
    if !interview.is_follow_up() || (rows.is_empty() && shown == Shown::Ratings) {
        return;
    }
    page.heading(said::then_and_now());
    page.paragraphs(then);
    if let Some(told) = overall(interview) {
        page.paragraphs(&if shown == Shown::All {
            said::client_said(of_client(interview, &told))
        } else {
            said::you_said(&told)
        });
    }
    let mut new = if shown == Shown::All { new_in_safety(interview) } else { Vec::new() };
    new.extend(flags.any_new.then(|| words::clause(said::red_flag())));
    let mut ways = ways(new, came(interview, shown, asked), &flags.rows, &rows);
    if shown == Shown::All {
        let names = |items: &[QuestionId]| {
            items.iter().map(|item| words::clause(&item_name(interview, *item))).collect::<Vec<_>>()
        };
        let also = |degrees: &[QuestionId], signs: &[QuestionId]| {
            let only = degrees.iter().copied().filter(|item| !signs.contains(item));
            names(&signs.iter().copied().chain(only).collect::<Vec<_>>())
        };
        ways.worse.extend(also(&retested.less_far, &retested.tests_come().collect::<Vec<_>>()));
        ways.better.extend(also(&retested.further, &retested.tests_gone().collect::<Vec<_>>()));
        let is_test = |item: &QuestionId| interview.question(*item).examination().is_some_and(Examination::is_test);
        // A grade tells more than that.
        let moved = |item: &QuestionId| retested.further.contains(item) || retested.less_far.contains(item);
        let tells_more = |item: &QuestionId| moved(item) || is_graded(interview, *item);
        let same = retested.still.iter().chain(&retested.within_error).copied();
        ways.same.extend(names(&same.filter(|item| is_test(item) && !tells_more(item)).collect::<Vec<_>>()));
    }
    let summary = match shown {
        Shown::All => said::worse_and_better(&ways),
        // Of everything else each row says itself how it went.
        Shown::Ratings => said::came(&ways),
    };
    let rows: Vec<_> = rows.into_iter().map(|(_, row)| row).collect();
    if !summary.is_empty() {
        page.lead(summary);
    }
    if !flags.rows.is_empty() {
        page.blocks.push(Block::Compared(flags.rows));
    }
    let first: Vec<_> = first_asked(interview).into_iter().filter(|id| shown == Shown::All && asked(*id)).collect();
    if rows.is_empty() {
        page.paragraphs(said::nothing_different());
    } else {
        let meanings: Vec<_> = rows.iter().filter_map(|row| Some(row.changed.as_ref()?.means)).collect();
        let one_step_means_two = one_step_means_two(&rows);
        page.blocks.push(Block::Compared(rows));
        if shown == Shown::All && meanings.iter().any(|means| !matches!(means, Meaning::Minutes(_))) {
            page.paragraphs(said::rating_rule());
            if meanings.iter().any(|means| means.share().is_some()) {
                page.paragraphs(said::percent_rule());
            }
        }
        if shown == Shown::Ratings && meanings.iter().any(|means| !matches!(means, Meaning::Minutes(_))) {
            page.paragraphs(said::which_way_is_better());
        }
        if shown == Shown::Ratings && one_step_means_two {
            page.paragraphs(said::a_step_counts_for_more());
        }
        if shown == Shown::All && meanings.iter().any(|means| matches!(means, Meaning::Minutes(_))) {
            page.paragraphs(said::minutes_rule());
        }
    }
    if !first.is_empty() {
        let names = first.iter().map(|id| of_client(interview, &words::clause(name_of(interview.question(*id)))));
        page.paragraphs(&said::first_asked(&names.collect::<Vec<_>>()));
    }
}

/// Tells whether pain that changed by the same number is told in two ways.
fn one_step_means_two(rows: &[Compared]) -> bool {
    let of_pain = rows.iter().filter_map(|row| {
        let changed = row.changed.as_ref()?;
        matches!(changed.means, Meaning::Rating(..)).then_some((&changed.difference, changed.means))
    });
    let told: Vec<_> = of_pain.collect();
    told.iter().any(|(step, means)| told.iter().any(|(other, meant)| step == other && means.rated() != meant.rated()))
}

fn is_graded(interview: &Interview<'_>, item: QuestionId) -> bool {
    let measure = interview.question(item).examination().and_then(|item| item.measure);
    matches!(measure, Some(Measure::Strength | Measure::Reflex))
}

/// How the client says that it is, compared with last time.
pub(super) fn overall(interview: &Interview<'_>) -> Option<String> {
    let id = interview.questionnaire().with_role(Role::Compared)?;
    let Answer::One(choice) = interview.answer_to(id)? else { return None };
    Some(interview.question(id).choice(*choice).label.clone())
}

/// The name of an item of the examination.
pub(super) fn item_name(interview: &Interview<'_>, item: QuestionId) -> String {
    interview.question(item).briefly().trim_end_matches('?').to_owned()
}

/// What is new, worse, better and as it was, a red flag that is new or more urgent first. Where the mean of the activities is
/// better, the activities of which it is the mean are in it.
fn ways(new: Vec<String>, came: Vec<String>, flags: &[Compared], rows: &[Named]) -> said::Ways {
    let means = |row: &Compared| row.changed.as_ref().map(|changed| changed.means);
    let is = |row: &Compared, change: RatingChange| means(row).and_then(Meaning::rated) == Some(change);
    let is_little = |row: &Compared| is(row, RatingChange::LittleBetter);
    let better = |row: &Compared| row.way == Some(Direction::Better);
    let mean_is_better =
        rows.iter().any(|(_, row)| matches!(means(row), Some(Meaning::Mean(RatingChange::ClearlyBetter))));
    let is_in_mean = |row: &Compared| mean_is_better && matches!(means(row), Some(Meaning::Activity(..)));
    let named = |counts: &dyn Fn(&Compared) -> bool| -> Vec<_> {
        let flags = flags.iter().filter(|flag| counts(flag)).map(|flag| &flag.label);
        let rows = rows.iter().filter(|(_, row)| counts(row)).flat_map(|(names, _)| names);
        let mut all: Vec<_> = flags.chain(rows).map(|name| words::clause(name)).collect();
        // Each red flag has the same name here, and its own row below.
        all.dedup();
        all
    };
    said::Ways {
        new,
        worse: named(&|row| row.way == Some(Direction::Worse) && !is(row, RatingChange::LittleWorse)),
        little_worse: named(&|row| is(row, RatingChange::LittleWorse)),
        better: named(&|row| better(row) && !is_little(row) && !is_in_mean(row)),
        little: named(&|row| is_little(row) && !is_in_mean(row)),
        came,
        same: named(&|row| row.way == Some(Direction::Same) && !is_in_mean(row)),
    }
}

/// The names of the signs about safety that are there now and were not on the visit before.
fn new_in_safety(interview: &Interview<'_>) -> Vec<String> {
    let answered = interview.path().answered.into_iter();
    let signs = answered.flat_map(|id| new_signs(interview, id).into_iter().map(move |sign| (id, sign)));
    signs.map(|(id, sign)| of_client(interview, interview.question(id).choice(sign).briefly())).collect()
}

/// The places and the signs of lists that are there now, and were not.
fn came(interview: &Interview<'_>, shown: Shown, asked: &dyn Fn(QuestionId) -> bool) -> Vec<String> {
    let named = |id: QuestionId, sign: ChoiceId| {
        let sign = words::clause(interview.question(id).choice(sign).briefly());
        if shown == Shown::All { of_client(interview, &sign) } else { sign }
    };
    let asked = interview.path().answered.into_iter().filter(|id| asked(*id));
    asked.flat_map(|id| signs_that_came(interview, id).into_iter().map(move |sign| named(id, sign))).collect()
}

/// A row, with the names of what went its way: behind one on it stands the unit in which it is counted.
type Named = (Vec<String>, Compared);

/// The rows of what is compared.
fn rows(interview: &Interview<'_>, shown: Shown, asked: &dyn Fn(QuestionId) -> bool) -> Vec<Named> {
    let rows = then_and_now(interview).into_iter().filter(|row| asked(row.question));
    // A list in a PT's short names is none of the patient's, who is told of signs in their own words.
    let is_for_all = |values: &Values| match values {
        Values::Rated { .. } | Values::Counted { .. } => true,
        Values::Graded { then, .. } => then.chosen().is_none(),
        Values::Answers { .. } => false,
    };
    let rows = rows.filter(|row| shown == Shown::All || is_for_all(&row.values));
    let told = |row: Compared| match shown {
        // A colleague is told of the client, whose own words stay as they are.
        Shown::All => Compared { then: of_client(interview, &row.then), now: of_client(interview, &row.now), ..row },
        Shown::Ratings => row,
    };
    let own_words = |id| interview.question(id).kind.is_words();
    let mut rows: Vec<_> = rows
        .map(|row| {
            let own_words = own_words(row.question);
            let [skipped_then, skipped] = [interview.earlier(row.question), interview.answer_to(row.question)]
                .map(|answer| answer == Some(&Answer::Skipped));
            let (note, note_now) =
                (note_then(interview, row.question), interview.note_of_today(row.question).map(said::on_one_line));
            let (names, row) = in_words(interview, row, shown);
            let row = if own_words { row } else { told(row) };
            // Numbers stand in columns, and have no room for it.
            let is_list = row.changed.is_none() && shown == Shown::All;
            let noted = |value: &str, is_alone: bool, note: Option<String>| {
                let told = |note: String| if is_alone { said::note_alone(&note) } else { said::note(value, &note) };
                note.map(told).filter(|_| is_list)
            };
            let (then, now) = (noted(&row.then, skipped_then, note), noted(&row.now, skipped, note_now));
            (names, Compared { then: then.unwrap_or(row.then), now: now.unwrap_or(row.now), ..row })
        })
        .collect();
    if let Some(mean) = mean_of_activities(interview).filter(|mean| asked(mean.question)) {
        let is_activity =
            |(_, row): &Named| matches!(row.changed.as_ref().map(|changed| changed.means), Some(Meaning::Activity(..)));
        let behind = rows.iter().rposition(is_activity).map_or(rows.len(), |last| last + 1);
        rows.insert(behind, mean_in_words(mean, shown));
    }
    rows
}

/// What was noted on a question then and went with the answer: what still stands is told with that of today.
fn note_then(interview: &Interview<'_>, id: QuestionId) -> Option<String> {
    let then = interview.note_before(id)?;
    (interview.note_on(id) != Some(then)).then(|| said::on_one_line(then))
}

/// The mean of the activities, which is judged by a rule of its own.
fn mean_in_words(mean: Mean, shown: Shown) -> Named {
    let label = match shown {
        Shown::All => said::mean_of_activities(mean.of),
        Shown::Ratings => said::activities_together().to_owned(),
    };
    let changed = Changed { difference: said::signed_tenths(mean.difference), means: Meaning::Mean(mean.change) };
    let (then, now) = (said::tenths(mean.then), said::tenths(mean.now));
    (vec![label.clone()], Compared { label, then, now, changed: Some(changed), way: Some(way_of(mean.change)) })
}

/// The way that something went; none where nothing is known of that.
fn way(values: &Values) -> Option<Direction> {
    match values {
        Values::Rated { change, .. } => Some(way_of(*change)),
        Values::Counted { direction, .. } | Values::Graded { direction, .. } => Some(*direction),
        Values::Answers { .. } => None,
    }
}

fn way_of(change: RatingChange) -> Direction {
    match change {
        RatingChange::ClearlyBetter | RatingChange::LittleBetter => Direction::Better,
        RatingChange::AboutTheSame => Direction::Same,
        RatingChange::LittleWorse | RatingChange::ClearlyWorse => Direction::Worse,
    }
}

fn in_words(interview: &Interview<'_>, row: Row, shown: Shown) -> Named {
    let question = interview.question(row.question);
    let is_activity = row.activity.is_some();
    let named = row.activity.map(|activity| said::isolated(&words::cleaned(&activity)));
    let own_name = || match (shown, question.role) {
        (Shown::Ratings, Some(Role::Trend)) => said::trend_for_client().to_owned(),
        _ => words::cleaned(&name_of_both(interview, row.question)),
    };
    let label = named.unwrap_or_else(own_name);
    let value = |answer: Option<Answer>| {
        let none = if is_activity { said::value_not_rated() } else { said::value_not_named() };
        answer.map_or_else(|| none.to_owned(), |answer| briefly(question, &answer))
    };
    let way = way(&row.values);
    // How it goes is no change by itself, and leads nothing.
    let is_course = question.role == Some(Role::Trend);
    let own = || match &row.values {
        _ if is_course => Vec::new(),
        // What is the same may be that there is none of it.
        Values::Graded { now, direction: Direction::Same, .. } => {
            vec![said::found_then(&label, &words::clause(&value(Some(now.clone()))))]
        }
        _ => vec![label.clone()],
    };
    let moved = moved_signs(interview, row.question, &row.values).unwrap_or_else(own);
    let no_more = |name| no_more(interview, row.question, name);
    let lists = marked_lists(question, &row.values, &worsening(interview, row.question), &no_more);
    let row = match row.values {
        Values::Graded { .. } | Values::Answers { .. } if lists.is_some() => {
            let (then, now) = lists.unwrap_or_default();
            let is_better = way == Some(Direction::Better);
            let now = if is_better { went(&now, said::direction(Direction::Better)) } else { now };
            Compared { label, then, now: spoken::marked(now, interview.said_in(row.question)), changed: None, way }
        }
        Values::Rated { then, now, change, share } => {
            // A share is nothing to whoever does not know of what it is one.
            let share = share.filter(|_| shown == Shown::All);
            let means = if is_activity { Meaning::Activity(change, share) } else { Meaning::Rating(change, share) };
            let changed = Changed { difference: signed(now - then), means };
            Compared { label, then: then.to_string(), now: now.to_string(), changed: Some(changed), way }
        }
        Values::Counted { then, now, direction } => {
            let changed = Changed { difference: signed(now - then), means: Meaning::Minutes(direction) };
            let label = question.kind.unit().map_or(label.clone(), |unit| said::counted_in(&label, unit));
            Compared { label, then: then.to_string(), now: now.to_string(), changed: Some(changed), way }
        }
        Values::Graded { then, now, direction } => {
            let now = went(&value(Some(now)), said::direction(direction));
            Compared { label, then: value(Some(then)), now, changed: None, way }
        }
        Values::Answers { then, now } => {
            let now = spoken::marked(value(now), interview.said_in(row.question));
            Compared { label, then: value(then), now, changed: None, way }
        }
    };
    (moved, row)
}

/// The lists of both visits, of which what is gone and what has come of the `complaints` is marked as that; none where either is no
/// list. That something eases no more, or that it was not told again, is neither.
fn marked_lists(
    question: &Question,
    values: &Values,
    complaints: &[ChoiceId],
    no_more: &dyn Fn(String) -> String,
) -> Option<(String, String)> {
    let (Values::Graded { then, now, .. } | Values::Answers { then: Some(then), now: Some(now) }) = values else {
        return None;
    };
    let (before, after) = (then.chosen()?, now.chosen()?);
    let is_only_in = |others: &Chosen, choice| !others.contains_key(&choice) && complaints.contains(&choice);
    let gone = |choice, name: String| if is_only_in(after, choice) { no_more(name) } else { name };
    let new = |choice, name: String| if is_only_in(before, choice) { said::sign_new(name) } else { name };
    Some((listed(question, then, before, &gone), listed(question, now, after, &new)))
}

/// What is marked no more: a place that hurts, and a sign about safety, of which each is asked, are gone; what brings pain on may only
/// have been let be.
fn no_more(interview: &Interview<'_>, id: QuestionId, name: String) -> String {
    let is_asked_of_each = interview.question(id).kind.has_sides() || interview.questionnaire().is_safety(id);
    if is_asked_of_each { said::sign_gone(name) } else { said::sign_not_named(name) }
}

/// The signs of a list that have gone, each as such: a list is no better or worse as a whole, and what has come is told as new. None
/// of what is no list.
fn moved_signs(interview: &Interview<'_>, id: QuestionId, values: &Values) -> Option<Vec<String>> {
    let Values::Graded { then, now, direction } = values else { return None };
    let (then, now) = then.chosen().zip(now.chosen())?;
    let question = interview.question(id);
    if *direction == Direction::Worse {
        return Some(Vec::new());
    }
    let gone = then.keys().filter(|choice| !now.contains_key(choice)).map(|choice| question.choice(*choice));
    let gone = gone.filter(|sign| !sign.exclusive).map(|sign| of_client(interview, sign.briefly()));
    Some(gone.map(|sign| no_more(interview, id, sign)).collect())
}

/// A value that says which way it went, unless its own words do.
fn went(value: &str, way: &str) -> String {
    if value.split_whitespace().any(|word| word == way) { value.to_owned() } else { said::went(value, way) }
}

/// An answer in few words.
fn briefly(question: &Question, answer: &Answer) -> String {
    match answer {
        Answer::NotSure => said::value_not_sure().to_owned(),
        Answer::Skipped => said::value_skipped().to_owned(),
        Answer::Text(text) => said::quoted(&said::on_one_line(text)),
        Answer::One(choice) => question.choice(*choice).briefly().to_owned(),
        Answer::Many(chosen) | Answer::Doubt { chosen, .. } => listed(question, answer, chosen, &|_, name| name),
        // One alone stands behind its name.
        Answer::Activities(activities) if activities.len() == 1 => {
            activities.iter().map(|activity| said::of_ten(activity.ability)).collect()
        }
        Answer::Activities(activities) => activities_in_words(activities),
        typed => answer_in_words(question, typed),
    }
}

/// A list in few words, each choice as `told`.
fn listed(question: &Question, answer: &Answer, chosen: &Chosen, told: &dyn Fn(ChoiceId, String) -> String) -> String {
    let each = chosen.iter().map(|(choice, side)| {
        let name = question.choice(*choice).briefly();
        let name = side.map_or_else(|| name.to_owned(), |side| shared::place(name, words::side(side), None));
        told(*choice, name)
    });
    let doubted = answer.doubted().map(|choice| words::not_sure_of(question.choice(choice).briefly()));
    each.chain(doubted).collect::<Vec<_>>().join("; ")
}

/// How much a change means, and by how much, as it stands behind both values.
pub(super) fn change(changed: &Changed) -> String {
    let means = match changed.means {
        Meaning::Rating(means, _) | Meaning::Activity(means, _) | Meaning::Mean(means) => said::change(means),
        Meaning::Minutes(direction) => said::direction(direction),
    };
    said::difference(&changed.difference, changed.means.share(), means)
}

/// The rows as lines of text: ratings in columns where there is room, with a word before each value
/// so that nothing depends on the columns; whatever else under its label.
#[must_use]
pub fn compared_in_lines(rows: &[Compared], width: usize) -> Vec<String> {
    let cells = |row: &Compared| {
        let changed = row.changed.as_ref()?;
        Some([row.label.clone(), said::then(&row.then), said::now(&row.now), change(changed)])
    };
    let columns = columns(rows.iter().filter_map(cells), width);
    let mut lines = Vec::new();
    for row in rows {
        if let Some(cells) = cells(row) {
            lines.extend(in_columns(&cells, columns, width));
        } else {
            lines.extend(hanging(&said::labelled(&row.label), width, ""));
            lines.extend(hanging(&said::then(&row.then), width, "  "));
            lines.extend(hanging(&said::now(&row.now), width, "  "));
        }
    }
    lines
}

/// The rows of what was found on each side as lines of text, each in a sentence: columns without anything between them are read as one.
#[must_use]
pub fn charted_in_lines(rows: &[ChartedRow], width: usize) -> Vec<String> {
    let in_a_sentence = |row: &ChartedRow| {
        let counts = if row.counts.is_empty() { String::new() } else { chart::on_side(chart::counts(), &row.counts) };
        let told = [
            chart::on_side(chart::left(), &row.left),
            chart::on_side(chart::right(), &row.right),
            row.with_note(&counts),
        ];
        let told: Vec<_> = told.into_iter().filter(|cell| !cell.is_empty()).collect();
        hanging(&said::told(&row.label, &told.join("; ")), width, "")
    };
    rows.iter().flat_map(in_a_sentence).collect()
}

/// The blanks between two columns.
const APART: usize = 2;

fn wide(text: &str) -> usize {
    textwrap::core::display_width(text)
}

/// How wide each column is; none where there is no room for them, so that all rows look the same.
fn columns(rows: impl Iterator<Item = [String; 4]>, width: usize) -> Option<[usize; 4]> {
    let mut columns = [0; 4];
    for cells in rows {
        for (column, cell) in columns.iter_mut().zip(&cells) {
            *column = (*column).max(wide(cell));
        }
    }
    let whole: usize = columns.iter().map(|column| column + APART).sum();
    (whole <= width + APART).then_some(columns)
}

/// A row in its columns; in a sentence where there are none.
fn in_columns(cells: &[String; 4], columns: Option<[usize; 4]>, width: usize) -> Vec<String> {
    let [label, rest @ ..] = cells;
    let Some(columns) = columns else {
        let rest: Vec<_> = rest.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        return hanging(&said::told(label, &rest.join(", ")), width, "");
    };
    let mut line = String::new();
    for (cell, column) in cells.iter().zip(columns) {
        line += cell;
        line += &" ".repeat(column.saturating_sub(wide(cell)) + APART);
    }
    vec![line.trim_end().to_owned()]
}

fn hanging(text: &str, width: usize, indent: &str) -> Vec<String> {
    let rest = format!("{indent}  ");
    let options = textwrap::Options::new(width).initial_indent(indent).subsequent_indent(&rest);
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}
