//! Directors decide together: a removal is proposed, listed, signed, withdrawn.

use coffre_app::error::Code;
use serde_json::{Value, json};

use crate::surroundings::Computer;
use crate::world::{self, admit};

/// Two directors. Both sign from here on.
fn two(folder: &std::path::Path) -> (Computer, Computer) {
    let aline = world::director(folder);
    aline.step_up();
    let bruno = admit(&aline, folder, "Bruno", "director");
    bruno.step_up();
    for one in [&aline, &bruno, &aline] {
        one.get("session_catch_up", json!({}));
    }
    aline
        .shell
        .change(|vault| Ok(vault.change_threshold(2)?.accepted))
        .expect("one signs while one is enough");
    bruno.get("session_catch_up", json!({}));
    (aline, bruno)
}

fn proposals(at: &Computer) -> Vec<Value> {
    at.get("session_catch_up", json!({}));
    let list = at.get("proposal_list", json!({}));
    list.as_array().expect("a list").clone()
}

fn person(at: &Computer) -> Value {
    at.get("session_show", json!({}))["person"].clone()
}

#[test]
fn a_removal_waits_for_the_other_director_and_is_followed_when_he_signs() {
    let folder = tempfile::tempdir().unwrap();
    let (aline, bruno) = two(folder.path());
    let made = aline.get("people_remove_director", json!({ "person": person(&bruno) }));
    assert_eq!(made["accepted"], false);
    let seen = proposals(&bruno).remove(0);
    assert_eq!(
        (&seen["removed"][0]["id"], &seen["missing"], &seen["signedHere"]),
        (&person(&bruno), &json!(1), &json!(false))
    );
    let signed = bruno.get("proposal_sign", json!({ "hash": seen["hash"] }));
    assert_eq!(signed["accepted"], true);
    assert!(proposals(&aline).is_empty(), "nothing waits any more");
}

#[test]
fn a_second_proposal_waits_until_the_first_is_withdrawn() {
    let folder = tempfile::tempdir().unwrap();
    let (aline, bruno) = two(folder.path());
    let removal = json!({ "person": person(&bruno) });
    aline.get("people_remove_director", removal.clone());
    assert_eq!(aline.refusal("sheet_renew", json!({})), Code::OpenProposal);
    let own = proposals(&aline).remove(0);
    assert_eq!(own["signedHere"], true);
    aline.get("proposal_withdraw", json!({ "hash": own["hash"] }));
    assert!(proposals(&aline).is_empty());
    aline.get("sheet_renew", json!({}));
    assert_eq!(proposals(&aline)[0]["newSheet"], true);
}
