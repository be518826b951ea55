//! The schema of an index database.

use rusqlite::{Connection, TransactionBehavior};

use crate::DatabaseError;

/// Raised with every change of the tables, of judging, of folding or of the tokenizer.
pub(crate) const VERSION: i64 = 10;

/// Full text is contentless: the words stand once in `word` and the text once, compressed, in `text`, from
/// which an explicit 'delete' takes exactly what was indexed. With `secure-delete` nothing of a deleted
/// document stays in the index, which `contentless_delete` does not achieve.
///
/// The prefix index serves `abc*`; `hashsize` gathers 32 MiB of words before a segment is written.
const SCHEMA: &str = r#"
    CREATE TABLE applied (
        note TEXT NOT NULL, part INTEGER NOT NULL, compartment TEXT NOT NULL, verdict TEXT NOT NULL,
        PRIMARY KEY (note, part)
    ) WITHOUT ROWID;

    CREATE TABLE judged (
        only INTEGER PRIMARY KEY CHECK (only = 1), by TEXT NOT NULL
    );

    CREATE TABLE op (
        id INTEGER PRIMARY KEY,
        note TEXT NOT NULL, part INTEGER NOT NULL, line INTEGER NOT NULL,
        seat TEXT NOT NULL, clock INTEGER NOT NULL, compartment TEXT NOT NULL,
        name TEXT NOT NULL, counts INTEGER NOT NULL, json TEXT NOT NULL,
        UNIQUE (note, part, line)
    );
    CREATE INDEX op_name ON op (compartment, name, clock);

    CREATE TABLE op_key (
        key TEXT NOT NULL,
        op INTEGER NOT NULL REFERENCES op (id) ON DELETE CASCADE,
        PRIMARY KEY (key, op)
    ) WITHOUT ROWID;
    CREATE INDEX op_key_op ON op_key (op);

    CREATE TABLE definition (
        what TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL,
        PRIMARY KEY (what, key)
    ) WITHOUT ROWID;

    CREATE TABLE text_piece (
        document TEXT NOT NULL, version TEXT NOT NULL, number INTEGER NOT NULL, count INTEGER NOT NULL,
        piece TEXT NOT NULL,
        PRIMARY KEY (document, version, number)
    ) WITHOUT ROWID;

    CREATE TABLE text_at (
        document TEXT NOT NULL, version TEXT NOT NULL, note TEXT NOT NULL, part INTEGER NOT NULL,
        PRIMARY KEY (document, version, note, part)
    ) WITHOUT ROWID;
    CREATE INDEX text_at_part ON text_at (note, part);

    CREATE TABLE read_again (
        note TEXT NOT NULL, part INTEGER NOT NULL,
        PRIMARY KEY (note, part)
    ) WITHOUT ROWID;

    CREATE TABLE covered (
        note TEXT NOT NULL, part INTEGER NOT NULL, snapshot TEXT NOT NULL,
        PRIMARY KEY (note, part, snapshot)
    ) WITHOUT ROWID;

    CREATE TABLE name (
        what TEXT NOT NULL, id TEXT NOT NULL, label TEXT NOT NULL, folded TEXT NOT NULL,
        PRIMARY KEY (what, id)
    ) WITHOUT ROWID;

    CREATE TABLE document (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        compartment TEXT NOT NULL,
        title TEXT NOT NULL,
        file_name TEXT NOT NULL,
        file_type TEXT NOT NULL,
        kind TEXT, category TEXT, level TEXT,
        doc_date TEXT, valid_until TEXT,
        deadline TEXT, deadline_state TEXT NOT NULL,
        size INTEGER NOT NULL,
        plaintext_hash TEXT NOT NULL, object_hash TEXT NOT NULL, kid TEXT NOT NULL,
        version TEXT NOT NULL,
        binned INTEGER NOT NULL, concurrent INTEGER NOT NULL,
        filed_at INTEGER NOT NULL, filed_by TEXT NOT NULL,
        dossiers INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX document_kind ON document (kind, binned);
    CREATE INDEX document_compartment ON document (compartment, binned);
    CREATE INDEX document_file_type ON document (file_type, binned);
    CREATE INDEX document_date ON document (doc_date, binned) WHERE doc_date IS NOT NULL;
    CREATE INDEX document_validity ON document (valid_until, binned) WHERE valid_until IS NOT NULL;
    CREATE INDEX document_deadline ON document (deadline, binned) WHERE deadline IS NOT NULL;
    CREATE INDEX document_open_deadline ON document (deadline_state, binned) WHERE deadline IS NULL;
    CREATE INDEX document_hash ON document (plaintext_hash);
    CREATE INDEX document_object ON document (object_hash);
    CREATE INDEX document_binned ON document (number) WHERE binned = 1;
    CREATE INDEX document_concurrent ON document (number) WHERE concurrent = 1;
    CREATE INDEX document_inbox ON document (number) WHERE binned = 0 AND (kind IS NULL OR dossiers = 0);

    CREATE TABLE version (
        id TEXT PRIMARY KEY,
        document TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        object_hash TEXT NOT NULL, kid TEXT NOT NULL, size INTEGER NOT NULL, plaintext_hash TEXT NOT NULL,
        file_name TEXT NOT NULL, head INTEGER NOT NULL,
        filed_at INTEGER NOT NULL, filed_by TEXT NOT NULL, record TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX version_document ON version (document, filed_at, id);
    CREATE INDEX version_object ON version (object_hash);

    CREATE TABLE dossier (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE, compartment TEXT NOT NULL,
        title TEXT NOT NULL, reference TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,
        property TEXT NOT NULL, opened TEXT, closed TEXT, folded TEXT NOT NULL
    );

    CREATE TABLE dossier_field (
        dossier INTEGER NOT NULL REFERENCES dossier (number) ON DELETE CASCADE,
        field TEXT NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (dossier, field)
    ) WITHOUT ROWID;

    CREATE TABLE party (
        id TEXT PRIMARY KEY, compartment TEXT NOT NULL,
        name TEXT NOT NULL, address TEXT NOT NULL, email TEXT NOT NULL, telephone TEXT NOT NULL,
        merged_into TEXT, folded TEXT NOT NULL
    );
    CREATE INDEX party_folded ON party (folded, id, merged_into);

    CREATE TABLE dossier_party (
        dossier TEXT NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
        party TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
        part TEXT NOT NULL,
        PRIMARY KEY (dossier, party, part)
    ) WITHOUT ROWID;
    CREATE INDEX dossier_party_party ON dossier_party (party);

    CREATE TABLE doc_dossier (
        dossier INTEGER NOT NULL REFERENCES dossier (number) ON DELETE CASCADE,
        document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
        PRIMARY KEY (dossier, document)
    ) WITHOUT ROWID;
    CREATE INDEX doc_dossier_document ON doc_dossier (document);

    CREATE TABLE doc_party (
        party TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
        document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
        PRIMARY KEY (party, document)
    ) WITHOUT ROWID;
    CREATE INDEX doc_party_document ON doc_party (document);

    CREATE TABLE doc_part (
        document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
        party TEXT NOT NULL, part TEXT NOT NULL,
        PRIMARY KEY (document, party, part)
    ) WITHOUT ROWID;

    CREATE TABLE question (
        document INTEGER PRIMARY KEY REFERENCES document (number) ON DELETE CASCADE,
        asks TEXT NOT NULL,
        dossier INTEGER REFERENCES dossier (number) ON DELETE SET NULL
    );
    CREATE INDEX question_asked ON question (dossier, asks);
    CREATE TABLE worked_out (
        only INTEGER PRIMARY KEY CHECK (only = 1), state TEXT NOT NULL
    );

    CREATE TABLE doc_validity (
        document INTEGER PRIMARY KEY REFERENCES document (number) ON DELETE CASCADE,
        said TEXT NOT NULL
    );

    CREATE TABLE doc_kept (
        document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
        name TEXT NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (document, name)
    ) WITHOUT ROWID;
    CREATE INDEX doc_kept_name ON doc_kept (name, document);

    CREATE TABLE tag (
        folded TEXT NOT NULL,
        document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
        tag TEXT NOT NULL,
        PRIMARY KEY (folded, document, tag)
    ) WITHOUT ROWID;
    CREATE INDEX tag_document ON tag (document);

    CREATE TABLE fact (
        id TEXT PRIMARY KEY,
        subject TEXT NOT NULL, about TEXT NOT NULL, kind TEXT NOT NULL,
        date TEXT, state TEXT, document TEXT, record TEXT NOT NULL
    );
    CREATE INDEX fact_about ON fact (about, date);
    CREATE INDEX fact_document ON fact (document) WHERE document IS NOT NULL;

    CREATE TABLE text (
        document INTEGER PRIMARY KEY REFERENCES document (number),
        version TEXT NOT NULL, title TEXT NOT NULL, file_name TEXT NOT NULL, people TEXT NOT NULL,
        body BLOB NOT NULL
    );
    CREATE VIRTUAL TABLE word USING fts5 (
        title, file_name, people, body,
        content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '3'
    );
    INSERT INTO word (word, rank) VALUES ('secure-delete', 1);
    INSERT INTO word (word, rank) VALUES ('hashsize', 33554432);
    INSERT INTO word (word, rank) VALUES ('rank', 'bm25(8.0, 4.0, 4.0, 1.0)');
"#;

/// Creates the schema in an empty file, or checks that the file has this version.
pub(crate) fn create_or_check(connection: &mut Connection) -> Result<(), DatabaseError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found: i64 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let tables: i64 = transaction.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?;
    if found == 0 && tables == 0 {
        transaction.execute_batch(SCHEMA)?;
        transaction.pragma_update(None, "user_version", VERSION)?;
        transaction.commit()?;
        return Ok(());
    }
    if found == VERSION && is_index(&transaction)? {
        return Ok(());
    }
    Err(DatabaseError::Rebuild {
        found,
        wanted: VERSION,
    })
}

/// The journal database has version numbers too; a mix-up of the two files must not pass.
fn is_index(connection: &Connection) -> Result<bool, DatabaseError> {
    Ok(connection
        .prepare("SELECT 1 FROM sqlite_master WHERE name = 'word'")?
        .exists([])?)
}
