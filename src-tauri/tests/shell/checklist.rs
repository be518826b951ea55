//! The office manager's checklist: what applies, what is missing, whom it is asked from.

use coffre_app::error::Code;
use serde_json::{Value, json};

use crate::surroundings::Computer;
use crate::world::{World, file, filed};

fn shown(at: &Computer, dossier: &str) -> Value {
    at.get("checklist_show", json!({ "id": dossier }))
}

fn row<'a>(list: &'a Value, code: &str) -> Option<&'a Value> {
    list["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .find(|row| row["code"] == code)
}

fn answer(at: &Computer, dossier: &str, answers: &Value) {
    at.get("checklist_answer", json!({ "id": dossier, "answers": answers }));
}

/// Says that a house is sold: some rows wait for that.
fn of_a_house(at: &Computer, dossier: &str) {
    answer(at, dossier, &json!([{ "of": "property", "value": "house" }]));
}

#[test]
fn the_rows_follow_region_property_and_case() {
    let world = World::new();
    let office = world.of("office-manager");
    let dossier = world.dossier.as_str();
    let list = shown(office, dossier);
    assert_eq!(list["case"]["region"], "wallonia", "the address tells it");
    assert!(row(&list, "urbanism-brussels").is_none());
    let answers = json!([{ "of": "region", "value": "brussels" }, { "of": "property", "value": "flat" },
                         { "of": "flag", "flag": "co-ownership", "value": true }]);
    answer(office, dossier, &answers);
    let list = shown(office, dossier);
    assert_eq!(list["case"]["property"], "flat");
    assert!(row(&list, "urbanism-brussels").is_some());
    let of = |flag: &str| {
        let flags = list["case"]["flags"].as_array().expect("flags").iter();
        flags
            .clone()
            .find(|one| one["flag"]["code"] == flag)
            .cloned()
            .expect("a flag")
    };
    assert_eq!(of("co-ownership")["answer"], true);
    assert_eq!(of("let")["answer"], Value::Null);
    let wrong = json!({ "id": dossier, "answers": [{ "of": "region", "value": "france" }] });
    assert_eq!(office.refusal("checklist_answer", wrong), Code::Value);
}

#[test]
fn a_filed_document_ticks_its_row() {
    let world = World::new();
    let office = world.of("office-manager");
    of_a_house(office, &world.dossier);
    let before = shown(office, &world.dossier);
    assert_eq!(row(&before, "peb").expect("a row")["status"], "missing");
    let path = file(world.folder(), "peb.pdf", b"%PDF-1.4 peb");
    let drop = office.shell.tray().hold(vec![path]).drop;
    let card = office.get("tray_take", json!({ "drop": drop }))["cards"][0]["id"].clone();
    office.get(
        "tray_change",
        json!({ "cards": [card], "changes": [{ "set": "kind", "value": "peb" },
                { "set": "dossier", "value": world.dossier }, { "set": "date", "value": "2026-03-02" }] }),
    );
    let work = office.get("tray_file", json!({ "cards": [card] }));
    let document = filed(office, &work)["filed"][0]["document"]["id"].clone();
    let after = shown(office, &world.dossier);
    let peb = row(&after, "peb").expect("a row");
    assert_eq!(peb["status"], "received");
    assert_eq!(peb["pieces"][0]["id"], document);
    let ready = |list: &Value| list["deed"]["have"].as_u64().expect("a number");
    assert_eq!(ready(&after), ready(&before) + 1);
}

#[test]
fn asking_reminding_and_dispensing_are_kept_with_their_dates() {
    let world = World::new();
    let office = world.of("office");
    let id = world.dossier.as_str();
    of_a_house(office, id);
    for day in ["2026-03-01", "2026-03-15"] {
        office.get(
            "checklist_asked",
            json!({ "id": id, "rows": ["peb"], "of": null, "day": day }),
        );
    }
    let list = shown(office, id);
    let peb = row(&list, "peb").expect("a row");
    assert_eq!(
        (&peb["status"], &peb["asked"], &peb["reminded"]),
        (&json!("asked"), &json!("2026-03-01"), &json!(["2026-03-15"]))
    );
    office.get(
        "checklist_not_asked",
        json!({ "id": id, "rows": ["peb"], "day": "2026-03-15" }),
    );
    let list = shown(office, id);
    let peb = row(&list, "peb").expect("a row");
    assert_eq!(
        (&peb["asked"], &peb["reminded"]),
        (&json!("2026-03-01"), &json!([])),
        "what was taken back is no reminder"
    );
    let dispense = |reason: Value| json!({ "id": id, "row": "peb", "reason": reason });
    assert_eq!(
        office.refusal("checklist_dispense", dispense(json!("  "))),
        Code::Value
    );
    office.get("checklist_dispense", dispense(json!("Bâtiment en ruine")));
    let list = shown(office, id);
    let peb = row(&list, "peb").expect("a row");
    assert_eq!(
        (&peb["status"], &peb["reason"]),
        (&json!("not-applicable"), &json!("Bâtiment en ruine"))
    );
    office.get("checklist_dispense", dispense(Value::Null));
    assert_eq!(row(&shown(office, id), "peb").expect("a row")["status"], "asked");
}

#[test]
fn a_request_goes_to_the_mail_program_and_stands_in_the_communications() {
    let world = World::new();
    // A director reads the log, in which the register of what leaves stands.
    let director = world.of("director");
    let id = world.dossier.as_str();
    director.get(
        "request_contact",
        json!({ "id": id, "supplier": "seller", "contact": "Bernard <bernard@example.be>" }),
    );
    let letters = director.get("request_letters", json!({ "id": id, "language": "nl" }));
    let seller = letters
        .as_array()
        .expect("letters")
        .iter()
        .find(|letter| letter["supplier"]["code"] == "seller")
        .expect("a letter");
    assert_eq!(
        (&seller["name"], &seller["email"]),
        (&json!("Bernard"), &json!("bernard@example.be"))
    );
    let of_seller = json!({ "id": id, "supplier": "seller", "language": "nl" });
    director.get("request_mail", of_seller.clone());
    let link = director.dialogs.mailed().expect("the mail program was opened");
    assert!(link.starts_with("mailto:bernard@example.be?subject="), "{link}");
    director.get("request_copied", of_seller);
    let said = director.get("dossier_communications", json!({ "id": id }));
    let channels: Vec<&Value> = said
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| &line["line"]["detail"]["channel"])
        .collect();
    assert_eq!(channels.len(), 2, "{said}");
    assert!(
        channels.contains(&&json!("mailto")) && channels.contains(&&json!("copied")),
        "{said}"
    );
}

#[test]
fn the_annex_of_the_mandate_comes_from_the_same_list() {
    let world = World::new();
    let office = world.of("office");
    let annex = office.get("request_annex", json!({ "id": world.dossier, "language": "fr" }));
    let listed = annex["lines"].as_array().expect("lines").len();
    let list = shown(office, &world.dossier);
    let rows = list["rows"].as_array().expect("rows").iter();
    let marked = rows.filter(|row| row["annex"] == true).count();
    assert!(listed > 0 && listed <= marked, "{listed} of {marked}");
    assert!(annex["text"].as_str().expect("a text").contains("Rue du Pont 3"));
}

#[test]
fn a_dossier_from_a_template_has_its_answers() {
    let world = World::new();
    let agent = world.of("agent");
    let made = agent.get(
        "dossier_make",
        json!({ "dossier": { "title": "Vente", "reference": null, "template": "flat", "sort": "sale",
                "property": "Avenue Louise 12, 1050 Bruxelles", "place": null, "parties": [] } }),
    );
    let made = made.as_str().expect("an id");
    let list = shown(agent, made);
    assert_eq!(
        (&list["case"]["property"], &list["case"]["region"]),
        (&json!("flat"), &json!("brussels"))
    );
    let card = agent.get("dossier_show", json!({ "id": made }))["card"].clone();
    let me = agent.get("session_show", json!({}))["person"].clone();
    assert_eq!(card["inCharge"]["id"], me, "whoever opens it looks after it");
    let unknown = json!({ "dossier": { "title": "Vente", "reference": null, "template": "castle", "sort": "sale",
                          "property": null, "place": null, "parties": [] } });
    assert_eq!(agent.refusal("dossier_make", unknown), Code::NotFound);
}
