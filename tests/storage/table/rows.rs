//! What is expected of each sort of damage to each sort of file.

use super::super::reference::Kind;

/// What a seat makes of a folder that was touched. There is no word for *accepted*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verdict {
    /// The seat or the document does not open.
    Refused,
    /// Something is noticed, and the seat shows no more than the untouched folder.
    Alarm,
    /// Less is shown, as if it had not arrived yet.
    Pending,
    /// Exactly what the untouched folder shows.
    Ignored,
}
use Verdict::{Alarm, Ignored, Pending};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Damage {
    Truncate,
    Flip,
    Swap,
    Twin,
    Delete,
    BadSector,
    Denied,
}
use Damage::{BadSector, Delete, Denied, Flip, Swap, Truncate, Twin};

/// What is expected of who knows the vault, and of who opens it for the first time.
pub(super) const EXPECTED: &[(Kind, Damage, &[Verdict], &[Verdict])] = &[
    // A root that is not whole is no root: a newcomer finds no vault there.
    (Kind::Root, Truncate, &[Alarm], &[Alarm]),
    (Kind::Root, Flip, &[Alarm], &[Alarm]),
    (Kind::Root, Delete, &[Alarm], &[Alarm]),
    (Kind::Root, Twin, &[Alarm], &[Alarm]),
    (Kind::Entry, Truncate, &[Alarm], &[Alarm]),
    (Kind::Entry, Flip, &[Alarm], &[Alarm]),
    (Kind::Entry, Swap, &[Alarm], &[Alarm]),
    (Kind::Entry, Twin, &[Alarm], &[Alarm]),
    (Kind::Entry, Delete, &[Alarm], &[Alarm, Pending]),
    (Kind::Joined, Truncate, &[Alarm], &[Alarm]),
    (Kind::Joined, Flip, &[Alarm], &[Alarm]),
    (Kind::Joined, Delete, &[Alarm], &[Pending, Alarm]),
    (Kind::Keyring, Truncate, &[Alarm], &[Alarm]),
    (Kind::Keyring, Flip, &[Alarm], &[Alarm]),
    (Kind::Keyring, Swap, &[Alarm], &[Alarm]),
    (Kind::Keyring, Twin, &[Alarm, Ignored], &[Alarm, Ignored]),
    (Kind::Keyring, Delete, &[Alarm], &[Alarm]),
    (Kind::Document, Truncate, &[Alarm], &[Alarm]),
    (Kind::Document, Flip, &[Alarm], &[Alarm]),
    (Kind::Document, Swap, &[Alarm], &[Alarm]),
    (Kind::Document, Twin, &[Alarm, Ignored], &[Alarm, Ignored]),
    // What lies where a person does not read is missed by others.
    (Kind::Document, Delete, &[Alarm, Ignored], &[Alarm, Ignored]),
    (Kind::Body, Truncate, &[Alarm], &[Alarm]),
    (Kind::Body, Flip, &[Alarm], &[Alarm]),
    (Kind::Body, Swap, &[Alarm], &[Alarm]),
    (Kind::Body, Twin, &[Alarm, Ignored], &[Alarm, Ignored]),
    (Kind::Body, Delete, &[Alarm], &[Alarm, Ignored]),
    (Kind::Snapshot, Truncate, &[Alarm], &[Alarm]),
    (Kind::Snapshot, Flip, &[Alarm], &[Alarm]),
    (Kind::Snapshot, Delete, &[Alarm], &[Alarm]),
    // What cannot be read waits, and keeps nobody out.
    (Kind::Root, BadSector, &[Alarm], &[Alarm]),
    (Kind::Root, Denied, &[Alarm], &[Alarm]),
    (Kind::Entry, BadSector, &[Alarm], &[Alarm]),
    (Kind::Entry, Denied, &[Alarm], &[Alarm]),
    (Kind::Joined, BadSector, &[Alarm], &[Alarm]),
    (Kind::Joined, Denied, &[Alarm], &[Alarm]),
    (Kind::Keyring, BadSector, &[Alarm], &[Alarm]),
    (Kind::Keyring, Denied, &[Alarm], &[Alarm]),
    (Kind::Document, BadSector, &[Alarm], &[Alarm]),
    (Kind::Document, Denied, &[Alarm], &[Alarm]),
    (Kind::Body, BadSector, &[Alarm], &[Alarm]),
    (Kind::Body, Denied, &[Alarm], &[Alarm]),
    (Kind::Snapshot, BadSector, &[Alarm], &[Alarm]),
    (Kind::Snapshot, Denied, &[Alarm], &[Alarm]),
    // The mailbox of one invite concerns him and his inviter.
    (Kind::Invite, Truncate, &[Ignored], &[Ignored]),
    (Kind::Invite, Flip, &[Ignored], &[Ignored]),
    (Kind::Invite, Delete, &[Ignored], &[Ignored]),
    (Kind::Request, Truncate, &[Ignored], &[Ignored]),
    (Kind::Request, Flip, &[Ignored], &[Ignored]),
    (Kind::Request, Delete, &[Ignored], &[Ignored]),
    (Kind::Invite, BadSector, &[Ignored], &[Ignored]),
    (Kind::Invite, Denied, &[Ignored], &[Ignored]),
    (Kind::Request, BadSector, &[Ignored], &[Ignored]),
    (Kind::Request, Denied, &[Ignored], &[Ignored]),
];
