//! Parts of several pages: a row that is chosen by its key, a field for words, and a note on an answer from another day.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use tui_input::Input;

use crate::terminal::Theme;
use crate::terminal::wrap;
use crate::tui::app::{Action, App};
use crate::tui::measure::width;
use crate::tui::sheet::{SheetBlock, Spacing};
use crate::words::{self, tui as said};
use hip_triage_chart::report::answer_in_words;
use hip_triage_core::interview::Interview;
use hip_triage_core::questionnaire::QuestionId;

/// The mark before a row that can be highlighted.
pub(super) fn marker(highlighted: bool, theme: &Theme) -> Span<'static> {
    if highlighted { Span::styled("> ", theme.accent) } else { Span::raw("  ") }
}

/// A row that is chosen by its key.
pub(super) fn row(key: &str, label: &str, highlighted: bool, app: &App<'_>, theme: &Theme) -> SheetBlock {
    let lead = vec![marker(highlighted, theme), Span::styled(format!("{key}  "), theme.key)];
    let style = if highlighted { theme.highlighted } else { theme.text };
    SheetBlock::hanging(lead, label, style, None, width(app.size()), theme).focused(highlighted)
}

/// An empty field with a hint in it, on as many lines as that takes.
fn hint_in_field(hint: &str, open: bool, edge: &Span<'static>, width: u16, theme: &Theme) -> Vec<SheetBlock> {
    let lines = wrap::words(&theme.shown(hint), width.saturating_sub(2));
    let lines = lines.into_iter().map(|line| Line::from(vec![edge.clone(), Span::raw(line)])).collect();
    let (gap, action) = (Spacing::Apart, Some(Action::Up));
    vec![SheetBlock { lines, gap, action, cursor: open.then_some((2, 0)), ..SheetBlock::default() }]
}

/// A field of many lines for words; the cursor is in it while it is written in.
pub(super) fn field(written: &Input, empty: &str, open: bool, app: &App<'_>, theme: &Theme) -> Vec<SheetBlock> {
    let width = width(app.size());
    let edge = || Span::styled(if theme.unicode { "│ " } else { "| " }, theme.accent);
    let letters: Vec<char> = written.value().chars().collect();
    if letters.is_empty() {
        return hint_in_field(empty, open, &edge(), width, theme);
    }
    let (lines, (column, row)) = wrap::field(written.value(), written.cursor(), width.saturating_sub(2));
    let line = |(index, range): (usize, std::ops::Range<usize>)| {
        let text: String = letters[range].iter().filter(|letter| **letter != '\n').collect();
        SheetBlock {
            lines: vec![Line::from(vec![edge(), Span::styled(text, Style::new())])],
            gap: if index == 0 { Spacing::Apart } else { Spacing::None },
            action: Some(Action::Up),
            cursor: (open && index == usize::from(row)).then_some((2 + column, 0)),
            ..SheetBlock::default()
        }
    };
    lines.into_iter().enumerate().map(line).collect()
}

/// A note on an answer from another day, which is asked anew; one about safety is only shown, in the note.
pub(super) fn said_before(interview: &Interview<'_>, id: QuestionId) -> Option<String> {
    let present = interview.answer_to(id).filter(|_| interview.needs_confirming(id))?;
    Some(if interview.is_said_anew(id) {
        words::said_before(&answer_in_words(interview.question(id), present))
    } else {
        said::from_before().to_owned()
    })
}
