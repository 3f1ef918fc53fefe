//! The examination: the list of its items, and both sides of one.

use ratatui::text::Span;

use super::parts;
use crate::terminal::Theme;
use crate::terminal::wrap;
use crate::tui::app::{Action, App};
use crate::tui::measure::width;
use crate::tui::sheet::{Sheet, SheetBlock, Spacing};
use crate::words::charted as said;
use crate::words::intake;
use crate::words::keys::Letter;
use hip_triage_chart::report::{both_in_words, how_to_chart, item_in_words};
use hip_triage_core::interview::Charted;
use hip_triage_core::questionnaire::{Position, Question, QuestionId};

/// The items of the examination, by the position in which they are done.
pub(super) fn items(app: &App<'_>, theme: &Theme) -> Sheet {
    let width = width(app.size());
    let mut body = vec![parts::row("n", intake::to_review(), app.row() == 0, app, theme).does(Action::Proceed)];
    let items = app.items();
    let worth = app.worth_doing();
    let has_positions = items.iter().any(|item| app.position(*item) != Position::Any);
    let mut before = None;
    for (index, id) in items.iter().enumerate() {
        let position = app.position(*id);
        if has_positions && before != Some(position) {
            body.push(SheetBlock::text(said::position(position), theme.strong, width, theme).gap(Spacing::Always));
        }
        let first = before.is_none() && !has_positions;
        before = Some(position);
        let block = item(app, index, *id, &worth, theme);
        body.push(block.gap(if first { Spacing::Always } else { Spacing::None }));
    }
    let mut top: Vec<_> = of_doctor(app, theme).into_iter().collect();
    top.push(SheetBlock::text(intake::examination_hint(), theme.text, width, theme));
    Sheet { stage: intake::examination().to_owned(), top, body, reading: true, ..head(app) }
}

/// An item with its number, what was found on each side, and whether it is worth doing.
fn item(app: &App<'_>, index: usize, id: QuestionId, worth: &[QuestionId], theme: &Theme) -> SheetBlock {
    let highlighted = app.row() == index + 1;
    let question = app.interview().question(id);
    let style = if highlighted { theme.highlighted } else { theme.text };
    let mark = if app.interview().lacks_outcome(id) { "! " } else { "  " };
    let number = Span::styled(format!("{:>2}", index + 1), theme.key);
    let lead = vec![parts::marker(highlighted, theme), number, Span::styled(mark, theme.alarm)];
    let told = item_in_words(app.interview(), id, worth);
    named_with(lead, question.briefly(), style, &told, app, theme).does(Action::Pick(index)).focused(highlighted)
}

/// A name, and what was found behind it; under it, on as many lines as it takes, where there is no room.
fn named_with(
    lead: Vec<Span<'static>>,
    name: &str,
    style: ratatui::style::Style,
    told: &str,
    app: &App<'_>,
    theme: &Theme,
) -> SheetBlock {
    let width = width(app.size());
    let told = theme.shown(&format!("[{told}]")).into_owned();
    let indent: u16 = lead.iter().map(|span| wrap::cells(&span.content)).sum();
    if wrap::cells(&told) < width.saturating_sub(indent) {
        return SheetBlock::hanging(lead, name, style, Some(Span::styled(told, theme.strong)), width, theme);
    }
    let mut block = SheetBlock::hanging(lead, name, style, None, width, theme);
    let blank = vec![Span::raw(" ".repeat(usize::from(indent)))];
    block.lines.extend(SheetBlock::hanging(blank, &told, theme.strong, None, width, theme).lines);
    block
}

/// What is to be read about a doctor before anything is examined.
pub(super) fn of_doctor(app: &App<'_>, theme: &Theme) -> Option<SheetBlock> {
    let told = intake::of_doctor(app.word_on_doctor()?, Letter::Note.key());
    Some(SheetBlock::text(&told, theme.notice, width(app.size()), theme))
}

/// How far the examination has come.
fn head(app: &App<'_>) -> Sheet {
    Sheet { count: app.examined(), part: Some(app.items_done()), ..Sheet::default() }
}

/// The head of a page with an item of the examination.
pub(super) fn item_head(app: &App<'_>, question: &Question) -> Sheet {
    let group = question.examination().map(|item| item.group.as_str()).unwrap_or_default();
    Sheet { stage: intake::examination_of(group), ..head(app) }
}

/// The chart of the open item, side by side; none where it has none.
pub(super) fn charted(app: &App<'_>, id: QuestionId, theme: &Theme) -> Option<SheetBlock> {
    let question = app.interview().question(id);
    let charted = app.interview().charted(id)?;
    Some(SheetBlock::text(&both_in_words(question, charted), theme.strong, width(app.size()), theme))
}

/// Both sides of the open item as they are typed.
pub(super) fn chart(app: &App<'_>, theme: &Theme) -> Sheet {
    let width = width(app.size());
    let (mut top, mut body) = (Vec::new(), Vec::new());
    if let Some(question) = app.open_question() {
        top.push(SheetBlock::text(&question.ask, theme.strong, width, theme));
        body.extend(how_to_chart(question).iter().map(|how| SheetBlock::text(how, theme.text, width, theme)));
        if let Some(id) = app.question() {
            body.extend(charted(app, id, theme));
        }
        if let Some(field) = app.chart() {
            body.extend(parts::field(field, said::chart_here(), true, app, theme));
        }
        if let Some((typed, note)) = app.charted_so_far() {
            let is_read = typed.as_ref().is_ok_and(|charted| !charted.is_empty());
            let told = match typed {
                Ok(charted) => {
                    // What was charted of a side of which nothing is typed stays.
                    let before = app.question().and_then(|id| app.interview().charted(id));
                    both_in_words(question, &charted.after(before, question))
                }
                Err(untyped) => said::untyped(&untyped),
            };
            body.push(SheetBlock::text(&told, theme.strong, width, theme).gap(Spacing::Apart));
            let is_unsaid = app.chart().is_some_and(|field| Charted::is_side_unsaid(field.value()));
            if is_unsaid && is_read {
                body.push(SheetBlock::text(said::taken_for_left(), theme.text, width, theme));
            }
            let note = note.map(|note| intake::labelled(intake::noted(), &format!("“{note}”")));
            body.extend(note.map(|note| SheetBlock::text(&note, theme.strong, width, theme)));
        }
    }
    Sheet { stage: said::chart().to_owned(), top, body, ..Sheet::default() }
}

/// The items whose name holds what is typed.
pub(super) fn find(app: &App<'_>, theme: &Theme) -> Sheet {
    let mut body = parts::field(app.find(), said::find_here(), true, app, theme);
    let (found, row) = app.items_found();
    let worth = app.worth_doing();
    let rows = found.iter().enumerate().map(|(index, id)| {
        let question = app.interview().question(*id);
        let told = item_in_words(app.interview(), *id, &worth);
        let highlighted = index == row;
        let style = if highlighted { theme.highlighted } else { theme.text };
        let lead = vec![parts::marker(highlighted, theme)];
        named_with(lead, question.briefly(), style, &told, app, theme).does(Action::Pick(index))
    });
    body.extend(rows);
    Sheet { stage: said::find().to_owned(), body, ..Sheet::default() }
}
