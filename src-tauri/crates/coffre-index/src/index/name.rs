//! Table `name`: labels of ids, so that people search and read words instead of ids.

use rusqlite::{OptionalExtension as _, params};

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;
use crate::fold::fold_for_lookup;

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NameOf {
    /// A compartment.
    Compartment,
    /// A kind of document.
    Kind,
    /// A category of data.
    Category,
    /// A member of the staff.
    Person,
    /// A seat.
    Seat,
    /// A role.
    Role,
    /// A recipient of disclosures.
    Recipient,
}

impl NameOf {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Compartment => "compartment",
            Self::Kind => "kind",
            Self::Category => "category",
            Self::Person => "person",
            Self::Seat => "seat",
            Self::Role => "role",
            Self::Recipient => "recipient",
        }
    }
}

/// One label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameRow {
    /// What the id names.
    pub of: NameOf,
    /// The id or code.
    pub id: String,
    /// What people read.
    pub label: String,
}

impl IndexRead<'_> {
    /// The label of an id.
    pub fn label(&self, of: NameOf, id: &str) -> Result<Option<String>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT label FROM name WHERE what = ?1 AND id = ?2")?;
        Ok(select.query_row([of.word(), id], |row| row.get(0)).optional()?)
    }

    /// All labels of one sort, by id.
    pub fn names(&self, of: NameOf) -> Result<Vec<NameRow>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT id, label FROM name WHERE what = ?1 ORDER BY id")?;
        let rows = select.query_map([of.word()], |row| {
            Ok(NameRow {
                of,
                id: row.get(0)?,
                label: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The ids whose label holds words that start with each word of `text`, and the id that is `text` itself.
    /// A label that is `text` exactly shuts out those that only contain it.
    pub fn ids_named(&self, of: NameOf, text: &str) -> Result<Vec<String>, DatabaseError> {
        let wanted = fold_for_lookup(text);
        let words: Vec<&str> = wanted.split(' ').filter(|word| !word.is_empty()).collect();
        let mut select = self
            .connection
            .prepare_cached("SELECT id, folded FROM name WHERE what = ?1 ORDER BY id")?;
        let mut rows = select.query([of.word()])?;
        let (mut exact, mut partial) = (Vec::new(), Vec::new());
        while let Some(row) = rows.next()? {
            let (id, folded): (String, String) = (row.get(0)?, row.get(1)?);
            if !words.is_empty() && (folded == wanted || fold_for_lookup(&id) == wanted) {
                exact.push(id);
            } else if !words.is_empty() && words.iter().all(|word| folded.contains(&format!(" {word}"))) {
                partial.push(id);
            }
        }
        Ok(if exact.is_empty() { partial } else { exact })
    }
}

impl IndexWrite<'_> {
    /// Gives an id its label or a new one.
    pub fn put_name(&self, name: &NameRow) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached(
                "INSERT INTO name (what, id, label, folded) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (what, id) DO UPDATE SET label = excluded.label, folded = excluded.folded",
            )?
            .execute(params![
                name.of.word(),
                name.id,
                name.label,
                fold_for_lookup(&name.label)
            ])?;
        Ok(())
    }

    /// Deletes a label. An absent one is no error.
    pub fn delete_name(&self, of: NameOf, id: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("DELETE FROM name WHERE what = ?1 AND id = ?2")?
            .execute([of.word(), id])?;
        Ok(())
    }
}
