use proptest::prelude::*;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;

use super::*;

fn rng(seed: u64) -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(seed)
}

fn low() -> WorkFactor {
    WorkFactor::new(2).unwrap()
}

fn phrase(text: &str) -> Passphrase {
    Passphrase::new(text.into())
}

fn made(level: Level) -> SeatFile {
    SeatFile::make(VaultId::from_bytes([0x9f; 32]), level, &mut rng(1))
}

#[test]
fn both_layers_open_and_hold_every_key() {
    let device = Identity::make(&mut rng(2));
    for level in [Level::Day, Level::High] {
        let keys = made(level);
        let sealed = keys
            .seal(&phrase("un deux"), low(), Protection::Os(&device))
            .unwrap();
        let again = SeatFile::open(&sealed, &phrase("un deux"), low(), Protection::Os(&device)).unwrap();
        assert_eq!(again.seat(), keys.seat(), "same seat");
        assert_eq!(again.vault(), keys.vault(), "same vault");
        assert_eq!(again.level(), level, "same level");
        assert_eq!(
            again.to_secret_text().expose(),
            keys.to_secret_text().expose(),
            "same keys"
        );
    }
}

#[test]
fn each_level_has_its_own_databases() {
    assert!(made(Level::Day).database("core").is_some(), "everyday index");
    assert!(
        made(Level::Day).database("high").is_none(),
        "no step-up index in an everyday session"
    );
    assert!(made(Level::High).database("high").is_some(), "step-up index");
    let keys = made(Level::Day);
    let (journal, core) = (keys.database("journal").unwrap(), keys.database("core").unwrap());
    assert!(!journal.ct_eq(core), "each database has its own key");
}

#[test]
fn the_text_is_an_identity_file_with_comments() {
    let text = made(Level::Day).to_secret_text();
    let lines: Vec<_> = text.expose().lines().collect();
    assert_eq!(lines[0], "# coffre-seat/v1", "domain line");
    assert_eq!(lines[1], format!("# vault {}", "9f".repeat(32)), "vault");
    assert_eq!(lines[2], format!("# seat {}", made(Level::Day).seat()), "seat");
    assert_eq!(lines[3], "# level day", "level");
    assert!(
        lines[4].starts_with("# sign ") && lines[4].len() == 51,
        "seed in base64"
    );
    assert!(
        lines[5].starts_with("# db journal ") && lines[5].len() == 77,
        "key in hex"
    );
    assert!(
        lines[6].starts_with("# db core ") && lines[6].len() == 74,
        "key in hex"
    );
    assert!(
        lines[7].starts_with("AGE-SECRET-KEY-1") && lines.len() == 8,
        "identity last"
    );
}

#[test]
fn the_disk_alone_does_not_tell_whether_a_passphrase_is_right() {
    let (device, other) = (Identity::make(&mut rng(2)), Identity::make(&mut rng(3)));
    let sealed = made(Level::Day)
        .seal(&phrase("un"), low(), Protection::Os(&device))
        .unwrap();
    let error = SeatFile::open(&sealed, &phrase("un"), low(), Protection::Os(&other))
        .err()
        .unwrap();
    assert!(
        matches!(error, SeatFileError::Layer(OpenError::NoMatchingKey)),
        "the outer layer stops first"
    );
}

#[test]
fn a_wrong_passphrase_is_named_as_such() {
    let device = Identity::make(&mut rng(2));
    for protection in [Protection::Os(&device), Protection::Phrase] {
        let sealed = made(Level::High).seal(&phrase("un"), low(), protection).unwrap();
        let error = SeatFile::open(&sealed, &phrase("deux"), low(), protection)
            .err()
            .unwrap();
        assert!(
            matches!(error, SeatFileError::Layer(OpenError::WrongPassphrase)),
            "found {error:?}"
        );
    }
}

#[test]
fn the_mode_is_read_from_the_file() {
    let device = Identity::make(&mut rng(2));
    let both = made(Level::Day)
        .seal(&phrase("un"), low(), Protection::Os(&device))
        .unwrap();
    let phrase_only = made(Level::Day)
        .seal(&phrase("un"), low(), Protection::Phrase)
        .unwrap();
    assert!(!SeatFile::is_passphrase_only(&both), "two layers");
    assert!(SeatFile::is_passphrase_only(&phrase_only), "one layer");
}

#[test]
fn a_new_passphrase_keeps_the_keys_and_ends_the_old_one() {
    let device = Identity::make(&mut rng(2));
    let os = Protection::Os(&device);
    let old = made(Level::Day).seal(&phrase("un"), low(), os).unwrap();
    let new = SeatFile::change_passphrase(&old, &phrase("un"), &phrase("deux"), low(), os).unwrap();
    assert!(
        SeatFile::open(&new, &phrase("un"), low(), os).is_err(),
        "the old one no more"
    );
    let keys = SeatFile::open(&new, &phrase("deux"), low(), os).unwrap();
    assert_eq!(
        keys.to_secret_text().expose(),
        made(Level::Day).to_secret_text().expose(),
        "same keys"
    );
}

#[test]
fn a_weaker_inner_layer_is_refused() {
    let sealed = made(Level::Day)
        .seal(&phrase("un"), low(), Protection::Phrase)
        .unwrap();
    let error = SeatFile::open(&sealed, &phrase("un"), WorkFactor::PRODUCT, Protection::Phrase)
        .err()
        .unwrap();
    assert!(
        matches!(error, SeatFileError::Layer(OpenError::WorkFactor { found: 2 })),
        "found {error:?}"
    );
}

#[test]
fn other_content_is_refused() {
    let good = made(Level::Day).to_secret_text();
    let good = good.expose();
    for (from, to) in [
        ("# coffre-seat/v1", "# coffre-seat/v2"),
        ("# level day", "# level high"),
        ("# level day", "# level root"),
        ("# db core", "# db kern"),
        ("# sign ", "# sign A"),
        ("# vault 9f", "# vault 9F"),
        ("# coffre", "\u{feff}# coffre"),
        ("\nAGE", "\n\nAGE"),
        ("\n# db core", "\n# more\n# db core"),
    ] {
        let bad = good.replacen(from, to, 1);
        assert!(
            matches!(SeatFile::parse(&bad), Err(SeatFileError::Content)),
            "{from} -> {to}"
        );
    }
    assert!(SeatFile::parse(good.trim_end()).is_err(), "no last newline");
    assert!(SeatFile::parse(&format!("{good}x\n")).is_err(), "a line behind");
}

#[test]
fn keys_of_another_seat_are_refused() {
    let good = made(Level::Day).to_secret_text();
    let id = made(Level::Day).seat().to_string();
    let bad = good.expose().replacen(&id, &"0".repeat(32), 1);
    assert!(
        matches!(SeatFile::parse(&bad), Err(SeatFileError::OtherSeat)),
        "ids certify themselves"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_altered_byte_is_refused(at in any::<prop::sample::Index>(), flip in 1u8..) {
        let device = Identity::make(&mut rng(2));
        for protection in [Protection::Os(&device), Protection::Phrase] {
            let mut sealed = made(Level::Day).seal(&phrase("un"), low(), protection).unwrap();
            let at = at.index(sealed.len());
            sealed[at] ^= flip;
            prop_assert!(SeatFile::open(&sealed, &phrase("un"), low(), protection).is_err());
        }
    }

    #[test]
    fn any_text_is_parsed_without_panic(text in "(# [a-z]{0,9} ?[a-f0-9]{0,70}\n){0,9}") {
        let _ = SeatFile::parse(&text);
    }
}
