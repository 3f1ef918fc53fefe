//! Codes of the file itself.

use super::{Code, code};

pub(super) const CODES: &[Code] = &[
    code(
        "HT001",
        "the file is not YAML",
        "The lines cannot be read. Most often a bracket or a quotation mark is not closed, a line is indented by one space \
         too few, or a text that holds `: ` is not in quotes. Nothing behind such a place in the file is looked at.",
        "    ask: Where: does it hurt?",
        "    ask: Where does it hurt?",
    ),
    code(
        "HT002",
        "a tab in the indentation",
        "YAML is indented with spaces only. Most editors can be told to write spaces for the tab key.",
        "\task: Where does it hurt?",
        "    ask: Where does it hurt?",
    ),
    code(
        "HT003",
        "an invisible control character",
        "Such a character could move the cursor of a terminal or turn the order of the letters round, so no file may hold \
         one. Most often it came in with a copied text.",
        "    ask: \"Where \\u202Edoes it hurt?\"",
        "    ask: Where does it hurt?",
    ),
    code(
        "HT004",
        "an anchor or an alias",
        "`&name` and `*name` stand for content elsewhere in the file. They are not used here: a questionnaire should say \
         what it says where it says it.",
        "    cite: &same [DOE20]\n    row: [H01]",
        "    cite: [DOE20]\n    row: [H01]",
    ),
    code(
        "HT005",
        "a tag",
        "`!` before a value changes how other programs read it. It is not used here.",
        "title: !!str Knee check",
        "title: Knee check",
    ),
    code(
        "HT006",
        "too many levels in one another",
        "Lists and mappings stand more than 32 deep in one another. A questionnaire is never as deep as that.",
        "    helps: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[Rest]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "    helps: [Rest]",
    ),
    Code {
        code: "HT007",
        title: "too many entries",
        meaning: "A list or a mapping has more entries than a program should be handed.",
        example: None,
    },
    code(
        "HT008",
        "a second document in one file",
        "`---` begins another document, which would not be read. A questionnaire can be spread over several files of one \
         folder instead.",
        "start: signs\n---\n",
        "start: signs\n",
    ),
    Code {
        code: "HT009",
        title: "an empty file",
        meaning: "There is nothing in the file but comments, if that. Write something, or delete the file.",
        example: None,
    },
    Code {
        code: "HT010",
        title: "and more",
        meaning: "So many faults were found that the rest are only counted. Mend the first ones: many of the others may \
                  follow from them.",
        example: None,
    },
];
