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

/// Days after which a check is called old: one a month, with some grace.
const CHECK_EVERY: u32 = 35;
/// Days after which a backup is called old: one a week, with a day of grace.
const BACKUP_EVERY: u32 = 8;

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
    /// Whether a recovery sheet was made on this computer and never typed back.
    pub sheet_waits: bool,
    /// Entries that were set aside and that this person may adopt.
    pub aside: usize,
}

/// Something about the vault that asks for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Worry {
    /// The last check saw that something signed was lost.
    Loss,
    /// The recovery sheet that was made here was never typed back: nobody knows that it can be read.
    SheetWaits,
    /// So many entries of others were set aside and count for nobody until this person adopts them.
    Aside(usize),
    /// Things were noticed that a person should look at.
    Noticed(usize),
    /// This computer never finished a check.
    NeverChecked,
    /// The last check is so many days old.
    CheckOld(u32),
    /// This computer never made a backup.
    NeverBackedUp,
    /// The last backup is so many days old.
    BackupOld(u32),
}

impl Health {
    /// What asks for a person, the gravest first; nothing where all is in order.
    pub fn worries(&self, today: Date) -> Vec<Worry> {
        let age = |day: Date| {
            let days = day.until(today).map_or(0, |span| span.get_days());
            u32::try_from(days).unwrap_or(0)
        };
        let mut worries = Vec::new();
        if self.check.is_some_and(|check| !check.whole) {
            worries.push(Worry::Loss);
        }
        if self.sheet_waits {
            worries.push(Worry::SheetWaits);
        }
        if self.aside > 0 {
            worries.push(Worry::Aside(self.aside));
        }
        if self.findings > 0 {
            worries.push(Worry::Noticed(self.findings));
        }
        match self.check.map(|check| age(check.day)) {
            None => worries.push(Worry::NeverChecked),
            Some(days) if days > CHECK_EVERY => worries.push(Worry::CheckOld(days)),
            Some(_) => {}
        }
        match self.backup.map(age) {
            None => worries.push(Worry::NeverBackedUp),
            Some(days) if days > BACKUP_EVERY => worries.push(Worry::BackupOld(days)),
            Some(_) => {}
        }
        worries
    }
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
            sheet_waits: self.sheet_waits()?,
            aside: self.quarantined()?.iter().filter(|one| one.may_adopt).count(),
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 6, 1);

    fn health(check: Option<Date>, backup: Option<Date>) -> Health {
        let check = check.map(|day| LastCheck {
            day,
            level: CheckLevel::Hashes,
            whole: true,
        });
        Health {
            check,
            backup,
            seats: Vec::new(),
            findings: 0,
            sheet_waits: false,
            aside: 0,
        }
    }

    #[test]
    fn a_vault_that_nobody_checked_or_copied_is_not_in_order() {
        let never = health(None, None);
        assert_eq!(never.worries(TODAY), [Worry::NeverChecked, Worry::NeverBackedUp]);
    }

    #[test]
    fn a_fresh_check_and_backup_are_in_order_and_old_ones_are_not() {
        let fresh = health(Some(date(2026, 5, 1)), Some(date(2026, 5, 28)));
        assert_eq!(fresh.worries(TODAY), []);
        let old = health(Some(date(2026, 4, 1)), Some(date(2026, 5, 20)));
        assert_eq!(old.worries(TODAY), [Worry::CheckOld(61), Worry::BackupOld(12)]);
    }

    #[test]
    fn a_loss_comes_before_all_else() {
        let mut lost = health(Some(TODAY), Some(TODAY));
        lost.findings = 2;
        lost.sheet_waits = true;
        lost.aside = 1;
        lost.check = lost.check.map(|check| LastCheck {
            whole: false,
            ..check
        });
        assert_eq!(
            lost.worries(TODAY),
            [Worry::Loss, Worry::SheetWaits, Worry::Aside(1), Worry::Noticed(2)]
        );
    }
}
