//! The log in windows, and what narrows it.

use coffre_app::dialogs::Purpose;
use coffre_app::error::Code;
use serde_json::{Value, json};

use crate::surroundings::Computer;
use crate::world::{director, file_one, make};

/// A director, two documents of one dossier, and three exports on three days: of the first, the second, the first.
struct Exported {
    folder: tempfile::TempDir,
    director: Computer,
    first: String,
}

/// Seconds of a day.
const DAY: i64 = 86_400;

impl Exported {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let director = director(folder.path());
        let made = director.get(
            "dossier_make",
            json!({ "dossier": { "title": "T", "reference": null, "sort": "sale", "property": null,
                                 "place": null, "parties": [] } }),
        );
        let dossier = made.as_str().expect("an id");
        let first = file_one(&director, folder.path(), "acte.pdf", dossier);
        let second = file_one(&director, folder.path(), "plan.pdf", dossier);
        for (number, document) in [&first, &second, &first].into_iter().enumerate() {
            let out = make(folder.path(), &format!("out {number}"));
            director.dialogs.set(Purpose::Export, &[&out]);
            director.get(
                "export_documents",
                json!({ "ids": [document], "recipient": "Notaire", "purpose": format!("acte {number}"),
                        "basis": null, "channel": null }),
            );
            director.clock.pass(DAY);
            director.unlock();
        }
        Self {
            folder,
            director,
            first,
        }
    }

    /// A window of the log, its filter changed.
    fn log(&self, narrow: impl FnOnce(&mut Value), offset: u32, limit: u32) -> Value {
        assert!(self.folder.path().is_dir(), "the vault is there");
        let mut filter =
            json!({ "person": null, "event": null, "about": null, "from": null, "before": null });
        narrow(&mut filter);
        self.director.get(
            "house_log",
            json!({ "filter": filter, "offset": offset, "limit": limit }),
        )
    }
}

fn purposes(log: &Value) -> Vec<String> {
    let lines = log["lines"].as_array().expect("lines").iter();
    lines
        .map(|line| line["detail"]["purpose"].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn the_log_comes_in_windows_that_make_up_the_whole() {
    let world = Exported::new();
    let whole = world.log(|_| (), 0, 500);
    let lines = whole["lines"].as_array().expect("lines");
    assert_eq!(whole["total"], lines.len(), "the total is what is there: {whole}");
    assert!(lines.len() > 3, "there are lines");
    let (newer, older) = (world.log(|_| (), 0, 3), world.log(|_| (), 3, 500));
    assert_eq!(newer["total"], whole["total"]);
    assert_eq!(older["offset"], 3);
    let both = [&newer, &older].map(|page| page["lines"].as_array().expect("lines").clone());
    assert_eq!(&both.concat(), lines);
}

#[test]
fn the_log_of_one_document_has_its_lines_alone() {
    let world = Exported::new();
    let log = world.log(
        |filter| {
            filter["about"] = json!(world.first);
            filter["event"] = json!("disclose");
        },
        0,
        10,
    );
    assert_eq!(log["total"], 2);
    assert_eq!(purposes(&log), ["acte 2", "acte 0"]);
}

#[test]
fn the_log_of_some_days_has_their_lines_alone() {
    let world = Exported::new();
    let at = |log: &Value| log["lines"][0]["at"].as_str().expect("a moment").to_owned();
    let disclosed = |filter: &mut Value| filter["event"] = json!("disclose");
    let (newest, middle) = (at(&world.log(disclosed, 0, 1)), at(&world.log(disclosed, 1, 1)));
    let log = world.log(
        |filter| {
            disclosed(filter);
            filter["from"] = json!(middle);
            filter["before"] = json!(newest);
        },
        0,
        10,
    );
    assert_eq!(
        purposes(&log),
        ["acte 1"],
        "the first moment is in, the last is not"
    );
    let filter = json!({ "person": null, "event": null, "about": null, "from": "hier", "before": null });
    let refused = world
        .director
        .refusal("house_log", json!({ "filter": filter, "offset": 0, "limit": 1 }));
    assert_eq!(refused, Code::Value);
}
