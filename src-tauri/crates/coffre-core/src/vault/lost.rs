//! Entries that others name and that nobody has any more: what follows them waits until a director declares them lost
//! (FORMAT.md 5.4, 12.7).

use std::collections::BTreeMap;

use coffre_format::act::{Act, Lost};
use coffre_format::rank::{Level, Rank};
use coffre_format::{Hash, PersonId, SeatId};

use super::error::VaultError;
use super::{Draft, Vault};

/// An entry that is not here and is waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingEntry {
    /// Its hash.
    pub note: Hash,
    /// Its journal.
    pub seat: SeatId,
    /// Its number.
    pub seq: u64,
    /// Whose journal it is, where that is known.
    pub person: Option<PersonId>,
    /// Entries that name it.
    pub named_by: usize,
}

impl Vault {
    /// The entries that are named and not here, by journal and number. Most are on their way.
    pub fn missing_entries(&self) -> Vec<MissingEntry> {
        let mut missing: BTreeMap<(SeatId, u64, Hash), usize> = BTreeMap::new();
        let pending = self
            .notes
            .iter()
            .filter(|(note, _)| self.authority.clock(note).is_none());
        for (_, entry) in pending {
            let before = entry
                .prev
                .map(|note| (entry.seat, entry.seq.saturating_sub(1), note));
            let saw = entry.saw.iter().map(|head| (head.seat, head.seq, head.note));
            for named in saw
                .chain(before)
                .filter(|(_, _, note)| !self.notes.contains(note))
            {
                *missing.entry(named).or_default() += 1;
            }
        }
        let missing = missing.into_iter();
        missing
            .map(|((seat, seq, note), named_by)| MissingEntry {
                note,
                seat,
                seq,
                person: self.authority.seat(seat).map(|info| info.person),
                named_by,
            })
            .collect()
    }

    /// Declares missing entries lost, for ever and for everybody: they count as empty, also where they turn up. Needs the
    /// step-up keys of a director.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what is not missing; [`VaultError::NotAllowed`] for another director's; as [`Vault::commit`].
    pub fn declare_lost(&mut self, notes: &[Hash]) -> Result<(), VaultError> {
        self.must_be_director()?;
        let missing = self.missing_entries();
        let mut draft = Draft::new();
        for note in notes {
            let one = missing.iter().find(|one| one.note == *note);
            let one = one.ok_or(VaultError::NotFound)?;
            let lower = |person| {
                self.authority
                    .person(person)
                    .is_some_and(|info| info.rank < Rank::Director)
            };
            if !one
                .person
                .is_some_and(|person| person == self.person() || lower(person))
            {
                return Err(VaultError::NotAllowed);
            }
            draft.act(Act::Lost(Lost {
                seat: one.seat,
                seq: one.seq,
                note: one.note,
            }));
        }
        self.commit(Level::High, draft).map(|_| ())
    }
}
