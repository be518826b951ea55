//! The scenes of the tour and how one gets there.

use std::path::PathBuf;

use serde_json::{Value, json};

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
        name: "team-closed",
        act: Act::Go("team"),
    },
    Scene {
        name: "settings",
        act: Act::Go("settings"),
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
    let window = computer.open();
    window.click(Thing::Button, "*direction*");
    window.sees("Bonjour");
    window.ctrl('i');
    window.sees("à vérifier");
    (computer, window)
}

/// Goes to an address.
pub(super) fn go(window: &Window, address: &str) {
    window.run("location.hash = '#/' + arguments[0];", &[json!(address)]);
}

fn first_dossier(window: &Window) -> String {
    let board = window
        .ask("dossier_board", json!({ "words": null }))
        .expect("the board is told");
    id_of(&board[0])
}

fn first_document(window: &Window) -> String {
    let list = json!({ "list": { "of": "recent" }, "offset": 0, "limit": 1 });
    id_of(&window.ask("document_list", list).expect("the list is told")["rows"][0])
}

fn first_person(window: &Window) -> String {
    let people = window.ask("party_list", json!({ "words": "", "offset": 0, "limit": 1 }));
    id_of(&people.expect("people are told")["rows"][0])
}

fn id_of(one: &Value) -> String {
    one["id"].as_str().expect("an id").to_owned()
}

fn search(window: &Window) {
    window.ctrl('k');
    window.types("mandat");
    window.until("pieces are found", |_| window.has(Thing::Row, "*andat*"));
}

/// What a button of a dossier opens whose next step waits for a piece.
fn sheet(window: &Window, button: &str) {
    let board = window
        .ask("dossier_board", json!({ "words": null }))
        .expect("the board is told");
    let cards = board.as_array().expect("a list");
    let blocked = cards.iter().find(|card| !card["pieces"]["blocking"].is_null());
    go(
        window,
        &format!("dossiers/{}", id_of(blocked.expect("one is blocked"))),
    );
    window.until("the sheet is there", |_| {
        window.run("document.querySelector(arguments[0])?.click();", &[json!(button)]);
        window.has(Thing::Dialog, "*")
    });
}

fn keys(window: &Window) {
    window.run(
        "window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F1', shiftKey: true }));",
        &[],
    );
    window.until("the sheet of keys is there", |_| window.has(Thing::Dialog, "*"));
}

fn open_sealed(window: &Window) {
    window
        .ask("step_up_open", json!({ "passphrase": crate::desk::PASSPHRASE }))
        .expect("sealed folders open");
    go(window, "today");
    window.run("location.hash = '#/sealed'; location.reload();", &[]);
    window.until("a sealed piece is listed", |_| window.has(Thing::Row, "*"));
}

fn invite(window: &Window) {
    window.run("document.querySelector('.action button').click();", &[]);
    window.until("the sheet is there", |_| window.has(Thing::Dialog, "*"));
}

/// Three papers: one whose name says all, one that says nothing, one with a long name.
#[expect(clippy::disallowed_methods, reason = "files of this test")]
fn papers(computer: &Computer) -> Vec<PathBuf> {
    let folder = computer.folder().join("papers");
    std::fs::create_dir_all(&folder).expect("a folder of the test");
    let long = "Procuration pour la signature de l’acte authentique de vente ".repeat(2);
    let names = [
        "Estimation 2026-03-14.txt".to_owned(),
        "doc0048232.txt".to_owned(),
        "Certificat PEB rue du Moulin.txt".to_owned(),
        format!("{}.txt", long.trim()),
    ];
    let write = |name: &String| {
        let path = folder.join(name);
        std::fs::write(&path, name).expect("a file of the test");
        path
    };
    names.iter().map(write).collect()
}
