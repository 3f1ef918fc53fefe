//! A line of JSON: an interview in the terms of a case, or a FHIR response.

use std::borrow::Cow;
use std::fmt;

use hip_triage_author::evaluate::{CaseAnswer, marked};
use hip_triage_chart::fhir::{self, QuestionnaireResponse};
use hip_triage_chart::named::NamedAnswer;
use hip_triage_core::interview::Activity;
use hip_triage_core::questionnaire::{Audience, Questionnaire, Rest};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::given::{Given, Reply, Unfit, Unread};

/// The key that tells a FHIR resource from everything else.
const RESOURCE: &str = "\"resourceType\"";

/// Reads a line.
pub(super) fn read<'l>(line: &'l [u8], questionnaire: &'l Questionnaire) -> Result<Given<'l>, Unread> {
    let line = std::str::from_utf8(line).map_err(|_| Unfit::NotText)?;
    if line.contains(RESOURCE) && is_resource(line) {
        return response(line, questionnaire);
    }
    let named: Line<'_> =
        serde_json::from_str(line).map_err(|error| Unread { id: id_in(line), why: no_json(&error) })?;
    let unnamed = || Unfit::NoId;
    Ok(Given {
        id: named.id.map(|id| name(id).ok_or_else(unnamed)).transpose()?,
        audience: named.intake.map(audience),
        rest: named.rest.map(Rest::from),
        stopped: false,
        answers: named.answers.0,
    })
}

/// A case as a line holds it. What a case has beside its answers is passed over, so that one can be assessed as it is.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "the names are what is allowed")]
struct Line<'l> {
    id: Option<Box<RawValue>>,
    #[serde(borrow)]
    answers: Replies<'l>,
    intake: Option<bool>,
    rest: Option<RestWord>,
    story: Option<IgnoredAny>,
    source: Option<IgnoredAny>,
    expect: Option<IgnoredAny>,
    pattern: Option<IgnoredAny>,
    acceptable: Option<IgnoredAny>,
    urgency: Option<IgnoredAny>,
    flags: Option<IgnoredAny>,
    outside: Option<IgnoredAny>,
}

#[derive(Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
enum RestWord {
    None,
    NotSure,
}

impl From<RestWord> for Rest {
    fn from(word: RestWord) -> Self {
        match word {
            RestWord::None => Self::Quiet,
            RestWord::NotSure => Self::NotSure,
        }
    }
}

pub(super) fn audience(intake: bool) -> Audience {
    if intake { Audience::Clinician } else { Audience::Everyone }
}

fn no_json(error: &serde_json::Error) -> Unfit {
    let said = error.to_string();
    let reason = match error.classify() {
        Category::Syntax | Category::Eof => "from there on it is not JSON",
        _ => said.rsplit_once(" at line ").map_or(said.as_str(), |(reason, _)| reason),
    };
    Unfit::NotJson { reason: reason.to_owned(), column: error.column() }
}

/// A text or a number, as it was written: what else stands there names nothing.
fn name(id: Box<RawValue>) -> Option<Box<RawValue>> {
    id.get().starts_with(|c: char| c == '"' || c == '-' || c.is_ascii_digit()).then_some(id)
}

/// The name of an interview of which nothing else could be read.
fn id_in(line: &str) -> Option<Box<RawValue>> {
    #[derive(serde::Deserialize)]
    struct Named {
        id: Option<Box<RawValue>>,
    }
    serde_json::from_str::<Named>(line).ok()?.id.and_then(name)
}

fn is_resource(line: &str) -> bool {
    #[derive(serde::Deserialize)]
    struct Resource {
        #[serde(rename = "resourceType")]
        kind: Option<IgnoredAny>,
    }
    serde_json::from_str::<Resource>(line).is_ok_and(|resource| resource.kind.is_some())
}

/// A FHIR response.
fn response<'l>(line: &str, questionnaire: &'l Questionnaire) -> Result<Given<'l>, Unread> {
    let unread = |why| Unread { id: id_in(line), why };
    let response: QuestionnaireResponse = serde_json::from_str(line).map_err(|error| unread(no_json(&error)))?;
    let answered = fhir::answers(questionnaire, &response).map_err(|misread| unread(Unfit::Fhir(misread)))?;
    let id = (!answered.id.is_empty()).then(|| serde_json::value::to_raw_value(&answered.id).ok());
    let named = |(id, answer)| (Cow::Borrowed(&*questionnaire.question(id).name), Reply::Named(answer));
    Ok(Given {
        id: id.flatten(),
        audience: answered.intake.then_some(Audience::Clinician),
        rest: None,
        stopped: answered.stopped,
        answers: answered.answers.into_iter().map(named).collect(),
    })
}

/// The answers in their order. What is *null* was not answered.
struct Replies<'l>(Vec<(Cow<'l, str>, Reply)>);

impl<'de: 'l, 'l> Deserialize<'de> for Replies<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Map(answers) => {
                let given = answers.into_iter().filter(|(_, value)| !matches!(value, Value::Nothing));
                Ok(Self(given.map(|(Name(name), value)| (name, value.reply())).collect()))
            }
            _ => Err(serde::de::Error::custom("the answers are no object")),
        }
    }
}

/// A name as it stands in the line, unless something in it is escaped there.
#[derive(serde::Deserialize)]
struct Name<'l>(#[serde(borrow)] Cow<'l, str>);

/// Any value of JSON, as far as it can be an answer.
enum Value<'l> {
    Nothing,
    Text(String),
    Number(i32),
    List(Vec<Value<'l>>),
    Map(Vec<(Name<'l>, Value<'l>)>),
    Odd,
}

impl Value<'_> {
    fn reply(self) -> Reply {
        match self {
            Self::Text(text) => Reply::Case(CaseAnswer::Text(text)),
            Self::Number(number) => Reply::Case(CaseAnswer::Number(number)),
            Self::List(items) if items.iter().any(|item| matches!(item, Self::Map(_))) => {
                let activities = items.into_iter().map(Self::activity).collect::<Option<_>>();
                activities.map_or(Reply::Odd, |each| Reply::Named(NamedAnswer::Activities(each)))
            }
            Self::List(items) => {
                let names = items.into_iter().map(|item| Some((item.text()?, None))).collect::<Option<_>>();
                names.map_or(Reply::Odd, |names| Reply::Case(CaseAnswer::Many(names)))
            }
            Self::Map(places) => {
                let sided = places
                    .into_iter()
                    .map(|(Name(place), mark)| marked(place.into_owned(), &mark.text()?))
                    .collect::<Option<_>>();
                sided.map_or(Reply::Odd, |sided| Reply::Case(CaseAnswer::Many(sided)))
            }
            Self::Nothing | Self::Odd => Reply::Odd,
        }
    }

    fn text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    fn activity(self) -> Option<Activity> {
        let Self::Map(parts) = self else { return None };
        let (mut name, mut ability) = (None, None);
        for (Name(key), value) in parts {
            match (&*key, value) {
                ("name", Self::Text(text)) => name = Some(text),
                ("ability", Self::Number(number)) => ability = u8::try_from(number).ok(),
                _ => return None,
            }
        }
        Some(Activity { name: name?, ability: ability? })
    }
}

impl<'de: 'l, 'l> Deserialize<'de> for Value<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Value::Odd)
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(i32::try_from(number).map_or(Value::Odd, Value::Number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(i32::try_from(number).map_or(Value::Odd, Value::Number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(whole(number).map_or(Value::Odd, Value::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Value::Map(map))
    }
}

/// A whole number that was written with a point, as spreadsheets and data frames do.
pub(super) fn whole(number: f64) -> Option<i32> {
    #[allow(clippy::cast_possible_truncation, reason = "what was cut off shows")]
    let near = number as i32;
    #[allow(clippy::float_cmp, reason = "nothing else is the same number")]
    (f64::from(near) == number).then_some(near)
}
