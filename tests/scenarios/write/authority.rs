//! Who may what (FORMAT.md 12.14 k, 5.8): short histories, and the verdict of one of their notes.

use coffre_format::act::{Act, DropPerson, DropRole, Grant, Person, Role, Seat as Certificate};
use coffre_format::text::to_base64;
use coffre_format::{GrantId, Hash, Level, Protection, Rank, RoleId, SeatId};

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
    add_by(RULE, set, comment, history, (note, verdict, other));
}

fn add_by(
    rule: &'static str,
    set: &mut Set,
    comment: &str,
    history: &History,
    (note, verdict, other): (Hash, &str, &str),
) {
    let raw = history.raw();
    let stated = |case: super::set::Case, word| case.with("note", note).with("verdict", word);
    set.add(stated(good(LAYER, rule, comment, raw.clone()), verdict));
    set.add(stated(
        bad(LAYER, rule, &format!("{comment}, denied"), raw),
        other,
    ));
}

/// The scenarios of the layer.
pub(crate) fn write(set: &mut Set) {
    not_knowing_one_another(set);
    acting_as_a_director(set);
    knowing_the_first(set);
    seen_alone(set);
    retired_role(set);
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

fn certify_day(seat: u8, of: u8) -> Act {
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

fn acting_as_a_director(set: &mut Set) {
    let (mut h, of_agent, own) = twice();
    let certified = h.write(TWO, &[], vec![certify_day(8, 6)]);
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

/// A role of managers is given to one of two agents, who then removes the other. What he does counts as long as the
/// role was not retired before it was given.
fn retired_role(set: &mut Set) {
    for (knows, verdict, other) in [(true, "counts", "quarantine"), (false, "quarantine", "counts")] {
        let role = RoleId::from_bytes([0x70; 16]);
        let mut h = History::new();
        let made = vec![
            make(AGENT),
            make(6),
            certify(AGENT),
            certify_day(8, 6),
            Act::Role(Role {
                role,
                rank: Rank::Manager,
                rights: std::collections::BTreeMap::new(),
            }),
        ];
        let made = h.write(ONE, &[], made);
        let retired = h.write(TWO, &[made], vec![Act::DropRole(DropRole { role })]);
        let given = Act::Grant(Grant {
            grant: GrantId::from_bytes([0x90; 16]),
            person: person(AGENT),
            role,
        });
        let seen: &[Hash] = if knows { &[retired] } else { &[] };
        let given = h.write(ONE, seen, vec![given]);
        h.write(CLAIMED, &[given], vec![drop_person(6)]);
        let note = h.write(8, &[made], Vec::new());
        let what = if knows {
            "who was given a retired role removes nobody"
        } else {
            "who was given a role that another retired meanwhile removes as its holder"
        };
        add_by("5.8", set, what, &h, (note, verdict, other));
    }
}
