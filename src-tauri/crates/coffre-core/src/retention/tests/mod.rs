//! Date tables and properties of the retention rules.

mod combining;
mod properties;
mod queues;
mod rows;
mod transitions;

use coffre_understand::{Event, Part, Rule, Schedule, shipped_kinds};
use jiff::civil::Date;

use super::*;

/// A day in the middle of the tables.
pub(super) const TODAY: &str = "2026-11-23";

pub(super) fn d(text: &str) -> Date {
    text.parse().unwrap()
}

/// Facts as `event date, event date`.
pub(super) fn facts(text: &str) -> Facts {
    let read = |one: &str| {
        let (event, date) = one.trim().split_once(' ').unwrap();
        (
            Event::from_code(event).unwrap_or_else(|| panic!("{event}")),
            d(date),
        )
    };
    text.split(',')
        .filter(|one| !one.trim().is_empty())
        .map(read)
        .collect()
}

/// One document of a kind.
pub(super) fn document(rules: &Rules, kind: &str) -> Document {
    Document {
        kind: Some(rules.kind(kind).unwrap_or_else(|| panic!("{kind}"))),
        taken: d("2016-01-01"),
        date: None,
        own: None,
        held: false,
        reference: false,
    }
}

/// One document with the facts of its dossier and the part of its person.
pub(super) fn one(rules: &Rules, kind: &str, part: Option<Part>, dossier: &str) -> Holdings {
    let mut holdings = Holdings::new();
    let dossier = Some(holdings.add_facts(facts(dossier)));
    holdings.add_document(
        document(rules, kind),
        &[Context {
            part,
            person: None,
            dossier,
        }],
    );
    holdings
}

pub(super) fn outcome(kind: &str, part: Option<Part>, dossier: &str) -> Outcome {
    let rules = Rules::shipped();
    rules
        .outcome(&one(&rules, kind, part, dossier), 0, d(TODAY))
        .unwrap()
}

/// The shipped schedule with one rule edited as data.
pub(super) fn edited(code: &str, edit: impl FnOnce(&mut serde_json::Value)) -> Rules {
    let mut value = serde_json::to_value(Schedule::shipped().rule(code).unwrap()).unwrap();
    edit(&mut value);
    let rule: Rule = serde_json::from_value(value).unwrap();
    Rules::new(
        &Schedule::from_rules(Schedule::shipped().rules().cloned().chain([rule])),
        shipped_kinds(),
    )
}
