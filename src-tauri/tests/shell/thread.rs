//! The thread of the product: unlock, file, find, look, put right.

use coffre_app::dialogs::Purpose;
use coffre_app::error::Code;
use serde_json::json;

use crate::world::{self, World, file, file_one, filed};

#[test]
fn a_mandate_is_filed_found_and_put_right() {
    let world = World::new();
    let agent = world.of("agent");
    let document = file_one(agent, world.folder(), "offre du notaire.pdf", &world.dossier);
    let found = agent.get(
        "search",
        json!({ "text": "notaire", "offset": 0, "limit": 20, "byDate": false }),
    );
    assert_eq!(found["hits"][0]["document"]["id"], document.as_str(), "{found}");
    agent.get(
        "document_change",
        json!({ "ids": [document], "changes": [{ "change": "field", "name": "kind", "value": "offer" },
                { "change": "party", "party": world.party, "part": "seller" }] }),
    );
    let shown = agent.get("document_show", json!({ "id": document }));
    assert_eq!(shown["row"]["kind"]["code"], "offer");
    assert_eq!(shown["dossiers"][0]["id"], world.dossier.as_str());
    assert_eq!(shown["parties"][0]["party"]["name"], "Bernard Vendeur");
    let full = agent.get("dossier_show", json!({ "id": world.dossier }));
    assert_eq!(full["card"]["documents"], 2, "both pieces lie in the dossier");
}

#[test]
fn a_filing_is_undone_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let path = file(folder.path(), "compromis.pdf", b"%PDF-1.4 one");
    director.dialogs.set(Purpose::File, &[&path]);
    let card = director.get("tray_pick", json!({}))["cards"][0]["id"].clone();
    director.get(
        "tray_change",
        json!({ "cards": [card], "changes": [{ "set": "kind", "value": "compromis" }] }),
    );
    let work = director.get("tray_file", json!({ "cards": [card] }));
    let done = filed(&director, &work);
    let list = json!({ "list": { "of": "recent" }, "offset": 0, "limit": 10 });
    assert_eq!(director.get("document_list", list.clone())["total"], 1);
    let tray = director.get("tray_undo", json!({ "batch": done["batch"] }));
    assert_eq!(
        director.get("document_list", list)["total"],
        0,
        "it is in the bin"
    );
    assert_eq!(tray["cards"][0]["name"], "compromis.pdf", "its card is back");
    assert!(path.exists(), "the source stayed");
}

#[test]
fn the_same_bytes_are_shown_as_held_and_not_filed_twice() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let first = file(folder.path(), "a.pdf", b"%PDF-1.4 same");
    let second = file(folder.path(), "b.pdf", b"%PDF-1.4 same");
    for path in [&first, &second] {
        director.dialogs.set(Purpose::File, &[path]);
        let tray = director.get("tray_pick", json!({}));
        let card = tray["cards"].as_array().unwrap().last().unwrap()["id"].clone();
        let work = director.get("tray_file", json!({ "cards": [card] }));
        filed(&director, &work);
    }
    let tray = director.get("tray_show", json!({}));
    assert_eq!(tray["cards"][0]["state"]["is"], "duplicate", "{tray}");
    assert_eq!(tray["cards"][0]["state"]["of"]["fileName"], "a.pdf");
}

#[test]
fn an_empty_source_is_refused_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let path = file(folder.path(), "vide.pdf", b"");
    director.dialogs.set(Purpose::File, &[&path]);
    let card = director.get("tray_pick", json!({}))["cards"][0]["id"].clone();
    let work = director.get("tray_file", json!({ "cards": [card] }));
    assert_eq!(filed(&director, &work)["refused"], 1);
    let tray = director.get("tray_show", json!({}));
    assert_eq!(tray["cards"][0]["state"]["code"], "source-empty");
}

#[test]
fn the_tray_outlives_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let path = file(folder.path(), "compromis.pdf", b"%PDF-1.4 one");
    director.dialogs.set(Purpose::File, &[&path]);
    let card = director.get("tray_pick", json!({}))["cards"][0]["id"].clone();
    director.get(
        "tray_change",
        json!({ "cards": [card], "changes": [{ "set": "title", "value": "Le compromis" }] }),
    );
    // The next session takes it up, whatever ended this one.
    director.get("session_lock", json!({}));
    director.unlock();
    let tray = director.get("tray_show", json!({}));
    assert_eq!(tray["cards"][0]["title"]["value"], "Le compromis");
}

#[test]
fn another_person_on_the_same_computer_finds_no_tray_of_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let path = file(folder.path(), "compromis.pdf", b"%PDF-1.4 one");
    director.dialogs.set(Purpose::File, &[&path]);
    director.get("tray_pick", json!({}));
    director.get("session_lock", json!({}));
    assert_eq!(director.refusal("tray_show", json!({})), Code::Locked);
    assert!(
        director.shell.tray().items.is_empty(),
        "nothing of it is in memory"
    );
}

#[test]
fn an_export_asks_for_recipient_and_purpose_and_is_recorded() {
    let world = World::new();
    let director = world.of("director");
    let out = world::make(world.folder(), "out");
    director.dialogs.set(Purpose::Export, &[&out]);
    let mut args = json!({ "ids": [world.document], "recipient": " ", "purpose": "acte", "basis": null,
                           "channel": null });
    assert_eq!(director.refusal("export_documents", args.clone()), Code::Value);
    args["recipient"] = json!("Étude du notaire Lenoir");
    let exported = director.get("export_documents", args);
    assert_eq!(exported["documents"], 1);
    let log = director.get(
        "house_log",
        json!({ "filter": { "person": null, "event": "disclose", "about": null, "from": null, "before": null },
                "offset": 0, "limit": 10 }),
    );
    assert_eq!(log["lines"][0]["detail"]["purpose"], "acte", "{log}");
}
