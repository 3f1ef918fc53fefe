//! The answer that a red flag is about.

use crate::interview::{Answer, Interview, Raised};
use crate::questionnaire::{Atom, ChoiceId, QuestionId, Raise};

/// The answer that raised a red flag, as the person gave it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Told<'q> {
    /// The question, where the answer does not stand for itself.
    pub asked: Option<&'q str>,
    /// The answer.
    pub answer: &'q str,
}

/// The answer that raised a red flag: what made it as urgent as it is before what only raised it, and a sign that stands
/// for itself before what only a question explains.
#[must_use]
pub fn told<'q>(interview: &Interview<'q>, raised: &Raised) -> Option<Told<'q>> {
    let flag = interview.questionnaire().red_flag(raised.flag);
    let to_this = |raise: &&Raise| raise.to == raised.urgency && interview.holds(&raise.condition);
    let conditions = flag.raise.iter().filter(to_this).map(|raise| &raise.condition).chain([&flag.condition]);
    let mut chosen: Vec<(QuestionId, ChoiceId)> = Vec::new();
    let mut atoms = Vec::new();
    conditions.for_each(|condition| interview.true_atoms(condition, false, &mut atoms));
    if atoms.is_empty() {
        // *Not sure* leaves it open: then what is there of it is told.
        flag.condition.each_atom(&mut |atom| atoms.push((atom, false)));
    }
    for (atom, _) in atoms {
        if let Atom::Chosen(question, choices) | Atom::BothSides(question, choices) = atom {
            // What a PT found in the room, nobody told.
            let asked = interview.question(*question).step().is_some();
            let given = choices.iter().find(|choice| is_chosen(interview.answer_to(*question), **choice));
            chosen.extend(given.filter(|_| asked).map(|choice| (*question, *choice)));
        }
    }
    let by_itself = chosen.iter().find(|(question, _)| interview.goes_item_by_item(*question));
    let (question, choice) = by_itself.or(chosen.first())?;
    let question = interview.question(*question);
    let stands_alone = question.kind.is_many();
    Some(Told { asked: (!stands_alone).then_some(question.ask.as_str()), answer: &question.choice(*choice).label })
}

fn is_chosen(answer: Option<&Answer>, choice: ChoiceId) -> bool {
    match answer {
        Some(Answer::One(one)) => *one == choice,
        Some(answer) => answer.chosen().is_some_and(|chosen| chosen.contains_key(&choice)),
        None => false,
    }
}
