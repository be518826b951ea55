//! The shell without a window: every command as the page calls it, through the one dispatch.

mod aside;
mod autolock;
mod checklist;
mod desk;
mod log;
mod matrix;
mod parties;
mod printing;
mod questions;
mod reading;
mod scanner;
mod sessions;
mod surroundings;
mod thread;
mod tray;
mod world;
