//! The person goes away: the computer goes to sleep, or its screen locks. The vault locks first.
//!
//! Linux: signals of logind on the system's bus (`PrepareForSleep`, `Session.Lock`) and of the screen saver on the
//! session's bus (`ActiveChanged`; freedesktop's name and GNOME's). logind holds sleep back for as long as the vault
//! locks, where it grants a delay. A bus that is not there tells nothing; then the clock, by which a computer that
//! slept finds itself past its limit, remains.

use std::sync::Arc;
use std::thread;

use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator, Proxy};
use zbus::message::Type;
use zbus::names::BusName;
use zbus::zvariant::{OwnedFd, OwnedObjectPath};
use zbus::{MatchRule, Message};

use crate::events::LockCause;
use crate::shell::Shell;

const LOGIND: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const SESSION: &str = "org.freedesktop.login1.Session";
/// Who says that a screen saver took the screen: its interface, the same word in both.
const SAVERS: [&str; 2] = ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"];

/// Locks for as long as the window runs, each time that the person goes away.
pub(crate) fn watch(shell: &Arc<Shell>) {
    for interface in SAVERS {
        let shell = shell.clone();
        thread::spawn(move || screen(&shell, interface));
    }
    let shell = shell.clone();
    thread::spawn(move || logind(&shell));
}

/// Listens to one kind of screen saver. Whoever is in this session may pretend to be one; all he reaches is a lock.
fn screen(shell: &Shell, interface: &'static str) -> Option<()> {
    let bus = Connection::session().ok()?;
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .interface(interface)
        .ok()?
        .member("ActiveChanged")
        .ok()?
        .build();
    for told in MessageIterator::for_match_rule(rule, &bus, None).ok()?.flatten() {
        if says_yes(&told) {
            shell.lock(LockCause::Screen);
        }
    }
    Some(())
}

/// Listens to logind, and to nobody who merely pretends to be it: the system's bus is shared by all users.
fn logind(shell: &Shell) -> Option<()> {
    let bus = Connection::system().ok()?;
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender(LOGIND)
        .ok()?
        .build();
    let signals = MessageIterator::for_match_rule(rule, &bus, None).ok()?;
    let manager = Proxy::new(&bus, LOGIND, "/org/freedesktop/login1", MANAGER).ok()?;
    let own = own_session(&manager);
    let mut delay = delay_sleep(&manager);
    for told in signals.flatten() {
        let header = told.header();
        // The bus filters by name what it sends to all, not what somebody sends to this window alone.
        if !is_from_logind(&bus, header.sender().map(|name| name.as_str())) {
            continue;
        }
        let interface = header.interface().map(|name| name.as_str());
        let member = header.member().map(|name| name.as_str());
        match (interface, member) {
            (Some(MANAGER), Some("PrepareForSleep")) if says_yes(&told) => {
                shell.lock(LockCause::Sleep);
                // Dropped: the computer may sleep.
                drop(delay.take());
            }
            (Some(MANAGER), Some("PrepareForSleep")) => delay = delay_sleep(&manager),
            (Some(SESSION), Some("Lock")) => {
                let of_others = own
                    .as_ref()
                    .is_some_and(|own| header.path().is_some_and(|path| path != &**own));
                if !of_others {
                    shell.lock(LockCause::Screen);
                }
            }
            _ => {}
        }
    }
    Some(())
}

fn is_from_logind(bus: &Connection, sender: Option<&str>) -> bool {
    let asked = DBusProxy::new(bus).and_then(|bus| Ok(bus.get_name_owner(BusName::try_from(LOGIND)?)?));
    asked.is_ok_and(|owner| Some(owner.as_str()) == sender)
}

/// The session in which this window runs; none where logind does not know it, as under a service of the desktop.
fn own_session(manager: &Proxy<'_>) -> Option<OwnedObjectPath> {
    manager.call("GetSessionByPID", &std::process::id()).ok()
}

/// Holds sleep back until it is dropped; none where logind refuses.
fn delay_sleep(manager: &Proxy<'_>) -> Option<OwnedFd> {
    let asked = ("sleep", "Coffre", "locks the vault", "delay");
    manager.call("Inhibit", &asked).ok()
}

fn says_yes(told: &Message) -> bool {
    told.body().deserialize::<bool>().unwrap_or(false)
}
