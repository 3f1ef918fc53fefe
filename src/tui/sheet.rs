//! A page: what stands still at its head and foot, and what scrolls between them.
//!
//! Every screen is a [`Sheet`]. Laying it out says where each line goes, how much of it can be
//! seen, what a click on it means and where the cursor belongs; painting puts it on a buffer.
//! Neither changes anything.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::app::{Action, Extent};
use super::keys::Hint;
use super::measure::{BESIDE, MARGIN, ROOMY, is_low, margin, width};
use super::picture::Drawing;
use super::put;
use crate::terminal::Theme;
use crate::terminal::wrap;
use crate::words::tui as words;

/// A page that is not for reading ends about here, so that the eye need not travel, unless it
/// has more to show.
const SNUG: u16 = 26;
/// The top of a page in a high window is where a page of this height would stand well.
const HIGHEST: u16 = 40;
/// The body keeps at least so many rows below what stands still.
const LEFT_TO_BODY: u16 = 4;

/// A page.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// The stage of the interview, and the place in it.
    pub(super) stage: String,
    pub(super) count: String,
    /// How far the bar has come: so many of so many.
    pub(super) part: Option<(usize, usize)>,
    /// The blocks that stand still over the rest.
    pub(super) top: Vec<SheetBlock>,
    /// The blocks that scroll.
    pub(super) body: Vec<SheetBlock>,
    /// The blocks that stand still over the key line.
    pub(super) foot: Vec<SheetBlock>,
    /// The key line.
    pub(super) keys: Vec<Hint>,
    /// The picture beside the body.
    pub(super) picture: Option<Drawing>,
    /// Says whether the picture is what the page is for, and the body stands at its right within the width of the text.
    pub(super) picture_first: bool,
    /// The blocks beside all of it where there is room: the evidence, for a PT.
    pub(super) panel: Vec<Line<'static>>,
    /// Says whether it is a text to be read, which may use the whole height.
    pub(super) reading: bool,
    /// Says whether it is to be seen at a glance: a low window gives it every row.
    pub(super) close: bool,
}

impl Sheet {
    /// How many rows it takes with space between everything.
    fn height(&self) -> u16 {
        let rows = |blocks: &[SheetBlock]| -> usize {
            blocks.iter().map(|block| block.lines.len() + usize::from(block.gap > Spacing::None)).sum()
        };
        // The head takes three rows, the key line up to three, and three stand blank between.
        let rows = 9
            + rows(&self.top)
            + rows(&self.body).max(self.picture.as_ref().map_or(0, |picture| picture.size().height.into()))
            + rows(&self.foot);
        let rows = rows.max(self.panel.len());
        u16::try_from(rows).unwrap_or(u16::MAX).max(SNUG)
    }
}

/// How much space stands over a block.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Spacing {
    #[default]
    None,
    /// A blank line if everything can be seen all the same.
    Airy,
    /// A blank line as long as there is room for one, those further up first.
    Apart,
    /// A blank line.
    Always,
}

impl Spacing {
    /// Tells whether it is a blank line over what stands still, where no room is counted out.
    fn over_still(self, low: bool) -> bool {
        self == Self::Always || (self > Self::None && !low)
    }
}

/// Lines that belong together.
#[derive(Clone, Debug, Default)]
pub(super) struct SheetBlock {
    pub(super) lines: Vec<Line<'static>>,
    pub(super) gap: Spacing,
    /// The action of a click on it.
    pub(super) action: Option<Action>,
    /// The actions of clicks on parts of its lines: line, first column, columns.
    pub(super) parts: Vec<(u16, u16, u16, Action)>,
    /// Where the cursor belongs, as column and line; the block is kept in sight.
    pub(super) cursor: Option<(u16, u16)>,
}

impl SheetBlock {
    /// Lines as they are.
    pub(super) fn of(lines: Vec<Line<'static>>) -> Self {
        Self { lines, ..Self::default() }
    }

    /// A text, wrapped.
    pub(super) fn text(text: &str, style: Style, width: u16, theme: &Theme) -> Self {
        Self::hanging(vec![], text, style, None, width, theme)
    }

    /// A text behind a lead, under which further lines do not reach; with a tail in another style.
    pub(super) fn hanging(
        lead: Vec<Span<'static>>,
        text: &str,
        style: Style,
        tail: Option<Span<'static>>,
        width: u16,
        theme: &Theme,
    ) -> Self {
        let indent: u16 = lead.iter().map(|span| wrap::cells(&span.content)).sum();
        let room = width.saturating_sub(indent);
        let mut lines: Vec<Line<'static>> = wrap::words(&theme.shown(text), room)
            .into_iter()
            .map(|line| Line::from(Span::styled(line, style)))
            .collect();
        if let Some(tail) = tail {
            let wide = lines.last().map_or(0, Line::width) + wrap::cells(&tail.content) as usize;
            match lines.last_mut() {
                Some(last) if wide + 1 < usize::from(room) => last.spans.extend([Span::raw(" "), tail]),
                _ => lines.push(Line::from(tail)),
            }
        }
        if lines.is_empty() {
            lines.push(Line::default());
        }
        let mut lead = Some(lead);
        for line in &mut lines {
            let lead = lead.take().unwrap_or_else(|| vec![Span::raw(" ".repeat(usize::from(indent)))]);
            line.spans.splice(0..0, lead);
        }
        Self::of(lines)
    }

    pub(super) fn gap(self, gap: Spacing) -> Self {
        Self { gap, ..self }
    }

    pub(super) fn does(self, action: Action) -> Self {
        Self { action: Some(action), ..self }
    }

    /// The cursor at the beginning of the block, if it is the one that is highlighted.
    pub(super) fn focused(self, focused: bool) -> Self {
        Self { cursor: focused.then_some((0, 0)), ..self }
    }
}

/// A page with a place for every line.
#[derive(Debug)]
pub(super) struct Laid {
    still: Vec<(u16, u16, Line<'static>)>,
    /// The scrolling rows.
    rows: Vec<Line<'static>>,
    /// Where they show.
    body: Rect,
    visible: usize,
    /// For each scrolling block that can be clicked or holds the cursor: its rows.
    blocks: Vec<Placed>,
    /// The action of a click on a block that stands still.
    targets: Vec<(Rect, Action)>,
    /// Where the cursor belongs when no block holds it.
    home: Position,
    /// Where it belongs if what is highlighted stands still, at the foot or on a picture.
    foot: Option<Position>,
    /// Says whether it is a text to be read, whose pages are counted.
    reading: bool,
    /// The picture, and where it is drawn.
    picture: Option<(Position, Drawing)>,
}

/// A block among the scrolling rows.
#[derive(Debug)]
struct Placed {
    rows: std::ops::Range<usize>,
    action: Option<Action>,
    parts: Vec<(u16, u16, u16, Action)>,
    cursor: Option<(u16, u16)>,
}

impl Laid {
    /// Finds a place for everything.
    pub(super) fn new(sheet: Sheet, size: Size, theme: &Theme) -> Self {
        let close = sheet.close && size.height < ROOMY;
        let (width, low) = (width(size), is_low(size) || close);
        let panel_width = widest(&sheet.panel);
        let with_panel = panel_width > 0 && size.width >= width + BESIDE + panel_width + MARGIN;
        let whole = if with_panel { width + BESIDE + panel_width } else { width };
        let drawn = sheet.picture.as_ref().map_or(0, |picture| picture.size().width + BESIDE);
        let whole = if sheet.picture_first { whole } else { whole + drawn };
        let x = size.width.saturating_sub(whole) / 2;
        let (mut y, bottom) = match (close, sheet.reading) {
            (true, _) => (0, size.height),
            (_, true) => vertical(size, u16::MAX),
            _ => vertical(size, sheet.height()),
        };
        let mut laid = Self {
            still: Vec::new(),
            rows: Vec::new(),
            body: Rect::default(),
            visible: 0,
            blocks: Vec::new(),
            targets: Vec::new(),
            home: Position::new(x, y),
            foot: None,
            reading: sheet.reading,
            picture: None,
        };
        if with_panel {
            let beside = x + whole - panel_width;
            laid.still.extend((y..bottom).zip(&sheet.panel).map(|(y, line)| (beside, y, line.clone())));
        }
        y = laid.head(&sheet, Rect::new(x, y, width, 0), low, theme);
        let foot = laid.stand_at_foot(&sheet, Rect::new(x, bottom, width, 0), low, theme);
        let (mut top, mut body) = (sheet.top, sheet.body);
        if y + rows_over_body(&top, low) > foot.saturating_sub(LEFT_TO_BODY) {
            // What would be cut off scrolls with the rest.
            body.iter_mut().take(1).for_each(|first| first.gap = first.gap.max(Spacing::Apart));
            top.append(&mut body);
            (top, body) = (Vec::new(), top);
        }
        y = laid.stand_over_body(&top, Rect::new(x, y, width, 0), low);
        laid.body = Rect::new(x, y, width, foot.saturating_sub(y));
        if sheet.picture_first {
            laid.body = Rect { x: x + drawn, width: width.saturating_sub(drawn), ..laid.body };
        }
        laid.fill(body);
        if let Some(picture) = sheet.picture.filter(|picture| picture.size().height <= laid.body.height) {
            laid.stand_beside(picture, Position::new(if sheet.picture_first { x } else { x + width + BESIDE }, y));
        }
        laid
    }

    /// Finds the place of a picture.
    fn stand_beside(&mut self, picture: Drawing, at: Position) {
        self.foot = self.foot.or(picture.cursor().map(|(x, y)| Position::new(at.x + x, at.y + y)));
        self.picture = Some((at, picture));
    }

    /// Stage, count and bar; the row after them.
    fn head(&mut self, sheet: &Sheet, at: Rect, low: bool, theme: &Theme) -> u16 {
        if sheet.stage.is_empty() {
            return at.y;
        }
        let stage = wrap::words(&theme.shown(&sheet.stage), at.width).into_iter().next().unwrap_or_default();
        let stage = Span::styled(stage, theme.strong);
        let both = wrap::cells(&stage.content) + 2 + wrap::cells(&sheet.count) <= at.width;
        let count = if both { sheet.count.clone() } else { String::new() };
        let used = wrap::cells(&stage.content) + wrap::cells(&count);
        let Some(part) = sheet.part else {
            self.still.push((at.x, at.y, Line::from(stage)));
            return at.y + if low { 1 } else { 2 };
        };
        let count = Span::styled(count, theme.text);
        if low {
            let room = at.width.saturating_sub(used + 4);
            let mut spans = vec![stage, Span::raw("  "), count];
            if room > 0 {
                spans.push(Span::raw("  "));
                spans.extend(bar(part, room, theme));
            }
            self.still.push((at.x, at.y, Line::from(spans)));
            return at.y + 1;
        }
        let between = usize::from(at.width.saturating_sub(used));
        self.still.push((at.x, at.y, Line::from(vec![stage, Span::raw(" ".repeat(between)), count])));
        self.still.push((at.x, at.y + 1, Line::from(bar(part, at.width, theme))));
        at.y + 3
    }

    /// The key line, and what stands still over it, from the foot up; the row after what is left.
    fn stand_at_foot(&mut self, sheet: &Sheet, at: Rect, low: bool, theme: &Theme) -> u16 {
        let (x, mut foot) = (at.x, at.y);
        for (line, row) in key_lines(&sheet.keys, at.width, if low { 2 } else { 3 }, theme).into_iter().rev() {
            foot = foot.saturating_sub(1);
            self.targets.extend(row.into_iter().map(|(at, wide, action)| (Rect::new(x + at, foot, wide, 1), action)));
            self.still.push((x, foot, line));
        }
        if !low {
            foot = foot.saturating_sub(1);
        }
        for block in sheet.foot.iter().rev() {
            for line in block.lines.iter().rev() {
                foot = foot.saturating_sub(1);
                self.still.push((x, foot, line.clone()));
            }
            let area = Rect::new(x, foot, at.width, u16::try_from(block.lines.len()).unwrap_or(0));
            self.targets.extend(block.action.map(|action| (area, action)));
            self.foot = self.foot.or(block.cursor.map(|(column, row)| Position::new(x + column, foot + row)));
            if block.gap.over_still(low) {
                foot = foot.saturating_sub(1);
            }
        }
        foot
    }

    /// Draws the blocks that stand still over the body; the row after them.
    fn stand_over_body(&mut self, blocks: &[SheetBlock], at: Rect, low: bool) -> u16 {
        let mut y = at.y;
        for block in blocks {
            y += u16::from(block.gap.over_still(low));
            for line in &block.lines {
                self.still.push((at.x, y, line.clone()));
                y += 1;
            }
        }
        y + u16::from(!blocks.is_empty())
    }

    /// Puts the blocks of the body one under another, with as much space as there is room for.
    fn fill(&mut self, blocks: Vec<SheetBlock>) {
        let height = usize::from(self.body.height);
        let lines: usize = blocks.iter().map(|block| block.lines.len()).sum();
        let gaps = |least: Spacing| blocks.iter().skip(1).filter(|block| block.gap >= least).count();
        let all = lines + gaps(Spacing::Airy) <= height;
        let mut left = height.saturating_sub(lines + gaps(Spacing::Always));
        for block in blocks {
            let gap = match block.gap {
                Spacing::None => false,
                Spacing::Airy => all,
                Spacing::Apart => all || left > 0,
                Spacing::Always => true,
            };
            if gap && !self.rows.is_empty() {
                self.rows.push(Line::default());
                left = left.saturating_sub(usize::from(block.gap == Spacing::Apart));
            }
            let first = self.rows.len();
            self.rows.extend(block.lines);
            let placed =
                Placed { rows: first..self.rows.len(), action: block.action, parts: block.parts, cursor: block.cursor };
            self.blocks.push(placed);
        }
        // The last row says in words that there is more.
        self.visible = if self.rows.len() > height { height.saturating_sub(1) } else { height };
    }

    /// How much there is and how much can be seen.
    pub(super) fn extent(&self) -> Extent {
        let focus = self.blocks.iter().position(|block| block.cursor.is_some()).map(|index| {
            let block = &self.blocks[index];
            // What stands over the first row that can be chosen is seen together with it.
            let first = self.blocks.iter().position(|block| block.action.is_some());
            if first == Some(index) && block.rows.start < self.visible {
                0..block.rows.end.min(self.visible)
            } else {
                block.rows.clone()
            }
        });
        let choices = self.blocks.iter().filter_map(|block| match block.action {
            Some(Action::Pick(row)) => Some((row, block.rows.clone())),
            _ => None,
        });
        let listed = self.blocks.iter().filter(|block| block.action.is_some()).map(|block| block.rows.clone());
        let (choices, listed) = (choices.collect(), listed.collect());
        Extent { rows: self.rows.len(), visible: self.visible, focus, choices, listed }
    }

    /// The action of a click.
    pub(super) fn target(&self, scroll: usize, at: Position) -> Option<Action> {
        if let Some((_, action)) = self.targets.iter().find(|(area, _)| area.contains(at)) {
            return Some(*action);
        }
        let on_picture = self
            .picture
            .as_ref()
            .and_then(|(corner, picture)| picture.target((at.x.checked_sub(corner.x)?, at.y.checked_sub(corner.y)?)));
        if on_picture.is_some() {
            return on_picture;
        }
        // What stands beside a row is not the row.
        let beside = !(self.body.left()..self.body.right()).contains(&at.x);
        if beside || at.y < self.body.y || usize::from(at.y - self.body.y) >= self.visible {
            return None;
        }
        let row = usize::from(at.y - self.body.y) + scroll;
        let block = self.blocks.iter().find(|block| block.rows.contains(&row))?;
        let line = u16::try_from(row - block.rows.start).ok()?;
        let column = at.x.checked_sub(self.body.x);
        let part = block.parts.iter().find(|(part, first, columns, _)| {
            *part == line && column.is_some_and(|column| (*first..first + columns).contains(&column))
        });
        part.map(|(.., action)| *action).or(block.action)
    }

    /// Puts the page on a buffer, and says where the cursor belongs.
    pub(super) fn paint(&self, scroll: usize, buffer: &mut Buffer) -> Position {
        let area = buffer.area;
        for (x, y, line) in &self.still {
            if *y < area.bottom() && *x < area.right() {
                put::line(buffer, *x, *y, line, area.right() - x);
            }
        }
        if let Some((at, picture)) = &self.picture {
            let whole = Rect::from((*at, picture.size()));
            if whole.intersection(area) == whole {
                picture.paint(*at, buffer);
            }
        }
        let shown = self.rows.iter().skip(scroll).take(self.visible);
        for (y, line) in (self.body.y..).zip(shown) {
            put::line(buffer, self.body.x, y, line, self.body.width);
        }
        if self.rows.len() > self.visible && self.body.height > 0 {
            // Where nothing is highlighted, and no key line says how to go on, the key stands here.
            let key = !self.reading && self.blocks.iter().all(|block| block.cursor.is_none());
            let more = match (scroll > 0, scroll + self.visible < self.rows.len()) {
                (true, true) => words::more_both(),
                (true, false) => words::more_above(),
                _ => words::more_below(),
            };
            let more = if key { words::more_by_space(more) } else { more.to_owned() };
            let page =
                self.reading.then(|| self.page(scroll)).map(|(page, pages)| words::PageOf { page, pages }.to_string());
            let both = page.as_ref().map_or_else(|| more.clone(), |page| format!("{page}, {more}"));
            // As much of it as there is room for.
            let ways = [format!("-- {both} --"), both, page.unwrap_or_default(), more];
            let fits = |way: &String| !way.is_empty() && wrap::cells(way) <= self.body.width;
            let more = ways.into_iter().find(fits).unwrap_or_default();
            let x = self.body.x + self.body.width.saturating_sub(wrap::cells(&more)) / 2;
            buffer.set_string(x, self.body.bottom() - 1, more, Style::new());
        }
        self.foot.or_else(|| self.cursor(scroll)).unwrap_or(self.home)
    }

    /// Where the picture is drawn.
    #[cfg(test)]
    pub(super) fn drawn_at(&self) -> Option<Rect> {
        self.picture.as_ref().map(|(at, picture)| Rect::from((*at, picture.size())))
    }

    /// Every line that is wider than its place, so that it would be cut off.
    #[cfg(test)]
    pub(super) fn cut_off(&self, size: Size) -> Vec<String> {
        let still = self.still.iter().map(|(x, _, line)| (size.width.saturating_sub(*x), line));
        let rows = self.rows.iter().map(|line| (self.body.width, line));
        let wide = |(room, line): &(u16, &Line<'_>)| line.width() > usize::from(*room);
        still.chain(rows).filter(wide).map(|(_, line)| line.to_string()).collect()
    }

    /// The page that is seen, and how many there are, as somebody counts who turns them.
    fn page(&self, scroll: usize) -> (usize, usize) {
        // A page down of a list leaves nothing of what was seen, and of a text one line.
        let is_list = self.blocks.iter().any(|block| block.action.is_some());
        let step = self.visible.saturating_sub(usize::from(!is_list)).max(1);
        let most = self.rows.len().saturating_sub(self.visible);
        (1 + scroll.min(most).div_ceil(step), 1 + most.div_ceil(step))
    }

    fn cursor(&self, scroll: usize) -> Option<Position> {
        let block = self.blocks.iter().find(|block| block.cursor.is_some());
        let Some((block, (x, y))) = block.and_then(|block| block.cursor.map(|cursor| (block, cursor))) else {
            // Nothing is highlighted: the text begins here.
            return (!self.rows.is_empty()).then(|| self.body.as_position());
        };
        let row = (block.rows.start + usize::from(y)).checked_sub(scroll)?;
        let row = u16::try_from(row.min(self.visible.saturating_sub(1))).ok()?;
        Some(Position::new(self.body.x + x, self.body.y + row))
    }
}

/// How many rows blocks take that stand still over the body, without the blank one under them.
fn rows_over_body(blocks: &[SheetBlock], low: bool) -> u16 {
    let rows: usize = blocks.iter().map(|block| block.lines.len() + usize::from(block.gap.over_still(low))).sum();
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// How wide lines are.
fn widest(lines: &[Line<'static>]) -> u16 {
    lines.iter().map(Line::width).max().and_then(|width| u16::try_from(width).ok()).unwrap_or(0)
}

/// The first row of a page, and the row after its last, for a page that asks for so many rows.
fn vertical(size: Size, wanted: u16) -> (u16, u16) {
    let margin = margin(size);
    let room = size.height.saturating_sub(2 * margin);
    if size.height < 32 || wanted >= room {
        return (margin, margin + room);
    }
    let top = margin.max(size.height.saturating_sub(HIGHEST) / 3);
    (top, top + wanted.min(size.height - margin - top))
}

/// A bar that has come so far.
fn bar((done, all): (usize, usize), width: u16, theme: &Theme) -> Vec<Span<'static>> {
    let width = usize::from(width);
    let full = (width * done).checked_div(all).unwrap_or(width).min(width);
    let (full_mark, rest_mark) = if theme.unicode { ("━", "─") } else { ("=", "-") };
    vec![Span::styled(full_mark.repeat(full), theme.accent), Span::styled(rest_mark.repeat(width - full), theme.faint)]
}

/// Where on a line a click does what: first column, columns, action.
type LineTargets = Vec<(u16, u16, Action)>;

/// The key line on as many lines as there may be. Where not every key has room, those for help and for
/// leaving stay, and the others go from the end.
fn key_lines(hints: &[Hint], width: u16, most: usize, theme: &Theme) -> Vec<(Line<'static>, LineTargets)> {
    let mut shown: Vec<&Hint> = hints.iter().collect();
    loop {
        let mut lines = lines_of(&shown, width, theme);
        if lines.len() <= most {
            return lines;
        }
        let last = shown.iter().rposition(|hint| !matches!(hint.action, Action::Help | Action::Leave));
        let Some(last) = last else {
            lines.truncate(most);
            return lines;
        };
        shown.remove(last);
    }
}

/// Keys on lines, and what a click on each does.
fn lines_of(hints: &[&Hint], width: u16, theme: &Theme) -> Vec<(Line<'static>, LineTargets)> {
    let wide = |hint: &Hint| wrap::cells(&hint.keys) + 1 + wrap::cells(hint.label);
    let gap = if width < 60 { 2 } else { 3 };
    let mut lines: Vec<(Line<'static>, LineTargets)> = Vec::new();
    let mut at = width;
    for hint in hints {
        if lines.is_empty() || at + gap + wide(hint) > width {
            lines.push((Line::default(), Vec::new()));
            at = 0;
        } else {
            at += gap;
        }
        let Some((line, targets)) = lines.last_mut() else { break };
        if at > 0 {
            line.spans.push(Span::raw(" ".repeat(usize::from(gap))));
        }
        line.spans.extend([
            Span::styled(hint.keys.clone(), theme.key),
            Span::raw(" "),
            Span::styled(hint.label, theme.text),
        ]);
        // One key of several that choose: a click here would answer something that nobody has looked at.
        if !matches!(hint.action, Action::Key(_) | Action::Digit(_)) {
            targets.push((at, wide(hint), hint.action));
        }
        at += wide(hint);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_down_of_a_list_is_one_page_as_it_is_counted() {
        let theme = Theme::PLAIN;
        let row = |row: usize| SheetBlock::of(vec![Line::from(row.to_string())]).does(Action::Pick(row));
        let list = Sheet { body: (0..90).map(row).collect(), reading: true, ..Sheet::default() };
        let laid = Laid::new(list, Size::new(80, 24), &theme);
        let visible = laid.extent().visible;
        let pages = [0, 1, 2, 3].map(|turned| laid.page(turned * visible).0);
        assert_eq!(pages, [1, 2, 3, 4]);
    }
}
