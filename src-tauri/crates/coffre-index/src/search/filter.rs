//! Filters as SQL conditions over `document d`. Words of people are resolved to ids first, so that the
//! conditions hold only ids, days and numbers.

use jiff::civil::Date;
use rusqlite::types::Value;

use crate::fold::{fold, fold_words};
use crate::index::IndexRead;
use crate::index::name::NameOf;
use crate::index::party::all_words_start;
use crate::{DatabaseError, DueTest, Filter, Query, StateTest, Test};

pub(crate) struct Condition {
    /// SQL with `?` parameters, never empty.
    pub(crate) sql: String,
    pub(crate) values: Vec<Value>,
    /// Whether the person gave any filter.
    pub(crate) narrows: bool,
}

pub(crate) fn condition(
    read: &IndexRead<'_>,
    query: &Query,
    today: Date,
) -> Result<Condition, DatabaseError> {
    let shows_bin = query
        .filters
        .iter()
        .any(|filter| !filter.excluded && filter.test == Test::State(StateTest::Binned));
    let mut sql = format!("d.binned = {}", i32::from(shows_bin));
    let mut values = Vec::new();
    for Filter { excluded, test } in &query.filters {
        let (test, more) = one(read, test, today)?;
        // A missing value fails the test, and so passes its exclusion.
        sql += &if *excluded {
            format!(" AND NOT coalesce(({test}), 0)")
        } else {
            format!(" AND ({test})")
        };
        values.extend(more);
    }
    Ok(Condition {
        sql,
        values,
        narrows: !query.filters.is_empty(),
    })
}

fn one(read: &IndexRead<'_>, test: &Test, today: Date) -> Result<(String, Vec<Value>), DatabaseError> {
    let fixed = |sql: &str| (sql.to_owned(), Vec::new());
    let day = |day: Date| Value::Text(day.to_string());
    Ok(match test {
        Test::Kind(text) => one_of("d.kind", read.ids_named(NameOf::Kind, text)?, text),
        Test::Compartment(text) => one_of("d.compartment", read.ids_named(NameOf::Compartment, text)?, text),
        Test::FileType(types) => one_of("d.file_type", types.clone(), ""),
        Test::Person(text) => {
            let (words, values) = all_words_start("folded", &fold_words(text), 1);
            let parties = ids(read, &format!("SELECT id FROM party WHERE {words}"), values)?;
            let sql = "d.number IN (
                 SELECT document FROM doc_party WHERE party IN (SELECT value FROM json_each(?))
                 UNION SELECT l.document FROM dossier_party p JOIN dossier s ON s.id = p.dossier
                     JOIN doc_dossier l ON l.dossier = s.number
                     WHERE p.party IN (SELECT value FROM json_each(?)))";
            let list = json_list(&parties);
            (sql.to_owned(), vec![list.clone(), list])
        }
        Test::Dossier(text) => {
            let (words, values) = all_words_start("folded", &fold_words(text), 1);
            let dossiers = ids(read, &format!("SELECT id FROM dossier WHERE {words}"), values)?;
            let sql =
                "d.number IN (SELECT l.document FROM dossier s JOIN doc_dossier l ON l.dossier = s.number
                 WHERE s.id IN (SELECT value FROM json_each(?)))";
            (sql.to_owned(), vec![json_list(&dossiers)])
        }
        Test::Tag(text) => (
            "d.number IN (SELECT document FROM tag WHERE folded = ?)".to_owned(),
            vec![Value::Text(fold(text))],
        ),
        Test::Before(limit) => ("d.doc_date < ?".to_owned(), vec![day(*limit)]),
        Test::After(limit) => ("d.doc_date > ?".to_owned(), vec![day(*limit)]),
        Test::Between(first, last) => (
            "d.doc_date BETWEEN ? AND ?".to_owned(),
            vec![day(*first), day(*last)],
        ),
        Test::Due(due) => match due {
            DueTest::Within(span) => ("d.deadline <= ?".to_owned(), vec![day(span.from_day(today))]),
            DueTest::Beyond(span) => ("d.deadline > ?".to_owned(), vec![day(span.from_day(today))]),
            DueTest::Before(limit) => ("d.deadline < ?".to_owned(), vec![day(*limit)]),
            DueTest::After(limit) => ("d.deadline > ?".to_owned(), vec![day(*limit)]),
            DueTest::Between(first, last) => (
                "d.deadline BETWEEN ? AND ?".to_owned(),
                vec![day(*first), day(*last)],
            ),
            DueTest::Overdue => ("d.deadline < ?".to_owned(), vec![day(today)]),
        },
        Test::State(state) => match state {
            StateTest::Binned => fixed("d.binned = 1"),
            StateTest::UnknownDeadline => fixed("d.deadline IS NULL AND d.deadline_state = 'unknown'"),
            StateTest::ConflictingDeadline => fixed("d.deadline IS NULL AND d.deadline_state = 'conflict'"),
            StateTest::Concurrent => fixed("d.concurrent = 1"),
            StateTest::Inbox => fixed("d.kind IS NULL OR d.dossiers = 0"),
            StateTest::Expired => ("d.valid_until < ?".to_owned(), vec![day(today)]),
        },
    })
}

/// A column that holds one of the ids, or the very text where no label fits.
fn one_of(column: &str, mut ids: Vec<String>, text: &str) -> (String, Vec<Value>) {
    if ids.is_empty() {
        ids.push(text.to_owned());
    }
    let places = vec!["?"; ids.len()].join(", ");
    (
        format!("{column} IN ({places})"),
        ids.into_iter().map(Value::Text).collect(),
    )
}

fn ids(read: &IndexRead<'_>, sql: &str, values: Vec<String>) -> Result<Vec<String>, DatabaseError> {
    let mut select = read.connection.prepare_cached(sql)?;
    let rows = select.query_map(rusqlite::params_from_iter(values), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn json_list(ids: &[String]) -> Value {
    Value::Text(serde_json::Value::from(ids).to_string())
}
