//! What waits for whom.

use std::collections::BTreeMap;

use coffre_format::EntityId;
use coffre_format::op::What;
use jiff::civil::date;

use super::world::{World, compartment, document, file};
use crate::document::{Outcome, Silent};
use crate::dossier::{EntityChange, NewEntity};
use crate::vault::{Vault, field};

fn sale(vault: &mut Vault, fields: &[(&str, &str)]) -> EntityId {
    let mut all = BTreeMap::from([
        (field::TITLE.to_owned(), "Vente".to_owned()),
        (field::REGION.to_owned(), "wallonia".to_owned()),
        (field::PROPERTY_TYPE.to_owned(), "house".to_owned()),
    ]);
    all.extend(
        fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    let new = NewEntity {
        what: What::Dossier,
        c: compartment(vault, "ventes"),
        fields: all,
        links: Vec::new(),
    };
    vault.make_entities(&[new]).expect("a dossier").remove(0)
}

fn fact(vault: &mut Vault, id: EntityId, event: &str, date: &str) {
    let change = EntityChange::Fact {
        event: event.into(),
        date: date.into(),
        note: String::new(),
    };
    vault.change_entity(id, &[change]).expect("a fact");
}

#[test]
fn an_agent_sees_what_is_to_be_filed_his_dossiers_and_the_offers() {
    let mut world = World::new();
    let (mut director, ..) = world.create();
    let (mut agent, _) = world.join(&mut director, "Luc Petit", "agent");
    file(&mut director, "ventes", "scan0043.pdf", b"what is it");
    file(&mut director, "direction", "scan0044.pdf", b"not his");
    let luc = agent.person().to_string();
    let mine = sale(&mut director, &[(field::IN_CHARGE, &luc)]);
    let aline = director.person().to_string();
    let other = sale(&mut director, &[(field::IN_CHARGE, &aline)]);
    fact(&mut director, other, "offer-made", "2026-05-20");
    agent.pull().expect("the folder is here");
    let today = agent.agent_today().expect("a day");
    assert_eq!(
        (today.to_file, today.newest.len()),
        (1, 1),
        "no count of the contract folders"
    );
    assert_eq!(today.mine.iter().map(|line| line.id).collect::<Vec<_>>(), [mine]);
    assert_eq!(
        today.offers.iter().map(|line| line.id).collect::<Vec<_>>(),
        [other]
    );
}

#[test]
fn the_office_sees_deeds_by_day_what_came_in_and_what_will_expire() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let late = sale(&mut vault, &[(field::PLANNED_DEED, "2026-12-01")]);
    let soon = sale(&mut vault, &[(field::PLANNED_DEED, "2026-07-01")]);
    vault
        .mark_asked(soon, &["peb".into(), "title-deed".into()], None, date(2026, 4, 1))
        .expect("asked");
    let mut new = document(compartment(&vault, "ventes"), "peb.pdf", b"peb");
    new.fields.insert(field::KIND.into(), "peb".into());
    new.fields.insert(field::VALID.into(), "2026-06-20".into());
    new.links.push((soon, field::DOSSIER.into()));
    let filed = vault.file(&[new], &Silent).expect("filing works").remove(0);
    assert!(matches!(filed, Outcome::Filed(_)));
    let today = vault.office_today().expect("a day");
    let order: Vec<EntityId> = today.by_deed.iter().map(|line| line.id).collect();
    assert_eq!(order, [soon, late]);
    let rows = |pairs: &[(crate::dossier::BoardLine, crate::dossier::PieceLine)]| {
        pairs
            .iter()
            .map(|(line, piece)| (line.id, piece.row.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(rows(&today.came_in), [(soon, "peb".to_owned())]);
    assert_eq!(
        rows(&today.expiring),
        [(soon, "peb".to_owned())],
        "twenty days too short"
    );
    let reminded: Vec<_> = today
        .to_remind
        .iter()
        .map(|(line, day)| (line.id, *day))
        .collect();
    assert_eq!(reminded, [(soon, date(2026, 4, 1))]);
}

#[test]
fn a_director_sees_questions_joins_and_deputies_whose_time_is_over() {
    let mut world = World::new();
    let (mut director, _, computer) = world.create();
    let (_, _) = world.join(&mut director, "Luc Petit", "agent");
    let id = sale(&mut director, &[]);
    let mut new = document(compartment(&director, "ventes"), "compromis.pdf", b"compromis");
    new.fields.insert(field::KIND.into(), "compromis".into());
    new.links.push((id, field::DOSSIER.into()));
    director.file(&[new], &Silent).expect("filing works");
    let luc = super::world::person(&director, "Luc Petit");
    let office = super::world::role_of(&director, "office");
    let until = director.today();
    director.appoint_deputy(luc, office, until).expect("a deputy");
    let role = super::world::role_of(&director, "agent");
    let invited = director
        .invite("Zoé Martin", role, super::world::work())
        .expect("a director invites");
    world.answer(&invited.words);
    assert!(director.director_today().expect("a day").deputies_due.is_empty());
    drop(director);
    world.days(2);
    let mut director = world.unlock(computer).expect("it opens");
    let today = director.director_today().expect("a day");
    assert_eq!(today.deputies_due.len(), 1);
    assert_eq!(
        today.joining.iter().map(|one| one.person).collect::<Vec<_>>(),
        [invited.person]
    );
    assert_eq!((today.unknown_deadlines, today.questions.len()), (1, 1));
}
