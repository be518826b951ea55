//! Several rules on one document.

use coffre_understand::Kind;

use super::*;

/// A kind that follows the rules named, for the shipped schedule or an edited one.
fn rules_with(schedule: &Schedule, uses: &[(&str, &str)]) -> Rules {
    let mut value = serde_json::to_value(coffre_understand::kind::kind("other").unwrap()).unwrap();
    let uses = uses
        .iter()
        .map(|(rule, case)| serde_json::json!({"rule": rule, "case": case}));
    value["rules"] = uses.collect();
    let kind: Kind = serde_json::from_value(value).unwrap();
    Rules::new(schedule, [&kind])
}

fn of(uses: &[(&str, &str)], facts: &str) -> Outcome {
    let rules = rules_with(Schedule::shipped(), uses);
    rules
        .outcome(&one(&rules, "other", None, facts), 0, d(TODAY))
        .unwrap()
}

#[test]
fn of_several_minima_the_latest_counts_in_any_order() {
    let facts = "deed 2016-03-14, accounting-year-closed 2016-12-31, contract-end 2020-01-01";
    let mut uses = [("R05", "operation"), ("R15", "main"), ("R20", "social")];
    for _ in 0..uses.len() {
        uses.rotate_left(1);
        let outcome = of(&uses, facts);
        assert_eq!(outcome.deadline, Deadline::On(d("2026-03-14")), "{uses:?}");
        assert_eq!(outcome.keep_until, Some(d("2026-03-14")), "{uses:?}");
    }
}

#[test]
fn of_several_maxima_the_earliest_counts() {
    let outcome = of(
        &[("R09", "main"), ("R23", "main")],
        "visit 2026-01-15, recording 2026-01-20",
    );
    assert_eq!(
        (outcome.deadline, outcome.erase_by),
        (Deadline::On(d("2026-02-14")), Some(d("2026-02-14")))
    );
}

#[test]
fn a_minimum_after_a_maximum_is_a_conflict_that_nobody_solves_silently() {
    let outcome = of(
        &[("R05", "operation"), ("R23", "main")],
        "deed 2016-03-14, recording 2026-01-31",
    );
    let (keep_until, erase_by) = (d("2026-03-14"), d("2026-02-28"));
    assert_eq!(outcome.deadline, Deadline::Conflict { keep_until, erase_by });
    assert_eq!(outcome.disposable_from, None);
}

#[test]
fn a_minimum_that_ends_with_a_maximum_is_no_conflict() {
    let outcome = of(&[("R05", "operation"), ("R01", "main")], "deed 2016-03-14");
    assert_eq!(outcome.deadline, Deadline::On(d("2026-03-14")));
}

#[test]
fn the_agency_s_choice_yields_to_a_minimum_and_to_a_maximum() {
    let longer_minimum = of(&[("R13", "main"), ("R05", "operation")], "deed 2016-03-14");
    assert_eq!(longer_minimum.deadline, Deadline::On(d("2026-03-14")));
    let shorter_maximum = of(&[("R08", "main"), ("R09", "main")], "last-contact 2026-01-01");
    assert_eq!(shorter_maximum.deadline, Deadline::On(d("2026-01-31")));
    let between = of(
        &[("R20", "social"), ("R24", "main"), ("R01", "main")],
        "contract-end 2018-01-01, estimation 2022-06-30, deed 2014-01-01",
    );
    assert_eq!(
        (between.keep_until, between.erase_by),
        (Some(d("2024-01-01")), Some(d("2024-01-01")))
    );
    assert_eq!(between.deadline, Deadline::On(d("2024-01-01")));
}

#[test]
fn a_choice_longer_than_the_minimum_extends_it() {
    let outcome = of(&[("R20", "social"), ("R21", "main")], "contract-end 2016-12-31");
    assert_eq!(
        (outcome.deadline, outcome.keep_until),
        (Deadline::On(d("2026-12-31")), Some(d("2021-12-31")))
    );
}

#[test]
fn one_missing_event_makes_the_deadline_unknown_and_a_known_maximum_still_shows() {
    let outcome = of(&[("R05", "operation"), ("R23", "main")], "recording 2026-01-31");
    assert!(matches!(
        outcome.deadline,
        Deadline::Unknown(Question::Event {
            event: Event::Deed,
            ..
        })
    ));
    assert!(outcome.is_overdue(d(TODAY)));
}

#[test]
fn of_several_dossiers_the_latest_mission_counts() {
    let rules = Rules::shipped();
    let mut holdings = Holdings::new();
    let mut context = |part: Part, text: &str| {
        let dossier = Some(holdings.add_facts(facts(text)));
        Context {
            part: Some(part),
            person: None,
            dossier,
        }
    };
    let old = context(Part::Seller, "deed 2014-05-31");
    let new = context(Part::Seller, "deed 2019-02-28");
    let bought = context(Part::Buyer, "deed 2021-06-30");
    let open = context(Part::Seller, "mandate-start 2026-09-01");
    for contexts in [&[old, new][..], &[new, old], &[old, new, bought], &[old, open]] {
        holdings.add_document(document(&rules, "identity-card"), contexts);
    }
    let outcomes = rules.outcomes(&holdings, d(TODAY));
    assert_eq!(outcomes[0].deadline, Deadline::On(d("2029-02-28")));
    assert_eq!(outcomes[1], outcomes[0], "the order of dossiers does not matter");
    assert_eq!(
        outcomes[2].deadline,
        Deadline::On(d("2031-06-30")),
        "R01 and R02 are one duty"
    );
    assert!(
        matches!(outcomes[3].deadline, Deadline::Unknown(_)),
        "a mission that goes on has no end yet"
    );
    assert_eq!(outcomes[3].erase_by, None);
}

#[test]
fn the_nearest_statement_says_how_an_offer_ended() {
    let rules = Rules::shipped();
    let mut holdings = one(
        &rules,
        "offer",
        None,
        "offer-accepted 2025-05-01, deed 2025-09-01",
    );
    let own = holdings.add_facts(facts("offer-refused 2025-04-15"));
    holdings.document_mut(0).unwrap().own = Some(own);
    let outcome = rules.outcome(&holdings, 0, d(TODAY)).unwrap();
    assert_eq!(outcome.deadline, Deadline::On(d("2026-04-15")));
}

#[test]
fn the_refusal_of_another_candidate_does_not_prolong_this_one() {
    let rules = Rules::shipped();
    let mut holdings = Holdings::new();
    let dossier = Some(holdings.add_facts(facts("offer-refused 2025-06-01")));
    let person = Some(holdings.add_facts(facts("offer-refused 2025-04-15")));
    let context = Context {
        part: Some(Part::Candidate),
        person,
        dossier,
    };
    let card = holdings.add_document(document(&rules, "identity-card"), &[context]);
    assert_eq!(
        rules.outcome(&holdings, card, d(TODAY)).unwrap().deadline,
        Deadline::On(d("2026-04-15"))
    );
}

#[test]
fn a_card_without_part_a_document_without_kind_and_a_rule_that_is_gone_are_questions() {
    assert_eq!(
        outcome("identity-card", None, "deed 2016-03-14").deadline,
        Deadline::Unknown(Question::Part)
    );
    let notary = outcome("identity-card", Some(Part::Notary), "deed 2016-03-14");
    assert_eq!(notary.deadline, Deadline::Unknown(Question::Part));
    let rules = Rules::shipped();
    let mut holdings = one(&rules, "peb", None, "deed 2016-03-14");
    holdings.document_mut(0).unwrap().kind = None;
    assert_eq!(
        rules.outcome(&holdings, 0, d(TODAY)).unwrap().deadline,
        Deadline::Unknown(Question::Kind)
    );
    assert_eq!(
        of(&[("R99", "main")], "deed 2016-03-14").deadline,
        Deadline::Unknown(Question::Rule)
    );
}

#[test]
fn a_dossier_in_which_the_part_is_not_said_leaves_the_question_open() {
    let rules = Rules::shipped();
    let mut holdings = one(&rules, "peb", None, "");
    let dossier = Some(holdings.add_facts(facts("deed 2016-03-14")));
    let seller = Context {
        part: Some(Part::Seller),
        person: None,
        dossier,
    };
    let unsaid = Context { part: None, ..seller };
    let card = holdings.add_document(document(&rules, "identity-card"), &[seller, unsaid]);
    let outcome = rules.outcome(&holdings, card, d(TODAY)).unwrap();
    assert_eq!(outcome.deadline, Deadline::Unknown(Question::Part));
    assert_eq!(outcome.keep_until, Some(d("2026-03-14")));
}

#[test]
fn a_kind_whose_rules_all_step_aside_is_a_question() {
    let mut value = serde_json::to_value(coffre_understand::kind::kind("other").unwrap()).unwrap();
    value["rules"] = serde_json::json!([{"rule": "R10", "case": "main", "with": ["visit"]}]);
    let kind: Kind = serde_json::from_value(value).unwrap();
    let rules = Rules::new(Schedule::shipped(), [&kind]);
    let outcome = rules
        .outcome(&one(&rules, "other", None, "deed 2016-03-14"), 0, d(TODAY))
        .unwrap();
    assert_eq!(outcome.deadline, Deadline::Unknown(Question::Rule));
}

#[test]
fn a_hold_suspends_everything_and_hides_no_date() {
    let rules = Rules::shipped();
    let mut holdings = one(&rules, "cctv", None, "recording 2026-01-31");
    holdings.document_mut(0).unwrap().held = true;
    let outcome = rules.outcome(&holdings, 0, d(TODAY)).unwrap();
    assert_eq!(
        (outcome.deadline, outcome.disposable_from),
        (Deadline::Held, None)
    );
    assert_eq!(outcome.erase_by, Some(d("2026-02-28")));
}

#[test]
fn a_reference_photo_is_kept_and_a_reference_of_another_kind_is_not() {
    let rules = Rules::shipped();
    let mut holdings = one(&rules, "photos", None, "deed 2020-01-01");
    holdings.document_mut(0).unwrap().reference = true;
    let photo = rules.outcome(&holdings, 0, d(TODAY)).unwrap();
    assert_eq!(photo.deadline, Deadline::None(NoDeadline::Reference));
    let mut holdings = one(&rules, "peb", None, "deed 2016-01-01");
    holdings.document_mut(0).unwrap().reference = true;
    let peb = rules.outcome(&holdings, 0, d(TODAY)).unwrap();
    assert_eq!(peb.deadline, Deadline::On(d("2026-01-01")));
}

#[test]
fn a_procedure_of_the_house_has_no_deadline() {
    assert_eq!(
        outcome("procedure", None, "").deadline,
        Deadline::None(NoDeadline::NoRule)
    );
}

#[test]
fn validity_does_not_touch_retention() {
    let rules = Rules::shipped();
    let mut holdings = one(&rules, "peb", None, "deed 2024-06-30");
    holdings.document_mut(0).unwrap().date = Some(d("2015-01-01"));
    let kind = coffre_understand::kind::kind("peb").unwrap();
    assert_eq!(
        kind.validity()[0].validity(Some(d("2015-01-01"))),
        Validity::Until(d("2025-01-01"))
    );
    let kept = rules.outcome(&holdings, 0, d(TODAY)).unwrap();
    assert_eq!(kept.deadline, Deadline::On(d("2034-06-30")));
}
