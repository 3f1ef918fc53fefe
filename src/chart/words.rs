//! The sentences about records, reports and files.

pub mod evidence;
pub mod export;
pub mod fhir;
pub mod handover;
pub mod intake;
pub mod record;
pub mod saved;
pub mod system;

pub use hip_triage_core::words::*;
