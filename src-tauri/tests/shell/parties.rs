//! The list of people outside the house.

use serde_json::{Value, json};

use crate::world::director;

#[test]
fn the_list_of_people_comes_in_windows_over_open_and_sealed_folders() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    director.step_up();
    let matrix = director.get("people_roles", json!({}));
    let places = matrix["places"].as_array().expect("places").iter();
    let sealed = places
        .clone()
        .find(|one| one["code"] == "direction")
        .expect("a sealed folder");
    for (place, names) in [(&Value::Null, ["A", "B", "C"]), (&sealed["id"], ["D", "E", "F"])] {
        let party = |name: &&str| json!({ "name": name, "address": null, "email": null, "telephone": null, "part": "seller" });
        let parties: Vec<Value> = names.iter().map(party).collect();
        director.get(
            "dossier_make",
            json!({ "dossier": { "title": "T", "reference": null, "sort": "sale", "property": null,
                                 "place": place, "parties": parties } }),
        );
    }
    let ask = |offset, limit| {
        let list = director.get(
            "party_list",
            json!({ "words": "", "offset": offset, "limit": limit }),
        );
        assert_eq!(list["total"], 6);
        list["rows"].as_array().expect("rows").clone()
    };
    let whole = ask(0, 500);
    assert_eq!(whole.len(), 6);
    let by_two: Vec<Value> = [0, 2, 4].into_iter().flat_map(|offset| ask(offset, 2)).collect();
    assert_eq!(by_two, whole);
    let shown = director.get("party_show", json!({ "id": whole[5]["id"] }));
    assert_eq!(shown, whole[5]);
    assert!(ask(6, 10).is_empty());
}
