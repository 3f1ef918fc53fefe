//! Codes of what answers mean: evidence, and what can come true.

use super::{Code, code};

/// Two bands below that of much pain.
const BANDS: &[(&str, &str)] = &[(
    "  bad_pain:\n",
    "  no_pain:\n    if: {how_bad: {below: 2}}\n    points: {joint: -1}\n    because: it hurts little\n    cite: \
     [DOE20]\n    row: [H02]\n  some_pain:\n    if: {how_bad: {at_least: 2, below: 5}}\n    points: {joint: 1}\n    \
     because: it hurts somewhat\n    cite: [DOE20]\n    row: [H02]\n  bad_pain:\n",
)];

/// More places than can be tried in every combination.
const MANY_PLACES: &str = "    answer: many
    choices:
      front: In front
      behind: At the back
      left: On the left
      right: On the right
      above: Above
      below: Below
      inside: Inside
      outside: Outside
      around: All around
      none_of_these: {label: None of these, exclusive: true}
";
/// A finding that reads each of them.
const TWO_OF_THEM: &str =
    "    if: {count: {at_least: 2, of: [{place: front}, {place: behind}, {place: left}, {place: right}, \
     {place: above}, {place: below}, {place: inside}, {place: outside}, {place: around}]}}
    points: {joint.wear: 2}
";

pub(super) const CODES: &[Code] = &[
    code(
        "HT051",
        "a category or a pattern without points",
        "No finding speaks for it, so it can never come out.",
        "    points: {joint: -2}\n    because: it is bad",
        "    points: {joint: 2}\n    because: it is bad",
    )
    .given(&[("    points: {joint: 2}\n    because: it hurts in front", "    points: {joint: -2}\n    because: it hurts in front")]),
    code(
        "HT052",
        "findings that replace one another in a loop",
        "`replaces` says which findings count nothing when this one fires. Round in a loop none would count.",
        "    row: [H02]\n    replaces: [bad_pain]",
        "    row: [H02]",
    ),
    code(
        "HT053",
        "a count that cannot be reached",
        "More parts would have to be true than there are.",
        "    if: {count: {at_least: 3, of: [{place: front}, {how_bad: {above: 5}}]}}",
        "    if: {place: front}",
    ),
    code(
        "HT054",
        "something that never happens",
        "Every answer that bears on it was tried, or every point was added up: this branch is never taken, this finding \
         never fires, this red flag is never raised, this verdict never comes out.",
        "    if: {place: front, not: {place: front}}",
        "    if: {place: front}",
    ),
    code(
        "HT055",
        "a condition that always holds",
        "It holds for every answer but *not sure*, so it tells nobody apart. Often a choice was added and the condition \
         not, or the other way round.",
        "    if: {place: [front, behind]}",
        "    if: {place: front}",
    ),
    code(
        "HT056",
        "undecided: neither shown nor excluded",
        "The program looked for answers with which this comes true and found none, and there are too many to try each. It \
         may be possible all the same.",
        "    points: {joint.wear: 2, joint.tear: 2}\n    because: it is bad",
        "    points: {joint.tear: 2}\n    because: it is bad",
    )
    .given(&[
        ("      wear: {name: wear,", "      tear: {name: a tear, looks: It catches., cite: [DOE20]}\n      wear: {name: wear,"),
        ("    answer: one\n    choices:\n      front: In front\n      behind: At the back\n", MANY_PLACES),
        ("    if: {place: front}\n    points: {joint: 2}\n", TWO_OF_THEM),
        ("    points: {joint: 2}\n    because: it is bad", "    points: {joint.tear: 2}\n    because: it is bad"),
    ]),
    code(
        "HT057",
        "bands that overlap",
        "Two bands of one number hold for the same answer, or two branches name the same choice, of which the first \
         takes it. Only bands are told that were most likely meant to part the whole: at least two meet without a gap, or \
         they miss each other by one number.",
        "    if: {how_bad: {at_least: 4}}",
        "    if: {how_bad: {at_least: 5}}",
    )
    .given(BANDS),
    code(
        "HT058",
        "bands that leave a gap",
        "Between two bands of one number lies a number that neither holds for. Only bands are told that were \
         most likely meant to part the whole: at least two meet without a gap, or they miss each other by one number.",
        "    if: {how_bad: {at_least: 6}}",
        "    if: {how_bad: {at_least: 5}}",
    )
    .given(BANDS),
    code(
        "HT059",
        "points that add up to more than a finding can count",
        "The points of a category count for each of its patterns, and the points of a pattern are added to them. One \
         finding goes from -8 to 8.",
        "    points: {joint: 5, joint.wear: 5}\n    because: it is bad",
        "    points: {joint: 2}\n    because: it is bad",
    ),
];
