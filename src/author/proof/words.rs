//! How hard a questionnaire is to read for the person who answers it.
//!
//! Counted is what a patient sees: questions, red flags, origins and patterns, what lies outside, advice, and what is said
//! at the start and the end. Not counted: what only a PT reads or says aloud, the examination, references.

use std::cmp::Ordering::{Equal, Greater, Less};

use hashbrown::HashMap;
use hip_triage_core::questionnaire::{
    Audience, Category, Fault, FaultKind, Owner, Pattern, Places, Question, Questionnaire, RedFlag, SourcePlace, Span,
    Thing, Tip,
};
use hip_triage_core::readability::{Counts, Measure, sentences};

/// An entry of fewer words is not called hard: one long word decides its grade.
const SHORT: usize = 12;
/// A sentence of fewer words is not called hard: its grade says little.
const FEW: usize = 6;

/// The grades of a questionnaire.
#[derive(Clone, Debug)]
pub struct Readability {
    /// The measure of it.
    pub measure: Measure,
    /// All of it.
    pub overall: Counts,
    /// Each entry that a patient may see.
    pub entries: Vec<EntryGrades>,
}

/// The words of one entry.
#[derive(Clone, Debug)]
pub struct EntryGrades {
    /// Its kind and its name.
    pub owner: Owner,
    /// Its words.
    pub counts: Counts,
    /// Of a question, the words that are sentences: not its choices.
    sentences: Counts,
    /// Its hardest sentence, with the number of the measure and its place.
    pub hardest: Option<(f64, String, Option<Span>)>,
    place: Option<Span>,
    measure: Measure,
}

impl EntryGrades {
    /// Its number in the measure; none where it has no words. Many short choices do not make up for a question that is hard:
    /// its own sentences count by themselves too.
    #[must_use]
    pub fn grade(&self) -> Option<f64> {
        let grades = [self.counts, self.sentences].into_iter().filter_map(|counts| self.measure.of(counts));
        grades.reduce(|one, other| if self.measure.is_harder(other, one) { other } else { one })
    }

    fn is_harder(&self, limit: f64) -> bool {
        self.grade().is_some_and(|grade| self.measure.is_harder(grade, limit))
    }
}

impl Readability {
    /// The question that is hardest to read.
    #[must_use]
    pub fn hardest_question(&self) -> Option<&EntryGrades> {
        let questions = self.entries.iter().filter(|entry| entry.owner.thing == Thing::Question);
        questions.filter(|entry| entry.grade().is_some()).reduce(|one, other| {
            let harder = one.grade().zip(other.grade()).is_some_and(|(one, other)| self.measure.is_harder(one, other));
            if harder { one } else { other }
        })
    }

    /// Its number in the measure; 0 where there are no words.
    #[must_use]
    pub fn overall(&self) -> f64 {
        self.measure.of(self.overall).unwrap_or_default()
    }

    /// The hardest sentences of its entries, the hardest first.
    #[must_use]
    pub fn hardest_sentences(&self) -> Vec<&(f64, String, Option<Span>)> {
        let mut sentences: Vec<_> = self.entries.iter().filter_map(|entry| entry.hardest.as_ref()).collect();
        sentences.sort_by(|a, b| {
            if self.measure.is_harder(a.0, b.0) {
                Less
            } else if self.measure.is_harder(b.0, a.0) {
                Greater
            } else {
                Equal
            }
        });
        sentences
    }

    /// Texts that are too hard, each at its hardest sentence.
    pub(crate) fn faults(&self, start: Span) -> Vec<Fault> {
        let mut faults = Vec::new();
        let hardest =
            |entry: &EntryGrades| entry.hardest.as_ref().map_or_else(String::new, |(_, words, _)| shown(words));
        // A line that completes "because …" is no sentence: it counts in all texts together only.
        for entry in self.entries.iter().filter(|entry| entry.owner.thing != Thing::Finding) {
            if entry.is_harder(self.measure.limit()) && entry.counts.words >= SHORT {
                let grade = tenths(entry.grade().unwrap_or_default(), self.measure);
                let (measure, of) = (self.measure, entry.owner.clone());
                let kind = FaultKind::TooHard { measure, of, grade, sentence: hardest(entry) };
                let place = entry.hardest.as_ref().and_then(|(.., place)| *place).or(entry.place);
                faults.push(Fault::new(kind, place.unwrap_or(start)));
            }
        }
        if self.measure.is_harder(self.overall(), self.measure.limit_overall()) {
            let worst = self.hardest_sentences();
            let sentence = worst.first().map_or_else(String::new, |(_, words, _)| shown(words));
            let (measure, grade) = (self.measure, tenths(self.overall(), self.measure));
            faults.push(Fault::new(FaultKind::TooHardOverall { measure, grade, sentence }, start));
        }
        faults
    }
}

#[allow(clippy::cast_possible_truncation, reason = "a grade is a small number")]
fn tenths(grade: f64, measure: Measure) -> i32 {
    // What is too hard must not be shown as what is allowed.
    let tenths = grade * 10.0;
    if measure.is_harder(1.0, 0.0) { tenths.ceil() as i32 } else { tenths.floor() as i32 }
}

/// A sentence on one line.
fn shown(sentence: &str) -> String {
    sentence.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Counts the words that a patient may see; none where the language has no measure.
pub(crate) fn reading(questionnaire: &Questionnaire, places: &Places<'_>) -> Option<Readability> {
    let measure = Measure::of_language(&questionnaire.identity().language)?;
    let (mut entries, mut known) = (Vec::new(), HashMap::new());
    let mut add = |thing, name: Option<&str>, place, read: &dyn Fn(&mut Reader<'_>)| {
        let owner = Owner { thing, name: name.map(str::to_owned) };
        let (counts, sentences) = (Counts::default(), Counts::default());
        let mut reader = Reader { measure, place, counts, sentences, hardest: None, known: &mut known };
        read(&mut reader);
        let Reader { counts, sentences, hardest, .. } = reader;
        let hardest = hardest.map(|(grade, sentence, place)| {
            let place = place.map(|place| place.words(&sentence));
            (grade, sentence, place)
        });
        entries.push(EntryGrades { owner, counts, sentences, hardest, place: place.map(SourcePlace::span), measure });
    };
    let identity = questionnaire.identity();
    let emergency = &identity.emergency;
    let whole = [
        ("about", "help", &identity.about),
        ("disclaimer", "help", &identity.disclaimer),
        ("consent", "help", &identity.consent),
        ("emergency", "help", &emergency.help),
    ];
    let signs = emergency.signs.iter().map(|sign| ("emergency", "signs", &sign.text));
    let sooner = emergency.sooner.iter().map(|group| ("emergency", "sooner", &group.text));
    let today = emergency.today.iter().map(|group| ("emergency", "today", &group.text));
    for (key, part, text) in whole.into_iter().chain(signs).chain(sooner).chain(today) {
        add(Thing::Text, Some(key), places.top(key), &|reader| reader.read(&[part], text));
    }
    for question in questionnaire.questions() {
        if question.step().is_some_and(|step| step.audience == Audience::Everyone) {
            let place = places.entry("questions", &question.name);
            add(Thing::Question, Some(&question.name), place, &|reader| reader.question(question));
        }
    }
    for flag in questionnaire.red_flags() {
        let place = places.entry("red_flags", &flag.name);
        add(Thing::RedFlag, Some(&flag.name), place, &|reader| reader.red_flag(flag));
    }
    for category in questionnaire.categories() {
        let place = places.entry("categories", &category.name);
        add(Thing::Category, Some(&category.name), place, &|reader| reader.category(category));
        for pattern in &category.patterns {
            let name = format!("{}.{}", category.name, pattern.name);
            let place = place.and_then(|place| place.key("patterns")?.key(&pattern.name));
            add(Thing::Pattern, Some(&name), place, &|reader| reader.pattern(pattern));
        }
    }
    for outside in questionnaire.outside() {
        add(Thing::Outside, Some(&outside.name), places.entry("outside", &outside.name), &|reader| {
            reader.read(&["name"], &outside.title);
            reader.read(&["text"], &outside.text);
        });
    }
    for advice in questionnaire.advice() {
        let place = places.entry("advice", &advice.name);
        add(Thing::Advice, Some(&advice.name), place, &|reader| reader.read(&["text"], &advice.text));
    }
    for row in questionnaire.base_rates().iter().flat_map(|table| &table.rows) {
        let place = places.top("base_rates").and_then(|place| place.key("rows")?.key(&row.name));
        add(Thing::BaseRate, Some(&row.name), place, &|reader| {
            reader.read(&["place"], &row.place);
            row.names.iter().for_each(|(_, name)| reader.read(&["names"], name));
            reader.list("tell", row.tell.iter().map(String::as_str));
        });
    }
    for finding in questionnaire.findings() {
        add(Thing::Finding, Some(&finding.name), places.entry("findings", &finding.name), &|reader| {
            reader.read(&["because"], &finding.because);
            finding.otherwise_because.iter().for_each(|text| reader.read(&["otherwise_because"], text));
        });
    }
    let overall = entries.iter().fold(Counts::default(), |sum, entry: &EntryGrades| sum.and(entry.counts));
    Some(Readability { measure, overall, entries })
}

/// Reads the texts of one entry.
struct Reader<'p> {
    measure: Measure,
    place: Option<SourcePlace<'p>>,
    counts: Counts,
    sentences: Counts,
    /// With the text in which it stands.
    hardest: Option<(f64, String, Option<SourcePlace<'p>>)>,
    /// The syllables of the words that were read before: most come again and again.
    known: &'p mut HashMap<String, usize>,
}

impl<'p> Reader<'p> {
    /// Counts a text that stands at the first of these keys that there is, or right there.
    fn read(&mut self, keys: &[&str], text: &str) {
        let place = self.place.map(|place| keys.iter().fold(place, |at, key| at.key(key).unwrap_or(at)));
        self.count(place, text);
    }

    fn count(&mut self, place: Option<SourcePlace<'p>>, text: &str) {
        let measure = self.measure;
        let mut of_word = |word: &str| match self.known.get(word) {
            Some(count) => *count,
            None => *self.known.entry(word.to_owned()).or_insert_with(|| measure.syllables(word)),
        };
        for sentence in sentences(text) {
            let counts = Counts::of_sentence(sentence, &mut of_word);
            self.counts = self.counts.and(counts);
            let (Some(grade), true) = (measure.of(counts), counts.words >= FEW) else { continue };
            if self.hardest.as_ref().is_none_or(|(most, ..)| measure.is_harder(grade, *most)) {
                self.hardest = Some((grade, sentence.to_owned(), place));
            }
        }
    }

    fn list<'t>(&mut self, key: &str, texts: impl Iterator<Item = &'t str>) {
        let list = self.place.and_then(|place| place.key(key));
        for (position, text) in texts.enumerate() {
            let item = list.and_then(|list| list.item(position));
            self.count(item.map(|item| item.key("text").unwrap_or(item)), text);
        }
    }

    fn tips(&mut self, key: &str, tips: &[Tip]) {
        self.list(key, tips.iter().map(|tip| &*tip.text));
    }

    fn question(&mut self, question: &Question) {
        self.read(&["ask"], &question.ask);
        question.hint.iter().for_each(|hint| self.read(&["hint"], hint));
        question.step().into_iter().for_each(|step| self.read(&["why"], &step.why));
        if let Some(item) = question.examination() {
            item.for_client.iter().for_each(|name| self.read(&["for_client"], name));
            item.action.iter().for_each(|action| self.read(&["do"], action));
        }
        self.sentences = self.counts;
        for choice in question.choices() {
            self.read(&["choices", &choice.name, "label"], &choice.label);
            choice.for_client.iter().for_each(|told| self.read(&["choices", &choice.name, "for_client"], told));
        }
    }

    fn red_flag(&mut self, flag: &RedFlag) {
        flag.brief.iter().for_each(|brief| self.read(&["brief"], brief));
        self.read(&["concern"], &flag.concern);
        self.read(&["do"], &flag.action);
        let acts = [("emergency", &flag.act.emergency), ("same_day", &flag.act.same_day), ("soon", &flag.act.soon)];
        for (urgency, act) in acts.iter().filter_map(|(urgency, act)| Some((urgency, act.as_deref()?))) {
            self.read(&["act", urgency], act);
        }
    }

    fn category(&mut self, category: &Category) {
        self.read(&["name"], &category.title);
        self.read(&["summary"], &category.summary);
        self.read(&["means"], &category.means);
        self.list("checks", category.checks.iter().map(String::as_str));
        for (key, lines) in [("does", &category.does), ("ask", &category.ask)] {
            self.list(key, lines.iter().map(|line| line.text.as_str()));
        }
        self.tips("helps", &category.helps);
        self.tips("avoid", &category.avoid);
        self.read(&["recheck"], &category.recheck);
        self.read(&["sooner"], category.sooner.as_deref().unwrap_or_default());
    }

    fn pattern(&mut self, pattern: &Pattern) {
        self.read(&["name"], &pattern.title);
        self.read(&["looks"], &pattern.looks);
        self.tips("helps", &pattern.helps);
        self.tips("avoid", &pattern.avoid);
    }
}
