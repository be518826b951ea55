//! Words on pictures of pages.
//!
//! The engine is tesseract 5, a program of the system: grey pixels go in on one pipe, a table of words comes out on
//! another, and no file is written. It is never started by itself but by [`cage::run_if_asked`], a mode of our own binaries,
//! which gives up the network, all files but the engine's own, every further process, and its claim to the
//! processor, and then becomes the engine.
//!
//! - [`Engine::find`] says what is installed, or [`Absent`]: a state that a person sees and that ends by itself when
//!   the engine or the language is there;
//! - [`Engine::read`] reads one [`Picture`], finding which way is up;
//! - [`Crew`] reads many on several cores and heeds a [`Pace`], which pauses and stops it.
//!
//! # Where the engine comes from
//!
//! First from our own bundle: a folder `tesseract`, which holds the program and a folder `tessdata`, beside our program or among
//! the resources of an application of macOS. The script `.ci/engine` gathers it where a release is built for Windows and macOS.
//! Then from PATH, which is where a package manager puts it. On Debian it is the package `tesseract-ocr` with
//! `tesseract-ocr-fra`, `-nld` and `-deu`.
//!
//! # How far the cage holds
//!
//! On Linux two independent layers. Landlock: the engine reads its program, its shared libraries and the language
//! data of this reading; every other file, every write and every other program is refused. Seccomp: a list of some
//! sixty allowed system calls without sockets, processes, threads or opening for writing. A kernel without Landlock
//! has the second alone ([`Strength::SystemCalls`]), with which files can be read but nothing leaves but the table of words.
//! Elsewhere the program runs at lowest priority with an empty environment, and with limits of memory and time on
//! macOS ([`Strength::Limits`]).
//!
//! Knows nothing of ours. No clock, no randomness.

pub mod cage;
mod child;
mod crew;
mod engine;
mod language;
mod pace;
mod picture;
mod prepare;
mod reading;
mod slant;
mod table;

pub use cage::Strength;
pub use crew::Crew;
pub use engine::{Absent, Engine, Limits, Priority};
pub use language::{Language, Languages};
pub use pace::Pace;
pub use picture::{Picture, Turn};
pub use reading::{OcrFailure, OcrPage};
pub use table::{Place, Word};
