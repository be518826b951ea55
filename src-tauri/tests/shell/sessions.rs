//! First run, joining, sealed folders, the sheet, the demonstration.

use coffre_app::dialogs::Purpose;
use coffre_app::error::Code;
use coffre_app::events::AppEvent;
use serde_json::json;

use crate::surroundings::{Computer, PASSPHRASE};
use crate::world::{self, World, admit, director};

#[test]
fn a_weak_passphrase_makes_no_vault() {
    let folder = tempfile::tempdir().unwrap();
    let vault = world::make(folder.path(), "vault");
    let computer = Computer::new(folder.path().join("home"));
    computer.dialogs.set(Purpose::CreateVault, &[&vault]);
    computer.get("vault_choose_folder", json!({ "purpose": "create" }));
    let args = json!({ "agency": "Pont", "director": "Aline", "label": "Aline", "passphrase": "azerty123" });
    assert_eq!(computer.refusal("vault_create", args), Code::WeakPassphrase);
    assert!(vault.read_dir().unwrap().next().is_none(), "nothing was written");
}

#[test]
fn a_folder_with_a_vault_is_not_taken_for_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let made = director(folder.path());
    made.dialogs
        .set(Purpose::CreateVault, &[&folder.path().join("vault")]);
    let look = made.get("vault_choose_folder", json!({ "purpose": "create" }));
    assert_eq!(
        (look["usable"].clone(), look["state"].clone()),
        (json!(false), json!("vault"))
    );
}

#[test]
fn the_sheet_waits_until_it_is_typed_back() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let path = folder.path().join("sheet.html");
    director.dialogs.set(Purpose::Sheet, &[&path]);
    director.get("sheet_save", json!({ "language": "fr" }));
    let page = std::fs::read_to_string(&path).unwrap();
    assert_eq!(director.get("session_show", json!({}))["sheetWaits"], true);
    assert_eq!(
        director.refusal("sheet_type_back", json!({ "typed": "AGE-SECRET" })),
        Code::SheetMistyped
    );
    let key = crate::sheets::key_on(&page);
    director.get("sheet_type_back", json!({ "typed": key }));
    assert_eq!(director.get("session_show", json!({}))["sheetWaits"], false);
    assert_eq!(
        director.refusal("sheet_save", json!({ "language": "fr" })),
        Code::NoSheetWaiting
    );
    director.get("sheet_try", json!({ "typed": key }));
}

#[test]
fn the_two_words_are_compared_before_anybody_is_let_in() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let newcomer = Computer::new(folder.path().join("home-agent"));
    let invited = director.get("people_invite", json!({ "name": "Bob", "role": "agent" }));
    let words: Vec<&str> = invited["words"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|word| word.as_str())
        .collect();
    newcomer
        .dialogs
        .set(Purpose::JoinVault, &[&folder.path().join("vault")]);
    newcomer.get("vault_choose_folder", json!({ "purpose": "join" }));
    newcomer.get(
        "vault_join",
        json!({ "label": "Bob", "words": words.join(" "), "passphrase": PASSPHRASE }),
    );
    assert_eq!(
        director
            .get("people_pending", json!({}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let wrong = json!({ "invite": invited["id"], "heard": "chat chien" });
    assert_eq!(director.refusal("people_admit", wrong), Code::OtherWords);
}

#[test]
fn sealed_folders_show_only_while_they_are_open() {
    let world = World::new();
    let director = world.of("director");
    director.step_up();
    director.get(
        "dossier_make",
        json!({ "dossier": { "title": "Contrat", "reference": null, "sort": "employee", "property": null,
                "place": null, "parties": [] } }),
    );
    let board = |at: &Computer| {
        at.get("dossier_board", json!({ "words": null }))
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(board(director), 2);
    director.get("step_up_close", json!({}));
    assert_eq!(board(director), 1, "closed, the folder has no dossier to show");
    assert!(director.heard.take().contains(&AppEvent::StepUpClosed));
}

#[test]
fn the_wrong_role_sees_nothing_of_sealed_folders() {
    let world = World::new();
    let director = world.of("director");
    director.step_up();
    let sealed = director.get(
        "dossier_make",
        json!({ "dossier": { "title": "Contrat secret", "reference": null, "sort": "employee", "property": null,
                "place": null, "parties": [] } }),
    );
    let agent = world.of("agent");
    agent.get("session_catch_up", json!({}));
    assert_eq!(
        agent.refusal("dossier_show", json!({ "id": sealed })),
        Code::NotFound
    );
    let everything = [
        agent.get("session_show", json!({})),
        agent.get("dossier_board", json!({ "words": null })),
        agent.get("today_show", json!({})),
        agent.get(
            "search",
            json!({ "text": "Contrat", "offset": 0, "limit": 50, "byDate": false }),
        ),
    ];
    for answer in everything {
        let text = answer.to_string();
        assert!(!text.contains("secret") && !text.contains("direction"), "{text}");
    }
}

#[test]
fn a_leaver_is_removed_and_the_list_is_honest() {
    let world = World::new();
    let director = world.of("director");
    let leaver = admit(director, world.folder(), "Carla", "agent");
    let person = leaver.get("session_show", json!({}))["person"].clone();
    director.step_up();
    let left = director.get("people_remove", json!({ "person": person }));
    let could: Vec<&str> = left["couldRead"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["place"]["code"].as_str())
        .collect();
    assert!(
        could.contains(&"ventes") && !could.contains(&"direction"),
        "{could:?}"
    );
    assert!(
        !left["renewed"].as_array().unwrap().is_empty(),
        "keys were renewed"
    );
    let members = director.get("people_list", json!({}));
    let gone = members
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["person"]["id"] == person)
        .unwrap();
    assert_eq!(gone["removed"], true);
}

#[test]
fn a_changed_passphrase_is_the_only_one_that_opens() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let wished = "grenier sapin barque muguet trois";
    director.get(
        "passphrase_change",
        json!({ "present": PASSPHRASE, "wished": wished }),
    );
    director.get("session_lock", json!({}));
    let try_with = |typed: &str| {
        director.call(
            "session_unlock",
            json!({ "seat": director.seat, "passphrase": typed }),
        )
    };
    assert_eq!(try_with(PASSPHRASE).unwrap_err().code, Code::WrongPassphrase);
    assert!(try_with(wished).is_ok());
}

#[test]
fn the_demonstration_is_made_with_one_button_and_opened_without_a_secret() {
    let folder = tempfile::tempdir().unwrap();
    let computer = Computer::new(folder.path().join("home"));
    computer.get("vault_make_demo", json!({}));
    let ended = computer
        .heard
        .wait(|event| matches!(event, AppEvent::DemoReady { .. } | AppEvent::Failed { .. }));
    assert!(matches!(ended, AppEvent::DemoReady { .. }), "{ended:?}");
    let known = computer.get("vault_known", json!({}));
    let agent = known
        .as_array()
        .unwrap()
        .iter()
        .find(|seat| seat["role"] == "agent")
        .expect("an agent")
        .clone();
    let session = computer.get("vault_enter_demo", json!({ "seat": agent["seat"] }));
    assert_eq!(session["demo"], true);
    let today = computer.get("today_show", json!({}));
    assert_eq!(today["day"]["person"], "agent");
    let board = computer.get("dossier_board", json!({ "words": null }));
    assert!(board.as_array().unwrap().len() > 3, "{board}");
}
