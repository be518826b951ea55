//! Ids: 16 bytes as 32 hex digits, never used again (FORMAT.md 1.4). One type for each kind, so that they cannot be mixed.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::hash::{Hash, hex, parse_hex};
use crate::text::ParseError;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        impl $name {
            /// Makes an id of 16 bytes; for a random id they come from the caller's random source.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// The 16 bytes.
            pub const fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }

            /// Reads 32 lower-case hex digits.
            ///
            /// # Errors
            /// Any other text.
            pub fn parse(text: &str) -> Result<Self, ParseError> {
                Ok(Self(parse_hex(text)?))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hex(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}:{}", stringify!($name), hex(&self.0[..4]))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.to_string())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}

id!(
    /// A person of the agency, pseudonymous in clear statements.
    PersonId
);
id!(
    /// A role: a named set of rights.
    RoleId
);
id!(
    /// One grant of a role to a person.
    GrantId
);
id!(
    /// A compartment: the unit of encryption and permission.
    CompartmentId
);
id!(
    /// A seat; derived from its public keys (FORMAT.md 4.1).
    SeatId
);
id!(
    /// A document.
    DocId
);
id!(
    /// One version of a document.
    VersionId
);
id!(
    /// A dossier, a party, a document: whatever carries fields, links or facts.
    EntityId
);
id!(
    /// A link from a document or party to a dossier or party.
    LinkId
);
id!(
    /// One setting of a tag.
    TagId
);
id!(
    /// A dated fact.
    FactId
);
id!(
    /// A statement that two party records are one person.
    SameId
);
id!(
    /// An invite.
    InviteId
);
id!(
    /// The random part of a sealed line, which makes its hash unguessable.
    LineNonce
);

impl From<DocId> for EntityId {
    fn from(id: DocId) -> Self {
        Self(*id.as_bytes())
    }
}

impl From<EntityId> for DocId {
    fn from(id: EntityId) -> Self {
        Self(*id.as_bytes())
    }
}

/// The vault: the note hash of version 1 of its root chain.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VaultId(pub Hash);

impl fmt::Display for VaultId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl SeatId {
    /// Derives the id of a seat from its recipient and its base64 Ed25519 key (FORMAT.md 4.1).
    pub fn derive(recipient: &str, sign: &str) -> Self {
        let hash = Hash::of_all(&[
            b"coffre-seat/v1\n",
            recipient.as_bytes(),
            b"\n",
            sign.as_bytes(),
            b"\n",
        ]);
        let mut bytes = [0u8; 16];
        bytes.copy_from_slice(&hash.as_bytes()[..16]);
        Self(bytes)
    }
}
