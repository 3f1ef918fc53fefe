//! When a question is on the path: as `enableWhen` where that can say it, else in FHIRPath.

mod fhirpath;
mod formula;
mod reach;
mod short;
mod when;

use hip_triage_core::questionnaire::Questionnaire as Tree;

use self::fhirpath::{answers, fhirpath};
use self::formula::all;
use self::when::{when_exists, whens};
use super::EXPRESSION;
use super::model::{Expression, Extension, Item};

pub(super) use self::formula::Formula;
pub(super) use self::reach::{needed, reach};

/// Puts conditions on an item; `beside` is a companion that must not be answered.
pub(super) fn enable(tree: &Tree, item: &mut Item, parts: &[Formula], beside: Option<String>) {
    let formula = all(tree, parts.to_vec());
    let own = beside.map(|question| when_exists(question, false));
    let whens = whens(tree, &formula).and_then(|(any, mut whens)| {
        if own.is_some() && any && whens.len() > 1 {
            return None;
        }
        whens.extend(own.clone());
        Some((any && own.is_none(), whens))
    });
    match whens {
        Some((_, whens)) if whens.is_empty() => {}
        Some((any, whens)) => {
            if whens.len() > 1 {
                item.enable_behavior = Some(if any { "any" } else { "all" }.to_owned());
            }
            item.enable_when = whens;
        }
        None => {
            let mut expression = fhirpath(tree, &formula);
            if let Some(own) = own {
                expression = format!("({expression}) and {}.empty()", answers(&own.question));
            }
            item.extension.push(Extension {
                url: EXPRESSION.to_owned(),
                value_expression: Some(Expression { language: "text/fhirpath".to_owned(), expression }),
                ..Extension::default()
            });
        }
    }
}
