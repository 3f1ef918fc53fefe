//! How a verdict is reached, as it is written: thresholds, ways to be mixed, caps.

use super::super::fault::{FaultKind, Span, Thing, Threshold};
use super::super::language::{ASSESSMENT, FITS, MIXED, VERDICT};
use super::super::node::{Node, Value};
use super::condition::ConditionDraft;
use super::fields::{Name, Reader};

#[derive(Debug, Default)]
pub(crate) struct VerdictDraft {
    pub(crate) enough: i32,
    pub(crate) close: i32,
    pub(crate) strong: i32,
    pub(crate) fits: (i32, i32),
    pub(crate) mixed: Vec<(ConditionDraft, Vec<Name>)>,
    pub(crate) caps: Vec<CapDraft>,
}

#[derive(Debug)]
pub(crate) struct CapDraft {
    pub(crate) group: Name,
    pub(crate) bounds: Vec<(Name, i32, i32)>,
}

impl Reader<'_> {
    pub(super) fn verdict(&mut self, node: &Node<'_>, place: Span) -> Option<VerdictDraft> {
        let fields = self.fields(node, place, (Thing::Verdict, None), &VERDICT)?;
        let number = |reader: &mut Self, key: &'static str| reader.need_number(&fields, key);
        let (enough, close, strong) = (number(self, "enough"), number(self, "close"), number(self, "strong"));
        let fits = self.need(&fields, "fits").and_then(|node| {
            let place = fields.pair("fits").map_or(place, |pair| pair.key_span);
            self.fields(node, place, (Thing::Fits, None), &FITS)
        });
        let (score, lead) = fits
            .as_ref()
            .map_or((None, None), |fits| (self.need_number(fits, "score"), self.need_number(fits, "lead")));
        let below = |a: Option<i32>, b: Option<i32>| a.zip(b).is_some_and(|(a, b)| a < b);
        let mut threshold = |wrong: bool, node: Option<&Node<'_>>, threshold: Threshold| {
            if let (true, Some(node)) = (wrong, node) {
                self.faults.add(FaultKind::Threshold(threshold), node.span);
            }
        };
        threshold(below(enough, Some(1)), fields.get("enough"), Threshold::EnoughPositive);
        threshold(below(close, Some(0)), fields.get("close"), Threshold::CloseNotNegative);
        threshold(below(strong, enough), fields.get("strong"), Threshold::StrongNotBelowEnough);
        if let Some(fits) = &fits {
            threshold(below(score, enough), fits.get("score"), Threshold::FitsNotBelowEnough);
            threshold(below(lead, close.map(|close| close + 1)), fits.get("lead"), Threshold::LeadAboveClose);
        }
        let mut mixed = Vec::new();
        if let Some(node) = fields.get("mixed") {
            for item in self.list(node, "entries in this list") {
                mixed.extend(self.mixed(item));
            }
        }
        let mut caps = Vec::new();
        if let Some(node) = fields.get("caps") {
            for (group, node) in self.entries(node, Thing::Group).into_iter().flatten() {
                caps.push(CapDraft { bounds: self.cap(node), group });
            }
        }
        Some(VerdictDraft {
            enough: enough.unwrap_or_default(),
            close: close.unwrap_or_default(),
            strong: strong.unwrap_or_default(),
            fits: (score.unwrap_or_default(), lead.unwrap_or_default()),
            mixed,
            caps,
        })
    }

    fn mixed(&mut self, node: &Node<'_>) -> Option<(ConditionDraft, Vec<Name>)> {
        let place = node.first_key().unwrap_or(node.span);
        let fields = self.fields(node, place, (Thing::Mixed, None), &MIXED)?;
        let condition = self.need(&fields, "if");
        let condition = condition.map_or(ConditionDraft::Broken, |node| self.condition(node, ASSESSMENT));
        let between = match self.need(&fields, "between") {
            Some(two @ Node { value: Value::List(items), .. }) if items.len() == 2 => self.names(two, Thing::Category),
            Some(node) => {
                self.wrong("two categories like `[joint, muscular]`", node);
                Vec::new()
            }
            None => Vec::new(),
        };
        Some((condition, between))
    }

    fn cap(&mut self, node: &Node<'_>) -> Vec<(Name, i32, i32)> {
        let Value::Map(pairs) = &node.value else {
            self.wrong("bounds like `{joint: [-3, 4]}`", node);
            return Vec::new();
        };
        self.no_duplicates(pairs);
        let mut bounds = Vec::with_capacity(pairs.len());
        for pair in pairs {
            let two = match &pair.value.value {
                Value::List(two) if two.len() == 2 => two,
                _ => {
                    self.wrong("two numbers like `[-3, 4]`", &pair.value);
                    continue;
                }
            };
            let (low, high) = (self.number(&two[0], -1000, 1000), self.number(&two[1], -1000, 1000));
            let (Some(low), Some(high)) = (low, high) else { continue };
            if low >= high {
                let kind = FaultKind::Reversed { low: low.to_string(), high: high.to_string() };
                self.faults.add(kind, pair.value.span);
            }
            bounds.push((Name { text: pair.key.to_string(), span: pair.key_span }, low, high));
        }
        bounds
    }
}
