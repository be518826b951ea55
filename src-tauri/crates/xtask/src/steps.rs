//! The steps of a test run, as data. To add one: add a row.
//!
//! The tests come last, so that a run ends with their closing line and the summary.

use crate::error::TaskError;
use crate::lane::{Ending, Lane};
use crate::repository::{execute, succeeds};
use crate::{deny, generate, layers, package, window};

/// One step.
pub(crate) struct Step {
    /// One or two words.
    pub(crate) name: &'static str,
    /// The smallest lane that has it.
    pub(crate) lane: Lane,
    /// What a green step shows.
    pub(crate) shows: &'static str,
    pub(crate) work: Work,
}

/// What a step does, in the root of the repository.
pub(crate) enum Work {
    /// A program and its arguments.
    Command(&'static [&'static str]),
    /// The same with environment variables.
    CommandWith(&'static [&'static str], &'static [(&'static str, &'static str)]),
    /// A function of this crate.
    Own(fn() -> Result<Ending, TaskError>),
}

/// The steps in their order.
pub(crate) const STEPS: &[Step] = &[
    Step {
        name: "format",
        lane: Lane::Quick,
        shows: "rustfmt has nothing to change",
        work: Work::Command(&["cargo", "fmt", "--all", "--check"]),
    },
    Step {
        name: "layers",
        lane: Lane::Quick,
        shows: "no crate knows what it must not know",
        work: Work::Own(|| layers::check().map(|()| Ending::Passed)),
    },
    Step {
        name: "window",
        lane: Lane::Quick,
        shows: "npm installs what the lock file names and the page builds; the application embeds it",
        work: Work::Own(|| window::build().map(|()| Ending::Passed)),
    },
    Step {
        name: "window, lints",
        lane: Lane::Quick,
        shows: "eslint's strict typed rules, no `any`, no assertion, one importer of Tauri",
        work: Work::Own(|| window::script("lint").map(|()| Ending::Passed)),
    },
    Step {
        name: "window, types",
        lane: Lane::Quick,
        shows: "the types hold in every component, and no language lacks a text",
        work: Work::Own(|| window::script("check").map(|()| Ending::Passed)),
    },
    Step {
        name: "window, units",
        lane: Lane::Quick,
        shows: "the rules of the window, its contrasts among them",
        work: Work::Own(|| window::script("unit").map(|()| Ending::Passed)),
    },
    Step {
        name: "lints",
        lane: Lane::Quick,
        shows: "clippy has no warning on any target",
        work: Work::Command(&[
            "cargo",
            "clippy",
            "--workspace",
            "--all-targets",
            "--features",
            "coffre-cli/test-work-factor,coffre-app/test-seams",
            "--",
            "-D",
            "warnings",
        ]),
    },
    Step {
        name: "generated files",
        lane: Lane::Quick,
        shows: "every generated file is current",
        work: Work::Own(|| generate::check().map(|()| Ending::Passed)),
    },
    Step {
        name: "documentation",
        lane: Lane::All,
        shows: "no broken link",
        work: Work::CommandWith(
            &[
                "cargo",
                "doc",
                "--workspace",
                "--no-deps",
                "--document-private-items",
            ],
            &[("RUSTDOCFLAGS", "-D warnings -A rustdoc::private-intra-doc-links")],
        ),
    },
    Step {
        name: "deny",
        lane: Lane::All,
        shows: "bans, licences and sources of all dependencies",
        work: Work::Own(deny::check),
    },
    Step {
        name: "advisories",
        lane: Lane::All,
        shows: "no known vulnerability in a dependency",
        work: Work::Own(deny::advisories),
    },
    Step {
        name: "second reader",
        lane: Lane::All,
        shows: "the Python reader, written from FORMAT.md alone, keeps its own rules",
        work: Work::Command(&["python3", "-m", "unittest", "discover", "-s", "tests/twin"]),
    },
    Step {
        name: "scenarios, second reader",
        lane: Lane::All,
        shows: "the Python reader gives every scenario of format 1 the verdict that the product gives",
        work: Work::Command(&["python3", "tests/twin/twin.py", "vectors", "tests/vectors/format"]),
    },
    Step {
        name: "package",
        lane: Lane::All,
        shows: "the .deb is built, says what it is and what it needs, holds the program, and installs",
        work: Work::Own(package::check),
    },
    Step {
        name: "window, driven",
        lane: Lane::All,
        shows: "the jobs of the real window, key by key, with their steps counted; every view by axe",
        work: Work::Own(driven),
    },
    Step {
        name: "tests",
        lane: Lane::Quick,
        shows: "every other test of the workspace",
        work: Work::Own(tests),
    },
];

/// The tests that open the real window; they take minutes and want a screen.
const DRIVEN: &str = "binary_id(coffre-app::window)";
/// All others.
const OTHERS: &str = "not binary_id(coffre-app::window)";

/// The tests of the window, with what they print: the steps of each job.
fn driven() -> Result<Ending, TaskError> {
    if !has_nextest() {
        return Ok(Ending::Skipped("without cargo-nextest they run among the tests"));
    }
    nextest(&["-E", DRIVEN, "--success-output", "immediate"])?;
    Ok(Ending::Passed)
}

fn has_nextest() -> bool {
    succeeds(&["cargo", "nextest", "--version"])
}

fn nextest(more: &[&str]) -> Result<(), TaskError> {
    let profile = if std::env::var_os("CI").is_some() {
        "ci"
    } else {
        "default"
    };
    let line = [
        "cargo",
        "nextest",
        "run",
        "--workspace",
        "--features",
        "coffre-cli/test-work-factor,coffre-app/test-seams",
        "--profile",
        profile,
    ];
    execute(&[&line, more].concat(), &[])
}

/// The tests under nextest, or under plain cargo where nextest is not installed.
fn tests() -> Result<Ending, TaskError> {
    if has_nextest() {
        nextest(&["-E", OTHERS])?;
    } else {
        println!("cargo-nextest is not installed: plain `cargo test`, slower, same tests.");
        execute(
            &[
                "cargo",
                "test",
                "--workspace",
                "--features",
                "coffre-cli/test-work-factor,coffre-app/test-seams",
                "--all-targets",
                "--no-fail-fast",
            ],
            &[],
        )?;
    }
    Ok(Ending::Passed)
}
