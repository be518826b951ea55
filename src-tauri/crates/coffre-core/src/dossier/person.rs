//! Records of one person: stated to be one, made two again, and where the person takes part.

use std::collections::BTreeSet;

use coffre_format::op::{Op, Same, Unsame, What};
use coffre_format::{EntityId, SameId};

use crate::random::RandomId as _;
use crate::vault::{Draft, Vault, VaultError};

impl Vault {
    /// States that two party records are one person.
    ///
    /// # Errors
    /// [`VaultError::NotFound`]; [`VaultError::Value`] for records of different compartments: the format moves no record, and one
    /// person's two records must not tell readers of one place of the other.
    pub fn merge_parties(&mut self, a: EntityId, b: EntityId) -> Result<(), VaultError> {
        let ((c, _), (other, _)) = (self.entity_state(a)?, self.entity_state(b)?);
        if c != other {
            return Err(VaultError::Value(
                "the two records lie in different compartments, and a record stays where it was made; go on with one of them (`coffre dossier party add DOSSIER --known RECORD`) and leave the other as it is",
            ));
        }
        let id = SameId::make(&mut *self.random);
        let mut draft = Draft::new();
        draft.op(c, Op::Same(Same { id, a, b }));
        let level = self.level_for(c);
        self.commit(level, draft).map(|_| ())
    }

    /// Makes merged party records two again.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] where they are not stated to be one.
    pub fn split_parties(&mut self, a: EntityId, b: EntityId) -> Result<(), VaultError> {
        let (c, state) = self.entity_state(a)?;
        let ids: Vec<SameId> = state
            .same
            .iter()
            .filter(|(_, other)| **other == b)
            .map(|(id, _)| *id)
            .collect();
        if ids.is_empty() {
            return Err(VaultError::NotFound);
        }
        let mut draft = Draft::new();
        draft.op(c, Op::Unsame(Unsame { ids }));
        let level = self.level_for(c);
        self.commit(level, draft).map(|_| ())
    }

    /// The records that are one person with `party`, itself among them.
    ///
    /// # Errors
    /// [`VaultError::NotFound`] for what cannot be seen, and for a dossier.
    pub fn one_person(&self, party: EntityId) -> Result<BTreeSet<EntityId>, VaultError> {
        if self.entity_state(party)?.1.what != What::Party {
            return Err(VaultError::NotFound);
        }
        let mut known = BTreeSet::from([party]);
        let mut waiting = vec![party];
        while let Some(next) = waiting.pop() {
            // A record of which nothing can be seen any more says nothing of others.
            let Ok((_, state)) = self.entity_state(next) else {
                continue;
            };
            waiting.extend(state.same.into_values().filter(|other| known.insert(*other)));
        }
        Ok(known)
    }

    /// The dossiers in which a person takes part, with the part; also by the other records of the person.
    ///
    /// # Errors
    /// As [`Vault::one_person`].
    pub fn parts_of_person(&self, party: EntityId) -> Result<BTreeSet<(EntityId, String)>, VaultError> {
        let mut parts = BTreeSet::new();
        for record in self.one_person(party)? {
            let Ok((_, state)) = self.entity_state(record) else {
                continue;
            };
            parts.extend(state.links.into_values().map(|link| (link.to, link.part)));
        }
        Ok(parts)
    }
}
