//! Arbitrary values of the format, for property tests.

use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::*;
use proptest::sample::select;

use crate::act::{self, Act};
use crate::entry::{BodyRef, Entry, Head, SnapRef};
use crate::hash::Hash;
use crate::id::{CompartmentId, SeatId, VaultId};
use crate::kid::Kid;
use crate::limits::MAX_BODY;
use crate::rank::{Class, Level, Protection, Rank, Right, Use};
use crate::root::{Cut, Director, PublicKeys, Recovery, Root};
use crate::text::to_base64;

pub(crate) fn hash() -> impl Strategy<Value = Hash> {
    any::<[u8; 32]>().prop_map(Hash::from_bytes)
}

/// An id of any kind, by its constructor.
pub(crate) fn id<T: std::fmt::Debug>(make: fn([u8; 16]) -> T) -> impl Strategy<Value = T> {
    any::<[u8; 16]>().prop_map(make)
}

pub(crate) fn kid() -> impl Strategy<Value = Kid> {
    (id(CompartmentId::from_bytes), recipient()).prop_map(|(c, recipient)| Kid::derive(c, &recipient))
}

pub(crate) fn recipient() -> impl Strategy<Value = String> {
    "age1[a-z0-9]{4,60}"
}

pub(crate) fn keys() -> impl Strategy<Value = PublicKeys> {
    (recipient(), any::<[u8; 32]>()).prop_map(|(recipient, sign)| PublicKeys { recipient, sign })
}

pub(crate) fn class() -> impl Strategy<Value = Class> {
    select(vec![Class::Data, Class::Text, Class::Audit])
}

/// Text that a person typed, with the characters that JSON escapes and with none.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,20}", "[\\x00-\\x7f\"\\\\é😀]{0,20}"]
}

fn number() -> impl Strategy<Value = u64> {
    prop_oneof![1u64..5, Just(9_999_999_999_999_999_999)]
}

fn director() -> impl Strategy<Value = Director> {
    (any::<[u8; 16]>(), keys()).prop_map(|(person, keys)| Director {
        person: crate::id::PersonId::from_bytes(person),
        seat: keys.seat(),
        keys,
    })
}

fn cut() -> impl Strategy<Value = Cut> {
    (id(SeatId::from_bytes), proptest::option::of((number(), hash())))
        .prop_map(|(seat, last)| Cut { seat, last })
}

pub(crate) fn root() -> impl Strategy<Value = Root> {
    let lists = (
        btree_set(director(), 1..4),
        vec((keys(), any::<bool>()), 0..3),
        vec(cut(), 0..3),
        btree_set(hash(), 1..=2),
    );
    (number(), number(), number(), hash(), lists).prop_map(|(version, format, reader, vault, lists)| {
        let (directors, recovery, cuts, prev) = lists;
        let first = version == 1;
        let mut root = Root {
            version,
            vault: (!first).then_some(VaultId(vault)),
            prev: if first {
                Vec::new()
            } else {
                prev.into_iter().collect()
            },
            format,
            reader,
            threshold: 1,
            directors: directors.into_iter().collect(),
            recovery: recovery
                .into_iter()
                .map(|(keys, alone)| Recovery { keys, alone })
                .collect(),
            cuts,
        };
        root.threshold = root.persons().len() as u64;
        root.recovery.sort();
        root.cuts.sort();
        root
    })
}

pub(crate) fn act() -> impl Strategy<Value = Act> {
    use crate::id::{GrantId, PersonId, RoleId};
    let person = || id(PersonId::from_bytes);
    let c = || id(CompartmentId::from_bytes);
    let rank = || select(vec![Rank::Agent, Rank::Manager, Rank::Director]);
    let right = select(vec![Right::File, Right::Read, Right::Manage]);
    prop_oneof![
        person().prop_map(|person| Act::Person(act::Person { person })),
        (
            keys(),
            person(),
            select(vec![Level::Day, Level::High]),
            select(vec![Protection::Os, Protection::Phrase])
        )
            .prop_map(|(keys, person, level, protection)| Act::Seat(act::Seat {
                seat: keys.seat(),
                person,
                recipient: keys.recipient.clone(),
                sign: to_base64(&keys.sign),
                level,
                protection,
            })),
        (
            c(),
            rank(),
            any::<bool>(),
            select(vec![Use::Files, Use::House, Use::Audit])
        )
            .prop_map(|(c, floor, stepup, r#use)| Act::Compartment(act::Compartment {
                c,
                floor,
                stepup,
                r#use
            })),
        (id(RoleId::from_bytes), rank(), btree_map(c(), right, 0..4))
            .prop_map(|(role, rank, rights)| Act::Role(act::Role { role, rank, rights })),
        (id(GrantId::from_bytes), person(), id(RoleId::from_bytes))
            .prop_map(|(grant, person, role)| Act::Grant(act::Grant { grant, person, role })),
        (c(), recipient(), hash()).prop_map(|(c, recipient, keyring)| Act::Epoch(act::Epoch {
            c,
            kid: Kid::derive(c, &recipient),
            recipient,
            keyring
        })),
        (c(), vec((hash(), id(SeatId::from_bytes), 1u64..=1 << 53), 0..3)).prop_map(|(c, notes)| {
            let notes = notes.into_iter();
            let notes = notes
                .map(|(note, seat, seq)| act::Adopted { note, seat, seq })
                .collect();
            Act::Adopt(act::Adopt { c, notes })
        }),
    ]
}

fn body_ref() -> impl Strategy<Value = BodyRef> {
    (class(), kid(), hash(), 0..=MAX_BODY, hash()).prop_map(|(class, kid, sha256, size, lines)| BodyRef {
        class,
        kid,
        sha256,
        size,
        lines,
    })
}

pub(crate) fn entry() -> impl Strategy<Value = Entry> {
    let lists = (
        btree_set((id(SeatId::from_bytes), hash()), 0..4),
        vec(act(), 0..4),
        vec(body_ref(), 0..3),
        vec(body_ref(), 0..2),
    );
    let place = (id(SeatId::from_bytes), number(), number(), hash());
    (place, hash(), number(), lists).prop_map(|((seat, seq, clock, prev), vault, version, lists)| {
        let (saw, acts, bodies, snaps) = lists;
        Entry {
            vault: VaultId(vault),
            seat,
            seq,
            prev: (seq > 1).then_some(prev),
            clock,
            time: "2026-01-05T09:00:00Z".into(),
            root: (version, vault),
            saw: saw
                .into_iter()
                .filter(|(other, _)| *other != seat)
                .map(|(seat, note)| Head { seat, seq, note })
                .collect(),
            acts,
            bodies,
            snaps: snaps
                .into_iter()
                .map(|b| SnapRef {
                    class: b.class,
                    kid: b.kid,
                    sha256: b.sha256,
                    size: b.size,
                })
                .collect(),
        }
    })
}

/// Bytes of no form, and bytes that come near a text of the format.
pub(crate) fn bytes(near: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let altered = (any::<proptest::sample::Index>(), any::<u8>()).prop_map(move |(at, byte)| {
        let mut bytes = near.as_bytes().to_vec();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        bytes
    });
    let cut =
        any::<proptest::sample::Index>().prop_map(move |at| near.as_bytes()[..at.index(near.len())].to_vec());
    prop_oneof![vec(any::<u8>(), 0..300), altered, cut]
}
