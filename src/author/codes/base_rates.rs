//! Codes of base rates.

use super::{Code, code};

/// The example with base rates.
const GIVEN: &[(&str, &str)] = &[(
    "findings:\n",
    "base_rates:
  by: how_bad
  bands: [1, 5]
  rows:
    front:
      if: {place: front}
      place: in front of the knee
      grade: B
      shares: {joint: [60, 80]}
      cite: [DOE20]
      row: [H01]
    elsewhere:
      place: in the knee
      grade: C
      shares: {joint: [40, 50]}
      cite: [DOE20]
      row: [H01]
findings:
",
)];

pub(super) const CODES: &[Code] = &[
    code(
        "HT100",
        "not as many numbers as bands",
        "A row of the base rates has one share for each band of ages, and so have its steps.",
        "      shares: {joint: [60, 80, 70]}",
        "      shares: {joint: [60, 80]}",
    )
    .given(GIVEN),
    code(
        "HT101",
        "bands that do not rise, or that nobody answers",
        "Each band begins with its least number and ends before the next. They rise, and begin with what can be answered.",
        "  bands: [5, 1]",
        "  bands: [1, 5]",
    )
    .given(GIVEN),
    code(
        "HT102",
        "shares that are more than the whole",
        "The shares of a row are percent. What is left to 100 lies outside the categories; together they cannot be more.",
        "      shares: {joint: [60, 80], other: [50, 10]}",
        "      shares: {joint: [60, 80]}",
    )
    .given(GIVEN),
    code(
        "HT103",
        "a category without a share",
        "Every category needs its share in every row, even if it is 0: what is left out would count as nothing by mistake.",
        "      shares: {}",
        "      shares: {joint: [60, 80]}",
    )
    .given(GIVEN),
    code(
        "HT104",
        "rows that do not take in everybody",
        "Everybody falls in the first row whose `if` is true. The last row, and no other, has no `if`: it is for whoever \
         cannot say where.",
        "    elsewhere:\n      if: {place: behind}",
        "    elsewhere:",
    )
    .given(GIVEN),
];
