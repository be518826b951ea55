//! The notes that are kept here, taken apart on all cores while the database is read.

use std::sync::mpsc::sync_channel;

use coffre_format::Hash;
use coffre_format::entry::Entry;
use coffre_format::note::Note;
use coffre_index::JournalDb;
use rayon::prelude::*;

use super::error::VaultError;

/// Notes that are taken apart at once.
const LOT: usize = 1024;
/// Lots that wait, at most.
const AHEAD: usize = 4;

/// All notes, ascending by hash.
///
/// # Errors
/// Failures of the database, and a note in it that is none.
pub(super) fn notes(journal: &JournalDb) -> Result<Vec<(Hash, Entry)>, VaultError> {
    let (send, receive) = sync_channel::<Vec<Vec<u8>>>(AHEAD);
    std::thread::scope(|scope| {
        let taking_apart = scope.spawn(move || {
            let mut notes = Vec::new();
            for lot in receive {
                let apart = lot.par_iter().map(|text| take_apart(text));
                notes.par_extend(apart.collect::<Result<Vec<_>, VaultError>>()?);
            }
            notes.par_sort_unstable_by_key(|(hash, _)| *hash);
            Ok(notes)
        });
        let mut lot = Vec::with_capacity(LOT);
        let read = journal.read().for_each_note(|row| {
            lot.push(row.text);
            if lot.len() == LOT {
                // Nobody listens only where a note could not be taken apart, which is told below.
                let _ = send.send(std::mem::replace(&mut lot, Vec::with_capacity(LOT)));
            }
            Ok::<_, VaultError>(())
        });
        let _ = send.send(lot);
        drop(send);
        let notes = taking_apart
            .join()
            .expect("a note that is none is an error, not a panic");
        read.and(notes)
    })
}

fn take_apart(text: &[u8]) -> Result<(Hash, Entry), VaultError> {
    let note = Note::parse(text)?;
    Ok((note.hash(), Entry::parse(note.text())?))
}
