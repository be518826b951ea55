//! Sheets: split among three, renewed, typed back.

use coffre_crypto::RecoveryKey;
use coffre_secret::SecretText;

use super::super::{Successor, combine, typed_back};
use super::{pin, try_recover, two};
use crate::vault::tests::world::{World, file, read};
use crate::vault::{Vault, VaultError};

#[test]
fn two_of_three_sheets_recover_and_one_does_not() {
    let mut world = World::new();
    let (mut aline, mut bruno, _) = two(&mut world);
    let split = aline.renew_split_sheet().expect("a proposal");
    bruno.catch_up().expect("pull");
    bruno.sign_root(split.root.hash).expect("both agree");
    aline.catch_up().expect("pull");
    let doc = file(&mut aline, "ventes", "acte.pdf", b"acte");
    let [a, b, c] = &split.holders;
    let [ab, ac, bc] = &split.parts;
    for (part, one, other) in [(ab, a, b), (ac, c, a), (bc, b, c)] {
        let (one, other) = (one.to_sheet_text(), other.to_sheet_text());
        assert!(combine(part, [&one, &other]).is_ok(), "any two, in any order");
        assert!(combine(part, [&one, &one]).is_err(), "one is not enough");
    }
    let key = combine(ac, [&a.to_sheet_text(), &c.to_sheet_text()]).expect("two of three");
    let pin = pin(&aline);
    let who = Successor::Again(Some(aline.person()));
    let (mut recovered, _) = try_recover(&mut world, &pin, &key, who).expect("they act alone");
    assert!(recovered.root.accepted, "no third signature is asked for");
    assert_eq!(
        read(&mut recovered.vault, doc).expect("readable"),
        b"acte",
        "byte for byte"
    );
}

#[test]
fn a_new_sheet_renews_every_key_and_the_old_one_reads_nothing_new() {
    let mut world = World::new();
    let (mut aline, old, _) = world.create();
    let new = aline.renew_sheet().expect("one director is enough");
    assert!(new.root.accepted && new.root.new_sheet, "{:?}", new.root);
    let c = crate::vault::tests::world::compartment(&aline, "ventes");
    let kid = aline.writing_epoch(c).expect("an epoch").kid;
    let opens = |sheet: &RecoveryKey, vault: &mut Vault| {
        vault.authority().keyrings(c).into_iter().any(|keyring| {
            let name = coffre_format::path::FileName::Keyring {
                compartment: c,
                hash: keyring,
            };
            let sealed = vault
                .fetch(&name.path(), 1 << 20)
                .expect("a folder")
                .expect("a keyring");
            coffre_crypto::open_keyring(&sealed, keyring.as_bytes(), &[sheet.identity()]).is_ok_and(|ring| {
                let mut keys = ring.into_identities().into_iter();
                keys.any(|key| coffre_format::Kid::derive(c, key.identity().recipient().as_str()) == kid)
            })
        })
    };
    assert!(opens(&new.key, &mut aline), "the new sheet holds the new key");
    assert!(!opens(&old, &mut aline), "the old one does not");
    aline.catch_up().expect("settled already");
    assert_eq!(aline.writing_epoch(c).expect("an epoch").kid, kid, "renewed once");
}

#[test]
fn a_sheet_is_checked_when_it_is_typed_back_and_at_the_yearly_drill() {
    let mut world = World::new();
    let (mut aline, sheet, _) = world.create();
    let typed = sheet.to_sheet_text();
    assert!(typed_back(&sheet, &typed).is_ok(), "as printed");
    assert!(aline.try_sheet(&typed).is_ok(), "it is the vault's");
    let other = aline.renew_sheet().expect("a new one").key;
    assert!(
        matches!(typed_back(&other, &typed), Err(VaultError::OtherSheet)),
        "another sheet is told apart"
    );
    assert!(
        matches!(aline.try_sheet(&typed), Err(VaultError::OtherSheet)),
        "it was replaced"
    );
    // EXPOSE: a test alters one character of a key of its own.
    let slip = SecretText::new(typed.expose().replacen('Q', "P", 1));
    assert!(
        matches!(aline.try_sheet(&slip), Err(VaultError::Recovery(_))),
        "a slip of the hand is named"
    );
}
