//! Dossiers with everything that their checklists are held against, many at a time: one query a table, never one a
//! dossier.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::types::Value;
use rusqlite::{Row, params};

use super::dossier::{self, DossierRow};
use super::{IndexRead, IndexWrite};
use crate::DatabaseError;
use crate::column::{date, instant};

/// Which dossiers are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseScope {
    /// The one with this id.
    One(String),
    /// All that are not closed.
    Open,
    /// The closed ones that were made last, at most so many.
    Closed(u32),
}

/// A dossier with its fields, facts, people and documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// The dossier.
    pub dossier: DossierRow,
    /// All its fields.
    pub fields: BTreeMap<String, String>,
    /// Code and day of each dated fact.
    pub facts: Vec<(String, Option<Date>)>,
    /// Party and part; of merged records the one that stands for all.
    pub people: Vec<(String, String)>,
    /// Its documents of the kinds that were asked for, outside the bin.
    pub pieces: Vec<PieceRow>,
}

/// A document in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PieceRow {
    /// Its id.
    pub id: String,
    /// Code of its kind.
    pub kind: String,
    /// The date that it bears.
    pub doc_date: Option<Date>,
    /// Last day of its validity, where it states one.
    pub valid_until: Option<Date>,
    /// What else it states of its validity: `unlimited`, or a case of its kind.
    pub validity: Option<String>,
    /// When it was filed.
    pub filed_at: Timestamp,
    /// Party and part that it names; a part alone has an empty party.
    pub people: Vec<(String, String)>,
}

impl CaseScope {
    fn condition(&self) -> (&'static str, Value) {
        match self {
            Self::One(id) => ("s.id = ?1", Value::Text(id.clone())),
            Self::Open => ("s.state <> ?1", Value::Text("closed".into())),
            Self::Closed(most) => (
                "s.number IN (SELECT number FROM dossier WHERE state = 'closed' ORDER BY number DESC LIMIT ?1)",
                Value::Integer((*most).into()),
            ),
        }
    }
}

impl IndexRead<'_> {
    /// Dossiers with what their checklists need, newest first; documents of these kinds alone.
    pub fn cases(&self, scope: &CaseScope, kinds: &[&str]) -> Result<Vec<CaseRow>, DatabaseError> {
        let (condition, value) = scope.condition();
        let mut cases = Vec::new();
        let mut places: HashMap<i64, usize> = HashMap::new();
        self.each(
            &format!(
                "SELECT s.number, {} FROM dossier s WHERE {condition} ORDER BY s.number DESC",
                dossier::COLUMNS
            ),
            &[&value],
            |row| {
                places.insert(row.get(0)?, cases.len());
                cases.push(CaseRow {
                    dossier: dossier::from_row(row)?,
                    fields: BTreeMap::new(),
                    facts: Vec::new(),
                    people: Vec::new(),
                    pieces: Vec::new(),
                });
                Ok(())
            },
        )?;
        self.each(
            &format!(
                "SELECT s.number, f.field, f.value FROM dossier s JOIN dossier_field f ON f.dossier = s.number
                 WHERE {condition}"
            ),
            &[&value],
            |row| {
                if let Some(place) = places.get(&row.get(0)?) {
                    cases[*place].fields.insert(row.get(1)?, row.get(2)?);
                }
                Ok(())
            },
        )?;
        self.each(
            &format!(
                "SELECT s.number, f.kind, f.date FROM dossier s JOIN fact f ON f.about = s.id WHERE {condition}"
            ),
            &[&value],
            |row| {
                if let Some(place) = places.get(&row.get(0)?) {
                    cases[*place].facts.push((row.get(1)?, date(row, 2)?));
                }
                Ok(())
            },
        )?;
        self.each(
            &format!(
                "SELECT DISTINCT s.number, coalesce(p.merged_into, p.id), l.part
                 FROM dossier s JOIN dossier_party l ON l.dossier = s.id JOIN party p ON p.id = l.party
                 WHERE {condition} ORDER BY p.folded, p.id"
            ),
            &[&value],
            |row| {
                if let Some(place) = places.get(&row.get(0)?) {
                    cases[*place].people.push((row.get(1)?, row.get(2)?));
                }
                Ok(())
            },
        )?;
        self.pieces(condition, &value, kinds, &places, &mut cases)?;
        Ok(cases)
    }

    fn pieces(
        &self,
        condition: &str,
        value: &Value,
        kinds: &[&str],
        places: &HashMap<i64, usize>,
        cases: &mut [CaseRow],
    ) -> Result<(), DatabaseError> {
        // Codes hold no quotes; the list is data of the house all the same and travels as a value.
        let wanted = Value::Text(list_of_codes(kinds));
        let of_kinds = "d.binned = 0 AND d.kind IN (SELECT value FROM json_each(?2))";
        let mut at: HashMap<(i64, i64), usize> = HashMap::new();
        self.each(
            &format!(
                "SELECT s.number, d.number, d.id, d.kind, d.doc_date, d.valid_until, v.said, d.filed_at
                 FROM dossier s JOIN doc_dossier l ON l.dossier = s.number
                 CROSS JOIN document d ON d.number = l.document
                 LEFT JOIN doc_validity v ON v.document = d.number
                 WHERE {condition} AND {of_kinds}"
            ),
            &[value, &wanted],
            |row| {
                let (dossier, document): (i64, i64) = (row.get(0)?, row.get(1)?);
                if let Some(place) = places.get(&dossier) {
                    let pieces = &mut cases[*place].pieces;
                    at.insert((dossier, document), pieces.len());
                    pieces.push(piece(row)?);
                }
                Ok(())
            },
        )?;
        self.each(
            &format!(
                "SELECT s.number, d.number, coalesce(p.merged_into, t.party), t.part
                 FROM dossier s JOIN doc_dossier l ON l.dossier = s.number
                 CROSS JOIN document d ON d.number = l.document
                 JOIN doc_part t ON t.document = d.number LEFT JOIN party p ON p.id = t.party
                 WHERE {condition} AND {of_kinds}"
            ),
            &[value, &wanted],
            |row| {
                let key = (row.get(0)?, row.get(1)?);
                if let (Some(place), Some(piece)) = (places.get(&key.0), at.get(&key)) {
                    cases[*place].pieces[*piece]
                        .people
                        .push((row.get(2)?, row.get(3)?));
                }
                Ok(())
            },
        )
    }

    fn each(
        &self,
        sql: &str,
        values: &[&Value],
        mut take: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<(), DatabaseError> {
        let mut select = self.connection.prepare_cached(sql)?;
        let mut rows = select.query(rusqlite::params_from_iter(values))?;
        while let Some(row) = rows.next()? {
            take(row)?;
        }
        Ok(())
    }
}

fn piece(row: &Row<'_>) -> rusqlite::Result<PieceRow> {
    Ok(PieceRow {
        id: row.get(2)?,
        kind: row.get(3)?,
        doc_date: date(row, 4)?,
        valid_until: date(row, 5)?,
        validity: row.get(6)?,
        filed_at: instant(row, 7)?,
        people: Vec::new(),
    })
}

/// A JSON list of codes: letters, digits and dashes; anything else is left out.
fn list_of_codes(codes: &[&str]) -> String {
    let plain = |code: &&&str| code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let quoted: Vec<String> = codes
        .iter()
        .filter(plain)
        .map(|code| format!("\"{code}\""))
        .collect();
    format!("[{}]", quoted.join(","))
}

impl IndexWrite<'_> {
    /// Writes the fields of a dossier as they stand; others that it had go.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] where the dossier is unknown.
    pub fn put_dossier_fields(
        &self,
        dossier: &str,
        fields: &BTreeMap<String, String>,
    ) -> Result<(), DatabaseError> {
        let number = self.dossier_number(dossier)?;
        self.connection
            .prepare_cached("DELETE FROM dossier_field WHERE dossier = ?1")?
            .execute([number])?;
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO dossier_field (dossier, field, value) VALUES (?1, ?2, ?3)")?;
        for (field, value) in fields {
            insert.execute(params![number, field, value])?;
        }
        Ok(())
    }

    /// Writes what a document states of its validity beside a last day.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] where the document is unknown.
    pub fn put_validity(&self, document: &str, said: Option<&str>) -> Result<(), DatabaseError> {
        let number = self.existing(document)?;
        match said {
            Some(said) => self
                .connection
                .prepare_cached(
                    "INSERT INTO doc_validity (document, said) VALUES (?1, ?2)
                     ON CONFLICT (document) DO UPDATE SET said = excluded.said",
                )?
                .execute(params![number, said])?,
            None => self
                .connection
                .prepare_cached("DELETE FROM doc_validity WHERE document = ?1")?
                .execute([number])?,
        };
        Ok(())
    }
}
