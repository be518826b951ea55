//! Table `document`: one row per document, with its current version.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{OptionalExtension as _, Row, params};

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;
use crate::column::{UnknownValue, damaged, date, date_text, instant, number, unsigned};

/// Until when a document is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Deadline {
    /// Until the end of this day.
    On(Date),
    /// An event is missing that starts the clock; a question waits for its answer.
    Unknown,
    /// A minimum ends after a maximum; a person decides.
    Conflict,
    /// Kept without end.
    Never,
}

/// One document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRow {
    /// Its id.
    pub id: String,
    /// Compartment that it lives in.
    pub compartment: String,
    /// Title as people read it.
    pub title: String,
    /// Name of the file as it was filed.
    pub file_name: String,
    /// Short type by content, lower case: `pdf`, `jpg`, `docx`, `eml`.
    pub file_type: String,
    /// Code of its kind, if one was chosen.
    pub kind: Option<String>,
    /// Category of data.
    pub category: Option<String>,
    /// Level of confidentiality.
    pub level: Option<String>,
    /// Date of the document itself.
    pub doc_date: Option<Date>,
    /// Last day on which the document is valid. Not a retention date.
    pub valid_until: Option<Date>,
    /// Retention deadline.
    pub deadline: Deadline,
    /// Plaintext size in bytes.
    pub size: u64,
    /// SHA-256 of the plaintext, to find the same file twice.
    pub plaintext_hash: String,
    /// SHA-256 of the sealed object.
    pub object_hash: String,
    /// Key that opens the object.
    pub kid: String,
    /// Id of the current version.
    pub version: String,
    /// Whether it is in the bin.
    pub binned: bool,
    /// Whether two people changed it at the same time and nobody has looked yet.
    pub concurrent: bool,
    /// When it was filed, to the second.
    pub filed_at: Timestamp,
    /// Person who filed it.
    pub filed_by: String,
}

/// The columns of [`DocumentRow`], for a query that calls the table `d`. They are read by position: looking up
/// names would cost more than the query on a list of thousands.
pub(crate) const COLUMNS: &str = "d.id, d.compartment, d.title, d.file_name, d.file_type, d.kind, d.category, \
    d.level, d.doc_date, d.valid_until, d.deadline, d.deadline_state, d.size, d.plaintext_hash, d.object_hash, \
    d.kid, d.version, d.binned, d.concurrent, d.filed_at, d.filed_by";

pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<DocumentRow> {
    let state: String = row.get(11)?;
    let deadline = match (state.as_str(), date(row, 10)?) {
        ("on", Some(day)) => Deadline::On(day),
        ("unknown", None) => Deadline::Unknown,
        ("conflict", None) => Deadline::Conflict,
        ("never", None) => Deadline::Never,
        _ => return Err(damaged(UnknownValue)),
    };
    Ok(DocumentRow {
        id: row.get(0)?,
        compartment: row.get(1)?,
        title: row.get(2)?,
        file_name: row.get(3)?,
        file_type: row.get(4)?,
        kind: row.get(5)?,
        category: row.get(6)?,
        level: row.get(7)?,
        doc_date: date(row, 8)?,
        valid_until: date(row, 9)?,
        deadline,
        size: unsigned(row, 12)?,
        plaintext_hash: row.get(13)?,
        object_hash: row.get(14)?,
        kid: row.get(15)?,
        version: row.get(16)?,
        binned: row.get(17)?,
        concurrent: row.get(18)?,
        filed_at: instant(row, 19)?,
        filed_by: row.get(20)?,
    })
}

fn deadline_columns(deadline: Deadline) -> (&'static str, Option<String>) {
    match deadline {
        Deadline::On(day) => ("on", date_text(Some(day))),
        Deadline::Unknown => ("unknown", None),
        Deadline::Conflict => ("conflict", None),
        Deadline::Never => ("never", None),
    }
}

impl IndexRead<'_> {
    /// The document with this id, binned or not.
    pub fn document(&self, id: &str) -> Result<Option<DocumentRow>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM document d WHERE d.id = ?1"))?;
        Ok(select.query_row([id], from_row).optional()?)
    }

    /// The documents that hold these very bytes.
    pub fn documents_with_plaintext(&self, plaintext_hash: &str) -> Result<Vec<DocumentRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM document d WHERE d.plaintext_hash = ?1 ORDER BY d.number"
        ))?;
        Ok(select
            .query_map([plaintext_hash], from_row)?
            .collect::<Result<_, _>>()?)
    }

    /// Ids that begin with `start`, at most `limit`.
    pub fn documents_starting_with(&self, start: &str, limit: u32) -> Result<Vec<String>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT id FROM document WHERE id >= ?1 AND substr(id, 1, length(?1)) = ?1 ORDER BY id LIMIT ?2",
        )?;
        Ok(select
            .query_map(params![start, limit], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }

    /// Calls `visit` with every document, oldest first, without holding more than one in memory.
    ///
    /// # Errors
    /// What `visit` returns, or a failure to read.
    pub fn for_each_document<E: From<DatabaseError>>(
        &self,
        mut visit: impl FnMut(DocumentRow) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut select = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM document d ORDER BY d.number"))
            .map_err(DatabaseError::from)?;
        for row in select.query_map([], from_row).map_err(DatabaseError::from)? {
            visit(row.map_err(DatabaseError::from)?)?;
        }
        Ok(())
    }
}

impl IndexWrite<'_> {
    /// Writes a document, new or changed, and keeps its searchable title and file name in step. New documents
    /// get the next row number: a caller that rebuilds writes them in the order of filing.
    pub fn put_document(&self, document: &DocumentRow) -> Result<(), DatabaseError> {
        let number = self.write_document(document)?;
        self.index_labels(number, document)
    }

    /// Writes a document without its words, for a caller who says them with [`IndexWrite::put_text`] in the same
    /// transaction: so they are indexed once, and not once more for every step on the way.
    pub fn put_document_alone(&self, document: &DocumentRow) -> Result<(), DatabaseError> {
        self.write_document(document).map(drop)
    }

    /// Writes only the deadline, the cheap path when all deadlines are computed again. What it waited for is taken back.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] for an unknown document.
    pub fn set_deadline(&self, id: &str, deadline: Deadline) -> Result<(), DatabaseError> {
        let (state, day) = deadline_columns(deadline);
        let mut update = self
            .connection
            .prepare_cached("UPDATE document SET deadline = ?2, deadline_state = ?3 WHERE id = ?1")?;
        if update.execute(params![id, day, state])? == 1 {
            self.ask_nothing(id)
        } else {
            Err(DatabaseError::Missing)
        }
    }

    pub(crate) fn write_document(&self, document: &DocumentRow) -> Result<i64, DatabaseError> {
        let (state, day) = deadline_columns(document.deadline);
        let mut upsert = self.connection.prepare_cached(
            "INSERT INTO document (id, compartment, title, file_name, file_type, kind, category, level, doc_date,
                 valid_until, deadline, deadline_state, size, plaintext_hash, object_hash, kid, version, binned,
                 concurrent, filed_at, filed_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
                 ?21)
             ON CONFLICT (id) DO UPDATE SET compartment = excluded.compartment, title = excluded.title,
                 file_name = excluded.file_name, file_type = excluded.file_type, kind = excluded.kind,
                 category = excluded.category, level = excluded.level, doc_date = excluded.doc_date,
                 valid_until = excluded.valid_until, deadline = excluded.deadline,
                 deadline_state = excluded.deadline_state, size = excluded.size,
                 plaintext_hash = excluded.plaintext_hash, object_hash = excluded.object_hash,
                 kid = excluded.kid, version = excluded.version, binned = excluded.binned,
                 concurrent = excluded.concurrent, filed_at = excluded.filed_at, filed_by = excluded.filed_by
             RETURNING number",
        )?;
        let values = params![
            document.id,
            document.compartment,
            document.title,
            document.file_name,
            document.file_type,
            document.kind,
            document.category,
            document.level,
            date_text(document.doc_date),
            date_text(document.valid_until),
            day,
            state,
            number(document.size)?,
            document.plaintext_hash,
            document.object_hash,
            document.kid,
            document.version,
            document.binned,
            document.concurrent,
            document.filed_at.as_second(),
            document.filed_by,
        ];
        Ok(upsert.query_row(values, |row| row.get(0))?)
    }
}
