//! The built program, as a person or a script runs it: real folders, real processes, exit codes and sentences.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so")]
#![expect(
    clippy::disallowed_methods,
    reason = "plays the person and the disk around the program"
)]

mod bad_input;
mod careless;
mod damage;
mod demo;
mod documents;
mod dossiers;
mod exports;
mod house;
mod import;
mod kill;
mod presets;
mod program;
mod reading;
mod recovery;
mod rights;
mod session;
#[cfg(unix)]
mod terminal;
mod two_programs;
