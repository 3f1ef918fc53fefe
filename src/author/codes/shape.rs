//! Codes of the shape of entries: keys, types, texts, ids and numbers.

use super::{Code, code};

pub(super) const CODES: &[Code] = &[
    code(
        "HT011",
        "an unknown key",
        "Nothing reads this key, so what it says would be lost without a word. Most often it is misspelt.",
        "    wyh: It is the first clue.",
        "    why: It is the first clue.",
    ),
    code(
        "HT012",
        "a missing key",
        "The entry cannot do without it. Every question says `why` it is asked, every finding and red flag what it rests on: `cite` names the sources, `row` the row of your list of evidence. Both can wait while \
         `draft: true` says that you are still writing.",
        "    ask: Where does it hurt?\n    answer: one",
        "    ask: Where does it hurt?\n    why: It is the first clue.\n    answer: one",
    ),
    code(
        "HT013",
        "a key that is written twice",
        "Only one of the two would count.",
        "      behind: At the back\n      front: On the kneecap",
        "      behind: At the back",
    ),
    code(
        "HT014",
        "something of another kind stands here",
        "A list stands where lines like `key: value` should, a number where a text should, or nothing at all.",
        "    choices: [front, behind]",
        "    choices:\n      front: In front\n      behind: At the back",
    ),
    code(
        "HT015",
        "a text that other programs read as a number or a truth value",
        "Without quotes `50` is a number and `true` a truth value in YAML. In quotes it is the text that is meant.",
        "      front: 50",
        "      front: In front",
    ),
    code("HT016", "an empty text", "There is nothing to show.", "    ask: \"\"", "    ask: Where does it hurt?"),
    code(
        "HT017",
        "a text on several lines where one is shown",
        "Labels, names and reasons are shown on one line.",
        "    because: |\n      it hurts\n      in front",
        "    because: it hurts in front",
    ),
    code(
        "HT018",
        "a name that cannot be an id",
        "Ids are small letters, digits and `_`, and begin with a letter; those of references are capitals, digits and `-`. \
         Ids stand in saved files: they outlive the words on the screen.",
        "  In-Front:\n    if: {place: front}",
        "  in_front:\n    if: {place: front}",
    ),
    code(
        "HT019",
        "an id that has a meaning of its own",
        "`result`, `all`, `any`, `not`, `count`, `finding`, `red_flag`, `category` and `pattern` mean something in \
         conditions or in `next`.",
        "      any: At the back",
        "      behind: At the back",
    ),
    code(
        "HT020",
        "not a version",
        "A version has three numbers, as in 1.0.0: the last goes up for wording, the middle one for new content, the \
         first for a change of meaning. Every saved interview carries it.",
        "version: 1.0",
        "version: 1.0.0",
    ),
    code(
        "HT021",
        "not the tag of a language",
        "The language is named by its tag: `en`, `es`, `pt-BR`.",
        "language: English",
        "language: en",
    ),
    code(
        "HT022",
        "not one of the words that are known here",
        "Only some words have a meaning here; the hint lists them.",
        "    urgency: today",
        "    urgency: same_day",
    ),
    code(
        "HT023",
        "a number out of its range",
        "Points go from -8 to 8 decibans, and are never 0. More than that no finding on its own can claim.",
        "    points: {joint: 9}\n    because: it hurts in front",
        "    points: {joint: 2}\n    because: it hurts in front",
    ),
    code(
        "HT024",
        "two bounds the wrong way round",
        "The first must be less than the second.",
        "    min: 10\n    max: 0",
        "    min: 0\n    max: 10",
    ),
    code(
        "HT025",
        "a key where it means nothing",
        "The key is known, but not here: `low` and `high` only on a scale, `optional` never on a safety question, `finding` \
         only in advice, `outside` and the verdict, and so on.",
        "    next: [{if: {finding: in_front}, go: how_bad}, {go: how_bad}]",
        "    next: how_bad",
    ),
    code(
        "HT026",
        "too few",
        "One choice is no choice, and an empty list says nothing.",
        "      front: In front\n    next",
        "      front: In front\n      behind: At the back\n    next",
    ),
    code(
        "HT027",
        "too many choices",
        "A choice is made with one key, a digit or a letter: 35 are the most, and nine are as many as one reads with ease.",
        "      a1: 1st\n      a2: 2nd\n      a3: 3rd\n      a4: 4th\n      a5: 5th\n      a6: 6th\n      a7: 7th\n      \
         a8: 8th\n      a9: 9th\n      b1: 10th\n      b2: 11th\n      b3: 12th\n      b4: 13th\n      b5: 14th\n      \
         b6: 15th\n      b7: 16th\n      b8: 17th\n      b9: 18th\n      c1: 19th\n      c2: 20th\n      c3: 21st\n      \
         c4: 22nd\n      c5: 23rd\n      c6: 24th\n      c7: 25th\n      c8: 26th\n      c9: 27th\n      d1: 28th\n      \
         d2: 29th\n      d3: 30th\n      d4: 31st\n      d5: 32nd\n      d6: 33rd\n      d7: 34th\n      d8: 35th",
        "      behind: At the back",
    ),
    code(
        "HT028",
        "no place for the emergency number",
        "`{number}` stands for the number that is called in an emergency. No country is assumed, so it can be set.",
        "  help: Call for help now.",
        "  help: Call {number} now.",
    ),
    code(
        "HT029",
        "a reason that does not read on from “because”",
        "It completes “because …”: a small letter at the beginning, no full stop at the end.",
        "    because: It hurts in front.",
        "    because: it hurts in front",
    ),
    code(
        "HT030",
        "the same named twice",
        "One of the two says nothing, or two questions claim one role, of which a report reads one. Two choices of a \
         question, or two patterns, with the same words cannot be told apart.",
        "    if: {place: [front, front]}",
        "    if: {place: front}",
    ),
    code(
        "HT031",
        "a `not` in the condition of a red flag",
        "A red flag says what must be there. With a `not`, or an `at_most`, what was not answered could hide it.",
        "    if: {not: {signs: none_of_these}}",
        "    if: {signs: fever}",
    ),
    code(
        "HT032",
        "*not sure* is more urgent than a yes",
        "`unsure` says how urgent the red flag is when only *not sure* leaves it open. That is never more urgent than when \
         it is certain.",
        "    unsure: emergency",
        "    unsure: soon",
    ),
    code(
        "HT033",
        "a `raise` that raises nothing",
        "`to` has to be more urgent than the `urgency` of the red flag.",
        "    raise: [{if: {place: front}, to: soon}]\n    concern",
        "    concern",
    ),
    code(
        "HT034",
        "thresholds of the verdict that contradict one another",
        "`enough` is at least 1, `close` at least 0, `strong` and the score of `fits` at least `enough`, and the lead of \
         `fits` is above `close`.",
        "  strong: 1",
        "  strong: 5",
    ),
    code(
        "HT035",
        "the last branch has an `if`",
        "Where it does not hold there would be no way on.",
        "    next: [{if: {place: front}, go: how_bad}]",
        "    next: how_bad",
    ),
    code(
        "HT036",
        "a text that a comma ended too early",
        "Inside `{…}` a comma begins the next key. A text that holds one needs quotes.",
        "      front: {label: In front, near the kneecap}",
        "      front: In front",
    ),
    code(
        "HT037",
        "a text that a comma split in two",
        "Inside `[…]` a comma begins the next text. A text that holds one needs quotes.",
        "    helps: [Rest a while, then move]",
        "    helps: [Rest]",
    ),
    Code {
        code: "HT038",
        title: "a text that is far too long",
        meaning: "Nobody reads more than 20,000 letters at once.",
        example: None,
    },
    code(
        "HT039",
        "a text that a `#` cuts short",
        "In a text without quotes a `#` after a space begins a comment, and what follows it is not read.",
        "      behind: At the back of knee #2",
        "      behind: At the back",
    ),
];
