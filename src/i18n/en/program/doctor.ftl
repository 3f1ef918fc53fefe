# All is well.
good = ok
# It works, though not as well as it could.
look = look
# Something does not work.
bad = bad
# At the end, where nothing is to be done.
all-well = Nothing is to be done. No name, answer or code is in this text, so it can be pasted into a report.
# At the end, where something is.
something-to-do = What is to be done stands behind each arrow. No name, answer or code is in this text, so it can be pasted into a report.
# The terminal.
the-terminal = terminal
# How questions are asked.
face = questions
# The letters.
text = letters
# The colours.
colors = colours
# The clipboard.
clipboard = clipboard
# The file of habits.
habits = habits
# The folder of what is saved.
the-folder = folder
# The self-check.
self-check = self-check
# The visits.
the-visits = visits
# The questionnaire.
the-content = content
# There is no terminal.
no-terminal = none: what is written goes to a file or to another program
# The size cannot be told.
no-size = a terminal that does not tell its size
# The full screen.
full = on the full screen
# Line by line.
plain = line by line
# Line by line, though the terminal could do more.
plain-to-do = for the full screen run: hip-triage --full
# UTF-8.
utf8 = UTF-8
# Something else.
not-utf8 = the locale does not say UTF-8, so lines and marks are drawn with plain letters
# The advice about it.
not-utf8-to-do = if your terminal shows é and ✓ well, set LANG=C.UTF-8
# With colours.
color = one, beside bold and reverse
# Without colours.
no-color = none; every meaning is in words
# Copied through a multiplexer.
copies-through = through tmux or screen, which may keep it for themselves
# The advice about it.
copies-to-do = in tmux: set -g set-clipboard on; otherwise save the page with w
# No file of habits.
no-habits = no file; nothing is wrong with that
# A file of habits that can be read.
habits-read = the file can be read
# Nobody knows where home is.
no-home = your home folder cannot be found, so nothing is saved
# A place that is not told.
elsewhere = a folder outside your home folder
# Nothing is saved.
nothing-saved = none is saved
# One is saved.
saved = one is saved and can be taken up again
# The advice about a self-check that cannot be read.
damaged-to-do = start hip-triage: a damaged file is set aside and never deleted; one of a newer version needs that version
# The advice about visits that cannot be read.
visits-to-do = hip-triage sessions names them; bring them back from a backup, or keep them as they are
# The advice about a questionnaire that is past its review.
overdue-to-do = look for a newer version of hip-triage
# The advice about it.
open-folder-to-do = start hip-triage once: it closes the folder
# The advice about it.
no-folder-to-do = make room and give yourself the right to write there, or name another with --folder
# The first line: versions and the system.
head = hip-triage { $program }, questionnaire { $questionnaire }, on { $system } ({ $machine })
# A terminal that does not name itself.
no-name = without a name
# A terminal and its size.
terminal-size = { $name }, { $columns } columns and { $rows } rows
# A folder that can be written.
folder-is-there = { $place } can be written
# A folder that is still to be made.
folder-is-made = { $place } is made with the first answer
# A folder that others can look into.
folder-is-open = { $place } can be written, and others on this computer can look into it
# A folder that cannot be written.
no-folder = { $place } cannot be written: { $reason }
# How many visits are kept.
no-visits = none is kept
visits-readable = { $kept } kept, all of them readable
visits-damaged = { $kept } kept, and { $damaged } that cannot be read
# Until when the content counts as looked over.
content-overdue = the day by which the questionnaire was to be looked over is past
content-in-time = looked over in time
