//! Who can open what lies in a compartment, and by which signed grant.

use coffre_format::rank::{Rank, Right};
use coffre_format::{CompartmentId, GrantId, Hash, PersonId, RoleId, SeatId};

use crate::vault::Vault;

/// A person with a right in a compartment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opener {
    /// The person.
    pub person: PersonId,
    /// His rank.
    pub rank: Rank,
    /// What he may do there.
    pub right: Right,
    /// The grants that give it; none for a director, who is listed by the root.
    pub grants: Vec<Ground>,
    /// The root version that lists him, for a director.
    pub root: Option<(u64, Hash)>,
    /// His seats to which the keys are sealed.
    pub seats: Vec<SeatId>,
}

/// A signed grant that gives a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground {
    /// The grant.
    pub grant: GrantId,
    /// Its role.
    pub role: RoleId,
    /// The entry that states it.
    pub note: Hash,
    /// The seat that signed it.
    pub by: SeatId,
    /// The person of that seat.
    pub by_person: Option<PersonId>,
}

impl Vault {
    /// Everybody with a right in a compartment: those who read first, then those who may only file.
    pub fn who(&self, c: CompartmentId) -> Vec<Opener> {
        let authority = self.authority();
        let readers = authority.readers(c);
        let mut openers = Vec::new();
        for person in authority.persons().into_iter().filter(|p| p.removed.is_none()) {
            let right = authority.right(person.person, c);
            if right == Right::None {
                continue;
            }
            let giving = authority.grants(person.person).into_iter();
            let giving = giving.filter(|g| authority.role(g.role).is_some_and(|r| r.rights.contains_key(&c)));
            let grants = giving.map(|g| Ground {
                grant: g.grant,
                role: g.role,
                note: g.note,
                by: g.by,
                by_person: authority.seat(g.by).map(|seat| seat.person),
            });
            let (root, hash) = self.chain.newest();
            let listed = root.directors.iter().any(|d| d.person == person.person);
            openers.push(Opener {
                person: person.person,
                rank: person.rank,
                right,
                grants: grants.collect(),
                root: listed.then_some((root.version, hash)),
                seats: authority
                    .seats()
                    .filter(|s| s.person == person.person && readers.contains(&s.seat))
                    .map(|s| s.seat)
                    .collect(),
            });
        }
        openers.sort_by_key(|opener| {
            (
                opener.right < Right::Read,
                std::cmp::Reverse(opener.rank),
                opener.person,
            )
        });
        openers
    }
}
