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

/// What was written, and the answer, after one byte of the sealed file was changed.
fn with_a_changed_byte(place: impl Fn(u64) -> u64) -> (Vec<u8>, VaultError) {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = file(&mut vault, "ventes", "acte.tif", &large());
    let (name, size) = sealed_file(&vault, doc);
    let mut sealed = world.store.get(&name, size).expect("the sealed file");
    sealed[usize::try_from(place(size)).expect("a place")] ^= 1;
    world.store.replace(&name, &sealed);
    let mut written = Vec::new();
    let error = vault
        .open_whole(doc, None, Reading::View, &[])
        .and_then(|whole| whole.write_to(&mut written))
        .expect_err("it is refused");
    (written, error)
}

#[test]
fn a_large_document_is_written_byte_for_byte() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = file(&mut vault, "ventes", "acte.tif", &large());
    let whole = vault.open_whole(doc, None, Reading::View, &[]).expect("it opens");
    assert_eq!(whole.size(), large().len() as u64, "known before it is written");
    let mut written = Vec::new();
    whole.write_to(&mut written).expect("it verifies");
    assert!(written == large(), "in its order");
}

#[test]
fn a_small_document_is_written_byte_for_byte() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = file(&mut vault, "ventes", "note.txt", b"une note");
    let whole = vault.open_whole(doc, None, Reading::View, &[]).expect("it opens");
    let mut written = Vec::new();
    whole.write_to(&mut written).expect("it verifies");
    assert_eq!(written, b"une note");
}

#[test]
fn a_change_in_the_first_segment_is_refused_before_a_byte_is_written() {
    let (written, error) = with_a_changed_byte(|_| 1 << 20);
    assert!(
        matches!(error, VaultError::Open(OpenError::HashMismatch)),
        "found {error:?}"
    );
    assert!(written.is_empty());
}

#[test]
fn a_change_in_the_last_segment_is_refused_and_nothing_of_it_is_written() {
    let (written, error) = with_a_changed_byte(|size| size - 2);
    assert!(
        matches!(error, VaultError::Open(OpenError::HashMismatch)),
        "found {error:?}"
    );
    assert!(
        large().starts_with(&written) && written.len() < 16 << 20,
        "what came before was genuine, what was changed is not there: {}",
        written.len()
    );
}

#[test]
fn a_view_is_in_the_log_although_the_document_is_damaged() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = file(&mut vault, "ventes", "acte.tif", &large());
    let (name, size) = sealed_file(&vault, doc);
    let mut sealed = world.store.get(&name, size).expect("the sealed file");
    sealed[100] ^= 1;
    world.store.replace(&name, &sealed);
    assert!(vault.open_whole(doc, None, Reading::View, &[]).is_err());
    let log = vault.log(10).expect("the log");
    assert!(log.iter().any(|line| line.event == "view"), "the log comes first");
}
