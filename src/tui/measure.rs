//! The measures of a window.

use ratatui::layout::Size;

/// Running text is never wider.
const WIDEST: u16 = 72;
/// A lower window gets the head on one line and no blank lines.
pub(super) const LOW: u16 = 18;

/// The width of the text in a window.
pub(super) fn width(size: Size) -> u16 {
    let margin = match size.width {
        0..48 => 1,
        48..64 => 2,
        _ => 4,
    };
    size.width.saturating_sub(2 * margin).min(WIDEST)
}

/// Tells whether a window is low.
pub(super) fn is_low(size: Size) -> bool {
    size.height < LOW
}
