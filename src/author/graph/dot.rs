//! The drawing in the language of Graphviz.

use std::io::{self, Write};

use super::{Edge, Graph, PathMark, QuestionNode};
use crate::words::authors as say;
use hip_triage_core::questionnaire::{Go, Urgency};

/// How wide the text of a question is, in characters.
const WIDTH: usize = 34;
/// How wide the list of red flags at an exit is.
const EXIT: usize = 58;
/// How wide the text on an arrow is.
const LABEL: usize = 26;

/// Writes a directed graph.
///
/// # Errors
///
/// When it cannot be written.
pub fn write(graph: &Graph<'_>, out: &mut dyn Write) -> io::Result<()> {
    let identity = graph.questionnaire.identity();
    writeln!(out, "// {}", say::drawn(&identity.id, &identity.version))?;
    writeln!(out, "digraph {} {{", quoted(&identity.id))?;
    writeln!(out, "  graph [rankdir=TB, nodesep=0.4, ranksep=0.35, fontname=\"Helvetica,Arial,sans-serif\"];")?;
    writeln!(out, "  node [shape=box, style=\"rounded,filled\", fillcolor=\"#ffffff\", color=\"#5f6368\",")?;
    writeln!(out, "        fontname=\"Helvetica,Arial,sans-serif\", fontsize=11];")?;
    writeln!(out, "  edge [color=\"#5f6368\", fontname=\"Helvetica,Arial,sans-serif\", fontsize=10];")?;
    for (section, nodes) in graph.sections() {
        writeln!(out, "  subgraph {} {{", quoted(&format!("cluster_{}", section.name)))?;
        writeln!(out, "    label={}; labeljust=l; style=\"rounded,filled\";", quoted(&section.title))?;
        writeln!(out, "    fillcolor=\"#f3f6f9\"; color=\"#c4c9cf\";")?;
        for node in nodes {
            write_node(node, out)?;
        }
        writeln!(out, "  }}")?;
    }
    let thick = if graph.finished { ", color=\"#1565c0\", penwidth=3" } else { "" };
    writeln!(out, "  \"=result\" [label={}, shape=oval{thick}];", quoted(say::RESULT))?;
    for edge in &graph.edges {
        write_edge(graph, edge, out)?;
    }
    writeln!(out, "}}")
}

fn write_node(node: &QuestionNode<'_>, out: &mut dyn Write) -> io::Result<()> {
    let name = &node.question.name;
    let mut lines = vec![name.clone(), wrapped(&node.question.ask, WIDTH)];
    lines.extend(node.remarks());
    match &node.mark {
        PathMark::No => {}
        PathMark::Waits => lines.push(say::WAITS.to_owned()),
        PathMark::Answered(answer) | PathMark::Stopped(_, answer) => lines.push(wrapped(&format!("= {answer}"), WIDTH)),
    }
    let mut look = String::new();
    if node.clinician {
        look.push_str(", style=\"rounded,filled,dashed\"");
    }
    if node.is_on_path() {
        look.push_str(", color=\"#1565c0\", penwidth=3");
    }
    writeln!(out, "    {} [label={}{look}];", quoted(name), quoted(&lines.join("\n")))?;
    let Some((most, _)) = node.stops.first() else { return Ok(()) };
    let (fill, line) = match most {
        Urgency::Emergency => ("#ffdad6", "#b3261e"),
        _ => ("#ffe8c7", "#a15c00"),
    };
    let exit = quoted(&format!("={name}"));
    let lines: Vec<_> = node.stop_lines().iter().map(|line| wrapped(line, EXIT)).collect();
    let label = quoted(&lines.join("\n"));
    writeln!(out, "    {exit} [label={label}, shape=octagon, style=filled, fillcolor={fill:?}, color={line:?}];")?;
    let walked = if matches!(node.mark, PathMark::Stopped(..)) { ", penwidth=3" } else { "" };
    // In the same row as its question, so that the tree stays as narrow as it is.
    writeln!(out, "    {{ rank=same; {0} -> {exit} [style=dashed, color={line:?}{walked}]; }}", quoted(name))
}

fn write_edge(graph: &Graph<'_>, edge: &Edge, out: &mut dyn Write) -> io::Result<()> {
    let name = |go: Go| match go {
        Go::To(id) => quoted(&graph.questionnaire.question(id).name),
        Go::Result => "\"=result\"".to_owned(),
    };
    let mut look = Vec::new();
    if let Some(label) = &edge.label {
        look.push(format!("label={}", quoted(&wrapped(label, LABEL))));
    }
    if edge.on_path {
        look.push("color=\"#1565c0\", penwidth=3".to_owned());
    }
    let look = if look.is_empty() { String::new() } else { format!(" [{}]", look.join(", ")) };
    writeln!(out, "  {} -> {}{look};", name(Go::To(edge.from)), name(edge.to))
}

fn wrapped(text: &str, width: usize) -> String {
    textwrap::wrap(text, width).join("\n")
}

/// A text in quotes, as Graphviz reads it: nothing in it is an escape of its own.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            // Graphviz takes "&amp;" and the like for the characters that they name in HTML.
            '&' => quoted.push_str("&amp;"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn nothing_in_a_text_is_taken_for_an_escape() {
        assert_eq!(quoted("a \"b\" \\N &lt; \n c"), r#""a \"b\" \\N &amp;lt; \n c""#);
    }
}
