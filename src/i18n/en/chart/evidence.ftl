# The title of the page.
title = The evidence in full
# Over the red flags, each with the answers that raise it.
red-flags = Red flags
# Over the points of each origin.
origins = Points of each origin
# Said where no origin is named.
withheld = No origin is named: care comes first.
# Over what nobody knows.
open = Not known
# Where nothing is open.
nothing-open = Nothing that bears on it was left open.
# Behind what the client was not sure of.
not-sure = not sure
# Behind what was not asked.
not-asked = not asked
# Over the smallest changes.
would-change = What would change it
# Where no change of one answer leads elsewhere.
steady = No single different answer would.
# Over the tests in the room.
tests = Tests in the room
# The verdict when nothing points anywhere.
not-clear = The answers do not point clearly to one origin.
# Says what a changed answer would lead to.
then-not-clear = not clear
# The verdict when one origin leads clearly.
best = The answers fit best with { $origin }.
# The verdict when one origin leads, but not by much.
leans = The answers fit partly with { $origin }.
# The verdict where only place and age speak, with what the client is told is common there.
by-base-rate = Too few answers to tell: only place and age speak. “{ $common }”
# The verdict between two origins.
mixed = The answers are mixed: { $first } and { $second }.
# What a changed answer would lead to, as the end of a sentence.
then-base-rate = only the base rate, most often { $origin }
then-best = fits best with { $origin }
then-leans = fits partly with { $origin }
then-mixed = mixed, { $first } and { $second }
# The points of an origin.
score = { $origin }: { $points }
# The same, and its best pattern.
score-like = { $origin }: { $points }, most like { $pattern }
# Opens the reasons for an origin.
for-origin = For { $origin }
# Opens the reasons against an origin.
against-origin = Against { $origin }
# A reason that is no answer: how common it is with pain there, at that age.
of-base-rate = base rate: { $because }
# A reason with its points.
reason = { $because } ({ $points })
# A reason that nobody knows.
open-because = { $because } ({ $why })
# One more choice.
with = With “{ $choice }” too
# One choice less.
without = Without “{ $choice }”
# Another answer.
instead = “{ $answer }” instead
# A changed answer, and what it leads to.
change = { $question } { $difference }: { $verdict }
# Between which origins the tests decide.
between = They would best tell { $first } from { $second }.
# A test in the room: its name with its full stop, when it is positive, how much it tells, and the sources.
test = { $name } Positive: { $positive } { $accuracy } [{ $cited }]
