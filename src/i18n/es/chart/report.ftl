rating = { $rating } de { $most }
activity = { $name } ({ $ability } de 10)
place = { $name } ({ $side })
place-worst = { $name } ({ $side }, { $worst })
drawn-front = der. delante izq.
drawn-back = izq. detrás der.
own-words = “{ $words }”
