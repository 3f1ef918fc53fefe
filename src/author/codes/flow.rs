//! Codes of the way through the questions.

use super::{Code, code};

pub(super) const CODES: &[Code] = &[
    code(
        "HT060",
        "questions that lead round in a loop",
        "The interview would never end.",
        "    role: pain_now\n    next: place",
        "    role: pain_now\n    next: result",
    ),
    code(
        "HT061",
        "a question that no path leads to",
        "It would never be asked.",
        "    next: result\n  how_bad:",
        "    next: how_bad\n  how_bad:",
    ),
    code(
        "HT062",
        "a branch that an earlier one covers",
        "Branches are tried in order. An earlier one holds wherever this one does, so this one is never taken.",
        "    next: [{if: {place: [front, behind]}, go: how_bad}, {if: {place: front}, go: result}, {go: how_bad}]",
        "    next: how_bad",
    ),
    code(
        "HT063",
        "a branch behind the one that is always taken",
        "The branch without `if` is taken when no other is, so it stands last.",
        "    next: [{go: how_bad}, {if: {place: front}, go: result}]",
        "    next: how_bad",
    ),
    code(
        "HT064",
        "a branch for a choice that leads elsewhere",
        "The choice has a `next` of its own, which wins over the branches of the question.",
        "      front: {label: In front, next: result}\n      behind: At the back\n    next: [{if: {place: front}, go: \
         result}, {go: how_bad}]",
        "      front: In front\n      behind: At the back\n    next: how_bad",
    ),
    code(
        "HT065",
        "a branch that reads what was not asked yet",
        "The question that it reads comes later, or on no path that leads here, so the branch is never taken.",
        "    next: [{if: {how_bad: {above: 5}}, go: result}, {go: how_bad}]",
        "    next: how_bad",
    ),
    code(
        "HT066",
        "a short question that does not come right below the other",
        "A question with `below` stands on the screen of another. In the file it comes right after that one, or after \
         another below it, so that both are read in the order in which they are asked.",
        "    below: signs\n    if: {place: front}",
        "    below: place\n    if: {place: front}",
    )
    .given(&[(
        "    next: how_bad\n",
        "    next: how_bad\n  how_long:\n    below: place\n    if: {place: front}\n    ask: For how long?\n    why: New \
         pain is not like old pain.\n    answer: one\n    choices: {weeks: Some weeks, months: Some months}\n    role: \
         since\n",
    )]),
    code(
        "HT067",
        "what to do at an urgency that is never reached",
        "`act` holds a few words for each urgency that the red flag can have: its own, those that `raise` leads to, and, as \
         what one is not sure of counts a tier less, those right below them.",
        "    act: {soon: Go there.}\n    cite: [DOE20]\n    row: [R01]",
        "    cite: [DOE20]\n    row: [R01]",
    ),
];
