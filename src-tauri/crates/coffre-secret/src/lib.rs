//! Secret values that cannot be printed, copied or compared in variable time.
//!
//! Three shapes cover the product: [`SecretBytes`] for keys of a fixed length, [`SecretText`] for what a
//! person types or an identity file holds, and [`SecretBuffer`] for what was opened from a sealed file. All
//! live on the heap, are wiped when dropped and have neither
//! `Debug`, `Display`, `Clone`, `Serialize` nor `PartialEq`. Every use of `expose` carries an `// EXPOSE:`
//! comment that says why the value is needed in the open there.

use subtle::ConstantTimeEq;
use zeroize::Zeroize;

/// A secret of exactly `N` bytes.
pub struct SecretBytes<const N: usize>(Box<[u8; N]>);

/// The raw SQLCipher key of one database of one seat.
pub type DatabaseKey = SecretBytes<32>;

impl<const N: usize> SecretBytes<N> {
    /// Builds the secret in place, so that no copy of it stays on the stack of the caller.
    pub fn init_with(fill: impl FnOnce(&mut [u8; N])) -> Self {
        let mut bytes = Box::new([0u8; N]);
        fill(&mut bytes);
        Self(bytes)
    }

    /// The bytes in the open. The caller states the reason in an `// EXPOSE:` comment.
    pub fn expose(&self) -> &[u8; N] {
        &self.0
    }

    /// Whether both secrets are equal, in time that does not depend on where they differ.
    pub fn ct_eq(&self, other: &Self) -> bool {
        self.0.as_slice().ct_eq(other.0.as_slice()).into()
    }
}

impl<const N: usize> Drop for SecretBytes<N> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Secret text: a passphrase, the words of an invite, the content of an identity file.
pub struct SecretText(String);

/// What a person types to open a seat.
pub type Passphrase = SecretText;

impl SecretText {
    /// Takes over the text; the caller's buffer becomes the secret, nothing is copied.
    pub fn new(text: String) -> Self {
        Self(text)
    }

    /// The text in the open. The caller states the reason in an `// EXPOSE:` comment.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether both texts are equal, in time that does not depend on where they differ.
    pub fn ct_eq(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

impl From<String> for SecretText {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl Drop for SecretText {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The plaintext of a sealed file.
pub struct SecretBuffer(Vec<u8>);

impl SecretBuffer {
    /// Fills a buffer that has room for `capacity` bytes; what was written before an error is wiped.
    ///
    /// A `fill` that stays within `capacity` leaves no copy behind in a buffer that grew.
    ///
    /// # Errors
    /// The error of `fill`.
    pub fn try_init_with<E>(
        capacity: usize,
        fill: impl FnOnce(&mut Vec<u8>) -> Result<(), E>,
    ) -> Result<Self, E> {
        let mut buffer = Self(Vec::with_capacity(capacity));
        fill(&mut buffer.0)?;
        Ok(buffer)
    }

    /// The bytes in the open. The caller states the reason in an `// EXPOSE:` comment.
    pub fn expose(&self) -> &[u8] {
        &self.0
    }

    /// Wipes it on a thread of its own, for an answer that somebody waits for: of 36 MiB wiping takes a tenth of a second.
    pub fn wipe_aside(self) {
        // Where no thread starts the closure is dropped here, and wipes.
        let _ = std::thread::Builder::new().spawn(move || drop(self));
    }
}

impl Drop for SecretBuffer {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_secrets_compare_equal() {
        let one = SecretBytes::<4>::init_with(|b| b.copy_from_slice(b"abcd"));
        let two = SecretBytes::<4>::init_with(|b| b.copy_from_slice(b"abcd"));
        assert!(one.ct_eq(&two), "same bytes are the same secret");
    }

    #[test]
    fn different_secrets_compare_different() {
        let one = SecretText::new("correct horse".into());
        let two = SecretText::new("correct horsf".into());
        assert!(!one.ct_eq(&two), "one changed letter is another secret");
    }

    #[test]
    fn a_buffer_holds_what_was_written() {
        let buffer = SecretBuffer::try_init_with(3, |out| {
            out.extend_from_slice(b"abc");
            Ok::<(), ()>(())
        });
        assert!(
            buffer.is_ok_and(|b| b.expose() == b"abc"),
            "the filled bytes are the content"
        );
    }
}
