//! The cage of the worker: what it gives up before it sees a byte of a document.
//!
//! | layer | denies | where |
//! |---|---|---|
//! | seccomp | every system call but a short list on memory, time and the pipes it was given: no opening, no connecting, no programs, no other processes | Linux |
//! | Landlock | all files, all of the network, signals and abstract sockets of others, whatever the call | Linux 5.13, more of it in later kernels |
//! | resource limits | memory, processor time, new files, core dumps | Linux; macOS without memory |
//! | the process itself | memory of the parent, its keys, its open files | everywhere |
//!
//! Seccomp without Landlock is whole for our purpose; Landlock is there so that a hole in the list is no hole in the
//! cage.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(all(unix, not(target_os = "linux")))]
mod unix;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::limits::Limits;

/// Which layers hold, for a person to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cage {
    /// Landlock, as far as this kernel knows it.
    pub landlock: Landlock,
    /// The list of allowed system calls.
    pub seccomp: bool,
    /// The limit of memory is held by the operating system.
    pub memory: bool,
}

/// How much of Landlock holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Landlock {
    /// Files, network, signals and abstract sockets are denied.
    Full,
    /// All that this kernel can deny.
    Partial,
    /// The kernel has none.
    Missing,
}

impl Cage {
    /// Whether opening files and connecting are denied by the kernel.
    #[must_use]
    pub fn denies_files_and_network(self) -> bool {
        self.seccomp
    }

    /// What holds, in a few words for the command line and the log.
    #[must_use]
    pub fn words(self) -> &'static str {
        match (self.seccomp, self.landlock) {
            (true, Landlock::Full) => "seccomp and Landlock",
            (true, Landlock::Partial) => "seccomp, and Landlock as far as this kernel has it",
            (true, Landlock::Missing) => "seccomp alone",
            (false, _) => "a process of its own",
        }
    }
}

/// Which layers to put up. The product always asks for [`Walls::All`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Walls {
    /// All that the system has.
    All,
    /// As on a kernel without Landlock.
    WithoutLandlock,
}

/// The system did not let the process give up its rights.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("the operating system did not let the process give up its rights")]
pub struct CageError;

/// Closes the cage around this process for good. No thread can be started afterwards; those that are needed start in
/// `threads`, behind the walls that hold for a thread and its offspring and before the one that holds for all.
///
/// # Errors
/// When a layer that this system should have cannot be put up.
pub fn close(limits: &Limits, walls: Walls, threads: impl FnOnce()) -> Result<Cage, CageError> {
    #[cfg(target_os = "linux")]
    return linux::close(limits, walls, threads);
    #[cfg(all(unix, not(target_os = "linux")))]
    return unix::close(limits, walls, threads);
    #[cfg(not(unix))]
    {
        let _ = (limits, walls);
        threads();
        Ok(Cage {
            landlock: Landlock::Missing,
            seccomp: false,
            memory: false,
        })
    }
}
