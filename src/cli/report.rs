//! `hip-triage report`: a visit or a self-check as a page or a file for other programs.

use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::output::Output;
use super::today::today;
use super::{Exit, Failure, help, place, which};
use crate::words::{self, cli as say};
use hip_triage_chart::disk;
use hip_triage_chart::export::{self, ExportFormat, Paper, lines};
use hip_triage_chart::fhir;
use hip_triage_chart::record::{self, Record};
use hip_triage_chart::report::{self, SelfCheck, Subject};
use hip_triage_chart::saved::{self, SavedInterview};
use hip_triage_chart::visits;
use hip_triage_core::language;
use hip_triage_core::questionnaire::Questionnaire;

/// The record to report, and how.
#[derive(Args, Debug)]
pub(super) struct ReportArgs {
    #[arg(value_name = "VISIT|FILE", help = help::said::report_file())]
    file: Option<PathBuf>,

    #[arg(long, conflicts_with = "file", help = help::said::report_questionnaire())]
    questionnaire: bool,

    #[arg(long, value_enum, default_value_t, help = help::said::report_format())]
    format: ReportFormat,

    #[arg(long = "for", value_name = "WHO", value_enum, default_value_t, help = help::said::report_reader())]
    reader: Addressee,

    #[arg(long, conflicts_with_all = ["questionnaire", "reader"], help = help::said::report_evidence())]
    evidence: bool,

    #[command(flatten)]
    output: Output,

    #[arg(long, value_name = "PATH", help = help::said::report_questions())]
    questions: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
enum ReportFormat {
    #[value(help = help::said::reportformat_text())]
    #[default]
    Text,
    #[value(help = help::said::reportformat_markdown())]
    Markdown,
    #[value(help = help::said::reportformat_html())]
    Html,
    #[value(help = help::said::reportformat_json())]
    Json,
    #[value(help = help::said::reportformat_fhir())]
    Fhir,
}

impl ReportFormat {
    fn kind(self) -> ExportFormat {
        match self {
            Self::Text => ExportFormat::Text,
            Self::Markdown => ExportFormat::Markdown,
            Self::Html => ExportFormat::Html,
            Self::Json => ExportFormat::Json,
            Self::Fhir => ExportFormat::Fhir,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
enum Addressee {
    #[value(help = help::said::addressee_patient())]
    Patient,
    #[value(help = help::said::addressee_pt())]
    #[default]
    Pt,
}

pub(super) fn report(args: &ReportArgs) -> anyhow::Result<Exit> {
    let questionnaire = asked(args.questions.as_deref())?;
    if args.questionnaire {
        return form(args, &questionnaire);
    }
    let file = &match &args.file {
        Some(file) => which::file(file)?,
        None => last_self_check(&questionnaire)?,
    };
    let subject = subject(file, &questionnaire)?;
    let data = matches!(args.format, ReportFormat::Json | ReportFormat::Fhir);
    if data && (args.evidence || args.reader == Addressee::Patient) {
        return Err(Failure::of(say::no_reader()).hint(say::no_reader_hint()).into());
    }
    let (reader, page) = match args.reader {
        Addressee::Patient => (export::Reader::Patient, report::take_home(&subject)),
        Addressee::Pt if args.evidence => (export::Reader::Pt, report::evidence(subject.interview())),
        Addressee::Pt => (export::Reader::Pt, report::handover(&subject)),
    };
    let paper = Paper { reader, page: &page, subject: Some(&subject), language: &questionnaire.identity().language };
    let text = paper.write(args.format.kind())?.unwrap_or_default();
    let prose = matches!(args.format, ReportFormat::Text | ReportFormat::Markdown);
    args.output.target().write(&text, prose, Some(file))?;
    Ok(Exit::Done)
}

/// The file of the self-check that is saved here.
fn last_self_check(questionnaire: &Questionnaire) -> Result<PathBuf, Failure> {
    let file = place::state().map(|root| saved::present(&root, questionnaire)).filter(|file| file.is_file());
    file.ok_or_else(|| Failure::of(say::no_self_check()).hint(say::no_self_check_hint()))
}

/// Writes the questionnaire itself, which only FHIR has a form for.
fn form(args: &ReportArgs, questionnaire: &Questionnaire) -> anyhow::Result<Exit> {
    if args.format != ReportFormat::Fhir {
        return Err(Failure::of(say::only_fhir()).hint(say::only_fhir_hint()).into());
    }
    let mut others = place::in_every_language(args.questions.as_deref())?;
    others.retain(|other| other.identity().language != questionnaire.identity().language);
    let in_own_words = |other: &Questionnaire| {
        let language = other.identity().language.parse().unwrap_or(language::current());
        language::within(language, || fhir::questionnaire(other))
    };
    let others: Vec<_> = others.iter().map(in_own_words).collect();
    let form = fhir::with_translations(fhir::questionnaire(questionnaire), &others);
    args.output.target().write(&lines(&form)?, false, None)?;
    Ok(Exit::Done)
}

/// The questionnaire at a path, or the one that is built in.
pub(super) fn asked(path: Option<&Path>) -> Result<Questionnaire, Failure> {
    place::spoken(path).map(today)
}

/// The contents of a file: a visit or a self-check.
fn subject<'q>(file: &Path, questionnaire: &'q Questionnaire) -> Result<Subject<'q>, Failure> {
    let text = read(file)?;
    match Record::from_json(&text) {
        Ok(record) => {
            in_its_place(file, &record)?;
            same_questionnaire(file, &record.questionnaire.id, questionnaire)?;
            Ok(Subject::of_visit(visits::with_before(file, record), questionnaire))
        }
        Err(record::Unreadable::OtherKind) => {
            let saved =
                SavedInterview::from_json(&text).map_err(|_| Failure::unread(file, record::Unreadable::Damaged))?;
            same_questionnaire(file, &saved.asked().id, questionnaire)?;
            let (interview, notices, lost) = saved.answered(questionnaire);
            let (day, asked) = (saved.day().to_owned(), saved.asked().clone());
            Ok(Subject::of_self_check(SelfCheck { interview, day, asked, notices, lost }))
        }
        Err(error) => Err(Failure::unread(file, error)),
    }
}

/// Refuses a file among the records that holds another visit than its name says.
pub(super) fn in_its_place(file: &Path, record: &Record) -> Result<(), Failure> {
    let Some(root) = place::state() else { return Ok(()) };
    visits::Visits::under(&root).in_its_place(file, record).map_err(|error| Failure::unread(file, error))
}

/// Refuses to read one questionnaire's answers by another.
pub(super) fn same_questionnaire(file: &Path, id: &str, questionnaire: &Questionnaire) -> Result<(), Failure> {
    let now = &questionnaire.identity().id;
    if id == now {
        return Ok(());
    }
    let message = say::OtherQuestionnaire { place: words::saved::place(file), then: id, now };
    Err(Failure::of(message).hint(say::other_questionnaire_hint()))
}

/// Reads a file that is not too long.
pub(super) fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let kept = place::state().is_some_and(|root| file.starts_with(root));
    let read = if kept { disk::read_kept(file) } else { disk::read_named(file) };
    read.map_err(|error| unread(file, &error))
}

/// The failure of a file that cannot be read.
pub(super) fn unread(file: &Path, error: &io::Error) -> Failure {
    Failure::unread(file, words::saved::reason_unread(error))
}
