# Stands before the place where the person types.
prompt = Your answer:{" "}
# Stands before the place where the person types sides.
side-prompt = Which side:{" "}
# Where the answers are, when they are nowhere.
not-saved = Your answers are not saved. They are gone when this program ends.
# How to answer, at the start.
how-it-goes = You get one question at a time. Type the number of your answer and press Enter. At any time, type h for help, b to go back, or q to stop.
# How to begin.
start = Press Enter to start, or type q to leave.
# Says what is allowed there.
start-allowed = press Enter to start, or type q to leave
# How to choose between them.
kept-how-to = Type 1 or 2, then Enter. Type q to leave.
# Says what is allowed there.
kept-allowed = type 1 or 2, or q to leave
# Said before each sign of a list is asked by itself.
item-by-item = Not sure: then let us go through them one by one.
# Stands where the answer to one sign is typed.
sign-prompt = Yes, no or not sure:{" "}
# Asks whether words were understood.
is-that-so = Is that right? 1 yes, 2 no:{" "}
# Said when neither was typed there.
type-yes-or-no = Please type 1 for yes, or 2 for no.
# Said when neither yes nor no was typed.
yes-or-no = Please type 1 for yes, 2 for no, or s for not sure.
# How the answer from another day that was just told is given anew.
still-true = If this is all still true today, press Enter.
# How the answer that was just told is kept.
keep-it = Press Enter to keep it.
# Said when a question is left out.
left-out = You left this out.
# Said when only some of the places have got a side.
sides-missing = One of the places has no side yet. Please type a side for each of them.
# Said when there is nothing to go back to.
first = This is the first question. There is nothing before it.
# Enter alone does not take an old answer about safety for today's.
say-anew = About safety an answer from before is not taken over.
# Nothing was typed.
nothing-typed = Nothing was typed.
# More than one was chosen where one is allowed.
only-one = Only one choice fits here.
# How the list of answers begins.
your-answers = Your answers
# Stands before answers that are off the path.
off-path = You gave these answers too. They do not go with the others now, so they count for your safety only:
# Lists what can be typed below the list, before the result.
review = Type the number of an answer to change it, or press Enter for your result.
# Lists what can be typed below the list, when the questions have stopped.
review-stopped = Type the number of an answer to change it, or press Enter to go back to the page before.
# Lists what can be typed below the page of a stop.
stopped = Type y, then Enter, when you have read this. Type d for all of it, or b to see your answers and change one.
# Says what is allowed there.
stopped-allowed = type y when you have read it, d for all of it, or b to see your answers
# Said before the questions when the welcome was shown elsewhere.
plain-now = Here are the questions in plain text. Type h for help at any time.
# How long it takes.
how-long = It takes { $minutes }. There are at most { $most } steps.
# The line on emergencies, at the very start; how to get help at once stands at its end.
emergency = If this may be an emergency, stop here. { $help }
# Where the answers are, at the start.
saved-in = Your answers are saved in { $place }
# How long they are kept, in a sentence, and how to delete them.
kept-for = { $kept-for } To delete it, run: { $forget }
# The answers that are kept, and how many questions they leave.
kept = { $answers ->
    [1] You have 1 answer saved from last time, { $to-go ->
        [1] with about 1 question to go.
       *[other] with about { $to-go } questions to go.
    }
   *[other] You have { $answers } answers saved from last time, { $to-go ->
        [1] with about 1 question to go.
       *[other] with about { $to-go } questions to go.
    }
}
# The answers that are kept, where they leave no question.
kept-whole = { $answers ->
    [1] You have 1 answer saved from last time.
   *[other] You have { $answers } answers saved from last time.
}
# The choices about them.
kept-go-on = Go on with these answers
kept-start-new = Start a new check. The old answers are kept in a second file.
# Says which question it is.
position = { $place }.
# The same, and how far all of it has come.
position-done = { $place }, { $done }.
# What the end of a scale means.
means = { $step } means: { $what }
# How to answer a question.
how-to-one = Type the number of your answer, then Enter.
how-to-many = Type the numbers of all that fit, as in 1 3, then Enter.
how-to-sides = Type the number of each place with its side, as in 1 left, 3 both, then Enter.
how-to-number = Type a whole number from { $min } to { $max }, or the words not sure, then Enter.
how-to-number-of = Type a whole number of { $unit } from { $min } to { $max }, or the words not sure, then Enter.
how-to-text = Type your words on one line, then Enter.
how-to-activities = Type up to three things, each with a number from 0 (cannot) to 10 (as before), as in stairs 4; sitting 7, then Enter.
# Asks for one sign of a list.
one-sign = { $number } of { $many }: { $label }? 1 yes, 2 no, s not sure.
# Lists what can be typed, as it stands behind "Please".
allowed-undone = type { $numbers ->
    [1] 1
   *[other] a number from 1 to { $numbers }
}, s to leave it undone, or the first words of a choice
allowed-one = type { $numbers ->
    [1] 1
   *[other] a number from 1 to { $numbers }
}, s for not sure, or the first words of a choice
allowed-one-none = type { $numbers ->
    [1] 1
   *[other] a number from 1 to { $numbers }
}, 0 for none, s for not sure, or the first words of a choice
allowed-many = type { $numbers ->
    [1] 1
   *[other] one or more numbers from 1 to { $numbers }
}, s for not sure, or the first words of choices with commas between them
allowed-many-none = type { $numbers ->
    [1] 1
   *[other] one or more numbers from 1 to { $numbers }
}, 0 for none, s for not sure, or the first words of choices with commas between them
allowed-number = type a whole number from { $min } to { $max }, or the words not sure
allowed-number-of = type a whole number of { $unit } from { $min } to { $max }, or the words not sure
allowed-text = type a few words
allowed-text-optional = type a few words, or s to leave it out
allowed-activities = type things with a number from 0 to 10 behind each, as in stairs 4; sitting 7
# The line below a question: how to answer, and the letters that help most.
instruction = { $how } h for help, b to go back.
instruction-first = { $how } h for help.
instruction-optional = { $how } Type s to leave it out. h for help, b to go back.
instruction-optional-first = { $how } Type s to leave it out. h for help.
# The answer that a question has already.
so-far = Your answer so far: { $answer }
# The answer from another day, which has to be given anew.
last-time = Last time you answered: { $answer }
# An answer that was kept as it is.
kept-as = You keep: { $answer }
# What was chosen, each with its number.
chose = You chose: { $chosen }
# What was answered.
answered = You answered: { $answer }
# What was written.
wrote = You wrote: “{ $text }”
# Asks for sides.
which-side = Which side does it hurt?
which-side-how = Type left, right or both, then Enter. Type s if you are not sure.
which-side-how-each = Type left, right or both for all of them, or a side for each, as in: 1 left, 3 both. Type s if you are not sure.
# Why we ask.
why = Why we ask: { $why }
# The help on a question.
help-hint = About this question: { $hint }
help-how = To answer: { $how }
help-words = In place of a number you can type the first words of a choice.
help-letters = You can also type one of these letters, then Enter:
# The letters that mean the same everywhere.
help-back = b: go back to the question before this one
help-repeat = r: hear this question again
help-why = w: why we ask this
help-not-sure = s: not sure; or leave it out, where a question says that you can
help-none = 0: none of these, on a list that has it
help-help = h: this help
help-save-and-quit = q: save and quit
help-quit = q: quit
# The help where Enter goes on.
help-list = Type one of these letters, then Enter:
help-list-repeat = r: hear this again
help-list-back = b: go back
# Ends the help with what else can be typed on that page.
also-here = Here you can also { $allowed }.
# What was typed is no choice.
not-a-choice = “{ $typed }” is not one of the choices.
# What was typed could be more than one choice.
ambiguous = “{ $typed }” fits more than one choice.
# "Not sure" was chosen with something else.
stands-alone = “{ $label }” stands alone. It cannot go with other choices.
# A side stands without a place.
side-alone = “{ $typed }” is a side. Type the number of the place before it.
# What was typed is no side.
not-a-side = “{ $typed }” is not a side. Type left, right or both, or s if you are not sure.
# The same where nothing was typed.
no-side-typed = Nothing was typed. Type left, right or both, or s if you are not sure.
# What was typed is no whole number.
not-a-number = “{ $typed }” is not a whole number.
# Says which activity has no number that counts.
activity-without-number = “{ $typed }” has no number from 0 to 10 at its end.
# The number is too small or too large.
not-from-to = { $typed } is not from { $min } to { $max }.
# A wrong entry: what was wrong and what is allowed.
wrong = { $what } Please { $allowed }.
# An answer in the list.
listed = { $number }. { $asked } { $answer }
# What is allowed there.
review-allowed = type a number of the list, from 1 to { $last }, or press Enter
