# A rating on a scale.
rating = { $rating } of { $most }
# An activity and how well it goes, from 0 to 10.
activity = { $name } ({ $ability } of 10)
# A place and its side.
place = { $name } ({ $side })
# The place that hurts most, and its side.
place-worst = { $name } ({ $side }, { $worst })
# Over the body drawn with letters, as it is seen from the front: the sides as they stand there. About 13 letters are the body.
drawn-front = right front left
# The same from behind.
drawn-back = left back right
# What somebody wrote in their own words.
own-words = “{ $words }”
# What somebody wrote in another language than that of the page, and what that language calls itself.
in-language = { $words } ({ $language })
# A question, which ends as a sentence does, and the answer to it.
answered = { $ask } { $answer }
