//! An export that is cut short: no document lies in the clear where nobody looks for it.

use std::path::{Path, PathBuf};

use coffre_core::export::Disclosure;
use coffre_core::vault::Vault;
use coffre_export::bundle::{ExportError, export, verify};
use coffre_tests::world::{World, every_document, files_under, make_folder};

/// Writes every document out.
pub(crate) fn write_out(vault: &mut Vault, folder: &Path) -> Result<(), ExportError> {
    let docs: Vec<_> = every_document(vault).into_iter().collect();
    let disclosure = Disclosure {
        recipient: "Etude Claes".into(),
        purpose: "acte".into(),
        basis: String::new(),
        channel: String::new(),
    };
    make_folder(&folder.join("out"));
    export(vault, &docs, &disclosure, &folder.join("out/dossier")).map(|_| ())
}

/// What a restart finds beside the target, and in it.
pub(crate) fn exported(world: &mut World, folder: &Path, done: bool) {
    let mut director = world.unlock_high("aline").expect("the seat opens");
    let out = folder.join("out");
    let target = out.join("dossier");
    let beside = |path: &PathBuf| !path.starts_with(&target);
    let left: Vec<_> = files_under(&out).into_iter().filter(beside).collect();
    assert_eq!(left, Vec::<PathBuf>::new(), "nothing lies beside the target");
    assert!(target.exists() || !done, "what was acknowledged is there");
    if !target.exists() {
        write_out(&mut director, folder).expect("it is written now");
    }
    assert!(verify(&target).expect("a folder").holds(), "the whole of it");
}
