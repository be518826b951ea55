//! Dossiers and the people in them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Coded, Fact, Place, ProposedEvent};

/// How far a dossier has come, worked out from its facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Mandate.
    Mandate,
    /// Offer.
    Offer,
    /// Compromis.
    Compromis,
    /// The deed is signed.
    Deed,
    /// Closed.
    Closed,
    /// Not a sale: staff, complaints and the like.
    Other,
}

/// A dossier on the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DossierCard {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Reference in the agency's other software.
    pub reference: String,
    /// What sort it is, as it was written: `sale`, `letting`, `complaint` …
    pub sort: String,
    /// Address of the property.
    pub property: String,
    /// Compartment.
    pub place: Place,
    /// How far it has come.
    pub phase: Phase,
    /// Planned or actual day of the deed.
    pub deed: Option<String>,
    /// Days until then; negative when it is past.
    pub days_to_deed: Option<i64>,
    /// Documents in it that this person can see.
    pub documents: u64,
    /// Documents whose validity ends before the deed, or within sixty days.
    pub expiring: u32,
    /// First day.
    pub opened: Option<String>,
    /// Last day.
    pub closed: Option<String>,
}

/// A party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Party {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Postal address.
    pub address: String,
    /// E-mail.
    pub email: String,
    /// Telephone.
    pub telephone: String,
    /// The record that it is one with.
    pub merged_into: Option<String>,
}

/// A party and the part it plays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Participant {
    /// The party.
    pub party: Party,
    /// Code of the part: `seller`, `buyer`, `notary` …
    pub part: String,
}

/// A dossier with what is around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DossierFull {
    /// The dossier.
    pub card: DossierCard,
    /// Who takes part.
    pub parties: Vec<Participant>,
    /// Dated facts about it.
    pub facts: Vec<Fact>,
    /// Kinds of the documents in it.
    pub kinds: Vec<Coded>,
    /// Events that its documents make likely.
    pub proposals: Vec<ProposedEvent>,
    /// Further fields as they are.
    #[ts(type = "Record<string, string>")]
    pub fields: std::collections::BTreeMap<String, String>,
}

/// A dossier to be.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewDossier {
    /// Title.
    pub title: String,
    /// Reference in the agency's other software.
    pub reference: Option<String>,
    /// What sort it is.
    pub sort: String,
    /// Address of the property.
    pub property: Option<String>,
    /// Id of its compartment; none: where dossiers of its sort lie.
    pub place: Option<String>,
    /// Its parties.
    pub parties: Vec<NewParty>,
}

/// A party to be.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewParty {
    /// Name.
    pub name: String,
    /// Postal address.
    pub address: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub telephone: Option<String>,
    /// Code of the part it plays.
    pub part: String,
}

/// A field of a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DossierField {
    /// Title.
    Title,
    /// Reference.
    Reference,
    /// Property.
    Property,
    /// Sort.
    Sort,
    /// Planned day of the deed.
    DeedPlanned,
    /// First day.
    Opened,
    /// Last day; closes it.
    Closed,
}

/// A change to a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub enum DossierChange {
    /// Sets a field, or takes its value away.
    Field {
        /// Its name.
        name: DossierField,
        /// Its value.
        value: Option<String>,
    },
    /// States an event; clocks of retention may start.
    Event {
        /// Code of the event.
        event: String,
        /// The day.
        date: String,
    },
    /// Takes an event back.
    TakeBack {
        /// Code of the event.
        event: String,
    },
}

/// A field of a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PartyField {
    /// Name.
    Name,
    /// Postal address.
    Address,
    /// E-mail.
    Email,
    /// Telephone.
    Telephone,
}
