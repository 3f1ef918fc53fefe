//! A visit or a self-check as a FHIR `QuestionnaireResponse`.

use crate::record::State;
use crate::report::{Subject, found_in_words, of_note};
use crate::words::{self, fhir as say};
use hip_triage_core::assessment::{Assessment, Named, Verdict};
use hip_triage_core::interview::Answer;
use hip_triage_core::language::Language;
use hip_triage_core::questionnaire::{Audience, QuestionId, Questionnaire as Tree, Role};

use super::code::{coding, not_sure, sides};
use super::model::{
    Coding, Element, Extension, Identifier, ItemAnswer, QuestionnaireResponse, Reference, ResponseItem,
};
use super::questionnaire::{ordinal, weight};
use super::{
    ACTIVITY, BESIDE_NOT_SURE, BESIDE_NOTE, BESIDE_SIDES, EXAMINATION, RESULT, SIDE, group, system, url, version,
};

/// The identifiers of clients.
const CLIENTS: &str = "urn:hip-triage:client";

/// Says in which language a text is.
const LANGUAGE: &str = "http://hl7.org/fhir/StructureDefinition/language";

/// The answers that count, the notes, and the result. What is off the path is absent.
#[must_use]
pub fn response(subject: &Subject<'_>) -> QuestionnaireResponse {
    let tree = subject.questionnaire();
    let path = subject.interview().path().answered;
    let mut items = Vec::new();
    for section in tree.sections() {
        let own = |id: &QuestionId| tree.question(*id).step().is_some_and(|step| tree.section(step.section) == section);
        // As the form, without what came of the last time.
        let of_form = |id: &QuestionId| tree.question(*id).is_asked_at_first(Audience::Clinician);
        let own = tree.question_ids().map(|(id, _)| id).filter(own).filter(of_form);
        let answered = own.flat_map(|id| answered(subject, id, &path)).collect();
        items.extend(part(&group(&section.name), &section.title, answered));
    }
    let examined = tree.item_ids();
    let examined = examined.flat_map(|(id, _)| answered(subject, id, &path)).collect();
    items.extend(part(EXAMINATION, say::examination(), examined));
    if !subject.interview().answers().is_empty() {
        items.push(result(subject));
    }
    let record = subject.record();
    let authored = record.map(|record| record.ended.as_ref().unwrap_or(&record.started).as_str().to_owned());
    let client = record.map(|record| record.client.as_str().to_owned());
    let identifier = client.map(|value| Identifier { system: CLIENTS.to_owned(), value });
    QuestionnaireResponse {
        resource_type: "QuestionnaireResponse".to_owned(),
        id: String::new(),
        language: tree.identity().language.clone(),
        questionnaire: format!("{}|{}", url(tree), version(tree)),
        status: match subject.state() {
            State::InProgress => "in-progress",
            State::Completed => "completed",
            State::Stopped => "stopped",
            State::Amended => "amended",
        }
        .to_owned(),
        subject: identifier.map(|identifier| Reference { identifier: Some(identifier) }),
        authored: authored.unwrap_or_else(|| words::cleaned(subject.day())),
        item: items,
    }
}

fn part(link_id: &str, text: &str, item: Vec<ResponseItem>) -> Option<ResponseItem> {
    let text = text.to_owned();
    (!item.is_empty()).then(|| ResponseItem { link_id: link_id.to_owned(), text, item, ..ResponseItem::default() })
}

fn item(link_id: String, text: &str, answer: Vec<ItemAnswer>) -> ResponseItem {
    ResponseItem { link_id, text: text.to_owned(), answer, item: Vec::new() }
}

fn code(value: Coding) -> ItemAnswer {
    ItemAnswer { value_coding: Some(value), ..ItemAnswer::default() }
}

fn text(value: &str) -> ItemAnswer {
    ItemAnswer { value_string: Some(value.to_owned()), ..ItemAnswer::default() }
}

/// Words that somebody said, with its language where that is another one than that of the resource.
fn said(value: &str, language: Option<Language>, tree: &Tree) -> ItemAnswer {
    let spoken = language.map(Language::tag).filter(|tag| *tag != tree.identity().language);
    let element = spoken.map(|tag| Element { extension: vec![in_language(tag)] });
    ItemAnswer { value_string_element: element, ..text(value) }
}

fn in_language(tag: &str) -> Extension {
    Extension { url: LANGUAGE.to_owned(), value_code: Some(tag.to_owned()), ..Extension::default() }
}

fn number(value: i32) -> ItemAnswer {
    ItemAnswer { value_integer: Some(value), ..ItemAnswer::default() }
}

/// The answer to a question with its note; nothing where there is neither, or it is off the path.
fn answered(subject: &Subject<'_>, id: QuestionId, path: &[QuestionId]) -> Vec<ResponseItem> {
    let tree = subject.questionnaire();
    let question = tree.question(id);
    let mut items = Vec::new();
    let chosen = |choice| {
        let text = question.choice(choice);
        let coding = coding(&system(tree, &question.name), &text.name, &text.label);
        Coding { extension: ordinal(weight(tree, id, choice)), ..coding }
    };
    let one = |answer| vec![item(question.name.clone(), &question.ask, vec![answer])];
    match subject.counted(id, path) {
        None | Some(Answer::Skipped) => {}
        Some(Answer::NotSure) => {
            let link_id = format!("{}{}", question.name, if question.range().is_some() { BESIDE_NOT_SURE } else { "" });
            items.push(item(link_id, &question.ask, vec![code(not_sure())]));
        }
        Some(Answer::One(choice)) => items.extend(one(code(chosen(*choice)))),
        Some(Answer::Text(words)) => items.extend(one(said(words, subject.interview().said_in(id), tree))),
        Some(given @ (Answer::Many(many) | Answer::Doubt { chosen: many, .. })) => {
            let each = many.iter().map(|(choice, side)| {
                let said = sides().into_iter().filter(|(known, _)| Some(*known) == *side).map(|(_, side)| code(side));
                let said = said.map(|side| item(format!("{}{SIDE}", question.name), say::side(), vec![side]));
                ItemAnswer { item: said.collect(), ..code(chosen(*choice)) }
            });
            let each: Vec<_> = each.collect();
            let each = if each.is_empty() { vec![code(not_sure())] } else { each };
            items.push(item(question.name.clone(), &question.ask, each));
            let doubted: Vec<_> = given.doubted().map(|choice| code(chosen(choice))).collect();
            if !doubted.is_empty() {
                items.push(item(format!("{}{BESIDE_NOT_SURE}", question.name), say::not_sure_of(), doubted));
            }
        }
        Some(Answer::Activities(activities)) => {
            let spoken = subject.interview().said_in(id);
            let [name, ability] = ACTIVITY.map(|end| format!("{}{end}", question.name));
            items.extend(activities.iter().map(|activity| ResponseItem {
                item: vec![
                    item(name.clone(), say::activity(), vec![said(&activity.name, spoken, tree)]),
                    item(ability.clone(), say::ability(), vec![number(activity.ability.into())]),
                ],
                ..item(question.name.clone(), &question.ask, Vec::new())
            }));
        }
        Some(typed) => items.extend(typed.number().map(number).into_iter().flat_map(one)),
    }
    if let Some(charted) = subject.interview().charted(id) {
        let sides = [(&charted.left, say::left()), (&charted.right, say::right())];
        let noted = BESIDE_SIDES.into_iter().zip(sides).filter(|(_, (found, _))| !found.is_empty());
        items.extend(noted.map(|(end, (found, side))| {
            let told = text(&found_in_words(question, found));
            item(format!("{}{end}", question.name), &say::on_side(&question.ask, side), vec![told])
        }));
    }
    let examined = question.examination().is_some();
    let note = subject.note(id).filter(|_| examined || path.contains(&id));
    let note = note.map(|note| said(&note.text, of_note(note), tree)).or_else(|| {
        // A score that stands from an earlier visit was not measured on the day that the resource bears.
        let day = subject.carried_from(id).filter(|_| question.role == Some(Role::Measure))?;
        Some(text(&say::measured_before(day.to_string())))
    });
    let link_id = format!("{}{BESIDE_NOTE}", question.name);
    items.extend(note.map(|note| item(link_id, &say::note(&question.ask), vec![note])));
    items
}

/// The result of the program.
fn result(subject: &Subject<'_>) -> ResponseItem {
    let tree: &Tree = subject.questionnaire();
    let assessment = Assessment::of(subject.interview());
    let [group, verdict, origin, urgency] = RESULT;
    let kind = match assessment.verdict() {
        _ if assessment.is_withheld() => "withheld",
        Verdict::Fits(_) => "fits",
        Verdict::Leans(..) => "leans",
        Verdict::Mixed(..) | Verdict::AboutAsOften(..) => "mixed",
        Verdict::MostOften(_) => "most_often",
        Verdict::NotClear => "not_clear",
        Verdict::Outside(..) => "outside",
    };
    let display = say::verdicts().into_iter().find(|(code, _)| *code == kind).map_or(kind, |(_, display)| display);
    let told = code(coding(&system(tree, verdict), kind, display));
    let mut items = vec![item(verdict.to_owned(), say::verdict(), vec![told])];
    let shown = (!assessment.is_withheld()).then(|| assessment.verdict());
    let outside = shown.and_then(|verdict| verdict.outside()).map(|position| &tree.outside()[position]);
    let named = shown.map_or_else(Named::new, |verdict| verdict.names());
    let named = named.into_iter().map(|id| tree.category(id)).map(|category| (&category.name, &category.title));
    let told = outside.map(|outside| (&outside.name, &outside.title)).into_iter().chain(named);
    let origins: Vec<_> = told.map(|(name, title)| code(coding(&system(tree, origin), name, title))).collect();
    if !origins.is_empty() {
        items.push(item(origin.to_owned(), say::origin(), origins));
    }
    if let Some(known) = assessment.urgency() {
        let told = coding(&system(tree, urgency), &known.to_string(), words::urgency(known));
        items.push(item(urgency.to_owned(), say::urgency(), vec![code(told)]));
    }
    ResponseItem { item: items, ..item(group.to_owned(), say::result(), Vec::new()) }
}
