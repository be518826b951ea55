//! Whole vaults in memory: several people, one folder, local state in temporary folders.

mod deadlines;
mod demands;
mod deputies;
mod directors;
mod judged;
mod kinds;
mod mailbox;
mod members;
mod moves;
mod news;
mod openings;
mod passphrase;
mod presets;
mod remembered;
mod rivals;
mod seats;
mod staff;
mod thread;
mod today;
mod two_programs;
mod unreadable;
mod upkeep;
mod viewed;
mod whole;
mod words;
mod worked_out;
pub(crate) mod world;
