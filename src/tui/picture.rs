//! A body beside the choices, with their keys at the places that they name.
//!
//! Only an addition: the list of the choices is always there too.

use ratatui::layout::Size;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::words::tui as words;
use hip_triage_core::questionnaire::{ChoiceId, Kind, Picture, Question, Spot};

use super::app::{Action, AnswerDraft};
use super::measure::width;
use crate::terminal::Theme;

/// From the waist down, from the front and from behind.
const BODY: [&str; 19] = [
    "   │     │            │     │   ",
    "   │     │            │     │   ",
    "  ╱       ╲          ╱       ╲  ",
    " ╱         ╲        ╱         ╲ ",
    "│           │      │           │",
    "│           │      │     ╷     │",
    "│     ╷     │      │     │     │",
    "│    ╱ ╲    │      │     │     │",
    "│    │ │    │      │ ╶──╯│╰──╴ │",
    "│    │ │    │      │    │ │    │",
    " ╲   │ │   ╱        ╲   │ │   ╱ ",
    "  │  │ │  │          │  │ │  │  ",
    "  │  │ │  │          │  │ │  │  ",
    "  │  │ │  │          │  │ │  │  ",
    "  ╲  │ │  ╱          ╲  │ │  ╱  ",
    "   │ │ │ │            │ │ │ │   ",
    "   │ │ │ │            │ │ │ │   ",
    "  ╭╯ │ │ ╰╮          ╭╯ │ │ ╰╮  ",
    "  ╰──╯ ╰──╯          ╰──╯ ╰──╯  ",
];

/// Where a place lies on the figures, as column and row.
fn place(spot: Spot) -> (usize, usize) {
    match spot {
        Spot::OuterHip => (1, 5),
        Spot::Groin => (4, 6),
        Spot::InnerThigh => (4, 8),
        Spot::FrontThigh => (3, 9),
        Spot::OuterThigh => (1, 8),
        Spot::Knee => (3, 12),
        Spot::BelowKnee => (4, 14),
        Spot::Foot => (4, 17),
        Spot::LowBack => (25, 1),
        Spot::Sacrum => (25, 4),
        Spot::Buttock => (22, 6),
        Spot::SitBone => (23, 7),
        Spot::BackThigh => (22, 10),
    }
}

/// The rows over the figures: their titles, and a blank one.
const HEAD: usize = 2;

/// A drawn picture, and what a click on it means: the cell in it, by column and row.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    pub(super) lines: Vec<Line<'static>>,
    pub(super) targets: Vec<(u16, u16, Action)>,
}

/// The figures of a question with its choices on them; nothing where it has no picture, or no room for it in a window of
/// that size.
pub(super) fn of(question: &Question, draft: &AnswerDraft, size: Size, theme: &Theme) -> Drawing {
    let (Kind::One { picture, .. } | Kind::Many { picture, .. }) = &question.kind else { return Drawing::default() };
    let wide = BODY[0].chars().count();
    let fits = usize::from(size.width) > usize::from(width(size)) + wide && usize::from(size.height) > BODY.len();
    match picture {
        Some(Picture::BodyMap) if fits => {
            Drawing { lines: body_map(question, draft, theme), targets: targets(question, draft) }
        }
        _ => Drawing::default(),
    }
}

/// What a click on each place of the figures means.
fn targets(question: &Question, draft: &AnswerDraft) -> Vec<(u16, u16, Action)> {
    let AnswerDraft::Choices { offered, .. } = draft else { return Vec::new() };
    let spots = offered.iter().enumerate().filter_map(|(row, id)| Some((row, question.choice(*id).spot?)));
    let target = |(row, spot): (usize, Spot)| {
        let (x, y) = place(spot);
        Some((u16::try_from(x).ok()?, u16::try_from(y + HEAD).ok()?, Action::Pick(row)))
    };
    spots.filter_map(target).collect()
}

fn body_map(question: &Question, draft: &AnswerDraft, theme: &Theme) -> Vec<Line<'static>> {
    let width = BODY[0].chars().count();
    let (front, back) = (words::BODY_FRONT, words::BODY_BACK);
    let half = width / 2;
    let title = format!("{front:^half$}{back:^rest$}", rest = width - half);
    let mut lines = vec![Line::from(Span::styled(title, theme.text)), Line::default()];
    let marks = marks(question, draft, theme);
    for (y, row) in BODY.iter().enumerate() {
        let (mut spans, mut drawn) = (Vec::new(), String::new());
        for (x, cell) in row.chars().enumerate() {
            match marks.iter().find(|(at, _)| *at == (x, y)) {
                Some((_, mark)) => spans.extend([faint(&mut drawn, theme), mark.clone()]),
                None => drawn.push(cell),
            }
        }
        spans.push(faint(&mut drawn, theme));
        lines.push(Line::from(spans));
    }
    lines
}

/// A part of the figures between two marks.
fn faint(drawn: &mut String, theme: &Theme) -> Span<'static> {
    Span::styled(theme.shown(&std::mem::take(drawn)).into_owned(), theme.faint)
}

/// The keys of the choices at their places on the figures; brackets beside those that are chosen, to be seen without colour.
/// Of two at one place the first counts.
fn marks(question: &Question, draft: &AnswerDraft, theme: &Theme) -> Vec<((usize, usize), Span<'static>)> {
    let AnswerDraft::Choices { offered, chosen, .. } = draft else { return Vec::new() };
    let spots = offered.iter().enumerate().filter_map(|(row, id)| Some((row, *id, place(question.choice(*id).spot?))));
    let (mut keys, mut before, mut after) = (Vec::new(), Vec::new(), Vec::new());
    for (row, id, (x, y)) in spots {
        if let Some(key) = draft.key_of(question, row) {
            keys.push(((x, y), Span::styled(key.to_string(), style(id, draft, theme))));
        }
        if chosen.contains_key(&id) {
            before.extend(x.checked_sub(1).map(|x| ((x, y), Span::styled("[", theme.strong))));
            after.push(((x + 1, y), Span::styled("]", theme.strong)));
        }
    }
    [keys, before, after].concat()
}

/// A chosen place stands out as strongly as anything can.
fn style(id: ChoiceId, draft: &AnswerDraft, theme: &Theme) -> Style {
    match draft {
        AnswerDraft::Choices { chosen, .. } if chosen.contains_key(&id) => theme.alarm,
        _ => theme.accent,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{BODY, Spot, place};

    #[test]
    fn every_place_is_its_own_and_hides_no_line() {
        let places: BTreeSet<_> = Spot::ALL.iter().map(|(_, spot)| place(*spot)).collect();
        assert_eq!(places.len(), Spot::ALL.len());
        for (x, y) in places {
            assert_eq!(BODY[y].chars().nth(x), Some(' '), "column {x}, row {y}");
        }
    }

    #[test]
    fn every_row_is_as_wide_as_the_first() {
        assert!(BODY.iter().all(|row| row.chars().count() == BODY[0].chars().count()));
    }
}
