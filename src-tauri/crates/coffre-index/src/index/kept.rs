//! Table `doc_kept`: fields of documents that the program keeps for itself and nobody searches: who read the words, how
//! pages look, what was proposed.

use jiff::Timestamp;
use rusqlite::params;

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;
use crate::column::instant;

/// A kept field of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRow {
    /// The document.
    pub document: String,
    /// The value of the field.
    pub value: String,
}

impl IndexRead<'_> {
    /// The values of one field, of the newest documents outside the bin first.
    pub fn kept(&self, name: &str, limit: u32) -> Result<Vec<KeptRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT d.id, k.value FROM doc_kept k JOIN document d ON d.number = k.document
             WHERE k.name = ?1 AND d.binned = 0 ORDER BY k.document DESC LIMIT ?2",
        )?;
        let rows = select.query_map(params![name, limit], |row| {
            Ok(KeptRow {
                document: row.get(0)?,
                value: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One kept field of a document.
    pub fn kept_of(&self, document: &str, name: &str) -> Result<Option<String>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT k.value FROM doc_kept k JOIN document d ON d.number = k.document
             WHERE d.id = ?1 AND k.name = ?2",
        )?;
        let mut rows = select.query_map(params![document, name], |row| row.get(0))?;
        Ok(rows.next().transpose()?)
    }

    /// Documents outside the bin that lack this field and have no words, those of the dossiers in which something was filed
    /// last first.
    pub fn unread(&self, name: &str, limit: u32) -> Result<Vec<String>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT d.id {UNREAD} ORDER BY coalesce((SELECT max(o.filed_at) FROM doc_dossier l
                 JOIN doc_dossier m ON m.dossier = l.dossier JOIN document o ON o.number = m.document
                 WHERE l.document = d.number), d.filed_at) DESC, d.number DESC LIMIT ?2"
        ))?;
        let rows = select.query_map(params![name, limit], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many documents [`IndexRead::unread`] would list without a limit, and their bytes.
    pub fn count_unread(&self, name: &str) -> Result<(u64, u64), DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached(&format!("SELECT count(*), coalesce(sum(d.size), 0) {UNREAD}"))?;
        let row = select.query_row([name], |row| {
            Ok((crate::column::unsigned(row, 0)?, crate::column::unsigned(row, 1)?))
        })?;
        Ok(row)
    }

    /// When something was filed last in each dossier that has documents.
    pub fn last_filed(&self) -> Result<Vec<(String, Timestamp)>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT s.id AS id, max(d.filed_at) AS filed_at FROM doc_dossier l
             JOIN dossier s ON s.number = l.dossier JOIN document d ON d.number = l.document
             WHERE d.binned = 0 GROUP BY s.number",
        )?;
        let rows = select.query_map([], |row| Ok((row.get("id")?, instant(row, "filed_at")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The hash of the bytes of each document outside the bin.
    pub fn plaintext_hashes(&self) -> Result<Vec<(String, String)>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT plaintext_hash, id FROM document WHERE binned = 0")?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// An empty text is two bytes once it is packed.
const UNREAD: &str = "FROM document d LEFT JOIN text t ON t.document = d.number
    WHERE d.binned = 0 AND (t.body IS NULL OR length(t.body) <= 2)
    AND NOT EXISTS (SELECT 1 FROM doc_kept k WHERE k.document = d.number AND k.name = ?1)";

impl IndexWrite<'_> {
    /// Writes a kept field of a document, or takes it out.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] for an unknown document.
    pub fn put_kept(&self, document: &str, name: &str, value: Option<&str>) -> Result<(), DatabaseError> {
        let number = self.existing(document)?;
        match value {
            Some(value) => self
                .connection
                .prepare_cached(
                    "INSERT OR REPLACE INTO doc_kept (document, name, value) VALUES (?1, ?2, ?3)",
                )?
                .execute(params![number, name, value])?,
            None => self
                .connection
                .prepare_cached("DELETE FROM doc_kept WHERE document = ?1 AND name = ?2")?
                .execute(params![number, name])?,
        };
        Ok(())
    }
}

impl IndexWrite<'_> {
    /// Makes these the only names of a document's kept fields that begin so; such fields have no value.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] for an unknown document.
    pub fn keep_names(&self, document: &str, begin: &str, names: &[String]) -> Result<(), DatabaseError> {
        let number = self.existing(document)?;
        self.connection
            .prepare_cached("DELETE FROM doc_kept WHERE document = ?1 AND substr(name, 1, length(?2)) = ?2")?
            .execute(params![number, begin])?;
        for name in names {
            self.put_kept(document, &format!("{begin}{name}"), Some(""))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{document, open, text, write};

    #[test]
    fn what_has_no_words_and_was_not_read_is_unread() {
        let (_folder, _, mut index) = open();
        write(&mut index, |tx| {
            for id in ["d1", "d2", "d3"] {
                tx.put_document(&document(id, "Bail"))?;
            }
            tx.put_text("d1", &text("des mots"))?;
            tx.put_kept("d2", "read", Some("file"))
        });
        assert_eq!(index.read().unread("read", 9).unwrap(), ["d3"]);
        assert_eq!(index.read().count_unread("read").unwrap().0, 1);
    }

    #[test]
    fn names_that_begin_alike_are_replaced_together() {
        let (_folder, _, mut index) = open();
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        write(&mut index, |tx| {
            tx.put_document(&document("d1", "Bail"))?;
            tx.put_kept("d1", "read", Some("file"))?;
            tx.keep_names("d1", "in ", &names(&["m1", "m2"]))?;
            tx.keep_names("d1", "in ", &names(&["m2"]))
        });
        assert_eq!(index.read().kept("in m1", 9).unwrap(), []);
        assert_eq!(index.read().kept("in m2", 9).unwrap()[0].document, "d1");
        assert_eq!(index.read().kept("read", 9).unwrap().len(), 1);
    }

    #[test]
    fn a_kept_value_is_replaced_and_taken_out() {
        let (_folder, _, mut index) = open();
        write(&mut index, |tx| {
            tx.put_document(&document("d1", "Bail"))?;
            tx.put_kept("d1", "looks", Some("a"))?;
            tx.put_kept("d1", "looks", Some("b"))
        });
        assert_eq!(index.read().kept("looks", 9).unwrap()[0].value, "b");
        write(&mut index, |tx| tx.put_kept("d1", "looks", None));
        assert_eq!(index.read().kept("looks", 9).unwrap(), []);
        assert_eq!(index.read().kept_of("d1", "looks").unwrap(), None);
    }
}
