//! Base rates: how often pain comes from which origin, before anything else is said.

use crate::questionnaire::base_rates::Grade;
use crate::questionnaire::fault::{FaultKind, Thing};
use crate::questionnaire::form::{
    Answers, Because, ByBand, ByTarget, Cite, Entries, If, Line, Lines, List, Numbers, QuestionName, Rows, Score,
    Shares, Steps, Word, table,
};
use crate::questionnaire::reader::Reader;

table! {
    /// How often pain comes from which category, by its place and by age. It counts once, before all findings.
    "base_rates": BaseRatesDraft, Thing::BaseRates;
    /// The question with a number by which the bands go: the age.
    need by: QuestionName,
    /// The least number of each band, rising: [18, 45, 60, 70]. Below the first there is no base rate; where it is not
    /// told, the mean of all bands counts.
    need bands: Numbers,
    /// The name of a category where only base rates speak: completes “most often comes from …”.
    may names: ByTarget<Line>,
    /// The step of a pattern inside its category, in decibans from the likeliest one (0), for every row: one number, or
    /// one for each band.
    may "patterns" steps: ByTarget<Steps>,
    /// The rows, tried in order: everybody falls in the first whose `if` is true. The last has no `if`: whoever cannot
    /// say where.
    need rows: Entries<BaseRateDraft, 1>,
    then rows_agree;
}

table! {
    /// How often pain in one place comes from which category.
    "base_rate": BaseRateDraft, Thing::BaseRate;
    id name;
    /// Whom it is about. Left out in the last row only.
    may "if" condition: Option<If<Answers>>,
    /// Completes “Pain … at your age most often comes from …”: in the groin.
    need place: Line,
    /// How well the shares are known: `B` counts at most 8 decibans, `C` (judgement alone) at most 5.
    need grade: Word<Grade>,
    /// Of each category, its share in percent in each band. What is left to 100 lies outside the categories. The step in
    /// decibans is computed from them.
    need shares: ByTarget<Shares>,
    /// The step of a pattern inside its category, for this row, as for every row.
    may "patterns" steps: ByTarget<Steps>,
    /// Points on top, for some of these people.
    may adjust: List<Adjust>,
    /// The name of a category in this place, as above.
    may names: ByTarget<Line>,
    /// Questions whose answers would tell the categories apart.
    may tell: Lines,
    /// The sources it rests on, by their keys under `references`.
    need cite: Cite,
    /// The rows of the evidence dossier that it carries out.
    need "row" rows: Rows,
}

table! {
    /// Points on top of a base rate, for some of the people whom it is about.
    "adjust": Adjust from AdjustDraft, Thing::Adjust;
    /// For whom.
    need "if" condition: If<Answers>,
    /// The points on top, as in a finding.
    need points: Score,
    /// Completes “because …”, where it is worth telling as a reason of its own.
    may because: Option<Because>,
}

/// Tells what the rows have to do with the bands, and with one another.
fn rows_agree(reader: &mut Reader<'_>, table: &mut BaseRatesDraft) {
    let bands = table.bands.numbers.len();
    if !table.bands.numbers.is_sorted_by(|a, b| a < b) {
        reader.faults.add(FaultKind::BandOrder { beyond: None }, table.bands.span);
    }
    table.steps.iter_mut().for_each(|(_, steps)| fill(reader, steps, bands));
    let count = table.rows.items.len();
    for (position, row) in table.rows.items.iter_mut().enumerate() {
        let last = position + 1 == count;
        if table.rows.whole && row.condition.is_some() == last {
            reader.faults.add(FaultKind::RowCondition { last }, row.keys.place("if"));
        }
        row.steps.iter_mut().chain(&mut row.shares).for_each(|(_, numbers)| fill(reader, numbers, bands));
        let sums = (0..bands).map(|band| row.shares.iter().filter_map(|(_, share)| share.numbers.get(band)).sum());
        if let Some((band, sum)) = (1..).zip(sums).find(|(_, sum)| *sum > 100) {
            reader.faults.add(FaultKind::SharesOver { band, sum }, row.shares.place);
        }
    }
}

/// Gives a number for all bands to each of them, and tells where there are more or fewer numbers than bands.
fn fill(reader: &mut Reader<'_>, by_band: &mut ByBand, bands: usize) {
    let numbers = by_band.numbers.len();
    if by_band.alone {
        by_band.numbers = by_band.numbers.repeat(bands);
    } else if numbers != bands && bands > 0 && numbers > 0 {
        reader.faults.add(FaultKind::BandCount { bands, numbers }, by_band.span);
    }
}
