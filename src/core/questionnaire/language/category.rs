//! The origins of pain, the shapes in which each comes, and what helps.

use crate::questionnaire::Posture;
use crate::questionnaire::fault::{Misplaced, Thing};
use crate::questionnaire::form::{Answers, Cite, Entries, Flag, If, Line, List, OptionalWord, Text, Texts, table};
use crate::questionnaire::reader::Reader;

table! {
    /// An origin of pain, and what to tell a person about it.
    "category": Category from CategoryDraft, Thing::Category;
    id name;
    /// Completes “Your answers fit best with pain from …”.
    need "name" title: Line,
    /// One sentence on what it is.
    need summary: Text,
    /// The meaning for the person, in two to five short sentences.
    need means: Text,
    /// Things a PT will likely check.
    need checks: Texts,
    /// Things a PT may do.
    need does: List<PtLine>,
    /// Things that help meanwhile.
    need helps: List<Tip>,
    /// Things to avoid meanwhile.
    need avoid: List<Tip>,
    /// Questions to ask the PT.
    need ask: List<PtLine>,
    /// When to get back in touch: in how many weeks says the first sentence, which is hidden while a doctor should be seen first.
    need recheck: Text,
    /// When to get in touch sooner. It is told beside `recheck`, but where a red flag that somebody has looked at says what to do when it gets
    /// worse.
    may sooner: Option<Text>,
    /// The sources it rests on, by their keys under `references`.
    need cite: Cite,
    /// The shapes in which it comes; at least one. The best of them is the score of the category.
    need patterns: Entries<Pattern, 1>,
    then patterns_are_for_all;
}

table! {
    /// A question to ask a PT, or a thing that a PT may do.
    "pt_line": PtLine from PtLineDraft, Thing::PtLine;
    /// The words.
    need text: Text,
    /// An examination answers it: once a PT has examined it is told no more.
    may until_examined: Flag,
    alone Text as text;
}

table! {
    /// A shape in which a category shows.
    "pattern": Pattern from PatternDraft, Thing::Pattern;
    id name;
    /// The people of whom it takes the place of all other patterns of its category. Nobody else has it. Left out: everybody
    /// can have it who has no such pattern.
    may "if" condition: Option<If<Answers>>,
    /// Completes “This looks most like …”.
    need "name" title: Line,
    /// A sentence or two of its own.
    need looks: Text,
    /// Things that help meanwhile, added to those of the category.
    may helps: List<Tip>,
    /// Things to avoid meanwhile, added to those of the category.
    may avoid: List<Tip>,
    /// The sources it rests on, by their keys under `references`.
    need cite: Cite,
}

table! {
    /// A line of advice.
    "tip": Tip from TipDraft, Thing::Tip;
    /// The words.
    need text: Text,
    /// The people who are told. Left out: everybody of whom its category or pattern is named. Not told while that is unknown.
    may "if" condition: Option<If<Answers>>,
    /// It tells to exercise, and is hidden while a doctor should be seen first.
    may exercise: Flag,
    /// It is for those whom no doctor has to see first, and is hidden while one should be seen first.
    may waits: Flag,
    /// The drawing beside the words, which say all of it too: `pillow_between_knees`, `leaning_forward`,
    /// `stick_in_other_hand`, `legs_not_crossed`, `higher_seat`.
    may draw: OptionalWord<Posture>,
    alone Text as text;
}

impl Tip {
    /// Tells whether it is hidden while a doctor should be seen first.
    #[must_use]
    pub fn waits_for_a_doctor(&self) -> bool {
        self.exercise || self.waits
    }
}

/// Tells patterns that nobody can tell apart, and a category of which somebody would have none.
fn patterns_are_for_all(reader: &mut Reader<'_>, category: &mut CategoryDraft) {
    let patterns = &category.patterns.items;
    reader.same_words(Thing::Pattern, patterns.iter().map(|pattern| (&*pattern.title, pattern.name.span)));
    if category.patterns.whole && patterns.iter().all(|pattern| pattern.condition.is_some()) {
        patterns.last().into_iter().for_each(|last| reader.forbid(&last.keys, "if", Misplaced::OnEveryPattern));
    }
}
