//! Every target over seeded mutations of the test vectors: so many runs, the same ones each time.
//!
//! `COFFRE_FUZZ_RUNS` makes them more, `COFFRE_FUZZ_SEED` others.

use std::path::Path;

use coffre_tests::fuzzing::{TARGETS, Target, target};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore as _, SeedableRng as _};

/// Runs of a target.
const RUNS: u64 = 4_000;
/// Runs of a dear one.
const DEAR: u64 = 400;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// The bytes of the scenarios of a layer, and the target's own seeds.
fn corpus(target: &Target) -> Vec<Vec<u8>> {
    let mut found: Vec<Vec<u8>> = target.seeds.iter().map(|seed| seed.as_bytes().to_vec()).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("vectors/format")
        .join(target.layer);
    if !target.layer.is_empty() {
        let files = std::fs::read_dir(folder).expect("the scenarios of the layer");
        let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
        paths.sort();
        for path in paths {
            let bytes = std::fs::read(path).expect("a scenario");
            if let Some(gap) = bytes.windows(2).position(|pair| pair == b"\n\n") {
                found.push(bytes[gap + 2..].to_vec());
            }
        }
    }
    assert!(!found.is_empty(), "{} starts from something", target.name);
    found
}

/// One of the seeds with a few bytes changed, cut, doubled or spliced with another's.
fn mutated(corpus: &[Vec<u8>], random: &mut ChaCha20Rng) -> Vec<u8> {
    let below = |random: &mut ChaCha20Rng, most: usize| random.next_u32() as usize % most.max(1);
    let mut bytes = corpus[below(random, corpus.len())].clone();
    bytes.truncate(1 << 16);
    for _ in 0..=below(random, 4) {
        let at = below(random, bytes.len() + 1);
        match below(random, 8) {
            0 => bytes.truncate(at),
            1 => bytes.insert(at, random.next_u32() as u8),
            2 if at < bytes.len() => drop(bytes.remove(at)),
            3 if at < bytes.len() => bytes[at] ^= 1 << below(random, 8),
            4 => {
                let word: &[u8] = [
                    &b"\n"[..],
                    b"\x1e",
                    b"\0",
                    b"\xef\xbb\xbf",
                    b" ",
                    b"\"",
                    b"18446744073709551616",
                    b"-",
                ][below(random, 8)];
                bytes.splice(at..at, word.iter().copied());
            }
            5 => {
                let end = at + below(random, bytes.len() - at.min(bytes.len()) + 1).min(64);
                let piece = bytes[at..end.min(bytes.len())].to_vec();
                bytes.splice(at..at, piece);
            }
            6 => {
                let other = &corpus[below(random, corpus.len())];
                let from = below(random, other.len() + 1);
                bytes.truncate(at);
                bytes.push(0x1e);
                bytes.extend(&other[from..]);
            }
            _ => {
                let other = &corpus[below(random, corpus.len())];
                let from = below(random, other.len() + 1);
                bytes.truncate(at);
                bytes.extend(&other[from..]);
            }
        }
    }
    bytes
}

fn drive(name: &str) {
    let target = target(name).expect("a target of that name");
    let corpus = corpus(target);
    for seed in &corpus {
        (target.run)(seed);
    }
    let seed = number("COFFRE_FUZZ_SEED").unwrap_or(1);
    let mut random = ChaCha20Rng::seed_from_u64(seed);
    let runs = number("COFFRE_FUZZ_RUNS").unwrap_or(if target.dear { DEAR } else { RUNS });
    for run in 0..runs {
        let bytes = mutated(&corpus, &mut random);
        let done = std::panic::catch_unwind(|| (target.run)(&bytes));
        assert!(
            done.is_ok(),
            "{name} fails at run {run} of seed {seed}: {:?}",
            bytes.escape_ascii().to_string()
        );
    }
}

macro_rules! smoke {
    ($($name:ident)*) => { $( #[test] fn $name() { drive(stringify!($name)); } )*
        const NAMES: &[&str] = &[$(stringify!($name)),*]; };
}

smoke! { note root entry joined act op json body snapshot segments join path keyring object authority retention query propose table export }

#[test]
fn every_target_is_driven_here_and_given_to_the_fuzzer() {
    let targets: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
    assert_eq!(targets, NAMES);
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/Cargo.toml");
    let manifest = std::fs::read_to_string(manifest).expect("the fuzzer's own workspace");
    for name in targets {
        assert!(
            manifest.contains(&format!("name = \"{name}\"")),
            "{name} in tests/fuzz/Cargo.toml"
        );
    }
}
