//! The codes on which the page switches.

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
    /// The local journal of this seat is damaged.
    JournalDamaged,
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
    /// A source is not where it was.
    SourceGone,
    /// The system refuses to have a source read.
    SourcePermission,
    /// A source is a folder, a device or a link to nothing.
    SourceNotAFile,
    /// A source belongs to a vault or to a seat of this computer.
    SourceOwn,
    /// A source has no bytes.
    SourceEmpty,
    /// The name of a source is too long to be kept.
    SourceName,
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
