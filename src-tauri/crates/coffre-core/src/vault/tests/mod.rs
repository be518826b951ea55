//! Whole vaults in memory: several people, one folder, local state in temporary folders.

mod deadlines;
mod directors;
mod members;
mod openings;
mod passphrase;
mod rivals;
mod staff;
mod thread;
mod words;
pub(crate) mod world;
