//! The office manager's job: a dossier on its way to the deed, from what is missing to what came in.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::desk::{Computer, Key, PASSPHRASE, Thing, Window, World};

/// What the test asks for and files.
const PIECE: &str = "Attestation du sol (Bruxelles)";
/// What does not apply while nobody buys.
const WITHOUT: &str = "Identité des acquéreurs";

#[test]
fn a_dossier_is_prepared() {
    let world = World::demonstration();
    let computer = Computer::new(world.home("office-manager"));
    // There is a mail program.
    computer.dialog_answers("Mail", &[]);
    let window = unlocked(&computer);
    let dossier = blocked(&window);
    let (id, title) = (text(&dossier["id"]), text(&dossier["title"]));
    computer.dialog_answers("File", &[answer(&computer, &dossier)]);
    let first = checklist(&window, id)["blocking"].clone();

    window.within(3, "what is missing, from the first view to the checklist", || {
        window.click(Thing::Link, "Dossiers");
        window.sees("bloque : ");
        window.click(Thing::Link, &format!("{title}*"));
        window.sees("Bloque la suite");
        window.sees("À obtenir (");
    });
    window.within(3, "a piece that does not apply, apart from the reason", || {
        window.click_in_row(WITHOUT, "Sans objet…");
        window.secret("pas encore d’acquéreur");
        window.press(Key::Enter);
        window.until("the row is put aside", |text| !text.contains("Noter sans objet"));
    });
    let second = checklist(&window, id)["blocking"].clone();
    assert_ne!(second, first, "the next piece stands on top");
    let aside = row(&window, id, WITHOUT);
    assert_eq!(aside["reason"], "pas encore d’acquéreur", "the reason is kept");

    window.within(4, "everything that one addressee owes, asked for", || {
        window.click(Thing::Button, "Vendeur · *");
        window.sees("Une seule lettre par destinataire");
        window.sees(PIECE);
        window.click(Thing::Button, "Ouvrir dans le courrier");
        window.sees("La demande est au registre des communications.");
        window.press(Key::Escape);
    });
    let today = text(&window.ask("session_show", json!({})).expect("it is told")["today"]).to_owned();
    assert_eq!(row(&window, id, PIECE)["asked"], json!(today), "the day is kept");
    window.sees("demandé le ");

    let before = checklist(&window, id);
    assert_ne!(
        before["blocking"], second,
        "what is asked for makes room for the next"
    );

    window.within(4, "the answer filed", || {
        window.ctrl('i');
        window.sees("1 prête · 0 à vérifier");
        window.click(Thing::Button, "Classer 1 pièce");
        window.sees("1 pièce classée");
    });
    let ticked = row(&window, id, PIECE);
    assert_eq!(ticked["status"], "received", "the row ticks: {ticked}");
    let list = checklist(&window, id);
    assert_eq!(
        list["compromis"]["have"].as_u64(),
        before["compromis"]["have"].as_u64().map(|have| have + 1),
        "one more piece is ready"
    );
}

/// The first dossier of the board whose next step waits for a piece.
fn blocked(window: &Window) -> Value {
    let board = window.ask("dossier_board", json!({ "words": null }));
    let board = board.expect("the board is told");
    let mut cards = board.as_array().expect("a list").iter();
    let found = cards.find(|card| !card["pieces"]["blocking"].is_null());
    found.expect("one is blocked").clone()
}

/// The answer as it comes in.
#[expect(clippy::disallowed_methods, reason = "a file of this test")]
fn answer(computer: &Computer, dossier: &Value) -> PathBuf {
    let path = computer.folder().join("Attestation du sol 2026-11-20.txt");
    let words = format!(
        "Bruxelles Environnement\nAttestation du sol\nNos références : {}\nBien : {}\nDate de délivrance : 20/11/2026\n",
        text(&dossier["reference"]),
        text(&dossier["property"])
    );
    std::fs::write(&path, words).expect("a file of the test");
    path
}

fn checklist(window: &Window, dossier: &str) -> Value {
    let told = window.ask("checklist_show", json!({ "id": dossier }));
    told.expect("the checklist is told")
}

/// A row of the checklist by its French name.
fn row(window: &Window, dossier: &str, name: &str) -> Value {
    let list = checklist(window, dossier);
    let mut rows = list["rows"].as_array().expect("a list").iter();
    let found = rows.find(|row| row["label"]["fr"] == name);
    found.expect("it has the row").clone()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

fn unlocked(computer: &Computer) -> Window {
    let window = computer.open();
    window.fill("Phrase de passe", PASSPHRASE);
    window.press(Key::Enter);
    window.sees("Bonjour");
    window
}
