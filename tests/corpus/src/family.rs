//! The families of documents that no rule was written for: each has its own agency, people, papers and looks.

use crate::cast::{self, Agency, Dossier, Person};
use crate::draw::{self, Document};
use crate::hand::Hand;
use crate::{fifth, fourth, sixth, third};

/// A family of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// The held-out half: papers of `papers/`.
    HeldOut,
    /// The third family: papers of `third/`, by another hand than those of the two halves.
    Third,
    /// The fourth family: papers of `fourth/`, by yet another hand.
    Fourth,
    /// The fifth family: papers of `fifth/`, of a provincial town, by one more hand.
    Fifth,
    /// The sixth family: papers of `sixth/`, of a town of two languages and its rim, by a hand that knew no rule.
    Sixth,
}

impl Family {
    /// What a report calls it.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::HeldOut => "held-out corpus",
            Self::Third => "third family",
            Self::Fourth => "fourth family",
            Self::Fifth => "fifth family",
            Self::Sixth => "sixth family",
        }
    }

    /// Draws its documents from a seed.
    #[must_use]
    pub fn documents(self, seed: u64) -> Vec<Document> {
        self.hand()
            .map_or_else(|| draw::held_out(seed), |hand| hand.documents(seed))
    }

    /// The agency that receives them.
    #[must_use]
    pub fn agency(self) -> Agency {
        self.hand().map_or_else(cast::agency, |hand| (hand.agency)())
    }

    /// The dossiers of that agency.
    #[must_use]
    pub fn dossiers(self) -> Vec<Dossier> {
        self.hand().map_or_else(cast::dossiers, |hand| (hand.dossiers)())
    }

    /// Everybody who is named.
    #[must_use]
    pub fn people(self) -> Vec<Person> {
        self.hand().map_or_else(cast::people, |hand| (hand.people)())
    }

    /// What is its own; the held-out half is drawn apart.
    pub(crate) fn hand(self) -> Option<&'static Hand> {
        match self {
            Self::HeldOut => None,
            Self::Third => Some(&third::HAND),
            Self::Fourth => Some(&fourth::HAND),
            Self::Fifth => Some(&fifth::HAND),
            Self::Sixth => Some(&sixth::HAND),
        }
    }
}
