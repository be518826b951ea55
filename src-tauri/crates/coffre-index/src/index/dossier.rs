//! Table `dossier`: one sale, one employee, one complaint. Documents link to it, not the other way round.

use jiff::civil::Date;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension as _, Row, params};

use super::party::all_words_start;
use super::{IndexRead, IndexWrite};
use crate::DatabaseError;
use crate::column::{date, date_text, unsigned};
use crate::fold::{fold_for_lookup, fold_words};

/// One dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DossierRow {
    /// Its id.
    pub id: String,
    /// Compartment of its record.
    pub compartment: String,
    /// Title as people read it.
    pub title: String,
    /// Reference in the agency's other software; may be empty.
    pub reference: String,
    /// Code of its kind: sale, employee, complaint.
    pub kind: String,
    /// Code of its state: open, closed.
    pub state: String,
    /// Address of the property; may be empty.
    pub property: String,
    /// First day.
    pub opened: Option<Date>,
    /// Last day.
    pub closed: Option<Date>,
}

/// A dossier and how many documents of this database it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DossierCount {
    /// The dossier.
    pub dossier: DossierRow,
    /// Its documents outside the bin.
    pub documents: u64,
}

pub(super) const COLUMNS: &str =
    "s.id, s.compartment, s.title, s.reference, s.kind, s.state, s.property, s.opened, s.closed";

const COUNT: &str = "(SELECT count(*) FROM doc_dossier l JOIN document d ON d.number = l.document \
    WHERE l.dossier = s.number AND d.binned = 0) AS documents";

pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<DossierRow> {
    Ok(DossierRow {
        id: row.get("id")?,
        compartment: row.get("compartment")?,
        title: row.get("title")?,
        reference: row.get("reference")?,
        kind: row.get("kind")?,
        state: row.get("state")?,
        property: row.get("property")?,
        opened: date(row, "opened")?,
        closed: date(row, "closed")?,
    })
}

fn counted(row: &Row<'_>) -> rusqlite::Result<DossierCount> {
    Ok(DossierCount {
        dossier: from_row(row)?,
        documents: unsigned(row, "documents")?,
    })
}

impl IndexRead<'_> {
    /// The dossier with this id.
    pub fn dossier(&self, id: &str) -> Result<Option<DossierRow>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM dossier s WHERE s.id = ?1"))?;
        Ok(select.query_row([id], from_row).optional()?)
    }

    /// Dossiers with their counts, newest first.
    pub fn dossiers(&self, limit: u32, offset: u32) -> Result<Vec<DossierCount>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS}, {COUNT} FROM dossier s ORDER BY s.number DESC LIMIT ?1 OFFSET ?2"
        ))?;
        Ok(select
            .query_map([limit, offset], counted)?
            .collect::<Result<_, _>>()?)
    }

    /// Dossiers whose title, reference or property holds words that start with each word of `text`, newest
    /// first, with their counts. Accents and case do not matter.
    pub fn find_dossiers(&self, text: &str, limit: u32) -> Result<Vec<DossierCount>, DatabaseError> {
        let (condition, values) = all_words_start("s.folded", &fold_words(text), 2);
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS}, {COUNT} FROM dossier s WHERE {condition} ORDER BY s.number DESC LIMIT ?1"
        ))?;
        let values = std::iter::once(Value::from(limit)).chain(values.into_iter().map(Value::Text));
        Ok(select
            .query_map(rusqlite::params_from_iter(values), counted)?
            .collect::<Result<_, _>>()?)
    }
}

impl IndexWrite<'_> {
    /// Writes a dossier, new or changed.
    pub fn put_dossier(&self, dossier: &DossierRow) -> Result<(), DatabaseError> {
        let searched =
            [&dossier.title, &dossier.reference, &dossier.property].map(|text| fold_for_lookup(text));
        self.connection
            .prepare_cached(
                "INSERT INTO dossier (id, compartment, title, reference, kind, state, property, opened, closed,
                     folded)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                 ON CONFLICT (id) DO UPDATE SET compartment = excluded.compartment, title = excluded.title,
                     reference = excluded.reference, kind = excluded.kind, state = excluded.state,
                     property = excluded.property, opened = excluded.opened, closed = excluded.closed,
                     folded = excluded.folded",
            )?
            .execute(params![
                dossier.id,
                dossier.compartment,
                dossier.title,
                dossier.reference,
                dossier.kind,
                dossier.state,
                dossier.property,
                date_text(dossier.opened),
                date_text(dossier.closed),
                searched.concat(),
            ])?;
        Ok(())
    }

    /// Deletes a dossier with its links; its documents stay.
    pub fn delete_dossier(&self, id: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached(
                "UPDATE document SET dossiers = dossiers - 1 WHERE number IN
                     (SELECT l.document FROM doc_dossier l JOIN dossier s ON s.number = l.dossier WHERE s.id = ?1)",
            )?
            .execute([id])?;
        self.connection
            .prepare_cached("DELETE FROM dossier WHERE id = ?1")?
            .execute([id])?;
        Ok(())
    }
}
