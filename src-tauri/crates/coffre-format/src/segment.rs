//! The sealed file of a document version and how its bytes are checked (FORMAT.md 8.7, 8.8).

use serde::{Deserialize, Serialize};

use crate::hash::Hash;
use crate::kid::Kid;
use crate::limits::{MAX_INLINE_SEGMENTS, SEGMENT, WHOLE_LIMIT};
use crate::text::{Lines, ParseError, checked};

/// Where the segment hashes of a large object stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Segments {
    /// In the record itself.
    Inline(Vec<Hash>),
    /// In another object of the same epoch.
    Listed(SegmentList),
}

/// The object that lists segment hashes, one a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SegmentList {
    /// Hash of the sealed list.
    pub sha256: Hash,
    /// Size of the sealed list in bytes.
    pub size: u64,
}

/// A sealed file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Object {
    /// Hash of the sealed bytes; also the object's name.
    pub sha256: Hash,
    /// Size of the sealed bytes.
    pub size: u64,
    /// The epoch that opens it.
    pub kid: Kid,
    /// Segment hashes of a large object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seg: Option<Segments>,
}

impl Object {
    /// Whether segments are stated exactly where the size asks for them, and as many as it asks for.
    pub fn is_consistent(&self) -> bool {
        let wanted = self.size.div_ceil(SEGMENT);
        match &self.seg {
            None => self.size <= WHOLE_LIMIT,
            Some(Segments::Inline(list)) => {
                self.size > WHOLE_LIMIT
                    && list.len() <= MAX_INLINE_SEGMENTS
                    && u64::try_from(list.len()).is_ok_and(|n| n == wanted)
            }
            Some(Segments::Listed(_)) => self.size > WHOLE_LIMIT && wanted > MAX_INLINE_SEGMENTS as u64,
        }
    }
}

/// Reads the plaintext of a [`SegmentList`]: one hash a line, as many as `size` bytes of ciphertext ask for.
///
/// # Errors
/// Any other text.
pub fn parse_list(plaintext: &[u8], size: u64) -> Result<Vec<Hash>, ParseError> {
    let mut lines = Lines::of(checked(plaintext)?)?;
    let mut hashes = Vec::new();
    for _ in 0..size.div_ceil(SEGMENT) {
        hashes.push(Hash::parse(lines.next().ok_or(ParseError::Lines)?)?);
    }
    lines.end()?;
    Ok(hashes)
}

/// Writes the plaintext of a [`SegmentList`].
pub fn write_list(hashes: &[Hash]) -> String {
    hashes.iter().map(|hash| format!("{hash}\n")).collect()
}

/// The document itself, before sealing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plain {
    /// Hash of the document.
    pub sha256: Hash,
    /// Size of the document in bytes.
    pub size: u64,
}

#[cfg(test)]
mod tests;
