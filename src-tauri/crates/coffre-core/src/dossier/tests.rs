//! Checklists, letters, board and page of real vaults in memory.

use coffre_format::op::{Definition, What};
use coffre_format::{DocId, EntityId};
use coffre_understand::Event;
use coffre_understand::checklist::{Moment, Question, Status, Supplier, Why};
use coffre_understand::letter::Tone;
use jiff::civil::date;

use super::phase::{Phase, Sureness};
use super::*;
use crate::document::{Outcome, Silent};
use crate::vault::field;
use crate::vault::tests::world::{World, compartment, document};

fn house(vault: &mut Vault, address: &str) -> EntityId {
    let c = compartment(vault, "ventes");
    let template = vault.templates().remove(0);
    let opening = Opening {
        property: address.to_owned(),
        reference: "V-1".to_owned(),
        ..Opening::default()
    };
    let new = vault.dossier_from(&template, &opening, c);
    vault.make_entities(&[new]).expect("a dossier").remove(0)
}

fn file(vault: &mut Vault, dossier: EntityId, code: &str, kind: &str, day: &str) -> DocId {
    let mut new = document(compartment(vault, code), &format!("{kind}.pdf"), kind.as_bytes());
    new.fields.insert(field::KIND.into(), kind.into());
    new.fields.insert(field::DATE.into(), day.into());
    new.links.push((dossier, field::DOSSIER.into()));
    match vault.file(&[new], &Silent).expect("filing works").remove(0) {
        Outcome::Filed(filed) => filed.doc,
        other => panic!("not filed: {other:?}"),
    }
}

fn set(vault: &mut Vault, id: EntityId, name: &str, value: &str) {
    let change = EntityChange::Field {
        name: name.to_owned(),
        value: Some(value.to_owned()),
    };
    vault.change_entity(id, &[change]).expect("a field is set");
}

fn set_document(vault: &mut Vault, doc: DocId, name: &str, value: &str) {
    let change = crate::document::Change::Field {
        name: name.to_owned(),
        value: Some(value.to_owned()),
    };
    vault.change(&[doc], &[change]).expect("a field is set");
}

fn fact(vault: &mut Vault, id: EntityId, event: Event, day: &str) {
    let change = EntityChange::Fact {
        event: event.code().to_owned(),
        date: day.to_owned(),
        note: String::new(),
    };
    vault.change_entity(id, &[change]).expect("a fact is stated");
}

fn status(vault: &Vault, id: EntityId, row: &str) -> Status {
    let checked = vault.checklist(id).expect("a checklist");
    checked
        .list
        .row(row)
        .unwrap_or_else(|| panic!("no row {row}"))
        .status
}

#[test]
fn a_filed_document_ticks_its_row_and_the_bin_takes_it_back() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let id = house(&mut vault, "Rue du Moulin 12, 5000 Namur");
    assert_eq!(status(&vault, id, "peb"), Status::Missing);
    let doc = file(&mut vault, id, "ventes", "peb", "2024-05-01");
    assert_eq!(status(&vault, id, "peb"), Status::Received);
    assert_eq!(
        status(&vault, id, "soil-wallonia"),
        Status::Missing,
        "the address tells the region"
    );
    vault
        .change(&[doc], &[crate::document::Change::binned(true)])
        .expect("the bin takes it");
    assert_eq!(status(&vault, id, "peb"), Status::Missing);
}

#[test]
fn a_validity_without_end_is_told_from_none() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let id = house(&mut vault, "Rue Haute 1, 1000 Bruxelles");
    let doc = file(&mut vault, id, "ventes", "soil-brussels", "2020-01-01");
    assert_eq!(status(&vault, id, "soil-brussels"), Status::Expired);
    set_document(&mut vault, doc, field::CASE, "category-1-2");
    assert_eq!(status(&vault, id, "soil-brussels"), Status::Received);
    set_document(&mut vault, doc, field::CASE, "other");
    assert_eq!(status(&vault, id, "soil-brussels"), Status::Expired);
    set_document(&mut vault, doc, field::VALID, field::UNLIMITED);
    assert_eq!(status(&vault, id, "soil-brussels"), Status::Received);
}

#[test]
fn the_questions_of_a_house_are_what_its_template_leaves_open() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let id = house(&mut vault, "Rue du Moulin 12, 5000 Namur");
    let asked = vault.checklist(id).expect("a checklist").list.questions;
    assert!(!asked.contains(&Question::Region) && !asked.contains(&Question::Property));
    let tank = Question::Flag(coffre_understand::checklist::Flag::Tank);
    assert!(asked.contains(&tank), "{asked:?}");
    set(&mut vault, id, "flag.tank", NO);
    let checked = vault.checklist(id).expect("a checklist");
    assert!(!checked.list.questions.contains(&tank));
    assert!(checked.list.row("tank").is_none());
}

#[test]
fn two_people_who_ask_for_different_pieces_at_once_are_both_remembered() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Luc Petit", "agent");
    let id = house(&mut director, "Rue du Moulin 12, 5000 Namur");
    agent.pull().expect("the folder is here");
    let (first, second) = (date(2026, 6, 1), date(2026, 6, 2));
    director
        .mark_asked(id, &["peb".into()], None, first)
        .expect("asked");
    agent
        .mark_asked(id, &["title-deed".into()], Some(Supplier::Notary), second)
        .expect("asked");
    director.pull().expect("the folder is here");
    for (row, day, supplier) in [
        ("peb", first, Supplier::Seller),
        ("title-deed", second, Supplier::Notary),
    ] {
        let checked = director.checklist(id).expect("a checklist");
        let state = checked.list.row(row).expect("the row");
        assert_eq!(
            (state.status, state.note.last(), state.supplier),
            (Status::Asked, Some(day), supplier)
        );
    }
}

#[test]
fn asking_again_reminds_and_a_reason_settles() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let id = house(&mut vault, "Rue du Moulin 12, 5000 Namur");
    let rows = ["peb".to_owned()];
    vault
        .mark_asked(id, &rows, None, date(2026, 6, 1))
        .expect("asked");
    vault
        .mark_asked(id, &rows, None, date(2026, 6, 15))
        .expect("reminded");
    let checked = vault.checklist(id).expect("a checklist");
    let note = &checked.list.row("peb").expect("the row").note;
    assert_eq!((note.reminded.len(), note.last()), (1, Some(date(2026, 6, 15))));
    vault
        .mark_not_applicable(id, "peb", Some("Bâtiment protégé"))
        .expect("a reason");
    assert_eq!(status(&vault, id, "peb"), Status::NotApplicable);
    vault.mark_not_applicable(id, "peb", None).expect("taken back");
    assert_eq!(status(&vault, id, "peb"), Status::Asked);
    assert!(
        vault.mark_not_applicable(id, "peb", Some(" ")).is_err(),
        "a reason says something"
    );
    assert!(
        vault
            .mark_asked(id, &["nothing".into()], None, date(2026, 6, 1))
            .is_err()
    );
}

#[test]
fn of_rows_without_key_an_agent_hears_nothing() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Luc Petit", "agent");
    let id = house(&mut director, "Rue du Moulin 12, 5000 Namur");
    file(&mut director, id, "lcb-ft", "aml-sheet", "2026-05-01");
    agent.pull().expect("the folder is here");
    assert_eq!(status(&director, id, "aml-sheet"), Status::Received);
    let checked = agent.checklist(id).expect("a checklist");
    assert!(checked.list.row("aml-sheet").is_none());
    let hidden = checked.list.outside.iter().any(|one| one.why == Why::NotYours);
    assert!(hidden, "it is said that there is a row that is not his");
}

#[test]
fn everybody_who_owes_gets_one_letter() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let c = compartment(&vault, "ventes");
    let id = house(&mut vault, "Rue Haute 1, 1000 Bruxelles");
    let fields = [(field::NAME, "Anna Lambert"), (field::EMAIL, "anna@exemple.be")];
    let seller = NewEntity {
        what: What::Party,
        c,
        fields: fields
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into(),
        links: vec![(id, "seller".to_owned())],
    };
    vault.make_entities(&[seller]).expect("a party");
    set(
        &mut vault,
        id,
        "contact.municipality",
        "Urbanisme <urba@exemple.be>",
    );
    let letters = vault.letters(id, "fr").expect("letters");
    let of = |supplier: Supplier| {
        letters
            .iter()
            .find(|one| one.supplier == supplier)
            .expect("a letter")
    };
    let to_seller = of(Supplier::Seller);
    assert_eq!(
        (to_seller.name.as_str(), to_seller.email.as_str()),
        ("Anna Lambert", "anna@exemple.be")
    );
    assert!(
        to_seller.letter.body.contains("pour Anna Lambert"),
        "{}",
        to_seller.letter.body
    );
    assert!(to_seller.rows.contains(&"title-deed".to_owned()));
    let commune = of(Supplier::Municipality);
    assert_eq!(
        (commune.email.as_str(), &commune.rows[..]),
        ("urba@exemple.be", &["urbanism-brussels".to_owned()][..])
    );
    assert_eq!(commune.tone, Tone::Ask);
    vault
        .mark_asked(id, &commune.rows.clone(), None, date(2026, 6, 1))
        .expect("asked");
    let again = vault.letters(id, "nl").expect("letters");
    let commune = again
        .iter()
        .find(|one| one.supplier == Supplier::Municipality)
        .expect("a letter");
    assert_eq!(commune.tone, Tone::Remind);
}

#[test]
fn the_board_shows_phase_days_and_what_blocks() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let first = house(&mut vault, "Rue du Moulin 12, 5000 Namur");
    let second = house(&mut vault, "Rue Haute 1, 1000 Bruxelles");
    fact(&mut vault, second, Event::MandateStart, "2026-03-01");
    fact(&mut vault, second, Event::Compromis, "2026-05-10");
    let today = vault.today();
    let board = vault.board().expect("a board");
    let line = |id: EntityId| board.iter().find(|line| line.id == id).expect("a line");
    assert_eq!(line(first).phase, Phase::Mandate);
    let sold = line(second);
    let deed = sold.deed.expect("an estimate");
    assert_eq!(
        (sold.phase, deed.day, deed.sure),
        (Phase::Compromis, date(2026, 9, 10), Sureness::Estimated)
    );
    assert_eq!(sold.days_to_deed, Some(deed.days_from(today)));
    assert_eq!(
        sold.blocking.as_ref().map(|piece| piece.row.as_str()),
        Some("identity-sellers")
    );
    assert!(sold.missing > 5 && sold.asked == 0);
    set(&mut vault, second, field::STATE, "closed");
    let board = vault.board().expect("a board");
    let closed = board.last().expect("the closed one stands last");
    assert_eq!(
        (closed.id, closed.phase, closed.missing),
        (second, Phase::Closed, 0)
    );
}

#[test]
fn a_house_may_change_add_and_delete_rows() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let id = house(&mut vault, "Rue du Moulin 12, 5000 Namur");
    let mut row = coffre_understand::checklist::row("flood").expect("a row").clone();
    row.due = Moment::Deed;
    let mut draft = Draft::new();
    let value = coffre_format::json::to_map(&row);
    vault
        .define(&mut draft, Definition::Checklist, "flood", Some(value))
        .expect("a house");
    vault
        .define(&mut draft, Definition::Checklist, "keys", None)
        .expect("a house");
    let level = coffre_format::rank::Level::Day;
    vault.commit(level, draft).expect("a director edits");
    let checked = vault.checklist(id).expect("a checklist");
    assert_eq!(
        checked.list.row("flood").map(|state| state.row.due),
        Some(Moment::Deed)
    );
    assert!(checked.list.row("keys").is_none());
}

#[test]
fn letters_stand_by_the_days_they_bear_and_not_by_their_filing() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let id = house(&mut vault, "Rue du Moulin 12, 5000 Namur");
    let newer = file(&mut vault, id, "ventes", "mail", "2026-05-01");
    let older = file(&mut vault, id, "ventes", "letter", "2026-03-01");
    let page = vault.dossier_page(id).expect("a page");
    let ids: Vec<&str> = page
        .communications
        .iter()
        .filter_map(|one| match one {
            Communication::Filed(row) => Some(&*row.id),
            Communication::Exported(_) => None,
        })
        .collect();
    assert_eq!(ids, [newer.to_string(), older.to_string()]);
}

#[test]
fn the_page_groups_documents_and_lists_what_went_out() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let id = house(&mut vault, "Rue du Moulin 12, 5000 Namur");
    let peb = file(&mut vault, id, "ventes", "peb", "2024-05-01");
    file(&mut vault, id, "ventes", "mail", "2026-05-01");
    set(&mut vault, id, field::PAPER, "Boîte 12, cave");
    let disclosure = crate::export::Disclosure {
        recipient: "Notaire".into(),
        purpose: "Compromis".into(),
        basis: String::new(),
        channel: String::new(),
    };
    let manifest = coffre_format::Hash::of(b"manifest");
    vault.disclose(&[peb], &disclosure, &manifest).expect("said");
    let page = vault.dossier_page(id).expect("a page");
    let kinds: Vec<_> = page.groups.iter().map(|group| group.kind.as_deref()).collect();
    assert_eq!(kinds, [Some("mail"), Some("peb")]);
    assert_eq!(page.paper, "Boîte 12, cave");
    let exported = page
        .communications
        .iter()
        .any(|one| matches!(one, Communication::Exported(_)));
    let filed = page
        .communications
        .iter()
        .any(|one| matches!(one, Communication::Filed(_)));
    assert!(exported && filed && page.communications.len() == 2);
}

#[test]
fn a_request_that_leaves_stands_in_the_log_and_on_the_page() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let id = house(&mut vault, "Rue Haute 1, 1000 Bruxelles");
    let letters = vault.letters(id, "fr").expect("letters");
    let commune = letters
        .iter()
        .find(|one| one.supplier == Supplier::Municipality)
        .expect("a letter");
    vault.request_leaves(id, commune, "mailto").expect("said");
    let page = vault.dossier_page(id).expect("a page");
    let [Communication::Exported(line)] = &page.communications[..] else {
        panic!("{:?}", page.communications);
    };
    let said: std::collections::BTreeMap<_, _> = line.detail.iter().cloned().collect();
    assert_eq!(said["recipient"], "municipality");
    assert_eq!(
        (said["purpose"].as_str(), said["channel"].as_str()),
        (REQUEST, "mailto")
    );
    assert_eq!(said["rows"], "urbanism-brussels");
    assert!(line.note.is_some(), "it is signed before anything leaves");
}

#[test]
fn what_cannot_be_seen_has_no_checklist() {
    let mut world = World::new();
    let (vault, ..) = world.create();
    let nowhere = EntityId::parse(&"0".repeat(32)).expect("an id");
    assert!(matches!(vault.checklist(nowhere), Err(VaultError::NotFound)));
}
