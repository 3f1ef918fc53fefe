//! What answers mean, as it is written: categories, findings, red flags, advice, the verdict.

use super::super::fault::{FaultKind, Misplaced, Span, Thing};
use super::super::language::{ADVICE, CATEGORY, FINDING, FLAG, OUTSIDE, PATTERN, RAISE, TIP};
use super::super::language::{ANSWERS, ASSESSMENT, MOST_POINTS, RED_FLAG};
use super::super::node::{Node, Style, Value};
use super::super::{Tip, Under, Urgency, Withheld};
use super::condition::ConditionDraft;
use super::fields::{Fields, Name, Reader};

#[derive(Debug)]
pub(crate) struct CategoryDraft {
    pub(crate) name: Name,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) means: String,
    pub(crate) checks: Vec<String>,
    pub(crate) does: Vec<String>,
    pub(crate) helps: Vec<Tip>,
    pub(crate) avoid: Vec<Tip>,
    pub(crate) ask: Vec<String>,
    pub(crate) recheck: String,
    pub(crate) cite: Vec<Name>,
    pub(crate) patterns: Vec<PatternDraft>,
    /// Whether every pattern could be read.
    pub(crate) whole: bool,
}

#[derive(Debug)]
pub(crate) struct PatternDraft {
    pub(crate) name: Name,
    pub(crate) title: String,
    pub(crate) looks: String,
    pub(crate) helps: Vec<Tip>,
    pub(crate) avoid: Vec<Tip>,
    pub(crate) cite: Vec<Name>,
}

#[derive(Debug)]
pub(crate) struct OutsideDraft {
    pub(crate) name: Name,
    pub(crate) condition: ConditionDraft,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) cite: Vec<Name>,
    pub(crate) rows: Vec<String>,
}

#[derive(Debug)]
pub(crate) struct FindingDraft {
    pub(crate) name: Name,
    pub(crate) when: Option<ConditionDraft>,
    pub(crate) condition: ConditionDraft,
    pub(crate) points: Vec<(Name, Option<i32>)>,
    pub(crate) otherwise: Vec<(Name, Option<i32>)>,
    pub(crate) because: String,
    pub(crate) otherwise_because: Option<String>,
    pub(crate) groups: Vec<Name>,
    pub(crate) replaces: Vec<Name>,
    pub(crate) cite: Vec<Name>,
    pub(crate) rows: Vec<String>,
}

#[derive(Debug)]
pub(crate) struct RedFlagDraft {
    pub(crate) name: Name,
    pub(crate) condition: ConditionDraft,
    pub(crate) places: FlagPlaces,
    pub(crate) urgency: Option<Urgency>,
    pub(crate) unsure: Option<Urgency>,
    pub(crate) raise: Vec<(ConditionDraft, Option<Urgency>)>,
    pub(crate) withholds: Withheld,
    pub(crate) concern: String,
    pub(crate) action: String,
    pub(crate) cite: Vec<Name>,
    pub(crate) rows: Vec<String>,
}

/// Where the condition of a red flag and those that raise it are written.
#[derive(Clone, Debug)]
pub(crate) struct FlagPlaces {
    pub(crate) condition: Span,
    pub(crate) raise: Vec<Span>,
}

#[derive(Debug)]
pub(crate) struct AdviceDraft {
    pub(crate) name: Name,
    pub(crate) condition: Option<ConditionDraft>,
    pub(crate) text: String,
    pub(crate) exercise: bool,
    pub(crate) under: Under,
    pub(crate) cite: Vec<Name>,
    pub(crate) rows: Vec<String>,
}

impl Reader<'_> {
    pub(super) fn category(&mut self, name: Name, node: &Node<'_>) -> Option<CategoryDraft> {
        let fields = self.fields(node, name.span, (Thing::Category, Some(&name)), &CATEGORY)?;
        let entries = self.need(&fields, "patterns").and_then(|node| {
            let entries = self.entries(node, Thing::Pattern)?;
            if entries.is_empty() {
                self.faults.add(FaultKind::TooFew { what: "patterns", least: 1 }, node.span);
            }
            Some(entries)
        });
        let total = entries.as_ref().map(Vec::len);
        let patterns: Vec<_> =
            entries.into_iter().flatten().filter_map(|(name, node)| self.pattern(name, node)).collect();
        self.same_words(Thing::Pattern, patterns.iter().map(|pattern| (&*pattern.title, pattern.name.span)));
        Some(CategoryDraft {
            title: self.need_line(&fields, "name"),
            summary: self.need_text(&fields, "summary"),
            means: self.need_text(&fields, "means"),
            checks: self.need_texts(&fields, "checks"),
            does: self.need_texts(&fields, "does"),
            helps: self.need(&fields, "helps").map_or_else(Vec::new, |node| self.tips(node)),
            avoid: self.need(&fields, "avoid").map_or_else(Vec::new, |node| self.tips(node)),
            ask: self.need_texts(&fields, "ask"),
            recheck: self.need_text(&fields, "recheck"),
            cite: self.need_names(&fields, "cite", Thing::Reference),
            whole: total == Some(patterns.len()),
            patterns,
            name,
        })
    }

    fn pattern(&mut self, name: Name, node: &Node<'_>) -> Option<PatternDraft> {
        let fields = self.fields(node, name.span, (Thing::Pattern, Some(&name)), &PATTERN)?;
        Some(PatternDraft {
            title: self.need_line(&fields, "name"),
            looks: self.need_text(&fields, "looks"),
            helps: fields.get("helps").map_or_else(Vec::new, |node| self.tips(node)),
            avoid: fields.get("avoid").map_or_else(Vec::new, |node| self.tips(node)),
            cite: self.need_names(&fields, "cite", Thing::Reference),
            name,
        })
    }

    fn need_texts(&mut self, fields: &Fields<'_, '_>, key: &'static str) -> Vec<String> {
        self.need(fields, key).map_or_else(Vec::new, |node| self.text_list(node))
    }

    pub(super) fn text_list(&mut self, node: &Node<'_>) -> Vec<String> {
        let items = self.list(node, "texts in this list");
        self.no_split(items);
        items.iter().map(|node| self.text(node)).collect()
    }

    /// Tells a text in brackets that was most likely ended by a comma of its own.
    fn no_split(&mut self, items: &[Node<'_>]) {
        for two in items.windows(2) {
            if let [
                Node { value: Value::Text(_, Style::Plain), span },
                Node { value: Value::Text(rest, Style::Plain), span: second },
            ] = two
                && span.line() == second.line()
                && rest.starts_with(char::is_lowercase)
            {
                self.faults.add(FaultKind::SplitItem, *second);
            }
        }
    }

    /// Texts, of which some tell to exercise.
    fn tips(&mut self, node: &Node<'_>) -> Vec<Tip> {
        let mut tips = Vec::new();
        let items = self.list(node, "texts in this list");
        self.no_split(items);
        for item in items {
            if !matches!(item.value, Value::Map(_)) {
                tips.push(Tip { text: self.text(item), exercise: false });
            } else if let Some(fields) =
                self.fields(item, item.first_key().unwrap_or(item.span), (Thing::Tip, None), &TIP)
            {
                tips.push(Tip { text: self.need_text(&fields, "text"), exercise: self.flag(&fields, "exercise") });
            }
        }
        tips
    }

    pub(super) fn outside(&mut self, name: Name, node: &Node<'_>) -> Option<OutsideDraft> {
        let fields = self.fields(node, name.span, (Thing::Outside, Some(&name)), &OUTSIDE)?;
        let condition = self.need(&fields, "if");
        Some(OutsideDraft {
            condition: condition.map_or(ConditionDraft::Broken, |node| self.condition(node, ASSESSMENT)),
            title: self.need_line(&fields, "name"),
            text: self.need_text(&fields, "text"),
            cite: self.maybe_names(&fields, "cite", Thing::Reference),
            rows: self.rows(&fields),
            name,
        })
    }

    pub(super) fn finding(&mut self, name: Name, node: &Node<'_>) -> Option<FindingDraft> {
        let fields = self.fields(node, name.span, (Thing::Finding, Some(&name)), &FINDING)?;
        let condition = self.need(&fields, "if");
        let otherwise = fields.get("otherwise").map(|node| self.points(node));
        if otherwise.is_none() {
            self.forbid(&fields, "otherwise_because", Misplaced::NoOtherwise);
            if fields.get("points").is_none() {
                self.missing(&fields, "points", None);
            }
        } else if fields.get("otherwise_because").is_none() {
            self.missing(&fields, "otherwise_because", Some("because it has `otherwise`"));
        }
        let because = self.need(&fields, "because").map_or_else(String::new, |node| self.because(node));
        Some(FindingDraft {
            when: fields.get("when").map(|node| self.condition(node, ANSWERS)),
            condition: condition.map_or(ConditionDraft::Broken, |node| self.condition(node, ANSWERS)),
            points: fields.get("points").map_or_else(Vec::new, |node| self.points(node)),
            otherwise: otherwise.unwrap_or_default(),
            because,
            otherwise_because: fields.get("otherwise_because").map(|node| self.because(node)),
            groups: self.maybe_names(&fields, "group", Thing::Group),
            replaces: self.maybe_names(&fields, "replaces", Thing::Finding),
            cite: self.need_names(&fields, "cite", Thing::Reference),
            rows: self.need_rows(&fields),
            name,
        })
    }

    /// A text that completes "because …".
    fn because(&mut self, node: &Node<'_>) -> String {
        let text = self.line(node);
        let first = text.split_whitespace().next().unwrap_or_default();
        let mut letters = first.chars();
        let capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none_or(char::is_lowercase);
        if capital && first != "I" {
            self.faults.add(FaultKind::BecauseStyle { capital: true }, node.span);
        }
        if text.ends_with('.') {
            self.faults.add(FaultKind::BecauseStyle { capital: false }, node.span);
        }
        text
    }

    /// Points for categories and patterns.
    pub(super) fn points(&mut self, node: &Node<'_>) -> Vec<(Name, Option<i32>)> {
        let Value::Map(pairs) = &node.value else {
            self.wrong("points like `{joint: 2}`", node);
            return Vec::new();
        };
        self.no_duplicates(pairs);
        if pairs.is_empty() {
            self.faults.add(FaultKind::TooFew { what: "points", least: 1 }, node.span);
        }
        let mut points = Vec::with_capacity(pairs.len());
        for pair in pairs {
            let number = self.number(&pair.value, -MOST_POINTS, MOST_POINTS);
            if number == Some(0) {
                let kind = FaultKind::OutOfRange { number: 0, low: -MOST_POINTS, high: MOST_POINTS, zero: false };
                self.faults.add(kind, pair.value.span);
            }
            points.push((Name { text: pair.key.to_string(), span: pair.key_span }, number));
        }
        points
    }

    pub(super) fn red_flag(&mut self, name: Name, node: &Node<'_>) -> Option<RedFlagDraft> {
        let fields = self.fields(node, name.span, (Thing::RedFlag, Some(&name)), &FLAG)?;
        let condition = self.need(&fields, "if");
        let urgency = self.need(&fields, "urgency").and_then(|node| self.urgency(node));
        let unsure = fields.get("unsure").and_then(|node| {
            let unsure = self.urgency(node)?;
            if urgency.is_some_and(|urgency| unsure > urgency) {
                self.faults.add(FaultKind::UnsureAboveUrgency, node.span);
            }
            Some(unsure)
        });
        if fields.get("unsure").is_none() && urgency.is_some_and(|urgency| urgency >= Urgency::SameDay) {
            self.missing(&fields, "unsure", Some("because of its urgency"));
        }
        let (mut raise, mut raise_places) = (Vec::new(), Vec::new());
        if let Some(node) = fields.get("raise") {
            for item in self.list(node, "entries in this list") {
                if let Some((condition, to, place)) = self.raise(item, urgency) {
                    raise.push((condition, to));
                    raise_places.push(place);
                }
            }
        }
        let withholds = fields
            .get("category")
            .and_then(|node| self.one_of(node, "what can be done with the category", &Withheld::ALL));
        Some(RedFlagDraft {
            condition: condition.map_or(ConditionDraft::Broken, |node| self.condition(node, RED_FLAG)),
            places: FlagPlaces {
                condition: fields.pair("if").map_or(name.span, |pair| pair.key_span),
                raise: raise_places,
            },
            urgency,
            unsure,
            raise,
            withholds: withholds.unwrap_or_default(),
            concern: self.need_text(&fields, "concern"),
            action: self.need_text(&fields, "do"),
            cite: self.need_names(&fields, "cite", Thing::Reference),
            rows: self.need_rows(&fields),
            name,
        })
    }

    fn urgency(&mut self, node: &Node<'_>) -> Option<Urgency> {
        self.one_of(node, "an urgency", &Urgency::ALL)
    }

    fn raise(&mut self, node: &Node<'_>, urgency: Option<Urgency>) -> Option<(ConditionDraft, Option<Urgency>, Span)> {
        let place = node.first_key().unwrap_or(node.span);
        let fields = self.fields(node, place, (Thing::Raise, None), &RAISE)?;
        let condition = self.need(&fields, "if");
        let condition = condition.map_or(ConditionDraft::Broken, |node| self.condition(node, RED_FLAG));
        let to = self.need(&fields, "to").and_then(|node| {
            let to = self.urgency(node)?;
            if urgency.is_some_and(|urgency| to <= urgency) {
                self.faults.add(FaultKind::RaiseNotAbove, node.span);
            }
            Some(to)
        });
        Some((condition, to, place))
    }

    pub(super) fn advice(&mut self, name: Name, node: &Node<'_>) -> Option<AdviceDraft> {
        let fields = self.fields(node, name.span, (Thing::Advice, Some(&name)), &ADVICE)?;
        Some(AdviceDraft {
            condition: fields.get("if").map(|node| self.condition(node, ASSESSMENT)),
            text: self.need_text(&fields, "text"),
            exercise: self.flag(&fields, "exercise"),
            under: fields
                .get("under")
                .and_then(|node| self.one_of(node, "a part of the result", &Under::ALL))
                .unwrap_or_default(),
            cite: self.maybe_names(&fields, "cite", Thing::Reference),
            rows: self.rows(&fields),
            name,
        })
    }
}
