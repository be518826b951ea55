//! Operations: the sealed lines after a body's header (FORMAT.md 8.7).

mod line;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::act::{Unknown, with_op};
use crate::id::{DocId, EntityId, FactId, LinkId, SameId, TagId, VersionId};
use crate::json;
use crate::rank::Class;
use crate::segment::{Object, Plain};
use crate::text::{date, instant};

pub use line::Line;

/// Defines the ops: a struct each with strict members, and the enum with its reader and writer.
macro_rules! ops {
    ($( $(#[$doc:meta])* $variant:ident = $op:literal in $class:ident { $( $(#[$mdoc:meta])* $member:ident : $ty:ty ),* $(,)? } )*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
            #[serde(deny_unknown_fields)]
            pub struct $variant { $( $(#[$mdoc])* pub $member: $ty, )* }
        )*

        /// An op of a known kind, or one that this reader does not know.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Op {
            $( $(#[$doc])* $variant($variant), )*
            /// Like `file`, from a person who may only deposit.
            Submit(File),
            /// An op or members that this reader does not know: without effect.
            Unknown(Unknown),
        }

        impl Op {
            pub(crate) fn from_parts(op: &str, rest: Map<String, Value>) -> Option<Self> {
                match op {
                    $( $op => json::from_map_exactly(rest).ok().map(Self::$variant), )*
                    "submit" => json::from_map_exactly(rest).ok().map(Self::Submit),
                    _ => None,
                }
            }

            pub(crate) fn members(&self) -> Map<String, Value> {
                match self {
                    $( Self::$variant(op) => with_op($op, json::to_map(op)), )*
                    Self::Submit(op) => with_op("submit", json::to_map(op)),
                    Self::Unknown(op) => op.members.clone(),
                }
            }

            /// The name of the op as it is written.
            pub fn name(&self) -> &str {
                match self {
                    $( Self::$variant(_) => $op, )*
                    Self::Submit(_) => "submit",
                    Self::Unknown(op) => op.op(),
                }
            }

            /// The class of body in which the op must stand; `None` for an unknown one.
            pub fn class(&self) -> Option<Class> {
                match self {
                    $( Self::$variant(_) => Some(Class::$class), )*
                    Self::Submit(_) => Some(Class::Data),
                    Self::Unknown(_) => None,
                }
            }
        }
    };
}

/// A link that a new document brings along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewLink {
    /// Id of the link.
    pub id: LinkId,
    /// The dossier or party.
    pub to: EntityId,
    /// The part that the target plays: `dossier`, `seller`, `buyer`, `mail` …
    pub r#as: String,
}

/// A tag that a new document brings along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewTag {
    /// Id of this setting of the tag.
    pub id: TagId,
    /// The tag.
    pub tag: String,
}

/// What `make` makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// One sale, one employee, one complaint.
    Dossier,
    /// A person or firm outside the agency, or a member of staff as the subject of a dossier.
    Party,
}

/// What `define` defines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Definition {
    /// Name of a person of the house, a role or a compartment; the key is the id.
    Name,
    /// A kind of document.
    Kind,
    /// A rule of retention.
    Rule,
    /// A recipient of disclosures.
    Recipient,
    /// A setting of the house.
    Setting,
    /// A row of a checklist.
    Checklist,
}

ops! {
    /// A version of a document; the first one makes the document.
    File = "file" in Data {
        /// The document.
        doc: DocId,
        /// This version.
        ver: VersionId,
        /// The versions that this one replaces.
        after: Vec<VersionId>,
        /// The sealed file.
        obj: Object,
        /// The file before sealing.
        plain: Plain,
        /// The name that the file had, NFC.
        name: String,
        /// First values of fields.
        fields: BTreeMap<String, String>,
        /// First links.
        links: Vec<NewLink>,
        /// First tags.
        tags: Vec<NewTag>,
    }
    /// A dossier or a party begins.
    Make = "make" in Data {
        /// Which of the two.
        what: What,
        /// Its id.
        id: EntityId,
        /// First values of fields.
        fields: BTreeMap<String, String>,
    }
    /// A field gets a value or loses it.
    Set = "set" in Data {
        /// Document, dossier or party.
        id: EntityId,
        /// Name of the field.
        field: String,
        /// New value.
        value: Option<String>,
    }
    /// A document or party is linked to a dossier or party.
    Link = "link" in Data {
        /// Id of the link.
        id: LinkId,
        /// Document or party.
        from: EntityId,
        /// Dossier or party.
        to: EntityId,
        /// The part that the target plays.
        r#as: String,
    }
    /// Links are removed.
    Unlink = "unlink" in Data {
        /// The links.
        ids: Vec<LinkId>,
    }
    /// A document gets a tag.
    Tag = "tag" in Data {
        /// Id of this setting.
        id: TagId,
        /// The document.
        doc: DocId,
        /// The tag.
        tag: String,
    }
    /// Settings of tags are removed.
    Untag = "untag" in Data {
        /// The settings.
        ids: Vec<TagId>,
    }
    /// Something happened on a day: a deed was signed, an offer refused.
    Fact = "fact" in Data {
        /// Id of the fact.
        id: FactId,
        /// Dossier, party or document.
        of: EntityId,
        /// Code of the event.
        event: String,
        /// Civil date.
        date: String,
        /// Reason or detail.
        note: String,
    }
    /// Facts are taken back.
    Unfact = "unfact" in Data {
        /// The facts.
        ids: Vec<FactId>,
    }
    /// Two party records are one person.
    Same = "same" in Data {
        /// Id of the statement.
        id: SameId,
        /// One record.
        a: EntityId,
        /// The other.
        b: EntityId,
    }
    /// They are two again.
    Unsame = "unsame" in Data {
        /// The statements.
        ids: Vec<SameId>,
    }
    /// The document left this compartment.
    Gone = "gone" in Data {
        /// The document.
        doc: DocId,
    }
    /// A name, kind, rule, recipient, setting or checklist row of the house.
    Define = "define" in Data {
        /// Which of them.
        what: Definition,
        /// Its key.
        key: String,
        /// Its value; none takes it away.
        value: Option<Map<String, Value>>,
    }
    /// A piece of the words of a version.
    Text = "text" in Text {
        /// The document.
        doc: DocId,
        /// The version.
        ver: VersionId,
        /// Number of the piece, from 0.
        i: u64,
        /// Count of pieces.
        of: u64,
        /// The words.
        text: String,
        /// What read them: `plain`, `pdf`, `ocr …`.
        by: String,
    }
    /// Something was done or read.
    Audit = "audit" in Audit {
        /// Code of the event.
        event: String,
        /// What it concerns, by id only.
        ids: Vec<EntityId>,
        /// When, as the author says.
        at: String,
        /// Further facts; never a title or a name of a document.
        detail: BTreeMap<String, String>,
    }
}

impl Op {
    pub(crate) fn is_sound(&self) -> bool {
        match self {
            Self::File(op) => op.obj.is_consistent(),
            Self::Submit(op) => op.obj.is_consistent() && op.after.is_empty(),
            Self::Fact(op) => date(&op.date).is_ok(),
            Self::Text(op) => op.of >= 1 && op.i < op.of,
            Self::Audit(op) => instant(&op.at).is_ok(),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests;
