//! The most memory that the workers of this process have had, as the system counts it, also of those that died of it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use coffre_render::worker;

/// How often it is looked at; what a worker takes in its last moment may be missed.
const EVERY: Duration = Duration::from_millis(2);

/// Looks until it is asked.
pub(super) struct Peak {
    bytes: Arc<AtomicU64>,
    over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Peak {
    /// Begins to look. Where the system does not tell, it finds 0.
    pub(super) fn of_children() -> Self {
        let (bytes, over) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicBool::new(false)));
        let (most, ends) = (Arc::clone(&bytes), Arc::clone(&over));
        let thread = std::thread::spawn(move || {
            // Nobody sends: the channel is the clock.
            let (_keep, tick) = mpsc::channel::<()>();
            while !ends.load(Ordering::Relaxed) {
                if let Some(now) = children().into_iter().filter_map(memory).max() {
                    most.fetch_max(now, Ordering::Relaxed);
                }
                let _ = tick.recv_timeout(EVERY);
            }
        });
        Self {
            bytes,
            over,
            thread: Some(thread),
        }
    }

    /// Counts what was seen otherwise.
    pub(super) fn at_least(&self, bytes: u64) {
        self.bytes.fetch_max(bytes, Ordering::Relaxed);
    }

    /// The most that was seen.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes.load(Ordering::Relaxed)
    }
}

impl Drop for Peak {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// The processes that this one started and that have not ended.
fn children() -> Vec<String> {
    let tasks = std::fs::read_dir("/proc/self/task")
        .into_iter()
        .flatten()
        .flatten();
    let lists = tasks.filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok());
    lists
        .flat_map(|list| list.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

fn memory(id: String) -> Option<u64> {
    // A child that is about to become a worker still has the memory of this process.
    let line = std::fs::read(format!("/proc/{id}/cmdline")).ok()?;
    let is_worker = |part: &[u8]| part == worker::ARGUMENT.as_bytes();
    if !line.split(|byte| *byte == 0).any(is_worker) {
        return None;
    }
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}
