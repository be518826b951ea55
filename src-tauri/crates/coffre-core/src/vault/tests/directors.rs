//! Directors: joining, thresholds, removal, rivals.

use coffre_format::rank::Rank;

use super::world::{World, file, phrase, read, work};
use crate::vault::{Vault, VaultError};

/// Invites a director and lets him agree; what needs further signatures stays a draft.
fn invite(world: &mut World, by: &mut Vault, name: &str) -> (Vault, usize) {
    let invited = by.invite_director(name, work()).expect("a director invites");
    let computer = world.answer(&invited.words);
    let admission = by.admit(invited.id).expect("the answer is admitted");
    assert!(admission.root.is_some(), "a root version is proposed");
    let mut vault = world.unlock(computer).expect("his day seat opens");
    vault.step_up(&phrase(), &world.devices).expect("he agrees");
    (vault, computer)
}

pub(super) fn join(world: &mut World, by: &mut Vault, name: &str) -> (Vault, usize) {
    let (mut vault, computer) = invite(world, by, name);
    by.catch_up().expect("the inviter hands over the keys");
    vault.catch_up().expect("and the newcomer takes them");
    (vault, computer)
}

/// Aline, Bruno and Carla, two of whom sign.
pub(super) fn three(world: &mut World) -> [Vault; 3] {
    let (mut aline, ..) = world.create();
    let (mut bruno, _) = join(world, &mut aline, "Bruno Directeur");
    let (mut carla, _) = join(world, &mut aline, "Carla Directrice");
    assert!(
        aline.change_threshold(2).expect("one signs").accepted,
        "threshold 1 still holds"
    );
    bruno.catch_up().expect("pull");
    carla.catch_up().expect("pull");
    [aline, bruno, carla]
}

#[test]
fn an_invited_director_is_one_when_he_agreed() {
    let mut world = World::new();
    let (mut aline, ..) = world.create();
    let invited = aline.invite_director("Bruno Directeur", work()).expect("invite");
    let computer = world.answer(&invited.words);
    let draft = aline.admit(invited.id).expect("admit").root.expect("a draft");
    assert!(
        !draft.accepted && draft.waits_for.len() == 1,
        "his signature is missing: {draft:?}"
    );
    let mut bruno = world.unlock(computer).expect("his day seat opens");
    assert_eq!(bruno.rank().expect("a person"), Rank::Agent, "nobody's chief yet");
    bruno.step_up(&phrase(), &world.devices).expect("he agrees");
    assert_eq!(
        bruno.rank().expect("a person"),
        Rank::Director,
        "listed by the root"
    );
}

#[test]
fn a_second_director_reads_old_and_new_documents_of_every_folder() {
    let mut world = World::new();
    let (mut aline, ..) = world.create();
    let day = file(&mut aline, "ventes", "acte.pdf", b"acte");
    let high = file(&mut aline, "direction", "contrat.pdf", b"contrat");
    let (mut bruno, _) = join(&mut world, &mut aline, "Bruno Directeur");
    assert_eq!(
        read(&mut bruno, day).expect("everyday folder"),
        b"acte",
        "byte for byte"
    );
    assert_eq!(
        read(&mut bruno, high).expect("step-up folder"),
        b"contrat",
        "byte for byte"
    );
    let his = file(&mut bruno, "litiges", "plainte.pdf", b"plainte");
    aline.catch_up().expect("pull");
    assert_eq!(
        read(&mut aline, his).expect("he files, too"),
        b"plainte",
        "byte for byte"
    );
}

#[test]
fn a_lone_director_cannot_change_the_root_when_two_sign() {
    let mut world = World::new();
    let [mut aline, bruno, mut carla] = three(&mut world);
    let draft = carla.remove_director(aline.person()).expect("she may propose");
    assert!(
        !draft.accepted && draft.missing == 1,
        "one signature is not enough: {draft:?}"
    );
    aline.catch_up().expect("pull");
    assert_eq!(aline.rank().expect("a person"), Rank::Director, "she stays");
    let seen = aline.pending_roots().expect("drafts");
    assert!(
        seen.len() == 1 && seen[0].removed == [aline.person()] && seen[0].signed_by == [carla.person()],
        "and sees who asked for it: {seen:?}"
    );
    drop(bruno);
}

#[test]
fn two_of_three_remove_the_third_and_renew_every_key() {
    let mut world = World::new();
    let [mut aline, mut bruno, mut carla] = three(&mut world);
    let draft = aline.remove_director(carla.person()).expect("she proposes");
    bruno.catch_up().expect("pull");
    let draft = bruno.sign_root(draft.hash).expect("he signs");
    assert!(
        draft.accepted && draft.cuts.len() == 2,
        "both her seats end: {draft:?}"
    );
    assert!(
        bruno.authority().needs_rotation().is_empty(),
        "the next entry renewed every key"
    );
    aline.catch_up().expect("pull");
    let after = file(&mut aline, "direction", "apres.pdf", b"after");
    let _ = carla.pull();
    assert!(read(&mut carla, after).is_err(), "her keys do not open it");
    let gone = aline.authority().person(carla.person()).expect("she is known");
    assert!(gone.removed.is_some(), "and she is no member any more");
}

#[test]
fn what_a_removed_director_filed_before_stays() {
    let mut world = World::new();
    let [mut aline, mut bruno, mut carla] = three(&mut world);
    let doc = file(&mut carla, "ventes", "avant.pdf", b"before");
    aline.catch_up().expect("pull");
    let draft = aline.remove_director(carla.person()).expect("she proposes");
    bruno.catch_up().expect("pull");
    bruno.sign_root(draft.hash).expect("he signs");
    aline.catch_up().expect("pull");
    assert_eq!(
        read(&mut aline, doc).expect("inside the cut"),
        b"before",
        "byte for byte"
    );
    let late = file(&mut carla, "ventes", "tard.pdf", b"late");
    aline.catch_up().expect("pull");
    assert!(
        read(&mut aline, late).is_err(),
        "what she adds afterwards has no effect"
    );
}

#[test]
fn one_seat_signs_one_version_of_a_number() {
    let mut world = World::new();
    let [mut aline, _bruno, carla] = three(&mut world);
    let draft = aline.remove_director(carla.person()).expect("a proposal");
    assert!(
        matches!(aline.change_threshold(1), Err(VaultError::OpenRootDraft)),
        "the first one is still open"
    );
    aline.withdraw_root(draft.hash).expect("taken back");
    assert!(aline.pending_roots().expect("drafts").is_empty(), "nothing waits");
    assert!(aline.change_threshold(1).is_ok(), "another may be signed");
}

#[test]
fn a_director_with_a_new_computer_replaces_the_old_one_with_a_second_signature() {
    let mut world = World::new();
    let [mut aline, mut bruno, carla] = three(&mut world);
    let invited = aline
        .invite_as_director(carla.person(), work())
        .expect("new seats for her");
    let computer = world.answer(&invited.words);
    let draft = aline.admit(invited.id).expect("admit").root.expect("a draft");
    assert_eq!(draft.cuts.len(), 2, "the lost computer's seats end: {draft:?}");
    bruno.catch_up().expect("pull");
    bruno.sign_root(draft.hash).expect("the second signature");
    let mut again = world.unlock(computer).expect("her new day seat opens");
    again.step_up(&phrase(), &world.devices).expect("she agrees");
    aline.catch_up().expect("pull");
    again.catch_up().expect("pull");
    assert_eq!(again.rank().expect("a person"), Rank::Director, "she is back");
    assert_eq!(again.chain.newest().0.threshold, 2, "two still sign");
    let doc = file(&mut aline, "direction", "note.pdf", b"note");
    again.catch_up().expect("pull");
    assert_eq!(
        read(&mut again, doc).expect("with her new keys"),
        b"note",
        "byte for byte"
    );
    let mut lost = carla;
    let _ = lost.pull();
    assert!(read(&mut lost, doc).is_err(), "and not on the lost computer");
}

#[test]
fn the_last_director_and_an_impossible_threshold_are_refused() {
    let mut world = World::new();
    let (mut aline, ..) = world.create();
    let me = aline.person();
    assert!(
        matches!(aline.remove_director(me), Err(VaultError::Value(_))),
        "the last one stays"
    );
    assert!(
        matches!(aline.change_threshold(2), Err(VaultError::Value(_))),
        "nobody could sign"
    );
    assert!(
        matches!(aline.change_threshold(0), Err(VaultError::Value(_))),
        "somebody has to sign"
    );
}

#[test]
fn a_whole_sheet_is_one_signer_where_two_sign() {
    let mut world = World::new();
    let [aline, ..] = three(&mut world);
    let root = aline.chain.newest().0;
    assert!(
        root.recovery.iter().all(|r| !r.alone),
        "it does not outrank the second director"
    );
}
