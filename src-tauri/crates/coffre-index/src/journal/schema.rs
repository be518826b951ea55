//! The schema of `journal.db` as a list of migrations; `user_version` counts those that were applied.

use rusqlite::{Connection, TransactionBehavior};

use crate::DatabaseError;

/// Migrations in order. A released one is never edited: a change is a new one at the end.
pub(crate) const MIGRATIONS: &[&str] = &[
    "
    CREATE TABLE note (
        hash TEXT PRIMARY KEY,
        seat TEXT NOT NULL,
        seq INTEGER NOT NULL,
        text BLOB NOT NULL,
        state TEXT NOT NULL
    );
    CREATE INDEX note_position ON note (seat, seq, hash);
    CREATE INDEX note_state ON note (state, seat, seq);
    CREATE TABLE outbox (
        step INTEGER PRIMARY KEY AUTOINCREMENT,
        act TEXT NOT NULL,
        name TEXT NOT NULL,
        spool TEXT,
        bytes BLOB,
        published INTEGER NOT NULL DEFAULT 0,
        CHECK (spool IS NULL OR bytes IS NULL)
    );
    CREATE INDEX outbox_waiting ON outbox (step) WHERE published = 0;
    CREATE INDEX outbox_act ON outbox (act);
    CREATE TABLE root (
        hash TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        accepted INTEGER NOT NULL DEFAULT 0
    );
    CREATE UNIQUE INDEX root_accepted ON root (version) WHERE accepted = 1;
    CREATE TABLE head (
        seat TEXT PRIMARY KEY,
        seq INTEGER NOT NULL,
        hash TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE receipt (
        id TEXT PRIMARY KEY,
        compartment TEXT NOT NULL,
        deposited_at INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE invite (
        id TEXT PRIMARY KEY,
        made_at INTEGER NOT NULL,
        state TEXT NOT NULL,
        body BLOB NOT NULL
    );
    CREATE TABLE setting (
        key TEXT PRIMARY KEY,
        value BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE audit_pending (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        compartment TEXT NOT NULL,
        line BLOB NOT NULL
    );
    CREATE TABLE planned (name TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE INDEX outbox_name ON outbox (name);
",
    "
    CREATE TABLE viewed (
        day TEXT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (day, document)
    ) WITHOUT ROWID;
",
];

/// Applies what is missing, each migration in a transaction of its own together with its version number.
pub(crate) fn migrate(connection: &mut Connection, migrations: &[&str]) -> Result<(), DatabaseError> {
    let known = i64::try_from(migrations.len()).map_err(|_| DatabaseError::NumberTooLarge)?;
    loop {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let found: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if found > known || found < 0 {
            return Err(DatabaseError::Newer { found, known });
        }
        let Some(migration) = usize::try_from(found)
            .ok()
            .and_then(|applied| migrations.get(applied))
        else {
            return Ok(());
        };
        transaction.execute_batch(migration)?;
        transaction.pragma_update(None, "user_version", found + 1)?;
        transaction.commit()?;
    }
}
