//! The effects of a change of a questionnaire: what is written otherwise, and who is told otherwise.
//!
//! [`changes`] compares two questionnaires entry by entry, by id. [`effects`] answers both as the same
//! people would: labelled cases, and a fixed random sample of answer sets. Nothing here reads a file
//! or asks a clock, and the same seed always draws the same sample.

mod changes;
mod effects;
mod entry;
mod outcome;
mod part;
mod sample;
mod stale;
mod table;
mod written;

pub use changes::{Changes, EntryChange, changes};
pub use effects::{Affected, Effects, effects};
pub use outcome::{OutcomeDifference, Person};
pub use part::{Aspect, Part};
pub use sample::sample;
pub use stale::{Stale, stale, write_stale};
pub use table::write;
