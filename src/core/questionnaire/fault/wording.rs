//! The words for every mistake, for somebody who does not program. What to do stands in [`hint`](super::hint).

use std::fmt;

use crate::questionnaire::table::POINTS;
use crate::readability::Measure;

use super::{FaultKind, Misplaced, Thing, Threshold, Undecided, YamlProblem};

/// Ends a sentence with what was probably meant.
fn meant(suggestion: Option<&String>) -> String {
    suggestion.map_or_else(String::new, |name| format!("; did you mean `{name}`?"))
}

/// The names with an arrow between them, the middle of a long list left out.
fn arrows(path: &[String]) -> String {
    match path {
        [first @ .., a, b, c] if first.len() > 9 => {
            format!("{} → … → {a} → {b} → {c}", first[..6].join(" → "))
        }
        path => path.join(" → "),
    }
}

/// Some answers, the middle of a long list left out.
fn ticked(answers: &[String]) -> String {
    let shown = |answers: &[String]| answers.iter().map(|answer| format!("`{answer}`")).collect::<Vec<_>>().join(", ");
    match answers {
        [first @ .., a, b] if first.len() > 4 => format!("{}, …, `{a}`, `{b}`", shown(&first[..4])),
        answers => shown(answers),
    }
}

/// The numbers, in words.
fn between(low: i32, high: i32) -> String {
    if low == high { format!("for {low}") } else { format!("from {low} to {high}") }
}

/// The first words of a text.
fn shown(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}

/// How many letters are shown of a text.
const SHOWN: usize = 60;

/// How hard something is to read, in tenths, beside what is allowed.
fn measured(measure: Measure, grade: i32, limit: f64) -> String {
    let grade = f64::from(grade) / 10.0;
    match measure {
        Measure::FleschKincaid => format!("grade {grade:.1}, more than {limit:.1}"),
        Measure::Inflesz => format!("{grade:.1} of the INFLESZ scale, less than {limit:.1}"),
    }
}

/// The name of a character that looks like another, and what to type instead.
pub(super) fn looks_like(character: char) -> (&'static str, &'static str) {
    match character {
        '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{3000}' => ("no-break space", "type a plain space instead"),
        _ => ("curved quotation mark", "type a straight one (\" or ') around the text instead"),
    }
}

fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

impl fmt::Display for YamlProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Indentation => f.write_str("this line does not fit in with the lines above it"),
            Self::NoColon => f.write_str("this line has no `:` after its key"),
            Self::ColonInText => f.write_str("there is a `:` where none can stand"),
            Self::OpenQuote => f.write_str("a quotation mark is opened and never closed"),
            Self::AfterQuote => f.write_str("something follows the closing quotation mark"),
            Self::Escape => f.write_str("`\\` begins a special character in double quotes, and this is none"),
            Self::OpenBracket(open) => write!(f, "a `{open}` is opened and not closed properly"),
            Self::StrayBracket => f.write_str("a closing bracket does not match the one that was opened"),
            Self::Character(character) => write!(f, "a text cannot begin with `{character}` here"),
            Self::KeyIsNoText => f.write_str("a key must be a word, not a list or a mapping"),
            Self::Directive => f.write_str("a line cannot begin with `%`"),
            Self::NoSpace => f.write_str("there is no space after the `:`"),
            Self::LooksLike(character) => {
                write!(f, "there is a {} ({}) in this line", looks_like(*character).0, code_point(*character))
            }
            Self::Other(problem) => write!(f, "this is not YAML: {problem}"),
        }
    }
}

impl fmt::Display for Misplaced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OnlyWith(kinds) => write!(f, "stands only with `answer: {kinds}`"),
            Self::OptionalSafety => f.write_str("cannot stand on a safety question: nobody may skip those"),
            Self::ClinicianSafety => f.write_str("cannot stand on a safety question: everybody is asked those"),
            Self::ActivitiesForEveryone => f.write_str("is only for questions that a PT asks"),
            Self::TextNotOptional => f.write_str("is only for questions that may be skipped"),
            Self::SpotWithoutPicture => f.write_str("needs `picture: body_map` on its question"),
            Self::PictureWithoutSpot => f.write_str("is given, but no choice has a `spot` on it"),
            Self::WithoutMeasure => f.write_str("is about what is measured, and stands only with `measure`"),
            Self::WithoutPositive => f.write_str("goes on from there, and stands only with `positive_up_to`"),
            Self::OnlyOfDegrees => f.write_str("stands only with `measure: degrees`"),
            Self::WithoutSigns => f.write_str("stands only with the choices `positive` and `negative`"),
            Self::BelowAnother => f.write_str("follows from the question above, where there is `below`"),
            Self::NotBelow => f.write_str("stands only with `below`"),
            Self::NotOnOne => f.write_str("means nothing where only one choice can be made"),
            Self::StateInCondition => f.write_str("can be read only in `advice`, `outside` and `verdict`"),
            Self::NotSure => f.write_str("is offered by the program itself"),
            Self::NoOtherwise => f.write_str("means nothing without `otherwise`"),
            Self::OnEveryPattern => {
                f.write_str("stands in every pattern of this category, and whoever fits none of them would have none")
            }
        }
    }
}

impl fmt::Display for Threshold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::EnoughPositive => "`enough` must be at least 1",
            Self::CloseNotNegative => "`close` must be at least 0",
            Self::StrongNotBelowEnough => "`strong` must be at least `enough`",
            Self::FitsNotBelowEnough => "the `score` of `fits` must be at least `enough`",
            Self::LeadAboveClose => "the `lead` of `fits` must be above `close`",
        })
    }
}

impl fmt::Display for FaultKind {
    #[allow(clippy::too_many_lines, reason = "one line for each mistake: all of the wording in one place")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Yaml(problem) => problem.fmt(f),
            Self::Tab => f.write_str("there is a tab where only spaces can stand"),
            Self::ControlCharacter { character } => {
                write!(f, "there is an invisible control character ({})", code_point(*character))
            }
            Self::ControlInText { character } => {
                write!(f, "this text holds an invisible control character ({})", code_point(*character))
            }
            Self::Anchor => f.write_str("anchors (`&`) and aliases (`*`) are not used here"),
            Self::Tag => f.write_str("tags (`!`) are not used here"),
            Self::TooDeep { limit } => write!(f, "lists and mappings stand more than {limit} deep in one another"),
            Self::TooMany { limit } => write!(f, "there are more than {limit} entries here"),
            Self::SeveralDocuments => f.write_str("a second document begins here (`---`)"),
            Self::NothingWritten => f.write_str("there is nothing in this file"),
            Self::More { count } => write!(f, "and {count} more faults"),
            Self::UnknownKey { key, of, suggestion, .. } => {
                write!(f, "{of} cannot have a key `{key}`{}", meant(suggestion.as_ref()))
            }
            Self::SplitText { rest } => write!(f, "a comma inside `{{…}}` ends a text, so `{rest}` is left over"),
            Self::CutByComment { rest } => write!(f, "the text ends before ` {rest}`, which is taken as a comment"),
            Self::SplitItem => f.write_str("this text begins with a small letter: a comma inside `[…]` ends a text"),
            Self::TooLong { most } => write!(f, "this text is longer than {most} letters"),
            Self::MissingKey { key, of, because } => {
                write!(f, "{of} has no `{key}`")?;
                because.map_or(Ok(()), |because| write!(f, ", which it needs {because}"))
            }
            Self::DuplicateKey { key } => write!(f, "`{key}` is written a second time"),
            Self::WrongType { wanted, found } => write!(f, "{wanted} should stand here, not {found}"),
            Self::Unquoted { text } => write!(f, "`{text}` is a number or a truth value here, and a text is wanted"),
            Self::EmptyText => f.write_str("this text is empty"),
            Self::LineBreak => f.write_str("this text must stand on one line"),
            Self::BadId { name, .. } => write!(f, "`{name}` cannot be an id"),
            Self::ReservedId { name } => write!(f, "`{name}` has a meaning of its own and cannot be an id"),
            Self::BadVersion { text } => write!(f, "`{text}` is not a version"),
            Self::BadDay { text } => write!(f, "`{text}` is not a day of the calendar"),
            Self::BadLanguage { text } => write!(f, "`{text}` is not the tag of a language"),
            Self::NotOneOf { text, what, suggestion, .. } => {
                write!(f, "`{text}` is not {what}{}", meant(suggestion.as_ref()))
            }
            Self::OutOfRange { number: 0, zero: false, .. } => f.write_str("0 points mean nothing"),
            Self::OutOfRange { number, low, high, .. } => write!(f, "{number} is not between {low} and {high}"),
            Self::Reversed { low, high } => write!(f, "`{low}` must be less than `{high}`"),
            Self::Misplaced { key, why } => write!(f, "`{key}` {why}"),
            Self::TooFew { what, least: 1 } => write!(f, "there are no {what}"),
            Self::TooFew { what, least } => write!(f, "there must be at least {least} {what}"),
            Self::TooMuch { what, most } => write!(f, "there can be at most {most} {what}"),
            Self::NoPlaceForNumber => f.write_str("`{number}` does not stand in this text"),
            Self::BecauseStyle { capital: true } => f.write_str("this completes “because …” and begins with a capital"),
            Self::BecauseStyle { capital: false } => {
                f.write_str("this completes “because …” and ends with a full stop")
            }
            Self::Twice { thing, name } => write!(f, "the {thing} `{name}` is named twice"),
            Self::SameWords { thing, words } => {
                write!(f, "a second {thing} says “{words}”: nobody can tell the two apart")
            }
            Self::NegatedFlag => f.write_str("there can be no `not` in the condition of a red flag"),
            Self::UnsureAboveUrgency => f.write_str("`unsure` is more urgent than `urgency`"),
            Self::RaiseNotAbove => f.write_str("`to` is no more urgent than `urgency`"),
            Self::ActNeverTold => f.write_str("the red flag is never that urgent, so these words are never told"),
            Self::Threshold(threshold) => threshold.fmt(f),
            Self::LastBranchHasIf => f.write_str("the last branch has an `if`, so there may be no way on"),
            Self::Unknown { thing, name, suggestion } => {
                write!(f, "there is no {thing} `{name}`{}", meant(suggestion.as_ref()))
            }
            Self::UnknownChoice { name, question, suggestion } => {
                write!(f, "the question `{question}` has no choice `{name}`{}", meant(suggestion.as_ref()))
            }
            Self::NotAChoiceQuestion { question, .. } => write!(f, "`{question}` has no choices to name"),
            Self::NotANumberQuestion { question } => write!(f, "the answer to `{question}` is not a number"),
            Self::NotASidesQuestion { question } => write!(f, "`{question}` does not ask for left and right"),
            Self::BothOnExclusive { choice } => write!(f, "`{choice}` is exclusive, so it has no side"),
            Self::NeverInRange { question, min, max } => {
                write!(f, "this never holds: `{question}` goes from {min} to {max}")
            }
            Self::AlwaysInRange { question, min, max } => {
                write!(f, "this always holds: `{question}` goes from {min} to {max}")
            }
            Self::Unused { thing: Thing::Section, name } => write!(f, "no question stands in the section `{name}`"),
            Self::UnknownGroup { name, suggestion } => {
                write!(f, "no finding is in the group `{name}`{}", meant(suggestion.as_ref()))
            }
            Self::Unused { thing, name } => write!(f, "nothing names the {thing} `{name}`"),
            Self::UnreadQuestion { name } => write!(f, "nothing reads the answer to `{name}`"),
            Self::GroupWithoutCap { name, target: None } => write!(f, "the group `{name}` has no cap in `verdict`"),
            Self::GroupWithoutCap { name, target: Some(target) } => {
                write!(f, "the cap of the group `{name}` does not limit `{target}`, to which this finding gives points")
            }
            Self::CapLimitsNothing { group, findings } => write!(
                f,
                "this limits nothing: the group `{group}` has {findings} finding{}, of at most {POINTS} points each",
                if *findings == 1 { "" } else { "s" }
            ),
            Self::PointsAddUp { pattern, sum } => write!(f, "for `{pattern}` these points add up to {sum}"),
            Self::NoPointsFor { thing, name } => write!(f, "no finding gives points to the {thing} `{name}`"),
            Self::ReplacesLoop { path } => write!(f, "these findings replace one another: {}", arrows(path)),
            Self::CountContradicts { at_least, at_most } => {
                write!(f, "this never holds: at least {at_least} and at most {at_most} contradict each other")
            }
            Self::BoundsContradict { low, high } => {
                write!(f, "this never holds: no number is at least {low} and at most {high}")
            }
            Self::CountImpossible { at_least, parts } => {
                write!(f, "this never holds: {at_least} of {parts} parts cannot be true")
            }
            Self::NeverHappens { what } => write!(f, "whatever is answered, it never happens that {what}"),
            Self::Always { of, part } => write!(f, "{part} of {of} holds for every answer but *not sure*"),
            Self::NotShown { what } => write!(f, "undecided: no answers were found with which {what}"),
            Self::Overlap { of, low, high } => {
                write!(f, "this overlaps with {of}: both hold {}", between(*low, *high))
            }
            Self::Gap { of, low, high } => {
                write!(f, "there is a gap between this and {of}: neither holds {}", between(*low, *high))
            }
            Self::ChoiceTaken { choice } => write!(f, "an earlier branch has already taken the choice `{choice}`"),
            Self::Loop { path } => write!(f, "these questions lead round in a loop: {}", arrows(path)),
            Self::Unreachable { name } => write!(f, "no path leads to the question `{name}`"),
            Self::NotRightBelow { name, above } => {
                write!(f, "`{name}` stands below `{above}`, but does not come right after it")
            }
            Self::HiddenFromFlag { choice, flag, question } => write!(
                f,
                "the choice `{choice}`, which the red flag `{flag}` reads, may be hidden by the answer to `{question}`"
            ),
            Self::BranchCovered => f.write_str("this branch is never taken: an earlier one holds wherever it does"),
            Self::BranchAfterAll => f.write_str("this branch is never taken: the one without `if` stands before it"),
            Self::BranchOnOwnNext { choice, all: false } => {
                write!(f, "this branch is not taken for `{choice}`, which has a `next` of its own")
            }
            Self::BranchOnOwnNext { choice, all: true } => {
                write!(f, "this branch is never taken: the choice `{choice}` has a `next` of its own")
            }
            Self::BranchReadsLater { question } => {
                write!(f, "this branch is never taken: `{question}` is not asked before it")
            }
            Self::SafetySections { count: 0 } => f.write_str("no section is the safety section"),
            Self::SafetySections { .. } => f.write_str("a second section is marked as the safety section"),
            Self::SafetyNotFirst { name } => {
                write!(f, "the safety section must come first, and `{name}` stands before it")
            }
            Self::SafetyAfterOther { name, other } => {
                write!(f, "the safety question `{name}` comes after `{other}`, which is not about safety")
            }
            Self::SafetyBranches { name } => {
                write!(f, "what comes after the safety question `{name}` depends on its answer")
            }
            Self::NoExclusive { name, .. } => write!(f, "`{name}` has no choice for “none of these”"),
            Self::Undecided { flag, question, why, path, answers } => {
                let with = if answers.is_empty() { String::new() } else { format!(", with {}", ticked(answers)) };
                match why {
                    Undecided::Bypassed => write!(
                        f,
                        "the red flag `{flag}` may never be decided: `{question}` is not asked on {}{with}",
                        arrows(path)
                    ),
                    Undecided::ClinicianOnly => {
                        write!(f, "the red flag `{flag}` may never be decided: only a PT asks `{question}`")
                    }
                    Undecided::LeftOut => {
                        write!(f, "the red flag `{flag}` may never be decided: `{question}` may be left out")
                    }
                    Undecided::NotProved => write!(
                        f,
                        "it could not be proved that the red flag `{flag}` is always decided: `{question}` may not be \
                         asked on {}",
                        arrows(path)
                    ),
                }
            }
            Self::TooHard { measure, of, grade, sentence } => {
                write!(f, "{of} reads at {}; hardest: “{sentence}”", measured(*measure, *grade, measure.limit()))
            }
            Self::TooHardOverall { measure, grade, sentence } => {
                let measured = measured(*measure, *grade, measure.limit_overall());
                write!(f, "all texts together read at {measured}; hardest: “{sentence}”")
            }
            Self::Overdue { review_by } => {
                write!(f, "the questionnaire was to be reviewed by {review_by}, and that day is past")
            }
            Self::StillADraft { without: 0 } => {
                f.write_str("this is marked as a draft, and every entry has its source")
            }
            Self::StillADraft { without: 1 } => f.write_str("this is a draft: 1 entry says not yet what it rests on"),
            Self::StillADraft { without } => {
                write!(f, "this is a draft: {without} entries say not yet what they rest on")
            }
            Self::Untranslated { path, count: 1, words } => write!(f, "`{path}` is not translated: “{}”", shown(words)),
            Self::Untranslated { path, count, words } => {
                write!(f, "`{path}` is not translated: {count} texts, from “{}” on", shown(words))
            }
            Self::LeftOver { path, suggestion } => {
                write!(f, "the questionnaire has no text `{path}`{}", meant(suggestion.as_ref()))
            }
            Self::OtherPlaceholders { missing, added } => match (&missing[..], &added[..]) {
                ([], added) => write!(f, "the questionnaire has no {} in this text", ticked(added)),
                (missing, []) => write!(f, "{} of the questionnaire does not stand in this text", ticked(missing)),
                (missing, added) => {
                    write!(f, "the questionnaire has {} in this text, not {}", ticked(missing), ticked(added))
                }
            },
            Self::TooWide { rows, most, columns } => write!(
                f,
                "this choice takes {rows} rows of {columns} letters, and the smallest screen has room for {most}"
            ),
            Self::NoReview { path, count: 1 } => {
                write!(f, "`{path}` is about safety, and nothing says how its translation was looked over")
            }
            Self::NoReview { path, count } => write!(
                f,
                "nothing says how the translations of {count} texts about safety were looked over, from `{path}` on"
            ),
            Self::SameAsSource { words } => {
                write!(f, "this is still in the words of the questionnaire: “{}”", shown(words))
            }
            Self::LanguageTwice { language, own: true } => {
                write!(f, "the questionnaire itself is in `{language}`, so this translates nothing")
            }
            Self::LanguageTwice { language, own: false } => write!(f, "a second file translates it to `{language}`"),
            Self::TranslationAlone => f.write_str("this translates a questionnaire, and the questionnaire is not here"),
            Self::AllowUnknown { code, suggestion } => {
                write!(f, "there is no code `{code}` to allow{}", meant(suggestion.as_ref()))
            }
            Self::AllowWithoutReason { code } => write!(f, "this allows {code} without a reason"),
            Self::AllowsNothing { code } => write!(f, "there is no warning {code} here to allow"),
            Self::BandCount { bands, numbers } => {
                write!(f, "there should be as many numbers here as bands: {bands}, not {numbers}")
            }
            Self::BandOrder { beyond: None } => f.write_str("the bands do not rise"),
            Self::BandOrder { beyond: Some((min, max)) } => {
                write!(f, "the question goes from {min} to {max}, so no answer begins one of these bands")
            }
            Self::SharesOver { band, sum } => write!(f, "the shares of band {band} add up to {sum}, more than 100"),
            Self::NoShare { category } => write!(f, "the category `{category}` has no share here"),
            Self::RowCondition { last: true } => {
                f.write_str("the last row has an `if`, so some people may fall in none")
            }
            Self::RowCondition { .. } => f.write_str("this row has no `if`, so nobody falls in those after it"),
        }
    }
}
