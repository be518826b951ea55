//! WebKitWebDriver: starts the application and drives its page.

use std::net::TcpListener;
use std::process::Command;

use super::looks::Looks;
use super::running::Running;
use super::wire::{Wire, WireError};

/// A driver on a port of its own.
pub(crate) struct Driver {
    port: u16,
    program: Running,
}

impl Driver {
    /// Starts one in the surroundings that `surround` sets; the application inherits them.
    pub(crate) fn new(surround: impl FnOnce(&mut Command)) -> Self {
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        command.arg(format!("--port={port}")).arg("--host=127.0.0.1");
        surround(&mut command);
        Self {
            port,
            program: Running::silent(&mut command),
        }
    }

    /// Starts the application, once the driver listens.
    pub(crate) fn begin(&self) -> Wire {
        let program = env!("CARGO_BIN_EXE_coffre-app");
        let mut last = None;
        for _ in Looks::new() {
            match Wire::begin(self.port, program) {
                Ok(wire) => return wire,
                Err(WireError::Refused(words)) => panic!("no session: {words}"),
                Err(error) => last = Some(error),
            }
        }
        panic!("the driver does not listen: {last:?}")
    }

    /// The number of the application that it started.
    ///
    /// # Panics
    /// Where it started none.
    pub(crate) fn application(&self) -> u32 {
        let entries = std::fs::read_dir("/proc").expect("the list of programs");
        let numbers = entries.flatten().filter_map(|entry| {
            let name = entry.file_name();
            name.to_str()?.parse::<u32>().ok()
        });
        numbers
            .filter(|number| parent(*number) == Some(self.program.id()))
            .last()
            .expect("the driver started the application")
    }
}

/// The number of the program that started another: the fourth word of `/proc/N/stat`, after a name in brackets.
fn parent(number: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{number}/stat")).ok()?;
    let (_, after) = stat.rsplit_once(')')?;
    after.split_whitespace().nth(1)?.parse().ok()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("the loopback is there");
    listener.local_addr().expect("a port").port()
}
