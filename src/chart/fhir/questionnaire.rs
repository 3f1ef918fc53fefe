//! The tree as a FHIR `Questionnaire`.

use crate::words::{self, fhir as said};
use hip_triage_core::questionnaire::{
    ABILITY, Atom, Audience, ChoiceId, Condition, Home, Kind, LONGEST_TEXT, Question, QuestionId,
    Questionnaire as Tree, Urgency,
};

use super::code::{coding, not_sure, sides};
use super::condition::{Formula, enable, needed, reach};
use super::model::{AnswerOption, Coding, Extension, Item, Questionnaire};
use super::{
    ACTIVITY, BESIDE_NOT_SURE, BESIDE_NOTE, BESIDE_SIDES, EXAMINATION, EXCLUSIVE, MAX, MIN, ORDINAL, RESULT,
    SHORT_TEXT, SIDE, group, system, url, version,
};

/// The tree, the examination, and the result as read-only items.
#[must_use]
pub fn questionnaire(tree: &Tree) -> Questionnaire {
    let identity = tree.identity();
    let mut items = Vec::new();
    for section in tree.sections() {
        let own: Vec<_> = tree
            .question_ids()
            .filter(|(_, question)| matches!(&question.home, Home::Tree(step) if tree.section(step.section) == section))
            // What came of the last time is asked of nobody who is handed a form.
            .filter(|(_, question)| question.is_asked_at_first(Audience::Clinician))
            .map(|(id, question)| (id, question, reach(tree, id)))
            .collect();
        let common = common(own.iter().map(|(_, _, reach)| reach.as_slice()));
        let mut part = Item { link_id: group(&section.name), text: section.title.clone(), ..a("group") };
        enable(tree, &mut part, &common, None);
        for (id, question, reach) in &own {
            part.item.extend(asked(tree, *id, question, needed(tree, &reach[common.len()..])));
        }
        items.extend((!part.item.is_empty()).then_some(part));
    }
    let mut part = Item { link_id: EXAMINATION.to_owned(), text: said::examination().to_owned(), ..a("group") };
    for (id, question) in tree.item_ids() {
        part.item.extend(asked(tree, id, question, &[]));
    }
    items.extend((!part.item.is_empty()).then_some(part));
    items.push(result(tree));
    Questionnaire {
        resource_type: "Questionnaire".to_owned(),
        language: identity.language.clone(),
        url: url(tree),
        version: version(tree),
        name: name(&identity.id),
        title: identity.title.clone(),
        status: "active".to_owned(),
        subject_type: vec!["Patient".to_owned()],
        description: identity.disclaimer.trim().to_owned(),
        item: items,
        ..Questionnaire::default()
    }
}

/// A name that a program can use: it begins with a capital.
fn name(id: &str) -> String {
    let mut letters = id.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}

/// The first item of every list.
fn common<'f>(lists: impl Iterator<Item = &'f [Formula]>) -> Vec<Formula> {
    let shorter = |known: Vec<Formula>, list: &[Formula]| {
        known.into_iter().zip(list).take_while(|(known, other)| known == *other).map(|(known, _)| known).collect()
    };
    let mut lists = lists;
    let first = lists.next().map(<[Formula]>::to_vec).unwrap_or_default();
    lists.fold(first, shorter)
}

fn a(kind: &str) -> Item {
    Item { kind: kind.to_owned(), ..Item::default() }
}

/// A question with what stands beside it: *not sure* where the answer is a number, the signs of which one is not sure where
/// it is a list about safety, and the note.
fn asked(tree: &Tree, id: QuestionId, question: &Question, reach: &[Formula]) -> Vec<Item> {
    let everyone = question.is_asked(Audience::Everyone);
    let mut item = Item {
        link_id: question.name.clone(),
        text: question.ask.clone(),
        required: (everyone && !question.optional).then_some(true),
        extension: question.brief.as_deref().map(short_text).into_iter().collect(),
        ..answered(tree, id, question)
    };
    let link_id = |end: &str| format!("{}{end}", question.name);
    let enabled = |mut item: Item| {
        enable(tree, &mut item, reach, None);
        item
    };
    let words = |link_id, text| Item { link_id, text, max_length: Some(LONGEST_TEXT.into()), ..a("text") };
    let mut items = Vec::new();
    if let Some((min, max)) = question.range() {
        item.extension.splice(0..0, [integer(MIN, min), integer(MAX, max)]);
        let (link_id, text) = (link_id(BESIDE_NOT_SURE), said::or_not_sure(&question.ask));
        items.push(enabled(Item { link_id, text, answer_option: vec![option(not_sure(), None)], ..a("choice") }));
    }
    let beside = items.first().map(|unsure| unsure.link_id.clone());
    enable(tree, &mut item, reach, beside);
    items.push(item);
    if question.kind.is_many() && tree.is_safety(id) {
        let doubted = Item {
            link_id: link_id(BESIDE_NOT_SURE),
            text: said::not_sure_of().to_owned(),
            repeats: Some(true),
            answer_option: question.free_choices().map(|(choice, _)| choice_option(tree, id, choice)).collect(),
            ..a("choice")
        };
        items.push(enabled(doubted));
    }
    if question.examination().is_some() && !question.choices().is_empty() {
        let sides = BESIDE_SIDES.into_iter().zip([said::left(), said::right()]);
        items.extend(sides.map(|(end, side)| words(link_id(end), said::on_side(&question.ask, side))));
    }
    items.push(enabled(words(link_id(BESIDE_NOTE), said::note(&question.ask))));
    items
}

/// The answer to a question: its type, and what it consists of.
fn answered(tree: &Tree, id: QuestionId, question: &Question) -> Item {
    let link_id = |end: &str| format!("{}{end}", question.name);
    match &question.kind {
        Kind::One { .. } => Item { answer_option: options(tree, id, question), ..a("choice") },
        Kind::Many { .. } => {
            let side = || Item {
                link_id: link_id(SIDE),
                text: said::side().to_owned(),
                answer_option: sides().map(|(_, side)| option(side, None)).into(),
                ..a("choice")
            };
            let item = question.kind.has_sides().then(side).into_iter().collect();
            Item { repeats: Some(true), answer_option: options(tree, id, question), item, ..a("choice") }
        }
        Kind::Text => Item { max_length: Some(LONGEST_TEXT.into()), ..a("text") },
        Kind::Activities => {
            let [name, ability] = ACTIVITY.map(link_id);
            let name = Item {
                link_id: name,
                text: said::activity().to_owned(),
                required: Some(true),
                max_length: Some(LONGEST_TEXT.into()),
                ..a("text")
            };
            let ability = Item {
                link_id: ability,
                text: said::ability().to_owned(),
                required: Some(true),
                extension: vec![integer(MIN, ABILITY[0].into()), integer(MAX, ABILITY[1].into())],
                ..a("integer")
            };
            Item { repeats: Some(true), item: vec![name, ability], ..a("group") }
        }
        _ => a("integer"),
    }
}

fn options(tree: &Tree, id: QuestionId, question: &Question) -> Vec<AnswerOption> {
    let each = question.choice_ids().map(|(choice, text)| {
        let option = choice_option(tree, id, choice);
        if text.exclusive { alone(option) } else { option }
    });
    let not_sure = option(not_sure(), None);
    let not_sure = if question.kind.is_many() { alone(not_sure) } else { not_sure };
    each.chain([not_sure]).collect()
}

fn choice_option(tree: &Tree, id: QuestionId, choice: ChoiceId) -> AnswerOption {
    let question = tree.question(id);
    let text = question.choice(choice);
    option(coding(&system(tree, &question.name), &text.name, &text.label), weight(tree, id, choice))
}

fn option(coding: Coding, weight: Option<i32>) -> AnswerOption {
    AnswerOption { extension: ordinal(weight), value_coding: Some(coding) }
}

/// A choice that is not made beside others.
fn alone(mut option: AnswerOption) -> AnswerOption {
    option.extension.push(Extension { url: EXCLUSIVE.to_owned(), value_boolean: Some(true), ..Extension::default() });
    option
}

pub(super) fn ordinal(weight: Option<i32>) -> Vec<Extension> {
    let extension =
        |weight: i32| Extension { url: ORDINAL.to_owned(), value_decimal: Some(weight.into()), ..Extension::default() };
    weight.map(extension).into_iter().collect()
}

fn short_text(name: &str) -> Extension {
    Extension { url: SHORT_TEXT.to_owned(), value_string: Some(name.to_owned()), ..Extension::default() }
}

fn integer(url: &str, value: i32) -> Extension {
    Extension { url: url.to_owned(), value_integer: Some(value), ..Extension::default() }
}

/// The greatest step of evidence that a choice can count for an origin, in either direction: of the
/// findings whose condition names it alone, or among others of which any is enough.
pub(super) fn weight(tree: &Tree, question: QuestionId, choice: ChoiceId) -> Option<i32> {
    let names = |condition: &Condition| matches!(condition, Condition::Is(Atom::Chosen(read, any)) if *read == question && any.contains(&choice));
    let enough = |condition: &Condition| match condition {
        Condition::Any(parts) => parts.iter().any(names),
        condition => names(condition),
    };
    let findings = tree.findings().iter().filter(|finding| enough(&finding.condition));
    findings
        .flat_map(|finding| &finding.points)
        .map(|points| points.points)
        .max_by_key(|points| (points.abs(), *points))
}

/// The result of the program: read-only.
fn result(tree: &Tree) -> Item {
    let [group, verdict, origin, urgency] = RESULT;
    let choice = |link_id: &str, text: &str, options: Vec<AnswerOption>| Item {
        link_id: link_id.to_owned(),
        text: text.to_owned(),
        read_only: Some(true),
        answer_option: options,
        ..a("choice")
    };
    let verdicts = said::verdicts().map(|(code, display)| option(coding(&system(tree, verdict), code, display), None));
    let origins = tree.categories().iter().map(|category| (&category.name, &category.title));
    let leading = tree.outside().iter().filter(|outside| outside.leads).map(|outside| (&outside.name, &outside.title));
    let origins = origins.chain(leading).map(|(name, title)| option(coding(&system(tree, origin), name, title), None));
    let urgencies =
        Urgency::ALL.map(|(code, known)| option(coding(&system(tree, urgency), code, words::urgency(known)), None));
    Item {
        link_id: group.to_owned(),
        text: said::result().to_owned(),
        read_only: Some(true),
        item: vec![
            choice(verdict, said::verdict(), verdicts.into()),
            Item { repeats: Some(true), ..choice(origin, said::origin(), origins.collect()) },
            choice(urgency, said::urgency(), urgencies.into()),
        ],
        ..a("group")
    }
}
