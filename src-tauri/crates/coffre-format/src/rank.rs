//! Ranks, rights, levels: the small closed vocabularies of acts (FORMAT.md 5.4).

use serde::{Deserialize, Serialize};

/// What a person may decide about others. Ordered: agent below manager below director.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rank {
    /// Works with documents, decides about nobody.
    Agent,
    /// Adds and removes agents.
    Manager,
    /// Decides about everybody but other directors.
    Director,
}

/// What a role may do in a compartment. Ordered from nothing to everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Right {
    /// Nothing; the compartment does not exist for the person.
    None,
    /// Deposit without reading.
    File,
    /// Read and file.
    Read,
    /// Read, adopt, hold, move to a laxer place, define.
    Manage,
}

/// The two kinds of seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Everyday work.
    Day,
    /// Step-up: acts, approvals and step-up compartments.
    High,
}

/// How a seat's keys are kept on its computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Protection {
    /// Passphrase and a secret of the operating system's keyring.
    Os,
    /// Passphrase alone.
    Phrase,
}

/// What a compartment is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Use {
    /// Documents and dossiers.
    Files,
    /// Names of the house, kinds, schedule, settings.
    House,
    /// The log of reads and acts.
    Audit,
}

/// The three classes of body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// Records of documents, dossiers, parties and definitions.
    Data,
    /// Words of documents.
    Text,
    /// What was done and read.
    Audit,
}

impl Class {
    /// The word of the format.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Text => "text",
            Self::Audit => "audit",
        }
    }

    /// Reads the word of the format.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Data, Self::Text, Self::Audit]
            .into_iter()
            .find(|c| c.word() == word)
    }
}
