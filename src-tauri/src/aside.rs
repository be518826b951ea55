//! Long works go on beside the window: where both want a processor, whoever looks at the window is given more of it.

use std::sync::OnceLock;

use rayon::{ThreadPool, ThreadPoolBuilder};

/// Steps by which a long work stands back: each is worth about a fifth of a processor that two want.
#[cfg(target_os = "linux")]
const NICE: i32 = 5;

/// Threads in which a long work does what can be done on all cores.
static THREADS: OnceLock<Option<ThreadPool>> = OnceLock::new();

/// Lets the thread that asks stand back for as long as it lives. On Linux priority is a matter of single threads;
/// elsewhere it is left.
pub(crate) fn yield_to_the_window() {
    #[cfg(target_os = "linux")]
    {
        // Where the system refuses, the work is only less polite.
        let _ = rustix::process::nice(NICE);
    }
}

/// Does a piece of a long work in threads that stand back.
pub(crate) fn on_all_cores<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    let threads = THREADS.get_or_init(|| {
        ThreadPoolBuilder::new()
            .thread_name(|number| format!("aside-{number}"))
            .start_handler(|_| yield_to_the_window())
            .build()
            .ok()
    });
    match threads {
        Some(threads) => threads.install(work),
        None => work(),
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::process::getpriority_process;

    use super::*;

    fn mine() -> i32 {
        getpriority_process(None).expect("a thread has a priority")
    }

    #[test]
    fn a_long_work_stands_back_and_whoever_asked_does_not() {
        let before = mine();
        let lowered = (before + NICE).min(19);
        let (inside, beside) = on_all_cores(|| rayon::join(mine, mine));
        assert_eq!((inside, beside), (lowered, lowered));
        assert_eq!(mine(), before);
    }
}
