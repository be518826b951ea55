//! Untrusted documents to text and pixels, in a separate process with limits. Knows nothing of vaults.
//!
//! A scan from a stranger is hostile input, and what decodes it is where vaults get broken. So no decoder runs in the
//! process that holds keys: [`Renderer`] starts the same program again as a worker, gives it the bytes of **one**
//! document on a pipe, and gets text and pixels back on a pipe. A worker reads one document and ends with it, so a
//! document that takes its worker over learns nothing of the next one.
//!
//! ```text
//!  program with keys                                     worker, caged before the first byte of the document
//!  Renderer ── Opened ──▶ Begin, Open + bytes, Page, Text, Child ──▶ worker::run
//!            checks every size, count and text ◀── About, Pixels, PageText, Child, Failed
//! ```
//!
//! - The **cage** ([`Cage`]) is closed after the start and before a byte of the document is read: Landlock denies all
//!   files and the network, seccomp allows a short list of system calls on memory and the two pipes, resource limits
//!   bound memory and processor time. Where the kernel has no Landlock, seccomp alone denies opening and connecting;
//!   [`Renderer::cage`] says which holds. Without seccomp no document is read on Linux.
//! - **Limits** ([`Limits`]) are the parent's: it ends a worker that answers late, and refuses a longer answer than it
//!   allows. A crash, a bomb or a late answer is a [`ReadFailure`] of that document; the next gets a new worker.
//! - The parent believes nothing: frames are length-checked, texts are UTF-8, pictures have the bytes that their sizes
//!   say, names of children are cleaned again ([`clean_name`]).
//! - Nothing is written to a disk, and nothing of a document reaches a log.
//!
//! The program has to call [`worker::run`] before anything else when its first argument is [`worker::ARGUMENT`].
//!
//! # Libraries
//!
//! What was measured beside them stands in README.md. Only libraries without a C part are used, so that what a document can do to them is bounded twice: by the language
//! and by the cage.
//!
//! | for | used | not used |
//! |---|---|---|
//! | PDF, pages and words | hayro: one interpreter for what is drawn and what is read, so invisible text layers, fonts and rotations agree with the picture; repairs broken tables, opens empty passwords | pdfium-render needs a binary of its own; mupdf is under the AGPL; pdf-extract and lopdf give text without places |
//! | HEIC | heic-decoder: no unsafe code, checked bit for bit against the reference decoder | libheif is C++ with a history of memory errors; heic is under the AGPL; heic-rs decodes fewer of the conformance files by its rival's count |
//! | pictures | image, tiff | |
//! | the day of a photo | the EXIF bytes that image and heic-decoder give, one field of them read here | kamadak-exif and nom-exif read and keep every field; tiff asks for a picture beside them |

mod about;
pub mod cage;
mod child;
mod document;
mod failure;
mod limits;
mod name;
mod opened;
mod pixels;
mod process;
mod renderer;
mod text;
mod unpack;
pub mod wire;
pub mod worker;

pub use about::{About, MediaKind, Note, Protection, TakenOn};
pub use cage::Cage;
pub use child::Child;
pub use failure::ReadFailure;
pub use limits::Limits;
pub use name::clean_name;
pub use opened::Opened;
pub use pixels::{Layout, PageSize, Pixels};
pub use process::Ender;
pub use renderer::Renderer;
pub use text::{Area, PageText, Word};
pub use unpack::{Unpacked, UnpackedChild};
