//! Before anybody is unlocked: who is known here, folders, a new vault, joining one.

use coffre_core::folder::{Content, FolderLook as Look, Medium, look, open_folder};
use coffre_core::members::{Joining, join};
use coffre_core::terms::{InviteWords, Protection};
use coffre_core::vault::{SeatHome, Setup, Vault, VaultError};

use super::session::{enter, second_factor, unlock};
use super::{Answer, Here};
use crate::dialogs::Purpose;
use crate::error::{Code, CommandError};
use crate::events::{AppEvent, WorkKind};
use crate::typed::Typed;
use crate::view::{
    Created, FolderLook, FolderPurpose, FolderState, FolderWarning, Joined, KnownSeat, MediumWord,
    SessionView,
};
use crate::{demo, screen, strength, work};

/// Everybody who can unlock on this computer.
pub fn vault_known(shell: &Here) -> Answer<Vec<KnownSeat>> {
    let now = shell.around().clock.now();
    let hidden = screen::of(&shell.around().home).hidden;
    let known = |(seat, role): (SeatHome, Option<String>)| {
        let profile = seat.profile();
        KnownSeat {
            seat: profile.seat.to_string(),
            label: profile.label.clone(),
            vault: profile.vault.to_string().chars().take(8).collect(),
            folder_there: profile.folder.is_dir(),
            second_factor: second_factor(profile.protection),
            passphrase_days: seat.passphrase_days(&now),
            hidden: hidden.contains(&profile.seat.to_string()),
            demo: role.is_some(),
            role,
        }
    };
    Ok(shell.seats()?.into_iter().map(known).collect())
}

/// Opens a dialog, looks at the folder that was chosen and remembers it for the next step.
pub fn vault_choose_folder(shell: &Here, purpose: FolderPurpose) -> Answer<Option<FolderLook>> {
    let dialog = match purpose {
        FolderPurpose::Create => Purpose::CreateVault,
        FolderPurpose::Join => Purpose::JoinVault,
    };
    let Some(folder) = shell.dialogs.folder(dialog) else {
        return Ok(None);
    };
    let seen = look(&folder);
    let view = folder_view(&folder.display().to_string(), &seen, purpose);
    *shell.chosen() = view.usable.then(|| folder.canonicalize().unwrap_or(folder));
    Ok(Some(view))
}

/// What a look at a folder means to a person.
pub(crate) fn folder_view(shown: &str, seen: &Look, purpose: FolderPurpose) -> FolderLook {
    let state = match seen.content {
        Content::Empty => FolderState::Empty,
        Content::Vault => FolderState::Vault,
        Content::Other => FolderState::OtherFiles,
        Content::Missing => FolderState::Missing,
    };
    let network = seen.medium == Medium::Network;
    let alone = seen.medium == Medium::Local && seen.sync_client.is_none();
    let warnings = [
        (!seen.writable, FolderWarning::ReadOnly),
        (seen.passing, FolderWarning::Temporary),
        (seen.fat, FolderWarning::Fat),
        (seen.on_demand, FolderWarning::FilesOnDemand),
        (seen.sync_client.is_some(), FolderWarning::SyncClient),
        (network, FolderWarning::NetworkShare),
        (alone, FolderWarning::ThisComputerOnly),
        (seen.content == Content::Other, FolderWarning::OtherFiles),
    ];
    let fits = match purpose {
        FolderPurpose::Create => matches!(state, FolderState::Empty | FolderState::OtherFiles),
        FolderPurpose::Join => state == FolderState::Vault,
    };
    FolderLook {
        shown: shown.to_owned(),
        state,
        medium: match seen.medium {
            Medium::Local => MediumWord::Local,
            Medium::Network => MediumWord::Network,
            Medium::Unknown => MediumWord::Unknown,
        },
        sync_client: seen.sync_client.map(ToOwned::to_owned),
        warnings: warnings
            .into_iter()
            .filter(|(holds, _)| *holds)
            .map(|(_, warning)| warning)
            .collect(),
        usable: fits && seen.writable,
    }
}

/// Makes a vault in the folder that was chosen and opens it. Its sheet waits to be saved and typed back.
pub fn vault_create(
    shell: &Here,
    agency: String,
    director: String,
    label: String,
    passphrase: Typed,
) -> Answer<Created> {
    no_blank(&[("agency", &agency), ("director", &director), ("label", &label)])?;
    let folder = chosen(shell)?;
    let protection = shell.around().keyring.protection();
    strength::require(passphrase.secret(), &[&agency, &director, &label], protection)?;
    let store = open_folder(&folder)?;
    let setup = Setup {
        agency: agency.trim().to_owned(),
        director: director.trim().to_owned(),
        label: label.trim().to_owned(),
        folder,
        protection,
    };
    let made = Vault::create(
        setup,
        &shell.home(),
        store,
        passphrase.secret(),
        &shell.around().keyring,
        shell.around().edge(),
    )?;
    let vault = made.vault.id().to_string();
    enter(shell, made.vault, false, Some(made.recovery))?;
    Ok(Created {
        vault,
        second_factor: second_factor(protection),
    })
}

/// Answers an invite in the folder that was chosen, with the seven words.
pub fn vault_join(shell: &Here, label: String, words: Typed, passphrase: Typed) -> Answer<Joined> {
    no_blank(&[("label", &label)])?;
    let words = InviteWords::parse(words.secret()).map_err(|_| CommandError::value("words"))?;
    let folder = chosen(shell)?;
    let protection = shell.around().keyring.protection();
    strength::require(passphrase.secret(), &[&label], protection)?;
    let store = open_folder(&folder)?;
    let joining = Joining {
        folder,
        computer: shell.around().computer.clone(),
        label: label.trim().to_owned(),
        protection,
    };
    let waiting = join(
        joining,
        &words,
        &shell.home(),
        store,
        passphrase.secret(),
        &shell.around().keyring,
        shell.around().edge(),
    )?;
    *shell.chosen() = None;
    let protection: Protection = waiting.home.profile().protection;
    Ok(Joined {
        agency: waiting.agency,
        check: waiting.check,
        seat: waiting.home.profile().seat.to_string(),
        second_factor: second_factor(protection),
    })
}

/// Opens a dialog for where the folder of a seat's vault is by now. Every seat of this computer that looked for it where
/// it was follows it there. False when the person gave up.
pub fn vault_moved(shell: &Here, seat: String) -> Answer<bool> {
    let mut seats: Vec<SeatHome> = shell.home().seats()?;
    let asked = seats.iter().find(|one| one.profile().seat.to_string() == seat);
    let (vault, was) = asked
        .map(|one| (one.profile().vault, one.profile().folder.clone()))
        .ok_or(VaultError::NoSeat)?;
    let Some(folder) = shell.dialogs.folder(Purpose::MovedVault) else {
        return Ok(false);
    };
    let folder = folder.canonicalize().unwrap_or(folder);
    let store = open_folder(&folder)?;
    let of_it = |one: &&mut SeatHome| one.profile().vault == vault && one.profile().folder == was;
    for one in seats.iter_mut().filter(of_it) {
        one.follow(&folder, &*store)?;
    }
    Ok(true)
}

/// Takes a person off the locked screen of this computer, or shows him there again. His keys stay.
pub fn vault_hide(shell: &Here, seat: String, hidden: bool) -> Answer<()> {
    let mut seats = shell.seats()?.into_iter();
    if !seats.any(|(one, _)| one.profile().seat.to_string() == seat) {
        return Err(VaultError::NoSeat.into());
    }
    screen::change(&shell.around().home, |screen| {
        screen.hidden.retain(|one| *one != seat);
        if hidden {
            screen.hidden.push(seat);
        }
    })
}

/// Makes the demonstration agency, where it is not there yet. Returns the number of the work; `demo-ready` ends it.
pub fn vault_make_demo(shell: &Here) -> Answer<u32> {
    work::one_at_a_time(shell)?;
    let here = shell.clone();
    Ok(work::begin(shell, WorkKind::Demo, move |work| {
        if !demo::is_made(&here.demo_folder()) {
            demo::make(&here, work)?;
        }
        Ok(AppEvent::DemoReady { work: work.number })
    }))
}

/// Becomes somebody of the demonstration; whoever was unlocked before is locked first.
pub fn vault_enter_demo(shell: &Here, seat: String) -> Answer<SessionView> {
    let mut seats = shell.seats()?.into_iter().filter(|(_, role)| role.is_some());
    let found = seats.find(|(home, _)| home.profile().seat.to_string() == seat);
    let (home, _) = found.ok_or(VaultError::NoSeat)?;
    unlock(shell, home, true, &demo::passphrase())
}

pub(super) fn chosen(shell: &Here) -> Answer<std::path::PathBuf> {
    let chosen = shell.chosen().clone();
    chosen.ok_or_else(|| CommandError::new(Code::Value, "choose a folder first").with("field", "folder"))
}

pub(super) fn no_blank(fields: &[(&str, &str)]) -> Answer<()> {
    match fields.iter().find(|(_, text)| text.trim().is_empty()) {
        Some((field, _)) => Err(CommandError::value(field)),
        None => Ok(()),
    }
}
