//! Things round the questions: the stages, the help in an emergency, the sources.

use crate::questionnaire::fault::Thing;
use crate::questionnaire::form::{Answers, Cited, Flag, Help, If, Line, LineOrNumber, List, Text, Year, table};

table! {
    /// How to get help at once.
    "emergency": Emergency from EmergencyDraft, Thing::Emergency;
    /// The number in place of `{number}`. It can be set when the program starts.
    need number: LineOrNumber,
    /// How to get help at once; holds `{number}`.
    need help: Help,
    /// Signs that are an emergency only together, as a fall after which one cannot stand. Every result lists them among
    /// those with which to get help at once; what one choice alone makes an emergency is listed by itself.
    may signs: List<EmergencySign>,
    /// The same in a line or two, for the first page of a result: with what to call `{number}`.
    may sooner: List<EmergencySign>,
    /// With what to see a doctor today, in a line or two, each without that act: it is said behind it there, and over all of them on the
    /// page behind.
    may today: List<EmergencySign>,
}

table! {
    /// A sign with which to get help at once, or today.
    "emergency_sign": EmergencySign from EmergencySignDraft, Thing::EmergencySign;
    /// The words.
    need text: Text,
    /// Whom it can happen to: it is left out where an answer proves this false.
    may "if" condition: Option<If<Answers>>,
    alone Text as text;
}

table! {
    /// A stage of the interview.
    "section": Section from SectionDraft, Thing::Section;
    id name;
    /// Its title in the progress line.
    need title: Line,
    /// Its questions are about safety: they come first, cannot be skipped, and are asked anew on another day.
    may safety: Flag,
    alone Line as title;
}

table! {
    /// A source.
    "reference": Reference from ReferenceDraft, Thing::Reference;
    id name;
    /// Who wrote it.
    need authors: Cited,
    /// When.
    may year: Option<Year>,
    /// Its title.
    need title: Cited,
    /// Where it was published: journal, volume, pages; or a web address.
    need "where" place: Cited,
}
