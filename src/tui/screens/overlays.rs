//! Overlays over a page: why a question is asked, help, leaving, deleting.

use super::parts;
use ratatui::text::Span;

use crate::terminal::Theme;
use crate::tui::app::{Action, App, Screen};
use crate::tui::keys;
use crate::tui::measure::width;
use crate::tui::sheet::{Sheet, SheetBlock, Spacing};
use crate::words::keys::{Letter, of_choice};
use crate::words::tui::{self as words, how};
use crate::words::{export, system};

/// Why the question is asked.
pub(super) fn why(app: &App<'_>, theme: &Theme) -> Sheet {
    let width = width(app.size());
    let Some((id, question)) = app.question().zip(app.open_question()) else { return Sheet::default() };
    let why = question.step().map(|step| step.why.as_str()).unwrap_or_default();
    Sheet {
        body: vec![
            SheetBlock::text(app.interview().wording(id), theme.text, width, theme),
            SheetBlock::text(why, theme.strong, width, theme).gap(Spacing::Always),
        ],
        ..headed(words::why())
    }
}

/// How to answer what is asked, and what every key does here.
pub(super) fn help(app: &App<'_>, theme: &Theme) -> Sheet {
    let width = width(app.size());
    let text = |text: &str, gap| SheetBlock::text(text, theme.text, width, theme).gap(gap);
    let heading = |text: &str| SheetBlock::text(text, theme.strong, width, theme).gap(Spacing::Always);
    let mut body = Vec::new();
    if let Some((id, question)) = app.question().zip(app.open_question()) {
        body.push(heading(app.interview().wording(id)));
        body.extend(question.hint.as_deref().map(|hint| text(hint, Spacing::None)));
    }
    body.push(heading(words::how()));
    body.extend(how_to_answer(app).into_iter().map(|sentence| text(sentence, Spacing::None)));
    body.push(heading(words::keys()));
    for hint in keys::help(app) {
        // Short keys stand in a column of their own, longer ones before their meaning.
        let room = if width < 60 { 12 } else { 22 };
        let lead = vec![Span::styled(format!("{:room$}  ", hint.keys), theme.key)];
        let block = if hint.keys.chars().count() > room {
            let mut block = SheetBlock::text(&hint.keys, theme.key, width, theme);
            let lead = vec![Span::raw(" ".repeat(room + 2))];
            block.lines.extend(SheetBlock::hanging(lead, hint.label, theme.text, None, width, theme).lines);
            block
        } else {
            SheetBlock::hanging(lead, hint.label, theme.text, None, width, theme)
        };
        body.push(block);
    }
    let mouse = format!("{} {}", how::mouse(), system::HERE.copy_by_mouse());
    body.extend([text(&mouse, Spacing::Always), text(system::HERE.larger(), Spacing::Always)]);
    Sheet { body, ..headed(words::help()) }
}

/// How to answer the kind of question that is open, or to use the page.
fn how_to_answer(app: &App<'_>) -> Vec<&'static str> {
    let mut sentences = vec![match app.under() {
        Screen::One if app.number_points() => how::outcome(),
        Screen::One => how::one(),
        Screen::Many => how::many(),
        Screen::OneOnMap | Screen::ManyOnMap => how::map(),
        Screen::Number => how::number(),
        Screen::Scale => how::scale(),
        Screen::Activities => how::activities(),
        Screen::Client => how::client(),
        Screen::Items => how::items(),
        Screen::Text | Screen::TextRow => how::text(),
        Screen::Review => how::review(),
        Screen::Stop | Screen::Result => how::read(),
        _ => how::start(),
    }];
    if let Some(question) = app.open_question() {
        let on_map = app.is_on_map();
        sentences.extend((!on_map && app.offers(Action::Map)).then_some(how::to_map()));
        let sides = question.kind.has_sides() && !on_map;
        sentences.extend(sides.then_some(how::sides()));
        sentences.extend(question.none().map(|_| how::none()));
        if app.is_examining() {
            sentences.push(how::undone());
        } else {
            sentences.extend(question.can_be_unsure().then_some(how::unsure()));
            sentences.extend(question.optional.then_some(how::optional()));
        }
        sentences.push(how::mistake());
    }
    sentences
}

/// The question whether to leave.
pub(super) fn leave(app: &App<'_>, theme: &Theme) -> Sheet {
    let width = width(app.size());
    let text = |text: &str, gap| SheetBlock::text(text, theme.text, width, theme).gap(gap);
    let (heading, mut body) = match (app.failed(), app.place()) {
        (Some(failed), _) => (
            words::leave_failed(),
            vec![text(failed, Spacing::None), text(words::leave_failed_means(), Spacing::Always)],
        ),
        (None, Some(place)) => (
            words::leave(),
            vec![text(words::leave_means(), Spacing::None), text(&words::kept_at(place), Spacing::Always)],
        ),
        (None, None) => (words::leave_unsaved(), vec![text(words::nothing_kept(), Spacing::None)]),
    };
    let keys = [words::named_key::enter(), words::named_key::esc(), "d"];
    let wide = keys.iter().map(|key| key.chars().count()).max().unwrap_or_default();
    let [enter, esc, forget] = keys.map(|key| format!("{key:<wide$}"));
    body.push(parts::row(&enter, words::leave_now(), true, app, theme).does(Action::Confirm).gap(Spacing::Always));
    body.push(parts::row(&esc, words::stay(), false, app, theme).does(Action::Close));
    if app.offers(Action::Forget) {
        body.push(parts::row(&forget, words::forget_row(), false, app, theme).does(Action::Forget));
    }
    Sheet { body, ..headed(heading) }
}

/// The formats of a file.
pub(super) fn save(app: &App<'_>, theme: &Theme) -> Sheet {
    let width = width(app.size());
    let mut body = vec![SheetBlock::text(&export::save_hint(), theme.text, width, theme)];
    for (index, kind) in app.formats().iter().enumerate() {
        let key = of_choice(index).map(String::from).unwrap_or_default();
        let row = parts::row(&key, export::kind(*kind), index == app.row(), app, theme).does(Action::Pick(index));
        body.push(row.gap(if index == 0 { Spacing::Always } else { Spacing::None }));
    }
    Sheet { body, ..headed(export::save()) }
}

/// The question whether to delete what is kept.
pub(super) fn forget(app: &App<'_>, theme: &Theme) -> Sheet {
    let width = width(app.size());
    let mut body = vec![SheetBlock::text(words::forget_means(), theme.text, width, theme)];
    body.extend(app.place().map(|place| SheetBlock::text(place, theme.text, width, theme)));
    body.push(
        parts::row(&format!("{}  ", Letter::Yes.key()), words::delete_now(), false, app, theme)
            .does(Action::Confirm)
            .gap(Spacing::Always),
    );
    body.push(parts::row(words::named_key::esc(), words::keep(), true, app, theme).does(Action::Close));
    Sheet { body, ..headed(words::forget()) }
}

/// That the window is too small.
pub(super) fn too_small(app: &App<'_>, theme: &Theme) -> Sheet {
    let width = width(app.size());
    let body = [words::too_small(), words::enlarge()].map(|text| SheetBlock::text(text, theme.text, width, theme));
    Sheet { body: body.into(), reading: true, ..Sheet::default() }
}

fn headed(heading: &str) -> Sheet {
    Sheet { stage: heading.to_owned(), reading: true, ..Sheet::default() }
}
