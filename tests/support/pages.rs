//! Pages of documentation that are true: what they show of files and of a terminal is done again.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::Desk;

/// A piece of a page.
#[derive(Debug)]
pub enum Piece<'p> {
    /// Words.
    Text(&'p str),
    /// A block between two fences: the words after the first, and the content.
    Block { info: &'p str, content: &'p str },
}

/// Takes a page apart; put together again, the pieces are the page.
pub fn pieces(page: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find("\n```") {
        let (text, fence) = rest.split_at(start + 1);
        let (info, after) = fence[3..].split_once('\n').unwrap();
        let end = after.find("```\n").expect("a fence that is closed");
        pieces.push(Piece::Text(text));
        pieces.push(Piece::Block { info, content: &after[..end] });
        rest = &after[end + 4..];
    }
    pieces.push(Piece::Text(rest));
    pieces
}

/// The page with what really comes out, from top to bottom in the home of a desk: each `console` block is run, each
/// `diff` block changes the file that it names, a `yaml` block that names one writes it, and a `mermaid` block shows
/// the last drawing that was written.
pub fn replayed(page: &str, desk: &Desk) -> String {
    let mut out = String::new();
    let mut drawing = None;
    for piece in pieces(page) {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Block { info, content } => {
                let (language, name) = info.split_once(' ').unwrap_or((info, ""));
                let path = desk.home.path().join(name);
                let content = match language {
                    "console" => {
                        let mut paths = content.split_whitespace().map(|word| desk.home.path().join(word));
                        drawing = paths.rfind(|path| path.extension().is_some_and(|end| end == "mmd")).or(drawing);
                        console(content, desk)
                    }
                    "mermaid" => fs::read_to_string(drawing.as_ref().expect("a drawing was written")).unwrap(),
                    "diff" => {
                        let changed = patched(&fs::read_to_string(&path).unwrap(), content);
                        fs::write(path, changed).unwrap();
                        content.to_owned()
                    }
                    "yaml" if path.extension().is_some_and(|end| end == "yaml") => {
                        fs::write(path, content).unwrap();
                        content.to_owned()
                    }
                    _ => content.to_owned(),
                };
                write!(out, "```{info}\n{content}```\n").unwrap();
            }
        }
    }
    out
}

/// The page of the project at a path is what comes out when it is done again; or it is written so, with
/// `UPDATE_PAGES=1`.
pub fn is_true(path: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let page = fs::read_to_string(&path).unwrap();
    let replayed = replayed(&page, &Desk::new());
    #[expect(clippy::disallowed_methods, reason = "it runs programs, and is run by hand")]
    if std::env::var_os("UPDATE_PAGES").is_some_and(|value| value == "1") {
        fs::write(path, replayed).unwrap();
    } else {
        let line = page.lines().zip(replayed.lines()).find(|(written, real)| written != real);
        assert!(page == replayed, "run: UPDATE_PAGES=1 cargo test --test guide --test readme\n{line:?}");
    }
}

/// Types each command of a block into a shell; what it tells of is all in the home of the desk.
fn console(content: &str, desk: &Desk) -> String {
    let mut out = String::new();
    let program = super::program::path();
    let program = Path::new(&program).parent().unwrap();
    for command in content.lines().filter_map(|line| line.strip_prefix("$ ")) {
        writeln!(out, "$ {command}").unwrap();
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("{{ {command}\n}} 2>&1")]).env_clear().envs(&desk.env);
        shell.env("PATH", format!("{}:/usr/bin:/bin", program.display())).current_dir(desk.home.path());
        let text = String::from_utf8(shell.output().unwrap().stdout).unwrap();
        assert!(!text.contains("```") && !text.contains("not found"), "{command}\n{text}");
        text.lines().for_each(|line| writeln!(out, "{}", line.trim_end()).unwrap());
    }
    out
}

/// A file after a change: the lines that stay and go are found once, and the lines that stay and come take their place.
fn patched(text: &str, diff: &str) -> String {
    let side = |gone: char| -> String {
        let kept = diff.lines().filter(|line| !line.starts_with(gone));
        kept.flat_map(|line| [line.get(1..).unwrap_or_default(), "\n"]).collect()
    };
    let (before, after) = (side('+'), side('-'));
    assert_eq!(text.matches(&before).count(), 1, "{before}");
    text.replacen(&before, &after, 1)
}
