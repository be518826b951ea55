//! Work that waits in quarantine, and adopting it (FORMAT.md 7.6): what somebody filed before he knew that he was removed
//! is not lost, but who manages the compartment looks at it first.

use std::collections::BTreeMap;

use coffre_format::act::{Act, Adopt, Adopted};
use coffre_format::op::{Line, Op};
use coffre_format::rank::{Level, Right};
use coffre_format::{CompartmentId, Hash, PersonId, SeatId};

use super::error::VaultError;
use super::{Draft, Vault};
use crate::authority::{QuarantineReason, Verdict};

/// Notes that one act names: with their seats and numbers they stay far below the size of a note.
const AT_ONCE: usize = 200;

/// What one entry says in one compartment, and nobody counts yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
    /// The entry.
    pub note: Hash,
    /// The compartment.
    pub c: CompartmentId,
    /// Its author's seat.
    pub seat: SeatId,
    /// Its number in the author's journal.
    pub seq: u64,
    /// Its author.
    pub person: Option<PersonId>,
    /// When he says that he wrote it.
    pub time: String,
    /// Why it waits.
    pub reason: QuarantineReason,
    /// The file names of the documents that it files.
    pub names: Vec<String>,
    /// Its lines that would count.
    pub lines: usize,
    /// Whether this person may adopt it, with the step-up keys.
    pub may_adopt: bool,
}

impl Vault {
    /// What waits in quarantine in the compartments that this seat reads and whose index is open, oldest first.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn quarantined(&self) -> Result<Vec<Quarantined>, VaultError> {
        let mut found: BTreeMap<(CompartmentId, Hash), Quarantined> = BTreeMap::new();
        for index in self.indexes() {
            let read = index.read();
            for part in read.applied_unlike("Counts Read", "Counts Manage")? {
                let (note, c) = (Hash::parse(&part.note)?, CompartmentId::parse(&part.compartment)?);
                let (Some(reason), Some(entry)) = (self.quarantine_of(&note, c), self.notes.get(&note))
                else {
                    continue;
                };
                let lines = read.ops_of_part(&part.note, part.part)?;
                let one = found.entry((c, note)).or_insert_with(|| Quarantined {
                    note,
                    c,
                    seat: entry.seat,
                    seq: entry.seq,
                    person: self.authority.seat(entry.seat).map(|seat| seat.person),
                    time: entry.time.clone(),
                    reason,
                    names: Vec::new(),
                    lines: 0,
                    may_adopt: self.may_adopt(c),
                });
                one.lines += lines.len();
                one.names
                    .extend(lines.iter().filter_map(|row| file_name(&row.json)));
            }
        }
        let mut all: Vec<Quarantined> = found.into_values().collect();
        all.sort_by_key(|one| (self.authority.clock(&one.note), one.seat, one.c));
        Ok(all)
    }

    /// Adopts entries in the compartments that they wait in; from here on they count for everybody. Needs the step-up
    /// keys of somebody who manages there.
    ///
    /// # Errors
    /// [`VaultError::StepUp`], [`VaultError::NotAllowed`] without the right to manage, [`VaultError::NotFound`] for what
    /// does not wait; as [`Vault::commit`].
    pub fn adopt(&mut self, work: &[(CompartmentId, Hash)]) -> Result<(), VaultError> {
        self.seat_keys(Level::High)?;
        let mut by_compartment: BTreeMap<CompartmentId, Vec<Adopted>> = BTreeMap::new();
        for (c, note) in work {
            if self.quarantine_of(note, *c).is_none() {
                return Err(VaultError::NotFound);
            }
            if !self.may_adopt(*c) {
                return Err(VaultError::NotAllowed);
            }
            let entry = self.notes.get(note).ok_or(VaultError::NotFound)?;
            by_compartment.entry(*c).or_default().push(Adopted {
                note: *note,
                seat: entry.seat,
                seq: entry.seq,
            });
        }
        for (c, mut notes) in by_compartment {
            notes.sort();
            notes.dedup();
            for some in notes.chunks(AT_ONCE) {
                let mut draft = Draft::new();
                draft.act(Act::Adopt(Adopt {
                    c,
                    notes: some.to_vec(),
                }));
                self.commit(Level::High, draft)?;
            }
        }
        Ok(())
    }

    /// Why an entry waits in a compartment, for what it takes the right to file or to read.
    fn quarantine_of(&self, note: &Hash, c: CompartmentId) -> Option<QuarantineReason> {
        let reason = |need| match self.authority.op_verdict_for(note, c, need) {
            Verdict::Quarantine(reason) => Some(reason),
            Verdict::Counts | Verdict::Void(_) | Verdict::Pending => None,
        };
        reason(Right::File).or_else(|| reason(Right::Read))
    }

    fn may_adopt(&self, c: CompartmentId) -> bool {
        self.profile().high.is_some() && self.authority.right(self.person(), c) >= Right::Manage
    }
}

fn file_name(json: &str) -> Option<String> {
    match Line::parse(json).ok()?.op {
        Op::File(file) | Op::Submit(file) => Some(file.name),
        _ => None,
    }
}
