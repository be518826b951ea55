//! An agency in a real folder, and the stock programs.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use coffre_core::vault::Vault;
use coffre_crypto::RecoveryKey;
use coffre_format::path::FileName;
use coffre_format::{CompartmentId, DocId, Hash};
use coffre_store::FolderStore;
use coffre_tests::world::{World, compartments, document, file_with, files_under, lay};
use tempfile::TempDir;

/// A vault with one document in each compartment, filed by the director.
pub(crate) struct Agency {
    pub(crate) folder: TempDir,
    pub(crate) world: World,
    pub(crate) director: Vault,
    pub(crate) recovery: RecoveryKey,
    pub(crate) compartments: BTreeMap<String, CompartmentId>,
    /// The bytes of each document, by its id.
    pub(crate) filed: BTreeMap<DocId, Vec<u8>>,
}

impl Agency {
    pub(crate) fn make() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let store = FolderStore::open(folder.path()).expect("a folder");
        let mut world = World::new(Arc::new(store));
        let (director, recovery) = world.create("aline");
        let compartments = compartments(&director);
        let filed = BTreeMap::new();
        let mut made = Self {
            folder,
            world,
            director,
            recovery,
            compartments,
            filed,
        };
        for code in made.compartments.clone().into_keys() {
            made.file(&code, &format!("{code}.txt"));
        }
        made
    }

    /// The director files a document that says where it lies.
    pub(crate) fn file(&mut self, code: &str, name: &str) -> DocId {
        let bytes = format!("Document {name} du compartiment {code}, n° {}.", self.filed.len()).into_bytes();
        let new = document(self.compartments[code], name, &bytes, Some("quelques mots"));
        let doc = file_with(&mut self.director, new).expect("filing works");
        self.filed.insert(doc, bytes);
        doc
    }

    /// The file of a document's only version.
    pub(crate) fn object_of(&self, doc: DocId) -> PathBuf {
        let row = self.director.document_view(doc).expect("listed").row;
        let name = FileName::Object(Hash::parse(&row.object_hash).expect("a hash"));
        self.folder.path().join(name.path())
    }

    /// All sealed files below `obj/`.
    pub(crate) fn objects(&self) -> Vec<PathBuf> {
        files_under(&self.folder.path().join("obj"))
    }
}

/// What stock `age` makes of a sealed file with an identity file; none where no key fits.
pub(crate) fn age(identities: &Path, sealed: &Path) -> Option<Vec<u8>> {
    let output = Command::new("age")
        .args(["-d", "-i"])
        .args([identities, sealed])
        .stderr(Stdio::null())
        .output()
        .expect("the stock program is installed");
    output.status.success().then_some(output.stdout)
}

/// Every key that these identities lead to: their own and those in all keyrings that they open, as one identity file.
pub(crate) fn all_keys(folder: &Path, identities: &str, into: &Path) -> PathBuf {
    let own = into.join("own.txt");
    lay(&own, identities);
    let mut keys = format!("{}\n", identities.trim_end());
    for ring in files_under(&folder.join("key")) {
        if let Some(opened) = age(&own, &ring) {
            keys.push_str(&String::from_utf8(opened).expect("an identity file"));
        }
    }
    let all = into.join("all.txt");
    lay(&all, keys);
    all
}
