//! Angles, in whole degrees: how far a joint goes, and up to where an outcome is positive.

use super::{Form, Known, Meant, Site};
use crate::questionnaire::Measure;
use crate::questionnaire::fault::FaultKind;
use crate::questionnaire::node::{Node, Value};
use crate::questionnaire::reader::Reader;
use crate::questionnaire::table::Shape;

/// Two angles, the smaller one first.
pub(crate) struct Reach;

/// No joint goes further.
const MOST: i32 = Measure::Degrees.most() as i32;

impl Form for Reach {
    type Draft = Option<[u8; 2]>;
    const SHAPE: &'static Shape = &Shape::Bounds { low: 0, high: MOST };
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> Self::Draft {
        let two = match &node.value {
            Value::List(two) if two.len() == 2 => two,
            _ => {
                reader.wrong("two numbers like `[0, 70]`", node);
                return None;
            }
        };
        let [low, high] = [&two[0], &two[1]].map(|node| reader.number(node, 0, MOST));
        let (low, high) = (low?, high?);
        if low >= high {
            let kind = FaultKind::Reversed { low: low.to_string(), high: high.to_string() };
            reader.faults.add(kind, node.span);
        }
        Some([u8::try_from(low).ok()?, u8::try_from(high).ok()?])
    }
}

impl Meant for Reach {
    type Value = Option<[u8; 2]>;
    fn mean(draft: Self::Draft, _: &mut dyn Known) -> Self::Value {
        draft
    }
}

/// An angle.
pub(crate) struct Angle;

impl Form for Angle {
    type Draft = Option<u8>;
    const SHAPE: &'static Shape = &Shape::Whole { low: 0, high: MOST, zero: true };
    fn read(reader: &mut Reader<'_>, node: &Node<'_>, _: Site) -> Self::Draft {
        reader.number(node, 0, MOST).and_then(|angle| u8::try_from(angle).ok())
    }
}

impl Meant for Angle {
    type Value = Option<u8>;
    fn mean(draft: Self::Draft, _: &mut dyn Known) -> Self::Value {
        draft
    }
}
