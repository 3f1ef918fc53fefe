//! `fhir-check` on forms of any maker: what fits is never called faulty, what does not is told, and what cannot be judged is named.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

#[path = "../support/torture.rs"]
mod bench;
mod choices;
mod conditions;
mod files;
mod form;
mod limits;
mod made;
mod mutants;
mod occurrence;
mod own;
#[path = "../support/mod.rs"]
mod support;
mod unjudged;
mod values;
