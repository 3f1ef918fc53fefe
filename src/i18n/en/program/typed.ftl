# What can be typed line by line, in small letters with commas between; letters with marks count without them too.
# A single letter counts in the language that is spoken, longer words in every language. To go back.
back = b, back
# To hear it again.
repeat = r, repeat
# To be helped.
help = h, help, ?
# To know why it is asked.
why = w, why
# To leave it out, or not to be sure.
skip = s, skip
# To leave.
quit = q, quit, exit
# A PT's note.
note = n, note
# The evidence.
evidence = e, evidence
# The examination.
examination = x, examination
# That it is so.
yes = 1, y, yes
# That it is not.
no = 2, n, no
# That nobody is sure of it.
unsure = 3, s, not sure, skip
# Not to be sure, in place of a number.
not-sure = not sure, not
# "None of these", whatever it is called on a list.
none = none, none of these, none of them
# Sides of the body.
left = l, left
right = r, right
both = b, both
# What may stand between numbers and sides, and says nothing.
joining = and, &, side, sides
# What has been read.
have-read = y
# Words which by themselves stand for no choice: articles, numbers, and what sounds like one.
little = an, the, my, it, is, in, on, of, to, or, and, at, for, zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, first, second, third, too, won, ate, fore, number
# All of the result, or of what needs care.
details = d, details, more
# The page for a PT.
for-pt = p, pt
# To write a page to a file.
save = s, save, w, write
# A PT knows what needs care first, and goes on.
acknowledge = a
