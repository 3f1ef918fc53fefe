//! The measures of a window.

use ratatui::layout::Size;

/// Running text is never wider.
const WIDEST: u16 = 72;
/// A lower window gets the head on one line and no blank lines.
pub(super) const LOW: u16 = 18;

/// A window of fewer rows gives all of them to a page that is to be seen at a glance.
pub(super) const ROOMY: u16 = 32;
/// The blank columns between the text and a picture, or the evidence.
pub(super) const BESIDE: u16 = 4;
/// The width of the evidence beside a question.
pub(super) const PANEL: u16 = 40;
/// The blank columns that are left on both sides of a page with something beside its text.
pub(super) const MARGIN: u16 = 4;

/// The width of the text in a window.
pub(super) fn width(size: Size) -> u16 {
    let margin = match size.width {
        0..48 => 1,
        48..64 => 2,
        _ => 4,
    };
    size.width.saturating_sub(2 * margin).min(WIDEST)
}

/// The blank rows over and under a page.
pub(super) fn margin(size: Size) -> u16 {
    match size.height {
        0..LOW => 0,
        LOW..32 => 1,
        high => high / 12,
    }
}

/// Tells whether a window is low.
pub(super) fn is_low(size: Size) -> bool {
    size.height < LOW
}
