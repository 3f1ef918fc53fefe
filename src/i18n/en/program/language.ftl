# The offer of a language, said in that language: its name and the key for it.
offer = { $language }: { $key }
# A language that the program does not speak.
not-spoken = choose one of { $tags }
# The same where a code is asked for, which a letter may be: behind a sign that no code has.
offer-beside-code = { $language }: /{ $key }
