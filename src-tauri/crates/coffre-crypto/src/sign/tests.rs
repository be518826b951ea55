use proptest::prelude::*;

use super::*;

fn key(byte: u8) -> SigningKey {
    SigningKey::from_seed(&SecretBytes::init_with(|seed| seed.fill(byte)))
}

fn seat() -> NoteSigner {
    NoteSigner::Seat(SeatId::parse("00112233445566778899aabbccddeeff").unwrap())
}

const TEXT: &str = "coffre-entry/v1\nseq 1\n";

fn note() -> Vec<u8> {
    sign_note(TEXT, seat(), &key(1)).unwrap()
}

fn edited(from: &str, to: &str) -> Vec<u8> {
    String::from_utf8(note())
        .unwrap()
        .replacen(from, to, 1)
        .into_bytes()
}

#[test]
fn ed25519_follows_rfc_8032() {
    // RFC 8032, 7.1, test 2.
    let mut seed = [0u8; 32];
    assert!(crate::hex::read_hex(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        &mut seed
    ));
    let key = SigningKey::from_seed(&SecretBytes::init_with(|out| *out = seed));
    assert_eq!(
        crate::hex::to_hex(key.public().as_bytes()),
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "public key"
    );
    assert_eq!(
        crate::hex::to_hex(&key.sign(&[0x72])),
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "signature"
    );
}

#[test]
fn key_id_follows_c2sp_signed_note() {
    // printf 'recovery\n\x01<32 bytes>' | sha256sum | cut -c-8
    assert_eq!(
        crate::hex::to_hex(&NoteSigner::Recovery.key_id(&key(1).public())),
        "17346b2c"
    );
}

#[test]
fn a_note_gives_back_its_text() {
    assert_eq!(
        verify_note(&note(), seat(), &key(1).public()),
        Ok(TEXT),
        "verified text comes out"
    );
}

#[test]
fn another_key_is_another_signer() {
    assert_eq!(
        verify_note(&note(), seat(), &key(2).public()),
        Err(NoteError::OtherSigner),
        "key"
    );
    assert_eq!(
        verify_note(&note(), NoteSigner::Recovery, &key(1).public()),
        Err(NoteError::OtherSigner),
        "name"
    );
}

#[test]
fn changed_text_is_not_signed() {
    let bad = edited("seq 1", "seq 2");
    assert_eq!(
        verify_note(&bad, seat(), &key(1).public()),
        Err(NoteError::Signature),
        "text counts"
    );
}

#[test]
fn other_forms_are_refused() {
    let line = String::from_utf8(note())
        .unwrap()
        .lines()
        .last()
        .unwrap()
        .to_owned();
    for (bad, why) in [
        (edited("\n\n", "\n"), "no empty line"),
        (edited("\n\n", "\n\n\n"), "two empty lines"),
        (edited("\nseq", "\n\nseq"), "an empty line in the text"),
        (edited("coffre", "\u{feff}coffre"), "byte-order mark"),
        (edited("seq 1\n", "seq 1\r\n"), "carriage return"),
        (edited("seq", "s\u{7}q"), "control character"),
        (edited("— ", "- "), "hyphen instead of the dash"),
        (edited("— seat-", "— Seat-"), "other name"),
        (
            [note(), format!("{line}\n").into_bytes()].concat(),
            "two signatures",
        ),
        (note()[..note().len() - 1].to_vec(), "no last newline"),
        ([note(), b"\n".to_vec()].concat(), "a line behind"),
        (b"\n\n".to_vec(), "nothing"),
        (vec![0xff, 0xfe], "not text"),
        (vec![b'a'; MAX_NOTE_BYTES + 1], "too large"),
    ] {
        assert!(verify_note(&bad, seat(), &key(1).public()).is_err(), "{why}");
    }
}

#[test]
fn text_that_would_not_verify_is_not_signed() {
    for bad in ["", "no newline", "two\n\nparts\n", "tab\there\n", "\nfirst\n"] {
        assert!(sign_note(bad, seat(), &key(1)).is_err(), "{bad:?}");
    }
    let long = "x".repeat(MAX_NOTE_BYTES) + "\n";
    assert_eq!(
        sign_note(&long, seat(), &key(1)),
        Err(NoteError::TooLarge),
        "64 KiB is the limit"
    );
}

#[test]
fn keys_of_small_order_are_refused() {
    let mut one = [0u8; 32];
    one[0] = 1;
    for weak in [[0u8; 32], one] {
        assert_eq!(
            PublicKey::from_bytes(&weak).err(),
            Some(KeyError::PublicKey),
            "anyone could sign under it"
        );
    }
}

#[test]
fn a_signature_with_a_point_of_small_order_is_refused() {
    // R is the neutral element and S = k a: RFC 8032 without the strict checks accepts it.
    let hex = "0100000000000000000000000000000000000000000000000000000000000000a230259a62e511a1a60f9c91cfb7b1710e06413b36170b15a05c0eed68f80204";
    let mut signature = [0u8; 64];
    assert!(crate::hex::read_hex(hex, &mut signature), "the vector is hex");
    let loose = ed25519::Signature::from_bytes(&signature);
    let public = key(1).public();
    let accepted = ed25519_dalek::Verifier::verify(&public.0, b"seq 1\n", &loose).is_ok();
    assert!(accepted, "the vector shows a difference");
    assert!(!public.verifies(b"seq 1\n", &signature), "verification is strict");
}

#[test]
fn key_text_reads_what_it_writes() {
    let public = key(3).public();
    assert_eq!(
        PublicKey::parse(&public.to_base64()),
        Ok(public),
        "one text per key"
    );
    assert!(
        PublicKey::parse(public.to_base64().trim_end_matches('=')).is_err(),
        "padding is part of it"
    );
}

proptest! {
    #[test]
    fn any_altered_byte_is_refused(at in any::<prop::sample::Index>(), flip in 1u8..) {
        let mut bad = note();
        let at = at.index(bad.len());
        bad[at] ^= flip;
        prop_assert!(verify_note(&bad, seat(), &key(1).public()).is_err());
    }

    #[test]
    fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = UnverifiedNote::parse(&bytes);
    }

    #[test]
    fn plain_lines_are_signed_and_read(lines in proptest::collection::vec("[a-zé0-9 ]{1,20}", 1..5)) {
        let text = lines.join("\n") + "\n";
        let note = sign_note(&text, NoteSigner::Recovery, &key(4)).unwrap();
        prop_assert_eq!(verify_note(&note, NoteSigner::Recovery, &key(4).public()), Ok(text.as_str()));
    }
}
