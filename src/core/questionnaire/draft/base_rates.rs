//! Base rates as they are written.

use super::super::base_rates::Grade;
use super::super::fault::{FaultKind, Span, Thing};
use super::super::language::{ADJUST, ANSWERS, BASE_RATE, BASE_RATES, LARGE, MOST_STEP};
use super::super::node::{Node, Value};
use super::condition::ConditionDraft;
use super::fields::{Fields, Name, Reader};

/// Numbers for a target, in each band.
type ByBand = Vec<(Name, Vec<i32>)>;

#[derive(Debug)]
pub(crate) struct BaseRatesDraft {
    pub(crate) by: Option<Name>,
    pub(crate) bands: Vec<i32>,
    pub(crate) bands_place: Span,
    pub(crate) names: Vec<(Name, String)>,
    pub(crate) steps: ByBand,
    pub(crate) rows: Vec<BaseRateDraft>,
}

#[derive(Debug)]
pub(crate) struct BaseRateDraft {
    pub(crate) name: Name,
    pub(crate) condition: Option<ConditionDraft>,
    pub(crate) place: String,
    pub(crate) grade: Grade,
    pub(crate) shares: ByBand,
    /// Where the shares are written.
    pub(crate) shares_place: Span,
    pub(crate) steps: ByBand,
    pub(crate) adjust: Vec<AdjustDraft>,
    pub(crate) names: Vec<(Name, String)>,
    pub(crate) tell: Vec<String>,
    pub(crate) cite: Vec<Name>,
    pub(crate) rows: Vec<String>,
}

/// Points for some of the people whom a row is about.
#[derive(Debug)]
pub(crate) struct AdjustDraft {
    pub(crate) condition: ConditionDraft,
    pub(crate) points: Vec<(Name, Option<i32>)>,
}

impl Reader<'_> {
    pub(super) fn base_rates(&mut self, node: &Node<'_>, place: Span) -> Option<BaseRatesDraft> {
        let fields = self.fields(node, place, (Thing::BaseRates, None), &BASE_RATES)?;
        let by = self.need(&fields, "by").and_then(|node| self.name(node));
        let bands_node = self.need(&fields, "bands");
        let bands = bands_node.map_or_else(Vec::new, |node| self.numbers(node, -LARGE, LARGE));
        if let Some(node) = bands_node.filter(|_| !bands.is_sorted_by(|a, b| a < b)) {
            self.faults.add(FaultKind::BandOrder { beyond: None }, node.span);
        }
        let entries = self.need(&fields, "rows").and_then(|node| {
            let entries = self.entries(node, Thing::BaseRate)?;
            if entries.is_empty() {
                self.faults.add(FaultKind::TooFew { what: "rows", least: 1 }, node.span);
            }
            Some(entries)
        });
        let mut rows = Vec::new();
        let total = entries.as_ref().map_or(0, Vec::len);
        for (position, (name, node)) in entries.into_iter().flatten().enumerate() {
            rows.extend(self.base_rate(name, node, bands.len(), position + 1 == total));
        }
        Some(BaseRatesDraft {
            by,
            bands_place: bands_node.map_or(place, |node| node.span),
            names: self.named(&fields),
            steps: self.steps(&fields, bands.len()),
            bands,
            rows,
        })
    }

    fn base_rate(&mut self, name: Name, node: &Node<'_>, bands: usize, last: bool) -> Option<BaseRateDraft> {
        let fields = self.fields(node, name.span, (Thing::BaseRate, Some(&name)), &BASE_RATE)?;
        if fields.get("if").is_some() == last {
            let place = fields.pair("if").map_or(name.span, |pair| pair.key_span);
            self.faults.add(FaultKind::RowCondition { last }, place);
        }
        let shares_node = self.need(&fields, "shares");
        let shares = shares_node.map_or_else(Vec::new, |node| {
            self.by_target(node, "shares like `{joint: [50, 60]}`", |reader, node| {
                let numbers = reader.numbers(node, 0, 100);
                reader.as_many_as_bands(node, &numbers, bands);
                Some(numbers)
            })
        });
        let shares_place = shares_node.map_or(name.span, |node| node.span);
        for band in 0..bands {
            let sum = shares.iter().filter_map(|(_, numbers)| numbers.get(band)).sum();
            if sum > 100 {
                self.faults.add(FaultKind::SharesOver { band: band + 1, sum }, shares_place);
                break;
            }
        }
        let mut adjust = Vec::new();
        if let Some(node) = fields.get("adjust") {
            for item in self.list(node, "entries in this list") {
                adjust.extend(self.adjust(item));
            }
        }
        Some(BaseRateDraft {
            condition: fields.get("if").map(|node| self.condition(node, ANSWERS)),
            place: self.need_line(&fields, "place"),
            grade: self
                .need(&fields, "grade")
                .and_then(|node| self.one_of(node, "a grade", &Grade::ALL))
                .unwrap_or(Grade::C),
            shares,
            shares_place,
            steps: self.steps(&fields, bands),
            adjust,
            names: self.named(&fields),
            tell: fields.get("tell").map_or_else(Vec::new, |node| {
                self.list(node, "texts in this list").iter().map(|node| self.line(node)).collect()
            }),
            cite: self.need_names(&fields, "cite", Thing::Reference),
            rows: self.need_rows(&fields),
            name,
        })
    }

    fn adjust(&mut self, node: &Node<'_>) -> Option<AdjustDraft> {
        let place = node.first_key().unwrap_or(node.span);
        let fields = self.fields(node, place, (Thing::Adjust, None), &ADJUST)?;
        let condition = self.need(&fields, "if");
        let condition = condition.map_or(ConditionDraft::Broken, |node| self.condition(node, ANSWERS));
        let points = self.need(&fields, "points").map_or_else(Vec::new, |node| self.points(node));
        Some(AdjustDraft { condition, points })
    }

    /// What categories are called.
    fn named(&mut self, fields: &Fields<'_, '_>) -> Vec<(Name, String)> {
        fields.get("names").map_or_else(Vec::new, |node| {
            self.by_target(node, "names like `{joint: the joint}`", |reader, node| Some(reader.line(node)))
        })
    }

    /// Steps for patterns: one number for all bands, or one for each.
    fn steps(&mut self, fields: &Fields<'_, '_>, bands: usize) -> ByBand {
        fields.get("patterns").map_or_else(Vec::new, |node| {
            self.by_target(node, "steps like `{joint.wear: -4}`", |reader, node| {
                if !matches!(node.value, Value::List(_)) {
                    return reader.number(node, -MOST_STEP, MOST_STEP).map(|step| vec![step; bands]);
                }
                let numbers = reader.numbers(node, -MOST_STEP, MOST_STEP);
                reader.as_many_as_bands(node, &numbers, bands);
                Some(numbers)
            })
        })
    }

    /// Something for each of some categories or patterns.
    fn by_target<T>(
        &mut self,
        node: &Node<'_>,
        wanted: &'static str,
        read: impl Fn(&mut Self, &Node<'_>) -> Option<T>,
    ) -> Vec<(Name, T)> {
        let Value::Map(pairs) = &node.value else {
            self.wrong(wanted, node);
            return Vec::new();
        };
        self.no_duplicates(pairs);
        if pairs.is_empty() {
            self.faults.add(FaultKind::TooFew { what: "entries under this key", least: 1 }, node.span);
        }
        let mut found = Vec::with_capacity(pairs.len());
        for pair in pairs {
            let name = Name { text: pair.key.to_string(), span: pair.key_span };
            found.extend(read(self, &pair.value).map(|value| (name, value)));
        }
        found
    }

    fn numbers(&mut self, node: &Node<'_>, low: i32, high: i32) -> Vec<i32> {
        self.list(node, "numbers in this list").iter().filter_map(|item| self.number(item, low, high)).collect()
    }

    fn as_many_as_bands(&mut self, node: &Node<'_>, numbers: &[i32], bands: usize) {
        if numbers.len() != bands && bands > 0 && !numbers.is_empty() {
            self.faults.add(FaultKind::BandCount { bands, numbers: numbers.len() }, node.span);
        }
    }
}
