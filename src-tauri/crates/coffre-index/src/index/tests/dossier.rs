//! Dossiers, parties, tags and labels.

use super::*;

#[test]
fn dossiers_are_found_without_accents_and_counted_without_the_bin() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_dossier(&dossier("s1", "Vente Müller"))?;
        tx.put_dossier(&dossier("s2", "Vente Peeters"))?;
        tx.put_document(&document("d1", "a"))?;
        tx.put_document(&DocumentRow {
            binned: true,
            ..document("d2", "b")
        })?;
        tx.link_dossier("d1", "s1")?;
        tx.link_dossier("d2", "s1")
    });
    let found = index.read().find_dossiers("eglise mull", 10).unwrap();
    assert_eq!(
        found
            .iter()
            .map(|row| (row.dossier.id.as_str(), row.documents))
            .collect::<Vec<_>>(),
        [("s1", 1)]
    );
    assert!(
        index.read().find_dossiers("glise", 10).unwrap().is_empty(),
        "words match from their start"
    );
    assert!(index.read().find_dossiers("", 10).unwrap().is_empty());
    assert_eq!(index.read().dossiers(10, 0).unwrap().len(), 2);
}

#[test]
fn parties_are_found_in_nfc_nfd_and_without_accents() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_party(&party("p1", "Élodie Lefèvre"))?;
        tx.put_party(&party("p2", "E\u{301}lodie Janssens"))?;
        tx.put_party(&PartyRow {
            merged_into: Some("p1".into()),
            ..party("p3", "Elodie Lefevre")
        })
    });
    for text in ["élodie", "ELODIE", "e\u{301}lo"] {
        let found: Vec<_> = index
            .read()
            .find_parties(text, 10, 0)
            .unwrap()
            .into_iter()
            .map(|row| row.id)
            .collect();
        assert_eq!(found, ["p2", "p1"], "{text}");
    }
    let all = index.read().all_parties(10, 0).unwrap();
    let all: Vec<_> = all.into_iter().map(|row| row.id).collect();
    assert_eq!(all, ["p2", "p1"], "without a word, everybody who is not merged");
}

#[test]
fn parties_come_in_windows_of_a_list_that_knows_its_length() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        for number in 1..=5 {
            tx.put_party(&party(&format!("p{number}"), &format!("Dupont {number}")))?;
        }
        tx.put_party(&PartyRow {
            merged_into: Some("p1".into()),
            ..party("p6", "Dupont 6")
        })
    });
    let read = index.read();
    let ids = |rows: Vec<PartyRow>| rows.into_iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(ids(read.all_parties(2, 2).unwrap()), ["p3", "p4"]);
    assert_eq!(ids(read.find_parties("dupont", 10, 3).unwrap()), ["p4", "p5"]);
    assert_eq!(read.count_parties(" ").unwrap(), 5, "merged records do not count");
    assert_eq!(read.count_parties("dupont 4").unwrap(), 1);
    assert_eq!(read.count_parties("peeters").unwrap(), 0);
}

#[test]
fn parties_have_parts_in_dossiers_until_removed() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_dossier(&dossier("s1", "Vente"))?;
        tx.put_party(&party("p1", "Dupont"))?;
        tx.link_dossier_party("s1", "p1", "seller")
    });
    assert_eq!(index.read().parties_of_dossier("s1").unwrap()[0].part, "seller");
    assert_eq!(index.read().dossiers_of_party("p1").unwrap(), ["s1"]);
    write(&mut index, |tx| tx.unlink_dossier_party("s1", "p1", "seller"));
    assert!(index.read().parties_of_dossier("s1").unwrap().is_empty());
    write(&mut index, |tx| tx.delete_party("p1"));
    assert_eq!(index.read().party("p1").unwrap(), None);
}

#[test]
fn tags_count_documents_once_per_spelling() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_document(&document("d1", "a"))?;
        tx.put_tag("d1", "Église")?;
        tx.put_tag("d1", "eglise")?;
        tx.put_tag("d1", "urgent")
    });
    assert_eq!(
        index.read().tags().unwrap(),
        [("eglise".into(), 1), ("urgent".into(), 1)]
    );
    write(&mut index, |tx| tx.delete_tag("d1", "eglise"));
    assert_eq!(index.read().tags_of("d1").unwrap(), ["Église", "urgent"]);
}

#[test]
fn labels_find_their_ids() {
    let (_folder, _path, mut index) = open();
    let name = |id: &str, label: &str| NameRow {
        of: NameOf::Kind,
        id: id.into(),
        label: label.into(),
    };
    write(&mut index, |tx| {
        tx.put_name(&name("peb", "Certificat PEB"))?;
        tx.put_name(&name("acte", "Acte authentique"))?;
        tx.put_name(&name("acte-heredite", "Acte d'hérédité"))
    });
    let read = index.read();
    assert_eq!(read.ids_named(NameOf::Kind, "certif").unwrap(), ["peb"]);
    assert_eq!(
        read.ids_named(NameOf::Kind, "ACTE").unwrap(),
        ["acte"],
        "the code itself shuts out the others"
    );
    assert_eq!(
        read.ids_named(NameOf::Kind, "heredite").unwrap(),
        ["acte-heredite"]
    );
    assert!(read.ids_named(NameOf::Compartment, "acte").unwrap().is_empty());
    assert_eq!(read.names(NameOf::Kind).unwrap().len(), 3);
    write(&mut index, |tx| tx.delete_name(NameOf::Kind, "peb"));
    assert_eq!(index.read().label(NameOf::Kind, "peb").unwrap(), None);
}
