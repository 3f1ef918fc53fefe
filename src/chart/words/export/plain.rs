//! Sentences of the plain face.

pub use crate::say::export_plain::*;
