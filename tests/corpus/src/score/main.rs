//! The score: text recognition on pages of known words, proposals on the held-out corpus, and pages that come in twice, by
//! the product's own path.
//! `score understanding SEED` draws the corpus anew: other documents of the same papers. `score third SEED`, `score
//! fourth SEED`, `score fifth SEED` and `score sixth SEED` do so with the families by other hands, which nothing runs unless
//! they are named.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a report is what it is for"
)]

mod beside;
mod classes;
mod ocr;
mod twice;
mod understanding;
mod words;

use std::process::ExitCode;

use coffre_corpus::Family;

/// The seed of the figures that are kept.
const FIRST: u64 = 1;

fn main() -> ExitCode {
    if let Some(code) = coffre_ocr::cage::run_if_asked(std::env::args_os()) {
        return code;
    }
    let asked = std::env::args().nth(1);
    if asked.as_deref() == Some(coffre_render::worker::ARGUMENT) {
        return coffre_render::worker::run();
    }
    let seed = std::env::args().nth(2).and_then(|seed| seed.parse().ok());
    let all = asked.is_none();
    let wanted = |name: &str| all || asked.as_deref() == Some(name);
    let mut done = Ok(());
    if wanted("ocr") {
        done = ocr::report();
    }
    if done.is_ok() && wanted("understanding") {
        done = understanding::report(Family::HeldOut, seed.unwrap_or(FIRST));
    }
    for (name, family) in [
        ("third", Family::Third),
        ("fourth", Family::Fourth),
        ("fifth", Family::Fifth),
        ("sixth", Family::Sixth),
    ] {
        if asked.as_deref() == Some(name) {
            done = understanding::report(family, seed.unwrap_or(FIRST));
        }
    }
    if done.is_ok() && wanted("twice") {
        done = twice::report(seed.unwrap_or(FIRST));
    }
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
