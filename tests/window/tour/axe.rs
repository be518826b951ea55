//! WCAG 2.1 A and AA, as far as axe can tell, on every scene in both themes and with large text, on every state, and on
//! the pages before the lock; and that on all of them every word fits where it stands.

use std::cell::RefCell;

use serde_json::Value;

use super::cut;
use super::dress::Dress;
use super::pictures::locked_pages;
use super::scenes::{SCENES, director};
use super::states;
use crate::desk::{Window, World};

/// axe, as npm installed it for the interface.
const AXE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../ui/node_modules/axe-core/axe.min.js"
);
/// Runs it and returns one line for each rule that is broken.
const RUN: &str = r"
const done = arguments[arguments.length - 1];
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
axe.run(document, { runOnly, resultTypes: ['violations'] }).then(
  ({ violations }) => done(violations.map((one) =>
    `${one.id}: ${one.help}: ` + one.nodes.slice(0, 4).map((node) => node.target.join(' ') + ' ' + node.html.slice(0, 160)
      + ' ' + (node.any[0]?.message ?? '')).join(' ; '))),
  (error) => done([String(error)]));
";

/// Light, dark, and the largest text in the longest words.
const DRESSES: [Dress; 3] = [
    Dress::plain("fr", "light"),
    Dress::plain("fr", "dark"),
    Dress {
        language: "nl",
        theme: "light",
        text: 175,
    },
];

#[test]
fn every_view_keeps_the_accessibility_guidelines() {
    let world = World::demonstration();
    let (_computer, window) = director(&world);
    let mut broken = Vec::new();
    for dress in DRESSES {
        dress.put_on(&window);
        for scene in SCENES {
            scene.enter(&window);
            note(&mut broken, &window, scene.name, &dress.name());
            scene.leave(&window);
        }
        window
            .ask("step_up_close", serde_json::json!({}))
            .expect("sealed folders close");
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_state_keeps_them_too() {
    let dress = Dress::plain("nl", "dark");
    let broken = RefCell::new(Vec::new());
    states::draw(dress, &|window, name| {
        note(&mut broken.borrow_mut(), window, name, &dress.name());
    });
    let broken = broken.into_inner();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_page_before_the_lock_keeps_them_too() {
    let mut broken = Vec::new();
    locked_pages(&mut |window, name, language| note(&mut broken, window, name, language));
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

fn note(broken: &mut Vec<String>, window: &Window, name: &str, dress: &str) {
    let lines = violations(window).into_iter().chain(cut::words(window));
    broken.extend(lines.map(|line| format!("{name} {dress}: {line}")));
}

fn violations(window: &Window) -> Vec<String> {
    if window.run("return typeof axe === 'undefined';", &[]) == Value::Bool(true) {
        let source = std::fs::read_to_string(AXE).expect("axe is installed (cargo xtask test does it)");
        window.run(&format!("{source}; window.axe = axe;"), &[]);
    }
    let told = window.run_to_the_end(RUN, &[]);
    let lines = told.as_array().expect("a list").iter();
    lines.filter_map(Value::as_str).map(ToOwned::to_owned).collect()
}
