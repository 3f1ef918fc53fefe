//! Pages that are read: what needs care first, and the result.

use super::{parts, posture};
use ratatui::text::{Line, Span};

use crate::terminal::Theme;
use crate::tui::app::{Action, App};
use crate::tui::measure::width;
use crate::tui::picture;
use crate::tui::sheet::{Sheet, SheetBlock, Spacing};
use crate::words;
use crate::words::keys::Letter;
use crate::words::{intake, tui as said};
use hip_triage_chart::report::{self, Page};
use hip_triage_core::questionnaire::Urgency;

/// The page of what needs care first, alone, until it is acknowledged.
pub(super) fn stop(app: &App<'_>, theme: &Theme) -> Sheet {
    let [have_read, known] = [Letter::HaveRead, Letter::Acknowledge].map(|letter| letter.key().to_string());
    let read = parts::row(&have_read, said::stop_read(), true, app, theme).does(Action::Confirm);
    let mut foot = vec![read.gap(Spacing::Apart)];
    if app.is_intake() {
        foot[0] =
            parts::row(&have_read, intake::end_here(), true, app, theme).does(Action::Confirm).gap(Spacing::Apart);
        foot.push(parts::row(&known, intake::acknowledge(), false, app, theme).does(Action::Acknowledge));
    }
    Sheet { foot, ..read_page(app, app.stop(), theme) }
}

/// The result.
pub(super) fn result(app: &App<'_>, theme: &Theme) -> Sheet {
    read_page(app, app.result(), theme)
}

fn read_page(app: &App<'_>, page: &Page, theme: &Theme) -> Sheet {
    let close = app.is_short();
    let body = blocks(page, width(app.size()), theme);
    Sheet { stage: page.title.clone(), body, reading: true, close, ..Sheet::default() }
}

/// The parts of a report in lines.
pub(super) fn blocks(page: &Page, width: u16, theme: &Theme) -> Vec<SheetBlock> {
    let text = |text: &str, style, gap| SheetBlock::text(text, style, width, theme).gap(gap);
    let mut blocks = Vec::new();
    // What stands under a heading follows it without a blank line.
    let mut headed = false;
    for block in &page.blocks {
        let apart = if page.spacing == report::Spacing::Wide { Spacing::Always } else { Spacing::Airy };
        let gap = if headed { Spacing::None } else { apart };
        let was_headed = headed;
        headed = matches!(block, report::Block::Heading(_) | report::Block::Subheading(_));
        match block {
            report::Block::Alarm(urgency, sentence) => {
                let label = words::urgency(*urgency).to_uppercase();
                // Seen across the room, with colour and without: the whole row, and marks at both ends.
                let label = if *urgency == Urgency::Emergency {
                    format!("{:^1$}", format!("!!!  {label}  !!!"), usize::from(width))
                } else {
                    format!(" {label} ")
                };
                let label = Line::from(Span::styled(label, theme.alarm));
                blocks.push(SheetBlock::of(vec![label]).gap(gap));
                blocks.push(text(sentence, theme.strong, Spacing::None));
            }
            report::Block::Heading(heading) => {
                let lead = vec![Span::styled(if theme.unicode { "━━ " } else { "== " }, theme.accent)];
                blocks.push(SheetBlock::hanging(lead, heading, theme.strong, None, width, theme).gap(Spacing::Always));
            }
            report::Block::Subheading(heading) => blocks.push(text(&format!("{heading}:"), theme.strong, gap)),
            report::Block::Lead(sentence) => blocks.push(text(sentence, theme.strong, gap)),
            report::Block::Paragraph(paragraph) => blocks.push(text(paragraph, theme.text, gap)),
            report::Block::List(items) => {
                for item in items {
                    let lead = vec![Span::styled(if theme.unicode { "• " } else { "* " }, theme.accent)];
                    blocks.push(SheetBlock::hanging(lead, item, theme.text, None, width, theme));
                }
            }
            report::Block::Postures(postures) => {
                for (posture, words) in postures {
                    blocks.push(posture::drawn(*posture, words, width, theme).gap(Spacing::Always));
                }
            }
            report::Block::Facts(facts) => {
                for fact in facts {
                    let said = words::handover::told(&fact.label, &fact.value);
                    blocks.push(SheetBlock::hanging(vec![], &said, theme.text, None, width, theme));
                }
            }
            report::Block::Compared(rows) => {
                let lines = report::compared_in_lines(rows, usize::from(width)).into_iter();
                let lines = lines.map(|line| Line::from(Span::styled(theme.shown(&line).into_owned(), theme.text)));
                blocks.push(SheetBlock::of(lines.collect()).gap(gap));
            }
            report::Block::Charted(rows) => {
                let lines = report::charted_in_lines(rows, usize::from(width)).into_iter();
                let lines = lines.map(|line| Line::from(Span::styled(theme.shown(&line).into_owned(), theme.text)));
                blocks.push(SheetBlock::of(lines.collect()).gap(gap));
            }
            report::Block::Figure(places) => {
                blocks.push(SheetBlock::of(picture::of_places(places, width, theme)).gap(Spacing::Always));
            }
            // Nobody writes on a screen: nor does its heading stand there.
            report::Block::ToFill(_) if was_headed => drop(blocks.pop()),
            report::Block::Lines(_) | report::Block::ToFill(_) => {}
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_lines_to_fill_is_read_on_a_screen_unless_it_is_their_heading() {
        let page = vec![
            report::Block::List(vec!["Less feeling in the skin.".to_owned()]),
            report::Block::ToFill(vec!["Next visit".to_owned()]),
            report::Block::Heading("Signature".to_owned()),
            report::Block::ToFill(vec!["Date".to_owned()]),
        ];
        let page = Page { title: "Page".to_owned(), blocks: page, spacing: report::Spacing::Wide };
        let lines = blocks(&page, 72, &Theme::PLAIN.unicode(false)).into_iter().flat_map(|block| block.lines);
        let shown: Vec<_> = lines.map(|line| line.to_string()).collect();
        assert_eq!(shown, ["* Less feeling in the skin."]);
    }
}
