# The heading over the kinds of file.
save = Save this page to a file
# Said until the terminal has answered.
copying = Sent to the terminal. It has not said yet whether it takes copied text.
# Said where the terminal takes it.
copied = Copied. You can paste it now.
# Said where the terminal did not say that it takes it.
maybe-copied = Sent, but this terminal did not say that it takes copied text. If you cannot paste it, press s to save it.
# Says what lets tmux take it.
in-tmux = In tmux this helps: tmux set -s set-clipboard on
# Said of a page that is longer than terminals take.
too-long = This page is too long to be copied through the terminal. Press s to save it to a file.
# Says where saving puts the file.
save-hint = The file goes into the folder in which you started the program.
# What a kind of file is good for.
kind-text = Plain text, which pastes anywhere
kind-html = A web page (HTML), to read and to print
kind-markdown = Markdown
kind-json = JSON, for other programs
kind-fhir = FHIR R4, for record systems
# Where a file is.
saved = Saved in { $place }
# A file could not be written.
not-saved = Not saved: { $reason }. You can try again.
# Why a file is no self-check that can be taken over, as the end of a sentence.
is-other = it is no report of hip-triage in JSON
is-newer = a newer hip-triage wrote it
is-visit = it is the report of a visit, and not of a self-check
is-empty = it is a page without the answers of a self-check in it
is-changed = the answers in this page were cut off or changed; take the file as it was saved
is-fhir = it is a FHIR file; take over the report in JSON instead
# The names of files: of what a patient was told, and of a PT's page; of a visit with its client and number. Small letters
# without accents, digits and hyphens alone: every system takes them.
file-result = hip-pain-result
file-result-of-visit = hip-pain-result-{ $client }-visit-{ $visit }
file-summary = hip-pain-summary
file-summary-of-visit = hip-pain-summary-{ $client }-visit-{ $visit }
