//! The texts beside the verdict: paragraphs of advice, and what lies outside the origins.

use crate::questionnaire::fault::Thing;
use crate::questionnaire::form::{Assessed, Cite, Flag, If, Line, Rows, Text, Word, table};
use crate::questionnaire::rules::Under;

table! {
    /// A paragraph of the result.
    "advice": Advice from AdviceDraft, Thing::Advice;
    id name;
    /// When it is told; always where there is none.
    may "if" condition: Option<If<Assessed>>,
    /// The words.
    need text: Text,
    /// It tells to exercise, and is hidden while a doctor should be seen first.
    may exercise: Flag,
    /// It is for those whom no doctor has to see first, and is hidden while one should be seen first.
    may waits: Flag,
    /// An examination answers it: once a PT has examined it is told no more.
    may until_examined: Flag,
    /// The part of the result that it belongs to.
    may under: Word<Under>,
    /// The sources it rests on, by their keys under `references`.
    may cite: Cite,
    /// The rows of the evidence dossier that it carries out.
    may "row" rows: Rows,
}

table! {
    /// Something outside the categories, told beside the verdict, or in place of it.
    "outside_entry": Outside from OutsideDraft, Thing::Outside;
    id name;
    /// When it is told.
    need "if" condition: If<Assessed>,
    /// Its name.
    need "name" title: Line,
    /// The words.
    need text: Text,
    /// It is told first, in place of the categories, unless the answers give one of them `strong` points. Its `if` then reads no
    /// category and no pattern.
    may leads: Flag,
    /// The sources it rests on, by their keys under `references`.
    may cite: Cite,
    /// The rows of the evidence dossier that it carries out.
    may "row" rows: Rows,
}

impl Advice {
    /// Tells whether it is hidden while a doctor should be seen first.
    #[must_use]
    pub fn waits_for_a_doctor(&self) -> bool {
        self.exercise || self.waits
    }
}
