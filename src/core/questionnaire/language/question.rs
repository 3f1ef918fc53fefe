//! The keys of questions, the examination, choices and branches.

use super::{ANSWERS, CITE, Rule, Shape, Table, WHOLE, may, need, words};
use crate::questionnaire::fault::Thing;
use crate::questionnaire::{Role, Spot};

/// How many choices a question may have: each is chosen with one key, a digit or a letter.
pub(crate) const CHOICES: usize = 35;

/// A kind of answer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Answer {
    /// One choice.
    One,
    /// Every choice that applies.
    Many,
    /// A whole number.
    Number,
    /// A step on a scale.
    Scale,
    /// The person's own words.
    Text,
    /// Activities in the person's own words.
    Activities,
}

/// The kinds of answer with their words.
pub const ANSWER: &[(&str, Answer)] = &[
    ("one", Answer::One),
    ("many", Answer::Many),
    ("number", Answer::Number),
    ("scale", Answer::Scale),
    ("text", Answer::Text),
    ("activities", Answer::Activities),
];

/// A key that belongs to some kinds of answer only.
#[derive(Debug)]
pub struct Belongs {
    pub key: &'static str,
    pub to: &'static [Answer],
    /// Their words, as they stand between two backticks.
    pub names: &'static str,
    /// Whether they need it.
    pub required: bool,
}

/// The keys that belong to some kinds of answer only.
pub const BELONGS: &[Belongs] = &[
    Belongs { key: "choices", to: &[Answer::One, Answer::Many], names: "one` or `many", required: true },
    Belongs { key: "picture", to: &[Answer::One, Answer::Many], names: "one` or `many", required: false },
    Belongs { key: "sides", to: &[Answer::Many], names: "many", required: false },
    Belongs { key: "min", to: &[Answer::Number, Answer::Scale], names: "number` or `scale", required: true },
    Belongs { key: "max", to: &[Answer::Number, Answer::Scale], names: "number` or `scale", required: true },
    Belongs { key: "unit", to: &[Answer::Number], names: "number", required: false },
    Belongs { key: "low", to: &[Answer::Scale], names: "scale", required: true },
    Belongs { key: "high", to: &[Answer::Scale], names: "scale", required: true },
];

const ALL_CHOICES: Shape =
    Shape::Entries(Thing::Choice, &Shape::Either(&Shape::Line, &Shape::Keys(&CHOICE)), 2, CHOICES);

/// A question of the tree.
pub(crate) static QUESTION: Table = Table {
    name: "question",
    about: "A question of the tree.",
    keys: &[
        need("section", Shape::Name(Thing::Section), "The id of the stage that it belongs to."),
        need("ask", Shape::Text, "The words on the screen: one short question in plain words."),
        may("say", Shape::Text, "How a PT asks it aloud, where that differs."),
        may("hint", Shape::Text, "How to answer, in a few words."),
        need("why", Shape::Text, "Why it is asked, for the person who is asked."),
        need(
            "answer",
            Shape::OneOf(|| words(ANSWER)),
            "What an answer looks like: `one` choice, `many` choices, a `number`, a step on a `scale`, `text` in own \
             words, or up to three `activities`. *Not sure* is offered by itself; never write it as a choice.",
        ),
        may(
            "sides",
            Shape::Flag,
            "With `answer: many`: each chosen place is left, right or both. Exclusive choices have no side.",
        ),
        may(
            "picture",
            Shape::OneOf(|| vec!["body_map"]),
            "What is drawn beside the choices; each has its `spot` on it.",
        ),
        may(
            "choices",
            ALL_CHOICES,
            "With `answer: one` or `many`: an id for each choice, and its words. At most nine where possible.",
        ),
        may("min", WHOLE, "With `answer: number` or `scale`: the least."),
        may("max", WHOLE, "With `answer: number` or `scale`: the most."),
        may("unit", Shape::Line, "With `answer: number`: what is counted, as in years."),
        may("low", Shape::Line, "With `answer: scale`: what the lowest step means."),
        may("high", Shape::Line, "With `answer: scale`: what the highest step means."),
        may("optional", Shape::Flag, "It may be skipped. Never on a safety question; always with `answer: text`."),
        may(
            "audience",
            Shape::OneOf(|| vec!["everyone", "clinician"]),
            "`clinician`: only a PT asks it; a self-check passes over it to what it leads to.",
        ),
        may("ask_again", Shape::Flag, "A follow-up visit asks it again."),
        may(
            "role",
            Shape::OneOf(|| words(&Role::ALL)),
            "What the answer is for a report. Only `safety` may stand on several questions.",
        ),
        may("row", Shape::Names(Thing::Row), "The rows of the evidence dossier that it serves."),
        need(
            "next",
            Shape::Either(&Shape::Go, &Shape::List(&Shape::Keys(&BRANCH))),
            "What comes after it: the id of a question, `result`, or branches tried in order, the last without `if`.",
        ),
    ],
    rules: &[
        Rule::Answers,
        Rule::Needs("answer", &["text"], &["optional"]),
        Rule::Needs("answer", &["activities"], &["audience"]),
    ],
};

/// An item of the examination.
pub(crate) static EXAMINATION: Table = Table {
    name: "examination_item",
    about: "What a PT looks for in the room. Every item can be left undone.",
    keys: &[
        need("section", Shape::Line, "The title under which it is offered, with others of its kind."),
        need("ask", Shape::Text, "What it is called."),
        may("say", Shape::Text, "What to say to the client meanwhile."),
        may("hint", Shape::Text, "How to note it, in a few words."),
        need("how", Shape::Text, "How it is done."),
        need("positive", Shape::Text, "What counts as positive."),
        need("accuracy", Shape::Text, "Its sensitivity and specificity, or `No figure found.`"),
        need("answer", Shape::OneOf(|| vec!["one", "number"]), "What is noted: `one` choice, or a `number`."),
        may("choices", ALL_CHOICES, "With `answer: one`: an id for each choice, and its words."),
        may("min", WHOLE, "With `answer: number`: the least."),
        may("max", WHOLE, "With `answer: number`: the most."),
        may("unit", Shape::Line, "With `answer: number`: what is counted, as in degrees."),
        may("cite", CITE, "The sources it rests on."),
        may("row", Shape::Names(Thing::Row), "The rows of the evidence dossier that it serves."),
    ],
    rules: &[Rule::Answers],
};

/// A choice that is more than its words.
pub(crate) static CHOICE: Table = Table {
    name: "choice",
    about: "A choice.",
    keys: &[
        need("label", Shape::Line, "The words on the screen."),
        may("brief", Shape::Line, "What a PT calls it in a list, in a few words."),
        may("spot", Shape::OneOf(|| words(&Spot::ALL)), "With `picture: body_map`: where it lies on the body."),
        may("exclusive", Shape::Flag, "With `answer: many`: it stands alone, and choosing it clears the others."),
        may("next", Shape::Go, "With `answer: one`: where it leads, before the `next` of the question."),
    ],
    rules: &[],
};

/// One of several ways on.
pub(crate) static BRANCH: Table = Table {
    name: "branch",
    about: "A way on. The first whose condition is true is taken; the last has none.",
    keys: &[
        may("if", Shape::Condition(ANSWERS), "When it is taken. Left out in the last branch."),
        need("go", Shape::Go, "Where it leads: the id of a question, or `result`."),
    ],
    rules: &[],
};
