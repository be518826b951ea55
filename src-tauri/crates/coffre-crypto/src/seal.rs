//! Sealing: bytes, streams and keyrings to recipients.
//!
//! One pass gives the ciphertext and every number that a signed record states about it. Nothing here can be
//! repeated: age draws a new file key each time, so an interrupted write reuses the ciphertext or starts over.

use std::io::{self, Read, Write};

use age::Encryptor;
use zeroize::Zeroizing;

use crate::header::MAX_KEYRING_RECIPIENTS;
use crate::identity::{IdentityFile, Recipient};
use crate::measure::{Measure, Measured, MeasuringWriter};

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
    let mut writer = encryptor(&[epoch.as_age()])?
        .wrap_output(output)
        .map_err(SealError::Write)?;
    writer.write_all(plain).map_err(SealError::Write)?;
    writer.finish().map_err(SealError::Write)?;
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
    let encryptor = encryptor(&[epoch.as_age()])?;
    let output = MeasuringWriter::new(target, &mut measure);
    let mut writer = encryptor.wrap_output(output).map_err(SealError::Write)?;
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
    writer.finish().map_err(SealError::Write)?;
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
    let recipients: Vec<_> = recipients.iter().map(|one| one.as_age()).collect();
    let text = file.to_secret_text();
    // EXPOSE: sealed at once, wiped at the end of the function.
    let sealed = seal_to(text.expose().as_bytes(), &recipients)?;
    let hash = crate::measure::sha256(&sealed);
    Ok((sealed, hash))
}

/// Seals bytes to whatever age accepts as recipients.
pub(crate) fn seal_to(plain: &[u8], recipients: &[&dyn age::Recipient]) -> Result<Vec<u8>, SealError> {
    let room = plain.len() + plain.len() / CHUNK * 16 + OVERHEAD + recipients.len() * 128;
    let mut sealed = Vec::with_capacity(room);
    let mut writer = encryptor(recipients)?
        .wrap_output(&mut sealed)
        .map_err(SealError::Write)?;
    writer.write_all(plain).map_err(SealError::Write)?;
    writer.finish().map_err(SealError::Write)?;
    Ok(sealed)
}

fn encryptor(recipients: &[&dyn age::Recipient]) -> Result<Encryptor, SealError> {
    if recipients.is_empty() {
        return Err(SealError::NoRecipient);
    }
    Encryptor::with_recipients(recipients.iter().copied()).map_err(|_| SealError::Recipients)
}

#[cfg(test)]
#[path = "seal/tests.rs"]
mod tests;
