//! A first questionnaire for those who write one: small, sound, and full of comments.

/// The questionnaire. It is about a knee, and nothing in it is a clinical fact.
pub const QUESTIONNAIRE: &str = include_str!("new/knee.yaml");

/// The line by which editors find the schema of the language, where it lies beside the file.
pub const MODELINE: &str = "# yaml-language-server: $schema=schema.json\n";
