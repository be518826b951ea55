//! The compartments and roles that a new vault starts with (design 11). A director edits them afterwards.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::Label;
use crate::coded::coded;

coded! {
    /// The rank of a role, or the least rank that may read a compartment.
    Rank {
        /// Works with documents, decides about nobody.
        Agent = "agent",
        /// Adds and removes agents.
        Manager = "manager",
        /// Decides about everybody.
        Director = "director",
    }
}

coded! {
    /// What a role may do in a compartment.
    Right {
        /// Nothing.
        None = "none",
        /// Deposit without reading.
        File = "file",
        /// Read and file.
        Read = "read",
        /// Read, adopt, hold, propose disposal, move to a laxer place.
        Manage = "manage",
    }
}

/// A compartment of a new vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compartment {
    /// Stable code.
    pub code: String,
    /// What it is called.
    pub label: Label,
    /// What lies in it.
    pub contents: Label,
    /// The least rank whose roles may read it.
    pub floor: Rank,
    /// Whether it opens only after step-up.
    pub step_up: bool,
}

/// A role of a new vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Stable code.
    pub code: String,
    /// What it is called.
    pub label: Label,
    /// Its rank.
    pub rank: Rank,
    /// Its right on each compartment, by code; a compartment that is not named gives none.
    pub rights: BTreeMap<String, Right>,
}

impl Role {
    /// The right on a compartment.
    pub fn right(&self, compartment: &str) -> Right {
        self.rights.get(compartment).copied().unwrap_or(Right::None)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Presets {
    compartments: Vec<Compartment>,
    roles: Vec<Role>,
}

static SHIPPED: LazyLock<Presets> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../data/presets.json"))
        .expect("the shipped presets are checked by a test")
});

/// The compartments.
pub fn compartments() -> &'static [Compartment] {
    &SHIPPED.compartments
}

/// The roles.
pub fn roles() -> &'static [Role] {
    &SHIPPED.roles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Compartment as KindCompartment;

    #[test]
    fn the_matrix_is_that_of_the_design() {
        // n none, f file, r read, m manage: agent, office, office manager, director, auditor.
        let matrix = [
            ("agence", "rrrmr"),
            ("public", "rrmmr"),
            ("ventes", "rrmmn"),
            ("identites", "rrmmn"),
            ("identites-closes", "nnmmn"),
            ("lcb-ft", "ffrmr"),
            ("litiges", "ffrmn"),
            ("direction", "nffmn"),
            ("registres", "rrmmr"),
            ("audit", "fffmr"),
        ];
        let codes: Vec<&str> = compartments().iter().map(|c| c.code.as_str()).collect();
        assert_eq!(codes, matrix.map(|(code, _)| code));
        for (code, expected) in matrix {
            let rights: String = roles().iter().map(|role| &role.right(code).code()[..1]).collect();
            assert_eq!(rights, expected, "{code}");
        }
    }

    #[test]
    fn a_right_above_file_is_never_under_the_floor() {
        for compartment in compartments() {
            for role in roles() {
                let above = role.right(&compartment.code) > Right::File;
                assert!(
                    !above || role.rank >= compartment.floor,
                    "{} on {}",
                    role.code,
                    compartment.code
                );
            }
        }
    }

    #[test]
    fn only_the_direction_compartment_asks_for_step_up() {
        let step_up = compartments()
            .iter()
            .filter(|c| c.step_up)
            .map(|c| c.code.as_str());
        assert_eq!(step_up.collect::<Vec<_>>(), ["direction"]);
    }

    #[test]
    fn roles_name_only_compartments_that_exist() {
        for role in roles() {
            for code in role.rights.keys() {
                assert!(KindCompartment::from_code(code).is_some(), "{code}");
            }
        }
        assert_eq!(compartments().len(), KindCompartment::ALL.len());
    }
}
