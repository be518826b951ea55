//! Files are synced by threads of their own while the next ones are written: a sync waits for the disk, and the more
//! of them wait at once the fewer commits a journalling file system needs for them.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use super::batch::SYNCS;
use super::lock;
use crate::error::StoreError;

/// Files that are written and wait for a thread, at most; with those being synced far below the limit of open files
/// of every system.
const WAITING: usize = 48;

/// A thread; it gives back what it made durable.
type Worker<T> = JoinHandle<Result<Vec<T>, StoreError>>;

/// Threads that make things durable.
pub(super) struct Syncing<T> {
    sender: Option<SyncSender<T>>,
    queue: Arc<Queue<T>>,
    threads: Mutex<Vec<Worker<T>>>,
}

struct Queue<T> {
    receiver: Mutex<Receiver<T>>,
    sync: fn(&mut T) -> Result<(), StoreError>,
    /// Whether a sync failed or nobody wants the rest.
    over: AtomicBool,
}

impl<T: Send + 'static> Syncing<T> {
    pub(super) fn new(sync: fn(&mut T) -> Result<(), StoreError>) -> Self {
        let (sender, receiver) = sync_channel(WAITING);
        let queue = Queue {
            receiver: Mutex::new(receiver),
            sync,
            over: AtomicBool::new(false),
        };
        Self {
            sender: Some(sender),
            queue: Arc::new(queue),
            threads: Mutex::new(Vec::new()),
        }
    }

    /// Takes one in; waits where too many do. What follows a failure is dropped: [`Syncing::finish`] reports it.
    pub(super) fn hand_over(&self, one: T) {
        {
            let mut threads = lock(&self.threads);
            if threads.len() < SYNCS {
                let queue = Arc::clone(&self.queue);
                threads.push(std::thread::spawn(move || queue.work()));
            }
        }
        if let Some(sender) = &self.sender {
            // The receiver lives as long as this.
            let _ = sender.send(one);
        }
    }

    /// Waits until all are durable, and gives them back in any order.
    pub(super) fn finish(mut self) -> Result<Vec<T>, StoreError> {
        self.join()
    }
}

impl<T> Syncing<T> {
    fn join(&mut self) -> Result<Vec<T>, StoreError> {
        self.sender = None;
        let threads = std::mem::take(&mut *lock(&self.threads));
        // Every thread is waited for, so that no file is dropped while it is being synced.
        let outcomes: Vec<_> = threads.into_iter().map(JoinHandle::join).collect();
        let mut all = Vec::new();
        for outcome in outcomes {
            match outcome {
                Ok(done) => all.extend(done?),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        Ok(all)
    }
}

impl<T> Queue<T> {
    /// Ends when nothing more can come. After a failure the queue is emptied, so that nobody waits for room in it.
    fn work(&self) -> Result<Vec<T>, StoreError> {
        let mut done = Vec::new();
        let mut outcome = Ok(());
        loop {
            let next = lock(&self.receiver).recv();
            let Ok(mut one) = next else { break };
            if self.over.load(Ordering::Relaxed) {
                continue;
            }
            match (self.sync)(&mut one) {
                Ok(()) => done.push(one),
                Err(error) => {
                    self.over.store(true, Ordering::Relaxed);
                    outcome = Err(error);
                }
            }
        }
        outcome.map(|()| done)
    }
}

impl<T> Drop for Syncing<T> {
    fn drop(&mut self) {
        self.queue.over.store(true, Ordering::Relaxed);
        if !std::thread::panicking() {
            // A batch that is given up reports nothing; its files are removed as they are dropped.
            let _ = self.join();
        }
    }
}
