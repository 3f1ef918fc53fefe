//! A question with everything that can be answered to it.

use super::parts;
use ratatui::text::{Line, Span};

use crate::terminal::Theme;
use crate::terminal::wrap;
use crate::tui::app::{Action, AnswerDraft, App};
use crate::tui::measure::{BESIDE, is_low, width};
use crate::tui::picture;
use crate::tui::sheet::{Sheet, SheetBlock, Spacing};
use crate::words;
use crate::words::keys::Letter;
use crate::words::{intake, tui as said};
use hip_triage_chart::report::chosen_in_words;
use hip_triage_core::questionnaire::{Question, QuestionId};

pub(super) fn sheet(app: &App<'_>, theme: &Theme) -> Sheet {
    let Some(id) = app.question() else { return Sheet::default() };
    let question = app.interview().question(id);
    let width = width(app.size());
    let item = question.examination().is_some();
    let mut sheet = if item { super::examination::item_head(app, question) } else { head(app, id) };
    // In a low window what stands above scrolls with the choices, so that the question itself is never pushed out.
    let before_it = above(app, id, theme).into_iter().chain(super::examination::of_doctor(app, theme));
    if is_low(app.size()) {
        sheet.body.extend(before_it);
    } else {
        sheet.top.extend(before_it);
    }
    sheet.top.push(SheetBlock::text(app.interview().wording(id), theme.strong, width, theme));
    let before = parts::said_before(app.interview(), id);
    let before = before.filter(|_| !app.is_intake());
    let alone = app.map_stands_alone();
    let sides = question.kind.has_sides() && !alone;
    let sides = sides.then_some(said::sides_hint());
    let item_by_item = app.draft().goes_item_by_item().then_some(said::item_by_item());
    let about = words::called_for(app.interview(), id);
    let hints =
        [about.as_deref(), question.hint.as_deref(), sides, before.as_deref(), item_by_item].into_iter().flatten();
    let mut hints: Vec<_> = hints.map(|hint| SheetBlock::text(hint, theme.text, width, theme)).collect();
    if app.is_intake() {
        hints.extend(super::intake::beside_question(app, id, theme));
        sheet.panel = super::evidence::panel(app, theme);
    }
    // A low window shows the hint with the choices, which can scroll.
    if is_low(app.size()) && !alone {
        sheet.body.extend(hints);
    } else {
        sheet.top.extend(hints);
    }
    let picture = picture::of(app, question, theme);
    let beside_map = picture.as_ref().filter(|_| alone);
    sheet.body.extend(match (app.draft(), question.kind.ends()) {
        (AnswerDraft::Choices { .. }, _) => match beside_map {
            Some(map) => beside(app, question, width.saturating_sub(map.size().width + BESIDE), theme),
            None => choices(app, question, width, theme).into_iter().map(|(_, block)| block).collect(),
        },
        (AnswerDraft::Number { .. }, _) => number(app, question, theme),
        (AnswerDraft::Scale { .. }, Some([least, most])) => scale(app, least, most, theme),
        (AnswerDraft::Activities { .. }, _) => activities(app, theme),
        _ => text(app, theme),
    });
    (sheet.close, sheet.picture_first, sheet.picture) = (alone, alone, picture);
    sheet
}

/// The questions on whose screen a short one stands, each with what was answered to it.
fn above(app: &App<'_>, id: QuestionId, theme: &Theme) -> Vec<SheetBlock> {
    let told = app.told_above(id).into_iter();
    told.map(|told| SheetBlock::text(&told, theme.text, width(app.size()), theme)).collect()
}

/// The stage, and how far the interview has come, with a question open.
pub(super) fn head(app: &App<'_>, question: QuestionId) -> Sheet {
    let interview = app.interview();
    let progress = app.progress();
    let section = interview.question(question).step().map(|step| interview.questionnaire().section(step.section));
    let title = section.map(|section| section.title.clone()).unwrap_or_default();
    Sheet {
        stage: match app.number_in_section(question) {
            Some((number, total)) => words::in_section(&title, number, total),
            None => title,
        },
        count: words::share_done(progress.answered, progress.total()),
        part: Some((progress.answered, progress.total())),
        ..Sheet::default()
    }
}

/// The lines beside a map in the place of the list: the rows that have no place on it, and in words what is chosen.
fn beside(app: &App<'_>, question: &Question, width: u16, theme: &Theme) -> Vec<SheetBlock> {
    let AnswerDraft::Choices { chosen, .. } = app.draft() else { return Vec::new() };
    let marked: Vec<_> = app.marks().into_iter().map(|mark| mark.row).collect();
    let rows = choices(app, question, width, theme).into_iter().filter(|(row, _)| !marked.contains(row));
    let mut blocks: Vec<_> = rows.map(|(_, block)| block).collect();
    if question.kind.is_many() {
        let told = said::chosen_on_map(&chosen_in_words(question, chosen));
        blocks.push(SheetBlock::text(&told, theme.strong, width, theme).gap(Spacing::Always));
    }
    blocks
}

/// The choices, and *Not sure* after them, each with its row.
fn choices(app: &App<'_>, question: &Question, width: u16, theme: &Theme) -> Vec<(usize, SheetBlock)> {
    let AnswerDraft::Choices { offered, row, chosen, not_sure, doubted, .. } = app.draft() else { return Vec::new() };
    let many = question.kind.is_many();
    let sides = question.kind.has_sides();
    // What is highlighted on the map has its words there.
    let row = (*row, app.highlighted_mark().is_none());
    let last = offered.len();
    let block = |index: usize, label: &str, is_chosen: bool, is_doubted: bool, side: Option<String>| {
        let highlighted = (index, true) == row;
        let mark = match (many, is_chosen) {
            (true, _) if is_doubted => "[?] ",
            (true, true) => "[x] ",
            (true, false) => "[ ] ",
            (false, true) if theme.unicode => "(•) ",
            (false, true) => "(*) ",
            (false, false) => "( ) ",
        };
        let key = app.draft().key_of(question, index).unwrap_or(' ');
        let lead = vec![
            parts::marker(highlighted, theme),
            Span::styled(mark, if is_chosen { theme.accent } else { theme.text }),
            Span::styled(key.to_string(), theme.key),
            Span::raw("  "),
        ];
        let style = if highlighted { theme.highlighted } else { theme.text };
        let side = side.map(|side| Span::styled(format!("[{side}]"), theme.strong));
        SheetBlock::hanging(lead, label, style, side, width, theme)
            .does(Action::Pick(index))
            .focused(highlighted)
            .gap(if index == last || index == 0 { Spacing::Apart } else { Spacing::Airy })
    };
    let is_doubted = |id| doubted.as_ref().is_some_and(|doubted| doubted.contains(id));
    let mut blocks: Vec<_> = offered
        .iter()
        .enumerate()
        .map(|(row, id)| {
            let choice = question.choice(*id);
            let side = chosen.get(id).filter(|_| sides && !choice.exclusive);
            let side = side.map(|side| side.map_or(said::which_side(), words::side).to_owned());
            (row, block(row, &choice.label, chosen.contains_key(id), is_doubted(id), side))
        })
        .collect();
    let label = if app.is_examining() { intake::leave_undone() } else { words::not_sure() };
    blocks.push((last, block(last, label, *not_sure, false, None)));
    blocks
}

/// A field for a number, and *Not sure*.
fn number(app: &App<'_>, question: &Question, theme: &Theme) -> Vec<SheetBlock> {
    let AnswerDraft::Number { digits, on_not_sure, .. } = app.draft() else { return Vec::new() };
    let [min, max] =
        question.range().map_or_else(Default::default, |(min, max)| [min, max].map(|limit| question.kind.typed(limit)));
    let width = width(app.size());
    let blank = if digits.is_empty() { "_".repeat(max.len()) } else { String::new() };
    let mut spans = vec![
        parts::marker(!on_not_sure, theme),
        Span::styled(digits.clone(), theme.strong),
        Span::styled(blank, theme.text),
    ];
    spans.extend(question.kind.unit().map(|unit| Span::raw(format!(" {}", theme.shown(unit)))));
    let column = 2 + wrap::cells(digits);
    let field = SheetBlock {
        lines: vec![Line::from(spans)],
        gap: Spacing::Apart,
        action: Some(Action::Up),
        cursor: (!on_not_sure).then_some((column, 0)),
        ..SheetBlock::default()
    };
    let mut blocks = vec![field];
    if let Some(ends) = question.kind.ends() {
        for (step, means) in ends {
            blocks.push(SheetBlock::text(&said::ScaleEnd { step, means }.to_string(), theme.text, width, theme));
        }
    } else {
        blocks.push(
            SheetBlock::text(&said::NumberRange { min, max }.to_string(), theme.text, width, theme).gap(Spacing::Apart),
        );
    }
    blocks.push(not_sure(app, *on_not_sure, theme));
    blocks
}

/// The key of *Not sure*, and of leaving out, as the language that is spoken has it.
fn key_not_sure() -> String {
    Letter::NotSure.key().to_string()
}

/// *Not sure* as a row of its own.
fn not_sure(app: &App<'_>, highlighted: bool, theme: &Theme) -> SheetBlock {
    let is_optional = app.open_question().is_some_and(|question| question.optional);
    let label = match app.is_examining() {
        true => intake::leave_undone(),
        false if is_optional => said::leave_out(),
        false => words::not_sure(),
    };
    parts::row(&key_not_sure(), label, highlighted, app, theme).does(Action::Pick(0)).gap(Spacing::Apart)
}

/// A row of numbers with both ends in words, and *Not sure*.
fn scale(app: &App<'_>, (min, low): (i32, &str), (max, high): (i32, &str), theme: &Theme) -> Vec<SheetBlock> {
    let AnswerDraft::Scale { value, on_not_sure, .. } = app.draft() else { return Vec::new() };
    let width = width(app.size());
    let steps = u16::try_from(max - min + 1).unwrap_or(1);
    let cell = ((width - 2) / steps).clamp(3, 6);
    let chosen = value.filter(|_| !on_not_sure);
    let mut row = SheetBlock { gap: Spacing::Apart, ..SheetBlock::default() };
    let mut spans = vec![parts::marker(!on_not_sure, theme)];
    let mut column = 2;
    for step in min..=max {
        let text = if chosen == Some(step) { format!("[{step}]") } else { format!(" {step} ") };
        if chosen == Some(step) || (chosen.is_none() && step == min && !on_not_sure) {
            row.cursor = Some((column, 0));
        }
        let wide = cell.max(wrap::cells(&text));
        let style = if chosen == Some(step) { theme.alarm } else { theme.key };
        spans
            .extend([Span::styled(text.clone(), style), Span::raw(" ".repeat(usize::from(wide - wrap::cells(&text))))]);
        row.parts.push((0, column, wide, Action::Value(step)));
        column += wide;
    }
    row.lines.push(Line::from(spans));
    let ends =
        [said::ScaleEnd { step: min, means: low }.to_string(), said::ScaleEnd { step: max, means: high }.to_string()]
            .map(|end| theme.shown(&end).into_owned());
    let used = wrap::cells(&ends[0]) + wrap::cells(&ends[1]);
    let mut blocks = vec![row];
    if used + 4 <= column.min(width) {
        let between = " ".repeat(usize::from(column.min(width) - 2 - used));
        let [low, high] = ends;
        let line = Line::from(vec![Span::raw("  "), Span::raw(low), Span::raw(between), Span::raw(high)]);
        blocks.push(SheetBlock::of(vec![line]));
    } else {
        let lead = || vec![Span::raw("  ")];
        blocks.extend(ends.iter().map(|end| SheetBlock::hanging(lead(), end, theme.text, None, width, theme)));
    }
    blocks.push(not_sure(app, *on_not_sure, theme));
    blocks
}

/// A field for words, and a row that leaves them out.
fn text(app: &App<'_>, theme: &Theme) -> Vec<SheetBlock> {
    let AnswerDraft::Text { field: written, on_row, .. } = app.draft() else { return Vec::new() };
    let mut blocks = parts::field(written, said::type_here(), !on_row, app, theme);
    let keys = if *on_row { key_not_sure() } else { said::out_of_field().to_owned() };
    blocks.push(parts::row(&keys, said::leave_out(), *on_row, app, theme).does(Action::Pick(0)).gap(Spacing::Always));
    blocks
}

/// Up to three activities with a number each, and a row that leaves them out.
fn activities(app: &App<'_>, theme: &Theme) -> Vec<SheetBlock> {
    let AnswerDraft::Activities { written, on_row, .. } = app.draft() else { return Vec::new() };
    let (open, number) = written.place();
    let mut blocks = Vec::new();
    for (index, (name, ability)) in written.rows().iter().enumerate() {
        let here = index == open && !on_row;
        let lead = vec![parts::marker(here, theme), Span::styled(format!("{}  ", index + 1), theme.key)];
        let shown = if name.value().is_empty() && here { intake::activity_here() } else { name.value() };
        let style = if here && !number { theme.highlighted } else { theme.text };
        let mark = if here && number { theme.alarm } else { theme.strong };
        let tail = Span::styled(format!("[{}]", if ability.is_empty() { "_" } else { ability }), mark);
        let indent: u16 = lead.iter().map(|span| wrap::cells(&span.content)).sum();
        let mut block = SheetBlock::hanging(lead, shown, style, Some(tail), width(app.size()), theme);
        let last = block.lines.last().map_or(0, Line::width);
        let cells = |cells: usize| u16::try_from(cells).unwrap_or(u16::MAX);
        let typed = wrap::cells(&name.value().chars().take(name.cursor()).collect::<String>());
        let column = if number { cells(last).saturating_sub(2) } else { indent.saturating_add(typed) };
        let row = if number { cells(block.lines.len() - 1) } else { 0 };
        block.cursor = here.then_some((column.min(width(app.size())), row));
        block.gap = if index == 0 { Spacing::Apart } else { Spacing::Airy };
        if written.fault() == Some(index) {
            let mark = vec![Span::raw(" ".repeat(usize::from(indent))), Span::styled("! ", theme.accent)];
            let said = SheetBlock::hanging(mark, said::ability(), theme.notice, None, width(app.size()), theme);
            block.lines.extend(said.lines);
        }
        blocks.push(block.does(Action::Pick(index)));
    }
    let keys = if *on_row { key_not_sure() } else { said::out_of_field().to_owned() };
    let out = parts::row(&keys, said::leave_out(), *on_row, app, theme);
    blocks.push(out.does(Action::NotSure).gap(Spacing::Always));
    blocks
}
