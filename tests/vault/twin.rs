//! The second reader, written in Python from FORMAT.md alone, reaches the same verdicts on the same folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use coffre_core::document::{Change, Silent};
use coffre_core::vault::{Vault, field};
use coffre_format::Hash;
use coffre_index::VersionRow;
use coffre_tests::world::{compartment, document, every_document, file, file_with, lay, person, role};
use serde_json::Value;
use tempfile::TempDir;

use super::agency::Agency;

/// What the second reader says of a folder.
fn twin(folder: &Path, identity: &str) -> Value {
    let files = TempDir::new().expect("a temporary folder");
    let path = files.path().join("sheet.txt");
    lay(&path, identity);
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("twin/twin.py");
    let output = Command::new("python3")
        .arg(program)
        .arg(folder)
        .arg("--identity")
        .arg(&path)
        .arg("--json")
        .output()
        .expect("python3 is installed");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "the second reader ends well: {said}");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// A year of an agency with everything that authority knows.
fn busy(agency: &mut Agency) {
    let mut bob = agency.world.join(&mut agency.director, "bob", "agent");
    drop(agency.world.join(&mut agency.director, "mia", "office-manager"));
    drop(agency.world.join(&mut agency.director, "carl", "agent"));
    let mut mia = agency.world.unlock_high("mia").expect("a seat opens");
    let doc = file(&mut bob, "ventes", "offre.txt", b"l'offre");
    file(&mut bob, "litiges", "plainte.txt", b"la plainte");
    mia.pull().expect("a pull");
    let title = Change::Field {
        name: field::TITLE.into(),
        value: Some("Offre signée".into()),
    };
    mia.change(&[doc], &[title, Change::Tag("urgent".into())])
        .expect("a change");
    // Two versions apart from each other, then a removal that one of them did not see.
    let version = |vault: &mut Vault, bytes: &[u8]| {
        let mut new = document(compartment(vault, "ventes"), "offre-2.txt", bytes, None);
        new.version_of = Some(doc);
        file_with(vault, new).expect("a version")
    };
    version(&mut bob, b"a");
    version(&mut mia, b"b");
    let mut carl = agency.world.unlock("carl").expect("a seat opens");
    let carl_person = person(&mia, "carl");
    mia.remove_person(carl_person)
        .expect("a manager removes an agent");
    file(&mut carl, "ventes", "trop-tard.txt", b"trop tard");
    agency.director.pull().expect("a pull");
    let office = role(&agency.director, "office");
    let bob_person = person(&agency.director, "bob");
    agency
        .director
        .change_role(bob_person, office)
        .expect("a new role");
    for number in 0..17 {
        agency.file("ventes", &format!("serie-{number}.txt"));
    }
    agency.director.tidy(&Silent).expect("tidying works");
    bob.pull().expect("a pull");
    mia.pull().expect("a pull");
    let moved = agency.file("ventes", "a-deplacer.txt");
    agency
        .director
        .move_document(moved, agency.compartments["identites"])
        .expect("a move");
    drop((bob, mia, carl));
    agency.director.pull().expect("a pull");
    agency.director.flush_audit().expect("the log is said");
}

fn text<'a>(value: &'a Value, member: &str) -> &'a str {
    value[member]
        .as_str()
        .unwrap_or_else(|| panic!("no {member} in {value}"))
}

#[test]
fn both_readers_list_the_same_and_judge_alike() {
    let mut agency = Agency::make();
    busy(&mut agency);
    // EXPOSE: the sheet is given to the second reader.
    let sheet = format!("{}\n", agency.recovery.identity().to_secret_text().expose());
    let said = twin(agency.folder.path(), &sheet);
    let vault = &mut agency.director;
    assert!(
        vault
            .check(coffre_core::upkeep::CheckLevel::Content, &Silent)
            .expect("a check")
            .is_whole()
    );
    assert_eq!(text(&said, "vault"), vault.id().to_string(), "the vault");

    let authority = vault.authority();
    let mut verdicts = BTreeSet::new();
    for entry in said["entries"].as_array().expect("entries") {
        let note = Hash::parse(text(entry, "note")).expect("a hash");
        let ours = authority.verdict(&note).word().unwrap_or("pending");
        assert_eq!(text(entry, "verdict"), ours, "the verdict of {entry}");
        verdicts.insert(ours);
    }
    assert!(
        verdicts.contains("quarantine"),
        "the vault has more than sound entries: {verdicts:?}"
    );

    for info in authority.compartments() {
        let theirs = &said["compartments"][info.c.to_string()];
        assert_eq!(
            text(theirs, "state_hash"),
            authority.state_hash(info.c).to_string(),
            "the state of {theirs}"
        );
        let theirs: BTreeSet<&str> = theirs["epochs"]
            .as_array()
            .expect("epochs")
            .iter()
            .map(|k| k.as_str().expect("a kid"))
            .collect();
        let ours: BTreeSet<String> = authority
            .epochs(info.c)
            .iter()
            .filter(|e| e.counts)
            .map(|e| e.kid.to_string())
            .collect();
        assert_eq!(
            theirs,
            ours.iter().map(String::as_str).collect(),
            "the epochs of {}",
            info.c
        );
    }

    let mut theirs: BTreeMap<&str, BTreeSet<[String; 4]>> = BTreeMap::new();
    for row in said["documents"].as_array().expect("documents") {
        let version = ["ver", "name", "object", "kid"].map(|member| text(row, member).to_owned());
        theirs.entry(text(row, "doc")).or_default().insert(version);
        let doc = coffre_format::DocId::parse(text(row, "doc")).expect("an id");
        let (c, state) = vault.document_state(doc).expect("a document of both");
        assert_eq!(text(row, "c"), c.to_string(), "where {doc} lies");
        assert_eq!(
            row["fields"],
            serde_json::json!(state.values()),
            "the fields of {doc}"
        );
        assert_eq!(
            row["tags"],
            serde_json::json!(state.tags.keys().collect::<Vec<_>>()),
            "the tags of {doc}"
        );
    }
    let listed = every_document(vault);
    let ids: Vec<String> = listed.iter().map(ToString::to_string).collect();
    assert_eq!(theirs.keys().copied().collect::<Vec<_>>(), ids, "the documents");
    for doc in listed {
        let view = vault.document_view(doc).expect("listed");
        let heads = view.versions.iter().filter(|v| v.head);
        let version = |v: &VersionRow| {
            [
                v.id.clone(),
                v.file_name.clone(),
                v.object_hash.clone(),
                v.kid.clone(),
            ]
        };
        let ours: BTreeSet<[String; 4]> = heads.map(version).collect();
        assert_eq!(theirs[doc.to_string().as_str()], ours, "the heads of {doc}");
    }
}
