//! As much of the two resources as the check reads, of any R4 form, whatever else it holds.

use serde::Deserialize;
use serde_json::{Map, Value as Json};

/// Where HL7 keeps its extensions.
const HL7: &str = "http://hl7.org/fhir/";

macro_rules! element {
    ($(#[$doc:meta])* $vis:vis struct $name:ident { $($(#[$attr:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, Deserialize)]
        #[serde(rename_all = "camelCase", default)]
        #[allow(clippy::struct_field_names, reason = "FHIR names them")]
        $vis struct $name {
            $($(#[$attr])* pub(super) $field: $type,)*
        }
    };
}

element! {
    /// A `Questionnaire` of any maker.
    pub struct AnyForm {
        resource_type: String,
        id: Option<String>,
        url: Option<String>,
        version: Option<String>,
        extension: Vec<Extension>,
        modifier_extension: Vec<Extension>,
        item: Vec<FormItem>,
    }
}

element! {
    /// A question, a group of them, or words.
    pub(super) struct FormItem {
        extension: Vec<Extension>,
        modifier_extension: Vec<Extension>,
        link_id: String,
        #[serde(rename = "type")]
        kind: String,
        enable_when: Vec<EnableWhen>,
        enable_behavior: Option<String>,
        required: bool,
        repeats: bool,
        max_length: Option<u64>,
        answer_value_set: Option<String>,
        answer_option: Vec<AnswerOption>,
        item: Vec<FormItem>,
    }
}

element! {
    /// Something that R4 has no field for.
    pub(super) struct Extension {
        url: String,
        extension: Vec<Extension>,
        #[serde(flatten)]
        rest: Map<String, Json>,
    }
}

element! {
    /// A condition on the answer to one question.
    pub(super) struct EnableWhen {
        question: String,
        operator: String,
        #[serde(flatten)]
        rest: Map<String, Json>,
    }
}

element! {
    /// A choice.
    pub(super) struct AnswerOption {
        extension: Vec<Extension>,
        #[serde(flatten)]
        rest: Map<String, Json>,
    }
}

element! {
    /// A `QuestionnaireResponse` of any maker.
    pub struct AnyResponse {
        resource_type: String,
        modifier_extension: Vec<Extension>,
        questionnaire: Option<String>,
        status: Option<String>,
        authored: Option<String>,
        item: Vec<ResponseItem>,
    }
}

element! {
    /// The answers to a question, or those of a group.
    pub(super) struct ResponseItem {
        modifier_extension: Vec<Extension>,
        link_id: String,
        answer: Vec<Answer>,
        item: Vec<ResponseItem>,
    }
}

element! {
    /// One answer.
    pub(super) struct Answer {
        extension: Vec<Extension>,
        modifier_extension: Vec<Extension>,
        item: Vec<ResponseItem>,
        #[serde(flatten)]
        rest: Map<String, Json>,
    }
}

/// The values that an element holds under names which begin alike: `valueString` is a `String`.
pub(super) fn values<'v>(rest: &'v Map<String, Json>, begins: &str) -> Vec<(&'v str, &'v Json)> {
    let typed = rest.iter().filter_map(|(name, value)| Some((name.strip_prefix(begins)?, value)));
    typed.filter(|(kind, _)| kind.starts_with(|first: char| first.is_ascii_uppercase())).collect()
}

impl Extension {
    /// The last part of the address of an extension of HL7; none where somebody else made it.
    pub(super) fn name(&self) -> Option<&str> {
        self.url.strip_prefix(HL7)?.rsplit('/').next()
    }

    /// Says whether it is a condition: that of SDC, or one of another maker, which is not read.
    pub(super) fn is_condition(&self) -> bool {
        self.url.to_ascii_lowercase().contains("enablewhen")
    }
}

/// The extensions of that name.
pub(super) fn named<'e>(extensions: &'e [Extension], name: &'e str) -> impl Iterator<Item = &'e Extension> {
    extensions.iter().filter(move |extension| extension.name() == Some(name))
}

impl ResponseItem {
    /// Says whether anything is answered here or below.
    pub(super) fn is_answered(&self) -> bool {
        self.answer.iter().any(Answer::is_given) || self.item.iter().any(ResponseItem::is_answered)
    }
}

impl Answer {
    /// Says whether it holds anything: FHIR has no empty values.
    pub(super) fn is_given(&self) -> bool {
        let value = values(&self.rest, "value").iter().any(|(_, value)| !is_empty(value));
        let why_none = !self.extension.is_empty() || !values(&self.rest, "_value").is_empty();
        value || why_none || self.item.iter().any(ResponseItem::is_answered)
    }
}

/// Says whether there is nothing in a value that anybody could read.
pub(super) fn is_empty(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::String(text) => text.trim().is_empty(),
        Json::Object(fields) => fields.is_empty(),
        Json::Array(values) => values.is_empty(),
        Json::Bool(_) | Json::Number(_) => false,
    }
}
