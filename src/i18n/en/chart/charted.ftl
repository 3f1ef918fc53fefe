# Over the left side.
left = left
# Over the right side.
right = right
# What the item counts as.
counts = counts as
# Over that, and what was noted.
counts-and-notes = counts as, notes
# Over the names of the tests.
test = Test
# Nothing was noted of a side.
not-noted = not noted
# It was not done on a side.
not-done = not done
# It hurt.
painful = painful
# It did not.
no-pain = no pain
# Over the field in which both sides are charted.
chart = Left and right
# In the empty field.
chart-here = l ... r ...
# Beside what was typed without a side in front.
taken-for-left = No side stands in front of it, so it is taken for the left.
# Said where the sides do not tell which outcome counts.
choose-outcome = Charted. Now choose the outcome that counts.
# The same where only the side was charted that does not hurt, or not most.
only-sound-side = Charted. That is not the side that hurts most, so it counts nothing. Chart that one too, or choose its outcome.
# What it counts as where only that side was charted.
sound-side = nothing: not the side that hurts most
# In the place of an outcome, where nobody has chosen one yet.
outcome-not-chosen = outcome not chosen
# No item has such a name.
no-such-item = No item of the examination is called so.
# Over the field for part of a name.
find = Find an item
# In the empty field.
find-here = Part of a name
# Said where both sides are said to be the same, and what was measured is not.
not-the-same = Left and right are charted differently: they are not the same on both sides.
# Said where an outcome is another one than the angle beside it means.
the-angle-says = { $degrees }° counts as “{ $means }”, by its number. So no other outcome stands beside it: leave it out, or correct the number.
# Said where an angle is said to be as it should, and the other side goes clearly further.
clearly-less = { $degrees }° is clearly less than { $other }° on the other side, so it cannot be “{ $said }”. Choose another outcome, or correct the number.
# Said where an outcome that is put together from others does not go with what was found or answered of them.
does-not-go-with = “{ $said }” does not go with what stands under: { $others }. Choose another outcome, or correct that first.
# Said where such an outcome was given before, and goes with it no more.
taken-back = Taken back, as it does not go with this: { $items }.
# An item and its outcome, in that list.
item-and-outcome = { $item } (“{ $outcome }”)
# Said where a digit has chosen an outcome.
enter-takes-outcome = Enter takes this outcome.
# The same where it may be one of what is measured.
enter-takes-it = Enter takes this outcome. To chart a number press l first, as in { $example }.
# What is typed of both sides, as an example: degrees, seconds, strength and a reflex.
example-degrees = l 15 r 35
example-seconds = l 20 r 30
example-strength = l 5 r 4
example-reflex = l 2 2 r 2 1
# Said where one goes away from an outcome that a digit has chosen, before it is taken.
not-taken-yet = This outcome is not charted yet. Enter takes it; the same key again leaves without it.
# Said once a chart is kept.
charted = Charted.
# How both sides are charted.
how = l begins the left, r the right, b both. p it hurts, np it does not. n and words at the end are a note on this item.
# Behind an item that is worth doing, by its place.
worth-most = most useful now
worth-second = 2nd
worth-third = 3rd
worth-doing = { $place }th
# How somebody is placed.
standing = Standing
sitting = Sitting
on-the-back = Lying on the back
on-the-side = Lying on the side
on-the-front = Lying on the front
in-any-position = In any position
# A grade of strength.
of-five = { $value } of 5
# The grades of a reflex.
reflex-absent = 0 absent
reflex-weaker = 1+ diminished
reflex-normal = 2+ normal
reflex-brisk = 3+ brisk
reflex-clonus = 4+ clonus
reflexes = { reflex-absent }, { reflex-weaker }, { reflex-normal }, { reflex-brisk }, { reflex-clonus }
# How half a grade of strength is typed.
-half-grades = with - or + at it for half a grade, as in 4-
# Which numbers an item takes.
degrees = degrees
degrees-from-to = degrees from { $low } to { $high }
seconds = seconds
# The same, where weakness has more than one outcome.
strength-of-several = strength from 0 to 5, { -half-grades }; 5 on both sides says that it is normal, less takes an outcome of yours
strength = strength from 0 to 5, { -half-grades }; 5 is strong and 4+ or less is weak, unless you say otherwise; of 5- you say which
a-number = A number: { $scale }.
a-number-each = A number each for { $parts } ({ $scale }); a . passes one over.
# How an outcome is typed; before it stand its signs or numbers.
outcomes = { $all }; nd not done.
# Why what was typed means nothing.
means-nothing = “{ $word }” means nothing here.
no-measure = Nothing is measured that { $number } could be.
out-of-range = { $number }° is outside { $low }° to { $high }°, to which this movement goes. Check it; if it is right, put it in a note.
no-degrees = “{ $text }” is no number of degrees. Type a whole number, and the sign of an outcome apart, as in 35 -.
no-seconds = “{ $text }” is no number of seconds. Type a whole number.
no-strength = “{ $text }” is no grade of strength. Type a number from 0 to 5, { -half-grades }.
no-reflex = “{ $text }” is no grade of a reflex. Type one of { reflexes }.
which-part = { $grade } could be of any part. Type a number for each of { $parts } (a . for one that was not tested), or the name of the part before the number.
of-or-sides = “{ $text }” could be one grade, or one of each side. Begin with l or r, as in l { $text }.
says-otherwise = “{ $mark }” says otherwise than what stands before it.
too-much = { $number } is more than { $most }, the most that can be measured.
no-such-sign = There is no outcome { $sign } here: type = and its number.
no-outcome = There is no outcome with the number { $number }.
# The outcome that counts, and of which side.
counted-of = { $outcome } ({ $side })
# An item that is undone on this visit, and what was found on the one before.
undone-then = { $undone }; last visit: { $found }
# So many degrees more or less than on the visit before.
went-degrees = { $what } { $degrees }°
# The same of seconds.
went-seconds = { $what } { $seconds } s
# Behind an outcome that was given by hand, where what was charted says otherwise.
charted-otherwise = { $outcome }; what is charted counts as: { $other }
# Behind the outcome of an item that is put together from others: those that are positive.
with-positive-parts = { $outcome } (of them charted: { $parts })
# Behind an outcome that other items tell, whether it was given by hand too or not.
computed = { $outcome } (follows from other tests)
# The same with those of them that are positive.
computed-from = { $outcome } (follows from: { $parts })
# The two kinds of what it follows from.
by-tests = the tests: { $names }
by-answers = the answers: { $names }
