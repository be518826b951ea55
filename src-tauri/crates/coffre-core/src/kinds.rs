//! Changing the kinds of document, with what it would do before it is done.

use coffre_format::DocId;
use coffre_format::op::Definition;
use coffre_format::rank::Level;
use coffre_index::Listing;
use coffre_understand::Kind;

use crate::retention::{Effect, Rules, preview};
use crate::vault::{Draft, Vault, VaultError, gather};

impl Vault {
    /// What another form of a kind would do to the deadlines of the everyday documents, before it is defined.
    ///
    /// # Errors
    /// [`VaultError::Value`] as [`Vault::change_kind`]; failures of the local database.
    pub fn preview_kind(&self, kind: &Kind) -> Result<(Effect, Vec<DocId>), VaultError> {
        self.check_kind(kind)?;
        let before = self.house().rules();
        let kinds = self.house().kinds();
        let others = kinds.values().filter(|one| one.code() != kind.code());
        let mut all: Vec<&Kind> = others.chain([kind]).collect();
        all.sort_by_key(|one| one.code());
        let after = Rules::new(&self.house().schedule(), all);
        let read = self.core.read();
        let ids: Vec<String> = read
            .list(&Listing::Recent, u32::MAX, 0)?
            .into_iter()
            .map(|row| row.id)
            .collect();
        // A kind's number within its rules differs on the two sides, so each side is gathered with its own.
        let old = gather(&read, before, ids.iter().cloned())?;
        let new = gather(&read, &after, ids)?;
        let same = VaultError::Value("the documents changed while the effect was worked out; try again");
        let effect =
            preview((before, &old.holdings), (&after, &new.holdings), self.today()).map_err(|_| same)?;
        let ids = old.ids.iter().map(|id| Ok(DocId::parse(id)?));
        Ok((effect, ids.collect::<Result<_, VaultError>>()?))
    }

    /// Defines another form of a kind, or a new one; deadlines are worked out anew. Documents stay where they are.
    ///
    /// # Errors
    /// [`VaultError::NotAllowed`] for who does not manage the house; [`VaultError::Value`] for a compartment or rule that
    /// it does not have; as [`Vault::commit`].
    pub fn change_kind(&mut self, kind: &Kind) -> Result<(), VaultError> {
        self.manages_house()?;
        self.check_kind(kind)?;
        let mut draft = Draft::new();
        let value = coffre_format::json::to_map(kind);
        self.define(&mut draft, Definition::Kind, kind.code(), Some(value))?;
        self.commit(Level::Day, draft).map(|_| ())
    }

    fn check_kind(&self, kind: &Kind) -> Result<(), VaultError> {
        if self.house().id_of(kind.compartment()).is_none() {
            return Err(VaultError::Value("the house has no compartment of this code"));
        }
        let rules = self.house().rules();
        let known = |used: &coffre_understand::kind::RuleUse| {
            rules.case(used.rule.as_str(), used.case.as_str()).is_some()
        };
        if kind.rules().iter().all(known) {
            Ok(())
        } else {
            Err(VaultError::Value("the schedule has no rule of this code"))
        }
    }
}
