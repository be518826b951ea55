//! The fixed lists of the product. Each is answered from an index of its own.

use jiff::civil::Date;
use rusqlite::types::Value;

use super::IndexRead;
use super::document::{COLUMNS, DocumentRow, from_row};
use crate::DatabaseError;
use crate::column::unsigned;
use crate::fold::fold;

/// A fixed list of documents. Only [`Listing::Binned`] shows the bin.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Listing {
    /// Everything, newest first.
    Recent,
    /// A dossier, by the dates that its documents bear, newest first; what bears none comes last.
    Dossier(String),
    /// What names a party or a record that is one with it, newest first.
    Party(String),
    /// A kind, by its code, newest first.
    Kind(String),
    /// A compartment, newest first.
    Compartment(String),
    /// A tag, newest first; accents and case do not matter.
    Tag(String),
    /// Without a kind or without a dossier, newest first.
    Inbox,
    /// Retention ends on or before this day, soonest first.
    DueUntil(Date),
    /// Retention ends between these days, both included, soonest first.
    DueBetween(Date, Date),
    /// Validity ends between these days, both included, soonest first. Not a retention date.
    ValidityEnds(Date, Date),
    /// An event is missing that starts the clock, newest first.
    UnknownDeadline,
    /// Retention rules contradict each other, newest first.
    ConflictingDeadline,
    /// It has this kept field, newest first.
    Kept(String),
    /// Two people changed it at the same time, newest first.
    Concurrent,
    /// The bin, newest first.
    Binned,
}

pub(super) struct Plan {
    pub(super) from: &'static str,
    pub(super) condition: &'static str,
    pub(super) order: &'static str,
    pub(super) values: Vec<Value>,
}

pub(super) fn plan(listing: &Listing) -> Plan {
    const NEWEST: &str = "d.number DESC";
    let text = |text: &str| vec![Value::Text(text.to_owned())];
    let days = |days: &[Date]| days.iter().map(|day| Value::Text(day.to_string())).collect();
    let (from, condition, order, values) = match listing {
        Listing::Recent => ("document d", "d.binned = 0", NEWEST, Vec::new()),
        Listing::Dossier(id) => (
            "doc_dossier l CROSS JOIN document d ON d.number = l.document",
            "l.dossier = (SELECT number FROM dossier WHERE id = ?1) AND d.binned = 0",
            "d.doc_date DESC, l.document DESC",
            text(id),
        ),
        Listing::Party(id) => (
            "(SELECT DISTINCT document FROM doc_party WHERE party = ?1
                 OR party IN (SELECT id FROM party WHERE merged_into = ?1)) l
             CROSS JOIN document d ON d.number = l.document",
            "d.binned = 0",
            "l.document DESC",
            text(id),
        ),
        Listing::Tag(tag) => (
            "(SELECT DISTINCT document FROM tag WHERE folded = ?1) l CROSS JOIN document d ON d.number = l.document",
            "d.binned = 0",
            "l.document DESC",
            text(&fold(tag)),
        ),
        Listing::Kind(kind) => (
            "document d INDEXED BY document_kind",
            "d.kind = ?1 AND d.binned = 0",
            NEWEST,
            text(kind),
        ),
        Listing::Compartment(id) => (
            "document d INDEXED BY document_compartment",
            "d.compartment = ?1 AND d.binned = 0",
            NEWEST,
            text(id),
        ),
        Listing::Inbox => (
            "document d INDEXED BY document_inbox",
            "d.binned = 0 AND (d.kind IS NULL OR d.dossiers = 0)",
            NEWEST,
            Vec::new(),
        ),
        Listing::DueUntil(day) => (
            "document d INDEXED BY document_deadline",
            "d.deadline <= ?1 AND d.binned = 0",
            "d.deadline, d.number",
            days(&[*day]),
        ),
        Listing::DueBetween(first, last) => (
            "document d INDEXED BY document_deadline",
            "d.deadline BETWEEN ?1 AND ?2 AND d.binned = 0",
            "d.deadline, d.number",
            days(&[*first, *last]),
        ),
        Listing::ValidityEnds(first, last) => (
            "document d INDEXED BY document_validity",
            "d.valid_until BETWEEN ?1 AND ?2 AND d.binned = 0",
            "d.valid_until, d.number",
            days(&[*first, *last]),
        ),
        Listing::UnknownDeadline => (
            "document d INDEXED BY document_open_deadline",
            "d.deadline IS NULL AND d.deadline_state = 'unknown' AND d.binned = 0",
            NEWEST,
            Vec::new(),
        ),
        Listing::ConflictingDeadline => (
            "document d INDEXED BY document_open_deadline",
            "d.deadline IS NULL AND d.deadline_state = 'conflict' AND d.binned = 0",
            NEWEST,
            Vec::new(),
        ),
        Listing::Kept(name) => (
            "doc_kept l CROSS JOIN document d ON d.number = l.document",
            "l.name = ?1 AND d.binned = 0",
            "l.document DESC",
            text(name),
        ),
        Listing::Concurrent => (
            "document d INDEXED BY document_concurrent",
            "d.concurrent = 1 AND d.binned = 0",
            NEWEST,
            Vec::new(),
        ),
        Listing::Binned => (
            "document d INDEXED BY document_binned",
            "d.binned = 1",
            NEWEST,
            Vec::new(),
        ),
    };
    Plan {
        from,
        condition,
        order,
        values,
    }
}

impl IndexRead<'_> {
    /// At most `limit` documents of a list, after the first `offset`.
    pub fn list(
        &self,
        listing: &Listing,
        limit: u32,
        offset: u32,
    ) -> Result<Vec<DocumentRow>, DatabaseError> {
        let Plan {
            from,
            condition,
            order,
            mut values,
        } = plan(listing);
        values.extend([Value::Integer(limit.into()), Value::Integer(offset.into())]);
        let (last, skip) = (values.len() - 1, values.len());
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM {from} WHERE {condition} ORDER BY {order} LIMIT ?{last} OFFSET ?{skip}"
        ))?;
        let rows = select.query_map(rusqlite::params_from_iter(values), from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many documents a list holds.
    pub fn count(&self, listing: &Listing) -> Result<u64, DatabaseError> {
        let Plan {
            from,
            condition,
            values,
            ..
        } = plan(listing);
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT count(*) AS documents FROM {from} WHERE {condition}"
        ))?;
        Ok(select.query_row(rusqlite::params_from_iter(values), |row| {
            unsigned(row, "documents")
        })?)
    }

    /// How many documents of each kind a list holds, most first; those without a kind stand under nothing.
    pub fn count_by_kind(&self, listing: &Listing) -> Result<Vec<(Option<String>, u64)>, DatabaseError> {
        let Plan {
            from,
            condition,
            values,
            ..
        } = plan(listing);
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT d.kind AS kind, count(*) AS documents FROM {from} WHERE {condition}
             GROUP BY d.kind ORDER BY documents DESC, d.kind"
        ))?;
        let rows = select.query_map(rusqlite::params_from_iter(values), |row| {
            Ok((row.get("kind")?, unsigned(row, "documents")?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
