//! The languages that are read.

/// A language that the engine may be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// French.
    French,
    /// Dutch.
    Dutch,
    /// German.
    German,
    /// English.
    English,
}

impl Language {
    /// All of them, in the order in which they are tried.
    pub const ALL: [Self; 4] = [Self::French, Self::Dutch, Self::German, Self::English];

    /// The engine's code (ISO 639-2), which is also the name of the data file.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::French => "fra",
            Self::Dutch => "nld",
            Self::German => "deu",
            Self::English => "eng",
        }
    }

    /// Reads a code of the engine; none for a language that is not offered.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// Languages of a document, the likeliest first, each once.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Languages(Vec<Language>);

impl Languages {
    /// Takes languages in order; a second mention is dropped.
    #[must_use]
    pub fn new(languages: impl IntoIterator<Item = Language>) -> Self {
        let mut list = Vec::new();
        for language in languages {
            if !list.contains(&language) {
                list.push(language);
            }
        }
        Self(list)
    }

    /// All four.
    #[must_use]
    pub fn all() -> Self {
        Self(Language::ALL.to_vec())
    }

    /// The languages in order.
    #[must_use]
    pub fn as_slice(&self) -> &[Language] {
        &self.0
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Splits into those that are among `installed` and those that are not.
    pub(crate) fn split(&self, installed: &[Language]) -> (Self, Self) {
        let (there, missing) = self.0.iter().partition(|language| installed.contains(language));
        (Self(there), Self(missing))
    }

    /// The engine's way to name several.
    pub(crate) fn argument(&self) -> String {
        let codes: Vec<&str> = self.0.iter().map(|language| language.code()).collect();
        codes.join("+")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_named_twice_is_read_once() {
        let languages = Languages::new([Language::Dutch, Language::French, Language::Dutch]);
        assert_eq!(languages.argument(), "nld+fra");
    }

    #[test]
    fn languages_that_are_not_installed_are_told_apart() {
        let (there, missing) = Languages::all().split(&[Language::English, Language::French]);
        assert_eq!(there.argument(), "fra+eng");
        assert_eq!(missing.as_slice(), [Language::Dutch, Language::German]);
    }
}
