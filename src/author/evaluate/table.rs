//! Figures for people and for programs.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Expected, Judged, Judgement, Proportion, Statistics, tiers};
use hip_triage_core::json::visible;
use hip_triage_core::questionnaire::Urgency;

/// The findings that are listed for a wrong case.
const MOST_MOVERS: usize = 6;

/// Writes the figures as text.
///
/// # Errors
///
/// When the text cannot be written.
pub fn write_table(judged: &[Judged], statistics: &Statistics, out: &mut dyn Write) -> io::Result<()> {
    let s = if statistics.cases == 1 { "" } else { "s" };
    writeln!(out, "{} case{s}, {:.1} questions each on average\n", statistics.cases, statistics.mean_questions)?;
    write!(out, "{:<14}", "expected")?;
    for judgement in Judgement::ALL {
        write!(out, "{judgement:>12}")?;
    }
    writeln!(out, "{:>12}", "agreed")?;
    for (expected, counts) in &statistics.table {
        write!(out, "{:<14}", expected.to_string())?;
        for count in counts {
            write!(out, "{count:>12}")?;
        }
        let agreed = Proportion { hits: counts[0] + counts[1], of: counts.iter().sum() };
        writeln!(out, "{:>12}", percent(agreed.rate()))?;
    }
    confusion(statistics, out)?;
    writeln!(out)?;
    for (what, proportion) in figures(statistics) {
        writeln!(out, "{what:<58}{}", in_words(proportion))?;
    }
    tiers::write(judged, out)?;
    let unasked: Vec<_> = judged.iter().filter(|case| !case.unasked.is_empty()).collect();
    if !unasked.is_empty() {
        writeln!(out, "\nanswers that count for nothing, as their questions were not asked:")?;
    }
    for case in &unasked {
        writeln!(out, "    {}: {}", case.id, case.unasked.join(", "))?;
    }
    for case in judged.iter().filter(|case| case.is_amiss()) {
        writeln!(out, "\n{}", headline(case))?;
        for (finding, points) in case.movers.iter().take(MOST_MOVERS) {
            writeln!(out, "    {points:+} {finding}")?;
        }
        if !case.raised.is_empty() {
            writeln!(out, "    red flags: {}", case.raised.join(", "))?;
        }
    }
    Ok(())
}

fn confusion(statistics: &Statistics, out: &mut dyn Write) -> io::Result<()> {
    let mut columns: Vec<&Expected> = Vec::new();
    for (_, got) in statistics.confusion.keys() {
        if !columns.contains(&got) {
            columns.push(got);
        }
    }
    write!(out, "\n{:<14}", "came out as")?;
    for got in &columns {
        write!(out, "{:>14}", got.to_string())?;
    }
    writeln!(out)?;
    for expected in statistics.table.keys() {
        write!(out, "{:<14}", expected.to_string())?;
        for got in &columns {
            let count = statistics.confusion.get(&(expected.clone(), (*got).clone())).copied().unwrap_or(0);
            write!(out, "{count:>14}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// The figures with their names; the last four are those of the `symptomcheckR` set that apply to
/// one checker.
fn figures(statistics: &Statistics) -> [(&'static str, Proportion); 11] {
    [
        ("right or acceptable", statistics.agreed),
        ("the right origin came first or second", statistics.first_or_second),
        ("only place and age spoke (most often)", statistics.most_often),
        ("  of these, right or acceptable", statistics.most_often_agreed),
        ("best pattern right, where the origin is", statistics.patterns),
        ("red flags caught, at their tier or above", statistics.red_flags),
        ("  of these, emergency and same day", statistics.urgent),
        ("false alarms (over-triage) among the non-urgent", statistics.false_alarms),
        ("safety of advice: never less urgent than needed", statistics.safe),
        ("inclination to over-triage, among wrong urgencies", statistics.overtriage_inclination),
        ("comprehensiveness: a verdict is given", statistics.comprehensive),
    ]
}

fn in_words(proportion: Proportion) -> String {
    let (low, high) = proportion.bounds();
    format!(
        "{:>6}  {}/{}  95 % bounds {}–{}",
        percent(proportion.rate()),
        proportion.hits,
        proportion.of,
        percent(Some(low)),
        percent(Some(high))
    )
}

fn percent(rate: Option<f64>) -> String {
    rate.map_or_else(|| "–".to_owned(), |rate| format!("{:.1} %", 100.0 * rate))
}

fn headline(case: &Judged) -> String {
    let mut parts = Vec::new();
    if let (Some(expected), Some(judgement)) = (&case.expected, case.judgement) {
        parts.push(format!("{judgement}: expected {expected}, got {}", case.got));
    }
    if case.urgency_got != case.urgency_expected {
        parts.push(format!(
            "urgency: expected {}, got {}",
            tiers::name(case.urgency_expected),
            tiers::name(case.urgency_got)
        ));
    }
    if !case.flags_missed.is_empty() {
        parts.push(format!("not raised: {}", case.flags_missed.join(", ")));
    }
    if !case.outside_missed.is_empty() {
        parts.push(format!("not told: {}", case.outside_missed.join(", ")));
    }
    format!("{}  {}", case.id, parts.join("; "))
}

impl Judged {
    /// True if a person should look at the case: a wrong verdict, too little urgency, a false alarm,
    /// a red flag or an outside text that is missing.
    #[must_use]
    pub fn is_amiss(&self) -> bool {
        !matches!(self.judgement, None | Some(Judgement::Right | Judgement::Acceptable))
            || self.urgency_got < self.urgency_expected
            || (self.urgency_got >= Some(Urgency::Soon) && !self.is_urgent())
            || !self.flags_missed.is_empty()
            || !self.outside_missed.is_empty()
    }
}

/// Writes the figures as one JSON object.
///
/// # Errors
///
/// When it cannot be written.
pub fn write_json(judged: &[Judged], statistics: &Statistics, out: &mut dyn Write) -> io::Result<()> {
    let proportion = |proportion: Proportion| {
        let (low, high) = proportion.bounds();
        json!({"hits": proportion.hits, "of": proportion.of, "rate": proportion.rate(), "low": low, "high": high})
    };
    let table: serde_json::Map<String, Value> = statistics
        .table
        .iter()
        .map(|(expected, counts)| {
            let counts =
                Judgement::ALL.iter().zip(counts).map(|(judgement, count)| (judgement.to_string(), json!(count)));
            (expected.to_string(), Value::Object(counts.collect()))
        })
        .collect();
    let confusion = statistics.confusion.iter().map(
        |((expected, got), count)| json!({"expected": expected.to_string(), "got": got.to_string(), "cases": count}),
    );
    let each = judged.iter().map(|case| {
        json!({
            "id": case.id,
            "expected": case.expected.as_ref().map(ToString::to_string),
            "got": case.got.to_string(),
            "most_often": case.most_often,
            "first_or_second": case.first_or_second,
            "judgement": case.judgement.map(|judgement| judgement.to_string()),
            "pattern_right": case.pattern_right,
            "urgency_expected": case.urgency_expected,
            "urgency_got": case.urgency_got,
            "flags_missed": case.flags_missed,
            "outside_missed": case.outside_missed,
            "questions": case.questions,
            "movers": case.movers,
            "raised": case.raised,
            "unasked": case.unasked,
        })
    });
    let [urgent_by_tier, urgent_missed, urgent_too_low] = tiers::json(judged);
    let value = json!({
        "cases": each.collect::<Vec<_>>(),
        "table": table,
        "confusion": confusion.collect::<Vec<_>>(),
        "right_or_acceptable": proportion(statistics.agreed),
        "first_or_second": proportion(statistics.first_or_second),
        "most_often": proportion(statistics.most_often),
        "most_often_right": proportion(statistics.most_often_agreed),
        "pattern_right": proportion(statistics.patterns),
        "red_flag_sensitivity": proportion(statistics.red_flags),
        "urgent_by_tier": urgent_by_tier,
        "urgent_missed": urgent_missed,
        "urgent_too_low": urgent_too_low,
        "urgent_sensitivity": proportion(statistics.urgent),
        "over_triage_rate": proportion(statistics.false_alarms),
        "safety_of_advice": proportion(statistics.safe),
        "inclination_to_overtriage": proportion(statistics.overtriage_inclination),
        "comprehensiveness": proportion(statistics.comprehensive),
        "mean_questions": statistics.mean_questions,
    });
    out.write_all(visible(&serde_json::to_string_pretty(&value)?).as_bytes())?;
    writeln!(out)
}
