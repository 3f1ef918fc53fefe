//! An assessment put into words, for whoever shows it.
//!
//! A [`Page`] is a list of [`Block`]s in reading order; the full screen draws it, the plain face
//! and the terminal after leaving print it. Nothing here prints.

mod answers;
mod change;
mod page;
mod result;
mod stop;
mod text;
mod therapist;

pub use answers::{answer_in_words, chosen_in_words};
pub use page::{Block, Page};
pub use result::result;
pub use stop::stop;
pub use text::write_text;
pub use therapist::for_therapist;
