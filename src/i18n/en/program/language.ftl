# The offer of a language, said in that language: its name and the key for it.
offer = { $language }: { $key }
# A language that the program does not speak.
not-spoken = choose one of { $tags }
