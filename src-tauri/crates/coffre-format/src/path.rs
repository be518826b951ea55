//! Names of files in the vault folder (FORMAT.md 2.1).

use crate::hash::{Hash, parse_hex};
use crate::id::{CompartmentId, InviteId, SeatId};
use crate::limits::MAX_JOINED_NOTES;
use crate::note::Signer;
use crate::text::{ParseError, number};

/// Characters of one segment of a path.
const MAX_SEGMENT: usize = 80;

/// What a file of the vault is, as its name says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileName {
    /// A root version, signed by one signer.
    Root {
        /// Version.
        version: u64,
        /// First 16 bytes of the note hash.
        note: [u8; 16],
        /// Signer.
        signer: Signer,
    },
    /// One entry.
    Entry {
        /// Its journal.
        seat: SeatId,
        /// Its number.
        seq: u64,
        /// First 16 bytes of the note hash.
        note: [u8; 16],
    },
    /// Joined entries.
    Joined {
        /// Their journal.
        seat: SeatId,
        /// First number.
        from: u64,
        /// Last number.
        to: u64,
        /// First 16 bytes of the SHA-256 of the file.
        file: [u8; 16],
    },
    /// A keyring.
    Keyring {
        /// Its compartment.
        compartment: CompartmentId,
        /// Hash of the file.
        hash: Hash,
    },
    /// A sealed object.
    Object(Hash),
    /// An invite.
    Invite(InviteId),
    /// The request that answers an invite.
    Request(InviteId),
    /// The page for people.
    Readme,
}

impl FileName {
    /// Reads a path relative to the vault folder, segments joined with `/`.
    ///
    /// # Errors
    /// Any other name: it is stray and never parsed as format.
    pub fn parse(path: &str) -> Result<Self, ParseError> {
        let parts: Vec<&str> = path.split('/').collect();
        if parts.iter().any(|part| part.len() > MAX_SEGMENT) {
            return Err(ParseError::Size);
        }
        let name = match parts.as_slice() {
            ["readme.txt"] => Self::Readme,
            ["root", file] => parse_root(file)?,
            ["log", seat, file] => parse_log(SeatId::parse(seat)?, file)?,
            ["key", compartment, file] => Self::Keyring {
                compartment: CompartmentId::parse(compartment)?,
                hash: Hash::parse(stem(file, ".age")?)?,
            },
            ["obj", _, file] => Self::Object(Hash::parse(stem(file, ".age")?)?),
            ["join", file] => match file.strip_suffix(".req.age") {
                Some(id) => Self::Request(InviteId::parse(id)?),
                None => Self::Invite(InviteId::parse(stem(file, ".age")?)?),
            },
            _ => return Err(ParseError::Word),
        };
        if name.path() == path {
            Ok(name)
        } else {
            Err(ParseError::Word)
        }
    }

    /// Writes the path.
    pub fn path(&self) -> String {
        let short = |h: &[u8; 16]| crate::hash::hex(h);
        match self {
            Self::Root {
                version,
                note,
                signer,
            } => {
                format!("root/{version:08}-{}-{}.note", short(note), signer.file_word())
            }
            Self::Entry { seat, seq, note } => format!("log/{seat}/{seq:08}-{}.note", short(note)),
            Self::Joined { seat, from, to, file } => {
                format!("log/{seat}/{from:08}-{to:08}-{}.notes", short(file))
            }
            Self::Keyring { compartment, hash } => format!("key/{compartment}/{hash}.age"),
            Self::Object(hash) => {
                let name = hash.to_string();
                format!("obj/{}/{name}.age", &name[..2])
            }
            Self::Invite(id) => format!("join/{id}.age"),
            Self::Request(id) => format!("join/{id}.req.age"),
            Self::Readme => "readme.txt".into(),
        }
    }

    /// The name of the entry with this note hash.
    pub fn entry(seat: SeatId, seq: u64, note: &Hash) -> Self {
        Self::Entry {
            seat,
            seq,
            note: first16(note),
        }
    }

    /// The name of the root file with this note hash and signer.
    pub fn root(version: u64, note: &Hash, signer: Signer) -> Self {
        Self::Root {
            version,
            note: first16(note),
            signer,
        }
    }

    /// The name of joined notes with these file bytes.
    pub fn joined(seat: SeatId, from: u64, to: u64, bytes: &[u8]) -> Self {
        Self::Joined {
            seat,
            from,
            to,
            file: first16(&Hash::of(bytes)),
        }
    }
}

fn first16(hash: &Hash) -> [u8; 16] {
    let mut bytes = [0u8; 16];
    bytes.copy_from_slice(&hash.as_bytes()[..16]);
    bytes
}

fn stem<'a>(file: &'a str, ending: &str) -> Result<&'a str, ParseError> {
    file.strip_suffix(ending).ok_or(ParseError::Word)
}

fn padded(text: &str) -> Result<u64, ParseError> {
    if text.len() < 8 {
        return Err(ParseError::Number);
    }
    let trimmed = text.trim_start_matches('0');
    number(if trimmed.is_empty() { "0" } else { trimmed })
}

fn parse_root(file: &str) -> Result<FileName, ParseError> {
    let mut parts = stem(file, ".note")?.splitn(3, '-');
    let (Some(version), Some(note), Some(signer)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(ParseError::Word);
    };
    let signer = match signer {
        "recovery" => Signer::Recovery,
        id => Signer::Seat(SeatId::parse(id)?),
    };
    Ok(FileName::Root {
        version: padded(version)?,
        note: parse_hex(note)?,
        signer,
    })
}

fn parse_log(seat: SeatId, file: &str) -> Result<FileName, ParseError> {
    if let Some(rest) = file.strip_suffix(".notes") {
        let parts: Vec<&str> = rest.split('-').collect();
        let [from, to, hash] = parts.as_slice() else {
            return Err(ParseError::Word);
        };
        let (from, to) = (padded(from)?, padded(to)?);
        if from < 1 || to < from || to - from >= MAX_JOINED_NOTES {
            return Err(ParseError::Contradiction);
        }
        return Ok(FileName::Joined {
            seat,
            from,
            to,
            file: parse_hex(hash)?,
        });
    }
    let (seq, note) = stem(file, ".note")?.split_once('-').ok_or(ParseError::Word)?;
    Ok(FileName::Entry {
        seat,
        seq: padded(seq)?,
        note: parse_hex(note)?,
    })
}

#[cfg(test)]
mod tests;
