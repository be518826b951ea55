//! Persons of the table: known by their names, or made.

use std::collections::BTreeMap;

use coffre_format::op::What;
use coffre_format::{CompartmentId, EntityId};

use super::error::ImportError;
use crate::dossier::NewEntity;
use crate::vault::{Vault, VaultError, field};

impl Vault {
    /// The person of this name; one that is new is for `new` to make or not.
    pub(super) fn party_named(
        &mut self,
        name: &str,
        dossier: Option<EntityId>,
        part: &str,
        new: &mut dyn NewOnes,
    ) -> Result<Option<EntityId>, ImportError> {
        let same = self
            .parties(name, u32::MAX)?
            .into_iter()
            .find(|party| party.name == name);
        match same {
            Some(party) => Ok(Some(EntityId::parse(&party.id).map_err(VaultError::from)?)),
            None => new.party(self, name, dossier, part),
        }
    }
}

/// What is done with a person that is new.
pub(super) trait NewOnes {
    fn party(
        &mut self,
        vault: &mut Vault,
        name: &str,
        dossier: Option<EntityId>,
        part: &str,
    ) -> Result<Option<EntityId>, ImportError>;
}

/// Nothing is made.
pub(super) struct Looking;

impl NewOnes for Looking {
    fn party(
        &mut self,
        _: &mut Vault,
        _: &str,
        _: Option<EntityId>,
        _: &str,
    ) -> Result<Option<EntityId>, ImportError> {
        Ok(None)
    }
}

/// It is made.
pub(super) struct Making {
    pub(super) unsorted: CompartmentId,
}

impl NewOnes for Making {
    fn party(
        &mut self,
        vault: &mut Vault,
        name: &str,
        dossier: Option<EntityId>,
        part: &str,
    ) -> Result<Option<EntityId>, ImportError> {
        let new = NewEntity {
            what: What::Party,
            c: self.unsorted,
            fields: BTreeMap::from([(field::NAME.to_owned(), name.to_owned())]),
            links: dossier.into_iter().map(|id| (id, part.to_owned())).collect(),
        };
        Ok(vault.make_entities(&[new])?.pop())
    }
}
