//! The state of the house: findings, other computers, check, backup, healing, the log.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use coffre_core::folder::{is_within, look, open_folder};
use coffre_core::terms::{EntityId, Hash, PersonId};
use coffre_core::upkeep::{CheckLevel, CheckReport, WhyLeftOut};
use coffre_core::vault::{LogLine, Vault};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::apart::{aside, left_behind};
use super::document::history;
use super::vault::folder_view;
use super::{Answer, Here, id};
use crate::dialogs::Purpose;
use crate::error::{Code, CommandError};
use crate::events::{AppEvent, WorkKind};
use crate::view::{
    BackupDone, CheckDone, CheckLevelWord, CheckLine, Colleague, Finding, FolderPurpose, HealDone,
    HouseState, LogFilter, LogPage, PersonName, Place,
};
use crate::work;

/// Findings of a check that are told.
const MOST_FINDINGS: usize = 200;
/// Lines of one window of the log, at most.
const MOST_LINES: u32 = 500;
/// Names of the last check and backup among the local values of a seat.
const CHECK: &str = "check";
const BACKUP: &str = "backup";

/// The state of the house.
pub fn house_show(shell: &Here) -> Answer<HouseState> {
    shell.look(|vault| {
        let folder = &vault.profile().folder;
        Ok(HouseState {
            health: super::today::health(vault)?,
            findings: findings(vault),
            aside: vault
                .quarantined()?
                .into_iter()
                .map(|one| aside(vault, one))
                .collect(),
            left_behind: vault
                .left_behind()?
                .into_iter()
                .map(|one| left_behind(vault, one))
                .collect(),
            colleagues: colleagues(vault),
            check: last_check(vault)?,
            backup: last_backup(vault)?,
            waiting_files: u32::try_from(vault.waiting_files()?).unwrap_or(u32::MAX),
            to_renew: vault
                .authority()
                .needs_rotation()
                .into_iter()
                .map(|c| Place::of(vault, c))
                .collect(),
            folder: folder_view(&folder.display().to_string(), &look(folder), FolderPurpose::Join),
        })
    })
}

fn findings(vault: &Vault) -> Vec<Finding> {
    let mut counts: BTreeMap<&'static str, u32> = BTreeMap::new();
    for finding in vault.findings() {
        *counts.entry(finding.code()).or_default() += 1;
    }
    let finding = |(code, count): (&str, u32)| Finding {
        code: code.to_owned(),
        count,
    };
    counts.into_iter().map(finding).collect()
}

/// Every other computer by itself: of one that was stolen it matters when it was heard last, whatever its person does since.
fn colleagues(vault: &Vault) -> Vec<Colleague> {
    let mine = [Some(vault.seat()), vault.profile().high];
    let others = vault.authority().seats();
    let others = others.filter(|seat| seat.removed.is_none() && !mine.contains(&Some(seat.seat)));
    let mut heard: BTreeMap<(PersonId, Option<Hash>), Colleague> = BTreeMap::new();
    for seat in others {
        let last = vault.last_heard(seat.seat).map(ToOwned::to_owned);
        let mut colleague = Colleague {
            person: PersonName::of(vault, seat.person),
            seat: seat.seat.to_string().chars().take(8).collect(),
            computer: vault.computer_name(seat.seat).map(ToOwned::to_owned),
            days: last.as_deref().and_then(|at| days_since(vault, at)),
            last_heard: last,
        };
        // The two seats of one computer were let in together; the one that spoke last counts.
        match heard.entry((seat.person, seat.certified_by)) {
            Entry::Vacant(free) => {
                free.insert(colleague);
            }
            Entry::Occupied(mut known) => {
                let name = known.get().computer.clone().or(colleague.computer.take());
                if known.get().last_heard < colleague.last_heard {
                    known.insert(colleague);
                }
                known.get_mut().computer = name;
            }
        }
    }
    // The step-up seat that the root lists stands beside the everyday seats of its person, who has this one computer at least.
    let listed: Vec<PersonId> = heard
        .keys()
        .filter(|(_, by)| by.is_some())
        .map(|(person, _)| *person)
        .collect();
    heard.retain(|(person, by), _| by.is_some() || !listed.contains(person));
    heard.into_values().collect()
}

/// Whole days since a moment; none for one that cannot be read.
fn days_since(vault: &Vault, at: &str) -> Option<i64> {
    let then: jiff::Timestamp = at.parse().ok()?;
    Some((vault.now().seconds() - then.as_second()).max(0) / 86_400)
}

fn kept<T: DeserializeOwned>(vault: &Vault, name: &str) -> Answer<Option<T>> {
    let bytes = vault.local_value(name)?;
    Ok(bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
}

fn keep<T: Serialize>(vault: &mut Vault, name: &str, value: &T) -> Answer<()> {
    let bytes = serde_json::to_vec(value).unwrap_or_default();
    Ok(vault.keep_local_value(name, &bytes)?)
}

/// What the last check on this computer saw.
fn last_check(vault: &Vault) -> Answer<Option<CheckDone>> {
    kept(vault, CHECK)
}

/// The last backup on this computer.
fn last_backup(vault: &Vault) -> Answer<Option<BackupDone>> {
    kept(vault, BACKUP)
}

/// Checks the folder against what was signed. Returns the number of the work; `checked` tells what it saw.
pub fn house_check(shell: &Here, level: CheckLevelWord) -> Answer<u32> {
    work::one_at_a_time(shell)?;
    shell.look(|_| Ok(()))?;
    let here = shell.clone();
    Ok(work::begin(shell, WorkKind::Check, move |work| {
        let result = here.open(|open| {
            let report = open.vault.check(depth(level), work)?;
            let done = check_view(&open.vault, level, work.is_stopped(), &report);
            keep(&mut open.vault, CHECK, &done)?;
            Ok(done)
        })?;
        Ok(AppEvent::Checked {
            work: work.number,
            result,
        })
    }))
}

fn depth(level: CheckLevelWord) -> CheckLevel {
    match level {
        CheckLevelWord::Names => CheckLevel::Names,
        CheckLevelWord::Hashes => CheckLevel::Hashes,
        CheckLevelWord::Content => CheckLevel::Content,
    }
}

fn check_view(vault: &Vault, level: CheckLevelWord, stopped: bool, report: &CheckReport) -> CheckDone {
    let line = |one: &coffre_core::upkeep::CheckFinding| CheckLine {
        fault: one.fault.code().to_owned(),
        loss: one.fault.is_loss(),
        file: one.name.clone(),
    };
    CheckDone {
        at: vault.now().text(),
        level,
        stopped,
        whole: report.is_whole(),
        files: report.files as u64,
        bytes: report.bytes,
        findings: report.findings.iter().take(MOST_FINDINGS).map(line).collect(),
        found: report.findings.len() as u64,
        unseen: u32::try_from(report.unseen.len()).unwrap_or(u32::MAX),
    }
}

/// Opens a dialog and makes a second copy there. None when the person gave up; `backed-up` tells what it did.
pub fn house_backup(shell: &Here) -> Answer<Option<u32>> {
    work::one_at_a_time(shell)?;
    shell.look(|_| Ok(()))?;
    let Some(folder) = shell.dialogs.folder(Purpose::Backup) else {
        return Ok(None);
    };
    let within = shell.look(|vault| Ok(is_within(&folder, &vault.profile().folder)))?;
    if within {
        return Err(CommandError::new(
            Code::CopyInVault,
            "a second copy does not belong into the vault's folder",
        ));
    }
    let to = open_folder(&folder)?;
    let here = shell.clone();
    Ok(Some(work::begin(shell, WorkKind::Backup, move |work| {
        let result = here.open(|open| {
            open.vault.flush_audit()?;
            let copied = open.vault.backup(&*to, false, work)?;
            let done = BackupDone {
                at: open.vault.now().text(),
                shown: folder.display().to_string(),
                copied: copied.copied as u64,
                known: copied.known as u64,
                replaced: copied.replaced as u64,
                damaged: (copied.left_out_for(WhyLeftOut::Damaged)
                    + copied.left_out_for(WhyLeftOut::Unreadable)) as u64,
                refused: copied.left_out_for(WhyLeftOut::Refused) as u64,
                not_here: copied.not_here as u64,
            };
            if !work.is_stopped() {
                keep(&mut open.vault, BACKUP, &done)?;
            }
            Ok(done)
        })?;
        Ok(AppEvent::BackedUp {
            work: work.number,
            result,
        })
    })))
}

/// Opens a dialog and heals from the copy that is chosen, or from what this computer still has where none is.
pub fn house_heal(shell: &Here, from_copy: bool) -> Answer<Option<u32>> {
    work::one_at_a_time(shell)?;
    shell.look(|_| Ok(()))?;
    let other = if from_copy {
        let Some(folder) = shell.dialogs.folder(Purpose::Heal) else {
            return Ok(None);
        };
        Some(open_folder(&folder)?)
    } else {
        None
    };
    let here = shell.clone();
    Ok(Some(work::begin(shell, WorkKind::Heal, move |work| {
        let healed = here.open(|open| Ok(open.vault.heal(other.as_deref(), work)?))?;
        Ok(AppEvent::Healed {
            work: work.number,
            result: HealDone {
                healed: healed.healed.len() as u64,
                lost: (healed.lost.len() + healed.refused.len()) as u64,
            },
        })
    })))
}

/// A window of the log, newest first; for who reads it.
pub fn house_log(shell: &Here, filter: LogFilter, offset: u32, limit: u32) -> Answer<LogPage> {
    let limit = limit.min(MOST_LINES);
    let fits = fitting(filter)?;
    shell.look(|vault| {
        let (total, page) = match fits {
            Some(fits) => {
                let lines: Vec<LogLine> = vault.log(u32::MAX)?.into_iter().filter(fits).collect();
                (u32::try_from(lines.len()).unwrap_or(u32::MAX), lines)
            }
            None => (vault.log_length()?, vault.log(offset.saturating_add(limit))?),
        };
        let page = page.into_iter().skip(offset as usize).take(limit as usize);
        Ok(LogPage {
            total,
            offset,
            lines: page.map(|line| history(vault, line)).collect(),
        })
    })
}

/// Whether a line is asked for; none where all are.
fn fitting(filter: LogFilter) -> Answer<Option<impl Fn(&LogLine) -> bool>> {
    let person = filter.person.map(|person| id!(PersonId, person)).transpose()?;
    let about = filter.about.map(|about| id!(EntityId, about)).transpose()?;
    let moment = |text: Option<String>| {
        let read = text.map(|text| text.parse::<jiff::Timestamp>()).transpose();
        read.map_err(|_| CommandError::value("date"))
    };
    let (from, before, event) = (moment(filter.from)?, moment(filter.before)?, filter.event);
    if person.is_none() && about.is_none() && from.is_none() && before.is_none() && event.is_none() {
        return Ok(None);
    }
    Ok(Some(move |line: &LogLine| {
        // A line whose moment cannot be read is kept where days are not asked for.
        let at = line.at.parse::<jiff::Timestamp>().ok();
        person.is_none_or(|person| line.person == Some(person))
            && event.as_ref().is_none_or(|event| line.event == *event)
            && about.is_none_or(|about| line.ids.contains(&about))
            && from.is_none_or(|from| at.is_some_and(|at| at >= from))
            && before.is_none_or(|before| at.is_some_and(|at| at < before))
    }))
}
