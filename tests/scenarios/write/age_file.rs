//! age files whose every random byte is chosen, written from the specification age-encryption.org/v1.
//!
//! The product never chooses these bytes. Here they make the scenarios the same every time, and let a chunk be
//! rewritten under an unchanged header, as every reader of a file can.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use hkdf::Hkdf;
use sha2::Sha256;

/// Plaintext of one chunk.
pub(crate) const CHUNK: usize = 64 * 1024;

const FILE_KEY: [u8; 16] = [0x6b; 16];
const NONCE: [u8; 16] = [0x4e; 16];

/// A stanza for an X25519 recipient.
pub(crate) fn x25519(recipient: &str) -> String {
    let ephemeral = [0x65; 32];
    let (_, point) = bech32::decode(recipient).unwrap();
    let point: [u8; 32] = point.try_into().unwrap();
    let share = x25519_dalek::x25519(ephemeral, x25519_dalek::X25519_BASEPOINT_BYTES);
    let shared = x25519_dalek::x25519(ephemeral, point);
    let key = derive(&[share, point].concat(), &shared, b"age-encryption.org/v1/X25519");
    stanza(
        &format!("X25519 {}", STANDARD_NO_PAD.encode(share)),
        &encrypt(&key, [0; 12], &FILE_KEY),
    )
}

/// A stanza for a passphrase; `stated` is the factor that it claims to have been made with.
pub(crate) fn scrypt(phrase: &str, factor: u8, stated: &str) -> String {
    let salt = [0x73; 16];
    let label = [b"age-encryption.org/v1/scrypt".as_slice(), &salt].concat();
    let mut key = [0; 32];
    let params = scrypt::Params::new(factor, 8, 1, 32).unwrap();
    scrypt::scrypt(phrase.as_bytes(), &label, &params, &mut key).unwrap();
    let first = format!("scrypt {} {stated}", STANDARD_NO_PAD.encode(salt));
    stanza(&first, &encrypt(&key, [0; 12], &FILE_KEY))
}

/// A stanza of any kind.
pub(crate) fn stanza(first: &str, body: &[u8]) -> String {
    let text = STANDARD_NO_PAD.encode(body);
    let mut lines: Vec<&str> = text
        .as_bytes()
        .chunks(64)
        .map(|c| str::from_utf8(c).unwrap())
        .collect();
    if lines.last().is_none_or(|line| line.len() == 64) {
        lines.push("");
    }
    format!("-> {first}\n{}\n", lines.join("\n"))
}

/// The file of these stanzas and chunks.
pub(crate) fn file(stanzas: &[String], plain: &[u8]) -> Vec<u8> {
    let header = format!("age-encryption.org/v1\n{}---", stanzas.concat());
    let key = derive(&[], &FILE_KEY, b"header");
    // Extraction of HKDF is HMAC with the salt as key (RFC 5869, 2.2).
    let (mac, _) = Hkdf::<Sha256>::extract(Some(&key), header.as_bytes());
    let mut bytes = format!("{header} {}\n", STANDARD_NO_PAD.encode(mac)).into_bytes();
    bytes.extend(NONCE);
    let mut chunks: Vec<&[u8]> = plain.chunks(CHUNK).collect();
    if chunks.is_empty() {
        chunks.push(&[]);
    }
    let last = chunks.len() - 1;
    for (number, chunk) in chunks.into_iter().enumerate() {
        bytes.extend(sealed_chunk(number, number == last, chunk));
    }
    bytes
}

/// Seals `plain` to one recipient.
pub(crate) fn seal(plain: &[u8], recipient: &str) -> Vec<u8> {
    file(&[x25519(recipient)], plain)
}

/// Rewrites one full chunk under the unchanged header of a file that [`seal`] made, as who can open it may.
pub(crate) fn forge_chunk(sealed: &mut [u8], number: usize, content: &[u8; CHUNK]) {
    let mac = sealed.windows(5).position(|bytes| bytes == b"\n--- ").unwrap() + 1;
    let header = mac + sealed[mac..].iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let forged = sealed_chunk(number, false, content);
    let start = header + NONCE.len() + number * forged.len();
    sealed[start..start + forged.len()].copy_from_slice(&forged);
}

fn sealed_chunk(number: usize, last: bool, content: &[u8]) -> Vec<u8> {
    let key = derive(&NONCE, &FILE_KEY, b"payload");
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&(number as u64).to_be_bytes());
    nonce[11] = u8::from(last);
    encrypt(&key, nonce, content)
}

fn derive(salt: &[u8], from: &[u8], label: &[u8]) -> [u8; 32] {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(Some(salt), from)
        .expand(label, &mut key)
        .unwrap();
    key
}

fn encrypt(key: &[u8; 32], nonce: [u8; 12], plain: &[u8]) -> Vec<u8> {
    ChaCha20Poly1305::new(Key::from_slice(key))
        .encrypt(Nonce::from_slice(&nonce), plain)
        .unwrap()
}

/// The public key that the derivation of recovery gives when fed with the Bech32 text (FORMAT.md 9.3 forbids it).
pub(crate) fn signing_key_of_text(identity: &coffre_crypto::Identity) -> String {
    // EXPOSE: a key of the scenarios.
    let seed = derive(
        &[],
        identity.to_secret_text().expose().as_bytes(),
        b"coffre-recovery-sign/v1",
    );
    let seed = coffre_secret::SecretBytes::init_with(|bytes| bytes.copy_from_slice(&seed));
    coffre_crypto::SigningKey::from_seed(&seed).public().to_base64()
}
