# A switch that is neither on nor off.
not-a-switch = write true or false
# A text that is none.
not-a-text = write it in quotes, as in "112"
# The hint about a fault in the file.
fault-hint = correct the file, or move it away; hip-triage config shows what counts
# Nobody knows where the file would be.
no-place = Your home folder cannot be found, so there is no file of habits.
# Nobody said anything.
nobody = nobody
# It was said on the command line.
by-flag = the command line
# It was said in the file.
by-file = the file
# No value.
none = none
# Over the table.
head-key = key
head-value = value
head-said-by = said by
head-for-once = for once
head-for-a-while = for a while
# A value that cannot be.
fault = { $place }: { $reason }
# A key that is none.
no-such-key = there is no key { $key }; there are { $keys }
# A key that is none, and one that is much like it.
no-such-key-meant = there is no key { $key }; did you mean { $meant }?
# A theme that is none.
no-such-theme = choose one of { $themes }
# Where the file is.
file-is = The file of habits is { $place }
# Where it would be.
no-file = The file of habits would be { $place }; it is not there.
no-file-hint = To begin it, run: hip-triage config --new
# Where the folder of records is when nobody says anything.
usual = { $place } (as usual)
# The file was begun.
begun = Wrote { $place }. Nothing in it counts yet: take away the # before what you want.
# A flag, or the one that says the opposite.
either = { $flag } or { $opposite }
# In the file that is begun, over all of it.
file-takes-effect = What hip-triage does each time. Take away the # before a line to let it count.
file-is-last = A flag on the command line wins over the environment, and the environment over this file.
# Over each key.
file-language = The language in which it speaks: { $tags }.
file-emergency-number = What to call in an emergency where you live.
file-theme = How the full screen looks: { $themes }.
file-plain = Ask line by line, for screen readers and braille displays.
file-brief = Line by line, show only the question and the numbers.
file-folder = Where answers and records are kept, in a folder hip-triage in it.
