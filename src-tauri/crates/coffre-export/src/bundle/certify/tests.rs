//! Whom an outsider believes: certificates up to the root, and cuts of the root.

use std::collections::{BTreeMap, BTreeSet};

use coffre_crypto::{NoteSigner, SigningKey, sign_note};
use coffre_format::act::{Act, Grant, Role, Seat};
use coffre_format::entry::Entry;
use coffre_format::note::Signer;
use coffre_format::path::FileName;
use coffre_format::rank::{Level, Protection, Rank};
use coffre_format::root::{Cut, Director, PublicKeys, Root};
use coffre_format::text::to_base64;
use coffre_format::{GrantId, Hash, PersonId, RoleId, SeatId, VaultId};
use coffre_secret::SecretBytes;

use super::{Certified, ExportFinding};

struct Key {
    sign: SigningKey,
    keys: PublicKeys,
}

fn key(n: u8) -> Key {
    let sign = SigningKey::from_seed(&SecretBytes::init_with(|seed| seed.fill(n)));
    let keys = PublicKeys {
        recipient: format!("age1test{n}"),
        sign: *sign.public().as_bytes(),
    };
    Key { sign, keys }
}

fn person(n: u8) -> PersonId {
    PersonId::from_bytes([n; 16])
}

/// Notes of a small vault; key and person 1 are the director's.
struct Notes {
    vault: VaultId,
    root: Hash,
    files: BTreeMap<String, Vec<u8>>,
}

impl Notes {
    fn new() -> Self {
        let root = Root {
            version: 1,
            vault: None,
            prev: Vec::new(),
            format: 1,
            reader: 1,
            threshold: 1,
            directors: vec![director(&key(1), 1)],
            recovery: Vec::new(),
            cuts: Vec::new(),
        };
        let hash = Hash::of(root.text().as_bytes());
        let mut notes = Self {
            vault: VaultId(hash),
            root: hash,
            files: BTreeMap::new(),
        };
        notes.add_root(&root, &[&key(1)]);
        notes
    }

    fn add_root(&mut self, root: &Root, signers: &[&Key]) {
        let text = root.text();
        for key in signers {
            let seat = key.keys.seat();
            let name = FileName::root(root.version, &Hash::of(text.as_bytes()), Signer::Seat(seat));
            self.files.insert(name.path(), note(&text, key));
        }
    }

    fn add(&mut self, by: &Key, seq: u64, acts: Vec<Act>) -> Hash {
        let entry = Entry {
            vault: self.vault,
            seat: by.keys.seat(),
            seq,
            prev: (seq > 1).then(|| Hash::of(b"the one before")),
            clock: 1,
            time: "2026-06-01T10:00:00Z".into(),
            root: (1, self.root),
            saw: Vec::new(),
            acts,
            bodies: Vec::new(),
            snaps: Vec::new(),
        };
        let hash = Hash::of(entry.text().as_bytes());
        let name = FileName::entry(entry.seat, seq, &hash).path();
        self.files.insert(name, note(&entry.text(), by));
        hash
    }

    fn judge(&self) -> (Certified, BTreeSet<ExportFinding>) {
        let mut findings = BTreeSet::new();
        let certified = Certified::of(self.vault, &self.files, &mut findings);
        (certified, findings)
    }
}

fn note(text: &str, key: &Key) -> Vec<u8> {
    let seat = NoteSigner::parse(&Signer::Seat(key.keys.seat()).to_string()).unwrap();
    sign_note(text, seat, &key.sign).unwrap()
}

fn director(key: &Key, n: u8) -> Director {
    Director {
        person: person(n),
        seat: key.keys.seat(),
        keys: key.keys.clone(),
    }
}

fn seat(of: &Key, n: u8, level: Level) -> Act {
    Act::Seat(Seat {
        seat: of.keys.seat(),
        person: person(n),
        recipient: of.keys.recipient.clone(),
        sign: to_base64(&of.keys.sign),
        level,
        protection: Protection::Os,
    })
}

fn manager(n: u8) -> Vec<Act> {
    let (role, grant) = (RoleId::from_bytes([n; 16]), GrantId::from_bytes([n; 16]));
    vec![
        Act::Role(Role {
            role,
            rank: Rank::Manager,
            rights: BTreeMap::new(),
        }),
        Act::Grant(Grant {
            grant,
            person: person(n),
            role,
        }),
    ]
}

fn whose(notes: &Notes, of: &Key) -> Option<PersonId> {
    notes
        .judge()
        .0
        .person(SeatId::parse(&of.keys.seat().to_string()).unwrap())
}

#[test]
fn a_seat_of_a_manager_that_a_director_made_one_is_believed() {
    let mut notes = Notes::new();
    let mut acts = manager(2);
    acts.push(seat(&key(2), 2, Level::High));
    notes.add(&key(1), 1, acts);
    notes.add(&key(2), 1, vec![seat(&key(3), 3, Level::Day)]);
    assert_eq!(
        whose(&notes, &key(3)),
        Some(person(3)),
        "director, manager, agent"
    );
    assert!(notes.judge().1.is_empty(), "nothing is wrong");
}

#[test]
fn a_seat_that_an_agent_certified_is_not_believed() {
    let mut notes = Notes::new();
    notes.add(&key(1), 1, vec![seat(&key(2), 2, Level::High)]);
    notes.add(&key(2), 1, vec![seat(&key(3), 1, Level::Day)]);
    let filed = notes.add(&key(3), 1, Vec::new());
    assert_eq!(whose(&notes, &key(3)), None, "no manager's grant");
    let refused = notes.judge().0.entry(&filed).map(|_| ());
    assert!(
        matches!(refused, Err(Some(ExportFinding::NotCertified { .. }))),
        "found {refused:?}"
    );
}

#[test]
fn a_manager_by_his_own_word_is_none() {
    let mut notes = Notes::new();
    notes.add(&key(1), 1, vec![seat(&key(2), 2, Level::High)]);
    let mut acts = manager(2);
    acts.push(seat(&key(3), 3, Level::Day));
    notes.add(&key(2), 1, acts);
    assert_eq!(whose(&notes, &key(3)), None, "he granted the role to himself");
}

#[test]
fn a_day_seat_certifies_nobody_but_for_itself() {
    let mut notes = Notes::new();
    let mut acts = manager(2);
    acts.push(seat(&key(2), 2, Level::Day));
    notes.add(&key(1), 1, acts);
    notes.add(&key(2), 1, vec![seat(&key(3), 3, Level::Day)]);
    assert_eq!(whose(&notes, &key(3)), None, "appointing takes a high seat");
}

#[test]
fn a_note_beyond_a_cut_of_the_root_is_refused_and_one_within_is_not() {
    let mut notes = Notes::new();
    notes.add(&key(1), 1, vec![seat(&key(2), 2, Level::Day)]);
    let inside = notes.add(&key(2), 1, Vec::new());
    let beyond = notes.add(&key(2), 2, Vec::new());
    let root = Root {
        version: 2,
        vault: Some(notes.vault),
        prev: vec![notes.root],
        format: 1,
        reader: 1,
        threshold: 1,
        directors: vec![director(&key(1), 1)],
        recovery: Vec::new(),
        cuts: vec![Cut {
            seat: key(2).keys.seat(),
            last: Some((1, inside)),
        }],
    };
    notes.add_root(&root, &[&key(1)]);
    let (certified, _) = notes.judge();
    assert!(certified.entry(&inside).is_ok(), "where the journal ends");
    let refused = certified.entry(&beyond).map(|_| ());
    assert!(
        matches!(refused, Err(Some(ExportFinding::CutOff { .. }))),
        "found {refused:?}"
    );
}

#[test]
fn a_root_that_its_directors_did_not_sign_is_named() {
    let mut notes = Notes::new();
    let root = Root {
        version: 2,
        vault: Some(notes.vault),
        prev: vec![notes.root],
        format: 1,
        reader: 1,
        threshold: 1,
        directors: vec![director(&key(9), 9)],
        recovery: Vec::new(),
        cuts: Vec::new(),
    };
    notes.add_root(&root, &[&key(9)]);
    assert_eq!(whose(&notes, &key(9)), None, "a stranger lists himself in vain");
    assert!(
        notes.judge().1.contains(&ExportFinding::BadRoot { version: 2 }),
        "and it is told"
    );
}
