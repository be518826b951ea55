//! The process that is killed: this test binary again, told by its environment what to do.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use coffre_tests::world::{copy_tree, lay};
use tempfile::TempDir;

use super::acts::Act;

const TOLD: &str = "COFFRE_CRASH_TEST";

fn points() -> impl Iterator<Item = &'static str> {
    coffre_core::FAIL_POINTS
        .iter()
        .chain(coffre_store::FAIL_POINTS)
        .copied()
}

/// A copy of a prepared folder, to be spoilt.
pub(crate) fn copy(base: &Path) -> TempDir {
    let copy = TempDir::new().expect("a temporary folder");
    copy_tree(base, copy.path());
    copy
}

/// How often the act passes each point on its way to its end.
pub(crate) fn count(act: Act, base: &Path) -> BTreeMap<String, usize> {
    let copy = copy(base);
    assert!(
        run(act, copy.path(), "-", 0),
        "{act:?} ends when nothing stops it"
    );
    let text = std::fs::read_to_string(copy.path().join("hits")).expect("the child counts");
    let line = |line: &str| {
        let (point, times) = line.split_once(' ').expect("a point and a number");
        (point.to_owned(), times.parse().expect("a number"))
    };
    text.lines().map(line).collect()
}

/// Runs the act in a child that is killed at this pass of a point; whether it came to its end.
pub(crate) fn run(act: Act, folder: &Path, point: &str, hit: usize) -> bool {
    let told = format!("{act:?} {point} {hit} {}", folder.display());
    let status = Command::new(std::env::current_exe().expect("this binary"))
        .args(["--exact", "child_of_a_crash", "--nocapture", "--test-threads=1"])
        .env(TOLD, told)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("a child process");
    status.success()
}

/// What the child does; nothing in the parent.
pub(crate) fn entry() {
    let Ok(told) = std::env::var(TOLD) else { return };
    let [act, point, hit, folder] = told.splitn(4, ' ').collect::<Vec<_>>()[..] else {
        panic!("told {told}")
    };
    let act = Act::ALL
        .into_iter()
        .find(|one| format!("{one:?}") == act)
        .expect("an act");
    let (hit, folder): (usize, &Path) = (hit.parse().expect("a number"), Path::new(folder));
    let hits: Arc<Mutex<BTreeMap<&str, usize>>> = Arc::default();
    // The points are armed when the act begins, not while the seat is opened.
    let arm = || {
        let scenario = fail::FailScenario::setup();
        if hit > 0 {
            let passed = AtomicUsize::new(0);
            let die = move || {
                if passed.fetch_add(1, Ordering::SeqCst) + 1 == hit {
                    std::process::abort();
                }
            };
            fail::cfg_callback(point, die).expect("a fail point");
        } else {
            for point in points() {
                let hits = Arc::clone(&hits);
                let count = move || *hits.lock().expect("no panic").entry(point).or_default() += 1;
                fail::cfg_callback(point, count).expect("a fail point");
            }
        }
        scenario
    };
    act.run(folder, arm);
    let counted = hits.lock().expect("no panic");
    let text: String = counted
        .iter()
        .map(|(point, times)| format!("{point} {times}\n"))
        .collect();
    lay(&folder.join("hits"), text);
}
