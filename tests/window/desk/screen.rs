//! A screen without a monitor.

use std::process::Command;

use super::running::Running;

/// An X server with a display of its own.
pub(crate) struct Screen {
    display: String,
    _server: Running,
}

impl Screen {
    /// Starts one with the first display that is free, large enough for every size of the window that is looked at.
    pub(crate) fn new() -> Self {
        let (server, number) = Running::announced(Command::new("Xvfb").args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1920x1080x24",
            "-nolisten",
            "tcp",
        ]));
        assert!(!number.is_empty(), "Xvfb names its display");
        Self {
            display: format!(":{number}"),
            _server: server,
        }
    }

    /// Its name, for `DISPLAY`.
    pub(crate) fn display(&self) -> &str {
        &self.display
    }
}
