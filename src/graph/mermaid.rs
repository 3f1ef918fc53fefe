//! The drawing in the language of Mermaid, which many web pages and editors show as a picture.

use std::io::{self, Write};

use super::{Graph, Node, Walked, Way};
use crate::questionnaire::{Go, Urgency};
use crate::words::authors as say;

/// Writes a flow chart.
///
/// # Errors
///
/// When it cannot be written.
pub fn write(graph: &Graph<'_>, out: &mut dyn Write) -> io::Result<()> {
    let identity = graph.questionnaire.identity();
    writeln!(out, "%% {}", say::drawn(&identity.id, &identity.version))?;
    writeln!(out, "flowchart TD")?;
    for (section, nodes) in graph.sections() {
        writeln!(out, "  subgraph s_{}[\"{}\"]", section.name, escaped(&section.title))?;
        for node in nodes {
            write_node(node, out)?;
        }
        writeln!(out, "  end")?;
    }
    writeln!(out, "  result([\"{}\"])", escaped(say::RESULT))?;
    for way in &graph.ways {
        writeln!(out, "  {}", arrow(graph, way))?;
    }
    for node in graph.nodes.iter().filter(|node| !node.stops.is_empty()) {
        let (name, stopped) = (&node.question.name, matches!(node.walked, Walked::Stopped(..)));
        writeln!(out, "  q_{name} {} stop_{name}", if stopped { "==>" } else { "-.->" })?;
    }
    write_classes(graph, out)
}

fn write_node(node: &Node<'_>, out: &mut dyn Write) -> io::Result<()> {
    let name = &node.question.name;
    let mut lines = vec![name.clone(), node.question.ask.clone()];
    if node.clinician {
        lines.push(say::PT_ONLY.to_owned());
    }
    match &node.walked {
        Walked::No => {}
        Walked::Waits => lines.push(say::WAITS.to_owned()),
        Walked::Answered(answer) | Walked::Stopped(_, answer) => lines.push(say::answered(answer)),
    }
    writeln!(out, "    q_{name}[\"{}\"]", joined(&lines))?;
    if node.stops.is_empty() {
        return Ok(());
    }
    writeln!(out, "    stop_{name}{{{{\"{}\"}}}}", joined(&node.stop_lines()))
}

fn arrow(graph: &Graph<'_>, way: &Way) -> String {
    let name = |go: Go| match go {
        Go::To(id) => format!("q_{}", graph.questionnaire.question(id).name),
        Go::Result => "result".to_owned(),
    };
    let arrow = if way.walked { "==>" } else { "-->" };
    let label = way.label.as_ref().map_or_else(String::new, |label| format!("|\"{}\"|", escaped(label)));
    format!("{} {arrow}{label} {}", name(Go::To(way.from)), name(way.to))
}

/// Looks that say again what words, dashes and thick lines say.
fn write_classes(graph: &Graph<'_>, out: &mut dyn Write) -> io::Result<()> {
    let questions = |kept: &dyn Fn(&Node<'_>) -> bool| {
        graph.nodes.iter().filter(|node| kept(node)).map(|node| format!("q_{}", node.question.name)).collect()
    };
    let exits = |urgency: Urgency| {
        let most = |node: &&Node<'_>| node.stops.first().is_some_and(|(most, _)| *most == urgency);
        graph.nodes.iter().filter(most).map(|node| format!("stop_{}", node.question.name)).collect()
    };
    let mut walked: Vec<String> = questions(&|node| node.is_walked());
    walked.extend(graph.finished.then(|| "result".to_owned()));
    let classes: [(&str, &str, Vec<String>); 4] = [
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
    lines.iter().map(|line| escaped(line)).collect::<Vec<_>>().join("<br>")
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
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_a_text_is_taken_for_mermaid() {
        assert_eq!(escaped("Is it \"bad\"? <b>#1</b>"), "Is it #34;bad#34;? #60;b#62;#35;1#60;/b#62;");
        assert_eq!(escaped("1. First; `x`"), "1#46; First#59; #96;x#96;");
        assert_eq!(escaped("up to 1.5 km"), "up to 1.5 km");
    }
}
