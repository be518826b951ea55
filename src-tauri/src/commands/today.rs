//! The first page, by person, and the numbers in the navigation.

use coffre_core::dossier::{BoardLine, PieceLine};
use coffre_core::terms::{Listing, Rank};
use coffre_core::today::{AgentToday, DirectorToday, OfficeToday};
use coffre_core::upkeep::{Health, Worry};
use coffre_core::vault::{Vault, field};
use jiff::civil::Date;

use super::board::{card, piece};
use super::deadline::question_view;
use super::deputy::deputy_view;
use super::people::admission;
use super::{Answer, Here};
use crate::view::{Counts, DayOf, DocumentRow, HealthView, PieceOf, Place, ToRemind, Today, WorryView};

/// Lines of each part.
const FIRST: usize = 12;
/// Questions that are asked at once.
const QUESTIONS: usize = 4;
/// Lines of what was filed last.
const RECENT: u32 = 8;

/// Whose day it is.
enum Desk {
    Agent,
    Office,
    Director,
    Auditor,
}

/// The desk of a person: a director's by his rank, else by the roles that ship; a role that the house made itself
/// counts by its rank.
fn desk(vault: &Vault) -> Answer<Desk> {
    let rank = vault.rank()?;
    let info = vault.authority().person(vault.person());
    let roles: Vec<String> = info
        .iter()
        .flat_map(|info| &info.roles)
        .filter_map(|(_, role)| vault.house().code_of(&role.to_string()).map(ToOwned::to_owned))
        .collect();
    let has = |code: &str| roles.iter().any(|role| role == code);
    Ok(match rank {
        Rank::Director => Desk::Director,
        _ if has("office-manager") || has("office") => Desk::Office,
        _ if has("auditor") => Desk::Auditor,
        Rank::Manager => Desk::Office,
        Rank::Agent => Desk::Agent,
    })
}

/// What waits for the person who is unlocked.
pub fn today_show(shell: &Here) -> Answer<Today> {
    let tray = u32::try_from(shell.tray().items.len()).unwrap_or(u32::MAX);
    shell.open(|open| {
        let vault = &mut open.vault;
        let day = match desk(vault)? {
            Desk::Agent => agent(vault, vault.agent_today()?),
            Desk::Office => office(vault, vault.office_today()?)?,
            Desk::Director => {
                let day = vault.director_today()?;
                director(vault, day)?
            }
            Desk::Auditor => DayOf::Auditor {
                health: health(vault)?,
            },
        };
        let recent = vault.list(&Listing::Recent, RECENT, 0)?;
        let look = vault.list(&Listing::Kept(field::LEFT.to_owned()), RECENT, 0)?;
        Ok(Today {
            day,
            tray,
            inbox: vault.count(&Listing::Inbox)?,
            look: look.iter().map(|row| DocumentRow::of(vault, row)).collect(),
            recent: recent.iter().map(|row| DocumentRow::of(vault, row)).collect(),
        })
    })
}

fn agent(vault: &Vault, day: AgentToday) -> DayOf {
    let cards = |lines: &[BoardLine]| {
        lines
            .iter()
            .take(FIRST)
            .map(|line| card(vault, line, None))
            .collect()
    };
    DayOf::Agent {
        newest: day
            .newest
            .iter()
            .take(RECENT as usize)
            .map(|row| DocumentRow::of(vault, row))
            .collect(),
        contested: day.contested,
        mine: cards(&day.mine),
        offers: cards(&day.offers),
    }
}

fn office(vault: &Vault, day: OfficeToday) -> Answer<DayOf> {
    let pieces = |list: &[(BoardLine, PieceLine)]| list.iter().take(FIRST).map(piece_of).collect();
    Ok(DayOf::Office {
        by_deed: day
            .by_deed
            .iter()
            .take(FIRST)
            .map(|line| card(vault, line, None))
            .collect(),
        came_in: pieces(&day.came_in),
        expiring: pieces(&day.expiring),
        to_remind: day.to_remind.iter().take(FIRST).map(to_remind).collect(),
        health: health(vault)?,
    })
}

fn piece_of((line, one): &(BoardLine, PieceLine)) -> PieceOf {
    PieceOf {
        dossier: line.id.to_string(),
        title: line.dossier.title.clone(),
        piece: piece(one),
    }
}

fn to_remind((line, asked): &(BoardLine, Date)) -> ToRemind {
    ToRemind {
        dossier: line.id.to_string(),
        title: line.dossier.title.clone(),
        asked: asked.to_string(),
    }
}

fn director(vault: &Vault, day: DirectorToday) -> Answer<DayOf> {
    let health = health_view(vault, &day.health)?;
    let questions = day.questions.into_iter().take(QUESTIONS);
    Ok(DayOf::Director {
        unknown: day.unknown_deadlines,
        questions: questions
            .map(|one| question_view(vault, one))
            .collect::<Answer<_>>()?,
        due: day.due,
        due_soon: day.due_soon,
        conflicts: day.conflicts,
        joining: day.joining.iter().map(|one| admission(vault, one)).collect(),
        deputies_due: day
            .deputies_due
            .iter()
            .map(|one| deputy_view(vault, one))
            .collect(),
        to_renew: day.to_renew.into_iter().map(|c| Place::of(vault, c)).collect(),
        health,
    })
}

/// How the vault is doing.
pub(crate) fn health(vault: &Vault) -> Answer<HealthView> {
    health_view(vault, &vault.health()?)
}

fn health_view(vault: &Vault, health: &Health) -> Answer<HealthView> {
    let today = vault.today();
    let since = |day: Date| {
        today
            .since(day)
            .map_or(0, |span| i64::from(span.get_days()).max(0))
    };
    Ok(HealthView {
        worries: health.worries(today).into_iter().map(worry).collect(),
        check_days: health.check.map(|check| since(check.day)),
        backup_days: health.backup.map(since),
        waiting_files: u32::try_from(vault.waiting_files()?).unwrap_or(u32::MAX),
    })
}

fn worry(worry: Worry) -> WorryView {
    match worry {
        Worry::Loss => WorryView::Loss,
        Worry::SheetWaits => WorryView::SheetWaits,
        Worry::Aside(count) => WorryView::Aside {
            count: u32::try_from(count).unwrap_or(u32::MAX),
        },
        Worry::Noticed(count) => WorryView::Noticed {
            count: u32::try_from(count).unwrap_or(u32::MAX),
        },
        Worry::NeverChecked => WorryView::NeverChecked,
        Worry::CheckOld(days) => WorryView::CheckOld { days },
        Worry::NeverBackedUp => WorryView::NeverBackedUp,
        Worry::BackupOld(days) => WorryView::BackupOld { days },
    }
}

/// The numbers in the navigation. A question that waits is not a document that is due.
pub fn today_counts(shell: &Here) -> Answer<Counts> {
    let tray = u32::try_from(shell.tray().items.len()).unwrap_or(u32::MAX);
    shell.open(|open| {
        let admissions = open.vault.admissions().map_or(0, |answered| answered.len());
        let vault = &open.vault;
        Ok(Counts {
            inbox: vault.count(&Listing::Inbox)?,
            tray,
            due: vault.count(&Listing::DueUntil(vault.today()))?,
            admissions: u32::try_from(admissions).unwrap_or(u32::MAX),
            findings: u32::try_from(vault.findings().count()).unwrap_or(u32::MAX),
        })
    })
}
