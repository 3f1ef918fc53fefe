//! The drawing in the language of Mermaid, which many web pages and editors show as a picture.

use std::io::{self, Write};

use super::{Edge, Graph, PathMark, QuestionNode};
use crate::words::authors as say;
use hip_triage_core::questionnaire::{Go, QuestionId, Urgency};

/// Where a word is broken, in characters: Mermaid breaks between words alone.
const WORD: usize = 30;
/// A character that shows nothing and takes no room.
const WORD_JOINER: char = '\u{2060}';
/// Room below the title of a stage, so that no arrow ends on it.
const SETTINGS: &str = r#"%%{init: {"flowchart": {"subGraphTitleMargin": {"bottom": 18}}}}%%"#;

/// Writes a flow chart.
///
/// # Errors
///
/// When it cannot be written.
pub fn write(graph: &Graph<'_>, out: &mut dyn Write) -> io::Result<()> {
    let identity = graph.questionnaire.identity();
    writeln!(out, "%% {}", say::drawn(&identity.id, &identity.version))?;
    writeln!(out, "{SETTINGS}")?;
    writeln!(out, "flowchart TD")?;
    for (section, nodes) in graph.sections() {
        writeln!(out, "  subgraph s_{}[\"{}\"]", section.name, escaped(&section.title))?;
        for node in nodes {
            write_node(node, out)?;
        }
        writeln!(out, "  end")?;
    }
    writeln!(out, "  result([\"{}\"])", escaped(say::RESULT))?;
    for edge in &graph.edges {
        writeln!(out, "  {}", arrow(graph, edge))?;
    }
    write_classes(graph, out)
}

fn write_node(node: &QuestionNode<'_>, out: &mut dyn Write) -> io::Result<()> {
    let name = &node.question.name;
    let mut lines = vec![name.clone(), node.question.ask.clone()];
    lines.extend(node.remarks());
    match &node.mark {
        PathMark::No => {}
        PathMark::Waits => lines.push(say::WAITS.to_owned()),
        PathMark::Answered(answer) | PathMark::Stopped(_, answer) => lines.push(format!("= {answer}")),
    }
    let question = format!("q_{name}[\"{}\"]", joined(&lines));
    if node.stops.is_empty() {
        return writeln!(out, "    {question}");
    }
    // In a row with its question: below it, each exit would push the tree further to one side.
    let arrow = if matches!(node.mark, PathMark::Stopped(..)) { "==>" } else { "-.->" };
    writeln!(out, "    subgraph row_{name}[\" \"]")?;
    writeln!(out, "      direction LR")?;
    writeln!(out, "      {question}")?;
    writeln!(out, "      stop_{name}[[\"{}\"]]", joined(&node.stop_lines()))?;
    writeln!(out, "      q_{name} {arrow} stop_{name}")?;
    writeln!(out, "    end")
}

/// The node that the arrows of a question lead to and from: itself, or its row, which is laid out on its own
/// only while nothing in it is bound to the outside.
fn place(graph: &Graph<'_>, id: QuestionId) -> String {
    let in_row = graph.places[id.index()].is_some_and(|place| !graph.nodes[place].stops.is_empty());
    format!("{}_{}", if in_row { "row" } else { "q" }, graph.questionnaire.question(id).name)
}

fn arrow(graph: &Graph<'_>, edge: &Edge) -> String {
    let name = |go: Go| match go {
        Go::To(id) => place(graph, id),
        Go::Result => "result".to_owned(),
    };
    let arrow = if edge.on_path { "==>" } else { "-->" };
    let label = edge.label.as_ref().map_or_else(String::new, |label| format!("|\"{}\"|", escaped(&broken(label))));
    format!("{} {arrow}{label} {}", name(Go::To(edge.from)), name(edge.to))
}

/// Looks that say again what words, dashes and thick lines say.
fn write_classes(graph: &Graph<'_>, out: &mut dyn Write) -> io::Result<()> {
    let questions = |kept: &dyn Fn(&QuestionNode<'_>) -> bool| {
        graph.nodes.iter().filter(|node| kept(node)).map(|node| format!("q_{}", node.question.name)).collect()
    };
    let stopping = graph.nodes.iter().filter(|node| !node.stops.is_empty());
    let rows = stopping.map(|node| format!("row_{}", node.question.name)).collect();
    let exits = |urgency: Urgency| {
        let most = |node: &&QuestionNode<'_>| node.stops.first().is_some_and(|(most, _)| *most == urgency);
        graph.nodes.iter().filter(most).map(|node| format!("stop_{}", node.question.name)).collect()
    };
    let mut walked: Vec<String> = questions(&|node| node.is_on_path());
    walked.extend(graph.finished.then(|| "result".to_owned()));
    let classes: [(&str, &str, Vec<String>); 5] = [
        ("row", "fill:none,stroke:#80868b,stroke-dasharray:2 3", rows),
        ("clinician", "stroke-dasharray:6 4", questions(&|node| node.clinician)),
        ("emergency", "fill:#ffdad6,stroke:#b3261e,color:#410002", exits(Urgency::Emergency)),
        ("same_day", "fill:#ffe8c7,stroke:#a15c00,color:#3a2100", exits(Urgency::SameDay)),
        ("walked", "stroke:#1565c0,stroke-width:4px", walked),
    ];
    for (name, look, members) in classes {
        if !members.is_empty() {
            writeln!(out, "  classDef {name} {look}")?;
            writeln!(out, "  class {} {name}", members.join(","))?;
        }
    }
    Ok(())
}

fn joined(lines: &[String]) -> String {
    lines.iter().map(|line| escaped(&broken(line))).collect::<Vec<_>>().join("<br>")
}

/// A text without words that would make a box as wide as they are.
fn broken(text: &str) -> String {
    let each = text.split(' ').map(|word| match word.chars().count() {
        0..=WORD => word.to_owned(),
        _ => textwrap::wrap(word, WORD).join("\n"),
    });
    each.collect::<Vec<_>>().join(" ")
}

/// A text that Mermaid shows as it is, whatever stands in it.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // "1." at the beginning of a line would be the first item of a list.
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in text.char_indices() {
        match c {
            '\n' => escaped.push_str("<br>"),
            '.' if digits > 0 && at == digits => escaped.push_str("#46;"),
            '"' | '#' | '<' | '>' | '&' | '`' | ';' | '\\' | '{' | '}' | '[' | ']' | '|' | '*' | '~' => {
                escaped.extend(["#", &(c as u32).to_string(), ";"]);
            }
            // Unescaped before Mermaid looks for formulas ("$$") and icons ("fa:fa-"), so kept apart.
            '$' if text[at..].starts_with("$$") => escaped.extend([c, WORD_JOINER]),
            ':' if text[at..].starts_with(":fa-") => escaped.extend([c, WORD_JOINER]),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{WORD, broken, escaped};

    #[test]
    fn nothing_in_a_text_is_taken_for_mermaid() {
        assert_eq!(escaped("Is it \"bad\"? <b>#1</b>"), "Is it #34;bad#34;? #60;b#62;#35;1#60;/b#62;");
        assert_eq!(escaped("1. First; `x`"), "1#46; First#59; #96;x#96;");
        assert_eq!(escaped("up to 1.5 km"), "up to 1.5 km");
        assert_eq!(escaped("$$x$$ $1 fa:fa-car: so"), "$\u{2060}$x$\u{2060}$ $1 fa:\u{2060}fa-car: so");
    }

    #[test]
    fn only_a_word_that_is_too_long_is_broken() {
        let long = "a".repeat(WORD + 1);
        assert_eq!(broken("a word  or two"), "a word  or two");
        assert_eq!(broken(&format!("see {long}")), format!("see {}\na", &long[1..]));
    }
}
