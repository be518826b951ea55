//! The folder into which a scanner writes. While somebody is unlocked it is looked at every few seconds, and what arrived
//! lies in the tray as if it had been dropped: nothing is filed by itself, and no source is touched before it was filed.
//!
//! The path is one of the settings of the seat, what was taken lies beside it in the encrypted journal. A share may take its
//! time, so the folder is listed while nothing is held; a look that began before a lock, or under another folder, is dropped.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use coffre_core::import::Original;
use coffre_core::intake::arrivals::{Arrivals, Listing, Seen, list};
use coffre_core::vault::Vault;

use crate::error::{Code, CommandError};
use crate::events::AppEvent;
use crate::session::Open;
use crate::shell::Shell;
use crate::tray::{Item, Said};
use crate::view::{ScannerState, ScannerView, Settings};
use crate::{reading, settings};

/// Name of what was taken among the local values of a seat.
const KEPT: &str = "scanner";

/// What is known of the folder.
#[derive(Default)]
pub struct ScannerDesk {
    /// Which watch this is: one a session and folder.
    watch: u64,
    folder: Option<PathBuf>,
    arrivals: Arrivals,
    waiting: usize,
    state: ScannerState,
}

impl ScannerDesk {
    /// Forgets everything.
    pub fn clear(&mut self) {
        let watch = self.watch + 1;
        *self = Self {
            watch,
            ..Self::default()
        };
    }

    /// Takes up what an earlier session watched.
    pub fn take_up(&mut self, vault: &Vault, settings: &Settings) {
        let kept = vault.local_value(KEPT).ok().flatten().unwrap_or_default();
        self.begin(
            settings.scanner_folder.as_ref().map(PathBuf::from),
            Arrivals::from_bytes(&kept),
        );
    }

    fn begin(&mut self, folder: Option<PathBuf>, arrivals: Arrivals) {
        self.clear();
        if folder.is_some() {
            self.state = ScannerState::Watching;
        }
        self.folder = folder;
        self.arrivals = arrivals;
    }

    fn see(&mut self, watch: u64, listing: Option<&Listing>, now: i64) -> Option<Seen> {
        if self.watch != watch {
            return None;
        }
        self.state = match listing {
            None => ScannerState::Gone,
            Some(listing) if listing.is_crowded() => ScannerState::Crowded,
            Some(_) => ScannerState::Watching,
        };
        let listing = listing.filter(|listing| !listing.is_crowded())?;
        let seen = self.arrivals.see(listing, now);
        self.waiting = seen.waiting;
        Some(seen)
    }

    fn view(&self) -> ScannerView {
        let count = |files| u32::try_from(files).unwrap_or(u32::MAX);
        ScannerView {
            shown: self.folder.as_ref().map(|folder| folder.display().to_string()),
            state: self.state,
            waiting: count(self.waiting),
            old: count(self.arrivals.old()),
        }
    }
}

/// Looks once. Called every few seconds, by a thread that may wait for a share.
pub fn look(shell: &Arc<Shell>) {
    let (watch, folder, before) = {
        let desk = shell.scanner();
        (desk.watch, desk.folder.clone(), desk.view())
    };
    let Some(folder) = folder else { return };
    look_at(shell, watch, &folder);
    let after = shell.scanner().view();
    if (before.state, before.waiting) != (after.state, after.waiting) {
        shell.tell(AppEvent::Scanner { state: after.state });
    }
}

fn look_at(shell: &Arc<Shell>, watch: u64, folder: &Path) {
    let listing = list(folder);
    let seen = shell.scanner().see(watch, listing.as_ref(), shell.seconds());
    let (Some(listing), Some(seen)) = (listing, seen) else {
        return;
    };
    let (items, held): (Vec<_>, Vec<_>) = seen.arrived.into_iter().map(item).partition(Result::is_ok);
    let items: Vec<(Original, Item)> = items.into_iter().flatten().collect();
    // What could not be kept, or came after a lock, arrives at the next look.
    let put = shell.open(|open| put(shell, open, watch, &listing, items, held.len()));
    if let Ok(count @ 1..) = put {
        shell.tell(AppEvent::Tray);
        shell.tell(AppEvent::Arrived { count });
        reading::begin(shell);
    }
}

/// A card for a file; none for one that another program holds.
fn item(file: Original) -> Result<(Original, Item), Original> {
    if File::open(&file.path).is_err() {
        return Err(file);
    }
    let item = Item::of_path(file.path.clone(), Said::default());
    Ok((file, item))
}

/// Puts what arrived into the tray. Returns how many are new there.
fn put(
    shell: &Shell,
    open: &mut Open,
    watch: u64,
    listing: &Listing,
    items: Vec<(Original, Item)>,
    held: usize,
) -> Result<u32, CommandError> {
    let mut desk = shell.scanner();
    if desk.watch != watch {
        return Ok(0);
    }
    desk.waiting += held;
    if items.is_empty() {
        return Ok(0);
    }
    let (mut tray, mut count) = (shell.tray(), 0);
    for (file, item) in items {
        match tray.add(item) {
            Some(new) => {
                desk.arrivals.take(listing, &file);
                count += u32::from(new);
            }
            None => desk.waiting += 1,
        }
    }
    // The tray first: what lies in it twice is noticed, what was lost is not.
    tray.keep(&mut open.vault)?;
    open.vault.keep_local_value(KEPT, &desk.arrivals.to_bytes())?;
    Ok(count)
}

/// What the folder of the scanner is.
pub(crate) fn show(shell: &Shell) -> ScannerView {
    shell.scanner().view()
}

/// Watches another folder.
///
/// # Errors
/// [`Code::ScannerFolder`] for one that is no folder of a scanner; failures of the local database.
pub(crate) fn watch(shell: &Shell, folder: &Path) -> Result<ScannerView, CommandError> {
    let unfit = || CommandError::new(Code::ScannerFolder, "this folder cannot be watched for a scanner");
    let folder = folder.canonicalize().map_err(|_| unfit())?;
    let name = folder.to_str().ok_or_else(unfit)?.to_owned();
    let listing = list(&folder).filter(|listing| !listing.is_crowded());
    let arrivals = Arrivals::begin(&listing.ok_or_else(unfit)?);
    shell.open(|open| {
        let own = [&open.vault.profile().folder, &shell.around().home];
        let own = own.map(|path| path.canonicalize().unwrap_or_else(|_| path.clone()));
        if own
            .iter()
            .any(|own| own.starts_with(&folder) || folder.starts_with(own))
        {
            return Err(unfit());
        }
        set(shell, open, Some(name), arrivals)
    })
}

/// Watches no folder any more.
///
/// # Errors
/// Failures of the local database.
pub(crate) fn stop(shell: &Shell) -> Result<ScannerView, CommandError> {
    shell.open(|open| set(shell, open, None, Arrivals::default()))
}

/// Lets what lay in the folder before arrive too.
///
/// # Errors
/// Failures of the local database.
pub(crate) fn welcome(shell: &Shell) -> Result<ScannerView, CommandError> {
    shell.open(|open| {
        let mut desk = shell.scanner();
        desk.arrivals.welcome_old();
        open.vault.keep_local_value(KEPT, &desk.arrivals.to_bytes())?;
        Ok(desk.view())
    })
}

fn set(
    shell: &Shell,
    open: &mut Open,
    folder: Option<String>,
    arrivals: Arrivals,
) -> Result<ScannerView, CommandError> {
    open.vault.keep_local_value(KEPT, &arrivals.to_bytes())?;
    let wished = Settings {
        scanner_folder: folder.clone(),
        ..open.settings.clone()
    };
    open.settings = settings::keep(&mut open.vault, wished)?;
    let mut desk = shell.scanner();
    desk.begin(folder.map(PathBuf::from), arrivals);
    Ok(desk.view())
}
