//! The built program, as a person or a script runs it: real folders, real processes, exit codes and sentences.

mod bad_input;
mod documents;
mod house;
mod kill;
mod program;
mod rights;
mod session;
