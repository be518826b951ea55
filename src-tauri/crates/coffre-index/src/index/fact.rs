//! Table `fact`: dated facts that start the clocks of retention.

use jiff::civil::Date;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Row, params};

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;
use crate::column::{date, date_text};

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactSubject {
    /// A dossier.
    Dossier,
    /// A party.
    Party,
    /// A document.
    Document,
}

/// One dated fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactRow {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub subject: FactSubject,
    /// Id of the dossier, party or document.
    pub about: String,
    /// Code of the fact: mandate end, deed, complaint closed.
    pub kind: String,
    /// The day; absent while it is not known.
    pub date: Option<Date>,
    /// Code of its state: proposed, confirmed, withdrawn.
    pub state: Option<String>,
    /// Document that proves it.
    pub document: Option<String>,
    /// Everything else about it, as JSON.
    pub record: String,
}

impl FactSubject {
    fn word(self) -> &'static str {
        match self {
            Self::Dossier => "dossier",
            Self::Party => "party",
            Self::Document => "document",
        }
    }
}

impl FromSql for FactSubject {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(match value.as_str()? {
            "dossier" => Self::Dossier,
            "party" => Self::Party,
            "document" => Self::Document,
            _ => return Err(FromSqlError::InvalidType),
        })
    }
}

const COLUMNS: &str = "id, subject, about, kind, date, state, document, record";

fn from_row(row: &Row<'_>) -> rusqlite::Result<FactRow> {
    Ok(FactRow {
        id: row.get("id")?,
        subject: row.get("subject")?,
        about: row.get("about")?,
        kind: row.get("kind")?,
        date: date(row, "date")?,
        state: row.get("state")?,
        document: row.get("document")?,
        record: row.get("record")?,
    })
}

impl IndexRead<'_> {
    /// The facts about one dossier, party or document, by date; those without a date come first.
    pub fn facts_about(&self, about: &str) -> Result<Vec<FactRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM fact WHERE about = ?1 ORDER BY date, id"
        ))?;
        Ok(select.query_map([about], from_row)?.collect::<Result<_, _>>()?)
    }
}

impl IndexWrite<'_> {
    /// Writes a fact, new or changed.
    pub fn put_fact(&self, fact: &FactRow) -> Result<(), DatabaseError> {
        let mut upsert = self.connection.prepare_cached(&format!(
            "INSERT INTO fact ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET subject = excluded.subject, about = excluded.about,
                 kind = excluded.kind, date = excluded.date, state = excluded.state,
                 document = excluded.document, record = excluded.record"
        ))?;
        upsert.execute(params![
            fact.id,
            fact.subject.word(),
            fact.about,
            fact.kind,
            date_text(fact.date),
            fact.state,
            fact.document,
            fact.record,
        ])?;
        Ok(())
    }

    /// Deletes a fact. An absent one is no error.
    pub fn delete_fact(&self, id: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("DELETE FROM fact WHERE id = ?1")?
            .execute([id])?;
        Ok(())
    }
}
