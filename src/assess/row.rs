//! A row of a table: a column for each question.

use csv::ByteRecord;
use hip_triage_author::evaluate::{CaseAnswer, marked};
use hip_triage_chart::named::NamedAnswer;
use hip_triage_core::interview::Activity;
use hip_triage_core::questionnaire::{Kind, NOT_SURE, Question, Questionnaire};
use serde_json::value::to_raw_value;

use super::given::{Given, Reply, SKIPPED, Unfit, Unread};
use super::json::{audience, whole};

/// The column of the name, and that of whether a PT asks.
const ID: &str = "id";
const INTAKE: &str = "intake";
/// The characters between the choices of one cell. No name holds one of these.
const BETWEEN: [char; 4] = [';', ',', '|', ' '];

/// Reads a row by the heads of its columns. An empty cell was not answered.
pub(super) fn read<'l>(
    columns: &'l ByteRecord,
    cells: &'l ByteRecord,
    questionnaire: &Questionnaire,
) -> Result<Given<'l>, Unread> {
    let mut given = Given::default();
    let unread = |given: &Given<'_>, why| Unread { id: given.id.clone(), why };
    let id = columns.iter().position(|column| column.trim_ascii() == ID.as_bytes());
    let id = id.and_then(|place| cells.get(place)).and_then(|cell| std::str::from_utf8(cell).ok()).map(str::trim);
    given.id = id.filter(|id| !id.is_empty()).and_then(|id| to_raw_value(id).ok());
    if cells.len() != columns.len() {
        return Err(unread(&given, Unfit::Cells { found: cells.len(), wanted: columns.len() }));
    }
    for (column, cell) in columns.iter().zip(cells) {
        let text = |bytes| std::str::from_utf8(bytes).map(str::trim).map_err(|_| unread(&given, Unfit::NotText));
        let (column, cell) = (text(column)?, text(cell)?);
        if cell.is_empty() {
            continue;
        }
        let question = questionnaire.find_question(column).map(|id| questionnaire.question(id));
        match (question, column) {
            (None, ID) => {}
            (None, INTAKE) => {
                let not_flag = || Unfit::NotFlag { column: column.to_owned(), found: cell.to_owned() };
                given.audience = Some(audience(flag(cell).ok_or_else(|| unread(&given, not_flag()))?));
            }
            (None, _) => given.answers.push((column.into(), Reply::Odd)),
            (Some(question), _) => given.answers.push((column.into(), reply(question, cell))),
        }
    }
    Ok(given)
}

fn flag(cell: &str) -> Option<bool> {
    let is = |words: [&str; 3]| words.iter().any(|word| word.eq_ignore_ascii_case(cell));
    if is(["true", "yes", "1"]) { Some(true) } else { is(["false", "no", "0"]).then_some(false) }
}

fn reply(question: &Question, cell: &str) -> Reply {
    let text = || Reply::Case(CaseAnswer::Text(cell.to_owned()));
    match &question.kind {
        kind if kind.range().is_some() => match cell.parse().ok().and_then(whole) {
            Some(number) => Reply::Case(CaseAnswer::Number(number)),
            None => text(),
        },
        Kind::Many { .. } if ![NOT_SURE, SKIPPED].contains(&cell) => {
            let names = cell.split(BETWEEN).filter(|name| !name.is_empty());
            let marked = names.map(|name| match name.split_once(':') {
                Some((name, mark)) => marked(name.to_owned(), mark),
                None => Some((name.to_owned(), None)),
            });
            marked.collect::<Option<_>>().map_or(Reply::Odd, |names| Reply::Case(CaseAnswer::Many(names)))
        }
        Kind::Activities if cell.contains('=') => {
            let each = cell.split(';').map(|activity| {
                let (name, ability) = activity.rsplit_once('=')?;
                Some(Activity { name: name.trim().to_owned(), ability: ability.trim().parse().ok()? })
            });
            each.collect::<Option<_>>().map_or(Reply::Odd, |each| Reply::Named(NamedAnswer::Activities(each)))
        }
        _ => text(),
    }
}
