//! The real application under Xvfb, driven key by key through WebKitWebDriver, with a real Secret Service on a private
//! bus and the real core. Each test has a computer of its own; what a person does is counted, printed and bounded.
#![cfg(target_os = "linux")]

mod arriving;
mod away;
mod correcting;
#[path = "desk/mod.rs"]
mod desk;
mod dropping;
mod filing;
mod finding;
mod governing;
mod inside;
mod joining;
mod keyless;
mod late;
mod leaver;
mod next_computer;
mod preparing;
mod roles;
mod sealed;
mod shared;
mod speed;
mod standing_in;
mod threshold;
mod tour;
mod upkeep;
mod whole;
