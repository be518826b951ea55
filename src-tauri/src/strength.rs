//! How hard a passphrase is to guess (zxcvbn), and the floor below which none is taken.

use coffre_core::terms::Protection;
use coffre_secret::Passphrase;
use zxcvbn::feedback::Warning;

use crate::commands::session::second_factor;
use crate::error::{Code, CommandError};
use crate::view::Strength;

/// Guesses as a power of ten, where the keyring of the system stands in front.
const FLOOR_WITH_KEYRING: f64 = 8.0;
/// Guesses as a power of ten, where the passphrase stands alone.
const FLOOR_ALONE: f64 = 14.0;
/// Signs that lie on the same key of AZERTY (Belgian) and QWERTY keyboards: the letters without A, Q, W, Z and M.
const SAME_EVERYWHERE: &str = "bcdefghijklnoprstuvxyBCDEFGHIJKLNOPRSTUVXY ";

/// Measures a passphrase. `about` are words that an attacker tries first.
pub(crate) fn measure(passphrase: &Passphrase, about: &[&str], protection: Protection) -> Strength {
    // EXPOSE: measured in memory; zxcvbn keeps nothing after the call.
    let text = passphrase.expose();
    let measured = zxcvbn::zxcvbn(text, about);
    let guesses = if text.is_empty() {
        0.0
    } else {
        measured.guesses_log10()
    };
    let floor = match protection {
        Protection::Os => FLOOR_WITH_KEYRING,
        Protection::Phrase => FLOOR_ALONE,
    };
    let enough = guesses >= floor;
    let warning = measured.feedback().and_then(zxcvbn::feedback::Feedback::warning);
    Strength {
        score: u8::from(measured.score()),
        guesses_log10: guesses,
        enough,
        second_factor: second_factor(protection),
        weakness: (!enough).then(|| weakness(warning).to_owned()),
        layout: text.chars().any(|sign| !SAME_EVERYWHERE.contains(sign)),
    }
}

/// Refuses a passphrase that is too easy to guess.
///
/// # Errors
/// [`Code::WeakPassphrase`] with the weakness.
pub(crate) fn require(
    passphrase: &Passphrase,
    about: &[&str],
    protection: Protection,
) -> Result<(), CommandError> {
    let measured = measure(passphrase, about, protection);
    if measured.enough {
        return Ok(());
    }
    let weakness = measured.weakness.unwrap_or_default();
    Err(
        CommandError::new(Code::WeakPassphrase, "this passphrase is too easy to guess")
            .with("weakness", weakness),
    )
}

fn weakness(warning: Option<Warning>) -> &'static str {
    match warning {
        Some(Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess) => {
            "keyboard"
        }
        Some(
            Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess,
        ) => "repeats",
        Some(Warning::SequencesLikeAbcAreEasyToGuess) => "sequence",
        Some(Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess) => "dates",
        Some(
            Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
            | Warning::CommonNamesAndSurnamesAreEasyToGuess,
        ) => "names",
        Some(
            Warning::ThisIsATop10Password
            | Warning::ThisIsATop100Password
            | Warning::ThisIsACommonPassword
            | Warning::ThisIsSimilarToACommonlyUsedPassword
            | Warning::AWordByItselfIsEasyToGuess,
        ) => "common",
        _ => "short",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::SecondFactor;

    fn of(text: &str, protection: Protection) -> Strength {
        measure(
            &Passphrase::new(text.into()),
            &["Agence du Vieux Pont"],
            protection,
        )
    }

    #[test]
    fn a_common_password_is_not_enough_and_says_why() {
        let measured = of("azerty123", Protection::Os);
        assert!(!measured.enough);
        assert!(measured.weakness.is_some());
    }

    #[test]
    fn the_name_of_the_agency_adds_nothing() {
        assert!(!of("Agence du Vieux Pont", Protection::Os).enough);
    }

    #[test]
    fn alone_a_passphrase_has_to_be_stronger() {
        assert!(of("plume-cactus-9", Protection::Os).enough);
        let alone = of("plume-cactus-9", Protection::Phrase);
        assert!(!alone.enough);
        assert_eq!(
            alone.second_factor,
            SecondFactor::PassphraseOnly,
            "the page says why"
        );
    }

    #[test]
    fn signs_that_move_between_keyboards_are_told() {
        assert!(of("azur", Protection::Os).layout, "A, Z and U: two of them move");
        assert!(!of("orchidee verte", Protection::Os).layout);
    }
}
