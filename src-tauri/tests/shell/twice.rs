//! What is said twice is told once: by one person again, or by two people at once.

use serde_json::{Value, json};

use crate::surroundings::Computer;
use crate::world::{World, file_bytes};

fn change(at: &Computer, document: &str, changes: &Value) {
    at.get(
        "document_change",
        json!({ "ids": [document], "changes": changes }),
    );
}

fn shown(at: &Computer, document: &str) -> Value {
    at.get("document_show", json!({ "id": document }))
}

fn state(at: &Computer, dossier: &str, event: &str, date: &str) {
    let changes = json!([{ "change": "event", "event": event, "date": date }]);
    at.get("dossier_change", json!({ "id": dossier, "changes": changes }));
}

#[test]
fn a_document_that_is_laid_where_it_lies_is_told_there_once() {
    let world = World::new();
    let director = world.of("director");
    let again = json!([{ "change": "into-dossier", "dossier": world.dossier }]);
    change(director, &world.document, &again);
    let full = shown(director, &world.document);
    let dossiers = full["dossiers"].as_array().expect("a list");
    assert_eq!(dossiers.len(), 1, "{dossiers:?}");
}

#[test]
fn a_person_whom_two_people_name_is_told_once() {
    let world = World::new();
    for at in [world.of("director"), world.of("agent")] {
        let named = json!([{ "change": "party", "party": world.party, "part": "seller" }]);
        change(at, &world.document, &named);
    }
    let agent = world.of("agent");
    agent.get("session_catch_up", json!({}));
    let full = shown(agent, &world.document);
    let parties = full["parties"].as_array().expect("a list");
    assert_eq!(parties.len(), 1, "{parties:?}");
}

#[test]
fn the_day_of_an_event_takes_the_place_of_the_one_before() {
    let world = World::new();
    let director = world.of("director");
    state(director, &world.dossier, "deed", "2036-04-10");
    state(director, &world.dossier, "deed", "2026-04-10");
    let full = director.get("dossier_show", json!({ "id": world.dossier }));
    let days: Vec<&Value> = full["facts"]
        .as_array()
        .expect("facts")
        .iter()
        .filter(|fact| fact["event"]["code"] == "deed")
        .map(|fact| &fact["date"])
        .collect();
    assert_eq!(days, [&json!("2026-04-10")]);
    let deadline = &shown(director, &world.document)["row"]["deadline"];
    assert_eq!(
        deadline,
        &json!({ "is": "on", "date": "2036-04-10" }),
        "ten years after the day that stands, not after the mistake"
    );
}

#[test]
fn a_kind_that_is_changed_keeps_each_condition_of_a_rule_that_keeps_it_twice() {
    let world = World::new();
    let director = world.of("director");
    let card =
        json!([{ "set": "kind", "value": "identity-card" }, { "set": "dossier", "value": world.dossier }]);
    let document = file_bytes(director, world.folder(), "carte.pdf", b"%PDF-1.4 carte", &card);
    let named = json!([{ "change": "party", "party": world.party, "part": "buyer" }]);
    change(director, &document, &named);
    state(director, &world.dossier, "offer-refused", "2026-04-01");
    let deadline = || shown(director, &document)["row"]["deadline"].clone();
    let before = deadline();
    assert_eq!(before, json!({ "is": "on", "date": "2027-04-01" }));
    let kinds = director.get("kind_list", json!({}))["kinds"].clone();
    let all = kinds.as_array().expect("kinds").iter();
    let kind = all.clone().find(|one| one["code"] == "identity-card");
    let mut kind = kind.expect("the kind of identity cards").clone();
    let rules = kind["rules"].as_array().expect("rules");
    let distinct: std::collections::BTreeSet<String> = rules.iter().map(ToString::to_string).collect();
    assert_eq!(rules.len(), distinct.len(), "each rule is told once: {rules:?}");
    kind["purpose"]["fr"] = json!("Savoir qui signe");
    let effect = director.get("kind_preview", json!({ "kind": kind }));
    assert_eq!(effect["changed"], 0, "{effect}");
    director.get("kind_change", json!({ "kind": kind }));
    assert_eq!(deadline(), before);
}
