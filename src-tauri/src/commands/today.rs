//! The first page: what asks for somebody, in numbers and in the first lines.

use coffre_core::terms::{Listing, Right};
use coffre_core::vault::Vault;
use jiff::ToSpan as _;

use super::deadline::questions;
use super::house::{days_since, last_backup, last_check};
use super::{Answer, Here};
use crate::view::{DocumentRow, Today};

/// Lines of each part.
const FIRST: u32 = 8;

/// What the first page shows, and the numbers in the navigation.
pub fn today_show(shell: &Here) -> Answer<Today> {
    let tray = u32::try_from(shell.tray().items.len()).unwrap_or(u32::MAX);
    shell.open(|open| {
        let admissions = open.vault.admissions().map_or(0, |answered| answered.len());
        let vault = &open.vault;
        let today = vault.today();
        let expiring = Listing::ValidityEnds(today, today.saturating_add(60.days()));
        let rows = |listing: &Listing| -> Answer<Vec<DocumentRow>> {
            let rows = vault.list(listing, FIRST, 0)?;
            Ok(rows.iter().map(|row| DocumentRow::of(vault, row)).collect())
        };
        let unknown = vault.count(&Listing::UnknownDeadline)?;
        Ok(Today {
            inbox: vault.count(&Listing::Inbox)?,
            tray,
            due: vault.count(&Listing::DueUntil(today.saturating_add(30.days())))?,
            unknown,
            questions: if unknown > 0 {
                questions(vault, FIRST as usize)?
            } else {
                Vec::new()
            },
            expiring: vault.count(&expiring)?,
            expiring_first: rows(&expiring)?,
            admissions: u32::try_from(admissions).unwrap_or(u32::MAX),
            dossiers: open_dossiers(vault)?,
            recent: rows(&Listing::Recent)?,
            findings: u32::try_from(vault.findings().count()).unwrap_or(u32::MAX),
            check_days: last_check(vault)?.and_then(|check| days_since(vault, &check.at)),
            backup_days: last_backup(vault)?.and_then(|backup| days_since(vault, &backup.at)),
            waiting_files: u32::try_from(vault.waiting_files()?).unwrap_or(u32::MAX),
        })
    })
}

fn open_dossiers(vault: &Vault) -> Answer<u32> {
    let reads = |c: &coffre_core::authority::CompartmentInfo| {
        vault.authority().right(vault.person(), c.c) >= Right::Read
    };
    if !vault.authority().compartments().iter().any(reads) {
        return Ok(0);
    }
    let all = vault.dossiers(None, 5000)?;
    let open = all
        .iter()
        .filter(|one| one.dossier.closed.is_none() && one.dossier.state != "closed");
    Ok(u32::try_from(open.count()).unwrap_or(u32::MAX))
}
