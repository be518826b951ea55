//! Filing and reading in few words.

use std::collections::BTreeMap;
use std::io::Read as _;

use coffre_core::document::{NewDocument, Outcome, Reading, Silent, Source};
use coffre_core::vault::{Vault, VaultError};
use coffre_format::{CompartmentId, DocId, PersonId, RoleId};
use coffre_index::Listing;

/// The role with this code of the presets.
pub fn role(vault: &Vault, code: &str) -> RoleId {
    let roles = vault.authority().roles();
    let found = roles
        .iter()
        .find(|r| vault.house().code_of(&r.role.to_string()) == Some(code));
    found.expect("a preset role").role
}

/// The compartment with this code of the presets.
pub fn compartment(vault: &Vault, code: &str) -> CompartmentId {
    let id = vault.house().id_of(code).expect("a preset compartment");
    CompartmentId::parse(id).expect("an id")
}

/// Every compartment with its code.
pub fn compartments(vault: &Vault) -> BTreeMap<String, CompartmentId> {
    let all = vault.authority().compartments().into_iter();
    let code = |c: CompartmentId| vault.house().code_of(&c.to_string()).map(str::to_owned);
    all.filter_map(|info| Some((code(info.c)?, info.c))).collect()
}

/// The person of that name.
pub fn person(vault: &Vault, name: &str) -> PersonId {
    let members = vault.members().into_iter();
    let mut named = members.filter(|m| m.name.as_deref() == Some(name));
    named.next().expect("a member of that name").person
}

/// A document to be, with its words.
pub fn document(c: CompartmentId, name: &str, bytes: &[u8], text: Option<&str>) -> NewDocument {
    NewDocument {
        source: Source::Bytes(bytes.into()),
        name: name.into(),
        c,
        fields: BTreeMap::new(),
        links: Vec::new(),
        tags: Vec::new(),
        text: text.map(str::to_owned),
        version_of: None,
        again: false,
    }
}

/// Files a document into a compartment.
pub fn file(vault: &mut Vault, code: &str, name: &str, bytes: &[u8]) -> DocId {
    let c = compartment(vault, code);
    file_with(vault, document(c, name, bytes, None)).expect("filing works")
}

/// Files a document.
///
/// # Errors
/// As [`Vault::file`].
pub fn file_with(vault: &mut Vault, new: NewDocument) -> Result<DocId, VaultError> {
    match vault.file(&[new], &Silent)?.remove(0) {
        Outcome::Filed(filed) => Ok(filed.doc),
        other => panic!("not filed: {other:?}"),
    }
}

/// Reads the current version of a document.
///
/// # Errors
/// As [`Vault::open_document`].
pub fn read(vault: &mut Vault, doc: DocId) -> Result<Vec<u8>, VaultError> {
    let mut open = vault.open_document(doc, None, Reading::View, &[])?;
    let mut bytes = Vec::new();
    open.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The ids of all documents that can be seen.
pub fn every_document(vault: &Vault) -> Vec<DocId> {
    let mut ids = Vec::new();
    for info in vault.authority().compartments() {
        let rows = vault
            .list(&Listing::Compartment(info.c.to_string()), u32::MAX, 0)
            .expect("a list");
        ids.extend(rows.iter().map(|row| DocId::parse(&row.id).expect("an id")));
    }
    ids.sort();
    ids
}

/// The bytes of every document that can be seen; nothing for one that could not be opened.
pub fn bytes_of(vault: &mut Vault) -> BTreeMap<DocId, Option<Vec<u8>>> {
    let docs = every_document(vault);
    docs.into_iter().map(|doc| (doc, read(vault, doc).ok())).collect()
}
