# The answer of a person who does not know.
not-sure = Not sure
# An answer that was left out.
skipped = Left out
# The questions are still being written.
draft = These questions are a draft. Nobody should act on what they lead to.
# One of many of which the person is not sure.
not-sure-of = { $what } (not sure)
# A day in words.
day = { $month } { $day }, { $year }
january = January
february = February
march = March
april = April
may = May
june = June
july = July
august = August
september = September
october = October
november = November
december = December
# Two things that are both meant.
list-two = { $first } and { $second }
# The same, where the second begins with the sound of i.
list-two-before-i = { $first } and { $second }
# Several things that are all meant: all but the last, and the last.
list-last = { $rest } and { $last }
# The same, where the last begins with the sound of i.
list-last-before-i = { $rest } and { $last }
# Two things, of which one is meant.
list-either = { $first } or { $second }
# The same, where the second begins with the sound of o.
list-either-before-o = { $first } or { $second }
# Several things, of which one is meant: all but the last, and the last.
list-or-last = { $rest } or { $last }
# The same, where the last begins with the sound of o.
list-or-last-before-o = { $rest } or { $last }
# Several things: those before, and one more.
list-more = { $rest }, { $next }
# A telephone number of digits, as it stands behind "call".
phone = { $number }
# What is read is a translation, and nobody who may judge it has.
translation-not-reviewed = These words are a translation. No health professional has reviewed it yet.
# The day by which the questions were to be reviewed is past; for whoever answers.
overdue = The questions were to be looked over by { $day }. What is known about such pain may have changed since: ask your PT or doctor.
# The day by which the questions were to be reviewed is past; for a PT.
overdue-clinician = The questions were to be looked over by { $day }. What is known about such pain may have changed since.
# How long it takes to answer so many questions at most.
minutes = { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}
# The end of a self-check that is kept.
ended-at-emergency = It ended at an emergency.
ended-at-same-day = It ended at a sign that a doctor should look at the same day.
# The end of a self-check that is kept, and its day.
ended-on-at-emergency = It ended on { $day } at an emergency.
ended-on-at-same-day = It ended on { $day } at a sign that a doctor should look at the same day.
# The place of a question in its section.
in-section = { $section } { $number } of { $total }
# About how much is done.
share-done = about { $percent }% done
# How soon to seek help, as a heading.
urgency-emergency = Get help now
urgency-same-day = See someone today
urgency-soon = See someone within days
urgency-mention = Mention it
# How soon to seek help, as a sentence.
urgency-sentence-emergency = Some of your answers can be signs of an emergency.
urgency-sentence-same-day = Some of your answers need a doctor today. Do no exercises before that.
urgency-sentence-soon = See a doctor within days. Do no exercises before that.
urgency-sentence-mention = Tell your physical therapist this before any exercise.
# How soon to have it looked at when only "not sure" leaves red flags open.
doubt-sentence-emergency = You were not sure about some signs that can be an emergency.
doubt-sentence-same-day = You were not sure about some signs. It is best to go through them with a doctor today.
doubt-sentence-soon = You were not sure about some signs. Go through them with a doctor within days.
doubt-sentence-mention = You were not sure about some signs. Go through them with your physical therapist.
# Opens the list of signs that nobody is sure of, by what each would mean.
if-so-emergency = Get emergency help now if you find that one of these is true
if-so-same-day = See a doctor today if you find that one of these is true
if-so-soon = See a doctor within days if you find that one of these is true
if-so-mention = Tell your physical therapist if you find that one of these is true
# A side of the body, as it stands in brackets behind a place.
side-left = left
side-right = right
side-both = both sides
# Two ratings of pain that hardly go together.
slip-least = The least pain ({ $rating }) is higher than the worst ({ $worst }). If that is a slip, go back and change it.
slip-now = The pain now ({ $rating }) is higher than the worst ({ $worst }). If that is a slip, go back and change it.
# An answer about safety from another day, with its full stop.
said-before = Last time you answered: { $answer } Say again what is true today.
# What called for a doctor before, under the question whether one has looked.
called-for = It was about: { $signs }.
# The same for a PT, who can write down what came of it.
called-for-note = It was about: { $signs }. Note by whom, when and with what result.
# What came after the most letters of a text is left out.
cut = No more than { $most } letters fit here. What came after them is left out.
# Why an answer was refused, and what is allowed.
refused-wrong-kind = That kind of answer does not fit this question.
refused-unknown-choice = There is no such choice. Choose a number from 1 to { $choices }.
refused-nothing = Nothing is chosen yet. Choose at least one.
refused-no-choice = Nothing is chosen yet. Choose one.
refused-no-words = Nothing is written yet. Write a few words.
# Why words cannot be taken: they are a letter or two.
refused-too-short = That is too short. Write a few words.
refused-exclusive = “{ $label }” stands alone. It cannot go with other choices.
refused-out-of-range = Give a whole number from { $min } to { $max }.
refused-no-sides = This choice has no side.
refused-cannot-skip-safety = This question is about your safety, so it cannot be skipped. You can answer “{ not-sure }”.
refused-cannot-skip = This question cannot be left out. You can answer “{ not-sure }”.
refused-cannot-be-unsure = Write a few words, or leave it out.
refused-too-long = That is too long to keep. Use at most { $most } letters.
refused-too-many-activities = Name at most { $most } activities.
# A preposition and an article that melt into one, as "a el → al, de el → del" in Spanish; nothing where none do.
contractions = {""}
# With what the left side begins in a chart.
chart-left = l, left
# With what the right side begins in a chart.
chart-right = r, right
# With what both sides begin in a chart.
chart-both = b, both
# A chart says with it that it hurt.
chart-pain = p, pain
# Behind it the rest of a chart is a note.
chart-note = n, note
# A chart says with it that it did not hurt.
chart-no-pain = np
# A chart says with it that this side was not done.
chart-not-done = nd
# With what words begin before which "and" is another word (list-two-before-i), and with what those that only look so do;
# nothing where there are none.
sound-of-i = {""}
no-sound-of-i = {""}
# The same of "or".
sound-of-o = {""}
no-sound-of-o = {""}
# What a unit in the plural, as "minutes", has behind the singular; nothing where that tells no singular.
plural-of-units = s
# A number with its unit.
counted = { $number } { $unit }
