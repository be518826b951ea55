//! What an agent filed without a connection before he knew of his removal: the director sees it and adopts it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::world::{World, file_one};

fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).expect("a file"));
        }
    }
    found
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a sync client that is late, in a temporary folder"
)]
fn work_of_a_removed_agent_is_adopted_with_one_button() {
    let world = World::new();
    let (agent, director) = (world.of("agent"), world.of("director"));
    let vault = world.folder().join("vault");
    let before = files(&vault);
    let doc = file_one(agent, world.folder(), "hors-ligne.pdf", &world.dossier);
    agent.get("session_lock", json!({}));
    let mut late = files(&vault);
    late.retain(|path, _| !before.contains_key(path));
    for path in late.keys() {
        fs::remove_file(path).expect("not there yet");
    }
    let people = director.get("people_list", json!({}));
    let named = |one: &&Value| one["person"]["name"] == "Personne 0";
    let people = people.as_array().expect("people");
    let person = &people.iter().find(named).expect("the agent")["person"]["id"];
    director.step_up();
    director.get("people_remove", json!({ "person": person }));
    for (path, bytes) in &late {
        fs::write(path, bytes).expect("it arrives");
    }
    director.get("session_catch_up", json!({}));
    let aside = director.get("house_show", json!({}))["aside"].clone();
    let aside = aside.as_array().expect("what waits");
    let work: Vec<Value> = aside
        .iter()
        .map(|one| json!({ "place": one["place"]["id"], "note": one["note"] }))
        .collect();
    assert!(
        aside
            .iter()
            .any(|one| one["documents"] == json!(["hors-ligne.pdf"]) && one["mayAdopt"] == true),
        "{aside:?}"
    );
    assert!(
        director.call("document_show", json!({ "id": doc })).is_err(),
        "it does not count yet"
    );
    director.get("house_adopt", json!({ "work": work }));
    director.get("document_show", json!({ "id": doc }));
    assert_eq!(director.get("house_show", json!({}))["aside"], json!([]));
}
