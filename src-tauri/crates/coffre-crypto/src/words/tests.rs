use std::collections::BTreeSet;

use proptest::prelude::*;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;

use super::*;

fn words() -> InviteWords {
    InviteWords::make(&mut ChaCha20Rng::seed_from_u64(1))
}

fn parse(text: &str) -> Result<String, WordsError> {
    InviteWords::parse(&SecretText::new(text.to_owned()))
        .map(|words| words.as_passphrase().expose().to_owned())
}

#[test]
fn four_letters_tell_all_words_apart() {
    let starts: BTreeSet<_> = list().iter().map(|word| &word.folded[..DISTINCT]).collect();
    assert_eq!(starts.len(), 2048, "else words could be mistaken");
    assert!(
        list()
            .iter()
            .all(|w| w.folded.bytes().all(|b| b.is_ascii_lowercase())),
        "plain letters"
    );
    assert!(
        list().iter().all(|w| w.accented.len() < ROOM),
        "no text grows while it is written"
    );
}

#[test]
fn seven_words_come_from_the_random_source() {
    assert_eq!(words().as_passphrase().expose().split(' ').count(), 7, "77 bits");
    let same = words();
    assert!(
        same.as_passphrase().ct_eq(words().as_passphrase()),
        "same bytes, same words"
    );
    let other = InviteWords::make(&mut ChaCha20Rng::seed_from_u64(2));
    assert!(
        !other.as_passphrase().ct_eq(words().as_passphrase()),
        "other bytes, other words"
    );
}

#[test]
fn words_are_read_with_and_without_accents() {
    let expected = "academie ecole etoile hublot veloce zoologie abaisser";
    for typed in [
        expected,
        "académie école étoile hublot véloce zoologie abaisser",
        "acade\u{301}mie e\u{301}cole e\u{301}toile hublot ve\u{301}loce zoologie abaisser",
        "ACADÉMIE, ÉCOLE, Étoile, hublot - véloce\nzoologie\tabaisser ",
        "acad ecol etoi hubl velo zool abai",
    ] {
        assert_eq!(parse(typed).as_deref(), Ok(expected), "{typed}");
    }
}

#[test]
fn the_screen_shows_accents_that_read_back() {
    let shown = InviteWords::parse(&SecretText::new("acad ecol etoi hubl velo zool abai".into()))
        .unwrap()
        .to_display();
    assert_eq!(
        shown.expose(),
        "académie école étoile hublot véloce zoologie abaisser",
        "composed letters"
    );
}

#[test]
fn a_wrong_word_is_named_by_its_position() {
    assert_eq!(
        parse("acad ecol xxxx hubl velo zool abai"),
        Err(WordsError::Unknown { position: 3 }),
        "without repeating it"
    );
    assert_eq!(
        parse("aca ecol etoi hubl velo zool abai"),
        Err(WordsError::Unknown { position: 1 }),
        "three letters are not enough"
    );
    assert_eq!(
        parse("acad"),
        Err(WordsError::Count {
            found: 1,
            expected: 7
        }),
        "all are needed"
    );
}

#[test]
fn check_words_are_the_first_two_groups_of_eleven_bits() {
    let mut hash = [0u8; 32];
    assert_eq!(
        derive_check_words(&hash),
        ["abaisser", "abaisser"],
        "index 0 twice"
    );
    // 00000000001 00000000010, then ones that do not count.
    hash[..4].copy_from_slice(&[0b0000_0000, 0b0010_0000, 0b0000_1011, 0xff]);
    assert_eq!(
        derive_check_words(&hash),
        ["abandon", "abdiquer"],
        "indices 1 and 2"
    );
    assert_eq!(
        derive_check_words(&[0xff; 32]),
        ["zoologie", "zoologie"],
        "index 2047 twice"
    );
}

#[test]
fn a_generated_passphrase_has_five_words() {
    let phrase = make_passphrase(&mut ChaCha20Rng::seed_from_u64(3));
    assert_eq!(phrase.expose().split(' ').count(), 5, "55 bits");
}

proptest! {
    #[test]
    fn any_seven_words_read_back(seed in any::<u64>()) {
        let made = InviteWords::make(&mut ChaCha20Rng::seed_from_u64(seed));
        let shown = made.to_display();
        prop_assert_eq!(parse(shown.expose()), Ok(made.as_passphrase().expose().to_owned()));
    }

    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,80}") {
        let _ = parse(&text);
    }
}
