//! The scenes of the tour and how one gets there.

use serde_json::json;

use super::ways::{
    export, first_document, first_dossier, first_person, invite, keys, member, open_sealed, papers, period,
    print, reader, rule_of_kind, scanner, scans, search, sheet, tab,
};
use crate::desk::{Computer, Key, Thing, Window, World};

/// One thing to look at.
pub(super) struct Scene {
    /// In the name of its picture.
    pub(super) name: &'static str,
    act: Act,
}

enum Act {
    /// Goes to an address.
    Go(&'static str),
    /// Goes to an address whose last part is an id that the shell tells.
    Of(&'static str, fn(&Window) -> String),
    /// Does something where one is.
    Do(fn(&Window)),
}

/// Everything behind the lock, as the director sees it.
pub(super) const SCENES: &[Scene] = &[
    Scene {
        name: "today",
        act: Act::Go("today"),
    },
    Scene {
        name: "filing",
        act: Act::Go("filing"),
    },
    Scene {
        name: "dossiers",
        act: Act::Go("dossiers"),
    },
    Scene {
        name: "dossier",
        act: Act::Of("dossiers", first_dossier),
    },
    Scene {
        name: "dossier-people",
        act: Act::Do(|window| tab(window, 2)),
    },
    Scene {
        name: "dossier-communications",
        act: Act::Do(|window| tab(window, 3)),
    },
    Scene {
        name: "dossier-paper",
        act: Act::Do(|window| tab(window, 4)),
    },
    Scene {
        name: "dossier-dates",
        act: Act::Do(|window| tab(window, 5)),
    },
    Scene {
        name: "new-dossier",
        act: Act::Go("dossiers/new"),
    },
    Scene {
        name: "documents",
        act: Act::Go("documents/recent"),
    },
    Scene {
        name: "document",
        act: Act::Of("documents/recent", first_document),
    },
    Scene {
        name: "export",
        act: Act::Do(export),
    },
    Scene {
        name: "reader",
        act: Act::Do(reader),
    },
    Scene {
        name: "print",
        act: Act::Do(print),
    },
    Scene {
        name: "people",
        act: Act::Go("people"),
    },
    Scene {
        name: "person",
        act: Act::Of("people", first_person),
    },
    Scene {
        name: "deadlines",
        act: Act::Go("deadlines"),
    },
    Scene {
        name: "sealed-closed",
        act: Act::Go("sealed"),
    },
    Scene {
        name: "house",
        act: Act::Go("house"),
    },
    Scene {
        name: "log",
        act: Act::Go("log"),
    },
    Scene {
        name: "schedule",
        act: Act::Go("schedule"),
    },
    Scene {
        name: "schedule-kind",
        act: Act::Do(rule_of_kind),
    },
    Scene {
        name: "schedule-period",
        act: Act::Do(period),
    },
    Scene {
        name: "team-closed",
        act: Act::Go("team"),
    },
    Scene {
        name: "settings",
        act: Act::Go("settings"),
    },
    Scene {
        name: "settings-scanner",
        act: Act::Do(scanner),
    },
    Scene {
        name: "help",
        act: Act::Go("help"),
    },
    Scene {
        name: "search",
        act: Act::Do(search),
    },
    Scene {
        name: "request",
        act: Act::Do(|window| sheet(window, ".blocking .acts button:first-child")),
    },
    Scene {
        name: "dispense",
        act: Act::Do(|window| sheet(window, ".blocking .acts button:last-child")),
    },
    Scene {
        name: "case",
        act: Act::Do(|window| sheet(window, ".head .owing:last-child button:first-child")),
    },
    Scene {
        name: "annex",
        act: Act::Do(|window| sheet(window, ".head .owing:last-child button:last-child")),
    },
    Scene {
        name: "keys",
        act: Act::Do(keys),
    },
    Scene {
        name: "sealed-open",
        act: Act::Do(open_sealed),
    },
    Scene {
        name: "team-open",
        act: Act::Go("team"),
    },
    Scene {
        name: "invite",
        act: Act::Do(invite),
    },
    Scene {
        name: "manage",
        act: Act::Do(|window| member(window, 0)),
    },
    Scene {
        name: "leave",
        act: Act::Do(|window| member(window, 1)),
    },
];

impl Scene {
    /// Gets there and waits until it stands still.
    pub(super) fn enter(&self, window: &Window) {
        match self.act {
            Act::Go(address) => go(window, address),
            Act::Of(address, id) => go(window, &format!("{address}/{}", id(window))),
            Act::Do(act) => act(window),
        }
        window.settled();
    }

    /// Leaves what lies over the views, so that the next scene begins on a view.
    pub(super) fn leave(&self, window: &Window) {
        if matches!(self.act, Act::Do(_)) {
            window.press(Key::Escape);
            window.until("nothing lies over the view", |_| !window.has(Thing::Dialog, "*"));
        }
    }
}

/// A director of the demonstration with papers in the tray.
pub(super) fn director(world: &World) -> (Computer, Window) {
    let computer = Computer::new(world.beside());
    computer.dialog_answers("File", &papers(&computer));
    computer.dialog_answers("Scanner", &[scans(&computer)]);
    let window = computer.open();
    window.click(Thing::Button, "*Direction*");
    window.sees("Bonjour");
    window.ctrl('i');
    window.sees("à vérifier");
    (computer, window)
}

/// Goes to an address.
pub(super) fn go(window: &Window, address: &str) {
    window.run("location.hash = '#/' + arguments[0];", &[json!(address)]);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the window names its views.
    const VIEWS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/views/frame/views.ts");

    #[test]
    fn every_view_of_the_window_has_a_scene() {
        let source = std::fs::read_to_string(VIEWS).expect("the views of the window");
        let (_, list) = source.split_once("= {").expect("a list of views");
        let views = list.lines().filter_map(|line| line.trim().split_once(": "));
        let views: Vec<&str> = views.map(|(view, _)| view).collect();
        assert!(views.len() > 10, "{views:?}");
        let drawn = |view: &str| {
            SCENES.iter().any(|scene| match scene.act {
                Act::Go(address) | Act::Of(address, _) => address.split('/').next() == Some(view),
                Act::Do(_) => false,
            })
        };
        let missing: Vec<&&str> = views.iter().filter(|view| !drawn(view)).collect();
        assert!(missing.is_empty(), "nobody looks at {missing:?}");
    }
}
