//! What needs care before anything else.

use crate::questionnaire::fault::{FaultKind, Thing};
use crate::questionnaire::form::{At, Cite, If, List, OptionalWord, Rows, Signs, Text, Word, table};
use crate::questionnaire::reader::Reader;
use crate::questionnaire::rules::{Urgency, Withheld};
use crate::questionnaire::table::Rule;

table! {
    /// A sign that needs care before anything else.
    "red_flag": RedFlag from RedFlagDraft, Thing::RedFlag;
    id name;
    /// When it is raised. There is no `not` in it.
    need "if" condition: If<Signs>,
    /// How soon: `emergency` (call for help now), `same_day`, `soon` (within days), or `mention` (tell the PT).
    need urgency: Word<Urgency>,
    /// How soon, when it would be raised if every *not sure* were a yes. Needed for `emergency` and `same_day`;
    /// at most `urgency`.
    may unsure: OptionalWord<Urgency>,
    /// What makes it more urgent; a tier less where only *not sure* would.
    may raise: List<Raise>,
    /// `withhold`: no category is shown beside it. So it always is with `emergency` and `same_day`. `no_pattern`: the
    /// category is shown without its pattern.
    may "category" withholds: Word<Withheld>,
    /// What a doctor will want to rule out, in plain words and a full sentence.
    need concern: Text,
    /// What to do, in a full sentence.
    need "do" action: Text,
    /// The sources it rests on, by their keys under `references`.
    need cite: Cite,
    /// The rows of the evidence dossier that it carries out.
    need "row" rows: Rows,
    rules [Rule::Needs {
        key: "urgency",
        words: &["same_day", "emergency"],
        needed: "unsure",
        because: Some("because of its urgency"),
    }];
    then urgencies_agree;
}

table! {
    /// What makes a red flag more urgent.
    "raise": Raise from RaiseDraft, Thing::Raise;
    /// When. There is no `not` in it.
    need "if" condition: If<Signs>,
    /// How soon it then is.
    need to: Word<Urgency>,
}

fn urgencies_agree(reader: &mut Reader<'_>, flag: &mut RedFlagDraft) {
    let Some(At { value: urgency, span }) = flag.urgency else { return };
    if let Some(unsure) = flag.unsure.filter(|unsure| unsure.value > urgency) {
        reader.faults.add(FaultKind::UnsureAboveUrgency, unsure.span);
    }
    for to in flag.raise.iter().filter_map(|raise| raise.to).filter(|to| to.value <= urgency) {
        reader.faults.add(FaultKind::RaiseNotAbove, to.span);
    }
    if urgency >= Urgency::SameDay {
        flag.withholds = Some(At { value: Withheld::Category, span });
    }
}
