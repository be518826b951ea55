//! Versions of a rule: the switch of 10 July 2027, and the accounting years around the end of 2022.

use super::*;

/// The identity card of a seller, copied on one day, deed on another, seen on a third.
fn card(rules: &Rules, taken: &str, deed: &str, today: &str) -> Outcome {
    let mut holdings = one(
        rules,
        "identity-card",
        Some(Part::Seller),
        &format!("deed {deed}"),
    );
    holdings.document_mut(0).unwrap().taken = d(taken);
    rules.outcome(&holdings, 0, d(today)).unwrap()
}

#[test]
fn a_copy_taken_before_the_switch_keeps_ten_years_and_one_from_that_day_five() {
    let rules = Rules::shipped();
    for (taken, deed, today, last) in [
        ("2027-07-09", "2027-09-30", "2027-07-09", "2037-09-30"),
        ("2027-07-09", "2027-09-30", "2027-07-10", "2037-09-30"),
        ("2027-07-10", "2027-09-30", "2027-07-10", "2032-09-30"),
        ("2027-07-10", "2028-02-29", "2030-01-01", "2033-02-28"),
        ("2016-01-01", "2016-03-14", "2027-07-10", "2026-03-14"),
    ] {
        let outcome = card(&rules, taken, deed, today);
        assert_eq!(outcome.deadline, Deadline::On(d(last)), "{taken} {deed} {today}");
        assert_eq!(
            (outcome.keep_until, outcome.erase_by),
            (Some(d(last)), Some(d(last)))
        );
    }
}

#[test]
fn the_switch_applies_to_a_buyer_s_card_and_not_to_the_contract_beside_it() {
    let rules = Rules::shipped();
    let mut holdings = one(&rules, "identity-card", Some(Part::Buyer), "deed 2027-12-31");
    let contexts = holdings.contexts(0).to_vec();
    holdings.add_document(document(&rules, "compromis"), &contexts);
    for place in [0, 1] {
        holdings.document_mut(place).unwrap().taken = d("2027-08-01");
    }
    let outcomes = rules.outcomes(&holdings, d("2028-01-01"));
    assert_eq!(outcomes[0].deadline, Deadline::On(d("2032-12-31")));
    assert_eq!(outcomes[1].deadline, Deadline::On(d("2037-12-31")));
}

#[test]
fn a_lawyer_may_apply_the_switch_to_older_copies_from_its_day_on() {
    let rules = edited("R01", |rule| {
        rule["cases"][0]["versions"][1]["scope"] = "everything".into();
        rule["cases"][0]["versions"][1]["transition_checked"] = true.into();
        rule["review"] = "reviewed".into();
    });
    let before = card(&rules, "2020-01-01", "2020-05-31", "2027-07-09");
    assert_eq!(before.deadline, Deadline::On(d("2030-05-31")));
    let after = card(&rules, "2020-01-01", "2020-05-31", "2027-07-10");
    assert_eq!(after.deadline, Deadline::On(d("2025-05-31")));
    assert!(after.is_overdue(d("2027-07-10")));
}

#[test]
fn a_reason_names_the_version_and_whether_its_transition_was_checked() {
    let rules = Rules::shipped();
    let mut holdings = one(&rules, "identity-card", Some(Part::Seller), "deed 2027-09-30");
    holdings.document_mut(0).unwrap().taken = d("2027-07-10");
    let reason = rules
        .decide(&holdings, 0, d("2027-07-10"))
        .unwrap()
        .reasons
        .remove(0);
    assert_eq!(
        (reason.rule.as_str(), reason.version, reason.unchecked),
        ("R01", 2, true)
    );
    let reviewed = edited("R01", |rule| rule["review"] = "reviewed".into());
    assert!(
        reviewed.decide(&holdings, 0, d("2027-07-10")).unwrap().reasons[0].unchecked,
        "transition unchecked"
    );
    holdings.document_mut(0).unwrap().taken = d("2027-07-09");
    assert!(!reviewed.decide(&holdings, 0, d("2027-07-10")).unwrap().reasons[0].unchecked);
}

#[test]
fn a_longer_choice_moves_documents_and_the_preview_says_so() {
    let shipped = Rules::shipped();
    let longer = edited("R08", |rule| {
        rule["cases"][0]["versions"][0]["clocks"][0]["period"] = "P36M".into()
    });
    let mut holdings = one(&shipped, "discovery-sheet", None, "last-contact 2024-02-29");
    holdings.add_document(document(&shipped, "peb"), &[]);
    let effect = preview((&shipped, &holdings), (&longer, &holdings), d(TODAY)).unwrap();
    assert_eq!((effect.unchanged, effect.later, effect.earlier), (1, 1, 0));
    assert_eq!((effect.spared, effect.disposable), (vec![0], vec![]));
    assert_eq!(effect.moves[0].after.deadline, Deadline::On(d("2027-02-28")));
}
