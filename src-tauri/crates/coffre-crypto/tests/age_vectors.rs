//! The C2SP test vectors of the age format, every file, through our doors (`tests/vectors/age`).
//!
//! Our doors are narrower than the format: no armor, no stanza kinds that the product never writes, one
//! recipient for an object. Vectors whose verdict differs for that are listed with the reason.

use std::fs;
use std::io::{Cursor, Read};
use std::path::PathBuf;

use coffre_crypto::{
    AcceptedWork, Identity, OpenError, SEGMENT_BYTES, SegmentedReader, SignedSegments, WorkFactor,
    open_phrase, open_verified,
};
use coffre_secret::SecretText;
use flate2::read::ZlibDecoder;
use sha2::{Digest, Sha256};

const VECTORS: usize = 143;

/// Vectors whose verdict differs here: name, our verdict, reason.
const DIFFERENT: &[(&str, &str, &str)] = &[
    (
        "scrypt_uppercase",
        "header failure",
        "no stanza of an unknown kind",
    ),
    (
        "stanza_empty_body",
        "header failure",
        "no stanza of an unknown kind",
    ),
    (
        "stanza_empty_last_line",
        "header failure",
        "no stanza of an unknown kind",
    ),
    (
        "stanza_valid_characters",
        "header failure",
        "no stanza of an unknown kind",
    ),
    (
        "x25519_grease",
        "header failure",
        "no stanza of an unknown kind but `<random>-grease`",
    ),
    (
        "x25519_lowercase",
        "header failure",
        "no stanza of an unknown kind",
    ),
    (
        "x25519_multiple_recipients",
        "header failure",
        "an object has one recipient",
    ),
    (
        "stream_no_nonce",
        "payload failure",
        "a file cut behind its header is damaged",
    ),
    (
        "stream_short_nonce",
        "payload failure",
        "a file cut behind its header is damaged",
    ),
];

struct Vector {
    name: String,
    expect: String,
    payload: String,
    identities: Vec<String>,
    passphrases: Vec<String>,
    armored: bool,
    file: Vec<u8>,
}

fn vectors() -> Vec<Vector> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/vectors/age/testdata");
    let mut found: Vec<_> = fs::read_dir(folder)
        .expect("the vectors are part of the repository")
        .map(|entry| parse(&entry.expect("the folder is readable").path()))
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

fn parse(path: &std::path::Path) -> Vector {
    let bytes = fs::read(path).expect("the vector is readable");
    let end = bytes
        .windows(2)
        .position(|pair| pair == b"\n\n")
        .expect("a header and a file");
    let (head, file) = (&bytes[..end], &bytes[end + 2..]);
    let head = str::from_utf8(head).expect("the header is text");
    let name = path
        .file_name()
        .expect("files have names")
        .to_string_lossy()
        .into_owned();
    let all = |key: &str| -> Vec<String> {
        let value = |line: &str| line.strip_prefix(key)?.strip_prefix(": ").map(str::to_owned);
        head.lines().filter_map(value).collect()
    };
    let one = |key: &str| all(key).pop().unwrap_or_default();
    let file = match one("compressed").as_str() {
        "" => file.to_vec(),
        "zlib" => {
            let mut out = Vec::new();
            ZlibDecoder::new(file)
                .read_to_end(&mut out)
                .expect("the vector is valid zlib");
            out
        }
        other => panic!("{name}: compression {other}"),
    };
    Vector {
        expect: one("expect"),
        payload: one("payload"),
        identities: all("identity"),
        passphrases: all("passphrase"),
        armored: one("armored") == "yes",
        name,
        file,
    }
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// The words of the vectors for our errors.
fn verdict(result: Result<Vec<u8>, OpenError>) -> String {
    match result {
        Ok(plain) => format!("success {}", hex(&sha256(&plain))),
        Err(OpenError::NoMatchingKey | OpenError::WrongPassphrase) => "no match".into(),
        Err(OpenError::AlteredHeader) => "HMAC failure".into(),
        Err(OpenError::Damaged) => "payload failure".into(),
        Err(
            OpenError::NotAge
            | OpenError::UnknownVersion
            | OpenError::HeaderTooLarge
            | OpenError::MalformedHeader
            | OpenError::ForeignStanza
            | OpenError::TooManyRecipients
            | OpenError::WorkFactor { .. },
        ) => "header failure".into(),
        Err(other) => format!("{other:?}"),
    }
}

fn identity(vector: &Vector) -> Identity {
    // Hybrid identities are of another kind: any other key stands in, the file must be refused anyway.
    let other = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";
    let stated = vector
        .identities
        .first()
        .and_then(|text| Identity::parse(text).ok());
    stated.unwrap_or_else(|| Identity::parse(other).expect("a valid identity"))
}

fn opened(vector: &Vector) -> Result<Vec<u8>, OpenError> {
    let file = &vector.file;
    if let Some(passphrase) = vector.passphrases.first() {
        let passphrase = SecretText::new(passphrase.clone());
        let accepted = AcceptedWork::AtMost(WorkFactor::PRODUCT);
        return open_phrase(file, &passphrase, accepted).map(|plain| plain.expose().to_vec());
    }
    open_verified(file, &sha256(file), &identity(vector)).map(|plain| plain.expose().to_vec())
}

fn opened_by_segments(vector: &Vector) -> Result<Vec<u8>, OpenError> {
    let size = SEGMENT_BYTES as usize;
    let signed = SignedSegments {
        size: vector.file.len() as u64,
        hashes: vector.file.chunks(size).map(sha256).collect(),
    };
    let mut reader = SegmentedReader::open(Cursor::new(&vector.file), signed, &identity(vector))?;
    let mut plain = Vec::new();
    reader.read_to_end(&mut plain).map_err(|_| OpenError::Damaged)?;
    Ok(plain)
}

fn expected(vector: &Vector) -> String {
    if let Some((_, verdict, _)) = DIFFERENT.iter().find(|(name, ..)| *name == vector.name) {
        return (*verdict).to_owned();
    }
    // The product uses no armor, and format 1 no hybrid keys.
    if vector.armored || vector.name.starts_with("hybrid") {
        return "header failure".to_owned();
    }
    match vector.expect.as_str() {
        "success" => format!("success {}", vector.payload),
        other => other.to_owned(),
    }
}

#[test]
fn all_vectors_are_there() {
    assert_eq!(vectors().len(), VECTORS, "none is skipped or lost");
}

#[test]
fn the_list_of_differences_names_vectors_only() {
    let names: Vec<_> = vectors().into_iter().map(|vector| vector.name).collect();
    for (name, _, reason) in DIFFERENT {
        assert!(names.iter().any(|known| known == name), "{name}: {reason}");
    }
}

#[test]
fn every_vector_has_the_expected_verdict() {
    let wrong: Vec<_> = vectors()
        .iter()
        .map(|vector| (vector, verdict(opened(vector))))
        .filter(|(vector, found)| *found != expected(vector))
        .map(|(vector, found)| format!("{}: {found}, not {}", vector.name, expected(vector)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_vector_has_the_same_verdict_by_segments() {
    let wrong: Vec<_> = vectors()
        .iter()
        .filter(|vector| vector.passphrases.is_empty())
        .map(|vector| (vector, verdict(opened_by_segments(vector))))
        .filter(|(vector, found)| *found != expected(vector))
        .map(|(vector, found)| format!("{}: {found}, not {}", vector.name, expected(vector)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
