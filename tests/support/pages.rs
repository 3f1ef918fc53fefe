//! Pages of documentation that are true: what they show of files and of a terminal is done again.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::Desk;

/// A piece of a page.
#[derive(Debug)]
pub enum Piece<'p> {
    /// Words.
    Text(&'p str),
    /// What stands between two fences: the words after the first, and the content.
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

/// Runs each `console` block of a page from top to bottom in the home of a desk, changes files by each `diff` block,
/// writes those of a `yaml` block that names one, and gives the page with what really came out.
pub fn replayed(page: &str, desk: &Desk) -> String {
    let mut out = String::new();
    for piece in pieces(page) {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Block { info, content } => {
                let (language, name) = info.split_once(' ').unwrap_or((info, ""));
                let path = desk.home.path().join(name);
                let content = match language {
                    "console" => console(content, desk),
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

/// Whether the pages are to be written as they come out, instead of compared.
pub fn is_update() -> bool {
    std::env::var_os("UPDATE_PAGES").is_some_and(|value| value == "1")
}

fn console(content: &str, desk: &Desk) -> String {
    let mut out = String::new();
    for command in content.lines().filter_map(|line| line.strip_prefix("$ ")) {
        writeln!(out, "$ {command}").unwrap();
        let words: Vec<_> = command.split_whitespace().collect();
        match words[..] {
            ["hip-triage", ref args @ ..] => {
                let output = desk.command(args).current_dir(desk.home.path()).output().unwrap();
                for stream in [output.stdout, output.stderr] {
                    let text = String::from_utf8(stream).unwrap();
                    assert!(!text.contains("```"), "{text}");
                    text.lines().for_each(|line| writeln!(out, "{}", line.trim_end()).unwrap());
                }
            }
            ["cp", "-r", from, to] => copy(&desk.home.path().join(from), &desk.home.path().join(to)),
            _ => panic!("a page shows a command that the test does not know: {command}"),
        }
    }
    out
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
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
