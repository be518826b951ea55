//! What arrives late: what an agent filed before he knew of his removal, and what he said of a document that had moved.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::surroundings::Computer;
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

/// Does some work and keeps the files that it wrote from the others, as a sync client does that is late.
#[expect(clippy::disallowed_methods, reason = "files of this test")]
fn withheld(vault: &Path, work: impl FnOnce()) -> BTreeMap<PathBuf, Vec<u8>> {
    let before = files(vault);
    work();
    let mut late = files(vault);
    late.retain(|path, _| !before.contains_key(path));
    for path in late.keys() {
        fs::remove_file(path).expect("not there yet");
    }
    late
}

#[expect(clippy::disallowed_methods, reason = "files of this test")]
fn arrive(late: &BTreeMap<PathBuf, Vec<u8>>) {
    for (path, bytes) in late {
        fs::write(path, bytes).expect("it arrives");
    }
}

#[test]
fn what_a_move_left_behind_joins_the_document_with_one_button() {
    let world = World::new();
    let (agent, director) = (world.of("agent"), world.of("director"));
    let late = withheld(&world.folder().join("vault"), || {
        let tag = json!([{ "change": "tag", "tag": "urgent" }]);
        agent.get(
            "document_change",
            json!({ "ids": [world.document], "changes": tag }),
        );
        agent.get("session_lock", json!({}));
    });
    let full = director.get("document_show", json!({ "id": world.document }));
    let places = full["mayMoveTo"].as_array().expect("places");
    let target = places
        .iter()
        .find(|one| one["code"] == "litiges")
        .expect("disputes");
    let moved = director.get(
        "document_move",
        json!({ "id": world.document, "place": target["id"] }),
    );
    let left = || director.get("house_show", json!({}))["leftBehind"].clone();
    assert_eq!(left(), json!([]), "nobody knows of it yet");
    arrive(&late);
    director.get("session_catch_up", json!({}));
    let list = left();
    let one = &list[0];
    assert_eq!(
        (&one["became"]["id"], &one["changes"]),
        (&moved, &json!(1)),
        "{list}"
    );
    assert_eq!(
        one["into"][0]["id"], target["id"],
        "it goes where the document is"
    );
    director.get(
        "document_move",
        json!({ "id": one["id"], "place": one["into"][0]["id"] }),
    );
    assert_eq!(left(), json!([]));
    let full = director.get("document_show", json!({ "id": moved }));
    assert_eq!(full["tags"], json!(["urgent"]));
}

#[test]
fn work_of_a_removed_agent_is_adopted_with_one_button() {
    let world = World::new();
    let (agent, director) = (world.of("agent"), world.of("director"));
    let mut filed = None;
    let late = withheld(&world.folder().join("vault"), || {
        filed = Some(file_one(agent, world.folder(), "hors-ligne.pdf", &world.dossier));
        agent.get("session_lock", json!({}));
    });
    let doc = filed.expect("it is filed");
    let people = director.get("people_list", json!({}));
    let named = |one: &&Value| one["person"]["name"] == "Personne 0";
    let people = people.as_array().expect("people");
    let person = &people.iter().find(named).expect("the agent")["person"]["id"];
    director.step_up();
    director.get("people_remove", json!({ "person": person }));
    arrive(&late);
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
    let worries = |at: &Computer| at.get("today_show", json!({}))["day"]["health"]["worries"].clone();
    let aside = |worries: &Value| {
        worries
            .as_array()
            .expect("a list")
            .iter()
            .any(|one| one["worry"] == "aside")
    };
    assert!(aside(&worries(director)), "it asks for who may adopt it");
    assert!(!aside(&worries(world.of("auditor"))), "and for nobody else");
    director.get("house_adopt", json!({ "work": work }));
    assert!(!aside(&worries(director)));
    director.get("document_show", json!({ "id": doc }));
    assert_eq!(director.get("house_show", json!({}))["aside"], json!([]));
}
