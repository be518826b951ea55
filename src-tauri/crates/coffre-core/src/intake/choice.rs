//! What a person chose for a card, or what "accept all" takes of it.

use coffre_format::{CompartmentId, DocId, EntityId};
use coffre_index::Deadline;
use coffre_understand::validity::Validity;
use jiff::civil::Date;

use super::card::Card;
use crate::vault::{Foreseen, Vault, VaultError, foresee};

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
    /// The part that its person plays, where it is said apart from the persons.
    pub part: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// The document of which it is a new version.
    pub version_of: Option<DocId>,
    /// Whether bytes that are held already are filed once more.
    pub again: bool,
    /// Whether nobody looked at this document by itself: nothing is learnt from it first, unless it is corrected.
    pub unseen: bool,
}

impl Choice {
    /// A choice of nothing but the compartment.
    pub fn of(c: CompartmentId) -> Self {
        Self {
            c,
            kind: None,
            dossier: None,
            people: Vec::new(),
            date: None,
            valid: None,
            title: None,
            part: None,
            tags: Vec::new(),
            version_of: None,
            again: false,
            unseen: false,
        }
    }
}

impl Card {
    /// Every proposal above its line, in a compartment.
    pub fn taken(&self, c: CompartmentId) -> Choice {
        let proposals = &self.proposals;
        let people = proposals.parts_taken();
        Choice {
            kind: proposals.kind.taken().map(|guess| guess.value.clone()),
            dossier: proposals.dossier.taken().map(|guess| guess.value),
            people: people.map(|(id, part)| (id, part.code().to_owned())).collect(),
            date: proposals.date.taken().map(|guess| guess.value),
            valid: proposals.valid.taken().map(|guess| guess.value),
            title: proposals.title.taken().map(|guess| guess.value.clone()),
            ..Choice::of(c)
        }
    }
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
        Ok(Some(card.taken(c)))
    }

    /// The deadline that a document would have, were it filed today under a choice; none without a kind.
    ///
    /// # Errors
    /// Failures of the local databases.
    pub fn foreseen_deadline(&self, choice: &Choice) -> Result<Option<Deadline>, VaultError> {
        let Some(kind) = &choice.kind else { return Ok(None) };
        let dossier = choice.dossier.map(|id| id.to_string());
        let people = choice
            .people
            .iter()
            .map(|(id, part)| (id.to_string(), part.clone()));
        let alone = choice.part.iter().map(|part| (String::new(), part.clone()));
        let foreseen = Foreseen {
            kind,
            date: choice.date,
            said: people.chain(alone).collect(),
            dossiers: dossier.clone().into_iter().collect(),
        };
        let rules = self.house().rules();
        let mut found = None;
        for index in self.indexes() {
            let read = index.read();
            let has = dossier.as_ref().map(|id| read.dossier(id)).transpose()?.flatten();
            // The dossier's facts stand where the dossier stands.
            if found.is_none() || has.is_some() {
                found = Some(foresee(&read, rules, &foreseen, self.today())?);
            }
        }
        Ok(found)
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
