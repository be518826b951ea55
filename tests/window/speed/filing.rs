//! Frames of the page while many files are filed.

use std::path::{Path, PathBuf};

use crate::desk::{Computer, Thing, Window};

use super::rows::{of_hundred, row};
use super::spy::number;
use super::words::text;
use super::{say, told};

const FILES: usize = 500;

/// Notes the gaps between frames until `gaps.on` is false, and of each long one when it ended and what the page and the
/// shell said to each other meanwhile.
const WATCH_FRAMES: &str = r"
const watch = (window.gaps = { on: true, all: [], long: [], began: performance.now() });
const during = (from, to) => (window.spy?.calls ?? [])
  .filter((call) => call.asked <= to && (call.answered ?? to) >= from)
  .map((call) => `${call.command} ${Math.round(call.asked - from)}-${Math.round((call.answered ?? NaN) - from)}`);
let last = performance.now();
const next = () => {
  const now = performance.now();
  watch.all.push(now - last);
  if (now - last >= 100)
    watch.long.push(`${Math.round(now - last)} ms at ${((now - watch.began) / 1000).toFixed(1)} s [${during(last, now).join(', ')}]`);
  last = now;
  if (watch.on) requestAnimationFrame(next);
};
requestAnimationFrame(next);
";

/// Ends when the words are on the page; looks at it once a frame at most, which is part of what is measured.
const UNTIL: &str = r"
const [words, done] = arguments;
const began = performance.now();
const look = () => {
  const there = document.querySelector('main')?.textContent.includes(words);
  if (there || performance.now() - began > 30000) {
    if (there) gaps.on = false;
    return done(there === true ? { all: gaps.all, long: gaps.long, took: performance.now() - gaps.began } : null);
  }
  setTimeout(look, 100);
};
look();
";

/// Files five hundred texts, and prints the gaps between frames, beside those of a page at rest.
pub(super) fn five_hundred(computer: &Computer, window: &Window) {
    computer.dialog_answers("File", &papers(computer.folder()));
    window.run(WATCH_FRAMES, &[]);
    let rest = told(window, "return gaps.all.length < 200 ? null : gaps.all;");
    print("frames of a page at rest", &rest, "none");
    window.run("gaps.on = false;", &[]);
    window.run(WATCH_FRAMES, &[]);
    window.ctrl('i');
    let read = until(window, &format!("{FILES} prêtes"));
    print(
        &format!(
            "frames while {FILES} files are read and looked through in {:.1} s",
            number(&read, "took") / 1000.0
        ),
        &read["all"],
        "99 of 100 under 100 ms",
    );
    say_long(&read);
    window.run(WATCH_FRAMES, &[]);
    window.click(Thing::Button, &format!("Classer {FILES} pièces"));
    let filed = until(window, &format!("{FILES} pièces classées"));
    print(
        &format!(
            "frames while {FILES} files are filed in {:.1} s",
            number(&filed, "took") / 1000.0
        ),
        &filed["all"],
        "99 of 100 under 100 ms",
    );
    say_long(&filed);
}

/// Names the long gaps: what was asked and answered in one, in milliseconds from its beginning.
fn say_long(told: &serde_json::Value) {
    let long = told["long"].as_array().expect("a list");
    for gap in long.iter().filter_map(serde_json::Value::as_str) {
        say(&format!("  a gap of {gap}"));
    }
}

/// Asks the page again where an answer took longer than one call may.
fn until(window: &Window, words: &str) -> serde_json::Value {
    let asked = || window.run_to_the_end(UNTIL, &[words.into()]);
    let mut answers = (0..20).map(|_| asked()).filter(|told| !told.is_null());
    answers
        .next()
        .unwrap_or_else(|| panic!("« {words} » never comes; what can be read: {}", window.text()))
}

fn print(what: &str, gaps: &serde_json::Value, aim: &str) {
    let gaps: Vec<f64> = gaps
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(serde_json::Value::as_f64)
        .collect();
    let slow = gaps.iter().filter(|gap| **gap >= 100.0).count();
    let seen = format!(
        "{} gaps, 99 of 100 under {:.0} ms, longest {:.0} ms, {slow} of 100 ms or more",
        gaps.len(),
        of_hundred(&gaps, 99),
        of_hundred(&gaps, 100)
    );
    row(what, &seen, aim);
}

/// Files whose names say what they are, other ones at every run: a vault does not take the same twice.
#[expect(clippy::disallowed_methods, reason = "files of the benchmark")]
fn papers(folder: &Path) -> Vec<PathBuf> {
    let folder = folder.join("papers");
    std::fs::create_dir_all(&folder).expect("a folder of the benchmark");
    let run = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let run = run.expect("a clock after 1970").as_nanos() as u64;
    let paper = |number: usize| {
        let path = folder.join(format!("Estimation {number:03} 2026-03-14.txt"));
        let words = text(run.wrapping_add(number as u64), 800);
        std::fs::write(&path, words).expect("a file of the benchmark");
        path
    };
    (1..=FILES).map(paper).collect()
}
