//! The fixed lists of the product.

use super::*;

#[test]
fn the_due_list_is_soonest_first_and_leaves_out_the_bin() {
    let (_folder, _path, mut index) = open();
    let due = |id: &str, day: Date| DocumentRow {
        deadline: Deadline::On(day),
        ..document(id, id)
    };
    write(&mut index, |tx| {
        tx.put_document(&due("late", date(2026, 6, 1)))?;
        tx.put_document(&due("soon", date(2026, 1, 1)))?;
        tx.put_document(&due("far", date(2030, 1, 1)))?;
        tx.put_document(&DocumentRow {
            binned: true,
            ..due("gone", date(2026, 1, 1))
        })?;
        tx.put_document(&document("unknown", "unknown"))
    });
    assert_eq!(
        ids(&index, &Listing::DueUntil(date(2026, 6, 1))),
        ["soon", "late"]
    );
    assert_eq!(
        ids(&index, &Listing::DueBetween(date(2026, 1, 2), date(2030, 1, 1))),
        ["late", "far"]
    );
    assert_eq!(ids(&index, &Listing::UnknownDeadline), ["unknown"]);
    assert_eq!(ids(&index, &Listing::Binned), ["gone"]);
}

#[test]
fn the_inbox_is_what_lacks_a_kind_or_a_dossier() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_dossier(&dossier("s1", "Vente"))?;
        tx.put_document(&document("filed", "a"))?;
        tx.link_dossier("filed", "s1")?;
        tx.link_dossier("filed", "s1")?;
        tx.put_document(&document("loose", "b"))?;
        tx.put_document(&DocumentRow {
            kind: None,
            ..document("bare", "c")
        })?;
        tx.link_dossier("bare", "s1")
    });
    assert_eq!(ids(&index, &Listing::Inbox), ["bare", "loose"]);
    write(&mut index, |tx| tx.unlink_dossier("filed", "s1"));
    assert_eq!(ids(&index, &Listing::Inbox), ["bare", "loose", "filed"]);
}

#[test]
fn lists_by_kind_compartment_party_tag_validity_and_concurrency() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_document(&document("d1", "a"))?;
        let other = DocumentRow {
            kind: Some("acte".into()),
            compartment: "c2".into(),
            valid_until: Some(date(2025, 5, 5)),
            concurrent: true,
            ..document("d2", "b")
        };
        tx.put_document(&other)?;
        tx.put_party(&party("p1", "Dupont"))?;
        tx.link_party("d2", "p1")?;
        tx.put_tag("d2", "Réunion")?;
        tx.put_kept("d2", "left", Some("a"))?;
        tx.put_tag("d2", "reunion")
    });
    for listing in [
        Listing::Kind("acte".into()),
        Listing::Compartment("c2".into()),
        Listing::Party("p1".into()),
        Listing::Tag("REUNION".into()),
        Listing::ValidityEnds(date(2025, 5, 5), date(2025, 5, 5)),
        Listing::Kept("left".into()),
        Listing::Concurrent,
    ] {
        assert_eq!(ids(&index, &listing), ["d2"], "{listing:?}");
    }
    assert!(ids(&index, &Listing::ConflictingDeadline).is_empty());
    let kinds = index.read().count_by_kind(&Listing::Recent).unwrap();
    assert_eq!(kinds, [(Some("acte".into()), 1), (Some("peb".into()), 1)]);
}

#[test]
fn deleting_a_dossier_returns_its_documents_to_the_inbox() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_dossier(&dossier("s1", "Vente"))?;
        tx.put_document(&document("d1", "a"))?;
        tx.link_dossier("d1", "s1")?;
        tx.delete_dossier("s1")
    });
    assert_eq!(ids(&index, &Listing::Inbox), ["d1"]);
    assert_eq!(index.read().dossier("s1").unwrap(), None);
}

#[test]
fn what_stands_around_a_list_is_what_stands_around_each_document() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        tx.put_dossier(&dossier("s2", "Vente"))?;
        tx.put_dossier(&dossier("s1", "Location"))?;
        tx.put_document(&document("first", "a"))?;
        tx.put_document(&DocumentRow {
            binned: true,
            ..document("gone", "b")
        })?;
        tx.put_document(&document("second", "c"))?;
        tx.link_dossier("second", "s2")?;
        tx.link_dossier("second", "s1")?;
        let said = |party: &str, part: &str| (party.to_owned(), part.to_owned());
        tx.put_parts("second", &[said("", "buyer"), said("p1", "seller")])
    });
    let read = index.read();
    let around = read.around(&Listing::UnknownDeadline).unwrap();
    let ids: Vec<&str> = around.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["first", "second"], "oldest first, without the bin");
    for one in &around {
        assert_eq!(one.dossiers, read.dossiers_of_document(&one.id).unwrap());
        assert_eq!(one.parts, read.parts_of_document(&one.id).unwrap());
    }
    assert_eq!(around[1].dossiers.len(), 2, "both dossiers");
}
