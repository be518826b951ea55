//! Sealing with random bytes from a script, for simulations that have to be replayed.
//!
//! age draws the file key, the ephemeral shares, the nonce and the salt itself and offers no way to pass them in. So a
//! thread that runs [`with_script`] writes its files by hand, from the specification age-encryption.org/v1; they open
//! like any other. Whoever knows the script opens them too: no product is built with this.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use hkdf::Hkdf;
use rand_core::RngCore;
use sha2::Sha256;

use crate::seal::{SealError, To};

/// The plaintext of one chunk, in bytes.
const CHUNK: usize = 64 * 1024;

/// Where the bytes come from.
pub(crate) type Draw = Rc<RefCell<Box<dyn RngCore>>>;

thread_local! {
    static SCRIPT: RefCell<Option<Draw>> = const { RefCell::new(None) };
}

/// Runs `work`; what this thread seals meanwhile draws from `script`. Other threads are not concerned.
pub fn with_script<T>(script: Box<dyn RngCore>, work: impl FnOnce() -> T) -> T {
    /// Puts back what was there, also after a panic.
    struct Back(Option<Draw>);
    impl Drop for Back {
        fn drop(&mut self) {
            SCRIPT.set(self.0.take());
        }
    }
    let _back = Back(SCRIPT.replace(Some(Rc::new(RefCell::new(script)))));
    work()
}

/// The script of this thread.
pub(crate) fn draw() -> Option<Draw> {
    SCRIPT.with_borrow(Clone::clone)
}

fn bytes<const N: usize>(draw: &Draw) -> [u8; N] {
    let mut bytes = [0; N];
    draw.borrow_mut().fill_bytes(&mut bytes);
    bytes
}

/// A file being written.
pub(crate) struct Writer<W> {
    output: W,
    cipher: ChaCha20Poly1305,
    chunk: Vec<u8>,
    number: u64,
}

impl<W: Write> Writer<W> {
    pub(crate) fn begin(draw: Draw, to: &[To<'_>], mut output: W) -> Result<Self, SealError> {
        let file_key: [u8; 16] = bytes(&draw);
        let mut header = "age-encryption.org/v1\n".to_owned();
        for one in to {
            header += &match one {
                To::Key(key) => key_stanza(&draw, key.point(), &file_key),
                To::Phrase(phrase, work) => {
                    // EXPOSE: the passphrase of a simulation.
                    phrase_stanza(&draw, phrase.expose().as_bytes(), work.get(), &file_key)?
                }
            };
        }
        header += "---";
        // Extraction of HKDF is HMAC with the salt as key (RFC 5869, 2.2).
        let (mac, _) = Hkdf::<Sha256>::extract(Some(&derive(&[], &file_key, b"header")), header.as_bytes());
        let nonce: [u8; 16] = bytes(&draw);
        let start = [
            format!("{header} {}\n", STANDARD_NO_PAD.encode(mac)).as_bytes(),
            &nonce,
        ]
        .concat();
        output.write_all(&start).map_err(SealError::Write)?;
        Ok(Self {
            output,
            cipher: ChaCha20Poly1305::new(Key::from_slice(&derive(&nonce, &file_key, b"payload"))),
            chunk: Vec::with_capacity(CHUNK),
            number: 0,
        })
    }

    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.seal_chunk(true)
    }

    fn seal_chunk(&mut self, last: bool) -> io::Result<()> {
        let mut nonce = [0; 12];
        nonce[3..11].copy_from_slice(&self.number.to_be_bytes());
        nonce[11] = u8::from(last);
        let sealed = encrypt(&self.cipher, nonce, &self.chunk);
        self.chunk.clear();
        self.number += 1;
        self.output.write_all(&sealed)
    }
}

impl<W: Write> Write for Writer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full chunk waits: it may be the last.
        if self.chunk.len() == CHUNK && !bytes.is_empty() {
            self.seal_chunk(false)?;
        }
        let count = bytes.len().min(CHUNK - self.chunk.len());
        self.chunk.extend_from_slice(&bytes[..count]);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}

fn key_stanza(draw: &Draw, point: [u8; 32], file_key: &[u8; 16]) -> String {
    let ephemeral: [u8; 32] = bytes(draw);
    let share = x25519_dalek::x25519(ephemeral, x25519_dalek::X25519_BASEPOINT_BYTES);
    let shared = x25519_dalek::x25519(ephemeral, point);
    let key = derive(&[share, point].concat(), &shared, b"age-encryption.org/v1/X25519");
    stanza(
        &format!("X25519 {}", STANDARD_NO_PAD.encode(share)),
        &wrap(&key, file_key),
    )
}

fn phrase_stanza(draw: &Draw, phrase: &[u8], factor: u8, file_key: &[u8; 16]) -> Result<String, SealError> {
    let salt: [u8; 16] = bytes(draw);
    let label = [b"age-encryption.org/v1/scrypt".as_slice(), &salt].concat();
    let mut key = [0; 32];
    let params = scrypt::Params::new(factor, 8, 1, 32).map_err(|_| SealError::Recipients)?;
    scrypt::scrypt(phrase, &label, &params, &mut key).map_err(|_| SealError::Recipients)?;
    let first = format!("scrypt {} {factor}", STANDARD_NO_PAD.encode(salt));
    Ok(stanza(&first, &wrap(&key, file_key)))
}

fn stanza(first: &str, body: &[u8]) -> String {
    // A wrapped file key is 32 bytes, which are 43 characters: one line that is not full.
    format!("-> {first}\n{}\n", STANDARD_NO_PAD.encode(body))
}

fn wrap(key: &[u8; 32], file_key: &[u8; 16]) -> Vec<u8> {
    encrypt(&ChaCha20Poly1305::new(Key::from_slice(key)), [0; 12], file_key)
}

fn encrypt(cipher: &ChaCha20Poly1305, nonce: [u8; 12], plain: &[u8]) -> Vec<u8> {
    cipher
        .encrypt(Nonce::from_slice(&nonce), plain)
        .expect("a chunk is short enough")
}

fn derive(salt: &[u8], from: &[u8], label: &[u8]) -> [u8; 32] {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(Some(salt), from)
        .expand(label, &mut key)
        .expect("one block is asked for");
    key
}

#[cfg(test)]
#[path = "scripted/tests.rs"]
mod tests;
