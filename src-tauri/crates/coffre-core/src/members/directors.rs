//! Directors: joining, leaving and how many have to sign. All of it is a new root version (FORMAT.md 3.4).
//!
//! A director's first high seat is certified by the root alone. So an invited director's seats are not certified when
//! he is admitted: the root is proposed, he agrees with his next step-up, and certifies his own day seat.

use coffre_crypto::WorkFactor;
use coffre_format::act::{Act, Person};
use coffre_format::op::Definition;
use coffre_format::rank::{Level, Rank};
use coffre_format::root::{Cut, Director, PublicKeys, Root};
use coffre_format::{PersonId, SeatId};

use super::Invited;
use crate::random::RandomId as _;
use crate::vault::{Draft, RootDraft, Vault, VaultError, name_value};

impl Vault {
    /// Invites a person to be a director. His answer is admitted with [`Vault::admit`], which proposes the root version
    /// that lists him. Needs the step-up keys of a director.
    ///
    /// # Errors
    /// [`VaultError::StepUp`], [`VaultError::NotAllowed`]; as [`Vault::commit`].
    pub fn invite_director(&mut self, name: &str, work: WorkFactor) -> Result<Invited, VaultError> {
        self.must_be_director()?;
        let person = PersonId::make(&mut *self.random);
        let mut draft = Draft::new();
        draft.act(Act::Person(Person { person }));
        let value = name_value("person", None, &[("fr", name)]);
        self.define(&mut draft, Definition::Name, &person.to_string(), Some(value))?;
        self.commit(Level::High, draft)?;
        self.write_invite(person, Rank::Director, work)
    }

    /// Invites a known person to be a director with new seats: one who is promoted, or a fellow director who lost his
    /// computer. The version that lists the new seat ends the journals of his old ones.
    ///
    /// # Errors
    /// As [`Vault::invite_director`]; [`VaultError::NotFound`] for a person who is not part of the house.
    pub fn invite_as_director(&mut self, person: PersonId, work: WorkFactor) -> Result<Invited, VaultError> {
        self.must_be_director()?;
        let known = self.authority.person(person).filter(|p| p.removed.is_none());
        if known.is_none() || person == self.person() {
            return Err(VaultError::NotFound);
        }
        self.write_invite(person, Rank::Director, work)
    }

    /// Proposes that so many directors have to sign the next root version. With two or more a whole recovery sheet
    /// counts as one signer only.
    ///
    /// # Errors
    /// [`VaultError::Value`] for more than there are directors; as [`Vault::sign_root`].
    pub fn change_threshold(&mut self, threshold: u64) -> Result<RootDraft, VaultError> {
        self.must_be_director()?;
        let mut root = self.next_root();
        if !(1..=root.persons().len() as u64).contains(&threshold) {
            return Err(VaultError::Value(
                "the number of signatures must be at least one and at most the number of directors",
            ));
        }
        root.threshold = threshold;
        self.bound_sheet(&mut root);
        self.propose(root)
    }

    /// Proposes to remove a director. The journals of all his seats end where this computer has seen them; when the
    /// version is accepted every key that he could read is renewed in the next entry.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for a person who is no director, [`VaultError::Value`] for the last one; as
    /// [`Vault::sign_root`].
    pub fn remove_director(&mut self, person: PersonId) -> Result<RootDraft, VaultError> {
        self.must_be_director()?;
        let mut root = self.next_root();
        if !root.persons().contains(&person) {
            return Err(VaultError::NotFound);
        }
        if root.persons().len() == 1 {
            return Err(VaultError::Value(
                "the last director cannot be removed; invite another one first",
            ));
        }
        self.unlist(&mut root, person);
        root.threshold = root.threshold.min(root.persons().len() as u64);
        self.bound_sheet(&mut root);
        self.propose(root)
    }

    /// Proposes the root version that lists the seat of an invited director instead of any that he had.
    pub(super) fn propose_director(
        &mut self,
        person: PersonId,
        keys: PublicKeys,
    ) -> Result<RootDraft, VaultError> {
        self.must_be_director()?;
        let mut root = self.next_root();
        self.unlist(&mut root, person);
        root.directors.push(Director {
            person,
            seat: keys.seat(),
            keys,
        });
        self.propose(root)
    }

    /// Takes a person's lines out and ends the journals of all his seats.
    pub(crate) fn unlist(&self, root: &mut Root, person: PersonId) {
        let listed = root
            .directors
            .iter()
            .filter(|d| d.person == person)
            .map(|d| d.seat);
        let mut seats: Vec<SeatId> = listed.chain(self.seats_of(person)).collect();
        seats.sort();
        seats.dedup();
        root.directors.retain(|d| d.person != person);
        root.cuts.extend(seats.into_iter().map(|seat| self.cut_of(seat)));
    }

    /// Where the journal of a seat ends, as far as it is complete here and did not fork.
    fn cut_of(&self, seat: SeatId) -> Cut {
        let mut last = None;
        for seq in 1.. {
            match self.notes.at(seat, seq) {
                [one] if self.authority.clock(one).is_some() => last = Some((seq, *one)),
                _ => break,
            }
        }
        Cut { seat, last }
    }

    /// A whole sheet makes a new version alone only where one director would, too (FORMAT.md 3.4).
    ///
    /// A split sheet keeps what it has: it needs two of three holders anyway.
    pub(crate) fn bound_sheet(&self, root: &mut Root) {
        let before = self.chain.newest().0;
        let split = before.threshold > 1 && before.recovery.iter().any(|r| r.alone);
        for recovery in root.recovery.iter_mut().filter(|_| !split) {
            recovery.alone = root.threshold == 1;
        }
    }

    pub(crate) fn must_be_director(&self) -> Result<(), VaultError> {
        if self.rank()? < Rank::Director || !self.high_stands()? {
            return Err(VaultError::NotAllowed);
        }
        Ok(())
    }
}
