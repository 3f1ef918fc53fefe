//! *Did you mean …?*

/// The name that is most like what was written, if one is like enough that it was probably meant.
pub fn suggest<'n>(written: &str, names: impl IntoIterator<Item = &'n str>) -> Option<String> {
    let length = written.chars().count();
    if length > 60 {
        return None;
    }
    let most = (length / 3).clamp(1, 4);
    names
        .into_iter()
        .filter(|name| name.len().abs_diff(written.len()) <= most)
        .map(|name| (strsim::osa_distance(written, name), name))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name.to_owned())
}

/// Ends a sentence with what was probably meant.
#[must_use]
pub fn did_you_mean(suggestion: Option<&String>) -> String {
    suggestion.map_or_else(String::new, |name| format!("; did you mean `{name}`?"))
}

#[cfg(test)]
mod tests {
    use super::suggest;

    #[test]
    fn takes_the_nearest_and_nothing_far() {
        let names = ["pain_site", "pain_feel", "age"];
        assert_eq!(suggest("pain_sight", names).as_deref(), Some("pain_site"));
        assert_eq!(suggest("aeg", names).as_deref(), Some("age"));
        assert_eq!(suggest("stairs", names), None);
    }
}
