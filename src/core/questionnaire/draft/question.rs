//! Questions, the examination and `next` as they are written.

use super::super::fault::{Fault, FaultKind, Misplaced, Span, Thing};
use super::super::language::{
    ANSWER, ANSWERS, Answer, BELONGS, BRANCH, Belongs, CHOICE, CHOICES, EXAMINATION, LARGE, QUESTION,
};
use super::super::node::{Node, Value};
use super::super::{Audience, Choice, Kind, Picture, Role, Spot};
use super::condition::ConditionDraft;
use super::fields::{Fields, Name, Reader};

/// A question or an item of the examination.
#[derive(Debug)]
pub(crate) struct QuestionDraft {
    pub(crate) name: Name,
    pub(crate) ask: String,
    pub(crate) say: Option<String>,
    pub(crate) hint: Option<String>,
    /// What an answer looks like, if that could be read; the choices without their `next`.
    pub(crate) kind: Option<Kind>,
    /// The places of the choices and where each leads.
    pub(crate) choices: Vec<(Span, Option<Name>)>,
    pub(crate) optional: bool,
    pub(crate) role: Option<(Role, Name)>,
    pub(crate) rows: Vec<String>,
    pub(crate) home: HomeDraft,
    /// Where to point when its `sides`, `optional` or `audience` is at fault.
    pub(crate) places: Places,
}

/// The places of some keys of a question.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Places {
    pub(crate) section: Span,
    pub(crate) optional: Span,
    pub(crate) audience: Span,
}

#[derive(Debug)]
pub(crate) enum HomeDraft {
    Tree { section: Option<Name>, why: String, audience: Audience, ask_again: bool, next: Option<NextDraft> },
    Examination { group: String, how: String, positive: String, accuracy: String, cite: Vec<Name> },
}

/// Where a question leads.
#[derive(Debug)]
pub(crate) struct NextDraft {
    pub(crate) branches: Vec<BranchDraft>,
    pub(crate) otherwise: Option<Name>,
    pub(crate) span: Span,
}

#[derive(Debug)]
pub(crate) struct BranchDraft {
    pub(crate) condition: ConditionDraft,
    pub(crate) go: Option<Name>,
    pub(crate) span: Span,
}

impl Reader<'_> {
    pub(super) fn question(&mut self, name: Name, node: &Node<'_>) -> Option<QuestionDraft> {
        let fields = self.fields(node, name.span, (Thing::Question, Some(&name)), &QUESTION)?;
        let section = self.need(&fields, "section").and_then(|node| self.name(node));
        let (kind, choices) = self.kind(&fields, ANSWER);
        let optional = self.flag(&fields, "optional");
        let audience = [("everyone", Audience::Everyone), ("clinician", Audience::Clinician)];
        let audience =
            fields.get("audience").and_then(|node| self.one_of(node, "an audience", &audience)).unwrap_or_default();
        let place = |key: &str| fields.pair(key).map_or(name.span, |pair| pair.key_span);
        let places = Places { section: place("section"), optional: place("optional"), audience: place("audience") };
        match kind {
            Some(Kind::Text) if !optional => {
                let kind = FaultKind::Misplaced { key: "answer: text".to_owned(), why: Misplaced::TextNotOptional };
                self.faults.add(kind, place("answer"));
            }
            Some(Kind::Activities) if audience == Audience::Everyone => {
                let key = "answer: activities".to_owned();
                self.faults.add(FaultKind::Misplaced { key, why: Misplaced::ActivitiesForEveryone }, place("answer"));
            }
            _ => {}
        }
        let role = fields.get("role").and_then(|node| {
            let role = self.one_of(node, "a role", &Role::ALL)?;
            Some((role, self.name(node)?))
        });
        let home = HomeDraft::Tree {
            section,
            why: self.need_text(&fields, "why"),
            audience,
            ask_again: self.flag(&fields, "ask_again"),
            next: self.need(&fields, "next").and_then(|node| self.next(node)),
        };
        Some(QuestionDraft {
            ask: self.need_text(&fields, "ask"),
            say: self.maybe_text(&fields, "say"),
            hint: self.maybe_text(&fields, "hint"),
            kind,
            choices,
            optional,
            role,
            rows: self.rows(&fields),
            home,
            places,
            name,
        })
    }

    pub(super) fn examination(&mut self, name: Name, node: &Node<'_>) -> Option<QuestionDraft> {
        let fields = self.fields(node, name.span, (Thing::Examination, Some(&name)), &EXAMINATION)?;
        let (kind, choices) = self.kind(&fields, &[("one", Answer::One), ("number", Answer::Number)]);
        for (_, next) in &choices {
            if let Some(next) = next {
                let key = "next".to_owned();
                self.faults
                    .add(FaultKind::Misplaced { key, why: Misplaced::OnlyWith("one` in `questions") }, next.span);
            }
        }
        let home = HomeDraft::Examination {
            group: self.need_line(&fields, "section"),
            how: self.need_text(&fields, "how"),
            positive: self.need_text(&fields, "positive"),
            accuracy: self.need_text(&fields, "accuracy"),
            cite: self.maybe_names(&fields, "cite", Thing::Reference),
        };
        Some(QuestionDraft {
            ask: self.need_text(&fields, "ask"),
            say: self.maybe_text(&fields, "say"),
            hint: self.maybe_text(&fields, "hint"),
            kind,
            choices,
            optional: true,
            role: None,
            rows: self.rows(&fields),
            home,
            places: Places { section: name.span, optional: name.span, audience: name.span },
            name,
        })
    }

    /// What an answer looks like.
    fn kind(
        &mut self,
        fields: &Fields<'_, '_>,
        kinds: &[(&'static str, Answer)],
    ) -> (Option<Kind>, Vec<(Span, Option<Name>)>) {
        let answer = self.need(fields, "answer").and_then(|node| self.one_of(node, "a kind of answer", kinds));
        let Some(answer) = answer else { return (None, Vec::new()) };
        for Belongs { key, to, names, required } in BELONGS {
            if !to.contains(&answer) {
                self.forbid(fields, key, Misplaced::OnlyWith(names));
            } else if *required && fields.get(key).is_none() {
                self.missing(fields, key, None);
            }
        }
        let kind = match answer {
            Answer::One | Answer::Many => {
                let picture = fields
                    .get("picture")
                    .and_then(|node| self.one_of(node, "a picture", &[("body_map", Picture::BodyMap)]));
                let many = answer == Answer::Many;
                let Some(read) = self.choices(fields, many) else { return (None, Vec::new()) };
                let (choices, places): (Vec<_>, Vec<_>) = read.into_iter().unzip();
                if fields.get("picture").is_some() && choices.iter().all(|choice: &Choice| choice.spot.is_none()) {
                    self.forbid(fields, "picture", Misplaced::PictureWithoutSpot);
                }
                let kind = if many {
                    Kind::Many { choices, picture, sides: self.flag(fields, "sides") }
                } else {
                    Kind::One { choices, picture }
                };
                return (Some(kind), places);
            }
            Answer::Number => {
                self.bounds(fields).map(|(min, max)| Kind::Number { min, max, unit: self.maybe_line(fields, "unit") })
            }
            Answer::Scale => {
                let mut end = |key| self.maybe_line(fields, key).unwrap_or_default();
                let (low, high) = (end("low"), end("high"));
                self.bounds(fields).map(|(min, max)| Kind::Scale { min, max, low, high })
            }
            Answer::Text => Some(Kind::Text),
            Answer::Activities => Some(Kind::Activities),
        };
        (kind, Vec::new())
    }

    fn bounds(&mut self, fields: &Fields<'_, '_>) -> Option<(i32, i32)> {
        let mut bound = |key| fields.get(key).and_then(|node| self.number(node, -LARGE, LARGE));
        let (min, max) = (bound("min"), bound("max"));
        let (min, max) = (min?, max?);
        if min >= max {
            let kind = FaultKind::Reversed { low: "min".to_owned(), high: "max".to_owned() };
            let place = fields.get("min").map_or(fields.place(), |node| node.span);
            self.faults.add(kind, place);
            return None;
        }
        Some((min, max))
    }

    #[allow(clippy::type_complexity, reason = "choices with their places, taken apart at once")]
    fn choices(&mut self, fields: &Fields<'_, '_>, many: bool) -> Option<Vec<(Choice, (Span, Option<Name>))>> {
        let node = fields.get("choices")?;
        let entries = self.entries(node, Thing::Choice)?;
        if entries.len() < 2 {
            self.faults.add(FaultKind::TooFew { what: "choices", least: 2 }, fields.place());
        }
        if entries.len() > CHOICES {
            self.faults.add(FaultKind::TooMuch { what: "choices", most: CHOICES }, fields.place());
            return None;
        }
        let picture = fields.get("picture").is_some();
        let read: Vec<_> = entries.into_iter().map(|(name, node)| self.choice(name, node, many, picture)).collect();
        self.same_words(Thing::Choice, read.iter().map(|(choice, (span, _))| (&*choice.label, *span)));
        Some(read)
    }

    fn choice(&mut self, name: Name, node: &Node<'_>, many: bool, picture: bool) -> (Choice, (Span, Option<Name>)) {
        let mut choice = Choice {
            name: name.text.clone(),
            label: String::new(),
            brief: None,
            exclusive: false,
            spot: None,
            next: None,
        };
        let mut next = None;
        if !matches!(node.value, Value::Map(_)) {
            choice.label = self.line(node);
        } else if let Some(fields) = self.fields(node, name.span, (Thing::Choice, Some(&name)), &CHOICE) {
            choice.label = self.need_line(&fields, "label");
            choice.brief = self.maybe_line(&fields, "brief");
            choice.exclusive = self.flag(&fields, "exclusive");
            choice.spot = fields.get("spot").and_then(|node| self.one_of(node, "a place on the body map", &Spot::ALL));
            next = fields.get("next").and_then(|node| self.name(node));
            if many {
                self.forbid(&fields, "next", Misplaced::OnlyWith("one"));
            } else {
                self.forbid(&fields, "exclusive", Misplaced::NotOnOne);
            }
            if !picture {
                self.forbid(&fields, "spot", Misplaced::SpotWithoutPicture);
            }
        }
        if name.text == "skipped" {
            self.faults.add(FaultKind::ReservedId { name: name.text.clone() }, name.span);
        }
        let words = choice.label.trim_end_matches('.').replace('’', "'").to_lowercase();
        if matches!(&*name.text, "not_sure" | "unsure") || matches!(&*words, "not sure" | "i'm not sure" | "unsure") {
            self.faults.add(FaultKind::Misplaced { key: name.text, why: Misplaced::NotSure }, name.span);
        }
        (choice, (name.span, next))
    }

    /// A name, or a list of branches of which the last has no `if`.
    fn next(&mut self, node: &Node<'_>) -> Option<NextDraft> {
        let span = node.span;
        let Value::List(items) = &node.value else {
            if matches!(node.value, Value::Map(_)) {
                self.wrong("the id of a question, `result`, or a list of branches", node);
                return None;
            }
            return self.name(node).map(|name| NextDraft { branches: Vec::new(), otherwise: Some(name), span });
        };
        let mut next = NextDraft { branches: Vec::new(), otherwise: None, span };
        let mut open: Option<Span> = None;
        for (index, item) in items.iter().enumerate() {
            let place = item.first_key().unwrap_or(item.span);
            let Some(fields) = self.fields(item, place, (Thing::Branch, None), &BRANCH) else { continue };
            let go = self.need(&fields, "go").and_then(|node| self.name(node));
            let last = index + 1 == items.len();
            if let Some(first) = open {
                self.faults.push(Fault::new(FaultKind::BranchAfterAll, place).with(first, "this one is always taken"));
            }
            if let Some(condition) = fields.get("if") {
                let condition = self.condition(condition, ANSWERS);
                next.branches.push(BranchDraft { condition, go, span: place });
                if last && open.is_none() {
                    self.faults.add(FaultKind::LastBranchHasIf, place);
                }
            } else {
                open.get_or_insert(place);
                next.otherwise = next.otherwise.or(go);
            }
        }
        if items.is_empty() {
            self.faults.add(FaultKind::TooFew { what: "branches", least: 1 }, span);
        }
        Some(next)
    }
}

impl Node<'_> {
    /// The place of the first key of a mapping.
    pub(crate) fn first_key(&self) -> Option<Span> {
        match &self.value {
            Value::Map(pairs) => pairs.first().map(|pair| pair.key_span),
            _ => None,
        }
    }
}
