//! The window of Coffre: the shell over the core.
//!
//! The page sees view models ([`view`]) and the commands of one list ([`bindings`]); each command is a plain function
//! over [`shell::Shell`], so it is tested without a window. [`window`] is the only module that names Tauri. The page has
//! no right to files, dialogs, programs or the network: dialogs are opened from here ([`dialogs`]), and no command
//! takes a path. A secret enters by a command ([`typed`]) and never leaves by one.
//!
//! One thread at a time works with the open vault: [`session::Session`] lies behind a mutex, long works take it piece by
//! piece and tell how far they are ([`work`]). Locking drops every key and tells the page to reload.

mod ahead;
mod aside;
#[cfg(target_os = "linux")]
mod away;
pub mod bindings;
pub mod catching_up;
pub mod commands;
mod demo;
pub mod dialogs;
pub mod edge;
pub mod error;
pub mod events;
mod own_page;
pub mod pages;
mod proposal;
pub mod protocol;
pub mod reading;
pub mod reading_back;
pub mod scanner;
mod screen;
pub mod session;
mod settings;
pub mod shell;
mod strength;
pub mod tray;
pub mod typed;
pub mod view;
mod window;
pub mod work;

pub use window::run;
