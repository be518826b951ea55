//! The log of what was done and read (design 6): durable here before anything is opened, said with the next entry.

use coffre_format::op::{Audit, Op};
use coffre_format::rank::{Right, Use};
use coffre_format::{CompartmentId, DocId, EntityId, Hash, PersonId, SeatId};

use super::error::VaultError;
use super::{Draft, Vault};

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// Who did it.
    pub person: Option<PersonId>,
    /// On which seat.
    pub seat: SeatId,
    /// When, as his computer says.
    pub at: String,
    /// Code of the event.
    pub event: String,
    /// What it concerns.
    pub ids: Vec<EntityId>,
    /// Further facts.
    pub detail: Vec<(String, String)>,
    /// The entry that says it; none while it waits here.
    pub note: Option<Hash>,
}

impl Vault {
    /// Keeps an audit line durably; it travels with the next entry.
    ///
    /// # Errors
    /// Failures of the local database: without the log nothing is opened.
    pub(crate) fn write_audit(
        &mut self,
        event: &str,
        ids: Vec<EntityId>,
        detail: &[(&str, &str)],
    ) -> Result<(), VaultError> {
        let (c, line) = self.audit_line(event, ids, detail)?;
        self.journal
            .transaction(|tx| tx.push_audit(&c, &line).map(|_| ()))?;
        fail::fail_point!("core::audited");
        Ok(())
    }

    /// Keeps durably that a document is shown: one line a document and day of this seat (design 6). The day is that of
    /// this computer's clock, as is the time in the line.
    ///
    /// # Errors
    /// As [`Vault::write_audit`].
    pub(crate) fn write_view(&mut self, doc: DocId, detail: &[(&str, &str)]) -> Result<(), VaultError> {
        let (day, id) = (self.today().to_string(), doc.to_string());
        if self.journal.read().has_viewed(&day, &id)? {
            return Ok(());
        }
        let (c, line) = self.audit_line("view", vec![doc.into()], detail)?;
        self.journal.transaction(|tx| {
            tx.put_viewed(&day, &id)?;
            tx.push_audit(&c, &line).map(|_| ())
        })?;
        Ok(())
    }

    /// The compartment of the log, and a line for it.
    fn audit_line(
        &self,
        event: &str,
        ids: Vec<EntityId>,
        detail: &[(&str, &str)],
    ) -> Result<(String, Vec<u8>), VaultError> {
        let c = self.compartment_of_use(Use::Audit)?;
        let op = Audit {
            event: event.to_owned(),
            ids,
            at: self.clock.now().text(),
            detail: detail
                .iter()
                .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
                .collect(),
        };
        let line = coffre_format::json::write_map(coffre_format::json::to_map(&op));
        Ok((c.to_string(), line.into_bytes()))
    }

    /// What waits in the local log as a draft, and the number of the last line.
    pub(super) fn audit_draft(&self) -> Result<(Draft, i64), VaultError> {
        let mut draft = Draft::new();
        let mut last = 0;
        for waiting in self.journal.read().pending_audit()? {
            last = last.max(waiting.id);
            let line = std::str::from_utf8(&waiting.line).map_err(|_| VaultError::SeatDamaged)?;
            let op: Audit = coffre_format::json::parse(line)?;
            draft.op(CompartmentId::parse(&waiting.compartment)?, Op::Audit(op));
        }
        Ok((draft, last))
    }

    /// The log, newest first: all of it for who reads the audit compartment, else what this seat itself still holds.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn log(&self, most: u32) -> Result<Vec<LogLine>, VaultError> {
        let mut lines = Vec::new();
        for waiting in self.journal.read().pending_audit()? {
            let line = std::str::from_utf8(&waiting.line).map_err(|_| VaultError::SeatDamaged)?;
            let op: Audit = coffre_format::json::parse(line)?;
            lines.push(log_line(op, Some(self.person()), self.seat(), None));
        }
        lines.reverse();
        let c = self.compartment_of_use(Use::Audit)?;
        if self.authority.right(self.person(), c) >= Right::Read {
            for row in self.core.read().newest_ops(&c.to_string(), "audit", most)? {
                let Op::Audit(op) = coffre_format::op::Line::parse(&row.json)?.op else {
                    continue;
                };
                let note = Hash::parse(&row.note)?;
                let person = self.authority.author(&note).map(|seat| seat.person);
                lines.push(log_line(op, person, SeatId::parse(&row.seat)?, Some(note)));
            }
        }
        lines.truncate(most as usize);
        Ok(lines)
    }

    /// How many lines [`Vault::log`] has in all.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn log_length(&self) -> Result<u32, VaultError> {
        let waiting = self.journal.read().pending_audit()?.len() as u64;
        let c = self.compartment_of_use(Use::Audit)?;
        let told = if self.authority.right(self.person(), c) >= Right::Read {
            self.core.read().count_ops(&c.to_string(), "audit")?
        } else {
            0
        };
        Ok(u32::try_from(waiting + told).unwrap_or(u32::MAX))
    }
}

fn log_line(op: Audit, person: Option<PersonId>, seat: SeatId, note: Option<Hash>) -> LogLine {
    let detail = op.detail.into_iter().collect();
    LogLine {
        person,
        seat,
        at: op.at,
        event: op.event,
        ids: op.ids,
        detail,
        note,
    }
}
