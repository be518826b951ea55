//! The shell without a window: every command as the page calls it, through the one dispatch.

mod aside;
mod autolock;
mod binning;
mod checklist;
mod desk;
mod directors;
mod log;
mod matrix;
mod parties;
mod places;
mod printing;
mod questions;
mod reading;
mod reading_back;
mod scanner;
mod sessions;
mod sheets;
mod surroundings;
mod thread;
mod tray;
mod twice;
mod world;
