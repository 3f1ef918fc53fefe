# Said on the first page, first of all.
screen-reader = Using a screen reader? Press P for plain questions.
# The row that begins.
start = Start
# The row that begins while something older is kept.
start-new = Start a new check.
# Said there of what is older.
old-stays = The old answers are kept in a second file.
# The row that leads on to the questions.
go-on = Go on with the questions
# The row that leads to the result.
see-result = See your result
# The row that leads to what needs care.
see-stop = See what needs care first
# Nothing is kept.
nothing-kept = Your answers are not saved. When you leave, they are gone.
# The heading over all answers.
review = Your answers
# How the answers are changed.
review-hint = Is everything right? You can change any answer.
# Said with an answer that is not asked any more but counts for safety.
set-aside = not asked any more, but it still counts for your safety
# The heading over the reason of a question.
why = Why we ask this
# The heading of the help.
help = Help
# The heading over how to answer.
how = How to answer
# The heading over the keys.
keys = Keys
# The heading when leaving.
leave = Leave and save?
# The heading when leaving and nothing is kept.
leave-unsaved = Leave?
# The heading when leaving and something could not be saved.
leave-failed = Leave? Not everything is saved
# Says what leaving means then.
leave-failed-means = What was answered or changed since the last save is lost when you leave, unless it can be saved. It is tried once more when you leave. If that fails too, all answers are printed, so that you can copy them.
# Says what leaving means.
leave-means = You can go on later where you are now.
# The row that leaves.
leave-now = Leave now
# The row that stays.
stay = Stay here
# The row that leads to deleting.
forget-row = Delete what is saved
# The heading over deleting.
forget = Delete what is saved?
# Says what deleting does.
forget-means = This deletes every saved answer on this computer. It cannot be undone.
# The row that deletes.
delete-now = Yes, delete it
# The row that keeps.
keep = No, keep it
# Said once it is deleted.
forgotten = What was saved is deleted.
# The row under a stop.
stop-read = I have read this
# Said when Enter is pressed under a stop.
stop-by-key = Press { $key } when you have read this.
# The stage of a result.
result = Result
# More of a list or a text lies under the window.
more-below = more below
# More lies over it.
more-above = more above
# More lies on both sides.
more-both = more above and below
# The window is too small.
too-small = Window too small
# The hint about it.
enlarge = Make it 40 by 12 or larger. Nothing is lost. q leaves.
# Said where *not sure* is told of each sign.
item-by-item = Go through them one by one: [?] is not sure, [x] is yes, [ ] is no. Press a key to change one.
# Said over the answer of another day.
from-before = This is your answer from last time. Check it, then press Enter.
# Said once the answer of the last visit is put in.
as-last-time = This is the answer of the last visit. Press Enter to take it for today, or change it.
# Beside a place whose side is still to be said.
which-side = which side?
# How to say a side.
sides-hint = Left or Right says the side, the same key again both sides.
# How a place on the body map stands, after its name.
chosen = chosen
# Another way.
not-chosen = not chosen
# The third.
side-not-said = chosen, which side?
# The title of a view of the body map.
body-front = front
# The title of the other.
body-back = back
# Said at the first question.
first-question = This is the first question.
# In an empty field.
type-here = Type here, then press Enter. Enter alone leaves it out.
# Said when Enter comes on the body map while a side is still to be said.
side-is-open-on-map = Which side? A place with [?] was chosen without one: choose its side, or press Enter once more.
# Said when a list about safety is to be accepted of which not every choice was on the screen.
look-first = Not all of the list was on the screen. Read the rest, then answer.
# Beside an activity whose number is missing.
ability = Give it a number from 0 (cannot) to 10 (as before), or empty its name if it was not tried.
# Said when Enter would take a choice that nobody has looked at.
enter-again = Press Enter once more to choose this, or the number of your answer.
# The row that leaves a question out.
leave-out = Leave this out
# The keys of that row while words are written.
out-of-field = Tab s
# More lies there, and that key shows it.
more-by-space = { $more }: Space
# A question above on the same screen, with its answer.
answered-above = { $question } { $answer }
# A place on the body map, and how it stands.
place = { $name }: { $stands }
# The same with its side.
place-side = { $name }, { $side }: { $stands }
# Beside the body map: what is chosen.
chosen-on-map = Chosen: { $chosen }
# The same where nothing is.
nothing-chosen-on-map = Chosen: nothing yet
# Said when Enter comes while a side is still to be said.
side-is-open = Which side? Press Left or Right, or { $key } for both sides. Enter once more leaves it open.
# Said when Enter comes on a row that has that key and is not chosen.
row-is-not-chosen = Nothing is chosen yet. Space or { $key } chooses this row.
# The same where something else is chosen.
row-is-not-chosen-besides = Space or { $key } chooses this row. Enter once more goes on without it.
# The same of the row that leaves out what was written.
words-stay = Space or { $key } leaves out what you wrote. Enter once more keeps it.
# Said when Enter comes on a place of the body map that is not chosen.
place-not-chosen = Nothing is chosen yet. Space chooses this place.
# The same where something else is chosen.
place-not-chosen-besides = Space chooses this place. Enter once more goes on without it.
# Said when a key is pressed that no row has.
no-such-row = No row has the key { $key }.
# The same on a list that has "none of these".
no-such-row-none = No row has the key { $key }. 0 is none of these.
# Said when a choice that stands alone takes the place of others.
replaced = { $choices ->
    [1] This takes the place of 1 choice. Undo it, and they come back.
   *[other] This takes the place of { $choices } choices. Undo it, and they come back.
}
# How long it takes.
how-long = { $steps ->
    [1] At most { $steps } step, { $minutes }. You can stop at any time.
   *[other] At most { $steps } steps, { $minutes }. You can stop at any time.
}
# The row that goes on with what is kept.
go-on-unfinished = { $answers ->
    [1] Go on where you stopped (not finished, { $answers } answer saved)
   *[other] Go on where you stopped (not finished, { $answers } answers saved)
}
# The row that goes on with what is kept from another day.
go-on-again = { $answers ->
    [1] Go on with your last check: safety once more, then the rest ({ $answers } answer saved)
   *[other] Go on with your last check: safety once more, then the rest ({ $answers } answers saved)
}
# The row that shows what is kept and finished.
go-on-finished = { $answers ->
    [1] See your last result (finished, { $answers } answer saved)
   *[other] See your last result (finished, { $answers } answers saved)
}
# Where it is kept.
kept-at = Nothing leaves this computer. Your answers are saved in { $place }
# Nothing is left to answer.
all-answered = all answered
# The page of a text that is read.
page-of = page { $page } of { $pages }
# It could not be deleted.
not-deleted = It could not be deleted ({ $reason }).
# One end of a scale.
scale-end = { $step } = { $means }
# Says what can be given as a number.
number-range = A whole number from { $min } to { $max }.
# Said while what is typed is no whole number, as in 15.8 or 30m.
no-number = Only a whole number counts here, and “{ $typed }” is none. Round it: Backspace takes a sign back.
# The same on a scale.
step-waits = { $step } is typed, and waits for Enter. For another number press Left or Right first.
# The same, on a scale.
no-step = Only a whole number counts here, and “{ $typed }” is none. Press Enter, then the number.
# Said where a letter would give up a number that is typed.
number-not-taken = The number is not taken yet. The same key or Enter now takes this row; Up goes back to the number.
# Said where something was pasted for a number that is none.
paste-no-number = What was pasted is no whole number that fits here. Nothing of it was taken.
# A key that does nothing on this page.
does-nothing = The key “{ $letter }” does nothing here. ? shows the keys.
