//! A self-check inside its page: one file that a person reads and prints, and that a PT's intake takes over.
//!
//! The report in JSON stands in an element that nobody sees, as text that is escaped like all other text, with its sum. A
//! browser that saves the page may write its marks in other ways, so it is found by its id alone.

use maud::{Markup, html};
use sha2::{Digest, Sha256};

use super::{Exported, NotExported, Subject, json};

/// The id of the element.
const ID: &str = "hip-triage-self-check";

/// The element with the self-check; nothing for a visit, which is its PT's.
pub(super) fn enclosed(subject: Option<&Subject<'_>>) -> Markup {
    let subject = subject.filter(|subject| subject.record().is_none());
    let data = subject.and_then(|subject| serde_json::to_string(&json(subject)).ok());
    html! {
        @if let Some(data) = data {
            div id=(ID) data-sum=(sum(&data)) hidden { (data) }
        }
    }
}

impl Exported {
    /// Reads the self-check inside a page.
    ///
    /// # Errors
    ///
    /// When the text is no page, or none is in it, or it was cut off or changed, or it is of a later format.
    pub fn from_page(page: &[u8]) -> Result<Self, NotExported> {
        let page = std::str::from_utf8(page).map_err(|_| NotExported::Other)?;
        let begin = page.trim_start_matches('\u{feff}').trim_start().get(..9).unwrap_or_default().to_lowercase();
        if !begin.starts_with("<!doctype") && !begin.starts_with("<html") {
            return Err(NotExported::Other);
        }
        let (before, after) = page.split_once(&format!("id=\"{ID}\"")).ok_or(NotExported::Empty)?;
        let tag = before.rfind('<').ok_or(NotExported::Changed)?;
        let (rest_of_tag, after) = after.split_once('>').ok_or(NotExported::Changed)?;
        let (data, _) = after.split_once("</div>").ok_or(NotExported::Changed)?;
        let attributes = format!("{}{rest_of_tag}", &before[tag..]);
        let told = attributes.split_once("data-sum=\"").and_then(|(_, after)| after.split_once('"'));
        let data = unescaped(data);
        if told.is_none_or(|(told, _)| told != sum(&data)) {
            return Err(NotExported::Changed);
        }
        Self::from_json(data.as_bytes())
    }
}

/// The sum of a text, by which it is seen that it was not changed.
fn sum(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::new(), |sum, byte| format!("{sum}{byte:02x}"))
}

/// A text of a page as it was before it was escaped.
fn unescaped(text: &str) -> String {
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{a0}"), ("&amp;", "&")];
    marks.iter().fold(text.to_owned(), |text, (escaped, mark)| text.replace(escaped, mark))
}
