//! Sealing: bytes, streams and keyrings to recipients.
//!
//! One pass gives the ciphertext and every number that a signed record states about it. Nothing here can be
//! repeated: age draws a new file key each time, so an interrupted write reuses the ciphertext or starts over.

use std::io::{self, Read, Write};

use age::Encryptor;
use age::stream::StreamWriter;
use coffre_secret::SecretText;
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::header::MAX_KEYRING_RECIPIENTS;
use crate::identity::{IdentityFile, Recipient};
use crate::measure::{Measure, Measured, MeasuringWriter};
use crate::phrase::WorkFactor;

/// The plaintext of one age chunk, in bytes.
const CHUNK: usize = 64 * 1024;
/// More than the overhead of a header with one recipient and grease.
const OVERHEAD: usize = 1024;

/// Why sealing failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SealError {
    /// No recipient was given.
    #[error("nobody could open this; name at least one recipient")]
    NoRecipient,
    /// A keyring may have at most 512 recipients.
    #[error("a keyring has at most 512 recipients; write several keyrings")]
    TooManyRecipients,
    /// The age crate refused the recipients.
    #[error("the recipients cannot stand in one file; seal for each alone")]
    Recipients,
    /// The source could not be read.
    #[error("the source could not be read to its end; check the disk and try again")]
    Read(#[source] io::Error),
    /// The target could not be written.
    #[error("the sealed copy could not be written; check the free space and try again")]
    Write(#[source] io::Error),
}

/// Seals bytes for one epoch.
///
/// # Errors
/// None is known; the age crate reserves some.
pub fn seal_object(plain: &[u8], epoch: &Recipient) -> Result<(Vec<u8>, Measured), SealError> {
    seal_hashed(plain, crate::measure::sha256(plain), epoch)
}

/// Seals bytes whose SHA-256 is known, for one epoch. The hash is stated as it is given.
///
/// # Errors
/// None is known; the age crate reserves some.
pub fn seal_hashed(
    plain: &[u8],
    plain_sha256: [u8; 32],
    epoch: &Recipient,
) -> Result<(Vec<u8>, Measured), SealError> {
    let mut sealed = Vec::with_capacity(plain.len() + plain.len() / CHUNK * 16 + OVERHEAD);
    let mut measure = Measure::default();
    let output = MeasuringWriter::new(&mut sealed, &mut measure);
    let mut writer = Sealer::begin(&[To::Key(epoch)], output)?;
    writer.write_all(plain).map_err(SealError::Write)?;
    writer.finish()?;
    Ok((sealed, measure.finish(plain_sha256, plain.len() as u64)))
}

/// Seals a stream for one epoch, holding a few chunks of 64 KiB in memory whatever its length.
///
/// The target is neither flushed to disk nor named here; that is the store's part.
///
/// # Errors
/// Failures of the source and of the target, apart.
pub fn seal_stream(
    source: &mut dyn Read,
    target: &mut dyn Write,
    epoch: &Recipient,
) -> Result<Measured, SealError> {
    let mut measure = Measure::default();
    let output = MeasuringWriter::new(target, &mut measure);
    let mut writer = Sealer::begin(&[To::Key(epoch)], output)?;
    let mut plain = crate::measure::Sum::default();
    let mut buffer = Zeroizing::new(vec![0u8; CHUNK]);
    loop {
        let count = match source.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(SealError::Read(error)),
        };
        plain.update(&buffer[..count]);
        writer.write_all(&buffer[..count]).map_err(SealError::Write)?;
    }
    writer.finish()?;
    let (plain_sha256, plain_size) = plain.finish();
    Ok(measure.finish(plain_sha256, plain_size))
}

/// Seals a keyring for the entitled seats and recovery; the file is named by the returned SHA-256.
///
/// # Errors
/// No recipient, or more than 512.
pub fn seal_keyring(
    file: &IdentityFile,
    recipients: &[&Recipient],
) -> Result<(Vec<u8>, [u8; 32]), SealError> {
    if recipients.len() > MAX_KEYRING_RECIPIENTS {
        return Err(SealError::TooManyRecipients);
    }
    let recipients: Vec<_> = recipients.iter().map(|one| To::Key(one)).collect();
    let text = file.to_secret_text();
    // EXPOSE: sealed at once, wiped at the end of the function.
    let sealed = seal_to(text.expose().as_bytes(), &recipients)?;
    let hash = crate::measure::sha256(&sealed);
    Ok((sealed, hash))
}

/// Whom a file is sealed for.
pub(crate) enum To<'a> {
    /// Whoever holds the key.
    Key(&'a Recipient),
    /// Whoever knows the passphrase; it stands alone.
    Phrase(&'a SecretText, WorkFactor),
}

/// Seals bytes.
pub(crate) fn seal_to(plain: &[u8], to: &[To<'_>]) -> Result<Vec<u8>, SealError> {
    let room = plain.len() + plain.len() / CHUNK * 16 + OVERHEAD + to.len() * 128;
    let mut sealed = Vec::with_capacity(room);
    let mut writer = Sealer::begin(to, &mut sealed)?;
    writer.write_all(plain).map_err(SealError::Write)?;
    writer.finish()?;
    Ok(sealed)
}

/// A file being sealed.
enum Sealer<W: Write> {
    Age(StreamWriter<W>),
    #[cfg(feature = "scripted")]
    Scripted(crate::scripted::Writer<W>),
}

impl<W: Write> Sealer<W> {
    fn begin(to: &[To<'_>], output: W) -> Result<Self, SealError> {
        if to.is_empty() {
            return Err(SealError::NoRecipient);
        }
        #[cfg(feature = "scripted")]
        if let Some(draw) = crate::scripted::draw() {
            return crate::scripted::Writer::begin(draw, to, output).map(Self::Scripted);
        }
        let phrases: Vec<age::scrypt::Recipient> = to.iter().filter_map(as_scrypt).collect();
        let keys = to.iter().filter_map(|one| match one {
            To::Key(key) => Some(key.as_age()),
            To::Phrase(..) => None,
        });
        let all = keys.chain(phrases.iter().map(|phrase| phrase as &dyn age::Recipient));
        let encryptor = Encryptor::with_recipients(all).map_err(|_| SealError::Recipients)?;
        encryptor
            .wrap_output(output)
            .map(Self::Age)
            .map_err(SealError::Write)
    }

    fn finish(self) -> Result<(), SealError> {
        match self {
            Self::Age(writer) => writer.finish().map(|_| ()),
            #[cfg(feature = "scripted")]
            Self::Scripted(writer) => writer.finish(),
        }
        .map_err(SealError::Write)
    }
}

impl<W: Write> Write for Sealer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Age(writer) => writer.write(bytes),
            #[cfg(feature = "scripted")]
            Self::Scripted(writer) => writer.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Age(writer) => writer.flush(),
            #[cfg(feature = "scripted")]
            Self::Scripted(writer) => writer.flush(),
        }
    }
}

fn as_scrypt(to: &To<'_>) -> Option<age::scrypt::Recipient> {
    let To::Phrase(passphrase, work) = to else {
        return None;
    };
    // EXPOSE: age takes passphrases in its own secret type.
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.expose()));
    recipient.set_work_factor(work.get());
    Some(recipient)
}

#[cfg(test)]
#[path = "seal/tests.rs"]
mod tests;
