//! Questions of the deadlines, answered as the page answers them.

use serde_json::{Value, json};

use crate::surroundings::Computer;
use crate::world::{director, file_bytes};

#[test]
fn the_part_of_a_person_is_answered_on_the_document() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let made = director.get(
        "dossier_make",
        json!({ "dossier": { "title": "T", "reference": null, "sort": "sale", "property": null,
                             "place": null, "parties": [] } }),
    );
    let card = json!([{ "set": "kind", "value": "identity-card" }, { "set": "dossier", "value": made }]);
    let document = file_bytes(&director, folder.path(), "carte.pdf", b"%PDF-1.4 carte", &card);
    assert_eq!(
        asked(&director),
        [json!(document)],
        "nobody knows whose card it is"
    );
    let answer = |part: Value| {
        director.get(
            "document_change",
            json!({ "ids": [document], "changes": [{ "change": "field", "name": "part", "value": part }] }),
        );
    };
    answer(json!("seller"));
    assert!(asked(&director).is_empty(), "the question is answered");
    let full = director.get("document_show", json!({ "id": document }));
    assert_eq!(full["part"], "seller", "the pane shows the answer");
    answer(Value::Null);
    assert_eq!(
        asked(&director),
        [json!(document)],
        "taken back, it is asked again"
    );
}

/// The documents of which it is asked which part their person plays.
fn asked(at: &Computer) -> Vec<Value> {
    let questions = at.get("deadline_questions", json!({}));
    let all = questions.as_array().expect("a list").iter();
    all.filter(|one| one["question"]["about"] == "part")
        .flat_map(|one| one["documents"].as_array().expect("rows").clone())
        .map(|mut row| row["id"].take())
        .collect()
}
