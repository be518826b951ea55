//! The sheet: used on a clean computer, alone and beside a second director, replaced, split, mistyped.

mod sheets;

use std::path::PathBuf;

use coffre_crypto::RecoveryKey;
use coffre_format::rank::{Protection, Rank};

use super::{Recovered, Recovering, Successor, VaultPin, directors, recover};
use crate::vault::tests::world::{World, file, person, phrase, read, work};
use crate::vault::{Vault, VaultError};

fn pin(vault: &Vault) -> VaultPin {
    VaultPin::parse(&vault.id().to_string()).expect("an id is a pin")
}

fn try_recover(
    world: &mut World,
    pin: &VaultPin,
    sheet: &RecoveryKey,
    who: Successor,
) -> Result<(Recovered, usize), VaultError> {
    let computer = world.home();
    Ok((recover_on(world, computer, pin, sheet, who)?, computer))
}

fn recover_on(
    world: &mut World,
    computer: usize,
    pin: &VaultPin,
    sheet: &RecoveryKey,
    who: Successor,
) -> Result<Recovered, VaultError> {
    let recovering = Recovering {
        folder: PathBuf::from("vault"),
        label: "again".into(),
        protection: Protection::Os,
        who,
    };
    let (home, store, edge) = (world.home_of(computer), world.store.clone(), world.edge());
    recover(
        recovering,
        pin,
        sheet,
        &home,
        store,
        &phrase(),
        &world.devices,
        edge,
    )
}

fn second_director(world: &mut World, aline: &mut Vault) -> (Vault, usize) {
    let invited = aline.invite_director("Bruno Directeur", work()).expect("invite");
    let computer = world.answer(&invited.words);
    aline.admit(invited.id).expect("admit");
    let mut bruno = world.unlock(computer).expect("his day seat opens");
    bruno.step_up(&phrase(), &world.devices).expect("he agrees");
    aline.catch_up().expect("keys");
    bruno.catch_up().expect("keys");
    (bruno, computer)
}

/// Both sign from here on, so that a whole sheet is a cosigner.
fn two(world: &mut World) -> (Vault, Vault, RecoveryKey) {
    let (mut aline, sheet, _) = world.create();
    let (mut bruno, _) = second_director(world, &mut aline);
    assert!(
        aline.change_threshold(2).expect("one signs").accepted,
        "threshold 1 still holds"
    );
    bruno.catch_up().expect("pull");
    (aline, bruno, sheet)
}

#[test]
fn a_clean_computer_reads_the_old_documents_and_the_old_seats_are_cut() {
    let mut world = World::new();
    let (mut old, sheet, _) = world.create();
    let day = file(&mut old, "ventes", "acte.pdf", b"acte");
    let high = file(&mut old, "direction", "contrat.pdf", b"contrat");
    old.flush_audit().expect("said");
    let pin = pin(&old);
    let (mut recovered, computer) =
        try_recover(&mut world, &pin, &sheet, Successor::Again(None)).expect("the sheet is enough");
    let vault = &mut recovered.vault;
    assert!(
        recovered.root.accepted && recovered.root.cuts.len() == 2,
        "{:?}",
        recovered.root
    );
    assert_eq!(
        read(vault, day).expect("everyday folder"),
        b"acte",
        "byte for byte"
    );
    assert_eq!(
        read(vault, high).expect("step-up folder"),
        b"contrat",
        "byte for byte"
    );
    assert_eq!(vault.rank().expect("a person"), Rank::Director, "the same person");
    let after = file(vault, "direction", "apres.pdf", b"after");
    let late = file(&mut old, "ventes", "tard.pdf", b"late");
    let _ = old.pull();
    assert!(
        read(&mut old, after).is_err(),
        "the old seats do not read what is new"
    );
    vault.catch_up().expect("pull");
    assert!(read(vault, late).is_err(), "and what they write has no effect");
    drop(recovered);
    let mut again = world
        .unlock(computer)
        .expect("the new seat opens with its passphrase");
    assert_eq!(
        read(&mut again, day).expect("its own keyrings"),
        b"acte",
        "byte for byte"
    );
}

#[test]
fn everybody_sees_that_the_sheet_was_used() {
    let mut world = World::new();
    let (mut old, sheet, _) = world.create();
    let (mut agent, computer) = world.join(&mut old, "Bob Agent", "agent");
    let pin = pin(&old);
    let (recovered, _) =
        try_recover(&mut world, &pin, &sheet, Successor::Again(None)).expect("the sheet is enough");
    agent.pull().expect("pull");
    assert!(
        agent.findings().any(|f| f.code() == "recovery-used"),
        "on every seat"
    );
    drop(agent);
    let agent = world.unlock(computer).expect("it opens");
    assert!(agent.findings().any(|f| f.code() == "recovery-used"), "for ever");
    let log = recovered.vault.log(50).expect("a log");
    assert!(
        log.iter()
            .any(|line| line.event == "recovery" && line.note.is_some()),
        "in the log: {log:?}"
    );
}

#[test]
fn the_used_sheet_opens_nothing_new_and_the_new_one_does() {
    let mut world = World::new();
    let (old, sheet, _) = world.create();
    let pin = pin(&old);
    let (mut first, _) =
        try_recover(&mut world, &pin, &sheet, Successor::Again(None)).expect("the sheet is enough");
    let doc = file(&mut first.vault, "ventes", "acte.pdf", b"acte");
    let again = try_recover(&mut world, &pin, &sheet, Successor::Again(None));
    assert!(
        matches!(again.err(), Some(VaultError::OtherSheet)),
        "a used sheet is replaced"
    );
    let (mut second, _) = try_recover(
        &mut world,
        &pin,
        first.sheet.as_ref().expect("a new sheet"),
        Successor::Again(None),
    )
    .expect("the new sheet is one of the vault");
    assert_eq!(
        read(&mut second.vault, doc).expect("readable"),
        b"acte",
        "byte for byte"
    );
}

#[test]
fn another_person_takes_over_and_the_staff_goes_on() {
    let mut world = World::new();
    let (mut old, sheet, _) = world.create();
    let (mut agent, _) = world.join(&mut old, "Bob Agent", "agent");
    let doc = file(&mut agent, "ventes", "mandat.pdf", b"mandat");
    let (pin, gone) = (pin(&old), old.person());
    let who = Successor::Instead {
        of: None,
        name: "Nora Nouvelle".into(),
    };
    let (mut recovered, _) = try_recover(&mut world, &pin, &sheet, who).expect("the sheet is enough");
    let vault = &mut recovered.vault;
    assert_eq!(person(vault, "Nora Nouvelle"), vault.person(), "by name");
    assert_eq!(read(vault, doc).expect("the agent's"), b"mandat", "byte for byte");
    let info = vault.authority().person(gone).expect("known");
    assert!(
        info.removed.is_some() && info.rank == Rank::Agent,
        "the former director is out: {info:?}"
    );
    agent.pull().expect("pull");
    let new = file(&mut agent, "ventes", "suite.pdf", b"more");
    vault.catch_up().expect("pull");
    assert_eq!(
        read(vault, new).expect("with renewed keys"),
        b"more",
        "byte for byte"
    );
}

#[test]
fn where_two_sign_the_sheet_needs_the_other_director() {
    let mut world = World::new();
    let (mut aline, mut bruno, sheet) = two(&mut world);
    let doc = file(&mut aline, "direction", "contrat.pdf", b"contrat");
    let pin = pin(&aline);
    let who = Successor::Again(Some(aline.person()));
    let (mut recovered, _) = try_recover(&mut world, &pin, &sheet, who).expect("a proposal");
    let draft = recovered.root.clone();
    assert!(
        !draft.accepted && draft.missing == 1 && draft.by_recovery,
        "one signer of two: {draft:?}"
    );
    assert!(read(&mut recovered.vault, doc).is_err(), "nothing opens before");
    assert!(
        matches!(
            recovered.vault.finish_recovery(&sheet),
            Err(VaultError::NotAllowed)
        ),
        "nor by asking again"
    );
    bruno.catch_up().expect("pull");
    assert!(
        bruno.sign_root(draft.hash).expect("he signs").accepted,
        "now it counts"
    );
    recovered.vault.catch_up().expect("pull");
    assert_eq!(
        read(&mut recovered.vault, doc).expect("keys from his computer"),
        b"contrat",
        "byte for byte"
    );
    let _ = aline.pull();
    let new = file(&mut bruno, "ventes", "apres.pdf", b"after");
    let _ = aline.pull();
    assert!(read(&mut aline, new).is_err(), "the lost computer is out");
}

#[test]
fn the_used_sheet_goes_on_where_the_same_computer_stopped() {
    let mut world = World::new();
    let (mut old, sheet, _) = world.create();
    let doc = file(&mut old, "ventes", "acte.pdf", b"acte");
    let pin = pin(&old);
    let (first, computer) =
        try_recover(&mut world, &pin, &sheet, Successor::Again(None)).expect("the sheet is enough");
    let lost = first.sheet.expect("a new sheet");
    // Stopped before the new sheet was printed.
    drop(first.vault);
    let mut again = recover_on(&mut world, computer, &pin, &sheet, Successor::Again(None)).expect("taken up");
    assert!(again.taken, "the keys are here");
    let new = again.sheet.take().expect("another new sheet");
    assert_eq!(read(&mut again.vault, doc).expect("readable"), b"acte");
    assert!(
        again.vault.try_sheet(&lost.to_sheet_text()).is_err(),
        "the one that was lost is worth nothing"
    );
    again.vault.try_sheet(&new.to_sheet_text()).expect("the vault's");
    again.vault.end_recovery().expect("delivered");
    drop(again);
    let last = recover_on(&mut world, computer, &pin, &sheet, Successor::Again(None)).expect("open");
    assert!(last.sheet.is_none(), "no third one once it was delivered");
    assert_eq!(
        world.home_of(computer).seats().expect("a home").len(),
        1,
        "one seat"
    );
}

#[test]
fn a_recovery_that_waited_for_a_signature_is_taken_up_when_it_is_there() {
    let mut world = World::new();
    let (mut aline, mut bruno, sheet) = two(&mut world);
    let doc = file(&mut aline, "direction", "contrat.pdf", b"contrat");
    let pin = pin(&aline);
    let who = || Successor::Again(Some(aline.person()));
    let (waiting, computer) = try_recover(&mut world, &pin, &sheet, who()).expect("a proposal");
    let hash = waiting.root.hash;
    drop(waiting.vault);
    let again = recover_on(&mut world, computer, &pin, &sheet, who()).expect("proposed anew");
    assert!(
        !again.taken && again.root.hash != hash,
        "with a sheet that can be printed"
    );
    let hash = again.root.hash;
    drop(again.vault);
    bruno.catch_up().expect("pull");
    assert!(bruno.sign_root(hash).expect("he signs").accepted, "now it counts");
    let mut last = recover_on(&mut world, computer, &pin, &sheet, who()).expect("taken up");
    assert!(last.taken, "{:?}", last.root);
    assert_eq!(read(&mut last.vault, doc).expect("readable"), b"contrat");
}

#[test]
fn a_thief_of_the_sheet_alone_cannot_outrank_two_directors() {
    let mut world = World::new();
    let (mut aline, _bruno, sheet) = two(&mut world);
    let pin = pin(&aline);
    let who = Successor::Instead {
        of: Some(aline.person()),
        name: "X".into(),
    };
    let (thief, _) = try_recover(&mut world, &pin, &sheet, who).expect("a proposal");
    assert!(!thief.root.accepted, "not alone");
    aline.catch_up().expect("pull");
    let seen = aline.pending_roots().expect("drafts");
    assert!(
        seen.len() == 1 && seen[0].by_recovery,
        "the directors see the attempt: {seen:?}"
    );
    assert_eq!(aline.rank().expect("a person"), Rank::Director, "and stay");
}

#[test]
fn another_vault_or_a_short_pin_is_refused() {
    let mut world = World::new();
    let (aline, sheet, _) = world.create();
    assert!(VaultPin::parse("abcd 1234").is_err(), "too short to be sure");
    assert!(VaultPin::parse(&"xyz".repeat(20)).is_err(), "no hex");
    let half = VaultPin::parse(&aline.id().to_string()[..32].to_uppercase()).expect("half is enough");
    assert_eq!(
        directors(&*world.store, &world.home_of(0), &half, &sheet).expect("found"),
        [aline.person()],
        "by half the id"
    );
    let wrong = VaultPin::parse(&"0".repeat(64)).expect("a pin");
    let refused = try_recover(&mut world, &wrong, &sheet, Successor::Again(None));
    assert!(
        matches!(refused.err(), Some(VaultError::NoVault)),
        "this folder holds another vault"
    );
}

#[test]
fn whom_to_replace_must_be_said_where_there_are_several() {
    let mut world = World::new();
    let (aline, _bruno, sheet) = two(&mut world);
    let pin = pin(&aline);
    let unsaid = try_recover(&mut world, &pin, &sheet, Successor::Again(None));
    assert!(
        matches!(unsaid.err(), Some(VaultError::Ambiguous)),
        "two directors"
    );
}
