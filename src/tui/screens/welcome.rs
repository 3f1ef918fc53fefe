//! The first page: what this is, how long it takes, what is kept, and where to begin.

use super::parts;
use crate::terminal::Theme;
use crate::terminal::wrap;
use crate::tui::app::{Action, App};
use crate::tui::measure::{is_low, width};
use crate::tui::sheet::{Sheet, SheetBlock, Spacing};
use crate::words::keys;
use crate::words::tui as words;
use hip_triage_core::interview::End;
use hip_triage_core::questionnaire::Audience;

pub(super) fn sheet(app: &App<'_>, theme: &Theme) -> Sheet {
    let identity = app.interview().questionnaire().identity();
    let width = width(app.size());
    let text = |text: &str, gap| SheetBlock::text(text, theme.text, width, theme).gap(gap);
    // In a low window the key line alone offers it.
    let offer = crate::words::language::offer();
    let offer =
        offer.filter(|_| !is_low(app.size())).map(|offer| text(&offer, Spacing::None).does(Action::OtherLanguage));
    let mut body: Vec<_> = offer.into_iter().collect();
    body.extend([
        text(words::screen_reader(), Spacing::None),
        SheetBlock::text(&identity.title, theme.strong, width, theme).gap(Spacing::Always),
    ]);
    if !is_low(app.size()) {
        let bar = if theme.unicode { "━" } else { "=" }.repeat(usize::from(wrap::cells(&identity.title).min(width)));
        body.push(SheetBlock::text(&bar, theme.accent, width, theme));
    }
    let emergency = crate::words::plain::emergency(identity.emergency());
    body.push(SheetBlock::text(&emergency, theme.strong, width, theme).gap(Spacing::Apart));
    body.extend(
        app.notices().iter().map(|notice| SheetBlock::text(notice, theme.notice, width, theme).gap(Spacing::Apart)),
    );
    body.extend(paragraphs(&identity.about).map(|about| text(&about, Spacing::Apart)));
    let cautions = crate::words::cautions(app.interview().questionnaire(), Audience::Everyone);
    body.extend(cautions.iter().map(|caution| text(caution, Spacing::Apart)));
    body.push(text(&words::how_long(app.longest(), app.minutes()), Spacing::Airy));
    body.push(text(&app.place().map_or_else(|| words::nothing_kept().to_owned(), words::kept_at), Spacing::Airy));

    let consent = text(&paragraphs(&identity.consent).collect::<Vec<_>>().join(" "), Spacing::Apart);
    let mut foot = Vec::new();
    // In a low window what to do in an emergency has to be seen whole.
    if is_low(app.size()) {
        body.push(consent);
        body.extend(app.kept().map(|_| text(words::old_stays(), Spacing::Airy)));
    } else {
        foot.push(consent);
    }
    for (index, label) in rows(app).iter().enumerate() {
        let key = keys::of_choice(index).map(String::from).unwrap_or_default();
        let row = parts::row(&key, label, index == app.row(), app, theme).does(Action::Pick(index));
        foot.push(row.gap(if index == 0 { Spacing::Apart } else { Spacing::None }));
    }
    Sheet { body, foot, ..Sheet::default() }
}

/// The list of what can be begun.
fn rows(app: &App<'_>) -> Vec<String> {
    let Some(kept) = app.kept() else { return vec![words::start().to_owned()] };
    let answers = kept.answers().len();
    let ended = kept.ended_at().and_then(|urgency| crate::words::ended_at(urgency, app.kept_on()));
    let go_on = match kept.path().end {
        End::Ask(waiting) if kept.needs_confirming(waiting) => words::go_on_again(answers),
        End::Ask(_) => words::go_on_unfinished(answers),
        End::Stop(_) | End::Finished => words::go_on_finished(answers),
    };
    let go_on = match ended {
        Some(ended) => format!("{go_on}. {ended}"),
        None => go_on,
    };
    // In a low window the rows leave room for the text, and this is part of it.
    let new = if is_low(app.size()) {
        words::start_new().to_owned()
    } else {
        format!("{} {}", words::start_new(), words::old_stays())
    };
    vec![go_on, new]
}

/// The paragraphs of a text, each on one line.
fn paragraphs(text: &str) -> impl Iterator<Item = String> {
    text.split("\n\n").map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "))
}
