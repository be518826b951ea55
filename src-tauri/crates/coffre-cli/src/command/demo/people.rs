//! The staff of the demonstration: each with a computer of their own, joined by invite and admitted.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use coffre_core::folder::open_folder;
use coffre_core::members::{Joining, join};
use coffre_core::terms::{InviteWords, PersonId, Protection, Store};
use coffre_core::vault::{Home, LockedVault, Setup, Vault, VaultError};
use coffre_demo::{Agency, Role};
use coffre_export::recovery_sheet::SheetPart;
use coffre_secret::Passphrase;

use super::PASSPHRASE;
use super::told::Person;
use crate::args::SheetLanguage;
use crate::command::invite::find_role;
use crate::command::sheet::{SheetOf, SheetPlace};
use crate::context::Context;
use crate::edge;
use crate::error::CommandError;
use crate::progress::Bar;

/// Somebody with an open vault.
pub(super) struct Colleague {
    /// Name.
    pub(super) name: String,
    /// Role.
    pub(super) role: Role,
    /// His id.
    pub(super) person: PersonId,
    /// Local state of his computer.
    home: PathBuf,
    /// His vault, unlocked.
    pub(super) vault: Vault,
}

/// Everybody, in the order of the agency's staff.
pub(super) struct Staff {
    /// The colleagues.
    pub(super) all: Vec<Colleague>,
}

impl Staff {
    /// Makes the vault and brings everybody in.
    pub(super) fn enrol(agency: &Agency, folder: &Path, context: &Context) -> Result<Self, CommandError> {
        let shared = super::make_folder(&folder.join("vault"))?;
        let store = open_folder(&shared)?;
        let bar = Bar::new(
            context.output,
            "inviting and admitting the staff",
            agency.staff.len(),
        );
        let name = |place: usize| agency.people[agency.staff[place].person].name();
        let director = first_director(agency, &name(0), folder, &shared, &store, context)?;
        bar.step();
        let mut staff = Self { all: vec![director] };
        for (place, member) in agency.staff.iter().enumerate().skip(1) {
            let home = home_of(folder, place, member.role);
            let colleague = staff.admit(name(place), member.role, home, &shared, &store, context)?;
            staff.all.push(colleague);
            bar.step();
        }
        bar.done();
        for colleague in &mut staff.all {
            colleague.vault.pull()?;
        }
        Ok(staff)
    }

    /// Invites, joins from a computer of its own, compares the two words, admits.
    fn admit(
        &mut self,
        name: String,
        role: Role,
        home: PathBuf,
        shared: &Path,
        store: &Arc<dyn Store>,
        context: &Context,
    ) -> Result<Colleague, CommandError> {
        let director = &mut self.all[0].vault;
        let invited = match role {
            Role::Director => director.invite_director(&name, edge::work_factor())?,
            _ => director.invite(&name, find_role(director, role.code())?, edge::work_factor())?,
        };
        let words = InviteWords::parse(&invited.words)?;
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
            &context.device,
            edge::system(),
        )?;
        let asked = director
            .admissions()?
            .into_iter()
            .find(|a| a.invite == invited.id);
        let asked = asked.ok_or(VaultError::NoRequest)?;
        if asked.check != waiting.check {
            return Err(CommandError::Demo(
                "the two words of a request differ on the two screens",
            ));
        }
        director.admit(invited.id)?;
        let locked = LockedVault::new(waiting.home, store.clone());
        let mut vault = locked.unlock(&passphrase(), &context.device, edge::system())?;
        if role == Role::Director {
            // The new director's first step-up agrees with the root version that lists him; then the first hands over.
            vault.step_up(&passphrase(), &context.device)?;
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

    /// Who is who.
    pub(super) fn told(&self) -> Vec<Person> {
        let person = |one: &Colleague| Person {
            name: one.name.clone(),
            role: one.role.code(),
            home: one.home.clone(),
        };
        self.all.iter().map(person).collect()
    }

    /// Locks every vault.
    pub(super) fn lock(self) -> Result<(), CommandError> {
        for colleague in self.all {
            colleague.vault.lock()?;
        }
        Ok(())
    }
}

fn first_director(
    agency: &Agency,
    name: &str,
    folder: &Path,
    shared: &Path,
    store: &Arc<dyn Store>,
    context: &Context,
) -> Result<Colleague, CommandError> {
    let home = home_of(folder, 0, Role::Director);
    let setup = Setup {
        agency: agency.name.to_owned(),
        director: name.to_owned(),
        label: name.to_owned(),
        folder: shared.to_owned(),
        protection: Protection::Phrase,
    };
    let at = Home::new(home.clone());
    let made = Vault::create(
        setup,
        &at,
        store.clone(),
        &passphrase(),
        &context.device,
        edge::system(),
    )?;
    let of = SheetOf {
        agency: agency.name,
        vault: made.vault.id(),
        today: made.vault.today(),
        language: SheetLanguage::Fr,
    };
    SheetPlace::file(folder.join("recovery-sheet.txt")).write(&made.recovery, &of, SheetPart::Whole)?;
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

/// The passphrase of everybody.
pub(super) fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE.to_owned())
}
