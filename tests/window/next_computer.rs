//! The same person at a new computer: invited again with seven words, while the old computer is closed.

use serde_json::json;

use crate::desk::{Computer, Key, PASSPHRASE, Thing, Window, World};

const NEW: &str = "sabot merle cerise plafond onze";

#[test]
fn the_same_person_goes_on_at_a_new_computer_and_the_lost_one_is_closed() {
    let world = World::demonstration();
    let agent = world.name("agent");
    let office = Computer::new(world.home("director"));
    let director = office.open();
    unlock(&director, PASSPHRASE);
    director.sees("Bonjour");
    let words = director_invites(&director, &agent);

    let new = Computer::fresh();
    new.dialog_answers("JoinVault", &[world.vault()]);
    let his = new.open();
    his.click(Thing::Button, "Rejoindre un coffre*");
    his.click(Thing::Button, "Choisir un dossier");
    his.sees("Ce dossier convient");
    his.fill("Les sept mots", &words);
    his.fill("Nom affiché sur ce poste", "Portable");
    his.fill("Phrase de passe", NEW);
    his.fill("La même, une seconde fois", NEW);
    his.sees("Solidité");
    his.click(Thing::Button, "Demander l’accès");
    his.sees("Demande envoyée à ");
    let two = his.run("return document.querySelector('.check').textContent;", &[]);

    director.click(Thing::Link, "Aujourd’hui");
    director.click(Thing::Link, "1 personne attend d’être admise");
    director.sees(&format!("{agent} a répondu depuis « PC-ESSAI »"));
    director.within(2, "the new computer admitted, apart from the two words", || {
        director.click(Thing::Field, "Les deux mots que vous entendez au téléphone");
        director.secret(two.as_str().expect("two words"));
        director.click(Thing::Button, "Admettre");
    });
    director.sees_no_more("Demandes à admettre");
    assert_eq!(computers(&director, &agent), 2, "one person, two computers");

    his.click(Thing::Button, "Aller au déverrouillage");
    unlock(&his, NEW);
    his.sees("Bonjour");
    let list = json!({ "list": { "of": "recent" }, "offset": 0, "limit": 1 });
    let seen = his.ask("document_list", list).expect("the list is told");
    assert!(
        seen["total"].as_u64() > Some(100),
        "he sees what he saw: {}",
        seen["total"]
    );

    // The new one has said what it is called.
    director
        .ask("session_catch_up", json!({}))
        .expect("news are taken in");
    director.within(2, "the lost computer closed", || {
        director.click_in_row(&agent, "Gérer");
        director.sees("PC-ESSAI");
        director.click_in_row(&format!("Un autre ordinateur de {agent}"), "Retirer ce poste");
        director.sees("Le poste est retiré.");
    });
    assert_eq!(computers(&director, &agent), 1);
    his.ask("session_catch_up", json!({})).expect("news are taken in");
    his.click(Thing::Link, "Pièces");
    his.sees("Chercher dans les pièces");
    his.until("the new computer goes on", |_| his.has(Thing::Row, "*"));
}

/// Opens the team, invites a person again and reads the seven words.
fn director_invites(window: &Window, person: &str) -> String {
    window.within(
        5,
        "a person invited to a new computer, apart from the passphrase",
        || {
            window.click(Thing::Link, "Équipe et rôles");
            window.sees("Ce que chaque rôle peut faire");
            window.click(Thing::Field, "Votre phrase de passe");
            window.secret(PASSPHRASE);
            window.press(Key::Enter);
            window.click_in_row(person, "Gérer");
            window.click(Thing::Button, "Nouvel ordinateur ou phrase oubliée");
            window.sees("Les sept mots, montrés une seule fois");
        },
    );
    let words = window.run("return document.querySelector('.seven').textContent;", &[]);
    window.press(Key::Escape);
    words.as_str().expect("seven words").to_owned()
}

/// On how many computers somebody is.
fn computers(window: &Window, name: &str) -> usize {
    let people = window.ask("people_list", json!({})).expect("it is told");
    let mut all = people.as_array().expect("people").iter();
    let person = all.find(|one| one["person"]["name"] == name).expect("he is");
    let seats = person["seats"].as_array().expect("seats").iter();
    let computers: std::collections::BTreeSet<&str> =
        seats.filter_map(|seat| seat["computer"].as_str()).collect();
    computers.len()
}

fn unlock(window: &Window, passphrase: &str) {
    window.fill("Phrase de passe", passphrase);
    window.press(Key::Enter);
}
