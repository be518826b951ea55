//! Leaving: tombstones and new epochs in one entry, and the honest list of what the person could have read.

use coffre_format::act::{Act, DropPerson, DropSeat};
use coffre_format::rank::{Level, Right};
use coffre_format::{CompartmentId, PersonId, SeatId};
use coffre_index::Listing;

use crate::vault::{Draft, Vault, VaultError};

/// What a person could have read in one compartment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouldRead {
    /// The compartment.
    pub c: CompartmentId,
    /// What he could do there.
    pub right: Right,
    /// Documents there now that this seat can count; none where it cannot look.
    pub documents: Option<u64>,
}

/// A person who left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaver {
    /// The person.
    pub person: PersonId,
    /// His seats, all removed.
    pub seats: Vec<SeatId>,
    /// What he could have read, if he kept keys and copies.
    pub could_read: Vec<CouldRead>,
    /// Compartments whose keys were renewed.
    pub renewed: Vec<CompartmentId>,
    /// Compartments whose keys a director has to renew at his next step-up.
    pub to_renew: Vec<CompartmentId>,
}

impl Vault {
    /// Removes a person. Needs the step-up keys.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`] for a person of equal or higher rank; as [`Vault::commit`].
    pub fn remove_person(&mut self, person: PersonId) -> Result<Leaver, VaultError> {
        self.seat_keys(Level::High)?;
        let info = self
            .authority
            .person(person)
            .filter(|p| p.removed.is_none())
            .ok_or(VaultError::NotFound)?;
        if info.rank >= self.rank()? {
            return Err(VaultError::NotAllowed);
        }
        let could_read = self.could_read(person)?;
        let lost = self.compartments_read(person);
        let seats = self.seats_of(person);
        let mut draft = Draft::new();
        draft.act(Act::DropPerson(DropPerson { person }));
        self.rotate(&mut draft, &lost, &seats)?;
        self.commit(Level::High, draft)?;
        let to_renew: Vec<CompartmentId> = self.authority.needs_rotation();
        let renewed = lost.into_iter().filter(|c| !to_renew.contains(c)).collect();
        Ok(Leaver {
            person,
            seats,
            could_read,
            renewed,
            to_renew,
        })
    }

    /// Removes seats of one computer: lost, stolen or replaced. Needs the step-up keys.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`], [`VaultError::NotFound`]; as [`Vault::commit`].
    pub fn remove_seats(&mut self, seats: &[SeatId]) -> Result<(), VaultError> {
        self.seat_keys(Level::High)?;
        let rank = self.rank()?;
        let mut lost = std::collections::BTreeSet::new();
        let mut draft = Draft::new();
        for seat in seats {
            let info = self
                .authority
                .seat(*seat)
                .filter(|s| s.removed.is_none())
                .ok_or(VaultError::NotFound)?;
            let person = self.authority.person(info.person).ok_or(VaultError::NotFound)?;
            if person.rank >= rank && person.person != self.person() {
                return Err(VaultError::NotAllowed);
            }
            lost.extend(self.compartments_read(person.person));
            draft.act(Act::DropSeat(DropSeat { seat: *seat }));
        }
        let lost: Vec<CompartmentId> = lost.into_iter().collect();
        self.rotate(&mut draft, &lost, seats)?;
        self.commit(Level::High, draft).map(|_| ())
    }

    /// Adds new epochs of these compartments for everybody entitled but the leaving seats. A compartment that this
    /// person may not read is left to a director's next step-up (FORMAT.md 6.6).
    pub(crate) fn rotate(
        &mut self,
        draft: &mut Draft,
        compartments: &[CompartmentId],
        leaving: &[SeatId],
    ) -> Result<(), VaultError> {
        for c in compartments {
            let Some(info) = self.authority.compartment(*c) else {
                continue;
            };
            let stepup = info.stepup;
            if self.authority.right(self.person(), *c) < Right::Read {
                continue;
            }
            self.open_keyrings(*c)?;
            let staying: Vec<SeatId> = self
                .entitled(*c)
                .into_iter()
                .filter(|s| !leaving.contains(s))
                .collect();
            for act in self.make_epoch(*c, stepup, &staying, &[])? {
                draft.act(act);
            }
        }
        Ok(())
    }

    /// What a person can read today, counted where this seat can look.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn could_read(&self, person: PersonId) -> Result<Vec<CouldRead>, VaultError> {
        let mut list = Vec::new();
        for c in self.authority.compartments() {
            let right = self.authority.right(person, c.c);
            if right == Right::None {
                continue;
            }
            let documents = match self.index_of(c.c) {
                Some(index) if self.authority.right(self.person(), c.c) >= Right::Read => {
                    Some(index.read().count(&Listing::Compartment(c.c.to_string()))?)
                }
                _ => None,
            };
            list.push(CouldRead {
                c: c.c,
                right,
                documents,
            });
        }
        Ok(list)
    }
}
