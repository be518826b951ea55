//! A program that ends with the test.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};

/// A program that was started and is ended when this is dropped.
pub(crate) struct Running(Child);

impl Running {
    /// Starts a program whose first line of output says where it can be reached. Returns that line once it is there.
    pub(crate) fn announced(command: &mut Command) -> (Self, String) {
        let mut child = start(command.stdout(Stdio::piped()));
        let output = child.stdout.take().expect("its output is a pipe");
        let mut line = String::new();
        BufReader::new(output)
            .read_line(&mut line)
            .expect("it says where it is");
        (Self(child), line.trim().to_owned())
    }

    /// Starts a program that reads its input to the end.
    pub(crate) fn told(command: &mut Command, input: &str) -> Self {
        let mut child = start(command.stdin(Stdio::piped()).stdout(Stdio::null()));
        let mut pipe = child.stdin.take().expect("its input is a pipe");
        pipe.write_all(input.as_bytes()).expect("it reads its input");
        Self(child)
    }

    /// Starts a program that says nothing.
    pub(crate) fn silent(command: &mut Command) -> Self {
        Self(start(command.stdout(Stdio::null())))
    }

    /// Its number in the system.
    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(command: &mut Command) -> Child {
    let name = command.get_program().to_string_lossy().into_owned();
    command
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{name} runs (cargo xtask test installs it): {error}"))
}
