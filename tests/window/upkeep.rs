//! A second copy is made, a damaged piece is found, and the copy makes it whole again.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::desk::{Computer, Key, PASSPHRASE, Thing, Window, World};

#[test]
fn a_damaged_piece_is_found_and_made_whole_from_the_copy() {
    let world = World::demonstration();
    let computer = Computer::new(world.home("director"));
    let copy = folder(&computer, "copie");
    computer.dialog_answers("Backup", std::slice::from_ref(&copy));
    computer.dialog_answers("Heal", std::slice::from_ref(&copy));
    let window = unlocked(&computer);
    window.click(Thing::Link, "État du coffre");
    window.sees("Aucune sauvegarde n’a été faite depuis ce poste.");
    window.within(1, "a second copy made", || {
        window.click(Thing::Button, "Sauvegarder sur un autre support");
        window.sees(&format!("dans {}.", copy.display()));
    });
    window.within(1, "a check of a vault that is whole", || {
        window.click(Thing::Button, "Vérifier maintenant");
        window.sees("était intact le ");
    });
    let piece = largest(&world.vault());
    let whole = read(&piece);
    write(&piece, &turned(&whole));
    window.within(2, "a damaged piece found and made whole", || {
        window.click(Thing::Button, "Vérifier maintenant");
        window.sees("1 fichier à voir depuis le ");
        window.sees("Abîmés, donc jamais montrés comme vrais : 1.");
        window.click(Thing::Button, "Réparer depuis une copie");
        window.sees("1 fichier remis en place.");
    });
    assert!(read(&piece) == whole, "the very bytes are there again");
    window.click(Thing::Button, "Vérifier à nouveau");
    window.sees("était intact le ");
    window.sees_no_more("Réparer depuis une copie");
    window.sees_no_more("remis en place");
}

#[test]
fn what_a_check_lost_stands_on_the_first_page() {
    let world = World::demonstration();
    let computer = Computer::new(world.home("director"));
    let window = unlocked(&computer);
    let piece = largest(&world.vault());
    write(&piece, &turned(&read(&piece)));
    window.click(Thing::Link, "État du coffre");
    window.click(Thing::Button, "Vérifier maintenant");
    window.sees("1 fichier à voir depuis le ");
    window.click(Thing::Link, "Aujourd’hui");
    window.sees("La dernière vérification a trouvé des pièces perdues ou abîmées.");
    window.click(Thing::Link, "Voir l’état du coffre");
    window.sees("Abîmés, donc jamais montrés comme vrais : 1.");
    assert_eq!(checked(&window)["whole"], false);
}

fn checked(window: &Window) -> Value {
    let told = window.ask("house_show", json!({})).expect("it is told");
    told["check"].clone()
}

fn unlocked(computer: &Computer) -> Window {
    let window = computer.open();
    window.fill("Phrase de passe", PASSPHRASE);
    window.press(Key::Enter);
    window.sees("Bonjour");
    window
}

/// The largest file of a vault: a piece.
fn largest(vault: &Path) -> PathBuf {
    let files = walkdir::WalkDir::new(vault).into_iter().flatten();
    let files = files.filter(|entry| entry.file_type().is_file());
    let size = |entry: &walkdir::DirEntry| entry.metadata().map_or(0, |known| known.len());
    files.max_by_key(size).expect("a piece").into_path()
}

/// The same with its middle turned over.
fn turned(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xff;
    bytes
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("a file of the test")
}

#[expect(clippy::disallowed_methods, reason = "a file of this test")]
fn write(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).expect("a file of the test");
}

#[expect(clippy::disallowed_methods, reason = "a folder of this test")]
fn folder(computer: &Computer, name: &str) -> PathBuf {
    let path = computer.folder().join(name);
    std::fs::create_dir_all(&path).expect("a folder of the test");
    path
}
