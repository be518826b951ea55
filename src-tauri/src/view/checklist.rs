//! The checklist of a dossier.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Coded, Words};

/// How many of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Tally {
    /// Those that are there.
    pub have: u32,
    /// All.
    pub of: u32,
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RowStatus {
    /// A piece is there.
    Received,
    /// Asked for and not there yet.
    Asked,
    /// Not there, and nobody asked.
    Missing,
    /// There, and not valid any more.
    Expired,
    /// A person said that it does not apply, and why.
    NotApplicable,
}

/// A document that ticks a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TickingPiece {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChecklistRow {
    /// Stable code.
    pub code: String,
    /// What the piece is called.
    pub label: Words,
    /// Where it stands.
    pub status: RowStatus,
    /// How much it is needed: `obligatory`, `if-applicable`, `practice`.
    pub need: Coded,
    /// The step before which it must be there.
    pub due: Coded,
    /// Who is asked.
    pub supplier: Coded,
    /// The documents that tick it, also where they expired.
    pub pieces: Vec<TickingPiece>,
    /// Last day on which the piece that ends first speaks.
    pub valid_until: Option<String>,
    /// Whether its validity has ended, or ends before a step that comes.
    pub lapses: bool,
    /// The step that its validity does not reach; none where it has ended.
    pub lapses_before: Option<Coded>,
    /// Names of the people whose document is not there.
    pub absent: Vec<String>,
    /// When it was first asked for.
    pub asked: Option<String>,
    /// When its supplier was reminded.
    pub reminded: Vec<String>,
    /// Why it does not apply.
    pub reason: Option<String>,
    /// Whether its step has passed without it.
    pub late: bool,
    /// The last day to ask for it in time.
    pub ask_by: Option<String>,
    /// Whether it came in after it was asked for.
    pub came_in: bool,
    /// Whether the sale stops without it.
    pub counts: bool,
    /// Whether the annex of the mandate lists it.
    pub annex: bool,
    /// Where the row comes from.
    pub source: String,
    /// How sure that is: `high`, `medium`, `low`.
    pub confidence: String,
}

/// A row that does not apply, and the case that decides it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutsideRow {
    /// What the piece is called.
    pub label: Words,
    /// Why: `property`, `flag`, `not-yours`.
    pub why: String,
    /// The flag that decides it.
    pub flag: Option<Coded>,
}

/// A case that a sale may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CaseFlag {
    /// The flag.
    pub flag: Coded,
    /// The question whose answer settles it.
    pub question: Words,
    /// The answer; none: not answered yet.
    pub answer: Option<bool>,
    /// Whether rows wait for the answer.
    pub waits: bool,
}

/// What the checklist knows of the sale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaleCase {
    /// The region; none while nobody said and the address does not tell.
    pub region: Option<String>,
    /// Every region.
    pub regions: Vec<Coded>,
    /// The type of property.
    pub property: Option<String>,
    /// Every type of property.
    pub properties: Vec<Coded>,
    /// Every case.
    pub flags: Vec<CaseFlag>,
    /// Day of the compromis, signed or planned.
    pub compromis: Option<String>,
    /// Day of the deed, passed, planned or estimated.
    pub deed: Option<String>,
}

/// Somebody who owes pieces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Owing {
    /// Who.
    pub supplier: Coded,
    /// How many pieces.
    pub pieces: u32,
}

/// The checklist of a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChecklistView {
    /// What it knows of the sale.
    pub case: SaleCase,
    /// The rows that apply, what blocks next on top.
    pub rows: Vec<ChecklistRow>,
    /// Code of the row that blocks next.
    pub blocking: Option<String>,
    /// The rows that do not apply.
    pub outside: Vec<OutsideRow>,
    /// Pieces that are ready for the compromis.
    pub compromis: Tally,
    /// Pieces that are ready for the deed.
    pub deed: Tally,
    /// Everybody who owes something.
    pub owing: Vec<Owing>,
}

/// An answer to what the checklist asks.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "of", rename_all = "kebab-case", deny_unknown_fields)]
pub enum CaseAnswer {
    /// The region; none: as the address says.
    Region {
        /// Its code.
        value: Option<String>,
    },
    /// The type of property.
    Property {
        /// Its code.
        value: Option<String>,
    },
    /// Whether a case arises; none: not answered.
    Flag {
        /// Its code.
        flag: String,
        /// The answer.
        value: Option<bool>,
    },
}

/// A letter to somebody who owes pieces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequestLetter {
    /// Who.
    pub supplier: Coded,
    /// His name, where it is known.
    pub name: String,
    /// His e-mail, where it is known.
    pub email: String,
    /// Codes of the rows that it asks for.
    pub rows: Vec<String>,
    /// Whether everything in it was asked before.
    pub reminder: bool,
    /// When it was last asked for.
    pub last_asked: Option<String>,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
}

/// A letter that was handed to the mail program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MailOpened {
    /// Whether the mail program has the text; otherwise it is to be pasted.
    pub whole: bool,
}

/// One attestation of the annex of the mandate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Attestation {
    /// What it is.
    pub label: Words,
    /// Who supplies it.
    pub supplier: Coded,
    /// Whether it is there already.
    pub received: bool,
}

/// The annex of the mandate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Annex {
    /// Its lines.
    pub lines: Vec<Attestation>,
    /// The same as plain text, with a place for the agreement of the principal.
    pub text: String,
}
