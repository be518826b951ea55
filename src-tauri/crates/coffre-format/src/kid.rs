//! The name of an epoch: compartment and the beginning of its recipient's hash (FORMAT.md 6.2).

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::hash::{Hash, hex, parse_hex};
use crate::id::CompartmentId;
use crate::text::ParseError;

/// Names one epoch of one compartment; two concurrent epochs never share one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kid {
    compartment: CompartmentId,
    suffix: [u8; 8],
}

impl Kid {
    /// Derives the name of the epoch of `compartment` with this recipient.
    pub fn derive(compartment: CompartmentId, recipient: &str) -> Self {
        let mut suffix = [0u8; 8];
        suffix.copy_from_slice(&Hash::of(recipient.as_bytes()).as_bytes()[..8]);
        Self { compartment, suffix }
    }

    /// The compartment of the epoch.
    pub const fn compartment(&self) -> CompartmentId {
        self.compartment
    }

    /// Reads `<compartment>.<16 hex digits>`.
    ///
    /// # Errors
    /// Any other text.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let (compartment, suffix) = text.split_once('.').ok_or(ParseError::Hex)?;
        Ok(Self {
            compartment: CompartmentId::parse(compartment)?,
            suffix: parse_hex(suffix)?,
        })
    }
}

impl fmt::Display for Kid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.compartment, hex(&self.suffix))
    }
}

impl fmt::Debug for Kid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}.{}", self.compartment, hex(&self.suffix[..3]))
    }
}

impl Serialize for Kid {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_string())
    }
}

impl<'de> Deserialize<'de> for Kid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}
