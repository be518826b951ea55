//! An agency of five people, each on a computer of their own, made with commands alone.

use std::path::{Path, PathBuf};

use coffre_app::dialogs::Purpose;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::surroundings::{Computer, PASSPHRASE};

/// The roles, in the order of every row of the matrix.
pub(crate) const ROLES: [&str; 5] = ["agent", "office", "office-manager", "director", "auditor"];

/// The agency.
pub(crate) struct World {
    /// The computers, in the order of [`ROLES`].
    pub(crate) computers: Vec<Computer>,

    /// A dossier of a sale.
    pub(crate) dossier: String,
    /// A party of it.
    pub(crate) party: String,
    /// A document of it.
    pub(crate) document: String,
    folder: TempDir,
}

/// A vault with its director alone.
pub(crate) fn director(folder: &Path) -> Computer {
    let vault = make(folder, "vault");
    let mut director = Computer::new(folder.join("home-director"));
    director.dialogs.set(Purpose::CreateVault, &[&vault]);
    let look = director.get("vault_choose_folder", json!({ "purpose": "create" }));
    assert_eq!(look["usable"], true, "an empty folder is usable: {look}");
    director.get(
        "vault_create",
        json!({ "agency": "Agence du Vieux Pont", "director": "Aline Direct", "label": "Aline",
                "passphrase": PASSPHRASE }),
    );
    director.seat = director.get("session_show", json!({}))["seat"]
        .as_str()
        .expect("a seat")
        .to_owned();
    director
}

/// Invites, joins, compares the two words, admits and unlocks.
pub(crate) fn admit(director: &Computer, folder: &Path, name: &str, role: &str) -> Computer {
    let mut newcomer = Computer::new(folder.join(format!("home-{role}-{name}")));
    let invited = director.get("people_invite", json!({ "name": name, "role": role }));
    let words: Vec<&str> = invited["words"]
        .as_array()
        .expect("words")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(words.len(), 7);
    newcomer.dialogs.set(Purpose::JoinVault, &[&folder.join("vault")]);
    newcomer.get("vault_choose_folder", json!({ "purpose": "join" }));
    let joined = newcomer.get(
        "vault_join",
        json!({ "label": name, "words": words.join(" "), "passphrase": PASSPHRASE }),
    );
    let said: Vec<&str> = joined["check"]
        .as_array()
        .expect("two words")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let heard = said.join(" ");
    director.get("people_admit", json!({ "invite": invited["id"], "heard": heard }));
    newcomer.seat = joined["seat"].as_str().expect("a seat").to_owned();
    newcomer.unlock();
    newcomer
}

impl World {
    /// Makes the agency.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let director = director(folder.path());
        let made = director.get(
            "dossier_make",
            json!({ "dossier": { "title": "Vente rue du Pont 3", "reference": null, "sort": "sale",
                    "property": "Rue du Pont 3, 4000 Vieux-Pont", "place": null,
                    "parties": [{ "name": "Bernard Vendeur", "address": null, "email": null, "telephone": null,
                                  "part": "seller" }] } }),
        );
        let dossier = made.as_str().expect("an id").to_owned();
        let shown = director.get("dossier_show", json!({ "id": dossier }));
        let party = shown["parties"][0]["party"]["id"]
            .as_str()
            .expect("a party")
            .to_owned();
        let document = file_one(&director, folder.path(), "compromis.pdf", &dossier);
        let mut computers: Vec<Option<Computer>> = vec![None, None, None, None, None];
        for (place, role) in ROLES.iter().enumerate().filter(|(_, role)| **role != "director") {
            computers[place] = Some(admit(
                &director,
                folder.path(),
                &format!("Personne {place}"),
                role,
            ));
        }
        computers[3] = Some(director);
        Self {
            computers: computers.into_iter().flatten().collect(),

            dossier,
            party,
            document,
            folder,
        }
    }

    /// The computer of a role.
    pub(crate) fn of(&self, role: &str) -> &Computer {
        let place = ROLES.iter().position(|known| *known == role).expect("a role");
        &self.computers[place]
    }

    /// The folder of the world.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// Files one document through the tray and returns its id.
pub(crate) fn file_one(at: &Computer, folder: &Path, name: &str, dossier: &str) -> String {
    let into = json!([{ "set": "dossier", "value": dossier }]);
    file_bytes(at, folder, name, format!("%PDF-1.4 {name}").as_bytes(), &into)
}

/// The same with these bytes and further changes of its card.
pub(crate) fn file_bytes(at: &Computer, folder: &Path, name: &str, bytes: &[u8], further: &Value) -> String {
    let path = file(folder, name, bytes);
    at.dialogs.set(Purpose::File, &[&path]);
    let tray = at.get("tray_pick", json!({}));
    let card = tray["cards"].as_array().expect("cards").last().expect("a card")["id"].clone();
    let mut changes =
        json!([{ "set": "kind", "value": "compromis" }, { "set": "date", "value": "2026-03-02" }]);
    let list = changes.as_array_mut().expect("a list");
    list.extend(further.as_array().expect("a list").iter().cloned());
    at.get("tray_change", json!({ "cards": [card], "changes": changes }));
    let work = at.get("tray_file", json!({ "cards": [card] }));
    let filed = filed(at, &work);
    assert_eq!(filed["refused"], 0, "{filed}");
    filed["filed"][0]["document"]["id"]
        .as_str()
        .expect("a document")
        .to_owned()
}

/// Waits for the end of a filing.
pub(crate) fn filed(at: &Computer, work: &Value) -> Value {
    use coffre_app::events::AppEvent;
    let number = u32::try_from(work.as_u64().expect("a number")).expect("a small one");
    let ended = at.heard.wait(|event| {
        matches!(event, AppEvent::Filed { work, .. } | AppEvent::Failed { work, .. } if *work == number)
    });
    match ended {
        AppEvent::Filed { result, .. } => serde_json::to_value(result).expect("plain data"),
        other => panic!("{other:?}"),
    }
}

/// Makes a folder.
#[expect(clippy::disallowed_methods, reason = "a folder of this test")]
pub(crate) fn make(folder: &Path, name: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::create_dir_all(&path).expect("a folder can be made");
    path
}

/// Writes a file.
#[expect(clippy::disallowed_methods, reason = "a file of this test")]
pub(crate) fn file(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = make(folder, "sources").join(name);
    std::fs::write(&path, bytes).expect("a file can be written");
    path
}
