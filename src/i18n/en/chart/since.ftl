# Over what is different since the self-check before.
since = Since your last check on { $day }
# Nothing is.
nothing-different = You gave the same answers as last time.
# Under what is different.
tell-your-pt = Tell your PT or doctor what has changed.
# A question, which ends with a mark of its own, and what is different of it.
of-question = { $asked } { $told }
# The same, where it is no question.
of-name = { $asked }. { $told }
# Both answers.
then-and-now = Last time: { $before }. Now: { $today }.
# Lists what is there now and was not.
new = New: { $new }.
# The same of signs, where no question stands before it.
new-since-then = New since then: { $new }.
# Lists what was there and is not.
gone = No more: { $gone }.
# Over what is worse than last time.
worse = Worse than last time
# Under it: what to do.
be-seen-sooner = What gets worse like this is a reason to be seen sooner. Tell your PT or a doctor about it now.
# The same of a visit, on which the PT has asked about it.
be-seen-sooner-again = Your PT knows of this from today. If it gets worse again, do not wait for the next visit.
