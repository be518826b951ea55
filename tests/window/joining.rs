//! From nothing to two computers: a vault is made, its sheet typed back, a colleague joins from his own computer.

use crate::desk::{Computer, Key, Thing, Window, World};

const HERS: &str = "corbeau ficelle lampion tiroir huit";
const HIS: &str = "sabot merle cerise plafond onze";

#[test]
fn a_second_computer_joins_with_seven_words() {
    let office = tempfile::tempdir().expect("a shared folder");
    let shared = office.path().to_owned();
    let first = Computer::fresh();
    first.dialog_answers("CreateVault", std::slice::from_ref(&shared));
    let hers = first.open();
    make_vault(&hers);
    type_sheet_back(&first, &hers);
    hers.sees("Bonjour Aline");
    let words = invite(&hers);

    let second = Computer::fresh();
    second.dialog_answers("JoinVault", &[shared]);
    let his = second.open();
    his.click(Thing::Button, "Rejoindre un coffre*");
    his.click(Thing::Button, "Choisir un dossier");
    his.sees("Ce dossier convient");
    his.fill("Les sept mots", &words);
    his.fill("Nom affiché sur ce poste", "Bob");
    choose_passphrase(&his, HIS);
    his.click(Thing::Button, "Demander l’accès");
    his.sees("Demande envoyée à Agence du Vieux Pont");
    his.sees("trousseau de cet ordinateur");
    let two = his.run("return document.querySelector('.check').textContent;", &[]);

    hers.click(Thing::Link, "Aujourd’hui");
    hers.click(Thing::Link, "Équipe et rôles");
    hers.sees("Bob Vente a répondu depuis « PC-ESSAI »");
    hers.fill(
        "Les deux mots que vous entendez au téléphone",
        two.as_str().expect("two words"),
    );
    hers.click(Thing::Button, "Admettre");
    hers.sees_no_more("Demandes à admettre");

    his.click(Thing::Button, "Aller au déverrouillage");
    unlock(&his, HIS);
    his.sees("Bonjour Bob");
    drop(his);
    // The second secret is in the keyring of that computer: it is found there by the next start.
    let again = second.open();
    unlock(&again, HIS);
    again.sees("Bonjour Bob");
}

fn make_vault(window: &Window) {
    window.click(Thing::Button, "Créer le coffre de l’agence*");
    window.click(Thing::Button, "Choisir un dossier");
    window.sees("Ce dossier convient");
    window.fill("Nom de l’agence", "Agence du Vieux Pont");
    window.fill("Votre nom", "Aline Direct");
    choose_passphrase(window, HERS);
    window.click(Thing::Button, "Créer le coffre");
}

fn choose_passphrase(window: &Window, passphrase: &str) {
    window.fill("Phrase de passe", passphrase);
    window.fill("La même, une seconde fois", passphrase);
    window.sees("Solidité");
}

/// Saves the sheet, reads its code as one reads it from paper, and types it.
pub(crate) fn type_sheet_back(computer: &Computer, window: &Window) {
    let sheet = computer.folder().join("sheet.html");
    computer.dialog_answers("Sheet", std::slice::from_ref(&sheet));
    window.click(Thing::Button, "Enregistrer plutôt un fichier");
    window.sees("Enregistrée :");
    let page = std::fs::read_to_string(&sheet).expect("the sheet was written");
    let code = World::code_on_sheet(&page);
    window.fill("Retapez le code de la feuille imprimée", &code);
    window.click(Thing::Button, "Vérifier la feuille");
    window.sees("Le fichier enregistré est effacé.");
    window.click(Thing::Button, "Continuer");
}

/// Opens the team, invites an agent and reads the seven words.
fn invite(window: &Window) -> String {
    window.click(Thing::Link, "Équipe et rôles");
    window.sees("Ce que chaque rôle peut faire");
    if window.has(Thing::Field, "Votre phrase de passe") {
        window.fill("Votre phrase de passe", HERS);
        window.press(Key::Enter);
    }
    window.click(Thing::Button, "Inviter");
    window.fill("Nom", "Bob Vente");
    window.choose("Rôle", "Agent");
    window.click(Thing::Button, "Inviter");
    window.sees("Les sept mots, montrés une seule fois");
    let words = window.run("return document.querySelector('.seven').textContent;", &[]);
    window.click(Thing::Button, "Fermer");
    words.as_str().expect("seven words").to_owned()
}

fn unlock(window: &Window, passphrase: &str) {
    window.fill("Phrase de passe", passphrase);
    window.press(Key::Enter);
}
