//! Commands as they are typed, with all that they need to do what is said of them.

use std::path::Path;
use std::sync::{LazyLock, OnceLock};

/// The program, where nothing else was said of it.
const PROGRAM: &str = "hip-triage";

/// How the program was started, as it is typed again, where its name is not enough. It takes a look at each folder of the search
/// path, and is asked only where somebody is told what to type.
static STARTED_AS: LazyLock<Option<String>> = LazyLock::new(|| FIND.get()?());
static FIND: OnceLock<fn() -> Option<String>> = OnceLock::new();

/// Says who finds out how the program was started.
pub fn started_as(find: fn() -> Option<String>) {
    FIND.get_or_init(|| find);
}

/// The program, as it is typed again.
#[must_use]
pub fn program() -> &'static str {
    STARTED_AS.as_deref().unwrap_or(PROGRAM)
}

/// A word of a command, in quotes where a shell would take it apart.
#[must_use]
pub fn typed(word: &str) -> String {
    let word = super::cleaned(word);
    if cfg!(windows) { typed_on_windows(&word) } else { shell_words::quote(&word).into_owned() }
}

/// The same for the shells of Windows, as a program there takes its line apart.
fn typed_on_windows(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/\\.:_-+,@~".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    // Only before a quote does a backslash stand for anything but itself.
    let within = word.replace('"', "\\\"");
    let last = within.len() - within.trim_end_matches('\\').len();
    format!("\"{within}{}\"", "\\".repeat(last))
}

/// A path as it is typed where it stands alone: never taken for an option.
#[must_use]
pub fn typed_path(path: &Path) -> String {
    let place = path.to_string_lossy();
    typed(&if place.starts_with('-') { format!("./{place}") } else { place.into_owned() })
}

/// Options that follow a command, each with a blank before it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct CommandOptions(String);

impl CommandOptions {
    /// Adds a switch where it is on.
    #[must_use]
    pub fn switch(mut self, name: &str, on: bool) -> Self {
        if on {
            self.0.extend([" --", name]);
        }
        self
    }

    /// Adds an option where it has a value.
    #[must_use]
    pub fn value(mut self, name: &str, value: Option<&str>) -> Self {
        if let Some(value) = value {
            // What begins with a hyphen would be taken for an option of its own.
            let between = if value.starts_with('-') { "=" } else { " " };
            self.0.extend([" --", name, between, &typed(value)]);
        }
        self
    }

    /// Adds the questionnaire where it is not the built-in one.
    #[must_use]
    pub fn questions(self, path: Option<&Path>) -> Self {
        self.value("questions", path.map(Path::to_string_lossy).as_deref())
    }

    /// Adds other options behind these.
    #[must_use]
    pub fn and(mut self, others: &Self) -> Self {
        self.0 += &others.0;
        self
    }

    /// The options, as they follow a command.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The command that asks the questions.
#[must_use]
pub fn self_check(options: &CommandOptions) -> String {
    format!("{}{}", program(), options.as_str())
}

/// The command that deletes what is saved.
#[must_use]
pub fn forget(options: &CommandOptions) -> String {
    format!("{} forget{}", program(), options.as_str())
}

#[cfg(test)]
mod tests {
    use super::{CommandOptions, self_check, typed_on_windows, typed_path};
    use std::path::Path;

    #[test]
    fn a_program_of_windows_reads_back_what_was_meant() {
        let cases = [
            (r"C:\Users\me\knee", r"C:\Users\me\knee"),
            (r"C:\my knee", r#""C:\my knee""#),
            (r"C:\my records\", r#""C:\my records\\""#),
            ("", "\"\""),
            ("a\"b", r#""a\"b""#),
            ("a&b", "\"a&b\""),
        ];
        for (word, typed) in cases {
            assert_eq!(typed_on_windows(word), typed);
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_shell_reads_back_what_was_meant() {
        for path in ["knee", "my knee", "it's", "a\"b", "$HOME", "~me", "a;b", "-x", "Größe/knie.yaml"] {
            let command = self_check(&CommandOptions::default().switch("plain", true).questions(Some(Path::new(path))));
            let words = shell_words::split(&command).unwrap();
            let with_value = [format!("--questions={path}"), format!("--questions {path}")];
            assert_eq!(words[..2], ["hip-triage", "--plain"]);
            assert!(with_value.contains(&words[2..].join(" ")), "{command}");
            assert_eq!(words.len() == 3, path.starts_with('-'), "{command}");
        }
        assert_eq!(typed_path(Path::new("-x")), "./-x");
        assert_eq!(self_check(&CommandOptions::default().questions(None)), "hip-triage");
    }
}
