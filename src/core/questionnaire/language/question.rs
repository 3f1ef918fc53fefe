//! Questions along the tree, and items to look for in the room.

use super::choice::{ChoiceDraft, Choices};
use super::next::Next;
use crate::questionnaire::fault::{FaultKind, Misplaced, Thing};
use crate::questionnaire::form::{
    Above, After, Angle, Answers, At, Brief, Cite, Flag, If, Line, Lines, OptionalWord, Reach, Rows, SectionName, Text,
    Whole, Word, Words, Worsening, table,
};
use crate::questionnaire::reader::{Keys, Reader};
use crate::questionnaire::suggest::suggest;
use crate::questionnaire::table::{Belongs, Rule, words};
use crate::questionnaire::{Audience, KindOf, Measure, Picture, Position, Role};

table! {
    /// A question of the tree.
    "question": QuestionDraft with Step: "A step of the decision tree.", Thing::Question;
    id name;
    /// The id of the stage that it belongs to. Left out with `below`.
    may section: SectionName => Step,
    /// The id of the question on whose screen this short one stands. It comes right after that one, or after another below
    /// it, and counts as no question. It has no `section` and no `next` of its own.
    may below: Above => Step,
    /// With `below`: when it is asked. Left out, it always is.
    may "if" condition: Option<If<Answers>>,
    /// The words on the screen: one short question in plain words.
    need ask: Text,
    /// A PT's name for it at the head of a row, in at most 40 letters; no two are the same. Left out, the name that its
    /// role has, or its words.
    may brief: Option<Brief>,
    /// How a PT asks it aloud, where that differs.
    may say: Option<Text>,
    /// How to answer, in a few words.
    may hint: Option<Text>,
    /// Why it is asked, for the person who is asked.
    need why: Text => Step,
    /// The kind of answer: `one` choice, `many` choices, a `number`, a step on a `scale`, `text` in own words, or up to
    /// three `activities`. *Not sure* is offered by itself; never write it as a choice.
    need answer: OptionalWord<AnswerWord>,
    /// With `answer: many`: each chosen place is left, right or both. Exclusive choices have no side.
    may sides: Flag,
    /// The picture beside the choices; each has its `spot` on it.
    may picture: OptionalWord<Picture>,
    /// With `answer: one` or `many`: an id for each choice, and its words. At most nine where possible.
    may choices: Choices,
    /// With `answer: number` or `scale`: the least.
    may min: Whole,
    /// With `answer: number` or `scale`: the most.
    may max: Whole,
    /// With `answer: number`: what is counted, as in years.
    may unit: Option<Line>,
    /// With `answer: scale`: what the lowest step means.
    may low: Option<Line>,
    /// With `answer: scale`: what the highest step means.
    may high: Option<Line>,
    /// It may be skipped. Never on a safety question; always with `answer: text`.
    may optional: Flag,
    /// `clinician`: only a PT asks it; a self-check passes over it to what it leads to.
    may audience: Word<Audience> => Step,
    /// A follow-up visit asks it again.
    may ask_again: Flag => Step,
    /// The way that its answer went since the last visit. With `answer: one`: choices from the best to the worst, without those
    /// that cannot be compared. With `answer: many`: the choices that are worse when they come, and better when they go; of a
    /// question about safety these are all, without it.
    may worsens: Worsening => Step,
    /// The role of the answer in a report. Only `safety` may stand on several questions.
    may role: OptionalWord<Role>,
    /// The rows of the evidence dossier that it serves.
    may "row" rows: Rows,
    /// The way on from it: the id of a question, `result`, or branches tried in order, the last without `if`. Left out
    /// with `below`.
    may next: Next => Step,
    derived kind: Option<KindOf<ChoiceDraft>>;
    rules [
        KINDS,
        Rule::OneOf(&["section", "below"]),
        Rule::OneOf(&["next", "below"]),
        Rule::Needs { key: "answer", words: &["text"], needed: "optional", because: None },
        Rule::Needs { key: "answer", words: &["activities"], needed: "audience", because: None },
    ];
    then question_can_be_answered;
}

table! {
    /// An item a PT looks for in the room. Every one can be left undone.
    "examination_item": ExaminationDraft with Examination: "An item a PT looks for in the room.", Thing::Examination;
    id name;
    /// The title under which it is offered, with others of its kind.
    need "section" group: Line => Examination,
    /// Its name.
    need ask: Text,
    /// The name by which PTs know it, for lists and rows, in at most 40 letters; no two are the same. Left out, its name.
    may brief: Option<Brief>,
    /// Words to say to the client meanwhile.
    may say: Option<Text>,
    /// How to note it, in a few words.
    may hint: Option<Text>,
    /// How it is done.
    need how: Text => Examination,
    /// What it looks at, as the client reads it on the page to take home. Left out, the name that PTs know.
    may for_client: Option<Line> => Examination,
    /// The result that counts as positive.
    need positive: Text => Examination,
    /// Its sensitivity and specificity, or `No figure found.`
    need accuracy: Text => Examination,
    /// The kind of answer noted: `one` choice, a `number`, or a `text` of the PT's own.
    need answer: OptionalWord<Noted>,
    /// With `answer: one`: an id for each choice, and its words.
    may choices: Choices,
    /// With `answer: number`: the least.
    may min: Whole,
    /// With `answer: number`: the most.
    may max: Whole,
    /// With `answer: number`: what is counted, as in degrees.
    may unit: Option<Line>,
    /// How the client is placed for it: `standing`, `sitting`, `on_back`, `on_side`, `on_front`. Left out, in any position.
    may position: Word<Position> => Examination,
    /// With `answer: one`: what is measured on each side: `degrees`, `seconds`, `strength` from 0 to 5, or a `reflex`. Of strength, 5 is
    /// the outcome `negative` and 4+ or less is `positive`, where the item has these, and 5- is the PT's to judge; of a reflex `negative` is that both sides are
    /// the same, and `positive` that the side that hurts is weaker.
    may measure: OptionalWord<Measure> => Examination,
    /// With `measure`: what is measured, where it is more than one thing, in the order in which it is noted.
    may parts: Lines => Examination,
    /// With `measure: degrees`: the least and the most that a joint can reach there, as in `[0, 70]`. What lies outside is a
    /// slip, and is not charted.
    may range: Reach => Examination,
    /// With `measure: degrees` and the choices `positive` and `negative`: up to so many degrees it is `positive`, and above
    /// that `negative`, so that nobody has to say it again.
    may positive_up_to: Angle => Examination,
    /// With `positive_up_to`: above that and up to so many degrees the PT says what it is, which is not `negative` where the other side goes 10° further or more. Above both it is `negative` by itself
    /// only where the other side goes no further.
    may judged_up_to: Angle => Examination,
    /// Any outcome but `negative` is a loss of strength, of a reflex or of feeling, which the PT's page names under safety too.
    may loss: Flag => Examination,
    /// With `loss: true`: the act for the client where it is found, in full sentences, of what is new or grows too. The PT's page quotes it.
    may "do" action: Option<Text> => Examination,
    /// It loads the leg or presses the hip as far as it goes, so it is not proposed while a doctor comes first.
    may loads: Flag => Examination,
    /// What is charted of a side counts for the other one that hurts: it is the leg that does not hurt which is moved.
    may crossed: Flag => Examination,
    /// With the choices `positive` and `negative`: the test is for pain alone, so that one says that it hurt and the other that
    /// it did not, and neither is told twice.
    may for_pain: Flag => Examination,
    /// The items that it is put together from: it is proposed after them.
    may after: After => Examination,
    /// The sources it rests on.
    may cite: Cite => Examination,
    /// The rows of the evidence dossier that it serves.
    may "row" rows: Rows,
    derived kind: Option<KindOf<ChoiceDraft>>;
    rules [
        KINDS,
        Rule::With { key: "parts", with: "measure", alone: Misplaced::WithoutMeasure },
        Rule::With { key: "range", with: "measure", alone: Misplaced::WithoutMeasure },
        Rule::With { key: "positive_up_to", with: "measure", alone: Misplaced::WithoutMeasure },
        Rule::With { key: "judged_up_to", with: "positive_up_to", alone: Misplaced::WithoutPositive },
        Rule::With { key: "do", with: "loss", alone: Misplaced::WithoutLoss },
    ];
    then item_can_be_noted;
}

impl Examination {
    /// Tells whether it is a test of its own, and not put together from others.
    #[must_use]
    pub fn is_test(&self) -> bool {
        self.after.is_empty()
    }

    /// How many things are measured on each side.
    #[must_use]
    pub fn measured(&self) -> usize {
        self.measure.map_or(0, |_| self.parts.len().max(1))
    }
}

/// A kind of answer.
#[derive(Clone, Copy, Debug)]
pub(crate) enum AnswerWord {
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

impl Words for AnswerWord {
    const WHAT: &'static str = "a kind of answer";
    const WORDS: &'static [(&'static str, Self)] = &[
        ("one", Self::One),
        ("many", Self::Many),
        ("number", Self::Number),
        ("scale", Self::Scale),
        ("text", Self::Text),
        ("activities", Self::Activities),
    ];
}

/// A kind of answer that a PT notes in the room.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Noted(AnswerWord);

impl Words for Noted {
    const WHAT: &'static str = AnswerWord::WHAT;
    const WORDS: &'static [(&'static str, Self)] =
        &[("one", Self(AnswerWord::One)), ("number", Self(AnswerWord::Number)), ("text", Self(AnswerWord::Text))];
}

/// The keys that belong to some kinds of answer only.
const KINDS: Rule = Rule::Belong { to: "answer", words: || words(AnswerWord::WORDS), keys: BELONGS };

const BELONGS: &[Belongs] = &[
    Belongs { key: "choices", to: &["one", "many"], names: "one` or `many", required: true },
    Belongs { key: "picture", to: &["one", "many"], names: "one` or `many", required: false },
    Belongs { key: "sides", to: &["many"], names: "many", required: false },
    Belongs { key: "min", to: &["number", "scale"], names: "number` or `scale", required: true },
    Belongs { key: "max", to: &["number", "scale"], names: "number` or `scale", required: true },
    Belongs { key: "unit", to: &["number"], names: "number", required: false },
    Belongs { key: "low", to: &["scale"], names: "scale", required: true },
    Belongs { key: "high", to: &["scale"], names: "scale", required: true },
    Belongs { key: "measure", to: &["one"], names: "one", required: false },
];

fn question_can_be_answered(reader: &mut Reader<'_>, question: &mut QuestionDraft) {
    if question.below.is_some() {
        reader.forbid(&question.keys, "section", Misplaced::BelowAnother);
        reader.forbid(&question.keys, "next", Misplaced::BelowAnother);
    } else {
        reader.forbid(&question.keys, "if", Misplaced::NotBelow);
    }
    question.kind = question.answer.and_then(|answer| match answer.value {
        AnswerWord::One | AnswerWord::Many => {
            let many = matches!(answer.value, AnswerWord::Many);
            let choices = question.choices.take()?;
            for choice in &choices {
                for key in ["for_client", "when", "unless"] {
                    reader.forbid(&choice.keys, key, Misplaced::OnlyWith("one` in `examination"));
                }
            }
            misplaced(reader, &question.keys, &choices, many);
            let picture = question.picture.map(|picture| picture.value);
            Some(if many {
                KindOf::Many { choices, picture, sides: question.sides }
            } else {
                KindOf::One { choices, picture }
            })
        }
        AnswerWord::Number => {
            let (min, max) = bounds(reader, question.min, question.max)?;
            Some(KindOf::Number { min, max, unit: question.unit.take() })
        }
        AnswerWord::Scale => {
            let (min, max) = bounds(reader, question.min, question.max)?;
            let end = |end: &mut Option<String>| end.take().unwrap_or_default();
            Some(KindOf::Scale { min, max, low: end(&mut question.low), high: end(&mut question.high) })
        }
        AnswerWord::Text => Some(KindOf::Text),
        AnswerWord::Activities => Some(KindOf::Activities),
    });
    worsens_by_choices(reader, question);
    let why = match question.kind {
        Some(KindOf::Text) if !question.optional => Some(("answer: text", Misplaced::TextNotOptional)),
        Some(KindOf::Activities) if question.audience.is_none_or(|audience| audience.value == Audience::Everyone) => {
            Some(("answer: activities", Misplaced::ActivitiesForEveryone))
        }
        _ => None,
    };
    if let Some((key, why)) = why {
        reader.faults.add(FaultKind::Misplaced { key: key.to_owned(), why }, question.keys.place("answer"));
    }
}

/// Tells a choice that worsens and is none of the question.
fn worsens_by_choices(reader: &mut Reader<'_>, question: &QuestionDraft) {
    let choices = match &question.kind {
        Some(KindOf::One { choices, .. } | KindOf::Many { choices, .. }) => choices,
        Some(_) => return reader.forbid(&question.keys, "worsens", Misplaced::OnlyWith("one` or `many")),
        None => return,
    };
    for name in &question.worsens {
        if !choices.iter().any(|choice| choice.name.text == name.text) {
            let suggestion = suggest(&name.text, choices.iter().map(|choice| choice.name.text.as_str()));
            let kind = FaultKind::Unknown { thing: Thing::Choice, name: name.text.clone(), suggestion };
            reader.faults.add(kind, name.span);
        }
    }
}

fn item_can_be_noted(reader: &mut Reader<'_>, item: &mut ExaminationDraft) {
    if item.measure.is_some_and(|measure| measure.value != Measure::Degrees) {
        for key in ["range", "positive_up_to"] {
            reader.forbid(&item.keys, key, Misplaced::OnlyOfDegrees);
        }
    }
    item.kind = item.answer.and_then(|answer| {
        if let AnswerWord::Number = answer.value.0 {
            let (min, max) = bounds(reader, item.min, item.max)?;
            return Some(KindOf::Number { min, max, unit: item.unit.take() });
        }
        if let AnswerWord::Text = answer.value.0 {
            return Some(KindOf::Text);
        }
        let choices = item.choices.take()?;
        misplaced(reader, &item.keys, &choices, false);
        if !["positive", "negative"].iter().all(|name| choices.iter().any(|choice| choice.name.text == *name)) {
            for key in ["positive_up_to", "for_pain"] {
                reader.forbid(&item.keys, key, Misplaced::WithoutSigns);
            }
        }
        for next in choices.iter().filter_map(|choice| choice.next.as_ref()) {
            let why = Misplaced::OnlyWith("one` in `questions");
            reader.faults.add(FaultKind::Misplaced { key: "next".to_owned(), why }, next.span);
        }
        Some(KindOf::One { choices, picture: None })
    });
}

/// Tells what choices cannot have with this kind of answer, or without a picture.
fn misplaced(reader: &mut Reader<'_>, keys: &Keys, choices: &[ChoiceDraft], many: bool) {
    let picture = keys.get("picture").is_some();
    for choice in choices {
        if many {
            reader.forbid(&choice.keys, "next", Misplaced::OnlyWith("one"));
        } else {
            reader.forbid(&choice.keys, "exclusive", Misplaced::NotOnOne);
            reader.forbid(&choice.keys, "absent", Misplaced::OnlyWith("many"));
        }
        if !picture {
            reader.forbid(&choice.keys, "spot", Misplaced::SpotWithoutPicture);
        }
    }
    if choices.iter().all(|choice| choice.spot.is_none()) {
        reader.forbid(keys, "picture", Misplaced::PictureWithoutSpot);
    }
}

fn bounds(reader: &mut Reader<'_>, min: Option<At<i32>>, max: Option<At<i32>>) -> Option<(i32, i32)> {
    let (min, max) = (min?, max?);
    if min.value >= max.value {
        let kind = FaultKind::Reversed { low: "min".to_owned(), high: "max".to_owned() };
        reader.faults.add(kind, min.span);
        return None;
    }
    Some((min.value, max.value))
}
