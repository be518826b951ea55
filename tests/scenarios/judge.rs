//! Asks the reader of a layer.

use std::io::{Cursor, Read as _};
use std::str::FromStr as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use coffre_core::authority::{Authority, NoteSet, RootChain, RootVersion, evaluate};
use coffre_core::clock::Moment;
use coffre_core::upkeep::may_go;
use coffre_crypto::{
    AcceptedWork, Identity, IdentityFile, NoteSigner, PublicKey, RecoveryKey, SegmentedReader,
    SignedSegments, WorkFactor, open_phrase, open_verified, verify_note,
};
use coffre_format::act::Act;
use coffre_format::body::Body;
use coffre_format::entry::{Entry, SnapRef, unjoin};
use coffre_format::join::{Invite, Request};
use coffre_format::note::{Note, Signer};
use coffre_format::op::{Line, Op};
use coffre_format::path::FileName;
use coffre_format::rank::Class;
use coffre_format::root::{PublicKeys, Root};
use coffre_format::segment::parse_list;
use coffre_format::snapshot::Snapshot;
use coffre_format::{CompartmentId, Hash, Kid, SeatId, VaultId, json, text};
use coffre_secret::SecretText;
use jiff::tz::TimeZone;

use crate::file::Scenario;

/// Why a reader refused.
pub(crate) type Refusal = String;

/// What the reader of the scenario's layer says.
pub(crate) fn judge(scenario: &Scenario) -> Result<(), Refusal> {
    match scenario.layer.as_str() {
        "note" => note(scenario),
        "root" => round_trip(scenario, Root::parse, Root::text),
        "entry" => round_trip(scenario, Entry::parse, Entry::text),
        "joined" => unjoin(input(scenario, "path"), &scenario.raw)
            .map(|_| ())
            .map_err(told),
        "json" => json::parse_object(raw_text(scenario)?).map(|_| ()).map_err(told),
        "act" => act(scenario),
        "op" => op(scenario),
        "body" => body(scenario),
        "snapshot" => snapshot(scenario),
        "keyring" => IdentityFile::parse(raw_text(scenario)?).map(|_| ()).map_err(told),
        "path" => FileName::parse(raw_text(scenario)?).map(|_| ()).map_err(told),
        "join" => join(scenario),
        "seat" => seat(scenario),
        "kid" => kid(scenario),
        "recovery" => recovery(scenario),
        "object" => object(scenario),
        "segment" => segment(scenario),
        "phrase" => phrase(scenario),
        "authority" => authority(scenario),
        "removal" => removal(scenario),
        other => panic!("no reader for layer {other}"),
    }
}

/// Whether the published age format, without any hash of ours, gives a plaintext.
pub(crate) fn opens_with_age_alone(scenario: &Scenario) -> bool {
    let identity = age::x25519::Identity::from_str(input(scenario, "identity")).unwrap();
    let Ok(decryptor) = age::Decryptor::new(scenario.raw.as_slice()) else {
        return false;
    };
    let mut plain = Vec::new();
    decryptor
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .is_ok_and(|mut reader| reader.read_to_end(&mut plain).is_ok())
}

fn told(error: impl std::fmt::Display) -> Refusal {
    error.to_string()
}

fn must(holds: bool, what: &str) -> Result<(), Refusal> {
    if holds { Ok(()) } else { Err(what.to_owned()) }
}

fn input<'a>(scenario: &'a Scenario, key: &str) -> &'a str {
    let value = scenario.inputs.get(key);
    value.unwrap_or_else(|| panic!("a scenario of {} states {key}", scenario.layer))
}

fn raw_text(scenario: &Scenario) -> Result<&str, Refusal> {
    str::from_utf8(&scenario.raw).map_err(told)
}

/// A hash that an input states, where it states one.
fn stated_hash(scenario: &Scenario, key: &str, found: Hash) -> Result<(), Refusal> {
    match scenario.inputs.get(key) {
        Some(stated) => must(found.to_string() == *stated, "another hash than stated"),
        None => Ok(()),
    }
}

fn note(scenario: &Scenario) -> Result<(), Refusal> {
    let (name, key) = (input(scenario, "name"), input(scenario, "public-key"));
    let by_crypto = NoteSigner::parse(name)
        .ok_or("no signer".to_owned())
        .and_then(|signer| {
            let key = PublicKey::parse(key).map_err(told)?;
            verify_note(&scenario.raw, signer, &key).map(|_| ()).map_err(told)
        });
    let by_format = Note::parse(&scenario.raw).map_err(told).and_then(|note| {
        let key = PublicKey::parse(key).map_err(told)?;
        must(
            note.signer().to_string() == name && note.names_key(key.as_bytes()),
            "another signer",
        )?;
        must(
            key.verifies(note.text().as_bytes(), note.signature()),
            "no signature of the key",
        )?;
        Ok(note.hash())
    });
    assert_eq!(
        by_crypto.is_ok(),
        by_format.is_ok(),
        "both crates read one form of note: {by_crypto:?} {by_format:?}"
    );
    stated_hash(scenario, "note-hash", by_format?)
}

fn round_trip<T>(
    scenario: &Scenario,
    parse: fn(&str) -> Result<T, text::ParseError>,
    write: fn(&T) -> String,
) -> Result<(), Refusal> {
    let text = text::checked(&scenario.raw).map_err(told)?;
    let value = parse(text).map_err(told)?;
    assert_eq!(write(&value), text, "what was read is written back");
    stated_hash(scenario, "note-hash", Hash::of(&scenario.raw))
}

fn act(scenario: &Scenario) -> Result<(), Refusal> {
    let act = Act::parse(raw_text(scenario)?).map_err(told)?;
    must(!matches!(act, Act::Unknown(_)), "unknown, so void")
}

fn op(scenario: &Scenario) -> Result<(), Refusal> {
    let line = Line::parse(raw_text(scenario)?).map_err(told)?;
    must(!matches!(line.op, Op::Unknown(_)), "unknown, so void")?;
    must(
        line.op.class() == Some(class(scenario)),
        "in a body of another class",
    )
}

fn class(scenario: &Scenario) -> Class {
    Class::from_word(input(scenario, "class")).unwrap()
}

fn body(scenario: &Scenario) -> Result<(), Refusal> {
    let entry = String::from_utf8(STANDARD.decode(input(scenario, "entry")).unwrap()).unwrap();
    let entry = Entry::parse(&entry).unwrap();
    let part = input(scenario, "part").parse().unwrap();
    Body::parse(&entry, part, &scenario.raw).map(|_| ()).map_err(told)
}

fn snapshot(scenario: &Scenario) -> Result<(), Refusal> {
    let read = Snapshot::parse(class(scenario), &scenario.raw).map_err(told)?;
    let c = CompartmentId::parse(input(scenario, "c")).unwrap();
    let vault = VaultId(Hash::parse(input(scenario, "vault")).unwrap());
    must(
        read.header.c == c && read.header.vault == vault,
        "of another compartment or vault",
    )?;
    match (scenario.inputs.get("line-list"), &read.bodies[..]) {
        (Some(stated), [body, ..]) => must(
            body.line_list().to_string() == *stated,
            "lines that nobody signed",
        ),
        _ => Ok(()),
    }
}

fn join(scenario: &Scenario) -> Result<(), Refusal> {
    if input(scenario, "kind") == "invite" {
        return Invite::parse(&scenario.raw).map(|_| ()).map_err(told);
    }
    let request = Request::parse(&scenario.raw).map_err(told)?;
    for seat in &request.seats {
        let keys = seat.keys().map_err(told)?;
        let signature: [u8; 64] = text::base64(&seat.sig).map_err(told)?;
        let key = PublicKey::from_bytes(&keys.sign).map_err(told)?;
        must(
            key.verifies(request.signed_text().as_bytes(), &signature),
            "a seat that did not sign",
        )?;
    }
    let [first, second] = request.check_indices();
    match scenario.inputs.get("check") {
        Some(stated) => must(format!("{first} {second}") == *stated, "other check words"),
        None => Ok(()),
    }
}

fn seat(scenario: &Scenario) -> Result<(), Refusal> {
    let recipient = input(scenario, "recipient").to_owned();
    text::recipient(&recipient).map_err(told)?;
    let sign = text::base64(input(scenario, "public-key")).map_err(told)?;
    let derived = PublicKeys { recipient, sign }.seat();
    must(derived.to_string() == input(scenario, "seat"), "another seat")
}

fn kid(scenario: &Scenario) -> Result<(), Refusal> {
    let kid = Kid::parse(input(scenario, "kid")).map_err(told)?;
    must(
        kid == Kid::derive(kid.compartment(), input(scenario, "recipient")),
        "another epoch",
    )
}

fn recovery(scenario: &Scenario) -> Result<(), Refusal> {
    let key = RecoveryKey::from_identity(Identity::parse(input(scenario, "identity")).map_err(told)?);
    must(
        key.public().to_base64() == input(scenario, "public-key"),
        "another key",
    )
}

/// The root and the entries stand for notes whose signatures hold; the first root is signed by all that it lists.
fn authority(scenario: &Scenario) -> Result<(), Refusal> {
    let (authority, _) = evaluated(scenario)?;
    let note = Hash::parse(input(scenario, "note")).map_err(told)?;
    let found = authority.verdict(&note).word();
    must(found == Some(input(scenario, "verdict")), "another verdict")
}

fn removal(scenario: &Scenario) -> Result<(), Refusal> {
    let (authority, notes) = evaluated(scenario)?;
    let words: Vec<&str> = input(scenario, "snap").split(' ').collect();
    let snap = SnapRef {
        class: Class::from_word(words[0]).unwrap(),
        kid: Kid::parse(words[1]).map_err(told)?,
        sha256: Hash::parse(words[2]).map_err(told)?,
        size: words[3].parse().unwrap(),
    };
    let seat = SeatId::parse(input(scenario, "seat")).map_err(told)?;
    let now = Moment::new(input(scenario, "at").parse().unwrap(), &TimeZone::UTC);
    must(may_go(&authority, &notes, &snap, seat, &now), "it stays")
}

/// What the root and the entries of a scenario come to.
fn evaluated(scenario: &Scenario) -> Result<(Authority, NoteSet), Refusal> {
    let mut texts = raw_text(scenario)?.split('\u{1e}');
    let first = texts.next().unwrap_or_default();
    let root = Root::parse(first).map_err(told)?;
    let signers = root.directors.iter().map(|d| Signer::Seat(d.seat)).collect();
    let hash = Hash::of(first.as_bytes());
    let chain = RootChain::start(RootVersion { hash, root, signers }).map_err(told)?;
    let mut notes = NoteSet::new();
    for text in texts {
        notes.insert(Hash::of(text.as_bytes()), Entry::parse(text).map_err(told)?);
    }
    Ok((evaluate(&chain, &notes), notes))
}

fn identity(scenario: &Scenario) -> Identity {
    Identity::parse(input(scenario, "identity")).unwrap()
}

fn hash(text: &str) -> [u8; 32] {
    *Hash::parse(text).unwrap().as_bytes()
}

fn object(scenario: &Scenario) -> Result<(), Refusal> {
    let stated = hash(input(scenario, "sha256"));
    let plain = open_verified(&scenario.raw, &stated, &identity(scenario)).map_err(told)?;
    // EXPOSE: a document of a test.
    stated_hash(scenario, "plain-sha256", Hash::of(plain.expose()))
}

fn segment(scenario: &Scenario) -> Result<(), Refusal> {
    let size = input(scenario, "size").parse().unwrap();
    let Some(segments) = scenario.inputs.get("segments") else {
        return parse_list(&scenario.raw, size).map(|_| ()).map_err(told);
    };
    let hashes = segments.split(' ').map(hash).collect();
    let signed = SignedSegments { size, hashes };
    let mut reader =
        SegmentedReader::open(Cursor::new(&scenario.raw), signed, &identity(scenario)).map_err(told)?;
    let mut plain = Vec::new();
    reader.read_to_end(&mut plain).map_err(told)?;
    stated_hash(scenario, "plain-sha256", Hash::of(&plain))
}

fn phrase(scenario: &Scenario) -> Result<(), Refusal> {
    let accepted = match input(scenario, "accept") {
        "join" => AcceptedWork::AtMost(WorkFactor::PRODUCT),
        "seat" => AcceptedWork::Exactly(WorkFactor::PRODUCT),
        other => panic!("no acceptance {other}"),
    };
    let words = SecretText::new(input(scenario, "phrase").to_owned());
    open_phrase(&scenario.raw, &words, accepted)
        .map(|_| ())
        .map_err(told)
}
