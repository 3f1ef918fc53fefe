# What the help says of options, of what they can be, and of commands.
faces-questions = Ask another questionnaire: a .yaml file, or a folder of them
habits-plain = Ask line by line, in plain text (for screen readers, braille and logs)
habits-full = Use the full screen, whatever ACCESSIBLE, TERM or your habits say
habits-brief = In plain text, show only the question and the numbers
habits-no-brief = In plain text, show everything, whatever your habits say
habits-emergency-number = The number to call in an emergency, as in "112"
habits-theme = How the full screen looks
# The same, given by its name.
intake-client-too = The same
# The code of a client.
intake-client = The client's code: letters, digits, - and _ (asked for when it is not given)
intake-from = Take over a self-check: the client's interview.json, or its report in JSON
report-file = A visit: CODE/NUMBER, or CODE for the last one; or the file of a visit or a saved self-check; without one, the last self-check
report-questionnaire = Write the questionnaire itself, for other programs (with --format fhir)
report-format = The format to write
report-reader = For whom the page is
report-evidence = Write the evidence in full instead of the PT's page
report-questions = Read it by another questionnaire: a .yaml file, or a folder of them
reportformat-text = Plain text that pastes anywhere
reportformat-markdown = Markdown
reportformat-html = One HTML file, to read and to print
reportformat-json = JSON for other programs
reportformat-fhir = A FHIR R4 QuestionnaireResponse (or Questionnaire), as JSON
addressee-patient = The patient: the result, and what to tell and ask the PT
addressee-pt = The PT: the page for the desk
sessions-client = Only visits of this client
sessions-state = Only visits that are so far
sessions-since = Only visits on this day or later
sessions-show = Show a visit: CLIENT/NUMBER, or CLIENT for the last one
sessions-delete = Delete a visit (CLIENT/NUMBER), or all of a client (CLIENT)
sessions-yes = Delete without being asked
sessions-export = Write every listed visit to a file, one JSON object a line; `-` is the standard output
sessions-force = Export over a file that is there already
sessions-questions = Show a visit by another questionnaire: a .yaml file, or a folder of them
replay-file = A visit: CODE/NUMBER, or CODE for the last one; or the file of a visit
replay-questions = Replay with another questionnaire: a .yaml file, or a folder of them
config-new = Begin the file, with every key in it and none that counts
output-output = Write to a file, readable by you only; `-` is the standard output
output-force = Write over a file that is there already
all-no-save = Keep nothing on this computer
all-save-case = Also write the finished interview as a labelled case, for `evaluate`
all-folder = Keep answers and records in a folder hip-triage in this one
all-color = When to use colours
about-check = Check a questionnaire, and show every fault at its place
about-explain = Explain the code of a fault, with a bad and a good example; every code if none is named
about-intake = Take down a client's history and examination, as a PT does
about-assess = Assess many interviews: each line in gives a line out
about-evaluate = Run labelled cases, and show how often the verdict and the urgency are right
about-thin = Run labelled cases with fewer and fewer of their ticks, and show how gracefully the verdict fails
about-diff = Show what a change of a questionnaire does: what is written otherwise, and who is told otherwise
about-graph = Draw a questionnaire: what leads where, and what can stop the interview
about-new = Begin a questionnaire of your own: a small example full of comments, or a copy (`--from hip`)
about-outline = Show a questionnaire as indented text, to be read at a glance
about-schema = Print a JSON Schema of the language, by which an editor completes and checks while you type
about-report = Write a visit or a saved self-check as a page, or for other programs
about-fhir-check = Check a FHIR QuestionnaireResponse against its Questionnaire
about-sessions = List the visits that are kept, show, delete or export them
about-replay = Assess a visit anew, and say whether the result is the same
about-forget = Delete every self-check that is saved on this computer; the visits of `intake` stay
about-config = Show what you want each time, and where it is said: a file, the environment or a flag
about-doctor = Look at the terminal, the folders and what is saved, and say what to do about each trouble
about-completions = Print what completes commands and options in a shell
about-man = Print the manual page, or that of a command
colorchoice-auto = On a terminal that has them, unless `NO_COLOR` is set
colorchoice-always = In any case
colorchoice-never = In no case
# The languages that can be spoken, each by its tag.
language-option = The language to speak: { $tags }
# What the program is, at the top of its help, on two lines.
about = Asks about your hip pain, and tells what your answers fit with and what to do next.
about-plain = For a screen reader or a braille display, run: hip-triage --plain
# Over the examples.
examples = Examples:
# The examples: what each does. At most 38 letters each.
example-ask = ask about your hip pain
example-plain = the same, line by line
example-number = with the number to call where you live
example-forget = delete what you answered
example-intake = a visit at a physical therapist's
example-report = what the client takes home
example-check = look over a questionnaire of your own
example-help = what a command can do
# Over the commands, by those whom they are for.
for-patients = Commands for patients:
for-pts = Commands for physical therapists:
for-authors = Commands for authors of questionnaires:
for-many = Commands for many interviews at once:
for-itself = Commands about the program itself:
# Of the command that shows a help.
about-help = Print this message or the help of the given subcommand(s)
# Over the way in which a command is typed, over what stands behind it by its place, and over its options.
usage = Usage:
arguments = Arguments
options = Options
# At the end of the help: what it does, what can be wanted each time, the environment, and how the program ends.
without-command = Without a command it asks about your hip pain. It is not a diagnosis.
stay-here = Your answers stay on this computer. "hip-triage forget" deletes them.
each-time = What you want each time can stand in a file; "hip-triage config" tells where.
environment = Environment:
same-as = the same as { $option }
exit-codes = Exit codes:
exit-done = done
exit-fault = a fault in what was given, such as a questionnaire
exit-usage = the command line was not understood
exit-left = left before the result; the answers so far are saved
# At the end of the help for reports.
later-visit = A later visit is told beside the one before, whose record is looked for in the same folder.
documented = Every field of the JSON is documented in src/FORMATS.md.
# The option that shows a help, and the one that shows the version.
print-help = Print help
print-version = Print version
# Over the values that an option takes.
values = Possible values:
# Below an option: its value where none is typed.
default-value = Without it: { $value }
# What was typed and is no option, no command, or no value of an option.
no-such-option = there is no { $option } here
# A command that is none.
no-such-command = there is no command { $command }
no-such-value = { $value } is no value of { $option }; there are: { $values }
# An option without its value.
value-missing = { $option } needs a value
# Something that has to be there.
missing = this is missing: { $what }
not-together = { $one } and { $other } cannot stand together
# An option that stands there twice.
twice = { $option } stands there twice
# Where what there is is listed.
see-help = To see what there is, run: { $command }
no-value = { $value } is no value of { $option }
no-value-because = { $value } is no value of { $option }: { $reason }
