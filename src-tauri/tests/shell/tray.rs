//! The tray reads what lies in it: proposals by content, what is held, what a person has to look at first.

use std::collections::BTreeMap;

use coffre_app::dialogs::Purpose;
use coffre_app::events::{AppEvent, WorkKind};
use coffre_core::document::{NewDocument, Silent, Source};
use serde_json::{Value, json};

use crate::surroundings::{Computer, PASSPHRASE};
use crate::world::{self, file, filed};

const PEB: &str =
    "Certificat PEB\nBien : rue Haute 3 à 4999 Valbois\nÉtabli le 14/03/2025\nÉnergie primaire 300 kWh/m² an";

/// A sale, and a visitor of it.
fn sale(at: &Computer) -> String {
    let made = at.get(
        "dossier_make",
        json!({ "dossier": { "title": "Dupont", "reference": "OMN-412345", "sort": "sale",
                "property": "rue Haute 3, 4999 Valbois", "place": null,
                "parties": [{ "name": "Éloïse Dupont", "address": null, "email": null, "telephone": null,
                              "part": "seller" },
                            { "name": "Loïc Quévrin", "address": null, "email": null, "telephone": null,
                              "part": "prospect" }] } }),
    );
    made.as_str().expect("an id").to_owned()
}

/// Puts files into the tray and waits until they are read.
fn read(at: &Computer, paths: &[&std::path::Path]) -> Vec<Value> {
    at.dialogs.set(Purpose::File, paths);
    at.heard.take();
    at.get("tray_pick", json!({}));
    at.heard.wait(|event| matches!(event, AppEvent::Read { .. }));
    cards(at)
}

fn cards(at: &Computer) -> Vec<Value> {
    let tray = at.get("tray_show", json!({}));
    tray["cards"].as_array().expect("cards").clone()
}

fn file_all(at: &Computer) -> Value {
    let ids: Vec<Value> = cards(at).iter().map(|card| card["id"].clone()).collect();
    let work = at.get("tray_file", json!({ "cards": ids }));
    filed(at, &work)
}

#[test]
fn what_is_inside_is_proposed_accepted_and_found() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let dossier = sale(&director);
    let path = file(folder.path(), "IMG_4821.txt", PEB.as_bytes());
    let card = read(&director, &[&path]).remove(0);
    assert_eq!(card["state"]["is"], "ready", "{card}");
    assert_eq!(
        (&card["kind"]["value"], &card["kind"]["sure"]),
        (&"peb".into(), &true.into())
    );
    assert_eq!(card["dossier"]["value"], dossier.as_str());
    assert_eq!(card["date"]["value"], "2025-03-14");
    assert!(
        card["kind"]["because"].is_string(),
        "the words that led to it: {card}"
    );
    assert!(card["deadline"].is_object(), "until when it is kept: {card}");
    let done = file_all(&director);
    let id = done["filed"][0]["document"]["id"].clone();
    assert_eq!(done["filed"][0]["dossier"], dossier.as_str(), "{done}");
    let found = director.get(
        "search",
        json!({ "text": "primaire", "offset": 0, "limit": 20, "byDate": false }),
    );
    assert_eq!(
        found["hits"][0]["document"]["id"], id,
        "its words are searched: {found}"
    );
}

#[test]
fn nothing_below_the_line_is_accepted_unseen() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let path = file(folder.path(), "doc0048232.txt", b"quelques mots sans plus");
    let card = read(&director, &[&path]).remove(0);
    assert_eq!(card["state"]["is"], "to-check", "{card}");
    assert_eq!(card["missing"], json!(["kind", "dossier"]));
    let done = file_all(&director);
    assert!(done["filed"][0]["kind"].is_null(), "asked, not guessed: {done}");
}

#[test]
fn a_correction_leads_the_next_proposal() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let text = |more: &str| format!("Bureau Beaulieu Conseils\nNote {more}\nmesures");
    let path = file(folder.path(), "note.txt", text("diverse").as_bytes());
    let card = read(&director, &[&path]).remove(0);
    assert_ne!(card["kind"]["value"], "plans");
    director.get(
        "tray_change",
        json!({ "cards": [card["id"]], "changes": [{ "set": "kind", "value": "plans" }] }),
    );
    file_all(&director);
    let path = file(folder.path(), "autre.txt", text("encore").as_bytes());
    let card = read(&director, &[&path]).remove(0);
    assert_eq!(card["kind"]["value"], "plans", "{card}");
}

#[test]
fn what_is_held_is_shown_with_one_question() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let path = file(folder.path(), "a.txt", PEB.as_bytes());
    read(&director, &[&path]);
    file_all(&director);
    let again = file(folder.path(), "b.txt", PEB.as_bytes());
    let card = read(&director, &[&again]).remove(0);
    assert_eq!(
        (&card["state"]["is"], &card["state"]["same"]),
        (&"duplicate".into(), &"bytes".into())
    );
    assert_eq!(card["state"]["of"]["fileName"], "a.txt");
    director.get(
        "tray_change",
        json!({ "cards": [card["id"]], "changes": [{ "set": "again", "value": true }] }),
    );
    assert_ne!(
        cards(&director)[0]["state"]["is"],
        "duplicate",
        "the question is answered"
    );
    assert_eq!(file_all(&director)["filed"].as_array().unwrap().len(), 1);
}

#[test]
fn the_card_of_a_mere_visitor_is_warned_of_until_somebody_says_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    sale(&director);
    let text =
        "CARTE D'IDENTITÉ IDENTITEITSKAART\nNom\nQUÉVRIN\nLoïc\nValable du - au\n01.02.2021 - 01.02.2040\n";
    let path = file(folder.path(), "ci.txt", text.as_bytes());
    let card = read(&director, &[&path]).remove(0);
    assert_eq!(card["warnings"], json!(["prospect-identity"]), "{card}");
    assert_eq!(card["state"]["is"], "to-check");
    let done = file_all(&director);
    assert_eq!(
        (&done["refused"], done["filed"].as_array().unwrap().len()),
        (&1.into(), 0),
        "{done}"
    );
    let card = cards(&director).remove(0);
    assert_eq!(card["state"]["code"], "look-first", "{card}");
    director.get(
        "tray_change",
        json!({ "cards": [card["id"]], "changes": [{ "set": "kind", "value": "identity-card" }] }),
    );
    assert_eq!(file_all(&director)["filed"].as_array().unwrap().len(), 1);
}

#[test]
fn a_mail_and_what_came_with_it_are_cards_and_linked_documents() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let mail = format!(
        "From: a@example.org\r\nSubject: PEB\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nVoici.\r\n--b\r\nContent-Type: text/plain; charset=utf-8; name=\"peb.txt\"\r\n\
         Content-Disposition: attachment; filename=\"peb.txt\"\r\n\r\n{PEB}\r\n--b--\r\n"
    );
    let path = file(folder.path(), "TR.eml", mail.as_bytes());
    let cards = read(&director, &[&path]);
    assert_eq!(cards.len(), 2, "{cards:?}");
    assert_eq!(cards[1]["inside"], cards[0]["id"]);
    assert_eq!(cards[1]["kind"]["value"], "peb");
    let done = file_all(&director);
    assert_eq!(done["filed"].as_array().unwrap().len(), 2, "{done}");
}

#[test]
fn an_unfinished_tray_comes_back_with_what_was_said_and_what_was_pasted() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let path = file(folder.path(), "a.txt", PEB.as_bytes());
    read(&director, &[&path]);
    let pasted = json!({ "name": "page.txt", "bytes": "Ym9uam91cg==" });
    director.heard.take();
    let tray = director.get("tray_paste", pasted);
    director
        .heard
        .wait(|event| matches!(event, AppEvent::Read { .. }));
    let id = tray["cards"][1]["id"].clone();
    director.get(
        "tray_change",
        json!({ "cards": [id], "changes": [{ "set": "title", "value": "Collée" }] }),
    );
    director.heard.take();
    // The window dies without a word; the next one finds the seat as it was.
    let seat = director.seat.clone();
    director.get("session_lock", json!({}));
    director.get(
        "session_unlock",
        json!({ "seat": seat, "passphrase": PASSPHRASE }),
    );
    director
        .heard
        .wait(|event| matches!(event, AppEvent::Read { .. }));
    let cards = cards(&director);
    assert_eq!(cards.len(), 2);
    assert_eq!(cards[0]["kind"]["value"], "peb", "read anew: {}", cards[0]);
    assert_eq!(
        (&cards[1]["name"], &cards[1]["title"]["value"]),
        (&"page.txt".into(), &"Collée".into())
    );
    file_all(&director);
    director.get("session_lock", json!({}));
    director.get(
        "session_unlock",
        json!({ "seat": seat, "passphrase": PASSPHRASE }),
    );
    assert_eq!(self::cards(&director).len(), 0, "what was filed is not kept");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_kept_of_the_tray_loses_nothing_else() {
    use std::os::unix::ffi::OsStrExt as _;

    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let there = file(folder.path(), "a.txt", PEB.as_bytes());
    let gone = file(folder.path(), "gone.txt", b"x");
    let odd = folder.path().join(std::ffi::OsStr::from_bytes(b"odd-\xff.txt"));
    #[expect(clippy::disallowed_methods, reason = "files that somebody wants to file")]
    {
        std::fs::copy(&gone, &odd).unwrap();
        read(&director, &[&odd, &gone, &there]);
        std::fs::remove_file(&gone).unwrap();
    }
    director.get("session_lock", json!({}));
    director.heard.take();
    director.unlock();
    director
        .heard
        .wait(|event| matches!(event, AppEvent::Read { .. }));
    let cards = cards(&director);
    assert_eq!(cards.len(), 1, "{cards:?}");
    assert_eq!(cards[0]["name"], "a.txt");
}

#[test]
fn reading_is_stopped_on_request_and_the_rest_is_filed_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let paths: Vec<_> = (0..60)
        .map(|at| {
            file(
                folder.path(),
                &format!("{at}.txt"),
                format!("papier {at}").as_bytes(),
            )
        })
        .collect();
    let paths: Vec<&std::path::Path> = paths.iter().map(std::path::PathBuf::as_path).collect();
    director.dialogs.set(Purpose::File, &paths);
    director.heard.take();
    director.get("tray_pick", json!({}));
    let told = director.heard.wait(|event| {
        matches!(
            event,
            AppEvent::Progress {
                kind: WorkKind::Reading,
                ..
            } | AppEvent::Read { .. }
        )
    });
    if let AppEvent::Progress { work, .. } = told {
        director.get("work_stop", json!({ "work": work }));
        director
            .heard
            .wait(|event| matches!(event, AppEvent::Read { .. }));
    }
    assert!(
        cards(&director)
            .iter()
            .all(|card| card["state"]["is"] != "reading"),
        "nothing hangs"
    );
    assert_eq!(file_all(&director)["filed"].as_array().unwrap().len(), 60);
}

#[test]
fn the_tray_is_told_when_filing_begins_and_not_again_before_it_ended() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let paths: Vec<_> = (0..24)
        .map(|at| {
            file(
                folder.path(),
                &format!("{at}.txt"),
                format!("lettre {at}").as_bytes(),
            )
        })
        .collect();
    let paths: Vec<&std::path::Path> = paths.iter().map(std::path::PathBuf::as_path).collect();
    read(&director, &paths);
    let ids: Vec<Value> = cards(&director).iter().map(|card| card["id"].clone()).collect();
    director.heard.take();
    director.get("tray_file", json!({ "cards": ids }));
    let told = director
        .heard
        .until(|event| matches!(event, AppEvent::Filed { .. }));
    let steps = told
        .iter()
        .filter(|event| matches!(event, AppEvent::Progress { .. }));
    assert!(steps.count() > 2, "it goes step by step: {told:?}");
    let tray = told.iter().filter(|event| matches!(event, AppEvent::Tray));
    assert_eq!(tray.count(), 1, "{told:?}");
}

#[test]
fn what_waits_is_read_while_nobody_does_anything() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    // Filed on a computer that reads nothing.
    director
        .shell
        .open(|open| {
            let new = NewDocument {
                source: Source::Bytes(b"le mot tournesol".as_slice().into()),
                name: "a.txt".to_owned(),
                c: open.vault.find_compartment("ventes")?,
                fields: BTreeMap::new(),
                links: Vec::new(),
                tags: Vec::new(),
                text: None,
                version_of: None,
                again: false,
            };
            Ok(open.vault.file(&[new], &Silent)?)
        })
        .expect("it is filed");
    let waiting = || director.get("waiting_show", json!({}))["documents"].clone();
    assert_eq!(waiting(), 1);
    director.clock.pass(120);
    director.heard.take();
    coffre_app::catching_up::catch_up(&director.shell);
    let found = || {
        let asked = json!({ "text": "tournesol", "offset": 0, "limit": 20, "byDate": false });
        director.get("search", asked)["total"] == 1
    };
    if !found() {
        director
            .heard
            .wait(|event| matches!(event, AppEvent::Read { .. }));
    }
    assert!(found(), "its words are there now");
    assert_eq!(waiting(), 0);
}

#[test]
fn what_lies_in_the_tray_can_be_looked_at_until_the_vault_locks() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let path = file(folder.path(), "peb.txt", PEB.as_bytes());
    let card = read(&director, &[&path]).remove(0);
    let opened = director.get("tray_look", json!({ "card": card["id"] }));
    assert_eq!(opened["shown"], "text", "{opened}");
    let page = json!({ "token": opened["token"], "page": 0 });
    let said = director.get("document_text", page.clone());
    assert!(
        said["text"]
            .as_str()
            .is_some_and(|text| text.contains("Certificat PEB")),
        "{said}"
    );
    let print = json!({ "token": opened["token"], "first": 1, "last": 1, "recipient": "X", "purpose": "Y",
                        "basis": null, "channel": null });
    assert!(
        director.call("document_print", print).is_err(),
        "no piece of the vault, so nothing to record"
    );
    director.get("session_lock", json!({}));
    director.unlock();
    assert_eq!(
        director.refusal("document_text", page),
        coffre_app::error::Code::NotFound
    );
}

#[test]
fn the_same_bytes_are_no_new_version_and_an_earlier_version_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let director = world::director(folder.path());
    let dossier = sale(&director);
    let id = world::file_one(&director, folder.path(), "acte.pdf", &dossier);
    let drop = |name: &str, bytes: &[u8]| {
        let path = file(folder.path(), name, bytes);
        let held = director.shell.tray().hold(vec![path]);
        json!({ "id": id, "drop": held.drop })
    };
    assert_eq!(
        director.refusal("document_new_version", drop("copie.pdf", b"%PDF-1.4 acte.pdf")),
        coffre_app::error::Code::SameVersion
    );
    director.get("document_new_version", drop("corrige.pdf", b"%PDF-1.4 corrige"));
    let versions = || director.get("document_show", json!({ "id": id }))["versions"].clone();
    let first = versions()[0]["id"].clone();
    director.get("document_version_again", json!({ "id": id, "version": first }));
    let all = versions();
    let newest = all
        .as_array()
        .expect("versions")
        .iter()
        .find(|one| one["current"] == true);
    assert_eq!(
        newest.map(|one| one["fileName"].clone()),
        Some(json!("acte.pdf")),
        "{all}"
    );
    assert_eq!(all.as_array().map(Vec::len), Some(3), "nothing is erased");
}
