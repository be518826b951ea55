//! The real application under Xvfb, driven key by key through WebKitWebDriver, with a real Secret Service on a private
//! bus and the real core. Each test has a computer of its own; what a person does is counted, printed and bounded.
#![cfg(target_os = "linux")]

mod away;
mod correcting;
#[path = "desk/mod.rs"]
mod desk;
mod filing;
mod finding;
mod joining;
mod leaver;
mod preparing;
mod roles;
mod sealed;
mod shared;
mod speed;
mod threshold;
mod tour;
mod whole;
