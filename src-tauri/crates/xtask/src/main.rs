//! Run, test and generated files of the repository: `cargo xtask run`, `cargo xtask test`,
//! `cargo xtask generate`.
//!
//! Knows none of our crates, so that it builds in seconds on a machine that has only cargo; what it needs
//! of the product it gets by running it. The steps of a test run are data in `steps.rs`, the system
//! packages in `machine.rs`, the generated files in `generate.rs`, the rule of which crate may know which
//! in `layers.rs`.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "what it prints is what it is for"
)]

mod bench;
mod deny;
mod error;
mod generate;
mod hostile;
mod lane;
mod layers;
mod machine;
mod package;
mod repository;
mod run;
mod score;
mod screenshots;
mod steps;
mod task;
mod window;

fn main() -> std::process::ExitCode {
    task::main(std::env::args().skip(1).collect())
}
