//! A tree of folders that is taken over, with a double for what reads files.

use std::path::Path;

use coffre_core::import::{Map, Sum, scan};
use coffre_core::intake::{Inside, Looks, ReadFailure, ReadFile, Reader, Room};
use coffre_core::terms::{Media, ReadBy};
use coffre_core::vault::{Language, Vault};
use coffre_tests::world::{compartment, lay};

/// What came inside the mail.
pub(crate) const INSIDE: &str = "ce qui est dans le mail";
/// The files of the tree.
pub(crate) const FILES: [(&str, &str); 5] = [
    ("Dupont/mandat.pdf", "le mandat"),
    ("Dupont/offre.pdf", "une offre"),
    ("Dupont/mail.eml", "INSIDE ce qui est dans le mail"),
    ("maison/reglement.pdf", "le reglement"),
    ("maison/liste.pdf", "une liste"),
];
const MAP: &str = "folder;dossier\nDupont;new: Dupont\n";

/// Reads a file as its text.
struct Double;

impl Reader for Double {
    fn read(&mut self, bytes: &[u8], _: &str, _: &Room) -> Result<ReadFile, ReadFailure> {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let inside = text.strip_prefix("INSIDE ").map(|content| Inside {
            name: "piece.txt".to_owned(),
            bytes: Ok(content.as_bytes().into()),
        });
        Ok(ReadFile {
            media: Media::Pages,
            pages: 1,
            inside: inside.into_iter().collect(),
            text,
            read_by: ReadBy::File,
            by: Some("file".to_owned()),
            looks: Looks::default(),
            ..ReadFile::not_yet()
        })
    }
}

/// Lays the tree.
pub(crate) fn lay_tree(folder: &Path) {
    for part in ["Dupont", "maison"] {
        coffre_tests::world::make_folder(&folder.join("tree").join(part));
    }
    for (name, text) in FILES {
        lay(&folder.join("tree").join(name), text);
    }
}

/// Takes it over.
pub(crate) fn take_over(vault: &mut Vault, folder: &Path) -> Sum {
    let tree = scan(&folder.join("tree")).expect("a tree");
    let c = compartment(vault, "ventes");
    let map = Map::parse(MAP).expect("a table");
    let plan = vault.prepare_import(&map, c).expect("a plan");
    vault
        .run_import(&tree, &plan, Language::Fr, &mut [Double], &mut |_, _, _| true)
        .expect("it is taken over")
}
