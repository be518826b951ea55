//! What was heard from whom: the newest entry of each seat, which other computers have what is here, and what still
//! waits to be heard by them.

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::{EntityId, Hash, PersonId, SeatId};

use crate::authority::SeatInfo;
use crate::merge::keys::OpKey;
use crate::vault::{Vault, VaultError};

/// Another computer that has something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlsoOn {
    /// Whose it is.
    pub person: PersonId,
    /// The seat that showed it.
    pub seat: SeatId,
    /// When, as that computer says.
    pub at: String,
}

/// A computer: its person, and the entry that let its seats in.
type Computer = (PersonId, Option<Hash>);

/// The first entry of a computer that shows what it has, in causal order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct First {
    clock: u64,
    seat: SeatId,
    note: Hash,
}

impl Vault {
    /// The moment of a seat's newest entry that is here, as that computer says; none where it has said nothing.
    pub fn last_heard(&self, seat: SeatId) -> Option<&str> {
        let (_, note) = self.notes.head(seat)?;
        self.notes.get(&note).map(|entry| entry.time.as_str())
    }

    /// The other computers that have everything that was said here of a document, dossier or party: each wrote it itself,
    /// or an entry of its seats has it in its past. The first that had it stands first.
    ///
    /// The two seats of one computer were let in together. Of the step-up seat that a root lists nobody says on which
    /// computer it is: it shows something only where its person has a single one.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen; failures of the local databases.
    pub fn also_on(&self, id: EntityId) -> Result<Vec<AlsoOn>, VaultError> {
        let mut said = BTreeSet::new();
        for index in self.indexes() {
            for row in index.read().ops_under(OpKey::entity(id).as_str())? {
                said.insert(Hash::parse(&row.note)?);
            }
        }
        let mut said = said.iter().map(|note| self.first_with(note));
        let Some(mut all) = said.next() else {
            return Err(VaultError::NotFound);
        };
        for with in said {
            all.retain(|computer, last| {
                let found = with.get(computer);
                *last = found.map_or(*last, |at| (*last).max(*at));
                found.is_some()
            });
        }
        let mut found: Vec<_> = all.into_iter().collect();
        found.sort_by_key(|(_, first)| *first);
        Ok(found
            .into_iter()
            .map(|((person, _), First { seat, note, .. })| AlsoOn {
                person,
                seat,
                at: self
                    .notes
                    .get(&note)
                    .map(|entry| entry.time.clone())
                    .unwrap_or_default(),
            })
            .collect())
    }

    /// The other computers that have an entry, each with the first of its own that shows it.
    fn first_with(&self, note: &Hash) -> BTreeMap<Computer, First> {
        let mut first: BTreeMap<Computer, First> = BTreeMap::new();
        for shown in std::iter::once(*note).chain(self.authority.first_confirmers(note)) {
            let Some(author) = self.authority.author(&shown) else {
                continue;
            };
            let (Some(computer), Some(clock)) = (self.other_computer(author), self.authority.clock(&shown))
            else {
                continue;
            };
            let one = First {
                clock,
                seat: author.seat,
                note: shown,
            };
            let known = first.entry(computer).or_insert(one);
            *known = (*known).min(one);
        }
        first
    }

    /// The computer of a seat; none for this one, and for what cannot be told.
    fn other_computer(&self, seat: &SeatInfo) -> Option<Computer> {
        let let_in = match seat.certified_by {
            Some(by) => Some(by),
            None => {
                let seats = self.authority.seats().filter(|one| one.person == seat.person);
                let mut by: Vec<Hash> = seats.filter_map(|one| one.certified_by).collect();
                by.sort_unstable();
                by.dedup();
                match by[..] {
                    [] => None,
                    [by] => Some(by),
                    _ => return None,
                }
            }
        };
        let mine = self.authority.seat(self.seat())?.certified_by;
        let other = seat.person != self.person() || (mine.is_some() && let_in.is_some() && mine != let_in);
        other.then_some((seat.person, let_in))
    }

    /// How many files wait on this computer for the folder to take them.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn waiting_files(&self) -> Result<usize, VaultError> {
        Ok(self.journal.read().outbox_waiting()?.len())
    }
}
