use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::index::IndexDb;
use crate::index::tests::{document, dossier, open, party, text, write};
use crate::{Deadline, DocumentRow, NameOf, NameRow};

const PAGE: Page = Page {
    order: SearchOrder::Relevance,
    limit: 20,
    offset: 0,
};

fn search(index: &IndexDb, query: &str) -> SearchResult {
    index
        .read()
        .search(&Query::parse(query).unwrap(), &PAGE, date(2026, 1, 10))
        .unwrap()
}

fn found(index: &IndexDb, query: &str) -> Vec<String> {
    let mut ids: Vec<_> = search(index, query)
        .hits
        .into_iter()
        .map(|hit| hit.document.id)
        .collect();
    ids.sort();
    ids
}

/// Four documents in which each filter tells some from the others.
fn agency() -> (tempfile::TempDir, IndexDb) {
    let (folder, _path, mut index) = open();
    write(&mut index, |tx| {
        for (id, label) in [("peb", "Certificat PEB"), ("compromis", "Compromis de vente")] {
            tx.put_name(&NameRow {
                of: NameOf::Kind,
                id: id.into(),
                label: label.into(),
            })?;
        }
        for (id, label) in [("c1", "Ventes"), ("c2", "Litiges")] {
            tx.put_name(&NameRow {
                of: NameOf::Compartment,
                id: id.into(),
                label: label.into(),
            })?;
        }
        tx.put_dossier(&dossier("s1", "Maison Lefèvre"))?;
        tx.put_party(&party("p1", "Élodie Lefèvre"))?;
        tx.put_party(&party("p2", "Jan Peeters"))?;
        tx.link_dossier_party("s1", "p1", "seller")?;
        let peb = DocumentRow {
            deadline: Deadline::On(date(2026, 1, 20)),
            ..document("a", "PEB maison")
        };
        tx.put_document_with_text(
            &peb,
            &text("La consommation est de 250 kWh. Numéro 85.07.30-033.28."),
        )?;
        tx.link_dossier("a", "s1")?;
        let compromis = DocumentRow {
            kind: Some("compromis".into()),
            doc_date: Some(date(2023, 5, 31)),
            deadline: Deadline::On(date(2025, 12, 31)),
            ..document("b", "Compromis")
        };
        tx.put_document_with_text(
            &compromis,
            &text("Le vendeur vend la maison. Acte de vente à passer."),
        )?;
        tx.link_party("b", "p2")?;
        tx.put_tag("b", "Urgent")?;
        let plainte = DocumentRow {
            kind: None,
            compartment: "c2".into(),
            file_type: "eml".into(),
            doc_date: None,
            valid_until: Some(date(2025, 1, 1)),
            concurrent: true,
            deadline: Deadline::Conflict,
            ..document("c", "Plainte")
        };
        tx.put_document_with_text(
            &plainte,
            &text("Vente de l'acte contesté, cœur du litige. Maison."),
        )?;
        let binned = DocumentRow {
            binned: true,
            ..document("d", "Brouillon maison")
        };
        tx.put_document_with_text(&binned, &text("maison"))
    });
    (folder, index)
}

#[test]
fn words_filters_and_their_combination_find_what_they_say() {
    let (_folder, index) = agency();
    for (query, expected) in [
        ("maison", vec!["a", "b", "c"]),
        ("MAISON vendeur", vec!["b"]),
        ("maison -vendeur", vec!["a", "c"]),
        ("-vendeur", vec!["a", "c"]),
        ("mais*", vec!["a", "b", "c"]),
        ("\"acte de vente\"", vec!["b"]),
        ("acte vente", vec!["b", "c"]),
        ("coeur", vec!["c"]),
        ("cœur", vec!["c"]),
        ("conteste\u{301}", vec!["c"]),
        ("85.07.30-033.28", vec!["a"]),
        ("a.pdf", vec!["a"]),
        ("kind:peb", vec!["a"]),
        ("kind:\"certificat peb\"", vec!["a"]),
        ("-kind:peb", vec!["b", "c"]),
        ("kind:nonsense", vec![]),
        ("in:litiges", vec!["c"]),
        ("type:mail", vec!["c"]),
        ("person:lefevre", vec!["a"]),
        ("person:peeters", vec!["b"]),
        ("person:nobody", vec![]),
        ("dossier:\"rue eglise\"", vec!["a"]),
        ("tag:urgent", vec!["b"]),
        ("-tag:urgent", vec!["a", "c"]),
        ("before:2023-06", vec!["b"]),
        ("after:2023-05", vec!["a"]),
        ("-after:2023-05", vec!["b", "c"]),
        ("date:2024", vec!["a"]),
        ("due:<30d", vec!["a", "b"]),
        ("due:overdue", vec!["b"]),
        ("due:>5d", vec!["a"]),
        ("due:2026", vec!["a"]),
        ("is:binned", vec!["d"]),
        ("is:conflict", vec!["c"]),
        ("is:concurrent", vec!["c"]),
        ("is:inbox", vec!["b", "c"]),
        ("is:expired", vec!["c"]),
        ("is:unknown-deadline", vec![]),
        ("maison kind:compromis", vec!["b"]),
        ("maison in:ventes -kind:peb", vec!["b"]),
        ("", vec!["a", "b", "c"]),
    ] {
        assert_eq!(found(&index, query), expected, "{query}");
    }
}

#[test]
fn kinds_are_counted_over_all_matches() {
    let (_folder, index) = agency();
    let result = search(&index, "maison");
    assert!(result.complete);
    assert_eq!(result.total, 3);
    assert_eq!(
        result.kinds,
        [(None, 1), (Some("compromis".into()), 1), (Some("peb".into()), 1)]
    );
}

#[test]
fn a_title_counts_more_than_the_text() {
    let (_folder, index) = agency();
    let result = search(&index, "maison");
    assert_eq!(result.order, SearchOrder::Relevance);
    assert_eq!(result.hits[0].document.id, "a");
    assert!(result.hits[0].score > result.hits[1].score);
}

#[test]
fn by_date_the_newest_document_comes_first() {
    let (_folder, index) = agency();
    let page = Page {
        order: SearchOrder::Date,
        limit: 2,
        offset: 1,
    };
    let result = index
        .read()
        .search(&Query::parse("maison").unwrap(), &page, date(2026, 1, 10))
        .unwrap();
    let ids: Vec<_> = result.hits.iter().map(|hit| hit.document.id.as_str()).collect();
    assert_eq!(
        ids,
        ["c", "b"],
        "a is of 14 March, c was filed on 9 March, b is of 2023"
    );
}

#[test]
fn hits_show_where_they_match() {
    let (_folder, index) = agency();
    let hit = search(&index, "vendeur").hits.remove(0);
    let snippet = hit.snippet.unwrap();
    assert_eq!(&snippet.text[snippet.highlights[0].clone()], "vendeur");
    assert_eq!(
        search(&index, "plainte").hits[0].snippet,
        None,
        "only the title matches"
    );
}

#[test]
fn too_many_matches_are_answered_by_date_with_a_bound() {
    let (_folder, _path, mut index) = open();
    write(&mut index, |tx| {
        for place in 0..MOST_CANDIDATES + 5 {
            let kind = Some(if place % 2 == 0 { "peb" } else { "acte" }.to_owned());
            let row = DocumentRow {
                kind,
                ..document(&format!("d{place}"), "Attestation")
            };
            let rare = if place == 3 { "unique" } else { "" };
            tx.put_document_with_text(&row, &text(&format!("maison {rare}")))?;
        }
        Ok(())
    });
    let result = search(&index, "maison");
    assert!(!result.complete);
    assert_eq!(
        (result.total, result.order),
        (MOST_CANDIDATES as u64, SearchOrder::Date)
    );
    assert_eq!(
        result.hits[0].document.id,
        format!("d{}", MOST_CANDIDATES + 4),
        "newest first"
    );
    assert_eq!(
        found(&index, "maison unique"),
        ["d3"],
        "an old one is still found"
    );
    assert_eq!(search(&index, "maison unique").order, SearchOrder::Relevance);
    let filtered = search(&index, "maison kind:acte");
    assert!(filtered.complete);
    assert_eq!(filtered.total, 502, "places 1 to 1003 that are odd");
}

#[test]
fn a_changed_text_is_found_by_its_new_words_only() {
    let (_folder, mut index) = agency();
    write(&mut index, |tx| tx.put_text("b", &text("remplacé")));
    assert!(found(&index, "vendeur").is_empty());
    assert_eq!(found(&index, "remplace"), ["b"]);
    let renamed = DocumentRow {
        title: "Promesse".into(),
        ..index.read().document("b").unwrap().unwrap()
    };
    write(&mut index, |tx| tx.put_document(&renamed));
    assert!(found(&index, "compromis").is_empty());
    assert_eq!(found(&index, "promesse remplace"), ["b"]);
}

#[test]
fn a_purged_document_is_found_no_more() {
    let (_folder, mut index) = agency();
    index.purge(&["a"]).unwrap();
    assert_eq!(found(&index, "maison"), ["b", "c"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_text_makes_the_search_fail(
        texts in prop::collection::vec(
            prop_oneof![any::<String>(), "[\"'*():^{}\\[\\]+\\-a-zé\u{0} ]{0,20}", "[a-z]{2,8}:[^ ]{0,8}"], 30),
    ) {
        let (_folder, index) = agency();
        for text in texts {
            if let Ok(query) = Query::parse(&text) {
                let answer = index.read().search(&query, &PAGE, date(2026, 1, 10));
                prop_assert!(answer.is_ok(), "{:?} for {:?}", answer, text);
            }
        }
    }
}
