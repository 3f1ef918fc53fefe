# Bytes that are no letters.
not-text = it is no text in UTF-8
# The emergency number has no text.
number-empty = name a number or a place, as in 112
# The emergency number is too long.
number-long = use at most 60 letters
# The name of the questionnaire that is built in.
built-in = the built-in questionnaire
# Nobody knows where to save.
no-home = Your home folder cannot be found, so nothing is saved.
# The last line of a window that closes with the program.
press-a-key = Press any key to close this window.
# The hint about a file that may be replaced.
force-hint = name another file, or add --force to write over it
# The hint about a file that is there already.
already-there-hint = name another file, or move that one away
# Data have no reader.
no-reader = JSON and FHIR hold everything, for nobody in particular
# The hint about it.
no-reader-hint = leave out --for and --evidence, or choose text, markdown or html
# The questionnaire has one format only.
only-fhir = the questionnaire itself can only be written as FHIR
# The hint about it.
only-fhir-hint = add --format fhir
# The output is the input.
same-file = that would write the report over what it tells of
# The hint about a file of another questionnaire.
other-questionnaire-hint = name the questionnaire that was answered with --questions
# A report without a name, and no self-check.
no-self-check = No self-check is saved on this computer.
# The way out of that.
no-self-check-hint = Do one by `hip-triage`, or name a visit (`hip-triage sessions` lists them) or a file.
# A file of another questionnaire.
other-questionnaire = { $place } answers the questionnaire { $then }, not { $now }
# A file that cannot be read.
cannot-read = { $place } cannot be read: { $reason }
# A file that cannot be written.
cannot-write = { $place } cannot be written: { $reason }
# A file that would stand among the records.
among-records = { $place } is in the folder in which hip-triage keeps its records
# Where to write instead.
elsewhere = write it elsewhere, as in { $place }
# A file that would be overwritten.
already-there = { $place } is there already
# An error, as it is told.
error = error: { $message }
# The hint about it.
hint = hint: { $hint }
# Asks whether to delete every self-check.
forget-all = Delete for good every self-check that is saved in { $place }? Type yes to delete:{" "}
# The program itself is at fault.
panicked = error: hip-triage has a fault of its own and had to stop ({ $place }).
# The hint about it.
panicked-hint = hint: what you answered before is saved; start hip-triage as before to go on, and please report this
# A file is gone.
deleted = Deleted { $place }
# There was nothing.
nothing-to-delete = Nothing is saved in { $place }, so there is nothing to delete.
# Something is still there.
not-deleted = { $place } could not be deleted: { $reason }
# Said when the person leaves: nothing was kept.
not-saved = Your answers were not saved.
# Where the answers are, with a result.
farewell-saved = Your answers are saved in { $place }
# Where they are, before it.
farewell-so-far = Your answers so far are saved in { $place }
# The command that brings them back, with a result.
farewell-again = To see them again, run: { $command }
# The command that brings them back, before it.
farewell-go-on = To go on, run: { $command }
# The command that deletes them.
farewell-forget = To delete them, run: { $forget }
# A flag of the interview that stands before a command.
flag-before-command = --{ $flag } belongs to a self-check, not to hip-triage { $command }. If it takes that flag, it stands behind it.
