mod data;
mod moments;
mod tables;
mod ticking;

use jiff::civil::{Date, date};

use super::*;
use crate::Part;

/// The day of these tests.
const TODAY: Date = date(2026, 3, 1);

/// A sale whose every flag is answered: yes for those that are named, no for the others.
fn sale(region: Region, property: PropertyType, yes: &[Flag]) -> Facts {
    Facts {
        region: Some(region),
        property: Some(property),
        flags: Flag::ALL.iter().map(|flag| (*flag, yes.contains(flag))).collect(),
        ..Facts::of_sale()
    }
}

fn piece(kind: &str, date: Date) -> Piece {
    Piece {
        id: kind.to_owned(),
        kind: kind.to_owned(),
        date: Some(date),
        filed: date,
        said: Said::Nothing,
        case: None,
        people: Vec::new(),
        parts: Vec::new(),
    }
}

fn player(person: &str, part: Part) -> Player {
    Player {
        person: person.to_owned(),
        part,
    }
}

fn list(facts: &Facts) -> Checklist<'static> {
    evaluate(rows(), facts, &shipped_validity, TODAY)
}

fn status(facts: &Facts, code: &str) -> Status {
    let list = list(facts);
    list.row(code)
        .unwrap_or_else(|| panic!("{code} does not apply"))
        .status
}
