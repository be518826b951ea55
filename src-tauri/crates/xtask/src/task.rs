//! The tasks by name.

use std::process::ExitCode;

use crate::error::TaskError;
use crate::lane::{self, Lane};
use crate::{bench, generate, hostile, package, run, score, screenshots};

/// One task: its words on the command line, what it does, and the work.
struct Task {
    words: &'static str,
    does: &'static str,
    work: fn() -> Result<(), TaskError>,
}

/// Every task. A task with options has a row per option, which keeps the help complete.
const TASKS: &[Task] = &[
    Task {
        words: "run",
        does: "installs what is missing, builds, opens the window on the demonstration agency",
        work: run::demonstration,
    },
    Task {
        words: "test",
        does: "same as test --all",
        work: || lane::run(Lane::All),
    },
    Task {
        words: "test --quick",
        does: "format, lints, tests, generated files",
        work: || lane::run(Lane::Quick),
    },
    Task {
        words: "test --all",
        does: "quick, and everything CI asks for",
        work: || lane::run(Lane::All),
    },
    Task {
        words: "package",
        does: "builds a .deb of the window in the debug profile",
        work: || package::build().map(|_| ()),
    },
    Task {
        words: "package --release",
        does: "the same in the release profile",
        work: || package::build_release().map(|_| ()),
    },
    Task {
        words: "bench",
        does: "measures against limits and peers of the same run",
        work: bench::all,
    },
    Task {
        words: "bench search",
        does: "measures the full text at 100,000 documents of 800 words",
        work: bench::search,
    },
    Task {
        words: "bench search-million",
        does: "the same at 1,000,000 of 300 words (an hour)",
        work: bench::search_million,
    },
    Task {
        words: "bench journal",
        does: "one more file, and unlocking, on a journal of 100,000 entries",
        work: bench::journal,
    },
    Task {
        words: "bench reading",
        does: "measures pages and words from sealed files to the screen",
        work: bench::reading,
    },
    Task {
        words: "bench rebuild",
        does: "rebuilds the index of 100,000 documents",
        work: bench::rebuild,
    },
    Task {
        words: "bench window FOLDER",
        does: "measures the window on 100,000 documents, which it keeps in the folder",
        work: bench::window,
    },
    Task {
        words: "score",
        does: "scores text recognition and proposals on the held-out corpus",
        work: score::all,
    },
    Task {
        words: "score ocr",
        does: "the first half of it: words, speed, beside the engine by hand",
        work: score::ocr,
    },
    Task {
        words: "score third",
        does: "scores proposals on the third family, which the score leaves alone unless it is named",
        work: score::third,
    },
    Task {
        words: "score fourth",
        does: "the same on the fourth family",
        work: score::fourth,
    },
    Task {
        words: "score fifth",
        does: "the same on the fifth family",
        work: score::fifth,
    },
    Task {
        words: "score sixth",
        does: "the same on the sixth family",
        work: score::sixth,
    },
    Task {
        words: "score twice",
        does: "how often pages that come in twice are noticed, and two taken for one",
        work: score::twice,
    },
    Task {
        words: "hostile",
        does: "reads the files that were made to do harm: outcome, time and memory of each beside its limits",
        work: hostile::all,
    },
    Task {
        words: "screenshots FOLDER",
        does: "draws every view of the window into a folder outside the repository",
        work: screenshots::draw,
    },
    Task {
        words: "generate",
        does: "writes the generated files",
        work: generate::write,
    },
    Task {
        words: "generate --check",
        does: "fails if a generated file is not current",
        work: generate::check,
    },
];

/// Runs the task that the arguments name; without one, or with an unknown one, lists them.
pub(crate) fn main(arguments: Vec<String>) -> ExitCode {
    let words = arguments.join(" ");
    // What a task takes is its last word, written in capitals in the table.
    let fits = |task: &&Task| match (task.words.strip_suffix(" FOLDER"), words.rsplit_once(' ')) {
        (Some(name), Some((asked, _))) => asked == name,
        (Some(_), None) => false,
        (None, _) => task.words == words,
    };
    let Some(task) = TASKS.iter().find(fits) else {
        eprintln!("usage: cargo xtask TASK");
        for task in TASKS {
            eprintln!("  {:<20} {}", task.words, task.does);
        }
        return ExitCode::from(2);
    };
    match (task.work)() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask {words}: {error}");
            ExitCode::FAILURE
        }
    }
}
