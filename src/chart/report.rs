//! An assessment put into words, for whoever shows it.
//!
//! A [`Page`] is a list of [`Block`]s in reading order; the full screen draws it, the plain face
//! and the terminal after leaving print it, and [`write_markdown`] and [`html`] make files of it.
//! Nothing here prints.

mod answers;
mod body;
mod change;
mod charted;
mod common;
mod compared;
mod drawn;
mod enclosed;
mod evidence;
mod exported;
mod figure;
mod for_pt;
mod handover;
mod html;
mod json;
mod losses;
mod markdown;
mod names;
mod page;
mod patient;
mod places;
mod posture;
mod raised;
mod result;
mod short;
mod since;
mod spoken;
mod stop;
mod subject;
mod text;
mod told_before;

pub(crate) use spoken::of_note;

pub use answers::{answer_in_words, chosen_in_words};
pub use body::{BODY_REACH, BodyLine, Half, SpotPlace, View, body_lines, spot_place};
pub use charted::{both_in_words, found_before, found_in_words, how_to_chart, item_found, item_in_words, not_counted};
pub(crate) use charted::{measured_since, sides_in_words};
pub use compared::{charted_in_lines, compared_in_lines};
pub use drawn::{place_sign, places_in_words};
pub use evidence::evidence;
pub use exported::{Exported, NotExported};
pub use handover::handover;
pub use html::html;
pub use json::{Export, json};
pub use markdown::write_markdown;
pub use names::name_of;
pub use page::{Block, Changed, ChartedRow, Compared, Fact, Meaning, Page, PainPlace, Spacing};
pub use patient::{patient, stop_of, take_home};
pub use posture::{SIZE as POSTURE_SIZE, Stroke, strokes};
pub use raised::{flag_in_words, how_to_decide};
pub use result::result;
pub use short::short;
pub use stop::stop;
pub use subject::{SelfCheck, Subject};
pub use text::{in_lines, write_drawn_text, write_text};
