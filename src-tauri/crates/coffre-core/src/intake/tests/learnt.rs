//! What earlier choices teach.

use super::*;

#[test]
fn past_corrections_lead_the_next_proposal() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let mut reader = Double::default();
    let c = compartment(&vault, "ventes");
    let text = "Bureau Beaulieu Conseils\nNote diverse\nmesures";
    let card = cards(&vault, &mut reader, "note.pdf", text).remove(0);
    assert_ne!(
        card.proposals.kind.best().map(|guess| guess.value.as_str()),
        Some("plans")
    );
    let choice = Choice {
        c,
        kind: Some("plans".to_owned()),
        ..Choice::of(c)
    };
    vault
        .file_cards(&[(&card, Some(choice))], &Silent)
        .expect("filed");
    let next = cards(
        &vault,
        &mut reader,
        "autre.pdf",
        "Bureau Beaulieu Conseils\nNote encore\nmesures",
    )
    .remove(0);
    assert_eq!(
        next.proposals.kind.best().map(|guess| guess.value.as_str()),
        Some("plans")
    );
}

#[test]
fn what_a_person_taught_stands_apart_from_what_nobody_looked_at() {
    let mut world = World::new();
    let (mut vault, ..) = world.create();
    let mut reader = Double::default();
    let mut filed = |vault: &mut Vault, words: &str, unseen: bool| {
        let card = cards(vault, &mut reader, "x.pdf", words).remove(0);
        let choice = Choice {
            kind: Some("plans".to_owned()),
            unseen,
            ..Choice::of(compartment(vault, "ventes"))
        };
        let filed = vault
            .file_cards(&[(&card, Some(choice))], &Silent)
            .expect("filed");
        filed[0].as_ref().and_then(|filed| filed.doc).expect("filed")
    };
    let seen = filed(&mut vault, "un", false);
    let unseen = filed(&mut vault, "deux", true);
    let taught = |vault: &Vault| {
        let rows = vault
            .indexes()
            .map(|index| index.read().kept(field::TAUGHT, 9).expect("asked"));
        let mut ids: Vec<String> = rows.flatten().map(|row| row.document).collect();
        ids.sort();
        ids
    };
    assert_eq!(taught(&vault), [seen.to_string()]);
    let change = crate::document::Change::Field {
        name: field::KIND.to_owned(),
        value: Some("peb".to_owned()),
    };
    vault.change(&[unseen], &[change]).expect("corrected");
    let mut both = vec![seen.to_string(), unseen.to_string()];
    both.sort();
    assert_eq!(taught(&vault), both, "a correction teaches");
}
