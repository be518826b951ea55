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

    /// The data that people read.
    const DATA: [(&str, &str); 7] = [
        ("checklist", include_str!("../data/checklist.json")),
        ("checklist-words", include_str!("../data/checklist-words.json")),
        ("events", include_str!("../data/events.json")),
        ("kinds", include_str!("../data/kinds.json")),
        ("presets", include_str!("../data/presets.json")),
        ("schedule", include_str!("../data/schedule.json")),
        ("templates", include_str!("../data/templates.json")),
    ];

    /// Words that two of the languages have in common, as an agency writes them.
    const SHARED: [&str; 21] = [
        "Agent",
        "Appartement",
        "Auditor / DPO",
        "CUP Compromis",
        "CU1",
        "CertIBEau",
        "Compromis",
        "Conform",
        "E-mails",
        "Estimation",
        "Images",
        "Office",
        "Office Manager",
        "Photos",
        "Photos, flash, publications",
        "Prospect",
        "Public",
        "Registers",
        "Uittreksel",
        "estimation",
        "Registres",
    ];

    /// Words of one language that the two others do not have.
    const OWN: [(&str, &[&str]); 3] = [
        (
            "fr",
            &["le", "les", "des", "du", "une", "pour", "dans", "avec", "aux"],
        ),
        (
            "nl",
            &["het", "een", "van", "voor", "met", "wordt", "zijn", "bij"],
        ),
        ("en", &["the", "and", "with", "from", "for", "by", "this"]),
    ];

    /// Every label in data, with the file that it stands in.
    fn labels() -> Vec<(&'static str, Label)> {
        fn walk(file: &'static str, value: &serde_json::Value, found: &mut Vec<(&'static str, Label)>) {
            if let Some(object) = value.as_object() {
                match serde_json::from_value(value.clone()) {
                    Ok(label) => found.push((file, label)),
                    Err(_) => object.values().for_each(|inner| walk(file, inner, found)),
                }
            } else if let Some(list) = value.as_array() {
                list.iter().for_each(|inner| walk(file, inner, found));
            }
        }
        let mut found = Vec::new();
        for (file, text) in DATA {
            walk(file, &serde_json::from_str(text).unwrap(), &mut found);
        }
        found
    }

    #[test]
    fn no_text_was_copied_from_one_language_to_another() {
        let all = labels();
        assert!(all.len() > 300, "all data is walked, {} labels", all.len());
        let copied = all.iter().filter(|(_, label)| {
            let [(_, fr), (_, nl), (_, en)] = label.all();
            let twice = [(fr, nl), (fr, en), (nl, en)];
            twice
                .iter()
                .any(|(one, other)| one == other && !SHARED.contains(one))
        });
        let copied: Vec<_> = copied.collect();
        assert!(copied.is_empty(), "translate, or list as shared: {copied:#?}");
    }

    #[test]
    fn every_text_is_in_its_own_language() {
        let mut strange = Vec::new();
        for (file, label) in labels() {
            for (language, text) in label.all() {
                let words: Vec<String> = text
                    .split(|letter: char| !letter.is_alphabetic())
                    .map(str::to_lowercase)
                    .collect();
                for (other, own) in OWN.iter().filter(|(other, _)| *other != language) {
                    if let Some(word) = words.iter().find(|word| own.contains(&word.as_str())) {
                        strange.push(format!(
                            "{file}: `{text}` as {language} has the {other} word `{word}`"
                        ));
                    }
                }
            }
        }
        assert!(strange.is_empty(), "{strange:#?}");
    }
}
