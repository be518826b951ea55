//! Deadlines in the index follow kinds, facts and rules.

use std::collections::BTreeMap;

use coffre_format::op::What;
use coffre_index::Deadline;
use coffre_understand::Event;

use super::world::{World, compartment, document};
use crate::document::{Change, Outcome, Silent};
use crate::dossier::{EntityChange, NewEntity};
use crate::vault::{Vault, field};

fn sale(vault: &mut Vault) -> coffre_format::EntityId {
    let c = compartment(vault, "ventes");
    let fields = BTreeMap::from([(field::TITLE.to_owned(), "Vente rue du Moulin".to_owned())]);
    let new = NewEntity {
        what: What::Dossier,
        c,
        fields,
        links: Vec::new(),
    };
    vault.make_entities(&[new]).expect("a dossier is made").remove(0)
}

fn compromis(vault: &mut Vault, dossier: coffre_format::EntityId) -> coffre_format::DocId {
    let mut new = document(compartment(vault, "ventes"), "compromis.pdf", b"compromis");
    new.fields.insert(field::KIND.into(), "compromis".into());
    new.fields.insert(field::DATE.into(), "2026-01-15".into());
    new.links.push((dossier, field::DOSSIER.into()));
    match vault.file(&[new], &Silent).expect("filing works").remove(0) {
        Outcome::Filed(filed) => filed.doc,
        other => panic!("not filed: {other:?}"),
    }
}

fn deadline(vault: &Vault, doc: coffre_format::DocId) -> Deadline {
    vault.version_row(doc, None).expect("it is there").0.deadline
}

#[test]
fn a_missing_deed_is_a_question_and_stating_it_gives_the_deadline() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let dossier = sale(&mut vault);
    let doc = compromis(&mut vault, dossier);
    assert_eq!(deadline(&vault, doc), Deadline::Unknown, "no deed yet");
    let questions = vault.questions().expect("the queue");
    assert_eq!(
        questions.first().and_then(|q| q.dossier),
        Some(dossier),
        "the question names the dossier: {questions:?}"
    );
    let deed = EntityChange::Fact {
        event: "deed".into(),
        date: "2026-04-10".into(),
        note: String::new(),
    };
    vault.change_entity(dossier, &[deed]).expect("the deed is stated");
    let expected = Deadline::On(jiff::civil::date(2036, 4, 10));
    assert_eq!(deadline(&vault, doc), expected, "ten years after the deed (R05)");
}

#[test]
fn the_arrival_of_a_compromis_proposes_its_event() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let dossier = sale(&mut vault);
    let doc = compromis(&mut vault, dossier);
    let proposed = vault.proposed_events(doc).expect("proposals");
    let compromis = proposed
        .iter()
        .find(|p| p.event == Event::Compromis)
        .expect("the compromis");
    assert_eq!(
        compromis.date,
        jiff::civil::date(2026, 1, 15),
        "on the day that stands on it"
    );
}

#[test]
fn the_effect_of_an_event_is_shown_before_it_is_stated() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let dossier = sale(&mut vault);
    let doc = compromis(&mut vault, dossier);
    let date = jiff::civil::date(2001, 1, 1);
    let (effect, ids) = vault
        .preview_event(dossier, Event::Deed, Some(date))
        .expect("a preview");
    let disposable: Vec<_> = effect
        .disposable
        .iter()
        .map(|place| ids[*place as usize])
        .collect();
    assert_eq!(disposable, [doc], "an old deed would make it disposable");
    assert_eq!(deadline(&vault, doc), Deadline::Unknown, "nothing was stated");
}

#[test]
fn every_shipped_rule_and_kind_survives_the_vault() {
    let mut world = World::new();
    let (vault, ..) = world.create();
    let shipped: Vec<_> = coffre_understand::Schedule::shipped()
        .rules()
        .map(|rule| rule.code().to_owned())
        .collect();
    let kept: Vec<_> = vault
        .house()
        .schedule()
        .rules()
        .map(|rule| rule.code().to_owned())
        .collect();
    assert_eq!(kept, shipped, "all rules");
    assert_eq!(
        vault.house().kinds().len(),
        coffre_understand::shipped_kinds().len(),
        "all kinds"
    );
}

#[test]
fn a_document_in_the_bin_asks_nothing() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let dossier = sale(&mut vault);
    let doc = compromis(&mut vault, dossier);
    let open = vault.questions().expect("the queue").remove(0);
    assert_eq!(open.waiting, 1);
    assert_eq!(vault.waiting_for(&open, 9).expect("its documents"), [doc]);
    vault.change(&[doc], &[Change::binned(true)]).expect("binned");
    assert_eq!(vault.questions().expect("the queue").len(), 0);
}

#[test]
fn a_question_goes_where_its_document_goes() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let (one, other) = (sale(&mut vault), sale(&mut vault));
    let doc = compromis(&mut vault, one);
    let part = field::DOSSIER.to_owned();
    let moved = [Change::Unlink(one), Change::Link { to: other, part }];
    vault.change(&[doc], &moved).expect("it is moved");
    let open = vault.questions().expect("the queue");
    assert_eq!(
        open.iter().map(|one| one.dossier).collect::<Vec<_>>(),
        [Some(other)]
    );
}
