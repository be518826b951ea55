//! What a check found in the folder.

use std::collections::BTreeSet;

use coffre_format::CompartmentId;
use coffre_store::StoreError;

/// How far a check goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckLevel {
    /// Names, presence and sizes; reads no file but the root and the notes.
    Names,
    /// All hashes and signatures too; reads every file.
    Hashes,
    /// Opens and parses too, as far as keys are held.
    Content,
}

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It is named by something signed and is not there.
    Missing,
    /// Its bytes are not those that its name or a signed record states.
    Damaged,
    /// It is there, and the system does not let it be read: a bad sector, or the rights of a file.
    Unreadable,
    /// Its size is not the one that was signed.
    Size,
    /// It carries no signature that holds.
    NotSigned,
    /// It opens, and what is inside is not what was signed.
    Content,
    /// It has a name of the format, and nothing signed names it.
    Unnamed,
    /// It has no name of the format: a conflict copy or something of a person.
    Stray,
    /// It is in the cloud and not on this computer; it was not checked.
    NotHere,
}

impl Fault {
    /// What the trouble with one file is called; trouble with the whole folder is none of a file.
    pub(super) fn of(error: StoreError) -> Result<Self, StoreError> {
        match error {
            StoreError::NotFound | StoreError::TooLarge { .. } | StoreError::NotAFile => Ok(Self::Damaged),
            StoreError::NotDownloaded => Ok(Self::NotHere),
            error if error.is_of_one_file() => Ok(Self::Unreadable),
            error => Err(error),
        }
    }

    /// A stable code for scripts and support.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Damaged => "damaged",
            Self::Unreadable => "unreadable",
            Self::Size => "size",
            Self::NotSigned => "not-signed",
            Self::Content => "content",
            Self::Unnamed => "unnamed",
            Self::Stray => "stray",
            Self::NotHere => "not-here",
        }
    }

    /// Whether something signed cannot be read.
    pub const fn is_loss(self) -> bool {
        matches!(
            self,
            Self::Missing | Self::Damaged | Self::Unreadable | Self::Size | Self::NotSigned | Self::Content
        )
    }
}

/// One thing that a check found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CheckFinding {
    /// What is wrong.
    pub fault: Fault,
    /// The file's name in the folder; empty for strays, whose names may say something.
    pub name: String,
}

/// What a check saw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// Files that were looked at.
    pub files: usize,
    /// Bytes that were read.
    pub bytes: u64,
    /// What was found, sorted.
    pub findings: BTreeSet<CheckFinding>,
    /// Compartments whose documents were not looked for: closed, or not this person's to read.
    pub unseen: Vec<CompartmentId>,
}

impl CheckReport {
    /// Whether nothing signed is lost.
    pub fn is_whole(&self) -> bool {
        !self.findings.iter().any(|f| f.fault.is_loss())
    }

    pub(super) fn add(&mut self, fault: Fault, name: &str) {
        self.findings.insert(CheckFinding {
            fault,
            name: name.to_owned(),
        });
    }
}
