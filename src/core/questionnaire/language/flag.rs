//! Signs that need care before anything else.

use crate::questionnaire::fault::{FaultKind, Thing};
use crate::questionnaire::form::{At, Cite, If, Line, List, One, OptionalWord, Rows, Signs, Text, Word, table};
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
    /// Conditions that make it more urgent; a tier less where only *not sure* would.
    may raise: List<Raise>,
    /// `withhold`: no category is shown beside it. So it always is with `emergency` and `same_day`. `no_pattern`: the
    /// category is shown without its pattern.
    may "category" withholds: Word<Withheld>,
    /// A few words on what it is about, for a line beside a worse one; the concern where there are none.
    may brief: Option<Line>,
    /// The concern a doctor will want to rule out, in plain words and a full sentence.
    need concern: Text,
    /// The act for the person, in a full sentence.
    need "do" action: Text,
    /// The same in a few words, by how urgent it is, for the first page of a result; `do` where there is none.
    may act: One<Act>,
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
    /// A condition that makes a red flag more urgent.
    "raise": Raise from RaiseDraft, Thing::Raise;
    /// When. There is no `not` in it.
    need "if" condition: If<Signs>,
    /// How soon it then is.
    need to: Word<Urgency>,
}

table! {
    /// The act in a few words, by how urgent the red flag is.
    "act": Act from ActDraft, Thing::Act;
    /// Words on what to say and not to do, after *Call … now*.
    may emergency: Option<Line>,
    /// The act that is due today.
    may same_day: Option<Line>,
    /// The act that is due within days.
    may soon: Option<Line>,
}

impl RedFlag {
    /// The act when it is that urgent: the few words, or else all of it.
    #[must_use]
    pub fn act_at(&self, urgency: Urgency) -> &str {
        let act = match urgency {
            Urgency::Emergency => &self.act.emergency,
            Urgency::SameDay => &self.act.same_day,
            Urgency::Soon => &self.act.soon,
            Urgency::Mention => &None,
        };
        act.as_deref().unwrap_or(&self.action)
    }

    /// The act when it is that urgent, at length; in a few words where it was raised, as the words at length are for
    /// its own urgency.
    #[must_use]
    pub fn action_at(&self, urgency: Urgency) -> &str {
        if urgency == self.urgency { &self.action } else { self.act_at(urgency) }
    }

    /// Words on what it is about: the brief ones, or else the concern.
    #[must_use]
    pub fn briefly(&self) -> &str {
        self.brief.as_deref().unwrap_or(&self.concern)
    }
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
    acts_can_be_told(reader, flag, urgency);
}

/// Tells of words for an urgency that the red flag never has. What might raise it raises it a tier less.
fn acts_can_be_told(reader: &mut Reader<'_>, flag: &RedFlagDraft, urgency: Urgency) {
    let Some(act) = &flag.act else { return };
    if flag.raise.iter().any(|raise| raise.to.is_none()) {
        return;
    }
    let raised = flag.raise.iter().filter_map(|raise| raise.to).flat_map(|to| [to.value, to.value.lower()]);
    let reached: Vec<_> = raised.filter(|to| *to > urgency).chain([urgency]).collect();
    for (word, tier) in Urgency::ALL {
        if let Some(span) = act.keys.get(word).filter(|_| !reached.contains(&tier)) {
            reader.faults.add(FaultKind::ActNeverTold, span);
        }
    }
}
