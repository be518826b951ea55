//! The recovery key: an age identity on paper, a reader of everything and one signer of a root version.
//!
//! The sheet shows the identity in groups of four and a check value. What is typed back may differ in case
//! and spacing. With two directors or more the identity may instead be sealed three times, each time for two
//! of three holders, as age inside age: no arithmetic of shares, and the stock program opens it.

use coffre_secret::{SecretBuffer, SecretText};
use rand_core::RngCore;
use zeroize::Zeroizing;

use crate::header::Cap;
use crate::hex::to_hex;
use crate::hierarchy::derive_recovery_sign;
use crate::identity::{Identity, Recipient};
use crate::measure::sha256;
use crate::open::{OpenError, open_local};
use crate::seal::{SealError, To, seal_to};
use crate::sign::{PublicKey, SigningKey};

const PREFIX: &str = "AGE-SECRET-KEY-1";
const TYPED_PREFIX: &str = "AGESECRETKEY1";
/// The characters behind the prefix: 32 bytes and the Bech32 checksum, five bits each.
const BODY: usize = 58;
const CHECK: usize = 8;
const CHECK_WORD: &str = "CHECK";
const GROUP: usize = 4;
const GROUPS_IN_LINE: usize = 4;
/// The order in which the holders of a split key are paired: {A,B}, {A,C}, {B,C}.
const PAIRS: [(usize, usize); 3] = [(0, 1), (0, 2), (1, 2)];

/// Why a recovery key was not made or not read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RecoveryError {
    /// The typed text has another number of characters.
    #[error("{found} characters were typed where the sheet has {expected}; compare group by group")]
    Length {
        /// Characters behind the prefix that were typed, the check value included.
        found: usize,
        /// Characters behind the prefix on the sheet.
        expected: usize,
    },
    /// The typed text is not the one of a sheet.
    #[error("one or more characters differ from the sheet; compare group by group")]
    Mistyped,
    /// The check value belongs to another sheet.
    #[error("the check value does not fit the key; both must come from the same sheet")]
    Check,
    /// The same holder was named twice.
    #[error("a split recovery key needs three different holders; name three")]
    SameHolder,
    /// A part of a split key could not be sealed.
    #[error("the recovery key could not be split: {0}")]
    Seal(#[from] SealError),
    /// A part of a split key could not be opened.
    #[error("this part of the recovery key could not be opened: {0}")]
    Open(#[from] OpenError),
}

/// The recovery key.
pub struct RecoveryKey {
    identity: Identity,
    sign: SigningKey,
}

impl RecoveryKey {
    /// Makes a new recovery key.
    pub fn make(rng: &mut dyn RngCore) -> Self {
        Self::from_identity(Identity::make(rng))
    }

    /// Derives the signing key beside its identity.
    pub fn from_identity(identity: Identity) -> Self {
        let sign = derive_recovery_sign(&identity);
        Self { identity, sign }
    }

    /// The identity that opens every keyring.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// The recipient that stands in every keyring.
    pub fn recipient(&self) -> &Recipient {
        self.identity.recipient()
    }

    /// The key that counts as one signer of a root version.
    pub fn sign(&self) -> &SigningKey {
        &self.sign
    }

    /// The public half of [`Self::sign`].
    pub fn public(&self) -> PublicKey {
        self.sign.public()
    }

    /// The eight hex digits that the sheet shows beside the key; they may be said aloud.
    pub fn to_check_value(&self) -> String {
        // EXPOSE: hashed at once.
        check_value(self.identity.to_secret_text().expose())
    }

    /// The part of the sheet that is typed back: prefix, groups of four, check value.
    pub fn to_sheet_text(&self) -> SecretText {
        let text = self.identity.to_secret_text();
        // EXPOSE: the sheet is where the recovery key is kept.
        let text = text.expose();
        let mut sheet = Zeroizing::new(String::with_capacity(128));
        sheet.push_str(PREFIX);
        for (i, letter) in text[PREFIX.len()..].chars().enumerate() {
            if i % (GROUP * GROUPS_IN_LINE) == 0 {
                sheet.push('\n');
            } else if i % GROUP == 0 {
                sheet.push(' ');
            }
            sheet.push(letter);
        }
        let check = check_value(text);
        sheet.push_str(&format!("\ncheck {} {}\n", &check[..GROUP], &check[GROUP..]));
        SecretText::new(std::mem::take(&mut *sheet))
    }

    /// Reads what was typed or scanned from a sheet: any case and spacing; prefix and check value may be left
    /// out.
    ///
    /// # Errors
    /// Missing, additional or different characters, a check value of another sheet.
    pub fn parse_sheet(typed: &SecretText) -> Result<Self, RecoveryError> {
        // EXPOSE: brought into its one form, wiped at the end of the function.
        let typed = typed.expose();
        let mut letters = Zeroizing::new(String::with_capacity(typed.len()));
        for letter in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            if !letter.is_ascii_alphanumeric() {
                return Err(RecoveryError::Mistyped);
            }
            letters.push(letter.to_ascii_uppercase());
        }
        let body = letters.strip_prefix(TYPED_PREFIX).unwrap_or(&letters);
        let (key, check) = body.split_at_checked(BODY).ok_or(RecoveryError::Length {
            found: body.len(),
            expected: BODY,
        })?;
        let mut text = Zeroizing::new(String::with_capacity(PREFIX.len() + BODY));
        text.push_str(PREFIX);
        text.push_str(key);
        let identity = Identity::parse(&text).map_err(|_| RecoveryError::Mistyped)?;
        let check = check.strip_prefix(CHECK_WORD).unwrap_or(check);
        match check.len() {
            0 => {}
            CHECK if check.eq_ignore_ascii_case(&check_value(&text)) => {}
            CHECK => return Err(RecoveryError::Check),
            more => {
                return Err(RecoveryError::Length {
                    found: BODY + more,
                    expected: BODY + CHECK,
                });
            }
        }
        Ok(Self::from_identity(identity))
    }

    /// Seals the identity for each two of three holders, in the order {A,B}, {A,C}, {B,C}.
    ///
    /// The outer layer is for the first of a pair: `age -d -i a.txt ab.age | age -d -i b.txt`.
    ///
    /// # Errors
    /// The same holder twice.
    pub fn split_two_of_three(&self, holders: [&Recipient; 3]) -> Result<[Vec<u8>; 3], RecoveryError> {
        let mut text = Zeroizing::new(String::with_capacity(PREFIX.len() + BODY + 1));
        // EXPOSE: sealed at once, wiped at the end of the function.
        text.push_str(self.identity.to_secret_text().expose());
        text.push('\n');
        let mut parts = [Vec::new(), Vec::new(), Vec::new()];
        for (part, (outer, inner)) in parts.iter_mut().zip(PAIRS) {
            if holders[outer] == holders[inner] {
                return Err(RecoveryError::SameHolder);
            }
            let sealed = seal_to(text.as_bytes(), &[To::Key(holders[inner])])?;
            *part = seal_to(&sealed, &[To::Key(holders[outer])])?;
        }
        Ok(parts)
    }

    /// Opens one part with the identities of its two holders, in any order.
    ///
    /// # Errors
    /// A holder of another part, damage, other content.
    pub fn open_two_of_three(part: &[u8], holders: [&Identity; 2]) -> Result<Self, RecoveryError> {
        let sealed = open_local(part, Cap::Object, &holders)?;
        // EXPOSE: still sealed, for the other holder.
        let opened = open_local(sealed.expose(), Cap::Object, &holders)?;
        Ok(Self::from_identity(single_identity(&opened)?))
    }
}

fn single_identity(opened: &SecretBuffer) -> Result<Identity, OpenError> {
    // EXPOSE: parsed into an identity.
    let text = str::from_utf8(opened.expose()).unwrap_or_default();
    Identity::parse(text.strip_suffix('\n').unwrap_or_default()).map_err(OpenError::NotKeys)
}

/// The first eight hex digits of SHA-256 of the identity text; 32 of its 256 bits, which help nobody guess it.
fn check_value(text: &str) -> String {
    to_hex(&sha256(text.as_bytes())[..CHECK / 2])
}

#[cfg(test)]
#[path = "recovery/tests.rs"]
mod tests;
