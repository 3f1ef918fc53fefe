//! The help, in the language that is spoken. What is typed is the same in all of them.

pub use crate::say::help::*;

use hip_triage_core::language::Language;

use crate::say::help as say;

/// The commands by those whom they are for.
#[must_use]
pub fn groups() -> [(&'static str, &'static [&'static str]); 4] {
    [
        (say::for_patients(), &["forget"]),
        (say::for_pts(), &["intake", "report", "sessions", "replay", "fhir-check"]),
        (say::for_authors(), &["new", "check", "explain", "outline", "graph", "schema", "diff", "evaluate", "thin"]),
        (say::for_many(), &["assess"]),
    ]
}

/// Says what the program is, at the top of its help.
#[must_use]
pub fn program() -> String {
    [say::about(), say::about_plain()].join("\n")
}

/// Examples of what can be typed, and what it does.
#[must_use]
pub fn all_examples() -> String {
    let examples = [
        ("hip-triage", say::example_ask()),
        ("hip-triage --plain", say::example_plain()),
        ("hip-triage --emergency-number 112", say::example_number()),
        ("hip-triage forget", say::example_forget()),
        ("hip-triage intake --client J-1970", say::example_intake()),
        ("hip-triage report J-1970 --for patient", say::example_report()),
        ("hip-triage check knee", say::example_check()),
        ("hip-triage help report", say::example_help()),
    ];
    listed(say::examples(), 43, &examples)
}

/// The end of the help.
#[must_use]
pub fn after() -> String {
    let environment = [
        ("ACCESSIBLE=1", "--plain"),
        ("HIP_TRIAGE_LANGUAGE=es", "--language es"),
        ("HIP_TRIAGE_EMERGENCY_NUMBER=112", "--emergency-number 112"),
        ("HIP_TRIAGE_THEME=mono", "--theme mono"),
        ("HIP_TRIAGE_PLAIN=1", "--plain"),
        ("HIP_TRIAGE_BRIEF=1", "--brief"),
        ("HIP_TRIAGE_FOLDER=/records", "--folder /records"),
        ("NO_COLOR=1", "--color never"),
    ];
    let environment = environment.map(|(set, option)| (set, say::same_as(option)));
    let codes =
        [("0", say::exit_done()), ("1", say::exit_fault()), ("2", say::exit_usage()), ("130", say::exit_left())];
    [
        [say::without_command(), say::stay_here()].join("\n"),
        say::each_time().to_owned(),
        listed(say::environment(), 34, &environment),
        listed(say::exit_codes(), 5, &codes),
    ]
    .join("\n\n")
}

/// The end of the help for reports.
#[must_use]
pub fn after_report() -> String {
    [say::later_visit(), say::documented()].join("\n")
}

/// The languages that can be spoken.
#[must_use]
pub fn spoken() -> String {
    let tags: Vec<_> = Language::ALL.iter().map(|each| format!("{} ({})", each.tag(), each.own_name())).collect();
    say::language_option(tags.join(", "))
}

/// Rows of what is typed, and beside it what that does.
fn listed(heading: &str, wide: usize, rows: &[(&str, impl AsRef<str>)]) -> String {
    let rows = rows.iter().map(|(typed, does)| format!("  {typed:<wide$}{}", does.as_ref()));
    [heading.to_owned()].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}
