//! Ctrl-C during long work: the first one asks the work to end at its next step, the second one ends the program, as
//! does any while nothing long goes on.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use signal_hook::consts::SIGINT;
use signal_hook::flag::{register, register_conditional_default};

struct Asked {
    /// Whether a signal ends the program.
    ends: Arc<AtomicBool>,
    /// Whether the work is to end.
    stops: Arc<AtomicBool>,
}

static ASKED: OnceLock<Asked> = OnceLock::new();

/// The handlers run in this order, so that the first signal during a work is only noted.
fn asked() -> &'static Asked {
    ASKED.get_or_init(|| {
        let (ends, stops) = (Arc::new(AtomicBool::new(true)), Arc::new(AtomicBool::new(false)));
        // Where the system takes no handler a signal ends the program, as it does without this.
        let _ = register_conditional_default(SIGINT, Arc::clone(&ends))
            .and_then(|_| register(SIGINT, Arc::clone(&ends)))
            .and_then(|_| register(SIGINT, Arc::clone(&stops)));
        Asked { ends, stops }
    })
}

/// A work begins that can be stopped.
pub(crate) fn begin() {
    asked().stops.store(false, Ordering::Relaxed);
    asked().ends.store(false, Ordering::Relaxed);
}

/// It has ended.
pub(crate) fn end() {
    asked().ends.store(true, Ordering::Relaxed);
}

/// Whether it is to end before its end.
pub(crate) fn is_asked() -> bool {
    asked().stops.load(Ordering::Relaxed)
}
