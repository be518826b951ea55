//! Roles and compartments that a house makes, names and closes after setup.

use std::collections::BTreeMap;

use coffre_format::rank::{Rank, Right};
use coffre_understand::{Code, Label};

use super::world::{World, compartment, file, person, phrase, read, role_of};
use crate::document::{Change, Silent};
use crate::members::{NewCompartment, NewRole, RightChange};
use crate::vault::{Language, Vault, VaultError};

fn label(text: &str) -> Label {
    Label::new(text, text, text).expect("a label")
}

fn code(text: &str) -> Code {
    Code::parse(text).expect("a code")
}

fn projects(stepup: bool) -> NewCompartment {
    NewCompartment {
        label: label("Projets neufs"),
        code: Some(code("projets")),
        floor: Rank::Agent,
        stepup,
    }
}

#[test]
fn a_made_compartment_is_read_by_the_role_that_is_given_it() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let (mut bob, _) = world.join(&mut vault, "bob", "agent");
    let c = vault.make_compartment(&projects(false)).expect("it is made");
    let doc = file(&mut vault, "projets", "plan.pdf", b"plan");
    bob.pull().expect("a pull");
    assert!(read(&mut bob, doc).is_err(), "nobody gave it to him");
    let agent = role_of(&vault, "agent");
    vault.change_right(agent, c, Right::Read).expect("a right");
    bob.pull().expect("a pull");
    assert_eq!(read(&mut bob, doc).expect("it opens"), b"plan");
}

#[test]
fn a_made_compartment_under_step_up_keys_opens_with_them_alone() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    vault.make_compartment(&projects(true)).expect("it is made");
    let doc = file(&mut vault, "projets", "plan.pdf", b"plan");
    vault.step_down();
    assert!(vault.document_view(doc).is_err());
    vault
        .step_up(&phrase(), &world.devices)
        .expect("the step-up keys open");
    assert_eq!(read(&mut vault, doc).expect("it opens"), b"plan");
}

#[test]
fn a_made_role_gives_its_rights_to_who_gets_it() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let (mut bob, _) = world.join(&mut vault, "bob", "agent");
    let (sales, other) = (compartment(&vault, "ventes"), compartment(&vault, "litiges"));
    let kept = file(&mut vault, "ventes", "mandat.pdf", b"mandat");
    let lost = file(&mut vault, "litiges", "plainte.pdf", b"plainte");
    let new = NewRole {
        label: label("Stagiaire"),
        code: None,
        rank: Rank::Agent,
        rights: BTreeMap::from([(sales, Right::Read), (other, Right::None)]),
    };
    let role = vault.make_role(&new).expect("it is made");
    vault
        .change_role(person(&vault, "bob"), role)
        .expect("he gets it");
    bob.pull().expect("a pull");
    assert_eq!(read(&mut bob, kept).expect("it opens"), b"mandat");
    assert!(read(&mut bob, lost).is_err());
    assert_eq!(vault.house().code_of(&role.to_string()), Some("stagiaire"));
}

#[test]
fn a_code_that_the_house_has_is_refused() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let again = NewCompartment {
        code: Some(code("Ventes")),
        ..projects(false)
    };
    assert!(matches!(
        vault.make_compartment(&again),
        Err(VaultError::Value(_))
    ));
}

#[test]
fn a_right_above_the_floor_is_refused() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let new = NewRole {
        label: label("Stagiaire"),
        code: None,
        rank: Rank::Agent,
        rights: BTreeMap::from([(compartment(&vault, "direction"), Right::Read)]),
    };
    assert!(matches!(vault.make_role(&new), Err(VaultError::NotAllowed)));
}

#[test]
fn another_name_keeps_the_code() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let c = compartment(&vault, "ventes");
    vault
        .rename_compartment(c, &label("Ventes et viagers"))
        .expect("it is named");
    let agent = role_of(&vault, "agent");
    vault
        .rename_role(agent, &label("Négociateur"))
        .expect("it is named");
    let house = vault.house();
    assert_eq!(
        house.compartment_name(c, Language::Fr).as_deref(),
        Some("Ventes et viagers")
    );
    assert_eq!(
        house.role_name(agent, Language::Nl).as_deref(),
        Some("Négociateur")
    );
    assert_eq!(house.code_of(&c.to_string()), Some("ventes"));
    assert_eq!(role_of(&vault, "agent"), agent);
}

#[test]
fn an_empty_compartment_can_be_closed_and_takes_nothing_more() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let c = vault.make_compartment(&projects(false)).expect("it is made");
    let doc = file(&mut vault, "projets", "plan.pdf", b"plan");
    vault.change(&[doc], &[Change::binned(true)]).expect("binned");
    assert!(
        matches!(vault.close_compartment(c), Err(VaultError::Value(_))),
        "something lies in its bin"
    );
    vault.change(&[doc], &[Change::binned(false)]).expect("back");
    let target = compartment(&vault, "litiges");
    vault.move_document(doc, target).expect("a move");
    vault.close_compartment(c).expect("it is closed");
    let new = super::world::document(c, "plan.pdf", b"plan");
    assert!(vault.file(&[new], &Silent).is_err());
}

#[test]
fn a_compartment_where_a_kind_is_filed_is_not_closed() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let c = compartment(&vault, "ventes");
    assert!(matches!(vault.close_compartment(c), Err(VaultError::Value(_))));
}

#[test]
fn the_preview_of_a_right_names_who_gains_or_loses() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let (_bob, _) = world.join(&mut vault, "bob", "agent");
    let (_mia, _) = world.join(&mut vault, "mia", "office");
    let (agent, c) = (role_of(&vault, "agent"), compartment(&vault, "ventes"));
    let bob = person(&vault, "bob");
    let before = vault.authority().right(bob, c);
    let changes = vault.preview_right(agent, c, Right::None).expect("a preview");
    let expected = RightChange {
        person: bob,
        before,
        after: Right::None,
    };
    assert_eq!(changes, [expected]);
    vault.change_right(agent, c, Right::None).expect("a right");
    assert_eq!(vault.authority().right(bob, c), Right::None, "as foretold");
}

#[test]
fn who_is_no_director_makes_nothing() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let (mut bob, _) = world.join(&mut vault, "bob", "agent");
    let made = |vault: &mut Vault| vault.make_compartment(&projects(false));
    assert!(matches!(made(&mut bob), Err(VaultError::StepUp)));
    let c = compartment(&bob, "ventes");
    assert!(matches!(
        bob.rename_compartment(c, &label("Autre")),
        Err(VaultError::NotAllowed)
    ));
}

fn trainee() -> NewRole {
    NewRole {
        label: label("Stagiaire"),
        code: Some(code("stagiaire")),
        rank: Rank::Agent,
        rights: BTreeMap::new(),
    }
}

#[test]
fn a_role_that_nobody_has_is_retired_and_given_to_nobody_any_more() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let (bob, _) = world.join(&mut vault, "bob", "agent");
    drop(bob);
    let role = vault.make_role(&trainee()).expect("it is made");
    vault.retire_role(role).expect("it is retired");
    let bob = person(&vault, "bob");
    let given = vault.change_role(bob, role);
    assert!(matches!(given, Err(VaultError::Value(_))), "{given:?}");
    let offered = vault.roles_in_use();
    assert!(
        offered.iter().all(|one| one.role != role),
        "nor is it offered: {offered:?}"
    );
}

#[test]
fn a_role_that_somebody_has_is_not_retired() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let (bob, _) = world.join(&mut vault, "bob", "agent");
    drop(bob);
    let agent = role_of(&vault, "agent");
    let refused = vault.retire_role(agent);
    assert!(matches!(refused, Err(VaultError::Value(_))), "{refused:?}");
    assert!(vault.authority().role(agent).is_some_and(|role| !role.retired));
}

#[test]
fn a_role_that_was_given_while_it_was_retired_elsewhere_is_still_shown() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let (mut mia, _) = world.join(&mut vault, "mia", "office-manager");
    let (bob, _) = world.join(&mut vault, "bob", "agent");
    drop(bob);
    let role = vault.make_role(&trainee()).expect("it is made");
    mia.pull().expect("a pull");
    mia.step_up(&phrase(), &world.devices).expect("step-up");
    vault.retire_role(role).expect("it is retired");
    // Her view of the folder is older than the retiring.
    let bob = person(&mia, "bob");
    mia.change_role(bob, role).expect("she does not know it yet");
    vault.pull().expect("a pull");
    let shown = vault.roles_in_use();
    assert!(
        shown.iter().any(|one| one.role == role && one.retired),
        "somebody has it: {shown:?}"
    );
}
