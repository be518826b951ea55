//! Reading back the snapshots of colleagues while nobody does anything: what one of them gathered may be taken away only
//! once a second computer has opened it and found everything in it (FORMAT.md 9.1).
//!
//! It comes after everything else: one snapshot at a time, once the computer has been left alone for a while and nothing
//! else goes on, and the next only where that is still so.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use coffre_core::terms::Hash;

use crate::catching_up::idle;
use crate::shell::Shell;

/// Seconds without a key or a click: longer than reading waits, which goes first, and below the shortest time after which
/// the vault locks.
const IDLE: i64 = 45;
/// Seconds between two looks. What is written on one day may be read back on the next: it stays for a month anyhow.
const LOOKS: i64 = 600;

/// What is known of the snapshots that wait.
#[derive(Default)]
pub(crate) struct Unproved(Mutex<Known>);

#[derive(Default)]
struct Known {
    /// When somebody looked last.
    looked: i64,
    /// Whether a thread reads.
    going: bool,
    /// Those that did not open, or in which something is not proved: not before the next start.
    later: BTreeSet<Hash>,
}

impl Unproved {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads back what waits, once nobody does anything. Called about once a second; reading takes a thread of its own, so that
/// the clock goes on.
pub fn read_back(shell: &Arc<Shell>) {
    let now = shell.seconds();
    let soon = |known: &Known| known.going || now - known.looked < LOOKS;
    // A look that somebody's work forbids is none: the next quiet moment counts.
    if soon(&shell.readers.unproved.known())
        || shell.works.goes_on()
        || idle(shell, Shell::try_session, IDLE, |_| ()).is_none()
    {
        return;
    }
    shell.readers.unproved.known().looked = now;
    if next(shell).is_none() {
        return;
    }
    shell.readers.unproved.known().going = true;
    let here = shell.clone();
    std::thread::spawn(move || {
        while read_next(&here) {}
        here.readers.unproved.known().going = false;
    });
}

/// Reads the next one back; tells whether there was one, and nobody came meanwhile.
pub fn read_next(shell: &Shell) -> bool {
    if shell.works.goes_on() {
        return false;
    }
    let Some(name) = next(shell) else { return false };
    let read = idle(shell, Shell::try_session, IDLE, |vault| {
        let snap = vault
            .unproved_snapshots()?
            .into_iter()
            .find(|snap| snap.sha256 == name);
        snap.map_or(Ok(false), |snap| vault.read_snapshot_back(&snap))
    });
    match read {
        None => false,
        Some(Ok(true)) => true,
        // A folder that does not answer, or one whose bodies are not all here yet.
        Some(Ok(false) | Err(_)) => shell.readers.unproved.known().later.insert(name),
    }
}

/// The first that is not put off; none while somebody does anything.
fn next(shell: &Shell) -> Option<Hash> {
    let waiting = idle(shell, Shell::try_session, IDLE, |vault| {
        vault.unproved_snapshots()
    });
    let known = shell.readers.unproved.known();
    let names = waiting?.unwrap_or_default().into_iter().map(|snap| snap.sha256);
    names.into_iter().find(|name| !known.later.contains(name))
}
