//! Words for what is called otherwise, or is otherwise, from one system to the next.

/// The words of a system.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct SystemWords {
    /// How the letters become larger.
    pub larger: &'static str,
    /// How text is copied with the mouse while the program has it.
    pub copy_by_mouse: &'static str,
    /// Who can read a file that is kept.
    pub kept_for: &'static str,
    /// Who can read a file that was asked for.
    pub file_for: &'static str,
    /// The keys that end the input at the keyboard.
    pub end_of_input: &'static str,
    /// The advice where nobody knows where home is.
    pub set_home: &'static str,
    /// The advice where nobody knows where habits are.
    pub set_config: &'static str,
    /// Why a folder is refused that is not named in full.
    pub whole_path: &'static str,
    /// Comes before the name of a file in the home folder.
    pub in_home: &'static str,
    /// How a page is copied.
    pub copies: &'static str,
}

/// The system that the program was built for.
pub const HERE: &SystemWords = if cfg!(windows) {
    &WINDOWS
} else if cfg!(target_os = "macos") {
    &MAC
} else {
    &LINUX
};

/// Linux, and whatever is like it. Somebody may sit at another computer and have only its terminal here.
pub const LINUX: SystemWords = SystemWords {
    larger: "To make the letters larger, press Ctrl (or Command) and +.",
    copy_by_mouse: "To copy text with the mouse, hold Shift.",
    kept_for: "Only you can read that file.",
    file_for: "Only you can read it.",
    end_of_input: "Ctrl-D ends.",
    set_home: "set HOME, or XDG_STATE_HOME",
    set_config: "set HOME, or XDG_CONFIG_HOME",
    whole_path: "name the whole path, as in \"/home/me/records\" or \"~/records\"",
    in_home: "~/",
    copies: "through the terminal (OSC 52); the result says whether it took the page",
};

/// macOS.
pub const MAC: SystemWords = SystemWords {
    larger: "To make the letters larger, press Command and +.",
    copy_by_mouse: "To copy text with the mouse, hold fn (in iTerm2 Option).",
    ..LINUX
};

/// Windows, where a file is as private as its folder.
pub const WINDOWS: SystemWords = SystemWords {
    larger: "To make the letters larger, hold Ctrl and turn the mouse wheel.",
    kept_for: "That file is as private as its folder.",
    file_for: "It is as private as that folder.",
    end_of_input: "Ctrl-Z and Enter end.",
    set_home: "set LOCALAPPDATA, or name a folder with --folder",
    set_config: "set APPDATA",
    whole_path: "name the whole path, as in \"C:/records\" or \"~/records\"",
    in_home: "%USERPROFILE%\\",
    copies: "into the clipboard of Windows",
    ..LINUX
};

#[cfg(test)]
mod tests {
    use super::*;

    fn all(words: &SystemWords) -> String {
        let SystemWords { larger, copy_by_mouse, kept_for, file_for, end_of_input, copies, .. } = *words;
        let SystemWords { set_home, set_config, whole_path, in_home, .. } = *words;
        let all = [larger, copy_by_mouse, kept_for, file_for, end_of_input, copies];
        [all.as_slice(), &[set_home, set_config, whole_path, in_home]].concat().join(" ")
    }

    #[test]
    fn each_system_has_its_own_keys_and_folders() {
        for foreign in ["Ctrl (or", "Command", "HOME", "/home", "OSC", "Only you can read"] {
            assert!(!all(&WINDOWS).contains(foreign), "{foreign}");
        }
        assert!(!MAC.larger.contains("Ctrl") && MAC.larger.contains("Command"));
        for foreign in ["APPDATA", "%", "\\", "Windows", "Ctrl-Z"] {
            assert!(!all(&MAC).contains(foreign) && !all(&LINUX).contains(foreign), "{foreign}");
        }
    }
}
