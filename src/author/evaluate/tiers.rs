//! The cases that need a doctor first, by how soon: which came out less urgent, and by how much.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::Judged;
use hip_triage_core::questionnaire::Urgency;

/// The tiers of an urgent case, the most urgent first.
const LABELLED: [Urgency; 3] = [Urgency::Emergency, Urgency::SameDay, Urgency::Soon];
/// The tiers that can come out, the most urgent first.
const GOT: [Option<Urgency>; 5] =
    [Some(Urgency::Emergency), Some(Urgency::SameDay), Some(Urgency::Soon), Some(Urgency::Mention), None];

/// A tier by name.
pub(super) fn name(urgency: Option<Urgency>) -> String {
    urgency.map_or_else(|| "none".to_owned(), |urgency| urgency.to_string())
}

impl Judged {
    /// Tells whether the case needs a doctor first.
    #[must_use]
    pub fn is_urgent(&self) -> bool {
        self.urgency_expected >= Some(Urgency::Soon)
    }

    /// Tells whether nobody sends an urgent case to a doctor at all.
    #[must_use]
    pub fn is_missed(&self) -> bool {
        self.is_urgent() && self.urgency_got < Some(Urgency::Soon)
    }

    /// Tells whether an urgent case is sent to a doctor, and later than it needs.
    #[must_use]
    pub fn is_too_low(&self) -> bool {
        self.is_urgent() && !self.is_missed() && self.urgency_got < self.urgency_expected
    }
}

/// How many cases of a tier came out at another.
fn count(judged: &[Judged], labelled: Urgency, got: Option<Urgency>) -> usize {
    judged.iter().filter(|case| case.urgency_expected == Some(labelled) && case.urgency_got == got).count()
}

/// Writes the table and the lists of what came out too low; nothing where no case is urgent.
pub(super) fn write(judged: &[Judged], out: &mut dyn Write) -> io::Result<()> {
    if !judged.iter().any(Judged::is_urgent) {
        return Ok(());
    }
    writeln!(out, "\nurgent cases by tier: what each is labelled -> what came out")?;
    write!(out, "{:<14}", "labelled")?;
    for got in GOT {
        write!(out, "{:>12}", name(got))?;
    }
    writeln!(out)?;
    for labelled in LABELLED {
        write!(out, "{:<14}", name(Some(labelled)))?;
        for got in GOT {
            write!(out, "{:>12}", count(judged, labelled, got))?;
        }
        writeln!(out)?;
    }
    list(judged, "missed: urgent cases that came out below soon", Judged::is_missed, out)?;
    list(judged, "too low: urgent cases that are told to wait longer than they can", Judged::is_too_low, out)
}

fn list(judged: &[Judged], heading: &str, of: fn(&Judged) -> bool, out: &mut dyn Write) -> io::Result<()> {
    let listed = worst_first(judged, of);
    if listed.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{heading}")?;
    for case in listed {
        writeln!(out, "    {}: {} -> {}", case.id, name(case.urgency_expected), name(case.urgency_got))?;
    }
    Ok(())
}

/// The cases of a kind, the most urgent first.
fn worst_first(judged: &[Judged], of: fn(&Judged) -> bool) -> Vec<&Judged> {
    let mut cases: Vec<_> = judged.iter().filter(|case| of(case)).collect();
    cases.sort_by_key(|case| std::cmp::Reverse(case.urgency_expected));
    cases
}

/// The same for programs: the table, and the two lists.
pub(super) fn json(judged: &[Judged]) -> [Value; 3] {
    let row = |labelled| GOT.map(|got| (name(got), json!(count(judged, labelled, got))));
    let table = LABELLED.map(|labelled| (name(Some(labelled)), Value::Object(row(labelled).into_iter().collect())));
    let list = |of| {
        let one = |case: &Judged| json!({"id": case.id, "urgency_expected": case.urgency_expected, "urgency_got": case.urgency_got});
        Value::Array(worst_first(judged, of).into_iter().map(one).collect())
    };
    [Value::Object(table.into_iter().collect()), list(Judged::is_missed), list(Judged::is_too_low)]
}
