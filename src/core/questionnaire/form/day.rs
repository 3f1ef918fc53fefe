//! A day of the calendar.

use super::{Form, Known, Meant, Site};
use crate::questionnaire::day::Day;
use crate::questionnaire::fault::FaultKind;
use crate::questionnaire::node::Node;
use crate::questionnaire::reader::Reader;
use crate::questionnaire::table::Shape;

/// A day of the calendar, or nothing.
pub(crate) struct OptionalDay;

impl Form for OptionalDay {
    type Draft = Option<Day>;
    const SHAPE: &'static Shape = &Shape::Day;
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> Option<Day> {
        let name = reader.name(node)?;
        let day = name.text.parse().ok();
        if day.is_none() {
            reader.faults.add(FaultKind::BadDay { text: name.text }, name.span);
        }
        day
    }
}

impl Meant for OptionalDay {
    type Value = Option<Day>;
    fn mean(draft: Option<Day>, _: &mut dyn Known) -> Option<Day> {
        draft
    }
}
