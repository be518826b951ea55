//! Words that do not fit where they stand: cut off without a sign, sticking out over what is beside them, or wider than
//! a part that is meant to scroll downwards alone. axe sees none of it.

use serde_json::{Value, json};

use super::dress::Dress;
use super::scenes::{SCENES, director};
use crate::desk::{Computer, Window, World};

/// Dresses and sizes in which axe does not look: width and language make words fit or not.
const ELSEWHERE: [(Dress, (u32, u32)); 3] = [
    (Dress::plain("nl", "dark"), (1920, 1080)),
    (Dress::plain("fr", "dark"), (1920, 1080)),
    (Dress::plain("nl", "dark"), (1280, 800)),
];

/// One line for each text that is cut or sticks out from side to side. What ends in an ellipsis says itself that it goes
/// on, and what scrolls can be reached. Where line ends are kept, the space after a full line hangs over and is no word.
const FIND: &str = r"
const found = [];
const style = (one) => getComputedStyle(one);
const told = (one, what) => found.push(`${what}: ${one.textContent.trim().replace(/\s+/g, ' ').slice(0, 60)} in ${one.tagName.toLowerCase()}.${one.className}`);
const ends = (one) => style(one).textOverflow === 'ellipsis' && style(one).overflowX !== 'visible';
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let text = walk.nextNode(); text !== null; text = walk.nextNode()) {
  const parent = text.parentElement;
  if (text.data.trim() === '' || parent.closest('.unseen, script, style, option, [hidden]') !== null || !parent.checkVisibility({ visibilityProperty: true })) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  const box = range.getBoundingClientRect();
  if (box.width === 0) continue;
  let block = parent;
  while (/^(inline|contents)$/.test(style(block).display)) block = block.parentElement;
  for (let one = block; one !== null && one !== document.body; one = one.parentElement) {
    if (ends(one) || /auto|scroll/.test(style(one).overflowX)) break;
    if (one !== block && style(one).overflowX === 'visible') continue;
    const room = one.getBoundingClientRect();
    const over = /pre-wrap/.test(style(parent).whiteSpace) ? 8 : 2;
    if (box.right > room.right + over || box.left < room.left - over) {
      told(parent, one === block && style(one).overflowX === 'visible' ? 'sticks out' : 'is cut');
      break;
    }
  }
}
for (const one of document.querySelectorAll('main, aside, nav, [role=dialog], [role=tabpanel], [role=listbox]')) {
  if (one.checkVisibility() && one.scrollWidth > one.clientWidth + 2) told(one, 'scrolls sideways');
}
const pen = document.createElement('canvas').getContext('2d');
for (const list of document.querySelectorAll('select')) {
  if (!list.checkVisibility()) continue;
  const { font, paddingLeft, paddingRight } = style(list);
  const words = list.selectedOptions[0]?.textContent.trim() ?? '';
  pen.font = font;
  const room = list.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  if (pen.measureText(words).width > room + 2) found.push(`is cut: ${words} in select`);
}
return found;
";

/// The words of the page, as it is, that do not fit.
pub(super) fn words(window: &Window) -> Vec<String> {
    let told = window.run(FIND, &[]);
    let lines = told.as_array().expect("a list").iter();
    lines.filter_map(Value::as_str).map(ToOwned::to_owned).collect()
}

#[test]
fn words_that_do_not_fit_are_found_and_others_are_not() {
    let computer = Computer::fresh();
    let window = computer.open();
    let drawn = |style: &str, words: &str| {
        window.run(
            "document.body.innerHTML = `<p style='width: 60px; white-space: nowrap; ${arguments[0]}'>${arguments[1]}</p>`;",
            &[json!(style), json!(words)],
        );
        words_of_faults(&window)
    };
    assert_eq!(
        drawn("overflow: hidden", "à garder jusqu’au 01/02/2034"),
        ["is cut"]
    );
    assert_eq!(drawn("", "à garder jusqu’au 01/02/2034"), ["sticks out"]);
    assert!(
        drawn(
            "overflow: hidden; text-overflow: ellipsis",
            "à garder jusqu’au 01/02/2034"
        )
        .is_empty()
    );
    assert!(drawn("overflow: auto", "à garder jusqu’au 01/02/2034").is_empty());
    assert!(drawn("overflow: hidden", "PEB").is_empty());
    window.run(
        "document.body.innerHTML = `<aside style='width: 60px; overflow: auto'><p style='width: 90px'>PEB</p></aside>`;",
        &[],
    );
    assert_eq!(words_of_faults(&window), ["scrolls sideways"]);
    window.run(
        "document.body.innerHTML = `<select style='width: 70px'><option>Candidat acquéreur</option></select>`;",
        &[],
    );
    assert_eq!(words_of_faults(&window), ["is cut"]);
}

#[test]
fn every_word_fits_in_dutch_and_on_a_large_screen_too() {
    let world = World::of_today();
    let (_computer, window) = director(&world);
    let mut broken = Vec::new();
    for (dress, (width, height)) in ELSEWHERE {
        dress.put_on(&window);
        window.resize(width, height);
        for scene in SCENES {
            scene.enter(&window);
            window.settled();
            let lines = words(&window).into_iter();
            broken.extend(lines.map(|line| format!("{} {} {width}: {line}", scene.name, dress.name())));
            scene.leave(&window);
        }
        window
            .ask("step_up_close", json!({}))
            .expect("sealed folders close");
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// What is wrong, without where.
fn words_of_faults(window: &Window) -> Vec<String> {
    let faults = words(window).into_iter();
    faults
        .filter_map(|line| line.split_once(':').map(|(what, _)| what.to_owned()))
        .collect()
}
