//! The mode of our own binaries that gives up what it may, and becomes the engine.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use serde::{Deserialize, Serialize};

use crate::Priority;

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
mod system_calls;

/// First argument of the mode.
pub const MODE: &str = "ocr-cage";

/// Exit code of a cage that could not be built; the engine was not started.
pub(crate) const NOT_BUILT: i32 = 71;
/// Exit code of an engine that could not be started.
pub(crate) const NOT_STARTED: i32 = 72;

/// How much of the cage the system provides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Landlock and seccomp: no file but the engine's own, no network, no further program.
    FilesAndSystemCalls,
    /// Seccomp alone: no network, no writing, no further process; files can be read.
    SystemCalls,
    /// Limits of memory, time and priority alone.
    Limits,
}

impl Strength {
    /// Asks the system; nothing is given up.
    #[must_use]
    pub fn of_this_system() -> Self {
        #[cfg(target_os = "linux")]
        let strength = linux::strength();
        #[cfg(not(target_os = "linux"))]
        let strength = Self::Limits;
        strength
    }
}

/// What the cage is to hold.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Order {
    /// The engine's program.
    pub(crate) program: PathBuf,
    /// Its shared libraries and their loader.
    pub(crate) libraries: Vec<PathBuf>,
    /// The folder of its language data.
    pub(crate) data: PathBuf,
    /// The language data of this reading.
    pub(crate) files: Vec<PathBuf>,
    /// Bytes of address space.
    pub(crate) memory: u64,
    /// Seconds of processor time.
    pub(crate) seconds: u64,
    /// Its claim to the processor.
    pub(crate) priority: Priority,
    /// The engine's arguments.
    pub(crate) arguments: Vec<String>,
}

/// Runs the mode where the arguments of the process ask for it; a binary calls this before anything else.
///
/// Builds the cage that the arguments describe and becomes the engine in it. Comes back with an exit code where that
/// failed, and with none where the mode was not asked for.
#[must_use]
pub fn run_if_asked(arguments: impl IntoIterator<Item = OsString>) -> Option<ExitCode> {
    let mut arguments = arguments.into_iter().skip(1);
    if arguments.next()? != MODE {
        return None;
    }
    let code = match order(arguments) {
        Some(order) => enter(&order),
        None => NOT_BUILT,
    };
    Some(ExitCode::from(u8::try_from(code).unwrap_or(u8::MAX)))
}

fn order(mut arguments: impl Iterator<Item = OsString>) -> Option<Order> {
    let text = arguments.next()?.into_string().ok()?;
    serde_json::from_str(&text).ok()
}

/// The engine with nothing of our environment.
fn command(order: &Order) -> Command {
    let mut command = Command::new(&order.program);
    command.args(&order.arguments).env_clear();
    // One thread a page: several pages at once are worth more than several threads on one.
    command.env("OMP_THREAD_LIMIT", "1");
    command.env("TESSDATA_PREFIX", &order.data).env("LC_ALL", "C");
    #[cfg(windows)]
    if let Some(root) = std::env::var_os("SystemRoot") {
        command.env("SystemRoot", root);
    }
    command
}

#[cfg(target_os = "linux")]
fn enter(order: &Order) -> i32 {
    use std::os::unix::process::CommandExt;
    limit(order);
    let mut command = command(order);
    if linux::close(order).is_err() {
        return NOT_BUILT;
    }
    // Comes back only on failure.
    let _ = command.exec();
    NOT_STARTED
}

#[cfg(all(unix, not(target_os = "linux")))]
fn enter(order: &Order) -> i32 {
    use std::os::unix::process::CommandExt;
    limit(order);
    let _ = command(order).exec();
    NOT_STARTED
}

#[cfg(not(unix))]
fn enter(order: &Order) -> i32 {
    // The priority class is inherited from this process, which the parent starts as an idle one.
    match command(order).status() {
        Ok(status) => status.code().unwrap_or(NOT_STARTED),
        Err(_) => NOT_STARTED,
    }
}

/// The priority, and the limits of memory, time, files and dumps. A limit that the system lacks is passed over:
/// the parent has a clock of its own.
#[cfg(unix)]
fn limit(order: &Order) {
    use rustix::process::{Resource, Rlimit, nice, setrlimit};
    if order.priority == Priority::Lowest {
        let _ = nice(19);
    }
    let limits = [
        (Resource::As, order.memory),
        (Resource::Cpu, order.seconds),
        (Resource::Core, 0),
        (Resource::Fsize, 0),
        (Resource::Nofile, 32),
    ];
    for (resource, most) in limits {
        let most = Some(most);
        let _ = setrlimit(
            resource,
            Rlimit {
                current: most,
                maximum: most,
            },
        );
    }
}
