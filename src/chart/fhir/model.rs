//! As much of the two resources as is written and checked here.

use serde::{Deserialize, Serialize};
use serde_json::Number;

macro_rules! element {
    ($(#[$doc:meta])* $vis:vis struct $name:ident { $($(#[$attr:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
        #[serde(rename_all = "camelCase", default)]
        #[allow(clippy::struct_field_names, reason = "FHIR names them")]
        $vis struct $name {
            $($(#[$attr])* #[serde(skip_serializing_if = "empty")] pub(super) $field: $type,)*
        }
    };
}

/// Says whether a field is left out: FHIR has no empty values.
trait Empty {
    fn is_empty(&self) -> bool;
}

impl<T> Empty for Option<T> {
    fn is_empty(&self) -> bool {
        self.is_none()
    }
}

impl<T> Empty for Vec<T> {
    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

impl Empty for String {
    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

fn empty<T: Empty>(field: &T) -> bool {
    field.is_empty()
}

element! {
    /// A form.
    pub struct Questionnaire {
        resource_type: String,
        language: String,
        url: String,
        version: String,
        name: String,
        title: String,
        #[serde(rename = "_title")] title_element: Option<Element>,
        status: String,
        subject_type: Vec<String>,
        description: String,
        #[serde(rename = "_description")] description_element: Option<Element>,
        item: Vec<Item>,
    }
}

element! {
    /// A question, or a group of them.
    pub(super) struct Item {
        extension: Vec<Extension>,
        link_id: String,
        text: String,
        #[serde(rename = "_text")] text_element: Option<Element>,
        #[serde(rename = "type")]
        kind: String,
        enable_when: Vec<EnableWhen>,
        enable_behavior: Option<String>,
        required: Option<bool>,
        repeats: Option<bool>,
        read_only: Option<bool>,
        max_length: Option<u32>,
        answer_option: Vec<AnswerOption>,
        item: Vec<Item>,
    }
}

element! {
    /// Something that is said of a value beside it.
    pub(super) struct Element {
        extension: Vec<Extension>,
    }
}

element! {
    /// Something that R4 has no field for.
    pub(super) struct Extension {
        extension: Vec<Extension>,
        url: String,
        value_boolean: Option<bool>,
        value_integer: Option<i32>,
        value_decimal: Option<Number>,
        value_code: Option<String>,
        value_string: Option<String>,
        #[serde(rename = "_valueString")] value_string_element: Option<Element>,
        value_expression: Option<Expression>,
    }
}

element! {
    /// A condition in FHIRPath.
    pub(super) struct Expression {
        language: String,
        expression: String,
    }
}

element! {
    /// The choices.
    pub(super) struct AnswerOption {
        extension: Vec<Extension>,
        value_coding: Option<Coding>,
    }
}

element! {
    /// A code with its words.
    pub(super) struct Coding {
        extension: Vec<Extension>,
        system: String,
        code: String,
        display: String,
        #[serde(rename = "_display")] display_element: Option<Element>,
    }
}

element! {
    /// A condition on one answer.
    pub(super) struct EnableWhen {
        question: String,
        operator: String,
        answer_boolean: Option<bool>,
        answer_integer: Option<i32>,
        answer_coding: Option<Coding>,
    }
}

element! {
    /// A form that was filled in.
    pub struct QuestionnaireResponse {
        resource_type: String,
        id: String,
        language: String,
        questionnaire: String,
        status: String,
        subject: Option<Reference>,
        authored: String,
        item: Vec<ResponseItem>,
    }
}

element! {
    /// Whose it is.
    pub(super) struct Reference {
        identifier: Option<Identifier>,
    }
}

element! {
    /// A code for a person.
    pub(super) struct Identifier {
        system: String,
        value: String,
    }
}

element! {
    /// The answers to a question, or those of a group.
    pub(super) struct ResponseItem {
        link_id: String,
        text: String,
        answer: Vec<ItemAnswer>,
        item: Vec<ResponseItem>,
    }
}

element! {
    /// One answer.
    pub(super) struct ItemAnswer {
        value_boolean: Option<bool>,
        value_integer: Option<i32>,
        value_decimal: Option<f64>,
        value_date: Option<String>,
        value_string: Option<String>,
        #[serde(rename = "_valueString")] value_string_element: Option<Element>,
        value_coding: Option<Coding>,
        item: Vec<ResponseItem>,
    }
}
