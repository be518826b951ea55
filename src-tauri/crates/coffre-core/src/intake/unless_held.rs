//! A reader that leaves alone what is held already.

use coffre_format::Hash;

use super::knowledge::Knowledge;
use super::reader::{ReadFailure, ReadFile, Reader};
use super::room::Room;
use crate::document::kind_of_bytes;

/// Types of files into which nothing comes that would be a document of its own.
const WHOLE: [&str; 9] = ["pdf", "jpg", "png", "tif", "webp", "gif", "bmp", "heif", "heic"];

/// Reads nothing whose bytes are held already: they will not be filed again, and reading a scan takes seconds. Mails and
/// archives are read all the same: what came inside them may not be held yet.
pub struct UnlessHeld<'a, R> {
    reader: &'a mut R,
    knowledge: &'a Knowledge,
}

impl<'a, R> UnlessHeld<'a, R> {
    /// A reader over what is known to be held.
    pub fn new(reader: &'a mut R, knowledge: &'a Knowledge) -> Self {
        Self { reader, knowledge }
    }
}

impl<R: Reader> Reader for UnlessHeld<'_, R> {
    fn read(&mut self, bytes: &[u8], name: &str, room: &Room) -> Result<ReadFile, ReadFailure> {
        let start = &bytes[..bytes.len().min(8192)];
        let whole = WHOLE.contains(&kind_of_bytes(start, name).as_str());
        if whole && self.knowledge.held.contains_key(&Hash::of(bytes)) {
            return Ok(ReadFile::not_yet());
        }
        self.reader.read(bytes, name, room)
    }
}
