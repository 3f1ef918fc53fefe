# Over the field for the code.
client = Which client?
# Says what a code is.
client-hint = Type a code of letters, digits, - or _. No name is needed. An earlier visit is found by the same code.
# In an empty field for a code.
client-here = Client code, then Enter
# Over the ways to begin.
begin = How to begin
# Over a note that is being written.
note = Note
# In an empty note.
note-here = Write or paste what was said or found.
# Over the reason of a PT who goes on without the doctor that the answers call for.
decide = Go on without a doctor
# What that means, where a doctor is to be seen within days; the signs are those about which a PT decides.
decide-in-days = By the answers alone a doctor comes first: { $signs }. Write why you go on without one. The red flag and your reason stay in the record and on your page; the client reads that you know of it, and what it could mean. An empty field takes it back.
# The same, where one is to be seen today.
decide-today = By the answers alone this is to be seen today: { $signs }. Go on only if a doctor has looked at it since it began: write who, when and with what result. The red flag and your words stay in the record and on your page. An empty field takes it back.
# In the empty field of that reason.
decide-here = Your reason
# Said once it is kept, and once it is taken back.
decided = Recorded. The red flag stays on your page, with your reason.
not-decided = A doctor comes first again.
# Before a note that stands beside an answer.
noted = Note
# The same, of a note that was written on an earlier day.
noted-from = Note from { $day }
# Over the panel.
evidence = Evidence so far
# Over the red flags in the panel.
red-flags = Red flags
# Where none is raised.
no-red-flags = none raised
# Over the origins in the panel.
origins = Points for each origin
# Where an origin has no best pattern.
no-pattern = no pattern leads
# Over what the last answers changed.
changed = Changed last
# Where nothing was changed yet.
nothing-changed = nothing yet
# Behind a finding that holds no longer.
no-longer = counts no longer
# Said once a stop was gone past.
gone-past = Recorded. The flag stays raised, and no origin is named.
# Behind a red flag that was gone past.
known = gone past by you
# Behind a red flag that an answer of not sure leaves open.
open = left open by “not sure”
# The row that goes past a stop.
acknowledge = I know this and go on. It is recorded.
# The row that ends at a stop.
end-here = End here, with the result
# Said when the examination is asked for too early.
history-first = The examination comes after the questions.
# The heading over the items.
examination = Examination
# Before the examination, where a red flag calls for a doctor.
doctor-before = A doctor comes first. Before that, no exercise, and no test that loads the leg.
# Said in its place where a PT has decided on an earlier visit to go on without one.
decided-before = On an earlier visit it was decided to go on without a doctor first. That stands; at the result { $key } decides anew, or takes it back.
# Behind it at the desk, where the PT may decide otherwise.
decide-at-result = If you judge otherwise, say why at the result ({ $key }).
# The same, where that takes a doctor who has looked already.
decide-today-at-result = If a doctor has looked at it already, say so at the result ({ $key }).
# How they are ordered.
examination-hint = By position. Marked are the undone items that would separate the two leading origins best.
# The row that ends the examination.
to-review = To all answers and the result
# An item that was not done.
undone = not done
# The row that leaves an item undone.
leave-undone = Leave undone
# Before how it is done.
how = How
# Before what counts as positive.
positive = Positive
# Before its accuracy.
accuracy = Accuracy
# Over all answers.
review = All answers
# Behind an answer that the client gave alone.
theirs = the client's own answer
# Behind an answer of an earlier visit that was not asked again.
carried-over = from the last visit
# Beside an answer about safety from another day, or of the client alone.
ask-anew = Ask it anew: nothing of it is taken over.
# Beside one that a key takes over as it was.
ask-anew-or-same = Ask it anew. If it is as last time: { $key }
# Under a note of an earlier day, while another may be written.
note-stays = It stays while the answer is the same. What you write takes its place; { $key } puts it in, to be changed.
# The rows of an activity.
activity-here = What is hard? Enter alone goes on.
# Said where care comes first.
withheld = No origin is named: care comes first.
# Stands for the place of the self-check that is saved here.
this-computer = this computer
# The hint about a self-check that cannot be taken over.
take-over-hint = name the client's interview.json, or what "hip-triage report interview.json --format json" wrote
# None of what a client answered can be used.
nothing-fits = none of its answers fits these questions
# The hint while another program writes.
open-elsewhere-hint = close the other one, then try again
# Over the page of a visit that could not be saved.
unsaved-page = This visit is not saved. Everything that was answered and noted:
# The hint about a visit that could not be kept.
lost-hint = make room or give the right to write there; the answers above are all that is left of it
# Why a code is refused.
refused = That is no client code: { $fault }.
# Said once a note is kept, with what it is on.
noted-on = Noted on: { $name }
# Says what the client answered alone.
their-answer = The client's own answer: { $answer }
# Says what was answered last time.
last-time = Last visit: { $answer }
# How far the examination has come.
items-done = { $done } of { $all } done
# The same where items are charted and count nothing yet.
without-outcome = { $told }, { $items } without outcome
# Said when the examination is left with such items.
left-without-outcome = { $items ->
    [1] Charted without an outcome, so it counts nothing yet: { $names }.
   *[other] Charted without an outcome, so they count nothing yet: { $names }.
}
# A group of the examination, as a stage.
examination-of = Examination: { $group }
# A label with what stands behind it.
labelled = { $label }: { $text }
# The verdict in a line.
not-clear = Not clear so far
most-often = Base rate only: most often { $origin }
about-as-often = Base rate only: { $first } or { $second }
mixed = Mixed: { $first } and { $second }
leans = Leans to { $origin }
fits = Fits { $origin }
# A code that is new, and differs from a known one in capital letters only.
alike = There are visits of { $known }, and none of { $client }. If that is the same client, leave with q and run: { $program } intake --client { $known }{ $options }
# The way that begins a first visit.
new-visit = Begin the first visit of { $client }
# So many answers.
answers = { $answers ->
    [1] 1 answer
   *[other] { $answers } answers
}
# The way that goes on with a visit.
go-on-unfinished = Go on with visit { $visit } of { $day } (not finished, { $answers })
go-on-finished = Go on with visit { $visit } of { $day } (finished, { $answers })
# The way that begins a later visit.
follow-up = Begin visit { $visit }: ask again what may have changed since { $day }
# The way that begins anew although there was a visit.
whole-again = Begin visit { $visit } and ask everything anew
# The way that takes over a self-check; `whose` tells it from another client's.
take-over = Take over the client's self-check ({ $whose }; { $answers }, from { $place })
# By what a self-check is told from another client's: the age that was answered, and the day on which it was saved.
whose = { $age }, saved on { $day }
# The same, where no age was answered.
whose-unknown = age not known, saved on { $day }
# Whose self-check was named.
named = This self-check: { $whose }. Is it this client's?
# It answers other questions.
other-questions = it answers the questions “{ $theirs }”, and these are “{ $ours }”
# A self-check cannot be taken over.
cannot-take-over = the self-check in { $place } cannot be taken over: { $reason }
# A visit that is later than the one that goes on cannot be read.
unreadable = The visit in { $place } cannot be read: { $reason }. It is left as it is.
# Visits that are later than the one that goes on answer other questions.
other-visits = { $visits ->
    [1] Visit { $numbers } answers
   *[other] Visits { $numbers } answer
} the questions “{ $theirs }”, and these are “{ $ours }”. So they are left as they are. To go on with them, leave with q and name their questions with --questions.
# The clock says less than it said when a visit was taken down.
clock-is-behind = The clock of this computer says { $now }. Visit { $visit } was taken down on { $then }, which is later. If the clock is wrong, leave with q and set it first.
# The questionnaire is not the one that the client answered.
self-check-changed = The questions have changed since this self-check, under the same version. What still fits is taken over.
# The same, where its version tells it.
self-check-changed-version = The questions have changed since this self-check (from version { $then } to { $now }). What still fits is taken over.
# Another program has the client's records.
open-elsewhere = another hip-triage has the records of { $client } open
# The records cannot be kept.
cannot-keep = the records of { $client } cannot be kept: { $reason }
# A save went wrong, and will be tried again.
not-saved = Not saved: { $reason }. It is tried again with each answer and when you leave.
# The last try went wrong too.
lost = the visit could not be saved in { $place }: { $reason }
# Where the visit is.
kept-at = The visit is saved in { $place }
# How to go on; `options` are those by which the same is asked in the same way.
again = To go on, or for the next visit, run: { $program } intake --client { $client }{ $options }
# How to get its page again; `options` are those by which it is read as it was asked.
page-again = For its page again, run: { $program } report { $visit }{ $options }
