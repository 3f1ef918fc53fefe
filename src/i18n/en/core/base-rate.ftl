# Opens them for the person who answered.
too-few-but = Your answers alone cannot tell. But { $common }
# The heading over what would tell more.
would-tell = Notice this, and tell your PT or doctor
# The heading over questions of which the person was not sure.
would-tell-if-sure = You were not sure of this. To know it would tell more
# Pain in a place, as the beginning of a sentence that goes on.
pain = pain { $place }
# Pain in a place at the age of the person.
pain-at-your-age = pain { $place } at your age
# Most of it has one origin.
most-often = { $pain } most often comes from { $origin }.
# About half of it has one origin.
often = { $pain } often comes from { $origin }.
# Two origins are about as common.
about-as-often = { $pain } comes about as often from { $first } as from { $second }.
# The next after one; the origin begins the sentence.
other-too = { $origin } can cause it too.
