//! The value of an answer, of a choice or of a limit: what its type makes of it, and how two compare.

use std::cmp::Ordering;

use serde_json::{Map, Value as Json};

use super::moment::Moment;

/// A value of one of the types that an answer can have.
#[derive(Clone, Debug)]
pub(super) enum Value<'v> {
    Boolean(bool),
    Integer(i32),
    Decimal(f64),
    Date(Moment),
    DateTime(Moment),
    Time(Moment),
    Text(&'v str),
    Uri(&'v str),
    Coding(Coding<'v>),
    Quantity(Quantity<'v>),
    Reference(Reference<'v>),
    Attachment(Attachment<'v>),
}

/// A code; what is not said is empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct Coding<'v> {
    pub(super) system: &'v str,
    pub(super) code: &'v str,
    pub(super) display: &'v str,
}

/// So much of something.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quantity<'v> {
    pub(super) value: Option<f64>,
    pub(super) unit: Coding<'v>,
}

/// Another resource.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reference<'v> {
    pub(super) reference: &'v str,
    pub(super) kind: &'v str,
}

/// A file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attachment<'v> {
    pub(super) content_type: &'v str,
    pub(super) data: &'v str,
    pub(super) size: Option<u64>,
}

impl<'v> Value<'v> {
    /// The value of a type; none where it is no value of that type.
    pub(super) fn read(kind: &str, json: &'v Json) -> Option<Self> {
        Some(match kind {
            "Boolean" => Self::Boolean(json.as_bool()?),
            "Integer" => Self::Integer(i32::try_from(json.as_i64()?).ok()?),
            "Decimal" => Self::Decimal(json.as_f64()?),
            "Date" => Self::Date(Moment::of_date(json.as_str()?)?),
            "DateTime" => Self::DateTime(Moment::of_date_time(json.as_str()?)?),
            "Time" => Self::Time(Moment::of_time(json.as_str()?)?),
            "String" => Self::Text(json.as_str()?),
            "Uri" => Self::Uri(json.as_str().filter(|uri| is_uri(uri))?),
            "Coding" => Self::Coding(coding(json.as_object()?, "display")?),
            "Quantity" => {
                let fields = json.as_object()?;
                let value = fields.get("value").map(|value| value.as_f64().ok_or(())).transpose().ok()?;
                Self::Quantity(Quantity { value, unit: coding(fields, "unit")? })
            }
            "Reference" => {
                let fields = json.as_object()?;
                let reference = Reference { reference: text(fields, "reference")?, kind: text(fields, "type")? };
                (!reference.reference.contains(char::is_whitespace)).then_some(Self::Reference(reference))?
            }
            "Attachment" => {
                let fields = json.as_object()?;
                let size = fields.get("size").map(|size| size.as_u64().ok_or(())).transpose().ok()?;
                let (content_type, data) = (text(fields, "contentType")?, text(fields, "data")?);
                Self::Attachment(Attachment { content_type, data, size })
            }
            _ => return None,
        })
    }

    /// Its number, if it is one.
    fn number(&self) -> Option<f64> {
        match self {
            Self::Integer(number) => Some(f64::from(*number)),
            Self::Decimal(number) => Some(*number),
            _ => None,
        }
    }

    /// Its date, with a time or without.
    fn date(&self) -> Option<Moment> {
        match self {
            Self::Date(moment) | Self::DateTime(moment) => Some(*moment),
            _ => None,
        }
    }

    /// Their order; none where it cannot be said.
    pub(super) fn compare(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Text(one), Self::Text(other)) => Some(one.cmp(other)),
            (Self::Time(one), Self::Time(other)) => one.compare(*other),
            (Self::Quantity(one), Self::Quantity(other)) if one.unit.same(&other.unit) == Some(true) => {
                one.value?.partial_cmp(&other.value?)
            }
            _ => match (self.date(), other.date()) {
                (Some(one), Some(other)) => one.compare(other),
                _ => self.number()?.partial_cmp(&other.number()?),
            },
        }
    }

    /// Says whether they are the same; none where that cannot be said.
    pub(super) fn same(&self, other: &Self) -> Option<bool> {
        match (self, other) {
            (Self::Boolean(one), Self::Boolean(other)) => Some(one == other),
            (Self::Uri(one), Self::Uri(other)) => Some(one == other),
            (Self::Coding(one), Self::Coding(other)) => one.same(other),
            (Self::Reference(one), Self::Reference(other)) => Some(one.reference == other.reference),
            // Own words instead of a choice are none of the choices.
            (Self::Text(_), Self::Coding(_)) => Some(false),
            _ => self.compare(other).map(|order| order == Ordering::Equal),
        }
    }

    /// Says whether an answer is a choice: of two codings one may have words alone.
    pub(super) fn is_choice(&self, choice: &Self) -> bool {
        match (self, choice) {
            (Self::Coding(given), Self::Coding(known)) if given.code.is_empty() || known.code.is_empty() => {
                !given.display.is_empty() && given.display == known.display
            }
            (Self::Coding(given), Self::Coding(known)) => (given.system, given.code) == (known.system, known.code),
            _ => self.same(choice) == Some(true),
        }
    }
}

impl Coding<'_> {
    /// Says whether two codes are the same; none where one of them does not say of which system it is.
    pub(super) fn same(&self, other: &Self) -> Option<bool> {
        match (self.code.is_empty(), other.code.is_empty()) {
            (true, true) => Some(self.display == other.display),
            (false, false) if self.system == other.system => Some(self.code == other.code),
            (false, false) if self.code != other.code => Some(false),
            (false, false) => (!self.system.is_empty() && !other.system.is_empty()).then_some(false),
            _ => None,
        }
    }
}

fn coding<'v>(fields: &'v Map<String, Json>, words: &str) -> Option<Coding<'v>> {
    Some(Coding { system: text(fields, "system")?, code: text(fields, "code")?, display: text(fields, words)? })
}

/// The text of a field, empty where it is not there; none where it is no text.
fn text<'v>(fields: &'v Map<String, Json>, name: &str) -> Option<&'v str> {
    fields.get(name).map_or(Some(""), Json::as_str)
}

/// Says whether an address can be one: without blanks, and the numbers of the world in their form.
fn is_uri(uri: &str) -> bool {
    if let Some(uuid) = uri.strip_prefix("urn:uuid:") {
        let lengths = uuid.split('-').map(str::len);
        let hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-');
        return lengths.eq([8, 4, 4, 4, 12]) && uuid.bytes().all(hex);
    }
    if let Some(oid) = uri.strip_prefix("urn:oid:") {
        return oid.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    }
    !uri.contains(char::is_whitespace)
}
