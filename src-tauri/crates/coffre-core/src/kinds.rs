//! Changing the kinds of document, with what it would do before it is done.

use coffre_format::DocId;
use coffre_format::op::Definition;
use coffre_format::rank::Level;
use coffre_index::Listing;
use coffre_understand::Kind;

use crate::retention::{Effect, Rules, preview};
use crate::vault::{Draft, Vault, VaultError, gather_list};

impl Vault {
    /// What another form of a kind would do, before it is defined. Documents of step-up compartments are seen while the
    /// step-up keys are open.
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
        self.preview_everywhere(|read| {
            // A kind's number within its rules differs on the two sides, so each side is gathered with its own.
            let old = gather_list(read, before, &Listing::Recent)?;
            let new = gather_list(read, &after, &Listing::Recent)?;
            let same = VaultError::Value("the documents changed while the effect was worked out; try again");
            let (before, after) = ((before, &old.holdings), (&after, &new.holdings));
            let effect = preview(before, after, self.today()).map_err(|_| same)?;
            let ids = old.ids.iter().map(|id| Ok(DocId::parse(id)?));
            Ok((effect, ids.collect::<Result<_, VaultError>>()?))
        })
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
        self.commit(Level::Day, draft)?;
        self.work_out_deadlines()
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
