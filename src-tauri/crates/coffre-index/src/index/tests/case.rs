//! Dossiers with what their checklists are held against.

use std::collections::BTreeMap;

use super::*;

fn fill(index: &mut IndexDb) {
    write(index, |tx| {
        tx.put_dossier(&dossier("s1", "Vente un"))?;
        tx.put_dossier(&DossierRow {
            state: "closed".into(),
            ..dossier("s2", "Vente deux")
        })?;
        let fields = BTreeMap::from([("region".to_owned(), "wallonia".to_owned())]);
        tx.put_dossier_fields("s1", &fields)?;
        tx.put_party(&party("p1", "Dupont"))?;
        tx.put_party(&PartyRow {
            merged_into: Some("p1".into()),
            ..party("p2", "Dupont")
        })?;
        tx.link_dossier_party("s1", "p2", "seller")?;
        for (id, kind, binned) in [("d1", "peb", false), ("d2", "photos", false), ("d3", "peb", true)] {
            tx.put_document(&DocumentRow {
                kind: Some(kind.into()),
                binned,
                ..document(id, id)
            })?;
            tx.link_dossier(id, "s1")?;
        }
        tx.put_validity("d1", Some("unlimited"))?;
        tx.put_parts("d1", &[("p2".to_owned(), "seller".to_owned())])
    });
}

#[test]
fn a_case_has_fields_people_and_the_documents_of_the_wanted_kinds() {
    let (_folder, _path, mut index) = open();
    fill(&mut index);
    let cases = index.read().cases(&CaseScope::Open, &["peb"]).unwrap();
    assert_eq!(cases.len(), 1, "the other one is closed");
    let case = &cases[0];
    assert_eq!(case.fields["region"], "wallonia");
    let seller = [("p1".to_owned(), "seller".to_owned())];
    assert_eq!(case.people, seller, "the record that stands for both");
    assert_eq!(case.pieces.len(), 1, "neither photos nor the bin");
    let piece = &case.pieces[0];
    assert_eq!(
        (piece.id.as_str(), piece.validity.as_deref()),
        ("d1", Some("unlimited"))
    );
    assert_eq!(piece.people, seller);
}

#[test]
fn one_closed_and_open_dossiers_are_told_apart() {
    let (_folder, _path, mut index) = open();
    fill(&mut index);
    let ids = |scope: CaseScope| -> Vec<String> {
        let cases = index.read().cases(&scope, &[]).unwrap();
        cases.into_iter().map(|case| case.dossier.id).collect()
    };
    assert_eq!(ids(CaseScope::One("s2".into())), ["s2"]);
    assert_eq!(ids(CaseScope::Closed(10)), ["s2"]);
    assert_eq!(ids(CaseScope::Open), ["s1"]);
}

#[test]
fn fields_and_validity_are_replaced_and_taken_away() {
    let (_folder, _path, mut index) = open();
    fill(&mut index);
    write(&mut index, |tx| {
        tx.put_dossier_fields("s1", &BTreeMap::new())?;
        tx.put_validity("d1", None)
    });
    let cases = index.read().cases(&CaseScope::Open, &["peb"]).unwrap();
    assert!(cases[0].fields.is_empty());
    assert_eq!(cases[0].pieces[0].validity, None);
}
