//! From the start of the program to the first paint, and from the passphrase to the first view.

use crate::desk::{Computer, Key, PASSPHRASE, Window};

use super::rows::{of_hundred, row};
use super::spy::{self, number};
use super::told;

const ROUNDS: usize = 5;
/// What the first views ask for.
const QUESTIONS: [&str; 3] = ["today_show", "today_counts", "deadline_questions"];

/// The first paint of a program that ran a moment ago.
pub(super) fn first_paint(computer: &Computer) {
    drop(computer.open());
    let (mut painted, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let window = computer.open();
        let paint = told(
            &window,
            "const paint = performance.getEntriesByName('first-contentful-paint')[0];
             return paint === undefined ? null : { origin: performance.timeOrigin, at: paint.startTime };",
        );
        let began = began(window.application());
        painted.push(number(&paint, "origin") + number(&paint, "at") - began);
        ours.push(number(&paint, "at"));
    }
    let seen = format!(
        "median {:.0} ms of {ROUNDS}, longest {:.0} ms; {:.0} ms of it since the page began to load, the rest is the \
         start of the toolkit and its web process",
        of_hundred(&painted, 50),
        of_hundred(&painted, 100),
        of_hundred(&ours, 50)
    );
    row(
        "first paint after the start of the program, warm",
        &seen,
        "under 1 s",
    );
}

/// When a program began, in milliseconds of the epoch: the 22nd word of `/proc/N/stat` in hundredths of a second since the
/// system began, which the first line of `/proc/uptime` dates.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
fn began(number: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{number}/stat")).expect("the program runs");
    let (_, after) = stat.rsplit_once(") ").expect("its name stands in brackets");
    let ticks: f64 = after
        .split(' ')
        .nth(19)
        .and_then(|word| word.parse().ok())
        .expect("a number");
    let uptime = std::fs::read_to_string("/proc/uptime").expect("the system tells it");
    let up: f64 = uptime
        .split(' ')
        .next()
        .and_then(|word| word.parse().ok())
        .expect("a number");
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let now = now.expect("a clock after 1970").as_secs_f64();
    (now - up + ticks / 100.0) * 1000.0
}

/// Waits for the first view after Enter; leaves its moments.
const WATCH_ENTER: &str = r"
addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  const began = event.timeStamp;
  const from = spy.calls.length;
  const look = () => {
    const there = document.querySelector('nav a[href]') !== null && document.querySelector('main h1') !== null
      && document.querySelector('main .bones') === null;
    if (!there) return requestAnimationFrame(look);
    spy.drawn((at) => {
      const unlock = spy.calls.slice(from).find((call) => call.command === 'session_unlock');
      spy.first = { view: at - began, unlock: unlock.answered - unlock.asked,
        calls: spy.calls.slice(from).map((call) => `${call.command} ${Math.round(call.asked - began)}-${Math.round(call.answered - began)}`) };
    });
  };
  look();
}, { capture: true });
";

/// Unlocks some times; the passphrase costs nothing worth naming, so this is what comes after the keys are open.
pub(super) fn unlock(window: &Window) {
    let (mut views, mut unlocks) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        window.fill("Phrase de passe", PASSPHRASE);
        spy::watch(window);
        window.run(WATCH_ENTER, &[]);
        window.press(Key::Enter);
        let first = told(window, "return spy.first ?? null;");
        views.push(number(&first, "view"));
        unlocks.push(number(&first, "unlock"));
        super::rows::memory(window, &format!("  round {round}, {}", first["calls"]), "none");
        if round + 1 < ROUNDS {
            window.ctrl('l');
            window.sees("Phrase de passe");
        }
    }
    let seen = |values: &[f64]| {
        format!(
            "median {:.0} ms of {ROUNDS}, first {:.0} ms",
            of_hundred(values, 50),
            values[0]
        )
    };
    row(
        "from Enter to the first view answered and drawn, without scrypt",
        &seen(&views),
        "300 ms",
    );
    row("  of which the command that unlocks", &seen(&unlocks), "none");
}

/// What the shell alone takes for the questions of the first views.
pub(super) fn answers(window: &Window) {
    for command in QUESTIONS {
        let mut taken = Vec::new();
        for _ in 0..ROUNDS {
            let asked = window.run_to_the_end(
                "const [command, done] = arguments;
                 const began = performance.now();
                 window.__TAURI_INTERNALS__.invoke(command, {}).then(() => done(performance.now() - began));",
                &[command.into()],
            );
            taken.push(asked.as_f64().unwrap_or(f64::NAN));
        }
        let seen = format!("median {:.0} ms of {ROUNDS}", of_hundred(&taken, 50));
        row(&format!("  {command}"), &seen, "none");
    }
}
