//! The evaluation of authority over arbitrary notes and roots.

use coffre_core::authority::{NoteSet, RootChain, RootVersion, evaluate};
use coffre_format::Hash;
use coffre_format::PersonId;
use coffre_format::entry::Entry;
use coffre_format::note::Signer;
use coffre_format::root::{Director, PublicKeys, Root};

/// Evaluates texts parted by 0x1e: roots and entries, all taken for signed by whom they name. Entries of another vault
/// and without a past are adopted into the one at hand, so that chance finds more than refusals.
pub(super) fn evaluate_any(bytes: &[u8]) {
    let texts = bytes
        .split(|byte| *byte == 0x1e)
        .filter_map(|text| str::from_utf8(text).ok());
    let (mut roots, mut entries) = (Vec::new(), Vec::new());
    for text in texts {
        if let Ok(root) = Root::parse(text) {
            roots.push(root);
        } else if let Ok(entry) = Entry::parse(text) {
            entries.push(entry);
        }
    }
    let mut chain = RootChain::start(signed(first(&entries))).expect("signed by its only director");
    for root in roots {
        // A refusal is the usual answer.
        let _ = chain.accept(signed(root));
    }
    let (newest, hash) = chain.newest();
    let root = (newest.version, hash);
    let mut notes = NoteSet::new();
    let mut last: Option<(Hash, u64)> = None;
    for mut entry in entries {
        (entry.vault, entry.root) = (chain.vault(), root);
        (entry.seq, entry.prev, entry.saw) = (1, None, Vec::new());
        entry.clock = 1;
        if let Some((note, seq)) = last {
            (entry.seq, entry.prev, entry.clock) = (seq + 1, Some(note), seq + 1);
        }
        let note = Hash::of(entry.text().as_bytes());
        last = Some((note, entry.seq));
        notes.insert(note, entry);
    }
    let (one, two) = (evaluate(&chain, &notes), evaluate(&chain, &notes));
    assert_eq!(one.digest(), two.digest(), "a pure function");
    for info in one.compartments() {
        let _ = (one.state_hash(info.c), one.readers(info.c), one.needs_rotation());
    }
}

/// A root whose only director is the seat of the first entry, so that its acts count.
fn first(entries: &[Entry]) -> Root {
    let keys = entries
        .iter()
        .flat_map(|entry| &entry.acts)
        .find_map(|act| match act {
            coffre_format::act::Act::Seat(seat) => seat.keys().ok(),
            _ => None,
        });
    let keys = keys.unwrap_or(PublicKeys {
        recipient: "age1director".into(),
        sign: [1; 32],
    });
    Root {
        version: 1,
        vault: None,
        prev: Vec::new(),
        format: 1,
        reader: 1,
        threshold: 1,
        directors: vec![Director {
            person: PersonId::from_bytes([1; 16]),
            seat: keys.seat(),
            keys,
        }],
        recovery: Vec::new(),
        cuts: Vec::new(),
    }
}

fn signed(root: Root) -> RootVersion {
    RootVersion {
        hash: Hash::of(root.text().as_bytes()),
        signers: root.directors.iter().map(|d| Signer::Seat(d.seat)).collect(),
        root,
    }
}
