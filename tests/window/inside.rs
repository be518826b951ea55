//! What stayed inside a mail because a person has to look at it first.

use crate::desk::{Computer, Key, PASSPHRASE, Thing, Window, World};

/// What says of which sort it is.
const CARD: &str = "carte d’identité d’un simple candidat";

#[test]
fn the_card_of_a_visitor_asks_to_be_looked_at_until_somebody_did() {
    let world = World::demonstration();
    world.read_a_mail_with_the_card_of_a_visitor();
    let computer = Computer::new(world.home("agent"));
    let window = unlocked(&computer);
    window.sees("À regarder : une pièce est restée dans le courriel");
    window.within(3, "the card of a visitor found, looked at and settled", || {
        window.click(Thing::Link, "Visite de samedi*");
        window.sees(CARD);
        window.sees("elle se regarde et ne se garde pas (règle R09)");
        window.click(Thing::Button, "Lire");
        window.until("it is told beside the open mail", |_| {
            window.run(BESIDE_THE_MAIL, &[]) == serde_json::json!(true)
        });
        window.click(Thing::Button, "C’est vu");
        window.sees_no_more(CARD);
    });
    window.press(Key::Escape);
    window.click(Thing::Link, "Aujourd’hui");
    window.sees("Bonjour");
    window.sees_no_more("À regarder");
}

/// Whether it is told where the mail itself is shown.
const BESIDE_THE_MAIL: &str = r"
return [...document.querySelectorAll('section.pane [role=note]')].some((one) => one.textContent.includes('ci.txt'));
";

fn unlocked(computer: &Computer) -> Window {
    let window = computer.open();
    window.fill("Phrase de passe", PASSPHRASE);
    window.press(Key::Enter);
    window.sees("Bonjour");
    window
}
