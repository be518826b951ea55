//! How fast the window is on the vault of a large agency: `cargo xtask bench window FOLDER`. It prints, each beside its
//! aim; none judges.

mod agency;
mod filing;
mod finding;
mod opening;
mod rows;
mod spy;
mod words;

use std::path::PathBuf;

use agency::Agency;
use serde_json::json;

use crate::desk::{Computer, Looks, Window};

/// Names the folder in which the vault is kept.
const FOLDER: &str = "COFFRE_BENCH_FOLDER";

#[test]
#[ignore = "a benchmark of many minutes: cargo xtask bench window FOLDER"]
fn the_window_of_a_large_agency() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("COFFRE_BENCH_FOLDER names the folder"));
    let agency = Agency::in_folder(&folder);
    let computer = Computer::new(agency.home()).without_pictures();
    opening::first_paint(&computer);
    let window = computer.open();
    rows::memory(&window, "memory of the process before anybody unlocks", "none");
    opening::unlock(&window);
    say(&format!(
        "the vault: {} documents, {} entries or more",
        count(&window, &json!({ "of": "recent" })),
        agency.entries().unwrap_or(0)
    ));
    rows::memory(&window, "memory of the process once unlocked", "under 200 MB");
    opening::answers(&window);
    finding::typing(&window);
    finding::long_list(&window);
    filing::five_hundred(&computer, &window);
    rows::memory(&window, "memory of the process after filing", "none");
}

/// How many documents a list has.
fn count(window: &Window, list: &serde_json::Value) -> u64 {
    let asked = json!({ "list": list, "offset": 0, "limit": 1 });
    let list = window.ask("document_list", asked).expect("the list is told");
    list["total"].as_u64().expect("a number")
}

/// Waits until a question to the page that changes nothing and lays out nothing has an answer.
fn told(window: &Window, question: &str) -> serde_json::Value {
    let answer = Looks::until(|| {
        let told = window.run(question, &[]);
        (!told.is_null()).then_some(told)
    });
    answer.unwrap_or_else(|| panic!("no answer to {question}; what can be read: {}", window.text()))
}

/// A number from the environment, for a smaller or larger run by hand.
fn asked(variable: &str, usual: usize) -> usize {
    let asked = std::env::var(variable).ok();
    asked.and_then(|number| number.parse().ok()).unwrap_or(usual)
}

#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
fn say(line: &str) {
    println!("{line}");
}
