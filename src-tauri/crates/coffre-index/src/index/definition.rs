//! Table `definition`: names, kinds, rules, recipients, settings and checklist rows of the house, as JSON.

use rusqlite::params;

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;

/// One definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DefinitionRow {
    /// Sort of definition.
    pub what: String,
    /// Its key.
    pub key: String,
    /// Its value, a JSON object.
    pub json: String,
}

impl IndexRead<'_> {
    /// All definitions.
    pub fn definitions(&self) -> Result<Vec<DefinitionRow>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT what, key, json FROM definition ORDER BY what, key")?;
        let rows = select.query_map([], |row| {
            Ok(DefinitionRow {
                what: row.get(0)?,
                key: row.get(1)?,
                json: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl IndexWrite<'_> {
    /// Writes a definition over the one of the same key.
    pub fn put_definition(&self, row: &DefinitionRow) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("INSERT OR REPLACE INTO definition (what, key, json) VALUES (?1, ?2, ?3)")?
            .execute(params![row.what, row.key, row.json])?;
        Ok(())
    }

    /// Takes a definition away.
    pub fn delete_definition(&self, what: &str, key: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("DELETE FROM definition WHERE what = ?1 AND key = ?2")?
            .execute(params![what, key])?;
        Ok(())
    }
}
