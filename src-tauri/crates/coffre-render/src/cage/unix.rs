//! Unix systems other than Linux: resource limits in a process of its own.

use rustix::process::{Resource, Rlimit, setrlimit};

use super::{Cage, CageError, Landlock, Walls};
use crate::limits::Limits;

/// Sets the limits.
pub(super) fn close(limits: &Limits, _walls: Walls, threads: impl FnOnce()) -> Result<Cage, CageError> {
    let exactly = |most: u64| Rlimit {
        current: Some(most),
        maximum: Some(most),
    };
    threads();
    setrlimit(Resource::Core, exactly(0)).map_err(|_| CageError)?;
    setrlimit(Resource::Cpu, exactly(limits.processor.as_secs().max(1))).map_err(|_| CageError)?;
    setrlimit(Resource::Nofile, exactly(3)).map_err(|_| CageError)?;
    setrlimit(Resource::Fsize, exactly(0)).map_err(|_| CageError)?;
    Ok(Cage {
        landlock: Landlock::Missing,
        seccomp: false,
        memory: false,
    })
}
