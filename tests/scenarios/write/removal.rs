//! When the bodies that a snapshot covers may go (FORMAT.md 9.1).

use coffre_format::act::{Act, Compartment, Person, Seat as Certificate};
use coffre_format::entry::{Entry, SnapRef};
use coffre_format::rank::Class;
use coffre_format::text::to_base64;
use coffre_format::{CompartmentId, Hash, Kid, Level, Protection, Rank, Use};

use super::cast::{self, person};
use super::history::{History, ONE, TWO};
use super::set::{Set, bad, good};

const LAYER: &str = "removal";
const RULE: &str = "9.1";

/// The director's seat for every day, and that of an agent who may do nothing.
const DAY: u8 = 7;
const AGENT: u8 = 5;

/// Every entry of a history is of the first minute of 2030.
const AFTER_29_DAYS: &str = "2030-01-30T23:59:59Z";
const AFTER_30_DAYS: &str = "2030-01-31T00:01:00Z";

/// A compartment that the high seats of both directors read, and one that the first one's day seat alone reads.
fn both() -> CompartmentId {
    CompartmentId::from_bytes([0xb0; 16])
}

fn own() -> CompartmentId {
    CompartmentId::from_bytes([0x0b; 16])
}

fn certify(seat: u8, of: u8) -> Act {
    let keys = cast::seat(seat).keys();
    Act::Seat(Certificate {
        seat: keys.seat(),
        person: person(of),
        sign: to_base64(&keys.sign),
        recipient: keys.recipient,
        level: Level::Day,
        protection: Protection::Os,
    })
}

fn house() -> (History, Hash) {
    let mut h = History::new();
    let compartment = |c, stepup| {
        Act::Compartment(Compartment {
            c,
            floor: Rank::Agent,
            stepup,
            r#use: Use::Files,
        })
    };
    let acts = vec![
        compartment(both(), true),
        compartment(own(), false),
        Act::Person(Person {
            person: person(AGENT),
        }),
        certify(DAY, ONE),
        certify(AGENT, AGENT),
    ];
    let made = h.write(ONE, &[], acts);
    (h, made)
}

fn snapshot(of: CompartmentId, bytes: &[u8]) -> SnapRef {
    SnapRef {
        class: Class::Data,
        kid: Kid::derive(of, &cast::seat(ONE).keys().recipient),
        sha256: Hash::of(bytes),
        size: 5000,
    }
}

fn state(h: &mut History, by: u8, saw: &[Hash], snap: SnapRef) -> Hash {
    let entry = h.next(by, saw);
    h.put(Entry {
        snaps: vec![snap],
        ..entry
    })
}

struct Asked<'a> {
    snap: &'a SnapRef,
    by: u8,
    at: &'a str,
}

fn add(set: &mut Set, accepted: bool, comment: &str, h: &History, asked: &Asked<'_>) {
    let case = if accepted { good } else { bad }(LAYER, RULE, comment, h.raw());
    let SnapRef {
        class,
        kid,
        sha256,
        size,
    } = asked.snap;
    let class = class.word();
    set.add(
        case.with("snap", format!("{class} {kid} {sha256} {size}"))
            .with("seat", cast::seat(asked.by).id())
            .with("at", asked.at),
    );
}

/// The scenarios of the layer.
pub(crate) fn write(set: &mut Set) {
    a_second_seat(set);
    nobody_stands(set);
    who_may_not_read(set);
    who_does_not_count(set);
    nobody_else_reads(set);
}

fn a_second_seat(set: &mut Set) {
    let (mut h, made) = house();
    let snap = snapshot(both(), b"a snapshot");
    let stated = state(&mut h, ONE, &[], snap.clone());
    state(&mut h, TWO, &[made, stated], snap.clone());
    let mut asked = Asked {
        snap: &snap,
        by: ONE,
        at: AFTER_30_DAYS,
    };
    add(set, true, "another reader stands for the snapshot", &h, &asked);
    asked.by = TWO;
    add(set, true, "the one who reads back what another wrote", &h, &asked);
    asked.at = AFTER_29_DAYS;
    asked.by = ONE;
    add(
        set,
        false,
        "another reader stands for it since 29 days",
        &h,
        &asked,
    );
    asked.at = AFTER_30_DAYS;
    asked.by = AGENT;
    add(set, false, "who deletes may not read", &h, &asked);
    asked.by = ONE;
    let other = snapshot(both(), b"another snapshot");
    asked.snap = &other;
    add(set, false, "what stands is another snapshot", &h, &asked);
}

fn nobody_stands(set: &mut Set) {
    let (mut h, made) = house();
    let snap = snapshot(both(), b"a snapshot");
    let stated = state(&mut h, ONE, &[], snap.clone());
    h.write(TWO, &[made, stated], Vec::new());
    let asked = Asked {
        snap: &snap,
        by: ONE,
        at: AFTER_30_DAYS,
    };
    let what = "another reader acknowledged the entry and does not stand for the snapshot";
    add(set, false, what, &h, &asked);
}

fn who_may_not_read(set: &mut Set) {
    let (mut h, made) = house();
    let snap = snapshot(both(), b"a snapshot");
    let stated = state(&mut h, ONE, &[], snap.clone());
    state(&mut h, AGENT, &[made, stated], snap.clone());
    let asked = Asked {
        snap: &snap,
        by: ONE,
        at: AFTER_30_DAYS,
    };
    add(set, false, "who stands for it may not read", &h, &asked);
}

fn who_does_not_count(set: &mut Set) {
    let (mut h, made) = house();
    let snap = snapshot(both(), b"a snapshot");
    let stated = state(&mut h, ONE, &[], snap.clone());
    let entry = h.next(TWO, &[made, stated]);
    h.put(Entry {
        clock: entry.clock + 1,
        snaps: vec![snap.clone()],
        ..entry
    });
    let asked = Asked {
        snap: &snap,
        by: ONE,
        at: AFTER_30_DAYS,
    };
    add(set, false, "the entry that states it does not count", &h, &asked);
}

fn nobody_else_reads(set: &mut Set) {
    let (mut h, made) = house();
    let snap = snapshot(own(), b"a snapshot");
    state(&mut h, DAY, &[made], snap.clone());
    let mut asked = Asked {
        snap: &snap,
        by: DAY,
        at: AFTER_30_DAYS,
    };
    add(set, true, "nobody else reads the compartment", &h, &asked);
    asked.at = AFTER_29_DAYS;
    add(set, false, "nobody else reads and 29 days went by", &h, &asked);
}
