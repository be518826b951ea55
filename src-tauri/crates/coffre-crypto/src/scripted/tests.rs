use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

use super::*;
use crate::{AcceptedWork, Identity, WorkFactor, open_phrase, open_verified, seal_object, seal_phrase};

fn script(seed: u64) -> Box<dyn RngCore> {
    Box::new(ChaCha20Rng::seed_from_u64(seed))
}

#[test]
fn a_scripted_file_opens_like_any_other() {
    let key = Identity::make(&mut *script(1));
    for size in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK] {
        let plain: Vec<u8> = (0..size).map(|i| (i % 251) as u8).collect();
        let (sealed, measured) = with_script(script(2), || seal_object(&plain, key.recipient())).unwrap();
        let opened = open_verified(&sealed, &measured.cipher_sha256, &key).unwrap();
        assert!(opened.expose() == plain, "{size} bytes come back");
    }
}

#[test]
fn a_scripted_passphrase_file_opens_like_any_other() {
    let (words, work) = ("sept mots".to_owned().into(), WorkFactor::new(2).unwrap());
    let sealed = with_script(script(3), || seal_phrase(b"keys", &words, work)).unwrap();
    let opened = open_phrase(&sealed, &words, AcceptedWork::Exactly(work)).unwrap();
    assert_eq!(opened.expose(), b"keys", "what was sealed comes back");
}

#[test]
fn one_script_gives_one_file_and_another_another() {
    let key = Identity::make(&mut *script(1));
    let seal = |seed| {
        with_script(script(seed), || seal_object(b"plain", key.recipient()))
            .unwrap()
            .0
    };
    assert_eq!(seal(5), seal(5), "the same bytes");
    assert_ne!(seal(5), seal(6), "other bytes");
}

#[test]
fn outside_of_a_script_nothing_repeats() {
    let key = Identity::make(&mut *script(1));
    with_script(script(5), || ());
    let seal = || seal_object(b"plain", key.recipient()).unwrap().0;
    assert_ne!(seal(), seal(), "the operating system is asked");
}
