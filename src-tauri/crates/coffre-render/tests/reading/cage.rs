//! The cage from inside: a process closes the worker's cage around itself and tries to leave.

use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::process::{Command, Stdio};
use std::time::Duration;

use coffre_render::cage::{self, Landlock, Walls};
use coffre_render::{Cage, Limits};

use crate::renderer;

/// Set in the process that is caged: the walls, and a port that somebody listens on.
const ROLE: &str = "COFFRE_TEST_CAGE";

/// What a caged process tried, and how each try ended.
fn tries(port: u16) -> Vec<(&'static str, std::io::Result<()>)> {
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    vec![
        (
            "open a file to read",
            std::fs::File::open("/etc/hostname").map(drop),
        ),
        (
            "open the program itself",
            std::fs::File::open("/proc/self/exe").map(drop),
        ),
        ("open a file to write", written()),
        ("list a folder", std::fs::read_dir("/").map(drop)),
        ("ask about a file", std::fs::metadata("/etc/passwd").map(drop)),
        (
            "connect",
            TcpStream::connect_timeout(&address, Duration::from_secs(1)).map(drop),
        ),
        ("listen", TcpListener::bind(("127.0.0.1", 0)).map(drop)),
        ("send a datagram", UdpSocket::bind(("127.0.0.1", 0)).map(drop)),
        (
            "connect to a local socket",
            std::os::unix::net::UnixStream::connect("/run/dbus/system_bus_socket").map(drop),
        ),
        ("start a program", Command::new("/bin/true").spawn().map(drop)),
        (
            "start a thread",
            std::thread::Builder::new().spawn(|| ()).map(drop),
        ),
    ]
}

#[expect(clippy::disallowed_methods, reason = "it is refused, which is what is tried")]
fn written() -> std::io::Result<()> {
    std::fs::write("/tmp/coffre-caged", "caged")
}

/// Plays the caged process when the environment says so; otherwise there is nothing to play.
#[test]
fn caged_process() {
    let Ok(role) = std::env::var(ROLE) else {
        return;
    };
    let (walls, port) = role.split_once(' ').expect("walls and a port");
    let walls = if walls == "all" {
        Walls::All
    } else {
        Walls::WithoutLandlock
    };
    let cage = cage::close(&Limits::default(), walls, || ()).expect("the cage closes");
    let mut report = format!("cage {}\n", cage.words());
    for (name, outcome) in tries(port.parse().expect("a port")) {
        let outcome = match outcome {
            Ok(()) => "done",
            Err(error) if error.kind() == ErrorKind::PermissionDenied => "refused",
            Err(_) => "failed for another reason",
        };
        report.push_str(&format!("{name}: {outcome}\n"));
    }
    std::io::stdout()
        .write_all(report.as_bytes())
        .expect("its own pipe stays open");
    std::process::exit(0);
}

/// Runs the process above and gives its report.
fn report(walls: &str) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "cage::caged_process", "--nocapture"])
        .env(ROLE, format!("{walls} {port}"))
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut report = String::new();
    child
        .stdout
        .take()
        .expect("its pipe")
        .read_to_string(&mut report)
        .expect("its report");
    assert!(
        child.wait().expect("it ends").success(),
        "the caged process ended well: {report}"
    );
    report
}

fn assert_all_refused(report: &str) {
    let outcomes: Vec<&str> = report.lines().filter(|line| line.contains(": ")).collect();
    assert_eq!(outcomes.len(), tries(9).len(), "every try is reported: {report}");
    for outcome in outcomes {
        assert!(outcome.ends_with(": refused"), "{outcome}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn nothing_can_be_opened_or_connected_behind_all_walls() {
    let report = report("all");
    assert!(report.contains("cage seccomp"), "{report}");
    assert_all_refused(&report);
}

#[test]
#[cfg(target_os = "linux")]
fn nothing_can_be_opened_or_connected_behind_seccomp_alone() {
    let report = report("seccomp");
    assert!(report.contains("cage seccomp alone"), "{report}");
    assert_all_refused(&report);
}

#[test]
fn without_a_cage_the_same_tries_succeed() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let outcomes = tries(listener.local_addr().expect("an address").port());
    for wanted in [
        "open a file to read",
        "connect",
        "listen",
        "start a program",
        "start a thread",
    ] {
        let outcome = outcomes
            .iter()
            .find(|(name, _)| *name == wanted)
            .expect("it was tried");
        assert!(
            outcome.1.is_ok(),
            "{wanted} shows something only if it works outside: {:?}",
            outcome.1
        );
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_worker_at_work_is_behind_the_walls() {
    let opened = renderer().open(b"Cher Monsieur, voici le bail.").expect("a text");
    let status = std::fs::read_to_string(format!("/proc/{}/status", opened.process_id())).expect("it runs");
    let value = |key: &str| {
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix(key))
            .expect("the kernel tells it");
        line.trim().to_owned()
    };
    assert_eq!(value("Seccomp:"), "2", "a filter of system calls holds");
    assert_eq!(
        value("NoNewPrivs:"),
        "1",
        "it gains no rights by starting a program"
    );
}

#[test]
#[cfg(target_os = "linux")]
fn the_cage_is_reported() {
    let cage: Cage = renderer().cage();
    assert!(cage.denies_files_and_network() && cage.memory);
    assert_ne!(cage.landlock, Landlock::Missing, "this kernel has Landlock");
}
