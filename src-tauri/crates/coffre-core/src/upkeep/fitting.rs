//! Whether bytes are those that a name of the folder asks for.

use std::io::{self, Read};

use coffre_format::Hash;
use coffre_format::limits::MAX_JOINED;
use coffre_format::note::Note;
use coffre_format::path::FileName;
use sha2::{Digest as _, Sha256};

use crate::vault::{Vault, note_holds};

/// The hash of what is left to be read, and how many bytes that were.
pub(super) fn hash_of(from: &mut dyn Read) -> io::Result<(Hash, u64)> {
    let mut state = Sha256::new();
    let mut buffer = vec![0u8; 256 * 1024];
    let mut size = 0;
    loop {
        match from.read(&mut buffer) {
            Ok(0) => return Ok((Hash::from_bytes(state.finalize().into()), size)),
            Ok(count) => {
                size += count as u64;
                state.update(&buffer[..count]);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Reads a file that is as short as notes are, alone or joined; none where it is longer.
pub(super) fn read_short(from: &mut dyn Read) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    from.take(MAX_JOINED as u64 + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= MAX_JOINED).then_some(bytes))
}

/// Whether bytes are those that the name asks for by the hash that it carries. A name without one asks for nothing.
pub(crate) fn fits(name: &FileName, from: &mut dyn Read) -> bool {
    match name {
        FileName::Keyring { hash, .. } | FileName::Object(hash) => {
            hash_of(from).is_ok_and(|(found, _)| found == *hash)
        }
        FileName::Joined { file, .. } => {
            hash_of(from).is_ok_and(|(found, _)| found.as_bytes()[..16] == *file)
        }
        FileName::Entry { note: short, .. } | FileName::Root { note: short, .. } => {
            let bytes = read_short(from).ok().flatten();
            let note = bytes.as_deref().and_then(|bytes| Note::parse(bytes).ok());
            note.is_some_and(|note| note.hash().as_bytes()[..16] == *short)
        }
        FileName::Invite(_) | FileName::Request(_) | FileName::Readme => false,
    }
}

impl Vault {
    /// As [`fits`], and a note of a seat whose key is known has to be signed by it.
    pub(super) fn fits(&self, name: &FileName, from: &mut dyn Read) -> bool {
        let FileName::Entry { seat, .. } = name else {
            return fits(name, from);
        };
        let Ok(Some(bytes)) = read_short(from) else {
            return false;
        };
        let signed = |note: &Note<'_>| {
            let key = self.keys.get(seat);
            key.is_none_or(|key| note_holds(&bytes, note.signer(), key))
        };
        fits(name, &mut bytes.as_slice()) && Note::parse(&bytes).is_ok_and(|note| signed(&note))
    }
}
