//! Unlock, lock, passphrase.

use coffre_core::folder::open_folder;
use coffre_core::terms::{Protection, RecoveryKey, Right};
use coffre_core::vault::{LockedVault, SeatHome, Vault, VaultError};
use coffre_secret::Passphrase;

use super::people::role_name;
use super::{Answer, Here};
use crate::edge::patience;
use crate::error::{Code, CommandError};
use crate::events::{AppEvent, LockCause};
use crate::session::{Open, Session, WaitingSheet};
use crate::typed::Typed;
use crate::view::{
    PassphraseView, Place, PlaceRight, RankWord, SecondFactor, SessionView, Settings, StepUpView, Strength,
};
use crate::{screen, settings, strength};

/// The session as it is.
pub fn session_show(shell: &Here) -> Answer<SessionView> {
    let known = !shell.seats()?.is_empty();
    let now = shell.seconds();
    Ok(match &mut *shell.session() {
        Session::Locked => SessionView::Locked {
            known,
            sheet_waits: false,
        },
        Session::Unlocked(open) => unlocked(open, now),
    })
}

fn unlocked(open: &Open, now: i64) -> SessionView {
    let vault = &open.vault;
    let person = vault.person();
    let info = vault.authority().person(person);
    let settings = &open.settings;
    let days = vault.passphrase_days();
    let places = vault
        .authority()
        .compartments()
        .into_iter()
        .filter(|c| !c.dropped);
    let places = places
        .map(|c| (c.c, vault.authority().right(person, c.c)))
        .filter(|(_, right)| *right > Right::None)
        .map(|(c, right)| PlaceRight {
            place: Place::of(vault, c),
            right: right.into(),
        });
    SessionView::Unlocked {
        agency: vault.house().setting("agency").unwrap_or_default().to_owned(),
        person: person.to_string(),
        name: vault.house().person_name(person),
        rank: info.as_ref().map_or(RankWord::Agent, |info| info.rank.into()),
        roles: info
            .iter()
            .flat_map(|info| &info.roles)
            .map(|(_, role)| role_name(vault, *role))
            .collect(),
        seat: vault.seat().to_string(),
        places: places.collect(),
        step_up: step_up_view(open, now),
        passphrase: PassphraseView {
            days,
            old: settings
                .passphrase_reminder_days
                .is_some_and(|limit| days.is_some_and(|days| days >= i64::from(limit))),
            asked: vault.new_passphrase_due().is_some(),
        },
        second_factor: second_factor(vault.profile().protection),
        demo: open.demo,
        waiting: waits(vault),
        sheet_waits: open.sheet.is_some(),
        today: vault.today().to_string(),
        settings: settings.clone(),
    }
}

/// Whether this computer has not seen the house yet.
fn waits(vault: &Vault) -> bool {
    vault.house_compartment().is_err() || vault.house().kinds().is_empty()
}

/// The state of sealed folders.
pub(crate) fn step_up_view(open: &Open, now: i64) -> StepUpView {
    StepUpView {
        possible: open.vault.profile().high.is_some(),
        open: open.vault.is_stepped_up(),
        seconds_left: open.sealed_left(now),
    }
}

/// How the keys of a seat are kept.
pub(crate) fn second_factor(protection: Protection) -> SecondFactor {
    match protection {
        Protection::Os => SecondFactor::Keyring,
        Protection::Phrase => SecondFactor::PassphraseOnly,
    }
}

/// Unlocks a seat of this computer. Whoever was unlocked before is locked first.
pub fn session_unlock(shell: &Here, seat: String, passphrase: Typed) -> Answer<SessionView> {
    let mut seats = shell.seats()?.into_iter();
    let found = seats.find(|(home, _)| home.profile().seat.to_string() == seat);
    let (home, role) = found.ok_or(VaultError::NoSeat)?;
    unlock(shell, home, role.is_some(), passphrase.secret())
}

/// Unlocks, and makes it the session.
pub(crate) fn unlock(
    shell: &Here,
    home: SeatHome,
    demo: bool,
    passphrase: &Passphrase,
) -> Answer<SessionView> {
    shell.lock(LockCause::Asked);
    let store = open_folder(&home.profile().folder)?;
    let edge = if demo {
        crate::demo::edge(shell)
    } else {
        shell.around().edge()
    };
    let locked = LockedVault::new(home, store).waiting(patience());
    let mut vault = locked.unlock_as_left(passphrase, &shell.around().keyring, edge)?;
    // Else the window opens on what was here yesterday, and the page asks for news next.
    if waits(&vault) {
        vault.pull()?;
    }
    enter(shell, vault, demo, None)?;
    session_show(shell)
}

/// Makes an open vault the session.
pub(crate) fn enter(shell: &Here, mut vault: Vault, demo: bool, sheet: Option<RecoveryKey>) -> Answer<()> {
    if !demo {
        // Colleagues tell computers apart by it; one that may not write yet says it at a later start.
        let _ = vault.name_computer(&shell.around().computer);
    }
    let mut settings: Settings = settings::of(&vault)?;
    if settings::was_set(&vault)? {
        super::settings::remember(shell, &settings);
    } else if let Some(look) = screen::of(&shell.around().home).look {
        // Whoever chose Dutch on the way in does not land in French.
        settings.look_as(&look);
    }
    shell.tray().take_up(&vault);
    shell.scanner().take_up(&vault, &settings);
    let mut open = Open::new(vault, settings, demo, shell.seconds());
    open.sheet = sheet.map(WaitingSheet::new);
    *shell.session() = Session::Unlocked(Box::new(open));
    *shell.chosen() = None;
    // What an earlier session left in the tray.
    crate::reading::begin(shell);
    Ok(())
}

/// Locks.
pub fn session_lock(shell: &Here) -> Answer<()> {
    shell.lock(LockCause::Asked);
    Ok(())
}

/// Locks and hides the window: the one-key panic lock.
pub fn session_panic(shell: &Here) -> Answer<()> {
    shell.dialogs.minimise();
    shell.lock(LockCause::Asked);
    Ok(())
}

/// A key or a click in the page; told at most every few seconds.
pub fn session_used(shell: &Here) -> Answer<()> {
    let now = shell.seconds();
    if let Some(mut session) = shell.try_session()
        && let Session::Unlocked(open) = &mut *session
    {
        open.used(now);
    }
    Ok(())
}

/// Takes in what other computers said; tells whether anything was new. The folder is looked into while the vault is free
/// for others.
pub fn session_catch_up(shell: &Here) -> Answer<bool> {
    let looking = shell.open(|open| Ok(open.vault.lookout()?))?;
    let news = looking.look()?;
    // The first view stands and the first document does not wait for its worker either. If none starts, that document
    // says so.
    drop(shell.pages.renderer());
    let pulled = shell.open(|open| Ok(open.vault.catch_up_with(news)?));
    if matches!(&pulled, Err(error) if error.code == Code::Cloned) {
        // Nothing more may be said from here; the next unlock tells why.
        shell.lock(LockCause::Asked);
    }
    let fresh = pulled?.entries > 0;
    if fresh {
        shell.tell(AppEvent::Changed);
    }
    Ok(fresh)
}

/// How hard a passphrase is to guess. `about` are words that an attacker tries first, such as names.
pub fn passphrase_measure(shell: &Here, typed: Typed, about: Vec<String>) -> Answer<Strength> {
    let about: Vec<&str> = about.iter().map(String::as_str).collect();
    let protection = match &*shell.session() {
        Session::Unlocked(open) => open.vault.profile().protection,
        Session::Locked => shell.around().keyring.protection(),
    };
    Ok(strength::measure(typed.secret(), &about, protection))
}

/// Changes the passphrase of the person who is unlocked, on this computer.
pub fn passphrase_change(shell: &Here, old: Typed, new: Typed) -> Answer<()> {
    shell.open(|open| {
        let name = open
            .vault
            .house()
            .person_name(open.vault.person())
            .unwrap_or_default();
        let protection = open.vault.profile().protection;
        strength::require(new.secret(), &[&name], protection)?;
        if old.secret().ct_eq(new.secret()) {
            return Err(
                CommandError::new(Code::WeakPassphrase, "the new passphrase is the old one")
                    .with("weakness", "same"),
            );
        }
        open.vault
            .change_passphrase(old.secret(), new.secret(), &shell.around().keyring)?;
        Ok(())
    })
}
