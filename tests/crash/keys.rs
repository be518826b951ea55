//! What a restart finds after the process died in the middle of a recovery, a new sheet, a new role or a move.

use std::collections::BTreeSet;
use std::path::Path;

use coffre_core::document::Silent;
use coffre_core::upkeep::CheckLevel;
use coffre_core::vault::Vault;
use coffre_format::DocId;
use coffre_index::Listing;
use coffre_tests::world::{World, bytes_of, compartment, file, person, role};

use super::acts::{CORRECTED, GIVEN, come_back};

/// The same sheet, typed again on the same computer, ends what was begun.
pub(crate) fn recovered(world: &mut World, folder: &Path, done: bool) {
    if !done {
        drop(come_back(world, folder).expect("the recovery is taken up"));
    }
    assert_eq!(world.home("rescue").seats().expect("a home").len(), 1, "one seat");
    let mut director = world.unlock_high("rescue").expect("the new seat opens");
    let found: Vec<_> = bytes_of(&mut director).into_values().collect();
    assert_eq!(found, [Some(b"avant".to_vec())], "what was there is readable");
    assert!(director.authority().needs_rotation().is_empty(), "with new keys");
    file(&mut director, "direction", "contrat.pdf", b"contrat");
    let sheet = director.renew_sheet().expect("a director renews the sheet");
    assert!(sheet.root.accepted, "alone: {:?}", sheet.root);
    let report = director.check(CheckLevel::Content, &Silent).expect("a check");
    assert!(report.is_whole(), "nothing is lost: {:?}", report.findings);
}

pub(crate) fn renewed(world: &mut World, done: bool) {
    let mut director = world.unlock_high("aline").expect("the seat opens");
    director
        .withdraw_drafts()
        .expect("what was signed and not followed");
    let again = director.renew_sheet().expect("a new sheet").root;
    assert!(again.accepted, "alone: {again:?}");
    assert!(again.version == 3 || !done, "what was acknowledged was followed");
    let report = director.check(CheckLevel::Content, &Silent).expect("a check");
    assert!(report.is_whole(), "nothing is lost: {:?}", report.findings);
}

/// Whoever has the right has the key, without anybody's doing; or nothing was said and the role is given again.
pub(crate) fn given(world: &mut World, done: bool) {
    let mut director = world.unlock_high("aline").expect("the seat opens");
    let (bob, new) = (person(&director, "bob"), role(&director, GIVEN));
    let has = |vault: &Vault| {
        let roles = &vault.authority().person(bob).expect("known").roles;
        roles.iter().any(|(_, role)| *role == new)
    };
    assert!(has(&director) || !done, "what was acknowledged happened");
    director.change_role(bob, new).expect("it may be given again");
    assert!(has(&director), "he has it");
    drop(director);
    let mut agent = world.unlock("bob").expect("his seat opens");
    let found: BTreeSet<_> = bytes_of(&mut agent).into_values().collect();
    let all = [b"avant".to_vec(), b"la fiche".to_vec()].map(Some);
    assert_eq!(found, BTreeSet::from(all), "with its keys");
}

pub(crate) fn moved(world: &mut World, done: bool) {
    let mut director = world.unlock_high("aline").expect("the seat opens");
    let found = bytes_of(&mut director);
    let bytes: Vec<Option<&[u8]>> = found.values().map(Option::as_deref).collect();
    assert_eq!(bytes, [Some(CORRECTED)], "it is readable, in one place");
    for doc in found.keys() {
        let (_, state) = director.document_state(*doc).expect("it is shown");
        assert_eq!(state.versions.len(), 2, "with both its versions");
    }
    let target = compartment(&director, "direction");
    let source = compartment(&director, "ventes");
    let in_source = |vault: &Vault| {
        let listing = Listing::Compartment(source.to_string());
        vault.list(&listing, 9, 0).expect("a list")
    };
    let left = in_source(&director);
    assert!(left.is_empty() || !done, "what was acknowledged happened");
    for row in left {
        let doc = DocId::parse(&row.id).expect("an id");
        director
            .move_document(doc, target)
            .expect("it may be moved again");
    }
    assert!(in_source(&director).is_empty(), "it left its place");
    assert!(!bytes_of(&mut director).is_empty(), "for the other");
}
