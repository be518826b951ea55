//! Table `party`: the people and firms of the dossiers. Two records of one person are merged by a pointer, so
//! that they can be split again.

use rusqlite::types::Value;
use rusqlite::{OptionalExtension as _, Row, params};

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;
use crate::fold::{fold_for_lookup, fold_words};

/// One person or firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyRow {
    /// Its id.
    pub id: String,
    /// Compartment of its record.
    pub compartment: String,
    /// Name as people read it.
    pub name: String,
    /// Postal address; may be empty.
    pub address: String,
    /// E-mail address; may be empty.
    pub email: String,
    /// Telephone number; may be empty.
    pub telephone: String,
    /// Record that stands for this one since both were found to be the same person.
    pub merged_into: Option<String>,
}

/// A party and its part in a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DossierParty {
    /// The party.
    pub party: PartyRow,
    /// Code of its part: seller, buyer, heir, notary.
    pub part: String,
}

const COLUMNS: &str = "p.id, p.compartment, p.name, p.address, p.email, p.telephone, p.merged_into";

fn from_row(row: &Row<'_>) -> rusqlite::Result<PartyRow> {
    Ok(PartyRow {
        id: row.get("id")?,
        compartment: row.get("compartment")?,
        name: row.get("name")?,
        address: row.get("address")?,
        email: row.get("email")?,
        telephone: row.get("telephone")?,
        merged_into: row.get("merged_into")?,
    })
}

/// A condition that each word starts some word of a folded column, with its values from parameter `first` on.
/// Without words nothing matches.
pub(crate) fn all_words_start(column: &str, words: &[String], first: usize) -> (String, Vec<String>) {
    if words.is_empty() {
        return ("0".to_owned(), Vec::new());
    }
    let conditions: Vec<String> = (0..words.len())
        .map(|place| format!("instr({column}, ?{}) > 0", first + place))
        .collect();
    (
        conditions.join(" AND "),
        words.iter().map(|word| format!(" {word}")).collect(),
    )
}

impl IndexRead<'_> {
    /// The party with this id.
    pub fn party(&self, id: &str) -> Result<Option<PartyRow>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM party p WHERE p.id = ?1"))?;
        Ok(select.query_row([id], from_row).optional()?)
    }

    /// Parties whose name or e-mail address holds words that start with each word of `text`, by name. Accents
    /// and case do not matter; merged records are not listed.
    pub fn find_parties(&self, text: &str, limit: u32, offset: u32) -> Result<Vec<PartyRow>, DatabaseError> {
        let (condition, values) = all_words_start("f.folded", &fold_words(text), 3);
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM party p WHERE p.id IN (
                 SELECT f.id FROM party f WHERE {condition} AND f.merged_into IS NULL
                 ORDER BY f.folded, f.id LIMIT ?1 OFFSET ?2)
             ORDER BY p.folded, p.id"
        ))?;
        let window = [Value::from(limit), Value::from(offset)].into_iter();
        let values = window.chain(values.into_iter().map(Value::Text));
        Ok(select
            .query_map(rusqlite::params_from_iter(values), from_row)?
            .collect::<Result<_, _>>()?)
    }

    /// All parties, by name; merged records are not listed.
    pub fn all_parties(&self, limit: u32, offset: u32) -> Result<Vec<PartyRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM party p WHERE p.merged_into IS NULL ORDER BY p.folded, p.id LIMIT ?1 OFFSET ?2"
        ))?;
        Ok(select
            .query_map([limit, offset], from_row)?
            .collect::<Result<_, _>>()?)
    }

    /// How many parties [`IndexRead::find_parties`] finds; all of them where `text` has no word.
    pub fn count_parties(&self, text: &str) -> Result<u64, DatabaseError> {
        let (condition, values) = if text.trim().is_empty() {
            ("1".to_owned(), Vec::new())
        } else {
            all_words_start("f.folded", &fold_words(text), 1)
        };
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT count(*) FROM party f WHERE {condition} AND f.merged_into IS NULL"
        ))?;
        let count: i64 = select.query_row(rusqlite::params_from_iter(values), |row| row.get(0))?;
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// The parties of a dossier with their parts.
    pub fn parties_of_dossier(&self, dossier: &str) -> Result<Vec<DossierParty>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS}, l.part FROM dossier_party l JOIN party p ON p.id = l.party
             WHERE l.dossier = ?1 ORDER BY l.part, p.folded, p.id"
        ))?;
        let rows = select.query_map([dossier], |row| {
            Ok(DossierParty {
                party: from_row(row)?,
                part: row.get("part")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The parties that a document names.
    pub fn parties_of_document(&self, document: &str) -> Result<Vec<PartyRow>, DatabaseError> {
        let mut select = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM document d JOIN doc_party l ON l.document = d.number
             JOIN party p ON p.id = l.party WHERE d.id = ?1 ORDER BY p.folded, p.id"
        ))?;
        Ok(select
            .query_map([document], from_row)?
            .collect::<Result<_, _>>()?)
    }

    /// The ids of the dossiers that a party has a part in.
    pub fn dossiers_of_party(&self, party: &str) -> Result<Vec<String>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT DISTINCT dossier FROM dossier_party WHERE party = ?1 ORDER BY dossier")?;
        Ok(select
            .query_map([party], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }
}

impl IndexWrite<'_> {
    /// Writes a party, new or changed.
    pub fn put_party(&self, party: &PartyRow) -> Result<(), DatabaseError> {
        let folded = fold_for_lookup(&party.name) + &fold_for_lookup(&party.email);
        self.connection
            .prepare_cached(
                "INSERT INTO party (id, compartment, name, address, email, telephone, merged_into, folded)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT (id) DO UPDATE SET compartment = excluded.compartment, name = excluded.name,
                     address = excluded.address, email = excluded.email, telephone = excluded.telephone,
                     merged_into = excluded.merged_into, folded = excluded.folded",
            )?
            .execute(params![
                party.id,
                party.compartment,
                party.name,
                party.address,
                party.email,
                party.telephone,
                party.merged_into,
                folded,
            ])?;
        Ok(())
    }

    /// Deletes a party with its links.
    pub fn delete_party(&self, id: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("DELETE FROM party WHERE id = ?1")?
            .execute([id])?;
        Ok(())
    }
}
