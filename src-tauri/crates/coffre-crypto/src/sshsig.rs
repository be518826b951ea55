//! OpenSSH signatures (PROTOCOL.sshsig) of what leaves the vault, so that an outsider verifies an export with
//! `ssh-keygen -Y verify` and an allowed-signers file.
//!
//! Only Ed25519 and SHA-512 are written and read. Each signature has one valid text: reading takes the 64
//! signature bytes out and compares the rest with what writing would give.

use std::io::{self, Read};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha512};

use crate::sign::{PublicKey, SigningKey};

const MAGIC: &[u8] = b"SSHSIG";
const VERSION: u32 = 1;
const KEY_TYPE: &[u8] = b"ssh-ed25519";
const HASH: &[u8] = b"sha512";
const RESERVED: &[u8] = b"";
const BEGIN: &str = "-----BEGIN SSH SIGNATURE-----\n";
const END: &str = "-----END SSH SIGNATURE-----\n";
const COLUMNS: usize = 70;
const SIGNATURE_BYTES: usize = 64;
const BUFFER: usize = 64 * 1024;

/// Why an OpenSSH signature was not written or not believed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SshSigError {
    /// The namespace is empty or holds a character that an allowed-signers file cannot carry.
    #[error("this namespace cannot stand in a signature; use letters, digits, dots, hyphens and @")]
    Namespace,
    /// The principal is empty or holds a character that an allowed-signers file cannot carry.
    #[error("this name cannot stand in a list of signers; use letters, digits, dots, hyphens and @")]
    Principal,
    /// The message could not be read.
    #[error("the signed file could not be read to its end; check the disk and try again")]
    Read(#[source] io::Error),
    /// The signature is not one of this key and namespace.
    #[error("this signature is by another key or for another purpose; it proves nothing here")]
    OtherSigner,
    /// The signature does not fit the message.
    #[error("the signature does not fit the file; the file was altered after signing")]
    Signature,
}

/// Signs a message for a purpose that `namespace` names; returns the armored text.
///
/// # Errors
/// An unusable namespace, a message that cannot be read.
pub fn sign_ssh(message: &mut dyn Read, namespace: &str, key: &SigningKey) -> Result<String, SshSigError> {
    check_word(namespace).ok_or(SshSigError::Namespace)?;
    let signature = key.sign(&signed_bytes(message, namespace)?);
    Ok(armor(namespace, &key.public(), &signature))
}

/// Verifies an armored signature over a message.
///
/// # Errors
/// Another key or namespace, another form, a signature that does not fit.
pub fn verify_ssh(
    message: &mut dyn Read,
    armored: &str,
    namespace: &str,
    key: &PublicKey,
) -> Result<(), SshSigError> {
    check_word(namespace).ok_or(SshSigError::Namespace)?;
    let signature = signature_in(armored).ok_or(SshSigError::OtherSigner)?;
    if armor(namespace, key, &signature) != armored {
        return Err(SshSigError::OtherSigner);
    }
    let holds = key.verifies(&signed_bytes(message, namespace)?, &signature);
    if holds {
        Ok(())
    } else {
        Err(SshSigError::Signature)
    }
}

/// The line of an allowed-signers file that lets `principal` sign for `namespace` only.
///
/// # Errors
/// An unusable principal or namespace.
pub fn allowed_signers_line(
    principal: &str,
    namespace: &str,
    key: &PublicKey,
) -> Result<String, SshSigError> {
    check_word(principal).ok_or(SshSigError::Principal)?;
    check_word(namespace).ok_or(SshSigError::Namespace)?;
    let key = STANDARD.encode(key_blob(key));
    Ok(format!(
        "{principal} namespaces=\"{namespace}\" ssh-ed25519 {key}\n"
    ))
}

fn check_word(word: &str) -> Option<()> {
    let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'@' | b'_');
    ((1..=100).contains(&word.len()) && word.bytes().all(fits)).then_some(())
}

fn signed_bytes(message: &mut dyn Read, namespace: &str) -> Result<Vec<u8>, SshSigError> {
    let mut hash = Sha512::new();
    let mut buffer = vec![0u8; BUFFER];
    loop {
        match message.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => hash.update(&buffer[..count]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(SshSigError::Read(error)),
        }
    }
    let mut bytes = MAGIC.to_vec();
    for part in [namespace.as_bytes(), RESERVED, HASH, hash.finalize().as_slice()] {
        push_string(&mut bytes, part);
    }
    Ok(bytes)
}

fn armor(namespace: &str, key: &PublicKey, signature: &[u8; SIGNATURE_BYTES]) -> String {
    let mut typed = Vec::new();
    push_string(&mut typed, KEY_TYPE);
    push_string(&mut typed, signature);
    let mut blob = MAGIC.to_vec();
    blob.extend_from_slice(&VERSION.to_be_bytes());
    for part in [&key_blob(key), namespace.as_bytes(), RESERVED, HASH, &typed] {
        push_string(&mut blob, part);
    }
    let encoded = STANDARD.encode(blob);
    let mut text = BEGIN.to_owned();
    for (i, letter) in encoded.chars().enumerate() {
        if i > 0 && i % COLUMNS == 0 {
            text.push('\n');
        }
        text.push(letter);
    }
    text.push('\n');
    text.push_str(END);
    text
}

/// The last 64 bytes of the blob; whether they stand in the right place is seen by armoring them again.
fn signature_in(armored: &str) -> Option<[u8; SIGNATURE_BYTES]> {
    let body = armored.strip_prefix(BEGIN)?.strip_suffix(END)?;
    let blob = STANDARD.decode(body.replace('\n', "")).ok()?;
    blob.last_chunk::<SIGNATURE_BYTES>().copied()
}

fn key_blob(key: &PublicKey) -> Vec<u8> {
    let mut blob = Vec::new();
    push_string(&mut blob, KEY_TYPE);
    push_string(&mut blob, key.as_bytes());
    blob
}

fn push_string(out: &mut Vec<u8>, bytes: &[u8]) {
    let length = u32::try_from(bytes.len()).expect("parts of a signature are short");
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use coffre_secret::SecretBytes;
    use proptest::prelude::*;

    use super::*;

    const NAMESPACE: &str = "export@coffre";

    fn key(byte: u8) -> SigningKey {
        SigningKey::from_seed(&SecretBytes::init_with(|seed| seed.fill(byte)))
    }

    fn signed(message: &[u8]) -> String {
        sign_ssh(&mut &message[..], NAMESPACE, &key(1)).unwrap()
    }

    fn verified(message: &[u8], armored: &str, namespace: &str, by: u8) -> Result<(), SshSigError> {
        verify_ssh(&mut &message[..], armored, namespace, &key(by).public())
    }

    #[test]
    fn a_signature_holds_for_its_message() {
        assert!(
            verified(b"list", &signed(b"list"), NAMESPACE, 1).is_ok(),
            "what was signed"
        );
        assert!(
            matches!(
                verified(b"tsil", &signed(b"list"), NAMESPACE, 1),
                Err(SshSigError::Signature)
            ),
            "nothing else"
        );
    }

    #[test]
    fn another_key_or_purpose_is_refused() {
        assert!(
            matches!(
                verified(b"list", &signed(b"list"), NAMESPACE, 2),
                Err(SshSigError::OtherSigner)
            ),
            "key"
        );
        assert!(
            matches!(
                verified(b"list", &signed(b"list"), "git", 1),
                Err(SshSigError::OtherSigner)
            ),
            "namespace"
        );
    }

    #[test]
    fn words_that_break_an_allowed_signers_file_are_refused() {
        for bad in ["", "two words", "a,b", "a\"b", "a\nb", "*"] {
            assert!(
                allowed_signers_line(bad, NAMESPACE, &key(1).public()).is_err(),
                "principal {bad:?}"
            );
            assert!(
                sign_ssh(&mut &b""[..], bad, &key(1)).is_err(),
                "namespace {bad:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_altered_byte_is_refused(at in any::<prop::sample::Index>(), flip in 1u8..128) {
            let mut bad = signed(b"list").into_bytes();
            let at = at.index(bad.len());
            bad[at] ^= flip;
            if let Ok(bad) = String::from_utf8(bad) {
                prop_assert!(verified(b"list", &bad, NAMESPACE, 1).is_err());
            }
        }
    }
}
