# A file has a number that no visit has.
no-such-number = no visit has such a number
# There is no number for another visit.
no-number-left = no number is left for another visit
# The questionnaire is not the one that was answered, and what that means for this visit.
changed = The questions have changed since this visit, under the same version: { $what }.
# The same, where its version tells it.
changed-version = The questions have changed since this visit (from version { $then } to { $now }): { $what }.
# What a change of the questionnaire means for a visit.
more-to-choose = there is more to choose from at { $questions }
asked-since = asked now, and not then: “{ $question }”
told-otherwise = the same answers no longer lead to the same in { $parts }
# Answers that do not fit any more; behind it stand their questions.
no-longer-fit = Answered then, no longer on offer, and not counted now: { $questions }
# One of those questions.
question = “{ $asked }”
# The record of the visit before is not there.
no-visit-before = This is visit { $visit }. The record of the visit before was not found beside it, so then and now are not compared.
# The record of the visit before is there, and cannot be read.
unreadable-before = The record of visit { $visit } cannot be read ({ $reason }), so then and now are not compared.
# The visits before answer other questions.
other-questions-before = This is visit { $visit }. What lies before it answers other questions (“{ $theirs }”), so then and now are not compared.
# A visit lies before the one that came before it.
before-the-last = The date of this visit ({ $now }) lies before that of visit { $visit } ({ $then }): the clock of the computer was wrong on one of the two.
# A visit ended before it began.
ended-before = By its dates this visit ended ({ $ended }) before it began ({ $began }): the clock of the computer was changed meanwhile.
# A file holds another visit than its place says.
misplaced = by its name it is another visit, and it holds visit { $visit } of { $client }; it was copied or renamed
# How far a visit is; no longer than 11 letters.
state-in-progress = in progress
state-completed = completed
state-stopped = stopped
state-amended = amended
# Says what the answers fit, in a few words.
verdict-none = none shown
verdict-not-clear = not clear
verdict-most-often = most often { $origins }
verdict-mixed = mixed: { $origins }
verdict-leans = leans to { $origins }
verdict-fits = fits { $origins }
# How urgent a visit was, beside its verdict.
urgency-emergency = EMERGENCY
urgency-same-day = DOCTOR TODAY
urgency-soon = doctor soon
urgency-mention = mention
# Why a client code is none.
code-empty = a client code has at least one letter or digit
code-too-long = a client code has at most 32 letters
code-letters = use only the letters A to Z, digits, - and _, and begin with a letter or a digit
code-reserved = some computers keep that name for a device; choose another code
# Two clients would have one folder.
one-folder = this computer keeps { $known } and { $client } in one folder; write { $known }, or choose another code
# Why a file cannot be read as a record, as the end of a sentence.
unreadable-damaged = it is damaged, or it is no record of hip-triage
unreadable-newer = a newer hip-triage wrote it
unreadable-other-kind = it is no record of a visit
# The parts in which two assessments differ.
part-verdict = the verdict
part-urgency = the urgency
part-red-flags = the red flags
part-path = the path
part-scores = the scores
part-outside = what lies outside
part-advice = the advice
part-findings = the findings
# Outcomes that were charted beside a number that excludes them.
by-measure = An outcome was charted that does not go with the numbers beside it, so the numbers decide: { $items }.
# One of those items, and what counts by its number.
measure-counts = { $item } (charted: { $charted }; counts as { $counts })
# The same, where the number leaves the outcome open.
measure-is-open = { $item } (charted: { $charted }; the numbers leave it open, so it counts as nothing)
