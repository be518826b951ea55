//! What is dragged over the window from another program of the screen, by the protocol of the screen: files are filed,
//! and what is no file is told.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::desk::{Computer, Dragged, Key, Thing, Window, World, files};

/// What says that files that are let go are filed only when somebody agrees.
const HOVER: &str = "Déposez : rien n’est classé avant votre accord";
/// What says that there was no file in it.
const NO_FILE: &str = "Il n’y a pas de fichier dans ce que vous avez déposé.";
/// A place of the window without a piece under it.
const NOWHERE: (i16, i16) = (640, 20);

#[test]
fn files_let_go_over_the_window_are_filed_once_somebody_agrees() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = agent(&computer);
    let before = pieces(&window);
    let names = [
        "Estimation été à Liège 2026-03-14.txt",
        "Estimation reçue le 15 mars 2026 (n° 2).txt",
    ];
    window.within(1, "two dragged files filed, beside the drag", || {
        let drag = computer.drags(files(&papers(&computer, &names)));
        drag.moves(NOWHERE);
        window.sees(HOVER);
        assert_eq!(pieces(&window), before, "nothing is filed while they hover");
        assert!(drag.drops(), "the window takes them");
        window.sees("2 prêtes · 0 à vérifier");
        for name in names {
            window.sees(name);
        }
        window.click(Thing::Button, "Classer 2 pièces");
        window.sees("2 pièces classées");
    });
    window.sees_no_more(HOVER);
    assert_eq!(pieces(&window), before + 2, "they are in the vault");
}

#[test]
fn files_that_are_dragged_away_again_leave_nothing_behind() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = agent(&computer);
    let drag = computer.drags(files(&papers(&computer, &["Estimation 2026-03-14.txt"])));
    drag.moves(NOWHERE);
    window.sees(HOVER);
    drag.leaves();
    window.sees_no_more(HOVER);
    assert_eq!(tray(&window), 0, "nothing came into the tray");
}

#[test]
fn a_file_let_go_over_a_piece_is_asked_about() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = agent(&computer);
    window.click(Thing::Link, "Pièces");
    window.until("a piece is listed", |_| window.has(Thing::Row, "*"));
    window.settled();
    window.within(
        1,
        "a file that is not let fall on a piece by mistake, beside the drag",
        || {
            let drag = computer.drags(files(&papers(&computer, &["Plan corrigé.txt"])));
            drag.moves(first_piece(&window));
            assert!(drag.drops(), "the window takes it");
            window.sees("Plan corrigé.txt");
            window.press(Key::Escape);
        },
    );
    window.sees_no_more("Plan corrigé.txt");
    assert_eq!(tray(&window), 0, "nothing was done with it");
}

#[test]
fn a_mail_that_is_no_file_yet_is_told_with_what_to_do() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = agent(&computer);
    let address = "mailbox-message://aline@exemple.be/Inbox#41";
    let wide: Vec<u8> = address.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mail = vec![
        ("text/x-moz-message", wide.clone()),
        ("text/x-moz-url", wide.clone()),
        ("_NETSCAPE_URL", address.as_bytes().to_vec()),
        ("application/x-moz-file-promise-url", wide),
        ("application/x-moz-file-promise", Vec::new()),
        ("text/plain", address.as_bytes().to_vec()),
    ];
    window.within(
        1,
        "told that a mail has to be saved first, beside the drag",
        || {
            let drag = computer.drags(mail);
            drag.moves(NOWHERE);
            drag.drops();
            window.sees(NO_FILE);
            window.sees("Enregistrez le message depuis votre programme de courriel (EML ou MSG)");
            window.click(Thing::Button, "Fermer");
        },
    );
    window.sees_no_more(NO_FILE);
    assert_eq!(tray(&window), 0, "nothing came into the tray");
}

#[test]
fn a_link_let_go_over_the_window_is_not_followed() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = agent(&computer);
    let link = "https://exemple.be/";
    let dragged: Dragged = vec![
        ("text/uri-list", format!("{link}\r\n").into_bytes()),
        ("_NETSCAPE_URL", format!("{link}\nExemple").into_bytes()),
        ("text/plain", link.as_bytes().to_vec()),
    ];
    let drag = computer.drags(dragged);
    drag.moves(NOWHERE);
    drag.drops();
    window.sees(NO_FILE);
    assert_eq!(tray(&window), 0, "nothing came into the tray");
    assert_eq!(window.run("return location.protocol;", &[]), json!("tauri:"));
}

#[test]
fn the_window_goes_to_no_other_page() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = agent(&computer);
    window.run("location.href = 'data:text/html,elsewhere';", &[]);
    window.run("location.href = 'https://exemple.be/';", &[]);
    window.click(Thing::Link, "Pièces");
    window.sees("Chercher dans les pièces");
}

fn agent(computer: &Computer) -> Window {
    let window = computer.open();
    window.click(Thing::Button, "*Agent*");
    window.sees("Bonjour");
    window
}

/// The middle of the first piece of the list.
fn first_piece(window: &Window) -> (i16, i16) {
    let told = window.run(
        "const box = document.querySelector('[data-version-of]').getBoundingClientRect();
         return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];",
        &[],
    );
    let pixels = |value: &Value| i16::try_from(value.as_i64().expect("a number")).expect("on the screen");
    (pixels(&told[0]), pixels(&told[1]))
}

/// How many documents this person sees.
fn pieces(window: &Window) -> u64 {
    let list = json!({ "list": { "of": "recent" }, "offset": 0, "limit": 1 });
    let list = window.ask("document_list", list).expect("the list is told");
    list["total"].as_u64().expect("a number")
}

/// How many cards lie in the tray.
fn tray(window: &Window) -> u64 {
    let counts = window.ask("today_counts", json!({})).expect("they are told");
    counts["tray"].as_u64().expect("a number")
}

#[expect(clippy::disallowed_methods, reason = "files of this test")]
fn papers(computer: &Computer, names: &[&str]) -> Vec<PathBuf> {
    let folder = computer.folder().join("Courrier reçu à 9 h");
    std::fs::create_dir_all(&folder).expect("a folder of the test");
    let write = |name: &&str| {
        let path = folder.join(name);
        std::fs::write(&path, format!("Procès-verbal de {name}")).expect("a file of the test");
        path
    };
    names.iter().map(write).collect()
}
