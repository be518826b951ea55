//! What anybody may put before the program, as functions of bytes: none may panic, whatever the bytes.
//!
//! `tests/fuzz` gives them to libFuzzer, where a nightly compiler is at hand; the smoke runner gives them seeded
//! mutations of the test vectors, so many and no more. A function may assert what holds for all bytes.

mod authority;
mod papers;
mod retention;

use coffre_crypto::{Identity, IdentityFile, InviteWords, UnverifiedNote, open_keyring, open_verified};
use coffre_format::act::Act;
use coffre_format::body::Body;
use coffre_format::entry::{Entry, unjoin};
use coffre_format::join::{Invite, Request};
use coffre_format::note::{Note, join, split_joined};
use coffre_format::op::Line;
use coffre_format::path::FileName;
use coffre_format::rank::Class;
use coffre_format::root::Root;
use coffre_format::segment::parse_list;
use coffre_format::snapshot::Snapshot;
use coffre_format::{Hash, json};
use coffre_index::Query;
use coffre_secret::SecretText;

use crate::world::lay;

/// Something that reads bytes of strangers.
pub struct Target {
    /// Its name.
    pub name: &'static str,
    /// The layer of the scenarios of format 1 whose bytes it starts from; none has its own seeds.
    pub layer: &'static str,
    /// What it starts from besides.
    pub seeds: &'static [&'static str],
    /// The reader.
    pub run: fn(&[u8]),
    /// Whether one run is dear, so that the smoke runner makes fewer.
    pub dear: bool,
}

const fn of(name: &'static str, layer: &'static str, run: fn(&[u8])) -> Target {
    Target {
        name,
        layer,
        seeds: &[],
        run,
        dear: false,
    }
}

/// Every target. To add one: add a row, its function, and its file in `tests/fuzz/fuzz_targets`.
pub const TARGETS: &[Target] = &[
    of("note", "note", note),
    of("root", "root", |bytes| {
        text(bytes, round_trip(Root::parse, Root::text))
    }),
    of("entry", "entry", |bytes| {
        text(bytes, round_trip(Entry::parse, Entry::text))
    }),
    of("joined", "joined", joined),
    of("act", "act", |bytes| {
        text(bytes, round_trip(Act::parse, Act::line))
    }),
    of("op", "op", op),
    of("json", "json", canonical),
    of("body", "body", body),
    of("snapshot", "snapshot", snapshot),
    of("segments", "segment", segments),
    of("join", "join", mailbox),
    of("path", "path", path),
    of("keyring", "keyring", keyring),
    Target {
        dear: true,
        ..of("object", "object", object)
    },
    Target {
        dear: true,
        ..of("authority", "entry", authority::evaluate_any)
    },
    Target {
        seeds: retention::SEEDS,
        ..of("retention", "", retention::decide_any)
    },
    Target {
        seeds: QUERIES,
        ..of("query", "", query)
    },
    Target {
        seeds: papers::PAPERS,
        dear: true,
        ..of("propose", "", papers::propose_any)
    },
    Target {
        seeds: papers::TABLES,
        ..of("table", "", papers::table_any)
    },
    Target {
        seeds: MANIFESTS,
        dear: true,
        ..of("export", "", export)
    },
];

const QUERIES: &[&str] = &[
    "kind:peb person:\"Dupont Marie\" before:2024 \"words in order\"",
    "dossier:V-2026-014 after:2026-02-28 is:bin -tag:urgent genre:compromis due:30d",
    "soort:akte vóór:2024-13 l'acte d'hérédité",
];
const MANIFESTS: &[&str] = &[
    r#"{"documents":[],"export":"coffre-export/v1","purpose":"acte","recipient":"Notaire","time":"2026-01-01T00:00:00Z"}"#,
];

/// The target of a name.
pub fn target(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}

fn text(bytes: &[u8], read: impl Fn(&str)) {
    if let Ok(text) = coffre_format::text::checked(bytes) {
        read(text);
    }
    if let Ok(text) = str::from_utf8(bytes) {
        read(text);
    }
}

/// What is read at all is read from the one encoding that writing gives.
fn round_trip<T, E>(parse: fn(&str) -> Result<T, E>, write: fn(&T) -> String) -> impl Fn(&str) {
    move |text| {
        if let Ok(value) = parse(text) {
            assert_eq!(write(&value), text, "one value has one encoding");
        }
    }
}

fn note(bytes: &[u8]) {
    let by_format = Note::parse(bytes);
    let by_crypto = UnverifiedNote::parse(bytes);
    assert!(
        by_format.is_err() || by_crypto.is_ok(),
        "both crates read one form"
    );
    if let Ok(note) = by_format {
        let _ = (note.hash(), note.signer().to_string(), note.names_key(&[7; 32]));
    }
}

fn joined(bytes: &[u8]) {
    let pieces: Vec<&[u8]> = split_joined(bytes).collect();
    assert_eq!(join(&pieces), bytes, "splitting and joining is nothing");
    let seat = "0".repeat(32);
    let name = format!(
        "log/{seat}/00000001-{:08}-{}.notes",
        pieces.len(),
        &Hash::of(bytes).to_string()[..32]
    );
    let _ = unjoin(&name, bytes);
}

fn op(bytes: &[u8]) {
    text(bytes, |line| drop(Line::parse(line)));
}

fn canonical(bytes: &[u8]) {
    text(bytes, |line| {
        if let Ok(map) = json::parse_object(line) {
            assert_eq!(json::write_map(map), line, "one value has one encoding");
        }
    });
}

fn body(bytes: &[u8]) {
    // The entry stands before the first empty line, so that both sides vary.
    let Some(gap) = bytes.windows(2).position(|pair| pair == b"\n\n") else {
        return;
    };
    let Some(entry) = str::from_utf8(&bytes[..=gap])
        .ok()
        .and_then(|text| Entry::parse(text).ok())
    else {
        return;
    };
    for part in 0..=entry.bodies.len() {
        let _ = Body::parse(&entry, part, &bytes[gap + 2..]);
    }
}

fn snapshot(bytes: &[u8]) {
    for class in [Class::Data, Class::Text, Class::Audit] {
        if let Ok(snapshot) = Snapshot::parse(class, bytes) {
            for body in &snapshot.bodies {
                let _ = body.line_list();
            }
        }
    }
}

fn segments(bytes: &[u8]) {
    for size in [0, 1, 16 << 20, (16 << 20) + 1, u64::MAX] {
        let _ = parse_list(bytes, size);
    }
}

fn mailbox(bytes: &[u8]) {
    if let Ok(invite) = Invite::parse(bytes) {
        assert_eq!(invite.line().as_bytes(), bytes, "one invite has one encoding");
        invite.heads().for_each(drop);
    }
    if let Ok(request) = Request::parse(bytes) {
        assert_eq!(request.line().as_bytes(), bytes, "one request has one encoding");
        let _ = (request.signed_text(), request.check_indices());
    }
    if let Ok(typed) = str::from_utf8(bytes) {
        let _ = InviteWords::parse(&SecretText::new(typed.to_owned()));
    }
}

fn path(bytes: &[u8]) {
    if let Ok(text) = str::from_utf8(bytes)
        && let Ok(name) = FileName::parse(text)
    {
        assert_eq!(name.path(), text, "one file has one name");
    }
}

fn keyring(bytes: &[u8]) {
    if let Ok(text) = str::from_utf8(bytes) {
        let _ = IdentityFile::parse(text);
    }
}

/// A key that anybody may know: it seals nothing.
fn identity() -> Identity {
    let mut random = <rand_chacha::ChaCha20Rng as rand_chacha::rand_core::SeedableRng>::seed_from_u64(1);
    Identity::make(&mut random)
}

/// The caps of age headers, for objects, keyrings and phrase files.
fn object(bytes: &[u8]) {
    let identity = identity();
    let _ = open_verified(bytes, Hash::of(bytes).as_bytes(), &identity);
    let _ = open_keyring(bytes, Hash::of(bytes).as_bytes(), &[&identity]);
}

fn query(bytes: &[u8]) {
    if let Ok(text) = str::from_utf8(bytes) {
        let _ = Query::parse(text);
    }
}

/// An export that somebody outside was handed: its manifest is the first part, its list of signers the second.
fn export(bytes: &[u8]) {
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let cut = bytes.iter().position(|byte| *byte == 0x1e).unwrap_or(bytes.len());
    let put = |name: &str, bytes: &[u8]| lay(&folder.path().join(name), bytes);
    put(coffre_export::bundle::MANIFEST, &bytes[..cut]);
    put(
        coffre_export::bundle::SIGNATURE,
        bytes.get(cut + 1..).unwrap_or_default(),
    );
    let report = coffre_export::bundle::verify(folder.path()).expect("a folder that is there");
    assert!(!report.holds(), "nothing unsigned holds");
}
