//! What stands on the desk of a test: a screen, a session bus with a keyring, a driver, the window.

mod computer;
mod drag;
mod driver;
mod inside;
mod late;
mod looks;
mod page;
mod running;
mod screen;
mod session;
mod window;
mod wire;
mod world;

pub(crate) use computer::Computer;
pub(crate) use drag::{Dragged, files};
pub(crate) use looks::Looks;
pub(crate) use page::Thing;
pub(crate) use window::{Key, Window};
pub(crate) use world::{PASSPHRASE, SEED, WORK, World};
