//! Snapshots: surviving lines of many bodies, checked against the signed envelopes (FORMAT.md 9.1).

use serde::{Deserialize, Serialize};

use crate::body::{line_list, split, unpack};
use crate::hash::Hash;
use crate::id::{CompartmentId, DocId, LineNonce, SeatId, VaultId};
use crate::json;
use crate::kid::Kid;
use crate::limits::MAX_LINE;
use crate::rank::Class;
use crate::text::ParseError;

const HEADER: &str = "coffre-snapshot/v1";

/// Line 0 of a snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SnapshotHeader {
    /// Compartment.
    pub c: CompartmentId,
    /// Class.
    pub class: Class,
    /// Nonce of the line.
    pub n: LineNonce,
    /// Always `coffre-snapshot/v1`.
    pub snapshot: String,
    /// Vault.
    pub vault: VaultId,
}

impl SnapshotHeader {
    /// The header of a snapshot of one compartment and class.
    pub fn new(vault: VaultId, c: CompartmentId, class: Class, n: LineNonce) -> Self {
        Self {
            c,
            class,
            n,
            snapshot: HEADER.into(),
            vault,
        }
    }
}

/// Which body the following lines are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Covered {
    /// Count of lines, the body's header included.
    pub lines: u64,
    /// Note of the entry.
    pub note: Hash,
    /// Number of the body in its entry.
    pub part: u64,
    /// Author of the entry.
    pub seat: SeatId,
    /// Number of the entry.
    pub seq: u64,
}

/// One covered body: its lines verbatim, and the hash that they give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoveredBody {
    /// Which body.
    pub of: Covered,
    /// Its lines, the header first.
    pub lines: Vec<String>,
}

impl CoveredBody {
    /// The line-list hash, to be compared with the signed one of the entry's `body` line.
    pub fn line_list(&self) -> Hash {
        line_list(self.lines.iter().map(|l| Hash::of(l.as_bytes())))
    }
}

/// A row for recovery by hand; programs ignore it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueRow {
    /// Document.
    pub doc: DocId,
    /// Epoch of its object.
    pub kid: Kid,
    /// Name of the file.
    pub name: String,
    /// The sealed file.
    pub object: Hash,
}

/// A snapshot that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Its header.
    pub header: SnapshotHeader,
    /// The bodies that it covers.
    pub bodies: Vec<CoveredBody>,
}

impl Snapshot {
    /// Reads the plaintext; `class` is that of the entry's `snap` line.
    ///
    /// # Errors
    /// A shape that [`write()`] does not make, and a bare hash, which only a newer reader understands.
    pub fn parse(class: Class, plaintext: &[u8]) -> Result<Self, ParseError> {
        let unpacked;
        let plaintext = if class == Class::Text {
            unpacked = unpack(plaintext)?;
            unpacked.as_slice()
        } else {
            plaintext
        };
        // A line verbatim may be as long as in its body, after its `=`.
        let lines = split(plaintext, MAX_LINE + 1)?;
        let mut rest = lines.into_iter().peekable();
        let header: SnapshotHeader = json::parse(&rest.next().ok_or(ParseError::Lines)?)?;
        if header.snapshot != HEADER || header.class != class {
            return Err(ParseError::Contradiction);
        }
        let mut bodies = Vec::new();
        while rest.peek().is_some_and(|l| l.starts_with('{')) {
            let of: Covered = json::parse(&rest.next().ok_or(ParseError::Lines)?)?;
            if of.lines == 0 {
                return Err(ParseError::Contradiction);
            }
            let mut lines = Vec::new();
            for _ in 0..of.lines {
                let line = rest.next().ok_or(ParseError::Lines)?;
                lines.push(line.strip_prefix('=').ok_or(ParseError::Lines)?.to_owned());
            }
            bodies.push(CoveredBody { of, lines });
        }
        for line in rest {
            let row = line.strip_prefix('+').ok_or(ParseError::Lines)?;
            json::parse::<CatalogueRow>(row)?;
        }
        Ok(Self { header, bodies })
    }
}

/// Writes the lines of a snapshot; [`crate::body::plaintext`] turns them into what is sealed.
pub fn write(header: &SnapshotHeader, bodies: &[CoveredBody], catalogue: &[CatalogueRow]) -> Vec<String> {
    let mut out = vec![json::write_map(json::to_map(header))];
    for body in bodies {
        out.push(json::write_map(json::to_map(&body.of)));
        out.extend(body.lines.iter().map(|line| format!("={line}")));
    }
    out.extend(
        catalogue
            .iter()
            .map(|row| format!("+{}", json::write_map(json::to_map(row)))),
    );
    out
}

#[cfg(test)]
mod tests;
