//! Benchmarks. Each prints what it measured beside the limit or the peer of the same run; none judges.
//!
//! `cargo xtask bench [NAME …]`, without a name all but the long ones.

mod agency;
mod cost;
mod filing;
mod journal;
mod large;
mod lists;
mod peers;
mod reading;
mod retention;
mod scan;
mod unlock;

use std::process::ExitCode;

/// A benchmark by name; the long ones run only when they are named.
struct Bench {
    name: &'static str,
    long: bool,
    run: fn(),
}

const ALL: &[Bench] = &[
    Bench {
        name: "filing",
        long: false,
        run: filing::bulk,
    },
    Bench {
        name: "filing-alone",
        long: true,
        run: filing::alone,
    },
    Bench {
        name: "one-file",
        long: false,
        run: filing::one,
    },
    Bench {
        name: "unlock",
        long: false,
        run: unlock::unlock,
    },
    Bench {
        name: "dossier",
        long: false,
        run: lists::dossier,
    },
    Bench {
        name: "retention",
        long: false,
        run: retention::ten_years,
    },
    Bench {
        name: "reading",
        long: false,
        run: reading::reading,
    },
    Bench {
        name: "large",
        long: false,
        run: large::four_gigabytes,
    },
    Bench {
        name: "journal",
        long: true,
        run: journal::long,
    },
    Bench {
        name: "rebuild",
        long: true,
        run: lists::rebuild,
    },
];

fn main() -> ExitCode {
    let names: Vec<String> = std::env::args().skip(1).collect();
    // The same program is the worker that reads documents.
    if names
        .first()
        .is_some_and(|name| name == coffre_render::worker::ARGUMENT)
    {
        return coffre_render::worker::run();
    }
    if let Some(unknown) = names.iter().find(|name| ALL.iter().all(|b| b.name != **name)) {
        agency::say(&format!("no benchmark is called {unknown}"));
        return ExitCode::from(2);
    }
    for bench in ALL {
        let wanted = if names.is_empty() {
            !bench.long
        } else {
            names.iter().any(|n| n == bench.name)
        };
        if wanted {
            agency::say(&format!("\n## {}", bench.name));
            (bench.run)();
        }
    }
    ExitCode::SUCCESS
}
