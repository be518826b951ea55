//! Ten years of a 15-person agency: every deadline worked out anew.

use coffre_core::retention::{Context, Document, Facts, Holdings, Rules, due_list};
use coffre_understand::{Event, Part};
use jiff::ToSpan as _;
use jiff::civil::date;

use crate::agency::{median, say, timed};

const DOCUMENTS: usize = 240_000;

/// 240,000 documents of all kinds in 2,000 dossiers.
pub(crate) fn ten_years() {
    let rules = Rules::shipped();
    let holdings = holdings(&rules);
    let today = date(2026, 11, 1);
    let mut all = Vec::new();
    let mut lists = Vec::new();
    for _ in 0..5 {
        let (outcomes, time) = timed(|| rules.outcomes(&holdings, today));
        all.push(time);
        lists.push(timed(|| due_list(&outcomes, today, date(2027, 2, 1))).1);
    }
    say(&format!(
        "{DOCUMENTS} deadlines: median {:.0} ms of 5",
        median(all)
    ));
    say(&format!(
        "the due list of three months: median {:.1} ms of 5",
        median(lists)
    ));
}

fn holdings(rules: &Rules) -> Holdings {
    let mut holdings = Holdings::new();
    let dossiers: Vec<_> = (0..2000i32)
        .map(|i| {
            let start = date(2016, 1, 1).saturating_add(i.days());
            let mut facts = Facts::new();
            facts.state(Event::MandateStart, start);
            if i % 7 != 0 {
                facts.state(Event::Compromis, start.saturating_add(90.days()));
                facts.state(Event::Deed, start.saturating_add(200.days()));
            }
            (start, holdings.add_facts(facts))
        })
        .collect();
    let kinds: Vec<_> = coffre_understand::shipped_kinds()
        .iter()
        .map(|kind| rules.kind(kind.code()))
        .collect();
    let parts = [Some(Part::Seller), Some(Part::Buyer), Some(Part::Prospect), None];
    for i in 0..DOCUMENTS {
        let (start, facts) = dossiers[i % dossiers.len()];
        let document = Document {
            kind: kinds[i % kinds.len()],
            taken: start,
            date: Some(start),
            own: None,
            held: false,
            reference: false,
        };
        let context = Context {
            part: parts[i % parts.len()],
            person: None,
            dossier: Some(facts),
        };
        holdings.add_document(document, &[context]);
    }
    holdings
}
