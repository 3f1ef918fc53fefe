//! Base rates whose names are found to stand for something.

use super::super::base_rates::{BaseRate, BaseRates, Grade, Steps};
use super::super::fault::{FaultKind, Thing};
use super::super::form::{ByBand, Cite, Known, List, Meant, Rows, Targets};
use super::super::language::{Adjust, BaseRateDraft, BaseRatesDraft};
use super::super::reader::Name;
use super::super::{Category, CategoryId, QuestionId};
use super::{Admits, Checker};

impl Checker<'_> {
    pub(super) fn base_rates(&mut self, draft: BaseRatesDraft, categories: &[Category]) -> BaseRates {
        let by = draft.by.as_ref().and_then(|name| self.number_question(name));
        if let Some((_, min, max)) = by
            && draft.bands.numbers.iter().any(|least| !(min..=max).contains(least))
        {
            self.faults.add(FaultKind::BandOrder { beyond: Some((min, max)) }, draft.bands.span);
        }
        BaseRates {
            by: by.map_or(QuestionId::new(0), |(question, ..)| question),
            bands: draft.bands.numbers,
            names: self.category_names(&draft.names),
            steps: self.steps(&draft.steps),
            rows: draft.rows.items.into_iter().map(|row| self.base_rate(row, categories)).collect(),
        }
    }

    /// A question that is answered with a number, with its bounds.
    fn number_question(&mut self, name: &Name) -> Option<(QuestionId, i32, i32)> {
        let index = self.read(name)?;
        match &self.admits[index] {
            Some(Admits::Numbers { min, max }) => Some((QuestionId::new(index), *min, *max)),
            Some(_) => {
                self.faults.add(FaultKind::NotANumberQuestion { question: name.text.clone() }, name.span);
                None
            }
            None => None,
        }
    }

    fn base_rate(&mut self, draft: BaseRateDraft, categories: &[Category]) -> BaseRate {
        let mut shares = vec![None; categories.len()];
        for (name, by_band) in draft.shares.iter() {
            if let Some(index) = self.find(Thing::Category, name) {
                shares[index] = Some(by_band.numbers.clone());
            }
        }
        if self.names.knows_categories()
            && let Some(missing) = shares.iter().position(Option::is_none)
        {
            let category = categories[missing].name.clone();
            self.faults.add(FaultKind::NoShare { category }, draft.shares.place);
        }
        BaseRate {
            name: draft.name.text,
            condition: draft.condition.as_ref().map(|condition| self.condition(condition)),
            place: draft.place,
            grade: draft.grade.map_or(Grade::C, |grade| grade.value),
            shares: shares.into_iter().map(Option::unwrap_or_default).collect(),
            steps: self.steps(&draft.steps),
            adjust: List::<Adjust>::mean(draft.adjust, self),
            names: self.category_names(&draft.names),
            tell: draft.tell,
            cite: Cite::mean(draft.cite, self),
            rows: Rows::mean(draft.rows, self),
        }
    }

    fn category_names(&mut self, names: &Targets<String>) -> Vec<(CategoryId, String)> {
        let mut found = Vec::with_capacity(names.len());
        for (name, words) in names.iter() {
            let category = self.find(Thing::Category, name);
            found.extend(category.map(|index| (CategoryId::new(index), words.clone())));
        }
        found
    }

    fn steps(&mut self, steps: &Targets<ByBand>) -> Vec<Steps> {
        let mut found = Vec::with_capacity(steps.len());
        for (name, by_band) in steps.iter() {
            let target = self.names.target(name, self.faults);
            found.extend(target.map(|target| Steps { target, by_band: by_band.numbers.clone() }));
        }
        found
    }
}
