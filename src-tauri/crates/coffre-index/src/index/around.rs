//! What stands around every document of a list, read in four questions whatever its length.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Row;

use super::IndexRead;
use super::list::{Listing, Plan, plan};
use crate::DatabaseError;
use crate::column::{date, instant};

/// A document with what its deadline rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// The document.
    pub id: String,
    /// Its kind.
    pub kind: Option<String>,
    /// When it was filed.
    pub filed_at: Timestamp,
    /// Its date.
    pub doc_date: Option<Date>,
    /// Its dossiers, ascending.
    pub dossiers: Vec<String>,
    /// The parts played in it, each with its party, or with an empty one where the part was said alone.
    pub parts: Vec<(String, String)>,
    /// Events about itself, with their days.
    pub facts: Vec<(String, Option<Date>)>,
}

impl IndexRead<'_> {
    /// The documents of a list, oldest first.
    pub fn around(&self, listing: &Listing) -> Result<Vec<Around>, DatabaseError> {
        let plan = plan(listing);
        let mut places = HashMap::new();
        let mut documents = Vec::new();
        let bare = "SELECT d.number, d.id, d.kind, d.filed_at, d.doc_date FROM {list} ORDER BY d.number";
        self.each_of_list(&plan, bare, |row| {
            places.insert(row.get::<_, i64>(0)?, documents.len());
            documents.push(Around {
                id: row.get(1)?,
                kind: row.get(2)?,
                filed_at: instant(row, "filed_at")?,
                doc_date: date(row, "doc_date")?,
                dossiers: Vec::new(),
                parts: Vec::new(),
                facts: Vec::new(),
            });
            Ok(())
        })?;
        let dossiers = "SELECT d.number, s.id FROM {list} CROSS JOIN doc_dossier o ON o.document = d.number
             JOIN dossier s ON s.number = o.dossier ORDER BY d.number, s.id";
        self.each_of_list(&plan, dossiers, |row| {
            documents[places[&row.get(0)?]].dossiers.push(row.get(1)?);
            Ok(())
        })?;
        let parts =
            "SELECT d.number, p.party, p.part FROM {list} CROSS JOIN doc_part p ON p.document = d.number
             ORDER BY d.number, p.party, p.part";
        self.each_of_list(&plan, parts, |row| {
            let part = (row.get(1)?, row.get(2)?);
            documents[places[&row.get(0)?]].parts.push(part);
            Ok(())
        })?;
        let facts = "SELECT d.number, f.kind, f.date FROM {list} CROSS JOIN fact f ON f.about = d.id
             ORDER BY d.number, f.date, f.id";
        self.each_of_list(&plan, facts, |row| {
            let fact = (row.get(1)?, date(row, "date")?);
            documents[places[&row.get(0)?]].facts.push(fact);
            Ok(())
        })?;
        Ok(documents)
    }

    /// Visits the rows of a question over the documents of a list.
    fn each_of_list(
        &self,
        plan: &Plan,
        question: &str,
        mut visit: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<(), DatabaseError> {
        let list = format!("(SELECT d.* FROM {} WHERE {}) d", plan.from, plan.condition);
        let mut select = self
            .connection
            .prepare_cached(&question.replace("{list}", &list))?;
        let mut rows = select.query(rusqlite::params_from_iter(&plan.values))?;
        while let Some(row) = rows.next()? {
            visit(row)?;
        }
        Ok(())
    }
}
