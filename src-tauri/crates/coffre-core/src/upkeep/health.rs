//! How the vault is doing, as far as this computer knows: the last check, the last backup, and when each seat spoke.

use coffre_format::rank::Level;
use coffre_format::{PersonId, SeatId};
use jiff::civil::Date;

use super::CheckLevel;
use crate::vault::{Vault, VaultError};

/// Setting that holds the day of the last backup.
pub(super) const LAST_BACKUP: &str = "last backup";
/// Setting that holds day, depth and result of the last check.
const LAST_CHECK: &str = "last check";

/// The last check that went to its end on this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastCheck {
    /// Its day.
    pub day: Date,
    /// How deep it went.
    pub level: CheckLevel,
    /// Whether nothing signed was lost.
    pub whole: bool,
}

/// When a seat spoke last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatHeard {
    /// The seat.
    pub seat: SeatId,
    /// Whose it is.
    pub person: PersonId,
    /// Day or high.
    pub level: Level,
    /// The time of its newest entry, as its computer says; none where it never spoke.
    pub at: Option<String>,
}

/// How the vault is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// The last check; none where this computer never finished one.
    pub check: Option<LastCheck>,
    /// The last backup of this computer.
    pub backup: Option<Date>,
    /// The seats that are not removed, those that were silent longest first.
    pub seats: Vec<SeatHeard>,
    /// Things that were noticed and that a person should look at.
    pub findings: usize,
}

impl Vault {
    /// How the vault is doing.
    ///
    /// # Errors
    /// Failures of the local database.
    pub fn health(&self) -> Result<Health, VaultError> {
        let read = self.journal.read();
        let text = |key: &str| -> Result<Option<String>, VaultError> {
            let bytes = read.setting(key)?;
            Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()))
        };
        let mut seats: Vec<SeatHeard> = self
            .authority
            .seats()
            .filter(|seat| seat.removed.is_none())
            .map(|seat| SeatHeard {
                seat: seat.seat,
                person: seat.person,
                level: seat.level,
                at: self.last_heard(seat.seat).map(str::to_owned),
            })
            .collect();
        seats.sort_by(|a, b| (&a.at, a.seat).cmp(&(&b.at, b.seat)));
        Ok(Health {
            check: text(LAST_CHECK)?.as_deref().and_then(parse_check),
            backup: text(LAST_BACKUP)?.and_then(|day| day.parse().ok()),
            seats,
            findings: self.findings().count(),
        })
    }

    pub(super) fn remember_check(&mut self, level: CheckLevel, whole: bool) -> Result<(), VaultError> {
        let verdict = if whole { "whole" } else { "loss" };
        let line = format!("{} {} {verdict}", self.clock.now().today(), depth(level));
        self.journal
            .transaction(|tx| tx.set_setting(LAST_CHECK, line.as_bytes()))?;
        Ok(())
    }
}

const fn depth(level: CheckLevel) -> &'static str {
    match level {
        CheckLevel::Names => "names",
        CheckLevel::Hashes => "hashes",
        CheckLevel::Content => "content",
    }
}

fn parse_check(line: &str) -> Option<LastCheck> {
    let mut words = line.split(' ');
    let day = words.next()?.parse().ok()?;
    let word = words.next()?;
    let levels = [CheckLevel::Names, CheckLevel::Hashes, CheckLevel::Content];
    let level = levels.into_iter().find(|level| depth(*level) == word)?;
    let whole = words.next()? == "whole";
    Some(LastCheck { day, level, whole })
}
