//! The least that a program on ratatui does: a page, a list that one moves over, one write a frame. `instructions` tells beside it
//! what ours takes.

#![expect(clippy::disallowed_methods, reason = "it is a program by itself")]

use std::io::{self, BufWriter, Read, Stdout};

use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;

/// As many lines and letters as the first page and the first question have.
const TEXT: [&str; 14] = [
    "Hip pain check",
    "If this may be an emergency, stop here. Call your local emergency number",
    "(such as 112, 911 or 999) now.",
    "This program helps you describe your hip pain and get ready to see a",
    "physical therapist (PT). It asks about your pain, one question at a",
    "time. At the end it tells you what your answers fit best with. It is not",
    "a diagnosis. Only a person who examines you can tell where the pain",
    "comes from.",
    "At most 20 questions, about 21 minutes. You can stop at any time.",
    "Nothing leaves this computer.",
    "",
    "Your answers stay on this computer. If you start, you agree to use the",
    "result to talk with a PT or a doctor, not in place of one.",
    "",
];
const ROWS: [&str; 2] = ["( ) 1  I do", "( ) 2  Somebody else, whom I answer for"];

fn main() -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout());
    enable_raw_mode()?;
    execute!(out, EnterAlternateScreen)?;
    let mut terminal = Terminal::new(CrosstermBackend::new(out))?;
    let mut at = 0;
    loop {
        draw(&mut terminal, at)?;
        let mut keys = [0; 16];
        let length = io::stdin().read(&mut keys)?;
        at = match &keys[..length] {
            b"\x1b[B" => 1,
            b"\x1b[A" => 0,
            _ => break,
        };
    }
    execute!(terminal.backend_mut(), LeaveAlternateScreen)?;
    disable_raw_mode()
}

fn draw(terminal: &mut Terminal<CrosstermBackend<BufWriter<Stdout>>>, at: usize) -> io::Result<()> {
    terminal.draw(|frame| {
        let rows = ROWS.iter().enumerate().map(|(row, text)| {
            let sign = if row == at { ">" } else { " " };
            (format!("{sign} {text}"), if row == at { Style::new().add_modifier(Modifier::BOLD) } else { Style::new() })
        });
        let lines = TEXT.iter().map(|text| ((*text).to_owned(), Style::new())).chain(rows);
        for (y, (text, style)) in (1..).zip(lines) {
            frame.buffer_mut().set_line(4, y, &Line::styled(text, style), 72);
        }
    })?;
    Ok(())
}
