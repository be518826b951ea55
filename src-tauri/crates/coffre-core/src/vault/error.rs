//! What can go wrong with a vault, each with what to do.

use coffre_crypto::{KeyError, OpenError, RecoveryError, SealError};
use coffre_format::text::ParseError;
use coffre_index::DatabaseError;
use coffre_store::StoreError;

use crate::authority::RootError;

/// Why an act on a vault was not done.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VaultError {
    /// The folder could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The local databases could not be read or written.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// A sealed file was not opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Sealing failed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// A key could not be read.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A file breaks the format.
    #[error("a file of the vault breaks the format ({0}); run `coffre check`, then `coffre heal`")]
    Format(#[from] ParseError),
    /// The root chain is not one.
    #[error(transparent)]
    Root(#[from] RootError),
    /// A local file could not be read or written.
    #[error("a local file could not be read or written ({0}); check the disk and the folder's rights")]
    Local(#[from] std::io::Error),
    /// The place of a second copy failed as a whole.
    #[error("{}", of_the_copy(.0))]
    Copy(#[source] StoreError),
    /// The folder holds no vault.
    #[error("this folder holds no vault; name another folder, or make one with `coffre init`")]
    NoVault,
    /// The folder already holds a vault.
    #[error("this folder already holds a vault; open it, or name an empty folder")]
    VaultExists,
    /// The folder holds another vault than the one that this computer joined.
    #[error(
        "this folder holds another vault than the one joined on this computer; ask a director before going on"
    )]
    OtherVault,
    /// This computer has no seat for the vault.
    #[error("this computer has not joined the vault; ask for an invite and run `coffre join`")]
    NoSeat,
    /// Another program has this seat open.
    #[error("this seat is open in another program; close it or lock it there")]
    SeatInUse,
    /// The local journal is damaged.
    #[error(
        "the file journal.db in the local state of this computer is damaged; put a copy of it back. Without one, move it \
         away and run the command again: everything that reached the vault's folder is read anew, what still waited \
         here is lost"
    )]
    JournalDamaged,
    /// Several seats of this computer fit.
    #[error("several people use this vault on this computer; name one with --seat")]
    WhichSeat,
    /// The local seat file is damaged.
    #[error("the seat file of this computer is damaged; restore it, or ask for an invite to enrol again")]
    SeatDamaged,
    /// The passphrase opens the step-up keys but not the everyday keys.
    #[error(
        "a change of passphrase was cut short: this one opens the step-up keys, the everyday keys still take the old one. Open with the old passphrase, then change it again to this one"
    )]
    DayPassphraseOld,
    /// The passphrase opens the everyday keys but not the step-up keys.
    #[error(
        "a change of passphrase was cut short: this one opens the everyday keys, the step-up keys already take the new one. Change the passphrase again, from this one to the new one"
    )]
    HighPassphraseNew,
    /// The second secret is not in the operating system's keyring.
    #[error(
        "the second secret of this seat is not in the system's keyring; unlock the keyring, or ask for an invite to enrol again"
    )]
    NoDeviceSecret,
    /// The folder shows less than this seat has seen.
    #[error(
        "the folder went back in time: it shows less than this computer has seen; nothing was taken from it. Ask who restored a copy"
    )]
    RolledBack,
    /// The own journal was continued elsewhere.
    #[error(
        "this seat was copied: its journal was continued on another computer. Ask for an invite to enrol again"
    )]
    Cloned,
    /// The seat was removed.
    #[error("this seat was removed from the vault; what was not published can be adopted by a manager")]
    Removed,
    /// The act needs the step-up keys.
    #[error("this needs the step-up keys; unlock them with your passphrase first")]
    StepUp,
    /// The person lacks the right.
    #[error("you may not do this here; `coffre who` shows who can")]
    NotAllowed,
    /// No clean epoch may be written.
    #[error(
        "no key of this folder may be written to yet; your work is kept here until a director's computer renews the key"
    )]
    NoEpoch,
    /// The key of an object is not held.
    #[error("you hold no key for this document")]
    NoKey,
    /// The id names nothing that can be seen.
    #[error("nothing by this name can be seen from here")]
    NotFound,
    /// The name fits several.
    #[error("several fit; use more of the id")]
    Ambiguous,
    /// Something that was said here is still on its way.
    #[error(
        "something that a colleague said in this place has not arrived yet; try again when the folder has synchronised. If it never comes, run `coffre check`"
    )]
    NotHere,
    /// The accepted root asks for a newer program.
    #[error("the vault asks for a newer program; update this one. Reading goes on")]
    NewerFormat,
    /// A document changed while it was being read.
    #[error(
        "the file changed while it was being read; file it again when the program that writes it is done"
    )]
    SourceChanged,
    /// The sealed copy was read back and is not what was written.
    #[error("the sealed copy read back differs from what was written; the original was left where it is")]
    ReadBack,
    /// The invite is not to be answered any more.
    #[error("this invite is closed or expired; make a new one")]
    InviteClosed,
    /// The invite's file is not there.
    #[error("no open invite answers to these words; check them, or wait until the folder has synchronised")]
    NoInvite,
    /// Another request than the first answered the invite.
    #[error(
        "two different requests answered this invite; it is closed. Make a new one and ask who knew the words"
    )]
    InviteClash,
    /// The house demands the second secret, and the computer has none.
    #[error(
        "the house demands a second secret in the keyring of every computer, and this one has none; ask its user to join again from his own session"
    )]
    SecondFactor,
    /// Nobody has answered the invite yet.
    #[error("nobody has answered this invite yet; try again when the other computer has synchronised")]
    NoRequest,
    /// This seat signed another proposal of the same root version.
    #[error(
        "you signed another proposal that is still open; withdraw it first, when the other directors agree"
    )]
    OpenRootDraft,
    /// A recovery sheet was mistyped, or could not be split or joined.
    #[error(transparent)]
    Recovery(#[from] RecoveryError),
    /// The sheet is not one of this vault.
    #[error(
        "this sheet does not belong to the vault, or was replaced by a newer one; look for the newest sheet"
    )]
    OtherSheet,
    /// A value that a person gave cannot be used.
    #[error("{0}")]
    Value(&'static str),
    /// A document is larger than the format can describe.
    #[error("this file is too large for one document (over 1 TiB)")]
    TooLarge,
}

/// What to do about the place of a copy; the sentences of [`StoreError`] speak of the vault's folder.
fn of_the_copy(error: &StoreError) -> &'static str {
    match error {
        StoreError::DiskFull => {
            "the place of the copy is full; free some space there and run it again: it goes on where it was"
        }
        StoreError::ReadOnly | StoreError::Permission => {
            "this computer's user may not write to the place of the copy; ask for the right, or choose another place"
        }
        _ => {
            "the place of the copy cannot be used; connect it again, or choose another place, and run it again: it goes \
             on where it was"
        }
    }
}
