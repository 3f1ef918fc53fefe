//! The sentences of the short result.

use crate::short::Told;

pub use super::base_rate::WOULD_TELL;

/// Its heading.
pub const TITLE: &str = "What to do now";
/// The advice where nothing is urgent.
pub const SEE_PT: &str = "See a physical therapist (PT) in the next few weeks. Call and ask if you need a doctor's note. \
     No better 6 weeks from today? See a doctor.";
/// The heading over the origin.
pub const WHERE_FROM: &str = "Where it most likely comes from";
/// The heading over the reasons.
pub const WHY: &str = "Why we think so";
/// The heading over what helps.
pub const HELPS: &str = "What helps until then";
/// The heading over what is more urgent than the rest.
pub const SOONER: &str = "Get help sooner if";
/// A tip that is good for everybody.
pub const PAIN_RELIEF: &str = "Ask a pharmacist or doctor about pain relief.";
/// The thing to avoid until a doctor has looked.
pub const EXERCISES: &str = "Exercises, until a doctor has seen you.";
/// Said beside an emergency.
pub const NOT_CERTAIN: &str = "It may turn out to be nothing. It is still right to call.";
/// Said where no origin is told.
pub const WITHHELD: &str = "We name no source of the pain now. Get this checked first.";
/// The verdict where nothing has enough evidence.
pub const CANNOT_TELL: &str =
    "Your answers cannot tell where it comes from. That is common. A PT can still start with your hip and back.";

/// The verdict where one origin leads, and the pattern it is most like.
#[must_use]
pub fn fits(clearly: bool, origin: &str, like: Option<&str>) -> String {
    let how = if clearly { "best" } else { "partly" };
    let like = like.map(|like| format!(", most like {like}")).unwrap_or_default();
    format!("Your answers fit {how} with {origin}{like}.")
}

/// The verdict between two origins.
#[must_use]
pub fn mixed(first: &str, second: &str) -> String {
    format!(
        "Your answers fit two things: {first} and {second}. They can come together. A PT can check both in one visit."
    )
}

/// The verdict where only place and age speak.
#[must_use]
pub fn too_few_but(common: &str) -> String {
    format!("{} {common}", super::base_rate::TOO_FEW_BUT)
}

/// An emergency; `number` completes “Call …”.
#[must_use]
pub fn call(number: &str, action: &str) -> String {
    format!("Call {number} now. {action}")
}

/// The answer that the worst red flag is about.
#[must_use]
pub fn told(told: &Told<'_>) -> String {
    let asked = told.asked.map(|asked| format!("{asked} ")).unwrap_or_default();
    format!("{asked}You said: {}", told.answer)
}

/// Another red flag, on a line.
#[must_use]
pub fn also(urgency: super::Urgency, about: &str) -> String {
    let when = match urgency {
        super::Urgency::Emergency => "Also now",
        super::Urgency::SameDay => "Also today",
        super::Urgency::Soon => "Also within days",
        super::Urgency::Mention => "Tell your PT",
    };
    format!("{when}: {about}")
}

/// Things to mention to the PT.
#[must_use]
pub fn mention(about: &[&str]) -> String {
    format!("Tell your PT: {}.", about.join("; "))
}

/// Things to mention to whoever looks at what is urgent, and that the person was not sure about so many.
#[must_use]
pub fn mention_too(about: &[&str], unsure: usize) -> String {
    let unsure = (unsure > 0).then(|| format!("you were not sure about {}", things(unsure)));
    let all: Vec<_> = about.iter().copied().chain(unsure.as_deref()).collect();
    format!("Tell them this too: {}.", all.join("; "))
}

/// Stands over the questions that leave red flags open: how many, and those to look at again.
#[must_use]
pub fn look_again(unsure: usize, shown: usize) -> String {
    let these = if shown == 1 { "this" } else { "these" };
    format!("You were not sure about {}. Look at {these} again", things(unsure))
}

fn things(count: usize) -> String {
    if count == 1 { "1 thing".to_owned() } else { format!("{count} things") }
}

/// The advice where only *not sure* leaves red flags open; `number` completes “Call …”.
#[must_use]
pub fn unsure(urgency: super::Urgency, number: &str) -> String {
    let sentence = super::doubt_sentence(urgency);
    match urgency {
        super::Urgency::Emergency => format!("{sentence} If you think that one is true, call {number} now."),
        _ => sentence.to_owned(),
    }
}

/// Things that were not asked, as the person was not sure of something before them.
#[must_use]
pub fn ask_about(about: &[&str]) -> String {
    format!("They should ask you about this too: {}.", about.join("; "))
}

/// The reason that speaks against it.
#[must_use]
pub fn against(reason: &str) -> String {
    format!("Against it: {}", super::clause(reason))
}

/// The thing to avoid.
#[must_use]
pub fn avoid(what: &str) -> String {
    format!("Avoid: {}", super::clause(what))
}

/// With what somebody who is to be seen today calls.
#[must_use]
pub fn much_worse(number: &str) -> String {
    format!("If it gets much worse, or if you feel faint, call {number}.")
}

/// With what everybody else calls, where it is not told in groups.
#[must_use]
pub fn warning_sign(number: &str) -> String {
    format!("a warning sign starts (see the details): call {number}")
}
