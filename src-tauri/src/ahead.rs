//! While nobody is unlocked, the sealed databases of this computer's people are read into the system's memory: whoever
//! comes back after other programs took it does not wait for the disk.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::session::Session;
use crate::shell::Shell;

/// Bytes that are read at most: the index of some 100,000 documents. The system gives this memory back when others ask
/// for it.
const MOST: u64 = 1 << 30;

/// Whether somebody reads ahead at the moment.
#[derive(Default)]
pub(crate) struct Ahead(AtomicBool);

/// Reads ahead in a thread of its own, unless one does already or somebody is unlocked.
pub(crate) fn read_ahead(shell: &Arc<Shell>) {
    let locked = matches!(shell.try_session().as_deref(), Some(Session::Locked));
    if !locked || shell.ahead.0.swap(true, Ordering::AcqRel) {
        return;
    }
    let shell = shell.clone();
    std::thread::spawn(move || {
        let mut left = MOST;
        for (seat, _) in shell.seats().unwrap_or_default() {
            left -= seat.read_ahead(left);
        }
        shell.ahead.0.store(false, Ordering::Release);
    });
}
