use std::collections::BTreeSet;

use super::*;
use crate::Schedule;

#[test]
fn codes_are_unique_and_belong_to_a_default_compartment() {
    let codes: BTreeSet<&str> = kinds().iter().map(Kind::code).collect();
    assert_eq!(codes.len(), kinds().len());
    for kind in kinds() {
        assert!(
            Compartment::from_code(kind.compartment()).is_some(),
            "{}",
            kind.code()
        );
    }
}

#[test]
fn the_kinds_of_the_notice_and_of_the_checklist_are_there() {
    let named = "identity-card title-deed inheritance-deed mandate compromis offer discovery-sheet photos window-sheet \
        flash mail employee-contract contractor-contract complaint aml-sheet invoice deed-copy cup-mandate \
        cup-compromis cup-deed lawyer-mail peb electrical soil-wallonia soil-brussels soil-flanders \
        urbanism-wallonia urbanism-brussels urbanism-flanders flood asbestos certibeau tank diu cadastral \
        coownership coownership-deed lease permit mortgage statutes ubo-extract proxy marriage-contract visit-slip \
        deposit-receipt keys judgment procedure job-application estimation publication-record other";
    for code in named.split_whitespace() {
        assert!(kind(code).is_some(), "{code}");
    }
}

#[test]
fn every_rule_that_a_kind_names_exists() {
    for kind in kinds() {
        for used in kind.rules() {
            let rule = Schedule::shipped().rule(used.rule.as_str());
            let case = rule.and_then(|rule| rule.case(used.case.as_str()));
            assert!(
                case.is_some(),
                "{} names {} {}",
                kind.code(),
                used.rule,
                used.case
            );
        }
    }
}

#[test]
fn only_papers_of_the_house_have_no_rule() {
    let without: Vec<&str> = kinds()
        .iter()
        .filter(|kind| kind.rules().is_empty())
        .map(Kind::code)
        .collect();
    assert_eq!(without, ["procedure", "house-paper"]);
}

#[test]
fn an_identity_card_follows_the_part_of_its_person() {
    let rules_of = |part: Part| -> Vec<&str> {
        let uses = kind("identity-card").unwrap().rules();
        uses.iter()
            .filter(|u| u.parts.contains(&part) && u.with.is_empty())
            .map(|u| u.rule.as_str())
            .collect()
    };
    assert_eq!(rules_of(Part::Seller), ["R01"]);
    assert_eq!(rules_of(Part::Buyer), ["R02"]);
    assert_eq!(rules_of(Part::Candidate), ["R07"]);
    assert_eq!(rules_of(Part::Prospect), ["R09"]);
}

#[test]
fn staff_and_disputes_are_restricted_and_apart() {
    for kind in kinds() {
        match kind.category() {
            Category::Staff => {
                assert_eq!(
                    (kind.compartment(), kind.level()),
                    ("direction", Confidentiality::Restricted)
                );
            }
            Category::Dispute => {
                assert_eq!(
                    (kind.compartment(), kind.level()),
                    ("litiges", Confidentiality::Restricted)
                );
            }
            Category::Aml => assert_eq!(
                (kind.compartment(), kind.level()),
                ("lcb-ft", Confidentiality::Restricted)
            ),
            _ => {}
        }
    }
}

#[test]
fn a_signed_deed_a_refusal_and_an_end_of_mandate_propose_their_event() {
    let proposed = |code: &str| kind(code).unwrap().proposes()[0].event;
    assert_eq!(proposed("deed-copy"), Event::Deed);
    assert_eq!(proposed("offer-refusal"), Event::OfferRefused);
    assert_eq!(proposed("mandate-end-notice"), Event::MandateEnd);
}

#[test]
fn a_later_day_is_proposed_with_its_period_and_no_other() {
    for proposal in kinds().iter().flat_map(Kind::proposes) {
        assert_eq!(proposal.day == ProposedDay::Later, proposal.period.is_some());
    }
}

#[test]
fn hints_are_folded() {
    for hint in kinds().iter().flat_map(Kind::hints) {
        assert!(
            hint.is_ascii() && *hint == hint.to_lowercase() && hint.trim() == hint,
            "{hint}"
        );
    }
}

#[test]
fn a_kind_survives_being_written_and_read_and_knows_no_other_member() {
    for kind in kinds() {
        let mut value = serde_json::to_value(kind).unwrap();
        assert_eq!(&serde_json::from_value::<Kind>(value.clone()).unwrap(), kind);
        value["colour"] = "green".into();
        assert!(serde_json::from_value::<Kind>(value).is_err());
    }
}
