//! The manifest: what an export holds and who vouches for it.

use coffre_format::{DocId, Hash, PersonId, SeatId, VaultId, VersionId};
use serde::{Deserialize, Serialize};

/// Says what this file is; the value of `export`.
pub(super) const KIND: &str = "coffre-export/v1";

/// The manifest, members in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Always `coffre-export/v1`.
    pub export: String,
    /// The vault that they come from.
    pub vault: VaultId,
    /// When, as the exporting computer says.
    pub at: String,
    /// Who gets the documents.
    pub recipient: String,
    /// What for.
    pub purpose: String,
    /// Legal basis; may be empty.
    pub basis: String,
    /// How they travel; may be empty.
    pub channel: String,
    /// Who exported.
    pub signer: SignerLine,
    /// The documents.
    pub documents: Vec<Shown>,
    /// Every file but the manifest and its signature.
    pub files: Vec<Listed>,
}

/// The seat that signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignerLine {
    /// Whose seat it is.
    pub person: PersonId,
    /// The seat.
    pub seat: SeatId,
    /// Its recipient; seat ids are made from it and from the key.
    pub recipient: String,
    /// Its Ed25519 key in base64.
    pub sign: String,
}

/// One document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// Its file in the export.
    pub file: String,
    /// Its name in the vault.
    pub name: String,
    /// Hash of its bytes.
    pub sha256: Hash,
    /// Its size in bytes.
    pub size: u64,
    /// The document.
    pub doc: DocId,
    /// The version.
    pub ver: VersionId,
    /// The entry that filed it.
    pub note: Hash,
    /// Number of the body in the entry.
    pub part: u32,
    /// Number of the line in the body.
    pub line: u32,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// Its path in the export, segments joined with `/`.
    pub file: String,
    /// Hash of its bytes.
    pub sha256: Hash,
    /// Its size in bytes.
    pub size: u64,
}

/// An export that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// What it holds.
    pub manifest: Manifest,
    /// Hash of the manifest, which the log states.
    pub hash: Hash,
}

impl Manifest {
    /// Writes the file.
    ///
    /// # Panics
    /// Never: ids, hashes and texts are JSON.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("ids, hashes and texts are JSON");
        bytes.push(b'\n');
        bytes
    }

    /// Reads the file; none for anything but a manifest of this format.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let manifest: Self = serde_json::from_slice(bytes).ok()?;
        (manifest.export == KIND && manifest.bytes() == bytes).then_some(manifest)
    }
}

impl Shown {
    /// The file with the hashes of the lines beside it.
    pub(super) fn hashes_file(&self) -> String {
        format!("lines/{}-{}.hashes", self.note, self.part)
    }

    /// The file with its line.
    pub(super) fn line_file(&self) -> String {
        format!("lines/{}-{}-{}.json", self.note, self.part, self.line)
    }
}
