//! Base rates whose names are found to stand for something.

use super::super::base_rates::{Adjust, BaseRate, BaseRates, Steps};
use super::super::draft::base_rates::{BaseRateDraft, BaseRatesDraft};
use super::super::draft::fields::Name;
use super::super::fault::FaultKind;
use super::super::{Category, CategoryId, Kind, QuestionId};
use super::Checker;

impl Checker<'_> {
    pub(super) fn base_rates(&mut self, draft: BaseRatesDraft, categories: &[Category]) -> BaseRates {
        let by = draft.by.as_ref().and_then(|name| self.number_question(name));
        if let Some((_, min, max)) = by
            && draft.bands.iter().any(|least| !(min..=max).contains(least))
        {
            self.faults.add(FaultKind::BandOrder { beyond: Some((min, max)) }, draft.bands_place);
        }
        BaseRates {
            by: by.map_or(QuestionId::new(0), |(question, ..)| question),
            bands: draft.bands,
            names: self.category_names(&draft.names),
            steps: self.steps(draft.steps),
            rows: draft.rows.into_iter().map(|row| self.base_rate(row, categories)).collect(),
        }
    }

    /// A question that is answered with a number, with its bounds.
    fn number_question(&mut self, name: &Name) -> Option<(QuestionId, i32, i32)> {
        let index = self.read(name)?;
        match &self.kinds[index] {
            Some(Kind::Number { min, max, .. } | Kind::Scale { min, max, .. }) => {
                Some((QuestionId::new(index), *min, *max))
            }
            Some(_) => {
                self.faults.add(FaultKind::NotANumberQuestion { question: name.text.clone() }, name.span);
                None
            }
            None => None,
        }
    }

    fn base_rate(&mut self, draft: BaseRateDraft, categories: &[Category]) -> BaseRate {
        let mut shares = vec![None; categories.len()];
        for (name, numbers) in draft.shares {
            if let Some(index) = self.names.find(|names| &names.categories, &name, self.faults) {
                shares[index] = Some(numbers);
            }
        }
        if self.names.categories.is_whole()
            && let Some(missing) = shares.iter().position(Option::is_none)
        {
            let category = categories[missing].name.clone();
            self.faults.add(FaultKind::NoShare { category }, draft.shares_place);
        }
        let adjust = draft
            .adjust
            .iter()
            .map(|on_top| Adjust { condition: self.condition(&on_top.condition), points: self.points(&on_top.points) });
        let adjust = adjust.collect();
        BaseRate {
            name: draft.name.text,
            condition: draft.condition.as_ref().map(|condition| self.condition(condition)),
            place: draft.place,
            grade: draft.grade,
            shares: shares.into_iter().map(Option::unwrap_or_default).collect(),
            steps: self.steps(draft.steps),
            adjust,
            names: self.category_names(&draft.names),
            tell: draft.tell,
            cite: self.cite(&draft.cite),
            rows: draft.rows,
        }
    }

    fn category_names(&mut self, names: &[(Name, String)]) -> Vec<(CategoryId, String)> {
        let mut found = Vec::with_capacity(names.len());
        for (name, words) in names {
            let category = self.names.find(|names| &names.categories, name, self.faults);
            found.extend(category.map(|index| (CategoryId::new(index), words.clone())));
        }
        found
    }

    fn steps(&mut self, steps: Vec<(Name, Vec<i32>)>) -> Vec<Steps> {
        let mut found = Vec::with_capacity(steps.len());
        for (name, by_band) in steps {
            found.extend(self.names.target(&name, self.faults).map(|target| Steps { target, by_band }));
        }
        found
    }
}
