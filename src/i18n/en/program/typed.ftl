# What can be typed line by line, in small letters with commas between; letters with marks count without them too. The
# letters that are keys on the full screen (keys.ftl) count here too, and do not stand here again.
# A single letter counts in the language that is spoken, longer words in every language. To go back.
back = back
# To hear it again.
repeat = repeat
# To be helped.
help = help
# To know why it is asked.
why = why
# To leave it out, or not to be sure.
skip = skip
# To leave.
quit = quit, exit
# A PT's note.
note = note
# The evidence.
evidence = evidence
# As it was answered on the last visit.
as-last-time = as last time
# The examination.
examination = examination
# That it is so.
yes = 1, yes
# That it is not.
no = 2, n, no
# That nobody is sure of it.
unsure = 3, not sure, skip
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
have-read = read
# Words which by themselves stand for no choice: articles, numbers, and what sounds like one.
little = an, the, my, it, is, in, on, of, to, or, and, at, for, zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, first, second, third, too, won, ate, fore, number
# All of the result, or of what needs care.
details = d, details, more
# The page for a PT.
for-pt = p, pt
# To write a page to a file.
save = s, save, write
# A PT knows what needs care first, and goes on.
acknowledge = acknowledge
