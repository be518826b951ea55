//! Every sort of file, every sort of damage, two readers: one who knows the vault, one who opens it for the first time.

use std::collections::BTreeSet;

use coffre_store::{MemStore, Name, Store as _};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore as _, SeedableRng as _};

use super::reference::{Kind, Reference, Seen};

/// What a seat makes of a folder that was touched. There is no word for *accepted*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    /// The seat or the document does not open.
    Refused,
    /// Something is noticed, and the seat shows no more than the untouched folder.
    Alarm,
    /// Less is shown, as if it had not arrived yet.
    Pending,
    /// Exactly what the untouched folder shows.
    Ignored,
}
use Verdict::{Alarm, Ignored, Pending, Refused};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Damage {
    Truncate,
    Flip,
    Swap,
    Twin,
    Delete,
}
use Damage::{Delete, Flip, Swap, Truncate, Twin};

/// What is expected of who knows the vault, and of who opens it for the first time.
const EXPECTED: &[(Kind, Damage, &[Verdict], &[Verdict])] = &[
    // A root that is not whole is no root: a newcomer finds no vault there.
    (Kind::Root, Truncate, &[Alarm], &[Alarm]),
    (Kind::Root, Flip, &[Alarm], &[Alarm]),
    (Kind::Root, Delete, &[Alarm], &[Alarm]),
    (Kind::Root, Twin, &[Alarm], &[Alarm]),
    (Kind::Entry, Truncate, &[Alarm], &[Alarm]),
    (Kind::Entry, Flip, &[Alarm], &[Alarm]),
    (Kind::Entry, Swap, &[Alarm], &[Alarm]),
    (Kind::Entry, Twin, &[Alarm], &[Alarm]),
    (Kind::Entry, Delete, &[Alarm], &[Alarm, Pending]),
    (Kind::Joined, Truncate, &[Alarm], &[Alarm]),
    (Kind::Joined, Flip, &[Alarm], &[Alarm]),
    (Kind::Joined, Delete, &[Alarm], &[Pending, Alarm]),
    (Kind::Keyring, Truncate, &[Alarm], &[Alarm]),
    (Kind::Keyring, Flip, &[Alarm], &[Alarm]),
    (Kind::Keyring, Swap, &[Alarm], &[Alarm]),
    (Kind::Keyring, Twin, &[Alarm, Ignored], &[Alarm, Ignored]),
    (Kind::Keyring, Delete, &[Alarm], &[Alarm]),
    (Kind::Document, Truncate, &[Alarm], &[Alarm]),
    (Kind::Document, Flip, &[Alarm], &[Alarm]),
    (Kind::Document, Swap, &[Alarm], &[Alarm]),
    (Kind::Document, Twin, &[Alarm, Ignored], &[Alarm, Ignored]),
    // What lies where a person does not read is missed by others.
    (Kind::Document, Delete, &[Alarm, Ignored], &[Alarm, Ignored]),
    (Kind::Body, Truncate, &[Alarm], &[Alarm]),
    (Kind::Body, Flip, &[Alarm], &[Alarm]),
    (Kind::Body, Swap, &[Alarm], &[Alarm]),
    (Kind::Body, Twin, &[Alarm, Ignored], &[Alarm, Ignored]),
    (Kind::Body, Delete, &[Alarm], &[Alarm, Ignored]),
    (Kind::Snapshot, Truncate, &[Alarm], &[Alarm]),
    (Kind::Snapshot, Flip, &[Alarm], &[Alarm]),
    (Kind::Snapshot, Delete, &[Alarm], &[Alarm]),
    // The mailbox of one invite concerns him and his inviter.
    (Kind::Invite, Truncate, &[Ignored], &[Ignored]),
    (Kind::Invite, Flip, &[Ignored], &[Ignored]),
    (Kind::Invite, Delete, &[Ignored], &[Ignored]),
    (Kind::Request, Truncate, &[Ignored], &[Ignored]),
    (Kind::Request, Flip, &[Ignored], &[Ignored]),
    (Kind::Request, Delete, &[Ignored], &[Ignored]),
];

/// Copies of the folder with this damage done to one file of the kind, each with a name for messages.
fn damaged(reference: &Reference, kind: Kind, damage: Damage) -> Vec<(String, MemStore)> {
    let names = &reference.files[&kind];
    // The first and the last file stand for their kind, of deletions some more. Names of bodies are hashes of what age drew,
    // so that none stands for what a snapshot covers or does not: each is deleted once.
    let mut chosen = vec![&names[0], &names[names.len() - 1]];
    match (kind, damage) {
        (Kind::Body, Delete) => chosen.extend(names),
        (_, Delete) => chosen.extend([&names[names.len() / 3], &names[names.len() / 2]]),
        (_, Truncate | Flip | Swap | Twin) => {}
    }
    chosen.sort();
    chosen.dedup();
    let mut copies = Vec::new();
    for name in chosen {
        let bytes = reference.store.get(name, u64::MAX).expect("memory");
        let spoil = |what: String, bytes: &[u8]| {
            let copy = reference.store.clone();
            copy.replace(name, bytes);
            (format!("{what} of {}", name.as_str()), copy)
        };
        match damage {
            Truncate => {
                let lengths = [0, 1, 64.min(bytes.len() - 1), bytes.len() - 1];
                copies.extend(
                    lengths.map(|length| spoil(format!("the first {length} bytes"), &bytes[..length])),
                );
            }
            Flip => {
                for bit in sampled_bits(bytes.len()) {
                    let mut flipped = bytes.clone();
                    flipped[bit / 8] ^= 1 << (bit % 8);
                    copies.push(spoil(format!("bit {bit}"), &flipped));
                }
            }
            Swap => {
                let other = names
                    .iter()
                    .find(|other| *other != name)
                    .expect("two files of a kind");
                let other = reference.store.get(other, u64::MAX).expect("memory");
                copies.push(spoil("another file in the place".into(), &other));
            }
            Twin => {
                let copy = reference.store.clone();
                copy.put_new(&twin(name), &bytes).expect("a free name");
                copies.push((format!("a second copy of {}", name.as_str()), copy));
            }
            Delete => {
                let copy = reference.store.clone();
                copy.delete(name).expect("memory");
                copies.push((format!("the loss of {}", name.as_str()), copy));
            }
        }
    }
    copies
}

/// Bits spread over blocks of 64 bytes: the first block, the last, and some between.
fn sampled_bits(length: usize) -> Vec<usize> {
    let mut random = ChaCha20Rng::seed_from_u64(length as u64);
    let blocks = length.div_ceil(64);
    let mut bits: Vec<usize> = Vec::new();
    for nth in 0..3usize {
        let block = nth * (blocks - 1) / 2;
        let end = (block * 64 + 64).min(length);
        bits.push((block * 64) * 8 + random.next_u32() as usize % ((end - block * 64) * 8));
    }
    bits.dedup();
    bits
}

/// A name of the same kind that is free: one digit differs.
fn twin(name: &Name) -> Name {
    let text = name.as_str();
    let at = text
        .rfind(|c: char| c.is_ascii_hexdigit() && !"age.nots".contains(c))
        .expect("a digit");
    let digit = if &text[at..=at] == "1" { "2" } else { "1" };
    Name::parse(&format!("{}{digit}{}", &text[..at], &text[at + 1..])).expect("a name")
}

fn verdict(reference: &Reference, who: &str, folder: &MemStore, what: &str) -> Verdict {
    let sound = &reference.sees[who];
    let Ok(mut vault) = reference.open(who, folder) else {
        return Refused;
    };
    let seen = Seen::of(&mut vault);
    for (doc, (title, bytes)) in &seen.documents {
        let Some((sound_title, sound_bytes)) = sound.documents.get(doc) else {
            panic!("{who} accepts a document that nobody filed, from {what}")
        };
        assert_eq!(title, sound_title, "{who} accepts another title from {what}");
        assert!(
            bytes.is_none() || bytes == sound_bytes,
            "{who} accepts other bytes from {what}"
        );
    }
    let unopened = seen.documents.values().any(|(_, bytes)| bytes.is_none());
    if !seen.noticed.is_empty() {
        Alarm
    } else if unopened {
        Refused
    } else if seen == *sound {
        Ignored
    } else {
        assert!(
            seen.documents.len() <= sound.documents.len(),
            "nothing more is shown, from {what}"
        );
        Pending
    }
}

/// Of how many files of a kind and damage the healing is tried.
const HEALED: usize = 4;

/// The table for some kinds.
fn holds(kinds: &[Kind]) -> Reference {
    let reference = Reference::make();
    let mut wrong = Vec::new();
    for (kind, damage, known, fresh) in EXPECTED.iter().filter(|row| kinds.contains(&row.0)) {
        let mut healed = BTreeSet::new();
        let mut found_at_all = BTreeSet::new();
        for (what, folder) in damaged(&reference, *kind, *damage) {
            for (who, expected) in [("mia", known), ("dora", fresh)] {
                let found = verdict(&reference, who, &folder, &what);
                found_at_all.insert((who, found));
                if !expected.contains(&found) {
                    wrong.push(format!(
                        "{kind:?} {damage:?}: {who} says {found:?}, not {expected:?}: {what}"
                    ));
                }
            }
            // Every wrong content heals alike; a copy under a name that nobody gave is no loss.
            if matches!(damage, Truncate | Delete)
                && healed.len() < HEALED
                && healed.insert(what.split(" of ").last().map(str::to_owned))
            {
                heals(&reference, &folder, &what);
            }
        }
        for (who, expected) in [("mia", known[0]), ("dora", fresh[0])] {
            assert!(
                found_at_all.contains(&(who, expected)) || *damage == Twin,
                "{kind:?} {damage:?}: {who}: {found_at_all:?}"
            );
        }
    }
    assert!(
        wrong.is_empty(),
        "{} verdicts differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    reference
}

/// A second copy of the folder makes everything whole.
fn heals(reference: &Reference, folder: &MemStore, what: &str) {
    let mut vault = reference
        .open("mia", folder)
        .expect("who knows the vault opens it");
    let healed = vault.heal(Some(&reference.store)).expect("healing works");
    assert!(healed.lost.is_empty(), "nothing is lost: {healed:?}, from {what}");
    let seen = Seen::of(&mut vault);
    assert!(
        !seen.noticed.iter().any(|n| n.starts_with("check")),
        "whole again: {:?}, from {what}",
        seen.noticed
    );
    assert_eq!(
        seen.documents, reference.sees["mia"].documents,
        "every document again, from {what}"
    );
}

#[test]
fn roots_and_notes_are_not_forged_by_damage() {
    holds(&[Kind::Root, Kind::Entry, Kind::Joined]);
}

#[test]
fn keyrings_and_mailboxes_are_not_forged_by_damage() {
    holds(&[Kind::Keyring, Kind::Invite, Kind::Request]);
}

#[test]
fn documents_are_not_forged_by_damage() {
    holds(&[Kind::Document]);
}

#[test]
fn bodies_and_snapshots_are_not_forged_by_damage() {
    let reference = holds(&[Kind::Body, Kind::Snapshot]);
    for kind in reference.files.keys() {
        assert!(EXPECTED.iter().any(|row| row.0 == *kind), "{kind:?} has its rows");
    }
    assert_eq!(reference.files.len(), 9, "the reference has every kind of file");
}
