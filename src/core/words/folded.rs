//! Words as they are compared with what somebody typed.

/// A text in small letters without their marks: *sí* and *SI* are one.
#[must_use]
pub fn folded(text: &str) -> String {
    text.to_lowercase().chars().map(unmarked).collect()
}

/// A small letter without its mark.
#[must_use]
pub fn unmarked(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'ñ' => 'n',
        'ç' => 'c',
        letter => letter,
    }
}
