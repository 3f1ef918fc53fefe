//! A visit by its name: a client's code, and the number of the visit.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::{Failure, place};
use crate::words::sessions as say;
use hip_triage_chart::record::ClientCode;
use hip_triage_chart::visits::Visits;

/// A visit by name, or all of a client.
#[derive(Clone, Debug)]
pub(super) struct Which {
    pub(super) client: ClientCode,
    pub(super) visit: Option<u32>,
}

impl FromStr for Which {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (client, visit) = text.split_once('/').map_or((text, None), |(client, visit)| (client, Some(visit)));
        let client = client.parse().map_err(|error| format!("{error}; {}", say::visit_form()))?;
        let visit = visit.map(|visit| visit.parse().map_err(|_| say::visit_form().to_owned())).transpose()?;
        Ok(Self { client, visit })
    }
}

impl Which {
    /// The number of the visit that is meant: the one that is named, or the last.
    pub(super) fn number(&self, visits: &Visits) -> Option<u32> {
        match self.visit {
            Some(visit) => visits.numbers(&self.client).ok()?.into_iter().find(|number| *number == visit),
            None => visits.last(&self.client).ok()?,
        }
    }
}

/// The file that is meant: the one of that name, or else the record of the visit of that name.
pub(super) fn file(named: &Path) -> Result<PathBuf, Failure> {
    let which = named.to_str().filter(|_| !named.is_file()).and_then(|name| name.parse::<Which>().ok());
    let (Some(which), Some(root)) = (which, place::state()) else { return Ok(named.to_owned()) };
    let visits = Visits::under(&root);
    match which.number(&visits) {
        Some(number) => Ok(visits.path(&which.client, number)),
        None if named.exists() => Ok(named.to_owned()),
        None => Err(Failure::of(say::neither(which.client.as_str(), which.visit))),
    }
}
