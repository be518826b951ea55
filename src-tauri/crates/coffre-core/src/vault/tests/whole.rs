//! A document's bytes all at once, larger than what is opened in one piece.

use coffre_crypto::OpenError;
use coffre_format::DocId;
use coffre_format::path::FileName;
use coffre_format::segment::Object;
use coffre_store::{Name, Store as _};

use super::world::{World, file};
use crate::document::Reading;
use crate::vault::{Vault, VaultError, name_of};

/// 17 MiB and an odd number of bytes more, none of its 64 KiB like another.
fn large() -> Vec<u8> {
    (0..17 * 1024 * 1024 + 4321_u32)
        .map(|at| (at / 65_521) as u8 ^ at as u8)
        .collect()
}

fn sealed_file(vault: &Vault, doc: DocId) -> (Name, u64) {
    let (_, version) = vault.version_row(doc, None).expect("it is there");
    let object: Object = coffre_format::json::parse(&version.record).expect("its record");
    (name_of(&FileName::Object(object.sha256).path()), object.size)
}

/// The answer after one byte of the sealed file was changed.
fn with_a_changed_byte(place: impl Fn(u64) -> u64) -> VaultError {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = file(&mut vault, "ventes", "acte.tif", &large());
    let (name, size) = sealed_file(&vault, doc);
    let mut sealed = world.store.get(&name, size).expect("the sealed file");
    sealed[usize::try_from(place(size)).expect("a place")] ^= 1;
    world.store.replace(&name, &sealed);
    vault
        .read_document(doc, None, Reading::View, &[])
        .err()
        .expect("it is refused")
}

#[test]
fn a_large_document_comes_back_byte_for_byte() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = file(&mut vault, "ventes", "acte.tif", &large());
    let bytes = vault
        .read_document(doc, None, Reading::View, &[])
        .expect("it opens");
    assert!(bytes.expose() == large(), "both halves are where they belong");
}

#[test]
fn a_change_in_the_first_half_is_refused() {
    let error = with_a_changed_byte(|size| size / 3);
    assert!(
        matches!(error, VaultError::Open(OpenError::HashMismatch)),
        "found {error:?}"
    );
}

#[test]
fn a_change_in_the_second_half_is_refused() {
    let error = with_a_changed_byte(|size| size - 2);
    assert!(
        matches!(error, VaultError::Open(OpenError::HashMismatch)),
        "found {error:?}"
    );
}
