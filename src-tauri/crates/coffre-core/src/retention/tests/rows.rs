//! One table for R01 to R26: kind, part, facts, last day.

use super::*;

type Row = (&'static str, &'static str, &'static str, &'static str);

/// Kind and part, rule, facts of the dossier, last day.
const ROWS: &[Row] = &[
    ("identity-card:seller", "R01", "deed 2016-03-14", "2026-03-14"),
    ("identity-card:seller", "R01", "deed 2020-02-29", "2030-02-28"),
    (
        "identity-card:seller",
        "R01",
        "mandate-end 2016-12-31",
        "2026-12-31",
    ),
    (
        "identity-card:seller",
        "R01",
        "mandate-end 2016-05-01, compromis 2016-04-01, deed 2016-08-30",
        "2026-08-30",
    ),
    (
        "identity-card:heir",
        "R01",
        "mandate-end 2016-12-31, compromis 2016-04-01, compromis-lapsed 2016-09-01",
        "2026-12-31",
    ),
    ("company-extract:seller", "R01", "deed 2018-02-28", "2028-02-28"),
    ("proxy:proxy", "R01", "deed 2018-02-28", "2028-02-28"),
    (
        "identity-card:buyer",
        "R02",
        "compromis 2019-11-30, deed 2020-02-29",
        "2030-02-28",
    ),
    (
        "identity-card:buyer",
        "R02",
        "compromis 2019-11-30, compromis-lapsed 2020-02-29",
        "2029-11-30",
    ),
    ("aml-sheet", "R03", "operation-executed 2020-02-29", "2030-02-28"),
    ("aml-sheet", "R03", "deed 2017-10-16", "2027-10-16"),
    ("aml-sheet", "R03", "mandate-end 2017-10-16", "2027-10-16"),
    ("mandate", "R04", "mandate-end 2015-12-31", "2025-12-31"),
    ("mandate", "R04", "deed 2015-12-31", "2025-12-31"),
    ("mandate-report", "R04", "mandate-end 2020-02-29", "2030-02-28"),
    ("compromis", "R05", "deed 2016-03-14", "2026-03-14"),
    ("compromis", "R05", "compromis-lapsed 2020-02-29", "2030-02-28"),
    (
        "offer",
        "R05",
        "offer-accepted 2015-11-01, deed 2016-03-14",
        "2026-03-14",
    ),
    ("keys", "R05", "deed 2016-03-14", "2026-03-14"),
    (
        "compromis",
        "R06",
        "deed 2016-03-14, cause-known 2025-01-01",
        "2026-03-14",
    ),
    ("offer", "R07", "offer-refused 2025-02-28", "2026-02-28"),
    ("offer", "R07", "offer-expired 2024-02-29", "2025-02-28"),
    (
        "identity-card:candidate",
        "R07",
        "offer-refused 2025-12-31",
        "2026-12-31",
    ),
    (
        "identity-card:buyer",
        "R07",
        "offer-refused 2025-12-31",
        "2026-12-31",
    ),
    ("discovery-sheet", "R08", "last-contact 2024-02-29", "2026-02-28"),
    ("discovery-sheet", "R08", "last-contact 2024-12-31", "2026-12-31"),
    ("identity-card:prospect", "R09", "visit 2024-02-15", "2024-03-16"),
    ("identity-card:prospect", "R09", "visit 2025-02-15", "2025-03-17"),
    (
        "identity-card:prospect",
        "R09",
        "visit 2025-12-02, last-contact 2025-12-15",
        "2026-01-14",
    ),
    ("title-deed", "R10", "deed 2020-02-29", "2030-02-28"),
    ("title-deed", "R10", "mandate-end 2025-08-31", "2026-02-28"),
    ("marriage-contract", "R10", "mandate-end 2025-12-31", "2026-06-30"),
    ("peb", "R11", "deed 2016-03-14", "2026-03-14"),
    ("peb", "R11", "mandate-end 2016-12-31", "2026-12-31"),
    ("visit-slip", "R12", "mandate-end 2024-02-29", "2025-02-28"),
    ("photos", "R13", "deed 2025-01-31", "2026-01-31"),
    ("photos", "R13", "mandate-end 2024-02-29", "2025-02-28"),
    ("publication-record", "R14", "compromis 2020-02-29", "2030-02-28"),
    (
        "invoice",
        "R15",
        "accounting-year-closed 2021-12-31",
        "2028-12-31",
    ),
    (
        "invoice",
        "R15",
        "accounting-year-closed 2022-06-30",
        "2029-12-31",
    ),
    (
        "invoice",
        "R15",
        "accounting-year-closed 2022-12-30",
        "2029-12-31",
    ),
    (
        "invoice",
        "R15",
        "accounting-year-closed 2022-12-31",
        "2032-12-31",
    ),
    (
        "invoice",
        "R15",
        "accounting-year-closed 2023-01-01",
        "2033-12-31",
    ),
    (
        "invoice",
        "R15",
        "accounting-year-closed 2024-02-29",
        "2034-12-31",
    ),
    (
        "third-party-account",
        "R16",
        "accounting-year-closed 2020-12-31",
        "2030-12-31",
    ),
    ("mail", "R17", "deed 2016-03-14", "2026-03-14"),
    ("mailbox-mail", "R17", "receipt 2024-02-29", "2025-02-28"),
    ("complaint", "R18", "complaint-closed 2020-02-29", "2030-02-28"),
    ("tort-claim", "R18", "complaint-closed 2020-02-29", "2025-02-28"),
    ("judgment", "R19", "final-judgment 2016-12-31", "2026-12-31"),
    ("social-document", "R20", "contract-end 2020-02-29", "2025-02-28"),
    ("student-contract", "R20", "contract-end 2021-08-31", "2026-08-31"),
    (
        "social-document",
        "R20",
        "social-year-closed 2021-12-31",
        "2026-12-31",
    ),
    (
        "employee-contract",
        "R20",
        "contract-end 2024-02-29",
        "2029-02-28",
    ),
    (
        "contractor-contract",
        "R21",
        "contract-end 2016-12-31",
        "2026-12-31",
    ),
    ("job-application", "R22", "decision 2024-02-29", "2025-02-28"),
    ("cctv", "R23", "recording 2025-01-31", "2025-02-28"),
    ("cctv", "R23", "recording 2024-01-31", "2024-02-29"),
    ("cctv", "R23", "recording 2025-12-31", "2026-01-31"),
    ("estimation", "R24", "estimation 2024-02-29", "2026-02-28"),
    ("disclosure-record", "R25", "entry 2016-12-31", "2026-12-31"),
    (
        "subject-request",
        "R26",
        "request-closed 2020-02-29",
        "2025-02-28",
    ),
    ("breach-record", "R26", "breach-closed 2020-02-29", "2030-02-28"),
];

fn read(row: &Row) -> (Rules, Holdings) {
    let (kind, part) = row
        .0
        .split_once(':')
        .map_or((row.0, None), |(kind, part)| (kind, Part::from_code(part)));
    let rules = Rules::shipped();
    let holdings = one(&rules, kind, part, row.2);
    (rules, holdings)
}

#[test]
fn every_rule_ends_on_its_day() {
    for row in ROWS {
        let (rules, holdings) = read(row);
        let outcome = rules.outcome(&holdings, 0, d(TODAY)).unwrap();
        assert_eq!(outcome.deadline, Deadline::On(d(row.3)), "{row:?}");
    }
}

#[test]
fn every_rule_has_a_row_and_its_row_names_it_as_the_reason() {
    for row in ROWS {
        let (rules, holdings) = read(row);
        let reasons = rules.decide(&holdings, 0, d(TODAY)).unwrap().reasons;
        assert!(
            reasons
                .iter()
                .any(|reason| reason.rule == row.1 && reason.unchecked),
            "{row:?}"
        );
    }
    for rule in Schedule::shipped().rules() {
        assert!(
            ROWS.iter().any(|row| row.1 == rule.code()),
            "{} has no row",
            rule.code()
        );
    }
}

#[test]
fn without_its_event_every_row_is_an_unknown_deadline_with_a_question() {
    for row in ROWS {
        let (rules, mut holdings) = read(row);
        let ids: Vec<FactsId> = holdings
            .contexts(0)
            .iter()
            .filter_map(|context| context.dossier)
            .collect();
        *holdings.facts_mut(ids[0]).unwrap() = Facts::new();
        let outcome = rules.outcome(&holdings, 0, d(TODAY)).unwrap();
        let Deadline::Unknown(question) = outcome.deadline else {
            panic!("{row:?}: {outcome:?}");
        };
        assert!(
            question
                .wording(&rules)
                .is_some_and(|label| label.en().ends_with('?')),
            "{row:?}"
        );
        assert_eq!(outcome.disposable_from, None, "{row:?}");
    }
}

#[test]
fn a_document_is_disposable_from_the_day_after_its_last() {
    let outcome = outcome("compromis", None, "deed 2016-11-22");
    assert_eq!(outcome.disposable_from, Some(d("2026-11-23")));
    assert!(outcome.is_disposable(d("2026-11-23")) && !outcome.is_disposable(d("2026-11-22")));
}

#[test]
fn a_visitor_s_identity_card_may_go_at_once_and_must_after_thirty_days() {
    let outcome = outcome("identity-card", Some(Part::Prospect), "visit 2026-11-01");
    assert_eq!(
        (outcome.disposable_from, outcome.erase_by),
        (Some(d("2026-11-01")), Some(d("2026-12-01")))
    );
    assert!(!outcome.is_overdue(d("2026-12-01")) && outcome.is_overdue(d("2026-12-02")));
}

#[test]
fn a_publication_comes_down_in_seven_days_and_its_copy_stays() {
    let outcome = outcome("flash", None, "compromis 2025-12-28, deed 2026-03-31");
    assert_eq!(
        (outcome.remove_by, outcome.deadline),
        (Some(d("2026-01-04")), Deadline::On(d("2027-03-31")))
    );
    assert_eq!(outcome.erase_by, None);
}

#[test]
fn a_nullity_only_informs() {
    let rules = Rules::shipped();
    let holdings = one(
        &rules,
        "compromis",
        None,
        "deed 2016-03-14, cause-known 2025-01-01",
    );
    let decision = rules.decide(&holdings, 0, d(TODAY)).unwrap();
    let nullity = decision
        .reasons
        .iter()
        .find(|reason| reason.rule == "R06")
        .unwrap();
    assert_eq!(nullity.date, Some(d("2030-01-01")));
    assert_eq!(decision.outcome.deadline, Deadline::On(d("2026-03-14")));
}

#[test]
fn a_reason_is_a_sentence_in_each_language() {
    let rules = Rules::shipped();
    let known = rules
        .decide(&one(&rules, "compromis", None, "deed 2016-03-14"), 0, d(TODAY))
        .unwrap();
    let text = &known.reasons[0].text;
    assert_eq!(
        text.fr(),
        "R05 : 10 ans après l’acte (14/03/2016), minimum légal, jusqu’au 14/03/2026 inclus"
    );
    assert_eq!(
        text.nl(),
        "R05: 10 jaar na de akte (14/03/2016), wettelijk minimum, tot en met 14/03/2026"
    );
    let waiting = rules
        .decide(&one(&rules, "compromis", None, ""), 0, d(TODAY))
        .unwrap();
    assert_eq!(waiting.reasons[0].text.en(), "R05: unknown date (deed)");
}
