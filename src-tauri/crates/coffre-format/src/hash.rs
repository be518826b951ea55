//! SHA-256 values, written as 64 lower-case hex digits (FORMAT.md 1.2).

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use crate::text::ParseError;

/// A SHA-256 value.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

impl Hash {
    /// Hashes `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Hashes the concatenation of `pieces`.
    pub fn of_all(pieces: &[&[u8]]) -> Self {
        let mut state = Sha256::new();
        for piece in pieces {
            state.update(piece);
        }
        Self(state.finalize().into())
    }

    /// Takes over a value that was computed elsewhere, for example while a file was being written.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Reads 64 lower-case hex digits.
    ///
    /// # Errors
    /// Any other text.
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        Ok(Self(parse_hex(text)?))
    }

    /// The first 32 hex digits, as used in the names of notes (FORMAT.md 2.1).
    pub fn short(&self) -> String {
        hex(&self.0[..16])
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0[..6]))
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_string())
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

/// Writes bytes as lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(DIGITS[usize::from(byte >> 4)] as char);
        text.push(DIGITS[usize::from(byte & 15)] as char);
    }
    text
}

/// Reads exactly `N` bytes of lower-case hex.
///
/// # Errors
/// Another length, an upper-case or a foreign character.
pub fn parse_hex<const N: usize>(text: &str) -> Result<[u8; N], ParseError> {
    let digits = text.as_bytes();
    if digits.len() != N * 2 {
        return Err(ParseError::Hex);
    }
    let mut bytes = [0u8; N];
    let mut seen = 0;
    // Hundreds of thousands are read at an unlock; a branch on each digit would be guessed wrongly every third time.
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let (high, low) = (DIGIT[usize::from(pair[0])], DIGIT[usize::from(pair[1])]);
        seen |= high | low;
        *byte = (high << 4) | (low & 15);
    }
    if seen == FOREIGN {
        return Err(ParseError::Hex);
    }
    Ok(bytes)
}

/// Stands for a character that is no lower-case hex digit. It has every bit, so that one of them is seen among many.
const FOREIGN: u8 = 0xff;

/// The value of each character as a digit.
const DIGIT: [u8; 256] = {
    let mut values = [FOREIGN; 256];
    let mut value = 0;
    while value < 16 {
        values[b"0123456789abcdef"[value] as usize] = value as u8;
        value += 1;
    }
    values
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_comes_back_from_its_digits() {
        let bytes: [u8; 256] = std::array::from_fn(|place| place as u8);
        assert_eq!(parse_hex::<256>(&hex(&bytes)), Ok(bytes));
    }

    #[test]
    fn one_foreign_character_is_enough_to_refuse() {
        for foreign in (0..128u8)
            .map(char::from)
            .filter(|c| !"0123456789abcdef".contains(*c))
        {
            for text in [format!("{foreign}0f0"), format!("0f0{foreign}")] {
                assert_eq!(parse_hex::<2>(&text), Err(ParseError::Hex), "{text:?}");
            }
        }
    }
}
