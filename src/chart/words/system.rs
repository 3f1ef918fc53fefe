//! Words for what is called otherwise, or is otherwise, from one system to the next.

use crate::say::system as say;

/// A system.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum System {
    /// Linux, and whatever is like it. Somebody may sit at another computer and have only its terminal here.
    Linux,
    /// macOS.
    Mac,
    /// Windows, where a file is as private as its folder.
    Windows,
}

/// The system that the program was built for.
pub const HERE: System = if cfg!(windows) {
    System::Windows
} else if cfg!(target_os = "macos") {
    System::Mac
} else {
    System::Linux
};

impl System {
    /// How the letters become larger.
    #[must_use]
    pub fn larger(self) -> &'static str {
        match self {
            Self::Linux => say::larger_linux(),
            Self::Mac => say::larger_mac(),
            Self::Windows => say::larger_windows(),
        }
    }

    /// How text is copied with the mouse while the program has it.
    #[must_use]
    pub fn copy_by_mouse(self) -> &'static str {
        if self == Self::Mac { say::copy_by_mouse_mac() } else { say::copy_by_mouse() }
    }

    /// Who can read a file that is kept.
    #[must_use]
    pub fn kept_for(self) -> &'static str {
        if self == Self::Windows { say::kept_for_windows() } else { say::kept_for() }
    }

    /// Who can read a file that was asked for.
    #[must_use]
    pub fn file_for(self) -> &'static str {
        if self == Self::Windows { say::file_for_windows() } else { say::file_for() }
    }

    /// The keys that end the input at the keyboard.
    #[must_use]
    pub fn end_of_input(self) -> &'static str {
        if self == Self::Windows { say::end_of_input_windows() } else { say::end_of_input() }
    }

    /// The advice where nobody knows where home is.
    #[must_use]
    pub fn set_home(self) -> &'static str {
        if self == Self::Windows { say::set_home_windows() } else { say::set_home() }
    }

    /// The same where a folder may be named on the command line.
    #[must_use]
    pub fn set_home_or_folder(self) -> &'static str {
        if self == Self::Windows { say::set_home_windows() } else { say::set_home_or_folder() }
    }

    /// The advice where nobody knows where habits are.
    #[must_use]
    pub fn set_config(self) -> &'static str {
        if self == Self::Windows { say::set_config_windows() } else { say::set_config() }
    }

    /// Why a folder is refused that is not named in full.
    #[must_use]
    pub fn whole_path(self) -> &'static str {
        if self == Self::Windows { say::whole_path_windows() } else { say::whole_path() }
    }

    /// Comes before the name of a file in the home folder.
    #[must_use]
    pub fn in_home(self) -> &'static str {
        if self == Self::Windows { "%USERPROFILE%\\" } else { "~/" }
    }

    /// How a page is copied.
    #[must_use]
    pub fn copies(self) -> &'static str {
        if self == Self::Windows { say::copies_windows() } else { say::copies() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hip_triage_core::language::{Language, within};

    fn all(system: System) -> String {
        let keys = [system.larger(), system.copy_by_mouse(), system.end_of_input(), system.copies()];
        let files = [system.kept_for(), system.file_for(), system.whole_path(), system.in_home()];
        [keys, files].concat().join(" ") + system.set_home() + system.set_home_or_folder() + system.set_config()
    }

    #[test]
    fn each_system_has_its_own_keys_and_folders() {
        for language in Language::ALL {
            within(*language, || {
                for foreign in ["Ctrl (", "Command", "HOME", "/home", "OSC", "Only you can read", "Solo usted"] {
                    assert!(!all(System::Windows).contains(foreign), "{foreign}");
                }
                assert!(!System::Mac.larger().contains("Ctrl") && System::Mac.larger().contains("Command"));
                for foreign in ["APPDATA", "%", "\\", "Windows", "Ctrl-Z"] {
                    let others = [System::Mac, System::Linux].map(all);
                    assert!(others.iter().all(|words| !words.contains(foreign)), "{foreign}");
                }
            });
        }
    }
}
