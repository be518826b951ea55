//! Frames and bodies.

use std::io::{self, Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;
use zeroize::Zeroizing;

/// The longest message; the text of a page is the only long one.
pub const LONGEST_MESSAGE: usize = 32 << 20;

/// Why nothing was understood.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum WireError {
    /// The other end is gone.
    #[error("the pipe ended")]
    Ended,
    /// A length beyond the bound.
    #[error("a frame is longer than is allowed")]
    TooLong,
    /// Bytes that are no message.
    #[error("a frame holds no message")]
    NoMessage,
    /// The pipe failed.
    #[error("the pipe failed")]
    Pipe(#[source] io::Error),
}

impl From<io::Error> for WireError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof | io::ErrorKind::BrokenPipe => Self::Ended,
            _ => Self::Pipe(error),
        }
    }
}

/// Reads one message.
///
/// # Errors
/// When the pipe ends, or what it holds is no message of this type.
pub fn read_message<T: DeserializeOwned>(pipe: &mut impl Read) -> Result<T, WireError> {
    let mut length = [0; 4];
    pipe.read_exact(&mut length)?;
    let length = u32::from_le_bytes(length) as usize;
    if length > LONGEST_MESSAGE {
        return Err(WireError::TooLong);
    }
    let bytes = read_body(pipe, length)?;
    let (message, rest) = postcard::take_from_bytes(&bytes).map_err(|_| WireError::NoMessage)?;
    if rest.is_empty() {
        Ok(message)
    } else {
        Err(WireError::NoMessage)
    }
}

/// Reads so many bytes. The caller has checked the length against its bound.
///
/// # Errors
/// When the pipe ends before.
pub fn read_body(pipe: &mut impl Read, length: usize) -> Result<Zeroizing<Vec<u8>>, WireError> {
    // Zeroed room of this size is had from the system page by page as it is written to, so a length that is a lie takes
    // no memory; and what was read is copied nowhere.
    let mut bytes = Zeroizing::new(vec![0; length]);
    pipe.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// Writes one message.
///
/// # Errors
/// When the pipe takes no more, or the message is too long.
pub fn write_message(pipe: &mut impl Write, message: &impl Serialize) -> Result<(), WireError> {
    let bytes = Zeroizing::new(postcard::to_stdvec(message).map_err(|_| WireError::NoMessage)?);
    let length = u32::try_from(bytes.len()).map_err(|_| WireError::TooLong)?;
    if bytes.len() > LONGEST_MESSAGE {
        return Err(WireError::TooLong);
    }
    pipe.write_all(&length.to_le_bytes())?;
    pipe.write_all(&bytes)?;
    pipe.flush()?;
    Ok(())
}

/// Writes the body that a message announced.
///
/// # Errors
/// When the pipe takes no more.
pub fn write_body(pipe: &mut impl Write, bytes: &[u8]) -> Result<(), WireError> {
    pipe.write_all(bytes)?;
    pipe.flush()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_comes_back() {
        let mut pipe = Vec::new();
        write_message(&mut pipe, &(7_u32, "mot")).expect("memory takes it");
        let read: (u32, String) = read_message(&mut pipe.as_slice()).expect("a message");
        assert_eq!(read, (7, "mot".to_owned()));
    }

    #[test]
    fn a_length_beyond_the_bound_makes_no_room() {
        let pipe = u32::MAX.to_le_bytes();
        assert!(matches!(
            read_message::<u8>(&mut pipe.as_slice()),
            Err(WireError::TooLong)
        ));
    }

    #[test]
    fn a_frame_cut_short_is_an_end() {
        let mut pipe = Vec::new();
        write_message(&mut pipe, &"some words").expect("memory takes it");
        pipe.pop();
        assert!(matches!(
            read_message::<String>(&mut pipe.as_slice()),
            Err(WireError::Ended)
        ));
    }

    #[test]
    fn bytes_after_a_message_are_refused() {
        let pipe = [3, 0, 0, 0, 1, 2, 3];
        assert!(matches!(
            read_message::<u8>(&mut pipe.as_slice()),
            Err(WireError::NoMessage)
        ));
    }

    #[test]
    fn text_that_is_no_text_is_refused() {
        let pipe = [3, 0, 0, 0, 2, 0xff, 0xfe];
        assert!(matches!(
            read_message::<String>(&mut pipe.as_slice()),
            Err(WireError::NoMessage)
        ));
    }
}
