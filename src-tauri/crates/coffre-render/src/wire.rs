//! What goes over the pipes between the worker and its parent.
//!
//! A frame is a length of four bytes, little endian, and that many bytes of a message. Some messages announce a body,
//! whose bytes follow at once. Both ends check every length against a bound before they make room for it, and make
//! room only as bytes come in.

mod frame;
mod message;

pub use frame::{LONGEST_MESSAGE, WireError, read_body, read_message, write_body, write_message};
pub use message::{Answer, Request, VERSION};
