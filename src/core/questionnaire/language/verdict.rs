//! How points become a verdict.

use crate::questionnaire::fault::{FaultKind, Thing, Threshold};
use crate::questionnaire::form::{Assessed, At, Caps, If, List, One, Two, Whole, table};
use crate::questionnaire::reader::Reader;

table! {
    /// How the points become a verdict. The score of a category is that of its best pattern.
    "verdict": VerdictRules from VerdictDraft, Thing::Verdict;
    /// With less than this from the answers themselves, only place and age speak (`base_rates`), or the verdict is
    /// *not clear*. At least 1.
    need enough: Whole,
    /// A lead of at most this is too small to call: the next category is told beside the first, if the answers say `enough` for it
    /// too, and without any lead they are *mixed*. At least 0.
    need close: Whole,
    /// Two categories are *mixed* while neither leads clearly and the answers give the second at least this. At least
    /// `enough`.
    need strong: Whole,
    /// With this score from the answers and this lead, *fits best with*; with less, *fits partly with*.
    need fits: One<Fits>,
    /// Further ways to be mixed.
    may mixed: List<MixedRule>,
    /// For each group of overlapping findings the least and the most that it can count, as in {joint: [-3, 4]}.
    may caps: Caps,
    then thresholds_agree;
}

table! {
    /// When a category fits clearly.
    "fits": Fits from FitsDraft, Thing::Fits;
    /// The least that the answers themselves count, without the base rate. At least `enough`.
    need score: Whole,
    /// The least lead over the next category. More than `close`.
    need lead: Whole,
}

table! {
    /// A way to be mixed: two clusters of evidence at once.
    "mixed": MixedRule from MixedDraft, Thing::Mixed;
    /// When.
    need "if" condition: If<Assessed>,
    /// Between which two categories.
    need between: Two,
}

fn thresholds_agree(reader: &mut Reader<'_>, verdict: &mut VerdictDraft) {
    let mut at_least = |number: Option<At<i32>>, least: Option<i32>, threshold| {
        if let (Some(number), Some(least)) = (number, least)
            && number.value < least
        {
            reader.faults.add(FaultKind::Threshold(threshold), number.span);
        }
    };
    let (enough, close) = (verdict.enough.map(|enough| enough.value), verdict.close.map(|close| close.value));
    at_least(verdict.enough, Some(1), Threshold::EnoughPositive);
    at_least(verdict.close, Some(0), Threshold::CloseNotNegative);
    at_least(verdict.strong, enough, Threshold::StrongNotBelowEnough);
    if let Some(fits) = &verdict.fits {
        at_least(fits.score, enough, Threshold::FitsNotBelowEnough);
        at_least(fits.lead, close.map(|close| close + 1), Threshold::LeadAboveClose);
    }
}
