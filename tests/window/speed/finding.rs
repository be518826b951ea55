//! Typing in search, and the list of a large dossier.

use serde_json::json;

use crate::desk::{Key, Window};

use super::rows::{of_hundred, row};
use super::spy::{self, number};
use super::told;
use super::words::word;

/// Notes for every key when the answer to what stands in the field was drawn.
const WATCH_KEYS: &str = r"
if (spy.strokes !== undefined) return;
spy.strokes = [];
addEventListener('keydown', (event) => {
  if (event.key.length !== 1 || event.ctrlKey) return;
  const stroke = { at: event.timeStamp };
  const from = spy.calls.length;
  spy.strokes.push(stroke);
  const look = () => {
    const call = spy.calls.slice(from).find((one) => one.command === 'search');
    if (call?.answered === undefined) return setTimeout(look, 1);
    stroke.shell = call.answered - call.asked;
    spy.drawn((at) => (stroke.drawn = at - stroke.at));
  };
  setTimeout(look, 1);
}, { capture: true });
";

/// Types words key by key, as fast as the answers come.
pub(super) fn typing(window: &Window) {
    spy::watch(window);
    window.run(WATCH_KEYS, &[]);
    let (mut drawn, mut shell) = (Vec::new(), Vec::new());
    let typed = [
        word(40),
        word(900),
        format!("{} {}", word(150), word(25_000)),
        "tilleuls 12".to_owned(),
    ];
    for words in &typed {
        window.ctrl('k');
        window.has_focus("Rechercher ou agir");
        for letter in words.chars() {
            window.types(&letter.to_string());
            let stroke = told(
                window,
                "return spy.strokes.at(-1)?.drawn === undefined ? null : spy.strokes.at(-1);",
            );
            drawn.push(number(&stroke, "drawn"));
            shell.push(number(&stroke, "shell"));
        }
        window.press(Key::Escape);
    }
    let seen = format!(
        "p95 {:.0} ms of {} keys, median {:.0} ms, longest {:.0} ms; the shell's share p95 {:.0} ms",
        of_hundred(&drawn, 95),
        drawn.len(),
        of_hundred(&drawn, 50),
        of_hundred(&drawn, 100),
        of_hundred(&shell, 95)
    );
    row("from a key in search to its answer drawn", &seen, "80 ms");
}

/// Rows of the page while a large dossier is open.
pub(super) fn long_list(window: &Window) {
    let found = window
        .ask("dossier_board", json!({ "words": null }))
        .expect("the board is told");
    let dossiers = found.as_array().expect("a list");
    let pieces = |id: &str| super::count(window, &json!({ "of": "dossier", "id": id }));
    let largest = dossiers
        .iter()
        .filter_map(|one| one["id"].as_str())
        .max_by_key(|id| pieces(id))
        .expect("a dossier");
    window.run("location.hash = '#/dossiers/' + arguments[0];", &[json!(largest)]);
    window.settled();
    let rows = window.run(
        "return [document.querySelectorAll('[role=option]').length,
           Number(document.querySelector('[role=option]')?.getAttribute('aria-setsize') ?? 0)];",
        &[],
    );
    row(
        "rows in the page of a large dossier",
        &format!("{} of {}", rows[0], rows[1]),
        "those in sight",
    );
}
