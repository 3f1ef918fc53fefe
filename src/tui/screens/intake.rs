//! Screens that only a PT sees: the client's code, notes, the examination.

use super::parts;
use crate::terminal::Theme;
use crate::tui::app::{Action, App};
use crate::tui::measure::width;
use crate::tui::sheet::{Sheet, SheetBlock, Spacing};
use crate::words;
use crate::words::intake as said;
use crate::words::keys;
use hip_triage_chart::report::{answer_in_words, found_before, how_to_decide};
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::QuestionId;

/// The code of the client.
pub(super) fn client(app: &App<'_>, theme: &Theme) -> Sheet {
    let width = width(app.size());
    let mut body = vec![SheetBlock::text(said::client_hint(), theme.text, width, theme)];
    body.extend(parts::field(app.code(), said::client_here(), true, app, theme));
    body.extend(
        app.notices().iter().map(|notice| SheetBlock::text(notice, theme.notice, width, theme).gap(Spacing::Apart)),
    );
    Sheet { stage: said::client().to_owned(), body, ..Sheet::default() }
}

/// The beginnings.
pub(super) fn begin(app: &App<'_>, theme: &Theme) -> Sheet {
    let width = width(app.size());
    let mut body: Vec<_> = app
        .notices()
        .iter()
        .map(|notice| SheetBlock::text(notice, theme.notice, width, theme).gap(Spacing::Apart))
        .collect();
    for (index, beginning) in app.beginnings().iter().enumerate() {
        let key = keys::of_choice(index).map(String::from).unwrap_or_default();
        let row = parts::row(&key, beginning, index == app.row(), app, theme).does(Action::Pick(index));
        body.push(row.gap(if index == 0 { Spacing::Always } else { Spacing::Airy }));
    }
    Sheet { stage: said::begin().to_owned(), body, ..Sheet::default() }
}

/// The note that is being written.
pub(super) fn note(app: &App<'_>, theme: &Theme) -> Sheet {
    let width = width(app.size());
    let mut body = Vec::new();
    let mut top = Vec::new();
    if let Some(id) = app.question() {
        top.push(SheetBlock::text(app.interview().wording(id), theme.text, width, theme));
        let answer = app.interview().answer_to(id).map(|answer| answer_in_words(app.interview().question(id), answer));
        top.extend(answer.map(|answer| SheetBlock::text(&answer, theme.strong, width, theme)));
    }
    if app.question().is_none() {
        let told = how_to_decide(app.interview());
        top.push(SheetBlock::text(&told, theme.text, width, theme));
    }
    if let Some((note, day)) = app.earlier_note() {
        let told = said::note_beside(&format!("“{}”", words::handover::on_one_line(note)), Some(day));
        top.push(SheetBlock::text(&told, theme.text, width, theme));
        top.push(SheetBlock::text(&said::note_stays(app.key_as_last_time()), theme.text, width, theme));
    }
    let (stage, here) = match app.question() {
        Some(_) => (said::note(), said::note_here()),
        None => (said::decide(), said::decide_here()),
    };
    if let Some(field) = app.note() {
        body.extend(parts::field(field, here, true, app, theme));
    }
    Sheet { stage: stage.to_owned(), top, body, ..Sheet::default() }
}

/// The blocks under a question for a PT: how an item is done, what was answered before, the note.
pub(super) fn beside_question(app: &App<'_>, id: QuestionId, theme: &Theme) -> Vec<SheetBlock> {
    let (interview, width) = (app.interview(), width(app.size()));
    let question = interview.question(id);
    let text = |text: &str, gap| SheetBlock::text(text, theme.text, width, theme).gap(gap);
    let mut blocks = Vec::new();
    if let Some(item) = question.examination() {
        let cited = interview.questionnaire().cited(&item.cite);
        blocks.push(text(&said::labelled(said::how(), &item.how), Spacing::None));
        blocks.push(text(&said::labelled(said::positive(), &item.positive), Spacing::None));
        blocks.push(text(&said::accuracy_of(&item.accuracy, &cited), Spacing::None));
    }
    if let Some(theirs) = interview.theirs(id) {
        blocks.push(text(&said::their_answer(answer_in_words(question, theirs)), Spacing::None));
    } else if question.examination().is_some() {
        let before = found_before(interview, id).map(said::last_time);
        blocks.extend(before.map(|before| text(&before, Spacing::None)));
    } else if let Some(earlier) = interview.earlier(id) {
        blocks.push(text(&said::last_time(answer_in_words(question, earlier)), Spacing::None));
    } else if let Some(before) = parts::said_before(interview, id) {
        blocks.push(text(&before, Spacing::None));
    }
    let is_beside = interview.theirs(id).is_some() || interview.earlier(id).is_some();
    blocks.extend(app.asked_anew(id).filter(|_| is_beside).map(|told| text(&told, Spacing::None)));
    blocks.extend(super::examination::charted(app, id, theme));
    blocks.extend(note_of(interview, id).map(|note| SheetBlock::text(&note, theme.strong, width, theme)));
    blocks
}

/// The note on a question, on one line.
pub(super) fn note_of(interview: &Interview<'_>, id: QuestionId) -> Option<String> {
    let note = interview.note_on(id)?;
    Some(said::note_beside(&format!("“{}”", words::handover::on_one_line(note)), interview.day_of_note(id)))
}

/// Where the answer of a review comes from, when it was not given on this visit.
pub(super) fn origin(interview: &Interview<'_>, id: QuestionId) -> Option<&'static str> {
    let answer = interview.answer_to(id)?;
    if interview.theirs(id) == Some(answer) {
        return Some(said::theirs());
    }
    let asked_again = interview.question(id).step().is_none_or(|step| step.ask_again);
    let is_asked = interview.questionnaire().is_safety(id) && !interview.stays_known(id);
    let carried = interview.earlier(id) == Some(answer) && !asked_again && !is_asked;
    carried.then_some(said::carried_over())
}
