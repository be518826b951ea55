//! Opening: only what was verified first.
//!
//! age authenticates chunks against those who lack the file key. Every reader of a compartment has it and can
//! rewrite chunks under an unchanged header, so a ciphertext is compared with the hash of its signed record
//! before age sees a byte. Verifying and obtaining are the same function. Larger files: [`crate::segmented`].

use std::io::{self, BufRead, Read};

use age::{DecryptError, Decryptor};
use coffre_secret::SecretBuffer;
use zeroize::Zeroizing;

use crate::header::{Cap, check_header};
use crate::identity::{Identity, IdentityFile, KeyError};
use crate::measure::{Sum, sha256};

/// The plaintext of one age chunk, in bytes.
const CHUNK: usize = 64 * 1024;

/// Why a sealed file was not opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// The file does not begin like an age file.
    #[error("this is not a sealed file; restore it from another copy")]
    NotAge,
    /// The file is of a version of age that this program does not read.
    #[error("this file was sealed by a newer program; update this one")]
    UnknownVersion,
    /// The header is larger than a file of its kind may have.
    #[error("the header of this file is too large to be genuine; restore it from another copy")]
    HeaderTooLarge,
    /// The header breaks the age format.
    #[error("the header of this file is damaged; restore it from another copy")]
    MalformedHeader,
    /// The header names a kind of key that a file of this kind never has.
    #[error("this file is sealed for another kind of key than is allowed here; it is not used")]
    ForeignStanza,
    /// The header names more recipients than a file of its kind may have.
    #[error("this file is sealed for more readers than is allowed here; it is not used")]
    TooManyRecipients,
    /// The passphrase file asks for another work factor than is accepted.
    #[error("this file asks for work factor {found}, which is not accepted here; it is not used")]
    WorkFactor {
        /// The base-two logarithm that the header states.
        found: u8,
    },
    /// The bytes are not those that the signed record names.
    #[error("this file is not the one that was signed; restore it from another copy")]
    HashMismatch,
    /// The size or the number of segments is not that of the signed record.
    #[error("the size of this file is not the one that was signed; restore it from another copy")]
    SizeMismatch,
    /// None of the keys opens the file.
    #[error("none of the keys at hand opens this file; ask someone who can read it for access")]
    NoMatchingKey,
    /// The passphrase does not open the file.
    #[error("this passphrase does not open the file; type it again")]
    WrongPassphrase,
    /// The header was altered by someone without the file key.
    #[error("the header of this file was altered; restore it from another copy")]
    AlteredHeader,
    /// The content is cut, altered or followed by something.
    #[error("the content of this file is damaged; restore it from another copy")]
    Damaged,
    /// The bytes could not be read.
    #[error("the file could not be read; check the disk or the folder and try again")]
    Read(#[source] io::Error),
    /// The plaintext is not the identity file that it should be.
    #[error("this file opens but holds no keys; restore it from another copy")]
    NotKeys(#[source] KeyError),
}

/// Opens an object whose ciphertext has the SHA-256 that its signed record states.
///
/// # Errors
/// Another hash, a header beyond [`Cap::Object`], another key, damage.
pub fn open_verified(
    sealed: &[u8],
    expected: &[u8; 32],
    identity: &Identity,
) -> Result<SecretBuffer, OpenError> {
    verify(sealed, expected)?;
    open_local(sealed, Cap::Object, &[identity])
}

/// The SHA-256 of the plaintext of an object, opened chunk by chunk: for reading back, where nobody asks for the bytes.
///
/// # Errors
/// As [`open_verified`].
pub fn hash_verified(sealed: &[u8], expected: &[u8; 32], identity: &Identity) -> Result<[u8; 32], OpenError> {
    verify(sealed, expected)?;
    let mut sum = Sum::default();
    open_in_chunks(sealed, identity, |chunk| {
        sum.update(chunk);
        true
    })?;
    Ok(sum.finish().0)
}

/// Whether bytes that were sealed a moment ago open to `plain`. Both are in memory: nothing is hashed, and what is opened is
/// held a chunk at a time.
///
/// # Errors
/// A header beyond [`Cap::Object`], another key, damage.
pub fn opens_to(sealed: &[u8], identity: &Identity, plain: &[u8]) -> Result<bool, OpenError> {
    let mut left = plain;
    open_in_chunks(sealed, identity, |chunk| {
        match left.split_at_checked(chunk.len()) {
            Some((same, rest)) if same == chunk => {
                left = rest;
                true
            }
            _ => false,
        }
    })
    .map(|to_the_end| to_the_end && left.is_empty())
}

/// Opens an object chunk by chunk until `take` has enough; tells whether it took all of it.
fn open_in_chunks(
    sealed: &[u8],
    identity: &Identity,
    mut take: impl FnMut(&[u8]) -> bool,
) -> Result<bool, OpenError> {
    let header = check_header(sealed, Cap::Object)?;
    let decryptor = Decryptor::new_buffered(HeaderAtOnce::new(sealed, header))?;
    let mut reader = decryptor.decrypt(std::iter::once(identity.as_age()))?;
    let mut buffer = Zeroizing::new(vec![0u8; CHUNK.min(sealed.len())]);
    loop {
        match reader.read(&mut buffer) {
            Ok(0) => return Ok(true),
            Ok(count) if take(&buffer[..count]) => {}
            Ok(_) => return Ok(false),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Err(OpenError::Damaged),
        }
    }
}

/// Opens a keyring whose ciphertext has the SHA-256 that its signed entry states, with any of `identities`.
///
/// The labels inside prove nothing: a caller uses a key only if its recipient is that of a stated epoch.
///
/// # Errors
/// Another hash, a header beyond [`Cap::Keyring`], other keys, damage, other content.
pub fn open_keyring(
    sealed: &[u8],
    expected: &[u8; 32],
    identities: &[&Identity],
) -> Result<IdentityFile, OpenError> {
    verify(sealed, expected)?;
    let opened = open_local(sealed, Cap::Keyring, identities)?;
    // EXPOSE: parsed into identities, wiped at the end of the function.
    let text = str::from_utf8(opened.expose()).map_err(|_| OpenError::NotKeys(KeyError::IdentityFile))?;
    IdentityFile::parse(text).map_err(OpenError::NotKeys)
}

/// Opens a file that no signed record names: a layer of a seat file or a part of a split recovery key.
///
/// # Errors
/// A header beyond `cap`, other keys, damage.
pub(crate) fn open_local(
    sealed: &[u8],
    cap: Cap,
    identities: &[&Identity],
) -> Result<SecretBuffer, OpenError> {
    let header = check_header(sealed, cap)?;
    let identities: Vec<_> = identities.iter().map(|one| one.as_age()).collect();
    read_opened(sealed, header, &identities)
}

/// Decrypts a file whose header was checked and is `header` bytes long.
pub(crate) fn read_opened(
    sealed: &[u8],
    header: usize,
    identities: &[&dyn age::Identity],
) -> Result<SecretBuffer, OpenError> {
    let decryptor = Decryptor::new_buffered(HeaderAtOnce::new(sealed, header))?;
    let mut reader = decryptor.decrypt(identities.iter().copied())?;
    // The plaintext is shorter than the ciphertext, so the buffer never grows.
    SecretBuffer::try_init_with(sealed.len(), |plain| {
        reader
            .read_to_end(plain)
            .map(|_| ())
            .map_err(|_| OpenError::Damaged)
    })
}

/// Gives age the whole header when it asks for its first line.
///
/// age parses everything again for each line that it reads, which takes seconds for a keyring of 512
/// recipients. Where the header ends was settled by [`check_header`]; should age see its end elsewhere, its
/// MAC does not hold.
struct HeaderAtOnce<'a> {
    header: &'a [u8],
    rest: &'a [u8],
}

impl<'a> HeaderAtOnce<'a> {
    fn new(sealed: &'a [u8], header: usize) -> Self {
        let (header, rest) = sealed.split_at(header);
        Self { header, rest }
    }

    fn current(&mut self) -> &mut &'a [u8] {
        if self.header.is_empty() {
            &mut self.rest
        } else {
            &mut self.header
        }
    }
}

impl Read for HeaderAtOnce<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.current().read(out)
    }
}

impl BufRead for HeaderAtOnce<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        Ok(self.current())
    }

    fn consume(&mut self, count: usize) {
        self.current().consume(count);
    }

    fn read_until(&mut self, byte: u8, out: &mut Vec<u8>) -> io::Result<usize> {
        if self.header.is_empty() {
            return self.rest.read_until(byte, out);
        }
        out.extend_from_slice(self.header);
        Ok(std::mem::take(&mut self.header).len())
    }
}

fn verify(sealed: &[u8], expected: &[u8; 32]) -> Result<(), OpenError> {
    if sha256(sealed) == *expected {
        Ok(())
    } else {
        Err(OpenError::HashMismatch)
    }
}

impl From<DecryptError> for OpenError {
    fn from(error: DecryptError) -> Self {
        match error {
            DecryptError::InvalidMac => Self::AlteredHeader,
            DecryptError::NoMatchingKeys
            | DecryptError::DecryptionFailed
            | DecryptError::KeyDecryptionFailed => Self::NoMatchingKey,
            DecryptError::ExcessiveWork { required, .. } => Self::WorkFactor { found: required },
            DecryptError::UnknownFormat => Self::UnknownVersion,
            DecryptError::InvalidHeader => Self::MalformedHeader,
            DecryptError::Io(error) => Self::from_io(error),
            // Whatever the age crate adds later is at least not an opened file.
            _ => Self::Damaged,
        }
    }
}

impl OpenError {
    /// Takes the cause out of an error of [`crate::SegmentedReader`].
    pub fn from_io(error: io::Error) -> Self {
        match error.downcast::<Self>() {
            Ok(own) => own,
            // age says so of a chunk that does not open and of a file that ends before its last chunk.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof
                ) =>
            {
                Self::Damaged
            }
            Err(error) => Self::Read(error),
        }
    }
}

#[cfg(test)]
#[path = "open/tests.rs"]
mod tests;
