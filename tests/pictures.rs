//! The pictures in the README: real screens, and never older than the program.
//!
//! `UPDATE_PICTURES=1 cargo test --test pictures` draws them anew.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

#[path = "support/pty.rs"]
mod pty;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use pty::{Program, Terminal};

/// The size of a cell, in pixels.
const CELL: (u16, u16) = (9, 19);
const MARGIN: u16 = 20;

#[test]
fn the_pictures_show_the_program_as_it_is() {
    let home = tempfile::tempdir().unwrap();
    let mut program = Program::new(&["--no-save"], home.path()).size(128, 36).start();
    program.see("Start").press("\r").see("Who has the hip pain?").press("1").see("female or male").press("2");
    program.see("How old are you?").press("58\r");
    // Nothing that needs a doctor.
    program.see("any of these now?").press("0\r").see("How do you walk").press("2");
    program.see("did the pain begin").press("1").see("a fall or a blow").press("1");
    program.see("How long have you had").press("5").see("getting worse").press("5");
    for (question, none) in [
        ("groin or belly", "0"),
        ("How have you felt", "0"),
        ("true in the last 2 weeks", "0"),
        ("Is any of these true for you?", "0"),
        ("did you ever have", "0"),
    ] {
        program.see(question).press(&format!("{none}\r"));
    }
    program.see("What have you been told").press("1\r");
    program.see("In your own words").press("I cannot tie my left shoe any more.\r");
    program.see("X-rayed or scanned").press("2");
    // A place is chosen, then said to be on the left.
    program.see("Where does it hurt?").press("1\x1b[D").see("[left]").press("5").see("front of the thigh [left]");
    same_as(".github/question.svg", &picture(&program));

    program
        .press("\r")
        .see("deep inside?")
        .press("1")
        .see("How far down")
        .press("2")
        .see("Which leg is it?")
        .press("1")
        .see("hurts the most")
        .press("1");
    program
        .see("What does it feel like?")
        .press("1\r")
        .see("most like")
        .press("1")
        .see("stiff in the morning")
        .press("2");
    program.see("brings it on").press("13\r").see("as you walk?").press("3");
    program.see("What makes it better?").press("1\r").see("when you sit?").press("2");
    program
        .see("hard, or hurt?")
        .press("126\r")
        .see("What makes that hard")
        .press("1")
        .see("reach for your foot?")
        .press("4");
    program.see("are true for you?").press("0\r").see("part of your story?").press("1\r");
    program.see("Is everything right?").press("\r").see("What to do now").see("page down");
    same_as(".github/result.svg", &picture(&program));
    program.press("\x03\x03");
    program.end();
}

fn same_as(path: &str, svg: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    #[expect(clippy::disallowed_methods, reason = "it runs programs, and is run by hand")]
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, svg).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == svg,
        "{} is not what the program shows now; draw it anew: UPDATE_PICTURES=1 cargo test --test pictures",
        path.display()
    );
}

/// The screen as it stands, as SVG.
fn picture(program: &Terminal) -> String {
    program.look(|screen| {
        let (rows, columns) = (screen.size().0.get(), screen.size().1.get());
        let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
             font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"15\">\n\
             <rect width=\"{width}\" height=\"{height}\" rx=\"10\" fill=\"#16181d\"/>\n"
        );
        for row in 0..rows {
            for run in runs(screen, row) {
                draw(&mut svg, row, &run);
            }
        }
        svg.push_str("</svg>\n");
        svg
    })
}

/// Cells of one look beside one another.
struct Run {
    column: u16,
    text: String,
    look: Look,
}

#[derive(Clone, Copy, PartialEq)]
struct Look {
    colour: &'static str,
    bold: bool,
    underlined: bool,
    reversed: bool,
}

fn runs(screen: &vt100::Screen, row: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for column in 0..screen.size().1.get() {
        let Some(cell) = screen.cell(row, column) else { continue };
        let look = Look {
            colour: colour(cell.fgcolor()),
            bold: cell.bold(),
            underlined: cell.underline(),
            reversed: cell.inverse(),
        };
        let text = if cell.has_contents() { cell.contents() } else { " " };
        match runs.last_mut() {
            Some(run) if run.look == look => run.text.push_str(text),
            _ => runs.push(Run { column, text: text.to_owned(), look }),
        }
    }
    runs.retain(|run| run.look.reversed || run.look.underlined || !run.text.trim().is_empty());
    runs
}

fn draw(svg: &mut String, row: u16, run: &Run) {
    let blank = run.text.len() - run.text.trim_start().len();
    let text = if run.look.reversed { run.text.as_str() } else { run.text.trim() };
    let column = if run.look.reversed { run.column } else { run.column + u16::try_from(blank).unwrap() };
    let (x, y) = (MARGIN + column * CELL.0, MARGIN + row * CELL.1);
    let width = u16::try_from(text.chars().count()).unwrap() * CELL.0;
    let mut colour = run.look.colour;
    if run.look.reversed {
        writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{}\" fill=\"{colour}\"/>", CELL.1).unwrap();
        colour = "#16181d";
    }
    let weight = if run.look.bold { " font-weight=\"bold\"" } else { "" };
    let line = if run.look.underlined { " text-decoration=\"underline\"" } else { "" };
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    writeln!(
        svg,
        "<text x=\"{x}\" y=\"{}\" textLength=\"{width}\" fill=\"{colour}\"{weight}{line} xml:space=\"preserve\">{text}</text>",
        y + 14
    )
    .unwrap();
}

/// The colours of a calm dark terminal.
fn colour(colour: vt100::Color) -> &'static str {
    match colour {
        vt100::Color::Idx(1 | 9) => "#e06c75",
        vt100::Color::Idx(2 | 10) => "#98c379",
        vt100::Color::Idx(3 | 11) => "#e5c07b",
        vt100::Color::Idx(4 | 12) => "#61afef",
        vt100::Color::Idx(5 | 13) => "#c678dd",
        vt100::Color::Idx(6 | 14) => "#56b6c2",
        _ => "#d7dae0",
    }
}
