# The group of the examination.
examination = Examination
# The list of signs of which somebody is not sure.
not-sure-of = Not sure of these
# The side of a place.
side = Which side?
# One of them, by itself.
left = Left
right = Right
both = Both
# An activity by name.
activity = What the hip makes hard
# How well it goes.
ability = How well it goes: 0 is cannot do it, 10 is as good as before
# The group of the result.
result = What the answers fit (educational, not a diagnosis)
# Says what the answers fit.
verdict = How clearly the answers fit an origin
# The origins.
origin = The origins that they fit, the stronger first
# How urgent.
urgency = How soon to seek care
# Each verdict.
verdict-fits = The answers fit best with one origin
verdict-leans = The answers fit partly with one origin
verdict-mixed = The answers fit with two origins
verdict-most-often = Too few answers: pain there at that age most often comes from one origin
verdict-outside = The answers fit best with something outside the origins
verdict-not-clear = The answers do not point clearly to one origin
verdict-withheld = No origin is shown: care comes first
# Beside a number.
or-not-sure = { $ask } (not sure)
# Over what was found with an item of the examination on a side.
on-side = { $ask } ({ $side })
# In the place of a note on a score that stands from an earlier visit.
measured-before = From { $day }, and not measured anew on this visit.
# A note on a question.
note = Note: { $ask }
