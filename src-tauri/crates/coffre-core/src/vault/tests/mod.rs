//! Whole vaults in memory: several people, one folder, local state in temporary folders.

mod deadlines;
mod members;
mod thread;
pub(crate) mod world;
