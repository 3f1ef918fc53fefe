//! Codes of safety, of words, and of what is allowed.

use super::{Code, code};

pub(super) const CODES: &[Code] = &[
    code(
        "HT070",
        "not exactly one safety section",
        "The questions of the safety section come first, cannot be skipped, and are asked anew on another day.",
        "  safety: Safety",
        "  safety: {title: Safety, safety: true}",
    ),
    code(
        "HT071",
        "the safety section does not come first",
        "What may be urgent is asked before anything else.",
        "  pain: Pain\n  safety: {title: Safety, safety: true}",
        "  safety: {title: Safety, safety: true}\n  pain: Pain",
    ),
    code(
        "HT072",
        "a safety question behind another one",
        "All safety questions come before the first other question.",
        "  how_bad:\n    section: safety",
        "  how_bad:\n    section: pain",
    ),
    code(
        "HT073",
        "safety questions that depend on one another",
        "Everybody is asked every safety question, in one order. Only the last of them may branch.",
        "    next: [{if: {signs: fever}, go: place}, {go: cough}]\n  cough:\n    section: safety\n    ask: Do you \
         cough?\n    why: It may matter.\n    answer: one\n    choices: {coughs: \"Yes\", quiet: \"No\"}\n    role: \
         safety\n    next: place",
        "    next: place",
    ),
    code(
        "HT074",
        "no way to say none of these",
        "Where several may be chosen, a person to whom nothing applies needs a choice that says so and clears the others.",
        "      chills: Chills",
        "      none_of_these: {label: None of these, exclusive: true}",
    ),
    code(
        "HT075",
        "a red flag that may stay undecided",
        "On some path to the result a question that the red flag reads is not asked, or may be left out, and the other \
         answers do not settle it: the danger would be neither found nor excluded. The path is shown with the answers that \
         lead along it. Only *not sure* may leave an urgent red flag open.",
        "    if: {any: [{signs: fever}, {how_bad: {at_least: 9}}]}",
        "    if: {signs: fever}",
    )
    .given(&[("    next: how_bad", "    next: [{if: {place: behind}, go: result}, {go: how_bad}]")]),
    code(
        "HT076",
        "a sign that an answer may hide",
        "A choice with an `if` is hidden where an answer proves it false. What a red flag reads may be hidden by nothing but \
         the age and the sex at birth (`role: age`, `role: sex`): a slip in any other answer would hide a sign.",
        "      behind: {label: At the back, if: {signs: none_of_these}}",
        "      behind: At the back",
    )
    .given(&[("    if: {signs: fever}\n    urgency", "    if: {any: [{signs: fever}, {place: behind}]}\n    urgency")]),
    code(
        "HT077",
        "something that leads and asks for the verdict",
        "An entry of `outside` with `leads` stands in place of the verdict, so it is decided before an origin is named. Its \
         condition asks for answers, findings and red flags, and for no category and no pattern.",
        "    if: {not: {category: joint}}",
        "    if: {place: behind}",
    )
    .given(&[(
        "findings:\n",
        "outside:\n  elsewhere:\n    if: {place: behind}\n    name: the skin\n    text: It may come from the skin.\n    \
         leads: true\n    cite: [DOE20]\nfindings:\n",
    )]),
    code(
        "HT080",
        "an entry that is hard to read",
        "Its words have a Flesch–Kincaid grade above 8: about the school year after which they are understood, from the \
         words in a sentence and the syllables in a word. Counted is what a patient sees. The hardest sentence is shown. \
         What has fewer than twelve words is not told.",
        "    why: Differentiating anterior from posterior symptomatology considerably facilitates subsequent \
         identification of structures.\n    answer: one",
        "    why: It is the first clue.\n    answer: one",
    ),
    code(
        "HT081",
        "a questionnaire that is hard to read",
        "All texts that a patient sees together have a Flesch–Kincaid grade above 6. A person in pain reads less well \
         than they otherwise do.",
        "about: Comprehensive musculoskeletal evaluation necessitates systematic interrogation regarding symptomatology, \
         functional limitations, psychological comorbidities, occupational exposures and therapeutic expectations, \
         notwithstanding inherent methodological uncertainties characteristic of questionnaire administration. \
         Individualized recommendations consequently presuppose multidisciplinary interpretation, considering \
         physiological, biomechanical, environmental and sociodemographic determinants simultaneously.",
        "about: A small questionnaire, to show mistakes in.",
    ),
    code(
        "HT090",
        "a code to allow that there is not",
        "`# allow HT049: reason` beside a line, or on a line of its own above it, allows a warning there.",
        "  how_bad: # allow HT94: a report reads it",
        "  how_bad: # allow HT049: a report reads it",
    )
    .given(&[("  how_bad:\n    section: pain", "  how_bad: # allow HT049: a report reads it\n    section: pain"), ("    role: pain_now\n", ""), ("    if: {how_bad: {at_least: 5}}", "    if: {place: behind}")]),
    code(
        "HT091",
        "a warning that is allowed without a reason",
        "Who comes after you wants to know why.",
        "  how_bad: # allow HT049",
        "  how_bad: # allow HT049: a report reads it",
    )
    .given(&[("  how_bad:\n    section: pain", "  how_bad: # allow HT049: a report reads it\n    section: pain"), ("    role: pain_now\n", ""), ("    if: {how_bad: {at_least: 5}}", "    if: {place: behind}")]),
    code(
        "HT092",
        "nothing here to allow",
        "There is no such warning on this line, or no longer. Only warnings can be allowed, errors cannot.",
        "  how_bad: # allow HT050: a report reads it",
        "  how_bad: # allow HT049: a report reads it",
    )
    .given(&[("  how_bad:\n    section: pain", "  how_bad: # allow HT049: a report reads it\n    section: pain"), ("    role: pain_now\n", ""), ("    if: {how_bad: {at_least: 5}}", "    if: {place: behind}")]),
];
