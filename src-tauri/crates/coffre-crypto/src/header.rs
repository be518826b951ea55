//! The outline of an age header, read under a cap before the age crate parses anything.
//!
//! The age crate parses a header again for each further line, so a large hostile header costs quadratic time
//! and a scrypt stanza costs whatever it asks for. Here one pass over a bounded window decides. What a stanza
//! holds is left to age; kinds, counts, sizes and the work factor are settled first.

use crate::open::OpenError;
use crate::phrase::AcceptedWork;

const VERSION_PREFIX: &[u8] = b"age-encryption.org/";
const VERSION: &[u8] = b"age-encryption.org/v1";
const KIB: usize = 1024;
/// age writes one grease stanza of at most 100 bytes; a few are let through for other writers.
const MAX_GREASE: usize = 4;
const MAX_GREASE_BODY_LINES: usize = 3;
const BODY_COLUMNS: usize = 64;
const MAC_LINE: usize = 4 + 43;

/// What kind of age file is expected, which bounds its header (FORMAT.md 1.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cap {
    /// One X25519 stanza, 16 KiB.
    Object,
    /// Up to 512 X25519 stanzas, 1 MiB.
    Keyring,
    /// One scrypt stanza with an accepted work factor, 16 KiB.
    Phrase(AcceptedWork),
}

/// The most recipients of a keyring.
pub(crate) const MAX_KEYRING_RECIPIENTS: usize = 512;

impl Cap {
    fn header_bytes(self) -> usize {
        match self {
            Cap::Object | Cap::Phrase(_) => 16 * KIB,
            Cap::Keyring => 1024 * KIB,
        }
    }

    fn recipients(self) -> usize {
        match self {
            Cap::Object => 1,
            Cap::Keyring => MAX_KEYRING_RECIPIENTS,
            Cap::Phrase(_) => 0,
        }
    }
}

/// Checks the header at the start of `bytes` against `cap` and returns its length in bytes.
pub(crate) fn check_header(bytes: &[u8], cap: Cap) -> Result<usize, OpenError> {
    let window = &bytes[..bytes.len().min(cap.header_bytes())];
    let mut lines = Lines {
        window,
        next: 0,
        cut: bytes.len() > window.len(),
    };
    let version = lines.next()?;
    if version != VERSION {
        return Err(if version.starts_with(VERSION_PREFIX) {
            OpenError::UnknownVersion
        } else {
            OpenError::NotAge
        });
    }
    let (mut recipients, mut phrases, mut grease) = (0, 0, 0);
    loop {
        let line = lines.next()?;
        if line.starts_with(b"--- ") {
            if line.len() != MAC_LINE || (recipients == 0) != (phrases == 1) {
                return Err(OpenError::MalformedHeader);
            }
            return Ok(lines.next);
        }
        let stanza = Stanza::parse(line)?;
        let body_lines = lines.body()?;
        match (stanza.tag, cap) {
            (b"X25519", Cap::Object | Cap::Keyring) => {
                recipients += 1;
                if recipients > cap.recipients() {
                    return Err(OpenError::TooManyRecipients);
                }
                if body_lines != 1 {
                    return Err(OpenError::MalformedHeader);
                }
            }
            (b"scrypt", Cap::Phrase(accepted)) => {
                phrases += 1;
                if phrases > 1 || body_lines != 1 {
                    return Err(OpenError::MalformedHeader);
                }
                accepted.check(stanza.work_factor()?)?;
            }
            (tag, Cap::Object | Cap::Keyring) if tag.ends_with(b"-grease") => {
                grease += 1;
                if grease > MAX_GREASE || body_lines > MAX_GREASE_BODY_LINES {
                    return Err(OpenError::MalformedHeader);
                }
            }
            _ => return Err(OpenError::ForeignStanza),
        }
    }
}

/// Whether the file begins like a passphrase file rather than one for a recipient.
pub(crate) fn is_phrase_file(bytes: &[u8]) -> bool {
    let mut start = VERSION.to_vec();
    start.extend_from_slice(b"\n-> scrypt ");
    bytes.starts_with(&start)
}

struct Stanza<'a> {
    tag: &'a [u8],
    arguments: Vec<&'a [u8]>,
}

impl<'a> Stanza<'a> {
    fn parse(line: &'a [u8]) -> Result<Self, OpenError> {
        let rest = line.strip_prefix(b"-> ").ok_or(OpenError::MalformedHeader)?;
        let mut words = rest.split(|b| *b == b' ');
        let visible = |word: &[u8]| !word.is_empty() && word.iter().all(u8::is_ascii_graphic);
        let tag = words
            .next()
            .filter(|w| visible(w))
            .ok_or(OpenError::MalformedHeader)?;
        let arguments: Vec<_> = words.collect();
        if !arguments.iter().all(|w| visible(w)) {
            return Err(OpenError::MalformedHeader);
        }
        Ok(Self { tag, arguments })
    }

    /// The second argument of a scrypt stanza: decimal, one or two digits, no leading zero.
    fn work_factor(&self) -> Result<u8, OpenError> {
        let [_salt, digits] = self.arguments[..] else {
            return Err(OpenError::MalformedHeader);
        };
        let plain =
            (1..=2).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit) && digits[0] != b'0';
        if !plain {
            return Err(OpenError::MalformedHeader);
        }
        Ok(digits.iter().fold(0, |n, d| n * 10 + (d - b'0')))
    }
}

struct Lines<'a> {
    window: &'a [u8],
    next: usize,
    /// Whether the file goes on behind the window.
    cut: bool,
}

impl<'a> Lines<'a> {
    fn next(&mut self) -> Result<&'a [u8], OpenError> {
        let rest = &self.window[self.next..];
        match rest.iter().position(|b| *b == b'\n') {
            Some(end) => {
                self.next += end + 1;
                Ok(&rest[..end])
            }
            None if self.next == 0 && !rest.starts_with(VERSION_PREFIX) => Err(OpenError::NotAge),
            None if self.cut => Err(OpenError::HeaderTooLarge),
            None => Err(OpenError::MalformedHeader),
        }
    }

    /// Passes over the body of a stanza: full lines, then a short one; returns how many.
    fn body(&mut self) -> Result<usize, OpenError> {
        let mut count = 0;
        loop {
            let line = self.next()?;
            count += 1;
            let base64 = |b: &u8| b.is_ascii_alphanumeric() || *b == b'+' || *b == b'/';
            if line.len() > BODY_COLUMNS || !line.iter().all(base64) {
                return Err(OpenError::MalformedHeader);
            }
            if line.len() < BODY_COLUMNS {
                return Ok(count);
            }
        }
    }
}

#[cfg(test)]
#[path = "header/tests.rs"]
mod tests;
