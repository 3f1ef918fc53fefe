//! Conditions and answers in words short enough for an arrow.

use crate::words::{self, authors as say};
use hip_triage_core::interview::{Answer, Side};
use hip_triage_core::questionnaire::{Atom, ChoiceId, Condition, PAINFUL, Question, QuestionId, Questionnaire};

/// How long the words of one choice may be, in characters.
const CHOICE: usize = 28;
/// How long a list of choices may be; the rest of it is counted.
const LIST: usize = 50;
/// How long the words of a condition may be.
const LABEL: usize = 100;

/// A condition in short words. What is asked at `here` is not named again.
#[must_use]
pub fn condition_in_words(questionnaire: &Questionnaire, condition: &Condition, here: Option<QuestionId>) -> String {
    shortened(&Words { questionnaire, here }.condition(condition, false), LABEL)
}

/// Some choices of a question.
pub(super) fn choices(question: &Question, choices: &[ChoiceId]) -> String {
    shortened(&any_of(question, choices), LABEL)
}

/// An answer by the ids of what was chosen.
pub(super) fn answer(question: &Question, answer: &Answer) -> String {
    let text = match answer {
        Answer::NotSure => words::not_sure().to_lowercase(),
        Answer::Skipped => words::skipped().to_lowercase(),
        Answer::One(choice) => question.choice(*choice).name.clone(),
        Answer::Many(chosen) | Answer::Doubt { chosen, .. } => {
            let each = chosen.iter().map(|(choice, side)| {
                let name = &question.choice(*choice).name;
                side.map_or_else(|| name.clone(), |side: Side| format!("{name} ({})", words::side(side)))
            });
            let doubted = answer.doubted().map(|choice| format!("{}?", question.choice(choice).name));
            each.chain(doubted).collect::<Vec<_>>().join(", ")
        }
        Answer::Text(text) => words::cleaned(text),
        Answer::Activities(activities) => {
            let each = activities.iter().map(|activity| words::cleaned(&activity.name));
            each.collect::<Vec<_>>().join(", ")
        }
        typed => question.typed(typed).unwrap_or_default(),
    };
    shortened(&text, LABEL)
}

/// The beginning of a text, ended at a word that can end it.
pub(super) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let end = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
    let cut = text[..end].rfind(' ').filter(|at| *at > end / 2).unwrap_or(end);
    let bare = |text: &str| text.trim_end_matches([' ', ',', ';', ':', '(', '-', '…']).len();
    let mut kept = bare(&text[..cut]);
    while let Some((before, last)) = text[..kept].rsplit_once(' ')
        && say::LEADS_ON.contains(&last)
    {
        kept = bare(before);
    }
    format!("{}…", &text[..kept])
}

/// The words of a choice; what it adds in brackets is left out where it is long.
fn short_label(label: &str) -> String {
    let bare = label.split_once(" (").map_or(label, |(before, _)| before);
    shortened(if label.chars().count() > CHOICE { bare } else { label }, CHOICE)
}

fn any_of(question: &Question, choices: &[ChoiceId]) -> String {
    say::any_of(&some(question, choices))
}

/// The words of choices, as many as there is room for, and how many more there are.
fn some(question: &Question, choices: &[ChoiceId]) -> Vec<String> {
    let mut labels: Vec<_> = choices.iter().map(|id| short_label(&question.choice(*id).label)).collect();
    let mut length = 0;
    let fits = |label: &&String| {
        length += label.chars().count();
        length <= LIST
    };
    let kept = labels.iter().take_while(fits).count().max(1);
    let more = labels.len() - kept;
    // In the place of the last one alone, its words are hardly longer than the count.
    if more > 1 {
        labels.truncate(kept);
        labels.push(say::more(more));
    }
    labels
}

/// The one question of which each part names one choice.
fn same_question(parts: &[Condition]) -> Option<(QuestionId, Vec<ChoiceId>)> {
    let mut found: Option<(QuestionId, Vec<ChoiceId>)> = None;
    for part in parts {
        let Condition::Is(Atom::Chosen(question, choices)) = part else { return None };
        let [choice] = choices[..] else { return None };
        match &mut found {
            Some((known, choices)) if known == question => choices.push(choice),
            Some(_) => return None,
            None => found = Some((*question, vec![choice])),
        }
    }
    found
}

struct Words<'q> {
    questionnaire: &'q Questionnaire,
    here: Option<QuestionId>,
}

impl Words<'_> {
    /// A condition; in brackets where it would run together with what stands around it.
    fn condition(&self, condition: &Condition, within: bool) -> String {
        let each = |parts: &[Condition]| parts.iter().map(|part| self.condition(part, true)).collect::<Vec<_>>();
        let composed = match condition {
            Condition::Is(atom) => return self.atom(atom),
            Condition::Not(part) => return format!("not {}", self.condition(part, true)),
            Condition::All(parts) => say::all_of(&each(parts)),
            Condition::Any(parts) => say::any_of(&each(parts)),
            Condition::Count { at_least, at_most, of } => {
                let count = say::count(*at_least, *at_most, of.len());
                return match same_question(of) {
                    Some((id, chosen)) => {
                        let labels = some(self.questionnaire.question(id), &chosen);
                        format!("{}{count} {}", self.named(id), say::listed(&labels))
                    }
                    None => format!("{count} {}", say::listed(&each(of))),
                };
            }
        };
        if within { format!("({composed})") } else { composed }
    }

    fn atom(&self, atom: &Atom) -> String {
        let of = self.questionnaire;
        let state = |what, names: Vec<&str>| format!("{what} {}", say::any_of(&names));
        match atom {
            Atom::Chosen(id, choices) => format!("{}{}", self.named(*id), any_of(of.question(*id), choices)),
            Atom::BothSides(id, choices) => {
                format!("{}{} on both sides", self.named(*id), any_of(of.question(*id), choices))
            }
            Atom::Between(id, low, high) => {
                let question = of.question(*id);
                let (min, max) = question.range().unwrap_or((i32::MIN, i32::MAX));
                let bound = |is_one: bool, bound: i32| is_one.then(|| question.kind.typed(bound));
                let range = say::range(bound(*low > min, *low), bound(*high < max, *high), question.kind.unit());
                format!("{}{range}", self.named(*id))
            }
            Atom::Unsure(id, _) => format!("{}{}", self.named(*id), words::not_sure().to_lowercase()),
            Atom::Painful(id) => format!("{}{PAINFUL}", self.named(*id)),
            Atom::Finding(ids) => state("finding", ids.iter().map(|id| &*of.finding(*id).name).collect()),
            Atom::RedFlag(ids) => state("red flag", ids.iter().map(|id| &*of.red_flag(*id).name).collect()),
            Atom::Category(ids) => state("category", ids.iter().map(|id| &*of.category(*id).name).collect()),
            Atom::Pattern(ids) => state("pattern", ids.iter().map(|id| &*of.pattern(*id).name).collect()),
        }
    }

    /// The id of a question before what is said of it, but for the one at hand.
    fn named(&self, id: QuestionId) -> String {
        if self.here == Some(id) { String::new() } else { format!("{}: ", self.questionnaire.question(id).name) }
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_text_is_cut_where_a_reader_can_stop() {
        assert_eq!(shortened("Burning or shooting", 19), "Burning or shooting");
        assert_eq!(shortened("Burning or shooting pain", 19), "Burning…");
        assert_eq!(shortened("The bony point on the outside", 24), "The bony point…");
        assert_eq!(shortened("Supercalifragilistic", 10), "Supercalif…");
    }
}
