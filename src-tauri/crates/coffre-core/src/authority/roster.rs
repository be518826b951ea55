//! The accepted roots, laid out for the questions that entries ask (FORMAT.md 12.1).

use std::collections::{BTreeMap, BTreeSet};

use coffre_format::root::PublicKeys;
use coffre_format::{Hash, PersonId, SeatId};

use super::roots::RootChain;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Version {
    number: u64,
    hash: Hash,
    persons: BTreeSet<PersonId>,
    seats: BTreeSet<SeatId>,
    cuts: BTreeSet<SeatId>,
}

/// One line that lists a director's seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listing {
    version: usize,
    pub(super) person: PersonId,
    pub(super) keys: PublicKeys,
}

/// Who the directors are, as of each accepted version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Roster {
    versions: Vec<Version>,
    newest: usize,
    listings: BTreeMap<SeatId, Vec<Listing>>,
    /// Ends of journals; `None` ends one before its first note.
    pub(super) cuts: BTreeMap<SeatId, BTreeSet<Option<(u64, Hash)>>>,
    /// Number of the last version that took a seat away (6.5).
    pub(super) last_omission: u64,
}

impl Roster {
    pub(super) fn of(chain: &RootChain) -> Self {
        let newest_hash = chain.newest().1;
        let mut roster = Self {
            versions: Vec::new(),
            newest: 0,
            listings: BTreeMap::new(),
            cuts: BTreeMap::new(),
            last_omission: 0,
        };
        let mut known: Vec<_> = chain.known().collect();
        known.sort_by_key(|(hash, root)| (root.version, **hash));
        for (hash, root) in known {
            let index = roster.versions.len();
            if *hash == newest_hash {
                roster.newest = index;
            }
            let seats: BTreeSet<SeatId> = root.directors.iter().map(|d| d.seat).collect();
            let before = roster.versions.iter().filter(|v| root.prev.contains(&v.hash));
            let omits = before.flat_map(|v| &v.seats).any(|seat| !seats.contains(seat));
            let cuts_more = root.cuts.iter().any(|cut| !roster.cuts.contains_key(&cut.seat));
            if omits || cuts_more {
                roster.last_omission = root.version;
            }
            for cut in &root.cuts {
                roster.cuts.entry(cut.seat).or_default().insert(cut.last);
            }
            for d in &root.directors {
                let listing = Listing {
                    version: index,
                    person: d.person,
                    keys: d.keys.clone(),
                };
                roster.listings.entry(d.seat).or_default().push(listing);
            }
            roster.versions.push(Version {
                number: root.version,
                hash: *hash,
                persons: root.persons(),
                seats,
                cuts: root.cuts.iter().map(|cut| cut.seat).collect(),
            });
        }
        roster
    }

    /// The place of an accepted version.
    pub(super) fn find(&self, (number, hash): (u64, Hash)) -> Option<usize> {
        self.versions
            .iter()
            .position(|v| v.number == number && v.hash == hash)
    }

    pub(super) const fn newest(&self) -> usize {
        self.newest
    }

    pub(super) fn number(&self, root: usize) -> u64 {
        self.versions[root].number
    }

    /// Whether the version lists the person as a director.
    pub(super) fn lists(&self, root: usize, person: PersonId) -> bool {
        self.versions[root].persons.contains(&person)
    }

    /// Whether the version or an earlier one lists the person.
    pub(super) fn listed_by(&self, root: usize, person: PersonId) -> bool {
        (0..self.versions.len()).any(|v| self.precedes(v, root) && self.lists(v, person))
    }

    /// Whether any accepted version lists the person.
    pub(super) fn ever_lists(&self, person: PersonId) -> bool {
        self.versions.iter().any(|v| v.persons.contains(&person))
    }

    /// Whether any version lists the seat for the person.
    pub(super) fn ever_owns(&self, seat: SeatId, person: PersonId) -> bool {
        self.listings
            .get(&seat)
            .is_some_and(|lines| lines.iter().any(|line| line.person == person))
    }

    /// Every seat that was ever listed.
    pub(super) fn all_seats(&self) -> impl Iterator<Item = SeatId> {
        self.listings.keys().copied()
    }

    /// The latest line that lists the seat in this version or an earlier one.
    pub(super) fn listing(&self, seat: SeatId, root: usize) -> Option<&Listing> {
        let lines = self.listings.get(&seat)?;
        lines.iter().rev().find(|line| self.precedes(line.version, root))
    }

    /// Whether this version or an earlier one ends the seat's journal.
    pub(super) fn cuts_seat(&self, seat: SeatId, root: usize) -> bool {
        self.cuts.contains_key(&seat)
            && (0..self.versions.len())
                .any(|v| self.precedes(v, root) && self.versions[v].cuts.contains(&seat))
    }

    fn precedes(&self, older: usize, newer: usize) -> bool {
        older == newer || self.versions[older].number < self.versions[newer].number
    }
}
