//! Why a command was not done, with its code for scripts and its exit code.

use std::io;
use std::path::PathBuf;

use coffre_core::import::ImportError;
use coffre_core::terms::{
    CodeError, DatabaseError, LabelError, OpenError, PeriodError, QueryError, RecoveryError, RuleError,
    SealError, StoreError, WordsError,
};
use coffre_core::vault::VaultError;
use coffre_export::bundle::ExportError;
use coffre_export::recovery_sheet::SheetError;

use crate::exit::Exit;
use crate::strength::StrengthError;

/// What can go wrong with a command.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum CommandError {
    /// The core refused or failed.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The query is not understood.
    #[error(transparent)]
    Query(#[from] QueryError),
    /// The words of an invite are not understood.
    #[error(transparent)]
    Words(#[from] WordsError),
    /// The recovery key is not understood.
    #[error(transparent)]
    Recovery(#[from] RecoveryError),
    /// The recovery sheet was not made.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// The export was not written.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// The new passphrase is too weak.
    #[error(transparent)]
    Strength(#[from] StrengthError),
    /// There is nobody to ask.
    #[error("there is no terminal to ask at; give --passphrase-file, or the option that the help names")]
    NoTerminal,
    /// Nobody said yes.
    #[error("not confirmed, nothing was done; add --yes to go on without being asked")]
    NotConfirmed,
    /// A file with a secret cannot be read.
    #[error("the file {path} with a secret cannot be read ({kind}); check its place and its rights", path = .path.display(), kind = .source.kind())]
    SecretFile {
        /// The file that the person named.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The system names no home folder.
    #[error("this computer names no home folder; set COFFRE_HOME to a folder for the local state")]
    NoHome,
    /// Nobody said where the vault is.
    #[error("name the vault's folder with --vault or COFFRE_VAULT")]
    NoFolder,
    /// Standard output or error cannot be written.
    #[error("the answer could not be written ({kind}); the work itself is done", kind = .0.kind())]
    Output(#[source] io::Error),
    /// A document broke off.
    #[error(
        "the document is damaged or cannot be read to its end ({kind}); what was written is incomplete. Run `coffre check`, then `coffre heal`",
        kind = .0.kind()
    )]
    Incomplete(#[source] io::Error),
    /// A file that the person named cannot be written.
    #[error("{path} cannot be written ({kind}); name another place", path = .path.display(), kind = .source.kind())]
    Target {
        /// The file that the person named.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A folder that the person named cannot be made or listed.
    #[error("{path} cannot be used ({kind}); check its place and its rights", path = .path.display(), kind = .source.kind())]
    Place {
        /// The path that the person named.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A second copy would lie in the vault's folder.
    #[error(
        "this is the vault's own folder, or lies in it: what happens to the vault happens to such a copy; name a place on another disk"
    )]
    CopyInVault,
    /// The vault's folder is not there.
    #[error("the vault's folder {path} is not there, or is no folder; connect its drive or share, or name where it is with --vault", path = .0.display())]
    Away(PathBuf),
    /// The recovery sheet has nowhere to go.
    #[error("name a file for the recovery sheet with --sheet, so that it is made before the vault is")]
    NoSheet,
    /// What was typed is not the key of this sheet.
    #[error("what was typed is the key of another sheet; type the one that was just made")]
    OtherSheet,
    /// The code is none of the house.
    #[error("no kind has the code {0:?}; `coffre kinds` lists them")]
    UnknownKind(String),
    /// The code is no event.
    #[error("no event has the code {0:?}; known are {1}")]
    UnknownEvent(String, String),
    /// The code is no part.
    #[error("no part has the code {0:?}; known are {1}")]
    UnknownPart(String, String),
    /// The word is none of those that are known.
    #[error("{0} {1:?} is not known; known are {2}")]
    UnknownWord(&'static str, String, String),
    /// A rule of a kind is named in another way.
    #[error("name a rule with its case, such as R05/operation; `coffre rule ls` lists them")]
    RuleShape,
    /// What was typed is no code.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// What was typed is no label.
    #[error(transparent)]
    Label(#[from] LabelError),
    /// What was typed is no period.
    #[error(transparent)]
    Period(#[from] PeriodError),
    /// The rule cannot be changed so.
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// The code is no template.
    #[error("no template has the code {0:?}; known are {1}")]
    UnknownTemplate(String, String),
    /// The code is nobody who supplies pieces.
    #[error("nobody who supplies pieces has the code {0:?}; known are {1}")]
    UnknownAddressee(String, String),
    /// The date is none.
    #[error("{0:?} is not a date; write it as 2025-03-14 or 14/03/2025")]
    BadDate(String),
    /// An option needs a value that says something.
    #[error("{0} is empty; say it in a few words, it stands in the register")]
    Blank(&'static str),
    /// A laxer place than the kind proposes.
    #[error("this kind belongs in a stricter compartment; only who manages both may choose a laxer one")]
    LaxerPlace,
    /// Neither kind nor compartment says where to file.
    #[error("say what it is with --kind, or where it goes with --in")]
    NoPlace,
    /// A title for several documents.
    #[error("a title or a version fits one document only; name one file")]
    OneOnly,
    /// Nothing to file.
    #[error("there is no file to be filed in what was named")]
    NothingToFile,
    /// A document that is no text on a terminal.
    #[error("this document is no text; send it to a file with `>`, or use `coffre export`")]
    BinaryOnTerminal,
    /// This computer reads no documents, or not this one.
    #[error(transparent)]
    Reading(#[from] coffre_render::ReadFailure),
    /// There is no such page.
    #[error("the document has {0} pages; name one from 1 on")]
    NoSuchPage(u32),
    /// A document without words.
    #[error("nobody has read this document yet; `coffre read` reads what waits")]
    NotReadYet,
    /// The table of folders cannot be used, or originals are not let go.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// The two words are not those of the request.
    #[error(
        "these are not the two words of this request; compare them again by voice, and admit nobody in doubt"
    )]
    OtherWords,
    /// Two people fit.
    #[error("several people fit; use more of the name, or the id from `coffre members`")]
    WhichPerson,
    /// The line of a session is not understood.
    #[error("a quote is not closed")]
    OpenQuote,
    /// The demonstration's folder holds something else.
    #[error("the folder of the demonstration is not empty; name another with --dir")]
    DemoFolder,
    /// The house of the demonstration was not made.
    #[error(transparent)]
    House(#[from] coffre_demo::house::HouseError),
    /// The demonstration saw what must not be.
    #[error("the demonstration did not go as it must: {0}")]
    Demo(&'static str),
}

impl CommandError {
    /// A stable code for scripts and support.
    pub(crate) fn code(&self) -> &'static str {
        if matches!(self, Self::Vault(VaultError::SeatInUse)) {
            return "seat-in-use";
        }
        match self.exit() {
            Exit::WrongPassphrase => "wrong-passphrase",
            Exit::NotFound => "not-found",
            Exit::NotAllowed => "not-allowed",
            Exit::Damaged => "damaged",
            Exit::Unavailable => "unavailable",
            Exit::Usage => "usage",
            Exit::Done | Exit::Failed | Exit::Waiting | Exit::Partly => "failed",
        }
    }

    /// The exit code.
    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Vault(error)
            | Self::Export(ExportError::Vault(error))
            | Self::Import(ImportError::Vault(error)) => vault_exit(error),
            Self::Import(ImportError::NotDirector) => Exit::NotAllowed,
            Self::Export(ExportError::Changed) => Exit::Damaged,
            Self::Export(ExportError::Target(_) | ExportError::Sign(_)) => Exit::Failed,
            Self::LaxerPlace => Exit::NotAllowed,
            Self::Away(_) => Exit::Unavailable,
            Self::Incomplete(_) => Exit::Damaged,
            Self::NoHome
            | Self::Output(_)
            | Self::Target { .. }
            | Self::Place { .. }
            | Self::OtherSheet
            | Self::OtherWords
            | Self::Recovery(_)
            | Self::Sheet(_)
            | Self::DemoFolder
            | Self::House(_)
            | Self::Reading(_)
            | Self::Demo(_) => Exit::Failed,
            Self::NotReadYet | Self::NoSuchPage(_) => Exit::NotFound,
            _ => Exit::Usage,
        }
    }
}

fn vault_exit(error: &VaultError) -> Exit {
    match error {
        VaultError::Open(OpenError::WrongPassphrase) => Exit::WrongPassphrase,
        VaultError::NotFound
        | VaultError::Ambiguous
        | VaultError::NoVault
        | VaultError::NoSeat
        | VaultError::WhichSeat
        | VaultError::NoInvite
        | VaultError::NoRequest => Exit::NotFound,
        VaultError::NotAllowed
        | VaultError::NoKey
        | VaultError::StepUp
        | VaultError::Removed
        | VaultError::NoEpoch
        | VaultError::Open(OpenError::NoMatchingKey) => Exit::NotAllowed,
        VaultError::Open(_)
        | VaultError::Format(_)
        | VaultError::Root(_)
        | VaultError::SeatDamaged
        | VaultError::JournalDamaged
        | VaultError::RolledBack
        | VaultError::Cloned
        | VaultError::OtherVault
        | VaultError::ReadBack
        | VaultError::Store(
            StoreError::Collision | StoreError::NotAFile | StoreError::NotFound | StoreError::ReadBack,
        )
        | VaultError::Database(DatabaseError::Damaged) => Exit::Damaged,
        VaultError::Store(_)
        | VaultError::Copy(_)
        | VaultError::NotHere
        | VaultError::SeatInUse
        | VaultError::Seal(SealError::Write(_))
        | VaultError::Database(DatabaseError::Full | DatabaseError::ReadOnly) => Exit::Unavailable,
        _ => Exit::Failed,
    }
}
