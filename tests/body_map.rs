//! The places of pain answered on the drawn body, in a pseudo-terminal: with the keyboard alone, and with the mouse alone.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "this is a test, though clippy does not see it")]

#[path = "support/pty.rs"]
mod pty;

use pty::{Home, Program, Terminal, small};

const RIGHT: &str = "\x1b[C";
const DOWN: &str = "\x1b[B";

/// At the question where it hurts, in a window of that size.
fn at_the_places(home: &Home, columns: u16, rows: u16) -> Terminal {
    let mut terminal = Program::new(&["--questions", &small()], home.path()).size(columns, rows).start();
    terminal.see("1  Start").press("\r").see("How old are you?").press("52\r");
    terminal.see("any of these right now?").press("0\r").see("Have you lost weight").press("2");
    terminal.see("Where do you feel the pain?");
    terminal
}

/// From the question after it to the end, and what was kept.
fn to_the_end(mut terminal: Terminal, home: &Home) -> String {
    terminal.see("How bad is the pain now?").press("7\r").see("What does sitting do?").press("1");
    terminal.see("How long is the hip stiff").press("30\r").see("What would you like to say").press("\r");
    terminal.see("Groin (left)").see("Deep in the buttock (right)").press("n").see("What to do now");
    // The same figure stands on the page for the PT, with its places numbered.
    terminal.press("p").see("Hip pain: summary for the PT");
    for _ in 0..20 {
        if terminal.screen().contains("Left and right are") {
            break;
        }
        let before = terminal.screen();
        terminal.press(DOWN).press(DOWN).press(DOWN).press(DOWN).press(DOWN).press(DOWN);
        terminal.holds("the page does not move", |terminal| terminal.screen() != before);
    }
    terminal.see("1  Groin (left").see("2  Deep in the buttock (right").press("q");
    assert_eq!(terminal.end().0, 0);
    std::fs::read_to_string(home.kept("small")).unwrap()
}

/// The places that were kept, with their sides, without blanks.
fn places(kept: &str) -> String {
    let flat: String = kept.chars().filter(|letter| !letter.is_whitespace()).collect();
    let (_, after) = flat.split_once("\"question\":\"pain_site\"").unwrap_or_else(|| panic!("no answer in {kept}"));
    let end = after.find("\"pain_now\"").expect("another answer");
    after[..end].to_owned()
}

/// The record of the same places when they are chosen in the list.
fn by_list() -> String {
    let home = Home::new();
    let mut terminal = at_the_places(&home, 80, 24);
    terminal.press("1\x1b[D").see("Groin [left]").press("3\x1b[C").see("buttock [right]").press("\r");
    places(&to_the_end(terminal, &home))
}

#[test]
fn the_places_are_answered_on_the_map_with_the_keyboard_alone() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let home = Home::new();
        let mut terminal = at_the_places(&home, columns, rows);
        terminal.press("m").see("m list").see("Groin, left: not chosen").press(" ").see("Groin, left: chosen");
        terminal.press(RIGHT).see("The bony point on the outside, left:");
        terminal.press(RIGHT).see("Deep in the buttock, left: not").press(" ").see("buttock, left: chosen");
        // A slip is undone by the same key, and the other side chosen.
        terminal.press(" ").see("buttock, left: not").press(RIGHT).see("buttock, right: not");
        terminal.press(" ").see("buttock, right: chosen").press("m").see("m map");
        terminal.see("[x] 1  Groin [left]").see("[x] 3  Deep in the buttock [right]").press("m").see("m list");
        terminal.press("\r");
        assert_eq!(places(&to_the_end(terminal, &home)), by_list());
    }
}

/// Where a letter of the list stands on the drawing from the front or from behind, on the left and on the right of it.
fn drawn(terminal: &Terminal, key: char, view: &str) -> [(usize, usize); 2] {
    let screen = terminal.screen();
    let mut rows =
        screen.lines().enumerate().skip_while(|(_, line)| !(line.contains("front") && line.contains("back")));
    let (_, title) = rows.next().expect("a figure");
    let column = |text: &str| title[..title.find(text).unwrap()].chars().count();
    let (middle, half) = (column(view) + view.len() / 2, (column("back") - column("front")) / 2);
    let found = rows.find_map(|(y, line)| {
        let near = |(x, letter): (usize, char)| (letter == key && x.abs_diff(middle) < half).then_some((x, y));
        <[_; 2]>::try_from(line.chars().enumerate().filter_map(near).collect::<Vec<_>>()).ok()
    });
    found.unwrap_or_else(|| panic!("{key} is not on both sides of the {view}:\n{screen}"))
}

fn click(terminal: &mut Terminal, (x, y): (usize, usize)) {
    let (column, row) = (x + 1, y + 1);
    terminal.press(&format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m"));
}

#[test]
fn the_places_are_answered_by_clicks_on_the_figure_alone() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let home = Home::new();
        let mut terminal = at_the_places(&home, columns, rows);
        if columns < 120 {
            terminal.click("m map").see("m list");
        }
        terminal.see("front");
        // Seen from the front the left is on the right. Not on the number itself, but beside it.
        let [_, (x, y)] = drawn(&terminal, '1', "front");
        click(&mut terminal, (x + 1, y));
        terminal.see(if columns < 120 { "Chosen: Groin (left)" } else { "Groin [left]" });
        // The wrong one, undone by a second click, and then the one that is meant.
        let [wrong, meant] = drawn(&terminal, '3', "back");
        click(&mut terminal, wrong);
        terminal.see(if columns < 120 { "buttock (left)" } else { "buttock [left]" });
        click(&mut terminal, wrong);
        terminal.see_no_more(if columns < 120 { "buttock (left)" } else { "buttock [left]" });
        click(&mut terminal, meant);
        terminal.see(if columns < 120 { "(right)" } else { "buttock [right]" });
        terminal.click("Enter next");
        assert_eq!(places(&to_the_end(terminal, &home)), by_list());
    }
}

#[test]
fn where_there_is_no_room_for_a_map_the_list_answers() {
    let home = Home::new();
    let mut terminal = at_the_places(&home, 80, 24);
    terminal.resize(40, 12).see_no_more("m map");
    terminal.press("m1").see("which side?").press("\x1b[D").see("[left]").see_no_more("m map");
    terminal.resize(80, 24).see("m map").press("m").see("Groin, left: chosen");
    terminal.resize(40, 12).see("Groin [left]").press("\x03\x03");
    assert_eq!(terminal.end().0, 130);
}
