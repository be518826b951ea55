//! A piece of every kind, every dossier and person of the demonstration has a view that can be drawn.

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::desk::{Computer, Thing, Window, World};

/// Goes to each address and waits for its heading; calls back with those whose heading never stood there.
const VISIT: &str = r"
const [stops, done] = arguments;
const plain = (text) => text.replace(/\s+/g, ' ').trim();
const stands = (heading) => [...document.querySelectorAll('h1, h2')].some((one) => plain(one.textContent) === plain(heading));
const drawn = () => new Promise((next) => requestAnimationFrame(next));
(async () => {
  const missing = [];
  for (const { address, heading } of stops) {
    // The web view refuses an address more often than 100 times in 10 s.
    await new Promise((next) => setTimeout(next, 120));
    location.hash = address;
    let looks = 0;
    while (!stands(heading) && looks++ < 600) await drawn();
    if (!stands(heading)) missing.push(`${address}: ${heading}`);
  }
  done(missing);
})();
";

/// How many are visited in one call, which has a minute.
const CALL: usize = 40;

#[test]
fn a_piece_of_every_kind_every_dossier_and_person_can_be_looked_at() {
    let world = World::demonstration();
    let computer = Computer::new(world.beside());
    let window = computer.open();
    window.click(Thing::Button, "*Agent*");
    window.sees("Bonjour");
    let all = [pieces(&window), dossiers(&window), people(&window)];
    for stops in &all {
        assert!(stops.len() > 5, "the demonstration has some: {}", stops.len());
        for some in stops.chunks(CALL) {
            let missing = window.run_to_the_end(VISIT, &[json!(some)]);
            assert_eq!(missing, json!([]), "each has a view of its own");
        }
    }
}

/// The newest piece of each kind.
fn pieces(window: &Window) -> Vec<Value> {
    let asked = json!({ "list": { "of": "recent" }, "offset": 0, "limit": 500 });
    let rows = rows_of(window.ask("document_list", asked));
    let mut kinds = HashSet::new();
    let first = |row: &&Value| kinds.insert(row["kind"]["code"].to_string());
    let of_each_kind: Vec<Value> = rows.iter().filter(first).cloned().collect();
    stops(&of_each_kind, "documents/recent", "title")
}

fn dossiers(window: &Window) -> Vec<Value> {
    let cards = window.ask("dossier_board", json!({ "words": null }));
    let cards = cards.expect("the board is told");
    stops(cards.as_array().expect("a list"), "dossiers", "title")
}

fn people(window: &Window) -> Vec<Value> {
    let rows = rows_of(window.ask("party_list", json!({ "words": "", "offset": 0, "limit": 500 })));
    stops(&rows, "people", "name")
}

fn rows_of(answer: Result<Value, Value>) -> Vec<Value> {
    let list = answer.expect("the list is told");
    list["rows"].as_array().expect("rows").clone()
}

fn stops(rows: &[Value], view: &str, heading: &str) -> Vec<Value> {
    let stop = |row: &Value| {
        let address = format!("#/{view}/{}", row["id"].as_str().expect("an id"));
        json!({ "address": address, "heading": row[heading] })
    };
    rows.iter().map(stop).collect()
}
