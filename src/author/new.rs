//! A first questionnaire for those who write one: an example, or a copy of one that is there.

use hip_triage_core::questionnaire::Source;

/// The example: small, sound, and full of comments. It is about a knee, and nothing in it is a clinical fact.
pub const QUESTIONNAIRE: &str = include_str!("new/knee.yaml");

/// The line by which editors find the schema of the language, where it lies beside the file.
pub const MODELINE: &str = "# yaml-language-server: $schema=schema.json\n";

/// The id of a copy that is not called by a name of its own.
const COPY: &str = "copy";

/// The name and the text of each file of a copy, under an id of its own: saved answers to the copy are no answers to the one
/// that it was made from. `called` is what the copy is to be called, as well as an id can be.
#[must_use]
pub fn copy(sources: &[Source], id: &str, called: &str) -> Vec<(String, String)> {
    let own = own_id(id, called);
    let file = |source: &Source| {
        let name = source.name.rsplit(['/', '\\']).next().unwrap_or(&source.name).to_owned();
        let lines = source.text.split_inclusive('\n').map(|line| match line.trim_end() {
            line if line.starts_with(EDITORS) => MODELINE.to_owned(),
            written => match OF_ITSELF.iter().find(|key| written.strip_prefix(**key).is_some_and(|it| it.trim() == id))
            {
                Some(key) => format!("{key}{own}\n"),
                None => line.to_owned(),
            },
        });
        (name, lines.collect())
    };
    sources.iter().map(file).collect()
}

/// The keys at which the id of a questionnaire stands, in its own files and in its translations.
const OF_ITSELF: [&str; 2] = ["id: ", "translates: "];

/// The same in one file, without the translations: each of them is a file of its own.
#[must_use]
pub fn in_one(files: &[(String, String)]) -> String {
    let own = files.iter().filter(|(_, text)| !text.lines().any(|line| line.starts_with(OF_ITSELF[1])));
    let texts = own.map(|(_, text)| text.strip_prefix(MODELINE).unwrap_or(text).trim_end());
    format!("{MODELINE}{}\n", texts.collect::<Vec<_>>().join("\n\n"))
}

/// Begins a line for editors, wherever the schema lies.
const EDITORS: &str = "# yaml-language-server:";

/// An id of small letters, digits and `_` that begins with a letter, and is another one.
#[must_use]
pub fn own_id(id: &str, called: &str) -> String {
    let letters =
        called.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect::<String>();
    let own = letters.trim_matches('_').trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
    if own.is_empty() || own == id { format!("{id}_{COPY}") } else { own.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::own_id;

    #[test]
    fn a_copy_has_an_id_of_its_own() {
        for (called, own) in
            [("My hip", "my_hip"), ("hip", "hip_copy"), ("7-hips", "hips"), ("...", "hip_copy"), ("Hüfte", "h_fte")]
        {
            assert_eq!(own_id("hip", called), own, "{called}");
        }
    }
}
