//! The staff of the demonstration: each with a computer of their own, joined by invite and admitted.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use coffre_core::folder::open_folder;
use coffre_core::members::{Joining, join};
use coffre_core::terms::{InviteWords, PersonId, Protection, RoleId, Store};
use coffre_core::vault::{Home, LockedVault, Setup, Vault, VaultError};
use coffre_secret::Passphrase;

use super::{HouseError, Making, PASSPHRASE, Step, make_folder};
use crate::{Agency, Role};

/// Somebody with an open vault.
pub(super) struct Colleague {
    /// Name.
    pub(super) name: String,
    /// Role.
    pub(super) role: Role,
    /// His id.
    pub(super) person: PersonId,
    /// Local state of his computer.
    pub(super) home: PathBuf,
    /// His vault, unlocked.
    pub(super) vault: Vault,
}

/// Makes the vault and brings everybody in, in the order of the agency's staff.
pub(super) fn enrol(
    agency: &Agency,
    folder: &Path,
    making: &mut Making<'_>,
) -> Result<Vec<Colleague>, HouseError> {
    let shared = make_folder(&folder.join("vault"))?;
    let store = open_folder(&shared)?;
    let all = agency.staff.len();
    let name = |place: usize| agency.people[agency.staff[place].person].name();
    let mut staff = vec![first_director(agency, &name(0), folder, &shared, &store, making)?];
    for (place, member) in agency.staff.iter().enumerate().skip(1) {
        if !(making.step)(Step::People(place, all)) {
            return Err(HouseError::Stopped);
        }
        let home = home_of(folder, place, member.role);
        let newcomer = Newcomer {
            name: name(place),
            role: member.role,
            home,
        };
        let colleague = admit(&mut staff[0].vault, newcomer, &shared, &store, making)?;
        staff.push(colleague);
    }
    (making.step)(Step::People(all, all));
    for colleague in &mut staff {
        colleague.vault.pull()?;
    }
    Ok(staff)
}

struct Newcomer {
    name: String,
    role: Role,
    home: PathBuf,
}

/// Invites, joins from a computer of its own, compares the two words, admits.
fn admit(
    director: &mut Vault,
    newcomer: Newcomer,
    shared: &Path,
    store: &Arc<dyn Store>,
    making: &Making<'_>,
) -> Result<Colleague, HouseError> {
    let Newcomer { name, role, home } = newcomer;
    let invited = match role {
        Role::Director => director.invite_director(&name, making.work)?,
        _ => director.invite(&name, role_of(director, role)?, making.work)?,
    };
    let words = InviteWords::parse(&invited.words)
        .map_err(|_| HouseError::Unexpected("the words of an invite are not words of the list"))?;
    let joining = Joining {
        folder: shared.to_owned(),
        computer: format!("PC {}", role.code()),
        label: name.clone(),
        protection: Protection::Phrase,
    };
    let at = Home::new(home.clone());
    let waiting = join(
        joining,
        &words,
        &at,
        store.clone(),
        &passphrase(),
        making.device,
        (making.edge)(),
    )?;
    let asked = director
        .admissions()?
        .into_iter()
        .find(|a| a.invite == invited.id);
    let asked = asked.ok_or(VaultError::NoRequest)?;
    if asked.check != waiting.check {
        return Err(HouseError::Unexpected(
            "the two words of a request differ on the two screens",
        ));
    }
    director.admit(invited.id)?;
    let locked = LockedVault::new(waiting.home, store.clone());
    let mut vault = locked.unlock(&passphrase(), making.device, (making.edge)())?;
    if role == Role::Director {
        // The new director's first step-up agrees with the root version that lists him; then the first hands over.
        vault.step_up(&passphrase(), making.device)?;
        director.catch_up()?;
        vault.catch_up()?;
    }
    Ok(Colleague {
        name,
        role,
        person: invited.person,
        home,
        vault,
    })
}

fn role_of(vault: &Vault, role: Role) -> Result<RoleId, HouseError> {
    let id = vault.house().id_of(role.code()).ok_or(VaultError::NotFound)?;
    RoleId::parse(id).map_err(|_| VaultError::NotFound.into())
}

fn first_director(
    agency: &Agency,
    name: &str,
    folder: &Path,
    shared: &Path,
    store: &Arc<dyn Store>,
    making: &mut Making<'_>,
) -> Result<Colleague, HouseError> {
    let home = home_of(folder, 0, Role::Director);
    let setup = Setup {
        agency: agency.name.to_owned(),
        director: name.to_owned(),
        label: name.to_owned(),
        folder: shared.to_owned(),
        protection: Protection::Phrase,
    };
    let at = Home::new(home.clone());
    let edge = (making.edge)();
    let mut made = Vault::create(setup, &at, store.clone(), &passphrase(), making.device, edge)?;
    (making.sheet)(&made.vault, &made.recovery)?;
    // Nobody waits for it: it is handed to whoever makes the demonstration.
    made.vault.sheet_is_read(&made.recovery)?;
    Ok(Colleague {
        name: name.to_owned(),
        role: Role::Director,
        person: made.vault.person(),
        home,
        vault: made.vault,
    })
}

fn home_of(folder: &Path, place: usize, role: Role) -> PathBuf {
    folder
        .join("homes")
        .join(format!("{:02}-{}", place + 1, role.code()))
}

fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE.to_owned())
}
