//! The only error that the page sees: a code, parameters, and a sentence for support.
//!
//! The page switches on codes and has the sentences in its three languages. Nothing here names a document, a person,
//! a path or a key.

use std::collections::BTreeMap;

use coffre_core::terms::{DatabaseError, OpenError, QueryError, StoreError};
use coffre_core::vault::VaultError;
use serde::Serialize;
use ts_rs::TS;

/// What went wrong, for the page to switch on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Code {
    /// The call itself is malformed: a fault of the page.
    BadCall,
    /// Nobody is unlocked.
    Locked,
    /// Somebody is unlocked already.
    AlreadyUnlocked,
    /// It takes the sealed folders to be open.
    StepUp,
    /// This person lacks the right.
    NotAllowed,
    /// Nothing by this name can be seen.
    NotFound,
    /// Several fit.
    Ambiguous,
    /// A value cannot be used; parameter `field` where it is known.
    Value,
    /// Wrong passphrase.
    WrongPassphrase,
    /// The passphrase is too easy to guess.
    WeakPassphrase,
    /// A change of passphrase was cut short: the everyday keys take the old one.
    DayPassphraseOld,
    /// A change of passphrase was cut short: the sealed folders take the new one.
    HighPassphraseNew,
    /// The system's keyring does not give the second secret.
    NoKeyring,
    /// The folder holds no vault.
    NoVault,
    /// The folder holds a vault already.
    VaultExists,
    /// The folder holds another vault.
    OtherVault,
    /// This computer has no such seat.
    NoSeat,
    /// Another program has this seat open.
    SeatInUse,
    /// The local state of this seat is damaged.
    SeatDamaged,
    /// The folder went back in time.
    RolledBack,
    /// This seat was copied.
    Cloned,
    /// This seat was removed.
    Removed,
    /// No key of this folder may be written to yet.
    NoEpoch,
    /// No key for this document.
    NoKey,
    /// The vault asks for a newer program.
    NewerProgram,
    /// Something signed is damaged; a check says more.
    Damaged,
    /// A file is in the cloud and not on this computer.
    NotDownloaded,
    /// The folder is gone or does not answer.
    FolderUnreachable,
    /// The folder cannot be written.
    FolderReadOnly,
    /// The system refuses access to the folder.
    FolderPermission,
    /// The disk is full.
    DiskFull,
    /// Another program holds a file of the folder.
    FileHeld,
    /// The folder could not be used for another reason.
    Folder,
    /// A second copy would lie in the vault's folder.
    CopyInVault,
    /// This is no folder of a scanner: not there, the vault's own, or full of other files.
    ScannerFolder,
    /// The local database is in use or broken.
    Database,
    /// A local file could not be read or written.
    LocalFile,
    /// A source changed while it was read.
    SourceChanged,
    /// The sealed copy read back differs.
    ReadBack,
    /// The file has the very bytes of a document that is held.
    SameVersion,
    /// Too large for one document.
    TooLarge,
    /// The invite is closed or expired.
    InviteClosed,
    /// No open invite answers to these words.
    NoInvite,
    /// Two different requests answered the invite.
    InviteClash,
    /// The house demands a second secret of every computer, and this one has none.
    SecondFactor,
    /// Nobody has answered yet.
    NoRequest,
    /// The two words differ: do not admit.
    OtherWords,
    /// Another proposal about directors is still open.
    OpenProposal,
    /// What was typed from the sheet holds a slip.
    SheetMistyped,
    /// Another sheet than the one that is asked for.
    OtherSheet,
    /// No sheet waits to be typed back.
    NoSheetWaiting,
    /// A filter of the search was not understood.
    BadQuery,
    /// The chosen compartment is laxer than the kind allows.
    LaxerPlace,
    /// A person has to look at a card before it is filed.
    LookFirst,
    /// A long work goes on already.
    Busy,
    /// The work was stopped.
    Stopped,
    /// The document type cannot be shown.
    Unsupported,
    /// The source is locked with a password of its own.
    Encrypted,
    /// The system opened no mail program.
    NoMailProgram,
    /// Something that has no code of its own; the message says more.
    Other,
}

/// What the page gets instead of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CommandError {
    /// What went wrong.
    pub code: Code,
    /// Parameters of the page's sentence.
    #[ts(type = "Record<string, string>")]
    pub params: BTreeMap<String, String>,
    /// A sentence in English for support; it names no content.
    pub message: String,
}

impl CommandError {
    /// An error without parameters.
    pub fn new(code: Code, message: &str) -> Self {
        Self {
            code,
            params: BTreeMap::new(),
            message: message.to_owned(),
        }
    }

    /// Adds a parameter.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl ToString) -> Self {
        self.params.insert(key.to_owned(), value.to_string());
        self
    }

    /// A value that cannot be used.
    pub fn value(field: &str) -> Self {
        Self::new(Code::Value, "a value cannot be used; look at the field").with("field", field)
    }

    /// What a locked session answers.
    pub fn locked() -> Self {
        Self::new(Code::Locked, "nobody is unlocked; unlock first")
    }
}

impl From<VaultError> for CommandError {
    fn from(error: VaultError) -> Self {
        Self::new(code_of(&error), &error.to_string())
    }
}

impl From<std::io::Error> for CommandError {
    fn from(error: std::io::Error) -> Self {
        VaultError::from(error).into()
    }
}

impl From<QueryError> for CommandError {
    fn from(error: QueryError) -> Self {
        Self::new(Code::BadQuery, &error.to_string())
    }
}

fn code_of(error: &VaultError) -> Code {
    match error {
        VaultError::Store(error) | VaultError::Copy(error) => store(error),
        VaultError::Database(error) => database(error),
        VaultError::Open(OpenError::WrongPassphrase) => Code::WrongPassphrase,
        VaultError::Open(_) | VaultError::Format(_) | VaultError::Root(_) | VaultError::Key(_) => {
            Code::Damaged
        }
        VaultError::Local(error) => local(error),
        VaultError::NoVault => Code::NoVault,
        VaultError::VaultExists => Code::VaultExists,
        VaultError::OtherVault => Code::OtherVault,
        VaultError::NoSeat | VaultError::WhichSeat => Code::NoSeat,
        VaultError::SeatInUse => Code::SeatInUse,
        VaultError::SeatDamaged | VaultError::JournalDamaged => Code::SeatDamaged,
        VaultError::DayPassphraseOld => Code::DayPassphraseOld,
        VaultError::HighPassphraseNew => Code::HighPassphraseNew,
        VaultError::NoDeviceSecret => Code::NoKeyring,
        VaultError::RolledBack => Code::RolledBack,
        VaultError::Cloned => Code::Cloned,
        VaultError::Removed => Code::Removed,
        VaultError::StepUp => Code::StepUp,
        VaultError::NotAllowed => Code::NotAllowed,
        VaultError::NoEpoch => Code::NoEpoch,
        VaultError::NoKey => Code::NoKey,
        VaultError::NotHere => Code::NotDownloaded,
        VaultError::NotFound => Code::NotFound,
        VaultError::Ambiguous => Code::Ambiguous,
        VaultError::NewerFormat => Code::NewerProgram,
        VaultError::SourceChanged => Code::SourceChanged,
        VaultError::ReadBack => Code::ReadBack,
        VaultError::InviteClosed => Code::InviteClosed,
        VaultError::NoInvite => Code::NoInvite,
        VaultError::InviteClash => Code::InviteClash,
        VaultError::SecondFactor => Code::SecondFactor,
        VaultError::NoRequest => Code::NoRequest,
        VaultError::OpenRootDraft => Code::OpenProposal,
        VaultError::Recovery(_) => Code::SheetMistyped,
        VaultError::OtherSheet => Code::OtherSheet,
        VaultError::Value(_) => Code::Value,
        VaultError::TooLarge => Code::TooLarge,
        _ => Code::Other,
    }
}

fn store(error: &StoreError) -> Code {
    match error {
        StoreError::NotDownloaded => Code::NotDownloaded,
        StoreError::DiskFull => Code::DiskFull,
        StoreError::ReadOnly => Code::FolderReadOnly,
        StoreError::Permission => Code::FolderPermission,
        StoreError::NotFound | StoreError::Collision | StoreError::NotAFile | StoreError::TooLarge { .. } => {
            Code::Damaged
        }
        StoreError::ReadBack => Code::ReadBack,
        StoreError::Held => Code::FileHeld,
        StoreError::Unreachable => Code::FolderUnreachable,
        _ => Code::Folder,
    }
}

fn database(error: &DatabaseError) -> Code {
    match error {
        DatabaseError::Full => Code::DiskFull,
        _ => Code::Database,
    }
}

fn local(error: &std::io::Error) -> Code {
    match error.kind() {
        std::io::ErrorKind::StorageFull => Code::DiskFull,
        _ => Code::LocalFile,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_of_the_core_keeps_its_meaning() {
        let cases = [
            (VaultError::StepUp, Code::StepUp),
            (VaultError::NotAllowed, Code::NotAllowed),
            (VaultError::SeatInUse, Code::SeatInUse),
            (
                VaultError::Open(OpenError::WrongPassphrase),
                Code::WrongPassphrase,
            ),
            (VaultError::Store(StoreError::DiskFull), Code::DiskFull),
        ];
        for (error, code) in cases {
            assert_eq!(CommandError::from(error).code, code);
        }
    }

    #[test]
    fn the_wire_form_is_fixed() {
        let error = CommandError::new(Code::StepUp, "x").with("field", "kind");
        let json = serde_json::to_string(&error).unwrap();
        assert_eq!(
            json,
            r#"{"code":"step-up","params":{"field":"kind"},"message":"x"}"#
        );
    }
}
