//! Habits, wanted each time: said by a flag, by the environment or in a file, in that order.

use std::env;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use etcetera::{BaseStrategy, choose_base_strategy, home_dir};
use toml::de::{DeTable, DeValue};

use super::{Failure, place};
use crate::terminal::NAMES;
use crate::words::{self, cli, habits as say, help};
use hip_triage_chart::disk;
use hip_triage_core::language::{self, Language};
use hip_triage_core::questionnaire::{shows_something, suggest};

/// A thing that can be wanted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Key {
    Language,
    EmergencyNumber,
    Theme,
    Plain,
    Brief,
    Folder,
}

impl Key {
    pub(super) const ALL: [Self; 6] =
        [Self::Language, Self::EmergencyNumber, Self::Theme, Self::Plain, Self::Brief, Self::Folder];

    /// As it is called in the file.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::EmergencyNumber => "emergency_number",
            Self::Theme => "theme",
            Self::Plain => "plain",
            Self::Brief => "brief",
            Self::Folder => "folder",
        }
    }

    /// As it is called in the environment.
    pub(super) fn variable(self) -> String {
        format!("HIP_TRIAGE_{}", self.name().to_uppercase())
    }

    /// As it is called on the command line.
    pub(super) fn flag(self) -> String {
        format!("--{}", self.name().replace('_', "-"))
    }

    /// The same with the flag that says the opposite, where there is one.
    pub(super) fn flags(self) -> String {
        match self {
            Self::Plain => say::Either { flag: self.flag(), opposite: "--full" }.to_string(),
            Self::Brief => say::Either { flag: self.flag(), opposite: "--no-brief" }.to_string(),
            _ => self.flag(),
        }
    }

    const fn is_switch(self) -> bool {
        matches!(self, Self::Plain | Self::Brief)
    }
}

/// The flags of an interview that can be a habit.
#[derive(Args, Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch on the command line")]
pub(super) struct Flags {
    #[arg(long, conflicts_with = "full", help = help::habits_plain())]
    pub(super) plain: bool,

    #[arg(long, help = help::habits_full())]
    pub(super) full: bool,

    #[arg(long, conflicts_with = "no_brief", help = help::habits_brief())]
    pub(super) brief: bool,

    #[arg(long, help = help::habits_no_brief())]
    pub(super) no_brief: bool,

    #[arg(long, value_name = "TEXT", value_parser = emergency_number, help = help::habits_emergency_number())]
    pub(super) emergency_number: Option<String>,

    #[arg(long, value_name = "NAME", value_parser = clap::builder::PossibleValuesParser::new(NAMES), help = help::habits_theme())]
    pub(super) theme: Option<String>,
}

/// The flags of every command that can be a habit.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Everywhere<'a> {
    pub(super) folder: Option<&'a Path>,
    pub(super) language: Option<Language>,
}

/// The wishes of one of them; none where it says nothing.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
struct Wishes {
    language: Option<Language>,
    emergency_number: Option<String>,
    theme: Option<String>,
    plain: Option<bool>,
    brief: Option<bool>,
    folder: Option<PathBuf>,
}

impl Wishes {
    fn wish(&mut self, key: Key, given: &str) -> Result<(), String> {
        match key {
            Key::Language => self.language = Some(language(given)?),
            Key::EmergencyNumber => self.emergency_number = Some(emergency_number(given)?),
            Key::Theme if NAMES.contains(&given) => self.theme = Some(given.to_owned()),
            Key::Theme => return Err(say::no_such_theme(&NAMES)),
            Key::Plain => self.plain = Some(switch(given)?),
            Key::Brief => self.brief = Some(switch(given)?),
            Key::Folder => self.folder = Some(whole_path(given)?),
        }
        Ok(())
    }

    /// The wish for a key, as it is shown.
    fn shown(&self, key: Key) -> Option<String> {
        match key {
            Key::Language => self.language.map(|language| language.tag().to_owned()),
            Key::EmergencyNumber => self.emergency_number.clone(),
            Key::Theme => self.theme.clone(),
            Key::Plain => self.plain.map(|on| on.to_string()),
            Key::Brief => self.brief.map(|on| on.to_string()),
            Key::Folder => self.folder.as_deref().map(words::saved::place),
        }
    }
}

/// Who said it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum By {
    Flag,
    Environment,
    File,
}

/// The wishes, by who said them.
#[derive(Debug, Default)]
pub(super) struct Habits([(Option<By>, Wishes); 3]);

impl Habits {
    /// Those of this process.
    pub(super) fn of(flags: &Flags, everywhere: Everywhere<'_>) -> Result<Self, Failure> {
        let text = match file().map(|file| (disk::read_named(&file), file)) {
            None => String::new(),
            Some((Ok(bytes), file)) => String::from_utf8(bytes).map_err(|_| unreadable(&file, cli::not_text()))?,
            Some((Err(error), _)) if is_missing(&error) => String::new(),
            Some((Err(error), file)) => return Err(unreadable(&file, &words::saved::reason_unread(&error))),
        };
        let place = file().map(|file| words::saved::place(&file)).unwrap_or_default();
        Ok(Self([
            (Some(By::Flag), said(flags, everywhere)?),
            (Some(By::Environment), from_environment(&|name| env::var_os(name))?),
            (Some(By::File), read(&place, &text)?),
        ]))
    }

    /// The first that says something.
    fn first<T>(&self, said: impl Fn(&Wishes) -> Option<T>) -> Option<T> {
        self.0.iter().find_map(|(_, wishes)| said(wishes))
    }

    /// Speaks the language that is wanted, or that of the locale.
    pub(super) fn speak(&self) {
        let wanted = self.first(|wishes| wishes.language);
        if let Some(language) = wanted.or_else(|| of_environment(&|name| env::var(name).ok())) {
            language::speak(language);
        }
    }

    /// The number to call in an emergency.
    pub(super) fn emergency_number(&self) -> Option<String> {
        self.first(|wishes| wishes.emergency_number.clone())
    }

    /// How the full screen looks.
    pub(super) fn theme(&self) -> Option<String> {
        self.first(|wishes| wishes.theme.clone())
    }

    /// Line by line.
    pub(super) fn plain(&self) -> bool {
        self.first(|wishes| wishes.plain).unwrap_or(false)
    }

    /// With less text.
    pub(super) fn brief(&self) -> bool {
        self.first(|wishes| wishes.brief).unwrap_or(false)
    }

    /// Where the folder of the records is.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        self.first(|wishes| wishes.folder.clone())
    }

    /// The value that counts for a key, and who says so.
    pub(super) fn shown(&self, key: Key) -> Option<(String, By)> {
        self.0.iter().find_map(|(by, wishes)| Some((wishes.shown(key)?, (*by)?)))
    }
}

/// The file, be it there or not; none when nobody knows where home is.
pub(super) fn file() -> Option<PathBuf> {
    Some(choose_base_strategy().ok()?.config_dir().join("hip-triage").join("config.toml"))
}

pub(super) fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

fn unreadable(file: &Path, reason: &str) -> Failure {
    Failure::unread(file, reason).hint(say::fault_hint())
}

fn said(flags: &Flags, everywhere: Everywhere<'_>) -> Result<Wishes, Failure> {
    let Everywhere { folder, language } = everywhere;
    let switch = |on: bool, off: bool| on.then_some(true).or(off.then_some(false));
    let folder = folder
        .map(std::path::absolute)
        .transpose()
        .map_err(|error| Failure::of(say::Fault { place: Key::Folder.flag(), reason: words::saved::reason(&error) }))?;
    Ok(Wishes {
        language,
        emergency_number: flags.emergency_number.clone(),
        theme: flags.theme.clone(),
        plain: switch(flags.plain, flags.full),
        brief: switch(flags.brief, flags.no_brief),
        folder,
    })
}

/// An empty variable says nothing.
fn from_environment(var: &dyn Fn(&str) -> Option<OsString>) -> Result<Wishes, Failure> {
    let mut wishes = Wishes::default();
    for key in Key::ALL {
        let Some(given) = var(&key.variable()).filter(|given| !given.is_empty()) else { continue };
        let fault = |reason: &str| Failure::of(say::Fault { place: key.variable(), reason });
        let given = given.to_str().ok_or_else(|| fault(cli::not_text()))?;
        wishes.wish(key, given).map_err(|reason| fault(&reason))?;
    }
    Ok(wishes)
}

/// Reads the file; its first fault is told at its place.
fn read(place: &str, text: &str) -> Result<Wishes, Failure> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let fault = |at: usize, reason: &str| {
        let before = body.get(..at).unwrap_or(body);
        let (line, begin) = (before.matches('\n').count() + 1, before.rfind('\n').map_or(0, |end| end + 1));
        let place = format!("{place}:{line}:{}", before[begin..].chars().count() + 1);
        Failure::of(say::Fault { place, reason: words::cleaned(reason) }).hint(say::fault_hint())
    };
    let table =
        DeTable::parse(body).map_err(|error| fault(error.span().map_or(0, |span| span.start), error.message()))?;
    let mut wishes = Wishes::default();
    for (name, value) in table.get_ref() {
        let key = Key::ALL.into_iter().find(|key| key.name() == name.get_ref()).ok_or_else(|| {
            let keys = Key::ALL.map(Key::name);
            let meant = suggest(name.get_ref(), keys);
            fault(name.span().start, &say::no_such_key(name.get_ref(), meant.as_deref(), &keys))
        })?;
        let given = match value.get_ref() {
            DeValue::Boolean(on) if key.is_switch() => on.to_string(),
            DeValue::String(text) if !key.is_switch() => text.to_string(),
            _ => {
                return Err(fault(
                    value.span().start,
                    if key.is_switch() { say::not_a_switch() } else { say::not_a_text() },
                ));
            }
        };
        wishes.wish(key, &given).map_err(|reason| fault(value.span().start, &reason))?;
    }
    Ok(wishes)
}

fn switch(given: &str) -> Result<bool, &'static str> {
    match given.trim().to_lowercase().as_str() {
        "1" | "true" | "yes" | "on" => Ok(true),
        "0" | "false" | "no" | "off" => Ok(false),
        _ => Err(say::not_a_switch()),
    }
}

fn emergency_number(text: &str) -> Result<String, &'static str> {
    const LONGEST: usize = 60;
    let number = words::cleaned(text).trim().to_owned();
    if !shows_something(&number) {
        Err(cli::number_empty())
    } else if number.chars().count() > LONGEST {
        Err(cli::number_long())
    } else {
        Ok(number)
    }
}

/// A folder that is the same wherever one stands.
fn whole_path(given: &str) -> Result<PathBuf, &'static str> {
    let path = match given.strip_prefix('~') {
        Some(rest) if rest.is_empty() || rest.starts_with(['/', '\\']) => {
            let rest = rest.trim_start_matches(['/', '\\']);
            home_dir().map_err(|_| say::not_a_whole_path())?.join(rest)
        }
        _ => PathBuf::from(given),
    };
    if path.is_absolute() { Ok(path) } else { Err(say::not_a_whole_path()) }
}

/// Lets the folder and the language count from here on.
pub(super) fn settle(everywhere: Everywhere<'_>) -> Result<Habits, Failure> {
    settle_with(&Flags::default(), everywhere)
}

/// The same where there are more flags.
pub(super) fn settle_with(flags: &Flags, everywhere: Everywhere<'_>) -> Result<Habits, Failure> {
    // What is wrong with the file is said in the language that is known by then.
    Habits::default().speak();
    if let Some(language) = everywhere.language {
        language::speak(language);
    }
    let habits = Habits::of(flags, everywhere)?;
    habits.speak();
    if let Some(folder) = habits.folder() {
        place::keep_in(&folder);
    }
    Ok(habits)
}

/// The language that the environment asks for: the program's own variable, and else the locale, of which the first variable
/// that is set counts. As everywhere in GNU, `LANGUAGE` comes before that, but where the locale is the one without a language.
pub(super) fn of_environment(var: &dyn Fn(&str) -> Option<String>) -> Option<Language> {
    let set = |name: &str| var(name).filter(|value| !value.is_empty());
    let own = set(&Key::Language.variable()).and_then(|tag| tag.parse().ok());
    let locale = || ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
    own.or_else(|| {
        let locale = locale()?;
        let is_none = matches!(locale.split('.').next(), Some("C" | "POSIX"));
        let liked = set("LANGUAGE").filter(|_| !is_none).and_then(|liked| Language::of_locale(&liked));
        liked.or_else(|| Language::of_locale(&locale))
    })
}

/// A language by its tag; `es-MX` is `es`.
pub(super) fn language(tag: &str) -> Result<Language, String> {
    let tags: Vec<_> = Language::ALL.iter().map(|language| language.tag()).collect();
    tag.parse().map_err(|_| words::language::not_spoken(&tags))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: &str = if cfg!(windows) { "C:\\records" } else { "/records" };

    fn told(text: &str) -> String {
        read("config.toml", text).unwrap_err().message
    }

    #[test]
    fn the_flag_wins_over_the_environment_and_that_over_the_file() {
        let wishes = |number: Option<&str>| Wishes { emergency_number: number.map(str::to_owned), ..Wishes::default() };
        let by = [By::Flag, By::Environment, By::File].map(Some);
        let habits = |said: [Option<&str>; 3]| {
            let mut said = by.into_iter().zip(said.map(wishes));
            Habits([said.next().unwrap(), said.next().unwrap(), said.next().unwrap()])
        };
        let number = |said| habits(said).shown(Key::EmergencyNumber);
        assert_eq!(number([Some("1"), Some("2"), Some("3")]), Some(("1".to_owned(), By::Flag)));
        assert_eq!(number([None, Some("2"), Some("3")]), Some(("2".to_owned(), By::Environment)));
        assert_eq!(number([None, None, Some("3")]), Some(("3".to_owned(), By::File)));
        assert_eq!(number([None, None, None]), None);
    }

    #[test]
    fn every_key_is_read_from_the_environment_and_from_the_file() {
        let all = Wishes {
            language: Some(Language::Spanish),
            emergency_number: Some("112".to_owned()),
            theme: Some("mono".to_owned()),
            plain: Some(true),
            brief: Some(false),
            folder: Some(HOME.into()),
        };
        let given = ["es-MX", "112", "mono", "yes", "0", HOME];
        let var = |name: &str| {
            let key = Key::ALL.iter().position(|key| key.variable() == name).unwrap();
            Some(OsString::from(given[key]))
        };
        assert_eq!(from_environment(&var).unwrap(), all);
        assert_eq!(from_environment(&|_| Some(OsString::new())).unwrap(), Wishes::default());
        let text = format!(
            "\u{feff}# mine\r\nlanguage = 'es'\r\nemergency_number = \"112\"\r\ntheme='mono'\r\nplain = true\r\nbrief=false\r\nfolder = '{HOME}'"
        );
        assert_eq!(read("", &text).unwrap(), all);
        assert_eq!(read("", &say::example(&NAMES)).unwrap(), Wishes::default());
        let file = say::example(&NAMES);
        let example = file.lines().map(|line| line.strip_prefix("# ").filter(|line| line.contains(" = ")));
        let example: Vec<_> = example.flatten().collect();
        assert_eq!(example.len(), Key::ALL.len());
        read("", &example.join("\n")).unwrap();
    }

    #[test]
    fn a_fault_in_the_file_is_told_at_its_place() {
        assert_eq!(told("plain = true\nthem = \"mono\""), "config.toml:2:1: there is no key them; did you mean theme?");
        assert!(told("voice = \"es\"").starts_with("config.toml:1:1: there is no key voice; there are "));
        assert_eq!(told("language = \"xx\""), "config.toml:1:12: choose one of en, es");
        assert!(told("theme = \"pink\"").starts_with("config.toml:1:9: choose one of default, "));
        assert_eq!(told("plain = \"yes\""), "config.toml:1:9: write true or false");
        assert_eq!(told("emergency_number = 112"), "config.toml:1:20: write it in quotes, as in \"112\"");
        assert_eq!(told("emergency_number = \" \""), format!("config.toml:1:20: {}", cli::number_empty()));
        assert!(told("folder = \"records\"").contains(say::not_a_whole_path()));
        assert!(told("plain = true\nplain = false").starts_with("config.toml:2:1: "));
        assert!(told("plain true").starts_with("config.toml:1:"));
        assert!(told("[faces]\nplain = true").starts_with("config.toml:1:2: there is no key faces"));
    }

    #[test]
    fn a_fault_in_the_environment_names_the_variable() {
        let var = |name: &str| (name == Key::Theme.variable()).then(|| OsString::from("pink"));
        assert!(from_environment(&var).unwrap_err().message.starts_with("HIP_TRIAGE_THEME: choose one of "));
    }

    #[test]
    fn the_first_variable_of_the_locale_that_is_set_counts_below_the_programs_own() {
        let asked = |set: &[(&str, &str)]| {
            of_environment(&|name| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
        };
        assert_eq!(asked(&[]), None);
        assert_eq!(asked(&[("LANG", "es_MX.UTF-8")]), Some(Language::Spanish));
        assert_eq!(asked(&[("LC_ALL", "en_US.UTF-8"), ("LANG", "es_MX.UTF-8")]), Some(Language::English));
        assert_eq!(asked(&[("LC_ALL", ""), ("LC_MESSAGES", "es"), ("LANG", "C")]), Some(Language::Spanish));
        assert_eq!(asked(&[("LC_ALL", "C"), ("LANG", "es_MX.UTF-8")]), None);
        assert_eq!(asked(&[("LANGUAGE", "fr:es:en"), ("LANG", "en_US.UTF-8")]), Some(Language::Spanish));
        assert_eq!(asked(&[("LANGUAGE", "fr"), ("LANG", "es_MX.UTF-8")]), Some(Language::Spanish));
        assert_eq!(asked(&[("LANGUAGE", "es"), ("LANG", "C.UTF-8")]), None);
        assert_eq!(asked(&[("HIP_TRIAGE_LANGUAGE", "en"), ("LC_ALL", "es_MX.UTF-8")]), Some(Language::English));
    }
}
