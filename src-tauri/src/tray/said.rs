//! What a person said about a source.

use serde::{Deserialize, Serialize};

use crate::view::CardChange;

/// What a person said about a source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// Title.
    pub title: Option<String>,
    /// Kind, by code.
    pub kind: Option<String>,
    /// Dossier, by id.
    pub dossier: Option<String>,
    /// Party, by id.
    pub party: Option<String>,
    /// Part, by code.
    pub part: Option<String>,
    /// Date.
    pub date: Option<String>,
    /// Last day of validity.
    pub valid: Option<String>,
    /// Compartment, by id.
    pub place: Option<String>,
    /// Whether it is filed although it, or its pages, are held already.
    pub again: bool,
}

impl Said {
    /// Takes over a change.
    pub fn change(&mut self, change: CardChange) {
        match change {
            CardChange::Title(value) => self.title = value,
            CardChange::Kind(value) => self.kind = value,
            CardChange::Dossier(value) => self.dossier = value,
            CardChange::Party(value) => self.party = value,
            CardChange::Part(value) => self.part = value,
            CardChange::Date(value) => self.date = value,
            CardChange::Valid(value) => self.valid = value,
            CardChange::Place(value) => self.place = value,
            CardChange::Again(again) => self.again = again,
        }
    }
}
