//! A computer whose system offers no keyring, or whose keyring does not answer: what the window asks for, and what it says.

use crate::desk::{Computer, Key, Thing, Window};
use crate::joining::type_sheet_back;

/// Enough where a keyring stands beside it.
const SHORT: &str = "plume-cactus-9";
/// Enough where it stands alone.
const LONG: &str = "corbeau ficelle lampion tiroir huit";

#[test]
fn without_a_keyring_a_stronger_passphrase_is_asked_for_and_the_window_says_why() {
    let office = tempfile::tempdir().expect("a shared folder");
    let mut computer = Computer::fresh();
    computer.loses_its_keyring();
    computer.dialog_answers("CreateVault", &[office.path().to_owned()]);
    let window = computer.open();
    fill_in(&window);
    choose(&window, SHORT);
    window.sees("Cet ordinateur n’offre pas de trousseau");
    window.sees("pas encore suffisante");
    assert!(
        !window.has(Thing::Button, "Créer le coffre"),
        "what is enough elsewhere is not taken"
    );
    // Typed on after what stands there.
    choose(&window, &format!(" {LONG}"));
    let passphrase = format!("{SHORT} {LONG}");
    window.click(Thing::Button, "Créer le coffre");
    type_sheet_back(&computer, &window);
    window.sees("Bonjour Aline");
    window.click(Thing::Link, "Réglages");
    window.sees("Second secret : aucun. La phrase de passe protège seule ce poste.");
    window.click(Thing::Button, "Verrouiller");
    window.sees("Phrase de passe seule, sans second secret");
    unlock(&window, &passphrase);
    window.sees("Verrouiller");
}

#[test]
fn a_keyring_that_does_not_answer_keeps_the_vault_closed_until_it_does() {
    let office = tempfile::tempdir().expect("a shared folder");
    let mut computer = Computer::fresh();
    computer.dialog_answers("CreateVault", &[office.path().to_owned()]);
    let window = computer.open();
    fill_in(&window);
    choose(&window, LONG);
    assert!(!window.text().contains("n’offre pas de trousseau"));
    window.click(Thing::Button, "Créer le coffre");
    type_sheet_back(&computer, &window);
    window.sees("Bonjour Aline");
    window.click(Thing::Button, "Verrouiller");
    window.sees("Second secret : trousseau de cet ordinateur");

    computer.loses_its_keyring();
    unlock(&window, LONG);
    window.sees("Le trousseau de cet ordinateur ne répond pas.");
    window.sees("Le coffre reste fermé, rien n’est perdu. Ouvrez votre session");
    assert!(!window.text().contains("Bonjour"));

    computer.finds_its_keyring();
    window.within(2, "unlocked again, apart from the passphrase", || {
        window.click(Thing::Field, "Phrase de passe");
        window.secret(LONG);
        window.press(Key::Enter);
        window.sees("Bonjour Aline");
    });
}

fn fill_in(window: &Window) {
    window.click(Thing::Button, "Créer le coffre de l’agence*");
    window.click(Thing::Button, "Choisir un dossier");
    window.sees("Ce dossier convient");
    window.fill("Nom de l’agence", "Agence du Vieux Pont");
    window.fill("Votre nom", "Aline Direct");
}

fn choose(window: &Window, passphrase: &str) {
    window.fill("Phrase de passe", passphrase);
    window.fill("La même, une seconde fois", passphrase);
    window.sees("Solidité");
}

fn unlock(window: &Window, passphrase: &str) {
    window.fill("Phrase de passe", passphrase);
    window.press(Key::Enter);
}
