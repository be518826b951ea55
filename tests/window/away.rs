//! The person goes away: sleep and a locked screen lock the vault. logind and the screen saver are played on a private
//! bus.

use std::io::{PipeReader, Read as _};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use zbus::blocking::{Connection, connection};
use zbus::zvariant::{OwnedFd, OwnedObjectPath};

use crate::desk::{Computer, Thing, Window, World};

const MANAGER: &str = "org.freedesktop.login1.Manager";
const OWN: &str = "/org/freedesktop/login1/session/own";

/// logind, as far as the window asks it.
struct Manager {
    /// Told the other end of each delay that is granted.
    granted: Sender<PipeReader>,
}

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> zbus::fdo::Result<OwnedFd> {
        assert_eq!(
            (what, mode),
            ("sleep", "delay"),
            "it asks for no more than it needs"
        );
        let (reader, writer) =
            std::io::pipe().map_err(|error| zbus::fdo::Error::IOError(error.to_string()))?;
        // A test that ended listens no more.
        let _ = self.granted.send(reader);
        Ok(std::os::fd::OwnedFd::from(writer).into())
    }

    #[zbus(name = "GetSessionByPID")]
    fn own_session(&self, _number: u32) -> zbus::fdo::Result<OwnedObjectPath> {
        OwnedObjectPath::try_from(OWN).map_err(|error| zbus::fdo::Error::Failed(error.to_string()))
    }
}

/// A computer with logind on its bus, and the delays of sleep that logind grants.
fn with_logind(computer: &Computer) -> (Connection, Receiver<PipeReader>) {
    let (granted, delays) = channel();
    let logind = connection::Builder::address(computer.bus())
        .and_then(|builder| builder.name("org.freedesktop.login1"))
        .and_then(|builder| builder.serve_at("/org/freedesktop/login1", Manager { granted }))
        .and_then(connection::Builder::build)
        .expect("the private bus takes logind");
    (logind, delays)
}

fn unlocked(computer: &Computer) -> Window {
    let window = computer.open();
    window.click(Thing::Button, "*Agent*");
    window.sees("Bonjour");
    window
}

fn tell<B>(bus: &Connection, path: &str, interface: &str, member: &str, body: &B)
where
    B: serde::Serialize + zbus::zvariant::DynamicType,
{
    bus.emit_signal(None::<&str>, path, interface, member, body)
        .expect("the bus carries it");
}

#[test]
fn sleep_waits_until_the_vault_is_locked() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let (logind, delays) = with_logind(&computer);
    let window = unlocked(&computer);
    let mut delay = delays
        .recv_timeout(Duration::from_secs(60))
        .expect("the window asks for a delay");
    tell(
        &logind,
        "/org/freedesktop/login1",
        MANAGER,
        "PrepareForSleep",
        &true,
    );
    let (ended, end) = channel();
    std::thread::spawn(move || ended.send(delay.read_to_end(&mut Vec::new()).is_ok()));
    assert_eq!(
        end.recv_timeout(Duration::from_secs(60)),
        Ok(true),
        "the delay is given back"
    );
    window.sees("Qui êtes-vous ?");
    let session = window.ask("session_show", serde_json::json!({}));
    assert_eq!(session.expect("an answer")["state"], "locked");
    tell(
        &logind,
        "/org/freedesktop/login1",
        MANAGER,
        "PrepareForSleep",
        &false,
    );
    delays
        .recv_timeout(Duration::from_secs(60))
        .expect("awake, the window asks for the next delay");
}

#[test]
fn a_locked_screen_locks_the_vault() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let (logind, delays) = with_logind(&computer);
    let window = unlocked(&computer);
    // It listens before it asks for a delay.
    let _delay = delays
        .recv_timeout(Duration::from_secs(60))
        .expect("the window asks for a delay");
    let session = "org.freedesktop.login1.Session";
    tell(
        &logind,
        "/org/freedesktop/login1/session/other",
        session,
        "Lock",
        &(),
    );
    tell(
        &logind,
        OWN,
        "org.freedesktop.DBus.Properties",
        "PropertiesChanged",
        &(),
    );
    assert!(
        window.text().contains("Bonjour"),
        "another person's screen is not ours"
    );
    tell(&logind, OWN, session, "Lock", &());
    window.sees("Qui êtes-vous ?");
}

#[test]
fn a_screen_saver_locks_the_vault() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = unlocked(&computer);
    let saver = connection::Builder::address(computer.bus())
        .and_then(connection::Builder::build)
        .expect("the private bus takes a screen saver");
    let name = "org.freedesktop.ScreenSaver";
    window.until("the vault is locked", |text| {
        // Told again until it is heard: the window may not listen yet.
        tell(
            &saver,
            "/org/freedesktop/ScreenSaver",
            name,
            "ActiveChanged",
            &true,
        );
        text.contains("Qui êtes-vous ?")
    });
}
