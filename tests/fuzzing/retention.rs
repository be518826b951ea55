//! The shipped rules over arbitrary facts.

use coffre_core::retention::{Context, Document, Facts, Holdings, Outcome, Rules, due_list, open_questions};
use coffre_understand::{Event, Period, shipped_kinds};
use jiff::civil::{Date, date};

pub(super) const SEEDS: &[&str] = &["P10Y", "P6M rounded", "20240229", "compromis signe 2027-07-10"];

/// Reads the bytes as a period, and as a document of a kind with dated events.
pub(super) fn decide_any(bytes: &[u8]) {
    if let Ok(text) = str::from_utf8(bytes)
        && let Ok(period) = Period::parse(text)
    {
        let _ = period.after(date(2024, 2, 29));
    }
    let rules = Rules::shipped();
    let day = |byte: u8, salt: u8| {
        let year = 1990 + i16::from(byte) % 80;
        Date::new(year, 1 + (salt % 12) as i8, 1 + (byte % 28) as i8).unwrap_or(date(2024, 2, 29))
    };
    let mut facts = Facts::new();
    for pair in bytes.chunks_exact(2) {
        let event = Event::ALL[usize::from(pair[0]) % Event::ALL.len()];
        if pair[1].is_multiple_of(5) {
            facts.take_back(event);
        } else {
            facts.state(event, day(pair[1], pair[0]));
        }
    }
    let mut holdings = Holdings::new();
    let dossier = Some(holdings.add_facts(facts));
    let kinds = shipped_kinds();
    let kind = bytes.first().map(|byte| &kinds[usize::from(*byte) % kinds.len()]);
    let document = Document {
        kind: kind.and_then(|kind| rules.kind(kind.code())),
        taken: day(bytes.len() as u8, 3),
        date: None,
        own: None,
        held: bytes.len().is_multiple_of(7),
        reference: false,
    };
    let context = Context {
        dossier,
        ..Context::default()
    };
    holdings.add_document(document, &[context]);
    let today = day(bytes.last().copied().unwrap_or(0), 7);
    let outcomes: Vec<Outcome> = rules.outcomes(&holdings, today);
    let _ = (due_list(&outcomes, today, today), open_questions(&outcomes));
}
