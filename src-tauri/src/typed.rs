//! What a person typed that must not be seen again: it comes in with a command, and has no way out.

use coffre_secret::SecretText;
use serde::{Deserialize, Deserializer};
use ts_rs::{Config, TS};

/// A secret that the page handed over. It cannot be printed, copied or sent back: it has no `Serialize`.
pub struct Typed(SecretText);

impl Typed {
    /// Takes over what a test typed.
    pub fn new(text: &str) -> Self {
        Self(SecretText::new(text.to_owned()))
    }

    /// The secret, for the core.
    pub fn secret(&self) -> &SecretText {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Typed {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(|text| Self(SecretText::new(text)))
    }
}

impl TS for Typed {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &Config) -> String {
        "string".to_owned()
    }

    fn inline(cfg: &Config) -> String {
        Self::name(cfg)
    }
}
