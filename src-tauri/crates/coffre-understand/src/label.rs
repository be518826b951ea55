//! Texts that people read, in the three languages of the program.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The longest text of a label, in bytes.
const MAX_LABEL: usize = 2000;

/// One text in French, Dutch and English; none of them empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Texts", into = "Texts")]
pub struct Label {
    fr: String,
    nl: String,
    en: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Texts {
    fr: String,
    nl: String,
    en: String,
}

/// Why three texts are no label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum LabelError {
    /// A language without text.
    #[error("a label needs a text in French, Dutch and English; write the one that is missing")]
    Empty,
    /// Over 2000 bytes.
    #[error("a label has at most 2000 bytes a language; shorten it")]
    Long,
}

impl Label {
    /// Makes a label of three texts.
    ///
    /// # Errors
    /// [`LabelError`] for an empty or too long text.
    pub fn new(fr: &str, nl: &str, en: &str) -> Result<Self, LabelError> {
        for text in [fr, nl, en] {
            if text.trim().is_empty() {
                return Err(LabelError::Empty);
            }
            if text.len() > MAX_LABEL {
                return Err(LabelError::Long);
            }
        }
        Ok(Self {
            fr: fr.to_owned(),
            nl: nl.to_owned(),
            en: en.to_owned(),
        })
    }

    /// The French text.
    pub fn fr(&self) -> &str {
        &self.fr
    }

    /// The Dutch text.
    pub fn nl(&self) -> &str {
        &self.nl
    }

    /// The English text.
    pub fn en(&self) -> &str {
        &self.en
    }

    /// Each text with the code of its language.
    pub fn all(&self) -> [(&'static str, &str); 3] {
        [("fr", &self.fr), ("nl", &self.nl), ("en", &self.en)]
    }

    /// The text in the language `fr`, `nl` or `en`; French for any other.
    pub fn in_language(&self, code: &str) -> &str {
        match code {
            "nl" => &self.nl,
            "en" => &self.en,
            _ => &self.fr,
        }
    }
}

impl TryFrom<Texts> for Label {
    type Error = LabelError;

    fn try_from(texts: Texts) -> Result<Self, LabelError> {
        Self::new(&texts.fr, &texts.nl, &texts.en)
    }
}

impl From<Label> for Texts {
    fn from(Label { fr, nl, en }: Label) -> Self {
        Self { fr, nl, en }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_misses_no_language() {
        assert_eq!(Label::new("Acte", " ", "Deed"), Err(LabelError::Empty));
        assert_eq!(
            Label::new("Acte", &"x".repeat(MAX_LABEL + 1), "Deed"),
            Err(LabelError::Long)
        );
        assert!(serde_json::from_str::<Label>(r#"{"fr":"a","nl":"b"}"#).is_err());
        assert!(serde_json::from_str::<Label>(r#"{"fr":"a","nl":"b","en":"c","de":"d"}"#).is_err());
    }

    #[test]
    fn an_unknown_language_reads_french() {
        let label = Label::new("Acte", "Akte", "Deed").unwrap();
        assert_eq!(
            (label.in_language("nl"), label.in_language("de")),
            ("Akte", "Acte")
        );
    }
}
