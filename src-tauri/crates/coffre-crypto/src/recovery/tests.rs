use proptest::prelude::*;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;

use super::*;

fn identity(seed: u64) -> Identity {
    Identity::make(&mut ChaCha20Rng::seed_from_u64(seed))
}

fn key() -> RecoveryKey {
    RecoveryKey::from_identity(identity(1))
}

fn typed(text: &str) -> Result<RecoveryKey, RecoveryError> {
    RecoveryKey::parse_sheet(&SecretText::new(text.to_owned()))
}

fn sheet() -> String {
    key().to_sheet_text().expose().to_owned()
}

#[test]
fn the_sheet_has_groups_and_a_check_value() {
    let sheet = sheet();
    let lines: Vec<_> = sheet.lines().collect();
    assert_eq!(lines[0], "AGE-SECRET-KEY-1", "prefix");
    assert_eq!(lines.len(), 6, "four lines of groups, one check value");
    assert!(
        lines[1..4]
            .iter()
            .all(|line| line.split(' ').all(|group| group.len() == 4)),
        "of four"
    );
    assert!(
        lines[5].starts_with("check ") && lines[5].len() == 15,
        "of eight digits"
    );
}

#[test]
fn the_check_value_is_that_of_the_sheet() {
    let check = key().to_check_value();
    let line = format!("check {} {}\n", &check[..4], &check[4..]);
    assert!(sheet().ends_with(&line), "one value on both");
}

#[test]
fn the_sheet_is_read_in_any_case_and_spacing() {
    for text in [
        sheet(),
        sheet().to_lowercase(),
        sheet().replace([' ', '\n'], ""),
        sheet().replace(' ', " \t "),
        key().identity().to_secret_text().expose().to_owned(),
        sheet().lines().skip(1).take(4).collect(),
    ] {
        let read = typed(&text).unwrap();
        assert!(read.recipient() == key().recipient(), "the same key comes back");
        assert_eq!(read.public(), key().public(), "with the same signing key");
    }
}

#[test]
fn a_missing_group_is_counted() {
    let body: String = sheet().lines().skip(1).take(4).collect();
    let short = body.replacen(&body[..5], "", 1);
    assert!(
        matches!(
            typed(&short),
            Err(RecoveryError::Length {
                found: 54,
                expected: 58
            })
        ),
        "the message says how many"
    );
}

#[test]
fn a_check_value_of_another_sheet_is_refused() {
    let other = RecoveryKey::from_identity(identity(2))
        .to_sheet_text()
        .expose()
        .to_owned();
    let mixed: String = sheet().lines().take(5).chain(other.lines().skip(5)).collect();
    assert!(
        matches!(typed(&mixed), Err(RecoveryError::Check)),
        "two sheets were mixed"
    );
    let cut = sheet()
        .trim_end()
        .trim_end_matches(|c: char| c.is_ascii_hexdigit())
        .to_owned();
    assert!(
        matches!(
            typed(&cut),
            Err(RecoveryError::Length {
                found: 62,
                expected: 66
            })
        ),
        "half a value"
    );
}

#[test]
fn letters_that_no_sheet_has_are_refused() {
    assert!(
        matches!(
            typed(&sheet().replacen("1\n", "1\né", 1)),
            Err(RecoveryError::Mistyped)
        ),
        "accent"
    );
    assert!(typed("").is_err(), "nothing");
}

#[test]
fn each_two_of_three_holders_recover() {
    let holders = [identity(3), identity(4), identity(5)];
    let parts = key()
        .split_two_of_three([0, 1, 2].map(|i: usize| holders[i].recipient()))
        .unwrap();
    for (part, (a, b)) in parts.iter().zip(PAIRS) {
        for pair in [[&holders[a], &holders[b]], [&holders[b], &holders[a]]] {
            let opened = RecoveryKey::open_two_of_three(part, pair).unwrap();
            assert!(opened.recipient() == key().recipient(), "holders {a} and {b}");
        }
    }
}

#[test]
fn one_holder_alone_recovers_nothing() {
    let holders = [identity(3), identity(4), identity(5)];
    let parts = key()
        .split_two_of_three([0, 1, 2].map(|i: usize| holders[i].recipient()))
        .unwrap();
    for part in &parts {
        for one in &holders {
            let error = RecoveryKey::open_two_of_three(part, [one, one]).err().unwrap();
            assert!(
                matches!(error, RecoveryError::Open(OpenError::NoMatchingKey)),
                "found {error:?}"
            );
        }
    }
}

#[test]
fn three_different_holders_are_needed() {
    let (a, b) = (identity(3), identity(4));
    let same = key().split_two_of_three([a.recipient(), b.recipient(), a.recipient()]);
    assert!(
        matches!(same, Err(RecoveryError::SameHolder)),
        "else one of them alone would do"
    );
}

proptest! {
    #[test]
    fn any_single_wrong_letter_is_found(at in 0usize..58, letter in "[a-z0-9]") {
        let mut body: Vec<u8> = sheet().lines().skip(1).take(4).flat_map(|l| l.bytes()).filter(|b| *b != b' ').collect();
        let right = body[at];
        body[at] = letter.to_uppercase().as_bytes()[0];
        prop_assume!(body[at] != right);
        prop_assert!(typed(str::from_utf8(&body).unwrap()).is_err());
    }

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,120}") {
        let _ = typed(&text);
    }
}
