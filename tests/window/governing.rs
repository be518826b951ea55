//! A director decides what the house does: who may do what, which rule keeps what, what every computer must have. The
//! effect stands there before anything changes.

use serde_json::{Value, json};

use crate::desk::{Computer, Key, PASSPHRASE, Thing, Window, World};

/// A kind whose rules each keep it twice: for one part of its person, and for another.
const TWICE: &str = "identity-card";

#[test]
fn a_right_changes_once_it_was_seen_who_gains_by_it() {
    let world = World::demonstration();
    let computer = Computer::new(world.home("director"));
    let window = unlocked(&computer);
    let agent = world.name("agent");
    window.within(5, "a right of a role changed, apart from the passphrase", || {
        open_team(&window);
        window.choose("Agent, Registres", "déposer");
        window.sees("Le droit devient : déposer.");
        window.sees(&format!("{agent} lire → déposer"));
        assert_eq!(right(&window), "read", "nothing changes before it is confirmed");
        window.click(Thing::Button, "Changer le droit");
        window.until("the sheet is gone", |_| !window.has(Thing::Dialog, "*"));
    });
    assert_eq!(right(&window), "file");
    window.until("the table shows it", |_| shown_right(&window) == "file");
}

#[test]
fn a_choice_that_is_not_confirmed_leaves_the_right_as_it_is() {
    let world = World::demonstration();
    let computer = Computer::new(world.home("director"));
    let window = unlocked(&computer);
    open_team(&window);
    window.choose("Agent, Registres", "rien");
    window.sees("Le droit devient : rien.");
    window.click(Thing::Button, "Annuler");
    window.until("the sheet is gone", |_| !window.has(Thing::Dialog, "*"));
    assert_eq!(
        (right(&window).as_str(), shown_right(&window).as_str()),
        ("read", "read")
    );
}

#[test]
fn a_role_is_offered_no_right_that_its_rank_forbids() {
    let world = World::demonstration();
    let computer = Computer::new(world.home("director"));
    let window = unlocked(&computer);
    open_team(&window);
    window.until("the table can be changed", |_| {
        !offered(&window, "Agent, Ventes").is_empty()
    });
    assert_eq!(
        offered(&window, "Agent, Ventes"),
        ["none", "file", "read", "manage"]
    );
    assert_eq!(offered(&window, "Agent, Litiges"), ["none", "file"]);
    assert_eq!(
        offered(&window, "Office Manager, Litiges"),
        ["none", "file", "read", "manage"]
    );
}

/// The rights that can be chosen for a role in a folder.
fn offered(window: &Window, of: &str) -> Vec<String> {
    let told = window.run(
        "const list = [...document.querySelectorAll('select')].find((one) => one.getAttribute('aria-label') === arguments[0]);
         return [...(list?.options ?? [])].map((one) => one.value);",
        &[json!(of)],
    );
    let all = told.as_array().expect("a list").iter();
    all.map(text).collect()
}

#[test]
fn a_kind_changes_once_its_effect_was_seen() {
    let world = World::demonstration();
    let computer = Computer::new(world.home("director"));
    let window = unlocked(&computer);
    let before = deadlines_of_kind(&window);
    assert!(before.len() > 3, "the demonstration has some: {}", before.len());
    open_schedule(&window);
    window.within(4, "what a rule less would do, seen and given up", || {
        window.click_in_row("Carte d’identité", "Modifier");
        window.sees("Aucune échéance ne change.");
        window.click(Thing::Button, "Retirer la règle R01");
        window.sees("deviennent inconnues");
        window.click(Thing::Button, "Retirer la règle R02");
        window.until("no rule stands there", |_| {
            !window.has(Thing::Button, "Retirer la règle R02")
        });
        window.press(Key::Escape);
    });
    assert_eq!(deadlines_of_kind(&window), before, "nothing was done");
    window.click_in_row("Carte d’identité", "Modifier");
    window.click(Thing::Field, "Pourquoi l’agence le garde, en français");
    window.ctrl('a');
    window.types("Savoir qui signe");
    window.sees("Aucune échéance ne change.");
    window.click(Thing::Button, "Appliquer");
    window.until("the sheet is gone", |_| !window.has(Thing::Dialog, "*"));
    assert_eq!(kind(&window)["purpose"]["fr"], "Savoir qui signe");
    assert_eq!(
        deadlines_of_kind(&window),
        before,
        "each document is kept as it was"
    );
}

#[test]
fn a_period_changes_once_its_effect_was_seen() {
    let world = World::demonstration();
    let computer = Computer::new(world.home("director"));
    let window = unlocked(&computer);
    open_schedule(&window);
    window.within(40, "a period changed, its reason typed", || {
        window.click(Thing::Button, "Durées de conservation");
        window.click_in_row("Compromis, offre acceptée", "Changer la durée");
        window.sees("Règle R05 : autre durée");
        window.click(Thing::Field, "Années");
        window.ctrl('a');
        window.types("15");
        window.choose("S’applique", "à tout, dès cette date");
        window.sees("gardées plus longtemps");
        assert_eq!(versions(&window), 1, "nothing changes before it is confirmed");
        window.fill("Base légale ou raison", "Décision de l’agence");
        window.click(Thing::Button, "Appliquer");
        window.until("the sheet is gone", |_| !window.has(Thing::Dialog, "*"));
    });
    assert_eq!(versions(&window), 2, "the one before stays");
    window.sees("15 ans après");
    window.sees("Décision de l’agence");
}

#[test]
fn a_second_secret_is_demanded_and_who_has_none_is_named() {
    let world = World::demonstration();
    let computer = Computer::new(world.home("director"));
    let window = unlocked(&computer);
    let agent = world.name("agent");
    window.within(4, "a second secret demanded, apart from the passphrase", || {
        open_team(&window);
        window.sees("Sans second secret : ");
        window.click(Thing::Field, "Second secret obligatoire");
    });
    window.until("the house demands it", |_| {
        demands(&window)["secondFactor"] == true
    });
    let without = demands(&window)["without"].clone();
    let names: Vec<&str> = without
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["name"].as_str())
        .collect();
    assert!(names.contains(&&*agent), "{names:?}");
    window.sees(&names.join(", "));
    window.click(Thing::Link, "Réglages");
    window.sees("phrase de passe protège seule ce poste");
}

/// Opens the team with what a director may do there: three steps.
pub(crate) fn open_team(window: &Window) {
    window.click(Thing::Link, "Équipe et rôles");
    window.sees("Ce que chaque rôle peut faire");
    window.click(Thing::Field, "Votre phrase de passe");
    window.secret(PASSPHRASE);
    window.press(Key::Enter);
    window.sees_no_more("Ces actions demandent d’ouvrir d’abord les scellés.");
}

fn open_schedule(window: &Window) {
    window.click(Thing::Link, "Échéances*");
    window.click(Thing::Button, "Types et durées");
    window.sees("Nouveau type");
}

/// What an agent may do where registers lie.
fn right(window: &Window) -> String {
    let told = window.ask("people_roles", json!({})).expect("it is told");
    let place = places(&told, "places", |one| one["code"] == "registres");
    let role = places(&told, "roles", |one| one["role"]["code"] == "agent");
    text(&told["roles"][role]["rights"][place])
}

fn places(told: &Value, list: &str, fits: impl Fn(&Value) -> bool) -> usize {
    let mut all = told[list].as_array().expect("a list").iter();
    all.position(fits).expect("one is")
}

/// What the table says of it.
fn shown_right(window: &Window) -> String {
    text(&window.run(
        "return document.querySelector('select[aria-label=\"Agent, Registres\"]').value;",
        &[],
    ))
}

fn kind(window: &Window) -> Value {
    let told = window.ask("kind_list", json!({})).expect("it is told");
    let at = places(&told, "kinds", |one| one["code"] == TWICE);
    told["kinds"][at].clone()
}

/// The documents of that kind with the end of their retention.
fn deadlines_of_kind(window: &Window) -> Vec<(Value, Value)> {
    let list = json!({ "list": { "of": "kind", "code": TWICE }, "offset": 0, "limit": 500 });
    let told = window.ask("document_list", list).expect("the list is told");
    let rows = told["rows"].as_array().expect("rows").iter();
    rows.map(|row| (row["id"].clone(), row["deadline"].clone()))
        .collect()
}

/// How many versions the rule for the papers of a sale has.
fn versions(window: &Window) -> usize {
    let told = window.ask("rule_list", json!({})).expect("it is told");
    let mut rules = told.as_array().expect("a list").iter();
    let rule = rules.find(|rule| rule["code"] == "R05").expect("the rule");
    rule["cases"][0]["versions"].as_array().expect("a list").len()
}

fn demands(window: &Window) -> Value {
    window.ask("demand_show", json!({})).expect("it is told")
}

fn unlocked(computer: &Computer) -> Window {
    let window = computer.open();
    window.fill("Phrase de passe", PASSPHRASE);
    window.press(Key::Enter);
    window.sees("Bonjour");
    window
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}
