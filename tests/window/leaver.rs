//! Somebody leaves: removed in two minutes, with the honest list.

use crate::desk::{Computer, Key, PASSPHRASE, Thing, World};

#[test]
fn a_leaver_is_removed_in_ten_steps() {
    let world = World::demonstration();
    let computer = Computer::new(world.home("director"));
    let window = computer.open();
    window.fill("Phrase de passe", PASSPHRASE);
    window.press(Key::Enter);
    window.sees("Bonjour");
    let agent = &world.name("agent");
    window.within(10, "a leaver removed, apart from the passphrase", || {
        window.click(Thing::Link, "Équipe et rôles");
        window.sees(agent);
        window.click(Thing::Field, "Votre phrase de passe");
        window.secret(PASSPHRASE);
        window.press(Key::Enter);
        window.click_in_row(agent, "Retirer de l’agence");
        window.sees("Ce que cette personne pouvait lire jusqu’ici");
        window.click(Thing::Button, "Retirer la personne*");
        window.sees("C’est fait : 1 poste retiré");
        window.sees("Clés renouvelées");
        window.click(Thing::Button, "Fermer");
    });
    window.sees_no_more(agent);
}
