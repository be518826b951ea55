//! The only error that the page sees: a code, parameters, and a sentence for support.
//!
//! The page switches on codes and has the sentences in its three languages. Nothing here names a document, a person,
//! a path or a key.

mod code;

use std::collections::BTreeMap;

use coffre_core::document::SourceError;
use coffre_core::terms::{DatabaseError, OpenError, QueryError, StoreError};
use coffre_core::vault::VaultError;
use serde::Serialize;
use ts_rs::TS;

pub use code::Code;

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

impl From<&SourceError> for CommandError {
    fn from(error: &SourceError) -> Self {
        Self::new(source(error), &error.to_string())
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
        VaultError::SeatDamaged => Code::SeatDamaged,
        VaultError::JournalDamaged => Code::JournalDamaged,
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

/// Why a file was not taken.
pub fn source(error: &SourceError) -> Code {
    match error {
        SourceError::Gone => Code::SourceGone,
        SourceError::Permission => Code::SourcePermission,
        SourceError::NotAFile => Code::SourceNotAFile,
        SourceError::Own => Code::SourceOwn,
        SourceError::Empty => Code::SourceEmpty,
        SourceError::Name => Code::SourceName,
        SourceError::Changed => Code::SourceChanged,
        SourceError::Io(error) => local(error),
        _ => Code::LocalFile,
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
            (VaultError::SeatDamaged, Code::SeatDamaged),
            (VaultError::JournalDamaged, Code::JournalDamaged),
        ];
        for (error, code) in cases {
            assert_eq!(CommandError::from(error).code, code);
        }
    }

    #[test]
    fn each_reason_not_to_take_a_file_has_a_code_of_its_own() {
        let reasons = [
            (SourceError::Gone, Code::SourceGone),
            (SourceError::Permission, Code::SourcePermission),
            (SourceError::NotAFile, Code::SourceNotAFile),
            (SourceError::Own, Code::SourceOwn),
            (SourceError::Empty, Code::SourceEmpty),
            (SourceError::Name, Code::SourceName),
            (SourceError::Changed, Code::SourceChanged),
            (
                SourceError::Io(std::io::ErrorKind::StorageFull.into()),
                Code::DiskFull,
            ),
            (SourceError::Io(std::io::ErrorKind::Other.into()), Code::LocalFile),
        ];
        for (reason, code) in &reasons {
            assert_eq!(CommandError::from(reason).code, *code);
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
