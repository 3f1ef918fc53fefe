//! The sentences about records, reports and files.

pub mod charted;
pub mod evidence;
pub mod export;
pub mod fhir;
pub mod handover;
pub mod intake;
pub mod posture;
pub mod record;
pub mod report;
pub mod saved;
pub mod since;
pub mod system;
mod third_person;

pub use hip_triage_core::words::*;
pub use third_person::{second_person, third_person};
