# Its name.
label = How it behaves
# A part that was told, with its unit.
starts-at-once = starts after { $value } of walking (at once, or always there)
starts = starts after about { $value } of walking
# The same, with another activity than walking.
starts-at-once-with = starts at once with { $activity }, or is always there
starts-with = starts after about { $value } of { $activity }
# The same, where the activity is not known.
starts-somehow-at-once = starts at once, or is always there
starts-somehow = starts after about { $value }
climbs = climbs to { $value }
settles-at-once = settles at once
settles = settles in about { $value }
settles-in-hours = settles in about { $hours } hours
# A part that the client does not know.
not-sure-when-it-starts = not sure when it starts
not-sure-how-high = not sure how high it climbs
not-sure-how-long = not sure how long it takes to settle
# A part that was left out.
left-out-when-it-starts = no minutes until it starts were noted
left-out-how-high = how high it climbs was not noted
left-out-how-long = how long it takes to settle was not noted
# A part that was not asked.
not-asked-when-it-starts = when it starts was not asked
not-asked-how-high = how high it climbs was not asked
not-asked-how-long = how long it takes to settle was not asked
