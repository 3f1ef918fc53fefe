# The letters and signs that mean something, each one thing, for both faces: a single character each, none of them among
# the choices. Words in other files name them too. "None of these", on every list that has it.
none = 0
# "Not sure"; where a question may be left out, it does that.
not-sure = s
# Back to the question before.
back = b
# Why this is asked.
why = w
# How to answer.
help = h
# The same, as many programs have it.
help-too = ?
# Leave.
leave = q
# A note, in an intake.
note = n
# The evidence, in an intake.
evidence = e
# The examination, in an intake.
examination = x
# Left and right of an item of the examination.
chart = l
# Find an item of the examination.
find = /
# The drawn body, and back to the list.
map = m
# All answers on the full screen; line by line, the same page once more.
review = r
# On a later visit: as it was answered the last time.
as-last-time = =
# Said by somebody who has read what needs care first.
have-read = y
# The keys of choices: digits, then the letters that mean nothing else where a question is open.
choices = 123456789acfgiotuvz
# On pages where no question is open, so that they may be keys of choices too. Yes, where a page asks for it.
yes = y
# Write a result to a file.
save = w
# At a stop, a PT's: known, go on.
acknowledge = a
# This language, offered on the first page of another one. There its letter has to be free too.
other-language = e
