//! The command by which the program was started, for the lines that say what to type next.
//!
//! Who has it on the search path types its name. Who built it and ran it there, as by `cargo run`, has no such command: they
//! are told the path by which they did.

use std::env;
use std::path::{Component, Path, PathBuf};

use crate::words::command;

/// The program as it was started, to be typed again; none where its name is enough.
pub(super) fn typed() -> Option<String> {
    // A console of Windows has no short way to say it.
    let started = env::args_os().next().map(PathBuf::from).filter(|_| cfg!(unix))?;
    let on_search_path = |name: &Path| {
        let folders = env::var_os("PATH")?;
        let program = env::split_paths(&folders).map(|folder| folder.join(name)).find(|file| file.is_file())?;
        program.canonicalize().ok()
    };
    let is_found = |name: &Path| on_search_path(name).is_some_and(|found| started.canonicalize().ok() == Some(found));
    let (here, home) = (env::current_dir().unwrap_or_default(), env::home_dir());
    again(&started, &here, home.as_deref(), is_found)
}

/// The same of any program; `is_found` tells whether the search path leads from a name to this one.
fn again(started: &Path, here: &Path, home: Option<&Path>, is_found: impl Fn(&Path) -> bool) -> Option<String> {
    let name = Path::new(started.file_name()?);
    let is_a_name = started.components().count() == 1 && !started.has_root();
    if is_a_name || is_found(name) {
        return None;
    }
    let from_here = started.strip_prefix(here).unwrap_or(started);
    Some(match home.and_then(|home| from_here.strip_prefix(home).ok()) {
        _ if from_here.components().count() == 1 => command::typed_path(&Path::new(".").join(from_here)),
        // What stands in quotes is no home to a shell.
        Some(from_home) => format!("~/{}", command::typed_path(from_home)),
        None if from_here.components().next() == Some(Component::CurDir) => command::typed_path(started),
        None => command::typed_path(from_here),
    })
}

#[cfg(test)]
mod tests {
    use super::again;
    use std::path::Path;

    #[test]
    fn a_program_that_is_not_on_the_search_path_is_named_by_the_way_to_it() {
        let (here, home) = (Path::new("/home/ana/hip"), Path::new("/home/ana"));
        for (started, typed) in [
            ("hip-triage", None),
            ("target/debug/hip-triage", Some("target/debug/hip-triage")),
            ("./hip-triage", Some("./hip-triage")),
            ("/home/ana/hip/target/debug/hip-triage", Some("target/debug/hip-triage")),
            ("/home/ana/hip/hip-triage", Some("./hip-triage")),
            ("/home/ana/my tools/hip-triage", Some("~/'my tools/hip-triage'")),
            ("/opt/hip triage/hip-triage", Some("'/opt/hip triage/hip-triage'")),
            ("../hip-triage", Some("../hip-triage")),
        ] {
            assert_eq!(again(Path::new(started), here, Some(home), |_| false).as_deref(), typed, "{started}");
            assert_eq!(again(Path::new(started), here, Some(home), |_| true), None, "{started}");
        }
    }
}
