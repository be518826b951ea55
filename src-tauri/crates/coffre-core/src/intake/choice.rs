//! What a person chose for a card, or what "accept all" takes of it.

use coffre_format::{CompartmentId, EntityId};
use coffre_understand::propose::Whom;
use coffre_understand::validity::Validity;
use jiff::civil::Date;

use super::card::Card;
use crate::vault::{Vault, VaultError};

/// The values under which a card is filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The compartment.
    pub c: CompartmentId,
    /// Code of the kind.
    pub kind: Option<String>,
    /// The dossier.
    pub dossier: Option<EntityId>,
    /// The persons, each with the code of his part.
    pub people: Vec<(EntityId, String)>,
    /// The date of the document.
    pub date: Option<Date>,
    /// How long it speaks.
    pub valid: Option<Validity>,
    /// Its title.
    pub title: Option<String>,
    /// Whether bytes that are held already are filed once more.
    pub again: bool,
}

impl Vault {
    /// What is taken of a card without asking: every proposal above its line. None where the kind is asked, or where this
    /// person may not file into the compartment that it proposes: then nothing is accepted unseen.
    ///
    /// # Errors
    /// [`VaultError`] where the compartments of the house cannot be read.
    pub fn accepted(&self, card: &Card) -> Result<Option<Choice>, VaultError> {
        let proposals = &card.proposals;
        let Some(kind) = proposals.kind.taken() else {
            return Ok(None);
        };
        let Some(c) = self.compartment_of_kind(&kind.value) else {
            return Ok(None);
        };
        if !card.duplicates.is_empty() || !proposals.warnings.is_empty() {
            return Ok(None);
        }
        let people = proposals
            .people
            .all_taken()
            .filter_map(|guess| match &guess.value.whom {
                Whom::Party(id) => {
                    let part = guess.value.part.map_or("other", |part| part.code());
                    Some((*id, part.to_owned()))
                }
                Whom::New(_) => None,
            });
        Ok(Some(Choice {
            c,
            kind: Some(kind.value.clone()),
            dossier: proposals.dossier.taken().map(|guess| guess.value),
            people: people.collect(),
            date: proposals.date.taken().map(|guess| guess.value),
            valid: proposals.valid.taken().map(|guess| guess.value),
            title: proposals.title.taken().map(|guess| guess.value.clone()),
            again: false,
        }))
    }

    /// The compartment that a kind proposes, where it exists and this person may file there.
    pub fn compartment_of_kind(&self, code: &str) -> Option<CompartmentId> {
        let kind = self.house().kinds().get(code)?;
        let id = self.house().id_of(kind.compartment())?;
        let c = CompartmentId::parse(id).ok()?;
        let right = self.authority().right(self.person(), c);
        (right >= coffre_format::rank::Right::File).then_some(c)
    }
}
