//! A form with its words in other languages beside its own, as FHIR has translations.

use super::model::{AnswerOption, Element, Extension, Item, Questionnaire};

const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";

/// The form with the words of the same form in other languages. Words that are the same stand once.
#[must_use]
pub fn with_translations(mut form: Questionnaire, others: &[Questionnaire]) -> Questionnaire {
    for other in others {
        let to = &other.language;
        add(&mut form.title_element, to, &form.title, &other.title);
        add(&mut form.description_element, to, &form.description, &other.description);
        items(&mut form.item, to, &other.item);
    }
    form
}

/// Both have the same items in the same order: the words alone differ.
fn items(own: &mut [Item], to: &str, others: &[Item]) {
    for (own, other) in own.iter_mut().zip(others) {
        add(&mut own.text_element, to, &own.text, &other.text);
        for (own, other) in own.extension.iter_mut().zip(&other.extension) {
            if let (Some(words), Some(translated)) = (&own.value_string, &other.value_string) {
                add(&mut own.value_string_element, to, words, translated);
            }
        }
        for (AnswerOption { value_coding: own, .. }, other) in own.answer_option.iter_mut().zip(&other.answer_option) {
            if let (Some(own), Some(other)) = (own, &other.value_coding) {
                add(&mut own.display_element, to, &own.display, &other.display);
            }
        }
        items(&mut own.item, to, &other.item);
    }
}

fn add(element: &mut Option<Element>, to: &str, own: &str, translated: &str) {
    if own == translated {
        return;
    }
    let part = |url: &str| Extension { url: url.to_owned(), ..Extension::default() };
    let language = Extension { value_code: Some(to.to_owned()), ..part("lang") };
    let content = Extension { value_string: Some(translated.to_owned()), ..part("content") };
    let translation = Extension { extension: vec![language, content], ..part(TRANSLATION) };
    element.get_or_insert_default().extension.push(translation);
}
