//! Every answer, to be looked over and changed.

use super::parts;
use ratatui::text::Span;

use crate::terminal::Theme;
use crate::tui::app::{Action, App};
use crate::tui::measure::width;
use crate::tui::sheet::{Sheet, SheetBlock, Spacing};
use crate::words::keys;
use crate::words::{intake, tui as words};
use hip_triage_chart::report::{answer_in_words, item_found};
use hip_triage_core::interview::End;
use hip_triage_core::session::Reviewed;

pub(super) fn sheet(app: &App<'_>, theme: &Theme) -> Sheet {
    let (interview, width) = (app.interview(), width(app.size()));
    let path = app.path();
    let progress = app.progress();
    let on = match path.end {
        End::Ask(_) => words::go_on(),
        End::Stop(_) => words::see_stop(),
        End::Finished => words::see_result(),
    };
    let mut body = vec![parts::row("n", on, app.row() == 0, app, theme).does(Action::Proceed)];
    for (index, Reviewed { number, question: id }) in app.reviewed().into_iter().enumerate() {
        let highlighted = app.row() == index + 1;
        let question = interview.question(id);
        let answer = interview.answer_to(id);
        // What was charted of an item is told with each side.
        let charted = interview.charted(id).and_then(|charted| item_found(question, answer, Some(charted), None));
        let answer = charted.or_else(|| answer.map(|answer| answer_in_words(question, answer))).unwrap_or_default();
        let key = keys::of_choice(number - 1).unwrap_or(' ').to_string();
        let style = if highlighted { theme.highlighted } else { theme.text };
        let lead = vec![parts::marker(highlighted, theme), Span::styled(format!("{key}  "), theme.key)];
        let mut block = SheetBlock::hanging(lead, &question.ask, style, None, width, theme);
        let indent = || vec![Span::raw("     ")];
        block.lines.extend(SheetBlock::hanging(indent(), &answer, theme.strong, None, width, theme).lines);
        if app.is_off_path(id) {
            let aside = format!("({})", words::set_aside());
            block.lines.extend(SheetBlock::hanging(indent(), &aside, theme.text, None, width, theme).lines);
        }
        if app.is_intake() {
            let origin = super::intake::origin(interview, id).map(|origin| format!("({origin})"));
            for beside in [origin, super::intake::note_of(interview, id)].into_iter().flatten() {
                block.lines.extend(SheetBlock::hanging(indent(), &beside, theme.text, None, width, theme).lines);
            }
        }
        let gap = if index == 0 { Spacing::Always } else { Spacing::Airy };
        body.push(block.gap(gap).does(Action::Pick(index)).focused(highlighted));
    }
    Sheet {
        stage: (if app.is_intake() { intake::review() } else { words::review() }).to_owned(),
        count: words::how_far(progress.answered, progress.total()),
        part: Some((progress.answered, progress.total())),
        top: vec![SheetBlock::text(words::review_hint(), theme.text, width, theme)],
        body,
        reading: true,
        ..Sheet::default()
    }
}
