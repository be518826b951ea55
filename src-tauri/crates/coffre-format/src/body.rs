//! Bodies: the sealed lines of an entry (FORMAT.md 8.1 to 8.3).

use std::io::Read as _;

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};

use crate::entry::{BodyRef, Entry};
use crate::hash::Hash;
use crate::id::{LineNonce, SeatId, VaultId};
use crate::json;
use crate::limits::{MAX_LINE, MAX_UNPACKED};
use crate::rank::Class;
use crate::text::ParseError;

/// Line 0 of a body: repeats the entry, so that nobody can sign another's ciphertext as his own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyHeader {
    /// Always `coffre-body/v1`.
    pub body: String,
    /// Class.
    pub class: Class,
    /// Nonce of the line.
    pub n: LineNonce,
    /// Number of the body in its entry.
    pub part: u64,
    /// Author.
    pub seat: SeatId,
    /// Number of the entry.
    pub seq: u64,
    /// Vault.
    pub vault: VaultId,
}

impl BodyHeader {
    /// The header of part `part` of an entry.
    pub fn new(entry: &Entry, part: u64, class: Class, n: LineNonce) -> Self {
        Self {
            body: HEADER.into(),
            class,
            n,
            part,
            seat: entry.seat,
            seq: entry.seq,
            vault: entry.vault,
        }
    }

    /// Writes the line.
    pub fn line(&self) -> String {
        json::write_map(json::to_map(self))
    }
}

const HEADER: &str = "coffre-body/v1";

/// The plaintext of a body that agrees with its entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    lines: Vec<String>,
}

impl Body {
    /// Reads the plaintext of part `part` of `entry`.
    ///
    /// # Errors
    /// A line-list hash that is not the signed one, a header that does not repeat the entry, lines that are too long.
    pub fn parse(entry: &Entry, part: usize, plaintext: &[u8]) -> Result<Self, ParseError> {
        let signed = entry.bodies.get(part).ok_or(ParseError::Contradiction)?;
        let unpacked;
        let plaintext = if signed.class == Class::Text {
            unpacked = unpack(plaintext)?;
            unpacked.as_slice()
        } else {
            plaintext
        };
        let lines = split(plaintext, MAX_LINE)?;
        check_list(&lines, signed)?;
        let header: BodyHeader = json::parse(lines.first().ok_or(ParseError::Lines)?)?;
        let wanted = BodyHeader::new(entry, part as u64, signed.class, header.n);
        if header != wanted {
            return Err(ParseError::Contradiction);
        }
        Ok(Self { lines })
    }

    /// The lines after the header, with their numbers from 1.
    pub fn ops(&self) -> impl Iterator<Item = (u32, &str)> {
        (1u32..).zip(self.lines.iter().skip(1).map(String::as_str))
    }

    /// All lines, the header first.
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// Hands the lines over.
    pub fn into_lines(self) -> Vec<String> {
        self.lines
    }
}

fn check_list(lines: &[String], signed: &BodyRef) -> Result<(), ParseError> {
    if line_list(lines.iter().map(|l| Hash::of(l.as_bytes()))) == signed.lines {
        Ok(())
    } else {
        Err(ParseError::Contradiction)
    }
}

/// The line-list hash of line hashes in order (FORMAT.md 8.2).
pub fn line_list(hashes: impl IntoIterator<Item = Hash>) -> Hash {
    let mut text = String::new();
    for hash in hashes {
        text.push_str(&hash.to_string());
        text.push('\n');
    }
    Hash::of(text.as_bytes())
}

/// Turns lines, the header first, into the plaintext that is sealed.
pub fn plaintext(class: Class, lines: &[String]) -> Vec<u8> {
    let mut text = String::new();
    for line in lines {
        text.push_str(line);
        text.push('\n');
    }
    if class == Class::Text {
        pack(text.as_bytes())
    } else {
        text.into_bytes()
    }
}

/// Compresses with gzip, without name or time, so that equal input gives equal bytes.
pub fn pack(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut out = GzEncoder::new(Vec::new(), Compression::default());
    out.write_all(bytes)
        .and_then(|()| out.finish())
        .expect("writing to memory does not fail")
}

/// Unpacks gzip of one or more members, at most [`MAX_UNPACKED`] bytes.
///
/// # Errors
/// Damaged, larger, or followed by something else.
pub fn unpack(bytes: &[u8]) -> Result<Vec<u8>, ParseError> {
    let mut out = Vec::new();
    MultiGzDecoder::new(bytes)
        .take(MAX_UNPACKED + 1)
        .read_to_end(&mut out)
        .map_err(|_| ParseError::Text)?;
    if out.len() as u64 > MAX_UNPACKED {
        Err(ParseError::Size)
    } else {
        Ok(out)
    }
}

/// Splits plaintext into its lines.
///
/// # Errors
/// Not UTF-8, no LF at the end, a line of more than `most` bytes.
pub(crate) fn split(plaintext: &[u8], most: usize) -> Result<Vec<String>, ParseError> {
    let text = std::str::from_utf8(plaintext).map_err(|_| ParseError::Text)?;
    let text = text.strip_suffix('\n').ok_or(ParseError::Text)?;
    text.split('\n')
        .map(|line| {
            if line.len() > most {
                Err(ParseError::Size)
            } else {
                Ok(line.to_owned())
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
