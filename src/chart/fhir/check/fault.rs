//! The findings of a check. How they are said stands in [`words`](crate::words).

/// A fault of a response, or of its form.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FhirFault {
    /// The item with its rounds; empty where it is of the whole response.
    pub place: String,
    /// The fault itself.
    pub what: Wrong,
}

/// A fault without its place.
#[derive(Clone, Debug, Eq, PartialEq)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Wrong {
    /// A file holds another resource.
    Kind { what: &'static str },
    /// It answers another form, or another version of it.
    Version { then: String, now: String },
    /// It has no status.
    NoStatus,
    /// Its status is none that there is.
    Status { status: String },
    /// It was written on a day that is none.
    Authored { authored: String },
    /// The form is at fault.
    Form(FormFault),
    /// The form has no such item there.
    Unknown,
    /// It stands beside an answer in place of below it.
    Beside,
    /// A group or words have an answer.
    Unanswerable { kind: String },
    /// The answer is of another type.
    Type { wanted: String },
    /// The answer is none of its type.
    Value { value: String, kind: String },
    /// An answer has several values.
    Values,
    /// An answer has nothing in it.
    Empty,
    /// The choice is not on offer.
    Option { code: String },
    /// A choice is made twice.
    Twice { code: String },
    /// A choice that stands alone is made beside others.
    Exclusive { code: String },
    /// An item that the other answers disable is answered.
    Disabled,
    /// A required item is not answered.
    Missing,
    /// There are several answers to an item that does not repeat.
    Several,
    /// The answers to one question stand in several items.
    Split,
    /// There are fewer answers than there must be.
    Few { given: usize, least: usize },
    /// There are more answers than there can be.
    Many { given: usize, most: usize },
    /// A value is not between the least and the most.
    Range { value: String },
    /// A number is too exact.
    Places { value: String, most: u64 },
    /// A text is too long.
    Long { letters: usize, most: u64 },
    /// A text is too short.
    Short { letters: usize, least: u64 },
    /// A text is not of the form that is wanted.
    Pattern { value: String },
    /// A quantity is in another unit.
    Unit { unit: String },
    /// A file is of another type.
    Media { content_type: String },
    /// A file is too large.
    Large { size: u64, most: u64 },
    /// A file is not as large as it says.
    Size { said: u64, size: u64 },
    /// Another kind of resource is wanted.
    Resource { kind: String },
}

/// A fault of a form, by which a response cannot be judged.
#[derive(Clone, Debug, Eq, PartialEq)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum FormFault {
    /// An item has no linkId.
    NoLinkId,
    /// Two items have one linkId.
    Twice,
    /// R4 has no such type of item.
    Type { kind: String },
    /// A condition reads an item that is not there.
    Question { question: String },
    /// A condition compares in a way that R4 does not have.
    Operator { operator: String },
    /// A condition does not say with what it compares.
    Compared { question: String },
    /// It is neither all nor any of the conditions.
    Behavior { behavior: String },
}

/// Something that the check cannot judge, and where.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct NotChecked {
    /// The item with its rounds; empty where it is of the whole response.
    pub place: String,
    /// The thing not judged.
    pub what: Unjudged,
}

/// A thing a check does not judge.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Unjudged {
    /// The response does not say which form it answers.
    NoForm,
    /// The two do not say whether they are of one form, or of one version.
    Version { then: String, now: String },
    /// When the item is asked.
    Condition,
    /// A group that may have to be answered: its questions have conditions.
    Required,
    /// Several answers that may not all be left once the response is finished.
    Several,
    /// A code that may lie outside its set.
    ValueSet { url: String },
    /// A rule or an expression.
    Rule { name: String },
    /// A limit that is not a plain value of the type.
    Limit { name: String },
    /// A pattern that is none of those which are read.
    Pattern { pattern: String },
    /// Two quantities whose units differ.
    Units { given: String, wanted: String },
    /// A reference to something that may not be a resource of R4.
    Resource { reference: String },
    /// A short text with several lines.
    Lines,
    /// Something that changes what stands there.
    Modifier { url: String },
}

/// The findings of a check.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct CheckedResponse {
    /// The faults, in the order of the form.
    pub faults: Vec<FhirFault>,
    /// The things not judged.
    pub unchecked: Vec<NotChecked>,
}

impl CheckedResponse {
    pub(super) fn wrong(&mut self, place: &str, what: Wrong) {
        self.faults.push(FhirFault { place: place.to_owned(), what });
    }

    pub(super) fn unjudged(&mut self, place: &str, what: Unjudged) {
        self.unchecked.push(NotChecked { place: place.to_owned(), what });
    }
}
