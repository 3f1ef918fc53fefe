//! The contents of each screen. Every one borrows the [`App`] and decides nothing.

mod evidence;
mod examination;
mod intake;
mod overlays;
mod parts;
mod posture;
mod question;
mod reading;
mod review;
mod welcome;

use ratatui::text::Span;

use super::app::{App, Screen};
use super::keys;
use super::measure::width;
use super::sheet::{Laid, SheetBlock, Spacing};
use crate::terminal::Theme;

/// The screen as it stands, with a place for everything on it.
pub(super) fn lay_out(app: &App<'_>, theme: &Theme) -> Laid {
    let mut sheet = match app.screen() {
        Screen::Client => intake::client(app, theme),
        Screen::Note => intake::note(app, theme),
        Screen::Items => examination::items(app, theme),
        Screen::Chart => examination::chart(app, theme),
        Screen::Find => examination::find(app, theme),
        Screen::Evidence => evidence::page(app, theme),
        Screen::Welcome if app.is_intake() => intake::begin(app, theme),
        Screen::Welcome => welcome::sheet(app, theme),
        Screen::One
        | Screen::Many
        | Screen::OneOnMap
        | Screen::ManyOnMap
        | Screen::Number
        | Screen::Scale
        | Screen::Text
        | Screen::TextRow
        | Screen::Activities => question::sheet(app, theme),
        Screen::Review => review::sheet(app, theme),
        Screen::Stop => reading::stop(app, theme),
        Screen::Result => reading::result(app, theme),
        Screen::Save => overlays::save(app, theme),
        Screen::Why => overlays::why(app, theme),
        Screen::Help => overlays::help(app, theme),
        Screen::Leave => overlays::leave(app, theme),
        Screen::Forget => overlays::forget(app, theme),
        Screen::TooSmall => overlays::too_small(app, theme),
    };
    if app.screen() != Screen::TooSmall {
        sheet.keys = keys::line(app);
        let told = app.message().map(|said| (said, app.went_well()));
        for (said, well) in app.fault().map(|said| (said, false)).into_iter().chain(told) {
            let mark = match (well, theme.unicode) {
                (false, _) => "! ",
                (true, true) => "✓ ",
                (true, false) => "ok ",
            };
            let mark = vec![Span::styled(mark, theme.accent)];
            let said = SheetBlock::hanging(mark, said, theme.notice, None, width(app.size()), theme);
            sheet.foot.push(said.gap(Spacing::Apart));
        }
    }
    Laid::new(sheet, app.size(), theme)
}
