//! When a question is on the path: as `enableWhen` where that can say it, else in FHIRPath.

use hip_triage_core::questionnaire::{Atom, ChoiceId, Condition, Go, Kind, QuestionId, Questionnaire as Tree};

use super::code::{coding, not_sure};
use super::model::{Coding, EnableWhen, Expression, Extension, Item};
use super::{BESIDE_NOT_SURE, EXPRESSION, NOT_SURE, SIDE, system};

/// A formula over the answers.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Formula {
    Always,
    /// The condition is true.
    True(Condition),
    /// The condition is false or unknown.
    NotTrue(Condition),
    All(Vec<Formula>),
    Any(Vec<Formula>),
}

/// The formulas that must hold for a question to be reached: every part of the list.
pub(super) fn reach(tree: &Tree, question: QuestionId) -> Vec<Formula> {
    if let Some(above) = tree.question(question).step().and_then(|step| step.below) {
        let own = own_condition(tree, above, question).cloned().map(Formula::True);
        return reach(tree, above).into_iter().chain(own).collect();
    }
    let start = tree.start();
    let mut gates: Vec<_> = tree
        .question_ids()
        .map(|(id, _)| id)
        .filter(|id| *id != question && (*id == start || !leads(tree, start, question, Some(*id))))
        .filter(|id| leads(tree, *id, question, None))
        .collect();
    // The later a gate stands, the fewer questions can follow.
    gates.sort_by_key(|id| std::cmp::Reverse(tree.depth(Go::To(*id))));
    gates.push(question);
    let between = gates.windows(2).map(|pair| between(tree, pair[0], pair[1]));
    between.filter(|formula| *formula != Formula::Always).collect()
}

/// When a short question is asked on the screen of another: what a branch there says, or of the short question that always leads
/// to it; none where it always is.
fn own_condition(tree: &Tree, above: QuestionId, question: QuestionId) -> Option<&Condition> {
    let on_screen = tree.question_ids().filter_map(|(id, asked)| Some((id, asked.step()?)));
    let steps: Vec<_> = on_screen.filter(|(id, step)| *id == above || step.below == Some(above)).collect();
    let leads = |go: Go| go == Go::To(question);
    let mut branches = steps.iter().flat_map(|(_, step)| &step.next.branches);
    if let Some(branch) = branches.find(|branch| leads(branch.go)) {
        return Some(&branch.condition);
    }
    let (before, _) = steps.iter().find(|(_, step)| leads(step.next.otherwise))?;
    (*before != above).then(|| own_condition(tree, above, *before)).flatten()
}

/// The formulas without those that the last one implies: what it reads is answered only where they hold.
pub(super) fn needed<'f>(tree: &Tree, formulas: &'f [Formula]) -> &'f [Formula] {
    let [earlier @ .., Formula::True(last)] = formulas else { return formulas };
    let implies = |read: QuestionId| {
        let reach = reach(tree, read);
        earlier.iter().all(|formula| reach.contains(formula))
    };
    if answered(last).into_iter().any(implies) { &formulas[earlier.len()..] } else { formulas }
}

/// Questions that must be answered for a condition to be true.
fn answered(condition: &Condition) -> Vec<QuestionId> {
    if let Condition::All(parts) = condition {
        return parts.iter().flat_map(answered).collect();
    }
    let mut read: Vec<_> = condition.atoms().into_iter().filter_map(Atom::question).collect();
    read.dedup();
    if read.len() == 1 { read } else { Vec::new() }
}

/// Every way on from a question, with what must hold for it.
fn ways(tree: &Tree, question: QuestionId) -> Vec<(Formula, Go)> {
    let asked = tree.question(question);
    let mut before = Vec::new();
    let mut ways = Vec::new();
    let own: Vec<_> = asked.choice_ids().filter_map(|(id, choice)| choice.next.map(|go| (id, go))).collect();
    let own = own.into_iter().map(|(id, go)| (Condition::Is(Atom::Chosen(question, vec![id])), go));
    let Some(step) = asked.step() else { return ways };
    let branches = step.next.branches.iter().map(|branch| (branch.condition.clone(), branch.go));
    for (condition, go) in own.chain(branches) {
        let mut parts: Vec<Formula> = before.clone();
        parts.push(Formula::True(condition.clone()));
        ways.push((all(tree, parts), go));
        before.push(Formula::NotTrue(condition));
    }
    ways.push((all(tree, before), step.next.otherwise));
    ways
}

/// Tells whether some way leads from one question to another without passing over a third.
fn leads(tree: &Tree, from: QuestionId, to: QuestionId, without: Option<QuestionId>) -> bool {
    let mut seen = vec![false; tree.questions().len()];
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        if Some(id) == without || std::mem::replace(&mut seen[id.index()], true) {
            continue;
        }
        if id == to {
            return true;
        }
        open.extend(ways(tree, id).into_iter().filter_map(|(_, go)| match go {
            Go::To(next) => Some(next),
            Go::Result => None,
        }));
    }
    false
}

/// Tells whether every way from a question passes over another.
fn always_leads(tree: &Tree, from: Go, to: QuestionId) -> bool {
    match from {
        Go::Result => false,
        Go::To(id) if id == to => true,
        Go::To(id) => ways(tree, id).into_iter().all(|(_, go)| always_leads(tree, go, to)),
    }
}

fn between(tree: &Tree, from: QuestionId, to: QuestionId) -> Formula {
    if always_leads(tree, Go::To(from), to) {
        return Formula::Always;
    }
    let mut any = Vec::new();
    for (formula, go) in ways(tree, from) {
        match go {
            Go::To(id) if id == to || always_leads(tree, go, to) => any.push(formula),
            Go::To(id) if leads(tree, id, to, None) => any.push(all(tree, vec![formula, between(tree, id, to)])),
            _ => {}
        }
    }
    if any.len() == 1 { any.remove(0) } else { Formula::Any(any) }
}

/// That every part holds, in as few words as say it.
fn all(tree: &Tree, parts: Vec<Formula>) -> Formula {
    let mut parts: Vec<_> = parts.into_iter().filter(|part| *part != Formula::Always).collect();
    if let Some((number, short, said)) = said_of_either(tree, &parts) {
        parts[number] = Formula::True(said);
        parts.remove(short);
    }
    let implied = |part: &Formula| parts.iter().any(|other| implies(tree, other, part));
    let mut kept: Vec<_> = parts.iter().filter(|part| !implied(part)).cloned().collect();
    match kept.len() {
        0 => Formula::Always,
        1 => kept.remove(0),
        _ => Formula::All(kept),
    }
}

/// The question for a number of which somebody has to be unsure to be asked a short one.
fn unsure_number(tree: &Tree, short: QuestionId) -> Option<QuestionId> {
    let above = tree.question(short).step()?.below?;
    match own_condition(tree, above, short)? {
        Condition::Is(Atom::Unsure(number, _)) if tree.question(*number).range().is_some() => Some(*number),
        _ => None,
    }
}

/// Two parts, of a number that is not within bounds and of a choice that was not made by whoever is unsure of that number, and what
/// somebody of whom both are true has said.
fn said_of_either(tree: &Tree, parts: &[Formula]) -> Option<(usize, usize, Condition)> {
    let mut pairs = (0..parts.len()).flat_map(|one| (0..parts.len()).map(move |other| (one, other)));
    pairs.find_map(|(at, short)| {
        let Formula::NotTrue(Condition::Is(Atom::Between(number, low, high))) = &parts[at] else { return None };
        let Formula::NotTrue(Condition::Is(Atom::Chosen(asked, choices))) = &parts[short] else { return None };
        let (min, max) = bounds(tree, *number);
        let can_be_left_out = tree.question(*asked).optional;
        if unsure_number(tree, *asked) != Some(*number) || can_be_left_out || (*low > min && *high < max) {
            return None;
        }
        let beyond = if *low <= min { (high + 1, max) } else { (min, low - 1) };
        let others = tree.question(*asked).choice_ids().map(|(id, _)| id).filter(|id| !choices.contains(id));
        let said = [
            Atom::Between(*number, beyond.0, beyond.1),
            Atom::Chosen(*asked, others.collect()),
            Atom::Unsure(*asked, Vec::new()),
        ];
        Some((at, short, Condition::Any(said.map(Condition::Is).to_vec())))
    })
}

/// Tells whether one part holds wherever another does: who answered a short question was unsure of the number.
fn implies(tree: &Tree, part: &Formula, other: &Formula) -> bool {
    let (Formula::True(condition), Formula::NotTrue(Condition::Is(Atom::Between(number, ..)))) = (part, other) else {
        return false;
    };
    answered(condition).into_iter().any(|short| unsure_number(tree, short) == Some(*number))
}

/// Puts conditions on an item; `beside` is a companion that must not be answered.
pub(super) fn enable(tree: &Tree, item: &mut Item, parts: &[Formula], beside: Option<String>) {
    let formula = all(tree, parts.to_vec());
    let own = beside.map(|question| when_exists(question, false));
    let whens = whens(tree, &formula).and_then(|(any, mut whens)| {
        if own.is_some() && any && whens.len() > 1 {
            return None;
        }
        whens.extend(own.clone());
        Some((any && own.is_none(), whens))
    });
    match whens {
        Some((_, whens)) if whens.is_empty() => {}
        Some((any, whens)) => {
            if whens.len() > 1 {
                item.enable_behavior = Some(if any { "any" } else { "all" }.to_owned());
            }
            item.enable_when = whens;
        }
        None => {
            let mut expression = fhirpath(tree, &formula);
            if let Some(own) = own {
                expression = format!("({expression}) and {}.empty()", answers(&own.question));
            }
            item.extension.push(Extension {
                url: EXPRESSION.to_owned(),
                value_expression: Some(Expression { language: "text/fhirpath".to_owned(), expression }),
                ..Extension::default()
            });
        }
    }
}

/// A formula as conditions of which any, or all, must hold; none where that cannot say it.
fn whens(tree: &Tree, formula: &Formula) -> Option<(bool, Vec<EnableWhen>)> {
    match formula {
        Formula::Always => Some((false, Vec::new())),
        Formula::True(condition) => when_true(tree, condition),
        Formula::NotTrue(Condition::Is(Atom::Between(question, low, high))) => {
            let name = &tree.question(*question).name;
            let mut whens = vec![when_exists(format!("{name}{BESIDE_NOT_SURE}"), true)];
            let (min, max) = bounds(tree, *question);
            whens.extend((*low > min).then(|| when_number(name, "<", *low)));
            whens.extend((*high < max).then(|| when_number(name, ">", *high)));
            Some((true, whens))
        }
        Formula::All(parts) => {
            let parts = parts.iter().map(|part| whens(tree, part)).collect::<Option<Vec<_>>>()?;
            let plain = parts.iter().all(|(any, whens)| !any || whens.len() == 1);
            plain.then(|| (false, parts.into_iter().flat_map(|(_, whens)| whens).collect()))
        }
        Formula::Any(parts) => {
            let parts = parts.iter().map(|part| whens(tree, part)).collect::<Option<Vec<_>>>()?;
            let plain = parts.iter().all(|(any, whens)| *any || whens.len() == 1);
            plain.then(|| (true, parts.into_iter().flat_map(|(_, whens)| whens).collect()))
        }
        Formula::NotTrue(_) => None,
    }
}

fn when_true(tree: &Tree, condition: &Condition) -> Option<(bool, Vec<EnableWhen>)> {
    match condition {
        Condition::Is(Atom::Chosen(question, choices)) => {
            Some((true, choices.iter().map(|choice| when_chosen(tree, *question, *choice)).collect()))
        }
        Condition::Is(Atom::Unsure(question, _)) if tree.question(*question).range().is_some() => {
            Some((true, vec![when_exists(format!("{}{BESIDE_NOT_SURE}", tree.question(*question).name), true)]))
        }
        Condition::Is(Atom::Unsure(question, _)) if doubts(tree, *question).is_none() => {
            Some((true, vec![when_coding(&tree.question(*question).name, not_sure())]))
        }
        Condition::Is(Atom::Between(question, low, high)) => {
            let name = &tree.question(*question).name;
            let (min, max) = bounds(tree, *question);
            let mut whens = Vec::new();
            whens.extend((*low > min || *high >= max).then(|| when_number(name, ">=", *low)));
            whens.extend((*high < max).then(|| when_number(name, "<=", *high)));
            Some((false, whens))
        }
        Condition::Any(parts) => {
            let parts = parts.iter().map(|part| when_true(tree, part)).collect::<Option<Vec<_>>>()?;
            let plain = parts.iter().all(|(any, whens)| *any || whens.len() == 1);
            plain.then(|| (true, parts.into_iter().flat_map(|(_, whens)| whens).collect()))
        }
        Condition::All(parts) => {
            let parts = parts.iter().map(|part| when_true(tree, part)).collect::<Option<Vec<_>>>()?;
            let plain = parts.iter().all(|(any, whens)| !any || whens.len() == 1);
            plain.then(|| (false, parts.into_iter().flat_map(|(_, whens)| whens).collect()))
        }
        _ => None,
    }
}

fn bounds(tree: &Tree, question: QuestionId) -> (i32, i32) {
    tree.question(question).range().unwrap_or((i32::MIN, i32::MAX))
}

fn when_exists(question: String, exists: bool) -> EnableWhen {
    EnableWhen { question, operator: "exists".to_owned(), answer_boolean: Some(exists), ..EnableWhen::default() }
}

fn when_number(question: &str, operator: &str, number: i32) -> EnableWhen {
    let (question, operator) = (question.to_owned(), operator.to_owned());
    EnableWhen { question, operator, answer_integer: Some(number), ..EnableWhen::default() }
}

fn when_chosen(tree: &Tree, question: QuestionId, choice: ChoiceId) -> EnableWhen {
    let asked = tree.question(question);
    when_coding(&asked.name, coding(&system(tree, &asked.name), &asked.choice(choice).name, ""))
}

fn when_coding(question: &str, coding: Coding) -> EnableWhen {
    let answer_coding = Some(Coding { display: String::new(), ..coding });
    EnableWhen { question: question.to_owned(), operator: "=".to_owned(), answer_coding, ..EnableWhen::default() }
}

fn fhirpath(tree: &Tree, formula: &Formula) -> String {
    let joined = |parts: &[Formula], word: &str| {
        parts.iter().map(|part| format!("({})", fhirpath(tree, part))).collect::<Vec<_>>().join(word)
    };
    match formula {
        Formula::Always => "true".to_owned(),
        Formula::True(condition) => holds(tree, condition, true),
        Formula::NotTrue(condition) => format!("({}).not()", holds(tree, condition, true)),
        Formula::All(parts) => joined(parts, " and "),
        Formula::Any(parts) => joined(parts, " or "),
    }
}

/// That a condition is certainly true, or certainly false: what is unknown is neither.
fn holds(tree: &Tree, condition: &Condition, truth: bool) -> String {
    let joined = |parts: &[Condition], word: &str| {
        parts.iter().map(|part| format!("({})", holds(tree, part, truth))).collect::<Vec<_>>().join(word)
    };
    if let Some(counted) = chosen_or_doubted(tree, condition).filter(|_| truth) {
        return format!("{counted} >= 1");
    }
    match condition {
        Condition::Is(atom) => look_up(tree, atom, truth),
        Condition::All(parts) => joined(parts, if truth { " and " } else { " or " }),
        Condition::Any(parts) => joined(parts, if truth { " or " } else { " and " }),
        Condition::Not(part) => holds(tree, part, !truth),
        Condition::Count { at_least, at_most, of } => {
            if let Some(counted) = chosen_of(tree, of).filter(|_| truth && *at_most as usize >= of.len()) {
                return format!("{counted} >= {at_least}");
            }
            let sum = |truth| {
                let each = of.iter().map(|part| format!("iif({}, 1, 0)", holds(tree, part, truth)));
                each.collect::<Vec<_>>().join(" + ")
            };
            let (yes, no, all) = (sum(true), sum(false), of.len());
            if truth {
                format!("({yes}) >= {at_least} and ({all} - ({no})) <= {at_most}")
            } else {
                format!("({yes}) > {at_most} or ({all} - ({no})) < {at_least}")
            }
        }
    }
}

/// How many of some signs are among those that one has or doubts, or that the whole list is in doubt, where a condition asks
/// for one of these.
fn chosen_or_doubted(tree: &Tree, condition: &Condition) -> Option<String> {
    let Condition::Any(parts) = condition else { return None };
    let [Condition::Is(Atom::Chosen(question, chosen)), Condition::Is(Atom::Unsure(again, doubted))] = &parts[..]
    else {
        return None;
    };
    let doubts = doubts(tree, *question).filter(|_| question == again && !doubted.is_empty())?;
    let answers = answers(&tree.question(*question).name);
    let count = |of: &str, codes: &str| format!("{of}.where({codes}).count()");
    let (has, doubted) =
        (count(&answers, &codes(tree, *question, chosen)), count(&doubts, &codes(tree, *question, doubted)));
    let whole = count(&answers, &format!("code='{NOT_SURE}'"));
    Some(format!("{has} + {doubted} + iif({doubts}.exists(), 0, {whole})"))
}

/// How many of some choices are among the answers, where a count counts nothing else and none of them twice.
fn chosen_of(tree: &Tree, of: &[Condition]) -> Option<String> {
    let mut counted: Vec<(QuestionId, Vec<ChoiceId>)> = Vec::new();
    for part in of {
        let Condition::Is(Atom::Chosen(question, choices)) = part else { return None };
        let once = choices.len() == 1 || matches!(tree.question(*question).kind, Kind::One { .. });
        match counted.iter_mut().find(|(known, _)| known == question) {
            _ if !once => return None,
            Some((_, known)) if choices.iter().any(|choice| known.contains(choice)) => return None,
            Some((_, known)) => known.extend(choices),
            None => counted.push((*question, choices.clone())),
        }
    }
    let each = counted.iter_mut().map(|(question, choices)| {
        choices.sort_unstable();
        format!("{}.where({}).count()", answers(&tree.question(*question).name), codes(tree, *question, choices))
    });
    Some(each.collect::<Vec<_>>().join(" + "))
}

fn answers(link_id: &str) -> String {
    format!("%resource.descendants().where(linkId='{link_id}').answer.value")
}

/// The signs of which one is not sure, where each is told apart.
fn doubts(tree: &Tree, question: QuestionId) -> Option<String> {
    let each = tree.is_safety(question) && tree.question(question).kind.is_many();
    each.then(|| answers(&format!("{}{BESIDE_NOT_SURE}", tree.question(question).name)))
}

fn codes(tree: &Tree, question: QuestionId, choices: &[ChoiceId]) -> String {
    let each = choices.iter().map(|choice| format!("code='{}'", tree.question(question).choice(*choice).name));
    each.collect::<Vec<_>>().join(" or ")
}

fn look_up(tree: &Tree, atom: &Atom, truth: bool) -> String {
    let name = |question: &QuestionId| tree.question(*question).name.as_str();
    match atom {
        Atom::Chosen(question, choices) => {
            let (answers, codes) = (answers(name(question)), codes(tree, *question, choices));
            match doubts(tree, *question) {
                _ if truth => format!("{answers}.where({codes}).exists()"),
                None => format!("({answers}.exists() and {answers}.where(code='{NOT_SURE}' or {codes}).empty())"),
                Some(doubts) => format!(
                    "({answers}.exists() and ({answers} | {doubts}).where({codes}).empty() and ({doubts}.exists() or \
                     {answers}.where(code='{NOT_SURE}').empty()))"
                ),
            }
        }
        Atom::BothSides(question, choices) => {
            let given = format!("%resource.descendants().where(linkId='{}').answer", name(question));
            let codes = codes(tree, *question, choices).replace("code=", "value.code=");
            let side = format!("item.where(linkId='{}{SIDE}').answer.value.code='both'", name(question));
            if truth {
                format!("{given}.where(({codes}) and {side}).exists()")
            } else {
                format!(
                    "({given}.exists() and {given}.where(value.code='{NOT_SURE}' or (({codes}) and {side})).empty())"
                )
            }
        }
        Atom::Between(question, low, high) => {
            let test = if truth {
                format!("$this >= {low} and $this <= {high}")
            } else {
                format!("$this < {low} or $this > {high}")
            };
            format!("{}.where({test}).exists()", answers(name(question)))
        }
        Atom::Unsure(question, _) if tree.question(*question).range().is_some() => {
            let unsure = answers(&format!("{}{BESIDE_NOT_SURE}", name(question)));
            if truth { format!("{unsure}.exists()") } else { format!("{}.exists()", answers(name(question))) }
        }
        Atom::Unsure(question, doubted) => {
            let answers = answers(name(question));
            let unsure = format!("{answers}.where(code='{NOT_SURE}')");
            match (doubts(tree, *question), truth) {
                (None, true) => format!("{unsure}.exists()"),
                (None, false) => format!("({answers}.exists() and {unsure}.empty())"),
                (Some(doubts), true) if doubted.is_empty() => format!("({unsure}.exists() and {doubts}.empty())"),
                (Some(doubts), false) if doubted.is_empty() => {
                    format!("({answers}.exists() and ({doubts}.exists() or {unsure}.empty()))")
                }
                (Some(doubts), truth) => {
                    let codes = codes(tree, *question, doubted);
                    let named = format!("{doubts}.where({codes})");
                    if truth {
                        format!("({named}.exists() or ({unsure}.exists() and {doubts}.empty()))")
                    } else {
                        format!("({answers}.exists() and {named}.empty() and ({doubts}.exists() or {unsure}.empty()))")
                    }
                }
            }
        }
        // A branch reads answers only.
        Atom::Finding(_) | Atom::RedFlag(_) | Atom::Category(_) | Atom::Pattern(_) | Atom::Painful(_) => {
            "false".to_owned()
        }
    }
}
