//! The choices of a question.

use crate::questionnaire::Spot;
use crate::questionnaire::fault::{FaultKind, Misplaced, Thing};
use crate::questionnaire::form::{
    Answers, Brief, Flag, Form, GoTo, If, IfCharted, Line, OptionalWord, Site, Written, table,
};
use crate::questionnaire::node::Node;
use crate::questionnaire::reader::Reader;
use crate::questionnaire::table::Shape;

table! {
    /// A choice.
    "choice": Choice from ChoiceDraft, Thing::Choice;
    id name;
    /// The words on the screen.
    need label: Line,
    /// A PT's name for it in a list, in a few words.
    may brief: Option<Line>,
    /// In the examination: the same in the client's words, for the page to take home. Left out, the words on the screen.
    may for_client: Option<Line>,
    /// With `answer: many`: its name where it is asked about and not there, for the line with the few such signs that a PT
    /// wants to read first. The same words on several choices are told once, when none of them is there.
    may absent: Option<Brief>,
    /// With `picture: body_map`: where it lies on the body.
    may spot: OptionalWord<Spot>,
    /// With `answer: many`: it stands alone, and choosing it clears the others.
    may exclusive: Flag,
    /// With the role `compared` or `trend`: it says that it is better.
    may says_better: Flag,
    /// With `worsens`: it is a stick or another aid. Whoever says that it is better, and newly has it, is told as changed, and not as worse.
    may aid: Flag,
    /// With `answer: one`: where it leads, before the `next` of the question.
    may next: GoTo,
    /// To whom it is offered: it is hidden where an answer proves this false. What a red flag reads, only the age and the sex
    /// at birth may hide.
    may "if" condition: Option<If<Answers>>,
    /// Where this holds too, both stand on one line in the safety part of the PT's page, for whoever prescribes.
    may beside: Option<If<Answers>>,
    /// In the examination: what, charted or answered, tells this outcome, so that nobody has to say it. It stands until
    /// somebody says another one. Of another item it reads the outcome, and of the side that hurts the degrees, as
    /// `{at_most: 14}`, and whether it was `painful`.
    may when: Option<IfCharted>,
    /// In the examination: what, read in the same way, says that this outcome cannot be. It is refused, and taken back where it
    /// was given.
    may unless: Option<IfCharted>,
    alone Line as label;
    then is_not_offered_anyway;
}

impl Choice {
    /// A PT's name for it: the brief words, or else its label.
    #[must_use]
    pub fn briefly(&self) -> &str {
        self.brief.as_deref().unwrap_or(&self.label)
    }
}

/// Tells a choice that the program offers by itself.
fn is_not_offered_anyway(reader: &mut Reader<'_>, choice: &mut ChoiceDraft) {
    let name = &choice.name;
    if name.text == "skipped" {
        reader.faults.add(FaultKind::ReservedId { name: name.text.clone() }, name.span);
    }
    let words = choice.label.trim_end_matches('.').replace('’', "'").to_lowercase();
    if matches!(&*name.text, "not_sure" | "unsure") || matches!(&*words, "not sure" | "i'm not sure" | "unsure") {
        reader.faults.add(FaultKind::Misplaced { key: name.text.clone(), why: Misplaced::NotSure }, name.span);
    }
}

/// How many choices a question may have: each is chosen with one key, a digit or a letter.
const MOST: usize = 35;

/// The choices of a question.
pub(crate) struct Choices;

impl Form for Choices {
    type Draft = Option<Vec<ChoiceDraft>>;
    const TEXTS: bool = true;
    const SHAPE: &'static Shape = &Shape::Entries(Thing::Choice, ChoiceDraft::SHAPE, 2, MOST);
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, site: Site) -> Self::Draft {
        let entries = reader.entries(node, Thing::Choice)?;
        if entries.len() < 2 {
            reader.faults.add(FaultKind::TooFew { what: "choices", least: 2 }, site.thing);
        }
        if entries.len() > MOST {
            reader.faults.add(FaultKind::TooMuch { what: "choices", most: MOST }, site.thing);
            return None;
        }
        let read = |(name, node)| ChoiceDraft::read(reader, name, node);
        let choices: Vec<_> = entries.into_iter().filter_map(read).collect();
        reader.same_words(Thing::Choice, choices.iter().map(|choice| (&*choice.label, choice.name.span)));
        Some(choices)
    }
}
