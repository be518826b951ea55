//! Every sort of file, every sort of damage, two readers: one who knows the vault, one who opens it for the first time.

mod rows;

use std::collections::BTreeSet;
use std::sync::Arc;

use coffre_core::document::Silent;
use coffre_store::{FaultStore, MemStore, Name, Script, Store, Unreadable};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore as _, SeedableRng as _};

use self::rows::Damage::{self, BadSector, Delete, Denied, Flip, Swap, Truncate, Twin};
use self::rows::EXPECTED;
use self::rows::Verdict::{self, Alarm, Ignored, Pending, Refused};
use super::reference::{Kind, Reference, Seen};

/// A folder that was touched. Each seat that opens it gets a copy of its own.
struct Touched {
    what: String,
    folder: MemStore,
    spoilt: Option<(Name, Unreadable)>,
}

impl Touched {
    fn view(&self) -> Arc<dyn Store> {
        let view = FaultStore::new(self.folder.clone(), Script::default());
        if let Some((name, how)) = &self.spoilt {
            view.spoil(name, *how);
        }
        Arc::new(view)
    }
}

/// Copies of the folder with this damage done to one file of the kind, each with a name for messages.
fn damaged(reference: &Reference, kind: Kind, damage: Damage) -> Vec<Touched> {
    let names = &reference.files[&kind];
    // The first and the last file stand for their kind, of deletions some more. Names of bodies are hashes of what age drew,
    // so that none stands for what a snapshot covers or does not: each is deleted once.
    let mut chosen = vec![&names[0], &names[names.len() - 1]];
    match (kind, damage) {
        (Kind::Body, Delete) => chosen.extend(names),
        (_, Delete) => chosen.extend([&names[names.len() / 3], &names[names.len() / 2]]),
        (_, Truncate | Flip | Swap | Twin | BadSector | Denied) => {}
    }
    chosen.sort();
    chosen.dedup();
    let mut copies = Vec::new();
    for name in chosen {
        let bytes = reference.store.get(name, u64::MAX).expect("memory");
        let spoil = |what: String, bytes: &[u8]| {
            let copy = reference.store.clone();
            copy.replace(name, bytes);
            touched(format!("{what} of {}", name.as_str()), copy)
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
                copies.push(touched(format!("a second copy of {}", name.as_str()), copy));
            }
            Delete => {
                let copy = reference.store.clone();
                copy.delete(name).expect("memory");
                copies.push(touched(format!("the loss of {}", name.as_str()), copy));
            }
            BadSector | Denied => {
                let how = if damage == Denied {
                    Unreadable::Denied
                } else {
                    Unreadable::BadSector
                };
                copies.push(Touched {
                    spoilt: Some((name.clone(), how)),
                    ..touched(format!("{how:?} of {}", name.as_str()), reference.store.clone())
                });
            }
        }
    }
    copies
}

fn touched(what: String, folder: MemStore) -> Touched {
    Touched {
        what,
        folder,
        spoilt: None,
    }
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

fn verdict(reference: &Reference, who: &str, touched: &Touched) -> Verdict {
    let (sound, what) = (&reference.sees[who], &touched.what);
    let Ok(mut vault) = reference.open_over(who, touched.view()) else {
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
        for touched in damaged(&reference, *kind, *damage) {
            let what = &touched.what;
            for (who, expected) in [("mia", known), ("dora", fresh)] {
                let found = verdict(&reference, who, &touched);
                found_at_all.insert((who, found));
                if !expected.contains(&found) {
                    wrong.push(format!(
                        "{kind:?} {damage:?}: {who} says {found:?}, not {expected:?}: {what}"
                    ));
                }
            }
            // Every wrong content heals alike; a copy under a name that nobody gave is no loss.
            if matches!(damage, Truncate | Delete | BadSector | Denied)
                && healed.len() < HEALED
                && healed.insert(what.split(" of ").last().map(str::to_owned))
            {
                heals(&reference, &touched);
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
fn heals(reference: &Reference, touched: &Touched) {
    let what = &touched.what;
    let mut vault = reference
        .open_over("mia", touched.view())
        .expect("who knows the vault opens it");
    let healed = vault
        .heal(Some(&reference.store), &Silent)
        .expect("healing works");
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
