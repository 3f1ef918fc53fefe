//! How long an interview takes, as an estimate from its words.

use super::{Audience, Go, Question, QuestionId, Questionnaire};

/// The words a minute that are read with care, or asked aloud and understood.
const WORDS_A_MINUTE: usize = 150;
/// The seconds that it takes to make up one's mind and to answer.
const ANSWERING: usize = 5;
/// The seconds that it takes to write some words.
const WRITING: usize = 30;

impl Questionnaire {
    /// The minutes that the longest way through the questions takes, rounded up: an estimate from the words that are read
    /// on it (at 150 a minute) and a few seconds for each answer, questions below others included. Nobody is as quick or
    /// as slow as all others; what is read only when it is asked for, and the result, come on top.
    #[must_use]
    pub fn minutes(&self, audience: Audience) -> usize {
        self.minutes[audience as usize]
    }

    /// The same, counted.
    pub(super) fn estimated_minutes(&self) -> [usize; 2] {
        [Audience::Everyone, Audience::Clinician].map(|audience| self.minutes_by_words(audience))
    }

    fn minutes_by_words(&self, audience: Audience) -> usize {
        let mut order: Vec<_> = self.question_ids().filter(|(_, question)| question.step().is_some()).collect();
        order.sort_by_key(|(id, _)| self.depth(Go::To(*id)));
        let mut seconds = vec![0; self.questions().len()];
        for (id, question) in order {
            let rest = self.ways_from(id, audience).map(|go| match go {
                Go::To(next) => seconds[next.index()],
                Go::Result => 0,
            });
            let rest = rest.max().unwrap_or_default();
            seconds[id.index()] =
                rest + if question.is_asked_at_first(audience) { time(question, audience) } else { 0 };
        }
        seconds[self.start().index()].div_ceil(60).max(1)
    }

    /// Every place to which a question of the tree can lead, whatever is answered.
    pub fn ways_from(&self, id: QuestionId, audience: Audience) -> impl Iterator<Item = Go> {
        let question = self.question(id);
        let own =
            question.choices().iter().filter_map(|choice| choice.next).filter(move |_| question.is_asked(audience));
        own.chain(question.step().into_iter().flat_map(|step| step.next.targets()))
    }
}

/// The seconds that a question takes.
fn time(question: &Question, audience: Audience) -> usize {
    let aloud = question.say.as_ref().filter(|_| audience == Audience::Clinician);
    let ends = question.kind.ends().into_iter().flatten().map(|(_, means)| means);
    let labels = question.choices().iter().map(|choice| &*choice.label);
    let texts =
        [&**aloud.unwrap_or(&question.ask)].into_iter().chain(question.hint.as_deref()).chain(ends).chain(labels);
    let words: usize = texts.map(|text| text.split_whitespace().count()).sum();
    let answering = if question.kind.is_words() { WRITING } else { ANSWERING };
    words * 60 / WORDS_A_MINUTE + answering
}

#[cfg(test)]
mod tests {
    use super::super::{Audience, Questionnaire, Source};

    const SMALL: &str = include_str!("../../../tests/support/small.yaml");

    fn minutes(text: String, audience: Audience) -> usize {
        let source = Source { name: "small.yaml".to_owned(), text };
        Questionnaire::read(&[source]).unwrap().questionnaire.minutes(audience)
    }

    fn with(old: &str, new: &str) -> String {
        assert!(SMALL.contains(old), "{old}");
        SMALL.replacen(old, new, 1)
    }

    #[test]
    fn more_words_on_the_longest_way_take_more_time() {
        let plain = minutes(SMALL.to_owned(), Audience::Everyone);
        // 300 words more, read at 150 a minute.
        let long = format!("    ask: How old are you?\n    hint: \"{}\"\n", "word ".repeat(300).trim());
        assert_eq!(minutes(with("    ask: How old are you?\n", &long), Audience::Everyone), plain + 2);
        // What is read only when it is asked for takes none.
        let why = format!("    why: {}\n", "word ".repeat(300).trim());
        let told = with("    why: Some problems are more common at some ages.\n", &why);
        assert_eq!(minutes(told, Audience::Everyone), plain);
    }

    #[test]
    fn what_only_a_pt_asks_takes_time_in_an_intake_alone() {
        let told = "  told:\n";
        let at = SMALL.find(told).unwrap();
        let ask = SMALL[at..].find("    ask: ").unwrap() + at;
        let text = format!("{}    hint: \"{}\"\n{}", &SMALL[..ask], "word ".repeat(300).trim(), &SMALL[ask..]);
        let plain = |audience| minutes(SMALL.to_owned(), audience);
        assert_eq!(minutes(text.clone(), Audience::Everyone), plain(Audience::Everyone));
        assert_eq!(minutes(text, Audience::Clinician), plain(Audience::Clinician) + 2);
    }

    #[test]
    fn a_question_below_another_takes_its_time_too() {
        let below = format!(
            "    next: doctor_seen\n  birthday:\n    below: age\n    ask: \"{}\"\n    why: It matters.\n    answer: number\n    \
             min: 1\n    max: 12\n",
            "word ".repeat(150).trim()
        );
        let text = with("    next: doctor_seen\n", &below);
        let plain = minutes(SMALL.to_owned(), Audience::Everyone);
        let longer = minutes(text, Audience::Everyone);
        assert!((plain + 1..=plain + 2).contains(&longer), "{plain} {longer}");
    }
}
