//! What arrives late in the folder of an agency: the work of two agents that a sync client held back while the director
//! went on.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use coffre_core::document::{Change, NewDocument, Silent, Source};
use coffre_core::terms::{DocId, Listing};

use super::world::World;

/// Where the director moves what an agent works on.
const AWAY: &str = "litiges";

/// What came late.
pub(crate) struct Late {
    /// The name of the file that somebody filed before he knew that he was removed.
    pub(crate) filed: &'static str,
    /// The title of the document that somebody tagged while it was moved.
    pub(crate) moved: String,
}

impl World {
    /// One agent files without a connection and is removed meanwhile; another one tags a document that is moved
    /// meanwhile. Then both arrive.
    pub(crate) fn let_work_arrive_late(&self) -> Late {
        let filed = "Visite hors ligne.txt";
        let (mut doc, mut removed) = (None, None);
        let late = withheld(&self.vault(), || {
            let [first, second] = [0, 1].map(|place| self.home_of("agent", place));
            let mut vault = self.unlocked(second);
            let c = vault.find_compartment("ventes").expect("where sales lie");
            let rows = vault.list(&Listing::Compartment(c.to_string()), 1, 0);
            let row = rows.expect("the list is told").remove(0);
            let id = DocId::parse(&row.id).expect("an id");
            vault
                .change(&[id], &[Change::Tag("urgent".to_owned())])
                .expect("it is tagged");
            doc = Some((id, row.title));
            vault.lock().expect("what was said is said");
            let mut vault = self.unlocked(first);
            let new = NewDocument {
                source: Source::Bytes(filed.as_bytes().into()),
                name: filed.to_owned(),
                c,
                fields: BTreeMap::new(),
                links: Vec::new(),
                tags: Vec::new(),
                text: None,
                version_of: None,
                again: false,
            };
            vault.file(&[new], &Silent).expect("the vault takes it");
            removed = Some(vault.person());
            vault.lock().expect("what was said is said");
        });
        let (doc, moved) = doc.expect("one is there");
        let mut vault = self.director();
        vault.pull().expect("what the others filed before");
        let away = vault.find_compartment(AWAY).expect("where disputes lie");
        vault.move_document(doc, away).expect("it moves");
        vault
            .remove_person(removed.expect("somebody filed"))
            .expect("he is removed");
        vault.lock().expect("what was said is said");
        arrive(&late);
        Late { filed, moved }
    }
}

/// Does some work and keeps the files that it wrote from the others.
#[expect(clippy::disallowed_methods, reason = "files of the tests")]
fn withheld(vault: &Path, work: impl FnOnce()) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = || {
        let all = walkdir::WalkDir::new(vault).into_iter().flatten();
        all.filter(|entry| entry.file_type().is_file())
            .map(walkdir::DirEntry::into_path)
    };
    let before: Vec<PathBuf> = files().collect();
    work();
    let new = files().filter(|path| !before.contains(path));
    let late: BTreeMap<PathBuf, Vec<u8>> = new
        .map(|path| {
            let bytes = std::fs::read(&path).expect("a file of the test");
            (path, bytes)
        })
        .collect();
    for path in late.keys() {
        std::fs::remove_file(path).expect("a file of the test");
    }
    late
}

#[expect(clippy::disallowed_methods, reason = "files of the tests")]
fn arrive(late: &BTreeMap<PathBuf, Vec<u8>>) {
    for (path, bytes) in late {
        std::fs::write(path, bytes).expect("a file of the test");
    }
}
