//! Labelled cases through the real engine: how often it says what the medicine says.

mod case;
mod judgement;
mod read;
mod statistics;
mod table;
mod thin;
mod tiers;

pub use case::{Case, CaseAnswer, DOUBT, Expected};
pub use judgement::{Judged, Judgement, Problem, answered, check_answer, judge};
pub(crate) use read::CASE;
pub use read::{given_as_yaml, marked, read, write};
pub use statistics::{Proportion, Statistics};
pub use table::{write_json, write_table};
pub use thin::{Thinned, is_thinned, thin, write_thinned};
