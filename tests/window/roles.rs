//! The wrong role sees nothing, not even a count.

use serde_json::json;

use crate::desk::{Computer, PASSPHRASE, Thing, Window, World};

/// Every view that an agent can go to, by its address.
const VIEWS: [&str; 10] = [
    "today",
    "filing",
    "dossiers",
    "documents",
    "people",
    "deadlines",
    "house",
    "team",
    "settings",
    "help",
];

#[test]
fn an_agent_finds_no_trace_of_a_sealed_folder() {
    let world = World::demonstration();
    let computer = Computer::new(world.home("agent"));
    let window = unlocked(&computer);
    assert!(
        !window.has(Thing::Link, "Scellés"),
        "the word itself is not there"
    );
    // The counts of the navigation arrive after the first view.
    window.until("the navigation has its counts", |_| {
        window
            .settled()
            .split('|')
            .next()
            .is_some_and(|nav| nav.contains(char::is_numeric))
    });
    let before: Vec<String> = VIEWS.iter().map(|view| seen(&window, view)).collect();
    let sealed = world.file_sealed(
        "Contrat de travail Ravel.txt",
        "rémunération brute mensuelle ravel",
    );
    window
        .ask("session_catch_up", json!({}))
        .expect("news are taken in");
    for (view, before) in VIEWS.iter().zip(&before) {
        assert_eq!(
            &seen(&window, view),
            before,
            "a sealed piece changes what is read in {view}"
        );
    }
    window.ctrl('k');
    window.has_focus("Rechercher ou agir");
    window.types("ravel");
    window.sees("Rien ne correspond");
    for address in [format!("documents/recent/{sealed}"), "sealed".to_owned()] {
        let shown = seen(&window, &address);
        assert!(!shown.contains("Ravel"), "{address} shows {shown}");
    }
    let place = json!({ "list": { "of": "place", "id": world.sealed_place() }, "offset": 0, "limit": 10 });
    let listed = window.ask("document_list", place);
    assert!(
        listed.as_ref().map_or(true, |list| list["total"] == 0),
        "the folder is told as {listed:?}"
    );
}

#[test]
fn a_director_sees_what_an_agent_does_not() {
    let world = World::demonstration();
    let sealed = world.file_sealed(
        "Contrat de travail Ravel.txt",
        "rémunération brute mensuelle ravel",
    );
    let computer = Computer::new(world.home("director"));
    let window = unlocked(&computer);
    assert!(window.has(Thing::Link, "Scellés"));
    let shown = window.ask("document_show", json!({ "id": sealed }));
    assert!(
        shown.is_err(),
        "without the passphrase again he sees it as little: {shown:?}"
    );
}

fn unlocked(computer: &Computer) -> Window {
    let window = computer.open();
    window.fill("Phrase de passe", PASSPHRASE);
    window.press(crate::desk::Key::Enter);
    window.sees("Bonjour");
    window
}

/// What can be read at an address once it has stood still: twice the same.
fn seen(window: &Window, address: &str) -> String {
    window.run("location.hash = '#/' + arguments[0];", &[json!(address)]);
    window.settled()
}
