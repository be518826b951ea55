//! A deputy for the holidays: a second role until a day, which is ended with new keys.

use serde_json::{Value, json};

use crate::desk::{Computer, Key, PASSPHRASE, Thing, Window, World};
use crate::governing::open_team;

#[test]
fn a_deputy_is_appointed_until_a_day_and_ended() {
    let world = World::demonstration();
    let computer = Computer::new(world.home("director"));
    let window = unlocked(&computer);
    let agent = world.name("agent");
    window.within(17, "a deputy appointed, his last day typed", || {
        open_team(&window);
        window.click_in_row(&agent, "Gérer");
        window.choose("Rôle remplacé", "Office Manager");
        window.fill("Dernier jour", "31/12/2099");
        window.click(Thing::Button, "Confier le rôle");
        window.sees("Remplace comme Office Manager jusqu’au 31/12/2099");
    });
    let deputies = deputies(&window);
    assert_eq!(deputies[0]["person"]["name"], json!(agent));
    assert_eq!(deputies[0]["over"], json!(false));
    window.within(1, "a deputy ended", || {
        window.click(Thing::Button, "Terminer le remplacement");
        window.sees("Confier le rôle");
    });
    assert_eq!(self::deputies(&window), json!([]));
    window.sees("C’est fait.");
    window.press(Key::Escape);
    window.sees_no_more("Remplace comme");
}

#[test]
fn a_deputy_whose_day_has_passed_stands_on_the_first_page_until_he_is_ended() {
    let world = World::demonstration();
    let agent = world.name("agent");
    world.appoint_long_ago("agent", "office-manager");
    let computer = Computer::new(world.home("director"));
    let window = unlocked(&computer);
    assert_eq!(deputies(&window)[0]["over"], json!(true));
    window.within(
        5,
        "a deputy whose day has passed ended, apart from the passphrase",
        || {
            window.click(
                Thing::Link,
                &format!("Le remplacement de {agent} (Office Manager) devait finir le*"),
            );
            window.sees("Ce que chaque rôle peut faire");
            window.click(Thing::Field, "Votre phrase de passe");
            window.secret(PASSPHRASE);
            window.press(Key::Enter);
            window.click_in_row(&agent, "Gérer");
            window.sees("terminé depuis le ");
            window.click(Thing::Button, "Terminer le remplacement");
            window.sees("C’est fait.");
        },
    );
    assert_eq!(deputies(&window), json!([]));
    window.press(Key::Escape);
    window.click(Thing::Link, "Aujourd’hui");
    window.sees("Bonjour");
    window.sees_no_more("devait finir le");
}

fn deputies(window: &Window) -> Value {
    window.ask("deputy_list", json!({})).expect("it is told")
}

fn unlocked(computer: &Computer) -> Window {
    let window = computer.open();
    window.fill("Phrase de passe", PASSPHRASE);
    window.press(Key::Enter);
    window.sees("Bonjour");
    window
}
