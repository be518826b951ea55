//! How hard a new passphrase is to guess (zxcvbn), and the floor below which none is taken.

use coffre_core::terms::Protection;
use coffre_secret::Passphrase;

/// Guesses as a power of ten, where the keyring of the system stands in front.
const FLOOR_WITH_KEYRING: f64 = 8.0;
/// Guesses as a power of ten, where the passphrase stands alone; five generated words are well above.
const FLOOR_ALONE: f64 = 14.0;

/// Why a passphrase is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum StrengthError {
    /// Nothing was typed.
    #[error("the passphrase is empty; type one, or press Enter at the prompt to have five words made")]
    Empty,
    /// Too easy to guess, where a keyring stands in front.
    #[error(
        "this passphrase is too easy to guess; four or more unrelated words are good, and pasting is allowed"
    )]
    Guessable,
    /// Too easy to guess for a seat without a keyring.
    #[error(
        "this passphrase is too easy to guess for a computer without a keyring; take five or more unrelated words, \
         or press Enter at the prompt to have them made"
    )]
    GuessableAlone,
}

/// Measures a new passphrase. `about` are words that an attacker tries first: the names of the person and of the agency.
pub(crate) fn measure(
    passphrase: &Passphrase,
    about: &[&str],
    protection: Protection,
) -> Result<(), StrengthError> {
    // EXPOSE: measured in memory; zxcvbn keeps nothing after the call.
    let text = passphrase.expose();
    if text.is_empty() {
        return Err(StrengthError::Empty);
    }
    let guesses = zxcvbn::zxcvbn(text, about).guesses_log10();
    match protection {
        Protection::Os if guesses < FLOOR_WITH_KEYRING => Err(StrengthError::Guessable),
        Protection::Phrase if guesses < FLOOR_ALONE => Err(StrengthError::GuessableAlone),
        Protection::Os | Protection::Phrase => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edge::SystemRandom;

    fn verdict(text: &str, protection: Protection) -> Result<(), StrengthError> {
        measure(
            &Passphrase::new(text.into()),
            &["Agence du Vieux Pont"],
            protection,
        )
    }

    #[test]
    fn a_common_password_is_refused() {
        assert_eq!(
            verdict("azerty123", Protection::Os),
            Err(StrengthError::Guessable)
        );
    }

    #[test]
    fn the_name_of_the_agency_adds_nothing() {
        assert_eq!(
            verdict("Agence du Vieux Pont", Protection::Os),
            Err(StrengthError::Guessable)
        );
    }

    #[test]
    fn alone_a_passphrase_has_to_be_stronger() {
        let text = "plume-cactus-9";
        assert_eq!(verdict(text, Protection::Os), Ok(()));
        assert_eq!(
            verdict(text, Protection::Phrase),
            Err(StrengthError::GuessableAlone)
        );
    }

    #[test]
    fn generated_words_always_pass() {
        for _ in 0..50 {
            let words = coffre_core::terms::make_passphrase(&mut SystemRandom);
            assert_eq!(
                measure(&words, &[], Protection::Phrase),
                Ok(()),
                "what we propose we take"
            );
        }
    }

    #[test]
    fn a_very_long_passphrase_is_taken() {
        let text = "le chat du notaire dort sur le radiateur ".repeat(30);
        assert_eq!(verdict(&text, Protection::Phrase), Ok(()));
    }
}
