use std::collections::BTreeSet;

use super::*;

#[test]
fn codes_and_orders_are_unique_and_rising() {
    let codes: BTreeSet<&str> = rows().iter().map(|row| row.code.as_str()).collect();
    assert_eq!(codes.len(), rows().len());
    assert!(rows().windows(2).all(|two| two[0].order < two[1].order));
}

#[test]
fn every_kind_that_ticks_a_row_exists() {
    for row in rows() {
        for kind in row.kinds() {
            assert!(crate::kind::kind(kind).is_some(), "{} names {kind}", row.code);
        }
    }
}

#[test]
fn every_row_can_be_ticked_and_is_known_somewhere() {
    for row in rows() {
        assert!(!row.ticks.is_empty() || row.people.is_some(), "{}", row.code);
        assert!(!row.need.is_empty(), "{}", row.code);
    }
}

#[test]
fn one_document_ticks_one_row_but_for_identity_cards() {
    let mut seen = BTreeSet::new();
    for kind in rows()
        .iter()
        .flat_map(Row::kinds)
        .filter(|kind| *kind != "identity-card")
    {
        assert!(seen.insert(kind), "{kind} ticks two rows");
    }
}

#[test]
fn a_row_that_only_some_sales_know_names_its_case_or_is_usual() {
    for row in rows() {
        let conditional = row.need.values().any(|need| *need == Need::IfApplicable);
        assert!(!conditional || row.flags.flags().next().is_some(), "{}", row.code);
    }
}

#[test]
fn money_laundering_papers_stay_in_the_house() {
    let internal: Vec<&str> = rows()
        .iter()
        .filter(|row| row.internal)
        .map(|row| row.code.as_str())
        .collect();
    assert_eq!(internal, ["aml-sheet", "ubo-extract"]);
}

#[test]
fn what_expires_has_a_period_somewhere() {
    // A document may state its own last day; these kinds have no other.
    let by_themselves = ["identity-card"];
    for row in rows().iter().filter(|row| row.expiry != Expiry::None) {
        for kind in row.kinds().filter(|kind| !by_themselves.contains(kind)) {
            let known = row.validity.is_some() || !shipped_validity(kind).is_empty();
            assert!(known, "{} and {kind}", row.code);
        }
    }
}

#[test]
fn a_row_survives_being_written_and_read_and_knows_no_other_member() {
    for row in rows() {
        let mut value = serde_json::to_value(row).unwrap();
        assert_eq!(&serde_json::from_value::<Row>(value.clone()).unwrap(), row);
        value["colour"] = "green".into();
        assert!(serde_json::from_value::<Row>(value).is_err());
    }
}
