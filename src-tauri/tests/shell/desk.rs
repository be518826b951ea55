//! The board, the first page by person, views that were saved, and what a director decides for everybody.

use coffre_app::error::Code;
use serde_json::{Value, json};

use crate::surroundings::Computer;
use crate::world::{World, admit, director, file_bytes};

fn today(at: &Computer) -> Value {
    at.get("today_show", json!({}))["day"].clone()
}

#[test]
fn the_first_page_is_another_for_each_person() {
    let world = World::new();
    let persons = ["agent", "office", "office-manager", "director", "auditor"];
    let shown = persons.map(|role| today(world.of(role))["person"].clone());
    assert_eq!(
        shown,
        ["agent", "office", "office", "director", "auditor"].map(|person| json!(person))
    );
    let agent = today(world.of("agent"));
    assert_eq!(agent["mine"][0]["id"], world.dossier.as_str(), "{agent}");
    assert!(
        agent.get("health").is_none(),
        "the state of the vault is not an agent's to mind"
    );
}

#[test]
fn a_vault_that_was_never_checked_is_not_called_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let director = director(folder.path());
    let worries = |at: &Computer| {
        let all = today(at)["health"]["worries"].clone();
        let all = all.as_array().expect("worries").clone();
        all.iter().map(|one| one["worry"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        worries(&director),
        ["sheet-waits", "never-checked", "never-backed-up"].map(|one| json!(one))
    );
    director.get("house_check", json!({ "level": "names" }));
    director
        .heard
        .wait(|event| matches!(event, coffre_app::events::AppEvent::Checked { .. }));
    assert_eq!(
        worries(&director),
        ["sheet-waits", "never-backed-up"].map(|one| json!(one))
    );
    let house = director.get("house_show", json!({}));
    assert_eq!(house["health"]["checkDays"], 0);
}

#[test]
fn a_question_is_not_counted_as_a_document_that_is_due() {
    let world = World::new();
    let director = world.of("director");
    let day = today(director);
    assert!(
        !day["questions"].as_array().expect("questions").is_empty(),
        "{day}"
    );
    assert_eq!(director.get("today_counts", json!({}))["due"], 0);
}

#[test]
fn the_board_tells_phase_deed_and_what_is_missing() {
    let world = World::new();
    let office = world.of("office-manager");
    let id = world.dossier.as_str();
    let changes = json!([{ "change": "event", "event": "compromis", "date": "2026-05-01" },
                         { "change": "field", "name": "deed-planned", "value": "2026-08-01" }]);
    office.get("dossier_change", json!({ "id": id, "changes": changes }));
    let answers = json!([{ "of": "property", "value": "house" }]);
    office.get("checklist_answer", json!({ "id": id, "answers": answers }));
    let board = office.get("dossier_board", json!({ "words": null }));
    let card = &board[0];
    assert_eq!(
        (&card["phase"], &card["deedSure"]),
        (&json!("compromis"), &json!("planned"))
    );
    assert!(card["daysToDeed"].as_i64().expect("a number") > 0);
    let missing = card["pieces"]["missing"].as_u64().expect("a number");
    assert!(
        missing > 3 && card["pieces"]["blocking"]["row"].is_string(),
        "{card}"
    );
    office.get(
        "checklist_asked",
        json!({ "id": id, "rows": ["peb"], "of": null, "day": null }),
    );
    let card = office.get("dossier_board", json!({ "words": "pont" }))[0].clone();
    assert_eq!(card["pieces"]["missing"], missing - 1);
    assert_eq!(card["pieces"]["asked"], 1);
    let closed = json!([{ "change": "field", "name": "closed", "value": "2026-05-20" }]);
    office.get("dossier_change", json!({ "id": id, "changes": closed }));
    assert_eq!(
        office.get("dossier_board", json!({ "words": null }))[0]["phase"],
        "closed"
    );
}

#[test]
fn a_view_is_saved_and_what_was_looked_at_is_remembered_until_it_is_forgotten() {
    let world = World::new();
    let agent = world.of("agent");
    agent.get("saved_keep", json!({ "name": "PEB", "query": "genre:peb" }));
    assert_eq!(
        agent.refusal("saved_keep", json!({ "name": " ", "query": "x" })),
        Code::Value
    );
    let saved = agent.get("saved_list", json!({}));
    assert_eq!(saved, json!([{ "name": "PEB", "query": "genre:peb" }]));
    agent.get("document_show", json!({ "id": world.document }));
    agent.get("dossier_show", json!({ "id": world.dossier }));
    let seen = agent.get("recent_list", json!({ "limit": 5 }));
    let ids: Vec<&Value> = seen
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| &one["id"])
        .collect();
    assert_eq!(ids, [&json!(world.dossier), &json!(world.document)]);
    agent.get("recent_forget", json!({}));
    assert_eq!(agent.get("recent_list", json!({ "limit": 5 })), json!([]));
    agent.get("saved_forget", json!({ "name": "PEB" }));
    assert_eq!(agent.get("saved_list", json!({})), json!([]));
}

#[test]
fn a_deputy_has_a_second_role_until_it_is_ended() {
    let world = World::new();
    let director = world.of("director");
    director.step_up();
    let agent = world.of("agent").get("session_show", json!({}))["person"].clone();
    let appoint = |until: &str| json!({ "person": agent, "role": "office-manager", "until": until });
    assert_eq!(director.refusal("deputy_appoint", appoint("soon")), Code::Value);
    director.get("deputy_appoint", appoint("2026-08-15"));
    let listed = director.get("deputy_list", json!({}));
    assert_eq!(
        (&listed[0]["person"]["id"], &listed[0]["over"]),
        (&agent, &json!(false))
    );
    director.clock.pass(120 * 86_400);
    director.unlock();
    director.step_up();
    let over = today(director)["deputiesDue"].clone();
    assert_eq!(over[0]["until"], "2026-08-15", "{over}");
    director.get("deputy_end", json!({ "grant": over[0]["grant"] }));
    assert_eq!(director.get("deputy_list", json!({})), json!([]));
}

#[test]
fn a_computer_is_removed_and_its_person_stays() {
    let world = World::new();
    let director = world.of("director");
    let leaver = admit(director, world.folder(), "Carla", "office-manager");
    let person = leaver.get("session_show", json!({}))["person"].clone();
    let member = |at: &Computer| {
        let all = at.get("people_list", json!({}));
        let all = all.as_array().expect("people").clone();
        all.into_iter()
            .find(|one| one["person"]["id"] == person)
            .expect("Carla")
    };
    let seats = member(director)["seats"].as_array().expect("seats").clone();
    let computers: std::collections::BTreeSet<&str> = seats
        .iter()
        .filter_map(|seat| seat["computer"].as_str())
        .collect();
    assert_eq!(
        (seats.len(), computers.len()),
        (2, 1),
        "day and high seat of one computer"
    );
    director.step_up();
    let ids: Vec<&Value> = seats.iter().map(|seat| &seat["seat"]).collect();
    director.get("people_remove_seats", json!({ "seats": ids }));
    let after = member(director);
    assert_eq!((&after["removed"], &after["seats"]), (&json!(false), &json!([])));
}

#[test]
fn whoever_is_asked_for_a_new_passphrase_is_told() {
    let world = World::new();
    let (director, agent) = (world.of("director"), world.of("agent"));
    let asked = |at: &Computer| at.get("session_show", json!({}))["passphrase"]["asked"].clone();
    assert_eq!(asked(agent), false);
    director.clock.pass(3 * 86_400);
    director.unlock();
    director.step_up();
    let person = agent.get("session_show", json!({}))["person"].clone();
    director.get("demand_passphrase", json!({ "person": person }));
    agent.get("session_catch_up", json!({}));
    assert_eq!(asked(agent), true);
    assert_eq!(asked(director), false);
}

#[test]
fn a_longer_period_shows_its_effect_before_it_is_defined() {
    let world = World::new();
    let director = world.of("director");
    let events = json!([{ "change": "event", "event": "deed", "date": "2026-04-10" }]);
    director.get(
        "dossier_change",
        json!({ "id": world.dossier, "changes": events }),
    );
    let deadline =
        || director.get("document_show", json!({ "id": world.document }))["row"]["deadline"].clone();
    assert_eq!(deadline(), json!({ "is": "on", "date": "2036-04-10" }));
    let change = |basis: &str| {
        json!({ "change": { "rule": "R05", "case": "operation", "years": 15, "months": 0, "days": 0,
                "since": "2026-05-01", "scope": "everything", "basis": basis } })
    };
    let effect = director.get("rule_preview", change("Choix"));
    assert_eq!(
        (&effect["later"], &effect["changed"]),
        (&json!(1), &json!(1)),
        "{effect}"
    );
    assert_eq!(
        deadline(),
        json!({ "is": "on", "date": "2036-04-10" }),
        "nothing was done"
    );
    assert_eq!(director.refusal("rule_change", change(" ")), Code::Value);
    director.get("rule_change", change("Choix de la direction"));
    assert_eq!(deadline(), json!({ "is": "on", "date": "2041-04-10" }));
}

#[test]
fn a_kind_of_the_house_is_made_and_changed() {
    let world = World::new();
    let director = world.of("director");
    let kind = |label: &str| {
        json!({ "kind": { "code": "plan-metre", "label": { "fr": label, "nl": "", "en": "" },
                "purpose": { "fr": "Mesures", "nl": "", "en": "" }, "category": "property-title",
                "level": "internal", "compartment": "ventes", "needsDossier": true,
                "rules": [{ "rule": "R05", "case": "operation" }] } })
    };
    assert_eq!(
        world.of("agent").refusal("kind_change", kind("Plan")),
        Code::NotAllowed
    );
    director.get("kind_change", kind("Plan"));
    director.get("kind_change", kind("Plan métré"));
    let kinds = director.get("kind_list", json!({}))["kinds"].clone();
    let made = kinds
        .as_array()
        .expect("kinds")
        .iter()
        .find(|one| one["code"] == "plan-metre")
        .expect("the new kind")
        .clone();
    assert_eq!(
        made["label"],
        json!({ "fr": "Plan métré", "nl": "Plan métré", "en": "Plan métré" })
    );
    let nowhere = {
        let mut wrong = kind("Plan");
        wrong["kind"]["compartment"] = json!("nowhere");
        wrong
    };
    assert_eq!(director.refusal("kind_change", nowhere), Code::Value);
}

#[test]
fn what_is_to_be_filed_is_one_number_for_everybody() {
    let world = World::new();
    file_bytes(
        world.of("director"),
        world.folder(),
        "vrac.txt",
        b"vrac",
        &json!([]),
    );
    for role in ["agent", "office-manager", "director"] {
        let at = world.of(role);
        at.get("session_catch_up", json!({}));
        let (first, counts) = (at.get("today_show", json!({})), at.get("today_counts", json!({})));
        assert!(
            counts["inbox"].as_u64() > Some(0),
            "{role} has something to file: {counts}"
        );
        assert_eq!(
            (&first["inbox"], &first["tray"]),
            (&counts["inbox"], &counts["tray"]),
            "{role}"
        );
    }
}
