//! The words of the PT's page, for a colleague and not for a patient.

use super::cleaned;
use hip_triage_core::compare::{Direction, RatingChange};
use hip_triage_core::questionnaire::{Role, Urgency};

/// The title of the page.
pub const TITLE: &str = "Hip pain: summary for the PT";
/// Whose page it is.
pub const CLIENT: &str = "Client";
/// When it was.
pub const DATE: &str = "Date";
/// Who answered.
pub const ANSWERED: &str = "Answered by";
/// The client alone.
pub const BY_CLIENT: &str = "the client, in a self-check";
/// With the PT.
pub const BY_PT: &str = "the client, asked by a PT";
/// Both.
pub const BY_BOTH: &str = "the client in a self-check, then gone through with a PT";
/// Who answered, where some answers stand from an earlier visit.
#[must_use]
pub fn not_all_asked(by: &str) -> String {
    format!("{by}; what bears a date was not asked again on this visit")
}
/// A value that stands from an earlier day.
#[must_use]
pub fn from(value: &str, day: &str) -> String {
    format!("{value} (from {day})")
}
/// Says what was asked.
pub const QUESTIONS: &str = "Questions";
/// How far it is.
pub const STATE: &str = "State";
/// Stands for a client code where there is none.
pub const NO_CODE: &str = "no code (self-check)";
/// The name of a client in a list of a visit.
#[must_use]
pub fn visit(client: &str, visit: u32) -> String {
    format!("{client}, visit {visit}")
}

/// The heading over the red flags.
pub const SAFETY: &str = "Safety";
/// Said where none is raised.
pub const NO_FLAG: &str = "No red flag is raised by these answers.";
/// Opens what was said yes to.
pub const YES_TO: &str = "Yes to";
/// Opens the answers that are neither a yes nor a no by themselves.
pub const ALSO_ASKED: &str = "Also asked";
/// Opens what was said no to.
pub const NO_TO: &str = "No to";
/// Over the line of the signs that were said no to.
pub const DENIED: &str = "Asked and not there";
/// Over each of them.
pub const DENIED_IN_FULL: &str = "Asked and not there, in full";
/// So many signs were said no to.
#[must_use]
pub fn all_denied(many: usize) -> String {
    format!("{many} signs, each told at the end of this page")
}
/// The few signs that are not there and are named first; how many there are of all, where they stand at the end.
#[must_use]
pub fn first_denied(named: &[String], all: Option<usize>) -> String {
    let all = all.map(|all| format!(" (all {all} at the end of this page)")).unwrap_or_default();
    format!("{}{all}", named.join("; "))
}
/// Opens what the client was not sure about.
pub const NOT_SURE: &str = "Not sure";
/// Opens what was not asked.
pub const NOT_ASKED: &str = "Not asked";
/// Opens what was answered on an earlier visit and is still to be asked on this one.
pub const NOT_ASKED_AGAIN: &str = "Not asked again yet";
/// Opens answers about safety from an earlier visit to which no question leads any more.
pub const ASKED_NO_MORE: &str = "From before, and asked no more";
/// Says by which answers a red flag is raised, the signs that it counts first.
#[must_use]
pub fn raised_by(counted: &[String], others: &[String]) -> String {
    match (counted, others) {
        ([], []) => String::new(),
        ([], all) | (all, []) => format!(" Raised by: {}.", all.join("; ")),
        (counted, others) => format!(" Raised by: {}. Read with: {}.", counted.join("; "), others.join("; ")),
    }
}
/// There is none of it.
pub const NONE: &str = "none";
/// A question was not asked, as a value.
pub const VALUE_NOT_ASKED: &str = "not asked";
/// The client was not sure, as a value.
pub const VALUE_NOT_SURE: &str = "not sure";
/// The client left it out, as a value.
pub const VALUE_SKIPPED: &str = "asked, left out";
/// Said where not every question about safety was answered.
pub const SAFETY_UNFINISHED: &str = "Safety is not finished: see what was not asked.";
/// Opens an answer about safety that was changed.
#[must_use]
pub fn changed(asked: &str) -> String {
    format!("Changed: {asked}")
}
/// Says what *not sure* leaves open: how soon to go through it, and the signs by what each would mean.
#[must_use]
pub fn doubts(soon: Urgency, signs: &[String], read: bool) -> String {
    let read = if read { format!(" {FLAG_READ}") } else { String::new() };
    let all = [&[urgency(soon).to_owned() + ". The client was not sure; go through these."], signs].concat();
    format!("{}{read}", all.join(" "))
}
/// Signs that nobody is sure of, by what they would mean.
#[must_use]
pub fn if_so(then: Urgency, signs: &[String]) -> String {
    format!("{} if so: {}.", urgency(then), signs.join("; "))
}
/// Behind a red flag that was gone past.
pub const FLAG_READ: &str = "(read by the PT, who went on)";

/// Quotes what the client is told to do; empty where that is nothing.
#[must_use]
pub fn for_client(action: &str) -> String {
    if action.trim().is_empty() { String::new() } else { format!("The client is told: “{}”", action.trim()) }
}

/// How soon, for a colleague.
#[must_use]
pub fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Emergency => "Emergency",
        Urgency::SameDay => "Same day",
        Urgency::Soon => "Doctor within days, no exercise before that",
        Urgency::Mention => "To be considered",
    }
}

/// The parts of the history in their order, each with the roles that it tells.
pub const PARTS: [(&str, &[Role]); 10] = [
    ("Main problem", &[Role::OwnWords, Role::Goals]),
    ("Where", &[Role::PainSite, Role::HowFar, Role::LegSide, Role::WorstSite]),
    ("How bad, 0 to 10", &[Role::PainNow, Role::PainWorst, Role::PainLeast, Role::Compared]),
    (
        "Behaviour",
        &[
            Role::Quality,
            Role::BringsOn,
            Role::Eases,
            Role::Stiffness,
            Role::Night,
            Role::StartsAfter,
            Role::ClimbsTo,
            Role::SettlesIn,
        ],
    ),
    ("Since when", &[Role::Onset, Role::Since, Role::Began, Role::Trend]),
    ("So far", &[Role::Told, Role::Scans, Role::Treatment, Role::Operation]),
    ("Health and medicines", &[Role::Health, Role::Medicines]),
    ("Other conditions, medicines, allergies", &[Role::OtherHealth]),
    ("Work, sport, sleep, worries", &[Role::Work, Role::Sport, Role::Sleep, Role::Worries]),
    ("Activities, 0 cannot to 10 as before", &[Role::Activities, Role::Measure, Role::AnythingElse]),
];
/// The part that stands before the pattern.
pub const MAIN_PROBLEM: usize = 0;
/// The part that also tells the answers without a role.
pub const BEHAVIOUR: usize = 3;
/// The part that has the figure.
pub const WHERE: usize = 1;
/// The part after which stands what was different on the visit before.
pub const HOW_BAD: usize = 2;

/// Tells whether a part of the history tells an answer with this role.
#[must_use]
pub fn has_a_part(role: Role) -> bool {
    PARTS.iter().any(|(_, roles)| roles.contains(&role))
}

/// Over what was different on the visit before.
pub const THEN_AND_NOW: &str = "Then and now";
/// Over the values of the visit before.
pub const THEN: &str = "Then";
/// Over the values of this visit.
pub const NOW: &str = "Now";
/// Over how much they changed.
pub const CHANGE: &str = "Change";
/// Over what they are.
pub const WHAT: &str = "What";
/// The name of the minutes of walking where they stand alone.
pub const WALKING_UNTIL_IT_STARTS: &str = "Walk until it starts";
/// The name of the pain now where *now* is the visit.
pub const PAIN_NOW: &str = "Pain now";
/// The name of the worst pain where it stands by itself.
pub const PAIN_WORST: &str = "Worst pain, last 7 days";
/// The name of the least pain where it stands by itself.
pub const PAIN_LEAST: &str = "Least pain, last 7 days";
/// An activity that is named no more, as a value.
pub const VALUE_NOT_NAMED: &str = "not named";
/// Where nothing that was asked again is different.
pub const NOTHING_DIFFERENT: &str = "Nothing that was asked again is different.";

/// Before what became of a red flag.
pub const RED_FLAG: &str = "Red flag";
/// It was not raised, or is not any more.
pub const NOT_RAISED: &str = "not raised";
/// How soon a red flag called for a doctor, and whether *not sure* alone left it open.
#[must_use]
pub fn flag_stood(soon: Urgency, certain: bool) -> String {
    let soon = super::clause(urgency(soon));
    if certain { soon } else { format!("{soon}, if what they were not sure of is so") }
}
/// A red flag and how soon it called for a doctor.
#[must_use]
pub fn flag_was(stood: &str, concern: &str) -> String {
    format!("{stood}: {concern}")
}
/// Over what was found in the room on both visits.
pub const EXAMINED_THEN_AND_NOW: &str = "Examination, then and now";
/// Opens what was found to be the same.
pub const FOUND_THE_SAME: &str = "The same as then";
/// Opens what was tested on the visit before alone.
pub const NOT_TESTED_AGAIN: &str = "Not tested again";
/// A test that was done on the visit before, and what was found.
#[must_use]
pub fn found_then(test: &str, found: &str) -> String {
    format!("{test} ({found})")
}

/// Says which visits are meant, for the patient.
pub const THEN_IS_LAST: &str = "Then: your last visit. Now: this visit.";

/// Says which visit is meant by *then*.
#[must_use]
pub fn then_is(visit: u32, day: &str) -> String {
    format!("Then: visit {visit} on {day}. Now: this visit.")
}

/// How well an activity can be done.
#[must_use]
pub fn of_ten(ability: u8) -> String {
    format!("{ability} of 10")
}

/// The name of what is counted, with its unit.
#[must_use]
pub fn counted_in(label: &str, unit: &str) -> String {
    format!("{label} ({unit})")
}

/// A value of the visit before, on a line.
#[must_use]
pub fn then(value: &str) -> String {
    format!("then {value}")
}

/// A value of this visit, on a line.
#[must_use]
pub fn now(value: &str) -> String {
    format!("now {value}")
}

/// A difference, the share of what was bad then that is gone, and what it means.
#[must_use]
pub fn difference(difference: i32, share: Option<i32>, means: &str) -> String {
    let share = share.map(|share| format!(" ({share} %)")).unwrap_or_default();
    format!("{}{share}: {means}", super::evidence::signed(difference))
}

/// Says what the words behind two ratings mean, and whose rule it is.
pub const RATING_RULE: &str = "Ratings: clearly better is 2 points or more and 30 % or more of what was there; \
a little better is only one of the two; clearly worse is 2 points or more; about the same is the rest. The percentage is that \
of the pain that is gone or, of an activity, of what was missing to 10. For pain from 0 to 10: Farrar 2001 (Pain 94:149), \
Salaffi 2004 (PubMed 15207508). Activities are judged in the same way, which no study has tried.";
/// The same for the patient.
pub const RATING_RULE_IN_PLAIN_WORDS: &str = "Clearly better: at least 2 points, and at least about a third of what was there. \
A little better: only one of the two. Clearly worse: at least 2 points.";
/// Says what the words behind two numbers of minutes mean.
pub const MINUTES_RULE: &str = "Minutes: only better or worse is told. How many minutes matter, nobody has measured.";

/// The leading line of then and now: what is worse, then what is better.
#[must_use]
pub fn worse_and_better(worse: &[String], better: &[String]) -> String {
    let told = |word: &str, names: &[String]| {
        (!names.is_empty()).then(|| format!("{word} in {}: {}.", names.len(), names.join("; ")))
    };
    let told = [told("Worse", worse), told("Better", better)];
    told.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A value that says which way it went.
#[must_use]
pub fn went(value: &str, way: &str) -> String {
    format!("{value} ({way})")
}

/// Says which way a number of minutes went.
#[must_use]
pub fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Better => "better",
        Direction::Same => "the same",
        Direction::Worse => "worse",
    }
}

/// How much a change means.
#[must_use]
pub fn change(change: RatingChange) -> &'static str {
    match change {
        RatingChange::ClearlyBetter => "clearly better",
        RatingChange::LittleBetter => "a little better",
        RatingChange::AboutTheSame => "about the same",
        RatingChange::ClearlyWorse => "clearly worse",
    }
}

/// A text of several lines on one, with a bar where a line ended.
#[must_use]
pub fn on_one_line(text: &str) -> String {
    let lines = text.lines().map(|line| cleaned(line).trim().to_owned()).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" / ")
}

/// The name of an answer.
#[must_use]
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Who => "Who has the pain",
        Role::Age => "Age",
        Role::Sex => "Sex at birth",
        Role::OwnWords => "In their own words",
        Role::Goals => "Goals",
        Role::PainSite => "Pain at",
        Role::WorstSite => "Worst at",
        Role::HowFar => "Down the leg",
        Role::LegSide => "Which leg",
        Role::Quality => "Feels like",
        Role::PainNow => "Now",
        Role::PainWorst => "Worst, last 7 days",
        Role::PainLeast => "Least, last 7 days",
        Role::BringsOn => "Brought on by",
        Role::Eases => "Eased by",
        Role::Stiffness => "Morning stiffness",
        Role::Night => "Night",
        Role::Onset => "How it began",
        Role::Began => "Began",
        Role::Since => "How long",
        Role::Trend => "Trend",
        Role::Told => "Told before",
        Role::Treatment => "Treatment",
        Role::Scans => "Scans",
        Role::Operation => "Operations",
        Role::Health => "Health",
        Role::Medicines => "Bones, hip, medicines",
        Role::OtherHealth => "Other health",
        Role::Work => "Work",
        Role::Sport => "Sport",
        Role::Sleep => "Sleep broken",
        Role::Worries => "Worries",
        Role::Activities => "Activities",
        Role::StartsAfter => "Starts after",
        Role::ClimbsTo => "Climbs to",
        Role::SettlesIn => "Settles in",
        Role::Measure => "Other measure",
        Role::Compared => "Compared with last time",
        Role::AnythingElse => "Anything else",
        Role::Safety => "Safety",
    }
}

/// How easily the pain is roused, how high it climbs and how long it stays: told in its parts, never judged.
pub mod behaves {
    use hip_triage_core::questionnaire::Role;

    /// Its name.
    pub const LABEL: &str = "How it behaves";
    /// The parts in their order.
    pub const PARTS: [Role; 3] = [Role::StartsAfter, Role::ClimbsTo, Role::SettlesIn];

    /// A part that was told: `number` is the value, and `value` the same with its unit.
    #[must_use]
    pub fn part(role: Role, number: i32, value: &str) -> String {
        match (role, number) {
            (Role::StartsAfter, 0) => format!("starts after {value} of walking (at once, or always there)"),
            (Role::StartsAfter, _) => format!("starts after about {value} of walking"),
            (Role::ClimbsTo, _) => format!("climbs to {value}"),
            (_, 0) => "settles at once".to_owned(),
            (_, _) => format!("settles in about {value}"),
        }
    }

    /// Says what a part tells, where it was not told.
    fn untold(role: Role) -> &'static str {
        match role {
            Role::StartsAfter => "when it starts",
            Role::ClimbsTo => "how high it climbs",
            _ => "how long it takes to settle",
        }
    }

    /// A part that the client does not know.
    #[must_use]
    pub fn not_sure(role: Role) -> String {
        format!("not sure {}", untold(role))
    }

    /// A part that was left out.
    #[must_use]
    pub fn left_out(role: Role) -> String {
        format!("{} was left out", untold(role))
    }

    /// A part that was not asked.
    #[must_use]
    pub fn not_asked(role: Role) -> String {
        format!("{} was not asked", untold(role))
    }

    /// The parts as one sentence.
    #[must_use]
    pub fn sentence(parts: &[String]) -> String {
        let joined = parts.join(", ");
        let mut letters = joined.chars();
        let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
        format!("{first}{}", letters.as_str())
    }
}

/// Opens the places without pain.
pub const NO_PAIN_AT: &str = "No pain marked at";
/// Over the pattern.
pub const PATTERN: &str = "Pattern";
/// Said where no origin is shown.
pub const WITHHELD: &str = "No origin is shown: care comes first.";
/// Opens the reasons for.
pub const FOR: &str = "For";
/// Opens the reasons against.
pub const AGAINST: &str = "Against";
/// Opens the points of every origin.
pub const POINTS: &str = "Points";
/// Opens the findings that the client was not sure about.
pub const OPEN: &str = "Not sure whether";
/// Opens the smallest changes.
pub const WOULD_CHANGE: &str = "Would change it";
/// Said where no change of one answer would.
pub const STEADY: &str = "no single different answer";
/// Opens what else it may be.
pub const OUTSIDE: &str = "Also consider";
/// Opens the tests in the room.
pub const SEPARATE: &str = "Would separate them in the room";
/// Said where nothing points anywhere.
pub const NOT_CLEAR: &str = "The answers do not point clearly to one origin.";
/// Over the examination.
pub const EXAMINATION: &str = "Examination";
/// Nothing was examined.
pub const NOT_EXAMINED: &str = "Not done";
/// Over the last lines to write on.
pub const PLAN_AND_SIGNATURE: &str = "Plan and signature";
/// Says what belongs on each of them.
pub const TO_FILL: [&str; 3] = ["Plan", "Signature", "Date and time"];
/// Opens the lines to write on, where nothing was found yet.
pub const FINDINGS: &str = "Findings";
/// Over the changes.
pub const CHANGED: &str = "Changed answers";
/// Over what does not count.
pub const NOT_COUNTED: &str = "Answered, but not counted";
/// Says what to know about the page.
pub const NOTE: &str = "Note";
/// Says what the page is and is not.
pub const SELF_REPORTED: &str =
    "An educational summary of what the client reported. It is not a diagnosis, and its scores are not probabilities.";

/// The verdict when one origin leads clearly.
#[must_use]
pub fn fits(origin: &str, pattern: Option<&str>) -> String {
    format!("The answers fit best with {origin}{}.", like(pattern))
}

/// The verdict when one origin leads, but not by much.
#[must_use]
pub fn leans(origin: &str, pattern: Option<&str>) -> String {
    format!("The answers fit partly with {origin}{}.", like(pattern))
}

/// The verdict between two origins.
#[must_use]
pub fn mixed(first: &str, second: &str) -> String {
    format!("The answers are mixed: {first} and {second}.")
}

/// The points of an origin; whether it comes next after those that the verdict names.
#[must_use]
pub fn points(origin: &str, points: i32, next: bool) -> String {
    format!("{origin} {}{}", super::evidence::signed(points), if next { " (runner-up)" } else { "" })
}

fn like(pattern: Option<&str>) -> String {
    pattern.map(|pattern| format!(", most like {pattern}")).unwrap_or_default()
}

/// A label as it stands before its value: a question ends as it ends.
#[must_use]
pub fn labelled(label: &str) -> String {
    if label.ends_with(['?', '!']) { label.to_owned() } else { format!("{label}:") }
}

/// Somebody's own words in quotation marks; those inside become single ones. The marks have the direction of the words,
/// so that nothing stands between them in another order.
#[must_use]
pub fn quoted(text: &str) -> String {
    isolated(&format!("“{}”", text.replace('“', "‘").replace('”', "’")))
}

/// Begins a text of its own direction, that of its first letter.
const ISOLATE: char = '\u{2068}';
/// Ends it.
const ISOLATE_END: char = '\u{2069}';

/// Somebody's own words. Where some of them are written from right to left, they have a direction of their own and
/// reorder nothing around them.
#[must_use]
pub fn isolated(text: &str) -> String {
    let text = text.replace([ISOLATE, ISOLATE_END], "");
    if text.chars().any(is_right_to_left) { format!("{ISOLATE}{text}{ISOLATE_END}") } else { text }
}

/// The parts of a text in their order, each cleaned, and whether it has a direction of its own.
#[must_use]
pub fn directions(text: &str) -> Vec<(String, bool)> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((before, (own, after))) =
        rest.split_once(ISOLATE).and_then(|(before, rest)| Some((before, rest.split_once(ISOLATE_END)?)))
    {
        parts.extend([(cleaned(before), false), (cleaned(own), true)]);
        rest = after;
    }
    parts.push((cleaned(rest), false));
    parts
}

/// Tells whether a language is written from right to left.
#[must_use]
pub fn is_language_right_to_left(language: &str) -> bool {
    let main = language.split('-').next().unwrap_or_default();
    matches!(main, "ar" | "dv" | "fa" | "he" | "ku" | "ps" | "sd" | "ug" | "ur" | "yi")
}

/// Tells whether a letter is written from right to left: Hebrew, Arabic, and their kin.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// A note alone.
#[must_use]
pub fn note_alone(note: &str) -> String {
    format!("note: {}", quoted(note))
}

/// A note behind a value.
#[must_use]
pub fn note(value: &str, note: &str) -> String {
    format!("{value} – {}", note_alone(note))
}

/// An answer that was changed.
#[must_use]
pub fn was(now: &str, earlier: &[String]) -> String {
    format!("{now} (before: {})", earlier.join("; before that: "))
}

/// An earlier answer, and who gave it when.
#[must_use]
pub fn earlier(answer: &str, by_client: bool, when: &str) -> String {
    format!("{answer}, {} at {when}", if by_client { "the client alone" } else { "with the PT" })
}

/// The places of the figure.
#[must_use]
pub fn figure(places: &[String]) -> String {
    format!("Places of pain drawn on a body, front and back: {}.", places.join("; "))
}

/// Under the figure.
pub const MIRROR: &str = "Left and right are the client’s own.";
/// The figure from the front.
pub const FRONT: &str = "front";
/// The figure from behind.
pub const BACK: &str = "back";
/// A place without a side.
pub const NO_SIDE: &str = "side not said";
/// The place that hurts most.
pub const WORST: &str = "worst";
/// Over the figure on the patient's page.
pub const WHERE_IT_HURTS: &str = "Where it hurts";
