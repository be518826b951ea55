use jiff::civil::date;

use super::*;
use crate::{Event, kind};

fn from_json(change: impl FnOnce(&mut serde_json::Value)) -> Result<Rule, serde_json::Error> {
    let mut value = serde_json::to_value(Schedule::shipped().rule("R15").unwrap()).unwrap();
    change(&mut value);
    serde_json::from_value(value)
}

#[test]
fn r01_to_r26_ship_in_order_and_are_to_be_reviewed() {
    let codes: Vec<String> = Schedule::shipped()
        .rules()
        .map(|rule| rule.code().to_owned())
        .collect();
    let expected: Vec<String> = (1..=26).map(|n| format!("R{n:02}")).collect();
    assert_eq!(codes, expected);
    assert!(
        Schedule::shipped()
            .rules()
            .all(|rule| rule.review() == Review::Lawyer)
    );
}

#[test]
fn natures_and_first_periods_are_those_of_the_research() {
    let rows = [
        ("R01", "main", "minimum-then-erase", "P10Y", "deed"),
        ("R02", "main", "minimum-then-erase", "P10Y", "deed"),
        ("R03", "main", "minimum", "P10Y", "operation-executed"),
        ("R04", "operation", "minimum", "P10Y", "mandate-end"),
        ("R04", "other", "choice", "P10Y", "mandate-end"),
        ("R05", "operation", "minimum", "P10Y", "deed"),
        ("R05", "other", "choice", "P10Y", "deed"),
        ("R06", "main", "information", "P5Y", "cause-known"),
        ("R07", "main", "choice", "P12M", "offer-refused"),
        ("R08", "main", "choice", "P24M", "last-contact"),
        ("R09", "main", "maximum", "P30D", "last-contact"),
        ("R10", "main", "choice", "P10Y", "deed"),
        ("R11", "main", "choice", "P10Y", "deed"),
        ("R12", "main", "choice", "P12M", "mandate-end"),
        ("R13", "main", "choice", "P12M", "deed"),
        ("R14", "removal", "maximum", "P7D", "compromis"),
        ("R14", "proof", "choice", "P10Y", "compromis"),
        ("R15", "main", "minimum", "P7Y", "accounting-year-closed"),
        ("R16", "main", "minimum", "P10Y", "accounting-year-closed"),
        ("R17", "filed", "choice", "P10Y", "deed"),
        ("R17", "mailbox", "choice", "P12M", "receipt"),
        ("R18", "contract", "choice", "P10Y", "complaint-closed"),
        ("R18", "tort", "choice", "P5Y", "complaint-closed"),
        ("R19", "main", "choice", "P10Y", "final-judgment"),
        ("R20", "social", "minimum", "P5Y", "contract-end"),
        ("R20", "contract", "choice", "P5Y", "contract-end"),
        ("R21", "main", "choice", "P10Y", "contract-end"),
        ("R22", "main", "choice", "P12M", "decision"),
        ("R23", "main", "maximum", "P1M", "recording"),
        ("R24", "main", "choice", "P24M", "estimation"),
        ("R25", "main", "choice", "P10Y", "entry"),
        ("R26", "request", "choice", "P5Y", "request-closed"),
        ("R26", "breach", "choice", "P10Y", "breach-closed"),
    ];
    let cases: usize = Schedule::shipped().rules().map(|rule| rule.cases().len()).sum();
    assert_eq!(cases, rows.len(), "every case has its row");
    for (rule, case, nature, period, start) in rows {
        let version = &Schedule::shipped()
            .rule(rule)
            .unwrap()
            .case(case)
            .unwrap()
            .versions[0];
        let clock = &version.clocks[0];
        let read = (
            version.nature.code(),
            clock.period.to_string(),
            clock.start.code(),
        );
        assert_eq!(read, (nature, period.to_owned(), start), "{rule} {case}");
    }
}

#[test]
fn the_switch_of_2027_is_a_second_version_whose_transition_is_to_be_checked() {
    for rule in ["R01", "R02"] {
        let versions = &Schedule::shipped().rule(rule).unwrap().cases()[0].versions;
        assert_eq!(versions.len(), 2);
        assert_eq!(versions[1].since, Some(date(2027, 7, 10)));
        assert_eq!(versions[1].scope, Scope::NewCopies);
        assert!(!versions[1].transition_checked);
        assert!(
            versions[1]
                .clocks
                .iter()
                .all(|clock| clock.period.to_string() == "P5Y")
        );
    }
}

#[test]
fn accounting_years_before_the_end_of_2022_keep_seven_years() {
    let versions = &Schedule::shipped().rule("R15").unwrap().cases()[0].versions;
    assert_eq!(
        (versions[1].since, versions[1].scope),
        (Some(date(2022, 12, 31)), Scope::Events)
    );
    assert_eq!(versions[1].clocks[0].period.to_string(), "P10Y");
}

#[test]
fn photos_keep_three_references() {
    assert_eq!(Schedule::shipped().rule("R13").unwrap().references(), Some(3));
}

#[test]
fn a_rule_survives_being_written_and_read() {
    for rule in Schedule::shipped().rules() {
        let text = serde_json::to_string(rule).unwrap();
        assert_eq!(&serde_json::from_str::<Rule>(&text).unwrap(), rule);
        assert!(
            text.len() < 16 * 1024,
            "{} fits a line of the journal",
            rule.code()
        );
    }
}

#[test]
fn a_changed_rule_replaces_the_one_of_its_code() {
    let longer = from_json(|v| v["cases"][0]["versions"][1]["clocks"][0]["period"] = "P12Y".into()).unwrap();
    let shipped = Schedule::shipped().rules().cloned();
    let schedule = Schedule::from_rules(shipped.chain([longer]));
    assert_eq!(schedule.rules().count(), 26);
    let version = &schedule.rule("R15").unwrap().cases()[0].versions[1];
    assert_eq!(version.clocks[0].period.to_string(), "P12Y");
}

#[test]
fn what_is_no_rule_is_refused() {
    let refused = [
        from_json(|v| v["cases"] = serde_json::json!([])),
        from_json(|v| v["cases"][0]["versions"] = serde_json::json!([])),
        from_json(|v| v["cases"][0]["versions"][0]["clocks"] = serde_json::json!([])),
        from_json(|v| v["cases"][0]["versions"][0]["since"] = "2020-01-01".into()),
        from_json(|v| v["cases"][0]["versions"][1]["version"] = 1.into()),
        from_json(|v| v["cases"][0]["versions"][1]["nature"] = "maximal".into()),
        from_json(|v| v["cases"][0]["versions"][1]["since"] = "2022-02-30".into()),
        from_json(|v| v["cases"][0]["versions"][1]["since"] = "20221231".into()),
        from_json(|v| v["extra"] = 1.into()),
        from_json(|v| v["cases"] = serde_json::json!([v["cases"][0], v["cases"][0]])),
    ];
    for (at, result) in refused.into_iter().enumerate() {
        assert!(result.is_err(), "change {at}");
    }
    assert!(from_json(|_| {}).is_ok());
}

#[test]
fn every_case_is_used_by_a_kind() {
    for rule in Schedule::shipped().rules() {
        for case in rule.cases() {
            let uses = kind::kinds().iter().flat_map(|kind| kind.rules());
            let found = uses
                .filter(|u| u.rule.as_str() == rule.code() && u.case == case.code)
                .count();
            assert!(found > 0, "{} {}", rule.code(), case.code);
        }
    }
}

#[test]
fn a_document_s_own_date_is_always_the_last_resort() {
    for rule in Schedule::shipped().rules() {
        for clocks in rule
            .cases()
            .iter()
            .flat_map(|case| &case.versions)
            .map(|version| &version.clocks)
        {
            let at = clocks.iter().position(|clock| clock.start == Event::DocumentDate);
            assert!(at.is_none_or(|at| at + 1 == clocks.len()), "{}", rule.code());
        }
    }
}
