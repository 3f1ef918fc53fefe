//! The effects of a change, as text.

use std::io::{self, Write};

use crate::evaluate::given_as_yaml;
use crate::words::authors as say;
use hip_triage_core::language::capital;
use hip_triage_core::questionnaire::Identity;

use super::{Affected, Aspect, Changes, Effects, EntryChange, Part};

/// How many kinds of difference of one aspect are told.
const KINDS: usize = 8;
/// How many cases are named.
const NAMED: usize = 4;
/// How long a value may be to be told.
pub(super) const VALUE: usize = 60;
/// How many ids are told on one line.
const WIDTH: usize = 96;

/// Writes what is written otherwise, and who is told otherwise.
///
/// # Errors
///
/// When it cannot be written.
pub fn write(
    [old, new]: [&Identity; 2],
    changes: &Changes,
    effects: &Effects,
    seed: u64,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "{}", say::from_to([&old.id, &old.version], [&new.id, &new.version]))?;
    writeln!(out, "\n{}", say::WRITTEN)?;
    if changes.is_empty() {
        writeln!(out, "  {}", say::NOTHING)?;
    }
    for (_, part) in Part::ALL {
        write_part(part, changes, out)?;
    }
    if !changes.is_empty() && old.id == new.id && old.version == new.version {
        line(&say::same_version(&new.version), 2, out)?;
    }
    writeln!(out, "\n{}", say::DOES)?;
    write_counts(effects, seed, out)?;
    for (name, aspect) in Aspect::ALL {
        write_aspect(&capital(name), aspect, effects, out)?;
    }
    Ok(())
}

fn write_part(part: Part, changes: &Changes, out: &mut dyn Write) -> io::Result<()> {
    let of = |wanted: fn(&EntryChange) -> bool| {
        changes.iter().filter(move |(known, _, change)| *known == part && wanted(change)).map(|(_, id, _)| id.as_str())
    };
    let added: Vec<_> = of(|change| *change == EntryChange::Added).collect();
    let removed: Vec<_> = of(|change| *change == EntryChange::Removed).collect();
    for (word, ids) in [(say::ADDED, added), (say::REMOVED, removed)] {
        if !ids.is_empty() {
            line(&format!("{}, {word}: {}", part.id(), ids.join(", ")), 2, out)?;
        }
    }
    for (known, id, change) in changes {
        if let (true, EntryChange::Changed(keys)) = (*known == part, change) {
            line(&format!("{}, {}: {id}", part.id(), say::CHANGED), 2, out)?;
            for (key, before, now) in keys {
                line(&key_line(key, before.as_deref(), now.as_deref()), 6, out)?;
            }
        }
    }
    Ok(())
}

fn key_line(key: &str, before: Option<&str>, now: Option<&str>) -> String {
    let short = |text: Option<&str>| text.is_none_or(|text| text.chars().count() <= VALUE && !text.contains('\n'));
    if short(before) && short(now) { say::key_changed(key, before, now) } else { format!("{key}: rewritten") }
}

pub(super) fn line(text: &str, indent: usize, out: &mut dyn Write) -> io::Result<()> {
    let (first, next) = (" ".repeat(indent), " ".repeat(indent + 4));
    let options = textwrap::Options::new(WIDTH).initial_indent(&first).subsequent_indent(&next);
    textwrap::wrap(text, options).into_iter().try_for_each(|line| writeln!(out, "{line}"))
}

fn write_counts(effects: &Effects, seed: u64, out: &mut dyn Write) -> io::Result<()> {
    let [cases, sampled] = [effects.cases, effects.sampled];
    writeln!(out, "  {:<22}{:>8}{:>10}", "", say::CASES, say::SAMPLE)?;
    let mut row = |text: &str, cases: usize, sampled: usize| writeln!(out, "  {text:<22}{cases:>8}{sampled:>10}");
    row(say::COMPARED, cases[0], sampled[0])?;
    row(say::SAME, cases[1], sampled[1])?;
    for (name, aspect) in Aspect::ALL {
        let of = || effects.effects.iter().filter(|effect| effect.kind.aspect == aspect);
        row(name, of().map(|effect| effect.cases.len()).sum(), of().map(|effect| effect.sampled).sum())?;
    }
    if sampled[0] == 0 { writeln!(out, "  {}", say::NO_SAMPLE) } else { writeln!(out, "  {}", say::seeded(seed)) }
}

fn write_aspect(heading: &str, aspect: Aspect, effects: &Effects, out: &mut dyn Write) -> io::Result<()> {
    let of: Vec<&Affected> = effects.effects.iter().filter(|effect| effect.kind.aspect == aspect).collect();
    if of.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{heading}")?;
    for effect in of.iter().take(KINDS) {
        let kind = &effect.kind;
        line(&say::effect(kind.after.as_deref(), &kind.before, &kind.now), 2, out)?;
        let named: Vec<_> = effect.cases.iter().take(NAMED).map(String::as_str).collect();
        line(&say::for_whom(effect.cases.len(), &named, effect.sampled), 4, out)?;
        let Some(smallest) = &effect.smallest else { continue };
        if smallest.answers.is_empty() {
            line(say::ANYBODY, 4, out)?;
        } else {
            line(say::EXAMPLE, 4, out)?;
            for (question, given) in &smallest.answers {
                line(&format!("{question}: {}", given_as_yaml(given)), 6, out)?;
            }
        }
    }
    if of.len() > KINDS {
        let rest = &of[KINDS..];
        let people: usize = rest.iter().map(|effect| effect.cases.len() + effect.sampled).sum();
        line(&format!("and {} more kinds ({people} people)", rest.len()), 2, out)?;
    }
    Ok(())
}
