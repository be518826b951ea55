//! Without our program: the recipe of `recover.sh` with the recovery sheet restores every document, byte by byte.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use coffre_core::document::Silent;
use coffre_format::DocId;
use coffre_store::MemStore;
use coffre_tests::world::{document, file_with, files_under, lay};
use tempfile::TempDir;

use super::agency::Agency;

type Restored = BTreeMap<DocId, BTreeMap<String, Vec<u8>>>;

/// Runs the recipe to a good end; gives the restored bytes by document and file name.
fn restored(vault: &Path, sheet: &str) -> Restored {
    let (found, ended, said) = recipe(vault, sheet);
    assert!(ended, "the recipe ends well: {said}");
    found
}

/// Runs the recipe under a limit on arguments that some thousand notes exceed; gives what was restored, whether it
/// ended well, and what it said.
fn recipe(vault: &Path, sheet: &str) -> (Restored, bool, String) {
    let files = TempDir::new().expect("a temporary folder");
    let (identity, out) = (files.path().join("sheet.txt"), files.path().join("out"));
    lay(&identity, sheet);
    let recipe = Path::new(env!("CARGO_MANIFEST_DIR")).join("recover.sh");
    let output = Command::new("sh")
        .args(["-c", "ulimit -s 1024 && exec sh \"$@\"", "sh"])
        .arg(recipe)
        .arg(vault)
        .arg(&identity)
        .arg(&out)
        .output()
        .expect("a shell");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let mut found = Restored::new();
    for file in files_under(&out) {
        let folder = file
            .parent()
            .and_then(Path::file_name)
            .expect("a folder")
            .to_string_lossy()
            .into_owned();
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        let bytes = std::fs::read(&file).expect("a restored file");
        found
            .entry(DocId::parse(&folder).expect("an id"))
            .or_default()
            .insert(name, bytes);
    }
    (found, output.status.success(), said)
}

fn key_line(agency: &Agency) -> String {
    // EXPOSE: the sheet is given to the recipe.
    format!("{}\n", agency.recovery.identity().to_secret_text().expose())
}

fn everything_is_restored(agency: &Agency, sheet: &str) {
    let found = restored(agency.folder.path(), sheet);
    assert_eq!(found.len(), agency.filed.len(), "every document");
    for (doc, bytes) in &agency.filed {
        let restored = &found[doc];
        assert_eq!(restored.values().collect::<Vec<_>>(), [bytes], "byte for byte");
        let name = agency.director.document_view(*doc).expect("listed").row.file_name;
        assert!(
            restored.keys().all(|file| file.ends_with(&name)),
            "{name} with its name: {:?}",
            restored.keys()
        );
    }
}

#[test]
fn the_sheet_alone_restores_every_document_with_its_name() {
    let mut agency = Agency::make();
    agency.file("ventes", "Été à Liège – n° 3 (copie).pdf");
    let mut agent = agency.world.join(&mut agency.director, "bob", "agent");
    let new = document(agency.compartments["litiges"], "depot.txt", b"un depot", None);
    let doc = file_with(&mut agent, new).expect("filing works");
    agency.filed.insert(doc, b"un depot".to_vec());
    agency.director.pull().expect("a pull");
    everything_is_restored(&agency, &key_line(&agency));
}

#[test]
fn what_was_filed_after_a_snapshot_and_what_stands_in_joined_notes_is_restored_too() {
    let mut agency = Agency::make();
    for number in 0..20 {
        agency.file("ventes", &format!("{number}.txt"));
    }
    let tidied = agency.director.tidy(&Silent).expect("tidying works");
    assert!(
        tidied.snapshots > 0 && tidied.joined > 0,
        "there was enough: {tidied:?}"
    );
    agency.world.days(40);
    drop(agency.director);
    agency.director = agency.world.unlock_high("aline").expect("a seat opens");
    agency.file("ventes", "quarante-jours-apres.txt");
    agency.world.days(40);
    drop(agency.director);
    agency.director = agency.world.unlock_high("aline").expect("a seat opens");
    let tidied = agency.director.tidy(&Silent).expect("tidying works");
    assert!(tidied.removed > 0, "single notes and bodies are gone: {tidied:?}");
    agency.file("ventes", "apres.txt");
    everything_is_restored(&agency, &key_line(&agency));
}

#[test]
fn more_notes_than_one_command_takes_are_read() {
    let mut agency = Agency::make();
    let seat = agency.director.seat();
    for number in 0..3000 {
        let name = format!("log/{seat}/{:08}-{number:032x}.note", number + 1000);
        lay(&agency.folder.path().join(name), b"");
    }
    agency.file("ventes", "dernier.txt");
    everything_is_restored(&agency, &key_line(&agency));
}

#[test]
fn a_name_that_is_too_long_for_a_file_keeps_its_end() {
    let mut agency = Agency::make();
    let doc = agency.file("ventes", &format!("{}.pdf", "\u{e9}".repeat(123)));
    let found = restored(agency.folder.path(), &key_line(&agency));
    assert_eq!(
        found[&doc].values().collect::<Vec<_>>(),
        [&agency.filed[&doc]],
        "byte for byte"
    );
    let name = found[&doc].keys().next().expect("one file");
    assert!(name.ends_with("\u{e9}.pdf"), "it still says what it is: {name}");
}

#[test]
fn a_backslash_in_a_name_stays_one() {
    let mut agency = Agency::make();
    agency.file("ventes", "C:\\temp\\mandat.txt");
    everything_is_restored(&agency, &key_line(&agency));
}

#[test]
fn what_is_damaged_is_named_and_the_rest_is_restored() {
    let mut agency = Agency::make();
    let (spoilt, missing) = (
        agency.file("ventes", "abime.txt"),
        agency.file("ventes", "perdu.txt"),
    );
    agency.file("ventes", "bon.txt");
    lay(&agency.object_of(spoilt), b"age-encryption.org/v1\n");
    coffre_tests::world::remove(&agency.object_of(missing));
    let (found, ended, said) = recipe(agency.folder.path(), &key_line(&agency));
    assert!(!ended, "a script that calls it is told");
    for doc in [spoilt, missing] {
        assert!(said.contains(&doc.to_string()), "{doc} is named: {said}");
        agency.filed.remove(&doc);
        assert!(found.get(&doc).is_none_or(BTreeMap::is_empty), "nothing half");
    }
    for (doc, bytes) in &agency.filed {
        assert!(found[doc].values().eq([bytes]), "the rest, byte for byte");
    }
}

#[test]
fn the_sheet_as_it_is_printed_is_an_identity_once_its_lines_are_joined() {
    let agency = Agency::make();
    let files = TempDir::new().expect("a temporary folder");
    let printed = files.path().join("printed.txt");
    // EXPOSE: what the sheet shows is typed into a file.
    lay(&printed, agency.recovery.to_sheet_text().expose());
    let joined = Command::new("sh")
        .args(["-c", "grep -v '^check' \"$1\" | tr -d ' \\n'", "sh"])
        .arg(&printed)
        .output()
        .expect("a shell");
    everything_is_restored(&agency, &String::from_utf8(joined.stdout).expect("text"));
}

#[test]
fn another_sheet_restores_nothing() {
    let agency = Agency::make();
    let mut other = coffre_tests::world::World::new(Arc::new(MemStore::new()));
    let (_, sheet) = other.create("autre");
    // A second world draws other random numbers only from another seed; the first sheet of both would be one.
    let mut third = coffre_tests::world::World::at(other.local(), Arc::new(MemStore::new()), 9);
    let (_, sheet) = {
        drop(sheet);
        third.create("tiers")
    };
    // EXPOSE: given to the recipe, in vain.
    let line = format!("{}\n", sheet.identity().to_secret_text().expose());
    let files = TempDir::new().expect("a temporary folder");
    let (identity, out) = (files.path().join("sheet.txt"), files.path().join("out"));
    lay(&identity, line);
    let recipe = Path::new(env!("CARGO_MANIFEST_DIR")).join("recover.sh");
    let _ = Command::new("sh")
        .arg(recipe)
        .arg(agency.folder.path())
        .arg(&identity)
        .arg(&out)
        .output();
    assert!(files_under(&out).is_empty(), "nothing comes out");
}

#[test]
fn a_copy_made_by_backup_restores_as_well() {
    let mut agency = Agency::make();
    let copy = TempDir::new().expect("a temporary folder");
    let store = coffre_store::FolderStore::open(copy.path()).expect("a folder");
    agency.director.backup(&store, false, &Silent).expect("a backup");
    let found = restored(copy.path(), &key_line(&agency));
    assert_eq!(found.len(), agency.filed.len(), "every document, from the copy");
}
