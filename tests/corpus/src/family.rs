//! The families of documents that no rule was written for: each has its own agency, people, papers and looks.

use crate::cast::{self, Agency, Dossier, Person};
use crate::draw::{self, Document};
use crate::third;

/// A family of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// The held-out half: papers of `papers/`.
    HeldOut,
    /// The third family: papers of `third/`, by another hand than those of the two halves.
    Third,
}

impl Family {
    /// What a report calls it.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::HeldOut => "held-out corpus",
            Self::Third => "third family",
        }
    }

    /// Draws its documents from a seed.
    #[must_use]
    pub fn documents(self, seed: u64) -> Vec<Document> {
        match self {
            Self::HeldOut => draw::held_out(seed),
            Self::Third => third::documents(seed),
        }
    }

    /// The agency that receives them.
    #[must_use]
    pub fn agency(self) -> Agency {
        match self {
            Self::HeldOut => cast::agency(),
            Self::Third => third::agency(),
        }
    }

    /// The dossiers of that agency.
    #[must_use]
    pub fn dossiers(self) -> Vec<Dossier> {
        match self {
            Self::HeldOut => cast::dossiers(),
            Self::Third => third::dossiers(),
        }
    }

    /// Everybody who is named.
    #[must_use]
    pub fn people(self) -> Vec<Person> {
        match self {
            Self::HeldOut => cast::people(),
            Self::Third => third::people(),
        }
    }
}
