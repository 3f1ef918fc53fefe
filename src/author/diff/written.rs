//! Conditions and other parts as they would be written, by ids, so that two questionnaires can be compared.

use hip_triage_core::questionnaire::base_rates::Steps;
use hip_triage_core::questionnaire::{
    Atom, CategoryId, Condition, Go, NOT_SURE, Next, PAINFUL, Points, Posture, PtLine, QuestionId, Questionnaire,
    Target, Tip, VerdictRules,
};

/// Writes the parts of one questionnaire.
#[derive(Clone, Copy)]
pub(super) struct Written<'q> {
    pub(super) of: &'q Questionnaire,
}

impl Written<'_> {
    /// A condition as in the language, every choice and bound by its id.
    pub(super) fn condition(self, condition: &Condition) -> String {
        match condition {
            Condition::Is(atom) => format!("{{{}}}", self.atom(atom)),
            Condition::All(parts) => format!("{{all: [{}]}}", self.conditions(parts)),
            Condition::Any(parts) => format!("{{any: [{}]}}", self.conditions(parts)),
            Condition::Not(part) => format!("{{not: {}}}", self.condition(part)),
            Condition::Count { at_least, at_most, of } => {
                let most = if *at_most == u32::MAX { String::new() } else { format!(", at_most: {at_most}") };
                format!("{{count: {{at_least: {at_least}{most}, of: [{}]}}}}", self.conditions(of))
            }
        }
    }

    fn conditions(self, parts: &[Condition]) -> String {
        listed(parts.iter().map(|part| self.condition(part)))
    }

    fn atom(self, atom: &Atom) -> String {
        let question = |id: &QuestionId| &self.of.question(*id).name;
        match atom {
            Atom::Chosen(id, choices) => {
                format!("{}: {}", question(id), any_of(choices.iter().map(|choice| self.choice(*id, *choice))))
            }
            Atom::BothSides(id, choices) => {
                let names = any_of(choices.iter().map(|choice| self.choice(*id, *choice)));
                format!("{}: {{both: {names}}}", question(id))
            }
            Atom::Between(id, low, high) => {
                let (min, max) = self.of.question(*id).range().unwrap_or((i32::MIN, i32::MAX));
                let low = (*low > min).then(|| format!("at_least: {low}"));
                let high = (*high < max).then(|| format!("at_most: {high}"));
                format!("{}: {{{}}}", question(id), listed(low.into_iter().chain(high)))
            }
            Atom::Unsure(id, doubted) => {
                let names = doubted.iter().map(|choice| self.choice(*id, *choice));
                format!("{}: {}", question(id), any_of(names.chain([NOT_SURE.to_owned()])))
            }
            Atom::Painful(id) => format!("{}: {PAINFUL}", question(id)),
            Atom::Finding(ids) => {
                format!("finding: {}", any_of(ids.iter().map(|id| self.of.finding(*id).name.clone())))
            }
            Atom::RedFlag(ids) => {
                format!("red_flag: {}", any_of(ids.iter().map(|id| self.of.red_flag(*id).name.clone())))
            }
            Atom::Category(ids) => {
                format!("category: {}", any_of(ids.iter().map(|id| self.of.category(*id).name.clone())))
            }
            Atom::Pattern(ids) => {
                format!("pattern: {}", any_of(ids.iter().map(|id| self.target(Target::Pattern(*id)))))
            }
        }
    }

    fn choice(self, question: QuestionId, choice: hip_triage_core::questionnaire::ChoiceId) -> String {
        self.of.question(question).choice(choice).name.clone()
    }

    /// Where a question or a choice leads.
    pub(super) fn go(self, go: Go) -> String {
        match go {
            Go::To(id) => self.of.question(id).name.clone(),
            Go::Result => "result".to_owned(),
        }
    }

    /// Every way on.
    pub(super) fn next(self, next: &Next) -> String {
        if next.branches.is_empty() {
            return self.go(next.otherwise);
        }
        let branch = |branch: &hip_triage_core::questionnaire::Branch| {
            let instead = if branch.instead { ", instead: true" } else { "" };
            format!("{{if: {}, go: {}{instead}}}", self.condition(&branch.condition), self.go(branch.go))
        };
        let last = format!("{{go: {}}}", self.go(next.otherwise));
        format!("[{}]", listed(next.branches.iter().map(branch).chain([last])))
    }

    /// A category, or a pattern of one.
    pub(super) fn target(self, target: Target) -> String {
        match target {
            Target::Category(id) => self.of.category(id).name.clone(),
            Target::Pattern(id) => format!("{}.{}", self.of.category(id.category).name, self.of.pattern(id).name),
        }
    }

    /// Points by target.
    pub(super) fn points(self, points: &[Points]) -> String {
        format!("{{{}}}", listed(points.iter().map(|part| format!("{}: {}", self.target(part.target), part.points))))
    }

    /// Names by origin.
    pub(super) fn names(self, names: &[(CategoryId, String)]) -> String {
        listed(names.iter().map(|(id, name)| format!("{}: {name}", self.of.category(*id).name)))
    }

    /// Shares by origin.
    pub(super) fn shares(self, shares: &[Vec<i32>]) -> String {
        listed(self.of.categories().iter().zip(shares).map(|(of, shares)| format!("{}: {shares:?}", of.name)))
    }

    /// Steps by target.
    pub(super) fn steps(self, steps: &[Steps]) -> String {
        listed(steps.iter().map(|steps| format!("{}: {:?}", self.target(steps.target), steps.by_band)))
    }

    /// The sources.
    pub(super) fn cited(self, cite: &[u32]) -> String {
        self.of.cited(cite)
    }

    /// Ways to be mixed.
    pub(super) fn mixed(self, rules: &VerdictRules) -> String {
        let rule = |rule: &hip_triage_core::questionnaire::MixedRule| {
            let between = listed(rule.between.iter().map(|id| self.of.category(*id).name.clone()));
            format!("{{if: {}, between: [{between}]}}", self.condition(&rule.condition))
        };
        listed(rules.mixed.iter().map(rule))
    }

    /// Lines of advice, those marked that tell to exercise, that wait, that are drawn and that are for some.
    pub(super) fn tips(self, tips: &[Tip]) -> String {
        let tip = |tip: &Tip| {
            let marks = [tip.exercise.then_some("exercise"), tip.waits.then_some("waits"), tip.draw.map(Posture::id)];
            let some = tip.condition.as_ref().map(|condition| format!("if: {}", self.condition(condition)));
            let marks = marks.into_iter().flatten().map(str::to_owned).chain(some);
            marks.fold(tip.text.clone(), |told, mark| format!("{told} ({mark})"))
        };
        tips.iter().map(tip).collect::<Vec<_>>().join(" | ")
    }
}

/// Questions to a PT, and things that a PT may do, those that an examination answers marked.
pub(super) fn pt_lines(lines: &[PtLine]) -> String {
    let line = |line: &PtLine| {
        if line.until_examined { format!("{} (until_examined)", line.text) } else { line.text.clone() }
    };
    lines.iter().map(line).collect::<Vec<_>>().join(" | ")
}

/// Things in a row.
pub(super) fn listed(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().collect::<Vec<_>>().join(", ")
}

/// One name, or several in brackets.
fn any_of(names: impl IntoIterator<Item = String>) -> String {
    let names: Vec<_> = names.into_iter().collect();
    if let [name] = &names[..] { name.clone() } else { format!("[{}]", names.join(", ")) }
}
