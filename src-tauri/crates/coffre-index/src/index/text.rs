//! Table `text` and the full-text index `word`: what was indexed of each document, word for word.
//!
//! A contentless index forgets a document only when it is told exactly what it was given. So every change goes
//! through [`IndexWrite::replace_text`], which first takes out the old words.

use std::io::Read as _;

use flate2::read::DeflateDecoder;
use rusqlite::{OptionalExtension as _, params};

use super::document::DocumentRow;
use super::pending::Change;
use super::{IndexDb, IndexRead, IndexWrite};
use crate::DatabaseError;

/// The searchable text of a document beside its title and file name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRow {
    /// Version of the document that the text was read from.
    pub version: String,
    /// Names of its people and dossiers, as one text.
    pub people: String,
    /// Text of the document.
    pub body: String,
}

#[derive(PartialEq, Eq)]
pub(crate) struct Indexed {
    pub(crate) version: String,
    pub(crate) title: String,
    pub(crate) file_name: String,
    pub(crate) people: String,
    pub(crate) body: String,
}

impl Indexed {
    /// What the full text is given, in the order of its columns.
    pub(super) fn texts(&self) -> [&str; 4] {
        [&self.title, &self.file_name, &self.people, &self.body]
    }

    /// Bytes of text.
    pub(super) fn bytes(&self) -> usize {
        self.texts().iter().map(|text| text.len()).sum()
    }
}

impl IndexDb {
    /// Merges the full-text index into one segment, which makes searches faster. For the end of a rebuild or of
    /// a large import; cost grows with the whole index.
    pub fn settle(&mut self) -> Result<(), DatabaseError> {
        self.transaction(|tx| {
            tx.connection
                .execute("INSERT INTO word (word) VALUES ('optimize')", [])?;
            Ok(())
        })
    }
}

impl IndexRead<'_> {
    /// The searchable text of a document; nothing for an unknown document.
    pub fn text(&self, document: &str) -> Result<Option<TextRow>, DatabaseError> {
        let Some(number) = self.number_of(document)? else {
            return Ok(None);
        };
        let indexed = self.indexed(number)?;
        Ok(indexed.map(|indexed| TextRow {
            version: indexed.version,
            people: indexed.people,
            body: indexed.body,
        }))
    }

    pub(crate) fn indexed(&self, number: i64) -> Result<Option<Indexed>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT version, title, file_name, people, body FROM text WHERE document = ?1")?;
        let row = select
            .query_row([number], |row| {
                let packed: Vec<u8> = row.get(4)?;
                let indexed = Indexed {
                    version: row.get(0)?,
                    title: row.get(1)?,
                    file_name: row.get(2)?,
                    people: row.get(3)?,
                    body: String::new(),
                };
                Ok((indexed, packed))
            })
            .optional()?;
        let Some((mut indexed, packed)) = row else {
            return Ok(None);
        };
        DeflateDecoder::new(packed.as_slice())
            .read_to_string(&mut indexed.body)
            .map_err(|_| DatabaseError::Damaged)?;
        Ok(Some(indexed))
    }
}

impl IndexWrite<'_> {
    /// Writes a document together with its text: the path for bulk and rebuild, which indexes once.
    pub fn put_document_with_text(
        &self,
        document: &DocumentRow,
        text: &TextRow,
    ) -> Result<(), DatabaseError> {
        let number = self.write_document(document)?;
        self.replace_text(
            number,
            Indexed {
                version: text.version.clone(),
                title: document.title.clone(),
                file_name: document.file_name.clone(),
                people: text.people.clone(),
                body: text.body.clone(),
            },
        )
    }

    /// Writes the text of a document that is there.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] for an unknown document.
    pub fn put_text(&self, document: &str, text: &TextRow) -> Result<(), DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT number, title, file_name FROM document WHERE id = ?1")?;
        let found = select.query_row([document], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
        let (number, title, file_name) = found.optional()?.ok_or(DatabaseError::Missing)?;
        self.replace_text(
            number,
            Indexed {
                version: text.version.clone(),
                title,
                file_name,
                people: text.people.clone(),
                body: text.body.clone(),
            },
        )
    }

    /// Brings title and file name into the index if they changed.
    pub(crate) fn index_labels(&self, number: i64, document: &DocumentRow) -> Result<(), DatabaseError> {
        let old = self.indexed(number)?;
        if let Some(old) = &old
            && old.title == document.title
            && old.file_name == document.file_name
        {
            return Ok(());
        }
        let (version, people, body) = match old {
            Some(old) => (old.version, old.people, old.body),
            None => (document.version.clone(), String::new(), String::new()),
        };
        let (title, file_name) = (document.title.clone(), document.file_name.clone());
        self.replace_text(
            number,
            Indexed {
                version,
                title,
                file_name,
                people,
                body,
            },
        )
    }

    /// Words that stay as they are are not touched: taking out and putting in again writes a segment of its own.
    fn replace_text(&self, number: i64, new: Indexed) -> Result<(), DatabaseError> {
        match self.indexed(number)? {
            Some(old) if old == new => return Ok(()),
            Some(old) => self.change_words(Change::Delete(number, old))?,
            None => {}
        }
        let packed = self.packer.pack(&new.body)?;
        self.connection
            .prepare_cached(
                "INSERT OR REPLACE INTO text (document, version, title, file_name, people, body)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                number,
                new.version,
                new.title,
                new.file_name,
                new.people,
                packed
            ])?;
        self.change_words(Change::Put(number, new))
    }

    /// Takes the words of a document out of the index, if it has any there.
    pub(crate) fn take_out_words(&self, number: i64) -> Result<(), DatabaseError> {
        match self.indexed(number)? {
            Some(old) => self.change_words(Change::Delete(number, old)),
            None => Ok(()),
        }
    }

    fn change_words(&self, change: Change) -> Result<(), DatabaseError> {
        self.pending.borrow_mut().take(self.connection, change)
    }

    /// Brings the changes of words into the full text.
    pub(super) fn write_words(&self) -> Result<(), DatabaseError> {
        self.pending.borrow_mut().make(self.connection)
    }
}
