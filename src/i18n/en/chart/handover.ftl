# The title of the page.
title = Hip pain: summary for the PT
# Whose page it is.
client = Client
# When it was.
date = Date
# Who answered.
answered = Answered by
# The client alone.
by-client = the client, in a self-check
# With the PT.
by-pt = the client, asked by a PT
# Both.
by-both = the client in a self-check, then gone through with a PT
# Says what was asked.
questions = Questions
# How far it is.
state = State
# The same where only its end is missing.
state-not-ended = in progress; every question is answered, and the visit is not ended yet
# Stands for a client code where there is none.
no-code = no code (self-check)
# The heading over the red flags.
safety = Safety
# Opens a loss of strength, of a reflex or of feeling that was found in the examination.
found-in-room = Found in the room
# The same, of an earlier visit.
found-on-visit = Found in the room on visit { $visit }
# Said of what stands in another part of the page.
see = see { $part }
# Said where none is raised.
no-flag = No red flag is raised by these answers.
# The same, where one was before, and a doctor has looked.
no-flag-since = No red flag is raised by these answers. What is left of the signs of before stands below: if it goes on, tell the doctor who looked.
# Opens what was said yes to.
yes-to = Yes to
# Opens the answers that are neither a yes nor a no by themselves.
also-asked = Also asked
# Opens what was said no to.
no-to = No to
# Over the line of the signs that were said no to.
denied = The client said no to
# Over each of them.
denied-in-full = The client said no to, in full
# Opens what the client was not sure about.
not-sure = Not sure
# Opens what was not asked.
not-asked = Not asked
# Opens what was answered on an earlier visit and is still to be asked on this one.
not-asked-again = Not asked again yet
# Opens answers about safety from an earlier visit to which no question leads any more.
asked-no-more = Told on an earlier visit, and not asked now, as another answer has changed
# There is none of it.
none = none
# A question was not asked, as a value.
value-not-asked = not asked
# An item of the examination was not done, as a value.
value-not-tested = not tested
# The client was not sure, as a value.
value-not-sure = not sure
# Nothing was noted of it, as a value: there may have been nothing to tell, or it was not told.
value-skipped = asked, nothing noted
# Opens what was asked and of which nothing was noted.
left-out = Asked, nothing noted
# Said where not every question about safety was answered.
safety-unfinished = Safety is not finished: see what was not asked.
# Behind a red flag that was gone past.
flag-read = (read by the PT, who went on)
# Over what was different on the visit before.
then-and-now = Then and now
# Over the values of the visit before.
column-then = Then
# Over the values of this visit.
column-now = Now
# Over how much they changed.
column-change = Change
# Over what they are.
column-what = What
# The name of the minutes until it starts, where they stand alone.
until-it-starts = Until it starts
# The same, of an activity.
activity-until-it-starts = { $activity } until it starts
# The same, of walking.
walking-until-it-starts = Walk until it starts
# The name of the pain now where *now* is the visit.
pain-now = Pain now
# The name of the worst pain where it stands by itself.
pain-worst = Worst pain, last 7 days
# The name of the least pain where it stands by itself.
pain-least = Least pain, last 7 days
# An activity that is named no more, as a value.
value-not-named = not named
# The same of an activity.
value-not-rated = not rated
# Where nothing that was asked again is different.
nothing-different = Nothing that was asked again is different.
# How much was answered for the first time.
first-asked = { $questions } questions were not answered on that visit and are on this one: each stands in its part of the page.
# What was, where that is little.
first-asked-named = Answered for the first time, each in its part of the page: { $names }.
# Before what became of a red flag.
red-flag = Red flag
# A sign of the visit before that is gone.
sign-gone = { $sign } (gone)
# Behind what was named then and not now, as it may be avoided, or not have been tried.
sign-not-named = { $sign } (not named now)
# A place or a sign that has come since.
sign-new = { $sign } (new)
# It was not raised, or is not any more.
not-raised = not raised
# The same, where what raised it is answered otherwise now.
not-raised-as = not raised, as this is no longer so: { $answers }
# Behind it, where what else raised it is one of the things to be considered.
rest-considered = { $not-raised } (the rest is to be considered, see Safety)
# Behind a red flag that called for a doctor on the visit before, and does not by the answers of this one.
open-until-seen = still open until a doctor has looked, see Safety
# Over what was found in the room on both visits.
examined-then-and-now = Examination, then and now
# Opens what was found to be the same.
found-the-same = The same as then
# Opens what is put together from tests of which not all were repeated.
still-counts = Still counts as then, though not all of it was tested again
# Opens what was tested on the visit before alone.
not-tested-again = Not tested again
# Says why some changes are told without a better or a worse.
within-error = One grade of strength or of a reflex, or less than 10°: two testers can differ by as much, so it is told as neither better nor worse.
# Says when degrees are told to be better or worse.
degrees-rule = Degrees: 10° or more further is told as better, and 10° or more less far as worse; less can be how it was held and read. That is a judgement.
# A red flag of the visit before that called for a doctor.
visit-called-for = Visit { $visit } said { $flag }
# The same, of a visit before that or a self-check.
called-earlier = Told earlier: { $flag }
# Opens the line on which the PT writes what came of it.
seen-by-whom = Seen? When, by whom, result
# The same, where it was said whether a doctor has looked.
by-whom = When, by whom, result
# What was said of that, and on which day.
seen = Seen by a doctor since, as told on { $day }.
not-seen = Not seen by a doctor since, or not all of it, as told on { $day }.
not-sure-if-seen = Not sure whether a doctor has looked since, as told on { $day }.
# What the doctor who looked allows, as told on a day.
allowed-anything = The doctor who looked allows any exercise, as told on { $day }.
allowed-some = The doctor who looked allows only some exercise, as told on { $day }.
allowed-nothing = The doctor who looked allows no exercise yet, as told on { $day }.
allowed-not-said = The doctor who looked did not say which exercise is allowed, as told on { $day }. Ask before any.
# Behind it, where today's answers call for a doctor again.
allowed-before-today = What calls for a doctor by the answers of this visit goes before that: no exercise until one has looked again.
# Behind a red flag of the visit before, at which a doctor has looked.
seen-since = seen by a doctor since, see Safety
# Says which visits are meant, for the patient.
then-is-last = Then: your last visit. Now: this visit.
# The same, with its day.
then-is-visit-of = Then: your visit on { $day }. Now: this visit.
# The same, where both were on one day.
then-is-earlier-that-day = Then: your visit earlier on the same day. Now: this visit.
# Says what the words behind two ratings mean, and whose rule it is.
rating-rule = Pain: clearly better is 2 points or more and 30 % or more (Farrar 2001, Pain 94:149; Salaffi 2004, PubMed 15207508); clearly worse is 2 points or more. One activity: 3 points or more; the mean of the activities, 2 or more (Stratford 1995, on a scale of the same kind). Less is told as a little, and can be chance.
# The same of a share.
percent-rule = Percent: of the pain that is gone or, of an activity, of what was missing to 10.
# Under rows of the client: which way of a number is better.
which-way-is-better = Pain goes from 0 (none) to 10 (the worst), and an activity from 0 (you cannot) to 10 (as good as before).
# Under them, where one step of pain is told in two ways.
a-step-counts-for-more = The same step in pain counts for more where the pain was less strong before.
# Says what the words behind two numbers of minutes mean.
minutes-rule = Minutes: only better or worse, as no figure is known here of how many matter.
# Opens the places without pain.
no-pain-at = Places not marked
# Over the pattern.
pattern = Pattern
# Said where no origin is shown.
withheld = No origin is shown: care comes first.
# Under the origin, where a doctor comes first.
pattern-after-doctor = From what was answered and found alone: what a doctor has to look at first stands under Safety.
# Opens the reasons for.
speaks-for = For
# Opens the reasons against.
speaks-against = Against
# Opens the signs that were there on an earlier visit and are gone.
gone-since = No longer found as on visit { $visit }; now
# Opens what is said of the tests that stand from the visit before.
not-repeated-tests = Counted as found on visit { $visit }
# Those tests.
the-others = the tests that were not repeated
# A reason that stands from the visit before.
not-repeated = { $reason }, not repeated
# Opens the parts that nothing was asked about, as a red flag stopped the questions.
stopped-before = Stopped before these
# Opens the origin that comes next.
runner-up = Comes next
# Where reasons against an origin were looked for, and none counts.
nothing-counts = nothing that counts
# Opens the questions of which the client was not sure.
open = Not sure of
# Opens the smallest changes.
would-change = Would change it
# Opens what else it may be.
outside = Also consider
# Opens the tests in the room.
separate = Would tell most in the room
# The same, while a doctor comes first.
separate-after-doctor = Would tell most in the room, once a doctor has looked
# Said where nothing points anywhere.
not-clear = The answers do not point clearly to one origin.
# Over the examination.
examination = Examination
# Nothing was examined.
not-examined = Not done
# Opens the lines to write on, where nothing was found yet.
findings = Findings
# Over the changes.
changed-answers = Changed answers, as they were before
# Over what does not count.
not-counted = Answered, but not counted
# Says what the page is and is not.
self-reported = An educational summary of what the client reported. It is not a diagnosis. Its points (about 2 weak, 5 fair, 8 strong) are no probabilities.
# The same where something was found in the room.
reported-and-charted = An educational summary of what the client reported and the PT charted. It is not a diagnosis. Its points (about 2 weak, 5 fair, 8 strong) are no probabilities.
# Under the figure.
mirror = Left and right are those of the body drawn.
# The figure from the front.
front = front
# The figure from behind.
back = back
# A place without a side.
no-side = side not said
# The place that hurts most.
worst = worst
# Over the figure on the patient's page.
where-it-hurts = Where it hurts
# Answers that stand from an earlier visit.
from-before = From earlier visits
# They were not asked again.
from-before-stand = what is marked so, and was not asked again
# Opens the signs that are there now and were not on the visit before.
new-since = NEW since visit { $visit }
# Opens those that were there before, behind the new ones.
also-yes-to = Also yes to
# Opens what is told on one line for whoever prescribes.
for-prescriber = For the prescriber
# The side on which the hip hurts.
side-that-hurts = Side that hurts
# Opens what counts against it only because nothing was marked.
says-little = Weighs little (negative, or only not marked)
# The leading line of then and now: signs that are new.
new-signs = NEW in safety: { $names }.
# What is better by a little.
little-better-in = A little better: { $names }.
# Places and signs that have come since.
came-in = New: { $names }.
# A value that stands from an earlier day.
from-day = { $value } (from { $day })
# The same of an earlier visit on the day of this one.
from-same-day = { $value } (from an earlier visit)
# The same of a note alone.
noted-on = { $note } (noted { $day })
# The same of an earlier visit on the day of this one.
noted-same-day = { $note } (noted on an earlier visit)
# The name of a client in a list of a visit.
visit = { $client }, visit { $visit }
# So many signs were said no to.
all-denied = { $many } signs, each told at the end of this page
# The few signs that are not there and are named first; how many there are of all.
first-denied = { $named } (all { $all } at the end of this page)
# Says by which answers a red flag is raised.
raised-by = Raised by: { $signs }.
# Behind it, where the rest was named with a red flag above.
others-above = The other answers that raise it are named above.
# The same, the signs that it counts first.
raised-by-and-read = Raised by: { $signs }. Read with: { $others }.
# Opens an answer about safety that was changed.
changed = Changed: { $asked }
# Says what *not sure* leaves open: how soon to go through it.
doubts-emergency = Emergency. The client was not sure; go through these.
doubts-same-day = Same day. The client was not sure; go through these.
doubts-soon = Doctor within days, no exercise before that. The client was not sure; go through these.
doubts-mention = To be considered. The client was not sure; go through these.
# Signs that nobody is sure of, by what they would mean.
if-so-emergency = Emergency if so: { $signs }.
if-so-same-day = Same day if so: { $signs }.
if-so-soon = Doctor within days, no exercise before that if so: { $signs }.
if-so-mention = To be considered if so: { $signs }.
# Quotes what the client is told to do.
for-client = The client is told: “{ $action }”
# The same, where that was quoted of a red flag above.
for-client-as-above = The client is told the same as above.
# The same, of what a doctor has looked at.
for-client-if-worse = Should it be worse, the client is told: “{ $action }”
# How soon, for a colleague.
urgency-emergency = Emergency
urgency-same-day = Same day
urgency-soon = Doctor within days, no exercise before that
urgency-mention = To be considered
# The parts of the history.
part-main-problem = Main problem
part-where = Where
part-how-bad = How bad, 0 to 10
part-behaviour = Behaviour
part-since-when = Since when
part-so-far = So far
part-health = Health and medicines
part-life = Work, sport, sleep, worries
part-activities = Activities, 0 cannot to 10 as before
# How soon a red flag called for a doctor, which *not sure* alone left open.
flag-stood-open = { $soon }, if what they were not sure of is so
# A red flag that a doctor has looked at, and that is raised by the signs of then; how soon it called for one before.
flag-looked-at = looked at by a doctor, raised by the same signs ({ $soon }, had none looked)
# A red flag about which a PT has decided; how soon it calls for a doctor by the answers alone.
flag-decided = PT’s decision: to go on, for the reason given (the answers alone say: { $soon })
# The same, where it calls for one today: then a doctor has looked at it already.
flag-decided-today = PT’s decision: to go on, as a doctor has looked at it (the answers alone say: { $soon })
# Before the reason of a PT who goes on without the doctor that the answers call for.
why-no-doctor = PT’s reason
# The same, where that was decided on an earlier visit, on that day.
why-no-doctor-then = PT’s reason, of { $day }
# Ends a red flag about which a PT has decided.
if-worse-told = The client is told to see a doctor the same day if it gets worse.
# A red flag and how soon it called for a doctor.
flag-was = { $stood }: { $concern }
# A test that was done on the visit before, and what was found.
found-then = { $test } ({ $found })
# Says which visit is meant by *then*.
then-is = Then: visit { $visit } on { $day }. Now: this visit.
# The same, where both were on one day.
then-is-same-day = Then: visit { $visit }, earlier on the same day ({ $day }). Now: this visit. So no days lie between the two.
# The same, and how many days before this one that was.
then-is-ago =
    { $days ->
        [one] Then: visit { $visit } on { $day }, 1 day ago. Now: this visit.
       *[other] Then: visit { $visit } on { $day }, { $days } days ago. Now: this visit.
    }
# How well an activity can be done.
of-ten = { $ability } of 10
# The name of what is counted, with its unit.
counted-in = { $label } ({ $unit })
# A value of the visit before, on a line.
then = then { $value }
# A value of this visit, on a line.
now = now { $value }
# A difference and what it means.
difference = { $difference }: { $means }
# The same, and the share of what was bad then that is gone.
difference-share = { $difference } ({ $share } %): { $means }
# The leading line of then and now: what is worse.
worse-in = Worse: { $names }.
# The same of what is better.
better-in = Better: { $names }.
# The same of what is neither.
same-in = About the same: { $names }.
# The same of what is a little worse.
little-worse-in = A little worse: { $names }.
# Behind the strongest of some reasons.
and-more = { $told }; and { $more } more of no greater weight
# How the client says that it is, on their own page.
you-said = Compared with last time, you said: { $told }.
# The same on the page of a PT.
client-said = Compared with last time, the client said: { $told }.
# A value that says which way it went.
went = { $value } ({ $way })
# Says which way a number of minutes went.
direction-better = better
direction-same = the same
direction-worse = worse
# How much a change means.
change-clearly-better = clearly better
change-little-better = a little better
change-about-the-same = the same
change-little-worse = a little worse
# A number in tenths.
tenths = { $sign }{ $whole }.{ $tenth }
# The name of the mean of so many activities.
mean-of-activities = Mean of the { $of } activities
# The same for the client.
activities-together = Your activities together
# What was found and is better than on the visit before, for the patient.
found-better = Found better in the examination than on the visit before
# What was measured then and now, for the patient.
measured-again = What your PT measured again
# Under those lines, where one is of strength.
strength-scale = Strength goes from 0 to 5, which is full strength.
# One of those lines.
measured-then-and-now = { $what }: then { $then }; now { $now }
# Heads what was measured again and differs by no more than what two testers differ by.
measured-about-the-same = Measured again, the same or nearly so (a small difference can be chance)
change-clearly-worse = clearly worse
# The name of an answer.
role-who = Who has the pain
role-age = Age
role-sex = Sex at birth
role-own-words = In their own words
role-goals = Goals
role-pain-site = Pain at
role-worst-site = Worst at
role-how-far = Down the leg
role-leg-side = Which leg
role-quality = Feels like
role-pain-now = Now
role-pain-worst = Worst, last 7 days
role-pain-least = Least, last 7 days
role-brings-on = Brought on by
role-eases = Eased by
role-stiffness = Morning stiffness
role-night = Night
role-onset = How it began
role-began = Began
role-since = How long
role-trend = Trend
# The same for the client.
trend-for-client = How it goes
role-told = Told before
role-treatment = Treatment
role-scans = Scans
role-operation = Operations
role-health = Health
role-medicines = Bones, hip, medicines
role-other-health = Other health, medicines, allergies
role-work = Work
role-sport = Sport
role-sleep = Broken sleep
role-worries = Worries
role-activities = Activities
role-starts-with = Brought on soonest by
role-starts-after = Starts after
role-climbs-to = Pain climbs to
role-settles-in = Pain settles in
role-measure = Other measure
role-compared = Compared with last time
role-seen = Seen by a doctor since
role-allowed = Exercise the doctor allows
role-anything-else = Anything else
role-safety = Safety
# What belongs on a line to write on.
plan = Plan
# The same, and over the lines at the end.
signature = Signature
# The other lines to fill in by hand: what was done about the doctor who comes first, and whose page it is.
doctor-told = Doctor or emergency service told: whom, when
pt-is = PT: name, licence, phone
client-is = Client: name, date of birth
# The lines to fill in on the page that the client takes home.
your-name = Your name
your-pt = Your PT: name, phone
date-and-time = Date and time
# The verdict when one origin leads clearly.
fits = The answers fit best with { $origin }.
# The same, and the pattern it is most like.
fits-like = The answers fit best with { $origin }, most like { $pattern }.
# The verdict when one origin leads, but not by much.
leans = The answers fit partly with { $origin }.
# The same, and the pattern it is most like.
leans-like = The answers fit partly with { $origin }, most like { $pattern }.
# The verdict between two origins.
mixed = The answers are mixed: { $first } and { $second }.
# A note alone, in its quotation marks.
note-alone = note: { $note }
# A note behind a value.
note-behind = { $value } – { $note }
# An answer that was changed.
was = { $now } (before: { $earlier })
# What it was, and what it was before that.
before-that = { $earlier }; before that: { $next }
# An earlier answer, and who gave it when.
earlier-by-client = { $answer }, the client alone at { $when }
earlier-with-pt = { $answer }, with the PT at { $when }
# The places of the figure.
figure = Places of pain drawn on a body, front and back: { $places }.
# A label as it stands before its value.
labelled = { $label }:
# A value behind a label, which ends as labels do.
told = { $label } { $value }
# The same where several origins are told.
says-little-of = Weighs little for { $origin } (negative, or only not marked)
# Names where the items stand of which both visits are told.
tested-again = Tested again
