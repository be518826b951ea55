//! Table `text_piece`: long texts arrive in several lines and are kept until the last one is there.

use rusqlite::params;

use super::{IndexRead, IndexWrite};
use crate::DatabaseError;
use crate::column::{number, unsigned};

impl IndexRead<'_> {
    /// The whole text of a version, once every piece is there and all agree about their count.
    pub fn joined_text(&self, document: &str, version: &str) -> Result<Option<String>, DatabaseError> {
        let mut select = self.connection.prepare_cached(
            "SELECT number, count, piece FROM text_piece WHERE document = ?1 AND version = ?2 ORDER BY number",
        )?;
        let pieces: Vec<(u64, u64, String)> = select
            .query_map(params![document, version], |row| {
                Ok((
                    unsigned(row, "number")?,
                    unsigned(row, "count")?,
                    row.get("piece")?,
                ))
            })?
            .collect::<Result<_, _>>()?;
        let count = pieces.len() as u64;
        let whole = count > 0
            && (0..count)
                .zip(&pieces)
                .all(|(place, piece)| (piece.0, piece.1) == (place, count));
        Ok(whole.then(|| pieces.into_iter().map(|(_, _, piece)| piece).collect()))
    }
}

impl IndexRead<'_> {
    /// Whether any piece of a version waits.
    pub fn has_text_pieces(&self, document: &str, version: &str) -> Result<bool, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT 1 FROM text_piece WHERE document = ?1 AND version = ?2")?;
        Ok(select.exists(params![document, version])?)
    }
}

impl IndexWrite<'_> {
    /// Keeps one piece of a text; the first one of a number stands.
    pub fn put_text_piece(
        &self,
        document: &str,
        version: &str,
        piece: u64,
        count: u64,
        text: &str,
    ) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached(
                "INSERT OR IGNORE INTO text_piece (document, version, number, count, piece)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![document, version, number(piece)?, number(count)?, text])?;
        Ok(())
    }

    /// Drops the pieces of a version whose whole text was indexed.
    pub fn drop_text_pieces(&self, document: &str, version: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("DELETE FROM text_piece WHERE document = ?1 AND version = ?2")?
            .execute(params![document, version])?;
        Ok(())
    }
}
