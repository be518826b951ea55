//! age files under a passphrase: the inner layer of a seat file and the mailbox of an invite.
//!
//! The age crate measures the machine to choose a work factor and to bound what it accepts. Neither may
//! depend on a machine here, so both are set, and the factor of a file is read from its header before any
//! work is done. A passphrase is used as the bytes that were typed; the stock program does the same.

use coffre_secret::{SecretBuffer, SecretText};
use secrecy::SecretString;

use crate::header::{Cap, check_header};
use crate::open::{OpenError, read_opened};
use crate::seal::{SealError, To, seal_to};

/// The base-two logarithm of scrypt's N; memory is 2^factor KiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// What the product writes: 256 MiB, somewhat under a second on an office computer.
    pub const PRODUCT: Self = Self(18);

    /// A factor from 1 to 18; `None` for another, which the product could not open again.
    pub const fn new(factor: u8) -> Option<Self> {
        if factor >= 1 && factor <= Self::PRODUCT.0 {
            Some(Self(factor))
        } else {
            None
        }
    }

    /// The factor itself.
    pub(crate) const fn get(self) -> u8 {
        self.0
    }
}

/// Which work factors are let through before any work is done (FORMAT.md 1.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcceptedWork {
    /// Own files: a lower factor is a downgrade, a higher one a stall.
    Exactly(WorkFactor),
    /// Join files of another computer.
    AtMost(WorkFactor),
}

impl AcceptedWork {
    pub(crate) fn check(self, found: u8) -> Result<(), OpenError> {
        let fits = match self {
            AcceptedWork::Exactly(factor) => found == factor.0,
            AcceptedWork::AtMost(factor) => found <= factor.0,
        };
        if fits {
            Ok(())
        } else {
            Err(OpenError::WorkFactor { found })
        }
    }

    fn most(self) -> u8 {
        match self {
            AcceptedWork::Exactly(factor) | AcceptedWork::AtMost(factor) => factor.0,
        }
    }
}

/// Seals bytes under a passphrase.
///
/// # Errors
/// None is known; the age crate reserves some.
pub fn seal_phrase(plain: &[u8], passphrase: &SecretText, work: WorkFactor) -> Result<Vec<u8>, SealError> {
    seal_to(plain, &[To::Phrase(passphrase, work)])
}

/// Opens bytes sealed under a passphrase.
///
/// # Errors
/// A header beyond its cap or with another work factor (before any work), a wrong passphrase, damage.
pub fn open_phrase(
    sealed: &[u8],
    passphrase: &SecretText,
    accepted: AcceptedWork,
) -> Result<SecretBuffer, OpenError> {
    let header = check_header(sealed, Cap::Phrase(accepted))?;
    // EXPOSE: age takes passphrases in its own secret type.
    let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.expose()));
    identity.set_max_work_factor(accepted.most());
    read_opened(sealed, header, &[&identity as _]).map_err(|error| match error {
        OpenError::NoMatchingKey => OpenError::WrongPassphrase,
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn low() -> WorkFactor {
        WorkFactor::new(2).unwrap()
    }

    fn words(text: &str) -> SecretText {
        SecretText::new(text.into())
    }

    #[test]
    fn the_passphrase_opens() {
        let sealed = seal_phrase(b"keys", &words("été à Liège"), low()).unwrap();
        let opened = open_phrase(&sealed, &words("été à Liège"), AcceptedWork::Exactly(low())).unwrap();
        assert_eq!(opened.expose(), b"keys", "what was sealed comes back");
    }

    #[test]
    fn another_passphrase_is_named_as_such() {
        let sealed = seal_phrase(b"keys", &words("one"), low()).unwrap();
        let error = open_phrase(&sealed, &words("two"), AcceptedWork::Exactly(low()))
            .err()
            .unwrap();
        assert!(matches!(error, OpenError::WrongPassphrase), "found {error:?}");
    }

    #[test]
    fn a_lighter_file_is_refused_where_the_factor_is_fixed() {
        let sealed = seal_phrase(b"keys", &words("one"), low()).unwrap();
        let error = open_phrase(&sealed, &words("one"), AcceptedWork::Exactly(WorkFactor::PRODUCT));
        assert!(
            matches!(error.err().unwrap(), OpenError::WorkFactor { found: 2 }),
            "a downgrade is refused"
        );
    }

    #[test]
    fn factors_that_the_product_refuses_cannot_be_made() {
        assert_eq!(WorkFactor::new(0), None, "no work at all");
        assert_eq!(WorkFactor::new(19), None, "too much work");
    }
}
