//! The real store against a real Secret Service: GNOME Keyring on a session bus of the test's own.
//!
//! Each test starts this very program again inside `dbus-run-session`, as one of the `inside_` tests, with
//! an empty home. They are ignored otherwise: outside such a session they would meet the keyring of the
//! person who runs them.
#![cfg(target_os = "linux")]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use coffre_keyring::{DeviceSecrets, KeyringError, OsKeyring};
use coffre_secret::SecretText;
use tempfile::TempDir;

const SEAT: &str = "0123456789abcdef/fedcba9876543210";

/// A session bus that starts no service by itself, so that what is installed does not matter.
const BUS_WITHOUT_SERVICES: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"#;

/// A computer of the test's own: a home that lives as long as this, so that two sessions share a keyring.
struct Computer(TempDir);

impl Computer {
    #[expect(clippy::disallowed_methods, reason = "a file of this test")]
    fn new() -> Self {
        let home = TempDir::new().expect("temp folder");
        fs::write(home.path().join("bus.conf"), BUS_WITHOUT_SERVICES).expect("temp file");
        Self(home)
    }

    /// Runs an `inside_` test in a new session.
    fn session(&self, inside: &str) {
        let home = self.0.path();
        let runtime = TempDir::new().expect("temp folder");
        let output = clean(Command::new("dbus-run-session"), home, runtime.path())
            .arg(format!("--config-file={}", home.join("bus.conf").display()))
            .arg("--")
            .arg(std::env::current_exe().expect("this program has a path"))
            .args(["--exact", inside, "--ignored", "--nocapture"])
            .output()
            .expect("dbus-run-session runs (cargo xtask test installs it)");
        let text = String::from_utf8_lossy(&output.stdout);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "{inside} failed in its session:\n{text}\n{errors}"
        );
        assert!(text.contains("1 passed"), "{inside} was found and ran:\n{text}");
    }
}

fn clean(mut command: Command, home: &Path, runtime: &Path) -> Command {
    for variable in ["DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"] {
        command.env_remove(variable);
    }
    command
        .env("HOME", home)
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_RUNTIME_DIR", runtime);
    command
}

/// Starts the Secret Service in this session; a password opens the login keyring, or makes it the first time.
/// Returns when its name is on the bus, which the daemon claims some time after it went into the background.
fn start_service(password: Option<&str>) {
    let mut daemon = Command::new("gnome-keyring-daemon");
    daemon.args([
        "--components=secrets",
        if password.is_some() { "--unlock" } else { "--start" },
    ]);
    let mut daemon = daemon
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("gnome-keyring-daemon runs (cargo xtask test installs it)");
    let mut input = daemon.stdin.take().expect("its input is a pipe");
    input
        .write_all(password.unwrap_or_default().as_bytes())
        .expect("it reads the password");
    drop(input);
    assert!(
        daemon.wait().expect("it forks into the background").success(),
        "the service started"
    );
    assert!((0..2000).any(|_| is_on_the_bus()), "the service claims its name");
}

/// Asks the bus itself; each question waits for its answer.
fn is_on_the_bus() -> bool {
    let asked = Command::new("dbus-send")
        .args([
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.DBus",
            "/org/freedesktop/DBus",
        ])
        .args([
            "org.freedesktop.DBus.NameHasOwner",
            "string:org.freedesktop.secrets",
        ])
        .output()
        .expect("dbus-send runs (it comes with dbus)");
    String::from_utf8_lossy(&asked.stdout).contains("boolean true")
}

fn keyring() -> OsKeyring {
    OsKeyring::with_limit(Duration::from_secs(60))
}

fn kept() -> Result<Option<String>, KeyringError> {
    Ok(keyring().get(SEAT)?.map(|secret| secret.expose().to_owned()))
}

fn keep(text: &str) -> Result<(), KeyringError> {
    keyring().set(SEAT, &SecretText::new(text.into()))
}

#[test]
fn a_secret_outlives_its_session() {
    let computer = Computer::new();
    computer.session("inside_keeps_one");
    computer.session("inside_finds_one");
}

#[test]
#[ignore = "runs inside a session"]
fn inside_keeps_one() {
    start_service(Some("login"));
    assert_eq!(
        kept().expect("the keyring is open"),
        None,
        "nothing is kept on a new computer"
    );
    keep("DEVICE-SECRET-1").expect("an open keyring takes it");
}

#[test]
#[ignore = "runs inside a session"]
fn inside_finds_one() {
    start_service(Some("login"));
    assert_eq!(
        kept().expect("the keyring is open").as_deref(),
        Some("DEVICE-SECRET-1")
    );
}

#[test]
fn a_secret_is_replaced_and_forgotten() {
    Computer::new().session("inside_replaces_and_forgets");
}

#[test]
#[ignore = "runs inside a session"]
fn inside_replaces_and_forgets() {
    start_service(Some("login"));
    keep("one").expect("an open keyring takes it");
    keep("two").expect("and takes another");
    assert_eq!(
        kept().expect("the keyring is open").as_deref(),
        Some("two"),
        "set replaces"
    );
    keyring().delete(SEAT).expect("the entry is there");
    assert_eq!(kept().expect("the keyring is open"), None, "delete forgets");
    keyring().delete(SEAT).expect("a second delete has nothing to do");
}

#[test]
fn a_locked_keyring_is_not_an_empty_one() {
    let computer = Computer::new();
    computer.session("inside_keeps_one");
    computer.session("inside_meets_a_locked_keyring");
}

#[test]
#[ignore = "runs inside a session"]
fn inside_meets_a_locked_keyring() {
    start_service(Some("not the password"));
    assert!(
        matches!(kept(), Err(KeyringError::Locked)),
        "reading needs the keyring open"
    );
    assert!(
        matches!(keep("other"), Err(KeyringError::Locked)),
        "so does writing"
    );
    let other_seat = keyring()
        .get("0123456789abcdef/another")
        .map(|secret| secret.is_some());
    assert!(
        matches!(other_seat, Err(KeyringError::Locked)),
        "an absent entry is not told while it is locked"
    );
    assert!(
        matches!(keyring().delete(SEAT), Err(KeyringError::Locked)),
        "and nothing is forgotten"
    );
}

#[test]
fn a_service_without_a_keyring_is_told_apart() {
    Computer::new().session("inside_meets_no_keyring");
}

#[test]
#[ignore = "runs inside a session"]
fn inside_meets_no_keyring() {
    start_service(None);
    assert!(
        matches!(kept(), Err(KeyringError::NoKeyring)),
        "no keyring is not an empty keyring"
    );
    assert!(
        matches!(keep("one"), Err(KeyringError::NoKeyring)),
        "there is nowhere to keep it"
    );
}

#[test]
fn a_service_that_comes_later_is_found_by_the_same_keyring() {
    Computer::new().session("inside_tries_again");
}

#[test]
#[ignore = "runs inside a session"]
fn inside_tries_again() {
    let keyring = keyring();
    let before = keyring.get(SEAT).map(|secret| secret.is_some());
    assert!(
        matches!(before, Err(KeyringError::NoService(_))),
        "a bus without a service"
    );
    start_service(Some("login"));
    assert!(
        keyring.get(SEAT).expect("the service is there").is_none(),
        "the failure was not remembered"
    );
}

#[test]
fn without_a_session_bus_there_is_no_service() {
    let computer = Computer::new();
    let output = clean(
        Command::new(std::env::current_exe().expect("this program has a path")),
        computer.0.path(),
        computer.0.path(),
    )
    .args(["--exact", "inside_meets_no_bus", "--ignored", "--nocapture"])
    .output()
    .expect("this program runs");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

#[test]
#[ignore = "runs without a session"]
fn inside_meets_no_bus() {
    assert!(
        matches!(kept(), Err(KeyringError::NoService(_))),
        "nobody can be asked"
    );
    assert!(
        matches!(keep("one"), Err(KeyringError::NoService(_))),
        "nobody takes it"
    );
}
