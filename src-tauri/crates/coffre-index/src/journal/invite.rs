//! Table `invite`: invitations that this seat made or answers.

use jiff::Timestamp;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{OptionalExtension as _, Row, params};

use super::{JournalRead, JournalWrite};
use crate::DatabaseError;
use crate::column::instant;

/// How far an invitation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum InviteState {
    /// Waits for an answer.
    Open,
    /// Answered; waits for admission.
    Answered,
    /// Led to a seat.
    Used,
    /// Withdrawn, expired or failed.
    Closed,
}

/// One invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InviteRow {
    /// Its id in the join mailbox.
    pub id: String,
    /// When it was made, to the second.
    pub made_at: Timestamp,
    /// How far it is.
    pub state: InviteState,
    /// What the caller keeps of it. The words themselves do not belong here.
    pub body: Vec<u8>,
}

impl InviteState {
    fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered => "answered",
            Self::Used => "used",
            Self::Closed => "closed",
        }
    }
}

impl FromSql for InviteState {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(match value.as_str()? {
            "open" => Self::Open,
            "answered" => Self::Answered,
            "used" => Self::Used,
            "closed" => Self::Closed,
            _ => return Err(FromSqlError::InvalidType),
        })
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<InviteRow> {
    Ok(InviteRow {
        id: row.get("id")?,
        made_at: instant(row, "made_at")?,
        state: row.get("state")?,
        body: row.get("body")?,
    })
}

impl JournalRead<'_> {
    /// The invitation with this id.
    pub fn invite(&self, id: &str) -> Result<Option<InviteRow>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT id, made_at, state, body FROM invite WHERE id = ?1")?;
        Ok(select.query_row([id], from_row).optional()?)
    }

    /// All invitations, oldest first.
    pub fn invites(&self) -> Result<Vec<InviteRow>, DatabaseError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT id, made_at, state, body FROM invite ORDER BY made_at, id")?;
        Ok(select.query_map([], from_row)?.collect::<Result<_, _>>()?)
    }
}

impl JournalWrite<'_> {
    /// Keeps an invitation or replaces it.
    pub fn put_invite(&self, invite: &InviteRow) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached(
                "INSERT INTO invite (id, made_at, state, body) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (id) DO UPDATE
                 SET made_at = excluded.made_at, state = excluded.state, body = excluded.body",
            )?
            .execute(params![
                invite.id,
                invite.made_at.as_second(),
                invite.state.word(),
                invite.body
            ])?;
        Ok(())
    }

    /// Records how far an invitation came.
    ///
    /// # Errors
    /// [`DatabaseError::Missing`] for an unknown invitation.
    pub fn set_invite_state(&self, id: &str, state: InviteState) -> Result<(), DatabaseError> {
        let invite = self.invite(id)?.ok_or(DatabaseError::Missing)?;
        self.put_invite(&InviteRow { state, ..invite })
    }

    /// Deletes an invitation. An absent one is no error.
    pub fn delete_invite(&self, id: &str) -> Result<(), DatabaseError> {
        self.connection
            .prepare_cached("DELETE FROM invite WHERE id = ?1")?
            .execute([id])?;
        Ok(())
    }
}
