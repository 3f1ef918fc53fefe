//! A record as the text of a file. Every field is documented in FORMATS.md.
//!
//! The first line holds the format and a summary, so that a list of many visits reads one line of
//! each; the rest is the record. The whole is one JSON object.

use serde::{Deserialize, Serialize};

use super::{ClientCode, Moment, Record, Snapshot, SnapshotVerdict, State};
use hip_triage_core::json::visible_bytes;
use hip_triage_core::questionnaire::Urgency;

/// The version of the format that this program writes; it reads this one and those before it.
const FORMAT: u32 = 1;
/// The kind of file.
const KIND: &str = "visit";
/// Where the record begins, after the first line.
const RECORD: &str = ",\n\"record\": ";

/// The summary of a visit.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// Whose visit it was.
    pub client: ClientCode,
    /// The number of the visit of that client.
    pub visit: u32,
    /// When it began.
    pub started: Moment,
    /// How far it is.
    pub state: State,
    /// The verdict: what the answers fit, and how clearly; none before the first answer, or where it is withheld.
    pub verdict: Option<SnapshotVerdict>,
    /// The origins that the verdict names, the stronger first; of one outside of them, that alone.
    pub origins: Vec<String>,
    /// The greatest urgency of any red flag.
    pub urgency: Option<Urgency>,
}

/// Why a text is no record.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Unreadable {
    /// It was cut off, or written by something else.
    Damaged,
    /// A newer program wrote it.
    Newer,
    /// It is JSON of ours, but of another kind.
    OtherKind,
}

#[derive(Deserialize, Serialize)]
struct Head {
    format: u32,
    kind: String,
    summary: Summary,
}

#[derive(Serialize)]
struct Line<'r> {
    format: u32,
    kind: &'static str,
    summary: Summary,
    record: &'r Record,
}

#[derive(Deserialize)]
struct Version {
    format: u32,
    kind: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: u32,
    kind: String,
    summary: Summary,
    record: Record,
}

impl Record {
    /// The summary of it.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let shown = self.snapshot.as_ref().filter(|snapshot| !snapshot.withheld);
        Summary {
            client: self.client.clone(),
            visit: self.visit,
            started: self.started.clone(),
            state: self.state,
            verdict: shown.map(|snapshot| snapshot.verdict),
            origins: shown.map(Snapshot::named).unwrap_or_default(),
            urgency: self.snapshot.as_ref().and_then(|snapshot| snapshot.urgency),
        }
    }

    /// The text of the file.
    ///
    /// # Errors
    ///
    /// Never, as far as is known: every part of it can be written as JSON.
    pub fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        let head = Head { format: FORMAT, kind: KIND.to_owned(), summary: self.summary() };
        let mut json = serde_json::to_vec(&head)?;
        json.pop();
        json.extend_from_slice(RECORD.as_bytes());
        json.extend(serde_json::to_vec_pretty(self)?);
        json.extend_from_slice(b"}\n");
        Ok(visible_bytes(json))
    }

    /// The same on one line, for a file of many.
    ///
    /// # Errors
    ///
    /// As [`to_json`](Self::to_json).
    pub fn to_line(&self) -> serde_json::Result<Vec<u8>> {
        let line = Line { format: FORMAT, kind: KIND, summary: self.summary(), record: self };
        let mut json = serde_json::to_vec(&line)?;
        json.push(b'\n');
        Ok(visible_bytes(json))
    }

    /// Reads the text of a file.
    ///
    /// # Errors
    ///
    /// When it is no record of this or an earlier format.
    pub fn from_json(json: &[u8]) -> Result<Self, Unreadable> {
        // Nearly all are ours and whole. What it is else is asked only where it is not read as one.
        let read = str::from_utf8(json).ok().and_then(|json| serde_json::from_str(json).ok());
        let File { format, kind, summary, record } = read.ok_or_else(|| {
            let version = serde_json::from_slice::<Version>(json).map_err(|_| Unreadable::Damaged);
            version.and_then(|version| version.known()).err().unwrap_or(Unreadable::Damaged)
        })?;
        Version { format, kind: Some(kind) }.known()?;
        // The first line is of another visit where two files were put together.
        let agree = summary.client == record.client && summary.visit == record.visit;
        agree.then_some(record).ok_or(Unreadable::Damaged)
    }
}

impl Version {
    fn known(&self) -> Result<(), Unreadable> {
        if self.kind.as_deref() != Some(KIND) {
            Err(Unreadable::OtherKind)
        } else if self.format > FORMAT {
            Err(Unreadable::Newer)
        } else {
            Ok(())
        }
    }
}

impl Summary {
    /// Reads the summary from the first line of a file, or from as much as holds that line.
    ///
    /// # Errors
    ///
    /// When it is no record of this or an earlier format.
    pub fn from_start(start: &[u8]) -> Result<Self, Unreadable> {
        let line = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let mut head = line.strip_suffix(b",").ok_or(Unreadable::Damaged)?.to_vec();
        head.push(b'}');
        let version: Version = serde_json::from_slice(&head).map_err(|_| Unreadable::Damaged)?;
        version.known()?;
        serde_json::from_slice::<Head>(&head).map(|head| head.summary).map_err(|_| Unreadable::Damaged)
    }
}
