# Said when another program writes to the same place.
open-elsewhere = Another hip-triage is open on this computer. So what you answer here will not be saved. To have it saved, close the other one and start again.
# Said when something cannot be deleted because another program writes there.
forget-open-elsewhere = Another hip-triage is open on this computer and still saves there. Close it, then try again.
# Said when the questions have changed on the same day.
safety-again = So we ask the safety questions again.
# Said when the file does not tell its day.
no-day = We do not know from which day these answers are. So we ask the safety questions again.
# Over the page of a self-check that could not be saved.
unsaved-page = Your answers are not saved. Here is all that you answered:
# The hint about it.
lost-hint = copy or print what stands above: it is all that is left; then make room, and start hip-triage as before
# Why a page is not saved where the records are.
among-records = hip-triage keeps its records in this folder; start it in another one, such as your home folder
# A file is something else, or was cut off.
no-interview = it is no interview that hip-triage has saved
# A file is from the future.
newer-interview = a newer hip-triage saved it
# The answers are from another day.
another-day = These answers are from { $day }. Things can change, so we ask the safety questions again.
# The answers are from a day that is still to come.
saved-ahead = These answers were saved on { $day }. By the clock of this computer that day has not come yet: look whether the clock is right. We ask the safety questions again.
# The file answers other questions; `aside` is where it is kept.
other-questions = The saved answers here are to the questions “{ $theirs }”, and these are “{ $ours }”. The file is kept as { $aside }.
# The questionnaire is not the one that was answered.
changed = The questions have changed since you saved your answers. What still fits is kept.
# The same, where its version tells it.
changed-version = The questions have changed since you saved your answers (from version { $then } to { $now }). What still fits is kept.
# Answers that do not fit any more; behind it stand their questions.
no-longer-fit = { $answers ->
    [1] One answer does not fit any more and does not count: { $questions }
   *[other] { $answers } answers do not fit any more and do not count: { $questions }
}
# One of those questions.
question = “{ $asked }”
# A file that could not be read has another name now.
damaged = Your saved answers could not be read. The file is kept as { $aside }. Please answer again.
# A newer program wrote the file.
newer = A newer version of hip-triage saved answers in { $present }. This version leaves them as they are. So what you answer here will not be saved.
# The file cannot be got at.
cannot-read = Your saved answers in { $present } cannot be read: { $reason }. They are left as they are. So what you answer here will not be saved.
# The folder cannot be made or written to.
cannot-keep = Your answers cannot be saved in { $folder }: { $reason }. You can still go on to your result.
# A save went wrong; said once.
not-saved = Your answer could not be saved: { $reason }. You can still go on to your result.
# A self-check could not be saved; it stands behind "hip-triage:", as every fault.
lost = your answers could not be saved: { $reason }
# Why something on disk went wrong, as the end of a sentence.
disk-full = the disk is full
no-growth = the file may not grow any more
read-only = the disk is read-only
may-not-write = you may not write there
no-folder = the folder is not there
file-for-folder = a file stands where a folder should be
# The same, of a file that is known.
file-for-folder-at = { $place } is a file, where a folder should be
link-for-folder-at = { $place } is a link to another place, where a folder should be
folder-for-file = a folder stands where the file should be
saves-there = another hip-triage saves there now
# Why something on disk cannot be read, as the end of a sentence.
may-not-read = you may not read it
no-such-file = there is no such file
too-large = it is larger than any file of this kind
a-folder = it is a folder, not a file
a-link = it is a link to another place
a-device = it is a pipe or a device, not a file
