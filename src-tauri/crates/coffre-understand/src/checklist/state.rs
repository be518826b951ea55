//! A checklist held against a dossier: where each row stands, what is asked, what blocks.

use jiff::civil::Date;

use super::facts::Note;
use super::row::Row;
use super::vocabulary::{Expiry, Flag, Moment, Need, Status, Supplier};
use crate::validity::Validity;

/// The checklist of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist<'r> {
    /// The rows that apply, what blocks next on top.
    pub rows: Vec<RowState<'r>>,
    /// What has to be answered before more rows can be told.
    pub questions: Vec<Question>,
    /// The rows of this region that do not apply, with the reason.
    pub outside: Vec<Outside<'r>>,
}

/// Where a row stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowState<'r> {
    /// The row.
    pub row: &'r Row,
    /// How much it is needed here.
    pub need: Need,
    /// Where it stands.
    pub status: Status,
    /// Who is asked.
    pub supplier: Supplier,
    /// Ids of the documents that tick it, also where they expired.
    pub pieces: Vec<String>,
    /// How long the document that ends first among them speaks.
    pub valid: Validity,
    /// What its validity does not reach.
    pub lapse: Option<Lapse>,
    /// Records of the people whose document is not there.
    pub absent: Vec<String>,
    /// When it was asked, and why it does not apply.
    pub note: Note,
    /// Whether the step before which it was due has passed without it.
    pub late: bool,
    /// The last day to ask for it in time, where the day of its step and the time of its supplier are known.
    pub ask_by: Option<Date>,
    /// Whether a document came in after it was asked for.
    pub came_in: bool,
}

/// A received piece that does not speak long enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lapse {
    /// Its last day.
    pub on: Date,
    /// The step that it does not reach; none where it has passed already.
    pub before: Option<Moment>,
}

/// What a dossier has to say before its checklist is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// In which region?
    Region,
    /// What is sold?
    Property,
    /// Does the case arise?
    Flag(Flag),
}

/// A row that does not apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside<'r> {
    /// The row.
    pub row: &'r Row,
    /// Why.
    pub why: Why,
}

/// Why a row does not apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Not for this type of property.
    Property,
    /// The case does not arise.
    Flag(Flag),
    /// Its documents lie where this person has no key.
    NotYours,
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that are there.
    pub have: usize,
    /// All.
    pub of: usize,
}

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.have, self.of)
    }
}

impl RowState<'_> {
    /// Whether the sale stops without it.
    pub fn counts(&self) -> bool {
        self.need != Need::Practice && self.status != Status::NotApplicable
    }

    /// Whether somebody has to do something to get it.
    pub fn is_open(&self) -> bool {
        matches!(self.status, Status::Asked | Status::Missing | Status::Expired)
    }

    /// Whether it is there and speaks long enough for a step. What is past its day only by a warning is there.
    pub fn is_ready_for(&self, moment: Moment) -> bool {
        let lapses = self
            .lapse
            .is_some_and(|lapse| self.row.expiry == Expiry::Hard && lapse.before <= Some(moment));
        self.status == Status::Received && !lapses
    }
}

impl<'r> Checklist<'r> {
    /// The piece that blocks the deed next; none when nothing is missing.
    pub fn blocking(&self) -> Option<&RowState<'r>> {
        self.rows.iter().find(|row| row.counts() && row.is_open())
    }

    /// How many of the pieces that a step needs are there and reach it.
    pub fn ready(&self, moment: Moment) -> Count {
        let due = self
            .rows
            .iter()
            .filter(|row| row.counts() && row.row.due <= moment);
        let mut count = Count::default();
        for row in due {
            count.of += 1;
            count.have += usize::from(row.is_ready_for(moment));
        }
        count
    }

    /// One row.
    pub fn row(&self, code: &str) -> Option<&RowState<'r>> {
        self.rows.iter().find(|row| row.row.code.as_str() == code)
    }

    /// What one supplier still owes, in the order of the rows.
    pub fn owed_by(&self, supplier: Supplier) -> Vec<&RowState<'r>> {
        self.rows
            .iter()
            .filter(|row| row.supplier == supplier && row.is_open())
            .collect()
    }

    /// Everybody who owes something, with how many pieces.
    pub fn owing(&self) -> Vec<(Supplier, usize)> {
        Supplier::ALL
            .iter()
            .map(|supplier| (*supplier, self.owed_by(*supplier).len()))
            .filter(|(_, owed)| *owed > 0)
            .collect()
    }
}
