//! `if` as it is written, and the keys inside it.

use crate::questionnaire::fault::{FaultKind, Misplaced, Owner, Span, Thing, YamlProblem};
use crate::questionnaire::node::{Node, Pair, Value};
use crate::questionnaire::reader::{Name, Reader};
use crate::questionnaire::table::{ANSWERS, Key, LARGE, Rule, Scope, Shape, Table, WHOLE, may, need};

const COUNTED: Shape = Shape::Whole { low: 0, high: LARGE, zero: true };

/// `count`; what stands in `of` has the scope of the condition round it.
pub static COUNT: Table = Table {
    name: "count",
    about: "How many of some conditions hold.",
    keys: &[
        may("at_least", COUNTED, "The fewest that must hold."),
        may("at_most", COUNTED, "The most that may hold. Not in a red flag: it is a `not` in other words."),
        need("of", Shape::List(&Shape::Condition(ANSWERS)), "The conditions that are counted."),
    ],
    rules: &[Rule::OneOf(&["at_least", "at_most"])],
};

const AT_LEAST: Key = may("at_least", WHOLE, "This number or more.");
const AT_MOST: Key = may("at_most", WHOLE, "This number or less.");
const BELOW: Key = may("below", WHOLE, "Less than this number.");
const ABOVE: Key = may("above", WHOLE, "More than this number.");

/// The bounds that a number is compared with, or the places that hurt on both sides.
pub static RANGE: Table = Table {
    name: "range",
    about: "A number between bounds, or (with `both` alone) places that were chosen on both sides.",
    keys: &[
        AT_LEAST,
        AT_MOST,
        BELOW,
        ABOVE,
        may("both", Shape::Names(Thing::Choice), "One of these places was chosen on both sides."),
    ],
    rules: &[Rule::OneOf(&["at_least", "at_most", "below", "above", "both"])],
};

/// A condition with names instead of ids.
#[derive(Clone, Debug, Default)]
pub(crate) enum ConditionDraft {
    All(Vec<ConditionDraft>),
    Any(Vec<ConditionDraft>),
    Not(Box<ConditionDraft>),
    Count {
        at_least: Option<i32>,
        at_most: Option<i32>,
        of: Vec<ConditionDraft>,
        span: Span,
    },
    Chosen {
        question: Name,
        choices: Vec<Name>,
    },
    Both {
        question: Name,
        choices: Vec<Name>,
    },
    Range {
        question: Name,
        low: Option<i32>,
        high: Option<i32>,
        span: Span,
    },
    State {
        what: Thing,
        names: Vec<Name>,
    },
    /// It could not be read.
    #[default]
    Broken,
}

impl ConditionDraft {
    /// Tells whether another condition is written with the same words, wherever they stand.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        let all = |own: &[Self], others: &[Self]| {
            own.len() == others.len() && own.iter().zip(others).all(|(this, that)| this.says_the_same(that))
        };
        let texts = |names: &[Name]| names.iter().map(|name| name.text.clone()).collect::<Vec<_>>();
        match (self, other) {
            (Self::All(own), Self::All(others)) | (Self::Any(own), Self::Any(others)) => all(own, others),
            (Self::Not(this), Self::Not(that)) => this.says_the_same(that),
            (
                Self::Count { at_least, at_most, of, .. },
                Self::Count { at_least: least, at_most: most, of: others, .. },
            ) => (at_least, at_most) == (least, most) && all(of, others),
            (Self::Chosen { question, choices }, Self::Chosen { question: asked, choices: chosen })
            | (Self::Both { question, choices }, Self::Both { question: asked, choices: chosen }) => {
                question.text == asked.text && texts(choices) == texts(chosen)
            }
            (Self::Range { question, low, high, .. }, Self::Range { question: asked, low: from, high: to, .. }) => {
                (&question.text, low, high) == (&asked.text, from, to)
            }
            (Self::State { what, names }, Self::State { what: kind, names: meant }) => {
                what == kind && texts(names) == texts(meant)
            }
            _ => false,
        }
    }
}

impl Reader<'_> {
    pub(crate) fn condition(&mut self, node: &Node<'_>, scope: Scope) -> ConditionDraft {
        let Value::Map(pairs) = &node.value else {
            self.wrong("a condition like `{question: choice}`", node);
            return ConditionDraft::Broken;
        };
        self.no_duplicates(pairs);
        match &pairs[..] {
            [] => {
                self.faults.add(FaultKind::TooFew { what: "parts in this condition", least: 1 }, node.span);
                ConditionDraft::Broken
            }
            [pair] => self.clause(pair, scope),
            pairs => ConditionDraft::All(pairs.iter().map(|pair| self.clause(pair, scope)).collect()),
        }
    }

    fn clause(&mut self, pair: &Pair<'_>, scope: Scope) -> ConditionDraft {
        let state = |what| Some((what, scope.state));
        let state = match &*pair.key {
            "all" => return ConditionDraft::All(self.parts(&pair.value, scope)),
            "any" => return ConditionDraft::Any(self.parts(&pair.value, scope)),
            "not" => {
                if !scope.not {
                    self.faults.add(FaultKind::NegatedFlag, pair.key_span);
                }
                return ConditionDraft::Not(Box::new(self.condition(&pair.value, scope)));
            }
            "count" => return self.count(pair, scope),
            "finding" => state(Thing::Finding),
            "red_flag" => state(Thing::RedFlag),
            "category" => state(Thing::Category),
            "pattern" => state(Thing::Pattern),
            _ => None,
        };
        match state {
            Some((what, true)) => ConditionDraft::State { what, names: self.names(&pair.value, what) },
            Some((_, false)) => {
                let kind = FaultKind::Misplaced { key: pair.key.to_string(), why: Misplaced::StateInCondition };
                self.faults.add(kind, pair.key_span);
                ConditionDraft::Broken
            }
            None => self.answer(pair),
        }
    }

    fn parts(&mut self, node: &Node<'_>, scope: Scope) -> Vec<ConditionDraft> {
        self.list(node, "parts in this condition").iter().map(|part| self.condition(part, scope)).collect()
    }

    fn count(&mut self, pair: &Pair<'_>, scope: Scope) -> ConditionDraft {
        let Some(fields) = self.fields(&pair.value, pair.key_span, (Thing::Count, None), &COUNT) else {
            return ConditionDraft::Broken;
        };
        let at_least = fields.get("at_least").and_then(|node| self.number(node, 0, LARGE));
        let at_most = fields.get("at_most").and_then(|node| self.number(node, 0, LARGE));
        if !scope.not
            && let Some(pair) = fields.pair("at_most")
        {
            // "At most" holds where something is absent: it is a `not` in other words.
            self.faults.add(FaultKind::NegatedFlag, pair.key_span);
        }
        let of = self.need(&fields, "of").map_or_else(Vec::new, |node| self.parts(node, scope));
        ConditionDraft::Count { at_least, at_most, of, span: fields.place() }
    }

    /// `question: choice`, `question: [choice, …]`, `question: {at_least: …}` or `question: {both: …}`.
    fn answer(&mut self, pair: &Pair<'_>) -> ConditionDraft {
        let suggestion = match &*pair.key {
            "or" | "either" => Some("any"),
            "and" | "both" => Some("all"),
            _ => None,
        };
        if let Some(suggestion) = suggestion.filter(|_| matches!(pair.value.value, Value::List(_))) {
            let (key, of) = (pair.key.to_string(), Owner { thing: Thing::Condition, name: None });
            let kind = FaultKind::UnknownKey { key, of, suggestion: Some(suggestion.to_owned()), known: Vec::new() };
            self.faults.add(kind, pair.key_span);
            return ConditionDraft::Broken;
        }
        if pair.value.is_nothing() && pair.value.span == pair.key_span && pair.key.contains(':') {
            self.faults.add(FaultKind::Yaml(YamlProblem::NoSpace), pair.key_span);
            return ConditionDraft::Broken;
        }
        let question = Name { text: pair.key.to_string(), span: pair.key_span };
        if !matches!(pair.value.value, Value::Map(_)) {
            return ConditionDraft::Chosen { question, choices: self.names(&pair.value, Thing::Choice) };
        }
        let Some(fields) = self.fields(&pair.value, pair.key_span, (Thing::Condition, None), &RANGE) else {
            return ConditionDraft::Broken;
        };
        if let Some(both) = fields.get("both") {
            for key in RANGE.names().filter(|key| *key != "both") {
                self.forbid(&fields.keys, key, Misplaced::OnlyWith("number or scale"));
            }
            return ConditionDraft::Both { question, choices: self.names(both, Thing::Choice) };
        }
        let mut read = true;
        let mut bound = |reader: &mut Self, key: &str| {
            let bound = fields.get(key).map(|node| reader.number(node, -LARGE, LARGE));
            read &= bound != Some(None);
            bound.flatten()
        };
        let least = bound(self, "at_least").max(bound(self, "above").map(|above| above + 1));
        let (most, below) = (bound(self, "at_most"), bound(self, "below").map(|below| below - 1));
        if !RANGE.names().any(|key| fields.get(key).is_some()) {
            return ConditionDraft::Broken;
        }
        if !read {
            return ConditionDraft::Broken;
        }
        let most = most.into_iter().chain(below).min();
        ConditionDraft::Range { question, low: least, high: most, span: pair.value.span }
    }
}
