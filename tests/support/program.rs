//! The program that the tests run.

/// This one, or the one built for another system that `.ci/windows` and `.ci/arm` have put in its place.
#[expect(clippy::disallowed_methods, reason = "a script has no other way to say so")]
pub fn path() -> String {
    std::env::var(INSTEAD).unwrap_or_else(|_| env!("CARGO_BIN_EXE_hip-triage").to_owned())
}

/// The folder that it is in: on the search path, it is typed by its name.
pub fn folder() -> String {
    let program = std::path::PathBuf::from(path());
    program.parent().map(|folder| folder.display().to_string()).unwrap_or_default()
}

/// Tells whether that one is for Windows, and runs under Wine.
pub fn is_for_windows() -> bool {
    path().ends_with("/wine/hip-triage")
}

/// Names the other program.
const INSTEAD: &str = "HIP_TRIAGE_TEST_PROGRAM";
