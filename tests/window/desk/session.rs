//! A session bus of its own, with a real Secret Service on it.

use std::path::Path;
use std::process::Command;

use super::running::Running;

/// A bus that starts nothing by itself, so that what answers on it is what this test started.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// What a keyring is called on a bus.
const SERVICE: &str = "org.freedesktop.secrets";

/// A bus, and an open keyring on it unless it was taken away.
pub(crate) struct Session {
    address: String,
    keyring: Option<Running>,
    _bus: Running,
}

impl Session {
    /// Starts both; what the keyring keeps lies under `home`.
    #[expect(clippy::disallowed_methods, reason = "files of this test")]
    pub(crate) fn new(home: &Path) -> Self {
        let config = home.join("bus.conf");
        std::fs::write(&config, BUS).expect("a file of the test");
        std::fs::create_dir_all(home.join("runtime")).expect("a folder of the test");
        let (bus, address) = Running::announced(
            Command::new("dbus-daemon")
                .arg(format!("--config-file={}", config.display()))
                .args(["--nofork", "--nopidfile", "--print-address=1"]),
        );
        assert!(!address.is_empty(), "the bus names its address");
        let mut session = Self {
            address,
            keyring: None,
            _bus: bus,
        };
        session.start_keyring(home);
        session
    }

    /// Starts the keyring; it opens with what it kept under `home` before.
    pub(crate) fn start_keyring(&mut self, home: &Path) {
        let mut command = Command::new("gnome-keyring-daemon");
        command.args(["--foreground", "--unlock", "--components=secrets"]);
        self.keyring = Some(Running::told(
            surround(&mut command, home, &self.address),
            "login",
        ));
        let known = (0..2000).any(|_| self.has(SERVICE));
        assert!(known, "the Secret Service claims its name");
    }

    /// Ends the keyring: nothing on the bus answers as one any more.
    pub(crate) fn stop_keyring(&mut self) {
        drop(self.keyring.take());
        let gone = (0..2000).any(|_| !self.has(SERVICE));
        assert!(gone, "the Secret Service is gone");
    }

    /// Where it can be reached.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Whether somebody answers to a name. The bus itself is asked, and each question waits for its answer.
    pub(crate) fn has(&self, name: &str) -> bool {
        let asked = Command::new("dbus-send")
            .arg(format!("--bus={}", self.address))
            .args([
                "--print-reply",
                "--dest=org.freedesktop.DBus",
                "/org/freedesktop/DBus",
            ])
            .arg("org.freedesktop.DBus.NameHasOwner")
            .arg(format!("string:{name}"))
            .output()
            .expect("dbus-send runs (it comes with dbus)");
        String::from_utf8_lossy(&asked.stdout).contains("boolean true")
    }
}

/// The surroundings of a program of this session, and nothing of the person who runs the tests.
pub(crate) fn surround<'a>(command: &'a mut Command, home: &Path, bus: &str) -> &'a mut Command {
    command
        .env_remove("WAYLAND_DISPLAY")
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("XDG_RUNTIME_DIR", home.join("runtime"))
        .env("DBUS_SESSION_BUS_ADDRESS", bus)
}
