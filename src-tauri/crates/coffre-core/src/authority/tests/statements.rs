//! Ids, keys and acts of the tests, by small numbers.

use coffre_format::act::{self, Act};
use coffre_format::note::Signer;
use coffre_format::root::{Director, PublicKeys, Root};
use coffre_format::text::to_base64;
use coffre_format::{
    CompartmentId, GrantId, Hash, Kid, Level, PersonId, Protection, Rank, Right, RoleId, SeatId, Use,
};

use super::super::RootVersion;

pub(super) fn keys(n: u8) -> PublicKeys {
    PublicKeys {
        recipient: format!("age1seat{n:03}"),
        sign: [n; 32],
    }
}

pub(super) fn seat(n: u8) -> SeatId {
    keys(n).seat()
}

pub(super) fn person(n: u8) -> PersonId {
    PersonId::from_bytes([n; 16])
}

pub(super) fn role(n: u8) -> RoleId {
    RoleId::from_bytes([n; 16])
}

pub(super) fn grant(n: u8) -> GrantId {
    GrantId::from_bytes([n; 16])
}

pub(super) fn c(n: u8) -> CompartmentId {
    CompartmentId::from_bytes([n; 16])
}

pub(super) fn kid(of: u8, n: u8) -> Kid {
    Kid::derive(c(of), &format!("age1epoch{n:03}"))
}

pub(super) fn make_person(n: u8) -> Act {
    Act::Person(act::Person { person: person(n) })
}

pub(super) fn drop_person(n: u8) -> Act {
    Act::DropPerson(act::DropPerson { person: person(n) })
}

pub(super) fn certify(n: u8, owner: u8, level: Level) -> Act {
    Act::Seat(act::Seat {
        seat: seat(n),
        person: person(owner),
        recipient: keys(n).recipient,
        sign: to_base64(&keys(n).sign),
        level,
        protection: Protection::Os,
    })
}

pub(super) fn drop_seat(n: u8) -> Act {
    Act::DropSeat(act::DropSeat { seat: seat(n) })
}

pub(super) fn give(g: u8, to: u8, r: u8) -> Act {
    Act::Grant(act::Grant {
        grant: grant(g),
        person: person(to),
        role: role(r),
    })
}

pub(super) fn drop_grant(g: u8) -> Act {
    Act::DropGrant(act::DropGrant { grant: grant(g) })
}

pub(super) fn make_role(n: u8, rank: Rank, rights: &[(u8, Right)]) -> Act {
    let rights = rights.iter().map(|(of, right)| (c(*of), *right)).collect();
    Act::Role(act::Role {
        role: role(n),
        rank,
        rights,
    })
}

pub(super) fn drop_role(n: u8) -> Act {
    Act::DropRole(act::DropRole { role: role(n) })
}

pub(super) fn edit(r: u8, of: u8, right: Right) -> Act {
    Act::RightEdit(act::RightEdit {
        role: role(r),
        c: c(of),
        right,
    })
}

pub(super) fn compartment(n: u8, floor: Rank, stepup: bool) -> Act {
    Act::Compartment(act::Compartment {
        c: c(n),
        floor,
        stepup,
        r#use: Use::Files,
    })
}

pub(super) fn drop_compartment(n: u8) -> Act {
    Act::DropCompartment(act::DropCompartment { c: c(n) })
}

pub(super) fn epoch(of: u8, n: u8) -> Act {
    let (recipient, keyring) = (format!("age1epoch{n:03}"), Hash::of(&[of, n]));
    Act::Epoch(act::Epoch {
        c: c(of),
        kid: kid(of, n),
        recipient,
        keyring,
    })
}

pub(super) fn opened(of: u8, n: u8) -> Act {
    Act::Opened(act::Opened { kid: kid(of, n) })
}

pub(super) fn director(person_number: u8, seat_number: u8) -> Director {
    let keys = keys(seat_number);
    Director {
        person: person(person_number),
        seat: keys.seat(),
        keys,
    }
}

pub(super) fn signed(root: Root, signers: &[u8]) -> RootVersion {
    let hash = Hash::of(root.text().as_bytes());
    RootVersion {
        hash,
        root,
        signers: signers.iter().map(|n| signer(*n)).collect(),
    }
}

fn signer(n: u8) -> Signer {
    if n == super::history::SHEET {
        Signer::Recovery
    } else {
        Signer::Seat(seat(n))
    }
}
