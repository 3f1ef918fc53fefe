//! What can be asked: a question of the tree or an item of the examination, what an answer looks
//! like, and what comes next.

use serde::{Deserialize, Serialize};

use super::condition::Condition;
use super::id::{ChoiceId, QuestionId};
use super::language::{Choice, Examination, Step};

/// Something that can be asked or, in an examination, looked for.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Question {
    /// Its id.
    pub name: String,
    /// The words on the screen.
    pub ask: String,
    /// The words in which a PT asks it aloud, where they differ.
    pub say: Option<String>,
    /// How to answer, in a few words.
    pub hint: Option<String>,
    /// What an answer looks like.
    pub kind: Kind,
    /// Whether it may be skipped.
    pub optional: bool,
    /// What a report uses the answer for.
    pub role: Option<Role>,
    /// The rows of the evidence dossier that it serves.
    pub rows: Vec<String>,
    /// Whether it is asked along the tree or found in the room.
    pub home: Home,
}

impl Question {
    /// The choices, in their order; none where the answer is a number or a text.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        self.kind.choices()
    }

    /// A choice of this question.
    ///
    /// # Panics
    ///
    /// When the choice belongs to another question.
    #[must_use]
    pub fn choice(&self, id: ChoiceId) -> &Choice {
        &self.choices()[id.index()]
    }

    /// The choices with their ids.
    pub fn choice_ids(&self) -> impl Iterator<Item = (ChoiceId, &Choice)> {
        self.choices().iter().enumerate().map(|(index, choice)| (ChoiceId::new(index), choice))
    }

    /// The choice at a position, from 0.
    #[must_use]
    pub fn choice_at(&self, position: usize) -> Option<ChoiceId> {
        (position < self.choices().len()).then(|| ChoiceId::new(position))
    }

    /// The choice of that name.
    #[must_use]
    pub fn find_choice(&self, name: &str) -> Option<ChoiceId> {
        self.choices().iter().position(|choice| choice.name == name).map(ChoiceId::new)
    }

    /// Whether *Not sure* can be answered: always, but where words are asked for.
    #[must_use]
    pub fn can_be_unsure(&self) -> bool {
        !matches!(self.kind, Kind::Text | Kind::Activities)
    }

    /// The place of a question in the tree; none for an item of the examination.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        match &self.home {
            Home::Tree(step) => Some(step),
            Home::Examination(_) => None,
        }
    }

    /// What an item of the examination is about; none for a question of the tree.
    #[must_use]
    pub fn examination(&self) -> Option<&Examination> {
        match &self.home {
            Home::Tree(_) => None,
            Home::Examination(item) => Some(item),
        }
    }
}

/// Where a question stands.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub enum Home {
    /// In the decision tree.
    Tree(Step),
    /// In the room, in any order.
    Examination(Examination),
}

/// Whom a question is for.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub enum Audience {
    /// Everybody.
    #[default]
    Everyone,
    /// Asked by a PT only, and passed over in a self-check.
    Clinician,
}

/// What an answer looks like.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub enum Kind<C = Choice> {
    /// One of the choices.
    One {
        /// What can be chosen.
        choices: Vec<C>,
        /// What is drawn beside the choices.
        picture: Option<Picture>,
    },
    /// Any number of the choices, an exclusive one alone.
    Many {
        /// What can be chosen.
        choices: Vec<C>,
        /// What is drawn beside the choices.
        picture: Option<Picture>,
        /// Whether each chosen place is left, right or both.
        sides: bool,
    },
    /// A whole number.
    Number {
        /// The least that is accepted.
        min: i32,
        /// The most that is accepted.
        max: i32,
        /// What is counted: years, minutes.
        unit: Option<String>,
    },
    /// A step on a scale with named ends.
    Scale {
        /// The lowest step.
        min: i32,
        /// The highest step.
        max: i32,
        /// What the lowest step means.
        low: String,
        /// What the highest step means.
        high: String,
    },
    /// The person's own words.
    Text,
    /// Up to three activities in the person's own words, each from 0 (cannot) to 10 (as before).
    Activities,
}

impl<C> Kind<C> {
    /// What can be chosen; nothing where the answer is a number or a text.
    #[must_use]
    pub fn choices(&self) -> &[C] {
        match self {
            Self::One { choices, .. } | Self::Many { choices, .. } => choices,
            _ => &[],
        }
    }

    /// The same with each choice turned into something else.
    pub(super) fn map<D>(self, turn: impl FnMut(C) -> D) -> Kind<D> {
        let all = |choices: Vec<C>| choices.into_iter().map(turn).collect();
        match self {
            Self::One { choices, picture } => Kind::One { choices: all(choices), picture },
            Self::Many { choices, picture, sides } => Kind::Many { choices: all(choices), picture, sides },
            Self::Number { min, max, unit } => Kind::Number { min, max, unit },
            Self::Scale { min, max, low, high } => Kind::Scale { min, max, low, high },
            Self::Text => Kind::Text,
            Self::Activities => Kind::Activities,
        }
    }
}

/// What is drawn beside the choices where there is room.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Picture {
    /// A body, front and back.
    BodyMap,
}

/// A place on the body map.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Spot {
    LowBack,
    Sacrum,
    Buttock,
    SitBone,
    OuterHip,
    Groin,
    FrontThigh,
    InnerThigh,
    OuterThigh,
    BackThigh,
    Knee,
    BelowKnee,
    Foot,
}

impl Spot {
    /// Every spot with its id.
    pub const ALL: [(&'static str, Self); 13] = [
        ("low_back", Self::LowBack),
        ("sacrum", Self::Sacrum),
        ("buttock", Self::Buttock),
        ("sit_bone", Self::SitBone),
        ("outer_hip", Self::OuterHip),
        ("groin", Self::Groin),
        ("front_thigh", Self::FrontThigh),
        ("inner_thigh", Self::InnerThigh),
        ("outer_thigh", Self::OuterThigh),
        ("back_thigh", Self::BackThigh),
        ("knee", Self::Knee),
        ("below_knee", Self::BelowKnee),
        ("foot", Self::Foot),
    ];
}

/// What a report uses an answer for. Reports read roles, never ids.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
#[allow(missing_docs, reason = "each says what it is")]
pub enum Role {
    Age,
    OwnWords,
    Goals,
    PainSite,
    WorstSite,
    Quality,
    PainNow,
    PainWorst,
    PainLeast,
    BringsOn,
    Eases,
    Stiffness,
    Night,
    Onset,
    Began,
    Trend,
    Told,
    Treatment,
    Scans,
    Operation,
    Health,
    Medicines,
    Work,
    Sport,
    Sleep,
    Worries,
    Activities,
    /// After how many minutes of walking it starts.
    StartsAfter,
    /// How high it then climbs.
    ClimbsTo,
    /// How many minutes it takes to settle.
    SettlesIn,
    Measure,
    Compared,
    AnythingElse,
    Safety,
}

impl Role {
    /// Every role with its id.
    pub const ALL: [(&'static str, Self); 34] = [
        ("age", Self::Age),
        ("own_words", Self::OwnWords),
        ("goals", Self::Goals),
        ("pain_site", Self::PainSite),
        ("worst_site", Self::WorstSite),
        ("quality", Self::Quality),
        ("pain_now", Self::PainNow),
        ("pain_worst", Self::PainWorst),
        ("pain_least", Self::PainLeast),
        ("brings_on", Self::BringsOn),
        ("eases", Self::Eases),
        ("stiffness", Self::Stiffness),
        ("night", Self::Night),
        ("onset", Self::Onset),
        ("began", Self::Began),
        ("trend", Self::Trend),
        ("told", Self::Told),
        ("treatment", Self::Treatment),
        ("scans", Self::Scans),
        ("operation", Self::Operation),
        ("health", Self::Health),
        ("medicines", Self::Medicines),
        ("work", Self::Work),
        ("sport", Self::Sport),
        ("sleep", Self::Sleep),
        ("worries", Self::Worries),
        ("activities", Self::Activities),
        ("starts_after", Self::StartsAfter),
        ("climbs_to", Self::ClimbsTo),
        ("settles_in", Self::SettlesIn),
        ("measure", Self::Measure),
        ("compared", Self::Compared),
        ("anything_else", Self::AnythingElse),
        ("safety", Self::Safety),
    ];
}

/// Where a step leads: branches tried in order, and what is left when none holds.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Next {
    /// Taken by the first whose condition is true.
    pub branches: Vec<Branch>,
    /// Taken when no branch is.
    pub otherwise: Go,
}

impl Next {
    /// Every place it can lead to, in order.
    pub fn targets(&self) -> impl Iterator<Item = Go> {
        self.branches.iter().map(|branch| branch.go).chain([self.otherwise])
    }
}

/// One way on, with its condition.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Branch {
    /// When it is taken.
    pub condition: Condition,
    /// Where it leads.
    pub go: Go,
}

/// The next thing.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq, Serialize)]
pub enum Go {
    /// Another question.
    To(QuestionId),
    /// The result.
    Result,
}
