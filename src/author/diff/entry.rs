//! A questionnaire as entries: everything in it by id, with each of its keys as a text.

use hip_triage_core::questionnaire::base_rates::Adjust;
use hip_triage_core::questionnaire::{
    Audience, Category, EmergencySign, Home, Kind, Measure, Question, Questionnaire, Role, Spot, Withheld,
};

use super::part::Part;
use super::written::{Written, listed, pt_lines};

/// Something that has an id.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Entry {
    pub(super) part: Part,
    pub(super) id: String,
    /// Its keys, each as it would be written; those that are not there are left out.
    pub(super) keys: Vec<(&'static str, String)>,
}

/// Collects keys that are there.
struct Keys(Vec<(&'static str, String)>);

impl Keys {
    fn new() -> Self {
        Self(Vec::new())
    }

    fn with(mut self, key: &'static str, value: impl Into<String>) -> Self {
        self.0.push((key, value.into()));
        self
    }

    fn maybe(self, key: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// A text that is left out where it is empty.
    fn filled(self, key: &'static str, value: String) -> Self {
        self.maybe(key, Some(value).filter(|value| !value.is_empty()))
    }

    fn flag(self, key: &'static str, is: bool) -> Self {
        self.maybe(key, is.then_some("true"))
    }

    fn of(self, part: Part, id: impl Into<String>) -> Entry {
        Entry { part, id: id.into(), keys: self.0 }
    }
}

/// Every entry of a questionnaire, in order.
pub(super) fn entries(of: &Questionnaire) -> Vec<Entry> {
    let written = Written { of };
    let mut entries = vec![identity(written, of)];
    entries.extend(of.sections().iter().map(|section| {
        Keys::new().with("title", &section.title).flag("safety", section.safety).of(Part::Sections, &section.name)
    }));
    for question in of.questions() {
        entries.push(self::question(written, question));
        entries.extend(question.choices().iter().map(|choice| {
            Keys::new()
                .with("label", &choice.label)
                .maybe("brief", choice.brief.as_deref())
                .maybe("for_client", choice.for_client.as_deref())
                .maybe("absent", choice.absent.as_deref())
                .maybe("spot", choice.spot.map(Spot::id))
                .flag("exclusive", choice.exclusive)
                .flag("says_better", choice.says_better)
                .flag("aid", choice.aid)
                .maybe("next", choice.next.map(|go| written.go(go)))
                .maybe("if", choice.condition.as_ref().map(|condition| written.condition(condition)))
                .maybe("beside", choice.beside.as_ref().map(|condition| written.condition(condition)))
                .maybe("when", choice.when.as_ref().map(|condition| written.condition(condition)))
                .maybe("unless", choice.unless.as_ref().map(|condition| written.condition(condition)))
                .of(Part::Choices, format!("{}.{}", question.name, choice.name))
        }));
    }
    base_rates(written, &mut entries);
    evidence(written, &mut entries);
    for category in of.categories() {
        entries.push(self::category(written, category));
        entries.extend(category.patterns.iter().map(|pattern| {
            Keys::new()
                .with("name", &pattern.title)
                .maybe("if", pattern.condition.as_ref().map(|condition| written.condition(condition)))
                .with("looks", &pattern.looks)
                .filled("helps", written.tips(&pattern.helps))
                .filled("avoid", written.tips(&pattern.avoid))
                .with("cite", written.cited(&pattern.cite))
                .of(Part::Patterns, format!("{}.{}", category.name, pattern.name))
        }));
    }
    told(written, &mut entries);
    entries.extend(of.references().iter().map(|reference| {
        Keys::new()
            .with("authors", &reference.authors)
            .maybe("year", reference.year.as_deref())
            .with("title", &reference.title)
            .with("where", &reference.place)
            .of(Part::References, &reference.name)
    }));
    entries
}

fn identity(written: Written<'_>, of: &Questionnaire) -> Entry {
    let identity = of.identity();
    Keys::new()
        .with("id", &identity.id)
        .with("version", &identity.version)
        .maybe("review_by", identity.review_by.map(|day| day.to_string()).as_deref())
        .flag("draft", identity.unfinished)
        .with("language", &identity.language)
        .with("title", &identity.title)
        .with("about", &identity.about)
        .with("disclaimer", &identity.disclaimer)
        .with("consent", &identity.consent)
        .with("emergency.number", &identity.emergency.number)
        .with("emergency.help", &identity.emergency.help)
        .filled("emergency.signs", listed_signs(written, &identity.emergency.signs))
        .filled("emergency.sooner", listed_signs(written, &identity.emergency.sooner))
        .filled("emergency.today", listed_signs(written, &identity.emergency.today))
        .with("start", &of.question(of.start()).name)
        .of(Part::Identity, &identity.id)
}

/// Signs with which to get help, each with whom it can happen to.
fn listed_signs(written: Written<'_>, signs: &[EmergencySign]) -> String {
    let sign = |sign: &EmergencySign| match &sign.condition {
        Some(condition) => format!("{} (if: {})", sign.text, written.condition(condition)),
        None => sign.text.clone(),
    };
    signs.iter().map(sign).collect::<Vec<_>>().join(" | ")
}

fn question(written: Written<'_>, question: &Question) -> Entry {
    let keys = Keys::new()
        .with("ask", &question.ask)
        .maybe("brief", question.brief.as_deref())
        .maybe("say", question.say.as_deref())
        .maybe("hint", question.hint.as_deref());
    let keys = kind(keys, &question.kind)
        .with("choices", listed(question.choices().iter().map(|choice| choice.name.clone())))
        .maybe("role", question.role.map(Role::id))
        .filled("row", question.rows.join(", "));
    match &question.home {
        Home::Tree(step) => keys
            .with("section", &written.of.section(step.section).name)
            .maybe("below", step.below.map(|above| &written.of.question(above).name))
            .with("why", &step.why)
            .flag("optional", question.optional)
            .maybe("audience", (step.audience == Audience::Clinician).then_some("clinician"))
            .flag("ask_again", step.ask_again)
            .filled("worsens", step.worsens.join(", "))
            .with("next", written.next(&step.next))
            .of(Part::Questions, &question.name),
        Home::Examination(item) => keys
            .with("section", &item.group)
            .with("how", &item.how)
            .maybe("for_client", item.for_client.as_deref())
            .with("positive", &item.positive)
            .with("accuracy", &item.accuracy)
            .with("position", item.position.id())
            .maybe("measure", item.measure.map(Measure::id))
            .filled("parts", item.parts.join(" | "))
            .maybe("positive_up_to", item.positive_up_to.map(|angle| angle.to_string()))
            .maybe("judged_up_to", item.judged_up_to.map(|angle| angle.to_string()))
            .flag("loss", item.loss)
            .maybe("do", item.action.as_deref())
            .flag("loads", item.loads)
            .flag("crossed", item.crossed)
            .flag("for_pain", item.for_pain)
            .filled(
                "after",
                item.after.iter().map(|item| written.of.question(*item).name.as_str()).collect::<Vec<_>>().join(", "),
            )
            .maybe("range", item.range.map(|[low, high]| format!("{low} to {high}")))
            .filled("cite", written.cited(&item.cite))
            .of(Part::Examination, &question.name),
    }
}

fn kind(keys: Keys, kind: &Kind) -> Keys {
    let (min, max) = kind.range().map(|(min, max)| (kind.typed(min), kind.typed(max))).unzip();
    let [low, high] = kind.ends().map_or([None; 2], |ends| ends.map(|(_, means)| Some(means)));
    keys.with("answer", kind.word())
        .maybe("picture", kind.picture().map(|_| "body_map"))
        .flag("sides", kind.has_sides())
        .maybe("min", min)
        .maybe("max", max)
        .maybe("unit", kind.unit())
        .maybe("low", low)
        .maybe("high", high)
}

fn base_rates(written: Written<'_>, entries: &mut Vec<Entry>) {
    let Some(table) = written.of.base_rates() else { return };
    let whole = Keys::new()
        .with("by", &written.of.question(table.by).name)
        .with("bands", listed(table.bands.iter().map(ToString::to_string)))
        .filled("names", written.names(&table.names))
        .filled("patterns", written.steps(&table.steps));
    entries.push(whole.of(Part::BaseRates, "table"));
    entries.extend(table.rows.iter().map(|row| {
        let adjust = |adjust: &Adjust| {
            let because = adjust.because.as_ref().map(|because| format!(", because: {because}")).unwrap_or_default();
            let (condition, points) = (written.condition(&adjust.condition), written.points(&adjust.points));
            format!("{{if: {condition}, points: {points}{because}}}")
        };
        Keys::new()
            .maybe("if", row.condition.as_ref().map(|condition| written.condition(condition)))
            .with("place", &row.place)
            .with("grade", row.grade.id())
            .with("shares", written.shares(&row.shares))
            .filled("patterns", written.steps(&row.steps))
            .filled("adjust", listed(row.adjust.iter().map(adjust)))
            .filled("names", written.names(&row.names))
            .filled("tell", row.tell.join(" | "))
            .with("cite", written.cited(&row.cite))
            .with("row", row.rows.join(", "))
            .of(Part::BaseRates, &row.name)
    }));
}

fn evidence(written: Written<'_>, entries: &mut Vec<Entry>) {
    let of = written.of;
    entries.extend(of.findings().iter().map(|finding| {
        let points = |points: &[_]| Some(written.points(points)).filter(|_| !points.is_empty());
        Keys::new()
            .maybe("when", finding.when.as_ref().map(|when| written.condition(when)))
            .with("if", written.condition(&finding.condition))
            .maybe("points", points(&finding.points))
            .maybe("otherwise", points(&finding.otherwise))
            .with("because", &finding.because)
            .maybe("otherwise_because", finding.otherwise_because.as_deref())
            .filled("group", finding.groups.join(", "))
            .filled("replaces", listed(finding.replaces.iter().map(|id| of.finding(*id).name.clone())))
            .with("cite", written.cited(&finding.cite))
            .with("row", finding.rows.join(", "))
            .of(Part::Findings, &finding.name)
    }));
    entries.extend(of.red_flags().iter().map(|flag| {
        let raise = |raise: &hip_triage_core::questionnaire::Raise| {
            format!("{{if: {}, to: {}}}", written.condition(&raise.condition), raise.to)
        };
        let withheld = Withheld::ALL.into_iter().find(|(_, withheld)| *withheld == flag.withholds);
        Keys::new()
            .with("if", written.condition(&flag.condition))
            .with("urgency", flag.urgency.to_string())
            .maybe("unsure", flag.unsure.map(|unsure| unsure.to_string()))
            .filled("raise", listed(flag.raise.iter().map(raise)))
            .maybe("category", withheld.map(|(id, _)| id))
            .maybe("brief", flag.brief.as_deref())
            .with("concern", &flag.concern)
            .with("do", &flag.action)
            .maybe("act.emergency", flag.act.emergency.as_deref())
            .maybe("act.same_day", flag.act.same_day.as_deref())
            .maybe("act.soon", flag.act.soon.as_deref())
            .with("cite", written.cited(&flag.cite))
            .with("row", flag.rows.join(", "))
            .of(Part::RedFlags, &flag.name)
    }));
    let rules = of.verdict_rules();
    let thresholds = Keys::new()
        .with("enough", rules.enough.to_string())
        .with("close", rules.close.to_string())
        .with("strong", rules.strong.to_string())
        .with("fits.score", rules.fits.score.to_string())
        .with("fits.lead", rules.fits.lead.to_string())
        .filled("mixed", written.mixed(rules));
    entries.push(thresholds.of(Part::Verdict, "thresholds"));
    entries.extend(rules.caps.iter().map(|cap| {
        let bound = |(target, low, high): &_| format!("{}: [{low}, {high}]", written.target(*target));
        Keys::new().with("cap", listed(cap.bounds.iter().map(bound))).of(Part::Verdict, &cap.group)
    }));
}

fn category(written: Written<'_>, category: &Category) -> Entry {
    Keys::new()
        .with("name", &category.title)
        .with("summary", &category.summary)
        .with("means", &category.means)
        .with("checks", category.checks.join(" | "))
        .with("does", pt_lines(&category.does))
        .with("helps", written.tips(&category.helps))
        .with("avoid", written.tips(&category.avoid))
        .with("ask", pt_lines(&category.ask))
        .with("recheck", &category.recheck)
        .maybe("sooner", category.sooner.as_deref())
        .with("cite", written.cited(&category.cite))
        .of(Part::Categories, &category.name)
}

fn told(written: Written<'_>, entries: &mut Vec<Entry>) {
    entries.extend(written.of.outside().iter().map(|outside| {
        Keys::new()
            .with("if", written.condition(&outside.condition))
            .with("name", &outside.title)
            .with("text", &outside.text)
            .filled("cite", written.cited(&outside.cite))
            .filled("row", outside.rows.join(", "))
            .of(Part::Outside, &outside.name)
    }));
    entries.extend(written.of.advice().iter().map(|advice| {
        Keys::new()
            .maybe("if", advice.condition.as_ref().map(|condition| written.condition(condition)))
            .with("text", &advice.text)
            .flag("exercise", advice.exercise)
            .flag("waits", advice.waits)
            .flag("until_examined", advice.until_examined)
            .with("under", advice.under.id())
            .filled("cite", written.cited(&advice.cite))
            .filled("row", advice.rows.join(", "))
            .of(Part::Advice, &advice.name)
    }));
}
