# There are none.
no-visits = No visits are kept.
# None fits what was asked for.
none-fits = No visit fits.
# A visit to show or delete is named in this form.
visit-form = name a visit as CLIENT or CLIENT/NUMBER, as in J-1970/2
# A day that is none.
not-a-day = give a day, as in 2026-11-23
# The hint where nobody can be asked.
needs-yes = nobody is there to confirm it
# The hint about it.
needs-yes-hint = add --yes to delete without being asked
# Where an export goes that goes to no file.
standard-output = the standard output
# Nothing was deleted.
kept = Nothing is deleted.
# The assessment is the same.
same = The same, byte for byte.
# Nothing was told.
nothing-told = this visit holds no assessment to compare with
# Where a difference is not due to the questionnaire.
same-questionnaire = The questionnaire is the same, so the program or the file has changed.
# The word that deletes, typed in full.
yes = yes
# Over the list.
head-client = client
head-number = no
head-date = date
head-state = state
head-verdict = verdict
# Under the list.
count = { $visits ->
    [1] 1 visit
   *[other] { $visits } visits
}
# A file in the list that cannot be read.
unreadable = { $place } cannot be read: { $reason }
# There is no visit of a client.
no-visit-of = no visit of { $client } is kept
# There is no such visit.
no-such-visit = there is no visit { $visit } of { $client }
# There is neither such a visit nor such a file.
neither = { $no-visit }, and no file of that name is there
# Asks whether to delete.
delete-these = Delete for good: { $visits }? Type yes to delete:{" "}
# A visit is gone.
deleted = Deleted { $visit }
# A visit could not be deleted.
not-deleted = { $visit } could not be deleted: { $reason }
# The visits were written to a file.
exported = { $visits ->
    [1] Exported 1 visit to { $place }
   *[other] Exported { $visits } visits to { $place }
}
# The assessment is not the same.
differs = Not the same. Different: { $parts }.
# The questionnaire has changed under one version.
other-content = The questionnaire { $id } { $now } has another content than the one that was answered, under the same version.
# The questionnaire is another version.
other-version = The visit was answered with { $id } { $then }; this is { $id } { $now }.
