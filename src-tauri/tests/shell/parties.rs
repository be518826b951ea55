//! The list of people outside the house.

use serde_json::{Value, json};

use crate::surroundings::Computer;
use crate::world::{director, file_one};

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
    assert_eq!(shown["party"], whole[5]);
    assert!(ask(6, 10).is_empty());
}

#[test]
fn a_party_tells_where_it_takes_part_until_it_is_taken_out() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let (dossier, party) = with_a_seller(&director, "A. Vendeur");
    let shown = || director.get("party_show", json!({ "id": party }))["dossiers"].clone();
    let takes = |part: &str| json!([{ "dossier": dossier, "title": "T", "part": part }]);
    assert_eq!(shown(), takes("seller"));
    let parts = |parts: &[&str]| {
        director.get(
            "party_parts",
            json!({ "party": party, "dossier": dossier, "parts": parts }),
        );
    };
    parts(&["heir"]);
    assert_eq!(shown(), takes("heir"), "another part stands instead");
    parts(&[]);
    assert_eq!(shown(), json!([]));
    let people = director.get("dossier_show", json!({ "id": dossier }))["parties"].clone();
    assert_eq!(people, json!([]), "the dossier has him no more");
}

#[test]
fn a_person_of_two_records_has_the_dossiers_of_both_until_they_are_split() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let ((one, first), (other, second)) = (
        with_a_seller(&director, "A. Vendeur"),
        with_a_seller(&director, "A. Vendeur"),
    );
    let dossiers = |party: &str| {
        let shown = director.get("party_show", json!({ "id": party }));
        let mut ids: Vec<Value> = shown["dossiers"].as_array().expect("a list").clone();
        ids.iter_mut().for_each(|one| *one = one["dossier"].take());
        ids
    };
    let both = json!({ "one": first, "other": second });
    director.get("party_merge", both.clone());
    for party in [&first, &second] {
        let mut found = dossiers(party);
        found.sort_by_key(ToString::to_string);
        let mut wanted = vec![json!(one), json!(other)];
        wanted.sort_by_key(ToString::to_string);
        assert_eq!(found, wanted);
    }
    director.get("party_split", both);
    assert_eq!(dossiers(&first), [json!(one)]);
}

#[test]
fn what_names_either_record_of_a_person_is_listed_with_the_person() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let ((dossier, first), (_, second)) = (
        with_a_seller(&director, "A. Vendeur"),
        with_a_seller(&director, "A. Vendeur"),
    );
    let document = file_one(&director, folder.path(), "acte.pdf", &dossier);
    director.get(
        "document_change",
        json!({ "ids": [document], "changes": [
            { "change": "party", "party": first, "part": "seller" },
            { "change": "party", "party": second, "part": "seller" }] }),
    );
    director.get("party_merge", json!({ "one": first, "other": second }));
    let standing = first.clone().min(second);
    let list = director.get(
        "document_list",
        json!({ "list": { "of": "party", "id": standing }, "offset": 0, "limit": 10 }),
    );
    assert_eq!(list["total"], 1, "once, though it names both records");
    let full = director.get("document_show", json!({ "id": document }));
    assert_eq!(full["parties"][0]["part"], "seller", "with the part");
}

/// A dossier and its seller.
fn with_a_seller(director: &Computer, name: &str) -> (String, String) {
    let party = json!({ "name": name, "address": null, "email": null, "telephone": null, "part": "seller" });
    let dossier = director.get(
        "dossier_make",
        json!({ "dossier": { "title": "T", "reference": null, "sort": "sale", "property": null,
                             "place": null, "parties": [party] } }),
    );
    let dossier = dossier.as_str().expect("an id").to_owned();
    let full = director.get("dossier_show", json!({ "id": dossier }));
    let party = full["parties"][0]["party"]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    (dossier, party)
}
