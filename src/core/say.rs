//! The texts in `src/i18n/<language>/core`, as they are in the language that is spoken, a module a file.

#![allow(
    clippy::all,
    clippy::pedantic,
    unreachable_pub,
    unused_imports,
    reason = "the build writes it, for the compiler"
)]

include!(concat!(env!("OUT_DIR"), "/say.rs"));
