# Stands before the place where a code is typed.
code = Client code:{" "}
# How to choose a way to begin.
choose = Type the number, then Enter. Type q to leave.
# Stands before a line of a note.
note = Note:{" "}
# Said when there is no note.
no-note = No note.
# Says what else can be typed at a question.
commands = n takes a note. e tells the evidence so far. After the questions x lists the examination; at one of its items x ends it and shows all answers. h is help.
# How the examination is reached from the list of answers.
to-items = Type x for the list of the examination, also for what was left undone.
# The same in a help.
help-items = x: the list of the examination
# The row of an item by which nothing is found.
leave-undone = Leave it undone
# How a number is charted, where one was typed that is no outcome.
numbers-are-charted = What you measured is typed behind l or r, as in { $example }.
# How to answer an item of the examination.
item = Type the outcome, s to leave it undone, l to chart left and right, or x to end the examination.
# Lists what can be typed below the items of the examination.
items = Type the number of an item to do it, or part of its name. Press Enter for all answers and the result.
# Stands before both sides.
chart = Left and right:{" "}
# Says what can be done at a stop.
stopped = Type y for the result. Type a if you know this and go on: it is recorded. Type b to see or change the answers.
# Lists what can be typed at a stop.
stopped-allowed = type y, a or b
# Said when an item is left undone.
left-undone = Left undone.
# Over a note that is written, and how that is done.
note-on = A note on: { $name }
note-how = Type it line by line. An empty line ends it. A single - takes it away.
# The same, where there is a note already.
note-replaces = What you type takes the place of that note.
# Adds the examination to what can be typed.
or-examination = { $allowed }, or x for the examination
# The letters that a PT has at a question.
help-note = n: take a note on this question
help-evidence = e: the evidence so far
# The same, on a later visit.
help-as-last-time = =: as it was answered on the last visit
# Enter alone does not take over an answer of the last visit.
say-or-same = Enter alone takes over nothing of the last visit. If it is as it was then, type =.
help-examination = x: the list of the examination, after the questions
# Those at an item of the examination.
help-chart = l: chart left and right, also in one line as in l 15 p + r 35 - n guarded, where n begins a note on this item
help-leave-undone = s: leave it undone
help-note-at-item = n: take a note on this item
help-end-examination = x: end the examination, and show all answers; from there x lists its items again
# Asks for new numbers of what was named on the visit before.
rate-again = { $count ->
    [1] To rate the same again ({ $names }) type its number alone, as in 6.
    [2] To rate the same again ({ $names }) type the two numbers alone, in this order, as in 4 6.
   *[other] To rate the same again ({ $names }) type the three numbers alone, in this order, as in 4 6 3.
}
# Lists what can be typed below the items of the examination.
items-allowed = type a number from 1 to { $items }, part of a name, or press Enter
# Said below the items that part of a name found, which have numbers of their own.
found = Type a number from 1 to { $found } to do one of these, part of another name, or repeat for the whole list.
# Lists what can be typed there.
found-allowed = type a number from 1 to { $found } for one of those found, part of a name, repeat for the whole list, or press Enter
