use proptest::prelude::*;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;

use super::*;
use crate::identity::LabelledIdentity;
use crate::seal::{SealError, seal_keyring, seal_object};

fn identity(seed: u64) -> Identity {
    Identity::make(&mut ChaCha20Rng::seed_from_u64(seed))
}

#[test]
fn what_was_sealed_is_opened() {
    let epoch = identity(1);
    for size in [0, 1, 65_535, 65_536, 65_537, 200_000] {
        let plain = vec![0x5a; size];
        let (sealed, measured) = seal_object(&plain, epoch.recipient()).unwrap();
        let opened = open_verified(&sealed, &measured.cipher_sha256, &epoch).unwrap();
        assert_eq!(opened.expose(), plain, "{size} bytes come back");
        assert_eq!(measured.plain_size, size as u64, "and are counted");
        assert_eq!(measured.plain_sha256, sha256(&plain), "and hashed");
        assert_eq!(measured.cipher_size, sealed.len() as u64, "as is the ciphertext");
    }
}

#[test]
fn another_valid_object_is_refused() {
    let epoch = identity(2);
    let (_, first) = seal_object(b"one", epoch.recipient()).unwrap();
    let (other, _) = seal_object(b"two", epoch.recipient()).unwrap();
    let error = open_verified(&other, &first.cipher_sha256, &epoch).err().unwrap();
    assert!(
        matches!(error, OpenError::HashMismatch),
        "a swap is found before age runs"
    );
}

#[test]
fn another_key_does_not_open() {
    let (sealed, measured) = seal_object(b"one", identity(3).recipient()).unwrap();
    let error = open_verified(&sealed, &measured.cipher_sha256, &identity(4))
        .err()
        .unwrap();
    assert!(matches!(error, OpenError::NoMatchingKey), "found {error:?}");
}

#[test]
fn each_recipient_opens_the_keyring() {
    let (seat, recovery) = (identity(5), identity(6));
    let file = IdentityFile::new(vec![LabelledIdentity::new("c7.00", identity(7)).unwrap()]);
    let (sealed, hash) = seal_keyring(&file, &[seat.recipient(), recovery.recipient()]).unwrap();
    for reader in [seat, recovery] {
        let opened = open_keyring(&sealed, &hash, &[&identity(8), &reader]).unwrap();
        assert!(
            opened.identities()[0].identity().recipient() == identity(7).recipient(),
            "the epoch key comes out"
        );
    }
}

#[test]
fn a_keyring_has_between_1_and_512_recipients() {
    let file = IdentityFile::new(vec![LabelledIdentity::new("c7.00", identity(7)).unwrap()]);
    assert!(
        matches!(seal_keyring(&file, &[]), Err(SealError::NoRecipient)),
        "nobody could open it"
    );
    let seat = identity(9);
    let most = vec![seat.recipient(); 512];
    let (sealed, hash) = seal_keyring(&file, &most).unwrap();
    assert!(
        open_keyring(&sealed, &hash, &[&seat]).is_ok(),
        "512 is allowed both ways"
    );
    let more = vec![seat.recipient(); 513];
    assert!(
        matches!(seal_keyring(&file, &more), Err(SealError::TooManyRecipients)),
        "513 is not"
    );
}

#[test]
fn a_keyring_that_holds_something_else_is_refused() {
    let seat = identity(10);
    let (sealed, measured) = seal_object(b"not keys", seat.recipient()).unwrap();
    let error = open_keyring(&sealed, &measured.cipher_sha256, &[&seat])
        .err()
        .unwrap();
    assert!(matches!(error, OpenError::NotKeys(_)), "found {error:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_altered_byte_is_refused_even_under_its_own_hash(at in any::<prop::sample::Index>(), flip in 1u8..) {
        let epoch = identity(11);
        let (mut sealed, measured) = seal_object(b"deed of sale", epoch.recipient()).unwrap();
        let at = at.index(sealed.len());
        sealed[at] ^= flip;
        prop_assert!(open_verified(&sealed, &measured.cipher_sha256, &epoch).is_err(), "by the hash");
        let own = sha256(&sealed);
        prop_assert!(open_verified(&sealed, &own, &epoch).is_err(), "and by age");
    }

    #[test]
    fn any_cut_is_refused_even_under_its_own_hash(at in any::<prop::sample::Index>()) {
        let epoch = identity(12);
        let (sealed, _) = seal_object(&[7; 70_000], epoch.recipient()).unwrap();
        let cut = &sealed[..at.index(sealed.len())];
        prop_assert!(open_verified(cut, &sha256(cut), &epoch).is_err());
    }

    #[test]
    fn any_altered_byte_of_a_keyring_is_refused(at in any::<prop::sample::Index>(), flip in 1u8..) {
        let seat = identity(13);
        let file = IdentityFile::new(vec![LabelledIdentity::new("c7.00", identity(7)).unwrap()]);
        let (mut sealed, _) = seal_keyring(&file, &[seat.recipient(), identity(14).recipient()]).unwrap();
        let at = at.index(sealed.len());
        sealed[at] ^= flip;
        prop_assert!(open_keyring(&sealed, &sha256(&sealed), &[&seat]).is_err());
    }
}

#[test]
fn the_hash_of_a_sealed_plaintext_is_that_of_the_plaintext() {
    let key = identity(3);
    for size in [0, 1, CHUNK, CHUNK + 1, 3 * CHUNK + 5] {
        let plain: Vec<u8> = (0..size).map(|i| (i % 251) as u8).collect();
        let (sealed, measured) = seal_object(&plain, key.recipient()).unwrap();
        let hash = hash_verified(&sealed, &measured.cipher_sha256, &key).unwrap();
        assert_eq!(hash, sha256(&plain), "{size} bytes");
    }
}

#[test]
fn a_changed_byte_has_no_hash() {
    let key = identity(3);
    let (mut sealed, measured) = seal_object(b"plain", key.recipient()).unwrap();
    *sealed.last_mut().unwrap() ^= 1;
    let error = hash_verified(&sealed, &measured.cipher_sha256, &key)
        .err()
        .unwrap();
    assert!(matches!(error, OpenError::HashMismatch), "not the signed bytes");
    let error = hash_verified(&sealed, &sha256(&sealed), &key).err().unwrap();
    assert!(matches!(error, OpenError::Damaged), "nor bytes of the key");
}

#[test]
fn what_was_sealed_opens_to_the_same_bytes_and_to_no_others() {
    let key = identity(3);
    for size in [0, 1, CHUNK, CHUNK + 1, 3 * CHUNK + 5] {
        let plain: Vec<u8> = (0..size).map(|i| (i % 251) as u8).collect();
        let (sealed, _) = seal_object(&plain, key.recipient()).unwrap();
        let same = |other: &[u8]| opens_to(&sealed, &key, other).unwrap();
        assert!(same(&plain), "{size} bytes");
        assert!(!same(&[plain.as_slice(), b"x"].concat()), "one more than {size}");
        if let Some((last, shorter)) = plain.split_last() {
            assert!(!same(shorter), "one less than {size}");
            assert!(
                !same(&[shorter, &[last ^ 1]].concat()),
                "another last byte of {size}"
            );
        }
    }
}

#[test]
fn what_was_sealed_for_another_key_is_refused() {
    let (sealed, _) = seal_object(b"plain", identity(3).recipient()).unwrap();
    let error = opens_to(&sealed, &identity(4), b"plain").err().unwrap();
    assert!(matches!(error, OpenError::NoMatchingKey), "{error:?}");
}
