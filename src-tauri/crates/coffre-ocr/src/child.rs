//! One run of the engine: pixels in, a table out, within limits of time and of output.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use crate::Pace;
use crate::cage::{self, Order};
use crate::reading::OcrFailure;

/// More than any page of words; a table beyond it is not of a page.
const LONGEST_TABLE: u64 = 32 << 20;
/// How often a stop is looked for.
const TICK: Duration = Duration::from_millis(40);

/// Runs the engine in its cage and gives its table.
pub(crate) fn run(
    cage: &Path,
    order: &Order,
    input: Vec<u8>,
    patience: Duration,
    pace: &Pace,
) -> Result<String, OcrFailure> {
    let text = serde_json::to_string(order).map_err(|_| OcrFailure::Path)?;
    let mut command = Command::new(cage);
    command
        .arg(cage::MODE)
        .arg(text)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        const IDLE_PRIORITY_CLASS: u32 = 0x40;
        const CREATE_NO_WINDOW: u32 = 0x0800_0000;
        let class = match order.priority {
            crate::Priority::Lowest => IDLE_PRIORITY_CLASS,
            crate::Priority::Usual => 0,
        };
        command.creation_flags(class | CREATE_NO_WINDOW);
    }
    let child = command.spawn().map_err(|_| OcrFailure::NotStarted)?;
    let mut child = EndsWithUs(child);
    let mut stdin = child.0.stdin.take().expect("it was asked for");
    let stdout = child.0.stdout.take().expect("it was asked for");
    let (done, arrives) = channel();
    let table = std::thread::scope(|scope| {
        // A pipe that closes early shows in the exit status.
        scope.spawn(move || {
            let _ = stdin.write_all(&input);
        });
        scope.spawn(move || {
            let mut table = Vec::new();
            let read = stdout.take(LONGEST_TABLE + 1).read_to_end(&mut table);
            let _ = done.send(read.map(|_| table));
        });
        let mut waited = Duration::ZERO;
        let table = loop {
            match arrives.recv_timeout(TICK) {
                Ok(table) => break table.map_err(|_| OcrFailure::Crashed),
                Err(RecvTimeoutError::Disconnected) => break Err(OcrFailure::Crashed),
                Err(RecvTimeoutError::Timeout) => waited += TICK,
            }
            if pace.is_stopped() {
                break Err(OcrFailure::Stopped);
            }
            if waited >= patience {
                break Err(OcrFailure::Busy);
            }
        };
        // Ends the two pipes as well, so that the scope ends.
        if !table
            .as_ref()
            .is_ok_and(|table| table.len() as u64 <= LONGEST_TABLE)
        {
            child.end();
        }
        table
    })?;
    let status = child.0.wait().map_err(|_| OcrFailure::Crashed)?;
    verdict(status)?;
    String::from_utf8(table).map_err(|_| OcrFailure::Crashed)
}

fn verdict(status: ExitStatus) -> Result<(), OcrFailure> {
    match status.code() {
        Some(0) => Ok(()),
        Some(cage::NOT_BUILT) => Err(OcrFailure::NoCage),
        Some(cage::NOT_STARTED) => Err(OcrFailure::NotStarted),
        Some(_) => Err(OcrFailure::Refused),
        None => Err(killed(status)),
    }
}

#[cfg(unix)]
fn killed(status: ExitStatus) -> OcrFailure {
    use std::os::unix::process::ExitStatusExt;
    match status.signal().and_then(rustix::process::Signal::from_named_raw) {
        Some(rustix::process::Signal::XCPU | rustix::process::Signal::KILL) => OcrFailure::TimedOut,
        _ => OcrFailure::Crashed,
    }
}

#[cfg(not(unix))]
fn killed(_: ExitStatus) -> OcrFailure {
    OcrFailure::Crashed
}

/// A child that does not outlive its reading, whatever ends that.
struct EndsWithUs(Child);

impl EndsWithUs {
    fn end(&mut self) {
        let _ = self.0.kill();
    }
}

impl Drop for EndsWithUs {
    fn drop(&mut self) {
        // A child that has ended and was waited for is left alone by both calls.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
