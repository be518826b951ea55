//! Authority statements, in clear inside entries (FORMAT.md 5.4).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::hash::Hash;
use crate::id::{CompartmentId, GrantId, PersonId, RoleId, SeatId};
use crate::json;
use crate::kid::Kid;
use crate::rank::{Level, Protection, Rank, Right, Use};
use crate::root::PublicKeys;
use crate::text::{ParseError, base64, recipient};

/// Defines the acts: a struct each with strict members, and the enum with its reader and writer.
macro_rules! acts {
    ($( $(#[$doc:meta])* $variant:ident = $op:literal { $( $(#[$mdoc:meta])* $member:ident : $ty:ty ),* $(,)? } )*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $variant { $( $(#[$mdoc])* pub $member: $ty, )* }
        )*

        /// An act of a known op, or one that this reader does not know.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Act {
            $( $(#[$doc])* $variant($variant), )*
            /// An op or members that this reader does not know: without effect.
            Unknown(Unknown),
        }

        impl Act {
            fn from_parts(op: &str, rest: Map<String, Value>) -> Option<Self> {
                match op {
                    $( $op => json::from_map_exactly(rest).ok().map(Self::$variant), )*
                    _ => None,
                }
            }

            fn members(&self) -> Map<String, Value> {
                match self {
                    $( Self::$variant(act) => with_op($op, json::to_map(act)), )*
                    Self::Unknown(act) => act.members.clone(),
                }
            }
        }
    };
}

/// An act or op that this reader does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// All members of an act; of an op all but `n`.
    pub members: Map<String, Value>,
}

acts! {
    /// A person exists.
    Person = "person" {
        /// The person.
        person: PersonId,
    }
    /// The person and all seats of his are removed.
    DropPerson = "drop-person" {
        /// The person.
        person: PersonId,
    }
    /// Certificate of a seat.
    Seat = "seat" {
        /// The seat.
        seat: SeatId,
        /// Whose it is.
        person: PersonId,
        /// Its recipient.
        recipient: String,
        /// Its Ed25519 key in base64.
        sign: String,
        /// Day or high.
        level: Level,
        /// How its keys are kept.
        protection: Protection,
    }
    /// The seat is removed.
    DropSeat = "drop-seat" {
        /// The seat.
        seat: SeatId,
    }
    /// A compartment exists.
    Compartment = "compartment" {
        /// The compartment.
        c: CompartmentId,
        /// Lowest rank whose roles may have more than `file`.
        floor: Rank,
        /// Whether only high seats read it.
        stepup: bool,
        /// What it is for.
        r#use: Use,
    }
    /// Nothing more is written to the compartment.
    DropCompartment = "drop-compartment" {
        /// The compartment.
        c: CompartmentId,
    }
    /// A role exists.
    Role = "role" {
        /// The role.
        role: RoleId,
        /// Its rank, for ever.
        rank: Rank,
        /// Its rights; a compartment that is not listed is `none`.
        rights: BTreeMap<CompartmentId, Right>,
    }
    /// The role is retired: it is granted no more. Grants that stand go on giving what it gives.
    DropRole = "drop-role" {
        /// The role.
        role: RoleId,
    }
    /// One right of a role is changed.
    RightEdit = "right" {
        /// The role.
        role: RoleId,
        /// The compartment.
        c: CompartmentId,
        /// The new right.
        right: Right,
    }
    /// A person has a role.
    Grant = "grant" {
        /// The grant.
        grant: GrantId,
        /// The person.
        person: PersonId,
        /// The role.
        role: RoleId,
    }
    /// The grant is removed.
    DropGrant = "drop-grant" {
        /// The grant.
        grant: GrantId,
    }
    /// A new epoch of a compartment and its keyring.
    Epoch = "epoch" {
        /// The compartment.
        c: CompartmentId,
        /// The name of the epoch.
        kid: Kid,
        /// Its recipient.
        recipient: String,
        /// Hash of the keyring file.
        keyring: Hash,
    }
    /// A further keyring of a compartment.
    Keyring = "keyring" {
        /// The compartment.
        c: CompartmentId,
        /// Hash of the keyring file.
        keyring: Hash,
    }
    /// The author opened the epoch's key.
    Opened = "opened" {
        /// The epoch.
        kid: Kid,
    }
    /// A note that nobody has any more counts as empty.
    Lost = "lost" {
        /// Its journal.
        seat: SeatId,
        /// Its number.
        seq: u64,
        /// Its hash.
        note: Hash,
    }
    /// Quarantined entries count in one compartment.
    Adopt = "adopt" {
        /// The compartment.
        c: CompartmentId,
        /// The entries.
        notes: Vec<Adopted>,
    }
}

/// An entry that is adopted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adopted {
    /// Hash of its note.
    pub note: Hash,
    /// Its journal.
    pub seat: SeatId,
    /// Its number.
    pub seq: u64,
}

impl Act {
    /// Reads the JSON of an `act` line.
    ///
    /// # Errors
    /// JSON that is not canonical. An op or member that is not known is no error but [`Act::Unknown`], and so is
    /// an act without `op` or without a true `crit` (FORMAT.md 12.11).
    pub fn parse(line: &str) -> Result<Self, ParseError> {
        let unknown = Unknown {
            members: json::parse_object(line)?,
        };
        let known = unknown
            .rest()
            .and_then(|rest| Self::from_parts(unknown.op(), rest));
        Ok(known.filter(Self::is_sound).unwrap_or(Self::Unknown(unknown)))
    }

    /// Writes the JSON of an `act` line.
    pub fn line(&self) -> String {
        json::write_map(self.members())
    }

    fn is_sound(&self) -> bool {
        match self {
            Self::Seat(act) => act.keys().is_ok_and(|keys| keys.seat() == act.seat),
            Self::Epoch(act) => {
                recipient(&act.recipient).is_ok() && Kid::derive(act.c, &act.recipient) == act.kid
            }
            Self::Role(act) => act.rights.values().all(|right| *right != Right::None),
            Self::Lost(act) => act.seq >= 1,
            Self::Adopt(act) => act.notes.iter().all(|n| n.seq >= 1),
            _ => true,
        }
    }
}

impl Seat {
    /// The public keys that the certificate states.
    ///
    /// # Errors
    /// A key that cannot be one.
    pub fn keys(&self) -> Result<PublicKeys, ParseError> {
        recipient(&self.recipient)?;
        Ok(PublicKeys {
            recipient: self.recipient.clone(),
            sign: base64(&self.sign)?,
        })
    }
}

impl Unknown {
    /// Its op; empty where it states none.
    pub fn op(&self) -> &str {
        self.members.get("op").and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether it calls itself critical.
    pub fn crit(&self) -> bool {
        self.members.get("crit") == Some(&Value::Bool(true))
    }

    /// The members beside `op` and `crit`, where these two are such that the op can be a known one.
    pub(crate) fn rest(&self) -> Option<Map<String, Value>> {
        let mut rest = self.members.clone();
        let (op, crit) = (rest.remove("op"), rest.remove("crit"));
        (op.is_some_and(|op| op.is_string()) && crit == Some(Value::Bool(true))).then_some(rest)
    }
}

/// The members of a known op with what every act and op has.
pub(crate) fn with_op(op: &str, mut members: Map<String, Value>) -> Map<String, Value> {
    members.insert("op".into(), op.into());
    members.insert("crit".into(), true.into());
    members
}

#[cfg(test)]
mod tests;
