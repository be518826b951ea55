//! Signed notes: the text, one signature line, nothing else (FORMAT.md 3.1).
//!
//! This module takes a note apart and puts it together; whether the signature holds is decided where the
//! keys are.

use std::fmt;

use crate::hash::Hash;
use crate::id::SeatId;
use crate::limits::MAX_NOTE;
use crate::text::{ParseError, base64, checked, to_base64};

/// The hash that stands for a note everywhere: of its text without the signature.
pub type NoteHash = Hash;

/// Who signs a note.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Signer {
    /// A seat.
    Seat(SeatId),
    /// The recovery key.
    Recovery,
}

impl Signer {
    /// Reads the name of a signature line.
    ///
    /// # Errors
    /// Any other name.
    pub fn parse(name: &str) -> Result<Self, ParseError> {
        match name.strip_prefix("seat-") {
            Some(id) => Ok(Self::Seat(SeatId::parse(id)?)),
            None if name == "recovery" => Ok(Self::Recovery),
            None => Err(ParseError::Word),
        }
    }

    /// The form that stands in the names of root files.
    pub fn file_word(&self) -> String {
        match self {
            Self::Seat(id) => id.to_string(),
            Self::Recovery => "recovery".into(),
        }
    }
}

impl fmt::Display for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Seat(id) => write!(f, "seat-{id}"),
            Self::Recovery => f.write_str("recovery"),
        }
    }
}

/// The key id of C2SP signed-note: the first four bytes of SHA-256(name, LF, 0x01, key).
pub fn key_id(name: &str, key: &[u8; 32]) -> [u8; 4] {
    let hash = Hash::of_all(&[name.as_bytes(), b"\n", &[1], key]);
    let mut id = [0u8; 4];
    id.copy_from_slice(&hash.as_bytes()[..4]);
    id
}

/// A note taken apart, its signature not yet checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note<'a> {
    text: &'a str,
    signer: Signer,
    key_id: [u8; 4],
    signature: [u8; 64],
}

impl<'a> Note<'a> {
    /// Takes the bytes of one note file apart.
    ///
    /// # Errors
    /// Anything but text, an empty line and one signature line.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, ParseError> {
        if bytes.len() > MAX_NOTE {
            return Err(ParseError::Size);
        }
        let whole = checked(bytes)?;
        let split = whole.rfind("\n\n").ok_or(ParseError::Lines)?;
        let (text, tail) = (&whole[..=split], &whole[split + 2..]);
        let line = tail.strip_suffix('\n').ok_or(ParseError::Lines)?;
        let rest = line.strip_prefix("— ").ok_or(ParseError::Lines)?;
        let (name, value) = rest.split_once(' ').ok_or(ParseError::Lines)?;
        if line.contains('\n') || text.contains("\n\n") || text.starts_with('\n') {
            return Err(ParseError::Lines);
        }
        let value: [u8; 68] = base64(value)?;
        let mut note = Self {
            text,
            signer: Signer::parse(name)?,
            key_id: [0; 4],
            signature: [0; 64],
        };
        note.key_id.copy_from_slice(&value[..4]);
        note.signature.copy_from_slice(&value[4..]);
        Ok(note)
    }

    /// The signed text, ending with LF.
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// Who claims to have signed.
    pub const fn signer(&self) -> Signer {
        self.signer
    }

    /// The signature, to be checked with the signer's key.
    pub const fn signature(&self) -> &[u8; 64] {
        &self.signature
    }

    /// Whether the key id of the signature line is that of `key`.
    pub fn names_key(&self, key: &[u8; 32]) -> bool {
        self.key_id == key_id(&self.signer.to_string(), key)
    }

    /// The note hash.
    pub fn hash(&self) -> NoteHash {
        Hash::of(self.text.as_bytes())
    }
}

/// Puts a note together from its text, which ends with LF, and a signature made over it.
pub fn assemble(text: &str, signer: Signer, key: &[u8; 32], signature: &[u8; 64]) -> Vec<u8> {
    let name = signer.to_string();
    let mut value = key_id(&name, key).to_vec();
    value.extend_from_slice(signature);
    format!("{text}\n— {name} {}\n", to_base64(&value)).into_bytes()
}

/// Splits a file of joined notes at its separators (FORMAT.md 2.1).
pub fn split_joined(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|b| *b == 0x1e)
}

/// Joins notes, in the order given.
pub fn join(notes: &[&[u8]]) -> Vec<u8> {
    notes.join(&0x1e)
}

#[cfg(test)]
mod tests;
