//! Who may what (FORMAT.md 12.14 k): short histories, and the verdict of one of their notes.

use coffre_format::act::{Act, DropPerson, Person, Seat as Certificate};
use coffre_format::text::to_base64;
use coffre_format::{Hash, Level, Protection, SeatId};

use super::cast::{self, person};
use super::history::{History, ONE, TWO};
use super::set::{Set, bad, good};

const LAYER: &str = "authority";
const RULE: &str = "12.14 k";

/// A seat whose keys both directors know.
const CLAIMED: u8 = 7;
/// Somebody who is no director.
const AGENT: u8 = 5;

fn certify(of: u8) -> Act {
    let keys = cast::seat(CLAIMED).keys();
    Act::Seat(Certificate {
        seat: seat(),
        person: person(of),
        sign: to_base64(&keys.sign),
        recipient: keys.recipient,
        level: Level::High,
        protection: Protection::Os,
    })
}

fn seat() -> SeatId {
    cast::seat(CLAIMED).id()
}

fn make(n: u8) -> Act {
    Act::Person(Person { person: person(n) })
}

fn drop_person(n: u8) -> Act {
    Act::DropPerson(DropPerson { person: person(n) })
}

/// The verdict that holds, and the other one.
fn add(set: &mut Set, comment: &str, history: &History, note: Hash, verdict: &str, other: &str) {
    let raw = history.raw();
    let stated = |case: super::set::Case, word| case.with("note", note).with("verdict", word);
    set.add(stated(good(LAYER, RULE, comment, raw.clone()), verdict));
    set.add(stated(
        bad(LAYER, RULE, &format!("{comment}, denied"), raw),
        other,
    ));
}

/// The scenarios of the layer.
pub(crate) fn write(set: &mut Set) {
    not_knowing_one_another(set);
    acting_as_a_director(set);
    knowing_the_first(set);
    seen_alone(set);
}

/// Two directors certify the seat, one for an agent and one for himself, neither knowing it.
fn twice() -> (History, Hash, Hash) {
    let mut h = History::new();
    let made = h.write(TWO, &[], vec![make(AGENT), make(6)]);
    let of_agent = h.write(TWO, &[], vec![certify(AGENT)]);
    let own = h.write(ONE, &[made], vec![certify(ONE)]);
    (h, of_agent, own)
}

fn not_knowing_one_another(set: &mut Set) {
    let (mut h, of_agent, own) = twice();
    let note = h.write(CLAIMED, &[of_agent, own], Vec::new());
    h.write(TWO, &[], vec![drop_person(AGENT)]);
    let what = "a seat that a director has for himself is his though another gave it to an agent";
    add(set, what, &h, note, "counts", "quarantine");
}

fn acting_as_a_director(set: &mut Set) {
    let (mut h, of_agent, own) = twice();
    let keys = cast::seat(8).keys();
    let of_six = Act::Seat(Certificate {
        seat: keys.seat(),
        person: person(6),
        sign: to_base64(&keys.sign),
        recipient: keys.recipient,
        level: Level::Day,
        protection: Protection::Os,
    });
    let certified = h.write(TWO, &[], vec![of_six]);
    h.write(CLAIMED, &[of_agent, own], vec![drop_person(6)]);
    let note = h.write(8, &[certified], Vec::new());
    let what = "a seat that a director has for himself removes as his though another gave it to an agent";
    add(set, what, &h, note, "quarantine", "counts");
}

fn knowing_the_first(set: &mut Set) {
    let mut h = History::new();
    h.write(TWO, &[], vec![make(AGENT)]);
    let of_agent = h.write(TWO, &[], vec![certify(AGENT)]);
    let own = h.write(ONE, &[of_agent], vec![certify(ONE)]);
    let note = h.write(CLAIMED, &[of_agent, own], Vec::new());
    h.write(TWO, &[], vec![drop_person(AGENT)]);
    let what = "a director takes no seat that he saw another give to an agent";
    add(set, what, &h, note, "quarantine", "counts");
}

fn seen_alone(set: &mut Set) {
    let (mut h, of_agent, _) = twice();
    let note = h.write(CLAIMED, &[of_agent], Vec::new());
    h.write(TWO, &[], vec![drop_person(AGENT)]);
    let what = "who saw an agents certificate alone writes as the agent";
    add(set, what, &h, note, "quarantine", "counts");
}
