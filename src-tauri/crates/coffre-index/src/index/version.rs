//! Table `version`: every version of every document; more than one head means concurrent versions.

use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Row, params};

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;
use crate::column::{instant, number, unsigned};

/// One version of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionRow {
    /// Its id.
    pub id: String,
    /// Document that it belongs to.
    pub document: String,
    /// SHA-256 of the sealed object.
    pub object_hash: String,
    /// Key that opens the object.
    pub kid: String,
    /// Plaintext size in bytes.
    pub size: u64,
    /// SHA-256 of the plaintext.
    pub plaintext_hash: String,
    /// Name of the file.
    pub file_name: String,
    /// Whether no later version replaces it.
    pub head: bool,
    /// When it was filed, to the second.
    pub filed_at: Timestamp,
    /// Person who filed it.
    pub filed_by: String,
    /// The version record as JSON, with the hashes of its segments.
    pub record: String,
}

const COLUMNS: &str =
    "id, document, object_hash, kid, size, plaintext_hash, file_name, head, filed_at, filed_by, record";

fn from_row(row: &Row<'_>) -> rusqlite::Result<VersionRow> {
    Ok(VersionRow {
        id: row.get("id")?,
        document: row.get("document")?,
        object_hash: row.get("object_hash")?,
        kid: row.get("kid")?,
        size: unsigned(row, "size")?,
        plaintext_hash: row.get("plaintext_hash")?,
        file_name: row.get("file_name")?,
        head: row.get("head")?,
        filed_at: instant(row, "filed_at")?,
        filed_by: row.get("filed_by")?,
        record: row.get("record")?,
    })
}

impl IndexRead<'_> {
    /// The versions of a document, oldest first; of those filed in one second, the one that nothing replaces last.
    pub fn versions_of(&self, document: &str) -> Result<Vec<VersionRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM version WHERE document = ?1 ORDER BY filed_at, head, id"
        ))?;
        Ok(select
            .query_map([document], from_row)?
            .collect::<Result<_, _>>()?)
    }

    /// How many versions each document of a dossier has, outside the bin; only those with more than one.
    pub fn version_counts(&self, dossier: &str) -> Result<Vec<(String, u64)>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT d.id, count(*) AS versions FROM dossier s JOIN doc_dossier l ON l.dossier = s.number
             JOIN document d ON d.number = l.document JOIN version v ON v.document = d.id
             WHERE s.id = ?1 AND d.binned = 0 GROUP BY d.id HAVING count(*) > 1",
        )?;
        let rows = select.query_map([dossier], |row| Ok((row.get(0)?, unsigned(row, "versions")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The version with this id.
    pub fn version(&self, id: &str) -> Result<Option<VersionRow>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM version WHERE id = ?1"))?;
        Ok(select.query_row([id], from_row).optional()?)
    }

    /// The version that an object belongs to.
    pub fn version_of_object(&self, object_hash: &str) -> Result<Option<VersionRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM version WHERE object_hash = ?1 ORDER BY id LIMIT 1"
        ))?;
        Ok(select.query_row([object_hash], from_row).optional()?)
    }
}

impl IndexRead<'_> {
    /// The records of all versions, each with the hash and size of its plaintext.
    pub fn version_records(&self) -> Result<Vec<(String, String, u64)>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT record, plaintext_hash, size FROM version ORDER BY id")?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, unsigned(row, "size")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl IndexWrite<'_> {
    /// Takes out the versions of a document that are not among `kept`: their records count no more.
    pub fn keep_versions(&self, document: &str, kept: &[String]) -> Result<(), DatabaseError> {
        let mut delete = self
            .connection
            .prepare_cached("DELETE FROM version WHERE id = ?1")?;
        for version in self
            .versions_of(document)?
            .iter()
            .filter(|v| !kept.contains(&v.id))
        {
            delete.execute([&version.id])?;
        }
        Ok(())
    }

    /// Writes a version, new or changed.
    ///
    /// # Errors
    /// [`DatabaseError::Conflict`] for an unknown document.
    pub fn put_version(&self, version: &VersionRow) -> Result<(), DatabaseError> {
        let mut upsert = self.connection.prepare_cached(&format!(
            "INSERT INTO version ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
             ON CONFLICT (id) DO UPDATE SET document = excluded.document, object_hash = excluded.object_hash,
                 kid = excluded.kid, size = excluded.size, plaintext_hash = excluded.plaintext_hash,
                 file_name = excluded.file_name, head = excluded.head, filed_at = excluded.filed_at,
                 filed_by = excluded.filed_by, record = excluded.record"
        ))?;
        upsert.execute(params![
            version.id,
            version.document,
            version.object_hash,
            version.kid,
            number(version.size)?,
            version.plaintext_hash,
            version.file_name,
            version.head,
            version.filed_at.as_second(),
            version.filed_by,
            version.record,
        ])?;
        Ok(())
    }
}
