# The heading of the result.
title = Your result
# The heading of a stop.
care-first = What needs care first
# Its heading where nothing is urgent.
know-first = What you and your PT need to know first
# Said at a stop about the questions that were not asked.
stopped = We stop the questions here. This matters more than where the pain comes from.
# Said at a stop about correcting an answer.
correct-it = If you chose something by mistake, go back and change it.
# Said at a stop that only *not sure* brought about.
look-again = You can go back and look at the questions again, or ask somebody to look with you. Answer what you are sure of now. If you are still not sure, that is fine: then ask a doctor.
# Over what stops when something else was read before.
new = New
# Over what was read and gone past.
read-before = Read before
# Over what is raised and stops nothing.
also-raised = Also raised
# Said when an origin is withheld.
withheld = We do not name a likely source of your pain now. Get this checked first. A physical therapist can help after that.
# The heading of the verdict.
where-from = Where your pain may come from
# Opens the list of what pointed to an origin.
pointed-there = What pointed there most
# Opens the list of what pointed away.
pointed-away = What does not fit
# Stands where nothing pointed away.
nothing-away = None of your answers points away from it.
# The heading over what was left open.
not-known = What we do not know
# The heading over what it means.
meaning = What it means
# The heading over what else it may be.
outside = What else it may be
# The heading over the physical therapist.
see-pt = See a physical therapist (PT)
# Opens that part.
see-pt-text = Only a person who examines you can tell where the pain comes from. Take this page with you.
# The heading of that part for who has just seen one.
with-pt = You and your PT
# Opens that part for who was asked by a PT.
with-pt-asked = Your PT asked these questions with you. Keep this page, and bring it to the next visit.
# Lists a loss of strength, of a reflex or of feeling that a PT has found.
tell-doctor = Show your doctor too what your PT found
# One of these that is as it was on the visit before.
as-last-time = { $found } (as on your last visit)
# What the plan of a visit is made for, in the person's words.
goals = What you want to get back to: “{ $goals }”
# What worries the person, in their words.
worry = What worries you: “{ $worry }”
# The line on which the PT answers it.
about-the-worry = What your PT says to that
# The lines to write on, of a visit.
agreed = What we agreed, and my exercises
next-visit = Next visit
# Said under them.
agreed-first = What you agree with your PT comes before the lists on this page.
# The same on a later visit, whose page leaves out what the one before has told.
told-before = Your earlier page tells more. What you agree with your PT comes before both pages.
# The same for who was examined too.
with-pt-examined = Your PT asked these questions with you and examined you. Keep this page, and bring it to the next visit.
# Said of what a PT has written down, and others who treat the person should know.
pt-knows = Your PT has written down what follows. Tell everyone else who treats you.
# Opens that part when a doctor comes first.
see-pt-later = See a doctor first. After that, a physical therapist can examine you. Take this page with you.
# The same, where a PT has asked.
with-pt-later = See a doctor first, and take this page with you. Then go on with your PT.
# Opens the list of what to tell.
tell = What to tell your PT
# Opens the list of what to ask.
ask = What to ask your PT
# Opens the list of what a PT checks.
checks = What your PT may check
# Opens the list of what a PT does.
does = What your PT may do
# The same lists, where a doctor comes first.
ask-later = What to ask your PT, once a doctor has looked
checks-later = What your PT may check, once a doctor has looked
does-later = What your PT may do, once a doctor has looked
# The same, where the doctor who looked did not allow everything.
does-as-allowed = What your PT may do, as far as the doctor allows it
# Opens the list of what to do about a red flag.
what-to-do = What to do
# Opens the list of what a red flag can mean.
why-care = Why
# Lists the answers that it comes from.
you-told = What you told us
# Opens the list of red flags that can wait for a day, each with what it can mean and what to do.
why-and-do = Why, and what to do
# Opens the list of what is less urgent than the rest.
say-too = Tell them this too
# The heading over the warning signs.
warnings = When to get help at once
# Opens the list of questions that *not sure* leaves open together.
look-again-at = Look at these questions again
# Opens the list of what helps.
what-can-help = What can help
# The heading over self-care.
helps = What helps meanwhile
# Opens the list of what to avoid.
avoid = Avoid
# The heading over the limits.
is-not = What this is not
# Said when exercise waits.
exercise-waits = Wait with exercises until a doctor has seen you. Wait with those you do already, too. Until then, do not run, jump or lift heavy things.
# The same, where the doctor who looked has allowed none yet.
exercise-not-allowed = Wait with exercises until the doctor allows them. Wait with those you do already, too.
# The same, where only some are allowed, or where nobody has said which.
exercise-as-allowed = Do only the exercises that the doctor allows. They stand at the top of this page, or your PT tells you.
exercise-ask-first = Before you do any exercise, ask the doctor which you may do.
# Said with a mixed verdict.
mixed-means = The two can copy each other, and they can occur together. A PT can check both in one visit.
# The verdict when nothing has enough evidence.
not-clear = Your answers do not point clearly to one source.
# Opens the list of the smallest changes that would.
would-change = What would change our mind
# Opens the list of warning signs.
if-one-starts = If one of these starts, do not wait. Call { $number }
# The verdict when one origin leads clearly.
fits = Your answers fit best with pain from { $origin }.
# The same, where a PT has examined too.
fits-found = Your answers and what your PT found fit best with pain from { $origin }.
# The verdict when one origin leads, but not by much.
leans = Your answers fit partly with pain from { $origin }. They do not point there clearly.
# The same, where that origin led clearly on the visit before.
leans-still = It still fits with pain from { $origin }, with fewer signs than on the visit before.
# The same, where a PT has examined too.
leans-found = Your answers and what your PT found fit partly with pain from { $origin }. They do not point there clearly.
# The verdict between two origins.
mixed = Your answers are mixed. They fit with pain from { $first } and with pain from { $second }.
# The best pattern.
looks-like = This looks most like { $pattern }.
# The runner-up.
also-possible = Next after that comes pain from { $origin }.
# Opens a list of reasons for one of two origins.
pointed-to = What pointed to { $origin }
# A red flag on a line: how soon, and what it can mean.
flag = { $urgency }: { $concern }
# The end of a sentence about a change.
would-be-mixed = your answers would fit with pain from { $first } and with pain from { $second }
would-lean = your answers would fit partly with pain from { $origin }
would-fit = your answers would fit best with pain from { $origin }
# An answer in place of "not sure"; the end of the sentence is one of those above.
if-instead = { $question } If your answer were “{ $answer }”, { $then }.
# A count of the questions that were not sure.
open = { $unsure ->
    [1] You were not sure about one question that bears on this
   *[other] You were not sure about { $unsure } questions that bear on this
}
# Behind the origin, where a doctor comes first.
origin-after-doctor = This says only what your answers fit. What a doctor has to look at first stands above.
# Said where a doctor was called for within days on the visit before, or in the self-check before, and nobody has said that one has looked.
awaited-in-days = Earlier, your answers showed that you should see a doctor. If none has checked this since, see one within days. Do no exercises before that.
# The same, where it could not wait.
awaited-today = Earlier, your answers showed that you should see a doctor at once. If none has checked this since, see one today.
# What the doctor who looked allows.
allowed-anything = The doctor who checked you allows any exercise.
allowed-some = The doctor who checked you allows only some exercises. Do no others: your PT tells you which.
allowed-some-of = The doctor who checked you allows only some exercises: { $which }. Do no others.
allowed-nothing = The doctor who checked you allows no exercises yet.
allowed-not-said = The doctor who checked you did not say which exercises you may do. Ask before you do any, also those you do already.
# Lists the reasons of then.
awaited-why = Why you should see one
# Said where somebody has said that one has looked.
doctor-has-looked = Earlier, your answers showed that you should see a doctor. You say that one has checked that since. If it goes on or gets worse, tell that doctor.
# Said of a red flag that a doctor has looked at, and that is raised by the signs of then.
looked-at = A doctor has checked this, and your answers about it are the same as before. Do what that doctor told you.
# Said where a PT has decided to go on without a doctor first.
decided = Your PT knows what your answers could mean, and goes on with you. If it gets worse from day to day, wakes you more, makes it harder to walk, or if something new comes, see a doctor the same day.
# Over what those answers could mean.
decided-about = What they could mean
# Lists what to do otherwise.
looked-at-if-worse = If it has got worse since then, or that doctor did not know all of it
# A reason for an origin that was found on the visit before alone, for the patient.
found-on-day = { $reason } (found on { $day }, not tested again)
# The same, where no day tells the two visits apart.
found-on-visit-before = { $reason } (found on the visit before, not tested again)
# The same, where a part of it was tested again.
found-in-part-before = { $reason } (a part of it not tested again, as on the visit before)
