//! Which documents match: at most [`MOST_CANDIDATES`], newest first, by the cheaper of two ways round.
//!
//! Where the filters leave few documents, their numbers are gathered and the full text is asked only about
//! them. Else the full text is walked from the newest document down, and each is checked against the filters.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};

use super::MOST_CANDIDATES;
use super::filter::{Condition, condition};
use super::matching::{Matching, matching};
use crate::column::instant;
use crate::index::IndexRead;
use crate::{DatabaseError, Query};

/// Up to this many documents left by the filters, the filters lead.
const FEW: usize = 10_000;

/// Up to this many, each is asked for by its number instead of walking the words of all.
const VERY_FEW: usize = 500;

pub(crate) struct Candidate {
    pub(crate) number: i64,
    pub(crate) kind: Option<String>,
    /// ISO day of the document or of its filing.
    pub(crate) day: String,
    pub(crate) score: Option<f64>,
}

pub(crate) struct Candidates {
    pub(crate) rows: Vec<Candidate>,
    pub(crate) complete: bool,
}

const COLUMNS: &str = "d.number AS number, d.kind AS kind, d.doc_date AS doc_date, d.filed_at AS filed_at";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Candidate> {
    let day: Option<String> = row.get("doc_date")?;
    let day = match day {
        Some(day) => day,
        None => instant(row, "filed_at")?
            .to_zoned(jiff::tz::TimeZone::UTC)
            .date()
            .to_string(),
    };
    Ok(Candidate {
        number: row.get("number")?,
        kind: row.get("kind")?,
        day,
        score: None,
    })
}

pub(crate) fn candidates(
    read: &IndexRead<'_>,
    query: &Query,
    today: Date,
) -> Result<Candidates, DatabaseError> {
    let condition = condition(read, query, today)?;
    let Matching { wanted, excluded } = matching(query);
    let rows = match wanted {
        None => by_filters(read, condition, excluded)?,
        Some(wanted) if condition.narrows => {
            let few = numbers(read, &condition)?;
            if few.len() <= VERY_FEW {
                by_number(read, &wanted, few)?
            } else if few.len() <= FEW {
                by_words_among(read, &wanted, few)?
            } else {
                by_words(read, wanted, condition)?
            }
        }
        Some(wanted) => by_words(read, wanted, condition)?,
    };
    Ok(cut(rows))
}

fn cut(mut rows: Vec<Candidate>) -> Candidates {
    let complete = rows.len() <= MOST_CANDIDATES;
    rows.truncate(MOST_CANDIDATES);
    Candidates { rows, complete }
}

/// How many of the candidates are of each kind, most first.
pub(crate) fn count_kinds(rows: &[Candidate]) -> Vec<(Option<String>, u64)> {
    let mut counts: HashMap<Option<&str>, u64> = HashMap::new();
    for row in rows {
        *counts.entry(row.kind.as_deref()).or_default() += 1;
    }
    let mut counts: Vec<_> = counts
        .into_iter()
        .map(|(kind, count)| (kind.map(str::to_owned), count))
        .collect();
    counts.sort_by(|one, other| (other.1, &one.0).cmp(&(one.1, &other.0)));
    counts
}

fn by_filters(
    read: &IndexRead<'_>,
    condition: Condition,
    excluded: Option<String>,
) -> Result<Vec<Candidate>, DatabaseError> {
    let Condition { sql, mut values, .. } = condition;
    let without = match excluded {
        Some(excluded) => {
            values.push(Value::Text(excluded));
            " AND d.number NOT IN (SELECT rowid FROM word WHERE word MATCH ?)"
        }
        None => "",
    };
    select(
        read,
        &format!("FROM document d WHERE {sql}{without} ORDER BY d.number DESC"),
        values,
    )
}

fn by_words(
    read: &IndexRead<'_>,
    wanted: String,
    condition: Condition,
) -> Result<Vec<Candidate>, DatabaseError> {
    let Condition { sql, values, .. } = condition;
    let values = std::iter::once(Value::Text(wanted)).chain(values).collect();
    let from = "FROM word w CROSS JOIN document d ON d.number = w.rowid WHERE w.word MATCH ?";
    select(read, &format!("{from} AND {sql} ORDER BY w.rowid DESC"), values)
}

fn select(read: &IndexRead<'_>, from: &str, values: Vec<Value>) -> Result<Vec<Candidate>, DatabaseError> {
    let limit = MOST_CANDIDATES + 1;
    let mut select = read
        .connection
        .prepare_cached(&format!("SELECT {COLUMNS} {from} LIMIT {limit}"))?;
    Ok(select
        .query_map(params_from_iter(values), from_row)?
        .collect::<Result<_, _>>()?)
}

/// The numbers that the filters leave, newest first; one more than [`FEW`] at most.
fn numbers(read: &IndexRead<'_>, condition: &Condition) -> Result<Vec<i64>, DatabaseError> {
    let (sql, limit) = (&condition.sql, FEW + 1);
    let mut select = read.connection.prepare_cached(&format!(
        "SELECT d.number FROM document d WHERE {sql} LIMIT {limit}"
    ))?;
    let mut numbers: Vec<i64> = select
        .query_map(params_from_iter(&condition.values), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    numbers.sort_unstable_by(|one, other| other.cmp(one));
    Ok(numbers)
}

fn by_number(read: &IndexRead<'_>, wanted: &str, numbers: Vec<i64>) -> Result<Vec<Candidate>, DatabaseError> {
    let mut ask = read
        .connection
        .prepare_cached("SELECT 1 FROM word WHERE word MATCH ?1 AND rowid = ?2")?;
    let mut matching = Vec::new();
    for number in numbers {
        if ask.exists(rusqlite::params![wanted, number])? {
            matching.push(number);
        }
    }
    rows_at(read, &matching)
}

fn by_words_among(
    read: &IndexRead<'_>,
    wanted: &str,
    numbers: Vec<i64>,
) -> Result<Vec<Candidate>, DatabaseError> {
    let (Some(newest), Some(oldest)) = (numbers.first(), numbers.last()) else {
        return Ok(Vec::new());
    };
    let mut walk = read.connection.prepare_cached(
        "SELECT rowid FROM word WHERE word MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC",
    )?;
    let mut found = walk.query(rusqlite::params![wanted, oldest, newest])?;
    let among: HashSet<i64> = numbers.iter().copied().collect();
    let mut matching = Vec::new();
    while let Some(row) = found.next()? {
        let number: i64 = row.get(0)?;
        if among.contains(&number) {
            matching.push(number);
            if matching.len() > MOST_CANDIDATES {
                break;
            }
        }
    }
    rows_at(read, &matching)
}

fn rows_at(read: &IndexRead<'_>, numbers: &[i64]) -> Result<Vec<Candidate>, DatabaseError> {
    let mut select = read
        .connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM document d WHERE d.number = ?1"))?;
    let mut rows = Vec::with_capacity(numbers.len());
    for number in numbers {
        rows.push(select.query_row([number], from_row)?);
    }
    Ok(rows)
}
