use proptest::prelude::*;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore as _, SeedableRng};

use super::*;

fn made(seed: u64) -> Identity {
    Identity::make(&mut ChaCha20Rng::seed_from_u64(seed))
}

#[test]
fn the_random_source_decides_the_identity() {
    assert!(made(1).recipient() == made(1).recipient(), "same bytes, same key");
    assert!(
        made(1).recipient() != made(2).recipient(),
        "other bytes, other key"
    );
}

#[test]
fn identity_bytes_are_those_of_the_random_source() {
    let mut expected = [0u8; 32];
    ChaCha20Rng::seed_from_u64(3).fill_bytes(&mut expected);
    assert_eq!(
        made(3).secret_bytes().expose(),
        &expected,
        "nothing else is drawn"
    );
}

#[test]
fn identity_reads_what_it_writes() {
    let identity = made(4);
    let again = Identity::parse(identity.to_secret_text().expose()).unwrap();
    assert!(
        again.recipient() == identity.recipient(),
        "the text holds the whole key"
    );
}

#[test]
fn lower_case_identity_is_refused() {
    let text = made(5).to_secret_text().expose().to_lowercase();
    assert_eq!(
        Identity::parse(&text).err(),
        Some(KeyError::Identity),
        "one text per identity"
    );
}

#[test]
fn upper_case_recipient_is_refused() {
    let text = made(5).recipient().as_str().to_uppercase();
    assert_eq!(
        Recipient::parse(&text).err(),
        Some(KeyError::Recipient),
        "one text per recipient"
    );
}

#[test]
fn points_of_low_order_are_refused() {
    let mut one = [0u8; 32];
    one[0] = 1;
    for point in [[0u8; 32], one] {
        let text = bech32::encode::<Bech32>(Hrp::parse_unchecked("age"), &point).unwrap();
        assert_eq!(
            Recipient::parse(&text).err(),
            Some(KeyError::WeakRecipient),
            "no secret would be shared"
        );
    }
}

#[test]
fn identity_file_reads_what_it_writes() {
    let file = IdentityFile::new(vec![
        LabelledIdentity::new("c7.0123456789abcdef", made(6)).unwrap(),
        LabelledIdentity::new("c7.fedcba9876543210", made(7)).unwrap(),
    ]);
    let text = file.to_secret_text();
    let again = IdentityFile::parse(text.expose()).unwrap();
    assert_eq!(
        again.identities()[1].label(),
        "c7.fedcba9876543210",
        "labels stay with their identity"
    );
    assert_eq!(
        again.to_secret_text().expose(),
        text.expose(),
        "one text per file"
    );
}

#[test]
fn other_forms_of_an_identity_file_are_refused() {
    let key = made(8).to_secret_text();
    let key = key.expose();
    for (bad, why) in [
        (String::new(), "empty"),
        (format!("\u{feff}# a\n{key}\n"), "byte-order mark"),
        (format!("# a\r\n{key}\r\n"), "carriage returns"),
        (format!("# a\n{key}"), "no last newline"),
        (format!("{key}\n"), "no label"),
        (format!("# a\n# b\n{key}\n"), "two labels"),
        (format!("# a\n{key}\n\n"), "empty line"),
        (format!("# A\n{key}\n"), "label in upper case"),
        (format!("# a\n{key}\n# b\n"), "label without identity"),
    ] {
        assert!(IdentityFile::parse(&bad).is_err(), "{why}");
    }
}

proptest! {
    #[test]
    fn any_text_is_parsed_without_panic(text in "\\PC{0,200}") {
        let _ = IdentityFile::parse(&text);
        let _ = Recipient::parse(&text);
        let _ = Identity::parse(&text);
    }
}
