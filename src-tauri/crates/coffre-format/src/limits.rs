//! Sizes that are checked before anything is parsed (FORMAT.md 1.6).

/// A note of an entry or of the root, in bytes.
pub const MAX_NOTE: usize = 64 * 1024;
/// A file of joined notes, in bytes.
pub const MAX_JOINED: usize = 64 * 1024 * 1024;
/// Notes of one file of joined notes; a name that states more would cost its reader memory for nothing.
pub const MAX_JOINED_NOTES: u64 = 65_536;
/// The sealed bytes of a body.
pub const MAX_BODY: u64 = 4 * 1024 * 1024;
/// The plaintext of a body of class text after unpacking, and of a snapshot.
pub const MAX_UNPACKED: u64 = 64 * 1024 * 1024;
/// The sealed bytes of a snapshot.
pub const MAX_SNAPSHOT: u64 = 64 * 1024 * 1024;
/// One line of a body, in bytes without its LF.
pub const MAX_LINE: usize = 64 * 1024;
/// Lines `saw` of one entry.
pub const MAX_SAW: usize = 256;
/// Lines `act` of one entry.
pub const MAX_ACT: usize = 256;
/// Lines `body` of one entry.
pub const MAX_BODIES: usize = 64;
/// Lines `snap` of one entry.
pub const MAX_SNAPS: usize = 16;
/// Nesting of JSON objects and arrays, the outermost object being 1.
pub const MAX_JSON_DEPTH: usize = 16;
/// The largest integer of canonical JSON, 2^53.
pub const MAX_JSON_INTEGER: u64 = 1 << 53;
/// A sealed document up to this many bytes is hashed whole before use.
pub const WHOLE_LIMIT: u64 = 16 * 1024 * 1024;
/// Bytes of ciphertext that one segment hash covers.
pub const SEGMENT: u64 = 4 * 1024 * 1024;
/// Segment hashes that stand in the record itself.
pub const MAX_INLINE_SEGMENTS: usize = 64;
/// A mailbox file of an invite, in bytes.
pub const MAX_JOIN: u64 = 64 * 1024;
