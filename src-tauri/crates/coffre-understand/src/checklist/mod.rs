//! The checklist of a sale: which pieces the notary needs, by region, type of property and case.
//!
//! The shipped rows are defaults of Belgian practice, each with its source and confidence, and each *to be reviewed by
//! the agency's lawyer*. A vault keeps its own copy of every row; a change is a new object under the same code.
//!
//! [`evaluate()`] holds the rows against the facts and documents of one dossier. What it cannot know it asks: an
//! unanswered flag is a [`Question`], never a guess.

mod annex;
mod evaluate;
mod facts;
mod row;
mod state;
mod ticking;
mod vocabulary;

use std::sync::LazyLock;

pub use annex::{AnnexLine, annex, annex_text};
pub use evaluate::evaluate;
pub use facts::{Facts, Note, Piece, Player, Said};
pub use row::{Condition, Day, Freshness, People, Row, Tick};
pub use state::{Checklist, Count, Lapse, Outside, Question, RowState, Why};
pub use ticking::Rules;
pub use vocabulary::{Expiry, Flag, Moment, Need, PropertyType, Region, Status, Supplier};

/// The sort of dossier that the shipped rows are for.
pub const SALE: &str = "sale";

static SHIPPED: LazyLock<Vec<Row>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/checklist.json"))
        .expect("the shipped checklist is checked by a test")
});

/// The rows that ship, in their order.
pub fn rows() -> &'static [Row] {
    &SHIPPED
}

/// One of the rows that ship.
pub fn row(code: &str) -> Option<&'static Row> {
    rows().iter().find(|row| row.code.as_str() == code)
}

/// The validity rules of the shipped kinds.
pub fn shipped_validity(kind: &str) -> &'static [crate::validity::ValidityRule] {
    crate::kind::kind(kind).map_or(&[], crate::Kind::validity)
}

#[cfg(test)]
mod tests;
