//! How every mistake is mended, for somebody who does not program.

use super::wording::looks_like;
use super::{FaultKind, Misplaced, Owner, Thing, Undecided, YamlProblem};

impl FaultKind {
    /// How to mend it, in a sentence.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "one line for each mistake: all of the wording in one place")]
    pub fn hint(&self) -> Option<String> {
        let fixed = match self {
            Self::Yaml(problem) => return problem.hint().map(str::to_owned),
            Self::Tab => "use spaces, two for each step",
            Self::ControlCharacter { .. } | Self::ControlInText { .. } => "delete it, and type the words anew",
            Self::Anchor => {
                "write the content out where it is needed; put a text that begins with `&` or `*` in quotes"
            }
            Self::Tag => "leave it out; put a text that begins with `!` in quotes",
            Self::TooDeep { .. } => "a questionnaire is never as deep as that: look for a bracket too many",
            Self::TooMany { .. } | Self::More { .. } => return None,
            Self::SeveralDocuments => "put the second part into a file of its own",
            Self::NothingWritten => "write something, or delete the file",
            Self::UnknownKey { known, suggestion: None, of, .. } => {
                let known = known.join(", ");
                return Some(match of.thing {
                    _ if known.is_empty() => "leave it out".to_owned(),
                    Thing::Questionnaire => {
                        format!(
                            "these are known: {known}; if it is an entry of one of them, indent it as the others there"
                        )
                    }
                    _ => format!("these are known: {known}"),
                });
            }
            Self::UnknownKey { .. } => "correct it, or leave it out",
            Self::IndentedEntry { of: Owner { name: Some(name), .. }, .. } => {
                return Some(format!("let it begin in the column of `{name}`, and its own lines one step further in"));
            }
            Self::IndentedEntry { .. } => "let it begin in the column of the other entries",
            Self::TooLong { .. } => "shorten it: nobody reads so much at once",
            Self::CutByComment { .. } => "put the whole text in quotes, or a space after the `#` of a comment",
            Self::SplitText { .. } | Self::SplitItem => "put the whole text in quotes",
            Self::MissingKey { key: "row", .. } => {
                "add `row: [K01]`, the row of your list of evidence that it stands on, so that one can look up why it is \
                 here; while you write, `draft: true` at the top lets it wait"
            }
            Self::MissingKey { key: "cite", .. } => {
                "add `cite: [SURI10]`, the sources that it rests on, each an id of `references`; while you write, \
                 `draft: true` at the top lets it wait"
            }
            Self::MissingKey { key, .. } => return Some(format!("add a line `{key}: …` to it")),
            Self::DuplicateKey { .. } => "give it another name, or delete one of the two",
            Self::WrongType { wanted: "a text", .. } => "write a text, in quotes if need be",
            Self::WrongType { found: "a number that is too large", .. } => "write a smaller number, in decimal digits",
            Self::WrongType {
                found:
                    "a number in other than decimal digits"
                    | "a number with an exponent"
                    | "a number with `_` between its digits"
                    | "a number with a comma",
                ..
            } => "write it in decimal digits, and nothing else: 120",
            Self::WrongType { found: "nothing", .. } => "write it after the `:`, or indented on the lines below",
            Self::WrongType { .. } => "see how other entries of this kind are written",
            Self::Unquoted { text } => return Some(format!("put it in quotes: \"{text}\"")),
            Self::EmptyText => "write the words, or leave the key out if it is optional",
            Self::LineBreak => "join the lines",
            Self::BadId { thing: Thing::Reference, .. } => {
                "use capital letters, digits and `-`, and begin with a letter: `SURI10`"
            }
            Self::BadId { suggestion, .. } => {
                let like = suggestion.as_ref().map_or_else(String::new, |name| format!(": `{name}`"));
                return Some(format!("use small letters, digits and `_`, and begin with a letter{like}"));
            }
            Self::ReservedId { .. } => "choose another id",
            Self::BadVersion { .. } => "write three numbers with dots: 1.0.0",
            Self::BadDay { .. } => "write the year, the month and the day: 2027-11-30",
            Self::BadLanguage { .. } => "write a tag like `en` or `es-MX`",
            Self::NotOneOf { allowed, .. } => return Some(format!("it can be: {}", allowed.join(", "))),
            Self::OutOfRange { low, high, zero: false, .. } => {
                return Some(format!("write a whole number from {low} to {high}, but not 0"));
            }
            Self::OutOfRange { .. } => "write a number between the two",
            Self::Reversed { .. } => "swap the two, or correct one",
            Self::Misplaced { why, .. } => why.hint(),
            Self::TooFew { .. } => "add what is missing",
            Self::TooMuch { .. } => "leave some out, or ask two questions",
            Self::NoPlaceForNumber => "write `{number}` where the number belongs: Call {number} now.",
            Self::BecauseStyle { capital: true } => "begin with a small letter, unless it is a name",
            Self::BecauseStyle { capital: false } => "leave the full stop out",
            Self::Twice { .. } => "leave one out",
            Self::SameWords { .. } => "say how they differ",
            Self::NegatedFlag => {
                "say what must be there, not what must be absent: what was not answered must never hide it"
            }
            Self::LeadsByVerdict => {
                "ask for answers, findings or red flags, or leave `leads` out: it comes before the verdict"
            }
            Self::UnsureAboveUrgency => "a flag that one is unsure of cannot be more urgent than the flag itself",
            Self::RaiseNotAbove => "leave it out, or name a higher urgency",
            Self::ActNeverTold => "write them for the `urgency`, or for one that it is raised to",
            Self::Threshold(_) => "correct one of the two",
            Self::LastBranchHasIf => "add a last branch that only has a `go`",
            Self::Unknown { suggestion: Some(_), .. }
            | Self::UnknownChoice { suggestion: Some(_), .. }
            | Self::UnknownGroup { suggestion: Some(_), .. }
            | Self::LeftOver { suggestion: Some(_), .. } => "correct the name",
            Self::Unknown { thing: Thing::Reference, .. } => "add it to `references`, or correct the name",
            Self::Unknown { .. } | Self::UnknownChoice { .. } => "define it, or correct the name",
            Self::NotAChoiceQuestion { number: true, .. } => "compare the number: {at_least: 50}",
            Self::NotAChoiceQuestion { .. } => "only questions with choices or numbers can be read in a condition",
            Self::NotANumberQuestion { .. } => "name one or more of its choices",
            Self::NotASidesQuestion { .. } => "add `sides: true` to it, or name the choices without `both`",
            Self::BothOnExclusive { .. } => "leave it out of `both`",
            Self::NeverInRange { .. } | Self::BandOrder { beyond: Some(_) } => {
                "correct the number, or the `min` and `max` of the question"
            }
            Self::AlwaysInRange { .. } => "leave it out, or correct the number",
            Self::Unused { .. } | Self::UnknownGroup { .. } | Self::UnreadQuestion { .. } => "use it, or delete it",
            Self::GroupWithoutCap { target: None, .. } => {
                "add it to `caps` in `verdict`, so that what overlaps does not count twice"
            }
            Self::GroupWithoutCap { .. } => "give it a bound under the group in `caps`, as in `{joint: [-3, 4]}`",
            Self::CapLimitsNothing { .. } => "write the least and the most that the group shall count",
            Self::PointsAddUp { .. } => {
                "points of a category count for each of its patterns: together they go from -8 to 8, as any finding"
            }
            Self::NoPointsFor { .. } => "give it points in a finding, or delete it: it can never come out",
            Self::ReplacesLoop { .. } => "remove one of the `replaces`",
            Self::CountImpossible { .. } => "correct the number, or add parts",
            Self::CountContradicts { .. } | Self::BoundsContradict { .. } => "correct one of the two numbers",
            Self::NeverHappens { .. } => "look for a contradiction in it, or delete the entry",
            Self::Always { part: "`when`", .. } => "leave it out, or look for a slip in it",
            Self::Always { .. } => "look for a slip in it: it tells only those apart who are sure",
            Self::NotShown { .. } => "make the condition simpler, or look for a contradiction in it",
            Self::Overlap { .. } => "let one begin where the other ends",
            Self::Gap { .. } => "let one begin where the other ends, or say elsewhere what lies between",
            Self::ChoiceTaken { .. } => "leave it out of one of the two",
            Self::Loop { .. } => "let one of them lead on to a later question",
            Self::Unreachable { .. } => "let a `next` lead to it, or delete it",
            Self::NotRightBelow { .. } => "move it right after that question and those below it",
            Self::HiddenFromFlag { .. } => "let age or sex at birth alone hide it, or leave out the `if`",
            Self::BranchOnOwnNext { all: false, .. } => "leave the choice out of the branch, or out of its own `next`",
            Self::BranchCovered | Self::BranchAfterAll | Self::BranchOnOwnNext { all: true, .. } => {
                "delete it, or put the narrower branch first"
            }
            Self::BranchReadsLater { .. } => "ask that question before, or read another one",
            Self::SafetySections { count: 0 } => "write it as `safety: {title: Safety, safety: true}`",
            Self::SafetySections { .. } => "keep one safety section",
            Self::SafetyNotFirst { .. } => "put the safety section at the top of `sections`",
            Self::SafetyAfterOther { .. } => "ask all safety questions first, beginning with `start`",
            Self::SafetyBranches { .. } => {
                "let every answer lead to the same safety question; the last of them may branch"
            }
            Self::NoExclusive { .. } => "add one: `none_of_these: {label: None of these, exclusive: true}`",
            Self::Undecided { why: Undecided::Bypassed | Undecided::NotProved, .. } => {
                "move the question into the safety section, where everybody is asked it, or lead past it only where the \
                 other answers settle the red flag"
            }
            Self::Undecided { why: Undecided::LeftOut, .. } => {
                "take `optional` from the question: nobody may skip it then"
            }
            Self::Undecided { why: Undecided::ClinicianOnly, .. } => "let everybody be asked it, in the safety section",
            Self::TooHard { .. } | Self::TooHardOverall { .. } => "use shorter words and shorter sentences",
            Self::BandCount { .. } => "write one number for each band",
            Self::BandOrder { beyond: None } => "write the least number of each band, the lowest first",
            Self::SharesOver { .. } => "correct one of them: what is left to 100 lies outside the categories",
            Self::NoShare { .. } => "write its share in each band, even if it is 0",
            Self::RowCondition { last: true } => "add a last row without `if`, for whoever cannot say where",
            Self::RowCondition { .. } => "say whom it is about, or put it last",
            Self::StillADraft { without: 0 } => "delete `draft`, and raise `version`",
            Self::StillADraft { .. } => "add `row` and `cite` to them before anybody acts on it, then delete `draft`",
            Self::Overdue { .. } => "look all of it over, set a later day, and raise `version`",
            Self::Untranslated { .. } => {
                "write it there; `hip-triage new --language` writes a file with every text in its place"
            }
            Self::LeftOver { .. } => "delete it: a translation holds the texts of the questionnaire and nothing else",
            Self::OtherPlaceholders { .. } => "what stands in braces stays as it is: something is put there",
            Self::TooWide { .. } => "say it in fewer words",
            Self::NoReview { .. } => {
                "add `review: machine` at the top, or what else is true: `back_translated`, `{reviewed_by: a name}`"
            }
            Self::SameAsSource { .. } => {
                "write it in the other language; where both say the same, allow it with a reason"
            }
            Self::LanguageTwice { own: true, .. } => "name the language of these texts",
            Self::TranslationAlone => "name the folder in which both stand, not this file alone",
            Self::LanguageTwice { .. } => "keep one file for each language",
            Self::AllowUnknown { .. } => "run `hip-triage explain` for all codes",
            Self::AllowWithoutReason { .. } => "say why: `# allow HT080: this is how a PT asks it`",
            Self::AllowsNothing { .. } => "delete it; only warnings can be allowed, beside their line or above it",
        };
        Some(fixed.to_owned())
    }
}

impl YamlProblem {
    fn hint(&self) -> Option<&'static str> {
        Some(match self {
            Self::Indentation => {
                "lines of one entry begin in the same column; look at the spaces here and in the lines above"
            }
            Self::NoColon => "write `key: value`; a text that goes on over several lines is indented more than its key",
            Self::ColonInText => {
                "put a text that holds `: ` in quotes; if this is a key, let it begin in the column of the other keys"
            }
            Self::OpenQuote => "close it; an apostrophe inside single quotes is written twice ('')",
            Self::AfterQuote => "put the whole text in quotes; write a quotation mark inside as \\\"",
            Self::Escape => "write a backslash as `\\\\`, or use single quotes",
            Self::OpenBracket(_) => "separate the entries with commas and close the bracket",
            Self::StrayBracket => "count the opening and the closing brackets",
            Self::Character(_) => "put the text in quotes",
            Self::KeyIsNoText => "a text that begins with `{` or `[` needs quotes",
            Self::Directive => "leave the line out",
            Self::NoSpace => "put a space after the `:`",
            Self::LooksLike(character) => looks_like(*character).1,
            Self::Other(_) => return None,
        })
    }
}

impl Misplaced {
    fn hint(self) -> &'static str {
        match self {
            Self::OnlyWith(_)
            | Self::OptionalSafety
            | Self::NotSure
            | Self::NotOnOne
            | Self::BelowAnother
            | Self::NotBelow
            | Self::OnlyOfDegrees => "leave it out",
            Self::WithoutSigns => "name these choices so, or leave it out",
            Self::ClinicianSafety => "leave it out, or move the question to another section",
            Self::ActivitiesForEveryone => "add `audience: clinician`",
            Self::WithoutPositive => "add `positive_up_to`, or leave it out",
            Self::WithoutLoss => "add `loss: true`, or leave it out",
            Self::WithoutMeasure => "add `measure`, or leave it out",
            Self::TextNotOptional => "add `optional: true`",
            Self::SpotWithoutPicture => "add the picture, or leave the spot out",
            Self::PictureWithoutSpot => "give the choices their `spot`, or leave the picture out",
            Self::StateInCondition => "read the answers instead",
            Self::NoOtherwise => "add `otherwise`, or leave it out",
            Self::OnEveryPattern => "leave it out of the pattern that everybody else can have",
        }
    }
}
