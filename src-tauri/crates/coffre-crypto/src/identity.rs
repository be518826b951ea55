//! age X25519 key pairs: [`Identity`] opens, [`Recipient`] seals.
//!
//! An identity is made from a random source that the caller passes in. Sealing is different: the age crate
//! draws file keys, ephemeral shares, nonces, scrypt salts and the grease stanza from the operating system,
//! so ciphertext is never the same twice. Only a simulation, which has to be replayed, scripts them instead
//! (feature `scripted`).

use bech32::{Bech32, Hrp};
use coffre_secret::{SecretBytes, SecretText};
use rand_core::RngCore;
use secrecy::ExposeSecret;
use zeroize::{Zeroize, Zeroizing};

const SECRET_PREFIX: Hrp = Hrp::parse_unchecked("AGE-SECRET-KEY-");

/// Why text is not a key.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyError {
    /// The text is not an age X25519 recipient in its one valid form.
    #[error("this is not an age recipient; copy the whole text that begins with age1")]
    Recipient,
    /// The recipient is a point of low order, with which everyone shares the same secret.
    #[error("this recipient protects nothing; ask its owner for a new one")]
    WeakRecipient,
    /// The text is not an age X25519 identity in its one valid form.
    #[error("this is not an age identity; copy the whole text that begins with AGE-SECRET-KEY-1")]
    Identity,
    /// The file is not comment lines each followed by an identity.
    #[error("this is not an identity file of a keyring; restore the file from its original")]
    IdentityFile,
    /// The text or bytes are not an Ed25519 public key that may verify signatures.
    #[error("this is not a signing key that can be trusted; ask its owner for a new one")]
    PublicKey,
}

/// A public key that seals. The text is kept as it stands in signed state.
#[derive(Clone)]
pub struct Recipient {
    text: String,
    key: age::x25519::Recipient,
}

impl Recipient {
    /// Reads `age1…` in lower case.
    ///
    /// # Errors
    /// Other forms, and points of low order.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let key: age::x25519::Recipient = text.parse().map_err(|_| KeyError::Recipient)?;
        if key.to_string() != text {
            return Err(KeyError::Recipient);
        }
        let (_, point) = bech32::decode(text).map_err(|_| KeyError::Recipient)?;
        let point: [u8; 32] = point.try_into().map_err(|_| KeyError::Recipient)?;
        // Clamped scalars are multiples of eight, so one product tells; age itself would panic on such a key.
        if x25519_dalek::x25519([1; 32], point) == [0; 32] {
            return Err(KeyError::WeakRecipient);
        }
        let text = text.to_owned();
        Ok(Self { text, key })
    }

    /// The opaque text of the recipient.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn as_age(&self) -> &dyn age::Recipient {
        &self.key
    }

    /// The point, for a stanza that age does not make.
    #[cfg(feature = "scripted")]
    pub(crate) fn point(&self) -> [u8; 32] {
        let (_, point) = bech32::decode(&self.text).expect("the text was parsed");
        point.try_into().expect("the text was parsed")
    }
}

impl PartialEq for Recipient {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Recipient {}

/// A secret key that opens.
pub struct Identity {
    key: Box<age::x25519::Identity>,
    recipient: Recipient,
}

impl Identity {
    /// Makes a new identity from 32 bytes of `rng`.
    pub fn make(rng: &mut dyn RngCore) -> Self {
        loop {
            let bytes = SecretBytes::<32>::init_with(|out| rng.fill_bytes(out));
            // EXPOSE: Bech32 is the only door of the age crate for chosen key bytes.
            let text = bech32::encode_upper::<Bech32>(SECRET_PREFIX, bytes.expose())
                .expect("32 bytes fit into one Bech32 text");
            let text = SecretText::new(text);
            // EXPOSE: parsed at once, wiped at the end of the turn.
            if let Ok(identity) = Self::parse(text.expose()) {
                return identity;
            }
        }
    }

    /// Reads `AGE-SECRET-KEY-1…` in upper case.
    ///
    /// # Errors
    /// Other forms.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let key: Box<age::x25519::Identity> = Box::new(text.parse().map_err(|_| KeyError::Identity)?);
        // EXPOSE: compared with what was read, so that each identity has one text.
        if key.to_string().expose_secret() != text {
            return Err(KeyError::Identity);
        }
        let recipient = Recipient::parse(&key.to_public().to_string())?;
        Ok(Self { key, recipient })
    }

    /// The recipient that seals for this identity.
    pub fn recipient(&self) -> &Recipient {
        &self.recipient
    }

    /// The text `AGE-SECRET-KEY-1…`, for a keyring, a seat file, the operating system's keyring or the sheet.
    pub fn to_secret_text(&self) -> SecretText {
        // EXPOSE: moved from the age crate's secret type into ours.
        SecretText::new(self.key.to_string().expose_secret().to_owned())
    }

    /// The 32 decoded bytes, the input of the recovery derivation.
    pub(crate) fn secret_bytes(&self) -> SecretBytes<32> {
        let text = self.key.to_string();
        // EXPOSE: decoded into a secret in place.
        let (_, mut decoded) = bech32::decode(text.expose_secret()).expect("age writes valid Bech32");
        let bytes = SecretBytes::init_with(|out| out.copy_from_slice(&decoded));
        decoded.zeroize();
        bytes
    }

    pub(crate) fn as_age(&self) -> &dyn age::Identity {
        &*self.key
    }
}

/// An identity with the `kid` of its epoch.
pub struct LabelledIdentity {
    label: String,
    identity: Identity,
}

impl LabelledIdentity {
    /// Puts a label of `[a-z0-9.-]`, 1 to 80 characters, before an identity; `None` for another label.
    pub fn new(label: &str, identity: Identity) -> Option<Self> {
        let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'.' || b == b'-';
        let fits = (1..=80).contains(&label.len()) && label.bytes().all(allowed);
        fits.then(|| Self {
            label: label.to_owned(),
            identity,
        })
    }

    /// The label as stated in the file; it proves nothing, the recipient does.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The identity itself.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }
}

/// The plaintext of a keyring: an age identity file, one `# <kid>` line before each identity (FORMAT.md 6.3).
pub struct IdentityFile(Vec<LabelledIdentity>);

impl IdentityFile {
    /// Gathers identities in the order in which they will stand.
    pub fn new(identities: Vec<LabelledIdentity>) -> Self {
        Self(identities)
    }

    /// Reads a file. ASCII, LF, no byte-order mark, nothing but label and identity lines in turn.
    ///
    /// # Errors
    /// Anything else, an empty file included.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let body = text.strip_suffix('\n').ok_or(KeyError::IdentityFile)?;
        let mut lines = body.split('\n');
        let mut identities = Vec::new();
        while let Some(comment) = lines.next() {
            let label = comment.strip_prefix("# ").ok_or(KeyError::IdentityFile)?;
            let identity = Identity::parse(lines.next().ok_or(KeyError::IdentityFile)?)?;
            identities.push(LabelledIdentity::new(label, identity).ok_or(KeyError::IdentityFile)?);
        }
        Ok(Self(identities))
    }

    /// The text of the file.
    pub fn to_secret_text(&self) -> SecretText {
        let length = self.0.iter().map(|one| one.label.len() + 80).sum();
        // Room from the start, so that no half copy stays behind in a text that grew.
        let mut text = Zeroizing::new(String::with_capacity(length));
        for one in &self.0 {
            text.push_str("# ");
            text.push_str(&one.label);
            text.push('\n');
            // EXPOSE: the identity file is what a keyring seals.
            text.push_str(one.identity.to_secret_text().expose());
            text.push('\n');
        }
        SecretText::new(std::mem::take(&mut *text))
    }

    /// The identities in the order of the file.
    pub fn identities(&self) -> &[LabelledIdentity] {
        &self.0
    }

    /// Hands the identities over.
    pub fn into_identities(self) -> Vec<LabelledIdentity> {
        self.0
    }
}

#[cfg(test)]
#[path = "identity/tests.rs"]
mod tests;
