//! Kinds and rules that the house changes, with what that does.

use coffre_understand::kind::KindEdit;
use coffre_understand::schedule::{PeriodEdit, Scope};
use coffre_understand::{Event, Period, Schedule};

use super::world::{World, compartment, document};
use crate::document::{NewDocument, Outcome, Silent};
use crate::dossier::{EntityChange, NewEntity};
use crate::vault::{Vault, VaultError, field};

use coffre_format::DocId;
use coffre_format::op::What;
use coffre_index::Deadline;
use jiff::civil::date;

/// A compromis of a sale whose deed was passed.
fn sold(vault: &mut Vault) -> DocId {
    let c = compartment(vault, "ventes");
    let new = NewEntity {
        what: What::Dossier,
        c,
        fields: [(field::TITLE.to_owned(), "Vente".to_owned())].into(),
        links: Vec::new(),
    };
    let dossier = vault.make_entities(&[new]).expect("a dossier").remove(0);
    let deed = EntityChange::Fact {
        event: Event::Deed.code().to_owned(),
        date: "2026-04-10".to_owned(),
        note: String::new(),
    };
    vault.change_entity(dossier, &[deed]).expect("a fact");
    let mut new: NewDocument = document(c, "compromis.pdf", b"compromis");
    new.fields.insert(field::KIND.into(), "compromis".into());
    new.links.push((dossier, field::DOSSIER.into()));
    match vault.file(&[new], &Silent).expect("filing works").remove(0) {
        Outcome::Filed(filed) => filed.doc,
        other => panic!("not filed: {other:?}"),
    }
}

fn deadline(vault: &Vault, doc: DocId) -> Deadline {
    vault.document_view(doc).expect("a document").row.deadline
}

#[test]
fn the_effect_of_a_longer_rule_is_shown_and_then_takes_place() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = sold(&mut vault);
    assert_eq!(deadline(&vault, doc), Deadline::On(date(2036, 4, 10)));
    let rule = vault.house().schedule().rule("R05").expect("a rule").clone();
    let edit = |scope| PeriodEdit {
        case: rule.cases()[0].code.clone(),
        period: Period::parse("P15Y").expect("a period"),
        since: vault.today(),
        scope,
        basis: "Choix de la direction".to_owned(),
    };
    let longer = rule.with_period(edit(Scope::Events)).expect("a later version");
    let everything = rule
        .with_period(edit(Scope::Everything))
        .expect("a later version");
    let (effect, _) = vault.preview_rule(&longer).expect("a preview");
    assert_eq!(effect.later, 0, "its deed came before the version");
    let (effect, ids) = vault.preview_rule(&everything).expect("a preview");
    assert_eq!((effect.later, ids.len()), (1, 1));
    assert_eq!(
        deadline(&vault, doc),
        Deadline::On(date(2036, 4, 10)),
        "nothing was done"
    );
    vault.change_rule(&everything).expect("it is defined");
    assert_eq!(deadline(&vault, doc), Deadline::On(date(2041, 4, 10)));
}

#[test]
fn a_kind_without_rule_has_no_known_deadline_and_the_preview_says_so() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let doc = sold(&mut vault);
    let kind = vault.house().kinds()["compromis"].clone();
    let mut edit = KindEdit::of(&kind);
    edit.rules.clear();
    let bare = kind.edited(edit);
    let (effect, _) = vault.preview_kind(&bare).expect("a preview");
    assert_eq!(effect.moves.len(), 1, "{effect:?}");
    vault.change_kind(&bare).expect("it is defined");
    assert_ne!(deadline(&vault, doc), Deadline::On(date(2036, 4, 10)));
    let shipped = coffre_understand::shipped_kinds();
    let same = shipped
        .iter()
        .find(|one| one.code() == "compromis")
        .expect("a kind");
    vault.change_kind(same).expect("it comes back");
    assert_eq!(deadline(&vault, doc), Deadline::On(date(2036, 4, 10)));
}

#[test]
fn a_kind_of_an_unknown_place_or_rule_is_refused() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let kind = vault.house().kinds()["compromis"].clone();
    let mut edit = KindEdit::of(&kind);
    edit.compartment = coffre_understand::Code::parse("nowhere").expect("a code");
    assert!(matches!(
        vault.change_kind(&kind.clone().edited(edit)),
        Err(VaultError::Value(_))
    ));
    assert!(Schedule::shipped().rule("R99").is_none());
    let mut edit = KindEdit::of(&kind);
    edit.rules[0].rule = coffre_understand::Code::parse("r99").expect("a code");
    assert!(matches!(
        vault.change_kind(&kind.edited(edit)),
        Err(VaultError::Value(_))
    ));
}

#[test]
fn who_does_not_manage_the_house_changes_neither_kind_nor_rule() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Luc Petit", "agent");
    let kind = agent.house().kinds()["compromis"].clone();
    assert!(matches!(agent.change_kind(&kind), Err(VaultError::NotAllowed)));
    let rule = agent.house().schedule().rule("R05").expect("a rule").clone();
    assert!(matches!(agent.change_rule(&rule), Err(VaultError::NotAllowed)));
}
