//! Conversions between row types and SQLite columns: dates as ISO text, instants as seconds, unsigned numbers
//! as SQLite's signed ones.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::types::Type;
use rusqlite::{Row, RowIndex};

use crate::DatabaseError;

pub(crate) fn number(value: u64) -> Result<i64, DatabaseError> {
    i64::try_from(value).map_err(|_| DatabaseError::NumberTooLarge)
}

pub(crate) fn unsigned(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<u64> {
    let value: i64 = row.get(column)?;
    u64::try_from(value).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(0, value))
}

pub(crate) fn date_text(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

pub(crate) fn date(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Option<Date>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(damaged)).transpose()
}

pub(crate) fn instant(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Timestamp> {
    Timestamp::from_second(row.get(column)?).map_err(damaged)
}

pub(crate) fn damaged(error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
}

/// A word in a column that stands for no known value.
#[derive(Debug, thiserror::Error)]
#[error("unknown value in a column")]
pub(crate) struct UnknownValue;
