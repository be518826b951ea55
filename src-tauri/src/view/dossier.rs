//! Dossiers and the people in them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AlsoOn, Coded, Fact, PersonName, Place, ProposedEvent, Tally, Words};

/// How far a dossier has come, worked out from its facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// The mandate is being prepared or has just been given.
    Mandate,
    /// Candidates visit.
    Discovery,
    /// An offer waits, or was accepted.
    Offer,
    /// The compromis is signed.
    Compromis,
    /// The deed is passed.
    Deed,
    /// Closed, or ended without a sale.
    Closed,
    /// Not a sale: staff, complaints and the like.
    Other,
}

/// How sure the day of the deed is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DeedSure {
    /// It was passed.
    Passed,
    /// Somebody stated it.
    Planned,
    /// Four months after the compromis.
    Estimated,
}

/// A piece of a dossier, in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PieceView {
    /// Code of its row.
    pub row: String,
    /// What it is called.
    pub label: Words,
    /// When it was last asked for.
    pub asked: Option<String>,
    /// Its last day, where it does not reach the next step.
    pub lapses: Option<String>,
    /// Whether it is late.
    pub late: bool,
}

/// What the checklist of a dossier comes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CardPieces {
    /// Pieces that are ready for the compromis, or after it for the deed.
    pub ready: Tally,
    /// The piece that blocks next.
    pub blocking: Option<PieceView>,
    /// Pieces that nobody has and nobody asked for.
    pub missing: u32,
    /// Pieces that were asked for.
    pub asked: u32,
    /// Pieces that expired, or do not reach the compromis or the deed.
    pub expiring: Vec<PieceView>,
    /// Asked pieces that came in.
    pub came_in: Vec<PieceView>,
    /// Questions that the checklist waits for.
    pub questions: u32,
    /// The day on which somebody who still owes a piece was last asked for it; the oldest of them.
    pub waits_since: Option<String>,
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
    /// Who is in charge.
    pub in_charge: Option<PersonName>,
    /// Day of the deed.
    pub deed: Option<String>,
    /// How sure that day is.
    pub deed_sure: Option<DeedSure>,
    /// Days until then; negative when it is past.
    pub days_to_deed: Option<i32>,
    /// Since when an offer waits for an answer.
    pub offer_waits: Option<String>,
    /// What its checklist comes to; none for a sort that has none.
    pub pieces: Option<CardPieces>,
    /// Documents in it that this person can see, where they were counted.
    pub documents: Option<u64>,
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

/// A party with where it takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PartyFull {
    /// The party.
    pub party: Party,
    /// The dossiers in which it takes part, a line for each part.
    pub dossiers: Vec<TakesPart>,
    /// Other records that were stated to be the same person.
    pub same: Vec<Party>,
}

/// A part in a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TakesPart {
    /// Id of the dossier.
    pub dossier: String,
    /// Its title.
    pub title: String,
    /// Code of the part.
    pub part: String,
}

/// A window of a list of parties.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PartyList {
    /// How many the list holds.
    pub total: u32,
    /// Where the window begins.
    pub offset: u32,
    /// The window, by name.
    pub rows: Vec<Party>,
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
#[serde(rename_all = "camelCase")]
pub struct DossierFull {
    /// The dossier.
    pub card: DossierCard,
    /// Who takes part.
    pub parties: Vec<Participant>,
    /// Dated facts about it.
    pub facts: Vec<Fact>,
    /// Kinds of the documents in it.
    pub kinds: Vec<Coded>,
    /// The other computers that have all that was said of it; none where that is only here so far.
    pub also_on: Vec<AlsoOn>,
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
    /// Code of the template that answers the rest; none: none of it is answered.
    pub template: Option<String>,
    /// What sort it is; a template decides it.
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
    /// Planned day of the compromis.
    CompromisPlanned,
    /// Planned day of the deed.
    DeedPlanned,
    /// Who is in charge: id of a member of staff.
    InCharge,
    /// Where the paper is.
    Paper,
    /// Who has the paper out, and since when.
    PaperOut,
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
