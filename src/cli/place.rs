//! Where things are: the saved interviews, and the questionnaire.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use etcetera::{BaseStrategy, choose_base_strategy};

use super::Failure;
use crate::builtin;
use crate::load::{LoadError, load, load_all};
use crate::words::{self, cli as say};
use hip_triage_author::evaluate::{self, Case};
use hip_triage_chart::disk;
use hip_triage_core::excerpt::{self, Color};
use hip_triage_core::language;
use hip_triage_core::questionnaire::{Checked, Fault, Questionnaire, Severity, Source, Span, Translation};

/// The folder that was asked for. It is said once, on the command line or by a habit, and asked for in many places.
static ASKED: OnceLock<PathBuf> = OnceLock::new();

/// Keeps interviews in a folder `hip-triage` in this one, so that nobody else's files are touched.
pub(super) fn keep_in(folder: &Path) {
    ASKED.get_or_init(|| folder.join("hip-triage"));
}

/// The folder under which interviews are kept; none when nobody knows where home is.
pub(super) fn state() -> Option<PathBuf> {
    ASKED.get().cloned().or_else(usual)
}

/// The same for those who can do nothing without it.
pub(super) fn known_state() -> Result<PathBuf, Failure> {
    state().ok_or_else(|| Failure::of(say::no_home()).hint(words::system::HERE.set_home()))
}

/// The same where nothing else was asked for.
pub(super) fn usual() -> Option<PathBuf> {
    choose_base_strategy().ok().map(|platform| state_of(&platform))
}

/// The same on a platform.
fn state_of(platform: &impl BaseStrategy) -> PathBuf {
    // On Windows that is the folder whose contents stay on this computer; the other one may be copied to a server.
    platform.state_dir().unwrap_or_else(|| platform.cache_dir()).join("hip-triage")
}

/// Refuses to write into the folder of the visits and saved self-checks, where a file may be somebody's record.
pub(super) fn away_from_records(path: &Path) -> Result<(), Failure> {
    if !state().is_some_and(|root| disk::is_inside(path, &root)) {
        return Ok(());
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Err(Failure::of(say::among_records(words::saved::place(path))).hint(say::elsewhere(&words::cleaned(&name))))
}

/// The files of the questionnaire at a path.
pub(super) fn sources(path: &Path) -> Result<Vec<Source>, Failure> {
    load(path).map_err(|error| not_loaded(&error))
}

/// The failure where files cannot be read.
pub(super) fn not_loaded(error: &LoadError) -> Failure {
    let message = format!("{}: {error}", words::saved::place(error.path()));
    Failure::of(message).hint(error.hint())
}

/// The questionnaire at a path, or the one that is built in.
pub(super) fn questionnaire_or_builtin(path: Option<&Path>) -> Result<Questionnaire, Failure> {
    path.map_or_else(|| Ok(builtin::questionnaire()), questionnaire)
}

/// The same as it is asked: in the language that is spoken, where it has that.
pub(super) fn spoken(path: Option<&Path>) -> Result<Questionnaire, Failure> {
    let Some(path) = path else {
        language::offer(builtin::languages().filter_map(|tag| tag.parse().ok()));
        let tag = language::current().tag();
        return Ok(builtin::in_language(tag).unwrap_or_else(builtin::questionnaire));
    };
    let checked = checked(path)?;
    let written_in = checked.questionnaire.identity().language.as_str();
    let tags = [written_in].into_iter().chain(checked.translations.iter().map(Translation::language));
    language::offer(tags.filter_map(|tag| tag.parse().ok()));
    let is_spoken = |tag: &str| tag.parse() == Ok(language::current());
    let translated = checked.translations.iter().find(|words| !is_spoken(written_in) && is_spoken(words.language()));
    Ok(translated.and_then(|words| checked.questionnaire.in_language(words)).unwrap_or(checked.questionnaire))
}

/// The same in each language that it has, the one in which it was written first.
pub(super) fn in_every_language(path: Option<&Path>) -> Result<Vec<Questionnaire>, Failure> {
    let Some(path) = path else { return Ok(builtin::languages().filter_map(builtin::in_language).collect()) };
    let checked = checked(path)?;
    let translated: Vec<_> =
        checked.translations.iter().filter_map(|translation| checked.questionnaire.in_language(translation)).collect();
    Ok([checked.questionnaire].into_iter().chain(translated).collect())
}

/// The labelled cases in some files and folders, each with its place.
pub(super) fn cases(paths: &[PathBuf]) -> Result<Vec<(Case, String)>, Failure> {
    let all = load_all(paths).map_err(|error| not_loaded(&error))?;
    let cases = evaluate::read(&all)
        .map_err(|faults| Failure::of(say::faulty_cases(&excerpt::summary(&faults), &first(&faults, &all))))?;
    let place = |span: Span| format!("{}:{}", all[span.source()].name, span.line());
    Ok(cases.into_iter().map(|(case, span)| (case, place(span))).collect())
}

/// The questionnaire at a path, ready to be asked.
pub(super) fn questionnaire(path: &Path) -> Result<Questionnaire, Failure> {
    checked(path).map(|checked| checked.questionnaire)
}

/// The same with its translations.
pub(super) fn checked(path: &Path) -> Result<Checked, Failure> {
    checked_sources(path, &sources(path)?)
}

/// The same from its files.
pub(super) fn checked_sources(path: &Path, sources: &[Source]) -> Result<Checked, Failure> {
    Questionnaire::read(sources).map_err(|faults| {
        Failure::of(say::faulty(&words::saved::place(path), &excerpt::summary(&faults), &first(&faults, sources)))
            .hint(say::run_check(&words::command::typed_path(path)))
    })
}

fn first(faults: &[Fault], sources: &[Source]) -> String {
    let error = faults.iter().find(|fault| fault.severity() == Severity::Error);
    error.or(faults.first()).map(|fault| excerpt::line(fault, sources)).unwrap_or_default()
}

/// How faults are coloured.
pub(super) fn excerpt_color(on: bool) -> Color {
    if on { Color::Always } else { Color::Never }
}

#[cfg(test)]
mod tests {
    use etcetera::base_strategy::{Windows, Xdg};
    use etcetera::home_dir;

    use super::*;

    #[test]
    fn what_is_saved_stays_on_this_computer_on_each_system() {
        let home = home_dir().unwrap();
        let below = |place: PathBuf| place.strip_prefix(&home).map(Path::to_owned).ok();
        // Another folder may be named where the tests run.
        let windows = below(state_of(&Windows::new().unwrap()));
        assert!(windows.is_none_or(|place| place.ends_with("AppData/Local/hip-triage")));
        let other = below(state_of(&Xdg::new().unwrap()));
        assert!(other.is_none_or(|place| place.ends_with(".local/state/hip-triage")));
    }
}
