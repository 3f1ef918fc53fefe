//! Codes of names and what they stand for.

use super::{Code, code};

pub(super) const CODES: &[Code] = &[
    code(
        "HT040",
        "a name that stands for nothing",
        "There is no question, finding, category, reference … of that name. Most often it is misspelt.",
        "    next: how_bat",
        "    next: how_bad",
    ),
    code(
        "HT041",
        "a choice that the question does not have",
        "The condition would never hold.",
        "    if: {place: frnt}",
        "    if: {place: front}",
    ),
    code(
        "HT042",
        "a choice of a question that has none",
        "The answer to that question is a number or a text. A number is compared: `{at_least: 5}`.",
        "    if: {how_bad: severe}",
        "    if: {how_bad: {at_least: 5}}",
    ),
    code(
        "HT043",
        "a number where choices are made",
        "The answer to that question is one or more of its choices.",
        "    if: {place: {at_least: 1}}",
        "    if: {place: front}",
    ),
    code(
        "HT044",
        "both sides where none are asked for",
        "`both` reads the side that was given with a place. The question has to ask for it, with `sides: true`.",
        "    if: {signs: {both: fever}}",
        "    if: {signs: fever}",
    ),
    code(
        "HT045",
        "both sides of a choice that stands alone",
        "*None of these* has no left and no right.",
        "    if: {signs: {both: [fever, none_of_these]}}\n    urgency",
        "    if: {signs: {both: fever}}\n    urgency",
    )
    .given(&[("    answer: many\n    choices:\n      fever: Fever\n      none_of_these: {label: None of these, exclusive: true}\n    \
         next: place",
        "    answer: many\n    sides: true\n    choices:\n      fever: Fever\n      none_of_these: {label: None of these, \
         exclusive: true}\n    next: place"), ("    if: {signs: fever}", "    if: {signs: {both: fever}}")]),
    code(
        "HT046",
        "a number that is never reached",
        "The question does not take such a number, or two bounds contradict each other, so this never holds.",
        "    if: {how_bad: {above: 10}}",
        "    if: {how_bad: {at_least: 5}}",
    ),
    code(
        "HT047",
        "a number that is always reached",
        "The question takes no other numbers, so this always holds.",
        "    if: {how_bad: {at_least: 0}}",
        "    if: {how_bad: {at_least: 5}}",
    ),
    code(
        "HT048",
        "something that nothing uses",
        "A reference that is cited nowhere, a section without a question, a cap for a group without findings: either it \
         was forgotten, or it is left over.",
        "  pain: Pain\n  sport: Sport",
        "  pain: Pain",
    ),
    code(
        "HT049",
        "a question whose answer nothing reads",
        "Nobody should be asked in vain. An answer that only a report uses has a `role`.",
        "    high: The worst pain\n    next: result",
        "    high: The worst pain\n    role: pain_now\n    next: result",
    )
    .given(&[("    if: {how_bad: {at_least: 5}}", "    if: {place: behind}")]),
    code(
        "HT050",
        "a group without a cap that limits it",
        "Findings of one group overlap: they say the same thing in other words. Its cap in `verdict` keeps them from \
         counting twice, so it has bounds for everything that they give points to, and within what they can reach.",
        "    row: [H02]\n    group: [place]",
        "    row: [H02]",
    ),
];
