//! Codes of what keeps a questionnaire from being used as it is: its review, and that it is a draft.

use super::{Code, code};

pub(super) const CODES: &[Code] = &[
    code(
        "HT106",
        "the day of the review is past",
        "By the day of `review_by` somebody had to look the content over against what is known by then. Until that is done, \
         the program says so to those who are asked. After the review, set a later day.",
        "version: 1.0.0\nreview_by: 2001-01-31",
        "version: 1.0.0",
    ),
    code(
        "HT107",
        "not a day of the calendar",
        "A day is its year, month and day with `-` between them, as in 2027-11-30, and there must be such a day.",
        "version: 1.0.0\nreview_by: 2027-02-29",
        "version: 1.0.0",
    ),
    code(
        "HT108",
        "still a draft",
        "With `draft: true` an entry may be left without `row` and `cite`. The program says wherever it asks or tells something \
         that it is a draft, as nobody should act on what has no source yet.",
        "version: 1.0.0\ndraft: true",
        "version: 1.0.0",
    ),
];
