//! Labelled cases through the real engine: how often it says what the medicine says.

mod case;
mod judgement;
mod keys;
mod read;
mod statistics;
mod table;

pub use case::{Case, Expected, Given, Rest};
pub(crate) use keys::CASE;

pub use judgement::{Judged, Judgement, Problem, answered, check_answer, judge};
pub use read::{given_as_yaml, read, write};
pub use statistics::{Proportion, Statistics};
pub use table::{write_json, write_table};
